/* Loaded before the game under LeakSanitizer: what SDL loads (graphics drivers) stays loaded to the end, so that a leak
 * in it is told by its name, and tests/lsan.supp can tell it from ours. */
int dlclose(void *library);

int dlclose(void *library)
{
    (void)library;
    return 0;
}

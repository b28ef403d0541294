/* A page has its icon from index.html, and so the program needs no reader of pictures. */
#include "window_icon.h"

void window_icon_set(SDL_Window *window, const char *assets)
{
    (void)window;
    (void)assets;
}

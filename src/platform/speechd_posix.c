/* Finds speech-dispatcher's functions in its library. */
#include "speechd_posix.h"

#include <dlfcn.h>
#include <string.h>

/* Copies the address: ISO C has no conversion from an object's pointer to a function's; POSIX says that it can be done
 * so. */
static bool find(void *library, const char *name, void *function)
{
    void *found = dlsym(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

bool speechd_load(const char *library, Speechd *speechd)
{
    *speechd = (Speechd){.library = dlopen(library, RTLD_LAZY | RTLD_LOCAL)};
    void *found = speechd->library;
    if (found && find(found, "spd_open", &speechd->open) && find(found, "spd_close", &speechd->close) &&
        find(found, "spd_say", &speechd->say) && find(found, "spd_cancel", &speechd->cancel) &&
        find(found, "spd_set_language", &speechd->set_language) &&
        find(found, "spd_set_voice_rate", &speechd->set_rate) &&
        find(found, "spd_set_notification_on", &speechd->set_notification))
        return true;
    if (found)
        dlclose(found);
    return false;
}

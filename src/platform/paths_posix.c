/* Where a user's data lies, by the XDG Base Directory Specification. SDL_GetPrefPath is not used: it takes an empty or
 * relative XDG_DATA_HOME at its word, which would put the data into the root or the current folder. */
#include "paths.h"

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME "me-and-we"

static char *join(const char *start, const char *end, Error *error)
{
    size_t capacity = strlen(start) + strlen(end) + 1;
    char *path = malloc(capacity);
    if (path)
        snprintf(path, capacity, "%s%s", start, end);
    else
        error_set(error, "There is not enough memory.");
    return path;
}

static bool is_absolute(const char *path)
{
    return path && path[0] == '/';
}

char *paths_data(const char *wanted, Error *error)
{
    if (wanted)
        return join(wanted, "", error);
    const char *data = getenv("XDG_DATA_HOME");
    if (is_absolute(data))
        return join(data, "/" NAME, error);
    const char *home = getenv("HOME");
    const struct passwd *user = is_absolute(home) ? NULL : getpwuid(getuid());
    if (user)
        home = user->pw_dir;
    if (is_absolute(home))
        return join(home, "/.local/share/" NAME, error);
    error_set(error, "There is no place for saved games: this user has no home folder. Say where with --data DIR.");
    return NULL;
}

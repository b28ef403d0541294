/* Where a user's data lies on Windows: %APPDATA%\me-and-we, as SDL finds it. */
#include "paths.h"

#include <SDL.h>

#include <stdlib.h>
#include <string.h>

char *paths_data(const char *wanted, Error *error)
{
    char *found = wanted ? NULL : SDL_GetPrefPath("", "me-and-we");
    const char *path = wanted ? wanted : found;
    char *data = path ? malloc(strlen(path) + 1) : NULL;
    if (data)
        memcpy(data, path, strlen(path) + 1);
    else if (path)
        error_set(error, "There is not enough memory.");
    else
        error_set(error, "There is no place for saved games: %s. Say where with --data DIR.", SDL_GetError());
    SDL_free(found);
    return data;
}

/* Finds content and pictures by the program's own place, which SDL knows on every system. */
#include "paths.h"

#include "file.h"

#include <SDL.h>

#include <stdlib.h>
#include <string.h>

static char *copy(const char *text, Error *error)
{
    char *copied = malloc(strlen(text) + 1);
    if (copied)
        memcpy(copied, text, strlen(text) + 1);
    else
        error_set(error, "There is not enough memory.");
    return copied;
}

static void cut_slashes(char *path)
{
    size_t length = strlen(path);
    while (length > 1 && (path[length - 1] == '/' || path[length - 1] == '\\'))
        path[--length] = '\0';
}

/* Goes up to the folder above; false at the root. `path` has no slash at its end. */
static bool go_up(char *path)
{
    char *last = NULL;
    for (char *at = path; *at; at++) {
        if (*at == '/' || *at == '\\')
            last = at;
    }
    if (!last || !last[1])
        return false;
    last[last == path] = '\0';
    return true;
}

/* The program's folder, without a slash at its end. Where the system does not tell, the current folder. */
static char *program_folder(Error *error)
{
    char *base = SDL_GetBasePath();
    char *folder = copy(base ? base : ".", error);
    SDL_free(base);
    if (folder)
        cut_slashes(folder);
    return folder;
}

/* The folder in which content/ and assets/ lie, or NULL. */
static char *home_folder(Error *error)
{
    char *folder = program_folder(error);
    if (!folder)
        return NULL;
    char *shared = file_join(folder, "../share/me-and-we");
    if (!file_exists(folder, "content/article.json") && shared && file_exists(shared, "content/article.json")) {
        free(folder);
        return shared;
    }
    free(shared);
    do {
        if (file_exists(folder, "content/article.json"))
            return folder;
    } while (go_up(folder));
    free(folder);
    return NULL;
}

static char *joined(const char *folder, const char *name, Error *error)
{
    char *path = file_join(folder, name);
    if (!path)
        error_set(error, "There is not enough memory.");
    return path;
}

char *paths_content(const char *wanted, Error *error)
{
    if (wanted)
        return copy(wanted, error);
    char *home = home_folder(error);
    if (home) {
        char *content = joined(home, "content", error);
        free(home);
        return content;
    }
    char *folder = program_folder(error);
    if (folder)
        error_set(error, "The game's content is missing: there is no content/article.json in %s, in a folder above it, "
                  "or in %s/../share/me-and-we. Install the game again, or say where it is with --content DIR.",
                  folder, folder);
    free(folder);
    return NULL;
}

char *paths_assets(const char *content, Error *error)
{
    char *beside = joined(content, "../assets", error);
    if (!beside || file_exists(beside, "art/card-back.svg"))
        return beside;
    char *home = home_folder(NULL);
    char *assets = home ? joined(home, "assets", error) : NULL;
    free(home);
    if (!home)
        return beside;
    free(beside);
    return assets;
}

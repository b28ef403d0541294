/* A deck's pictures in a page: they lie in the program's own file system, in memory, where the page has put them and
 * where there are no links. Files that were chosen have come without their folders: then a picture is found by the last
 * part of its name. */
#include "deck_folder_system.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static bool read_at(const char *folder, const char *name, char **bytes, size_t *length)
{
    char *path = file_join(folder, name);
    bool done = path && file_read(path, PICTURE_BYTES_MOST, bytes, length, NULL);
    free(path);
    return done;
}

bool deck_folder_read(const char *folder, const char *name, char **bytes, size_t *length, Error *error)
{
    const char *slash = strrchr(name, '/');
    bool done = read_at(folder, name, bytes, length) || (slash && read_at(folder, slash + 1, bytes, length));
    return done || error_set(error, "The picture “%s” is not beside the deck, or it is larger than 8 MB.", name);
}

char *deck_folder_path(const char *deck_path)
{
    const char *slash = strrchr(deck_path, '/');
    return slash ? strndup(deck_path, (size_t)(slash - deck_path) + 1) : strdup(".");
}

uint64_t deck_folder_moment(void)
{
    struct timespec now = {0};
    timespec_get(&now, TIME_UTC);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* A deck's pictures in a page: they lie in the program's own file system, in memory, where the page has put them and
 * where there are no links. Files that were chosen have come without their folders: then a picture is found by the last
 * part of its name. */
#include "deck_folder.h"

#include "checksum.h"
#include "file.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct DeckFolder {
    DeckPictures pictures; /* first: deck_folder_close turns its address into this one's */
    char *path;
} DeckFolder;

static bool read_at(const DeckFolder *folder, const char *name, char **bytes, size_t *length)
{
    char *path = file_join(folder->path, name);
    bool done = path && file_read(path, PICTURE_BYTES_MOST, bytes, length, NULL);
    free(path);
    return done;
}

static bool read_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    const DeckFolder *folder = context;
    const char *refused = picture_name_refused(name);
    if (refused)
        return error_set(error, "“%s” can't be a picture's name. %s", name, refused);
    const char *slash = strrchr(name, '/');
    bool done = read_at(folder, name, bytes, length) || (slash && read_at(folder, slash + 1, bytes, length));
    return done || error_set(error, "The picture “%s” is not beside the deck, or it is larger than 8 MB.", name);
}

DeckPictures *deck_folder_open(const char *deck_path)
{
    const char *slash = strrchr(deck_path, '/');
    size_t length = slash ? (size_t)(slash - deck_path) + 1 : 0;
    DeckFolder *folder = calloc(1, sizeof *folder);
    char *path = malloc(length + 2);
    if (!folder || !path) {
        free(folder);
        free(path);
        return NULL;
    }
    memcpy(path, deck_path, length);
    memcpy(path + length, slash ? "" : ".", slash ? 1 : 2);
    folder->path = path;
    struct timespec now = {0};
    timespec_get(&now, TIME_UTC);
    uint64_t stamp = checksum_hash(deck_path, strlen(deck_path));
    folder->pictures = (DeckPictures){folder, read_picture, checksum_hash_on(stamp, &now, sizeof now)};
    return &folder->pictures;
}

void deck_folder_close(DeckPictures *pictures)
{
    DeckFolder *folder = (DeckFolder *)pictures;
    if (!folder)
        return;
    free(folder->path);
    free(folder);
}

/* A deck's folder on any system: which names are read there at all, and what tells one opening from the next. */
#include "deck_folder.h"

#include "checksum.h"
#include "deck_folder_system.h"

#include <stdlib.h>
#include <string.h>

typedef struct DeckFolder {
    DeckPictures pictures; /* first: deck_folder_close turns its address into this one's */
    char *path;
} DeckFolder;

static bool read_picture(void *context, const char *name, char **bytes, size_t *length, Error *error)
{
    const DeckFolder *folder = context;
    const char *refused = picture_name_refused(name); /* here too: nothing else keeps ".." away */
    if (refused)
        return error_set(error, "“%s” can't be a picture's name. %s", name, refused);
    return deck_folder_read(folder->path, name, bytes, length, error);
}

DeckPictures *deck_folder_open(const char *deck_path)
{
    DeckFolder *folder = calloc(1, sizeof *folder);
    if (!folder)
        return NULL;
    folder->path = deck_folder_path(deck_path);
    if (!folder->path) {
        free(folder);
        return NULL;
    }
    uint64_t stamp = checksum_hash(deck_path, strlen(deck_path)), moment = deck_folder_moment();
    folder->pictures = (DeckPictures){folder, read_picture, checksum_hash_on(stamp, &moment, sizeof moment)};
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

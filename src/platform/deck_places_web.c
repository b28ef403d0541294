/* A page's own file system, in memory, into which packaging/web/page/decks.js puts what the player brings. */
#include "deck_places_system.h"

#include "deck_folder.h"

#include <sys/stat.h>

/* Times are told in milliseconds there, and the page writes no file twice in one. */
DeckStamp deck_stamp_look(const char *path)
{
    struct stat found;
    if (stat(path, &found) != 0)
        return (DeckStamp){.kind = DECK_FILE_MISSING};
    return (DeckStamp){
        .kind = S_ISREG(found.st_mode) ? DECK_FILE_PLAIN : DECK_FILE_FOLDER,
        .size = (uint64_t)found.st_size,
        .changed = (uint64_t)found.st_mtim.tv_sec * 1000000000u + (uint64_t)found.st_mtim.tv_nsec,
        .identity = found.st_ino,
    };
}

static const DeckPlaces places = {deck_stamp_look, deck_folder_open, deck_folder_close};

const DeckPlaces *deck_places_system(void)
{
    return &places;
}

/* Where decks' files lie, as the system has them: a port. It says what a file looks like from outside, so that a change
 * is noticed without reading it, and opens what lies beside one. */
#ifndef DECK_PLACES_H
#define DECK_PLACES_H

#include "deck_pictures.h"

typedef enum DeckFileKind {
    DECK_FILE_MISSING, /* or it can't be looked at */
    DECK_FILE_PLAIN,
    DECK_FILE_FOLDER,
    DECK_FILE_OTHER    /* a pipe, a device: reading it could last for ever */
} DeckFileKind;

/* Two that are alike are of a file that was not written meanwhile. */
typedef struct DeckStamp {
    DeckFileKind kind;
    uint64_t size, changed; /* bytes; when, in the system's own finest count */
    uint64_t identity;      /* another one where the file was replaced by another of its name */
} DeckStamp;

typedef struct DeckPlaces {
    DeckStamp (*look)(const char *path);
    /* The pictures of the deck at this path, to be given back; NULL where memory runs out. */
    DeckPictures *(*open_folder)(const char *path);
    void (*close_folder)(DeckPictures *pictures);
} DeckPlaces;

#endif

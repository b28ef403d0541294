/* The pictures that a deck brings along: a port, as they lie in a folder on the desktop, in the store for decks that
 * the player keeps, or in a page's memory. What they are is checked here; drawing them is the drawing kit's. */
#ifndef DECK_PICTURES_H
#define DECK_PICTURES_H

#include "deck_picture_name.h"
#include "error.h"
#include "picture_size.h"

#include <stdint.h>

enum { PICTURE_BYTES_MOST = 8 * 1024 * 1024 };

typedef struct DeckPictures {
    void *context;
    /* Reads a picture by its name in the deck (picture_name_refused() is NULL for it), all of it and at most
     * PICTURE_BYTES_MOST. *bytes is then allocated (free() it). False with a sentence where there is none, where it
     * lies outside of the deck's folder, is no plain file, is larger or can't be read. */
    bool (*read)(void *context, const char *name, char **bytes, size_t *length, Error *error);
    /* Another number whenever pictures may have changed since (the deck was loaded anew), and for every other deck:
     * whoever keeps what was drawn keeps it under name and stamp. */
    uint64_t stamp;
} DeckPictures;

/* Reads a picture and holds it to what its name says and to what may be drawn: its kind, and its size by its own words.
 * On success *bytes is allocated. False with a sentence that begins with the picture's name or names it. */
bool deck_pictures_read(const DeckPictures *pictures, const char *name, char **bytes, size_t *length,
                        PictureSize *size, Error *error);

#endif

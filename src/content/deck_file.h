/* A deck as somebody gave it: dropped on the window, chosen in a browser, or named on the command line. */
#ifndef DECK_FILE_H
#define DECK_FILE_H

#include "deck_pictures.h"

typedef struct DeckFile {
    const char *name;  /* of the file, without folders: "my cards.csv". Mistakes are told under it */
    const char *bytes; /* as they lie in the file */
    size_t length;
    const DeckPictures *pictures; /* what lies beside it; NULL: nothing that can be had */
} DeckFile;

#endif

/* Hands the player a deck to begin with: the template of the content's folder as a new file among the player's own. */
#ifndef DECK_TEMPLATE_H
#define DECK_TEMPLATE_H

#include "deck_shelf.h"
#include "folders.h"

/* Writes it to the documents, or the first of the player's places that there is, under a name that is free. The file's
 * path, allocated (where a system hands files over, its name); NULL with a sentence where it can't be. */
char *deck_template_save(const DeckShelf *shelf, Folders *folders, Error *error);

#endif

/* The pictures of a deck that is a file: what lies in the deck's own folder and below it, and nothing else. */
#ifndef DECK_FOLDER_H
#define DECK_FOLDER_H

#include "deck_pictures.h"

/* For the deck at `deck_path`, whose folder need not be there yet; to be given back with deck_folder_close. Links that
 * lead out of the folder are refused (on POSIX all links below it), and so is what is no plain file: a pipe does not
 * hold the game up. Every call gives another stamp. NULL where memory runs out. */
DeckPictures *deck_folder_open(const char *deck_path);
void deck_folder_close(DeckPictures *pictures);

#endif

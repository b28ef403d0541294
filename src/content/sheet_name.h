/* What a deck is called where its spreadsheet does not say it: by its file. */
#ifndef SHEET_NAME_H
#define SHEET_NAME_H

#include "fields.h"

enum { DECK_TITLE_MOST = 80, DECK_TITLE_BYTES = DECK_TITLE_MOST * 4 + 1 };

/* An id from the name of a file, without its folder and ending, made fit: "My deck (2).csv" becomes "my-deck-2". "deck"
 * where nothing of it fits. */
void sheet_name_id(const char *file, char id[ID_MOST + 1]);

/* A title from the same: the name as it is, or "Deck" where it can't be shown. */
void sheet_name_title(const char *file, char title[DECK_TITLE_BYTES]);

#endif

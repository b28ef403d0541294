/* Decks that are spreadsheets (CSV): opening one as a source, which then holds the same JSON as a deck that is written
 * in it. Rows are cards; a row whose id begins with # is a note for people; "deck title" and its like are what the deck
 * says of itself, and "quotation NAME" is a quotation of its own. */
#ifndef DECK_SHEET_H
#define DECK_SHEET_H

#include "source.h"

/* Whether a file is a spreadsheet rather than JSON, by what it holds first, then by its name. */
bool deck_sheet_is(const char *file, const char *bytes, size_t length);

/* Reads one. False, with problems added and nothing to close, where its form can't be read: no table, no text in UTF-8
 * (or UTF-16 with a mark), no columns that are known. Whatever else is noted as a mistake, with its cell. */
bool deck_sheet_open(Source *source, const char *file, const char *bytes, size_t length, Problems *problems);

#endif

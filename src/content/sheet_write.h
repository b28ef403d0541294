/* A deck as a spreadsheet: the other way round from deck_sheet.h, and without loss. */
#ifndef SHEET_WRITE_H
#define SHEET_WRITE_H

#include "source.h"

/* Adds the deck that `source` holds to `out` as CSV: UTF-8 with a byte order mark (without which Excel takes it for
 * something else), commas, CRLF. Cards need not be sound; but what no cell can hold (a field that decks don't have, a
 * number for a text) is noted as a mistake, and nothing is added. False then, and where memory runs out, which is noted
 * too. */
bool sheet_write(Source *source, TextBuffer *out);

#endif

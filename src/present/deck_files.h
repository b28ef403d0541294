/* The options that make deck files: --new-deck and --convert. */
#ifndef DECK_FILES_H
#define DECK_FILES_H

#include "error.h"
#include "text_buffer.h"

/* Writes a deck to begin with, the one in `content`/templates or its translation into this language, to a file that
 * must not be there yet: CSV or JSON, by the name's ending. False with a sentence where that can't be. */
bool deck_files_begin(const char *content, const char *language, const char *path, Error *error);

/* Writes the deck in `from` to `to`, which must not be there yet, in the form that its ending asks for. Adds to `said`
 * the mistakes in the deck, a line each, written or not. False with a sentence where nothing was written. */
bool deck_files_convert(const char *content, const char *from, const char *to, TextBuffer *said, Error *error);

#endif

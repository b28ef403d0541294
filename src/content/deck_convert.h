/* A deck from a spreadsheet to JSON and back: nothing that is in one is lost in the other. */
#ifndef DECK_CONVERT_H
#define DECK_CONVERT_H

#include "article.h"

typedef enum DeckForm { DECK_JSON, DECK_CSV } DeckForm;

/* Adds the deck in `bytes`, of either form, to `out` in the form that is asked for. Mistakes on the cards don't hinder
 * it and are said (checked against `article`); what keeps it from being read as a table or as JSON, or from fitting
 * into the other form, is said too, and then nothing is added and the result is false. */
bool deck_convert(const char *file, const char *bytes, size_t length, DeckForm form, const Article *article,
                  TextBuffer *out, Problems *problems);

#endif

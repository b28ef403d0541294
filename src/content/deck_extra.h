/* What a deck keeps for its spreadsheet and the game does not look at: the writer's own columns (a card's "extra") and
 * the columns' order and the notes for people (the deck's "spreadsheet"). */
#ifndef DECK_EXTRA_H
#define DECK_EXTRA_H

#include "source.h"

/* Notes what a spreadsheet could not hold in a card's "extra", which stands at `place`. NULL is fine. */
void deck_check_extra(Source *source, const json_t *extra, Place place);

/* The same for the deck's "spreadsheet", in a deck of so many cards. NULL is fine. */
void deck_check_spreadsheet(Source *source, const json_t *spreadsheet, size_t cards);

#endif

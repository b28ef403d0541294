/* Decks as somebody could give them: made from one that comes with the game. */
#ifndef GIVEN_DECK_H
#define GIVEN_DECK_H

#include "text_buffer.h"

/* The cards for work as JSON, under this id and title. Running out of memory ends the test. */
TextBuffer given_deck(const char *id, const char *title);

/* The same with other ids for all of its cards; `number` tells such decks apart. */
TextBuffer given_deck_of_others(const char *id, const char *title, int number);

/* The same with the first place of `old` replaced, which must be there; `deck` is freed. */
TextBuffer given_deck_with(TextBuffer deck, const char *old, const char *new);

/* A spreadsheet with so many cards, each with a mistake or two. */
TextBuffer given_mistakes(int cards);

#endif

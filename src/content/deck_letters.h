/* Letters on a deck's cards that the game's fonts have not. */
#ifndef DECK_LETTERS_H
#define DECK_LETTERS_H

#include "deck.h"

/* Adds a problem for each different character of what the cards show that letters_have() has not, with the first card
 * that has it; the first few, and then that there are more. Such a deck can be played, with empty boxes for them; a
 * terminal may show them. */
void deck_letters_check(const Deck *deck, const char *file, Problems *problems);

#endif

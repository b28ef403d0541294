/* Which cards rounds are dealt from, where the player chooses: some areas of life, and how plainly the cards show their
 * sign. Each pile's pool holds the chosen cards alone, so that all else is as in a smaller deck. */
#ifndef CHOICE_H
#define CHOICE_H

#include "game_state.h"

enum { CHOICE_KNOWN_MOST = 3 }; /* how well a sign is known at most, so that it is soon forgotten, too */

/* Deals from these cards from now on. The choice must be one that game_may_choose allows. */
void choice_apply(Game *game, DealChoice choice);

/* Notes that the card at hand was sorted: its sign becomes better known, or less. */
void choice_learn(Game *game, bool agreed);

/* What speaks against dealing this card now for its level: a card close to the line while its sign is not known, a
 * clear one when it is. 0 where the deck has one level only, or the player chose one. */
int choice_against(const Game *game, int card);

#endif

/* Which cards a workshop plays, in which order. */
#ifndef WORKSHOP_DEAL_H
#define WORKSHOP_DEAL_H

#include "game_state.h"

/* Deals by the set-up into the workshop's cards: of the areas that were chosen, both piles in about equal number and
 * never more than GAME_RUN_MOST of one in a row while the other has cards left, signs by turns, every DEPENDS_EVERYth
 * card one that depends, no card twice, and a card's twin only where nothing else is left. False with a reason, and
 * nothing dealt, where the areas have fewer than WORKSHOP_CARDS_LEAST cards. */
bool workshop_deal(Game *game, Error *refusal);

#endif

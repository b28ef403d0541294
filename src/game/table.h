/* What has become of each card, and which were sorted in which order. */
#ifndef TABLE_H
#define TABLE_H

#include "game_state.h"

/* The card at hand was sorted. */
void table_sorted(Game *game, Outcome outcome);

/* The card at hand was passed: what it was sorted as before stays. */
void table_passed(Game *game);

#endif

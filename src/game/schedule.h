/* Which card comes next: a twin, a card on its way back, or a new one. */
#ifndef SCHEDULE_H
#define SCHEDULE_H

#include "game_state.h"

/* Puts the next card at hand. There always is one. */
void schedule_next(Game *game);

/* The card at hand was missed: its twin may follow and it may come back. Says so in game->comes_back. */
void schedule_missed(Game *game);

#endif

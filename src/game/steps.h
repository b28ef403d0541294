/* The actions about the article's steps. Private to this room; what they bring about is in game.h. */
#ifndef STEPS_H
#define STEPS_H

#include "game.h"

/* Carry out ACTION_OPEN_STEPS, ACTION_BEGIN and ACTION_MOVE. False with a reason, and nothing changed, where the rules
 * refuse it. */
bool steps_open_all(Game *game, Error *refusal);
bool steps_begin(Game *game, const Action *action, Error *refusal);
bool steps_move(Game *game, const Action *action, Error *refusal);

/* Their part of game_describe. */
void steps_describe(const Game *game, TextBuffer *out);

#endif

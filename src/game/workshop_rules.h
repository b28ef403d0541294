/* What an action does in a workshop; for rules.c alone. */
#ifndef WORKSHOP_RULES_H
#define WORKSHOP_RULES_H

#include "game_state.h"

/* Carries out any action on a game that is a workshop, or refuses with a reason and changes nothing. */
bool workshop_apply(Game *game, const Action *action, Error *refusal);

/* A workshop that is set up as one usually is. */
void workshop_begin(Workshop *workshop);
/* Their part of game_describe. */
void workshop_describe(const Game *game, TextBuffer *out);

#endif

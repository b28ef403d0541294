/* What an action does in a workshop; for rules.c alone. */
#ifndef WORKSHOP_RULES_H
#define WORKSHOP_RULES_H

#include "game_state.h"

/* Carries out any action on a game that is a workshop, or refuses with a reason and changes nothing. */
bool workshop_apply(Game *game, const Action *action, Error *refusal);

void workshop_begin(Workshop *workshop);
void workshop_describe(const Game *game, TextBuffer *out);

#endif

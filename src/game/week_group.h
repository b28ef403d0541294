/* How a group plans the week of the challenge independence. Private to it. */
#ifndef WEEK_GROUP_H
#define WEEK_GROUP_H

#include "independence.h"

/* The rules' `ask`. */
bool week_group_ask(const void *variant, const void *state, ChallengeQuestion *question);

/* Fills free times until both rings are whole. Refuses, and may leave the state half filled, where there are too
 * few. */
bool week_fill(const IndependenceVariant *variant, IndependenceState *state, Error *refusal);

#endif

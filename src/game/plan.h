/* Whether everything that waits to come back still can, in time and without too many cards of one pile in a row. */
#ifndef PLAN_H
#define PLAN_H

#include "article.h"

#include <stdbool.h>

/* What has to be known to plan: two bits a place for the last seven places, newest lowest. 0: nothing of that place
 * waits; 1: a codependent card; 2: an interdependent one. */
typedef struct Plan {
    unsigned waiting;
    Side run_side;
    int run_length;
    bool has_twins; /* a new card may be followed by its twin at once */
} Plan;

/* Notes that a card of this side, missed so many places ago (1: the last one), waits. False where it can't be planned
 * for: it is overdue and so is another one. */
bool plan_wait(Plan *plan, Side side, int places_ago);

/* Takes the card that was missed so many places ago out: it comes now. */
void plan_take(Plan *plan, int places_ago);

/* Whether few enough of this side wait for a new card of it. */
bool plan_has_room(Plan plan, Side side);

/* The plan after a card of this side; `waits` when it was missed and will come back. False where that card can't stand
 * here: too many in a row, or one that must come now would come too late. */
bool plan_after(Plan plan, Side side, bool waits, Plan *after);

/* Whether all that waits can come back in time, when a card of `twin` must come next (SIDE_EITHER: none must). */
bool plan_holds(Plan plan, Side twin);

#endif

/* The parts of the screen that sets a workshop up, each a file. */
#ifndef SETUP_H
#define SETUP_H

#include "flow.h"

/* Who plays: teams, or the whole room. What stands in the flow goes on down to `bottom` at most where it can. */
void setup_teams(Flow *flow, float bottom);   /* setup_teams.c */

/* Which cards and how many, votes, timer, points, steps. */
void setup_choices(Flow *flow);               /* setup_choices.c */

/* What changes one value of the set-up. */
Command setup_command(SetUp what, int value);

#endif

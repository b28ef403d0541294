/* What stands beneath the comparison table: the steps, the cairn, and where one may go from here. */
#ifndef TABLE_FOOT_H
#define TABLE_FOOT_H

#include "flow.h"

/* The five steps: those done in gold, each leading to its place on the path. */
void flow_steps(Flow *flow);

/* The player's cairn; nothing where there is none. */
void flow_cairn(Flow *flow);

/* "From here", and what this game is not. */
void flow_from_here(Flow *flow);

#endif

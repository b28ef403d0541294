/* The comparison table that the player builds: the article's signs in two columns, the sorted cards under them. */
#ifndef COMPARISON_H
#define COMPARISON_H

#include "flow.h"

/* The whole table, downward from the flow's place. Cards of round `fresh` come first, marked as new (0: none). */
void flow_table(Flow *flow, int fresh);

/* The cards that were sorted otherwise and come back, and those that rest: each can be pressed. Nothing where there are
 * none. */
void flow_open_cards(Flow *flow);

#endif

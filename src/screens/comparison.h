/* The comparison table that the player builds: the article's signs in two columns, the sorted cards under them. */
#ifndef COMPARISON_H
#define COMPARISON_H

#include "flow.h"

typedef struct TableStyle {
    int fresh;        /* cards of this round come first, marked as new; 0: none */
    bool definitions; /* the heads say what the article means by their words */
    bool pressable;   /* rows show that they can be pressed; off in a picture */
} TableStyle;

/* The whole table, downward from the flow's place. */
void flow_table(Flow *flow, TableStyle style);

/* The cards that were sorted otherwise and come back, and those that rest: each can be pressed. Nothing where there are
 * none. */
void flow_open_cards(Flow *flow, bool pressable);

#endif

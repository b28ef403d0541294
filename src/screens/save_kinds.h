/* What the comparison table, or what is kept of a workshop, may be saved as; for save_nodes.c. */
#ifndef SAVE_KINDS_H
#define SAVE_KINDS_H

#include "flow.h"

/* The kinds, one of them chosen; in a workshop also whether the teams' names will be in it. */
void flow_save_kinds(Flow *flow);

/* What saving is called: "Save the picture". */
const char *save_now_words(const Sketch *sketch);

/* Large words on a phone need the icon's width. */
bool save_icon_too_wide(const Node *node);

#endif

/* Where the words and icons of a node stand within its rect: one answer for the screens that make room for them and for
 * the painters that draw them. */
#ifndef PARTS_H
#define PARTS_H

#include "node.h"

typedef struct NodeParts {
    Rect icon, label, icon_after, description; /* u, in the window; w 0: not there */
    TextFormat label_format, description_format;
} NodeParts;

/* For LOOK_PRIMARY, SECONDARY, QUIET, CHIP, KEYCAP, SWITCH, FIELD, SEGMENT, CHOICE, NOTICE and STAMP. Icons are squares
 * of 1.1 label sizes (a chip's symbol: 96 to 64). label_format.middle is set: the lines stand in the middle of the
 * label's rect. A switch's icon_after is the switch itself. Of a field only the description is there, in one line from
 * the left; where it has no room for it, description_format is smaller. */
NodeParts node_parts(const TextMeasure *measure, const Node *node);

/* The width that such a node needs to show its label in one line (a field: value_most of its characters), and the
 * height it needs at a width. */
float node_wanted_width(const TextMeasure *measure, const Node *node);
float node_wanted_height(const TextMeasure *measure, const Node *node, float width);

#endif

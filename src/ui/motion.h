/* Motion: nodes that appeared, moved or left since the last list are tweened here, by their ids. Time is passed in. */
#ifndef MOTION_H
#define MOTION_H

#include "painter.h"

typedef struct Motion Motion;

/* NULL where memory runs out. To be destroyed; NULL is fine. */
Motion *motion_create(void);
void motion_destroy(Motion *motion);

/* Takes a new list at time `now` (milliseconds). `screen` is screen_name()'s; another one than before makes the screen
 * fade in. `reduced`: movement becomes fades of 150 ms. The list may be cleared afterwards: what is needed is
 * copied. */
void motion_take(Motion *motion, const NodeList *nodes, const char *screen, bool reduced, double now);

/* Where a node that is drawn now starts from instead of its last place: the dragged card is let go here. */
void motion_from(Motion *motion, NodeId id, Pose pose);

/* How a node stands at `now`. */
Pose motion_pose(const Motion *motion, const Node *node, double now);

/* The node as it is drawn at `now`: its amounts are on their way from what they were. */
Node motion_node(const Motion *motion, const Node *node, double now);

/* Whether anything still moves at `now`; nothing moving means no frame is needed. */
bool motion_runs(const Motion *motion, double now);

/* Ends every movement at once: any input may skip. */
void motion_skip(Motion *motion);

#endif

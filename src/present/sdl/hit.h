/* What lies under a point, and what may be pressed. Pure: works on the list of nodes alone. */
#ifndef HIT_H
#define HIT_H

#include "node.h"

/* Where a node stands on the screen while its region is scrolled by `scroll` u. */
Rect hit_place(const Node *node, float scroll);

/* Whether a pointer or the focus may press it (a disabled one too: it says why not). */
bool hit_pressable(const Node *node);

/* Whether the point lies in the rect. */
bool hit_inside(Rect rect, float x, float y);

/* Whether the region that a node scrolls in shows this point; true of nodes that scroll in none. */
bool hit_in_sight(const NodeList *nodes, const Node *node, float x, float y);

/* The topmost pressable or draggable node at a point, or else the nearest one that a target of at least `target` u
 * around its middle would reach. NULL where there is none. */
const Node *hit_find(const NodeList *nodes, float scroll, float x, float y, float target);

/* The first node with this shortcut, disabled or not; NULL. */
const Node *hit_shortcut(const NodeList *nodes, Shortcut shortcut);

#endif

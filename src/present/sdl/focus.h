/* Where the focus is and goes, and how its ring gets there. The geometry is pure: lengths in u, time in milliseconds
 * and passed in. */
#ifndef FOCUS_H
#define FOCUS_H

#include "node.h"

typedef enum FocusDirection { FOCUS_LEFT, FOCUS_RIGHT, FOCUS_UP, FOCUS_DOWN } FocusDirection;

typedef struct Focus {
    NodeId id;         /* the focused node; 0: none */
    bool shown;        /* the ring shows: keys or a gamepad were used last */
    Rect ring_from;    /* where the ring last left */
    double ring_start; /* when; far in the past: it is there */
} Focus;

/* The nearest focusable node in a direction from `from` (0: from the screen's edge), or NULL. */
const Node *focus_towards(const NodeList *nodes, NodeId from, FocusDirection direction, float scroll);

/* The node that a new screen gives the focus to, or NULL. */
const Node *focus_first(const NodeList *nodes);

/* Moves the focus; the ring starts from where it is at `now`. */
void focus_move(Focus *focus, const NodeList *nodes, const Node *node, float scroll, double now);

/* Keeps the focus where it is when its node is still there, or gives it to the screen's first. */
void focus_keep(Focus *focus, const NodeList *nodes, bool new_screen);

/* Where the ring is at `now`, on its way to `place`. */
Rect focus_ring(const Focus *focus, Rect place, double now, bool reduced);
bool focus_runs(const Focus *focus, double now, bool reduced);

#endif

/* One-button play, as switch scanning has it: the focus walks by itself, and one key, click or tap presses what it is
 * on. Here are the order in which it walks, and when; input_scan.c is the presenter's part. Pure: lengths in u, time in
 * milliseconds and passed in. */
#ifndef SCAN_WALK_H
#define SCAN_WALK_H

#include "node.h"

typedef struct ScanWalk {
    bool on;
    bool rests;     /* nobody has pressed for whole rounds: it stands still until a press */
    bool placed;    /* it was put somewhere anew since the last press began */
    bool turned;    /* a page was turned, and the walk has not come to what is on it since */
    int rounds;     /* whole ones since a press; -1: the round was begun in its middle */
    double until;   /* when the focus goes on */
    double pressed; /* when the last press came, whether it counted or not */
} ScanWalk;

/* Whether the focus stops at a node: what a press does something with. Not at a field, which needs a keyboard: in its
 * place screens have a button that opens letters (letters_screen.h). Nor at what can't be used just now. */
bool scan_stops_at(const NodeList *nodes, const Node *node, float scroll);

/* Where a screen begins: at the stop that reads on, where it has one; else at the screen's own first focus, or what
 * stands next behind it; where it has none, at the first stop that is no way out. NULL: there are no stops. */
const Node *scan_first(const NodeList *nodes, float scroll);

/* The stop after `from`. The stops that scroll come first, then the screen's first focus and what stands behind it, and
 * the bar last. `turned`: a page was turned, and where the region's turn comes, it begins with what of it is in sight.
 * `round`: whether a new one begins with it. NULL: there are no stops. */
const Node *scan_next(const NodeList *nodes, NodeId from, float scroll, bool turned, bool *round);

/* The walk is at a stop from `now` on: for one pace, or two where there is something new to read. `begins`: that stop
 * is the first of a round. */
void scan_start(ScanWalk *scan, double now, int pace, int paces, bool begins);

/* One step further, which began a new round or did not. False where it is the one too many: it rests from now on. */
bool scan_step(ScanWalk *scan, double now, int pace, bool round);

/* Whether a press at `now` counts: a hand that trembles presses several times, and means once. */
bool scan_takes_press(ScanWalk *scan, double now);

#endif

/* How far the screen's scrolling region is scrolled. Pure. */
#ifndef SCROLL_H
#define SCROLL_H

#include "node.h"

typedef enum ScrollKey {
    SCROLL_LINE_UP, SCROLL_LINE_DOWN, SCROLL_PAGE_UP, SCROLL_PAGE_DOWN, SCROLL_TO_START, SCROLL_TO_END
} ScrollKey;

/* The farthest that a list's region scrolls; 0: nothing does. */
float scroll_most(const NodeList *nodes);

/* An offset brought to where the region can be. */
float scroll_within(const NodeList *nodes, float offset);

/* Where a key takes it. */
float scroll_by_key(const NodeList *nodes, float offset, ScrollKey key);

/* How what is drawn gets to where the region was scrolled for the player. A zeroed one is there. */
typedef struct Glide {
    float from;
    double until; /* milliseconds */
} Glide;

/* Begins one at `now` from where it is drawn. */
Glide glide_start(float from, double now);

/* Where it is drawn at `now`, when it goes to `offset`. */
float glide_at(const Glide *glide, float offset, double now);

/* Whether it is still under way. */
bool glide_runs(const Glide *glide, double now);

/* The least change that brings a node of the region wholly into sight, with some room for the focus ring. */
float scroll_into_view(const NodeList *nodes, float offset, const Node *node);

#endif

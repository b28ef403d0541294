/* A few values side by side in one trough, one of them (or some) chosen: timer off, 30 s, 60 s ... */
#ifndef SEGMENTS_H
#define SEGMENTS_H

#include "flow.h"

typedef struct Segment {
    const char *label, *description; /* NULL: no description */
    const char *icon;                /* shown alone in the label's place; NULL: none */
    bool chosen;
    bool lone;                       /* switched on and off by itself, whatever the others are */
    const char *not_now;             /* why it can't be chosen; NULL: it can */
    Command command;
} Segment;

typedef struct Segments {
    const char *name;    /* the cells' ids are node_id(name, 0), node_id(name, 1), ... */
    const char *heading; /* stands above the trough */
    const Segment *items;
    int count;
    bool small;          /* smaller words, for many */
    int columns;         /* at most so many side by side; 0: all, where there is room */
} Segments;

/* The width in which all of it stands in one row (in `columns`), heading included. */
float segments_width(const Sketch *sketch, const Segments *segments);

/* Places heading and cells, in as many rows as the width needs. Returns the height. */
float put_segments(Sketch *sketch, const Segments *segments, float x, float y, float width);

/* Two of them side by side, the second at the column's end, or one under the other where they don't fit. */
void flow_segments(Flow *flow, const Segments *one, const Segments *other);

#endif

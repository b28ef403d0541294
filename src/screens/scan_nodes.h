/* What every screen has more in one-button play, where the focus walks by itself: the stops that scroll, and the line
 * that says that it rests. */
#ifndef SCAN_NODES_H
#define SCAN_NODES_H

#include "sketch.h"

/* The two stops that scroll a page on and back; they carry no command: how far is the presenter's to say. */
NodeId scan_further_id(void);
NodeId scan_back_id(void);

/* Adds them to a finished screen that scrolls. They are seen while the focus is on them (View.scan) alone, as they lie
 * over what is to be read. */
void put_scan_nodes(Sketch *sketch);

#endif

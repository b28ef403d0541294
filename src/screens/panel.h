/* A panel beside (in portrait under) what it speaks of: naming the sign, and both kinds of feedback. */
#ifndef PANEL_H
#define PANEL_H

#include "card.h"
#include "flow.h"

/* What stands beside the panel: draws itself into the box from its top and tells its height. With `measure_only` it
 * only tells. */
typedef float (*PutAside)(Sketch *sketch, Rect box, bool measure_only);

typedef struct PanelPage {
    PutAside aside;
    float aside_width; /* in landscape, at 100 % */
    bool aside_left;
    void (*content)(Flow *flow);
    const Button *buttons;
    int button_count;
} PanelPage;

/* Adds all of its nodes. */
void put_panel_page(Sketch *sketch, const PanelPage *page);

#endif

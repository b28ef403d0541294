/* A page without a sheet: a title on the ground, content that may scroll, and buttons kept in sight beneath. */
#ifndef PAGE_H
#define PAGE_H

#include "flow.h"

typedef struct Page {
    Flow flow;
    float top;    /* of what scrolls */
    size_t first; /* index of the first node that may scroll */
    const Button *buttons;
    int button_count;
    float buttons_height;
    bool keeps_on; /* the first button, which leads on, is kept in sight with less content than the others are */
} Page;

/* `y`: where the bar ended. */
Page page_begin(Sketch *sketch, float y, const char *title, const Button *buttons, int count);
void page_end(Page *page);

#endif

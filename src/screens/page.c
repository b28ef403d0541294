/* A page without a sheet. */
#include "page.h"

Page page_begin(Sketch *sketch, float y, const char *title, const Button *buttons, int count)
{
    Rect area = sketch->page;
    Page page = {.top = y, .first = sketch->nodes->count, .buttons = buttons, .button_count = count};
    page.flow = (Flow){.sketch = sketch, .x = area.x, .y = y, .w = area.w};
    page.buttons_height = put_buttons(sketch, buttons, count, area, ALIGN_LEFT, true) + (count > 0 ? 16 : 0);
    sketch->nodes->title = title;
    if (title) {
        flow_heading(&page.flow, TYPE_SCREEN_TITLE, title)->state |= NODE_ANNOUNCE;
        flow_gap(&page.flow, 8);
    }
    return page;
}

void page_end(Page *page)
{
    Flow *flow = &page->flow;
    Sketch *sketch = flow->sketch;
    Rect area = sketch->page;
    bool inside = page->button_count > 0 && buttons_scroll_along(sketch, flow->y - page->top + 20,
                                                                 area.y + area.h - page->buttons_height - page->top);
    if (inside) {
        flow_gap(flow, 20);
        flow_buttons(flow, page->buttons, page->button_count);
    }
    bool beneath = page->button_count > 0 && !inside;
    float bottom = beneath ? area.y + area.h - page->buttons_height : sketch->layout->height;
    scroll_across(sketch, page->first, page->top, bottom, flow->y - page->top + 20);
    if (beneath)
        put_buttons(sketch, page->buttons, page->button_count, (Rect){area.x, bottom + 16, area.w, 0}, ALIGN_LEFT,
                    false);
}

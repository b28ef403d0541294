/* A page without a sheet. */
#include "page.h"

static const float BUTTON_GAP = 16, CONTENT_LEAST = 190; /* beside the button that leads on */

Page page_begin(Sketch *sketch, float y, const char *title, const Button *buttons, int count)
{
    Rect area = sketch->page;
    Page page = {.top = y, .first = sketch->nodes->count, .buttons = buttons, .button_count = count};
    page.flow = (Flow){.sketch = sketch, .x = area.x, .y = y, .w = area.w};
    page.buttons_height = put_buttons(sketch, buttons, count, area, ALIGN_LEFT, true) + (count > 0 ? BUTTON_GAP : 0);
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
    const Button *buttons = page->buttons;
    float foot = area.y + area.h, bottom = sketch->layout->height, height = flow->y - page->top + 20;
    int count = page->button_count;
    int kept = buttons_in_sight(sketch, buttons, count, height, area.w, foot - BUTTON_GAP - page->top);
    if (kept == 0 && count > 0 && page->keeps_on)
        kept = foot - BUTTON_GAP - page->top - put_buttons(sketch, buttons, 1, area, ALIGN_LEFT, true) >= CONTENT_LEAST;
    if (kept < count) {
        flow_gap(flow, 20);
        flow_buttons(flow, buttons + kept, count - kept);
    }
    if (kept > 0)
        bottom = foot - BUTTON_GAP - put_buttons(sketch, buttons, kept, area, ALIGN_LEFT, true);
    scroll_across(sketch, page->first, page->top, bottom, flow->y - page->top + 20);
    put_buttons(sketch, buttons, kept, (Rect){area.x, bottom + BUTTON_GAP, area.w, 0}, ALIGN_LEFT, false);
}

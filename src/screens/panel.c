/* A panel beside what it speaks of. In landscape side by side, in portrait one under the other; where the window is too
 * small for its text the panel scrolls, and where it is smaller still, everything under the bar does. */
#include "panel.h"

#include <math.h>

static const float COLUMN_GAP = 52, PANEL_LEAST = 220, ASIDE_MOST = 1.35f;

typedef struct Paddings {
    float x, y;
} Paddings;

static Paddings paddings(const Layout *layout)
{
    if (layout->portrait)
        return (Paddings){28, 26};
    return layout->narrow || layout->low ? (Paddings){24, 16} : (Paddings){52, 40};
}

static float aside_width(const Sketch *sketch, const PanelPage *page)
{
    if (sketch->layout->narrow)
        return 250;
    return page->aside_width * (1 + (sketch->layout->text_scale - 1) * 0.4f);
}

/* Flows the content at `box` and gives its height with paddings. */
static float put_content(Sketch *sketch, const PanelPage *page, Rect box, Tightness tight)
{
    Paddings pad = paddings(sketch->layout);
    if (tight)
        pad.y *= 0.7f;
    Flow flow = {.sketch = sketch,
                 .x = box.x + pad.x,
                 .y = box.y + pad.y,
                 .w = box.w - 2 * pad.x,
                 .on_sheet = true,
                 .tight = tight};
    page->content(&flow);
    return flow.y + pad.y - box.y;
}

static void fix_panel(Sketch *sketch, size_t panel, float height)
{
    if (!sketch->nodes->failed)
        sketch->nodes->items[panel].rect.h = height;
}

static size_t put_panel(Sketch *sketch, Rect box)
{
    put_box(sketch, node_id("panel", 0), LOOK_PANEL, box)->state = NODE_NEWS;
    return sketch->nodes->count - 1;
}

/* What was put from `first` on scrolls beneath `top`, down to `end`. The buttons, in `column`, stay in sight below it
 * as far as that leaves room. */
static void put_scrolled_end(Sketch *sketch, const PanelPage *page, size_t first, float top, float end, Rect column)
{
    const Layout *layout = sketch->layout;
    Rect area = sketch->page, at = {column.x, end + 16, column.w, 0};
    float gap = layout->low ? 10 : 16, foot = area.y + area.h, bottom = layout->height;
    int count = page->button_count;
    int kept = buttons_in_sight(sketch, page->buttons, count, end + 20 - top, at.w, foot - gap - top);
    if (kept < count)
        end = at.y + put_buttons(sketch, page->buttons + kept, count - kept, at, ALIGN_LEFT, false);
    if (kept > 0)
        bottom = foot - gap - put_buttons(sketch, page->buttons, kept, at, ALIGN_LEFT, true);
    scroll_across(sketch, first, top, bottom, end + 20 - top);
    at.y = bottom + gap;
    put_buttons(sketch, page->buttons, kept, at, ALIGN_LEFT, false);
}

/* Aside and panel, as high as its content, scroll as one. */
static void put_scrolling(Sketch *sketch, const PanelPage *page, float top)
{
    const Layout *layout = sketch->layout;
    size_t first = sketch->nodes->count;
    Rect area = sketch->page;
    float y = top;
    bool beside = !sketch->stacked;
    Rect aside = {area.x, y, area.w, 0},
         box = {area.x - (layout->portrait ? 12 : 0), y, area.w + (layout->portrait ? 24 : 0), 10};
    float gap = fminf(COLUMN_GAP, area.w * 0.04f);
    if (beside) {
        aside.w = aside_width(sketch, page);
        aside.x = page->aside_left ? area.x : area.x + area.w - aside.w;
        box.w = area.w - aside.w - gap;
        box.x = page->aside_left ? area.x + aside.w + gap : area.x;
    }
    float aside_end = y + 8 + page->aside(sketch, (Rect){aside.x, y + 8, aside.w, 0}, false);
    if (!beside)
        box.y = y = aside_end + 16;
    size_t panel = put_panel(sketch, box);
    float height = put_content(sketch, page, box, TIGHT_NOT);
    fix_panel(sketch, panel, height);
    put_scrolled_end(sketch, page, first, top, fmaxf(y + height, aside_end), beside ? box : area);
}

/* The content, only as close together as it must be to fit. */
static float put_fitting_content(Sketch *sketch, const PanelPage *page, Rect box)
{
    size_t first = sketch->nodes->count;
    float height = 0;
    for (int tight = TIGHT_NOT; tight < TIGHT_STEPS && (tight == TIGHT_NOT || height > box.h); tight++) {
        sketch->nodes->count = first;
        height = put_content(sketch, page, box, (Tightness)tight);
    }
    return height;
}

/* The panel fills `room` up to what its content needs, `least` at least; its content scrolls where it is higher. */
static float put_filled_panel(Sketch *sketch, const PanelPage *page, Rect room, float least)
{
    size_t panel = put_panel(sketch, room), first = sketch->nodes->count;
    float height = put_fitting_content(sketch, page, room), shown = fminf(fmaxf(height, least), room.h);
    fix_panel(sketch, panel, shown);
    Rect region = {room.x + 2, room.y + 8, room.w - 4, shown - 16};
    scroll_from(sketch, first, region, height - 16);
    return shown;
}

/* As wide as it needs to be to stand within `room`, as far as that goes: a low window is wide. */
static float fitting_aside_width(Sketch *sketch, const PanelPage *page, float room)
{
    float least = aside_width(sketch, page), width = least;
    while (width < least * ASIDE_MOST && page->aside(sketch, (Rect){0, 0, width, room}, true) > room)
        width += least * 0.07f;
    return width;
}

static bool put_landscape(Sketch *sketch, const PanelPage *page, float top)
{
    Rect area = sketch->page;
    float gap = fminf(COLUMN_GAP, area.w * 0.04f), extra = fmaxf(0, sketch->layout->height - 720) / 2;
    float bottom = area.y + area.h, side = fitting_aside_width(sketch, page, bottom - top), width = area.w - side - gap;
    Rect at = {page->aside_left ? area.x + side + gap : area.x, 0, width, 0};
    float buttons = put_buttons(sketch, page->buttons, page->button_count, at, ALIGN_LEFT, true);
    float button_gap = sketch->layout->low ? 10 : 34;
    float room = bottom - top - buttons - button_gap;
    if (room < PANEL_LEAST)
        return false;
    Rect aside = {page->aside_left ? area.x : area.x + area.w - side, top, side, bottom - top};
    if (page->aside(sketch, aside, true) > bottom - top)
        return false;
    float high = fminf(room, sketch->layout->low ? room : 464 + extra);
    page->aside(sketch, (Rect){aside.x, top, aside.w, fminf(bottom - top, 560 + extra)}, false);
    float shown = put_filled_panel(sketch, page, (Rect){at.x, top, width, room}, fminf(high, 464));
    at.y = top + shown + button_gap;
    put_buttons(sketch, page->buttons, page->button_count, at, ALIGN_LEFT, false);
    return true;
}

static bool put_portrait(Sketch *sketch, const PanelPage *page, float top)
{
    const Layout *layout = sketch->layout;
    Rect area = sketch->page;
    float buttons = put_buttons(sketch, page->buttons, page->button_count, area, ALIGN_LEFT, true);
    float aside = page->aside(sketch, (Rect){area.x, top, area.w, 0}, true);
    float panel_y = top + aside, button_y = area.y + area.h - buttons, room = button_y - 12 - panel_y;
    if (room < PANEL_LEAST)
        return false;
    page->aside(sketch, (Rect){area.x, top, area.w, 0}, false);
    Rect box = {layout->safe.left, panel_y, layout->width - layout->safe.left - layout->safe.right, room};
    size_t panel = put_panel(sketch, (Rect){box.x, box.y, box.w, layout->height - panel_y + 30});
    size_t first = sketch->nodes->count;
    (void)panel;
    float height = put_fitting_content(sketch, page, box);
    scroll_from(sketch, first, (Rect){box.x, box.y + 8, box.w, box.h - 8}, height - 8);
    first = sketch->nodes->count;
    put_buttons(sketch, page->buttons, page->button_count, (Rect){area.x, button_y, area.w, 0}, ALIGN_LEFT, false);
    quiet_on_sheet(sketch, first); /* the panel reaches down to the window's edge */
    return true;
}

void put_panel_page(Sketch *sketch, const PanelPage *page)
{
    const Layout *layout = sketch->layout;
    float top = put_play_bar(sketch) + (layout->low || layout->portrait ? 0 : 20);
    if (!layout->portrait)
        top += fminf(40, fmaxf(0, (layout->height - 720) * 0.3f));
    bool placed =
        layout->portrait ? put_portrait(sketch, page, top) : !sketch->stacked && put_landscape(sketch, page, top);
    if (!placed)
        put_scrolling(sketch, page, top);
}

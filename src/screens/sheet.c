/* One sheet of paper with a title, a column of content and buttons beneath. */
#include "flow.h"

#include <math.h>

static const float LINE_CHARACTERS = 60; /* at most in a line of lead text */

/* Where no button takes the first focus, the way back does. */
static bool first_focus_is_back(const Button *buttons, int count)
{
    for (int i = 0; i < count; i++)
        if (buttons[i].state & NODE_FIRST_FOCUS)
            return false;
    return true;
}

Sheet sheet_begin(Sketch *sketch, const char *title, const Button *buttons, int count)
{
    const Layout *layout = sketch->layout;
    float y = put_trouble(sketch, put_bar(sketch, first_focus_is_back(buttons, count)));
    bool small = layout->portrait || layout->narrow || layout->low;
    Sheet sheet = {.pad_x = small ? 24 : 52, .pad_y = small ? 20 : 30, .buttons = buttons, .button_count = count};
    float widest = fmaxf(860, LINE_CHARACTERS * 0.5f * type_of(sketch, TYPE_LEAD).size + 2 * sheet.pad_x);
    Rect page = sketch->page;
    if (layout->portrait)
        page = (Rect){page.x - 12, page.y, page.w + 24, page.h};
    float width = fminf(page.w, widest);
    sheet.box = (Rect){page.x + (page.w - width) / 2, y, width, page.y + page.h - y};
    sheet.panel = sketch->nodes->count;
    put_box(sketch, node_id("panel", 0), LOOK_PANEL, sheet.box);
    sheet.first = sketch->nodes->count;
    sheet.flow = (Flow){.sketch = sketch,
                        .x = sheet.box.x + sheet.pad_x,
                        .y = y + sheet.pad_y,
                        .w = width - 2 * sheet.pad_x,
                        .on_sheet = true};
    if (title) {
        Node *heading =
            put_heading(sketch, TYPE_PANEL_TITLE, INK_ON_SHEET, title, sheet.flow.x, sheet.flow.y, sheet.flow.w);
        heading->state |= NODE_ANNOUNCE;
        sheet.flow.y += heading->rect.h;
        flow_gap(&sheet.flow, 16);
    }
    sketch->nodes->title = title;
    return sheet;
}

/* The buttons that would leave the content too little room come last in the sheet. */
static void end_inside(Sheet *sheet, int kept)
{
    Flow *flow = &sheet->flow;
    flow_gap(flow, 24);
    flow_buttons(flow, sheet->buttons + kept, sheet->button_count - kept);
}

void sheet_end(Sheet *sheet)
{
    Sketch *sketch = sheet->flow.sketch;
    if (sketch->nodes->failed)
        return;
    float content = sheet->flow.y - sheet->box.y - sheet->pad_y, gap = sketch->layout->low ? 12 : 24;
    int kept = buttons_in_sight(sketch, sheet->buttons, sheet->button_count, content + 2 * sheet->pad_y, sheet->box.w,
                                sheet->box.h - gap);
    if (kept < sheet->button_count)
        end_inside(sheet, kept);
    content = sheet->flow.y - sheet->box.y - sheet->pad_y;
    float room = sheet->box.h;
    if (kept > 0)
        room -= gap + put_buttons(sketch, sheet->buttons, kept, sheet->box, ALIGN_LEFT, true);
    float height = fminf(content + 2 * sheet->pad_y, room);
    float spare = sketch->layout->portrait ? 0 : fminf((room - height) / 2, 40);
    sketch->nodes->items[sheet->panel].rect.h = height;
    move_from(sketch, sheet->panel, 0, spare);
    Rect region = {sheet->box.x + 2, sheet->box.y + spare + 10, sheet->box.w - 4, height - 20};
    scroll_from(sketch, sheet->first, region, content + 2 * (sheet->pad_y - 10));
    Rect at = {sheet->box.x, sheet->box.y + spare + height + gap, sheet->box.w, 0};
    put_buttons(sketch, sheet->buttons, kept, at, ALIGN_LEFT, false);
}

/* The screen of the challenge awareness: the day and its stamps; what was marked, for its end. */
#include "awareness_screen.h"

#include <math.h>

static const float BETWEEN = 12, ABOVE_BAR = 16;

const char *stamp_words(const Sketch *sketch, int mark)
{
    return say(sketch, mark == AWARENESS_YES    ? "awareness.yes"
                       : mark == AWARENESS_NEED ? "awareness.need"
                                                : "awareness.none");
}

const char *stamp_icon(int mark)
{
    return mark == AWARENESS_YES ? "icon-askyes" : mark == AWARENESS_NEED ? "icon-lost" : NULL;
}

DayView day_view(Sketch *sketch)
{
    DayView day = {.sketch = sketch,
                   .variant = challenge_variant_shown(sketch),
                   .state = challenge_state_shown(sketch),
                   .challenge = challenge_shown(sketch),
                   .held = -1};
    int picked = sketch->view->picked;
    bool keys = sketch->view->device == DEVICE_KEYS || sketch->view->device == DEVICE_PAD;
    if (picked >= 0 && picked < AWARENESS_MOMENTS && picked / AWARENESS_HALF == day.state->half)
        day.held = picked;
    else if (picked > AWARENESS_PICK_STAMP && picked < AWARENESS_PICK_STAMP + AWARENESS_MARKS)
        day.stamp = picked - AWARENESS_PICK_STAMP;
    else if (keys && picked < 0)
        day.held = day.state->latest - 1; /* the focus is still on it: the same key lifts its stamp */
    return day;
}

Command day_mark(const DayView *day, int mark, int moment)
{
    return command_move(day->challenge, AWARENESS_MARK, mark, moment);
}

/* --- what can be done --- */

static Command stamp_command(const DayView *day, int mark)
{
    if (day->held >= 0)
        return day_mark(day, day->state->marks[day->held] == mark ? AWARENESS_NONE : mark, day->held);
    return command_pick(day->stamp == mark ? -1 : AWARENESS_PICK_STAMP + mark);
}

static bool shows_keys(const Sketch *sketch)
{
    return !sketch->layout->portrait && (sketch->view->device == DEVICE_MOUSE || sketch->view->device == DEVICE_KEYS);
}

static Node keycap(const Sketch *sketch, int mark)
{
    return (Node){.id = node_id("stamp-key", mark),
                  .look = LOOK_KEYCAP,
                  .label = say_number(sketch, mark),
                  .text = type_of(sketch, TYPE_SMALLEST),
                  .ink = INK_ON_SHEET,
                  .side = SIDE_EITHER,
                  .group = node_id("stamp", mark)};
}

static Node stamp_node(const DayView *day, int mark)
{
    const Sketch *sketch = day->sketch;
    TextFormat format = type_of(sketch, TYPE_LEAD);
    format.face = FACE_SEMIBOLD;
    format.size = fmaxf(format.size * (sketch->stacked ? 0.8f : 0.85f), 16 * sketch->layout->point);
    return (Node){.id = node_id("stamp", mark),
                  .role = ROLE_BUTTON,
                  .look = LOOK_CHOICE,
                  .state = NODE_FOCUSABLE | NODE_DRAGGABLE | (day->stamp == mark ? NODE_SELECTED : 0),
                  .label = stamp_words(sketch, mark),
                  .icon = stamp_icon(mark),
                  .text = format,
                  .ink = INK_ON_SHEET,
                  .side = SIDE_EITHER,
                  .shortcut = (Shortcut)(SHORTCUT_ONE + mark - AWARENESS_YES),
                  .command = stamp_command(day, mark),
                  .drag = AWARENESS_DRAG_STAMP,
                  .drag_item = mark};
}

static float stamp_width(const DayView *day, int mark)
{
    const TextMeasure *measure = day->sketch->layout->measure;
    Node stamp = stamp_node(day, mark), key = keycap(day->sketch, mark);
    return node_wanted_width(measure, &stamp) +
           (shows_keys(day->sketch) ? node_wanted_width(measure, &key) : 0);
}

/* Places it with its key, or only gives its height. */
static float put_stamp(const DayView *day, int mark, float x, float y, float width, float height)
{
    Sketch *sketch = day->sketch;
    Node stamp = stamp_node(day, mark), key = keycap(sketch, mark);
    float key_width = shows_keys(sketch) ? node_wanted_width(sketch->layout->measure, &key) : 0;
    stamp.rect = (Rect){x, y, width - key_width, height};
    fit_node(sketch, &stamp);
    float wanted = node_wanted_height(sketch->layout->measure, &stamp, stamp.rect.w);
    wanted = fmaxf(wanted, fmaxf(target_least(sketch), sketch->layout->low ? 0 : 56));
    if (height <= 0)
        return wanted;
    stamp.rect.w = width;
    node_list_add(sketch->nodes, stamp);
    if (key_width > 0) {
        float key_height = node_wanted_height(sketch->layout->measure, &key, key_width);
        key.rect = (Rect){x + width - key_width - stamp.text.size * 0.75f, y + (height - key_height) / 2, key_width,
                          key_height};
        node_list_add(sketch->nodes, key);
    }
    return wanted;
}

/* Both stamps, side by side (each half of the width where they need it) or one under the other. */
static float put_stamps(const DayView *day, Rect at, bool measure_only)
{
    float widths[2] = {stamp_width(day, AWARENESS_YES), stamp_width(day, AWARENESS_NEED)};
    float half = (at.w - BETWEEN) / 2;
    bool beneath = half < 150 * day->sketch->layout->text_scale;
    if (widths[0] + widths[1] + BETWEEN > at.w || day->sketch->layout->portrait)
        widths[0] = widths[1] = beneath ? at.w : half;
    float heights[2] = {put_stamp(day, AWARENESS_YES, 0, 0, widths[0], 0),
                        put_stamp(day, AWARENESS_NEED, 0, 0, widths[1], 0)};
    float both = fmaxf(heights[0], heights[1]);
    bool stacked = widths[0] + widths[1] + BETWEEN > at.w + 0.5f;
    if (!measure_only) {
        put_stamp(day, AWARENESS_YES, at.x, at.y, widths[0], both);
        put_stamp(day, AWARENESS_NEED, stacked ? at.x : at.x + widths[0] + BETWEEN,
                  stacked ? at.y + both + BETWEEN : at.y, widths[1], both);
    }
    return stacked ? 2 * both + BETWEEN : both;
}

enum { WAYS_MOST = 2 };

/* Back to the morning, on to the afternoon, or the day's end. */
static int make_ways(const DayView *day, Button ways[WAYS_MOST])
{
    const Sketch *sketch = day->sketch;
    int count = 0;
    bool last = day->state->half == 1;
    if (last)
        ways[count++] = (Button){.id = node_id("day-back", 0),
                                 .look = LOOK_QUIET,
                                 .label = say(sketch, "awareness.back"),
                                 .icon = "icon-left",
                                 .command = command_move(day->challenge, AWARENESS_BACK, 0, 0)};
    ways[count++] = (Button){.id = node_id(last ? "day-end" : "day-on", 0),
                             .look = LOOK_PRIMARY,
                             .label = say(sketch, last ? "awareness.end" : "awareness.on"),
                             .icon_after = "icon-right",
                             .command = command_move(day->challenge, last ? AWARENESS_END : AWARENESS_ON, 0, 0)};
    return count;
}

static float ways_width(const DayView *day, const Button *ways, int count)
{
    float width = 0;
    for (int i = 0; i < count; i++)
        width += button_width(day->sketch, &ways[i]) + (i > 0 ? BETWEEN : 0);
    return width;
}

/* Stamps to the left and ways to the right of one row where they fit, else the ways beneath. */
static float put_actions(const DayView *day, Rect at, bool measure_only)
{
    Button ways[WAYS_MOST];
    int count = make_ways(day, ways);
    float stamps = stamp_width(day, AWARENESS_YES) + BETWEEN + stamp_width(day, AWARENESS_NEED);
    float width = ways_width(day, ways, count);
    float height = put_stamps(day, at, true);
    if (stamps + 2 * BETWEEN + width <= at.w && !day->sketch->layout->portrait) {
        Rect right = {at.x + at.w - width, 0, width + 1, 0};
        float ways_height = put_buttons(day->sketch, ways, count, right, ALIGN_LEFT, true);
        float both = fmaxf(height, ways_height);
        if (!measure_only) {
            at.y += (both - height) / 2;
            put_stamps(day, at, false);
            right.y = at.y + (height - ways_height) / 2;
            put_buttons(day->sketch, ways, count, right, ALIGN_LEFT, false);
        }
        return both;
    }
    if (!measure_only)
        put_stamps(day, at, false);
    at.y += height + BETWEEN;
    return height + BETWEEN + put_buttons(day->sketch, ways, count, at, ALIGN_LEFT, measure_only);
}

/* --- the page --- */

static const char *instruction(const DayView *day)
{
    return say_with(day->sketch, "step.awareness.do", (const char *const[]){"day", day->variant->head.title, NULL});
}

static void day_nodes(const DayView *day)
{
    Sketch *sketch = day->sketch;
    const Layout *layout = sketch->layout;
    Rect area = sketch->page;
    bool apart = layout->portrait || layout->low; /* the ways stand at the day's end, only the stamps stay in sight */
    Page page = challenge_page_begin(sketch, instruction(day), NULL, 0);
    float bar = apart ? put_stamps(day, area, true) : put_actions(day, area, true);
    float foot = area.y + area.h - bar - ABOVE_BAR;
    bool kept = foot - page.top >= fmaxf(200, 0.4f * layout->height);
    put_stream(day, &page.flow, kept && !apart ? foot - page.flow.y : 0);
    Button ways[WAYS_MOST];
    int count = make_ways(day, ways);
    Rect at = {page.flow.x, page.flow.y + 20, page.flow.w, 0};
    if (!kept)
        page.flow.y = at.y + put_actions(day, at, false);
    else if (apart)
        page.flow.y = at.y + put_buttons(sketch, ways, count, at, ALIGN_LEFT, false);
    float bottom = kept ? foot : layout->height - layout->safe.bottom;
    Rect region = {layout->safe.left, page.top, layout->width - layout->safe.left - layout->safe.right,
                   bottom - page.top};
    scroll_from(sketch, page.first, region, page.flow.y - page.top + (kept && !apart ? 0 : 20));
    if (!kept)
        return;
    Rect below = {area.x, foot + ABOVE_BAR, area.w, 0};
    if (apart)
        put_stamps(day, below, false);
    else
        put_actions(day, below, false);
}

void awareness_nodes(Sketch *sketch)
{
    DayView day = day_view(sketch);
    if (day.state->stage == AWARENESS_DAY)
        day_nodes(&day);
    else
        looking_back_nodes(&day);
}

/* --- what was marked --- */

static void flow_marked(Flow *flow, const DayView *day, int mark)
{
    if (awareness_count(day->state, (AwarenessMark)mark) == 0)
        return;
    flow_gap(flow, 18);
    flow_heading(flow, TYPE_BODY_STRONG, stamp_words(flow->sketch, mark));
    for (int i = 0; i < AWARENESS_MOMENTS; i++)
        if (day->state->marks[i] == mark) {
            flow_gap(flow, 6);
            flow_item(flow, stamp_icon(mark), TYPE_READING, awareness_moment(day->variant, i)->text, false);
        }
}

void awareness_recap(Flow *flow)
{
    DayView day = day_view(flow->sketch);
    int plain = awareness_count(day.state, AWARENESS_NONE);
    const char *title = day.variant->head.title;
    flow_text(flow, TYPE_READING,
              say_with(flow->sketch, plain == AWARENESS_MOMENTS ? "awareness.recap.none" : "awareness.recap",
                       (const char *const[]){"day", title, NULL}));
    flow_marked(flow, &day, AWARENESS_YES);
    flow_marked(flow, &day, AWARENESS_NEED);
    if (plain > 0 && plain < AWARENESS_MOMENTS) {
        flow_gap(flow, 18);
        flow_quiet(flow, TYPE_READING, say_count(flow->sketch, "awareness.recap.rest", plain));
    }
}

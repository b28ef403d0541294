/* The screen of the challenge awareness: the day and its stamps; what was marked, for its end. */
#include "awareness_screen.h"
#include "control_words.h"
#include "room_step.h"

#include <math.h>

static const float BETWEEN = 12, ABOVE_BAR = 16, KEY_GAP = 10, SHRINK = 0.86f;

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

bool day_by_focus(const DayView *day)
{
    Device device = day->sketch->view->device;
    return device == DEVICE_KEYS || device == DEVICE_PAD || device == DEVICE_ONE_BUTTON;
}

DayView day_view(Sketch *sketch)
{
    DayView day = {.sketch = sketch,
                   .variant = challenge_variant_shown(sketch),
                   .state = challenge_state_shown(sketch),
                   .challenge = challenge_shown(sketch),
                   .current = -1,
                   .held = -1,
                   .fresh = -1};
    const Action *last = session_last(sketch->view->session);
    if (last && last->kind == ACTION_MOVE && last->value == day.challenge && last->verb == AWARENESS_MARK)
        day.fresh = last->place;
    int picked = sketch->view->picked, latest = day.state->latest - 1, first = day.state->half * AWARENESS_HALF;
    day.current = latest >= first && latest < first + AWARENESS_HALF ? latest : first;
    bool keys = day_by_focus(&day);
    if (picked >= 0 && picked < AWARENESS_MOMENTS && picked / AWARENESS_HALF == day.state->half)
        day.held = picked;
    else if (picked > AWARENESS_PICK_STAMP && picked < AWARENESS_PICK_STAMP + AWARENESS_MARKS)
        day.stamp = picked - AWARENESS_PICK_STAMP;
    else if (keys && picked < 0 && !session_can_redo(sketch->view->session))
        day.held = day.current; /* the focus is still on it: the same key lifts its stamp. Not so after undo */
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
    return !sketch->stacked && (sketch->view->device == DEVICE_MOUSE || sketch->view->device == DEVICE_KEYS);
}

static Node keycap(const Sketch *sketch, int mark)
{
    Control control = (Control)(CONTROL_ONE + mark - AWARENESS_YES);
    Node key = control_keycap(sketch, node_id("stamp-key", mark), BOUND_KEY, control);
    key.ink = INK_ON_SHEET;
    key.group = node_id("stamp", mark);
    return key;
}

/* The room that it takes of its stamp. */
static float keycap_room(Node key, bool keys)
{
    return keys && key.rect.w > 0 ? key.rect.w + KEY_GAP : 0;
}

static Node stamp_node(const DayView *day, int mark)
{
    const Sketch *sketch = day->sketch;
    TextFormat format = type_of(sketch, TYPE_LEAD);
    format.face = FACE_SEMIBOLD;
    format.size = fmaxf(format.size * (sketch->stacked ? 0.8f : 0.85f), 16 * sketch->layout->point);
    format.balanced = true;
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

static float stamp_width(const DayView *day, int mark, bool keys)
{
    Node stamp = stamp_node(day, mark);
    float width = node_wanted_width(day->sketch->layout->measure, &stamp) +
                  keycap_room(keycap(day->sketch, mark), keys);
    return fmaxf(width, target_least(day->sketch));
}

/* Places it with its key, or only gives its height. */
static float put_stamp(const DayView *day, int mark, Rect at, float size, bool keys, bool measure_only)
{
    Sketch *sketch = day->sketch;
    Node stamp = stamp_node(day, mark), key = keycap(sketch, mark);
    stamp.rect = (Rect){at.x, at.y, at.w - keycap_room(key, keys), at.h};
    stamp.text.size = size;
    float height = node_wanted_height(sketch->layout->measure, &stamp, stamp.rect.w);
    height = fmaxf(height, fmaxf(target_least(sketch), sketch->layout->low ? 0 : 56));
    if (measure_only)
        return height;
    stamp.rect.w = at.w;
    node_list_add(sketch->nodes, stamp);
    if (keys && key.rect.w > 0) {
        key.rect.x = at.x + at.w - key.rect.w - stamp.text.size * 0.75f;
        key.rect.y = at.y + (at.h - key.rect.h) / 2;
        node_list_add(sketch->nodes, key);
    }
    return height;
}

/* How the stamps stand: with their keys where there is room, else without, else sharing all the width. */
typedef struct Stamps {
    float widths[2];
    bool keys, stacked;
} Stamps;

static float stamps_width(const Stamps *stamps)
{
    return stamps->widths[0] + BETWEEN + stamps->widths[1];
}

static Stamps arrange_stamps(const DayView *day, float room)
{
    Stamps stamps = {.keys = shows_keys(day->sketch)};
    for (int tries = 0; tries < 2; tries++) {
        stamps.widths[0] = stamp_width(day, AWARENESS_YES, stamps.keys);
        stamps.widths[1] = stamp_width(day, AWARENESS_NEED, stamps.keys);
        if (stamps_width(&stamps) <= room && !day->sketch->layout->portrait)
            return stamps;
        stamps.keys = false;
    }
    float shared = room - BETWEEN, part = stamps.widths[0] / (stamps.widths[0] + stamps.widths[1]);
    stamps.stacked = shared / 2 < 150 * day->sketch->layout->text_scale;
    stamps.widths[0] = stamps.stacked ? room : shared * part;
    stamps.widths[1] = stamps.stacked ? room : shared * (1 - part);
    return stamps;
}

/* Of both alike, a little smaller where the words of both then stand in one line. */
static float stamps_size(const DayView *day, const Stamps *stamps)
{
    const Sketch *sketch = day->sketch;
    float shrink = 1, size = 0;
    for (int mark = AWARENESS_YES; mark <= AWARENESS_NEED; mark++)
        shrink = fminf(shrink, stamps->widths[mark - AWARENESS_YES] / stamp_width(day, mark, stamps->keys));
    for (int mark = AWARENESS_YES; mark <= AWARENESS_NEED; mark++) {
        Node stamp = stamp_node(day, mark), key = keycap(sketch, mark);
        float base = stamp.text.size, least = fmaxf(base * SHRINK, 16 * sketch->layout->point);
        stamp.text.size = base * shrink >= least ? base * shrink : base;
        stamp.rect.w = stamps->widths[mark - AWARENESS_YES];
        if (stamps->keys)
            stamp.rect.w -= keycap_room(key, true);
        fit_node(sketch, &stamp);
        size = size > 0 ? fminf(size, stamp.text.size) : stamp.text.size;
    }
    return size;
}

static float put_stamps(const DayView *day, const Stamps *stamps, Rect at, bool measure_only)
{
    Rect first = {at.x, at.y, stamps->widths[0], 0}, second = {at.x, at.y, stamps->widths[1], 0};
    float size = stamps_size(day, stamps);
    first.h = second.h = fmaxf(put_stamp(day, AWARENESS_YES, first, size, stamps->keys, true),
                               put_stamp(day, AWARENESS_NEED, second, size, stamps->keys, true));
    if (stamps->stacked)
        second.y += first.h + BETWEEN;
    else
        second.x += first.w + BETWEEN;
    if (!measure_only) {
        put_stamp(day, AWARENESS_YES, first, size, stamps->keys, false);
        put_stamp(day, AWARENESS_NEED, second, size, stamps->keys, false);
    }
    return second.y + second.h - at.y;
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

/* Stamps to the left and ways to the right of one row. False where they don't fit (without the keys, if need be). */
static bool one_row(const DayView *day, float room, Stamps *stamps)
{
    Button ways[WAYS_MOST];
    int count = make_ways(day, ways);
    room -= ways_width(day, ways, count) + 2 * BETWEEN;
    *stamps = arrange_stamps(day, room);
    return !day->sketch->layout->portrait && !stamps->stacked &&
           stamps->widths[0] >= stamp_width(day, AWARENESS_YES, false) * (SHRINK + 0.02f);
}

static float put_ways(const DayView *day, Rect at, Align align, bool measure_only)
{
    Button ways[WAYS_MOST];
    int count = make_ways(day, ways);
    return put_buttons(day->sketch, ways, count, at, align, measure_only);
}

static float put_row(const DayView *day, const Stamps *stamps, Rect at, bool measure_only)
{
    float stamps_height = put_stamps(day, stamps, at, true), ways_height = put_ways(day, at, ALIGN_RIGHT, true);
    float height = fmaxf(stamps_height, ways_height);
    if (!measure_only) {
        Rect left = {at.x, at.y + (height - stamps_height) / 2, at.w, 0};
        put_stamps(day, stamps, left, false);
        left.y = at.y + (height - ways_height) / 2;
        put_ways(day, left, ALIGN_RIGHT, false);
    }
    return height;
}

/* --- the page --- */

/* Where words take most of the window, it is said for the first half of the day alone. */
static const char *instruction(const DayView *day)
{
    const Layout *layout = day->sketch->layout;
    if (day->state->half == 1 && (layout->low || layout->text_scale >= 1.5f))
        return NULL;
    return say_with(day->sketch, "step.awareness.do", (const char *const[]){"day", day->variant->head.title, NULL});
}

/* One row of stamps and ways stays in sight, or the stamps alone, the ways standing at the day's end; where there is no
 * room for either, all of it scrolls. */
static void day_nodes(const DayView *day)
{
    Sketch *sketch = day->sketch;
    const Layout *layout = sketch->layout;
    Rect area = sketch->page;
    Page page = challenge_page_begin(sketch, instruction(day), NULL, 0);
    Stamps stamps;
    bool whole = one_row(day, area.w, &stamps);
    if (!whole)
        stamps = arrange_stamps(day, area.w);
    float bar = whole ? put_row(day, &stamps, area, true) : put_stamps(day, &stamps, area, true);
    float foot = area.y + area.h - bar - ABOVE_BAR;
    bool kept = foot - page.top >= fmaxf(200, 0.4f * layout->height);
    float ways = whole ? 0 : put_ways(day, area, ALIGN_LEFT, true) + 2 * ABOVE_BAR;
    put_stream(day, &page.flow, kept ? foot - page.flow.y - ways : 0);
    Rect at = {page.flow.x, page.flow.y + ABOVE_BAR, page.flow.w, 0};
    if (!kept)
        at.y += put_stamps(day, &stamps, at, false) + BETWEEN;
    if (!kept || !whole)
        page.flow.y = at.y + put_ways(day, at, ALIGN_LEFT, false) + ABOVE_BAR;
    scroll_across(sketch, page.first, page.top, kept ? foot : layout->height, page.flow.y - page.top);
    Rect below = {area.x, foot + ABOVE_BAR, area.w, 0};
    if (kept && whole)
        put_row(day, &stamps, below, false);
    else if (kept)
        put_stamps(day, &stamps, below, false);
}

void awareness_nodes(Sketch *sketch)
{
    DayView day = day_view(sketch);
    sketch->nodes->leaf += day.state->stage == AWARENESS_DAY ? day.state->half : 2;
    if (day.state->stage == AWARENESS_DAY)
        day_nodes(&day);
    else
        looking_back_nodes(&day);
}

/* --- what was marked --- */

/* A moment as the player left it; where that is not how the article would read it, the other reading, which looking
 * back told, stands beneath it: the end says no more and no less of it. Readers hear both as one. */
static void flow_moment(Flow *flow, const DayView *day, int moment)
{
    Sketch *sketch = flow->sketch;
    const AwarenessMoment *shown = awareness_moment(day->variant, moment);
    int mark = day->state->marks[moment];
    flow_gap(flow, 6);
    Node *words = flow_item(flow, mark ? stamp_icon(mark) : "icon-eye", TYPE_READING, shown->text, false);
    if (!awareness_differs(day->variant, day->state, moment))
        return;
    Rect at = {words->rect.x, flow->y, words->rect.w, 0};
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = FACE_REGULAR;
    const char *other = say_with(sketch, "awareness.recap.differs",
                                 (const char *const[]){"kind", stamp_words(sketch, shown->kind), NULL});
    words->description = other;
    flow->y +=
        put_label(sketch, node_id("recap-other", moment), format, INK_ON_SHEET2, other, at.x, at.y, at.w)->rect.h;
}

static void flow_marked(Flow *flow, const DayView *day, int mark)
{
    if (awareness_count(day->state, (AwarenessMark)mark) == 0)
        return;
    flow_gap(flow, 18);
    flow_heading(flow, TYPE_BODY_STRONG, stamp_words(flow->sketch, mark));
    for (int i = 0; i < AWARENESS_MOMENTS; i++)
        if (day->state->marks[i] == mark)
            flow_moment(flow, day, i);
}

/* The moments without a stamp: those that could bear one, and how many need none. */
static void flow_unmarked(Flow *flow, const DayView *day)
{
    int rest = 0, unmarked = awareness_count(day->state, AWARENESS_NONE);
    for (int i = 0; i < AWARENESS_MOMENTS; i++)
        rest += day->state->marks[i] == AWARENESS_NONE && !awareness_differs(day->variant, day->state, i);
    if (unmarked > rest) {
        flow_gap(flow, 18);
        flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, "awareness.recap.left"));
    }
    for (int i = 0; i < AWARENESS_MOMENTS; i++)
        if (day->state->marks[i] == AWARENESS_NONE && awareness_differs(day->variant, day->state, i))
            flow_moment(flow, day, i);
    if (rest > 0) {
        flow_gap(flow, 18);
        flow_quiet(flow, TYPE_READING, say_count(flow->sketch, "awareness.recap.rest", rest));
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
    if (plain < AWARENESS_MOMENTS)
        flow_unmarked(flow, &day);
}

const ChallengeWords awareness_words = {"step.awareness.about", "step.awareness.end", awareness_room};

/* The screen of the challenge independence: the week, the two rings, what can be put in, and what is still missing. */
#include "challenge_page.h"
#include "room_step.h"
#include "week_screen.h"

#include <math.h>

static const float BETWEEN = 18, PANEL_WIDTH = 310;

static Week week_of(Sketch *sketch)
{
    Week week = {.sketch = sketch,
                 .variant = challenge_variant_shown(sketch),
                 .state = challenge_state_shown(sketch),
                 .challenge = challenge_shown(sketch),
                 .hand = -1,
                 .asking = -1,
                 .place = -1,
                 .opened = WEEK_DAYS};
    int picked = sketch->view->picked, asks = week.variant->asks.count, activities = week.variant->activities.count;
    int cell = picked - WEEK_PLACE;
    if (cell >= 0 && cell < WEEK_CELLS && week_fixed_at(week.variant, cell) < 0 &&
        week_item_at(week.variant, week.state, cell) < 0)
        week.place = cell;
    else if (picked >= WEEK_MOVING && picked < WEEK_MOVING + asks)
        week.hand = picked - WEEK_MOVING + WEEK_ASK;
    else if (picked >= WEEK_ASK && picked < WEEK_ASK + asks)
        week.asking = picked - WEEK_ASK;
    else if (picked >= 0 && picked < WEEK_ASK && picked % WEEK_TOGETHER < activities) {
        int placed = week.state->cell[picked % WEEK_TOGETHER] - 1;
        week.hand = placed < 0 || week_item_at(week.variant, week.state, placed) == picked ? picked : -1;
    }
    return week;
}

/* The day under which the choices for one of its cells unfold, where the tray is far: so they are in sight. */
static int opened_of(const Week *week)
{
    int ask = week->asking >= 0 ? week->asking : week->hand < 0 && week->place < 0 ? week->state->heard - 1 : -1;
    if (week->shape == WEEK_COLUMNS)
        return WEEK_DAYS;
    if (week->place >= 0)
        return week->place / WEEK_PARTS;
    if (ask < 0)
        return WEEK_DAYS;
    int cell = week->state->asked[ask] - 1;
    if (cell < 0 && week->asking >= 0)
        return WEEK_DAYS; /* it lies in the tray */
    return (cell < 0 ? week_asked_cell(week_ask(week->variant, ask)) : cell) / WEEK_PARTS;
}

/* The first tile of the tray; of the kind that the emptier ring needs where there is one. */
static int first_tile(const Week *week)
{
    bool together = week_times_alone(week->variant, week->state) > week_times_together(week->variant, week->state);
    int any = -1;
    for (int i = 0; i < week->variant->activities.count; i++) {
        int kind = week_activity(week->variant, i)->kind;
        if (week->state->cell[i] > 0)
            continue;
        if (kind == WEEK_EITHER)
            return together ? i + WEEK_TOGETHER : i;
        if ((kind == WEEK_WITH_OTHERS) == together)
            return i;
        any = any < 0 ? i : any;
    }
    return any;
}

/* In a full week whose rings are open: the first thing asked for that takes a time and counts for neither. */
static int first_ask(const Week *week)
{
    for (int i = 0; i < week->variant->asks.count; i++)
        if (week->state->asked[i] > 0 && week->state->answer[i] != WEEK_SHARED)
            return WEEK_ASK + i;
    return -1;
}

static void find_focus(Week *week)
{
    bool full = week_free_cells(week->variant, week->state) == 0;
    week->first = -1;
    if (week->asking >= 0)
        week->focus = WEEK_FOCUS_ASKING;
    else if (week->hand >= 0 && !full)
        week->focus = WEEK_FOCUS_CELLS;
    else if (week->place < 0 && week_is_whole(week->variant, week->state))
        week->focus = WEEK_FOCUS_FINISH;
    else {
        week->first = full ? first_ask(week) : -1;
        if (week->first < 0)
            week->first = first_tile(week);
        week->focus = week->first < 0 ? WEEK_FOCUS_FINISH : WEEK_FOCUS_TILE;
    }
}

/* --- the rings --- */

/* "3 of 5", or "6 times" once the ring is whole. */
static const char *count_words(const Week *week, int times)
{
    if (times > WEEK_RING)
        return say_count(week->sketch, "independence.times", times);
    return say_with(week->sketch, "independence.count",
                    (const char *const[]){"count", say_number(week->sketch, times), "most",
                                          say_number(week->sketch, WEEK_RING), NULL});
}

typedef struct Rings {
    TextFormat name, count;
    const char *names[2], *counts[2];
    int times[2];
} Rings;

static Rings rings_of(const Week *week, bool large)
{
    Rings rings = {.name = type_of(week->sketch, large ? TYPE_BODY_STRONG : TYPE_SMALLEST),
                   .count = type_of(week->sketch, TYPE_SMALLEST)};
    rings.name.face = FACE_EXTRABOLD;
    rings.count.face = FACE_REGULAR;
    rings.name.align = rings.count.align = large ? ALIGN_CENTRE : ALIGN_LEFT;
    rings.times[0] = week_times_alone(week->variant, week->state);
    rings.times[1] = week_times_together(week->variant, week->state);
    rings.names[0] = say(week->sketch, "independence.me");
    rings.names[1] = say(week->sketch, "independence.we");
    for (int i = 0; i < 2; i++)
        rings.counts[i] = count_words(week, rings.times[i]);
    return rings;
}

static void put_ring_picture(Week *week, const Rings *rings, Rect rect)
{
    Node *node = put_box(week->sketch, node_id("time-rings", 0), LOOK_TIME_RINGS, rect);
    node->amount = fminf((float)rings->times[0] / WEEK_RING, 1);
    node->amount_before = fminf((float)rings->times[1] / WEEK_RING, 1);
}

/* The panel, and what a reader hears of the rings. */
static void put_ring_panel(Week *week, const Rings *rings, Rect rect)
{
    Sketch *sketch = week->sketch;
    put_box(sketch, node_id("time-panel", 0), LOOK_PANEL, rect);
    for (int i = 0; i < 2; i++) {
        Node *node = put_box(sketch, node_id("time-heard", i), LOOK_NONE, rect);
        node->role = ROLE_TEXT;
        node->label = say_with(sketch, "independence.ring",
                               (const char *const[]){"name", rings->names[i], "count", rings->counts[i], NULL});
    }
}

/* Name and count, one under the other. */
static float put_ring_words(Week *week, const Rings *rings, int ring, float x, float y, float width)
{
    Node *name = put_label(week->sketch, node_id("time-name", ring), rings->name, INK_ON_SHEET, rings->names[ring],
                           x, y, width);
    float below = y + name->rect.h;
    Node *count = put_label(week->sketch, node_id("time-count", ring), rings->count, INK_ON_SHEET2, rings->counts[ring],
                            x, below, width);
    return below + count->rect.h - y;
}

static void put_rings_large(Week *week, Rect rect)
{
    Rings rings = rings_of(week, true);
    float width = rect.w / 2 - 16, words = 0;
    for (int i = 0; i < 2; i++)
        words = fmaxf(words, words_height(week->sketch, rings.name, rings.names[i], width) +
                                 words_height(week->sketch, rings.count, rings.counts[i], width));
    float picture = fminf(rect.h - words - 56, (rect.w - 48) / 3.24f * 2), apart = picture / 2 * 1.24f;
    float top = rect.y + (rect.h - picture - 14 - words) / 2;
    put_ring_panel(week, &rings, rect);
    put_ring_picture(week, &rings, (Rect){rect.x + 24, top, rect.w - 48, picture});
    for (int i = 0; i < 2; i++) {
        float middle = rect.x + rect.w / 2 + fmaxf(apart * 0.62f, width / 2 + 2) * (i == 0 ? -1 : 1);
        put_ring_words(week, &rings, i, middle - width / 2, top + picture + 14, width);
    }
}

/* A strip: picture, me-time, we-time side by side; without the picture, and then one under the other, where the words
 * need the width. Returns its height. */
static float put_rings_strip(Week *week, float x, float y, float width)
{
    Rings rings = rings_of(week, false);
    Sketch *sketch = week->sketch;
    float pad = 16, wide[2], words = rings.name.size * rings.name.line + rings.count.size * rings.count.line;
    for (int i = 0; i < 2; i++)
        wide[i] = fmaxf(line_width(sketch, rings.name, rings.names[i]),
                        line_width(sketch, rings.count, rings.counts[i])) + 4;
    float picture = fminf(fmaxf(words, 52), 110), across = picture / 2 * 3.24f;
    float room = width - 2 * pad - wide[0] - wide[1] - 20;
    bool pictured = room >= across + 16, stacked = room < 0;
    float inner = stacked ? 2 * words + 6 : fmaxf(words, pictured ? picture : 0);
    float left = x + pad + (pictured ? across + 20 : 0);
    if (!sketch->layout->portrait && !stacked)
        width = left - x + wide[0] + 20 + wide[1] + pad + 8;
    put_ring_panel(week, &rings, (Rect){x, y, width, inner + 24});
    if (pictured)
        put_ring_picture(week, &rings, (Rect){x + pad, y + 12 + (inner - picture) / 2, across, picture});
    for (int i = 0; i < 2; i++) {
        float at = stacked || i == 0 ? left : left + wide[0] + 20;
        float top = stacked ? y + 12 + (float)i * (words + 6) : y + 12 + (inner - words) / 2;
        put_ring_words(week, &rings, i, at, top, stacked ? width - 2 * pad : wide[i]);
    }
    return inner + 24;
}

/* --- what is said at the bottom --- */

/* What is missing, or what to do with what is in the hand. */
static const char *missing_words(const Week *week)
{
    Sketch *sketch = week->sketch;
    int me = WEEK_RING - week_times_alone(week->variant, week->state);
    int we = WEEK_RING - week_times_together(week->variant, week->state);
    if (me <= 0 && we <= 0)
        return say(sketch, "independence.whole");
    if (week_free_cells(week->variant, week->state) == 0)
        return say(sketch, "independence.full");
    if (me <= 0)
        return say_count(sketch, "independence.missing.we", we);
    if (we <= 0)
        return say_count(sketch, "independence.missing.me", me);
    return say_with(sketch, "independence.missing",
                    (const char *const[]){"me", say_count(sketch, "independence.more.me", me), "we",
                                          say_count(sketch, "independence.more.we", we), NULL});
}

static const char *message_words(const Week *week)
{
    Sketch *sketch = week->sketch;
    if (week->place >= 0 && week->opened == WEEK_DAYS)
        return week_place_words(week);
    if (week->hand >= WEEK_ASK)
        return say_with(sketch, "independence.moving",
                        (const char *const[]){"text", week_item_text(week, week->hand), NULL});
    if (week->hand >= 0 && week->state->cell[week->hand % WEEK_TOGETHER] > 0)
        return say_with(sketch, "independence.lifted",
                        (const char *const[]){"text", week_item_text(week, week->hand), NULL});
    if (week->hand >= 0)
        return say_with(sketch, "independence.hand",
                        (const char *const[]){"text", week_item_text(week, week->hand), "note",
                                              week_activity(week->variant, week->hand % WEEK_TOGETHER)->note, NULL});
    return missing_words(week);
}

/* The row at the bottom: words at the left, the button at the right; under one another where the width is small. */
typedef struct Bottom {
    Button keep;
    bool beside;
    float words, button, height; /* widths of both; of the row, whatever is said in it */
} Bottom;

static Bottom bottom_of(const Week *week, float width)
{
    Sketch *sketch = week->sketch;
    bool whole = week_is_whole(week->variant, week->state);
    /* Another button while it can't be pressed: so the focus leaves it when a tile is lifted again. */
    Bottom bottom = {.keep = {.id = node_id("finish", whole ? 0 : 1),
                              .look = LOOK_PRIMARY,
                              .label = say(sketch, "independence.finish"),
                              .description = whole ? NULL : missing_words(week),
                              .state = (whole ? 0 : NODE_DISABLED) |
                                       (week->focus == WEEK_FOCUS_FINISH ? NODE_FIRST_FOCUS : 0),
                              .command = week_move(week, INDEPENDENCE_FINISH, 0, 0)}};
    bottom.button = fminf(button_width(sketch, &bottom.keep), width);
    bottom.beside = !sketch->layout->portrait && width - bottom.button - BETWEEN > 0.5f * width;
    bottom.words = bottom.beside ? width - bottom.button - BETWEEN : width;
    if (!bottom.beside)
        bottom.button = width;
    bottom.height = button_height(sketch, &bottom.keep, bottom.button);
    if (!bottom.beside)
        return bottom;
    for (int i = 0; i < week->variant->asks.count; i++)
        for (int answer = WEEK_KEPT; answer < WEEK_ANSWERS; answer++)
            bottom.height = fmaxf(bottom.height, week_answer(week, i, (WeekAnswer)answer, bottom.words).rect.h);
    return bottom;
}

/* Returns where it ends. */
static float put_bottom(Week *week, const Bottom *bottom, Rect at)
{
    Sketch *sketch = week->sketch;
    int heard = week->state->heard - 1;
    bool idle = week->hand < 0 && week->place < 0 && week->opened == WEEK_DAYS;
    Node *said;
    if (heard >= 0 && idle) {
        said = node_list_add(sketch->nodes,
                             week_answer(week, heard, (WeekAnswer)week->state->answer[heard], bottom->words));
        said->rect.x = at.x;
        said->rect.y = at.y;
    } else {
        said = put_text(sketch, node_id("week-message", 0), type_of(sketch, TYPE_READING), INK_INK, message_words(week),
                        at.x, at.y, bottom->words);
        said->role = ROLE_STATUS;
    }
    float height = said->rect.h;
    if (!bottom->beside) {
        put_button(sketch, &bottom->keep, at.x, at.y + height + 14, bottom->button);
        return at.y + height + 14 + button_height(sketch, &bottom->keep, bottom->button);
    }
    float row = fmaxf(bottom->height, height), button = button_height(sketch, &bottom->keep, bottom->button);
    said->rect.y += (row - height) / 2;
    put_button(sketch, &bottom->keep, at.x + at.w - bottom->button, at.y + (row - button) / 2, bottom->button);
    return at.y + row;
}

/* --- the whole --- */

/* The tray, or what somebody asks for, where that has not unfolded in the week already. */
static float put_beneath(Week *week, Rect at)
{
    bool unfolded = week->opened < WEEK_DAYS;
    if (week->asking >= 0)
        return unfolded ? 0 : week_put_asking(week, at);
    return unfolded && week->place >= 0 ? 0 : week_put_tray(week, at, false);
}

void independence_nodes(Sketch *sketch)
{
    Week week = week_of(sketch);
    Page page = challenge_page_begin(sketch, say(sketch, "step.independence.do"), NULL, 0);
    Flow *flow = &page.flow;
    const Layout *layout = sketch->layout;
    float x = flow->x, width = flow->w, beside = width - PANEL_WIDTH - 32;
    float end = fminf(sketch->page.y + sketch->page.h, layout->height - layout->safe.bottom - 20);
    find_focus(&week);
    bool panel = week_columns_fit(&week, beside);
    Bottom bottom = bottom_of(&week, width);
    if (!panel)
        flow->y += put_rings_strip(&week, x, flow->y, width) + 14;
    week_measure(&week, x, flow->y, panel ? beside : width, 0);
    float tray = fmaxf(week_put_tray(&week, (Rect){x, 0, width, 0}, true), week_asking_height(&week, width));
    float room = end - flow->y - tray - bottom.height - 2 * BETWEEN;
    week_measure(&week, x, flow->y, panel ? beside : width, room);
    week.opened = opened_of(&week);
    float grid = week_grid_height(&week);
    if (panel)
        put_rings_large(&week, (Rect){x + beside + 32, flow->y + week.head + 10, PANEL_WIDTH,
                                      fmaxf(grid - week.head - 10, 200)});
    week_put_grid(&week);
    flow->y += week_grid_height(&week) + BETWEEN;
    float beneath = put_beneath(&week, (Rect){x, flow->y, width, 0});
    flow->y += beneath > 0 ? beneath + BETWEEN : 0;
    if (flow->y + bottom.height <= end)
        flow->y = end - bottom.height;
    flow->y = put_bottom(&week, &bottom, (Rect){x, flow->y, width, 0});
    page_end(&page);
}

/* --- the end --- */

/* "Swim, Novel, Call Dad": everything that was done alone, or together. */
static const char *list_words(Sketch *sketch, const IndependenceVariant *variant, const IndependenceState *state,
                              bool together)
{
    const char *list = "";
    for (int cell = 0; cell < WEEK_CELLS; cell++) {
        int item = week_item_at(variant, state, cell);
        bool ask = item >= WEEK_ASK, shared = ask && state->answer[item - WEEK_ASK] == WEEK_SHARED;
        if (item < 0 || (ask && !(shared && together)) ||
            (!ask && week_is_together(variant, state, item % WEEK_TOGETHER) != together))
            continue;
        const char *text = ask ? week_ask(variant, item - WEEK_ASK)->text
                               : week_activity(variant, item % WEEK_TOGETHER)->text;
        list = *list ? say_with(sketch, "independence.recap.list",
                                (const char *const[]){"list", list, "next", text, NULL})
                     : text;
    }
    return list;
}

static void flow_ring(Flow *flow, const Week *week, bool together)
{
    Sketch *sketch = flow->sketch;
    int times = together ? week_times_together(week->variant, week->state)
                         : week_times_alone(week->variant, week->state);
    const char *list = list_words(sketch, week->variant, week->state, together);
    const char *count = say_count(sketch, "independence.times", times);
    flow_item(flow, together ? "icon-two" : "icon-one", TYPE_READING,
              say_with(sketch, together ? "independence.recap.we" : "independence.recap.me",
                       (const char *const[]){"count", count, "list", list, NULL}),
              false);
    flow_gap(flow, 10);
}

static void flow_answer(Flow *flow, const Week *week, int index)
{
    static const char *const KEYS[] = {"independence.recap.kept", "independence.recap.kept",
                                       "independence.recap.moved", "independence.recap.shared",
                                       "independence.recap.declined"};
    static const char *const ICONS[] = {"icon-check", "icon-check", "icon-swap", "icon-people", "icon-minus"};
    const WeekAsk *ask = week_ask(week->variant, index);
    int answer = week->state->answer[index];
    const char *words = answer == WEEK_MOVED ? ask->moved : answer == WEEK_SHARED ? ask->shared : ask->declined;
    flow_item(flow, ICONS[answer], TYPE_READING,
              say_with(flow->sketch, KEYS[answer],
                       (const char *const[]){"who", ask->who, "text", ask->text, "words", words, NULL}),
              false);
    flow_gap(flow, 10);
}

void independence_recap(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    Week week = {.sketch = sketch,
                 .variant = challenge_variant_shown(sketch),
                 .state = challenge_state_shown(sketch)};
    int evenings = week_free_evenings(week.variant, week.state);
    flow_ring(flow, &week, false);
    flow_ring(flow, &week, true);
    for (int i = 0; i < week.variant->asks.count; i++)
        flow_answer(flow, &week, i);
    flow_item(flow, "icon-moon", TYPE_READING,
              evenings > 0 ? say_count(sketch, "independence.recap.evenings", evenings)
                           : say(sketch, "independence.recap.no_evening"),
              false);
    flow_gap(flow, 10);
    flow_quiet(flow, TYPE_READING, say(sketch, "independence.recap.weeks"));
}

const ChallengeWords independence_words = {"step.independence.about", "step.independence.end", independence_room};

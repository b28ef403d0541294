/* What whoever leads a workshop sees in a window of their own: one column with all that the room does not see, and the
 * way on. Before it shows any of it where the room may see it too, it asks. */
#include "leader_parts.h"
#include "room.h"
#include "screens.h"
#include "workshop_words.h"

#include <math.h>

static const float MARGIN = 20, PAD = 26;

/* ---- The column ---- */

/* The window's sheet with its buttons beneath. */
typedef struct Column {
    Flow flow;
    Rect box;
    size_t first;
} Column;

static Column column_begin(Sketch *sketch, const Button *buttons, int count)
{
    const Layout *layout = sketch->layout;
    Rect window = {MARGIN, MARGIN, layout->width - 2 * MARGIN, layout->height - 2 * MARGIN};
    float high = put_buttons(sketch, buttons, count, window, ALIGN_LEFT, true);
    Column column = {.box = {window.x, window.y, window.w, fmaxf(window.h - high - 16, 1)}};
    Node *panel = put_box(sketch, node_id("leader-sheet", 0), LOOK_PANEL, column.box);
    panel->state |= NODE_FLAT;
    Rect at = {window.x, column.box.y + column.box.h + 16, window.w, 0};
    put_buttons(sketch, buttons, count, at, ALIGN_LEFT, false);
    column.first = sketch->nodes->count;
    column.flow = (Flow){.sketch = sketch,
                         .x = column.box.x + PAD,
                         .y = column.box.y + PAD * 0.7f,
                         .w = column.box.w - 2 * PAD,
                         .on_sheet = true};
    return column;
}

static void column_end(Column *column)
{
    Rect box = column->box;
    Rect region = {box.x + 2, box.y + 8, box.w - 4, box.h - 16};
    announce_from(column->flow.sketch, column->first);
    scroll_from(column->flow.sketch, column->first, region, column->flow.y - region.y + PAD);
}

/* ---- What stage it is ---- */

static const char *stage_key(WorkshopStage stage)
{
    static const char *const keys[] = {
        "leader.do.opening", "leader.do.opening", "leader.do.read",   "leader.do.think",  "leader.do.vote",
        "leader.do.split",   "leader.do.talk",    "leader.do.vote",   "leader.do.split",  "leader.do.answer",
        "leader.do.question", "leader.do.steps",  "leader.do.step",   "leader.do.table",  "leader.do.closing"};
    return keys[stage];
}

static void put_stage(Flow *flow, const Game *game)
{
    Sketch *sketch = flow->sketch;
    const char *next = room_next_name(sketch, game);
    const char *place = say_with(sketch, "room.card",
                                 (const char *const[]){"card", say_number(sketch, workshop_place(game) + 1), "cards",
                                                       say_number(sketch, workshop_card_count(game)), NULL});
    const char *stage = room_stage_name(sketch, workshop_stage(game));
    Node *title = put_heading(sketch, TYPE_PANEL_TITLE, INK_ON_SHEET, stage, flow->x, flow->y, flow->w);
    title->id = node_id("leader-stage", 0);
    title->state |= NODE_NEWS;
    flow->y += title->rect.h;
    flow_gap(flow, 4);
    if (workshop_has_card(game))
        leader_words(flow, place);
    if (next[0])
        leader_words(flow, say_with(sketch, "leader.next", (const char *const[]){"stage", next, NULL}));
    bool own = workshop_stage(game) == WORKSHOP_ANSWER && room_answer_is_deck(game);
    leader_words(flow, say(sketch, own ? "leader.do.answer.own" : stage_key(workshop_stage(game))));
}

static void put_time(Flow *flow)
{
    TimerView timer = flow->sketch->view->timer;
    if (timer.whole == 0)
        return;
    const char *left = room_clock_words(flow->sketch, timer.left);
    leader_heading(flow, say_with(flow->sketch, timer.runs ? "leader.time.runs" : "leader.time.stands",
                                  (const char *const[]){"time", left, NULL}));
}

/* ---- The page ---- */

enum { BUTTONS_MOST = 4 };

static int make_buttons(const Sketch *sketch, const Game *game, Button *buttons)
{
    const View *view = sketch->view;
    const char *next = room_next_name(sketch, game);
    int count = 0;
    if (next[0])
        buttons[count++] = (Button){.id = node_id("forward", 0), .look = LOOK_PRIMARY, .label = next,
                                    .icon_after = "icon-right", .command = command_game(ACTION_FORWARD, 0)};
    if (workshop_before(game, NULL, NULL))
        buttons[count++] = (Button){.id = node_id("backward", 0), .look = LOOK_SECONDARY, .icon = "icon-left",
                                    .label = say(sketch, "room.back"), .command = command_game(ACTION_BACKWARD, 0)};
    buttons[count++] = (Button){.id = node_id("blank", 0), .look = LOOK_SECONDARY, .icon = "icon-eye",
                                .label = say(sketch, view->blank ? "leader.blank.off" : "leader.blank.on"),
                                .command = command_of(COMMAND_BLANK)};
    if (view->timer.whole > 0)
        buttons[count++] = (Button){.id = node_id("timer", 0), .look = LOOK_SECONDARY, .icon = "icon-clock",
                                    .label = say(sketch, view->timer.runs ? "leader.timer.stop" : "leader.timer.start"),
                                    .command = command_of(COMMAND_TIMER)};
    return count;
}

static void page(Sketch *sketch, const Game *game)
{
    Button buttons[BUTTONS_MOST];
    int count = make_buttons(sketch, game, buttons);
    sketch->nodes->leaf = 1 + workshop_place(game) * (WORKSHOP_CLOSING + 1) + workshop_stage(game);
    Column column = column_begin(sketch, buttons, count);
    Flow *flow = &column.flow;
    put_stage(flow, game);
    put_time(flow);
    if (workshop_open_ballot(game) >= 0)
        leader_votes(flow, game);
    if (workshop_has_card(game))
        leader_card(flow, game);
    if (workshop_open_ballot(game) < 0)
        leader_votes(flow, game);
    leader_points(flow, game);
    leader_heading(flow, say(sketch, "leader.close"));
    leader_words(flow, say(sketch, "leader.close.words"));
    column_end(&column);
}

static void ask(Sketch *sketch, bool alone)
{
    Command show = {.kind = COMMAND_LEADER, .value = LEADER_SHOW};
    Command change = {.kind = COMMAND_LEADER, .value = LEADER_CHANGE};
    Button buttons[3] = {{.id = node_id("leader-show", 0), .look = LOOK_PRIMARY,
                          .label = say(sketch, "leader.ask.show"), .command = show},
                         {.id = node_id("leader-close", 0), .look = LOOK_SECONDARY,
                          .label = say(sketch, "leader.ask.close"), .command = command_of(COMMAND_LEADER)},
                         {.id = node_id("leader-change", 0), .look = LOOK_SECONDARY, .icon = "icon-swap",
                          .label = say(sketch, "leader.ask.change"), .command = change}};
    Column column = column_begin(sketch, buttons, alone ? 2 : 3);
    Flow *flow = &column.flow;
    Node *title = put_heading(sketch, TYPE_PANEL_TITLE, INK_ON_SHEET, say(sketch, "leader.ask.title"), flow->x, flow->y,
                              flow->w);
    flow->y += title->rect.h;
    flow_gap(flow, 12);
    leader_words(flow, say(sketch, alone ? "leader.ask.alone" : "leader.ask.pair"));
    column_end(&column);
}

void leader_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    const Game *game = view_workshop(view);
    if (view->value != LEADER_PAGE)
        ask(sketch, view->value == LEADER_ASKS_ALONE);
    else if (game)
        page(sketch, game);
    sketch->nodes->title = say(sketch, "leader.title");
}

/* Setting a workshop up: teams on the left, what is played on the right, and the start. */
#include "page.h"
#include "screens.h"
#include "setup.h"

#include <math.h>

enum { SETUP_BUTTONS = 3, START = 0, CHECK, DECKS };

static const float TWO_COLUMNS = 900, BETWEEN = 48, LEFT_SHARE = 0.485f, LEFT_LEAST = 392, RIGHT_LEAST = 574;
static const float ABOVE = 14, UNDER_RESUME = 4;

Command setup_command(SetUp what, int value)
{
    return (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}};
}

/* What waits comes first, beside the title where there is room. There it may reach into the gap over the page; returns
 * how far. */
static float put_resume(Sketch *sketch, Flow *flow, float top)
{
    Node *title = &sketch->nodes->items[sketch->nodes->count - 1];
    bool over = sketch->view->workshop_over;
    Button resume = {.id = node_id("resume", 0),
                     .look = over ? LOOK_SECONDARY : LOOK_PRIMARY,
                     .icon = "icon-play",
                     .label = say(sketch, over ? "setup.resume.over" : "setup.resume"),
                     .state = over ? 0 : NODE_FIRST_FOCUS,
                     .command = command_of(COMMAND_RESUME_WORKSHOP)};
    float width = button_width(sketch, &resume), height = button_height(sketch, &resume, width);
    float words = line_width(sketch, title->text, title->label) + 2;
    if (sketch->stacked || words + 48 + width > flow->w) {
        flow_buttons(flow, &resume, 1);
        flow_gap(flow, 20);
        return 0;
    }
    float y = fmaxf(top - ABOVE, flow->y - UNDER_RESUME - height);
    title->rect.w = words;
    put_button(sketch, &resume, flow->x + flow->w - width, y, width);
    flow->y = fmaxf(flow->y, y + height + UNDER_RESUME);
    return fmaxf(top - y, 0);
}

/* Of both columns' width; the right one has more to place. */
static float left_width(float both)
{
    return fmaxf(fminf(both * LEFT_SHARE, both - RIGHT_LEAST), LEFT_LEAST);
}

/* At the end of the right column: the check on its left, the start on its right. */
static void put_foot(Sketch *sketch, const Button *buttons, Rect at)
{
    float start = button_width(sketch, &buttons[START]), high = button_height(sketch, &buttons[START], start);
    float check = button_height(sketch, &buttons[CHECK], at.w);
    float room = at.w - start - 24;
    float first = fminf(button_width(sketch, &buttons[CHECK]), room);
    put_button(sketch, &buttons[CHECK], at.x - 12, at.y + (high - check) / 2, first);
    put_button(sketch, &buttons[DECKS], at.x - 12 + first, at.y + (high - check) / 2,
               fminf(button_width(sketch, &buttons[DECKS]), room - first));
    put_button(sketch, &buttons[START], at.x + at.w - start, at.y, start);
}

/* A presenter remote can't set anything up; whoever may hold one is told so. */
static bool may_hold_remote(const Sketch *sketch)
{
    return sketch->view->device == DEVICE_MOUSE || sketch->view->device == DEVICE_KEYS;
}

/* At the left column's end, where the teams leave room for it. */
static void put_remote_line(const Flow *left, float bottom)
{
    Sketch *sketch = left->sketch;
    const char *words = say(sketch, "setup.remote");
    TextFormat format = type_of(sketch, TYPE_SMALLEST);
    format.face = FACE_REGULAR;
    float height = words_height(sketch, format, words, left->w);
    if (may_hold_remote(sketch) && left->y + 8 + height <= bottom)
        put_text(sketch, node_id("setup-remote", 0), format, INK_INK2, words, left->x, bottom - height, left->w);
}

void setup_nodes(Sketch *sketch)
{
    bool waits = sketch->view->stored_workshop, goes_on = waits && !sketch->view->workshop_over;
    const Button buttons[SETUP_BUTTONS] = {
        [START] = {.id = node_id("open", 0),
                   .look = goes_on ? LOOK_SECONDARY : LOOK_PRIMARY,
                   .icon_after = "icon-right",
                   .label = say(sketch, "setup.open"),
                   .state = goes_on ? 0 : NODE_FIRST_FOCUS,
                   .command = command_of(COMMAND_OPEN_WORKSHOP)},
        [CHECK] = {.id = node_id("check", 0),
                   .look = LOOK_QUIET,
                   .icon = "icon-eye",
                   .label = say(sketch, "setup.check"),
                   .command = command_open(SCREEN_CHECK, 0)},
        [DECKS] = {.id = node_id("decks", 0),
                   .look = LOOK_QUIET,
                   .icon = "icon-two",
                   .label = say(sketch, "setup.decks"),
                   .command = command_open(SCREEN_DECKS, DECKS_OF_WORKSHOP)},
    };
    float top = put_trouble(sketch, put_bar(sketch, false));
    Page page = page_begin(sketch, top, say(sketch, "setup.title"), buttons, SETUP_BUTTONS);
    Flow *flow = &page.flow;
    Rect area = sketch->page;
    size_t first = sketch->nodes->count;
    float above = waits ? put_resume(sketch, flow, top) : 0;
    flow_gap(flow, 4);
    bool two = !sketch->stacked && flow->w >= TWO_COLUMNS;
    float width = two ? left_width(flow->w - BETWEEN) : flow->w, bottom = area.y + area.h;
    Flow left = {.sketch = sketch, .x = flow->x, .y = flow->y, .w = width};
    setup_teams(&left, two ? bottom : left.y);
    Flow right = {.sketch = sketch, .x = flow->x, .y = left.y + 12, .w = flow->w};
    if (two)
        right = (Flow){sketch, flow->x + width + BETWEEN, flow->y, flow->w - width - BETWEEN};
    setup_choices(&right);
    float foot = bottom - button_height(sketch, &buttons[START], button_width(sketch, &buttons[START]));
    if (two && left.y <= bottom && right.y <= foot) {
        put_foot(sketch, buttons, (Rect){right.x, foot, right.w, 0});
        put_remote_line(&left, bottom);
        return;
    }
    move_from(sketch, first, 0, above); /* what scrolls begins at the page's top */
    flow->y = fmaxf(left.y, right.y) + above;
    if (may_hold_remote(sketch)) {
        flow_gap(flow, 16);
        flow_quiet(flow, TYPE_SMALLEST, say(sketch, "setup.remote"))->text.face = FACE_REGULAR;
    }
    page_end(&page);
}

/* Whether the last row can read the projector: the smallest text that a workshop uses and a card, as large as they will
 * be, with larger and smaller text one key away. */
#include "page.h"
#include "room.h"
#include "screens.h"

enum { CHECK_BUTTONS = 3 };

/* A text as the workshop will show it. */
static void put_sample(Flow *flow, const char *name, Look look, RoomRole role, const char *text)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = role == ROOM_CARD ? room_centred(sketch, role) : room_type(sketch, role);
    float pad = 24 * room_unit(sketch), width = flow->w - 2 * pad;
    format = fit_words(sketch, format, text, width);
    float height = words_height(sketch, format, text, width);
    put_box(sketch, node_id(name, 0), look, (Rect){flow->x, flow->y, flow->w, height + 1.5f * pad});
    Node *sample = put_text(sketch, node_id(name, 1), format, INK_ON_SHEET, text, flow->x + pad, flow->y + 0.75f * pad,
                            width);
    sample->state |= NODE_ANNOUNCE;
    flow->y += height + 1.5f * pad;
    flow_gap(flow, 16);
}

static void put_words(Flow *flow, const char *text)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = fit_words(sketch, room_type(sketch, ROOM_SMALL), text, flow->w);
    Node *node = put_text(sketch, node_id("check-how", 0), format, INK_INK, text, flow->x, flow->y, flow->w);
    node->state |= NODE_ANNOUNCE;
    flow->y += node->rect.h;
    flow_gap(flow, 12);
}

/* In a bright room black and white last longest. */
static void put_bright(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    bool on = sketch->view->settings->theme == THEME_HIGH_CONTRAST;
    flow_switch(flow, node_id("check-bright", 0), room_type(sketch, ROOM_SMALL), say(sketch, "check.bright"), NULL, on,
                command_set(SETTING_THEME, on ? THEME_PAPER : THEME_HIGH_CONTRAST));
}

static Button size_button(const Sketch *sketch, int larger)
{
    int step = settings_projector_step(sketch->view->settings->projector_percent) + larger;
    bool can = step >= 0 && step < SETTINGS_PROJECTOR_STEPS;
    return (Button){.id = node_id("check-size", larger),
                    .look = LOOK_SECONDARY,
                    .icon = larger > 0 ? "icon-plus" : "icon-minus",
                    .label = say(sketch, larger > 0 ? "check.larger" : "check.smaller"),
                    .description = can ? NULL : say(sketch, larger > 0 ? "check.largest" : "check.smallest"),
                    .shortcut = larger > 0 ? SHORTCUT_LARGER : SHORTCUT_SMALLER,
                    .state = can ? 0 : NODE_DISABLED,
                    .command = {.kind = COMMAND_PROJECTOR, .value = larger}};
}

void check_nodes(Sketch *sketch)
{
    const Button buttons[CHECK_BUTTONS] = {{.id = node_id("check-yes", 0),
                                            .look = LOOK_PRIMARY,
                                            .icon = "icon-check",
                                            .label = say(sketch, "check.yes"),
                                            .state = NODE_FIRST_FOCUS,
                                            .command = command_of(COMMAND_BACK)},
                                           size_button(sketch, -1),
                                           size_button(sketch, 1)};
    const char *percent = say_number(sketch, sketch->view->settings->projector_percent);
    float top = put_trouble(sketch, put_bar(sketch, false));
    Page page = page_begin(sketch, top, say(sketch, "check.title"), buttons, CHECK_BUTTONS);
    Flow *flow = &page.flow;
    put_words(flow, say_with(sketch, "check.how", (const char *const[]){"percent", percent, NULL}));
    put_sample(flow, "check-small", LOOK_PANEL, ROOM_SMALL, say(sketch, "check.sample.small"));
    put_sample(flow, "check-card", LOOK_CARD, ROOM_CARD, say(sketch, "check.sample.card"));
    put_bright(flow);
    page_end(&page);
}

/* Which keys and gamepad buttons do what: a row for each, which leads to where that is changed. */
#include "control_words.h"
#include "page.h"
#include "screens.h"

#include <math.h>

enum { CAPS_MOST = BOUND_KINDS * BINDING_SLOTS };

static const float BETWEEN_CAPS = 8, AFTER_CAPS = 16, BETWEEN_ROWS = 8, BETWEEN_COLUMNS = 48;

/* ---- A row ---- */

typedef struct Caps {
    Node items[CAPS_MOST];
    int count;
    float width; /* side by side */
} Caps;

static Caps caps_of(const Sketch *sketch, Control control)
{
    Caps caps = {0};
    float size = type_of(sketch, TYPE_SMALLEST).size;
    for (int i = 0; i < CAPS_MOST; i++) {
        BoundKind kind = (BoundKind)(i / BINDING_SLOTS);
        const char *word = control_word(sketch, kind, control, i % BINDING_SLOTS);
        if (!word[0])
            continue;
        NodeId id = node_id("control-key", (int)control * CAPS_MOST + i);
        Node cap = keycap_node(sketch, id, kind, word, size);
        caps.width += cap.rect.w + (caps.count > 0 ? BETWEEN_CAPS : 0);
        caps.items[caps.count++] = cap;
    }
    return caps;
}

/* Beside each other about a box's middle line, the last of them at its end. */
static void put_caps(Sketch *sketch, Caps *caps, NodeId group, Rect box)
{
    float x = box.x + box.w - AFTER_CAPS - caps->width;
    for (int i = 0; i < caps->count; i++) {
        Node *cap = &caps->items[i];
        cap->rect.x = x;
        cap->rect.y = box.y + (box.h - cap->rect.h) / 2;
        cap->group = group;
        cap->ink = INK_ON_SHEET; /* they lie on a button */
        x += cap->rect.w + BETWEEN_CAPS;
        node_list_add(sketch->nodes, *cap);
    }
}

/* Who else has one of its keys or buttons: only an edited file can bring that about. */
static Controls conflicts_of(const Sketch *sketch, Control control)
{
    const View *view = sketch->view;
    Controls others = 0;
    for (int i = 0; i < CAPS_MOST; i++)
        others |= bindings_conflicts(&view->settings->bindings, (BoundKind)(i / BINDING_SLOTS), control,
                                     i % BINDING_SLOTS, view->team_keys);
    return others;
}

static const char *also(const Sketch *sketch, Controls others)
{
    return say_with(sketch, "controls.also", (const char *const[]){"others", control_names(sketch, others), NULL});
}

/* What a reader hears after the control's name. */
static const char *keys_words(const Sketch *sketch, Control control, Controls others)
{
    const char *keys = controls_keys(sketch, BOUND_KEY, &control, 1);
    const char *buttons = controls_keys(sketch, BOUND_BUTTON, &control, 1);
    const char *words = control_slots(control, BOUND_BUTTON) == 0 ? keys
                        : control_slots(control, BOUND_KEY) == 0
                            ? buttons
                            : say_with(sketch, "controls.keys",
                                       (const char *const[]){"keys", keys, "buttons", buttons, NULL});
    if (others == 0)
        return words;
    return say_with(sketch, "keys.list", (const char *const[]){"some", words, "next", also(sketch, others), NULL});
}

/* In words, where keycaps have no room beside the name. */
static Node *put_worded(Flow *flow, const Button *row)
{
    Sketch *sketch = flow->sketch;
    TextFormat format = type_of(sketch, TYPE_BODY_STRONG);
    format.align = ALIGN_LEFT;
    Node node = node_of_button(row, format);
    node.look = LOOK_CHOICE;
    node.ink = INK_ON_SHEET;
    node.rect = (Rect){flow->x, flow->y, flow->w, 0};
    fit_node(sketch, &node);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, flow->w), target_least(sketch));
    return node_list_add(sketch->nodes, node);
}

static void put_control(Flow *flow, Control control)
{
    Sketch *sketch = flow->sketch;
    Caps caps = caps_of(sketch, control);
    Controls others = conflicts_of(sketch, control);
    Button row = {.id = node_id("control", (int)control),
                  .look = LOOK_SECONDARY,
                  .label = control_name(sketch, control),
                  .description = keys_words(sketch, control, others),
                  .state = control == CONTROL_PRESS ? NODE_FIRST_FOCUS : 0,
                  .room_after = caps.width + AFTER_CAPS,
                  .command = command_bind(BIND_OPEN, (int)control, 0, 0)};
    bool beside = others == 0 && !sketch->stacked && button_width(sketch, &row) <= flow->w;
    Node *node = beside ? put_button(sketch, &row, flow->x, flow->y, flow->w - row.room_after) : put_worded(flow, &row);
    node->text.align = ALIGN_LEFT;
    node->rect.w = flow->w;
    Rect box = node->rect;
    if (beside)
        put_caps(sketch, &caps, row.id, box);
    flow->y += box.h + BETWEEN_ROWS;
}

/* ---- The list ---- */

static bool is_offered(const View *view, Control control)
{
    switch (control) {
    case CONTROL_FULLSCREEN: return view->abilities.fullscreen;
    case CONTROL_REPEAT: return view->abilities.speech;
    case CONTROL_LEADER: return view->abilities.two_windows;
    default: return true;
    }
}

/* From the first to the last of them, in two columns where there is room, read down the first, then the second. */
static void put_group(Flow *flow, const char *heading, Control first, Control last)
{
    const View *view = flow->sketch->view;
    int columns = flow->w >= 720 * flow->sketch->layout->text_scale ? 2 : 1, count = 0, placed = 0;
    float width = (flow->w - BETWEEN_COLUMNS * (float)(columns - 1)) / (float)columns;
    flow_gap(flow, 22);
    flow_heading(flow, TYPE_BODY_STRONG, say(flow->sketch, heading));
    flow_gap(flow, 8);
    float top = flow->y, end = top;
    for (int control = first; control <= (int)last; control++)
        count += is_offered(view, (Control)control);
    Flow column = {.sketch = flow->sketch, .x = flow->x, .y = top, .w = width};
    for (int control = first; control <= (int)last; control++) {
        if (!is_offered(view, (Control)control))
            continue;
        if (placed++ == (count + columns - 1) / columns) {
            column.x += width + BETWEEN_COLUMNS;
            column.y = top;
        }
        put_control(&column, (Control)control);
        end = fmaxf(end, column.y);
    }
    flow->y = end;
}

void controls_nodes(Sketch *sketch)
{
    bool untouched = bindings_are_default(&sketch->view->settings->bindings);
    Button reset = {.id = node_id("controls-reset", 0),
                    .look = LOOK_SECONDARY,
                    .icon = "icon-undo",
                    .label = say(sketch, "controls.reset"),
                    .description = untouched ? say(sketch, "controls.reset.not_now") : NULL,
                    .state = untouched ? NODE_DISABLED : 0,
                    .command = command_bind(BIND_RESET, 0, 0, 0)};
    Page page =
        page_begin(sketch, put_trouble(sketch, put_bar(sketch, false)), say(sketch, "controls.open"), &reset, 1);
    Flow *flow = &page.flow;
    flow->w = fminf(flow->w, 1120);
    flow_quiet(flow, TYPE_LABEL, say(sketch, "controls.about"))->state |= NODE_ANNOUNCE;
    put_group(flow, "controls.everywhere", CONTROL_PRESS, CONTROL_REPEAT);
    put_group(flow, "controls.cards", CONTROL_PLACE_LEFT, CONTROL_THREE);
    put_group(flow, "controls.workshop", CONTROL_FORWARD, CONTROL_VOTE_RIGHT);
    put_group(flow, "keys.teams", CONTROL_TEAM, (Control)(CONTROL_COUNT - 1));
    page_end(&page);
}

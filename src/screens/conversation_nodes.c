/* The screen of the challenge conversation: the two rings, the talk so far, and three lines to choose from. With
 * something in the hand (any COMMAND_PICK) the whole talk is shown, to go back to any of one's lines. */
#include "control_words.h"
#include "conversation_screen.h"
#include "room_step.h"

#include <math.h>

static const float BETWEEN = 54, BUBBLE_GAP = 14;

static Talk talk_of(Sketch *sketch)
{
    Talk talk = {.sketch = sketch,
                 .variant = challenge_variant_shown(sketch),
                 .state = challenge_state_shown(sketch),
                 .challenge = challenge_shown(sketch)};
    talk.ending = conversation_ending(talk.variant, talk.state);
    talk.whole = sketch->view->picked >= 0 && talk.state->lines > 0;
    return talk;
}

/* The ways taken and those that were there, a column a turn. */
static void put_branch(Flow *flow, const Talk *talk, float height)
{
    enum { DISC = 28 };
    Sketch *sketch = flow->sketch;
    int lines = talk->state->lines, columns = lines + (talk->ending ? 0 : 1);
    float step = fminf(78, (flow->w - DISC) / (float)columns), width = step * (float)columns + DISC;
    float x = flow->x + (flow->w - width) / 2;
    int row = 1;
    for (int column = 0; column < columns; column++) {
        int to = column < lines ? conversation_place(talk->variant, talk->state, column, talk->state->said[column]) : 3;
        Node *ways = put_box(sketch, node_id("ways", column + 1), LOOK_BRANCH,
                             (Rect){x + step * (float)column, flow->y, step + DISC, height});
        ways->value = row;
        ways->value_most = to;
        ways->state = column + 1 == lines ? NODE_SELECTED : NODE_CHECKED;
        row = to;
    }
    Node *first = put_box(sketch, node_id("ways", 0), LOOK_BRANCH, (Rect){x, flow->y, DISC, height});
    first->value = 3;
    first->state = lines == 0 ? NODE_SELECTED : NODE_CHECKED;
    flow->y += height;
}

static void put_turn(Flow *flow, const Talk *talk)
{
    const char *number = say_number(flow->sketch, talk->state->lines + 1);
    const char *words =
        talk->ending ? say(flow->sketch, "conversation.end")
                     : say_with(flow->sketch, "conversation.turn", (const char *const[]){"number", number, NULL});
    TextFormat format = type_centred(flow->sketch, TYPE_LABEL);
    Node *node = put_text(flow->sketch, node_id("talk-turn", 0), format, INK_INK, words, flow->x, flow->y, flow->w);
    flow->y += node->rect.h;
}

/* Somebody's line: their name and what they say. */
typedef struct Bubble {
    NodeId id;
    const char *name, *text;
    bool own, pressed; /* pressed: it leads back to its turn */
    int line;
} Bubble;

/* Puts it with its top at flow->y; `measure_only` gives its height alone. */
static float put_bubble(Flow *flow, const Talk *talk, const Bubble *bubble, bool measure_only)
{
    Sketch *sketch = flow->sketch;
    float pad = sketch->layout->low || flow->w < 500 ? 18 : 24, above = sketch->layout->low ? 9 : 12;
    TextFormat name = type_of(sketch, TYPE_SMALLEST), text = type_of(sketch, TYPE_BODY);
    float inner = flow->w * 0.94f - 2 * pad;
    text = fit_words(sketch, text, bubble->text, inner);
    text.balanced = true;
    TextLines lines;
    text_layout(sketch->layout->measure, text, bubble->text, inner, &lines);
    inner = fminf(inner, fmaxf(lines.width, line_width(sketch, name, bubble->name)) + 2);
    float name_height = words_height(sketch, name, bubble->name, inner);
    float height = name_height + words_height(sketch, text, bubble->text, inner) + 2 * above;
    height = fmaxf(height, target_least(sketch));
    if (measure_only)
        return height;
    Rect box = {bubble->own ? flow->x + flow->w - inner - 2 * pad : flow->x, flow->y, inner + 2 * pad, height};
    Node *head = put_box(sketch, bubble->id, LOOK_BUBBLE, box);
    head->role = ROLE_TEXT;
    head->label = say_with(sketch, "conversation.bubble",
                           (const char *const[]){"name", bubble->name, "text", bubble->text, NULL});
    head->state = bubble->own ? NODE_CHECKED : 0;
    if (bubble->pressed) {
        head->role = ROLE_BUTTON;
        head->state |= NODE_FOCUSABLE;
        head->description = say(sketch, "conversation.back");
        head->command = command_move(talk->challenge, CONVERSATION_BACK, bubble->line, 0);
    }
    size_t first = sketch->nodes->count;
    put_label(sketch, node_id(bubble->own ? "own-name" : "other-name", bubble->line), name,
              bubble->own ? INK_ON_PRIMARY : INK_ON_SHEET2, bubble->name, box.x + pad, box.y + above, inner);
    put_label(sketch, node_id(bubble->own ? "own-words" : "other-words", bubble->line), text,
              bubble->own ? INK_ON_PRIMARY : INK_ON_SHEET, bubble->text, box.x + pad, box.y + above + name_height,
              inner);
    group_from(sketch, first, bubble->id);
    return height;
}

/* All that was said, from the beginning: the other's lines at even numbers, one's own at odd ones. */
static int said_count(const Talk *talk)
{
    return 2 * talk->state->lines + 1;
}

static Bubble said(const Talk *talk, int index)
{
    int line = index / 2;
    if (index % 2 == 1)
        return (Bubble){.id = node_id("own", line),
                        .name = say(talk->sketch, "conversation.you"),
                        .text = conversation_line(talk->variant, talk->state, line)->text,
                        .own = true,
                        /* A terminal numbers what can be pressed: there its own button is enough. */
                        .pressed = talk->whole || talk->sketch->view->device != DEVICE_TERMINAL,
                        .line = line};
    const TalkTurn *turn = conversation_turn(talk->variant, talk->state, line);
    return (Bubble){.id = node_id("other", line),
                    .name = talk->variant->other,
                    .text = turn ? turn->says : talk->ending->says,
                    .line = line};
}

/* The newest lines, as many as stand within `room`, but at least the last answer and one's own line before it. */
static void put_newest(Flow *flow, const Talk *talk, float room)
{
    int count = said_count(talk), first = count;
    int most = flow->sketch->stacked ? 2 : count;
    float height = 0;
    while (first > 0 && count - first < most) {
        Bubble bubble = said(talk, first - 1);
        height += put_bubble(flow, talk, &bubble, true) + (first < count ? BUBBLE_GAP : 0);
        if (height > room && count - first >= 2)
            break;
        first--;
    }
    for (int i = first; i < count; i++) {
        Bubble bubble = said(talk, i);
        size_t at = flow->sketch->nodes->count;
        flow->y += put_bubble(flow, talk, &bubble, false) + (i + 1 < count ? BUBBLE_GAP : 0);
        if (i + 1 == count)
            flow->sketch->nodes->items[at].state |= NODE_ANNOUNCE;
    }
}

/* Before the first line: whom one talks to, and about what. */
static void put_situation(Flow *flow, const Talk *talk)
{
    TextRole role = flow->sketch->stacked || flow->sketch->layout->low ? TYPE_READING : TYPE_BODY;
    size_t first = flow->sketch->nodes->count;
    flow_heading(flow, TYPE_BODY_STRONG, talk->variant->head.title);
    flow->y += 4;
    flow_text(flow, role, talk->variant->situation);
    announce_from(flow->sketch, first);
    flow_gap(flow, 20);
}

static bool shows_keys(const Sketch *sketch)
{
    Device device = sketch->view->device;
    return (device == DEVICE_MOUSE || device == DEVICE_KEYS) && sketch->layout->text_scale < 1.4f &&
           !sketch->layout->portrait;
}

static void put_key(Sketch *sketch, int place, NodeId group, Rect choice, float pad)
{
    Node key = control_keycap(sketch, node_id("talk-key", place), BOUND_KEY, (Control)(CONTROL_ONE + place));
    float width = key.rect.w, height = key.rect.h;
    if (width <= 0 || width > 2.5f * type_of(sketch, TYPE_SMALLEST).size) /* its name needs the words' room */
        return;
    key.group = group;
    key.ink = INK_ON_SHEET;
    key.rect = (Rect){choice.x + pad, choice.y + (choice.h - height) / 2, width, height};
    node_list_add(sketch->nodes, key);
}

static Node choice_node(const Talk *talk, int place, Rect at)
{
    Sketch *sketch = talk->sketch;
    int line = talk->state->lines, choice = conversation_shown(talk->variant, talk->state, line, place);
    Node node = {.id = node_id("line", line * TALK_CHOICES + choice),
                 .role = ROLE_CHOICE,
                 .look = LOOK_CHOICE,
                 .state = NODE_FOCUSABLE | (place == 0 ? NODE_FIRST_FOCUS : 0),
                 .label = conversation_choice(conversation_turn(talk->variant, talk->state, line), choice)->text,
                 .icon = shows_keys(sketch) ? "" : NULL, /* the keycap's place */
                 .text = type_of(sketch, TYPE_BODY_STRONG),
                 .ink = INK_ON_SHEET,
                 .side = SIDE_EITHER,
                 .shortcut = (Shortcut)(SHORTCUT_ONE + place),
                 .command = command_move(talk->challenge, CONVERSATION_SAY, choice, 0),
                 .rect = at};
    node.text.balanced = true;
    fit_node(sketch, &node);
    node.rect.h = node_wanted_height(sketch->layout->measure, &node, at.w);
    node.rect.h = fmaxf(node.rect.h, sketch->stacked || sketch->layout->low ? 0 : 62);
    node.rect.h = fmaxf(node.rect.h, target_least(sketch));
    return node;
}

static float put_choices(Flow *flow, const Talk *talk, bool measure_only)
{
    float top = flow->y, y = top, gap = flow->sketch->stacked || flow->sketch->layout->low ? 12 : 15;
    for (int place = 0; place < TALK_CHOICES; place++) {
        Node node = choice_node(talk, place, (Rect){flow->x, y, flow->w, 0});
        if (!measure_only) {
            node_list_add(flow->sketch->nodes, node);
            if (shows_keys(flow->sketch))
                put_key(flow->sketch, place, node.id, node.rect, 0.6f * node.text.size);
        }
        y += node.rect.h + (place + 1 < TALK_CHOICES ? gap : 0);
    }
    if (!measure_only)
        flow->y = y;
    return y - top;
}

static Button whole_button(const Talk *talk, Look look)
{
    return (Button){.id = node_id("whole", 0),
                    .look = look,
                    .icon = "icon-bubble",
                    .label = say(talk->sketch, talk->ending ? "conversation.other_line" : "conversation.earlier"),
                    .command = command_pick(0)};
}

/* How it ended, and what may be done then; or only how high that is. */
static float put_ended(Flow *flow, const Talk *talk, bool measure_only)
{
    Button buttons[] = {{.id = node_id("finish", 0),
                         .look = LOOK_PRIMARY,
                         .icon_after = "icon-right",
                         .label = say(flow->sketch, "step.finish"),
                         .state = NODE_FIRST_FOCUS,
                         .command = command_move(talk->challenge, CONVERSATION_FINISH, 0, 0)},
                        whole_button(talk, LOOK_SECONDARY)};
    if (measure_only) {
        Rect at = {flow->x, flow->y, flow->w, 0};
        return words_height(flow->sketch, type_of(flow->sketch, TYPE_LEAD), talk->ending->what, flow->w) + 24 +
               put_buttons(flow->sketch, buttons, 2, at, ALIGN_LEFT, true);
    }
    float top = flow->y;
    flow_text(flow, TYPE_LEAD, talk->ending->what)->state |= NODE_ANNOUNCE;
    flow_gap(flow, 24);
    flow_buttons(flow, buttons, 2);
    return flow->y - top;
}

static void put_tools(Flow *flow, const Talk *talk)
{
    Button buttons[2];
    int count = 0, last = talk->state->lines - 1;
    if (last < 0)
        return;
    buttons[count++] = (Button){.id = node_id("take-back", 0),
                                .look = LOOK_QUIET,
                                .icon = "icon-undo",
                                .label = say(flow->sketch, "conversation.take_back"),
                                .shortcut = SHORTCUT_LIFT,
                                .command = command_move(talk->challenge, CONVERSATION_BACK, last, 0)};
    if (last > 0 && !talk->ending)
        buttons[count++] = whole_button(talk, LOOK_QUIET);
    flow_gap(flow, flow->sketch->stacked ? 16 : 8);
    Flow hanging = *flow; /* a quiet button's padding lies in the margin, as in the bar */
    hanging.x -= 12;
    hanging.w += 12;
    flow_buttons(&hanging, buttons, count);
    flow->y = hanging.y;
}

/* Beneath the talk: what may be said now, or how it ended. */
static float answers_height(Flow *flow, const Talk *talk)
{
    return talk->ending ? put_ended(flow, talk, true) : put_choices(flow, talk, true);
}

static void put_talk(Flow *flow, const Talk *talk, float foot)
{
    bool small = flow->sketch->stacked || flow->sketch->layout->low;
    float gap = small ? 16 : 30;
    if (talk->state->lines == 0)
        put_situation(flow, talk);
    put_newest(flow, talk, foot - flow->y - gap - answers_height(flow, talk));
    flow->y += gap;
    if (talk->ending)
        put_ended(flow, talk, false);
    else
        put_choices(flow, talk, false);
}

/* What stands beneath the rings, the branch only where there is room for it. */
static void put_beside(Flow *flow, const Talk *talk, float foot)
{
    bool low = flow->sketch->layout->low;
    talk_put_rings(flow, talk, low ? 96 : fminf(flow->w / 2.2f, 164));
    flow_gap(flow, 12);
    talk_put_note(flow, talk);
    float tools = talk->state->lines > 0 ? 8 + 2 * target_least(flow->sketch) + 12 : 0;
    float room = foot - flow->y - tools - 20 - 28;
    if (room >= 64) {
        flow_gap(flow, 14);
        put_branch(flow, talk, fminf(room, 92));
    }
    flow_gap(flow, 6);
    put_turn(flow, talk);
}

static void put_columns(Page *page, const Talk *talk)
{
    Flow *flow = &page->flow, left = *flow, right = *flow;
    float foot = flow->y + challenge_page_room(page) + 14; /* a little into the margin */
    left.w = fminf(TALK_COLUMN, flow->w * 0.32f);
    right.x = flow->x + left.w + fminf(BETWEEN, flow->w * 0.05f);
    right.w = flow->x + flow->w - right.x;
    put_beside(&left, talk, foot);
    put_talk(&right, talk, foot);
    put_tools(&left, talk);
    flow->y = fmaxf(left.y, right.y);
}

static void put_stacked_with(Flow *flow, const Talk *talk, bool small)
{
    if (small) {
        talk_put_rings_small(flow, talk);
    } else {
        talk_put_rings(flow, talk, talk->state->lines > 0 ? 108 : 120);
        flow_gap(flow, 8);
        talk_put_note(flow, talk);
    }
    flow_gap(flow, 12);
    put_talk(flow, talk, 0);
    put_tools(flow, talk);
}

/* The rings give way to what may be said. */
static void put_stacked(Flow *flow, const Talk *talk)
{
    const Layout *layout = flow->sketch->layout;
    Flow start = *flow;
    size_t first = flow->sketch->nodes->count;
    put_stacked_with(flow, talk, false);
    if (flow->y <= layout->height - layout->safe.bottom || flow->sketch->nodes->failed)
        return;
    flow->sketch->nodes->count = first;
    *flow = start;
    put_stacked_with(flow, talk, true);
}

/* The talk from its beginning, each own line to be pressed. */
static void put_whole(Sketch *sketch, const Talk *talk)
{
    Button back = {.id = node_id("whole", 0),
                   .look = LOOK_PRIMARY,
                   .label = say(sketch, "conversation.back_to_talk"),
                   .state = NODE_FIRST_FOCUS,
                   .command = command_pick(-1)};
    Page page = challenge_page_begin(sketch, say(sketch, "conversation.earlier.how"), &back, 1);
    page.flow.w = fminf(page.flow.w, 860);
    for (int i = 0; i < said_count(talk); i++) {
        Bubble bubble = said(talk, i);
        page.flow.y += put_bubble(&page.flow, talk, &bubble, false) + BUBBLE_GAP;
    }
    page_end(&page);
}

void conversation_nodes(Sketch *sketch)
{
    Talk talk = talk_of(sketch);
    bool small = sketch->stacked || sketch->layout->low;
    sketch->nodes->leaf += talk.whole ? 0 : 1 + talk.state->lines; /* what was answered stands at the top */
    if (talk.whole) {
        put_whole(sketch, &talk);
        return;
    }
    bool told = talk.state->lines > 0 && (small || sketch->layout->text_scale > 1.2f); /* its room is needed now */
    Page page = challenge_page_begin(sketch, told ? NULL : say(sketch, "step.conversation.do"), NULL, 0);
    if (told)
        page.flow.y += 8; /* the rings keep off the title */
    if (sketch->stacked)
        put_stacked(&page.flow, &talk);
    else
        put_columns(&page, &talk);
    page_end(&page);
}

void conversation_recap(Flow *flow)
{
    Sketch *sketch = flow->sketch;
    Talk talk = talk_of(sketch);
    flow_text(flow, TYPE_LEAD, talk.ending->what);
    flow_gap(flow, 16);
    flow_heading(flow, TYPE_BODY_STRONG,
                 say_with(sketch, "conversation.said", (const char *const[]){"name", talk.variant->other, NULL}));
    for (int line = 0; line < talk.state->lines; line++) {
        flow->y += 3;
        flow_item(flow, "icon-bubble", TYPE_READING, conversation_line(talk.variant, talk.state, line)->text, false);
    }
}

const ChallengeWords conversation_words = {"step.conversation.about", "step.conversation.end", conversation_room};

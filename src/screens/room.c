/* The frame around every stage of a workshop, and the sizes of its texts. */
#include "room.h"

#include "challenge_page.h"
#include "control_words.h"
#include "workshop_words.h"

#include <math.h>
#include <string.h>

static const float DESIGN_HEIGHT = 720, MARGIN = 56, MARGIN_SMALL = 36, WIDE = 1200, PAGE_MOST = 1600;
static const float LEAST_SHARE = 30.4f, TROUBLE_LEAVES = 48, TEXT_SCALE_MOST = 2;

typedef struct RoleSize {
    float size; /* of 720 */
    float line;
    Face face;
} RoleSize;

/* ROOM_BODY: 0.668 x 37.9 = 25.3 of 720, 3.5 %; LEAST_SHARE: 0.668 x 30.4 = 20.3, 2.8 %. */
static const RoleSize SIZES[ROOM_ROLES] = {
    [ROOM_CARD] = {60, 1.2f, FACE_SEMIBOLD},   [ROOM_QUOTE] = {62, 1.22f, FACE_QUOTE},
    [ROOM_TITLE] = {46, 1.15f, FACE_EXTRABOLD}, [ROOM_LEAD] = {44, 1.22f, FACE_SEMIBOLD},
    [ROOM_BODY] = {37.9f, 1.28f, FACE_REGULAR}, [ROOM_SMALL] = {30.4f, 1.28f, FACE_REGULAR},
    [ROOM_NUMBER] = {120, 1.05f, FACE_EXTRABOLD},
};

float room_unit(const Sketch *sketch)
{
    const Layout *layout = sketch->layout;
    float across = layout->portrait ? 0.92f : 0.75f; /* what is upright has height enough for larger texts */
    return fminf(layout->height, layout->width * across) / DESIGN_HEIGHT;
}

Layout room_layout(const View *view, const Layout *layout)
{
    Layout larger = *layout, usual = *layout;
    const Sketch sketch = {.view = view, .layout = layout};
    bool over = view_workshop(view) && view->screen != SCREEN_WORKSHOP && view->screen != SCREEN_LEADER;
    if (!over)
        return larger;
    usual.text_scale = 1;
    float wanted = LEAST_SHARE * room_unit(&sketch) / layout_text(&usual, TYPE_SMALLEST).size;
    wanted *= fmaxf((float)view->settings->projector_percent / 100, 1);
    larger.text_scale = fminf(fmaxf(layout->text_scale, wanted), TEXT_SCALE_MOST);
    return larger;
}

float room_least(const Sketch *sketch)
{
    return fmaxf(LEAST_SHARE * room_unit(sketch), 14 * sketch->layout->point);
}

TextFormat room_type(const Sketch *sketch, RoomRole role)
{
    float scale = (float)sketch->view->settings->projector_percent / 100;
    float size = SIZES[role].size * room_unit(sketch) * scale;
    return (TextFormat){
        .face = SIZES[role].face, .size = fmaxf(size, room_least(sketch)), .line = SIZES[role].line};
}

TextFormat room_centred(const Sketch *sketch, RoomRole role)
{
    TextFormat format = room_type(sketch, role);
    format.align = ALIGN_CENTRE;
    format.balanced = true;
    return format;
}

bool room_is_narrow(const Room *room)
{
    return room->box.w < 26 * room_type(room->sketch, ROOM_SMALL).size;
}

/* ---- Buttons and texts ---- */

static Node button_node(const Room *room, const Button *button, RoomRole role)
{
    TextFormat format = room_type(room->sketch, role);
    format.face = FACE_SEMIBOLD;
    bool from_left = button->in_column || button->look == LOOK_QUIET || button->look == LOOK_CHOICE;
    format.align = from_left ? ALIGN_LEFT : ALIGN_CENTRE;
    format.balanced = !button->in_column;
    Node node = node_of_button(button, format);
    node.role = button->look == LOOK_CHOICE ? ROLE_CHOICE : ROLE_BUTTON;
    return node;
}

float room_button_width(const Room *room, const Button *button, RoomRole role)
{
    Node node = button_node(room, button, role);
    return fmaxf(node_wanted_width(room->sketch->layout->measure, &node), target_least(room->sketch));
}

float room_button_height(const Room *room, const Button *button, RoomRole role, float width)
{
    Node node = button_node(room, button, role);
    return fmaxf(node_wanted_height(room->sketch->layout->measure, &node, width), target_least(room->sketch));
}

bool room_button_whole(const Room *room, const Button *button, RoomRole role, float width)
{
    Node node = button_node(room, button, role);
    node.rect.w = width;
    const TextMeasure *measure = room->sketch->layout->measure;
    NodeParts parts = node_parts(measure, &node);
    for (const char *word = node.label; *word; word += strspn(word, " ")) {
        size_t length = strcspn(word, " ");
        if (measure->width(measure->context, node.text.face, node.text.size, word, length) > parts.label.w)
            return false;
        word += length;
    }
    return true;
}

Node *room_button(const Room *room, const Button *button, RoomRole role, float x, float y, float width)
{
    Node node = button_node(room, button, role);
    node.rect = (Rect){x, y, width, room_button_height(room, button, role, width)};
    return node_list_add(room->sketch->nodes, node);
}

TextFormat room_fit(const Sketch *sketch, TextFormat format, const char *text, float width, float height, float least)
{
    TextFormat smallest = format;
    smallest.size = fminf(format.size, least);
    if (words_height(sketch, smallest, text, width) > height)
        return format;
    format = fit_box(sketch, format, text, width, height, smallest.size / format.size);
    return words_height(sketch, format, text, width) > height ? smallest : format; /* fit_box goes by steps */
}

Node *room_text(const Room *room, const char *name, RoomRole role, Ink ink, const char *text, Rect at, Align align)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, role);
    format.align = align;
    format.balanced = align == ALIGN_CENTRE;
    if (at.h > 0)
        format = room_fit(sketch, format, text, at.w, at.h, room_least(sketch));
    return put_text(sketch, node_id(name, 0), format, ink, text, at.x, at.y, at.w);
}

/* ---- The frame ---- */

static const char *place_words(const Room *room)
{
    Sketch *sketch = room->sketch;
    int step = workshop_step(room->game);
    if (workshop_stage(room->game) == WORKSHOP_STEP)
        return say_with(sketch, "room.step.place",
                        (const char *const[]){"number", say_number(sketch, step + 1), "step",
                                              challenge_name(sketch, step), NULL});
    if (!workshop_has_card(room->game))
        return room_stage_name(sketch, workshop_stage(room->game));
    return say_with(sketch, "room.card",
                    (const char *const[]){"card", say_number(sketch, workshop_place(room->game) + 1), "cards",
                                          say_number(sketch, workshop_card_count(room->game)), NULL});
}

enum { CORNER_BUTTONS = 3 };

/* The icons in the corner are as large as the words beside them, but no larger than leaves these their room. */
static float corner_icon(const Sketch *sketch)
{
    return fminf(fmaxf(room_type(sketch, ROOM_SMALL).size, 22), 34);
}

static float corner_side(const Room *room)
{
    return fmaxf(corner_icon(room->sketch) * 2, target_least(room->sketch));
}

/* Where the buttons in the corner begin. */
static float corner_left(const Room *room)
{
    return room->page.x + room->page.w + 12 - CORNER_BUTTONS * (corner_side(room) + 4);
}

/* Menu, undo and leave as icons. */
static void put_corner(Room *room, float height)
{
    Sketch *sketch = room->sketch;
    bool can_undo = session_can_undo(sketch->view->session);
    Button buttons[CORNER_BUTTONS] = {
        {.id = node_id("menu", 0), .look = LOOK_QUIET, .icon = "icon-menu", .label = say(sketch, "bar.menu"),
         .shortcut = SHORTCUT_MENU, .command = command_open(SCREEN_MENU, 0)},
        {.id = node_id("undo", 0), .look = LOOK_QUIET, .icon = "icon-undo", .label = say(sketch, "bar.undo"),
         .description = can_undo ? NULL : say(sketch, "bar.undo.none"), .shortcut = SHORTCUT_UNDO,
         .command = command_of(COMMAND_UNDO), .state = can_undo ? 0 : NODE_DISABLED},
        {.id = node_id("leave", 0), .look = LOOK_QUIET, .icon = "icon-leave", .label = say(sketch, "bar.leave"),
         .description = say(sketch, "bar.leave.how"), .command = command_of(COMMAND_LEAVE)},
    };
    float side = corner_side(room), x = corner_left(room) + 4;
    for (int i = 0; i < CORNER_BUTTONS; i++, x += side + 4) {
        buttons[i].state |= NODE_ICON_ONLY;
        Node *node = room_button(room, &buttons[i], ROOM_SMALL, x, room->page.y, side);
        node->text.size = corner_icon(sketch);
        node->rect.h = side;
        node->rect.y += (height - side) / 2;
    }
}

const char *room_clock_words(const Sketch *sketch, int seconds)
{
    char digits[16] = {(char)('0' + seconds / 60), ':', (char)('0' + seconds % 60 / 10), (char)('0' + seconds % 10)};
    return node_list_keep(sketch->nodes, digits);
}

/* The timer, digits and ring: how much room they need; width 0 where the stage has none. */
typedef struct Clock {
    const char *left;
    TextFormat format;
    float digits, ring, gap, width;
} Clock;

static Clock clock_of(const Room *room, float height)
{
    const TimerView *timer = &room->sketch->view->timer;
    if (timer->whole == 0)
        return (Clock){0};
    Clock clock = {.left = room_clock_words(room->sketch, timer->left), .format = room_type(room->sketch, ROOM_TITLE)};
    clock.ring = fmaxf(fminf(height, 72), target_least(room->sketch));
    clock.digits = line_width(room->sketch, clock.format, clock.left) + 2;
    clock.gap = 16;
    clock.width = clock.digits + clock.gap + clock.ring;
    return clock;
}

/* A button: pressing it stops the time and goes on with it. */
static void put_clock(Room *room, const Clock *clock, float x, float middle)
{
    Sketch *sketch = room->sketch;
    TimerView timer = sketch->view->timer;
    put_label(sketch, node_id("timer-words", 0), clock->format, INK_INK, clock->left, x,
              middle - clock->format.size * clock->format.line / 2, clock->digits);
    Node *node = put_box(sketch, node_id("timer", 0), LOOK_TIMER,
                         (Rect){x + clock->digits + clock->gap, middle - clock->ring / 2, clock->ring, clock->ring});
    node->role = ROLE_BUTTON;
    node->label = say_with(sketch, timer.runs ? "room.timer.runs" : "room.timer.stands",
                           (const char *const[]){"time", clock->left, NULL});
    node->state = NODE_FOCUSABLE | (timer.runs && timer.left <= 10 ? NODE_SELECTED : 0);
    node->amount = (float)timer.left / (float)timer.whole;
    node->shortcut = SHORTCUT_TIMER;
    node->command = command_of(COMMAND_TIMER);
}

/* Where the workshop stands, the timer, and the three ways out. Where they don't stand side by side, the timer has a
 * row of its own. Returns where the content begins. */
static float put_top(Room *room)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    const char *words = place_words(room);
    float wide = line_width(sketch, format, words) + 1, line = format.size * format.line;
    float height = fmaxf(fmaxf(line, corner_icon(sketch) * 2), target_least(sketch)), y = room->page.y;
    Clock clock = clock_of(room, height);
    bool beside = corner_left(room) - 12 - room->page.x >= wide + 32 + clock.width;
    if (beside)
        height = fmaxf(height, clock.format.size * clock.format.line);
    float end = corner_left(room) - 12;
    float words_for = end - room->page.x - (beside && clock.width > 0 ? clock.width + 32 : 0);
    float words_high = words_height(sketch, format, words, words_for);
    Node *node = put_text(sketch, node_id("place", 0), format, INK_INK, words, room->page.x,
                          y + fmaxf(0, (height - words_high) / 2), words_for);
    node->role = ROLE_HEADING;
    sketch->nodes->title = words;
    float top = y + fmaxf(height, words_high) + 10;
    if (clock.width > 0 && beside)
        put_clock(room, &clock, end - clock.width, y + height / 2);
    put_corner(room, height);
    if (clock.width > 0 && !beside) {
        float row = fmaxf(clock.ring, clock.format.size * clock.format.line);
        put_clock(room, &clock, room->page.x + room->page.w - clock.width, top + row / 2);
        top += row + 10;
    }
    return top;
}

static const char *next_words(const Room *room, const char *next)
{
    return next ? next : room_next_name(room->sketch, room->game);
}

static Button forward_button(const Room *room)
{
    Button on = {.id = node_id("forward", 0), .look = LOOK_PRIMARY, .icon_after = "icon-right",
                 .label = next_words(room, room->next), .shortcut = SHORTCUT_FORWARD, .state = NODE_FIRST_FOCUS,
                 .command = command_game(ACTION_FORWARD, 0)};
    if (room->on.kind != COMMAND_NONE)
        on.command = room->on;
    if (!room->leaves)
        return on;
    on.look = LOOK_SECONDARY;
    on.shortcut = SHORTCUT_NONE;
    on.state = 0;
    return on;
}

/* What the foot is made of: the width of the way on (0: there is none), and the height of all. */
typedef struct Foot {
    float on, height;
} Foot;

static Foot foot_of(const Room *room)
{
    Button on = forward_button(room);
    float width = on.label[0] ? fminf(room_button_width(room, &on, ROOM_SMALL), room->page.w * 0.7f) : 0;
    return (Foot){width, room_button_height(room, &on, ROOM_SMALL, fmaxf(width, 200))};
}

/* NULL where one of these keys was taken away. */
static const char *hint_words(const Sketch *sketch, bool chooses)
{
    static const KeyGap leads[] = {
        {"forward", CONTROL_FORWARD}, {"backward", CONTROL_BACKWARD}, {"keys", CONTROL_KEYS}};
    return chooses ? say_keys(sketch, BOUND_KEY, "room.hints.choose", leads, 2)
                   : say_keys(sketch, BOUND_KEY, "room.hints", leads, 3);
}

/* The keys, between the ways back and on, where they are wanted and have room. */
static void put_hints(Room *room, float x, float end, float y, float height)
{
    Sketch *sketch = room->sketch;
    Device device = sketch->view->device;
    bool chooses = foot_of(room).on == 0 || room->leaves;
    const char *keys = hint_words(sketch, chooses);
    TextFormat format = room_centred(sketch, ROOM_SMALL);
    format.size = room_least(sketch);
    bool has_keys = device != DEVICE_TOUCH && device != DEVICE_ONE_BUTTON && device != DEVICE_TERMINAL;
    if (sketch->view->settings->workshop_hints && has_keys && keys && line_width(sketch, format, keys) <= end - x)
        put_text(sketch, node_id("hints", 0), format, INK_INK2, keys, x, y + (height - format.size * format.line) / 2,
                 end - x);
}

/* The way back and the way on. */
static void put_foot(Room *room)
{
    Sketch *sketch = room->sketch;
    Rect page = room->page;
    Foot foot = foot_of(room);
    Button on = forward_button(room);
    Button back = {.id = node_id("backward", 0), .look = LOOK_SECONDARY, .icon = "icon-left",
                   .label = say(sketch, "room.back"), .shortcut = SHORTCUT_BACKWARD, .state = NODE_ICON_ONLY,
                   .command = room->back.kind != COMMAND_NONE ? room->back : command_game(ACTION_BACKWARD, 0)};
    bool backward = workshop_before(room->game, NULL, NULL);
    float y = page.y + page.h - foot.height, x = page.x, end = page.x + page.w;
    if (foot.on > 0) {
        room_button(room, &on, ROOM_SMALL, end - foot.on, y, foot.on);
        end -= foot.on + 24;
    }
    if (backward) {
        Node *node = room_button(room, &back, ROOM_SMALL, x, y, fmaxf(foot.height, target_least(sketch)));
        node->rect.h = foot.height;
        x += node->rect.w + 24;
    }
    put_hints(room, x, end, y, foot.height);
}

Room room_begin(Sketch *sketch, const char *next)
{
    const Layout *layout = sketch->layout;
    float margin = layout->portrait || layout->narrow ? 20 : layout->width < WIDE ? MARGIN_SMALL : MARGIN;
    float left = layout->safe.left + margin, width = layout->width - layout->safe.right - margin - left;
    float inner = fminf(width, PAGE_MOST), top = layout->safe.top + 14;
    Room room = {
        .sketch = sketch, .game = session_game(sketch->view->session), .unit = room_unit(sketch), .next = next};
    room.page = (Rect){left + (width - inner) / 2, top, inner, layout->height - layout->safe.bottom - 22 - top};
    float below_top = put_top(&room), bottom = room.page.y + room.page.h - foot_of(&room).height - 18;
    size_t before = sketch->nodes->count;
    float y = put_trouble(sketch, below_top);
    if (bottom - y < TROUBLE_LEAVES) { /* it was told on a screen of its own; here it would hide what is at hand */
        sketch->nodes->count = before;
        y = below_top;
    }
    room.box = (Rect){room.page.x, y, inner, fmaxf(bottom - y, 1)};
    room.first = sketch->nodes->count;
    return room;
}

void room_end(Room *room, float height)
{
    Rect box = room->box;
    float wide = 8, bar = 18; /* shadows and rings reach a little over the edge; beside them stands the scroll bar */
    announce_from(room->sketch, room->first);
    if (height > box.h + 0.5f)
        scroll_from(room->sketch, room->first, (Rect){box.x - wide, box.y, box.w + wide + bar, box.h}, height);
    put_foot(room);
}

/* The top bar: what can be done from anywhere, and how far the round is. */
#include "bar.h"

#include <math.h>

enum { BAR_MOST = 5 };

static const float DOT = 26, DOT_STEP = 36;
static const float TROUBLE_MOST = 0.4f; /* of the page's height */
static const float BEAD = 11, BEAD_NOW = 20, BEAD_STEP = 24;

typedef struct Bar {
    Button left[BAR_MOST], right[BAR_MOST];
    int left_count, right_count;
    float centre; /* the width that the middle wants */
} Bar;

static Button quiet(const Sketch *sketch, const char *name, const char *key, const char *icon, Command command)
{
    return (Button){
        .id = node_id(name, 0), .look = LOOK_QUIET, .label = say(sketch, key), .icon = icon, .command = command};
}

static Button leave_button(const Sketch *sketch)
{
    Button button = quiet(sketch, "leave", "bar.leave", "icon-leave", command_of(COMMAND_LEAVE));
    button.description = say(sketch, "bar.leave.how");
    return button;
}

/* Whoever listens may not have a key at hand. */
static Button repeat_button(const Sketch *sketch)
{
    Button button = quiet(sketch, "repeat", "bar.repeat", "icon-sound", command_of(COMMAND_REPEAT));
    button.description = say(sketch, "bar.repeat.how");
    button.shortcut = SHORTCUT_REPEAT;
    return button;
}

static float group_width(const Sketch *sketch, const Button *buttons, int count, bool icons)
{
    float width = 0;
    for (int i = 0; i < count; i++) {
        Button button = buttons[i];
        if (icons)
            button.state |= NODE_ICON_ONLY;
        width += button_width(sketch, &button) + (i > 0 ? 12 : 0);
    }
    return width;
}

static void put_group(Sketch *sketch, const Button *buttons, int count, bool icons, float x, float y, float height)
{
    for (int i = 0; i < count; i++) {
        Button button = buttons[i];
        if (icons)
            button.state |= NODE_ICON_ONLY;
        float width = button_width(sketch, &button);
        Node *node = put_button(sketch, &button, x, y, width);
        node->rect.y += (height - node->rect.h) / 2;
        x += width + 12;
    }
}

/* Places both groups, with words where there is room for them, and gives the room left between them. */
static Rect put_groups(Sketch *sketch, const Bar *bar)
{
    Rect page = sketch->page;
    float overhang = 12; /* the padding of a quiet button lies in the margin, so that icons stand on its edge */
    float left = group_width(sketch, bar->left, bar->left_count, false);
    float right = group_width(sketch, bar->right, bar->right_count, false);
    float side = fmaxf(left, right);
    bool fits = bar->centre > 0 ? 2 * side + bar->centre + 48 <= page.w + 2 * overhang
                                : left + right + 24 <= page.w + 2 * overhang;
    bool icons = !fits;
    if (icons) {
        left = group_width(sketch, bar->left, bar->left_count, true);
        right = group_width(sketch, bar->right, bar->right_count, true);
    }
    float height = 0;
    for (int i = 0; i < bar->left_count; i++)
        height = fmaxf(height, button_height(sketch, &bar->left[i], 100000));
    for (int i = 0; i < bar->right_count; i++)
        height = fmaxf(height, button_height(sketch, &bar->right[i], 100000));
    float x = page.x - overhang, end = page.x + page.w + overhang;
    put_group(sketch, bar->left, bar->left_count, icons, x, page.y, height);
    put_group(sketch, bar->right, bar->right_count, icons, end - right, page.y, height);
    return (Rect){x + left, page.y, end - right - x - left, height};
}

float put_bar(Sketch *sketch, bool focus_back)
{
    Bar bar = {0};
    ScreenId screen = sketch->view->screen;
    if (screen != SCREEN_TITLE && (screen != SCREEN_NOTE || sketch->view->settings->note_read)) {
        Button back = quiet(sketch, "back", "bar.back", "icon-back", command_of(COMMAND_BACK));
        back.shortcut = SHORTCUT_BACK;
        back.state = focus_back ? NODE_FIRST_FOCUS : 0;
        bar.left[bar.left_count++] = back;
    }
    if (view_reads_aloud(sketch->view))
        bar.right[bar.right_count++] = repeat_button(sketch);
    if (screen != SCREEN_HELP)
        bar.right[bar.right_count++] = quiet(sketch, "help", "bar.help", "icon-help", command_open(SCREEN_HELP, 0));
    bar.right[bar.right_count++] = leave_button(sketch);
    Rect between = put_groups(sketch, &bar);
    float height = fmaxf(between.h, 48);
    return sketch->page.y + height + (sketch->layout->low ? 8 : 16);
}

static void put_beads(Sketch *sketch, const Game *game, float middle, float y)
{
    float x = middle - BEAD_STEP * (GAME_ROUND_CARDS - 1) / 2;
    bool ended = game_stage(game) == STAGE_ROUND_END;
    for (int i = 0; i < GAME_ROUND_CARDS; i++, x += BEAD_STEP) {
        bool now = !ended && i == game_slot(game), done = ended || i < game_slot(game);
        float size = now ? BEAD_NOW : BEAD;
        Node *bead = put_box(sketch, node_id("bead", i), LOOK_BEAD, (Rect){x - size / 2, y - size / 2, size, size});
        bead->state = now ? NODE_SELECTED : done ? NODE_CHECKED : 0;
        bead->ink = INK_INK;
    }
}

/* The way to the path; the steps' dots stand behind its word. */
static Button steps_button(const Sketch *sketch, int value)
{
    const Game *game = session_game(sketch->view->session);
    Button steps = quiet(sketch, "steps", "bar.steps", "icon-path", command_open(SCREEN_PATH, value));
    steps.description = say_with(sketch, "bar.steps.done",
                                 (const char *const[]){"done", say_number(sketch, game_steps_done(game)), "steps",
                                                       say_number(sketch, challenge_count()), NULL});
    steps.room_after = DOT_STEP * (float)challenge_count();
    return steps;
}

/* The steps as dots from x on, about the line `middle`: those that are done, and the one at hand (`at_hand` -1: all
 * that are open). */
static void put_dots(Sketch *sketch, float x, float middle, int at_hand)
{
    const Game *game = session_game(sketch->view->session);
    for (int step = 0; step < challenge_count(); step++, x += DOT_STEP) {
        Node *dot = put_box(sketch, node_id("step-dot", step), LOOK_STEP_DOT, (Rect){x, middle - DOT / 2, DOT, DOT});
        bool done = game_step_times_done(game, step) > 0;
        bool marked = at_hand < 0 ? game_step_open(game, step) : step == at_hand;
        dot->state = done ? NODE_CHECKED : marked ? NODE_SELECTED : 0;
    }
}

static void put_step_dots(Sketch *sketch)
{
    const Node *button = node_list_find(sketch->nodes, node_id("steps", 0));
    if (!button || (button->state & NODE_ICON_ONLY))
        return;
    float x = button->rect.x + button->rect.w - 12 - DOT_STEP * (float)challenge_count() + (DOT_STEP - DOT);
    float middle = button->rect.y + button->rect.h / 2;
    NodeId group = button->id;
    size_t first = sketch->nodes->count;
    put_dots(sketch, x, middle, -1);
    group_from(sketch, first, group);
}

static Button undo_button(const Sketch *sketch)
{
    Button undo = quiet(sketch, "undo", "bar.undo", "icon-undo", command_of(COMMAND_UNDO));
    undo.shortcut = SHORTCUT_UNDO;
    if (!session_can_undo(sketch->view->session)) {
        undo.state = NODE_DISABLED;
        undo.description = say(sketch, "bar.undo.none");
    }
    return undo;
}

static Button redo_button(const Sketch *sketch)
{
    Button redo = quiet(sketch, "redo", "bar.redo", "icon-redo", command_of(COMMAND_REDO));
    redo.shortcut = SHORTCUT_REDO;
    return redo;
}

/* At the right, where there is room for one more; else the menu has it alone. */
static void add_repeat(const Sketch *sketch, Bar *bar)
{
    bar->right[bar->right_count] = repeat_button(sketch);
    float width = group_width(sketch, bar->left, bar->left_count, true) +
                  group_width(sketch, bar->right, bar->right_count + 1, true) + 12;
    if (width <= sketch->page.w + 24)
        bar->right_count++;
}

static Bar play_bar(const Sketch *sketch)
{
    const Session *session = sketch->view->session;
    bool compact = sketch->layout->portrait || sketch->layout->narrow;
    Bar bar = {0};
    Button menu = quiet(sketch, "menu", "bar.menu", "icon-menu", command_open(SCREEN_MENU, 0));
    menu.shortcut = SHORTCUT_BACK;
    bar.left[bar.left_count++] = menu;
    /* Leave stands before Undo, so that Redo, which comes and goes after it, moves nothing. */
    bar.left[bar.left_count++] = leave_button(sketch);
    if (view_reads_aloud(sketch->view) && !compact) {
        bar.left[bar.left_count] = repeat_button(sketch);
        bar.left[bar.left_count++].state = NODE_ICON_ONLY; /* so the others keep their words */
    }
    Button *undo_side = compact ? bar.right : bar.left;
    int *undo_count = compact ? &bar.right_count : &bar.left_count;
    undo_side[(*undo_count)++] = undo_button(sketch);
    if (session_can_redo(session))
        undo_side[(*undo_count)++] = redo_button(sketch);
    if (!compact || bar.right_count < 2)
        bar.right[bar.right_count++] = quiet(sketch, "table", "bar.table", "icon-table", command_open(SCREEN_TABLE, 0));
    if (!compact)
        bar.right[bar.right_count++] = steps_button(sketch, -1);
    if (view_reads_aloud(sketch->view) && compact)
        add_repeat(sketch, &bar);
    return bar;
}

/* "Card 7 of 8" in the middle of the bar where there is room, else under it; the beads beneath. */
static float put_progress(Sketch *sketch, const char *text, Rect between)
{
    const Game *game = session_game(sketch->view->session);
    TextFormat format = type_centred(sketch, TYPE_SMALLEST);
    float wide = line_width(sketch, format, text) + 2, middle = sketch->layout->width / 2;
    middle += (sketch->layout->safe.left - sketch->layout->safe.right) / 2;
    float height = format.size * format.line, beads = BEAD_STEP * GAME_ROUND_CARDS;
    float room = 2 * fminf(middle - between.x, between.x + between.w - middle);
    bool inside = wide <= room, both = inside && beads <= room && height + 26 <= fmaxf(between.h, 56);
    float y = inside ? between.y + (between.h - height) / 2 : between.y + between.h;
    if (both)
        y = between.y + (between.h - height - 24) / 2;
    Node *node = put_text(sketch, node_id("progress", 0), format, INK_INK, text, middle - wide / 2, y, wide);
    node->description =
        say_with(sketch, "play.round", (const char *const[]){"round", say_number(sketch, game_round(game)), NULL});
    float bead_y = both || !inside ? y + height + 14 : between.y + between.h + 12;
    put_beads(sketch, game, middle, bead_y);
    return fmaxf(bead_y + 14, between.y + between.h);
}

float put_play_bar(Sketch *sketch)
{
    const Game *game = session_game(sketch->view->session);
    int slot = game_slot(game) + 1 > GAME_ROUND_CARDS ? GAME_ROUND_CARDS : game_slot(game) + 1;
    const char *text = say_with(
        sketch, "play.progress",
        (const char *const[]){"card", say_number(sketch, slot), "cards", say_number(sketch, GAME_ROUND_CARDS), NULL});
    Bar bar = play_bar(sketch);
    if (game_stage(game) == STAGE_ROUND_END) {
        Rect row = put_groups(sketch, &bar);
        put_step_dots(sketch);
        return put_trouble(sketch, row.y + row.h + (sketch->layout->low ? 4 : 12));
    }
    bar.centre = fmaxf(line_width(sketch, type_of(sketch, TYPE_SMALLEST), text) + 2, BEAD_STEP * GAME_ROUND_CARDS);
    Rect between = put_groups(sketch, &bar);
    put_step_dots(sketch);
    float y = put_progress(sketch, text, between);
    return put_trouble(sketch, y + (sketch->layout->low ? 6 : 10));
}

const char *step_icon(int challenge)
{
    static const char *const icons[] = {"icon-eye", "icon-fence", "icon-stones", "icon-grid", "icon-bubble"};
    int count = (int)(sizeof icons / sizeof icons[0]);
    return challenge < count ? icons[challenge] : "icon-heart";
}

Rect put_challenge_bar(Sketch *sketch)
{
    Rect page = sketch->page;
    Button back = quiet(sketch, "back", "bar.path", "icon-back", command_of(COMMAND_BACK));
    back.shortcut = SHORTCUT_BACK;
    Button all[BAR_MOST], *right = all;
    int count = 0;
    if (view_reads_aloud(sketch->view))
        right[count++] = repeat_button(sketch);
    if (session_can_redo(sketch->view->session))
        right[count++] = redo_button(sketch);
    right[count++] = undo_button(sketch);
    right[count++] = quiet(sketch, "help", "bar.help", "icon-help", command_open(SCREEN_HELP, 0));
    right[count++] = leave_button(sketch);
    float overhang = 12, left_width = group_width(sketch, &back, 1, false);
    float right_width = group_width(sketch, right, count, true), height = button_height(sketch, &back, 100000);
    bool word = left_width + right_width + 24 <= page.w + 2 * overhang;
    if (!word)
        left_width = group_width(sketch, &back, 1, true);
    if (view_reads_aloud(sketch->view) && left_width + right_width + 12 > page.w + 2 * overhang)
        right_width = group_width(sketch, ++right, --count, true); /* five don't fit on the narrowest */
    float x = page.x - overhang + left_width, end = page.x + page.w + overhang - right_width;
    put_group(sketch, &back, 1, !word, page.x - overhang, page.y, height);
    put_group(sketch, right, count, true, end, page.y, height);
    float title = 470 * sketch->layout->text_scale;
    float dots = DOT_STEP * (float)challenge_count();
    if (end - x >= title + dots + 40) {
        end -= 24 + dots;
        put_dots(sketch, end, page.y + height / 2, sketch->view->value);
    }
    return (Rect){x, page.y, end - x, height};
}

float put_trouble(Sketch *sketch, float y)
{
    const View *view = sketch->view;
    if (!view->trouble || view->screen == SCREEN_TROUBLE)
        return y;
    Rect page = sketch->page;
    Node node = {.id = node_id("trouble", 0),
                 .role = ROLE_TEXT, /* it was told on a screen of its own, and is not told again with every other */
                 .look = LOOK_NOTICE,
                 .icon = "icon-info",
                 .label = say_message(sketch, view->trouble),
                 .text = type_of(sketch, TYPE_SMALLEST),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    node.rect = (Rect){page.x, y, page.w, node_wanted_height(sketch->layout->measure, &node, page.w)};
    float least = 14 * sketch->layout->point; /* it leaves most of the page to what is there */
    while (node.rect.h > TROUBLE_MOST * page.h && node.text.size > least) {
        node.text.size = fmaxf(node.text.size * 0.94f, least);
        node.rect.h = node_wanted_height(sketch->layout->measure, &node, page.w);
    }
    node_list_add(sketch->nodes, node);
    return y + node.rect.h + 12;
}

/* The top bar: what can be done from anywhere, and how far the round is. */
#include "bar.h"

#include <math.h>

enum { BAR_MOST = 5 };

static const float DOT = 26, DOT_STEP = 36;
static const float TROUBLE_MOST = 0.4f; /* of the page's height */
static const float BEAD = 11, BEAD_NOW = 20, BEAD_STEP = 24;
static const float BESIDE_CENTRE = 20, BESIDE_BEADS = 16;
static const float OVERHANG = 12; /* a quiet button's padding lies in the margin, so that icons stand on its edge */

/* What of the groups has its words, as long as there is room: all; all, with Redo in the menu alone; without the steps'
 * dots besides; Leave alone (a door is not known by everybody, and is the one to be found at once); or nothing. */
typedef enum BarWords { WORDS_ALL, WORDS_WITHOUT_REDO, WORDS_WITHOUT_DOTS, WORDS_OF_LEAVE, WORDS_NONE } BarWords;

typedef struct Bar {
    Button left[BAR_MOST], right[BAR_MOST];
    int left_count, right_count;
    float centre;  /* the width that the middle wants */
    float row;     /* and in one row beneath the groups */
    NodeId absent; /* the room of this one is kept, so that nothing moves when it comes */
    BarWords kept;
} Bar;

static float beads_width(void)
{
    return BEAD_STEP * GAME_ROUND_CARDS;
}

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

/* From `x` on, in the middle of a row; returns where they end. Of `absent` there is only the room, as a node without
 * anything: what is named by its number in the list keeps its name. */
static float put_group(Sketch *sketch, const Button *buttons, int count, bool icons, float x, Rect row, NodeId absent)
{
    for (int i = 0; i < count; i++) {
        Button button = buttons[i];
        if (icons)
            button.state |= NODE_ICON_ONLY;
        float width = button_width(sketch, &button);
        if (button.id == absent)
            put_box(sketch, node_id("absent", 0), LOOK_NONE, (Rect){x, row.y, width, row.h});
        else
            put_button(sketch, &button, x, row.y + (row.h - button_height(sketch, &button, width)) / 2, width);
        x += width + 12;
    }
    return x - 12;
}

static void take_words(Bar *bar, BarWords kept)
{
    bar->kept = kept;
    if (kept < WORDS_OF_LEAVE) {
        if (kept >= WORDS_WITHOUT_REDO && bar->left_count > 0 &&
            bar->left[bar->left_count - 1].id == node_id("redo", 0))
            bar->left_count--;
        for (int i = 0; kept >= WORDS_WITHOUT_DOTS && i < bar->right_count; i++)
            bar->right[i].room_after = 0;
        return;
    }
    for (int i = 0; i < bar->left_count; i++)
        bar->left[i].state |= NODE_ICON_ONLY;
    for (int i = 0; i < bar->right_count - (kept == WORDS_OF_LEAVE); i++)
        bar->right[i].state |= NODE_ICON_ONLY;
}

/* In portrait what the middle wants may stand beneath the groups, in one row. */
static bool may_stand_beneath(const Sketch *sketch, const Bar *bar)
{
    return sketch->layout->portrait && bar->row <= sketch->page.w;
}

static bool groups_fit(const Sketch *sketch, const Bar *bar, BarWords kept)
{
    Bar shown = *bar;
    take_words(&shown, kept);
    float left = group_width(sketch, shown.left, shown.left_count, false);
    float right = group_width(sketch, shown.right, shown.right_count, false);
    float width = sketch->page.w + 2 * OVERHANG;
    if (bar->centre > 0 && !(kept == WORDS_OF_LEAVE && may_stand_beneath(sketch, bar)))
        return 2 * fmaxf(left, right) + bar->centre + 2 * BESIDE_CENTRE <= width;
    return left + right + 24 <= width;
}

/* Places both groups, with words where there is room for them, and gives the room left between them. */
static Rect put_groups(Sketch *sketch, Bar *bar)
{
    Rect page = sketch->page;
    BarWords kept = WORDS_ALL;
    while (kept < WORDS_NONE && !groups_fit(sketch, bar, kept))
        kept++;
    take_words(bar, kept);
    float left = group_width(sketch, bar->left, bar->left_count, false);
    float right = group_width(sketch, bar->right, bar->right_count, false);
    float height = 0;
    for (int i = 0; i < bar->left_count; i++)
        height = fmaxf(height, button_height(sketch, &bar->left[i], 100000));
    for (int i = 0; i < bar->right_count; i++)
        height = fmaxf(height, button_height(sketch, &bar->right[i], 100000));
    float x = page.x - OVERHANG, end = page.x + page.w + OVERHANG;
    Rect row = {x, page.y, end - x, height};
    put_group(sketch, bar->left, bar->left_count, false, x, row, bar->absent);
    put_group(sketch, bar->right, bar->right_count, false, end - right, row, bar->absent);
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

static void put_step_dots(Sketch *sketch, const Bar *bar)
{
    const Node *button = node_list_find(sketch->nodes, node_id("steps", 0));
    if (!button || bar->kept >= WORDS_WITHOUT_DOTS)
        return;
    float x = button->rect.x + button->rect.w - 12 - DOT_STEP * (float)challenge_count() + (DOT_STEP - DOT);
    float middle = button->rect.y + button->rect.h / 2;
    NodeId group = button->id;
    size_t first = sketch->nodes->count;
    put_dots(sketch, x, middle, -1);
    group_from(sketch, first, group);
}

/* Where nothing can be taken back it stays where it is, dimmed, and says so. */
static Button undo_button(const Sketch *sketch, bool can, const char *none)
{
    Button undo = quiet(sketch, "undo", "bar.undo", "icon-undo", command_of(COMMAND_UNDO));
    undo.shortcut = SHORTCUT_UNDO;
    if (!can) {
        undo.state = NODE_DISABLED;
        undo.description = say(sketch, none);
    }
    return undo;
}

static Button redo_button(const Sketch *sketch)
{
    Button redo = quiet(sketch, "redo", "bar.redo", "icon-redo", command_of(COMMAND_REDO));
    redo.shortcut = SHORTCUT_REDO;
    return redo;
}

static NodeId absent_redo(const Sketch *sketch)
{
    return session_can_redo(sketch->view->session) ? 0 : node_id("redo", 0);
}

/* Puts one more at the beginning of the right group, where there is room for it beside `centre`. */
static void add_at_right(const Sketch *sketch, Bar *bar, Button button, float centre)
{
    float width = group_width(sketch, &button, 1, true) + 12;
    float left = group_width(sketch, bar->left, bar->left_count, true);
    float right = group_width(sketch, bar->right, bar->right_count, true) + width;
    if ((centre > 0 ? 2 * fmaxf(left, right) + centre : left + right + 12) > sketch->page.w + 2 * OVERHANG)
        return;
    for (int i = bar->right_count++; i > 0; i--)
        bar->right[i] = bar->right[i - 1];
    bar->right[0] = button;
}

/* On a phone Redo stands in the menu alone, so that nothing need go when it comes; read aloud, too, without room. */
static Bar compact_bar(const Sketch *sketch, Button menu, Button table, Button undo)
{
    Bar bar = {.left = {menu, table}, .right = {undo, leave_button(sketch)}, .left_count = 2, .right_count = 2};
    add_at_right(sketch, &bar, redo_button(sketch), beads_width());
    if (view_reads_aloud(sketch->view))
        add_at_right(sketch, &bar, repeat_button(sketch), 0);
    return bar;
}

/* Leave stands in the corner, as on every screen. */
static Bar play_bar(const Sketch *sketch)
{
    Button menu = quiet(sketch, "menu", "bar.menu", "icon-menu", command_open(SCREEN_MENU, 0));
    menu.shortcut = SHORTCUT_BACK;
    Button table = quiet(sketch, "table", "bar.table", "icon-table", command_open(SCREEN_TABLE, 0));
    Button undo = undo_button(sketch, session_can_undo(sketch->view->session), "bar.undo.none");
    Bar bar = {.left = {menu, table}, .left_count = 2};
    if (sketch->layout->portrait || sketch->layout->narrow) {
        bar = compact_bar(sketch, menu, table, undo);
    } else {
        bar.left[bar.left_count++] = undo;
        bar.left[bar.left_count] = redo_button(sketch);
        bar.left[bar.left_count++].state = NODE_ICON_ONLY; /* so the others keep their words */
        if (view_reads_aloud(sketch->view)) {
            bar.right[bar.right_count] = repeat_button(sketch);
            bar.right[bar.right_count++].state = NODE_ICON_ONLY;
        }
        bar.right[bar.right_count++] = steps_button(sketch, -1);
        bar.right[bar.right_count++] = leave_button(sketch);
    }
    bar.absent = absent_redo(sketch);
    return bar;
}

/* Its key works where the bar has no room for it, too. */
static void put_redo_key(Sketch *sketch)
{
    NodeId id = node_id("redo", 0);
    if (node_list_find(sketch->nodes, id) || node_list_find(sketch->nodes, node_id("absent", 0)))
        return;
    Node *key = put_box(sketch, id, LOOK_NONE, (Rect){sketch->page.x, sketch->page.y, 0, 0});
    if (absent_redo(sketch))
        return;
    key->shortcut = SHORTCUT_REDO;
    key->command = command_of(COMMAND_REDO);
}

/* "Card 7 of 8" in the middle of the bar where there is room, the beads beneath; else both beneath the bar, in one row
 * where that has the width for it. */
static float put_progress(Sketch *sketch, const char *text, Rect between)
{
    const Game *game = session_game(sketch->view->session);
    TextFormat format = type_centred(sketch, TYPE_SMALLEST);
    float wide = line_width(sketch, format, text) + 2, middle = sketch->layout->width / 2;
    middle += (sketch->layout->safe.left - sketch->layout->safe.right) / 2;
    float height = format.size * format.line, beads = beads_width();
    float room = 2 * fminf(middle - between.x, between.x + between.w - middle), row = wide + BESIDE_BEADS + beads;
    bool inside = wide <= room, both = inside && beads <= room && height + 26 <= fmaxf(between.h, 56);
    bool one_row = !inside && row <= sketch->page.w;
    float y = inside ? between.y + (between.h - height) / 2 : between.y + between.h;
    if (both)
        y = between.y + (between.h - height - 24) / 2;
    float x = one_row ? middle - row / 2 : middle - wide / 2;
    Node *node = put_text(sketch, node_id("progress", 0), format, INK_INK, text, x, y, wide);
    node->description =
        say_with(sketch, "play.round", (const char *const[]){"round", say_number(sketch, game_round(game)), NULL});
    float bead_y = one_row            ? y + height / 2
                   : both || !inside ? y + height + 14
                                      : between.y + between.h + 12;
    put_beads(sketch, game, one_row ? middle + row / 2 - beads / 2 : middle, bead_y);
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
        put_step_dots(sketch, &bar);
        put_redo_key(sketch);
        return put_trouble(sketch, row.y + row.h + (sketch->layout->low ? 4 : 12));
    }
    float wide = line_width(sketch, type_of(sketch, TYPE_SMALLEST), text) + 2;
    bar.centre = fmaxf(wide, beads_width());
    bar.row = wide + BESIDE_BEADS + beads_width();
    Rect between = put_groups(sketch, &bar);
    put_step_dots(sketch, &bar);
    put_redo_key(sketch);
    float y = put_progress(sketch, text, between);
    return put_trouble(sketch, y + (sketch->layout->low ? 6 : 10));
}

const char *step_icon(int challenge)
{
    static const char *const icons[] = {"icon-eye", "icon-fence", "icon-stones", "icon-grid", "icon-bubble"};
    int count = (int)(sizeof icons / sizeof icons[0]);
    return challenge < count ? icons[challenge] : "icon-heart";
}

/* In a step Undo takes back what was done in it, never the way into it: Back leads there. */
static bool can_undo_here(const Sketch *sketch)
{
    const Action *last = session_last(sketch->view->session);
    return last && last->kind == ACTION_MOVE && last->value == sketch->view->value;
}

typedef struct StepBar {
    Button back, right[BAR_MOST];
    int count;              /* of the right group without Leave, which is the last of it */
    bool word, leaves_word; /* of Back, of Leave */
    float room;             /* between both groups */
} StepBar;

/* The room between the groups, with the words that they are to have. */
static float step_bar_room(const Sketch *sketch, const StepBar *bar)
{
    const Button *leave = &bar->right[bar->count];
    return sketch->page.w + 2 * OVERHANG - group_width(sketch, &bar->back, 1, !bar->word) -
           group_width(sketch, bar->right, bar->count, true) - 12 - group_width(sketch, leave, 1, !bar->leaves_word);
}

/* Takes one out of the right group, Leave excepted. */
static void drop_button(StepBar *bar, NodeId id)
{
    int kept = 0;
    for (int i = 0; i <= bar->count; i++)
        if (bar->right[i].id != id)
            bar->right[kept++] = bar->right[i];
    bar->count = kept - 1;
}

/* In landscape the step's title is wanted between the groups before Leave has its word; else that has it before
 * Back. */
static void choose_words(const Sketch *sketch, StepBar *bar, float title)
{
    bool titled = !sketch->layout->portrait && !sketch->layout->narrow;
    bar->word = bar->leaves_word = true;
    if (titled && step_bar_room(sketch, bar) >= title)
        return;
    bar->word = false;
    bar->leaves_word = !titled && step_bar_room(sketch, bar) >= 12;
    bar->word = true;
    bar->word = step_bar_room(sketch, bar) >= 8; /* beside the padding of what stands there */
}

static StepBar make_step_bar(const Sketch *sketch, float title)
{
    StepBar bar = {.back = quiet(sketch, "back", "bar.path", "icon-back", command_of(COMMAND_BACK))};
    bar.back.shortcut = SHORTCUT_BACK;
    if (view_reads_aloud(sketch->view))
        bar.right[bar.count++] = repeat_button(sketch);
    bar.right[bar.count++] = redo_button(sketch);
    bar.right[bar.count++] = undo_button(sketch, can_undo_here(sketch), "bar.undo.none_here");
    bar.right[bar.count++] = quiet(sketch, "help", "bar.help", "icon-help", command_open(SCREEN_HELP, 0));
    bar.right[bar.count] = leave_button(sketch);
    choose_words(sketch, &bar, title);
    if (absent_redo(sketch) && step_bar_room(sketch, &bar) < 12) /* large letters need what else is kept free */
        drop_button(&bar, redo_button(sketch).id);
    if (view_reads_aloud(sketch->view) && step_bar_room(sketch, &bar) < 12) /* five don't fit on the narrowest */
        drop_button(&bar, repeat_button(sketch).id);
    bar.room = step_bar_room(sketch, &bar);
    return bar;
}

Rect put_challenge_bar(Sketch *sketch)
{
    Rect page = sketch->page;
    float dots = DOT_STEP * (float)challenge_count(), title = 470 * sketch->layout->text_scale;
    StepBar bar = make_step_bar(sketch, title + dots + 40);
    Rect row = {page.x - OVERHANG, page.y, page.w + 2 * OVERHANG, button_height(sketch, &bar.back, 100000)};
    float x = put_group(sketch, &bar.back, 1, !bar.word, row.x, row, 0), end = x + bar.room;
    float leave = put_group(sketch, bar.right, bar.count, true, end, row, absent_redo(sketch)) + 12;
    put_group(sketch, &bar.right[bar.count], 1, !bar.leaves_word, leave, row, 0);
    if (bar.room >= title + dots + 40) {
        end -= 24 + dots;
        put_dots(sketch, end, page.y + row.h / 2, sketch->view->value);
    }
    return (Rect){x, page.y, end - x, row.h};
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

/* What follows a workshop's cards: the steps, the room's own table, and the closing. */
#include "room_stages.h"

#include "challenge_page.h"

#include <math.h>

/* ---- Choices in one column or two ---- */

/* What is put one beneath the other. Choices wait until all are known (flush_choices). */
enum { CHOICES_MOST = 12 };

typedef struct Column {
    Room *room;
    float y;
    Button choices[CHOICES_MOST];
    int count;
} Column;

static void put_choice(Column *column, const Button *choice)
{
    Button *kept = &column->choices[column->count];
    if (column->count == CHOICES_MOST)
        return;
    *kept = *choice;
    kept->look = LOOK_CHOICE;
    column->count++;
}

/* A way to set the choices. */
typedef struct Setting {
    RoomRole role;
    int columns;
    bool wraps; /* their words may need a second line */
} Setting;

static float choices_gap(const Room *room)
{
    return 12 * room->unit;
}

static float choice_width(const Room *room, const Setting *setting)
{
    return (room->box.w - choices_gap(room) * (float)(setting->columns - 1)) / (float)setting->columns;
}

/* The height of the row that begins with this choice. */
static float row_height(const Column *column, const Setting *setting, int first)
{
    float tallest = 0, width = choice_width(column->room, setting);
    for (int i = first; i < first + setting->columns && i < column->count; i++)
        tallest = fmaxf(tallest, room_button_height(column->room, &column->choices[i], setting->role, width));
    return tallest;
}

/* Whether all of them stand within the box, none with more lines than it may have. */
static bool stand(const Column *column, const Setting *setting)
{
    const Room *room = column->room;
    float y = column->y, width = choice_width(room, setting);
    for (int i = 0; i < column->count; i++) {
        const Button *choice = &column->choices[i];
        if (setting->wraps ? !room_button_whole(room, choice, setting->role, width)
                           : room_button_width(room, choice, setting->role) > width)
            return false;
    }
    for (int i = 0; i < column->count; i += setting->columns)
        y += row_height(column, setting, i) + choices_gap(room);
    return y - choices_gap(room) <= room->box.y + room->box.h;
}

/* The first setting in which all are seen at once; else one beneath the other, and the screen scrolls. */
static void flush_choices(Column *column)
{
    static const Setting settings[] = {{ROOM_BODY, 1, false}, {ROOM_BODY, 2, false},  {ROOM_SMALL, 1, false},
                                       {ROOM_SMALL, 2, false}, {ROOM_SMALL, 2, true}};
    Room *room = column->room;
    Setting chosen = {ROOM_BODY, 1, true};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        if (!stand(column, &settings[i]))
            continue;
        chosen = settings[i];
        break;
    }
    float gap = choices_gap(room), width = choice_width(room, &chosen);
    for (int i = 0; i < column->count; i += chosen.columns) {
        float height = row_height(column, &chosen, i);
        for (int k = i; k < i + chosen.columns && k < column->count; k++) {
            Node *node = room_button(room, &column->choices[k], chosen.role,
                                     room->box.x + (float)(k - i) * (width + gap), column->y, width);
            node->role = ROLE_BUTTON;
            node->ink = INK_ON_SHEET;
            node->rect.h = height;
        }
        column->y += height + gap;
    }
}

static void put_words(Column *column, const char *name, RoomRole role, Ink ink, const char *words)
{
    Room *room = column->room;
    Node *node = room_text(room, name, role, ink, words, (Rect){room->box.x, column->y, room->box.w, 0}, ALIGN_LEFT);
    column->y += node->rect.h + 14 * room->unit;
}

/* ---- Steps ---- */

/* The first step that the room has not done; -1: all are. */
static int next_step(const Game *game)
{
    for (int step = 0; step < challenge_count(); step++)
        if (game_step_times_done(game, step) == 0 && game_step_next_variant(game, step) >= 0)
            return step;
    return -1;
}

static bool under_way(const Game *game, int step)
{
    return game_step_begun(game, step) && !game_step_ended(game, step);
}

/* A step that was left in the middle goes on where it was; any other begins. */
static Command step_command(const Game *game, int step)
{
    if (under_way(game, step))
        return (Command){.kind = COMMAND_GAME, .action = {ACTION_RETURN, step}};
    return (Command){.kind = COMMAND_GAME,
                     .action = {.kind = ACTION_BEGIN, .value = step, .item = game_step_next_variant(game, step)}};
}

void room_steps_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Game *game = room->game;
    Column column = {.room = room, .y = room->box.y};
    int next = next_step(game);
    put_words(&column, "steps-lead", ROOM_BODY, INK_INK, say(sketch, "room.steps.lead"));
    for (int step = 0; step < challenge_count(); step++) {
        if (game_step_next_variant(game, step) < 0)
            continue;
        bool done = game_step_times_done(game, step) > 0;
        const char *key = under_way(game, step) ? "room.steps.goes_on" : done ? "room.steps.done" : NULL;
        const char *name = challenge_name(sketch, step);
        put_choice(&column, &(Button){.id = node_id("room-step", step),
                                      .label = key ? say_with(sketch, key, (const char *const[]){"step", name, NULL})
                                                   : name,
                                      .icon = done ? "icon-check" : "icon-path",
                                      .state = step == next ? NODE_FIRST_FOCUS : 0,
                                      .command = step_command(game, step)});
    }
    put_choice(&column, &(Button){.id = node_id("steps-on", 0),
                                  .label = say(sketch, "room.steps.on"),
                                  .icon = "icon-table",
                                  .state = next < 0 ? NODE_FIRST_FOCUS : 0,
                                  .command = command_game(ACTION_FORWARD, 0)});
    flush_choices(&column);
    room_end(room, column.y - room->box.y);
}

/* ---- The table ---- */

/* A card's short form in its column. Returns its height. */
static float put_entry(Room *room, int place, Rect at)
{
    Sketch *sketch = room->sketch;
    const Card *card = &game_deck(room->game)->cards[workshop_card(room->game, place)];
    float pad = 16 * room->unit;
    TextFormat format = room_type(sketch, ROOM_SMALL);
    float height = words_height(sketch, format, card->short_text, at.w - 2 * pad) + pad;
    Node *cell = put_box(sketch, node_id("entry", place), LOOK_SIDE_ROW, (Rect){at.x, at.y, at.w, height});
    cell->side = card->side;
    put_text(sketch, node_id("entry-words", place), format,
             card->side == SIDE_EITHER ? INK_ON_SHEET : deep_ink(card->side), card->short_text, at.x + pad,
             at.y + pad / 2, at.w - 2 * pad);
    return height + 8 * room->unit;
}

/* One pile's cards, or those that depend. Returns where it ends. */
static float put_entries(Room *room, Side side, Rect at)
{
    float y = at.y;
    for (int place = 0; place < workshop_card_count(room->game); place++)
        if (workshop_answered(room->game, place) &&
            game_deck(room->game)->cards[workshop_card(room->game, place)].side == side)
            y += put_entry(room, place, (Rect){at.x, y, at.w, 0});
    return y;
}

static bool any_answered(const Game *game)
{
    for (int place = 0; place < workshop_card_count(game); place++)
        if (workshop_answered(game, place))
            return true;
    return false;
}

void room_table_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    Rect box = room->box;
    TextFormat title = room_type(sketch, ROOM_TITLE);
    float line = title.size * title.line + 12 * room->unit, gap = 24 * room->unit, end = box.y;
    bool stacked = room_is_narrow(room);
    float width = stacked ? box.w : (box.w - gap) / 2, y = box.y;
    if (!any_answered(room->game)) {
        Node *none = room_text(room, "table-none", ROOM_BODY, INK_INK, say(sketch, "room.table.none"), box, ALIGN_LEFT);
        room_end(room, none->rect.h);
        return;
    }
    for (int side = 0; side < 2; side++) {
        float x = box.x + (stacked ? 0 : (float)side * (width + gap));
        room_pile(room, ROOM_TITLE, (Side)side, (Rect){x, y, width, line - 8 * room->unit}, false);
        float reached = put_entries(room, (Side)side, (Rect){x, y + line, width, 0});
        end = fmaxf(end, reached);
        y = stacked ? reached + gap : y;
    }
    y = end + 8 * room->unit;
    float depends = put_entries(room, SIDE_EITHER, (Rect){box.x, y + line, box.w, 0});
    if (depends > y + line) {
        put_text(sketch, node_id("table-depends", 0), title, INK_INK, say(sketch, "room.table.depends"), box.x, y,
                 box.w);
        end = depends;
    }
    room_end(room, end - box.y);
}

/* ---- The closing ---- */

/* Each team's token and points, in the teams' own order: nobody is first. */
static void put_points(Column *column)
{
    Room *room = column->room;
    Sketch *sketch = room->sketch;
    const WorkshopSetup *setup = workshop_setup(room->game);
    int teams = setup->values[SET_UP_TEAMS];
    if (!setup->values[SET_UP_POINTS] || !workshop_setup_votes_by_teams(setup))
        return;
    TextFormat format = room_type(sketch, ROOM_SMALL);
    format.face = FACE_SEMIBOLD;
    float side = fmaxf(room_token_least(sketch), format.size * 1.4f), width = side * 2.1f, x = room->box.x;
    for (int team = 0; team < teams; team++, x += width) {
        if (x + width > room->box.x + room->box.w + 0.5f && x > room->box.x) {
            x = room->box.x;
            column->y += side + 10 * room->unit;
        }
        const char *points = say_number(sketch, workshop_points(room->game, team));
        room_token(room, node_id("points-token", team), team, (Rect){x, column->y, side, side}, 0);
        Node *number = put_label(sketch, node_id("points", team), format, INK_INK, points, x + side + 10,
                                 column->y + (side - format.size * format.line) / 2, width - side - 10);
        Node *reads = put_box(sketch, node_id("points-reads", team), LOOK_NONE, number->rect);
        reads->role = ROLE_TEXT;
        reads->label = say_with(sketch, "room.closing.points",
                                (const char *const[]){"team", room_team_name(sketch, setup, team), "points", points,
                                                      NULL});
    }
    column->y += side + 18 * room->unit;
}

/* What can be done at the end, side by side where there is room. */
static void put_ends(Column *column)
{
    Room *room = column->room;
    Sketch *sketch = room->sketch;
    const Button buttons[] = {
        {.id = node_id("closing-keep", 0), .look = LOOK_PRIMARY, .label = say(sketch, "room.closing.keep"),
         .icon = "icon-download", .state = NODE_FIRST_FOCUS, .command = command_open(SCREEN_AFTERWARDS, 0)},
        {.id = node_id("closing-help", 0), .look = LOOK_SECONDARY, .label = say(sketch, "room.closing.help"),
         .icon = "icon-help", .command = command_open(SCREEN_HELP, 0)},
        {.id = node_id("closing-home", 0), .look = LOOK_SECONDARY, .label = say(sketch, "room.closing.home"),
         .icon = "icon-home", .command = command_of(COMMAND_HOME)},
    };
    float x = room->box.x, end = x + room->box.w, gap = 14 * room->unit, height = 0;
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        float width = fminf(room_button_width(room, &buttons[i], ROOM_SMALL), room->box.w);
        if (x > room->box.x && x + width > end) {
            x = room->box.x;
            column->y += height + gap;
        }
        height = room_button(room, &buttons[i], ROOM_SMALL, x, column->y, width)->rect.h;
        x += width + gap;
    }
    column->y += height + 8 * room->unit;
}

/* All of it, the questions as large as `asks`. Returns the height. */
static float put_closing(Room *room, RoomRole asks, RoomRole silence)
{
    Sketch *sketch = room->sketch;
    Column column = {.room = room, .y = room->box.y};
    put_words(&column, "closing-one", asks, INK_INK, say(sketch, "room.closing.first"));
    put_words(&column, "closing-two", asks, INK_INK, say(sketch, "room.closing.second"));
    put_words(&column, "closing-silence", silence, INK_INK2, say(sketch, "room.closing.silence"));
    put_points(&column);
    put_ends(&column);
    return column.y - room->box.y;
}

/* Larger where that stands without scrolling. */
void room_closing_nodes(Room *room)
{
    size_t first = room->sketch->nodes->count;
    float height = put_closing(room, ROOM_TITLE, ROOM_BODY);
    if (height > room->box.h) {
        room->sketch->nodes->count = first;
        height = put_closing(room, ROOM_BODY, ROOM_SMALL);
    }
    room_end(room, height);
}

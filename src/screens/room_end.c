/* What follows a workshop's cards: the steps, the room's own table, and the closing. */
#include "room_stages.h"

#include "challenge_page.h"

#include <math.h>

/* ---- Choices that stand one beneath the other ---- */

typedef struct Column {
    Room *room;
    float y;
} Column;

static void put_choice(Column *column, const Button *choice)
{
    Room *room = column->room;
    Button button = *choice;
    button.look = LOOK_CHOICE;
    Node *node = room_button(room, &button, ROOM_SMALL, room->box.x, column->y, room->box.w);
    node->role = ROLE_BUTTON;
    node->ink = INK_ON_SHEET;
    column->y += node->rect.h + 12 * room->unit;
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

/* The lead, where it has room beside all the choices. */
static void put_lead(Column *column, int choices)
{
    Room *room = column->room;
    const char *words = say(room->sketch, "room.steps.lead");
    TextFormat format = room_type(room->sketch, ROOM_SMALL);
    float choice = format.size * (format.line + 1.2f) + 12 * room->unit;
    float height = words_height(room->sketch, format, words, room->box.w) + 14 * room->unit;
    if (height + choice * (float)choices <= room->box.h)
        put_words(column, "steps-lead", ROOM_SMALL, INK_INK, words);
}

void room_steps_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Game *game = room->game;
    Column column = {room, room->box.y};
    int next = next_step(game);
    put_lead(&column, challenge_count() + 1);
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
    Node *cell = put_box(sketch, node_id("entry", place), LOOK_CELL, (Rect){at.x, at.y, at.w, height});
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
    float line = title.size * title.line + 10 * room->unit, gap = 24 * room->unit, end = box.y;
    bool stacked = box.w < 700 * room->unit;
    float width = stacked ? box.w : (box.w - gap) / 2, y = box.y;
    if (!any_answered(room->game)) {
        Node *none = room_text(room, "table-none", ROOM_BODY, INK_INK, say(sketch, "room.table.none"), box, ALIGN_LEFT);
        room_end(room, none->rect.h);
        return;
    }
    for (int side = 0; side < 2; side++) {
        float x = box.x + (stacked ? 0 : (float)side * (width + gap));
        room_pile(room, (Side)side, (Rect){x, y, width, line}, false);
        float reached = put_entries(room, (Side)side, (Rect){x, y + line, width, 0});
        end = fmaxf(end, reached);
        y = stacked ? reached + gap : y;
    }
    y = end;
    float depends = put_entries(room, SIDE_EITHER, (Rect){box.x, y + line, box.w, 0});
    if (depends > y + line) {
        put_text(sketch, node_id("table-depends", 0), title, INK_INK, say(sketch, "room.table.depends"), box.x, y,
                 box.w);
        y = depends;
    }
    room_end(room, y - box.y);
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
    float side = format.size * 1.4f, width = side * 2.2f, x = room->box.x;
    for (int team = 0; team < teams; team++, x += width) {
        if (x + width > room->box.x + room->box.w + 0.5f && x > room->box.x) {
            x = room->box.x;
            column->y += side + 10 * room->unit;
        }
        const char *points = say_number(sketch, workshop_points(room->game, team));
        Node *token = put_box(sketch, node_id("points-token", team), LOOK_TOKEN, (Rect){x, column->y, side, side});
        token->value = setup->teams[team].shape;
        token->value_most = setup->teams[team].colour;
        token->label = room_team_initial(sketch, setup, team);
        token->text = (TextFormat){.face = FACE_EXTRABOLD, .size = side / 2, .line = 1, .align = ALIGN_CENTRE};
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

void room_closing_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    Column column = {room, room->box.y};
    put_words(&column, "closing-one", ROOM_BODY, INK_INK, say(sketch, "room.closing.first"));
    put_words(&column, "closing-two", ROOM_BODY, INK_INK, say(sketch, "room.closing.second"));
    put_words(&column, "closing-silence", ROOM_SMALL, INK_INK2, say(sketch, "room.closing.silence"));
    put_points(&column);
    put_ends(&column);
    room_end(room, column.y - room->box.y);
}

/* The vote: by teams, each with a half of its field for either pile; or by hands, one pile counted after the other.
 * What was voted does not show before the split. */
#include "room_stages.h"

#include <math.h>

static const float FIELD_MOST = 120, FIELD_LEAST = 48, CARD_SHARE = 0.42f;

/* ---- Teams ---- */

/* Where the teams' fields stand: in so many columns, one beneath the other. */
typedef struct Grid {
    int columns, rows;
    float gap, width, height;
    Rect at;
} Grid;

static Grid grid_of(const Room *room, int teams, Rect at)
{
    Grid grid = {.gap = 12 * room->unit, .at = at};
    float least = FIELD_LEAST * room->unit;
    bool narrow = at.w < 760 * room->unit;
    grid.columns = narrow || teams <= 2 ? 1 : 2;
    grid.rows = (teams + grid.columns - 1) / grid.columns;
    grid.width = (at.w - grid.gap * (float)(grid.columns - 1)) / (float)grid.columns;
    float height = (at.h - grid.gap * (float)(grid.rows - 1)) / (float)grid.rows;
    TextFormat small = room_type(room->sketch, ROOM_SMALL);
    least = fmaxf(fmaxf(least, small.size * small.line + 8), target_least(room->sketch));
    grid.height = fminf(fmaxf(height, least), FIELD_MOST * room->unit);
    return grid;
}

static float grid_height(const Grid *grid)
{
    return (float)grid->rows * (grid->height + grid->gap) - grid->gap;
}

/* What stands on the key of a half; NULL where nobody has keys. */
static const char *key_words(const Sketch *sketch, int half)
{
    const char *const *keys = sketch->view->team_keys;
    bool shown = keys && keys[half] && keys[half][0] && sketch->view->device != DEVICE_TOUCH;
    return shown ? keys[half] : NULL;
}

static void put_key(Room *room, int half, const char *key, float middle_x, float middle_y)
{
    float size = room_least(room->sketch), width = size * 1.9f, height = size * 1.5f;
    Node *node = put_box(room->sketch, node_id("half-key", half), LOOK_KEYCAP,
                         (Rect){middle_x - width / 2, middle_y - height / 2, width, height});
    node->label = key;
    node->text = (TextFormat){.face = FACE_SEMIBOLD, .size = size, .line = 1.2f, .align = ALIGN_CENTRE};
}

/* Symbol and key, side by side or one above the other; where there is room for one alone, the key: side and colour tell
 * the pile. */
static void put_half_parts(Room *room, int half, Side side, Rect at)
{
    Sketch *sketch = room->sketch;
    const char *key = key_words(sketch, half);
    float pad = 6 * room->unit, gap = 10 * room->unit, least = 20 * room->unit;
    float cap = room_least(sketch) * 1.9f, cap_high = room_least(sketch) * 1.5f;
    float middle_x = middle_of(at), middle = at.y + at.h / 2, wanted = fminf(at.h * 0.5f, 40 * room->unit);
    float beside = fminf(wanted, (at.w - cap - gap - 2 * pad) / 1.5f);
    float above = fminf(wanted, at.h - cap_high - gap / 2 - 2 * pad);
    float symbol = !key ? wanted : fmaxf(beside, above), shift_x = 0, shift_y = 0;
    if (key && symbol < least) {
        put_key(room, half, key, middle_x, middle);
        return;
    }
    if (key && beside >= above)
        shift_x = (cap + gap) / 2;
    else if (key)
        shift_y = (cap_high + gap / 2) / 2;
    put_symbol(sketch, node_id("half-symbol", half), side, middle_x - shift_x - symbol * 0.75f, middle - shift_y, symbol)
        ->ink = deep_ink(side);
    if (key && shift_x > 0)
        put_key(room, half, key, middle_x + (symbol * 1.5f + gap) / 2, middle);
    else if (key)
        put_key(room, half, key, middle_x, middle + (symbol + gap / 2) / 2);
}

/* One half of a team's field: its pile's tint, symbol and key. */
static void put_half(Room *room, int team, Side side, Rect at)
{
    Sketch *sketch = room->sketch;
    Node *half = put_box(sketch, node_id("half", team * 2 + (int)side), LOOK_SIDE_ROW, at);
    NodeId id = half->id;
    half->side = side;
    half->role = ROLE_BUTTON;
    half->state = NODE_FOCUSABLE;
    half->label = say_with(sketch, "room.vote.half",
                           (const char *const[]){"team", room_team_name(sketch, workshop_setup(room->game), team),
                                                 "pile", say_side(sketch, side), NULL});
    half->command = (Command){.kind = COMMAND_GAME, .action = {ACTION_VOTE, (int)side, .item = team}};
    half->shortcut = (Shortcut)(SHORTCUT_VOTE + team * 2 + (int)side);
    size_t first = sketch->nodes->count;
    put_half_parts(room, team * 2 + (int)side, side, at);
    group_from(sketch, first, id);
}

static void put_field(Room *room, int team, const Ballot *ballot, Rect at)
{
    Sketch *sketch = room->sketch;
    bool voted = ballot->teams[team] != NO_VOTE;
    float half = fminf(at.w * 0.2f, 170 * room->unit), gap = 6 * room->unit;
    put_half(room, team, SIDE_CODEPENDENT, (Rect){at.x, at.y, half, at.h});
    Rect middle = {at.x + half + gap, at.y, at.w - 2 * half - 2 * gap, at.h};
    Node *panel = put_box(sketch, node_id("field", team), LOOK_CELL, middle);
    panel->role = ROLE_STATUS;
    panel->label = say_with(sketch, voted ? "room.vote.has" : "room.vote.has_not",
                            (const char *const[]){"team", room_team_name(sketch, workshop_setup(room->game), team),
                                                  NULL});
    room_token(room, team, inset(middle, 12 * room->unit, fmaxf(4, at.h * 0.1f)), voted ? NODE_CHECKED : 0, true,
               INK_ON_SHEET);
    put_half(room, team, SIDE_INTERDEPENDENT, (Rect){at.x + at.w - half, at.y, half, at.h});
}

/* The piles' names over the halves that stand for them. */
static float put_legend(Room *room, Rect at)
{
    TextFormat format = room_type(room->sketch, ROOM_TITLE);
    float height = format.size * format.line, half = at.w / 2;
    room_pile(room, SIDE_CODEPENDENT, (Rect){at.x, at.y, half, height}, false);
    room_pile(room, SIDE_INTERDEPENDENT, (Rect){at.x + half, at.y, half, height}, false);
    return height + 8 * room->unit;
}

static void put_team_vote(Room *room)
{
    int teams = workshop_setup(room->game)->values[SET_UP_TEAMS];
    const Ballot *ballot = workshop_ballot(room->game, workshop_place(room->game), workshop_open_ballot(room->game));
    Rect box = room->box;
    Grid least = grid_of(room, teams, (Rect){box.x, 0, box.w, 0});
    TextFormat legend = room_type(room->sketch, ROOM_TITLE);
    float legend_height = legend.size * legend.line + 8 * room->unit, gap = 18 * room->unit;
    float card = fmaxf(fminf(box.h * CARD_SHARE, box.h - grid_height(&least) - legend_height - gap),
                       fminf(box.h * 0.3f, 170 * room->unit));
    room_card(room, (Rect){box.x, box.y, box.w, card});
    float y = box.y + card + gap;
    y += put_legend(room, (Rect){box.x, y, box.w, 0});
    Grid grid = grid_of(room, teams, (Rect){box.x, y, box.w, box.y + box.h - y - 6});
    for (int team = 0; team < teams; team++) {
        int column = team % grid.columns, row = team / grid.columns;
        put_field(room, team, ballot,
                  (Rect){grid.at.x + (float)column * (grid.width + grid.gap),
                         grid.at.y + (float)row * (grid.height + grid.gap), grid.width, grid.height});
    }
    room_end(room, y + grid_height(&grid) + 6 - box.y); /* the last row's focus ring */
}

/* ---- Hands ---- */

static Command count_command(Side side, int hands)
{
    return (Command){.kind = COMMAND_GAME, .action = {ACTION_COUNT, (int)side, .item = hands}};
}

static void put_step(Room *room, Side side, int hands, int step, Rect at)
{
    int wanted = (hands > 0 ? hands : 0) + step;
    Button button = {.id = node_id("hands-step", step > 0),
                     .look = LOOK_SECONDARY,
                     .icon = step > 0 ? "icon-plus" : "icon-minus",
                     .label = say(room->sketch, step > 0 ? "room.hands.more" : "room.hands.fewer"),
                     .state = NODE_ICON_ONLY | (wanted < 0 || wanted > HANDS_MOST ? NODE_DISABLED : 0u),
                     .command = count_command(side, wanted < 0 ? 0 : wanted)};
    Node *node = room_button(room, &button, ROOM_BODY, at.x, at.y, at.w);
    node->rect.h = at.h;
}

/* The number of hands between fewer and more. */
static float put_count(Room *room, Side side, int hands, Rect at)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_centred(sketch, ROOM_NUMBER);
    format.size = fmaxf(room_least(sketch), fminf(format.size, (at.h - 8) / format.line));
    float height = format.size * format.line, width = fminf(format.size * 2.4f, at.w * 0.4f);
    float step = fmaxf(fminf(height * 0.8f, 84 * room->unit), target_least(sketch)), gap = 28 * room->unit;
    float x = middle_of(at) - width / 2, y = at.y + fmaxf(0, (at.h - height) / 2);
    const char *shown = hands < 0 ? "–" : say_number(sketch, hands);
    Node *count = put_box(sketch, node_id("hands", 0), LOOK_NONE, (Rect){x, y, width, height});
    count->role = ROLE_COUNT;
    count->state = NODE_FOCUSABLE | NODE_ANNOUNCE;
    count->label = say_with(sketch, "room.hands.count", (const char *const[]){"pile", say_side(sketch, side), NULL});
    count->value = hands;
    count->value_most = HANDS_MOST;
    count->command = count_command(side, 0);
    put_label(sketch, node_id("hands-number", 0), format, INK_INK, shown, x, y, width);
    float top = y + (height - step) / 2;
    put_step(room, side, hands, -1, (Rect){x - gap - step, top, step, step});
    put_step(room, side, hands, 1, (Rect){x + width + gap, top, step, step});
    return height;
}

static void put_hands_vote(Room *room)
{
    Sketch *sketch = room->sketch;
    Side side = workshop_counting(room->game);
    int hands = workshop_ballot(room->game, workshop_place(room->game), workshop_open_ballot(room->game))->hands[side];
    Rect box = room->box;
    float gap = 20 * room->unit, card = box.h * 0.48f;
    TextFormat title = room_type(sketch, ROOM_TITLE);
    float pile = title.size * title.line * 1.3f;
    room_card(room, (Rect){box.x, box.y, box.w, card});
    float y = box.y + card + gap;
    Node *ask = room_text(room, "hands-ask", ROOM_BODY, INK_INK, say(sketch, "room.hands.ask"),
                          (Rect){box.x, y, box.w, 0}, ALIGN_CENTRE);
    y += ask->rect.h + 4 * room->unit;
    room_pile(room, side, (Rect){box.x, y, box.w, pile}, false);
    y += pile;
    float left = fmaxf(box.y + box.h - y, 84 * room->unit);
    put_count(room, side, hands, (Rect){box.x, y, box.w, left});
    room_end(room, y + left - box.y);
}

void room_vote_nodes(Room *room)
{
    if (workshop_setup_votes_by_teams(workshop_setup(room->game)))
        put_team_vote(room);
    else
        put_hands_vote(room);
}

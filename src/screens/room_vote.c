/* The vote: by teams, each with a half of its field for either pile; or by hands, one pile counted after the other.
 * What was voted does not show before the split. */
#include "control_words.h"
#include "room_stages.h"

#include <math.h>

static const float FIELD_MOST = 120, CARD_SHARE = 0.42f, CARD_LEAST = 165;

/* ---- Teams ---- */

/* How closely a team's field is packed, in 1/720 of the height: round a team within its cell, between the cell and the
 * two halves, at the edges of a half, its symbol's least width and what is between that and the key. */
typedef struct Packing {
    float pad, gap, edge, symbol, between;
} Packing;

static const Packing ROOMY = {8, 6, 8, 36, 8}, CLOSE = {6, 4, 5, 36, 4}, CLOSEST = {6, 4, 4, 27, 4};

/* Where the teams' fields stand: in so many columns, one beneath the other. Of each field's width the two halves take
 * `half`; between them stands the team, named where all names have room. */
typedef struct Grid {
    int teams, columns, rows;
    float gap, width, height, half;
    Packing packing;
    TextFormat name;
    bool named;
} Grid;

static const char *key_words(const Sketch *sketch, int team, Side side)
{
    bool touched = sketch->view->device == DEVICE_TOUCH;
    const char *key = sketch->view->team_keys && !touched ? sketch->view->team_keys[team * 2 + (int)side] : "";
    return key[0] ? key_name(sketch, BOUND_KEY, key) : NULL;
}

static TextFormat key_format(const Room *room)
{
    return (TextFormat){
        .face = FACE_SEMIBOLD, .size = room_least(room->sketch), .line = 1.2f, .align = ALIGN_CENTRE, .middle = true};
}

static float key_width(const Room *room, const char *key)
{
    float size = room_least(room->sketch);
    return fmaxf(1.5f * size, line_width(room->sketch, key_format(room), key) + 0.9f * size);
}

/* The least that a half can do with: a small symbol, the widest key, and a finger. */
static float half_least(const Room *room, const Grid *grid)
{
    float keys = 0, symbol = grid->packing.symbol * room->unit, edges = 2 * grid->packing.edge * room->unit;
    for (int half = 0; half < grid->teams * 2; half++) {
        const char *key = key_words(room->sketch, half / 2, (Side)(half % 2));
        if (key && key[0])
            keys = fmaxf(keys, grid->packing.between * room->unit + key_width(room, key));
    }
    return fmaxf(symbol + keys + edges, target_least(room->sketch));
}

static float row_least(const Room *room)
{
    return fmaxf(room_token_least(room->sketch), target_least(room->sketch));
}

/* What a field's width is taken up by besides its halves and its team. */
static float beside_team(const Room *room, const Grid *grid)
{
    return 2 * (grid->packing.pad + grid->packing.gap) * room->unit;
}

/* The names in one line, or two. False where they don't fit between the least halves. */
static bool name_teams(const Room *room, Grid *grid, int lines)
{
    unsigned teams = (1u << grid->teams) - 1;
    float least = half_least(room, grid), token = row_least(room), beside = beside_team(room, grid);
    float air = grid->packing.symbol > CLOSEST.symbol ? 8 * room->unit : 0; /* a name keeps off its cell's edge */
    float names = lines > 1 ? room_team_word_width(room, teams, grid->name, token)
                            : room_team_width(room, teams, grid->name, token) + air;
    float left = (grid->width - names - beside) / 2;
    if (left < least)
        return false;
    grid->half = lines > 1 ? least : fmaxf(fminf(grid->half, left), least);
    grid->height = fmaxf(token, (float)lines * grid->name.size * grid->name.line + 4 * room->unit);
    float behind = room_team_width(room, 0, grid->name, token);
    for (int team = 0; lines > 1 && team < grid->teams; team++) {
        const char *name = room_team_name(room->sketch, workshop_setup(room->game), team);
        float width = grid->width - 2 * grid->half - beside - behind;
        if (words_height(room->sketch, grid->name, name, width) > (float)lines * grid->name.size * grid->name.line + 1)
            return false;
    }
    return true;
}

/* The teams are named as largely and roomily as may be, and in two lines rather than not at all: of eight teams, who
 * knows theirs by its token alone? */
static Grid columns_of(const Room *room, int teams, int columns, float width)
{
    Grid grid = {.teams = teams, .columns = columns, .rows = (teams + columns - 1) / columns, .gap = 10 * room->unit,
                 .packing = ROOMY, .name = room_name_format(room)};
    grid.width = (width - grid.gap * (float)(columns - 1)) / (float)columns;
    grid.half = fminf(grid.width * (columns == 1 ? 0.33f : 0.27f), 390 * room->unit);
    Grid small = grid;
    small.name.size = room_least(room->sketch);
    Grid close = small;
    close.packing = CLOSE;
    Grid closest = small;
    closest.packing = CLOSEST;
    Grid folded = closest;
    folded.name.line = 1.1f;
    Grid *ways[] = {&grid, &small, &close, &closest, &folded};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        ways[i]->named = name_teams(room, ways[i], ways[i] == &folded ? 2 : 1);
        if (ways[i]->named)
            return *ways[i];
    }
    grid.height = row_least(room);
    float most = (grid.width - grid.height - beside_team(room, &grid)) / 2; /* the token has its place in any case */
    grid.half = fminf(fmaxf(grid.half, half_least(room, &grid)), fmaxf(most, target_least(room->sketch)));
    return grid;
}

static float grid_height(const Grid *grid)
{
    return (float)grid->rows * (grid->height + grid->gap) - grid->gap;
}

/* Two columns, but one where names have room in it alone and all teams stand within the height. */
static Grid grid_of(const Room *room, int teams, float width, float height)
{
    Grid one = columns_of(room, teams, 1, width), two = columns_of(room, teams, 2, width);
    bool holds_token = two.width >= 2 * half_least(room, &two) + row_least(room) + beside_team(room, &two);
    bool one_stands = grid_height(&one) <= height;
    if (teams <= 2 || !holds_token || (one_stands && one.named && !two.named))
        return one;
    return two;
}

/* One half of a team's field: its pile's tint, symbol and key. */
static void put_half(Room *room, const Packing *packing, int team, Side side, Rect at)
{
    Sketch *sketch = room->sketch;
    int number = team * 2 + (int)side;
    const char *key = key_words(sketch, team, side);
    Node *half = put_box(sketch, node_id("half", number), LOOK_SIDE_ROW, at);
    NodeId id = half->id;
    half->side = side;
    half->role = ROLE_BUTTON;
    half->state = NODE_FOCUSABLE;
    half->label = say_with(sketch, "room.vote.half",
                           (const char *const[]){"team", room_team_name(sketch, workshop_setup(room->game), team),
                                                 "pile", say_side(sketch, side), NULL});
    half->command = (Command){.kind = COMMAND_GAME, .action = {ACTION_VOTE, (int)side, .item = team}};
    half->shortcut = (Shortcut)(SHORTCUT_VOTE + number);
    size_t first = sketch->nodes->count;
    float cap = key && key[0] ? key_width(room, key) : 0, room_for = at.w - 2 * packing->edge * room->unit;
    if (cap + (packing->between + fminf(packing->symbol, 24)) * room->unit > room_for)
        cap = 0;
    float gap = cap > 0 ? fminf(12 * room->unit, fmaxf(room_for - cap - packing->symbol * room->unit, 0)) : 0;
    float symbol = fminf(fminf(at.h * 0.5f, 46 * room->unit), (room_for - cap - gap) / 1.5f);
    float x = at.x + (at.w - symbol * 1.5f - gap - cap) / 2, middle = at.y + at.h / 2;
    put_symbol(sketch, node_id("half-symbol", number), side, x, middle, symbol)->ink = deep_ink(side);
    if (cap > 0) {
        float high = fminf(room_least(sketch) * 1.75f, at.h - 4);
        Node *node = put_box(sketch, node_id("half-key", number), LOOK_KEYCAP,
                             (Rect){x + symbol * 1.5f + gap, middle - high / 2, cap, high});
        node->label = key;
        node->text = key_format(room);
    }
    group_from(sketch, first, id);
}

static void put_field(Room *room, const Grid *grid, int team, const Ballot *ballot, Rect at)
{
    Sketch *sketch = room->sketch;
    bool voted = ballot->teams[team] != NO_VOTE;
    const Packing *packing = &grid->packing;
    float half = grid->half, gap = packing->gap * room->unit, side = fminf(at.h, 84 * room->unit);
    put_half(room, packing, team, SIDE_CODEPENDENT, (Rect){at.x, at.y, half, at.h});
    Rect middle = {at.x + half + gap, at.y, at.w - 2 * half - 2 * gap, at.h};
    Node *panel = put_box(sketch, node_id("field", team), LOOK_SIDE_ROW, middle);
    panel->side = SIDE_EITHER;
    panel->role = ROLE_STATUS;
    panel->label = say_with(sketch, voted ? "room.vote.has" : "room.vote.has_not",
                            (const char *const[]){"team", room_team_name(sketch, workshop_setup(room->game), team),
                                                  NULL});
    Rect inner = inset(middle, packing->pad * room->unit, 0);
    if (grid->named)
        side = fmaxf(fminf(side, inner.w - room_team_width(room, (1u << grid->teams) - 1, grid->name, 0)),
                     fminf(row_least(room), at.h));
    room_team(room, team, inner, side, voted ? NODE_CHECKED : 0, grid->named ? &grid->name : NULL, INK_ON_SHEET);
    put_half(room, packing, team, SIDE_INTERDEPENDENT, (Rect){at.x + at.w - half, at.y, half, at.h});
}

/* The piles' names: over the halves where there is one column of them, else close together in the middle. */
static float put_legend(Room *room, const Grid *grid, Rect at)
{
    TextFormat format = room_type(room->sketch, ROOM_BODY);
    float height = format.size * 1.2f, half = fminf(at.w / 2, 420 * room->unit), left = middle_of(at) - half;
    if (grid->columns == 1 && grid->half > 300 * room->unit) {
        half = grid->half;
        left = at.x;
    }
    float right = grid->columns == 1 && left <= at.x ? at.x + at.w - half : left + half;
    room_pile(room, ROOM_BODY, SIDE_CODEPENDENT, (Rect){left, at.y, half, height}, false);
    room_pile(room, ROOM_BODY, SIDE_INTERDEPENDENT, (Rect){right, at.y, half, height}, false);
    return height + 6 * room->unit;
}

static void put_team_vote(Room *room)
{
    int teams = workshop_setup(room->game)->values[SET_UP_TEAMS];
    const Ballot *ballot = workshop_ballot(room->game, workshop_place(room->game), workshop_open_ballot(room->game));
    Rect box = room->box;
    TextFormat legend = room_type(room->sketch, ROOM_BODY);
    float gap = 14 * room->unit, named = legend.size * 1.2f + 6 * room->unit, beside = named + gap + 6;
    Grid grid = grid_of(room, teams, box.w, box.h - beside - CARD_LEAST * room->unit);
    bool tells = grid_height(&grid) + beside + CARD_LEAST * room->unit <= box.h || grid_height(&grid) > box.h;
    beside -= tells ? 0 : named; /* rather all teams than the piles' names: each half has its symbol */
    float card = fmaxf(fminf(box.h * CARD_SHARE, box.h - grid_height(&grid) - beside),
                       fminf(box.h * 0.3f, CARD_LEAST * room->unit));
    card = room_card(room, (Rect){box.x, box.y, box.w, card});
    float y = box.y + card + gap;
    if (tells)
        y += put_legend(room, &grid, (Rect){box.x, y, box.w, 0});
    float left = (box.y + box.h - 6 - y - grid.gap * (float)(grid.rows - 1)) / (float)grid.rows;
    grid.height = fmaxf(grid.height, fminf(left, FIELD_MOST * room->unit));
    for (int team = 0; team < teams; team++) {
        int column = team % grid.columns, row = team / grid.columns;
        put_field(room, &grid, team, ballot,
                  (Rect){box.x + (float)column * (grid.width + grid.gap), y + (float)row * (grid.height + grid.gap),
                         grid.width, grid.height});
    }
    room_end(room, y + grid_height(&grid) + 6 - box.y);
}

/* ---- Hands ---- */

static Command count_command(Side side, int hands)
{
    return (Command){.kind = COMMAND_GAME, .action = {ACTION_COUNT, (int)side, .item = hands}};
}

/* One fewer than not counted yet is none: that nobody raised a hand can be said by hand, too. */
static void put_step(Room *room, Side side, int hands, int step, Rect at)
{
    int wanted = hands == NO_VOTE && step < 0 ? 0 : (hands > 0 ? hands : 0) + step;
    Button button = {.id = node_id("hands-step", step > 0),
                     .look = LOOK_SECONDARY,
                     .icon = step > 0 ? "icon-plus" : "icon-minus",
                     .label = say(room->sketch, step > 0 ? "room.hands.more" : "room.hands.fewer"),
                     .state = NODE_ICON_ONLY | (wanted < 0 || wanted > HANDS_MOST ? NODE_DISABLED : 0u),
                     .command = count_command(side, wanted < 0 ? 0 : wanted)};
    Node *node = room_button(room, &button, ROOM_BODY, at.x, at.y, at.w);
    node->rect.h = at.h;
}

/* The height that the number needs with its two buttons. */
static float number_least(const Room *room)
{
    return fmaxf(84 * room->unit, target_least(room->sketch) + 8);
}

/* The number of hands between fewer and more. */
static float put_count(Room *room, Side side, int hands, Rect at)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_centred(sketch, ROOM_NUMBER);
    format.size = fmaxf(room_least(sketch), fminf(format.size, (at.h - 8) / format.line));
    float line = format.size * format.line, height = fmaxf(line, target_least(sketch));
    float width = fminf(format.size * 2.4f, at.w * 0.4f);
    float step = fmaxf(fminf(height * 0.8f, 84 * room->unit), target_least(sketch)), gap = 28 * room->unit;
    float x = middle_of(at) - width / 2, y = at.y + fmaxf(0, (at.h - height) / 2);
    const char *shown = hands < 0 ? "–" : say_number(sketch, hands);
    Node *count = put_box(sketch, node_id("hands", 0), LOOK_NONE, (Rect){x, y, width, height});
    NodeId id = count->id;
    count->role = ROLE_COUNT;
    count->state = NODE_FOCUSABLE | NODE_ANNOUNCE;
    count->label = say_with(sketch, "room.hands.count", (const char *const[]){"pile", say_side(sketch, side), NULL});
    count->value = hands;
    count->value_most = HANDS_MOST;
    count->command = count_command(side, 0);
    float top = y + (height - line) / 2;
    put_label(sketch, node_id("hands-number", 0), format, INK_INK, shown, x, top, width)->group = id;
    top = y + (height - step) / 2;
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
    float gap = 20 * room->unit;
    TextFormat title = room_type(sketch, ROOM_TITLE), asks = room_type(sketch, ROOM_BODY);
    float pile = title.size * title.line * 1.3f;
    float beside = gap + asks.size * asks.line + 4 * room->unit + pile + number_least(room);
    float card = fmaxf(fminf(box.h * 0.48f, box.h - beside), 120 * room->unit);
    card = room_card(room, (Rect){box.x, box.y, box.w, card});
    float y = box.y + card + gap;
    Node *ask = room_text(room, "hands-ask", ROOM_BODY, INK_INK, say(sketch, "room.hands.ask"),
                          (Rect){box.x, y, box.w, 0}, ALIGN_CENTRE);
    y += ask->rect.h + 4 * room->unit;
    room_pile(room, ROOM_TITLE, side, (Rect){box.x, y, box.w, pile}, false);
    y += pile;
    float left = fmaxf(box.y + box.h - y, number_least(room));
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

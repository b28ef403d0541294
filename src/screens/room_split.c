/* How a vote came out, as a picture: the two pockets with the teams or hands that went to each, and a bar. After a talk
 * both votes show, one beneath the other. */
#include "room_stages.h"

#include "card.h"
#include "workshop_words.h"

#include <math.h>

/* The height of the bar with its numbers, without a title. */
static float bar_height(const Room *room, float thick)
{
    TextFormat number = room_type(room->sketch, ROOM_TITLE);
    return fmaxf(number.size * number.line, thick);
}

/* The bar in two parts with a number at each end. Its label tells the whole for readers. */
static float put_bar_of(Room *room, int which, float height, const char *title, Rect at)
{
    Sketch *sketch = room->sketch;
    int place = workshop_place(room->game);
    const Game *game = room->game;
    TextFormat format = room_type(sketch, ROOM_BODY);
    TextFormat number = room_type(sketch, ROOM_TITLE);
    const char *left = workshop_figure(sketch, game, place, which, SIDE_CODEPENDENT);
    const char *right = workshop_figure(sketch, game, place, which, SIDE_INTERDEPENDENT);
    float y = at.y, line = number.size * number.line;
    float wide = fmaxf(line_width(sketch, number, left), line_width(sketch, number, right)) + 4;
    float gap = 20 * room->unit;
    if (title) {
        format.face = FACE_SEMIBOLD;
        Node *words = put_text(sketch, node_id("split-title", which), format, INK_INK, title, at.x, y, at.w);
        y += words->rect.h + 6 * room->unit;
    }
    float middle = y + fmaxf(line, height) / 2;
    put_label(sketch, node_id("split-left", which), number, ground_ink(SIDE_CODEPENDENT), left, at.x,
              middle - line / 2, wide);
    number.align = ALIGN_RIGHT;
    put_label(sketch, node_id("split-right", which), number, ground_ink(SIDE_INTERDEPENDENT), right,
              at.x + at.w - wide, middle - line / 2, wide);
    Node *bar = put_box(sketch, node_id("split", which), LOOK_SPLIT,
                        (Rect){at.x + wide + gap, middle - height / 2, at.w - 2 * (wide + gap), height});
    workshop_show_split(bar, game, place, which);
    bar->role = ROLE_TEXT;
    bar->label = say_with(
        sketch, which == 0 ? "room.split.reads" : "room.split.reads_again",
        (const char *const[]){"codependent", workshop_figure_words(sketch, game, place, which, SIDE_CODEPENDENT),
                              "interdependent", workshop_figure_words(sketch, game, place, which, SIDE_INTERDEPENDENT),
                              NULL});
    return middle + fmaxf(line, height) / 2 - at.y;
}

/* How the teams of a pile stand in its pocket: in rows, named where all names have room, some perhaps cut. */
typedef struct Rows {
    int count, columns, rows, cut;
    float width, height, side;
    TextFormat name;
    bool named;
} Rows;

/* Of the names: none; all whole, beside tokens whose letters can be read; or as much of each as stands in a line that
 * can be read, the tokens beside them perhaps smaller. */
typedef enum Naming { NAMES_NONE, NAMES_WHOLE, NAMES_CUT } Naming;

static const float CUT_LEAST = 2.6f, TOKEN_SMALLEST = 0.5f; /* a cut name's width in its sizes; of token_least */

static float token_gap(const Room *room)
{
    return 8 * room->unit;
}

static float token_least(const Room *room)
{
    return room_token_least(room->sketch) - 0.1f;
}

static void name_whole(const Room *room, unsigned teams, Rows *rows)
{
    float beside = rows->width - token_gap(room) - room_team_width(room, teams, rows->name, 0);
    rows->named = beside >= fminf(token_least(room), rows->side);
    rows->side = rows->named ? fminf(rows->side, beside) : rows->side;
}

/* A smaller token where that leaves a name whole. */
static void name_cut(const Room *room, unsigned teams, Rows *rows)
{
    float width = rows->width - token_gap(room), smallest = TOKEN_SMALLEST * token_least(room);
    float side = fminf(rows->side, token_least(room)), beside = width - room_team_width(room, teams, rows->name, 0);
    rows->side = fminf(side, fmaxf(beside, smallest));
    rows->cut = room_teams_cut(room, teams, rows->name, rows->side, width);
    rows->named = rows->height >= rows->name.size * rows->name.line && side >= smallest &&
                  width - room_team_width(room, 0, rows->name, rows->side) >= CUT_LEAST * rows->name.size;
}

static Rows rows_of(const Room *room, unsigned teams, int count, int columns, Naming naming, TextFormat name, Rect at)
{
    Rows rows = {.count = count, .columns = columns, .rows = (count + columns - 1) / columns, .name = name};
    rows.width = at.w / (float)columns;
    rows.height = fminf(at.h / (float)rows.rows, 92 * room->unit);
    rows.side = fminf(rows.height, rows.width) - token_gap(room);
    if (naming == NAMES_WHOLE)
        name_whole(room, teams, &rows);
    else if (naming == NAMES_CUT)
        name_cut(room, teams, &rows);
    return rows;
}

/* Tokens that are large enough, then all named, then the largest; of names that may be cut, as few as may be cut. */
static bool is_better(const Room *room, Naming naming, const Rows *rows, const Rows *best)
{
    float least = token_least(room);
    bool large = rows->side >= least, was_large = best->side >= least;
    if (naming == NAMES_CUT && rows->named != best->named)
        return rows->named;
    if (naming == NAMES_CUT && rows->cut != best->cut)
        return rows->cut < best->cut;
    if (large != was_large)
        return large;
    return rows->named != best->named ? rows->named : rows->side > best->side + 0.5f;
}

static Rows best_rows(const Room *room, unsigned teams, int count, Naming naming, TextFormat name, Rect at)
{
    Rows best = rows_of(room, teams, count, 1, naming, name, at);
    for (int columns = 2; columns <= count; columns++) {
        Rows rows = rows_of(room, teams, count, columns, naming, name, at);
        if (is_better(room, naming, &rows, &best))
            best = rows;
    }
    return best;
}

static unsigned teams_of(const Room *room, Side side, int which, int *count)
{
    const Ballot *ballot = workshop_ballot(room->game, workshop_place(room->game), which);
    unsigned teams = 0;
    *count = 0;
    for (int team = 0; team < workshop_setup(room->game)->values[SET_UP_TEAMS]; team++)
        if (ballot->teams[team] == (int)side) {
            teams |= 1u << team;
            (*count)++;
        }
    return teams;
}

/* The height that the fuller pocket needs inside, so wide, for tokens alone or for a number. */
static float least_within(const Room *room, int which, float width)
{
    float cell = room_token_least(room->sketch) + token_gap(room);
    if (!workshop_setup_votes_by_teams(workshop_setup(room->game)))
        return fmaxf(cell, room_type(room->sketch, ROOM_TITLE).size);
    int most = 1, columns = (int)fmaxf(1, width / cell), counts[2];
    for (int side = 0; side < 2; side++) {
        teams_of(room, (Side)side, which, &counts[side]);
        most = counts[side] > most ? counts[side] : most;
    }
    return cell * (float)((most + columns - 1) / columns);
}

/* Teams have their names in both pockets or in none, and in one size. */
static bool may_name(const Room *room, int which, Naming naming, TextFormat name, Rect at)
{
    for (int side = 0; side < 2; side++) {
        int count;
        unsigned teams = teams_of(room, (Side)side, which, &count);
        if (count > 0 && !best_rows(room, teams, count, naming, name, at).named)
            return false;
    }
    return true;
}

/* The names whole, in the least text there is if need be; else cut; else none. */
static Naming choose_naming(const Room *room, int which, TextFormat *name, Rect at)
{
    if (may_name(room, which, NAMES_WHOLE, *name, at))
        return NAMES_WHOLE;
    name->size = room_least(room->sketch);
    if (may_name(room, which, NAMES_WHOLE, *name, at))
        return NAMES_WHOLE;
    name->line = 1.15f; /* each stands in one line */
    return may_name(room, which, NAMES_CUT, *name, at) ? NAMES_CUT : NAMES_NONE;
}

static void put_teams(Room *room, Side side, int which, Rect at)
{
    int count, placed = 0, other_count;
    unsigned teams = teams_of(room, side, which, &count), others = teams_of(room, (Side)!side, which, &other_count);
    if (count == 0)
        return;
    TextFormat name = room_name_format(room);
    Naming naming = choose_naming(room, which, &name, at);
    Rows rows = best_rows(room, teams, count, naming, name, at);
    if (other_count > 0) { /* no team looks larger than another */
        Rows other = best_rows(room, others, other_count, naming, name, at);
        rows.side = fminf(rows.side, other.side);
        rows.height = fminf(rows.height, other.height);
    }
    float top = at.y + fmaxf(0, (at.h - rows.height * (float)rows.rows) / 2), wide = rows.side;
    if (naming != NAMES_NONE)
        wide = fminf(room_team_width(room, teams, name, rows.side), rows.width - token_gap(room));
    for (int team = 0; team < TEAMS_MOST; team++) {
        if (!(teams & 1u << team))
            continue;
        int row = placed / rows.columns, column = placed % rows.columns;
        int in_row = row == rows.rows - 1 ? count - row * rows.columns : rows.columns;
        float left = naming != NAMES_NONE ? 0 : (float)(rows.columns - in_row) * rows.width / 2; /* in the middle */
        Rect cell = {at.x + left + (float)column * rows.width + (rows.width - wide) / 2,
                     top + (float)row * rows.height, wide, rows.height};
        if (naming == NAMES_NONE)
            room_team(room, team, cell, rows.side, 0, NULL, deep_ink(side));
        else
            room_team_in_line(room, team, cell, rows.side, name, deep_ink(side));
        placed++;
    }
}

static void put_hands(Room *room, Side side, int which, Rect at)
{
    Sketch *sketch = room->sketch;
    const char *hands = workshop_figure(sketch, room->game, workshop_place(room->game), which, side);
    TextFormat format = room_centred(sketch, ROOM_NUMBER);
    format.size = fmaxf(fminf(format.size, at.h * 0.8f), room_least(sketch));
    float height = format.size * format.line;
    put_label(sketch, node_id("split-hands", (int)side), format, deep_ink(side), hands, at.x,
              at.y + fmaxf(0, (at.h - height) / 2), at.w);
}

/* What a pocket of this width holds besides those who went there: its band and name above, its bottom below. */
typedef struct PocketParts {
    float above, below, pad;
} PocketParts;

static PocketParts pocket_parts(const Room *room, RoomRole role, float width)
{
    TextFormat title = room_type(room->sketch, role);
    float band = pocket_band(width);
    float bottom = 69 * fminf(width / 264, 1.27f);
    return (PocketParts){band + title.size * 1.15f + 6, bottom * 0.8f, 14 * room->unit};
}

/* A pocket with its name, as large as `role`, and who went there. */
static void put_room_pocket(Room *room, RoomRole role, Side side, int which, Rect at)
{
    Sketch *sketch = room->sketch;
    Node *pocket = put_box(sketch, node_id("room-pocket", (int)side), LOOK_POCKET, at);
    pocket->side = side;
    PocketParts parts = pocket_parts(room, role, at.w);
    float line = room_type(sketch, role).size * 1.15f;
    size_t first = sketch->nodes->count;
    Rect name = {at.x + parts.pad, at.y + parts.above - line - 2, at.w - 2 * parts.pad, line};
    room_pile(room, role, side, name, false);
    for (size_t i = first; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].ink = deep_ink(side);
    Rect inner = {at.x + parts.pad, at.y + parts.above, at.w - 2 * parts.pad, at.h - parts.above - parts.below};
    if (workshop_setup_votes_by_teams(workshop_setup(room->game)))
        put_teams(room, side, which, inner);
    else
        put_hands(room, side, which, inner);
}

static const char *split_words(Room *room, int which)
{
    Sketch *sketch = room->sketch;
    const Game *game = room->game;
    int place = workshop_place(game);
    Split split = workshop_split(game, place, which);
    if (workshop_half_counted(game, place, which)) {
        Side blank = (Side)workshop_pile_counted(game, place, which, SIDE_CODEPENDENT);
        return say_with(sketch, "room.split.not_counted", (const char *const[]){"pile", say_side(sketch, blank), NULL});
    }
    int codependent = split.votes[SIDE_CODEPENDENT], interdependent = split.votes[SIDE_INTERDEPENDENT];
    if (codependent == interdependent)
        return say(sketch, "room.split.even");
    if (codependent == 0 || interdependent == 0)
        return say(sketch, "room.split.alike");
    return say(sketch, which == 0 && workshop_wants_talk(game, place) ? "room.split.talk" : "room.split.most");
}

/* Card, pockets and bar; `close`: with the card, which has been read, and the pockets' names as small as may be. Gives
 * their height. */
static float put_pockets(Room *room, bool close)
{
    Rect box = room->box;
    RoomRole role = close ? ROOM_SMALL : ROOM_TITLE;
    TextFormat body = room_type(room->sketch, ROOM_BODY);
    const char *said = split_words(room, 0);
    float y = box.y + room_card_line(room, close), gap = 24 * room->unit, small = 10 * room->unit;
    float thick = 46 * room->unit, bar = bar_height(room, thick);
    float words = words_height(room->sketch, body, said, box.w) + small;
    float width = (box.w - gap) / 2; /* together as wide as the bar beneath them, on every screen */
    PocketParts parts = pocket_parts(room, role, width);
    float least = parts.above + parts.below + least_within(room, 0, width - 2 * parts.pad);
    float room_for = box.y + box.h - y - bar - small - 4;
    bool says = least + words <= room_for; /* the picture says it, too */
    float height = fminf(room_for - (says ? words : 0), width * 1.7f); /* on a phone no tower */
    height = fmaxf(height, least);
    put_room_pocket(room, role, SIDE_CODEPENDENT, 0, (Rect){box.x, y, width, height});
    put_room_pocket(room, role, SIDE_INTERDEPENDENT, 0, (Rect){box.x + width + gap, y, width, height});
    y += height + small;
    y += put_bar_of(room, 0, thick, NULL, (Rect){box.x, y, box.w, 0});
    if (says)
        y += room_text(room, "split-words", ROOM_BODY, INK_INK, said, (Rect){box.x, y + small, box.w, 0}, ALIGN_CENTRE)
                 ->rect.h + small;
    return y - box.y;
}

static void put_first(Room *room)
{
    float height = put_pockets(room, false);
    if (height > room->box.h + 0.5f) {
        room->sketch->nodes->count = room->first;
        height = put_pockets(room, true);
    }
    room_end(room, height);
}

static void put_both(Room *room)
{
    Sketch *sketch = room->sketch;
    Rect box = room->box;
    float y = box.y + room_card_line(room, false), gap = 20 * room->unit;
    TextFormat title = room_type(sketch, ROOM_TITLE), body = room_type(sketch, ROOM_BODY);
    float line = title.size * title.line, half = box.w / 2;
    room_pile(room, ROOM_TITLE, SIDE_CODEPENDENT, (Rect){box.x, y, half, line}, false);
    room_pile(room, ROOM_TITLE, SIDE_INTERDEPENDENT, (Rect){box.x + half, y, half, line}, false);
    y += line + gap;
    float left = box.y + box.h - y - 3 * (body.size * body.line) - 2 * gap - 12 * room->unit; /* for both bars */
    float thick = fminf(fmaxf(left / 2, 46 * room->unit), 84 * room->unit);
    y += put_bar_of(room, 0, thick, say(sketch, "room.split.before"), (Rect){box.x, y, box.w, 0}) + gap;
    y += put_bar_of(room, 1, thick, say(sketch, "room.split.after"), (Rect){box.x, y, box.w, 0}) + gap;
    Node *words = room_text(room, "split-words", ROOM_BODY, INK_INK, split_words(room, 1), (Rect){box.x, y, box.w, 0},
                            ALIGN_CENTRE);
    room_end(room, y + words->rect.h - box.y);
}

void room_split_nodes(Room *room)
{
    if (workshop_stage(room->game) == WORKSHOP_SPLIT)
        put_first(room);
    else
        put_both(room);
}

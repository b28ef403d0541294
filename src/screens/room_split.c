/* How a vote came out, as a picture: the two pockets with the teams or hands that went to each, and a bar. After a talk
 * both votes show, one beneath the other. */
#include "room_stages.h"

#include <math.h>

/* The bar in two parts with a number at each end. Its label tells the whole for readers. */
static float put_bar_of(Room *room, int which, const char *title, Rect at)
{
    Sketch *sketch = room->sketch;
    int place = workshop_place(room->game);
    Split split = workshop_split(room->game, place, which);
    TextFormat format = room_type(sketch, ROOM_BODY);
    TextFormat number = room_type(sketch, ROOM_TITLE);
    const char *left = say_number(sketch, split.votes[SIDE_CODEPENDENT]);
    const char *right = say_number(sketch, split.votes[SIDE_INTERDEPENDENT]);
    float y = at.y, line = number.size * number.line, height = fmaxf(46 * room->unit, line * 0.8f);
    float wide = fmaxf(line_width(sketch, number, left), line_width(sketch, number, right)) + 4;
    float gap = 20 * room->unit;
    if (title) {
        format.face = FACE_SEMIBOLD;
        Node *words = put_text(sketch, node_id("split-title", which), format, INK_INK, title, at.x, y, at.w);
        y += words->rect.h + 4;
    }
    float middle = y + fmaxf(line, height) / 2;
    put_label(sketch, node_id("split-left", which), number, ground_ink(SIDE_CODEPENDENT), left, at.x,
              middle - line / 2, wide);
    number.align = ALIGN_RIGHT;
    put_label(sketch, node_id("split-right", which), number, ground_ink(SIDE_INTERDEPENDENT), right,
              at.x + at.w - wide, middle - line / 2, wide);
    Node *bar = put_box(sketch, node_id("split", which), LOOK_SPLIT,
                        (Rect){at.x + wide + gap, middle - height / 2, at.w - 2 * (wide + gap), height});
    bar->amount = split.all > 0 ? (float)split.votes[SIDE_CODEPENDENT] / (float)split.all : 0.5f;
    bar->amount_before = -1;
    if (which == 1) {
        Split before = workshop_split(room->game, place, 0);
        bar->amount_before = before.all > 0 ? (float)before.votes[SIDE_CODEPENDENT] / (float)before.all : -1;
    }
    bar->role = ROLE_TEXT;
    bar->label = say_with(sketch, which == 0 ? "room.split.reads" : "room.split.reads_again",
                          (const char *const[]){"codependent", left, "interdependent", right, NULL});
    return middle + fmaxf(line, height) / 2 - at.y;
}

/* The teams that went to this pile, in rows within the pocket. */
static void put_teams(Room *room, Side side, int which, Rect at)
{
    const Ballot *ballot = workshop_ballot(room->game, workshop_place(room->game), which);
    int teams = workshop_setup(room->game)->values[SET_UP_TEAMS], count = 0, placed = 0;
    for (int team = 0; team < teams; team++)
        count += ballot->teams[team] == (int)side;
    int columns = count > 4 && at.w > 300 * room->unit ? 2 : 1, rows = (count + columns - 1) / columns;
    float height = rows > 0 ? fminf(at.h / (float)rows, 84 * room->unit) : 0;
    float width = at.w / (float)columns, top = at.y + fmaxf(0, (at.h - height * (float)rows) / 2);
    for (int team = 0; team < teams; team++) {
        if (ballot->teams[team] != (int)side)
            continue;
        Rect cell = {at.x + (float)(placed / rows) * width, top + (float)(placed % rows) * height, width - 8, height};
        room_token(room, team, inset(cell, 4, height * 0.08f), 0, true, deep_ink(side));
        placed++;
    }
}

static void put_hands(Room *room, Side side, int which, Rect at)
{
    Sketch *sketch = room->sketch;
    int hands = workshop_split(room->game, workshop_place(room->game), which).votes[side];
    TextFormat format = room_centred(sketch, ROOM_NUMBER);
    format.size = fmaxf(fminf(format.size, at.h * 0.8f), room_least(sketch));
    float height = format.size * format.line;
    put_label(sketch, node_id("split-hands", (int)side), format, deep_ink(side), say_number(sketch, hands), at.x,
              at.y + fmaxf(0, (at.h - height) / 2), at.w);
}

/* A pocket with its name, and who went there. */
static void put_room_pocket(Room *room, Side side, int which, Rect at)
{
    Sketch *sketch = room->sketch;
    Node *pocket = put_box(sketch, node_id("room-pocket", (int)side), LOOK_POCKET, at);
    pocket->side = side;
    float band = fminf(fmaxf(30 + (at.w - 172) * 14 / 92, 24), 46); /* as the pocket is drawn */
    float bottom = fminf(64 * fminf(at.w / 264, 1.27f), at.h * 0.45f);
    TextFormat title = room_type(sketch, ROOM_TITLE);
    float pad = 20 * room->unit, line = title.size * title.line;
    size_t first = sketch->nodes->count;
    Rect name = {at.x + pad, at.y + band + 6, at.w - 2 * pad, line};
    room_pile(room, side, name, false);
    for (size_t i = first; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].ink = deep_ink(side);
    Rect inner = {at.x + pad, name.y + line + 4, at.w - 2 * pad, at.y + at.h - bottom * 0.7f - name.y - line - 4};
    if (workshop_setup_votes_by_teams(workshop_setup(room->game)))
        put_teams(room, side, which, inner);
    else
        put_hands(room, side, which, inner);
}

static const char *split_words(Room *room, int which)
{
    Sketch *sketch = room->sketch;
    Split split = workshop_split(room->game, workshop_place(room->game), which);
    int codependent = split.votes[SIDE_CODEPENDENT], interdependent = split.votes[SIDE_INTERDEPENDENT];
    if (codependent == interdependent)
        return say(sketch, "room.split.even");
    if (codependent == 0 || interdependent == 0)
        return say(sketch, "room.split.alike");
    return say(sketch, which == 0 && workshop_wants_talk(room->game, workshop_place(room->game)) ? "room.split.talk"
                                                                                               : "room.split.most");
}

static void put_first(Room *room)
{
    Rect box = room->box;
    float y = box.y + room_card_line(room), gap = 24 * room->unit;
    Node *words = room_text(room, "split-words", ROOM_BODY, INK_INK, split_words(room, 0), (Rect){box.x, 0, box.w, 0},
                            ALIGN_CENTRE);
    float foot = words->rect.h + 58 * room->unit + gap;
    words->rect.y = box.y + box.h - words->rect.h;
    float height = fmaxf(box.y + box.h - y - foot, 230 * room->unit);
    float width = fminf((box.w - gap * 2) / 2, 620 * room->unit), between = box.w - 2 * width;
    put_room_pocket(room, SIDE_CODEPENDENT, 0, (Rect){box.x, y, width, height});
    put_room_pocket(room, SIDE_INTERDEPENDENT, 0, (Rect){box.x + width + between, y, width, height});
    y += height + 12 * room->unit;
    y += put_bar_of(room, 0, NULL, (Rect){box.x, y, box.w, 0});
    Node *said = (Node *)node_list_find(room->sketch->nodes, node_id("split-words", 0));
    said->rect.y = fmaxf(y + 4, said->rect.y);
    room_end(room, said->rect.y + said->rect.h - box.y);
}

static void put_both(Room *room)
{
    Sketch *sketch = room->sketch;
    Rect box = room->box;
    float y = box.y + room_card_line(room), gap = 26 * room->unit;
    TextFormat title = room_type(sketch, ROOM_TITLE);
    float line = title.size * title.line;
    room_pile(room, SIDE_CODEPENDENT, (Rect){box.x, y, box.w / 2, line}, false);
    room_pile(room, SIDE_INTERDEPENDENT, (Rect){box.x + box.w / 2, y, box.w / 2, line}, false);
    y += line + gap;
    y += put_bar_of(room, 0, say(sketch, "room.split.before"), (Rect){box.x, y, box.w, 0}) + gap;
    y += put_bar_of(room, 1, say(sketch, "room.split.after"), (Rect){box.x, y, box.w, 0}) + gap;
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

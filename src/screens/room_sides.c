/* The two sides of a card that depends: what the article says on both, or what would tip the card to either. */
#include "room_stages.h"

#include <math.h>

static float said_pad(const Room *room)
{
    return 12 * room->unit;
}

/* The article's words on a side beside its patterned bar, in at.h where that is given and possible. Returns the
 * height. */
static float put_said(Room *room, const Card *card, Side side, Rect at)
{
    Sketch *sketch = room->sketch;
    float pad = said_pad(room), bar = 12 * room->unit;
    put_box(sketch, node_id("side", (int)side), LOOK_SIDE_ROW, at)->side = side;
    Rect beside = {at.x + pad, at.y + pad, bar, 1};
    put_box(sketch, node_id("side-bar", (int)side), LOOK_QUOTE_BAR, beside)->side = side;
    float left = pad + bar + 6 * room->unit;
    Rect inner = {at.x + left, at.y + pad, at.w - pad - left, at.h > 0 ? fmaxf(at.h - 2 * pad, 1) : 0};
    int sign = side == SIDE_CODEPENDENT ? card->sign : card->other_sign;
    const Said said = {(int)side, sign, ROOM_LEAD, ROOM_SMALL, deep_ink(side), deep_ink(side)};
    return room_quotation(room, &said, inner) + 2 * pad;
}

/* What would tip it to a side, under the side's name. Returns the height. */
static float put_tip(Room *room, const Card *card, Side side, Rect at)
{
    Sketch *sketch = room->sketch;
    float pad = 14 * room->unit, wide = 22 * room->unit, width = at.w - 2 * wide, x = at.x + wide, y = at.y + pad;
    TextFormat small = room_type(sketch, ROOM_SMALL), name = room_type(sketch, ROOM_BODY);
    name.face = FACE_EXTRABOLD;
    float symbol = name.size, behind = symbol * 1.5f + 12 * room->unit;
    name = fit_line(sketch, name, say_side(sketch, side), width - behind, room_least(sketch) / name.size);
    const char *tip = card->tips[side] ? card->tips[side] : "";
    put_box(sketch, node_id("side", (int)side), LOOK_SIDE_ROW, at)->side = side;
    Node *head = put_text(sketch, node_id("room-side-name", (int)side), name, deep_ink(side), say_side(sketch, side),
                          x + behind, y, width - behind);
    float line = fmaxf(head->rect.h, symbol);
    head->rect.y += (line - head->rect.h) / 2;
    put_symbol(sketch, node_id("room-symbol", (int)side), side, x, y + line / 2, symbol)->ink = deep_ink(side);
    Node *words = put_text(sketch, node_id("room-tip", (int)side), small, deep_ink(side), tip, x, y + line, width);
    return line + words->rect.h + 2 * pad;
}

/* How the two share the width: the left one's part of it; 0: they stand one beneath the other. */
static float put_both(Room *room, const Card *card, bool tips, float share, Rect at)
{
    NodeList *nodes = room->sketch->nodes;
    bool stacked = share <= 0;
    float gap = 20 * room->unit, heights[2], y = at.y;
    float left = (at.w - gap) * share;
    size_t first = nodes->count;
    for (int side = 0; side < 2; side++) {
        Rect place = {at.x, at.y, left, at.h};
        if (stacked)
            place = (Rect){at.x, y, at.w, 0};
        else if (side == 1)
            place = (Rect){at.x + left + gap, at.y, at.w - gap - left, at.h};
        heights[side] = tips ? put_tip(room, card, (Side)side, place) : put_said(room, card, (Side)side, place);
        y += stacked ? heights[side] + gap : 0;
    }
    float tallest = fmaxf(heights[0], heights[1]);
    for (size_t i = first; i < nodes->count; i++) {
        Node *node = &nodes->items[i];
        if (node->look == LOOK_SIDE_ROW || node->look == LOOK_QUOTE_BAR)
            node->rect.h = stacked ? heights[node->side] : tallest;
        if (node->look == LOOK_QUOTE_BAR)
            node->rect.h -= 2 * said_pad(room);
    }
    return stacked ? y - gap - at.y : tallest;
}

/* The first way of sharing the width that stands in the height, or the lowest. */
static float best_share(Room *room, const Card *card, bool tips, Rect at)
{
    static const float shares[] = {0.5f, 0.46f, 0.54f, 0.42f, 0.58f, 0.38f, 0.62f, 0};
    size_t first = room->sketch->nodes->count;
    float best = shares[0], lowest = 0;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        float height = put_both(room, card, tips, shares[i], at);
        room->sketch->nodes->count = first;
        if (i == 0 || height < lowest - 0.5f) {
            best = shares[i];
            lowest = height;
        }
        if (height <= at.h)
            break;
    }
    return best;
}

float room_both_sides(Room *room, const Card *card, bool tips, Rect at, bool measure_only)
{
    size_t first = room->sketch->nodes->count;
    float share = room_is_narrow(room) ? 0 : best_share(room, card, tips, at);
    float height = put_both(room, card, tips, share, at);
    if (measure_only)
        room->sketch->nodes->count = first;
    return height;
}

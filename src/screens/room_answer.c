/* The article's answer to a card: its words, where they stand, and why they fit. Of a card that depends: its words on
 * both sides, and what would tip it. */
#include "room_stages.h"

#include <math.h>

/* Quotation and place, in the room's sizes. Returns the height. */
static float put_quotation(Room *room, int which, int quotation, RoomRole role, Rect at)
{
    Sketch *sketch = room->sketch;
    const Quotation *said = &sketch->view->library->article->quotations[quotation];
    TextFormat format = room_type(sketch, role);
    format.face = FACE_QUOTE;
    format.hanging = true;
    float indent = format.size * 0.45f;
    const char *words = say_quoted(sketch, said->text);
    if (at.h > 0)
        format = fit_box(sketch, format, words, at.w - indent, at.h, room_least(sketch) / format.size);
    Node *quote = put_text(sketch, node_id("room-quote", which), format, INK_ON_SHEET, words, at.x + indent, at.y,
                           at.w - indent);
    quote->role = ROLE_QUOTE;
    quote->description = say_section(sketch, said->section);
    float height = quote->rect.h + 4 * room->unit;
    TextFormat small = room_type(sketch, ROOM_SMALL);
    small.face = FACE_SEMIBOLD;
    Node *place = put_label(sketch, node_id("room-section", which), small, sheet_ink(said->side),
                            quote->description, at.x + indent, at.y + height, at.w - indent);
    return height + place->rect.h;
}

static const char *answer_words(const Room *room, const Card *card)
{
    if (card->side == SIDE_EITHER)
        return say(room->sketch, "room.answer.depends");
    return say(room->sketch, card->side == SIDE_CODEPENDENT ? "room.answer.codependent" : "room.answer.interdependent");
}

/* The symbol and "The article says ...". */
static float put_head(Room *room, const Card *card, Rect at)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, ROOM_TITLE);
    float symbol = format.size * 1.1f, indent = card->side == SIDE_EITHER ? 0 : symbol * 1.5f + 20 * room->unit;
    Ink ink = card->side == SIDE_EITHER ? INK_ON_SHEET : sheet_ink(card->side);
    Node *words = put_text(sketch, node_id("room-answer", 0), format, ink, answer_words(room, card), at.x + indent, at.y,
                           at.w - indent);
    words->role = ROLE_HEADING;
    float height = words->rect.h;
    if (indent > 0)
        put_symbol(sketch, node_id("room-symbol", card->side), card->side, at.x, at.y + format.size * format.line / 2,
                   symbol)->ink = ink;
    return height + 10 * room->unit;
}

static float put_sides(Room *room, const Card *card, Rect at)
{
    Sketch *sketch = room->sketch;
    float pad = 26 * room->unit, gap = 40 * room->unit, tallest = 0;
    bool stacked = at.w < 700 * room->unit;
    float width = stacked ? at.w : (at.w - gap) / 2, y = at.y;
    const int signs[2] = {card->sign, card->other_sign};
    for (int side = 0; side < 2; side++) {
        float x = at.x + (stacked ? 0 : (float)side * (width + gap)), top = y;
        TextFormat title = room_type(sketch, ROOM_LEAD);
        Node *name = put_text(sketch, node_id("room-tip-side", side), title, sheet_ink((Side)side),
                              say_side(sketch, (Side)side), x, y, width);
        y += name->rect.h;
        y += put_quotation(room, side, signs[side], ROOM_BODY, (Rect){x, y, width, 0}) + 8 * room->unit;
        if (card->tips[side]) {
            TextFormat small = room_type(sketch, ROOM_SMALL);
            y += put_text(sketch, node_id("room-tip", side), small, INK_ON_SHEET, card->tips[side], x, y, width)->rect.h;
        }
        tallest = fmaxf(tallest, y - top);
        y = stacked ? y + pad : top;
    }
    return stacked ? y - at.y : tallest;
}

static float put_why(Room *room, const Card *card, float x, float y, float width)
{
    Node *why = put_text(room->sketch, node_id("room-why", 0), room_type(room->sketch, ROOM_BODY), INK_ON_SHEET,
                         card->why, x, y, width);
    return why->rect.h;
}

void room_answer_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    Rect box = room->box;
    float top = box.y + room_card_line(room), pad_x = 44 * room->unit, pad_y = 22 * room->unit;
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("room-panel", 0), LOOK_PANEL, (Rect){box.x, top, box.w, 1});
    float x = box.x + pad_x, width = box.w - 2 * pad_x, y = top + pad_y;
    y += put_head(room, card, (Rect){x, y, width, 0});
    if (card->side == SIDE_EITHER) {
        y += put_why(room, card, x, y, width) + 14 * room->unit;
        y += put_sides(room, card, (Rect){x, y, width, 0});
    } else {
        y += put_quotation(room, 0, card->sign, ROOM_QUOTE, (Rect){x, y, width, 0}) + 16 * room->unit;
        y += put_why(room, card, x, y, width);
    }
    float height = fmaxf(y + pad_y - top, box.y + box.h - top - 8);
    sketch->nodes->items[panel].rect.h = height;
    room_end(room, top + fmaxf(y + pad_y - top, 0) + 8 - box.y);
}

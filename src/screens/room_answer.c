/* The article's answer to a card: its words, where they stand, and why they fit. Of a card that depends: its words on
 * both sides, and, with the question, what would tip it. */
#include "room_stages.h"

#include <math.h>

/* Quotation and place: as large as `most` where the height has room for that, down to `least`. Returns the height. */
static float put_quotation(Room *room, int which, int quotation, RoomRole most, RoomRole least, Rect at)
{
    Sketch *sketch = room->sketch;
    const Quotation *said = &sketch->view->library->article->quotations[quotation];
    TextFormat format = room_type(sketch, most);
    format.face = FACE_QUOTE;
    format.hanging = true;
    float indent = format.size * 0.45f;
    const char *words = say_quoted(sketch, said->text);
    format = fit_box(sketch, format, words, at.w - indent, at.h, room_type(sketch, least).size / format.size);
    Node *quote = put_text(sketch, node_id("room-quote", which), format, INK_ON_SHEET, words, at.x + indent, at.y,
                           at.w - indent);
    quote->role = ROLE_QUOTE;
    quote->description = say_section(sketch, said->section);
    float height = quote->rect.h + 4 * room->unit;
    TextFormat small = room_type(sketch, ROOM_SMALL);
    small.face = FACE_SEMIBOLD;
    const char *place_words = quote->description;
    if (line_width(sketch, small, place_words) > at.w - indent)
        place_words = say_with(sketch, "quote.section.short",
                               (const char *const[]){
                                   "section", sketch->view->library->article->sections[said->section].title, NULL});
    Node *place = put_label(sketch, node_id("room-section", which), small, sheet_ink(said->side), place_words,
                            at.x + indent, at.y + height, at.w - indent);
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
    TextFormat format = room_type(sketch, card->side == SIDE_EITHER ? ROOM_LEAD : ROOM_TITLE);
    format.face = FACE_EXTRABOLD;
    float symbol = format.size * 1.1f, indent = card->side == SIDE_EITHER ? 0 : symbol * 1.5f + 20 * room->unit;
    Ink ink = card->side == SIDE_EITHER ? INK_ON_SHEET : sheet_ink(card->side);
    Node *words = put_text(sketch, node_id("room-answer", 0), format, ink, answer_words(room, card), at.x + indent,
                           at.y, at.w - indent);
    words->role = ROLE_HEADING;
    float height = words->rect.h;
    if (indent > 0)
        put_symbol(sketch, node_id("room-symbol", card->side), card->side, at.x, at.y + format.size * format.line / 2,
                   symbol)->ink = ink;
    return height + 6 * room->unit;
}

/* One side of a card that depends: the article's words on it, or what would tip the card to it. */
static float put_side(Room *room, const Card *card, Side side, bool tips, Rect at)
{
    Sketch *sketch = room->sketch;
    TextFormat title = room_type(sketch, ROOM_LEAD), small = room_type(sketch, ROOM_SMALL);
    float symbol = title.size * 0.9f, indent = symbol * 1.5f + 12 * room->unit, y = at.y;
    const char *name = say_side(sketch, side);
    title = fit_line(sketch, title, name, at.w - indent, room_least(sketch) / title.size);
    Node *head = put_text(sketch, node_id("room-side-name", side), title, sheet_ink(side), name, at.x + indent, y,
                          at.w - indent);
    y += head->rect.h + 4 * room->unit;
    put_symbol(sketch, node_id("room-side", side), side, at.x, at.y + (y - at.y) / 2, symbol)->ink = sheet_ink(side);
    if (!tips)
        return y - at.y + put_quotation(room, (int)side, side == SIDE_CODEPENDENT ? card->sign : card->other_sign,
                                        ROOM_LEAD, ROOM_SMALL,
                                        (Rect){at.x, y, at.w,
                                               at.y + at.h - y - 2 * small.size * small.line - 12 * room->unit});
    const char *tip = card->tips[side] ? card->tips[side] : "";
    return y - at.y + put_text(sketch, node_id("room-tip", side), small, INK_ON_SHEET, tip, at.x, y, at.w)->rect.h;
}

float room_both_sides(Room *room, const Card *card, bool tips, Rect at)
{
    float gap = 36 * room->unit, reached[2];
    bool stacked = at.w < 700 * room->unit;
    float width = stacked ? at.w : (at.w - gap) / 2;
    reached[0] = put_side(room, card, SIDE_CODEPENDENT, tips, (Rect){at.x, at.y, width, at.h});
    float x = stacked ? at.x : at.x + width + gap, y = stacked ? at.y + reached[0] + gap : at.y;
    reached[1] = put_side(room, card, SIDE_INTERDEPENDENT, tips, (Rect){x, y, width, at.h});
    return stacked ? y + reached[1] - at.y : fmaxf(reached[0], reached[1]);
}

static float put_why(Room *room, const Card *card, RoomRole role, float x, float y, float width)
{
    Node *why = put_text(room->sketch, node_id("room-why", 0), room_type(room->sketch, role), INK_ON_SHEET, card->why,
                         x, y, width);
    return why->rect.h;
}

void room_answer_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    Rect box = room->box;
    bool depends = card->side == SIDE_EITHER;
    float top = box.y + room_card_line(room), pad_x = (depends ? 28 : 44) * room->unit, pad_y = 18 * room->unit;
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("room-panel", 0), LOOK_PANEL, (Rect){box.x, top, box.w, 1});
    float x = box.x + pad_x, width = box.w - 2 * pad_x, y = top + pad_y;
    y += put_head(room, card, (Rect){x, y, width, 0});
    if (depends) {
        y += put_why(room, card, ROOM_SMALL, x, y, width) + 8 * room->unit;
        y += room_both_sides(room, card, false, (Rect){x, y, width, box.y + box.h - 8 - pad_y - y});
    } else {
        float why = words_height(sketch, room_type(sketch, ROOM_BODY), card->why, width);
        TextFormat small = room_type(sketch, ROOM_SMALL);
        float room_for = box.y + box.h - 8 - pad_y - why - y - 20 * room->unit - small.size * small.line;
        Rect at = {x, y, width, fmaxf(room_for, 1)};
        y += put_quotation(room, 0, card->sign, ROOM_QUOTE, ROOM_LEAD, at) + 16 * room->unit;
        y += put_why(room, card, ROOM_BODY, x, y, width);
    }
    float height = fmaxf(y + pad_y - top, box.y + box.h - top - 8);
    sketch->nodes->items[panel].rect.h = height;
    room_end(room, top + fmaxf(y + pad_y - top, 0) + 8 - box.y);
}

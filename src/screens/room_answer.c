/* The article's answer to a card: its words, where they stand, and why they fit. Of a card that depends: its words on
 * both sides, and what would tip it. */
#include "room_stages.h"

#include "card_quote.h"
#include "workshop_record.h"

#include <math.h>

float room_quotation(Room *room, const Said *said, Rect at)
{
    Sketch *sketch = room->sketch;
    CardQuote quotation = card_quote(sketch->view->library->article, game_deck(room->game), room_card_at_hand(room),
                                     said->sign);
    TextFormat format = room_type(sketch, said->role), small = room_type(sketch, ROOM_SMALL);
    format.face = FACE_QUOTE;
    format.line = 1.22f;
    format.hanging = true;
    small.face = FACE_SEMIBOLD;
    float indent = format.size * 0.45f, gap = 4 * room->unit, width = at.w - indent, x = at.x + indent;
    float least = fmaxf(room_type(sketch, said->beside).size * 1.06f, room_least(sketch));
    const char *words = say_quoted(sketch, quotation.text), *whole = say_quote_place(sketch, quotation);
    const char *place =
        line_width(sketch, small, whole) > width ? say_quote_place_short(sketch, quotation) : whole;
    const char *translation = say_translation(sketch, quotation.quotation);
    TextFormat ours = room_type(sketch, ROOM_SMALL);
    float ours_height = translation ? words_height(sketch, ours, translation, width) + gap : 0;
    float place_height = words_height(sketch, small, place, width) + gap + ours_height;
    if (at.h > 0)
        format = fit_box(sketch, format, words, width, fmaxf(at.h - place_height, 1), least / format.size);
    Node *quote = put_text(sketch, node_id("room-quote", said->which), format, said->ink, words, x, at.y, width);
    quote->role = ROLE_QUOTE;
    quote->description = whole;
    quote->language = words_language(sketch, quotation.language);
    float height = quote->rect.h;
    put_label(sketch, node_id("room-section", said->which), small, said->place_ink, place, x, at.y + height + gap,
              width);
    if (translation)
        put_text(sketch, node_id("room-translation", said->which), ours, said->place_ink, translation, x,
                 at.y + height + place_height - ours_height + gap, width);
    return height + place_height;
}

static const char *answer_words(const Room *room, const Card *card)
{
    return say(room->sketch, record_answer_key(game_deck(room->game), card));
}

/* The symbol and "The article says ...". */
static float put_head(Room *room, const Card *card, RoomRole role, Rect at)
{
    Sketch *sketch = room->sketch;
    TextFormat format = room_type(sketch, role);
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

static float put_why(Room *room, const Card *card, Rect at)
{
    Node *why = room_text(room, "room-why", ROOM_BODY, INK_ON_SHEET, card->why, at, ALIGN_LEFT);
    why->language = words_language(room->sketch, game_deck(room->game)->language);
    return why->rect.h;
}

/* Why it depends, and the article's words on both sides; the reason gives way where there is little room. */
static float put_depends(Room *room, const Card *card, Rect at)
{
    float gap = 10 * room->unit;
    TextFormat small = room_type(room->sketch, ROOM_SMALL);
    float why_least = words_height(room->sketch, small, card->why, at.w);
    Rect sides = {at.x, at.y, at.w, fmaxf(at.h - why_least - gap, 1)};
    float said = room_both_sides(room, card, false, sides, true);
    float why = put_why(room, card, (Rect){at.x, at.y, at.w, fmaxf(at.h - said - gap, 1)});
    sides.y += why + gap;
    return why + gap + room_both_sides(room, card, false, sides, false);
}

/* The article's words, as large as they can be with the reason beneath. */
static float put_said(Room *room, const Card *card, Rect at)
{
    float gap = 14 * room->unit;
    float why = words_height(room->sketch, room_type(room->sketch, ROOM_BODY), card->why, at.w);
    Rect quote = {at.x, at.y, at.w, fmaxf(at.h - why - gap, 1)};
    const Said words = {0, card->sign, ROOM_QUOTE, ROOM_BODY, INK_ON_SHEET, sheet_ink(card->side)};
    float said = room_quotation(room, &words, quote) + gap;
    return said + put_why(room, card, (Rect){at.x, at.y + said, at.w, fmaxf(at.h - said, 1)});
}

/* A card that depends has much to show: its head is large only where all of it stands above `end`. */
static RoomRole head_role(Room *room, const Card *card, Rect at, float end)
{
    if (card->side != SIDE_EITHER)
        return ROOM_TITLE;
    size_t first = room->sketch->nodes->count;
    float head = put_head(room, card, ROOM_TITLE, at);
    float why = words_height(room->sketch, room_type(room->sketch, ROOM_BODY), card->why, at.w);
    float sides = room_both_sides(room, card, false, (Rect){at.x, at.y, at.w, 0}, true);
    room->sketch->nodes->count = first;
    return at.y + head + why + sides + 20 * room->unit <= end ? ROOM_TITLE : ROOM_BODY;
}

void room_answer_nodes(Room *room)
{
    Sketch *sketch = room->sketch;
    const Card *card = room_card_at_hand(room);
    Rect box = room->box;
    float top = box.y + room_card_line(room, false), pad_y = (card->side == SIDE_EITHER ? 12 : 18) * room->unit;
    if (room->sketch->layout->portrait)
        pad_y = fmaxf(pad_y, 14);
    float pad_x = (card->side == SIDE_EITHER ? 28 : 44) * room->unit;
    size_t panel = sketch->nodes->count;
    put_box(sketch, node_id("room-panel", 0), LOOK_PANEL, (Rect){box.x, top, box.w, 1});
    Rect inner = {box.x + pad_x, top + pad_y, box.w - 2 * pad_x, 0};
    float head = put_head(room, card, head_role(room, card, inner, box.y + box.h - 8 - pad_y), inner);
    inner.y += head;
    inner.h = fmaxf(box.y + box.h - 8 - pad_y - inner.y, 1);
    float height = head + 2 * pad_y;
    height += card->side == SIDE_EITHER ? put_depends(room, card, inner) : put_said(room, card, inner);
    sketch->nodes->items[panel].rect.h = fmaxf(height, box.y + box.h - top - 8);
    room_end(room, top + height + 8 - box.y);
}

/* What the leader's window says of the card at hand, long before the room sees it. */
#include "leader_parts.h"

#include "workshop_words.h"

#include "room.h"

#include <math.h>

TextFormat leader_type(const Sketch *sketch, bool heading)
{
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = heading ? FACE_EXTRABOLD : FACE_REGULAR;
    return format;
}

static Node *put_words(Flow *flow, TextFormat format, Ink ink, const char *words, float indent)
{
    Node *node = put_text(flow->sketch, node_id("leader-words", (int)flow->sketch->nodes->count), format, ink, words,
                          flow->x + indent, flow->y, flow->w - indent);
    flow->y += node->rect.h;
    return node;
}

void leader_heading(Flow *flow, const char *words)
{
    flow_gap(flow, 20);
    put_words(flow, leader_type(flow->sketch, true), INK_ON_SHEET, words, 0)->role = ROLE_HEADING;
    flow_gap(flow, 4);
}

void leader_words(Flow *flow, const char *words)
{
    put_words(flow, leader_type(flow->sketch, false), INK_ON_SHEET, words, 0);
    flow_gap(flow, 4);
}

Node *leader_pile_words(Flow *flow, Side side, const char *words)
{
    TextFormat format = leader_type(flow->sketch, false);
    float symbol = format.size * 0.95f, indent = symbol * 1.5f + 12;
    NodeId id = node_id("leader-symbol", (int)flow->sketch->nodes->count);
    put_symbol(flow->sketch, id, side, flow->x, flow->y + format.size * format.line / 2, symbol)->ink =
        sheet_ink(side);
    Node *node = put_words(flow, format, INK_ON_SHEET, words, indent);
    flow_gap(flow, 4);
    return node;
}

/* The card's text with the words that tip it marked. */
static void put_text_of(Flow *flow, const Card *card)
{
    TextFormat format = leader_type(flow->sketch, false);
    format.face = FACE_SEMIBOLD;
    Node *node = put_words(flow, format, INK_ON_SHEET, card->text, 0);
    node->mark_start = card->telling_start;
    node->mark_length = card->telling_length;
    flow_gap(flow, 4);
}

static void put_answer(Flow *flow, const Card *card, const Deck *deck)
{
    Sketch *sketch = flow->sketch;
    const Article *article = sketch->view->library->article;
    leader_heading(flow, say(sketch, "leader.answer"));
    if (card->side != SIDE_EITHER) {
        leader_pile_words(flow, card->side, say_side(sketch, card->side));
        leader_words(flow, card->why);
        flow_card_quote(flow, card_quote(article, deck, card, card->sign), false);
        return;
    }
    leader_words(flow, say(sketch, "leader.depends"));
    leader_words(flow, card->why);
    leader_heading(flow, say(sketch, "leader.tips"));
    for (int side = 0; side < 2; side++) {
        if (card->tips[side])
            leader_pile_words(flow, (Side)side, card->tips[side]);
        int sign = side == SIDE_CODEPENDENT ? card->sign : card->other_sign;
        flow_card_quote(flow, card_quote(article, deck, card, sign), false);
        flow_gap(flow, 8);
    }
}

static void put_twin(Flow *flow, const Card *card, const Deck *deck)
{
    Sketch *sketch = flow->sketch;
    if (card->twin < 0)
        return;
    const Card *twin = &deck->cards[card->twin];
    leader_heading(flow, say(sketch, "leader.twin"));
    leader_pile_words(flow, twin->side, twin->text);
    if (card->difference)
        leader_words(flow, card->difference);
}

void leader_card(Flow *flow, const Game *game)
{
    Sketch *sketch = flow->sketch;
    const Deck *deck = game_deck(game);
    const Card *card = &deck->cards[workshop_card(game, workshop_place(game))];
    leader_heading(flow, say(sketch, "leader.card"));
    put_text_of(flow, card);
    put_answer(flow, card, deck);
    leader_heading(flow, say(sketch, "leader.question"));
    leader_words(flow, workshop_question(sketch->view->library->language, card));
    if (card->note) {
        leader_heading(flow, say(sketch, "leader.note"));
        leader_words(flow, card->note);
    }
    put_twin(flow, card, deck);
}

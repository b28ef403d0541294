/* The card and the two pockets, as they stand on several screens. */
#ifndef CARD_H
#define CARD_H

#include "sketch.h"

/* The id of the card at hand: the same from sorting to feedback. */
NodeId card_node_id(const Game *game);
const Card *card_at_hand(const Sketch *sketch);
const char *area_key(Area area); /* of its name in the language file */
const char *area_name(const Sketch *sketch, Area area);

/* How a card's text is set within width x height of card: with its picture where there is room for both. */
typedef struct CardFit {
    TextFormat format;
    float art;    /* the picture's size, 1 as drawn; 0: none */
    float height; /* of the card that this needs */
    bool headless; /* something else stands where its head line would */
} CardFit;

/* How a card's text fits on a card of this size, with its picture where there is one (`art`) and room for it. Where
 * even the smallest letters need more, the height is more than was given. */
CardFit card_fit(const Sketch *sketch, const char *text, bool art, float width, float height);

/* From a card's top to its head line, and to the end of that. */
float card_head_top(const Sketch *sketch);
float card_head_end(const Sketch *sketch);

/* Whether the card has a picture that can be drawn here; and the picture, as large as it fits into the rect. */
bool card_has_picture(const Sketch *sketch, const Card *card);
void put_card_picture(Sketch *sketch, NodeId id, const Card *card, Rect rect, NodeId group);
/* What can be seen on it, for whoever can't see it: the description of what stands for the card. NULL where the picture
 * only adorns. */
const char *say_card_picture(const Sketch *sketch, const Card *card);
/* That behind another description, where there is any. */
const char *say_described(const Sketch *sketch, const Card *card, const char *before);

/* The large card, its picture and text, all of one group. Returns the card's index in the list. */
size_t put_card(Sketch *sketch, Rect rect, const CardFit *fit, unsigned state, float angle);

/* The height of the small card that shows its whole text. */
float small_card_height(const Sketch *sketch, float width, bool marks);
/* The small card beside a panel: the telling words are marked where `marks`. */
size_t put_small_card(Sketch *sketch, Rect rect, float angle, bool marks);

/* Cards of this round that lie in a pile. */
int pile_count(const Game *game, Side side);

/* The height of the band at the top of a pocket so wide, as it is drawn. */
float pocket_band(float width);

enum { POCKET_GLOSS = 1, POCKET_SHOWN = 2, POCKET_TARGET = 4, POCKET_ROW = 8 };

/* A pocket with its symbol and words; POCKET_TARGET: it can be pressed and shows its slips; POCKET_ROW: symbol and
 * label side by side, for a low one. */
void put_pocket(Sketch *sketch, Side side, Rect rect, unsigned kind);

#endif

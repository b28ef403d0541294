/* Content for tests, made in memory: an article with every kind of quotation, and decks of any size and composition. */
#ifndef SAMPLE_DECK_H
#define SAMPLE_DECK_H

#include "article.h"
#include "deck.h"

/* Two definitions, four signs of each side (one a topic) and five steps. Never freed. */
const Article *sample_article(void);

/* A deck of so many cards of each pile, in all areas and under all signs by turns. The first `twin_pairs` cards of one
 * pile are twins of the first ones of the other; cards 2i and 2i + 1 are pair i, cards without a twin come behind them.
 * Texts differ from card to card and have a lifelike length. Free it with sample_deck_free, not with deck_free.
 * Running out of memory ends the test. */
Deck *sample_deck(int codependent, int interdependent, int twin_pairs);

/* As the everyday deck is to be: 48 cards, 24 pairs, six cards a sign, six an area. */
Deck *sample_deck_everyday(void);

/* Half of the cards, spread over areas and signs, are close to the line. Twins have the same level. */
void sample_deck_give_levels(Deck *deck);

/* Makes of a card one that depends: without a twin (its twin has none from then on), with a sign of either side and
 * what would tip it. */
void sample_deck_let_depend(Deck *deck, int card);

/* Puts each card under this article's signs of the same sides and topics. */
void sample_deck_give_signs(Deck *deck, const Article *of);

void sample_deck_free(Deck *deck);

#endif

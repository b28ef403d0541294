/* What is quoted on a card for one of its signs: the article's words, or in their place the deck's own with their own
 * source. Words for it never say of the deck's that the article has them. */
#ifndef CARD_QUOTE_H
#define CARD_QUOTE_H

#include "sketch.h"

typedef struct CardQuote {
    const char *text;   /* without marks of quotation */
    const char *language;
    const char *source; /* of the deck's own; NULL: it stands in the article, in `section` */
    int section;
    int quotation;      /* the article's; -1: the deck's own */
    Side side;
} CardQuote;

/* `sign`: the card's, or the other one of a card that depends. */
CardQuote card_quote(const Article *article, const Deck *deck, const Card *card, int sign);

/* The article's quotation with this index. */
CardQuote article_quote(const Article *article, int quotation);

/* Whether the deck's own words answer to this card (which has a side). */
bool card_quotes_deck(const Deck *deck, const Card *card);

/* What stands beneath the quotation: the section of the article, or the deck's source. */
const char *say_quote_place(const Sketch *sketch, CardQuote quote);
/* The same where the section's whole words would be too wide: its title alone. */
const char *say_quote_place_short(const Sketch *sketch, CardQuote quote);

/* What the article's quotation says in the language that shows, marked as our translation; NULL: in English, and of a
 * deck's own words. */
const char *say_translation(const Sketch *sketch, int quotation);

/* What a step is called: its name in the article, or our translation of that. */
const char *say_step_name(const Sketch *sketch, int quotation);

/* Of these two keys of the language file the one that is true: the article speaks, or the deck. */
static inline const char *card_quote_key(const Deck *deck, const Card *card, const char *article, const char *own)
{
    return card_quotes_deck(deck, card) ? own : article;
}

#endif

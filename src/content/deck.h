/* A deck of scenario cards. */
#ifndef DECK_H
#define DECK_H

#include "article.h"

#include <stdint.h>

enum {
    CARD_TEXT_MOST = 140,       /* characters of a card's text; two sentences at most */
    CARD_SHORT_MOST = 56,       /* of its short form, for the table */
    CARD_WHY_WORDS_MOST = 30,   /* words of its why */
    CARD_DIFFERENCE_MOST = 140, /* characters of its difference */
    DECK_CARDS_MOST = 1000000,
    DECK_BYTES_MOST = 64 * 1024 * 1024
};

typedef enum Area {
    AREA_COUPLE, AREA_FAMILY, AREA_FRIENDS, AREA_WORK, AREA_PARENTING, AREA_CARING, AREA_ONLINE, AREA_ALONE, AREA_COUNT
} Area;

typedef struct Card {
    const char *id;
    const char *text;       /* what is shown */
    const char *short_text; /* for the table */
    const char *why;        /* one sentence that points at the words on the card */
    const char *difference; /* the one thing in which it differs from its twin; NULL without a twin */
    const char *picture;    /* stem of an illustration in assets/art (illus-STEM.svg), or NULL */
    size_t telling_start;   /* bytes into text: the words that tip it */
    size_t telling_length;
    Side side;
    Area area;
    int sign;               /* index into Article.quotations; its side is the card's */
    int twin;               /* index into Deck.cards, or -1 */
} Card;

typedef struct Deck {
    const char *id, *title, *language;
    const Card *cards;
    int card_count;
    uint64_t hash; /* of the file's bytes: tells that a deck was edited */
} Deck;

/* Reads a deck from memory and says every mistake in it, each with its line and column. Returns NULL with at least one
 * problem added when anything is wrong. The result is immutable; `article` need not outlive it. */
Deck *deck_read(const char *file, const char *bytes, size_t length, const Article *article, Problems *problems);
void deck_free(Deck *deck);

/* An area's id as it stands in deck files ("couple"), which is also the end of its name's key ("area.couple"). */
const char *area_id(Area area);

#endif

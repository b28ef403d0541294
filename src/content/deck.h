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
    CARD_QUESTION_MOST = 110,   /* of its question to a group */
    CARD_NOTE_MOST = 300,       /* of its note for whoever leads one */
    CARD_TIP_MOST = 110,        /* of what would tip it to a side */
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
    const char *question;   /* for a group: asks about the person on the card; NULL: a general one is asked instead */
    const char *note;       /* for whoever leads the group; NULL: none */
    size_t telling_start;   /* bytes into text: the words that tip it */
    size_t telling_length;  /* 0 on a card that depends: no words settle it */
    Side side;              /* SIDE_EITHER: it depends; for groups alone, a game on one's own never deals it */
    Area area;
    int sign;               /* index into Article.quotations; its side is the card's */
    int twin;               /* index into Deck.cards, or -1 */
    /* Of a card that depends (side SIDE_EITHER) alone: it may go to any pile, with a reason. */
    int other_sign;         /* the interdependent sign (`sign` is its codependent one); -1 on other cards */
    const char *tips[2];    /* by Side: what would tip it to that pile; NULL on other cards */
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

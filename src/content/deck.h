/* A deck of scenario cards. */
#ifndef DECK_H
#define DECK_H

#include "article.h"
#include "deck_pictures.h"

#include <stdint.h>

enum {
    CARD_TEXT_MOST = 140,       /* characters of a card's text; two sentences at most */
    CARD_SHORT_MOST = 56,       /* of its short form, for the table */
    CARD_WHY_WORDS_MOST = 30,   /* words of its why */
    CARD_DIFFERENCE_MOST = 140, /* characters of its difference */
    CARD_QUESTION_MOST = 110,   /* of its question to a group */
    CARD_NOTE_MOST = 300,       /* of its note for whoever leads one */
    CARD_TIP_MOST = 110,        /* of what would tip it to a side */
    DECK_ID_BYTES = 64,         /* of its id, the zero counted */
    CARD_PICTURE_MOST = 140,    /* of its own picture's description */
    DECK_QUOTATIONS_MOST = 10000,
    DECK_QUOTATION_MOST = 300,  /* characters of a quotation of a deck's own */
    DECK_SOURCE_MOST = 140,     /* of where it is from */
    DECK_CARDS_MOST = 1000000,
    DECK_BYTES_MOST = 256 * 1024 * 1024
};

typedef enum Area {
    AREA_COUPLE, AREA_FAMILY, AREA_FRIENDS, AREA_WORK, AREA_PARENTING, AREA_CARING, AREA_ONLINE, AREA_ALONE, AREA_COUNT
} Area;

/* How plainly a card shows its sign. */
typedef enum Level { LEVEL_CLEAR, LEVEL_CLOSE /* to the line between the piles */, LEVEL_COUNT } Level;

typedef struct Card {
    const char *id;
    const char *text;       /* what is shown */
    const char *short_text; /* for the table */
    const char *why;        /* one sentence that points at the words on the card */
    const char *difference; /* the one thing in which it differs from its twin; NULL without a twin */
    const char *picture;    /* stem of an illustration in assets/art (illus-STEM.svg), or NULL */
    const char *own_picture; /* instead: the deck's own, a file beside it ("pictures/bench.png"); NULL: none */
    const char *picture_description; /* of its own picture, for whoever can't see it; NULL: it only adorns */
    const char *question;   /* for a group: asks about the person on the card; NULL: a general one is asked instead */
    const char *note;       /* for whoever leads the group; NULL: none */
    size_t telling_start;   /* bytes into text: the words that tip it */
    size_t telling_length;  /* 0 on a card that depends: no words settle it */
    Side side;              /* SIDE_EITHER: it depends; for groups alone, a game on one's own never deals it */
    Area area;
    Level level;
    int quotation;          /* index into Deck.quotations: the deck's own words in place of the article's; -1: none */
    int sign;               /* index into Article.quotations; its side is the card's */
    int twin;               /* index into Deck.cards, or -1 */
    /* Of a card that depends (side SIDE_EITHER) alone: it may go to any pile, with a reason. */
    int other_sign;         /* the interdependent sign (`sign` is its codependent one); -1 on other cards */
    const char *tips[2];    /* by Side: what would tip it to that pile; NULL on other cards */
} Card;

/* A sentence that a deck quotes instead of the article, with its own source. */
typedef struct DeckQuotation {
    const char *id;
    const char *text;   /* verbatim */
    const char *source; /* who says it and where */
    int sign;           /* of the article: the one that it stands for */
} DeckQuotation;

typedef struct Deck {
    const char *id, *title, *language;
    const Card *cards;
    int card_count;
    const DeckQuotation *quotations;
    int quotation_count;
    uint64_t hash; /* of what the rules see of the cards, not of their words: games go on over a mended word */
} Deck;

/* Reads a deck from memory and says every mistake in it, each with its line and column. Returns NULL with at least one
 * problem added when anything is wrong. The result is immutable; `article` need not outlive it. */
Deck *deck_read(const char *file, const char *bytes, size_t length, const Article *article, Problems *problems);

/* The same, looking at each picture that the deck names (NULL: at none). One that can't be drawn is said among the
 * problems too and its card has none, but the deck can be played: then there is a result with problems. */
Deck *deck_read_pictured(const char *file, const char *bytes, size_t length, const Article *article,
                         const DeckPictures *pictures, Problems *problems);
void deck_free(Deck *deck);

/* Gives a deck another id (copied), as one of the player's has that is called like one of the game's. False where
 * memory runs out. */
bool deck_rename(Deck *deck, const char *id);

/* The deck's own quotation that stands for this sign on this card, or NULL: the article's words are shown. */
const DeckQuotation *deck_quotation(const Deck *deck, const Card *card, int sign);

/* The ids of the levels as they stand in deck files: "clear", "close". */
extern const char *const level_names[LEVEL_COUNT];

/* An area's id as it stands in deck files ("couple"), which is also the end of its name's key ("area.couple"). */
const char *area_id(Area area);

#endif

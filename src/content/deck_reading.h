/* A deck being read: what deck.c (the deck, twins), deck_card.c (a card by itself), deck_quotations.c and
 * deck_card_picture.c share. */
#ifndef DECK_READING_H
#define DECK_READING_H

#include "arena.h"
#include "deck.h"
#include "deck_pictures.h"
#include "id_table.h"
#include "source.h"

enum { SIDE_UNKNOWN = -1 };

/* What is needed of a card only until the whole deck is read. */
typedef struct CardReading {
    const char *twin; /* its id as the file has it, or NULL */
    int side;         /* a Side, or SIDE_UNKNOWN where the file does not say it soundly */
} CardReading;

typedef struct DeckReading {
    Source *source;
    const Article *article; /* NULL: signs can't be checked */
    const DeckPictures *pictures; /* NULL: they can't be looked at */
    Arena *arena;
    DeckQuotation *quotations;
    int quotation_count;
    IdTable quotation_ids;
    IdTable seen; /* the names of pictures that were looked at, each with the first card that has it */
    Card *cards;
    CardReading *readings; /* as many */
    int count;
    IdTable ids;
    int sides[3];      /* cards of each Side */
    int unknown_sides; /* cards whose side is not known */
    bool failed;       /* memory ran out */
} DeckReading;

/* A copy of a text in the deck's memory; NULL stays NULL. */
const char *deck_keep(DeckReading *reading, const json_t *value);

/* Where a card's field stands. */
Place deck_card_field(int card, const char *name);

/* Reads the card with this index and notes every mistake that shows without knowing the other cards. */
void deck_read_card(DeckReading *reading, const json_t *object, int index);

/* The sign that a field names, an index into the article; -1 with a mistake where it is none. `side`: the side whose
 * signs the mistake lists, SIDE_UNKNOWN for both. */
int deck_find_sign(DeckReading *reading, const json_t *value, Place place, int side);

/* deck_quotations.c: the deck's own quotations, before its cards. False where memory ran out. */
bool deck_read_quotations(DeckReading *reading, const json_t *list);

/* The quotation that a card names, which must be of one of the card's signs. */
void deck_read_card_quotation(DeckReading *reading, const json_t *value, int index);

/* deck_card_picture.c: a drawing of the game's own or a file beside the deck, which is looked at where that can be. */
void deck_read_card_picture(DeckReading *reading, const json_t *picture, const json_t *description, int index);

#endif

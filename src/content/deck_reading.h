/* A deck being read: what deck.c (the deck, twins) and deck_card.c (a card by itself) share. */
#ifndef DECK_READING_H
#define DECK_READING_H

#include "arena.h"
#include "deck.h"
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
    Arena *arena;
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

#endif

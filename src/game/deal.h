/* New cards from the deck: each pile shuffled once a cycle, each card chosen so that signs and areas vary. */
#ifndef DEAL_H
#define DEAL_H

#include "game_state.h"

/* Which cards come into question. */
typedef enum DealFilter { DEAL_ANY, DEAL_WITHOUT_TWIN, DEAL_WITH_TWIN } DealFilter;

/* A card and what speaks against it; card -1 where there is none. */
typedef struct Candidate {
    int card;
    int penalty;
} Candidate;

enum { PENALTY_GRAVE = 40 }; /* from here on the other pile's card is the better one */

/* The pile's best card now. It stays in its pool. */
Candidate deal_find(Game *game, Side side, DealFilter filter);

/* The card has come (or may not come any more): it leaves its pool for this cycle. */
void deal_remove(Game *game, int card);

/* Shuffles the pile again: all its cards but those that rest or were passed. */
void deal_refill(Game *game, Side side);

/* Refills both piles when both are used up. */
void deal_begin_cycle(Game *game);

/* Whether the twin is shown when this card is missed: not when it was passed, waits to come back, or rests. */
bool deal_twin_follows(const Game *game, int card);

/* Decides how many of the round's cards are to be of which pile. */
void deal_begin_round(Game *game);

/* Of two sides that are both possible, the one to deal now. */
Side deal_side(Game *game);

/* Whether a card of this side may come although deal_side chose the other. */
bool deal_may_swap(Game *game, Side side);

#endif

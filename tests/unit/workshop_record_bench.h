/* A sample deck and the shipped article, and workshops that are played with them: for the tests of what is kept. */
#ifndef WORKSHOP_RECORD_BENCH_H
#define WORKSHOP_RECORD_BENCH_H

#include "room_hand.h"
#include "sample_deck.h"
#include "shipped_content.h"
#include "workshop_record.h"

static Library library;
static Deck *sample, *shipped;

static inline int load(void **state)
{
    (void)state;
    library = shipped_content();
    shipped = library.deck;
    library.deck = sample = sample_deck_everyday();
    sample_deck_let_depend(sample, 3);
    sample_deck_let_depend(sample, 10);
    sample_deck_give_signs(sample, library.article);
    return 0;
}

static inline int unload(void **state)
{
    (void)state;
    library.deck = shipped;
    sample_deck_free(sample);
    library_free(&library);
    return 0;
}

static inline Record record_for(const Game *game, bool names)
{
    return (Record){library.language, library.article, library.words, game,
                    names && workshop_setup_votes_by_teams(workshop_setup(game))};
}

/* The card at this place, to be changed. */
static inline Card *card_at(const Game *game, int place)
{
    return (Card *)sample->cards + workshop_card(game, place);
}

#endif

/* What a game is made of. Private to this room: all others see game.h. */
#ifndef GAME_STATE_H
#define GAME_STATE_H

#include "game.h"
#include "random.h"
#include "workshop.h"

enum {
    PILES = 2,        /* SIDE_CODEPENDENT and SIDE_INTERDEPENDENT; a card of SIDE_EITHER belongs to neither */
    RECENT_CARDS = 8, /* visits that dealing looks back on */
    WAITING_MOST = 16 /* cards waiting to come back; the schedule keeps them at seven or fewer */
};

/* Eighteen bytes a card in all: these six, and one number each in Pool.cards, Game.sorted and Game.sorted_rounds. */
typedef struct CardState {
    uint16_t due;  /* the day on which it is to come again (Days.day counts them); 0: on none */
    uint8_t level; /* how far it has come on spacing.c's ladder */
    uint8_t misses;
    uint8_t outcome : 2;   /* an Outcome */
    uint8_t undealt : 1;   /* still to come as new in its pile's present cycle */
    uint8_t passed : 1;    /* passed: not shown again before the whole deck was gone through */
    uint8_t left_over : 1; /* of an earlier cycle, overtaken by the next one */
    uint8_t waiting : 1;   /* in Game.waiting */
    uint8_t left_out : 1;  /* not among the chosen cards (choice.h) */
    uint8_t recalled : 1;  /* among its pile's cards that were due for longest when the round began */
} CardState;

/* One pile's cards: cards[0] to cards[length - 1] hold those still to come (and some that have come by another way,
 * which are dropped when they are met); all others of the pile stand behind them. */
typedef struct Pool {
    uint32_t *cards;
    int all;               /* of the pile; the chosen ones stand first, and the others behind them */
    int size, length;      /* size: of the chosen ones */
    int left;         /* cards that are truly still to come */
    int cycle;        /* how often the pile was shuffled */
    int turn_of_pass; /* the turn in which its passed cards were last let in again */
} Pool;

/* A card on its way back. */
typedef struct Waiting {
    int card;
    int64_t missed_at; /* number of the visit */
} Waiting;

/* What the game knows of time. */
typedef struct Days {
    int calendar; /* the calendar's day that it was told last; 0: none yet */
    int day;      /* its own count, which never goes back; from 1 */
} Days;

/* A step's challenge. */
typedef struct Step {
    int times_begun, times_done;
    int variant; /* of the play at hand */
    int moves, choices; /* of the play at hand; choices: those that were taken among several */
    union {
        unsigned char bytes[CHALLENGE_STATE_BYTES];
        long long whole; /* so that any state stands well in it */
        double fraction;
    } memory;
} Step;

/* A card of a workshop. */
typedef struct WorkshopCard {
    int card;
    bool answered;
    Ballot ballots[BALLOTS];
} WorkshopCard;

typedef struct Workshop {
    WorkshopSetup setup;
    WorkshopStage stage;
    int place;    /* of the card at hand */
    Side counted; /* in a vote by hands: the pile that is being counted */
    int step;     /* of WORKSHOP_STEP */
    WorkshopCard cards[WORKSHOP_CARDS_MOST];
    int count;
} Workshop;

struct Game {
    const Deck *deck;
    const Article *article;
    const ChallengeSet *challenges;
    uint64_t seed;
    Random random;
    bool has_twins;
    bool has_levels; /* some of its cards are close to the line */

    DealChoice choice;
    int8_t known[PILES][TOPIC_COUNT]; /* how well each sign is known, up to CHOICE_KNOWN_MOST */

    GameStage stage;
    int round, slot;
    bool names_signs;
    Outcome slots[GAME_ROUND_CARDS];
    int pile_count[PILES];  /* cards of each pile in this round so far */
    int codependent_wanted; /* how many of this round's eight cards are to be codependent */
    Side shown_first;       /* the pile that the first round shows first */
    int shown;              /* cards shown so far, GAME_SHOWN_CARDS from the second round on */

    int card;
    Visit visit;
    Side placed;
    bool comes_back;
    int sign_choices[GAME_SIGN_CHOICES];
    int sign_named;

    int64_t visits;           /* cards shown so far, the one at hand included */
    int recent[RECENT_CARDS]; /* the last cards shown, newest first; -1 where there is none */
    Side run_side;            /* of the last cards */
    int run_length;           /* how many of them in a row */

    int rounds_done;
    bool steps_open; /* all of them */
    Step steps[CHALLENGES_MOST];

    int twin_due; /* the twin that must come next, or -1 */
    Waiting waiting[WAITING_MOST];
    int waiting_count;

    Pool pools[PILES];
    int turn; /* how often the whole deck was gone through */

    Days days;
    int first_due; /* no card is due before this day; 0: none is */

    CardState *cards;
    uint32_t *sorted; /* in the order of their first sorting */
    uint32_t *sorted_rounds;
    int sorted_count;

    bool is_workshop;
    Workshop workshop; /* of one alone */
};

/* The other pile's card that differs in one thing, or -1. A twin of the same pile is none: it would teach no more. */
int game_state_twin(const Game *game, int card);

static inline const Card *game_state_card(const Game *game, int card)
{
    return &game->deck->cards[card];
}

static inline Side other_side(Side side)
{
    return side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
}

#endif

/* The rules of a game on one's own: rounds of eight cards, each sorted, perhaps its sign named, and answered by the
 * article. Plain C: no files, no clock, no screen. The same deck, seed and actions always give the same game. */
#ifndef GAME_H
#define GAME_H

#include "action.h"
#include "article.h"
#include "challenge.h"
#include "deck.h"
#include "error.h"
#include "text_buffer.h"

#include <stdint.h>

enum {
    GAME_ROUND_CARDS = 8,
    GAME_SHOWN_CARDS = 4,    /* of the first round: two of each pile, the pocket shown, before it mixes */
    GAME_RETURN_SOONEST = 3, /* other cards before a missed one comes back */
    GAME_RETURN_LATEST = 6,
    GAME_RUN_MOST = 3,       /* cards of one pile in a row */
    GAME_MISSES_MOST = 3,    /* after these a card rests and comes back no more in this game */
    GAME_SIGN_CHOICES = 3,
    GAME_PILE_LEAST = 4,     /* cards of each pile that a round can be dealt from */
    GAME_ALL_AREAS = (1 << AREA_COUNT) - 1
};

/* How plainly the cards of the next rounds are to show their sign. */
typedef enum LevelChoice {
    LEVEL_AS_KNOWN,  /* clear ones first, and those close to the line once a sign is known */
    LEVEL_ONLY_CLEAR,
    LEVEL_ONLY_CLOSE,
    LEVEL_CHOICES
} LevelChoice;

/* Which cards rounds are dealt from. */
typedef struct DealChoice {
    int areas; /* a bit for each Area, from 1 << AREA_COUPLE on; 0: all (a choice of all is written as 0) */
    int level; /* a LevelChoice */
} DealChoice;

typedef struct Game Game;

typedef enum GameStage {
    STAGE_READY,     /* no round yet */
    STAGE_SORT,      /* a card waits for its pile */
    STAGE_NAME_SIGN, /* its pile agreed; which sign does it show? */
    STAGE_FEEDBACK,  /* the article answers */
    STAGE_ROUND_END  /* eight cards are done */
} GameStage;

/* Why this card is here. */
typedef enum Visit {
    VISIT_NEW,    /* dealt from the deck */
    VISIT_SHOWN,  /* of the first round's first four: its pocket is shown */
    VISIT_TWIN,   /* follows its twin, which was just sorted otherwise than the article has it */
    VISIT_RETURN, /* comes back after it was sorted otherwise */
    VISIT_DUE     /* was met on an earlier day and is to come again by now */
} Visit;

/* What has become of a card, or of a place in the round. */
typedef enum Outcome {
    OUTCOME_NONE,       /* not yet */
    OUTCOME_AGREED,     /* last sorted as the article has it */
    OUTCOME_LOOK_AGAIN, /* last sorted otherwise */
    OUTCOME_PASSED      /* of a card: passed and never sorted */
} Outcome;

/* What a game is played with. */
typedef struct GameContent {
    const Deck *deck;
    const Article *article;
    const ChallengeSet *challenges; /* NULL: there are none, and no step can be begun */
    bool workshop;                  /* it is played by a group, by the rules of workshop.h */
} GameContent;

/* Begins a game. What `content` points to must outlive it. NULL with a sentence when the deck has too few cards to deal
 * a round by the rules (it needs four cards of each pile) or memory runs out. */
Game *game_create(const GameContent *content, uint64_t seed, Error *error);
Game *game_copy(const Game *game); /* NULL when memory runs out */
void game_destroy(Game *game);

/* The deck was read anew, with no difference that the rules see: the game goes on with it. `deck` must have the hash of
 * the one that it replaces. */
void game_replace_deck(Game *game, const Deck *deck);

/* Changes the game, or refuses with a reason and changes nothing. */
bool game_apply(Game *game, Action action, Error *refusal);

/* How many cards of a side there are to this choice; and whether a round can be dealt from it: GAME_PILE_LEAST of
 * each. */
int game_cards_of_choice(const Deck *deck, DealChoice choice, Side side);
bool game_may_choose(const Deck *deck, DealChoice choice);
/* What the round at hand was dealt from. */
DealChoice game_choice(const Game *game);

GameStage game_stage(const Game *game);
int game_round(const Game *game);           /* 0 before the first, then from 1 */
int game_slot(const Game *game);            /* 0 to GAME_ROUND_CARDS - 1: the card's place in its round */
bool game_names_signs(const Game *game);    /* whether this round asks for signs */
Outcome game_slot_outcome(const Game *game, int slot);
const Deck *game_deck(const Game *game);
const Article *game_article(const Game *game);
uint64_t game_seed(const Game *game);

/* The card at hand: index into the deck, -1 in STAGE_READY and STAGE_ROUND_END. */
int game_card(const Game *game);
Visit game_visit(const Game *game);

/* In STAGE_NAME_SIGN and STAGE_FEEDBACK: the pile that the player chose. */
Side game_placed(const Game *game);
/* In STAGE_FEEDBACK: whether it is the article's pile. */
bool game_agrees(const Game *game);
/* In STAGE_FEEDBACK: whether this card will come back (false after GAME_MISSES_MOST misses, when it rests). */
bool game_comes_back(const Game *game);
/* In STAGE_FEEDBACK on a VISIT_TWIN: index of its twin, which came just before it, so that their one difference can be
 * pointed out; else -1. */
int game_twin_to_compare(const Game *game);

/* The three sentences offered: indexes into the article's quotations, all of the card's side, one of them its sign. */
int game_sign_choice(const Game *game, int choice);
/* In STAGE_FEEDBACK: the quotation that the player named, or -1 where none was asked or it was passed. */
int game_sign_named(const Game *game);

/* What has become of a card of the deck, and how often it was missed. */
Outcome game_card_outcome(const Game *game, int card);
int game_card_misses(const Game *game, int card);

/* The cards sorted so far, in the order of their first sorting: the table's rows. A card counts as sorted when its
 * outcome is OUTCOME_AGREED or OUTCOME_LOOK_AGAIN. */
int game_sorted_count(const Game *game);
int game_sorted(const Game *game, int index);       /* a card's index */
int game_sorted_round(const Game *game, int index); /* the round in which it was last sorted */

/* The last calendar's day that an action brought (action.h); 0 before any. A day before it counts as no day gone by,
 * and one long after it as the longest of the ladder's: a clock set wrong lets cards come early, never late. */
int game_calendar(const Game *game);
/* How many cards are to come again, when this is the calendar's day. A card is due until it is sorted or passed. */
int game_due(const Game *game, int calendar);
bool game_card_due(const Game *game, int card); /* on the day that the game was told last */

/* The article's steps, each with its challenge; they are numbered from 0, as in challenge.h. A step is open when as
 * many rounds are done as its place in the order says, or when all were opened. */
bool game_step_open(const Game *game, int challenge);
bool game_step_begun(const Game *game, int challenge);  /* at least once */
bool game_step_ended(const Game *game, int challenge);  /* the play at hand is at its end */
int game_step_times_done(const Game *game, int challenge);
int game_steps_done(const Game *game);                  /* how many different ones were done at least once */
const void *game_step_variant(const Game *game, int challenge); /* of the play at hand; NULL before any */
const void *game_step_state(const Game *game, int challenge);   /* its state, as its NAME.h describes it */
/* What a group is asked next in the play at hand; false where nothing is: it was not begun, is at its end, or its
 * challenge has no questions. */
bool game_step_question(const Game *game, int challenge, ChallengeQuestion *question);
/* How many moves the play at hand has seen, and how many of them were chosen among several: whose turn it is. */
int game_step_moves(const Game *game, int challenge);
int game_step_choices(const Game *game, int challenge);
/* The variant that comes next: the seed's order, all of them before one comes again. -1 where there is no content. */
int game_step_next_variant(const Game *game, int challenge);

/* Writes the whole state, readable, to compare two games byte for byte. */
void game_describe(const Game *game, TextBuffer *out);

#endif

/* A game played by a group: each card goes the same way, from reading it alone over one vote or two to the article's
 * answer and a question to talk about. Whoever leads says when it goes on; nothing goes on by itself, and no vote is
 * lost by going back. The rules of a game on one's own (game.h) do not play here; the table, the steps and the
 * challenges are the same. */
#ifndef WORKSHOP_H
#define WORKSHOP_H

#include "game.h"

enum {
    TEAMS_LEAST = 2,
    TEAMS_MOST = 8,
    TEAM_SHAPES = 8,
    TEAM_COLOURS = 8,
    TEAM_NAME_CHARACTERS = 12, /* stand beside a token and two fields on a projector of 1024x768 */
    WORKSHOP_CARDS_LEAST = 2,
    WORKSHOP_CARDS_MOST = 40,
    HANDS_MOST = 999,
    WORKSHOP_AREAS_ALL = (1 << AREA_COUNT) - 1,
    MINORITY_TALKS = 4,  /* where one in so many voted otherwise, the room talks and votes again */
    DEPENDS_EVERY = 4    /* the last of so many cards is one that depends, as far as there are any */
};

/* What ACTION_SET_UP sets. */
typedef enum SetUp {
    SET_UP_AREAS,  /* bits: 1 << Area; at least one */
    SET_UP_CARDS,  /* how many, WORKSHOP_CARDS_LEAST to WORKSHOP_CARDS_MOST */
    SET_UP_TEAMS,  /* 0: the whole room; else TEAMS_LEAST to TEAMS_MOST */
    SET_UP_VOTES,  /* a VoteWay; teams vote only where there are teams */
    SET_UP_TIMER,  /* seconds: 0 (off), 30, 60, 90 or 120 */
    SET_UP_POINTS, /* 1: a team whose vote the article agrees with gets one */
    SET_UP_STEPS,  /* 1: the article's steps follow the cards */
    SET_UP_COUNT
} SetUp;

typedef enum VoteWay { VOTE_HANDS, VOTE_TEAMS } VoteWay;

typedef struct Team {
    char name[ACTION_TEXT_BYTES]; /* UTF-8, TEAM_NAME_CHARACTERS at most; empty: the screens have one for it */
    int shape, colour;            /* 0 to TEAM_SHAPES - 1, TEAM_COLOURS - 1 */
} Team;

typedef struct WorkshopSetup {
    int values[SET_UP_COUNT];
    Team teams[TEAMS_MOST];
} WorkshopSetup;

/* In this order, but for what is left out. */
typedef enum WorkshopStage {
    WORKSHOP_SETTING_UP,
    WORKSHOP_OPENING,     /* what it is about, and how the group talks */
    WORKSHOP_READ,        /* the card alone */
    WORKSHOP_THINK,
    WORKSHOP_VOTE,        /* hidden. By hands: one pile is counted, then the other (workshop_counting) */
    WORKSHOP_SPLIT,       /* left out where nobody voted */
    WORKSHOP_TALK,        /* in pairs; this and the two after it where the minority is large enough */
    WORKSHOP_VOTE_AGAIN,
    WORKSHOP_SPLIT_AGAIN, /* both splits; left out where nobody voted again */
    WORKSHOP_ANSWER,      /* the article's words and why */
    WORKSHOP_QUESTION,    /* about the person on the card */
    WORKSHOP_STEPS,       /* after the cards: which step; left out where they are not wanted */
    WORKSHOP_STEP,        /* one of them is played */
    WORKSHOP_TABLE,       /* what the room has looked at */
    WORKSHOP_CLOSING      /* two questions that can be answered in silence */
} WorkshopStage;

/* Where ACTION_SKIP leads. */
typedef enum Skip {
    SKIP_TO_ANSWER, /* of the card at hand, past all that comes before it */
    SKIP_CARD,      /* to the next card, or behind the last one */
    SKIP_CARDS,     /* behind the last card: time is up */
    SKIP_COUNT
} Skip;

/* The votes on a card, the first ones or those after the talk. */
typedef struct Ballot {
    signed char teams[TEAMS_MOST]; /* a pile, or NO_VOTE */
    short hands[2];                /* by pile: how many, or NO_VOTE where they were not counted */
} Ballot;

enum { NO_VOTE = -1, BALLOTS = 2 };

/* How a ballot came out. */
typedef struct Split {
    int votes[2]; /* by pile */
    int all;
} Split;

/* What shapes and colours are called in files, each in the order of the numbers in Team. The words for them are
 * team.shape.ID and team.colour.ID of the language. */
extern const char *const team_shape_ids[TEAM_SHAPES];
extern const char *const team_colour_ids[TEAM_COLOURS];

/* The set-up that somebody new finds: everything of it can be started with. */
WorkshopSetup workshop_setup_default(void);

/* Whether a setting may have this value, whatever the others are. */
bool workshop_may_set(SetUp what, int value);

/* Whether teams vote: they are wanted to, and there are some. Points are given only then. */
bool workshop_setup_votes_by_teams(const WorkshopSetup *setup);

/* Whether a team's name can be kept: UTF-8, at most TEAM_NAME_CHARACTERS characters, none of them a control character
 * or a straight double quote. */
bool workshop_may_name(const char *name);

/* The next shape (colour) after the team's own that no other of the first `count` teams has, or -1 where all are
 * taken. */
int workshop_free_shape(const WorkshopSetup *setup, int team, int count);
int workshop_free_colour(const WorkshopSetup *setup, int team, int count);

/* Gives each team whose shape (colour) an earlier one has too another that is still free: all eight differ then. */
void workshop_part_teams(WorkshopSetup *setup);

/* Takes a team out of those that take part: the others move up, and it is the next one to be added again. False where
 * it is none of them or they are the least there may be. */
bool workshop_remove_team(WorkshopSetup *setup, int team);

/* How many cards of the deck there are to choose from in these areas, those that depend included. */
int workshop_cards_in(const Deck *deck, int areas);

/* Whether these are enough for a workshop; false with a sentence for whoever chose them. */
bool workshop_enough_cards(const Deck *deck, int areas, Error *error);

/* The rest is of games that were made as a workshop (GameContent.workshop). */
bool game_is_workshop(const Game *game);
const WorkshopSetup *workshop_setup(const Game *game);
WorkshopStage workshop_stage(const Game *game);

/* The stage that ACTION_FORWARD or ACTION_BACKWARD leads to now; *card (may be NULL) is the place of the card there.
 * False where there is none. */
bool workshop_next(const Game *game, WorkshopStage *stage, int *card);
bool workshop_before(const Game *game, WorkshopStage *stage, int *card);

int workshop_card_count(const Game *game); /* that were dealt: fewer than wanted where the areas have no more */
int workshop_place(const Game *game);      /* which of them is at hand, from 0 */
int workshop_card(const Game *game, int place); /* index into the deck */
bool workshop_has_card(const Game *game);  /* whether the stage is about the card at hand */
bool workshop_answered(const Game *game, int place); /* the article's answer was shown */

/* `which`: 0 the first ballot, 1 the one after the talk. */
const Ballot *workshop_ballot(const Game *game, int place, int which);
Split workshop_split(const Game *game, int place, int which);
/* Whether it is known how many votes a pile has: by hands it has to be counted, and 0 counts too. */
bool workshop_pile_counted(const Game *game, int place, int which, Side pile);
/* Whether one pile was counted and the other was not: then nobody can say how the votes came out. */
bool workshop_half_counted(const Game *game, int place, int which);
/* The ballot that votes go to in this stage, or -1. */
int workshop_open_ballot(const Game *game);
/* In a vote by hands: the pile that is being counted. */
Side workshop_counting(const Game *game);
/* Whether the minority of the first ballot is large enough for a talk. */
bool workshop_wants_talk(const Game *game, int place);

/* How many cards a team's last vote agreed with the article on; cards that depend give none. */
int workshop_points(const Game *game, int team);
/* A team's last vote on a card: a pile, or NO_VOTE. */
int workshop_last_vote(const Game *game, int place, int team);

/* In WORKSHOP_STEP: which. */
int workshop_step(const Game *game);

#endif

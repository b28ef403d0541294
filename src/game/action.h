/* An action: the only thing that changes a game. Whatever the player uses becomes one of these small values. */
#ifndef ACTION_H
#define ACTION_H

#include <stdbool.h>

typedef enum ActionKind {
    ACTION_START_ROUND, /* value: 1 when signs are to be named in this round, 0 when not; item, place: areas and level
                         * of the DealChoice */
    ACTION_SORT,        /* value: SIDE_CODEPENDENT or SIDE_INTERDEPENDENT */
    ACTION_NAME_SIGN,   /* value: 0, 1 or 2, which of the three sentences */
    ACTION_PASS,        /* passes the card, or the question about its sign */
    ACTION_NEXT,        /* on from the feedback */
    ACTION_OPEN_STEPS,  /* any step may be begun: for a leader, and for somebody who has finished once */
    ACTION_BEGIN,       /* begins a step's challenge. value: which challenge; item: which of its variants */
    ACTION_MOVE,        /* a move in a challenge that was begun. value: which challenge; verb, item, place */
    /* Of a workshop alone (workshop.h). */
    ACTION_SET_UP,        /* value: a SetUp; item: what it is set to */
    ACTION_NAME_TEAM,     /* value: which team; item: its shape; place: its colour; text: its name */
    ACTION_OPEN_WORKSHOP, /* deals the cards: from here on the set-up stays */
    ACTION_FORWARD,       /* to the next stage */
    ACTION_BACKWARD,      /* to the stage before; every vote stays */
    ACTION_SKIP,          /* value: a Skip */
    ACTION_RETURN,        /* to a step that was begun and left. value: which challenge */
    ACTION_VOTE,          /* value: a pile; item: whose vote it is, a team */
    ACTION_COUNT,         /* value: a pile; item: how many hands are up for it */
    ACTION_KIND_COUNT
} ActionKind;

enum { ACTION_TEXT_BYTES = 72 }; /* a name's characters, of four bytes each, and their zero */

typedef struct Action {
    ActionKind kind;
    int value; /* 0 where the kind has none */
    int verb;  /* of ACTION_MOVE: index into the challenge's verbs */
    int item, place; /* what the verb is about; 0 where it has no use for them */
    char text[ACTION_TEXT_BYTES]; /* of ACTION_NAME_TEAM, UTF-8; empty elsewhere */
    int day;   /* the calendar's day (since 1970-01-01) on which it is done; 0: still the day of the action before */
} Action;

#endif

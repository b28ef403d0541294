/* An action: the only thing that changes a game. Whatever the player uses becomes one of these small values. */
#ifndef ACTION_H
#define ACTION_H

#include <stdbool.h>

typedef enum ActionKind {
    ACTION_START_ROUND, /* value: 1 when signs are to be named in this round, 0 when not */
    ACTION_SORT,        /* value: SIDE_CODEPENDENT or SIDE_INTERDEPENDENT */
    ACTION_NAME_SIGN,   /* value: 0, 1 or 2, which of the three sentences */
    ACTION_PASS,        /* passes the card, or the question about its sign */
    ACTION_NEXT,        /* on from the feedback */
    ACTION_KIND_COUNT
} ActionKind;

typedef struct Action {
    ActionKind kind;
    int value; /* 0 where the kind has none */
} Action;

#endif

/* The challenge awareness: a day in ten moments. The player marks those in which somebody looks for a yes from others,
 * or sets a need of their own aside, and looks back at the day in the end. */
#ifndef AWARENESS_H
#define AWARENESS_H

#include "challenge.h"

enum {
    AWARENESS_MOMENTS = 10,
    AWARENESS_HALF = 5,        /* this many of them are shown at a time: the first half of the day, then the second */
    AWARENESS_KIND_LEAST = 3,  /* of each kind in a variant */
    AWARENESS_WHY_WORDS = 22   /* at most */
};

/* What a moment is, and what it was marked as. */
typedef enum AwarenessMark { AWARENESS_NONE, AWARENESS_YES, AWARENESS_NEED, AWARENESS_MARKS } AwarenessMark;

typedef struct AwarenessMoment {
    const char *time; /* "07:40" */
    const char *text; /* in the words of the person whose day it is */
    int kind;         /* an AwarenessMark: how the article would read it */
    const char *why;
} AwarenessMoment;

typedef struct AwarenessVariant {
    Variant head;
    ShapeList moments; /* AWARENESS_MOMENTS of AwarenessMoment, from morning to night */
} AwarenessVariant;

typedef enum AwarenessStage { AWARENESS_DAY, AWARENESS_LOOKING_BACK, AWARENESS_DONE } AwarenessStage;

typedef struct AwarenessState {
    int stage;                    /* an AwarenessStage */
    int half;                     /* which one is shown */
    int seen_all;                 /* whether the second half was shown, too: then the day can end */
    int latest;                   /* 1 + the moment marked last in this half; 0: none. Keys go on from it */
    int marks[AWARENESS_MOMENTS]; /* an AwarenessMark each */
    int read[AWARENESS_MOMENTS];  /* 1: a group has said how it reads this moment, also where it bears no mark */
    int kept[AWARENESS_MOMENTS];  /* 1: looked at again, and left as it was marked */
} AwarenessState;

typedef enum AwarenessVerb {
    AWARENESS_MARK,   /* item: an AwarenessMark (none lifts the one that is there); place: the moment */
    AWARENESS_ON,     /* to the second half of the day */
    AWARENESS_BACK,   /* to its first */
    AWARENESS_END,    /* ends the day: now each moment tells what it shows */
    AWARENESS_AGAIN,  /* from looking back to the day, its marks kept */
    AWARENESS_FINISH,
    /* Of a group, which is asked. */
    AWARENESS_READ,   /* item: an AwarenessMark (none, too); place: the moment */
    AWARENESS_KEEP    /* item: a moment that differs, looked back at: its mark stays */
} AwarenessVerb;

/* What a group is asked. */
typedef enum AwarenessAsks {
    AWARENESS_ASKS_MOMENT, /* how the moment `item` reads */
    AWARENESS_ASKS_END,    /* to end the day */
    AWARENESS_ASKS_AGAIN,  /* whether the mark of the moment `item`, which differs, stays */
    AWARENESS_ASKS_FINISH
} AwarenessAsks;

extern const ChallengeRules awareness_rules;

/* A moment of the variant; it lives as long as the variant does. The index is not checked. */
const AwarenessMoment *awareness_moment(const AwarenessVariant *variant, int moment);

/* Whether the player's mark on a moment is another than the article would set. */
bool awareness_differs(const AwarenessVariant *variant, const AwarenessState *state, int moment);

/* How many moments bear this mark. */
int awareness_count(const AwarenessState *state, AwarenessMark mark);

#endif

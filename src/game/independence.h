/* The challenge independence: a week of 21 cells to be filled with time for oneself and time together, in which others
 * ask for some of it. It may be kept when both rings are whole: five times each. */
#ifndef INDEPENDENCE_H
#define INDEPENDENCE_H

#include "challenge.h"

enum {
    WEEK_DAYS = 7,
    WEEK_PARTS = 3, /* morning, midday, evening */
    WEEK_CELLS = WEEK_DAYS * WEEK_PARTS, /* a cell's number: day * WEEK_PARTS + part */
    WEEK_EVENING = 2,
    WEEK_FIXED_LEAST = 9, WEEK_FIXED_MOST = 10,
    WEEK_ACTIVITIES_LEAST = 12, WEEK_ACTIVITIES_MOST = 16,
    WEEK_ASKS_LEAST = 3, WEEK_ASKS_MOST = 4,
    WEEK_RING = 5 /* so many times make a ring whole */
};

/* What may lie in a cell has a number of its own, the item of a move: an activity its index, an activity that could be
 * either, done together, WEEK_TOGETHER more; what somebody asks for WEEK_ASK and its index. */
enum { WEEK_TOGETHER = 50, WEEK_ASK = 100 };

typedef enum WeekKind { WEEK_ALONE, WEEK_WITH_OTHERS, WEEK_EITHER, WEEK_KINDS } WeekKind;

typedef enum WeekAnswer { WEEK_ASKED, WEEK_KEPT, WEEK_MOVED, WEEK_SHARED, WEEK_DECLINED, WEEK_ANSWERS } WeekAnswer;

typedef enum IndependenceVerb {
    INDEPENDENCE_PLACE,   /* item: what; place: the cell. An activity that lies there goes back */
    INDEPENDENCE_LIFT,    /* item: which activity goes back, as it was placed or by its index */
    INDEPENDENCE_KEEP,    /* item: which ask stays as it was asked for; an activity in its cell goes back */
    INDEPENDENCE_SHARE,   /* item: which ask is done together, and so is time together */
    INDEPENDENCE_DECLINE, /* item: which ask; its cell is free */
    INDEPENDENCE_FINISH,
    INDEPENDENCE_FILL,    /* fills free times until both rings are whole: a group need not place every tile */
    INDEPENDENCE_VERBS
} IndependenceVerb;

/* What a group is asked. */
typedef enum IndependenceAsks {
    INDEPENDENCE_ASKS_ANSWER, /* what to answer to the ask `item` */
    INDEPENDENCE_ASKS_TIME,   /* what fills the free cell `item` */
    INDEPENDENCE_ASKS_ROOM,   /* what is to go back, as the week is too full for both rings */
    INDEPENDENCE_ASKS_FINISH
} IndependenceAsks;

/* A cell that is taken by what can't be moved. */
typedef struct WeekFixed {
    int day, part;
    const char *text;
    int icon; /* into week_icon_names, or -1 */
} WeekFixed;

typedef struct WeekActivity {
    const char *text;
    int kind;         /* WeekKind */
    const char *note; /* what it is */
} WeekActivity;

typedef struct WeekAsk {
    const char *who, *text, *request;
    int day, part;
    const char *moved, *shared, *declined; /* what is answered to each */
} WeekAsk;

typedef struct IndependenceVariant {
    Variant head;
    ShapeList fixed;      /* of WeekFixed */
    ShapeList activities; /* of WeekActivity */
    ShapeList asks;       /* of WeekAsk */
} IndependenceVariant;

typedef struct IndependenceState {
    signed char cell[WEEK_ACTIVITIES_MOST];     /* where each activity lies: 1 and its cell; 0: nowhere */
    signed char together[WEEK_ACTIVITIES_MOST]; /* one that could be either is done together */
    signed char asked[WEEK_ASKS_MOST];          /* where each ask lies: 1 and its cell; 0: nowhere */
    signed char answer[WEEK_ASKS_MOST];         /* WeekAnswer */
    signed char last;                           /* 1 and the activity that was placed last; 0: none */
    signed char heard;                          /* 1 and the ask that has just been answered; 0: none */
    signed char done;
} IndependenceState;

extern const ChallengeRules independence_rules;

/* What the icons of fixed cells are called: stems of assets/art without "icon-". */
extern const char *const week_icon_names[];

/* A thing of the variant; it lives as long as the variant does. The index is not checked. */
const WeekFixed *week_fixed(const IndependenceVariant *variant, int index);
const WeekActivity *week_activity(const IndependenceVariant *variant, int index);
const WeekAsk *week_ask(const IndependenceVariant *variant, int index);

/* The fixed thing in a cell, or -1. */
int week_fixed_at(const IndependenceVariant *variant, int cell);

/* What else lies in a cell: the item of a move (see above), or -1. */
int week_item_at(const IndependenceVariant *variant, const IndependenceState *state, int cell);

/* The cell that an ask was asked for. */
int week_asked_cell(const WeekAsk *ask);

/* Whether an activity that lies in the week is time together there. */
bool week_is_together(const IndependenceVariant *variant, const IndependenceState *state, int activity);

/* How often there is time for oneself, and time together. */
int week_times_alone(const IndependenceVariant *variant, const IndependenceState *state);
int week_times_together(const IndependenceVariant *variant, const IndependenceState *state);

/* Cells with nothing in them; of all, and of the evenings alone. */
int week_free_cells(const IndependenceVariant *variant, const IndependenceState *state);
int week_free_evenings(const IndependenceVariant *variant, const IndependenceState *state);

/* Whether an ask can be kept or shared now: another one may have been moved to its own time. */
bool week_can_take_up(const IndependenceVariant *variant, const IndependenceState *state, int ask, WeekAnswer with);

/* Whether both rings are whole. */
bool week_is_whole(const IndependenceVariant *variant, const IndependenceState *state);

#endif

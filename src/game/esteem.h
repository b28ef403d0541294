/* The challenge esteem: thoughts of one's own worth and of borrowed worth, as stones. Own ones stand on the cairn;
 * borrowed ones roll back until they are turned over and said again in a way that rests on something of one's own. */
#ifndef ESTEEM_H
#define ESTEEM_H

#include "challenge.h"

enum { ESTEEM_STONES = 8, ESTEEM_REWRITES = 3, ESTEEM_CAIRN = 5, ESTEEM_WHY_WORDS = 22 };

typedef enum EsteemKind { ESTEEM_OWN, ESTEEM_BORROWED } EsteemKind;

/* What a rewrite rests on. */
typedef enum EsteemRests { ESTEEM_RESTS_OWN, ESTEEM_RESTS_OTHERS, ESTEEM_RESTS_COLD, ESTEEM_RESTS_COUNT } EsteemRests;

typedef struct EsteemRewrite {
    const char *text;
    int rests; /* EsteemRests */
    const char *why;
} EsteemRewrite;

typedef struct EsteemStone {
    const char *text;
    int kind; /* EsteemKind */
    const char *why;
    ShapeList rewrites; /* EsteemRewrite; of a borrowed one ESTEEM_REWRITES, one of each kind; of an own one none */
} EsteemStone;

typedef struct EsteemVariant {
    Variant head;
    ShapeList stones; /* EsteemStone, ESTEEM_STONES of them */
} EsteemVariant;

/* The moves, in the order of the rules' verbs. Stones and rewrites are numbered as in the content. */
typedef enum EsteemVerb {
    ESTEEM_SET,   /* item: a stone, to be set on the cairn */
    ESTEEM_TURN,  /* item: a stone, to be turned over */
    ESTEEM_SAY,   /* item: the stone that is turned over; place: the rewrite that it is to be said as */
    ESTEEM_ASIDE, /* lays the stone that is turned over aside */
    ESTEEM_FINISH,/* when five stand */
    ESTEEM_VERB_COUNT
} EsteemVerb;

/* What a group is asked. */
typedef enum EsteemAsks {
    ESTEEM_ASKS_WHOSE, /* whether the stone `item` is one's own or borrowed */
    ESTEEM_ASKS_SET,   /* to set it: it has turned out to be one's own */
    ESTEEM_ASKS_TURN,  /* to turn it over: it has turned out to be borrowed */
    ESTEEM_ASKS_AGAIN, /* how it is to be said again: the rewrite of an option's place */
    ESTEEM_ASKS_FINISH /* five stand */
} EsteemAsks;

/* What the last move brought about. */
typedef enum EsteemNews {
    ESTEEM_NEWS_NONE,
    ESTEEM_NEWS_STAYS,       /* an own stone was set and stays */
    ESTEEM_NEWS_ROLLS,       /* a borrowed stone was set; the cairn shook, and it rolled back */
    ESTEEM_NEWS_IS_OWN,      /* a stone was turned over that is the player's own already */
    ESTEEM_NEWS_TURNED,      /* a borrowed stone lies turned over */
    ESTEEM_NEWS_STAYS_AGAIN, /* said again, it stays */
    ESTEEM_NEWS_LEANS,       /* a rewrite that still leans on others rolled back */
    ESTEEM_NEWS_COLD         /* a cold rewrite rolled back */
} EsteemNews;

typedef struct EsteemState {
    int order[ESTEEM_STONES];                            /* the stone that lies at each place */
    int rewrite_order[ESTEEM_STONES][ESTEEM_REWRITES];
    int known[ESTEEM_STONES];                            /* 1: a move has shown its kind */
    int tried[ESTEEM_STONES];                            /* bits: rewrites that rolled back */
    int said[ESTEEM_STONES];                             /* the rewrite that stands for it, from 1; 0: none */
    int cairn[ESTEEM_CAIRN];                             /* the stones that stand, from the bottom */
    int standing;                                        /* how many */
    int turned;                                          /* the stone that lies turned over, from 1; 0: none */
    int news;                                            /* EsteemNews */
    int news_stone, news_rewrite;                        /* what it is about */
    int finished;
} EsteemState;

extern const ChallengeRules esteem_rules;

/* NULL where there is none such. */
const EsteemStone *esteem_stone(const EsteemVariant *variant, int stone);
const EsteemRewrite *esteem_rewrite(const EsteemVariant *variant, int stone, int rewrite);

/* Whether a stone stands on the cairn. */
bool esteem_stands(const EsteemState *state, int stone);

/* The words of the stone that stands at a place of the cairn, from 0 at the bottom; NULL where nothing stands. */
const char *esteem_standing(const void *variant, const void *state, int place);

/* Why it went as it went: the sentence to the last move's news; NULL where there is none. */
const char *esteem_news_why(const EsteemVariant *variant, const EsteemState *state);

#endif

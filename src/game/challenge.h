/* What a mini-challenge is to the rules: its content's format, its moves, and when it is at its end. Each has a pair of
 * files, NAME.h with NAME.c here and NAME_nodes.c among the screens, and a line in challenge_list.h. */
#ifndef CHALLENGE_H
#define CHALLENGE_H

#include "action.h"
#include "challenge_content.h"
#include "error.h"
#include "random.h"

enum {
    CHALLENGE_STATE_BYTES = 512, /* for any challenge's state */
    CHALLENGE_VERBS_MOST = 16,
    CHALLENGE_NUMBER_MOST = 999, /* of an item or a place */
    QUESTION_OPTIONS_MOST = 5
};

/* A kind of move: the word that stands for it in the journal, and how many numbers follow it there. */
typedef struct ChallengeVerb {
    const char *word; /* small letters */
    int numbers;      /* 0: none; 1: the action's item; 2: item and place */
} ChallengeVerb;

/* What a move is like under the hand: which sound goes with it. */
typedef enum Touch {
    TOUCH_NONE,
    TOUCH_BACK,  /* something is laid back */
    TOUCH_STAMP, /* a mark is put on paper */
    TOUCH_TILE,  /* a piece is put into its place */
    TOUCH_STONE
} Touch;

/* A move that a group may choose. What it says is the screens' business. */
typedef struct QuestionOption {
    int verb, item, place; /* of the action; item and place 0 where the verb has no use for them */
} QuestionOption;

/* What a group that plays together is asked next. */
typedef struct ChallengeQuestion {
    int asks; /* which of the challenge's questions: an enum of its header */
    int item; /* what it is about there: which moment, which stone */
    QuestionOption options[QUESTION_OPTIONS_MOST];
    int count; /* 1: there is nothing to choose, it only goes on */
} ChallengeQuestion;

typedef struct ChallengeRules {
    ChallengeFormat format;
    const char *quotation; /* id of the article's step */
    bool says_safety;      /* it speaks of limits or open talk: the line about fear is shown before it */
    const ChallengeVerb *verbs;
    int verb_count;
    size_t state_size; /* at most CHALLENGE_STATE_BYTES; numbers alone, no pointers: states are copied byte by byte */

    /* `state` is zeroed. `random`: for what is to differ from one play to the next (an order, say). */
    void (*begin)(const void *variant, void *state, Random *random);
    /* Changes the state, or refuses with a reason and changes nothing. Any verb, item and place may come. */
    bool (*apply)(const void *variant, void *state, const Action *move, Error *refusal);
    /* Whether the player has come to its end: then what was done is shown. */
    bool (*is_done)(const void *variant, const void *state);
    /* The question that comes next, from any state; false at the end. Every option is a move that apply takes, and
     * whatever is chosen each time, the end comes after a bounded number of them. NULL: the challenge has no questions,
     * and a group plays it on its ordinary screen. */
    bool (*ask)(const void *variant, const void *state, ChallengeQuestion *question);
    /* What a move that was taken is like. It never tells what came of it. NULL: nothing is heard of any. */
    Touch (*touch)(const Action *move);
} ChallengeRules;

/* All of them, in the order of challenge_list.h. */
int challenge_count(void);
const ChallengeRules *challenge_rules(int challenge);
const ChallengeFormats *challenge_formats(void);

/* The index of the challenge with this id, or -1. */
int challenge_find(const char *id);

/* Adds an option to a question; for the challenges' `ask`. Nothing where it is full. */
void question_offer(ChallengeQuestion *question, int verb, int item, int place);

#endif

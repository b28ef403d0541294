/* The challenge conversation: a talk with somebody near that branches with every line. What a variant of it is made of,
 * and its state. */
#ifndef CONVERSATION_H
#define CONVERSATION_H

#include "challenge.h"

enum {
    TALK_CHOICES = 3,
    TALK_TURNS_MOST = 20, /* in a variant */
    TALK_ENDINGS_MOST = 4,
    TALK_LINES_LEAST = 6, /* that the player says from the first turn to an ending, whichever they are */
    TALK_LINES_MOST = 10,
    TALK_FAR = 3 /* the rings stand from -TALK_FAR (one over the other) to TALK_FAR (apart); 0: linked */
};

/* What a line does to the rings. */
typedef enum TalkPull {
    TALK_OVER,   /* one takes oneself back: a step over the other */
    TALK_LINKED, /* open: a step towards linked */
    TALK_APART   /* too hard: a step apart */
} TalkPull;

typedef struct TalkChoice {
    const char *text; /* what the player may say */
    int rings;        /* TalkPull */
    const char *note; /* what that did; shown afterwards only */
    const char *next; /* id of the turn or the ending that follows */
} TalkChoice;

typedef struct TalkTurn {
    const char *id;
    const char *says;  /* the other person */
    ShapeList choices; /* TalkChoice, always three */
} TalkTurn;

typedef struct TalkEnding {
    const char *id;
    const char *says; /* the other person's last line */
    const char *what; /* how it ended, in a sentence */
} TalkEnding;

typedef struct ConversationVariant {
    Variant head;
    const char *other; /* what the other person is called */
    const char *situation;
    int start;         /* where the rings stand before the first line */
    ShapeList turns;   /* TalkTurn; the first one begins the talk */
    ShapeList endings; /* TalkEnding */
} ConversationVariant;

typedef struct ConversationState {
    int lines; /* that the player has said */
    int done;
    unsigned char said[TALK_LINES_MOST + 2];            /* the choice taken at each turn, as its turn lists them */
    unsigned char order[TALK_TURNS_MOST][TALK_CHOICES]; /* which choice of a turn is shown first, second, third */
} ConversationState;

/* Moves: "say" with a choice of the turn at hand (its place in the turn's own list), "back" to before line number item
 * (from 0), and "finish" at an ending. */
enum { CONVERSATION_SAY, CONVERSATION_BACK, CONVERSATION_FINISH };

/* What a group is asked: which line it says (options in the order in which they are shown), or to finish. */
enum { CONVERSATION_ASKS_LINE, CONVERSATION_ASKS_FINISH };

extern const ChallengeRules conversation_rules;

/* The turn that came before line number `line` (from 0 to state->lines). NULL where the talk has ended instead. */
const TalkTurn *conversation_turn(const ConversationVariant *variant, const ConversationState *state, int line);
/* Line number `line`, from 0 to state->lines - 1. */
const TalkChoice *conversation_line(const ConversationVariant *variant, const ConversationState *state, int line);
/* The ending that the talk has come to; NULL before. */
const TalkEnding *conversation_ending(const ConversationVariant *variant, const ConversationState *state);

/* A choice of a turn, by its place in the turn's own list. */
const TalkChoice *conversation_choice(const TalkTurn *turn, int choice);
/* Which choice of the turn before line number `line` is shown at a place from 0 to 2, and the other way round. */
int conversation_shown(const ConversationVariant *variant, const ConversationState *state, int line, int place);
int conversation_place(const ConversationVariant *variant, const ConversationState *state, int line, int choice);

/* Where the rings stand after so many lines: -TALK_FAR to TALK_FAR. */
int conversation_distance(const ConversationVariant *variant, const ConversationState *state, int lines);

#endif

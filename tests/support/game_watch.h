/* Plays games in tests and watches that every card that comes may come by the rules. */
#ifndef GAME_WATCH_H
#define GAME_WATCH_H

#include "game.h"
#include "random.h"

/* How a player sorts. */
typedef enum Player {
    PLAYER_AGREES,
    PLAYER_MISSES,          /* every card */
    PLAYER_MISSES_ONE_PILE, /* every codependent card */
    PLAYER_ALTERNATES,      /* agrees, misses, agrees ... */
    PLAYER_RANDOM,          /* agrees, misses and passes, how often depends on the seed: never to always */
    PLAYER_MISSES_NEW,      /* misses new cards and their twins, agrees when they come back */
    PLAYER_COUNT
} Player;

enum { WATCH_VISITS_MOST = 4096 };

typedef struct Seen {
    int card, round, slot;
    Visit visit;
    Outcome outcome; /* of this visit */
} Seen;

typedef struct Watch {
    Game *game;
    Player player;
    Random random;           /* the player's own */
    uint32_t passes, misses; /* of eight cards, by PLAYER_RANDOM */
    DealChoice choice;       /* of the rounds that are started; at first of everything */
    int day;                 /* the calendar's day that every action brings; 0 (as at first): none */
    Seen seen[WATCH_VISITS_MOST];
    int count;
    char failure[200]; /* empty while all was right */
} Watch;

void watch_begin(Watch *watch, Game *game, Player player, uint64_t seed);

/* Applies an action that must be possible, and notes and checks the card that comes. */
void watch_apply(Watch *watch, ActionKind kind, int value);

/* Plays a whole round in the player's way, from its start to its end. False when something was not right. */
bool watch_round(Watch *watch, bool names_signs);

#endif

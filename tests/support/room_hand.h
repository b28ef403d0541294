/* Workshops for tests of what is kept of them: opened as wanted, and voted on by a word a card. */
#ifndef ROOM_HAND_H
#define ROOM_HAND_H

#include "library.h"
#include "workshop.h"

typedef struct RoomWish {
    int teams;                /* 0: the whole room */
    VoteWay votes;
    int cards;
    bool points;
    const char *const *names; /* of the teams; NULL: given ones */
    int day;                  /* of the calendar; 0: not known */
} RoomWish;

/* A workshop at its welcome. What `library` has must outlive it; destroy it with game_destroy. Whatever fails ends the
 * test. */
Game *room_open(const Library *library, RoomWish wish);

/* Does an action; one that is refused ends the test. */
void room_do(Game *game, ActionKind kind, int value, int item);

/* Plays the card at hand, or the next one, to its question. Each ballot is a letter a team ("ci-": codependent,
 * interdependent, no vote), or the hands as "3/1" ("-/1": those for the left pile are not counted). `again` may be
 * NULL, and is used only where the room talks. */
void room_play(Game *game, const char *first, const char *again);

#endif

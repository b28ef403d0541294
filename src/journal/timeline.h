/* A game that can go back and forth: the actions so far, and copies of the game on the way, so that undo stays instant
 * after thousands of actions. */
#ifndef TIMELINE_H
#define TIMELINE_H

#include "game.h"

enum {
    TIMELINE_STRIDE = 64,   /* actions between two copies: the most that an undo near the end plays again */
    TIMELINE_SNAPSHOTS = 8, /* copies kept: memory stays bounded, undoing further back plays from the start once */
    TIMELINE_FIRST_UNDO = 1 /* actions at the beginning that can't be undone: the start of the first round or the
                             * opening of a workshop, and whatever makes the game ready before it */
};

typedef struct Snapshot {
    Game *game; /* NULL: none */
    size_t at;  /* actions that it has seen */
} Snapshot;

typedef struct Timeline {
    Game *start; /* before the first action */
    Game *game;  /* now */
    Action *actions;
    size_t done;  /* of `actions`, in `game` */
    size_t count; /* those behind `done` can be redone */
    size_t capacity;
    Snapshot snapshots[TIMELINE_SNAPSHOTS];
} Timeline;

/* A new game with nothing done. False with a reason, and nothing to free, where it can't be made. */
bool timeline_begin(Timeline *timeline, const GameContent *content, uint64_t seed, Error *error);
/* Frees all that it has. */
void timeline_end(Timeline *timeline);

/* False with a reason, and nothing changed, where the rules refuse or memory runs out. Drops what could be redone. */
bool timeline_do(Timeline *timeline, Action action, Error *refusal);

/* game_replace_deck for all of its copies. */
void timeline_replace_deck(Timeline *timeline, const Deck *deck);

bool timeline_can_undo(const Timeline *timeline);
bool timeline_can_redo(const Timeline *timeline);

/* False, and nothing changed, where there is nothing to undo or redo, or memory runs out. */
bool timeline_undo(Timeline *timeline);
bool timeline_redo(Timeline *timeline);

#endif

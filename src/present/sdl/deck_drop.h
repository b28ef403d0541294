/* Files that are dropped on a window, the room's or the leader's: SDL tells of each, and when that was all. */
#ifndef DECK_DROP_H
#define DECK_DROP_H

#include <stdbool.h>

#include <SDL.h>

typedef struct Presenter Presenter;

/* What was dropped together, so far. */
typedef struct DeckDrop {
    char *deck;   /* the path of the first that may be a deck; NULL: none yet */
    char *other;  /* of the first that is neither deck nor picture by its name */
    char *picture;
    int decks;    /* how many of the first kind */
} DeckDrop;

/* Takes an event of SDL's about dropped files; false where it is none. With the last of them the app has the deck. */
bool deck_drop_event(Presenter *presenter, const SDL_Event *event);

/* Gives the app the deck at this path. `several`: it was not the only one, and the player is told so. */
void deck_drop_take(Presenter *presenter, const char *path, bool several);

/* Looks at the file that is followed. */
void deck_drop_follow(Presenter *presenter, double now);
int deck_drop_wait(const Presenter *presenter, double now); /* milliseconds until it wants to; -1: never */

/* Follows nothing any more, and frees what it has. */
void deck_drop_close(Presenter *presenter);

#endif

/* The deck's file that was dropped last, or that the command line named: read once, and again whenever it has changed.
 * It is asked for its size, time and number three times a second, and read only where they are others. The system could
 * tell of changes by itself (inotify and its like), but each one in its own way, and not of what another machine writes
 * to a shared folder or a stick; asking costs a few microseconds, and nothing at all where no file is followed. */
#ifndef DECK_FOLLOW_H
#define DECK_FOLLOW_H

#include "app.h"
#include "deck_places.h"

enum {
    DECK_LOOK_MILLISECONDS = 350,  /* from one look to the next */
    DECK_SETTLE_MILLISECONDS = 100 /* a file that has changed is read when it has stayed so long as it is */
};

typedef struct DeckFollow {
    const DeckPlaces *places; /* NULL: nothing is followed here */
    char *path;               /* NULL: nothing yet */
    DeckPictures *pictures;   /* beside it */
    DeckPictures **opened;    /* all that were opened: the deck before may still show its own */
    size_t opened_count;
    DeckStamp read, seen;     /* as it was when it was read, and when it was looked at last */
    DeckStamp refused;        /* which could not be shown while a workshop was led */
    double next;              /* when it is looked at again */
} DeckFollow;

/* `places` must outlive it; NULL: nothing is ever followed. Close it after the app, which shows the pictures. */
DeckFollow deck_follow_open(const DeckPlaces *places);
void deck_follow_close(DeckFollow *follow);

/* Follows the file at this path (copied), which is about to be read by somebody else. Gives the pictures beside it;
 * NULL where there are none to be had. */
const DeckPictures *deck_follow_begin(DeckFollow *follow, const char *path);

/* Reads the file at this path and hands it to the app, which shows what came of it. `now`: milliseconds. */
void deck_follow_give(DeckFollow *follow, App *app, const char *path, double now);

/* Looks at the file, where it is time to. True where it had changed and the app was told. A file that is gone is waited
 * for. */
bool deck_follow_look(DeckFollow *follow, App *app, double now);

/* Looks at once, and does not wait until it stays as it is: where the player has just asked for something. */
bool deck_follow_look_now(DeckFollow *follow, App *app);

/* Milliseconds until it wants to look again; -1: never, as nothing is followed. */
int deck_follow_wait(const DeckFollow *follow, const App *app, double now);

#endif

/* Where a team's vote comes from: a port. The keyboard and the gamepads are two sources (present/sdl); phones may be
 * one more one day. Whoever shows the app asks its sources at every turn and gives what they have to app_vote. */
#ifndef VOTE_SOURCE_H
#define VOTE_SOURCE_H

#include "workshop.h"

typedef struct Vote {
    int team; /* from 0 */
    Side side;
} Vote;

typedef struct VoteSource {
    void *context;
    /* Votes are asked for from now on, of so many teams; or (0) not any more. A source may light lamps, or let phones
     * in. NULL: it doesn't care. */
    void (*ask)(void *context, int teams);
    /* The next vote that waits, in the order in which they came; false where none does. */
    bool (*take)(void *context, Vote *vote);
} VoteSource;

#endif

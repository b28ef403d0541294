/* A source of votes: gamepads, one to a team in the order in which they were plugged in. Pure. */
#ifndef VOTES_PADS_H
#define VOTES_PADS_H

#include "bindings.h"
#include "vote_queue.h"

/* The source; `queue` must outlive it and stay where it is. */
VoteSource pad_votes_source(VoteQueue *queue);

/* A press, on the pad with this number (from 0), of a button that is for these controls: CONTROL_VOTE_LEFT or RIGHT.
 * False where it is no vote, or none of this team is asked for. */
bool pad_votes_press(VoteQueue *queue, int pad, Controls controls);

#endif

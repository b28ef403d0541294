/* Votes that wait until they are taken. */
#include "vote_queue.h"

void vote_queue_ask(void *context, int teams)
{
    VoteQueue *queue = context;
    *queue = (VoteQueue){.teams = teams};
}

bool vote_queue_take(void *context, Vote *vote)
{
    VoteQueue *queue = context;
    if (queue->count == 0)
        return false;
    *vote = queue->waiting[queue->first];
    queue->first = (queue->first + 1) % VOTES_WAITING_MOST;
    queue->count--;
    return true;
}

bool vote_queue_add(VoteQueue *queue, int team, Side side)
{
    if (team < 0 || team >= queue->teams)
        return false;
    if (queue->count == VOTES_WAITING_MOST) {
        Vote oldest;
        vote_queue_take(queue, &oldest);
    }
    queue->waiting[(queue->first + queue->count) % VOTES_WAITING_MOST] = (Vote){team, side};
    queue->count++;
    return true;
}

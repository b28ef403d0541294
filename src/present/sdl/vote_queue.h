/* What the two sources of votes in a window have in common: how many teams are asked, and the votes that wait. */
#ifndef VOTE_QUEUE_H
#define VOTE_QUEUE_H

#include "vote_source.h"

enum { VOTES_WAITING_MOST = 64 };

typedef struct VoteQueue {
    int teams; /* that are asked; 0: none */
    Vote waiting[VOTES_WAITING_MOST];
    int first, count;
} VoteQueue;

/* Those of a VoteSource; `queue` is a VoteQueue. What was not taken when votes are asked for anew is forgotten. */
void vote_queue_ask(void *queue, int teams);
bool vote_queue_take(void *queue, Vote *vote);

/* Adds a team's vote; of more than can wait the oldest goes. False where this team isn't asked. */
bool vote_queue_add(VoteQueue *queue, int team, Side side);

#endif

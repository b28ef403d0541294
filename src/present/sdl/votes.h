/* The votes of teams: the window's sources of them, asked at every turn while a ballot is open. */
#ifndef VOTES_H
#define VOTES_H

#include "votes_keyboard.h"
#include "votes_pads.h"

enum { VOTE_SOURCES_MOST = 4 };

typedef struct Votes {
    KeyboardVotes keyboard;
    VoteQueue pads;
    VoteSource sources[VOTE_SOURCES_MOST];
    int count;
    int asked; /* teams; 0: no ballot is open to them */
} Votes;

#endif

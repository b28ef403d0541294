/* Gamepads as a source of votes. */
#include "votes_pads.h"

VoteSource pad_votes_source(VoteQueue *queue)
{
    return (VoteSource){queue, vote_queue_ask, vote_queue_take};
}

bool pad_votes_press(VoteQueue *queue, int pad, Controls controls)
{
    bool left = controls & CONTROL_BIT(CONTROL_VOTE_LEFT), right = controls & CONTROL_BIT(CONTROL_VOTE_RIGHT);
    return left != right && vote_queue_add(queue, pad, left ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT);
}

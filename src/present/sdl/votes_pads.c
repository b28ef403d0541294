/* Gamepads as a source of votes. */
#include "votes_pads.h"

VoteSource pad_votes_source(VoteQueue *queue)
{
    return (VoteSource){queue, vote_queue_ask, vote_queue_take};
}

bool pad_votes_press(VoteQueue *queue, int pad, SDL_GameControllerButton button)
{
    switch (button) {
    case SDL_CONTROLLER_BUTTON_X:
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT: return vote_queue_add(queue, pad, SIDE_CODEPENDENT);
    case SDL_CONTROLLER_BUTTON_B:
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT: return vote_queue_add(queue, pad, SIDE_INTERDEPENDENT);
    default: return false;
    }
}

/* The keyboard as a source of votes. */
#include "votes_keyboard.h"

#include <SDL_keyboard.h>
#include <SDL_stdinc.h>

/* Of each team the key of the left pile and that of the right. Each pair has a gap beside it, so that hands can rest
 * there; and what stands on these places on American, German or French keyboards is no key that leads a workshop. */
static const SDL_Scancode PLACES[TEAM_KEYS] = {
    SDL_SCANCODE_1, SDL_SCANCODE_2, SDL_SCANCODE_4, SDL_SCANCODE_5, SDL_SCANCODE_7, SDL_SCANCODE_8,
    SDL_SCANCODE_E, SDL_SCANCODE_R, SDL_SCANCODE_U, SDL_SCANCODE_I, SDL_SCANCODE_A, SDL_SCANCODE_S,
    SDL_SCANCODE_F, SDL_SCANCODE_G, SDL_SCANCODE_X, SDL_SCANCODE_C,
};

VoteSource keyboard_votes_source(KeyboardVotes *votes)
{
    return (VoteSource){&votes->queue, vote_queue_ask, vote_queue_take};
}

int keyboard_votes_key(SDL_Scancode place)
{
    for (int key = 0; key < TEAM_KEYS; key++) {
        if (PLACES[key] == place)
            return key;
    }
    return -1;
}

bool keyboard_votes_asks(const KeyboardVotes *votes, int key)
{
    return key >= 0 && key / 2 < votes->queue.teams;
}

void keyboard_votes_press(KeyboardVotes *votes, int key)
{
    vote_queue_add(&votes->queue, key / 2, key % 2 == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT);
}

void keyboard_votes_name(KeyboardVotes *votes)
{
    for (int key = 0; key < TEAM_KEYS; key++) {
        const char *name = SDL_GetKeyName(SDL_GetKeyFromScancode(PLACES[key]));
        SDL_strlcpy(votes->names[key], name[0] ? name : SDL_GetScancodeName(PLACES[key]), KEY_NAME_BYTES);
        votes->shown[key] = votes->names[key];
    }
}

/* The keyboard as a source of votes. */
#include "votes_keyboard.h"

#include "key_words.h"

#include <string.h>

VoteSource keyboard_votes_source(KeyboardVotes *votes)
{
    return (VoteSource){&votes->queue, vote_queue_ask, vote_queue_take};
}

bool keyboard_votes_asks(const KeyboardVotes *votes, int key)
{
    return key >= 0 && key / 2 < votes->queue.teams;
}

void keyboard_votes_press(KeyboardVotes *votes, int key)
{
    vote_queue_add(&votes->queue, key / 2, key % 2 == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT);
}

bool keyboard_votes_outdated(const KeyboardVotes *votes, const Bindings *bindings)
{
    return memcmp(votes->places, bindings->words[BOUND_KEY][CONTROL_TEAM], sizeof votes->places) != 0;
}

void keyboard_votes_name(KeyboardVotes *votes, const Bindings *bindings)
{
    memcpy(votes->places, bindings->words[BOUND_KEY][CONTROL_TEAM], sizeof votes->places);
    for (int key = 0; key < TEAM_KEYS; key++) {
        const char *place = votes->places[key][0];
        votes->names[key][0] = '\0';
        if (place[0])
            key_printed(place, votes->names[key]);
        votes->shown[key] = votes->names[key];
    }
}

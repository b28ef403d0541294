/* A source of votes: the keyboard that all teams share, two keys to each, by their places on it. What is printed on
 * these places differs from keyboard to keyboard; the screens show it. */
#ifndef VOTES_KEYBOARD_H
#define VOTES_KEYBOARD_H

#include "bindings.h"
#include "vote_queue.h"

enum { TEAM_KEYS = TEAMS_MOST * 2 };

typedef struct KeyboardVotes {
    VoteQueue queue;
    char places[TEAM_KEYS][BINDING_SLOTS][BINDING_BYTES]; /* as the bindings had them when they were named last */
    char names[TEAM_KEYS][BINDING_BYTES]; /* of what stands on the keys here */
    const char *shown[TEAM_KEYS];          /* the same for app_set_team_keys; valid as long as this struct */
} KeyboardVotes;

/* The source; `votes` must outlive it and stay where it is. */
VoteSource keyboard_votes_source(KeyboardVotes *votes);

/* Whether the team of a key (bindings_team_key) is asked now. */
bool keyboard_votes_asks(const KeyboardVotes *votes, int key);

/* Its press, where its team is asked. */
void keyboard_votes_press(KeyboardVotes *votes, int key);

/* Whether the bindings have other keys for the teams than when they were named last. */
bool keyboard_votes_outdated(const KeyboardVotes *votes, const Bindings *bindings);

/* Looks up what stands on the keys, "" where there is none: at the start, and whenever the keyboard's layout or the
 * player's keys change. */
void keyboard_votes_name(KeyboardVotes *votes, const Bindings *bindings);

#endif

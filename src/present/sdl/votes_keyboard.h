/* A source of votes: the keyboard that all teams share, two keys to each, by their places on it. What is printed on
 * these places differs from keyboard to keyboard; the screens show it. */
#ifndef VOTES_KEYBOARD_H
#define VOTES_KEYBOARD_H

#include "vote_queue.h"

#include <SDL_scancode.h>

enum { TEAM_KEYS = TEAMS_MOST * 2, KEY_NAME_BYTES = 16 };

typedef struct KeyboardVotes {
    VoteQueue queue;
    char names[TEAM_KEYS][KEY_NAME_BYTES]; /* of what stands on the keys here */
    const char *shown[TEAM_KEYS];          /* the same for app_set_team_keys; valid as long as this struct */
} KeyboardVotes;

/* The source; `votes` must outlive it and stay where it is. */
VoteSource keyboard_votes_source(KeyboardVotes *votes);

/* The key of a team's that lies here, from 0: twice the team and its pile; -1: none. Whether its team is asked now. */
int keyboard_votes_key(SDL_Scancode place);
bool keyboard_votes_asks(const KeyboardVotes *votes, int key);

/* Its press, where its team is asked. */
void keyboard_votes_press(KeyboardVotes *votes, int key);

/* Looks up what stands on the keys: at the start, and whenever the keyboard's layout changes. */
void keyboard_votes_name(KeyboardVotes *votes);

#endif

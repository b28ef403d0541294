/* What is heard of what happens and, where captions are on, said in words for a moment. */
#ifndef CUES_H
#define CUES_H

#include "cue_player.h"

typedef struct Presenter Presenter;
typedef struct Sound Sound;

typedef struct Cues {
    CuePlayer player; /* play NULL: nothing is heard */
    Sound *sound;     /* of the system; NULL where another player was given */
    Cue shown;        /* the caption on the screen */
    Cue next;         /* the one after it; CUE_NONE: none waits */
    double since;     /* milliseconds: when it came on the screen */
} Cues;

/* What the window's options say, or else the system's own sound, which opens no device before it is needed. */
void cues_open(Presenter *presenter);
void cues_close(Presenter *presenter);

/* A cue of the hand alone, of which the app knows nothing. */
void cues_hear(Presenter *presenter, Cue cue);

/* Plays what the app has, changes the captions. Milliseconds until the next caption comes or this one goes; -1: none
 * shows. */
void cues_follow(Presenter *presenter, double now);
int cues_wait(const Presenter *presenter, double now);

#endif

/* What is heard of what happens and, where captions are on, said in words for a moment. */
#ifndef CUES_H
#define CUES_H

#include "cue_player.h"

typedef struct Presenter Presenter;
typedef struct Sound Sound;

enum { CAPTIONS_WAITING = 3 };

typedef struct Cues {
    CuePlayer player; /* play NULL: nothing is heard */
    Sound *sound;     /* of the system; NULL where another player was given */
    Cue shown;        /* the caption on the screen; CUE_NONE: none, and none waits */
    double since;     /* milliseconds: when it came there */
    Cue waiting[CAPTIONS_WAITING]; /* to be shown after it, the first first */
    int count;
} Cues;

/* What the window's options say, or else the system's own sound, which opens no device before it is needed. */
void cues_open(Presenter *presenter);
void cues_close(Presenter *presenter);

/* A cue of the hand alone, of which the app knows nothing. */
void cues_hear(Presenter *presenter, Cue cue);

/* Shows at once, whether captions are on or not, what has a caption and no sound. */
void cues_tell(Presenter *presenter, Cue cue);

/* Plays what the app has, changes the captions. Milliseconds until the next caption comes or this one goes; -1: none
 * shows. */
void cues_follow(Presenter *presenter, double now);
int cues_wait(const Presenter *presenter, double now);

#endif

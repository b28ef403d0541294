/* The port through which cues are heard: SDL2_mixer (sound.h), a browser's audio, or a test that notes them. */
#ifndef CUE_PLAYER_H
#define CUE_PLAYER_H

#include "cue.h"

typedef struct CuePlayer {
    /* Begins to play a cue `delay` milliseconds from now, beside what may play still. `gain`: how loud, above 0 and at
     * most 1. It keeps nobody waiting, and says nothing where it can't. */
    void (*play)(void *context, Cue cue, float gain, int delay);
    void *context;
} CuePlayer;

#endif

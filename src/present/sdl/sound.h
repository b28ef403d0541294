/* Plays cues from their files, in a thread of its own that lives as long as there is something to play and a moment
 * more: opening a device takes its time, and closing one waits until all has been heard. At rest there is no thread and
 * no device. Without a device, without the files or without SDL2_mixer, nothing is heard and nothing said. */
#ifndef SOUND_H
#define SOUND_H

#include "cue.h"

#include <stdbool.h>

typedef struct Sound Sound;

/* `assets`: the folder in which sounds/NAME.wav lie; it must outlive the sound. NULL where memory runs out. */
Sound *sound_create(const char *assets);

/* Ends what may play still, and waits for that, but not for ever: where the system's sound does not answer, its thread
 * and its memory are left to the program's end. NULL: nothing. */
void sound_destroy(Sound *sound);

/* Begins to play a cue `delay` milliseconds from now, at this gain (0 to 1). Returns at once. */
void sound_play(Sound *sound, Cue cue, float gain, int delay);

/* How it is: for tests. */
typedef enum SoundState {
    SOUND_RESTS,  /* no thread, no device */
    SOUND_OPENS,  /* or closes */
    SOUND_OPEN    /* a device is there */
} SoundState;
SoundState sound_state(Sound *sound);

/* How many cues were begun, so far. */
unsigned long sound_played(Sound *sound);

#endif

/* Plays a few seconds of sound, now and then: the device is opened for them and closed after them. Where there is none,
 * nothing is heard and nothing is said. */
#ifndef SOUND_H
#define SOUND_H

#include <SDL_audio.h>

typedef struct Sound {
    SDL_AudioDeviceID device; /* 0: none is open */
    double over;              /* milliseconds: when it has played all */
} Sound;

/* Begins to play `count` samples (-1 to 1, one channel, `rate` a second) at `now`, in place of what may play still. */
void sound_play(Sound *sound, const float *samples, int count, int rate, double now);

/* Closes the device once all has been played, or (`now` is INFINITY) at once. */
void sound_follow(Sound *sound, double now);

/* Milliseconds until it wants to be followed; -1: never. */
int sound_wait(const Sound *sound, double now);

#endif

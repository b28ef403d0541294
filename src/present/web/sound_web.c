/* Sound through the browser's own audio. */
#include "sound.h"

#include "page.h"

void sound_play(Sound *sound, const float *samples, int count, int rate, double now)
{
    (void)sound;
    (void)now;
    page_play(samples, count, rate);
}

void sound_follow(Sound *sound, double now)
{
    (void)sound;
    (void)now;
}

int sound_wait(const Sound *sound, double now)
{
    (void)sound;
    (void)now;
    return -1;
}

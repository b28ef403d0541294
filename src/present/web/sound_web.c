/* Sound through the browser's own audio: the page fetches and plays the files. */
#include "sound.h"

#include "page.h"

#include <stdlib.h>

struct Sound {
    char unused;
};

Sound *sound_create(const char *assets)
{
    (void)assets;
    return calloc(1, sizeof(Sound));
}

void sound_destroy(Sound *sound)
{
    free(sound);
}

void sound_play(Sound *sound, Cue cue, float gain, int delay)
{
    (void)sound;
    page_play(cue_name(cue), gain, delay);
}

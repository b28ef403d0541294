/* SDL2_mixer on an open device. It is loaded when the first device is opened: linked with, its many libraries would
 * come into memory with every start of the game, and the game would not start without them. */
#ifndef MIXER_H
#define MIXER_H

#include "cue.h"

typedef struct Mixer Mixer;

/* Opens the system's device for the files in `assets`/sounds (lent for as long as it is open). NULL where there is no
 * SDL2_mixer, no device or no memory. Opening and closing take up to some tenths of a second, and more where a sound
 * server is slow. */
Mixer *mixer_open(const char *assets);
void mixer_close(Mixer *mixer); /* NULL: nothing */

/* Begins to play a cue at this gain (0 to 1), beside what plays still. How many milliseconds it takes; 0: it can't be
 * played. */
int mixer_play(Mixer *mixer, Cue cue, float gain);

#endif

/* The sound of a workshop's timer: a small bowl, struck softly, once when its end is near and twice at its end. It is
 * made here, from a few sines that die away. */
#ifndef CHIME_H
#define CHIME_H

#include "app.h"

enum { CHIME_RATE = 44100, CHIME_SAMPLES_MOST = CHIME_RATE * 3 };

/* Writes a chime's samples (-1 to 1, CHIME_RATE a second, one channel) and gives how many they are, at most
 * CHIME_SAMPLES_MOST; 0 for CHIME_NONE. It begins and ends in silence. Pure. */
int chime_make(Chime chime, float *samples);

#endif

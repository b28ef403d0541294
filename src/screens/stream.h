/* The stream of the day: where it runs within its box, for the screen that hangs moments on it and for the painter. It
 * runs along the box's longer side. */
#ifndef STREAM_H
#define STREAM_H

#include <math.h>

#define STREAM_BAND 0.6f  /* the band's breadth, of the box's shorter side */
#define STREAM_SWING 0.2f /* how far its middle swings to either side */

/* Where the band's middle lies across a box of `breadth`, at a place `along` its `length`. It leaves the box as it came
 * in, so that the second half of the day goes on where the first one ends. */
static inline float stream_middle(float along, float length, float breadth)
{
    float waves = fmaxf(1, roundf(length / breadth / 7));
    return breadth * (0.5f + STREAM_SWING * cosf(6.2831853f * (waves * along / length - 0.36f)));
}

#endif

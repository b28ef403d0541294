/* The sound of a workshop's timer. */
#include "chime.h"

#include <math.h>
#include <string.h>

static const double TWO_PI = 6.283185307179586;
static const double STRIKE_SECONDS = 2.2, SECOND_STRIKE = 0.7; /* how long one sounds; when the other one comes */
static const double ATTACK = 0.012, RELEASE = 0.15;            /* seconds in which it swells, and in which it ends */

/* A bowl's partials: not whole multiples, and the higher the sooner gone. The loudness of all is under 1 together. */
static const struct {
    double hertz, loudness, seconds; /* until 1/e of it is left */
} PARTIALS[] = {{523.25, 0.30, 0.70}, {1412.8, 0.12, 0.38}, {2642.4, 0.05, 0.20}};

static double envelope(double time)
{
    double in = fmin(time / ATTACK, 1), out = fmin((STRIKE_SECONDS - time) / RELEASE, 1);
    return in * out;
}

static void strike(float *samples, int count, double loudness)
{
    for (int i = 0; i < count; i++) {
        double time = (double)i / CHIME_RATE, sum = 0;
        for (size_t p = 0; p < sizeof PARTIALS / sizeof PARTIALS[0]; p++)
            sum += PARTIALS[p].loudness * sin(TWO_PI * PARTIALS[p].hertz * time) * exp(-time / PARTIALS[p].seconds);
        samples[i] += (float)(loudness * envelope(time) * sum);
    }
}

int chime_make(Chime chime, float *samples)
{
    int one = (int)(STRIKE_SECONDS * CHIME_RATE), later = (int)(SECOND_STRIKE * CHIME_RATE);
    int count = chime == CHIME_NONE ? 0 : chime == CHIME_OVER ? one + later : one;
    memset(samples, 0, (size_t)count * sizeof *samples);
    if (chime == CHIME_SOON)
        strike(samples, one, 0.6);
    if (chime == CHIME_OVER) {
        strike(samples, one, 1);
        strike(samples + later, one, 1);
    }
    return count;
}

/* Smooth scaling of photos: every pixel of the source counts for the result, so that thin lines do not vanish in a
 * small one, and a large one has no steps. */
#ifndef RESAMPLE_H
#define RESAMPLE_H

#include <SDL.h>

/* The picture (ARGB8888) in another size, as a new surface; NULL where memory runs out. */
SDL_Surface *resample(const SDL_Surface *picture, int width, int height);

/* Takes its corners off: what lies outside of a rounded box with this radius (pixels) becomes transparent. */
void resample_round(SDL_Surface *picture, float radius);

#endif

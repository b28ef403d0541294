/* Drawing filled polygons smoothly, by the exact area that each pixel is covered. */
#ifndef COVERAGE_H
#define COVERAGE_H

#include <SDL.h>
#include <stdbool.h>

#define HALF_TURN 3.14159265358979 /* in radians */

typedef struct Coverage {
    int width, height;
    float *cells; /* what each pixel adds to the sum along its row */
} Coverage;

/* False where memory runs out; the coverage is then empty and everything below does nothing. */
bool coverage_create(Coverage *coverage, int width, int height);
void coverage_free(Coverage *coverage);

/* Adds a closed polygon. `sign` -1 takes it out of what it lies in. Polygons that overlap count once only where all
 * run the same way round. */
void coverage_polygon(Coverage *coverage, const SDL_FPoint *points, int count, float sign);

/* Adds a circle, a line with flat ends, a rectangle. */
void coverage_circle(Coverage *coverage, float x, float y, float radius, float sign);
void coverage_stroke(Coverage *coverage, SDL_FPoint from, SDL_FPoint to, float width);

/* A white surface with the coverage as its alpha; where `mask` (as large, or NULL) covers less, so much less. */
SDL_Surface *coverage_surface(const Coverage *coverage, const Coverage *mask);

#endif

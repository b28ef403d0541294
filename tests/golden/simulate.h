/* How a picture looks to eyes that tell fewer colours apart. */
#ifndef SIMULATE_H
#define SIMULATE_H

#include <SDL.h>

typedef enum Eyes {
    EYES_USUAL,
    EYES_PROTANOPIA,   /* no red cones */
    EYES_DEUTERANOPIA, /* no green ones */
    EYES_TRITANOPIA,   /* no blue ones */
    EYES_GREY,         /* no colour at all: luminance alone */
    EYES_COUNT
} Eyes;

extern const char *const eyes_names[EYES_COUNT];

/* A colour as these eyes see it, by the matrices of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
 * Computer Graphics 15(6), 2009, at severity 1.0, in linear RGB; grey by WCAG's relative luminance. */
SDL_Color simulate_color(SDL_Color color, Eyes eyes);

/* Every pixel of a surface of 32 bits a pixel, in place. */
void simulate_surface(SDL_Surface *surface, Eyes eyes);

/* How far apart two colours are: CIE 1976 delta E, in which 2.3 can just be noticed. */
double simulate_apart(SDL_Color one, SDL_Color other);

#endif

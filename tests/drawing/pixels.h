/* A test group that looks at the pixels of an easel. Whoever includes this says first how large the picture is: enum
 * { WIDTH, HEIGHT }. */
#ifndef PIXELS_H
#define PIXELS_H

#include "easel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

static inline int setup(void **state)
{
    Easel *easel = calloc(1, sizeof *easel);
    *state = easel;
    return easel_open(easel, WIDTH, HEIGHT) ? 0 : -1;
}

static inline int teardown(void **state)
{
    Easel *easel = *state;
    easel_close(easel);
    free(easel);
    return 0;
}

/* The picture as it is now, to be freed. */
static inline SDL_Surface *look(Easel *easel)
{
    SDL_Surface *seen = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888);
    SDL_RenderReadPixels(easel->renderer, NULL, SDL_PIXELFORMAT_RGB888, seen->pixels, seen->pitch);
    return seen;
}

static inline SDL_Color pixel(const SDL_Surface *surface, int x, int y)
{
    Uint32 value = ((const Uint32 *)((const char *)surface->pixels + y * surface->pitch))[x];
    return (SDL_Color){(Uint8)(value >> 16), (Uint8)(value >> 8), (Uint8)value, 255};
}

#endif

/* A painter that draws into memory with SDL's software renderer, for tests that look at pixels. Whoever includes this
 * says first how large the picture is: enum { WIDTH, HEIGHT }. */
#ifndef EASEL_H
#define EASEL_H

#include "painter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

typedef struct Easel {
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    Painter *painter;
} Easel;

static inline int setup(void **state)
{
    Easel *easel = calloc(1, sizeof *easel);
    Error error = {0};
    easel->surface = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888);
    easel->renderer = SDL_CreateSoftwareRenderer(easel->surface);
    easel->painter = painter_create(easel->renderer, PROJECT_FOLDER "/assets", &error);
    *state = easel;
    if (!easel->painter)
        return -1;
    painter_set(easel->painter, THEME_PAPER, 1);
    return 0;
}

static inline int teardown(void **state)
{
    Easel *easel = *state;
    painter_destroy(easel->painter);
    SDL_DestroyRenderer(easel->renderer);
    SDL_FreeSurface(easel->surface);
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

/* A painter that draws into memory with SDL's software renderer, for tests that look at pixels or measure with the
 * letters of the real fonts. */
#ifndef EASEL_H
#define EASEL_H

#include "painter.h"

typedef struct Easel {
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    Painter *painter;
} Easel;

/* In Paper, a pixel to a u. False where there is no painter; either way it is given back with easel_close. */
static inline bool easel_open(Easel *easel, int width, int height)
{
    Error error = {0};
    easel->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    easel->renderer = SDL_CreateSoftwareRenderer(easel->surface);
    easel->painter = painter_create(easel->renderer, PROJECT_FOLDER "/assets", &error);
    if (!easel->painter)
        return false;
    painter_set(easel->painter, THEME_PAPER, 1);
    return true;
}

static inline void easel_close(Easel *easel)
{
    painter_destroy(easel->painter);
    SDL_DestroyRenderer(easel->renderer);
    SDL_FreeSurface(easel->surface);
}

#endif

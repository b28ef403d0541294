/* A scene as the real window's code paints it, with the nodes that it was painted from, for tests that look at
 * pixels. */
#ifndef PAINTED_H
#define PAINTED_H

#include "presenter.h"
#include "scenes.h"

typedef struct Painted {
    Folders *folders;
    App *app;
    Presenter presenter;
    SDL_Surface *picture; /* RGB888: the window as it is painted now */
} Painted;

/* The library with the game's own deck; a test that can't have it fails. To be freed. */
Library painted_library(void);

/* Opens a window (SDL's dummy video, its software renderer) on a scene, at rest, and takes its picture. `library` must
 * outlive it. A test fails where it can't be. Close it. */
void painted_open(Painted *painted, const Scene *scene, const Library *library, Settings settings, int width,
                  int height);
void painted_close(Painted *painted);

/* The picture anew, as the window is painted at this time (milliseconds, as motion has it). */
void painted_take(Painted *painted, double now);

SDL_Color painted_pixel(const SDL_Surface *picture, int x, int y);

/* WCAG's relative luminance: 0 black to 1 white. */
double painted_luminance(SDL_Color color);

#endif

/* The outlines of things: rounded sheets, pockets, ribbons. In pixels, clockwise from the top left. */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "coverage.h"

enum { OUTLINE_MOST = 256, OUTLINE_STONES = 64 };

typedef enum OutlineShape {
    OUTLINE_ROUND,         /* a rounded rectangle, a pill, a circle */
    OUTLINE_CODEPENDENT,   /* a pocket with a round bottom */
    OUTLINE_INTERDEPENDENT,/* a pocket with a pointed bottom */
    OUTLINE_RIBBON,        /* swallow-tailed */
    OUTLINE_TOP_LEFT, OUTLINE_TOP_RIGHT, OUTLINE_TOP, /* a rectangle with one round corner, or both at its top */
    OUTLINE_NOTCHED,       /* a rounded rectangle with half a circle cut out of its left and right side */
    OUTLINE_ARROW,         /* a rounded rectangle with its right side drawn out to a point */
    OUTLINE_STONE          /* a stone; one more, and so on: other stones (OUTLINE_STONES of them) */
} OutlineShape;

typedef struct Outline {
    SDL_FPoint points[OUTLINE_MOST];
    int count;
} Outline;

/* The outline of a shape as large as `width` x `height` at 0,0. `radius`: of its corners. `unit`: pixels to one u. */
void outline_make(Outline *outline, OutlineShape shape, float width, float height, float radius, float unit);

/* The same moved outwards (inwards where negative) along its whole length. */
void outline_grow(const Outline *outline, float by, Outline *grown);

/* Moves it as a whole. */
void outline_move(Outline *outline, float dx, float dy);

/* Adds dashes of a line along it. */
void outline_dash(const Outline *outline, Coverage *coverage, float width, float dash, float gap);

#endif

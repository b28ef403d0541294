/* What the files of the challenge boundaries' screen share. */
#ifndef BOUNDARIES_SCREEN_H
#define BOUNDARIES_SCREEN_H

#include "boundaries.h"
#include "challenge_page.h"

/* How wide what LOOK_POSTS draws is, from ring to ring, in its heights. */
#define BOUNDARIES_POSTS_WIDE 1.9f

typedef struct BoundariesBoard {
    Sketch *sketch;
    const BoundariesVariant *variant;
    const BoundariesState *state;
    int challenge;
    int at_hand; /* the slot whose tiles are shown, or BOUNDARIES_SLOTS */
    bool tight;  /* pieces stand closer, as they would not fit otherwise */
} BoundariesBoard;

/* What of the sentence shows now, from the challenge that is played or looked at. */
BoundariesBoard boundaries_board(Sketch *sketch);
const char *boundaries_lead(const Sketch *sketch, int slot); /* "My limit" */
int boundaries_post(const BoundariesTile *tile); /* the PostKind that stands for a piece; NULL: none */

/* The two rings and the line between them, `height` high, their names beneath; the whole height is returned. */
float boundaries_rings_below(BoundariesBoard *board, float middle, float y, float width, float height);

/* The same as a low strip, with the names beside them. */
float boundaries_rings_beside(BoundariesBoard *board, Rect strip);

/* The page on which the sentence is read back. */
void boundaries_reading(BoundariesBoard *board);

#endif

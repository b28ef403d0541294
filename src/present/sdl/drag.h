/* A card under the hand: how it follows, leans, and what letting go means. Pure: lengths in u, time in milliseconds and
 * passed in. The numbers are the design's: it follows softly, tilts up to 9 degrees, a pocket answers from 40 u on. */
#ifndef DRAG_H
#define DRAG_H

#include <stdbool.h>

enum { DRAG_SAMPLES = 8 };

typedef struct DragSample {
    float x;
    double time;
} DragSample;

typedef struct Drag {
    float start_x, start_y; /* where the hand took it */
    float goal_x, goal_y;   /* how far the hand is from there */
    float x, y;             /* how far the card is from its place */
    double time;            /* of the last step */
    DragSample samples[DRAG_SAMPLES]; /* the hand's last places, for a flick */
    int sample_count;
} Drag;

typedef enum DragEnd { DRAG_PUT_BACK, DRAG_PLACE_LEFT, DRAG_PLACE_RIGHT } DragEnd;

/* What the hand is over: a pocket's rect counts wherever the pocket stands. */
typedef enum DragOver { DRAG_OVER_NOTHING, DRAG_OVER_LEFT, DRAG_OVER_RIGHT } DragOver;

/* The hand takes the card at this point, and moves to that one. `now`: milliseconds. */
void drag_take(Drag *drag, float x, float y, double now);
void drag_move(Drag *drag, float x, float y, double now);

/* What it was taken from has scrolled by that much, under a hand that stays. */
void drag_scrolled(Drag *drag, float by);

/* Lets the card come after the hand up to `now`. True while it is still on its way: another frame is wanted. */
bool drag_step(Drag *drag, double now);

/* Degrees, clockwise to the right. */
float drag_tilt(float dx);

/* How much the pockets answer: -1 (left, wholly) to 1 (right, wholly), 0 while it leans to none. */
float drag_lean(float dx, DragOver over);

/* What letting go now means. */
DragEnd drag_let_go(const Drag *drag, DragOver over, double now);

/* The same where a press puts it down: how fast the pointer came there says nothing. */
DragEnd drag_put_down(const Drag *drag, DragOver over);

#endif

/* Gamepads, which come and go at any time. */
#ifndef INPUT_PAD_H
#define INPUT_PAD_H

#include "bindings.h"
#include "command.h"
#include "focus.h"

#include <SDL_gamecontroller.h>

enum { PADS_MOST = 8 };

/* A direction that is held: it steps at once, after a while, and then steadily. Pure. */
typedef struct HeldDirection {
    int direction; /* a FocusDirection, or -1 */
    double next;   /* when it steps again */
} HeldDirection;

/* True when a step is due at `now` with this direction held (-1: none). */
bool held_direction_step(HeldDirection *held, int direction, double now);

/* The direction a stick points in, -1 for none; `before`: what it was, for a steady hand. Axes from -32768 to 32767. */
int stick_direction(int x, int y, int before);

/* Milliseconds from one look at the pads to the next, -1 for no look: for so many pads, a window that is in use or not,
 * a page (which is told when a pad comes), and after so many milliseconds in which no hand was on one. Pure. */
int pads_interval(int count, bool in_use, bool in_page, double quiet);

/* What a button that is for these controls presses on a screen with these nodes: what is there of it, else the way back
 * if it is that too. SHORTCUT_NONE: nothing. Pure. */
Shortcut pad_shortcut(Controls controls, const NodeList *nodes);

typedef struct Pads {
    SDL_GameController *open[PADS_MOST]; /* each keeps its place, and so its team, while others come, go; NULL: free */
    int count;                           /* that are there */
    bool started;
    HeldDirection held;
    unsigned triggers; /* that are pulled: bit 2 * p is the left one of the pad at place p, the next its right one */
    bool spent; /* the direction that is held was taken as a button: it walks only when it is pressed again */
    double updated, used; /* when they were looked at, and when a hand was on one */
} Pads;

#endif

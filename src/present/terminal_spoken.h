/* What is read aloud of a screen in the terminal: all that is shown, as there is no focus that could walk over it. */
#ifndef TERMINAL_SPOKEN_H
#define TERMINAL_SPOKEN_H

#include "screen.h"
#include "spoken.h"

/* A zeroed one has said nothing. */
typedef struct TerminalSpoken {
    char *whole; /* all that the screen said when it was shown last, without numbers */
    char screen[64];
    int value, leaf;
} TerminalSpoken;

/* Adds what is said of a screen that is shown: each thing in a line of its own, with its number where it can be
 * pressed. Of a screen that stayed, only what is new. */
void terminal_spoken_follow(TerminalSpoken *spoken, const View *view, const NodeList *nodes, Spoken *words);

/* It has said nothing then. */
void terminal_spoken_free(TerminalSpoken *spoken);

#endif

/* What of a screen was announced already, so that what changes on it is announced once: for the voice, and for the
 * screen readers of a page. */
#ifndef ANNOUNCED_H
#define ANNOUNCED_H

#include "screen.h"
#include "spoken.h"

/* A zeroed one has announced nothing. */
typedef struct Announced {
    char *whole; /* all that the screen had to say when it was shown last */
    char screen[64];
    int value, leaf;
} Announced;

/* Adds to `news` what is to be announced of these nodes now: all of it where another screen shows than last time, or
 * another leaf of it; else what is new. True where another one shows. */
bool announced_follow(Announced *announced, const View *view, const NodeList *nodes, Spoken *news);

/* It has announced nothing then. */
void announced_free(Announced *announced);

#endif

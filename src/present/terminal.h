/* The whole game over lines of text: for people who play with a screen reader or a braille line, over a remote shell,
 * and for tests. Needs no display and no SDL. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include "app.h"
#include "deck_follow.h"
#include "read_aloud.h"

#include <stdio.h>

/* Shows each screen on `out` and reads a line of `in` for each command, until the app is leaving or `in` ends.
 * Returns false when memory ran out. `clock`: tells a workshop's timer the time with each line; NULL: it stands.
 * `follow`: the deck's file, which is looked at with each line; NULL: none. `reader`: reads aloud all that is shown
 * of a screen, and of one that stayed what is new on it; NULL: nothing does. */
bool terminal_present(App *app, const Clock *clock, DeckFollow *follow, ReadAloud *reader, FILE *in, FILE *out);

#endif

/* What can be done with a card, as the device at hand does it; beside it Pass and what the words mean. */
#ifndef HINTS_H
#define HINTS_H

#include "sketch.h"

/* The row under the card: the hint where it fits, Pass, What the words mean. */
float hints_height(const Sketch *sketch);
void put_hints(Sketch *sketch, float y);

/* The hint in a line of its own, for portrait; nothing where it is too long. */
float hint_line_height(const Sketch *sketch);
void put_hint_line(Sketch *sketch, float y);

/* The key or pad button that places a card in this pile; nothing for a finger. */
void put_pile_key(Sketch *sketch, Side side, float middle, float y);

#endif

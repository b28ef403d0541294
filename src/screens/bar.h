/* The bars of the steps' screens, and the steps as dots. */
#ifndef BAR_H
#define BAR_H

#include "flow.h"

/* Back to the path, Undo, Redo, Leave, the steps. Returns the room between its two groups. */
Rect put_challenge_bar(Sketch *sketch);

/* The icon that stands for a challenge. */
const char *step_icon(int challenge);

#endif

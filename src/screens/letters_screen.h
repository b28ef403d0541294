/* Writing where there is no keyboard at hand: on a screen of letters, with one button, or with a gamepad. */
#ifndef LETTERS_SCREEN_H
#define LETTERS_SCREEN_H

#include "sketch.h"

/* With those, makes a field's node a button that opens the letters: its words and look stay. `team`: whose name it
 * is. */
void letters_replace_field(const View *view, Node *field, int team);

#endif

/* Writing where there is no keyboard at hand: on a screen of letters, with one button or a gamepad. */
#ifndef LETTERS_H
#define LETTERS_H

#include "sketch.h"

/* Whether fields open the letters in place of being typed into. */
bool view_writes_letters(const View *view);

/* Where it is so, makes a field's node a button that opens them: its words and look stay. `team`: whose name it is. */
void letters_replace_field(const View *view, Node *field, int team);

#endif

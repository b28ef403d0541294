/* The field that is typed into, and what of it only shows: where the caret is, what is selected, what an input method
 * is about to write. Each change of its text is carried out at once, so that nothing is lost with it. */
#ifndef TYPING_H
#define TYPING_H

#include "field.h"
#include "node.h"

#include <SDL_keyboard.h>

enum { COMPOSED_BYTES = ACTION_TEXT_BYTES };

typedef struct Typing {
    NodeId id;      /* of the field; 0: nothing is typed into */
    Field field;
    bool owed;      /* the text was not carried out yet: an input method of the page still composes */
    char composed[COMPOSED_BYTES]; /* by SDL's input method, to stand at the caret; no part of the text yet */
    size_t composed_caret;         /* bytes into it */
    char shown[ACTION_TEXT_BYTES + COMPOSED_BYTES];
} Typing;

/* Makes the field's node show what is typed: its text with what is composed, caret and selection. The node's
 * description lives as long as `typing` then. */
void typing_show(Typing *typing, Node *node);

/* Whether a key ends the typing: Enter, Escape, and those that walk to what lies above or below. Tab does too, but in a
 * page that is the browser's. */
bool typing_ends(SDL_Keycode key);

#endif

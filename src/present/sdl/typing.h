/* The field that is typed into, and what of it only shows: where the caret is, what is selected, what an input method
 * is about to write. Each change of its text is carried out at once, so that nothing is lost with it. */
#ifndef TYPING_H
#define TYPING_H

#include "field.h"
#include "node.h"

enum { COMPOSED_BYTES = ACTION_TEXT_BYTES };

typedef struct Typing {
    NodeId id;      /* of the field; 0: nothing is typed into */
    Field field;
    bool owed;      /* the text was not carried out yet: an input method of the page still composes */
    char composed[COMPOSED_BYTES]; /* by SDL's input method, to stand at the caret; no part of the text yet */
    size_t composed_caret;         /* bytes into it */
    char shown[ACTION_TEXT_BYTES + COMPOSED_BYTES];
} Typing;

/* What a key does to the typing. Enter, Escape, Tab, Up and Down end it, and walk on where that is what they are for.
 * So does a key that types nothing and was given to pressing, going back or walking. */
typedef enum TypingEnd { TYPING_GOES_ON, TYPING_ENDS, TYPING_ENDS_AND_WALKS } TypingEnd;

/* Makes the field's node show what is typed: its text with what is composed, caret and selection. The node's
 * description lives as long as `typing` then. */
void typing_show(Typing *typing, Node *node);

#endif

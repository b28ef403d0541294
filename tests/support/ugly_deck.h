/* A deck that is legal and ugly: its texts are as long as they may be, in scripts that run from the right, stack marks
 * or have no spaces, and its words are as wide as there are. */
#ifndef UGLY_DECK_H
#define UGLY_DECK_H

#include "text_buffer.h"

enum { UGLY_CARDS = 8 };

/* The deck as JSON, to be freed with text_buffer_free. */
TextBuffer ugly_deck(void);

#endif

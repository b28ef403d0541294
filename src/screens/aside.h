/* What stands beside a panel: the card in its pocket, or the card taken out again. */
#ifndef ASIDE_H
#define ASIDE_H

#include "panel.h"

/* The card put into the pocket that the player chose. */
float put_filed_aside(Sketch *sketch, Rect box, bool measure_only);

/* The same, but in portrait the card alone: what is beside it needs the room. */
float put_card_aside(Sketch *sketch, Rect box, bool measure_only);

/* The card taken out again, its telling words marked, and where it was placed and where the article has it. */
float put_again_aside(Sketch *sketch, Rect box, bool measure_only);

#endif

/* Screens that show a deck's own pictures and quotations: reached in an app whose library has the deck
 * tests/decks/pictured/deck.json and its folder. */
#ifndef SCENES_PICTURED_H
#define SCENES_PICTURED_H

#include "scenes.h"

extern const Scene pictured_scenes[];
extern const int pictured_scene_count;

enum { PICTURED_KEPT = 3 /* of the first ones golden pictures are kept; all can be looked at */ };

#endif

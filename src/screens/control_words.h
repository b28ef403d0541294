/* Keys and gamepad buttons in words and as keycaps, as the player has them. */
#ifndef CONTROL_WORDS_H
#define CONTROL_WORDS_H

#include "sketch.h"

/* What it does: "Pass"; of a team's key its name and pile. */
const char *control_name(const Sketch *sketch, Control control);
/* Several, with commas between them. */
const char *control_names(const Sketch *sketch, Controls controls);

/* What stands on a key, or what a button is called. */
const char *key_name(const Sketch *sketch, BoundKind kind, const char *word);

/* The name of its first key, or button; NULL: it has none. */
const char *control_key(const Sketch *sketch, BoundKind kind, Control control);

/* A text's gap, which the name of a control's first key fills. */
typedef struct KeyGap {
    const char *name;
    Control control;
} KeyGap;

/* A text whose gaps (four at most) are filled so; NULL where one of them has no key. */
const char *say_keys(const Sketch *sketch, BoundKind kind, const char *key, const KeyGap *gaps, int count);

/* All of theirs, with commas between them; "-" where there is none. */
const char *controls_keys(const Sketch *sketch, BoundKind kind, const Control *controls, int count);

/* The icon that stands on a key, or for a button, in place of its name; NULL: none. */
const char *key_icon(BoundKind kind, const char *word);

/* The word in one of its slots, "" where there is none; of a team's key what stands on it here. */
const char *control_word(const Sketch *sketch, BoundKind kind, Control control, int slot);

/* A keycap (of a button: what stands for it) with this word on it, as large as it needs. `size`: of its words. */
Node keycap_node(const Sketch *sketch, NodeId id, BoundKind kind, const char *word, float size);

/* The same of its first key, as wide as keycaps are beside other words; rect.w 0: it has none. */
Node control_keycap(const Sketch *sketch, NodeId id, BoundKind kind, Control control);

#endif

/* What the screens are drawn up with: words by key, measured texts, boxes and buttons. */
#ifndef SKETCH_H
#define SKETCH_H

#include "parts.h"
#include "screen.h"

typedef struct Sketch {
    const View *view;
    const Layout *layout;
    NodeList *nodes;
    Rect page; /* the window without safe insets and margins, at most 1328 wide */
    bool stacked; /* what stands side by side in landscape stands one under the other: portrait, or large text */
} Sketch;

/* What a screen is drawn up with; all three are borrowed, and nodes are added to the list. */
Sketch sketch_make(const View *view, const Layout *layout, NodeList *nodes);

/* Words. The results live as long as the list. */
const char *say(const Sketch *sketch, const char *key);
const char *say_with(const Sketch *sketch, const char *key, const char *const *pairs);
const char *say_count(const Sketch *sketch, const char *key, long count);
const char *say_number(const Sketch *sketch, long number);
const char *say_tenths(const Sketch *sketch, long tenths); /* a number with one decimal, where it is not 0 */
const char *say_message(const Sketch *sketch, const char *text); /* what went wrong, in the language that shows */
const char *say_date(const Sketch *sketch, const char *iso); /* language_numbers.h */
const char *say_quoted(const Sketch *sketch, const char *text);
/* What a node has as its language whose words are in this one: NULL where it is the interface's. */
const char *words_language(const Sketch *sketch, const char *language);
const char *say_section_name(const Sketch *sketch, int section); /* in the interface's language */
const char *say_section(const Sketch *sketch, int section);      /* The article, “...” */
const char *say_side(const Sketch *sketch, Side side);

/* Texts. */
TextFormat type_of(const Sketch *sketch, TextRole role);
TextFormat type_centred(const Sketch *sketch, TextRole role);
float line_width(const Sketch *sketch, TextFormat format, const char *text);
float words_height(const Sketch *sketch, TextFormat format, const char *text, float width);
/* The format, smaller where the text would need more than one line (never under `least` of its size). */
TextFormat fit_line(const Sketch *sketch, TextFormat format, const char *text, float width, float least);
/* The format, smaller where a word would have to be broken (down to 60 % and the floor of 14 points). */
TextFormat fit_words(const Sketch *sketch, TextFormat format, const char *text, float width);
/* The format, smaller by steps until the text stands within width x height without a broken word. */
TextFormat fit_box(const Sketch *sketch, TextFormat format, const char *text, float width, float height, float least);

/* Nodes. */
Node *put_text(Sketch *sketch, NodeId id, TextFormat format, Ink ink, const char *text, float x, float y, float width);
/* Words that a reader hears as part of another node already. */
Node *put_label(Sketch *sketch, NodeId id, TextFormat format, Ink ink, const char *text, float x, float y, float width);
Node *put_box(Sketch *sketch, NodeId id, Look look, Rect rect);
Node *put_icon(Sketch *sketch, NodeId id, const char *icon, Ink ink, Rect rect);
Node *put_symbol(Sketch *sketch, NodeId id, Side side, float x, float middle, float height); /* 1.5 times as wide */
Node *put_heading(Sketch *sketch, TextRole role, Ink ink, const char *text, float x, float y, float width);

Ink sheet_ink(Side side);  /* a side's colour for text on a sheet */
Ink deep_ink(Side side);   /* on its own tint */
Ink ground_ink(Side side); /* on the ground */

/* The rect without so much at each side (x), above and below (y); the middle of its width. */
Rect inset(Rect rect, float x, float y);
float middle_of(Rect rect);

/* Buttons. */
typedef struct Button {
    NodeId id;
    Look look; /* LOOK_PRIMARY, SECONDARY or QUIET */
    const char *label, *description;
    const char *icon, *icon_after;
    Shortcut shortcut;
    Command command;
    unsigned state; /* besides NODE_FOCUSABLE */
    float room_after; /* in its width, behind the label, for what else is drawn there */
    bool large;       /* a secondary one as large as a primary one */
    bool in_column;   /* its words begin at its left, where those of the buttons over and under it begin */
} Button;

/* The button as a node, its text in this format; it has no rect yet. */
Node node_of_button(const Button *button, TextFormat format);
/* Makes a node's words smaller where one of them would have to be broken at its rect's width. */
void fit_node(const Sketch *sketch, Node *node);
float button_width(const Sketch *sketch, const Button *button);
float button_height(const Sketch *sketch, const Button *button, float width);
Node *put_button(Sketch *sketch, const Button *button, float x, float y, float width);
float target_least(const Sketch *sketch); /* the least side of what can be pressed */

/* Buttons side by side from the left (or in the middle), in as many rows as they need; a primary one fills the width in
 * portrait. `at` gives x, y and w; the height is returned. With `measure_only` nothing is placed. */
float put_buttons(Sketch *sketch, const Button *buttons, int count, Rect at, Align align, bool measure_only);

/* Marks every node from the index `first` on with a state or a group. */
void mark_from(Sketch *sketch, size_t first, unsigned state);
/* Has every word from there on that nobody can press read when the screen opens; the rest is read where the focus
 * is. */
void announce_from(Sketch *sketch, size_t first);
void group_from(Sketch *sketch, size_t first, NodeId group);
void move_from(Sketch *sketch, size_t first, float dx, float dy);

#endif

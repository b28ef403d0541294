/* What is said aloud: of one node, and of a screen that has just opened or changed. The screen reader's announcements,
 * the voice and the terminal all say the same. */
#ifndef SPOKEN_H
#define SPOKEN_H

#include "language.h"
#include "node.h"
#include "text_buffer.h"

/* Adds what a node says: its label, what is so about it ("on", "3 of 6", "chosen"), and its description. Of a field: its
 * name and the text in it. */
void spoken_node(const Language *language, const Node *node, TextBuffer *out);

/* Adds what is announced when a screen or its leaf comes up: each node that is to be (NODE_ANNOUNCE) and each status,
 * in order, whole and once, each as a sentence in a line of its own. */
void spoken_screen(const Language *language, const NodeList *nodes, TextBuffer *out);

/* The same of a screen that stayed, and of which `before` was announced last: only what is new since. */
void spoken_news(const Language *language, const NodeList *nodes, const char *before, TextBuffer *out);

#endif

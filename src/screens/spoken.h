/* What is said aloud: of one node, and of a screen that has just opened or changed. The screen reader's announcements,
 * the voice and the terminal all say the same. */
#ifndef SPOKEN_H
#define SPOKEN_H

#include "language.h"
#include "language_choice.h"
#include "node.h"
#include "text_buffer.h"

/* Words in one language. */
typedef struct SpokenPiece {
    char language[LANGUAGE_CODE_BYTES]; /* a BCP 47 tag such as en */
    TextBuffer text;
} SpokenPiece;

/* What is said, in order; neighbours differ in their language. A zeroed one is empty. */
typedef struct Spoken {
    SpokenPiece *pieces;
    size_t count, capacity;
    bool failed; /* memory ran out: some words are missing */
} Spoken;

/* Adds words in a language. */
void spoken_say(Spoken *spoken, const char *language, const char *words);
/* Adds all that another one says. */
void spoken_add(Spoken *spoken, const Spoken *more);
/* Its words alone, one behind the other. */
void spoken_write(const Spoken *spoken, TextBuffer *out);
void spoken_free(Spoken *spoken); /* it is empty then */

/* Adds what a node says: its label, what is so about it ("on", "3 of 6", "chosen"), and its description. Of a field:
 * its name and the text in it. The label is in the node's language where it has one, the rest in the interface's. */
void spoken_node_pieces(const Language *language, const Node *node, Spoken *out);
/* The same, its words alone. */
void spoken_node(const Language *language, const Node *node, TextBuffer *out);

/* Adds what a screen that stayed has to announce, and of which `before` was announced last: each node that is to be
 * (NODE_ANNOUNCE) and each status that is new since, in order, each as a sentence in a line of its own. */
void spoken_news_pieces(const Language *language, const NodeList *nodes, const char *before, Spoken *out);
/* The same, its words alone. */
void spoken_news(const Language *language, const NodeList *nodes, const char *before, TextBuffer *out);

/* Adds what is announced when a screen or its leaf comes up: all of it, whole and once. */
void spoken_screen(const Language *language, const NodeList *nodes, TextBuffer *out);

/* Adds what one node says as a sentence. */
void spoken_sentence(const Language *language, const Node *node, Spoken *out);

/* Whether a line is among others. */
bool spoken_is_among(const char *lines, const char *line);

#endif

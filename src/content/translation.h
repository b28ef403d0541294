/* Content in another language. languages/CODE/NAME stands in the place of NAME (a deck, a challenge, the help) where it
 * has the very same cards, moments and numbers, and only other words; else the original is shown, and --check says what
 * differs. */
#ifndef TRANSLATION_H
#define TRANSLATION_H

#include "source.h"

/* Notes everything in which an open translation differs from its original but words, each at its place: what is
 * missing, what is there besides, what has to be the same and is not. */
void translation_compare(Source *source, const json_t *original);

/* The same of a language's texts: keys that are missing or that no program asks for, and gaps like {count} that are not
 * those of the English text. */
void translation_compare_texts(Source *source, const json_t *original);

/* Opens the file at `path` as JSON for comparing with it: json_decref it. NULL, with a problem, where it can't be
 * read. */
json_t *translation_open_original(const char *path, Problems *problems);

#endif

/* What the readers need to know of words: counting them, comparing them, and quoting them safely in a message. */
#ifndef WORDING_H
#define WORDING_H

#include <stdbool.h>
#include <stddef.h>

/* A stretch of a content file, made safe to print: cut to some 60 characters, unprintable ones replaced. Made to be
 * passed on at once: `quote(text).text`. */
typedef struct Quote {
    char text[300];
} Quote;

/* A text, or the part of it that is `length` bytes long, for a mistake's sentence: its first 60 characters, then "…"
 * where there are more; what can't be printed is �. */
Quote quote(const char *text);
Quote quote_part(const char *text, size_t length);

/* The sentences and the words of a text. */
size_t wording_sentences(const char *text);
size_t wording_words(const char *text);

/* Whether a text ends in a question mark: ?, or the full-width, Arabic or Greek one. */
bool wording_is_question(const char *text);

/* Whether a text begins or ends with a space, a tab or a line feed. */
bool wording_has_loose_space(const char *text);

/* How often a phrase stands in a text, counted to 2; *first is where it first does. */
int wording_find(const char *text, const char *phrase, const char **first);

/* Where `phrase` stands in `text` if capitals and the shape of quotation marks and dashes are not looked at, or NULL;
 * *length is set to its bytes there. */
const char *wording_find_alike(const char *text, const char *phrase, size_t *length);

/* How many letters must change to make one word of the other, ASCII capitals not looked at; counted to 4. */
int wording_distance(const char *one, const char *other);

/* Keeps in *best the candidate nearest to `wanted`, if near enough to be meant: start with *best NULL. */
void wording_suggest(const char *wanted, const char *candidate, const char **best);

#endif

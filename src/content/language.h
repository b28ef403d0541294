/* Everything a player reads that is not a card or a quotation: keyed sentences from content/languages/. */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "plural.h"
#include "problems.h"

typedef struct Language Language;

/* Reads a language file ({"format": 1, "language": "en", "name": "English", "texts": {"title.play": "...", ...}}).
 * Returns NULL with problems added when it is unsound. */
Language *language_read(const char *file, const char *bytes, size_t length, Problems *problems);
void language_free(Language *language);

/* Which language it is: a BCP 47 tag such as en. */
const char *language_code(const Language *language);

/* The text with this key. A key that is not there gives the key itself: it shows, loses nothing, and a test finds
 * it. */
const char *language_text(const Language *language, const char *key);

/* Writes the text with {name} replaced: `pairs` is name, value, name, value, ..., NULL. An unknown name stays as it is.
 * Each language puts the names in the order that it needs. */
void language_format(const Language *language, TextBuffer *out, const char *key, const char *const *pairs);

/* The key's form for `count` (plural.h): key.one, key.other and so on, with {count} replaced. */
void language_plural(const Language *language, TextBuffer *out, const char *key, long count);

/* Which form a key is for, by its end; PLURALS: it counts nothing. */
Plural language_plural_form(const char *key);

/* The keys in alphabetical order, for tests and --check. */
size_t language_count(const Language *language);
const char *language_key(const Language *language, size_t index);

#endif

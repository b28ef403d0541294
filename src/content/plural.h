/* Which form a word takes beside a whole number, by language: Unicode's CLDR cardinal rules (version 44,
 * https://www.unicode.org/cldr/charts/44/supplemental/language_plural_rules.html), of whole numbers alone, as the game
 * counts nothing else. */
#ifndef PLURAL_H
#define PLURAL_H

#include <stdbool.h>

typedef enum Plural { PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_MANY, PLURAL_OTHER, PLURALS } Plural;

/* Their names, as keys of a language file end: "one" in "cards.one". */
extern const char *const plural_names[PLURALS];

/* The form of `count` (0 or more) in the language with this BCP 47 code; a language that is not in the table has one
 * form for 1 and another for all other numbers, as English. Pure. */
Plural plural_of(const char *code, long count);

/* Whether some count below a million takes this form in that language: a text without it would be missed soon. */
bool plural_is_needed(const char *code, Plural form);

#endif

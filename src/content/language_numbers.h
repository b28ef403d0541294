/* Numbers and dates as a language writes them, by texts of its file: number.group, number.group.from, number.decimal,
 * date.order, date.month.1 to date.month.12. */
#ifndef LANGUAGE_NUMBERS_H
#define LANGUAGE_NUMBERS_H

#include "language.h"

/* Adds a whole number; from number.group.from on with its thousands apart. */
void language_number(const Language *language, TextBuffer *out, long number);

/* Adds a number of tenths with its decimal mark: 15 as 1.5, 20 as 2. */
void language_tenths(const Language *language, TextBuffer *out, long tenths);

/* Adds a date that is given as ISO 8601 has it (2026-11-28; also 2026-11 or 2026); anything else is added as it is. */
void language_date(const Language *language, TextBuffer *out, const char *iso);

#endif

/* Which of the languages that the game has is shown. */
#ifndef LANGUAGE_CHOICE_H
#define LANGUAGE_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

enum { LANGUAGE_CODE_BYTES = 36 }; /* RFC 5646 tells programs to have room for 35 */

/* Whether these bytes are nothing but letters, digits and hyphens, and no more than a code may have. */
bool language_is_code(const char *code, size_t length);

/* The first of `wanted`, a list of BCP 47 codes with commas between ("es-MX,en"), for which `folder`/languages has a
 * file, by the whole code or by its first part; English where there is none, or where `wanted` is NULL. */
void language_choose(const char *folder, const char *wanted, char code[LANGUAGE_CODE_BYTES]);

#endif

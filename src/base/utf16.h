/* UTF-16, as some programs save "Unicode text": told by its byte order mark, and turned into UTF-8. */
#ifndef UTF16_H
#define UTF16_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the bytes begin with UTF-16's byte order mark, of either order. */
bool utf16_has_mark(const char *bytes, size_t length);

/* The same text as UTF-8 without a mark, allocated (free() it), a zero byte behind it, and *made set to its bytes. Half
 * a pair of surrogates, and an odd last byte, become U+FFFD. NULL where memory runs out. `bytes` begin with a mark. */
char *utf16_to_utf8(const char *bytes, size_t length, size_t *made);

#endif

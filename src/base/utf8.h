/* UTF-8: reading it one character at a time, and telling what is sound. */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the character at `text` (at most `length` bytes, length > 0). Gives its number and sets *size to its bytes (1
 * to 4). An invalid sequence (overlong, surrogate, over U+10FFFF, cut short) gives UINT32_MAX and *size 1. */
uint32_t utf8_read(const char *text, size_t length, size_t *size);

/* The characters (code points) in `length` bytes; an invalid byte counts as one. */
size_t utf8_count(const char *text, size_t length);

/* The offset of the first invalid byte, or `length` where all is sound. */
size_t utf8_first_invalid(const char *text, size_t length);

/* The bytes of the byte order mark that some editors put before a text: 3, or 0 where there is none. */
size_t utf8_mark(const char *text, size_t length);

/* Whether a character may stand in content: no control (but tab and line feed are asked for by `allow_line_feed`), no
 * bidirectional override or isolate (U+202A to 202E, U+2066 to 2069), no U+FEFF, no non-character. */
bool utf8_is_printable(uint32_t character, bool allow_line_feed);

/* A byte of a text with the capitals A to Z made small; all others stay. */
static inline char utf8_small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

#endif

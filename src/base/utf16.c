/* UTF-16 as RFC 2781 has it. */
#include "utf16.h"

#include <stdint.h>
#include <stdlib.h>

bool utf16_has_mark(const char *bytes, size_t length)
{
    const unsigned char *mark = (const unsigned char *)bytes;
    return length >= 2 && ((mark[0] == 0xFF && mark[1] == 0xFE) || (mark[0] == 0xFE && mark[1] == 0xFF));
}

static uint32_t unit_at(const char *bytes, size_t at, bool little)
{
    uint32_t first = (unsigned char)bytes[at], second = (unsigned char)bytes[at + 1];
    return little ? second << 8 | first : first << 8 | second;
}

/* The character at *at, which moves on behind it. */
static uint32_t read_character(const char *bytes, size_t length, size_t *at, bool little)
{
    uint32_t unit = *at + 1 < length ? unit_at(bytes, *at, little) : 0xDC00;
    *at += 2;
    if (unit < 0xD800 || unit > 0xDFFF) {
        return unit;
    }
    uint32_t low = unit < 0xDC00 && *at + 1 < length ? unit_at(bytes, *at, little) : 0;
    if (low < 0xDC00 || low > 0xDFFF) {
        return 0xFFFD;
    }
    *at += 2;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

static size_t write_utf8(char *into, uint32_t character)
{
    if (character < 0x80) {
        into[0] = (char)character;
        return 1;
    }
    size_t more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3; /* bytes behind the first */
    static const unsigned char first[] = {0, 0xC0, 0xE0, 0xF0};
    into[0] = (char)(first[more] | character >> 6 * more);
    for (size_t i = 1; i <= more; i++) {
        into[i] = (char)(0x80 | (character >> 6 * (more - i) & 0x3F));
    }
    return more + 1;
}

char *utf16_to_utf8(const char *bytes, size_t length, size_t *made)
{
    bool little = (unsigned char)bytes[0] == 0xFF;
    char *text = length > SIZE_MAX / 2 - 8 ? NULL : malloc(length / 2 * 3 + 8); /* two bytes become three at most */
    *made = 0;
    if (text == NULL) {
        return NULL;
    }
    for (size_t at = 2; at < length;) {
        *made += write_utf8(text + *made, read_character(bytes, length, &at, little));
    }
    text[*made] = '\0';
    return text;
}

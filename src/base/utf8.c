/* UTF-8 as RFC 3629 has it. */
#include "utf8.h"

#include <string.h>

static uint32_t invalid(size_t *size)
{
    *size = 1;
    return UINT32_MAX;
}

uint32_t utf8_read(const char *text, size_t length, size_t *size)
{
    static const uint32_t smallest[5] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = (unsigned char)text[0];
    if (first < 0x80) {
        *size = 1;
        return first;
    }
    size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes > length) {
        return invalid(size);
    }
    uint32_t character = first & (0x7Fu >> bytes);
    for (size_t i = 1; i < bytes; i++) {
        unsigned char next = (unsigned char)text[i];
        if ((next & 0xC0) != 0x80) {
            return invalid(size);
        }
        character = character << 6 | (next & 0x3Fu);
    }
    if (character < smallest[bytes] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
        return invalid(size);
    }
    *size = bytes;
    return character;
}

size_t utf8_count(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t at = 0, size; at < length; at += size) {
        utf8_read(text + at, length - at, &size);
        count++;
    }
    return count;
}

size_t utf8_first_invalid(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint64_t eight;
        if (length - at >= sizeof eight) { /* eight bytes of ASCII at once: most of any file */
            memcpy(&eight, text + at, sizeof eight);
            if ((eight & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        size_t size;
        if (utf8_read(text + at, length - at, &size) == UINT32_MAX) {
            return at;
        }
        at += size;
    }
    return length;
}

bool utf8_is_printable(uint32_t character, bool allow_line_feed)
{
    if (character == '\t' || character == '\n') {
        return allow_line_feed;
    }
    bool control = character < 0x20 || (character >= 0x7F && character <= 0x9F);
    bool direction = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    bool none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return !control && !direction && !surrogate && !none && character != 0xFEFF && character <= 0x10FFFF;
}

size_t utf8_mark(const char *text, size_t length)
{
    return length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Three bytes are four characters of six bits each. */
#include "base64.h"

#include <stdint.h>
#include <string.h>

static const char SIGNS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_add(TextBuffer *out, const char *bytes, size_t length)
{
    const unsigned char *from = (const unsigned char *)bytes;
    for (size_t at = 0; at < length && !out->failed; at += 3) {
        size_t count = length - at < 3 ? length - at : 3;
        uint32_t bits = (uint32_t)from[at] << 16;
        bits |= count > 1 ? (uint32_t)from[at + 1] << 8 : 0;
        bits |= count > 2 ? from[at + 2] : 0;
        char signs[4] = {SIGNS[bits >> 18], SIGNS[bits >> 12 & 63], SIGNS[bits >> 6 & 63], SIGNS[bits & 63]};
        memset(signs + count + 1, '=', 3 - count);
        text_buffer_add(out, signs, 4);
    }
}

/* The six bits of a sign, or -1. */
static int bits_of(char sign)
{
    const char *found = sign ? strchr(SIGNS, sign) : NULL;
    return found ? (int)(found - SIGNS) : -1;
}

/* Reads four signs, of which `count` are no padding, into count - 1 bytes. False where one is no sign, or where bits
 * are set that belong to no byte. */
static bool read_four(const char *signs, size_t count, char bytes[3])
{
    uint32_t bits = 0;
    for (size_t i = 0; i < 4; i++) {
        int six = i < count ? bits_of(signs[i]) : 0;
        if (six < 0)
            return false;
        bits = bits << 6 | (uint32_t)six;
    }
    for (int i = 0; i < 3; i++)
        bytes[i] = (char)(bits >> (16 - 8 * i) & 255);
    return count == 4 || (bits & (count == 3 ? 255u : 65535u)) == 0;
}

bool base64_read(TextBuffer *out, const char *text, size_t length)
{
    size_t start = out->length, padding = 0;
    while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
        padding++;
    bool sound = length % 4 == 0;
    for (size_t at = 0; sound && at < length; at += 4) {
        char bytes[3];
        size_t count = at + 4 == length ? 4 - padding : 4;
        sound = read_four(text + at, count, bytes);
        if (sound)
            text_buffer_add(out, bytes, count - 1);
    }
    if (!sound && out->text) {
        out->length = start;
        out->text[start] = '\0';
    }
    return sound;
}

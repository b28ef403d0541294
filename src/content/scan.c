/* The scanner: trusts its text to be sound, but reads no byte beyond its end even where it is not. */
#include "scan.h"

#include "utf8.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

Scan scan_begin(const char *text, size_t length)
{
    return (Scan){.at = text, .end = text + length, .mark = text, .line = 1, .column = 1};
}

void scan_count_to(Scan *scan, const char *target)
{
    while (scan->mark < target) {
        size_t size;
        utf8_read(scan->mark, (size_t)(scan->end - scan->mark), &size);
        if (*scan->mark == '\n') {
            scan->line += scan->line < INT_MAX;
            scan->column = 1;
        } else {
            scan->column += scan->column < INT_MAX;
        }
        scan->mark += size;
    }
}

void scan_space(Scan *scan)
{
    while (scan->at < scan->end && strchr(" \t\r\n", *scan->at) != NULL && *scan->at != '\0') {
        scan->at++;
    }
}

bool scan_next_is(Scan *scan, char byte)
{
    scan_space(scan);
    return scan->at < scan->end && *scan->at == byte;
}

void scan_text(Scan *scan)
{
    scan->at++;
    while (scan->at < scan->end && *scan->at != '"') {
        scan->at += *scan->at == '\\' && scan->end - scan->at > 1 ? 2 : 1;
    }
    scan->at += scan->at < scan->end;
}

void scan_value(Scan *scan)
{
    size_t nesting = 0;
    scan_space(scan);
    while (scan->at < scan->end) {
        char byte = *scan->at;
        bool closes = byte == ']' || byte == '}';
        if (nesting == 0 && (closes || byte == ',')) {
            return;
        }
        if (byte == '"') {
            scan_text(scan);
        } else {
            nesting += byte == '[' || byte == '{';
            nesting -= closes;
            scan->at++;
        }
        if (nesting == 0 && (closes || byte == '"')) {
            return;
        }
    }
}

static unsigned hexadecimal(const char *digits)
{
    unsigned number = 0;
    for (int i = 0; i < 4; i++) {
        const char *all = "0123456789abcdef0123456789ABCDEF";
        const char *found = strchr(all, digits[i]);
        number = number * 16 + (found != NULL && *found != '\0' ? (unsigned)(found - all) % 16 : 0);
    }
    return number;
}

size_t scan_character(const char *at, const char *end)
{
    size_t left = (size_t)(end - at), size;
    if (*at != '\\') {
        utf8_read(at, left, &size);
        return size;
    }
    if (left < 6 || at[1] != 'u') {
        return left < 2 ? 1 : 2;
    }
    unsigned unit = hexadecimal(at + 2);
    return unit >= 0xD800 && unit <= 0xDBFF && left >= 12 ? 12 : 6;
}

static unsigned append_utf8(char *out, unsigned long character)
{
    if (character < 0x80) {
        out[0] = (char)character;
        return 1;
    }
    unsigned size = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    static const unsigned char lead[5] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (unsigned i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (character & 0x3F));
        character >>= 6;
    }
    out[0] = (char)(lead[size] | character);
    return size;
}

/* A key is never longer than its source. */
char *scan_key(const char *at, const char *end)
{
    char *key = malloc((size_t)(end - at) + 1);
    size_t length = 0;
    while (key != NULL && at < end) {
        size_t size = scan_character(at, end);
        if (*at != '\\') {
            memcpy(key + length, at, size);
            length += size;
        } else if (size == 2) {
            const char *letters = "bfnrt", *letter = strchr(letters, at[1]);
            key[length++] = letter != NULL && *letter != '\0' ? "\b\f\n\r\t"[letter - letters] : at[1];
        } else if (size >= 6) {
            unsigned long unit = hexadecimal(at + 2);
            if (size == 12) {
                unit = 0x10000 + ((unit - 0xD800) << 10) + (hexadecimal(at + 8) - 0xDC00);
            }
            length += append_utf8(key + length, unit);
        }
        at += size;
    }
    if (key != NULL) {
        key[length] = '\0';
    }
    return key;
}

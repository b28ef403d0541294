/* A text that grows: doubles its memory, and keeps what it has where no more is to be had. */
#include "text_buffer.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Makes room for `more` bytes and the zero behind them. */
static bool grow(TextBuffer *buffer, size_t more)
{
    if (more > SIZE_MAX / 2 - buffer->length - 1) {
        buffer->failed = true;
        return false;
    }
    size_t needed = buffer->length + more + 1;
    if (needed <= buffer->capacity) {
        return true;
    }
    size_t capacity = buffer->capacity < 32 ? 64 : buffer->capacity * 2;
    if (capacity < needed) {
        capacity = needed;
    }
    char *text = realloc(buffer->text, capacity);
    if (text == NULL) {
        buffer->failed = true;
        return false;
    }
    buffer->text = text;
    buffer->capacity = capacity;
    return true;
}

void text_buffer_add(TextBuffer *buffer, const char *bytes, size_t length)
{
    if (!grow(buffer, length)) {
        return;
    }
    if (length > 0) {
        memcpy(buffer->text + buffer->length, bytes, length);
    }
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

void text_buffer_say(TextBuffer *buffer, const char *text)
{
    text_buffer_add(buffer, text, strlen(text));
}

void text_buffer_format(TextBuffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int needed = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (needed < 0) {
        buffer->failed = true;
    } else if (grow(buffer, (size_t)needed)) {
        vsnprintf(buffer->text + buffer->length, (size_t)needed + 1, format, again);
        buffer->length += (size_t)needed;
    }
    va_end(again);
}

void text_buffer_clear(TextBuffer *buffer)
{
    buffer->length = 0;
    buffer->failed = false;
    if (buffer->text != NULL) {
        buffer->text[0] = '\0';
    }
}

void text_buffer_free(TextBuffer *buffer)
{
    free(buffer->text);
    *buffer = (TextBuffer){0};
}

char *text_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);
    if (copy != NULL) {
        memcpy(copy, text, size);
    }
    return copy;
}

/* What can't be shown of a name (a broken character, a control) is replaced by the mark for that. */
char *text_shown(const char *text)
{
    TextBuffer safe = {0};
    size_t length = strlen(text), size;
    for (size_t at = 0; at < length; at += size) {
        uint32_t character = utf8_read(text + at, length - at, &size);
        if (character != UINT32_MAX && utf8_is_printable(character, false) && character != '\t')
            text_buffer_add(&safe, text + at, size);
        else
            text_buffer_say(&safe, "\xEF\xBF\xBD");
    }
    if (!safe.text || safe.failed) {
        text_buffer_free(&safe);
        return text_copy("");
    }
    return safe.text;
}

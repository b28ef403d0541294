/* A text that grows: where a room has to put words together before it knows how long they will be. */
#ifndef TEXT_BUFFER_H
#define TEXT_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct TextBuffer {
    char *text;      /* always ends in a zero byte once anything was added; NULL before */
    size_t length;   /* bytes, without the zero */
    size_t capacity; /* bytes allocated */
    bool failed;     /* memory ran out: what was added since is missing */
} TextBuffer;

/* Adds `length` bytes. A zeroed TextBuffer is an empty one. On failed memory sets `failed` and keeps what was there. */
void text_buffer_add(TextBuffer *buffer, const char *bytes, size_t length);

/* Adds a zero-terminated text. */
void text_buffer_say(TextBuffer *buffer, const char *text);

/* Adds by printf's rules. */
void text_buffer_format(TextBuffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Empties it and keeps its memory. */
void text_buffer_clear(TextBuffer *buffer);

/* Gives the memory back; the buffer is then empty and usable again. */
void text_buffer_free(TextBuffer *buffer);

/* An allocated copy of a text, to be given back with free(); NULL where memory runs out. */
char *text_copy(const char *text);

/* A name as it may be shown: what can't be (a broken character, a control) is replaced by the mark for that. Allocated;
 * NULL where memory runs out. */
char *text_shown(const char *text);

#endif

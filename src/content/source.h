/* One content file being read: its JSON, and the mistakes found in it so far. Places are looked up once, at the end,
 * and only where there are mistakes. A deck may have been a spreadsheet (deck_sheet.h): then `sheet` is it, the JSON is
 * what it came to, and a mistake's place is a row and a cell. */
#ifndef SOURCE_H
#define SOURCE_H

#include "locator.h"
#include "problems.h"
#include "sheet.h"

#include <jansson.h>
#include <stdarg.h>

/* In a mistake's words: stands for "line 12", the line of the mistake's other place, or "row 12" in a spreadsheet. */
#define SOURCE_OTHER_LINE "\x01"

typedef struct Mistake {
    Place place, other;
    bool has_other;
    char *text;
} Mistake;

typedef struct Source {
    const char *file;
    const char *bytes; /* without a byte order mark */
    size_t length;
    json_t *root; /* an object */
    Sheet *sheet; /* owned; NULL: the file is JSON */
    Problems *problems;
    Mistake *mistakes;
    size_t count, capacity;
    bool unsound; /* at least one mistake was found */
} Source;

/* Whether a file of so many bytes may be read; says so where not. */
bool source_fits(const char *file, size_t length, Problems *problems);

/* Reads the JSON. False, with problems added and nothing to close, where it can't be read at all. */
bool source_open(Source *source, const char *file, const char *bytes, size_t length, Problems *problems);

/* Notes a mistake (printf's rules). What `place` points to must live until source_close. */
void source_mistake(Source *source, Place place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether mistakes are only counted from now on, so that a guess at what was meant is wasted on them. */
bool source_is_full(const Source *source);

/* source_mistake for functions that take arguments themselves. */
void source_mistake_of(Source *source, Place place, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));

/* source_mistake of what is said and leaves the file sound: it can be used nevertheless. */
void source_remark(Source *source, Place place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* source_mistake with SOURCE_OTHER_LINE in its words for where `other` stands. */
void source_mistake_beside(Source *source, Place place, Place other, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Says that memory ran out. */
void source_no_memory(Source *source);

/* Zeroed memory (free() it) for what is read from a source. Where it runs out, NULL: the source has said so, and is
 * closed. */
void *source_make(Source *source, size_t size);

/* Adds the mistakes to the problems, with their places, and gives everything back. True where there were none. */
bool source_close(Source *source);

#endif

/* What is wrong with a file of content: every mistake in one run, each with its place and how to mend it. */
#ifndef PROBLEMS_H
#define PROBLEMS_H

#include "text_buffer.h"

#include <stddef.h>

enum { PROBLEMS_MOST = 1000 }; /* further ones are counted, not kept */

typedef struct Problem {
    char *file;
    int line, column; /* from 1; 0 where the whole file is meant. Columns count characters, not bytes. */
    char *text;       /* what is wrong and how to mend it, one sentence or two */
} Problem;

typedef struct Problems {
    Problem *items;
    size_t count;   /* kept */
    size_t further; /* found beyond PROBLEMS_MOST */
} Problems;

/* Adds one (printf's rules). Running out of memory counts it under `further`. */
void problems_add(Problems *problems, const char *file, int line, int column, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Sorts by file, line and column, and writes `file:line:column: text` a line each, the further ones as a last line. */
void problems_write(Problems *problems, TextBuffer *out);

/* Sorts by file, line and column, as problems_write does. */
void problems_sort(Problems *problems);

void problems_free(Problems *problems);

#endif

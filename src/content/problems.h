/* What is wrong with a file of content: every mistake in one run, each with its place and how to mend it. */
#ifndef PROBLEMS_H
#define PROBLEMS_H

#include "text_buffer.h"

#include <stdarg.h>
#include <stddef.h>

enum { PROBLEMS_MOST = 1000 }; /* further ones are counted, not kept */

typedef struct Problem {
    char *file;
    int line, column; /* from 1; 0 where the whole file is meant. Columns count characters, not bytes. */
    char *cell;       /* in a spreadsheet, where `line` is a row and `column` a cell of it (0: the whole row): the same
                         in words, "row 5, column D (text)"; NULL in other files */
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

/* The same for functions that take arguments themselves, with line, column and cell as `place` has them (copied). */
void problems_add_of(Problems *problems, const char *file, const Problem *place, const char *format, va_list arguments)
    __attribute__((format(printf, 4, 0)));

/* Sorts by file, line and column, and writes `file:line:column: text` a line each (of a spreadsheet
 * `file: cell: text`), the further ones as a last line. */
void problems_write(Problems *problems, TextBuffer *out);

/* Takes one over with all that it owns, from a list that gives it up. */
void problems_move(Problems *problems, Problem *problem);

/* Sorts by file, line and column, as problems_write does. */
void problems_sort(Problems *problems);

void problems_free(Problems *problems);

#endif

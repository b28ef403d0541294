/* Writing comma-separated values as RFC 4180 has them, for spreadsheet programs: lines end in CRLF, and cells stand in
 * marks of quotation where they need them. */
#ifndef CSV_WRITER_H
#define CSV_WRITER_H

#include "text_buffer.h"

/* What begins a file: the byte order mark, without which some programs take UTF-8 for something else. */
extern const char *const csv_mark;

/* A row while it is being written: `cells` is how many it has. Begin one zeroed. */
typedef struct CsvRow {
    TextBuffer *out;
    int cells;
} CsvRow;

/* Adds a text. One that a spreadsheet program would run as a formula (it begins with = + - @, their full-width forms, a
 * tab or a line's end) gets an apostrophe in front, and so does one that begins with an apostrophe: csv_bare gives the
 * text as it was. */
void csv_text(CsvRow *row, const char *text);

/* A cell's text as it was before csv_text put an apostrophe in front, if it did: whoever writes by hand and begins with
 * an apostrophe ('Tis) keeps it. */
const char *csv_bare(const char *cell);

/* Adds a number; csv_empty: a cell with nothing in it. */
void csv_number(CsvRow *row, int number);
void csv_empty(CsvRow *row);

/* Ends the row; the next cell begins another. */
void csv_end(CsvRow *row);

#endif

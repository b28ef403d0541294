/* Reading comma-separated values with libcsv, which tells of each cell and of each row's end. */
#include "csv_table.h"

#include <csv.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 64 * 1024 /* bytes handed to the library at once, and by which its memory grows */ };

typedef struct Reading {
    CsvTable *table;
    CsvRecord row; /* the one that is being read */
    int ends;      /* rows that have ended, empty ones too */
    bool after_cr; /* the last thing read was a carriage return that ended a row: a line feed belongs to it */
    bool failed;
} Reading;

static bool grow(void **items, size_t *capacity, size_t count, size_t size)
{
    if (count < *capacity) {
        return true;
    }
    size_t larger = *capacity == 0 ? 256 : *capacity * 2;
    void *grown = larger > SIZE_MAX / size ? NULL : realloc(*items, larger * size);
    if (grown != NULL) {
        *items = grown;
        *capacity = larger;
    }
    return grown != NULL;
}

static void add_cell(Reading *reading, uint32_t start, uint32_t length)
{
    CsvTable *table = reading->table;
    void *cells = table->cells;
    if (!grow(&cells, &table->cell_capacity, table->cell_count, sizeof *table->cells)) {
        reading->failed = true;
        return;
    }
    table->cells = cells;
    table->cells[table->cell_count++] = (CsvCell){start, length};
    reading->row.count++;
}

/* Empty cells are kept only once something stands to the right of them. */
static void take_cell(void *bytes, size_t length, void *data)
{
    Reading *reading = data;
    CsvTable *table = reading->table;
    int column = reading->row.columns++;
    reading->after_cr = false;
    if (reading->row.columns == INT_MAX) {
        reading->failed = true;
    }
    if (reading->failed || length == 0 || column >= CSV_COLUMNS_MOST) {
        reading->row.columns -= reading->failed;
        return;
    }
    while (reading->row.count < column && !reading->failed) {
        add_cell(reading, 0, 0);
    }
    uint32_t start = (uint32_t)table->text_length;
    memcpy(table->text + start, bytes, length);
    table->text[start + length] = '\0';
    table->text_length += length + 1;
    add_cell(reading, start, (uint32_t)length);
}

static void end_row(int byte, void *data)
{
    Reading *reading = data;
    CsvTable *table = reading->table;
    bool belongs = byte == '\n' && reading->after_cr;
    reading->after_cr = byte == '\r';
    if (belongs || reading->failed) {
        return;
    }
    void *rows = table->rows;
    reading->row.number = ++reading->ends;
    if (reading->row.count > 0) {
        if (!grow(&rows, &table->row_capacity, table->row_count, sizeof *table->rows)) {
            reading->failed = true;
            return;
        }
        table->rows = rows;
        if (reading->row.columns <= CSV_COLUMNS_MOST) {
            reading->row.columns = reading->row.count;
        }
        table->rows[table->row_count++] = reading->row;
    }
    reading->row = (CsvRecord){.first = table->cell_count};
}

/* Spaces beside a separator belong to the cell, as in every spreadsheet program; the library would drop them. */
static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

/* Whether all bytes were taken, and no more rows than wanted. */
static bool feed(struct csv_parser *parser, Reading *reading, const char *bytes, size_t length, size_t rows_most)
{
    for (size_t at = 0; at < length && !reading->failed; at += PIECE) {
        size_t piece = length - at < PIECE ? length - at : PIECE;
        if (csv_parse(parser, bytes + at, piece, take_cell, end_row, reading) != piece) {
            reading->failed = true;
        } else if (rows_most > 0 && reading->table->row_count >= rows_most) {
            break;
        }
    }
    return !reading->failed;
}

bool csv_table_read(CsvTable *table, const char *bytes, size_t length, char separator, size_t rows_most)
{
    struct csv_parser parser;
    Reading reading = {.table = table};
    *table = (CsvTable){.text = malloc(length + 2)}; /* each cell's zero stands where its separator stood */
    if (table->text == NULL || csv_init(&parser, CSV_REPALL_NL) != 0) {
        return false;
    }
    table->text[table->text_length++] = '\0'; /* the empty cell */
    csv_set_delim(&parser, (unsigned char)separator);
    csv_set_space_func(&parser, no_space);
    csv_set_blk_size(&parser, PIECE);
    bool fine = feed(&parser, &reading, bytes, length, rows_most);
    int ends = reading.ends;
    bool after_cr = reading.after_cr;
    fine = fine && feed(&parser, &reading, "\n", 1, 0);
    if (fine && reading.ends == ends && !after_cr) { /* the line's end went into a cell: its quotation mark is open */
        table->open_row = ends + 1;
        table->open_column = reading.row.columns + 1;
        fine = csv_fini(&parser, take_cell, end_row, &reading) == 0 && !reading.failed;
    }
    csv_free(&parser);
    return fine;
}

const char *csv_table_cell(const CsvTable *table, size_t row, int column, size_t *length)
{
    CsvCell cell = {0};
    if (row < table->row_count && column >= 0 && column < table->rows[row].count) {
        cell = table->cells[table->rows[row].first + (size_t)column];
    }
    if (length != NULL) {
        *length = cell.length;
    }
    return table->text + cell.start;
}

void csv_table_free(CsvTable *table)
{
    free(table->text);
    free(table->cells);
    free(table->rows);
    *table = (CsvTable){0};
}

/* A text of comma-separated values as rows of cells. Nothing is said here about what the cells mean. */
#ifndef CSV_TABLE_H
#define CSV_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CSV_COLUMNS_MOST = 1000 /* of a row; cells further to the right are counted, not kept */ };

typedef struct CsvCell {
    uint32_t start, length; /* bytes of CsvTable.text; one zero byte stands behind each cell */
} CsvCell;

/* A row that is not empty, without the empty cells at its end. */
typedef struct CsvRecord {
    size_t first; /* of CsvTable.cells */
    int count;
    int columns; /* as many as `count`, or more where not all were kept */
    int number;  /* as a spreadsheet program shows it, from 1: empty rows count, line breaks in quotation marks don't */
} CsvRecord;

typedef struct CsvTable {
    char *text;
    CsvCell *cells;
    CsvRecord *rows;
    size_t text_length, cell_count, cell_capacity, row_count, row_capacity;
    int open_row, open_column; /* where a cell begins whose quotation mark is never closed; 0: there is none */
} CsvTable;

/* Reads `length` bytes (below 4 GB) with this separator between cells. Any bytes are a table; whether the cells are
 * sound text is for the caller to look at. With `rows_most` above 0 it stops when so many rows are read that are not
 * empty. False where memory runs out. csv_table_free in either case. */
bool csv_table_read(CsvTable *table, const char *bytes, size_t length, char separator, size_t rows_most);
void csv_table_free(CsvTable *table);

/* The text of a cell, from row 0 and column 0; "" where the row has no such cell. *length (may be NULL): its bytes. */
const char *csv_table_cell(const CsvTable *table, size_t row, int column, size_t *length);

#endif

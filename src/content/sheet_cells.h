/* The cells of a spreadsheet's rows, as text. */
#ifndef SHEET_CELLS_H
#define SHEET_CELLS_H

#include "sheet_reading.h"

/* A cell as it was typed. */
CellText cell_raw(const SheetReading *reading, size_t row, int column);

/* Whether a cell has nothing in it that can be seen. */
bool cell_is_blank(CellText cell);

/* Sets reading->known to the row's cells of the known columns as fields read them: without spaces and line breaks at
 * their ends (which nobody sees in a spreadsheet), line breaks as line feeds, and in small letters where a column holds
 * ids. Once for each row, as the table's own bytes change. */
void cells_take(SheetReading *reading, size_t row);

/* Sets a field of an object to a text; notes where memory runs out. */
void cell_set(SheetReading *reading, json_t *object, const char *name, CellText value);

/* The cells of this row that a note keeps, by their columns' names: all of them, or only those of the writer's own
 * columns. NULL where there are none. */
json_t *cells_kept(SheetReading *reading, size_t row, bool all);

/* Notes the mistake of a cell that has no name above it, once for each column. */
void cells_check_named(SheetReading *reading, size_t row);

#endif

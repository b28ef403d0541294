/* Taking cells out of the table. */
#include "sheet_cells.h"

#include "csv_writer.h"
#include "sheet_order.h"
#include "utf8.h"

#include <string.h>

CellText cell_raw(const SheetReading *reading, size_t row, int column)
{
    CellText cell;
    const char *whole = csv_table_cell(&reading->sheet->table, row, column, &cell.length);
    cell.text = csv_bare(whole);
    cell.length -= (size_t)(cell.text - whole);
    return cell;
}

/* The bytes of a space at `text`, or before `end`; 0: there is none. */
static size_t space_at(const char *text, size_t length)
{
    if (length >= 2 && memcmp(text, "\xC2\xA0", 2) == 0) { /* one that does not break */
        return 2;
    }
    return length >= 1 && strchr(" \t\r\n", *text) != NULL ? 1 : 0;
}

static size_t space_before(const char *text, size_t length)
{
    if (length >= 2 && memcmp(text + length - 2, "\xC2\xA0", 2) == 0) {
        return 2;
    }
    return length >= 1 && strchr(" \t\r\n", text[length - 1]) != NULL ? 1 : 0;
}

bool cell_is_blank(CellText cell)
{
    for (size_t space; (space = space_at(cell.text, cell.length)) > 0; cell.text += space) {
        cell.length -= space;
    }
    return cell.length == 0;
}

static size_t join_line_breaks(char *text, size_t length)
{
    size_t kept = 0;
    if (memchr(text, '\r', length) == NULL) {
        return length;
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\r' || i + 1 == length || text[i + 1] != '\n') {
            text[kept++] = text[i];
        }
    }
    return kept;
}

static CellText take(SheetReading *reading, size_t row, DeckColumn column)
{
    CellText cell = cell_raw(reading, row, reading->sheet->columns[column]);
    char *text = (char *)cell.text; /* the table's, which is the reading's to change */
    size_t length = cell.length;
    for (size_t space; (space = space_at(text, length)) > 0; text += space) {
        length -= space;
    }
    for (size_t space; (space = space_before(text, length)) > 0;) {
        length -= space;
    }
    if (length > 0) {
        length = join_line_breaks(text, length);
        text[length] = '\0';
    }
    for (size_t i = 0; deck_columns[column].is_id && i < length; i++) {
        text[i] = utf8_small(text[i]);
    }
    return length > 0 ? (CellText){text, length} : (CellText){"", 0};
}

void cells_take(SheetReading *reading, size_t row)
{
    for (int column = 0; column < DECK_COLUMNS; column++) {
        reading->known[column] = take(reading, row, (DeckColumn)column);
    }
}

void cell_set(SheetReading *reading, json_t *object, const char *name, CellText value)
{
    if (json_object_set_new_nocheck(object, name, json_stringn_nocheck(value.text, value.length)) != 0) {
        reading->failed = true;
    }
}

json_t *cells_kept(SheetReading *reading, size_t row, bool all)
{
    const Sheet *sheet = reading->sheet;
    json_t *kept = NULL;
    int count = sheet->table.rows[row].count < sheet->name_count ? sheet->table.rows[row].count : sheet->name_count;
    for (int column = 0; column < count; column++) {
        bool own = reading->kinds[column] == DECK_COLUMNS;
        CellText cell = cell_raw(reading, row, column);
        if (*sheet->names[column] == '\0' || cell_is_blank(cell) || (!own && !all)) {
            continue;
        }
        const char *name = own ? sheet->names[column] : deck_columns[reading->kinds[column]].name;
        if (kept == NULL && (kept = json_object()) == NULL) {
            reading->failed = true;
            return NULL;
        }
        cell_set(reading, kept, name, cell);
    }
    return kept;
}

void cells_check_named(SheetReading *reading, size_t row)
{
    Sheet *sheet = reading->sheet;
    const CsvRecord *record = &sheet->table.rows[row];
    for (int column = 0; column < record->count; column++) {
        bool named = column < sheet->name_count && *sheet->names[column] != '\0';
        if (!named && !cell_is_blank(cell_raw(reading, row, column))) {
            sheet->loses = true;
            if (!reading->unnamed_said[column]) {
                source_mistake(
                    reading->source, sheet_place(record->number, column),
                    "Something stands in this cell, but its column has no name. Give the column a name in the "
                    "first row, or empty it.");
            }
            reading->unnamed_said[column] = true;
        }
    }
    if (record->columns > CSV_COLUMNS_MOST) {
        sheet->loses = true;
        source_mistake(reading->source, sheet_place(record->number, -1),
                       "This row goes on far to the right, to column %s. Empty the cells that have no name above them.",
                       column_letters(record->columns).text);
    }
}

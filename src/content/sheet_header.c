/* A spreadsheet's first row: the names of its columns. */
#include "sheet_reading.h"

#include "csv_writer.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

static Place header_place(const SheetReading *reading, int column)
{
    return sheet_place(reading->sheet->table.rows[0].number, column);
}

/* "" where there is none. */
bool sheet_keep_names(SheetReading *reading)
{
    Sheet *sheet = reading->sheet;
    int count = sheet->table.rows[0].count;
    sheet->names = calloc((size_t)count, sizeof *sheet->names);
    reading->kinds = calloc((size_t)count, sizeof *reading->kinds);
    if (sheet->names == NULL || reading->kinds == NULL) {
        return false;
    }
    for (; sheet->name_count < count; sheet->name_count++) {
        TextBuffer name = {0};
        text_buffer_say(&name, "");
        column_name_keep(&name, csv_bare(csv_table_cell(&sheet->table, 0, sheet->name_count, NULL)));
        if (name.failed) {
            text_buffer_free(&name);
            return false;
        }
        sheet->names[sheet->name_count] = name.text;
    }
    return true;
}

static void say_twice(SheetReading *reading, int column, int first)
{
    reading->sheet->loses = true;
    source_mistake(reading->source, header_place(reading, column),
                   "Two columns are named “%s”: this one and column %s. Give one of them another name, or delete it.",
                   quote(reading->sheet->names[column]).text, column_letters(first + 1).text);
}

/* Tells the known columns; false where there are far too many of the writer's own. */
static bool sort_columns(SheetReading *reading)
{
    Sheet *sheet = reading->sheet;
    int own = 0;
    for (int i = 0; i < sheet->name_count; i++) {
        DeckColumn kind = column_find(sheet->names[i]);
        int first = 0;
        reading->kinds[i] = (int)kind;
        if (kind < DECK_COLUMNS) {
            first = sheet->columns[kind] < 0 ? i : sheet->columns[kind];
            sheet->columns[kind] = first;
        } else if (*sheet->names[i] != '\0') {
            while (strcmp(sheet->names[first], sheet->names[i]) != 0) {
                first++;
            }
            own++;
        } else {
            first = i;
        }
        if (first != i) {
            say_twice(reading, i, first);
        }
    }
    if (own > OWN_COLUMNS_MOST) {
        source_mistake(reading->source, sheet_place(sheet->table.rows[0].number, -1),
                       "This row has %d columns of your own; at most %d fit. Delete those that are not needed.", own,
                       OWN_COLUMNS_MOST);
    }
    return own <= OWN_COLUMNS_MOST;
}

static bool say_no_header(SheetReading *reading)
{
    source_mistake(reading->source, sheet_place(reading->sheet->table.rows[0].number, -1),
                   "The first row should name the columns: id, side, sign, area, text, short, why, telling and so on. "
                   "me-and-we --new-deck FILE.csv writes a file that has them; copy your cards into it.");
    return false;
}

/* A name that is nearly that of a column which is missing. Gives which ones were guessed at. */
static void say_misspelt(SheetReading *reading, bool *guessed)
{
    Sheet *sheet = reading->sheet;
    for (int i = 0; i < sheet->name_count; i++) {
        DeckColumn meant =
            reading->kinds[i] < DECK_COLUMNS || *sheet->names[i] == '\0' ? DECK_COLUMNS : column_meant(sheet->names[i]);
        if (meant < DECK_COLUMNS && sheet->columns[meant] < 0 && !guessed[meant]) {
            guessed[meant] = true;
            source_mistake(reading->source, header_place(reading, i),
                           "There is no column “%s”. Did you mean “%s”? If this column is a note of your own, name it "
                           "less alike.",
                           quote(sheet->names[i]).text, deck_columns[meant].name);
        }
    }
}

static void say_missing(SheetReading *reading, const bool *guessed)
{
    for (int column = 0; column < DECK_COLUMNS; column++) {
        if (deck_columns[column].needed && reading->sheet->columns[column] < 0 && !guessed[column]) {
            source_mistake(reading->source, sheet_place(reading->sheet->table.rows[0].number, -1),
                           "The column “%s” is missing: each card needs it. Add its name in this row.",
                           deck_columns[column].name);
        }
    }
}

static bool has_some(const SheetReading *reading)
{
    int count = 0;
    for (int column = 0; column < DECK_COLUMNS; column++) {
        count += reading->sheet->columns[column] >= 0;
    }
    return count >= 2;
}

bool sheet_read_header(SheetReading *reading)
{
    Sheet *sheet = reading->sheet;
    const CsvRecord *row = &sheet->table.rows[0];
    bool guessed[DECK_COLUMNS] = {false};
    for (int column = 0; column < DECK_COLUMNS; column++) {
        sheet->columns[column] = -1;
    }
    if (row->columns > CSV_COLUMNS_MOST) {
        source_mistake(reading->source, sheet_place(row->number, -1),
                       "This row has %d columns; at most %d fit. Delete those that are not needed.", row->columns,
                       CSV_COLUMNS_MOST);
        return false;
    }
    if (!sort_columns(reading)) {
        return false;
    }
    if (!has_some(reading)) {
        return say_no_header(reading);
    }
    say_misspelt(reading, guessed);
    say_missing(reading, guessed);
    return true;
}

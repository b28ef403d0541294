/* Places in a spreadsheet. */
#include "sheet.h"

#include "wording.h"

#include <stdlib.h>
#include <string.h>

const char *const deck_row_fields[DECK_ROWS] = {"id", "title", "language", "licence", "$schema"};

void sheet_free(Sheet *sheet)
{
    for (int i = 0; i < sheet->name_count; i++) {
        free(sheet->names[i]);
    }
    free(sheet->names);
    free(sheet->bytes);
    free(sheet->cards);
    free(sheet->quotations);
    csv_table_free(&sheet->table);
    *sheet = (Sheet){0};
}

Place sheet_place(int row, int column)
{
    return (Place){.line = row, .column = column + 1};
}

ColumnLetters column_letters(int column)
{
    ColumnLetters letters = {""};
    char backwards[sizeof letters.text];
    size_t count = 0;
    for (; column > 0 && count < sizeof backwards - 1; column = (column - 1) / 26) {
        backwards[count++] = (char)('A' + (column - 1) % 26);
    }
    for (size_t i = 0; i < count; i++) {
        letters.text[i] = backwards[count - 1 - i];
    }
    return letters;
}

DeckColumn sheet_column(const Place *field)
{
    const char *name = field->depth > 2 ? field->steps[2].key : NULL;
    if (name == NULL) {
        return DECK_COLUMNS;
    }
    if (strcmp(name, "tips") == 0) {
        bool other = field->depth > 3 && strcmp(field->steps[3].key, "interdependent") == 0;
        return other ? COLUMN_TIP_INTERDEPENDENT : COLUMN_TIP_CODEPENDENT;
    }
    return column_find(name);
}

static int own_column(const Sheet *sheet, const char *name)
{
    for (int i = 0; i < sheet->name_count; i++) {
        if (strcmp(sheet->names[i], name) == 0) {
            return i;
        }
    }
    return -1;
}

/* Where a card's field stands, from 0; -1 where the sheet has no such column. */
static int column_of(const Sheet *sheet, const Place *place)
{
    DeckColumn column = sheet_column(place);
    if (column == COLUMN_TIP_CODEPENDENT && place->depth == 3 && sheet->columns[column] < 0) {
        column = COLUMN_TIP_INTERDEPENDENT; /* "tips": the one that is there */
    }
    if (column < DECK_COLUMNS) {
        return sheet->columns[column];
    }
    bool own = place->depth > 3 && place->steps[2].key != NULL && strcmp(place->steps[2].key, "extra") == 0;
    return own ? own_column(sheet, place->steps[3].key) : -1;
}

static void locate_deck_row(const Sheet *sheet, Place *place)
{
    for (int row = 0; row < DECK_ROWS; row++) {
        if (strcmp(place->steps[0].key, deck_row_fields[row]) == 0 && sheet->deck_rows[row] > 0) {
            place->line = sheet->deck_rows[row];
            place->column = sheet->columns[COLUMN_TEXT] + 1;
        }
    }
}

void sheet_locate(const Sheet *sheet, Place *place)
{
    if (place->line > 0 || place->depth == 0 || place->steps[0].key == NULL) {
        return;
    }
    bool card = strcmp(place->steps[0].key, "cards") == 0;
    bool quotation = strcmp(place->steps[0].key, "quotations") == 0;
    int count = card ? sheet->card_count : sheet->quotation_count;
    if (!card && !quotation) {
        locate_deck_row(sheet, place);
    } else if (place->depth > 1 && place->steps[1].index < (size_t)count) {
        place->line = (card ? sheet->cards : sheet->quotations)[place->steps[1].index];
        place->column = column_of(sheet, place) + 1;
    }
}

void sheet_say_place(const Sheet *sheet, const Place *place, TextBuffer *out)
{
    const char *name = place->column > 0 && place->column <= sheet->name_count ? sheet->names[place->column - 1] : "";
    if (place->column == 0) {
        text_buffer_format(out, "row %d", place->line);
        return;
    }
    text_buffer_format(out, "row %d, column %s", place->line, column_letters(place->column).text);
    if (*name != '\0') {
        text_buffer_format(out, " (%s)", quote(name).text);
    }
}

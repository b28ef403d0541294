/* A deck as a spreadsheet has it: its rows of cells, and which of them each card and field of the deck came from. */
#ifndef SHEET_H
#define SHEET_H

#include "csv_table.h"
#include "deck_columns.h"
#include "locator.h"

/* What the deck says of itself, in rows of their own ("deck title"). */
typedef enum DeckRow { ROW_ID, ROW_TITLE, ROW_LANGUAGE, ROW_LICENCE, ROW_SCHEMA, DECK_ROWS } DeckRow;

/* The names of the deck's fields that stand in them: "id", "title" ... */
extern const char *const deck_row_fields[DECK_ROWS];

typedef struct Sheet {
    CsvTable table; /* empty once the deck is read */
    char *bytes;    /* of the table, where they had to be made; NULL: the file's own */
    char **names;   /* of the columns as they are kept, "" where the first row has none; as many as its cells */
    int name_count;
    int columns[DECK_COLUMNS]; /* where each known column stands, from 0; -1: nowhere */
    int *cards, *quotations;   /* the number of the row that each came from */
    int card_count, quotation_count;
    int deck_rows[DECK_ROWS]; /* the same; 0: there is none */
    bool loses;               /* something stands in it that the deck has no room for; a mistake says what */
} Sheet;

void sheet_free(Sheet *sheet);

/* The column in which a card's (or a quotation's) field stands; DECK_COLUMNS where it is none of the known ones. "tips"
 * alone is the first of the two. */
DeckColumn sheet_column(const Place *field);

/* A cell as a place, by its row's number and its column from 0; column -1: the row as a whole. */
Place sheet_place(int row, int column);

/* Sets the place's line to the row's number and its column to the cell's (from 1; 0: the row as a whole). One that
 * sheet_place gave stays as it is; one that stands nowhere becomes 0, 0. */
void sheet_locate(const Sheet *sheet, Place *place);

/* "row 5, column D (text)", for a place that is located. */
void sheet_say_place(const Sheet *sheet, const Place *place, TextBuffer *out);

/* A column's letters as spreadsheet programs have them: 1 is A, 27 is AA. */
typedef struct ColumnLetters {
    char text[8];
} ColumnLetters;

/* What a spreadsheet calls a column, counted from 1: A, Z, AA; "" for 0. */
ColumnLetters column_letters(int column);

#endif

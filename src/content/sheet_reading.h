/* A spreadsheet being read: what deck_sheet.c (the file), sheet_header.c (its first row) and sheet_rows.c (the others)
 * share. */
#ifndef SHEET_READING_H
#define SHEET_READING_H

#include "source.h"

/* A stretch of the table, a zero byte behind it. */
typedef struct CellText {
    const char *text;
    size_t length; /* bytes */
} CellText;

typedef struct SheetReading {
    Source *source;
    Sheet *sheet;
    int *kinds;              /* the DeckColumn of each column that has a name; DECK_COLUMNS: the writer's own */
    bool used[DECK_COLUMNS]; /* columns with something in them */
    json_t *cards, *quotations, *notes;
    json_t *own, *noted;                 /* the writer's own columns in the order in which cards, and notes, use them */
    const char *deck[DECK_ROWS];         /* what its own rows say, or NULL */
    CellText known[DECK_COLUMNS];        /* of the row that is being read */
    bool unnamed_said[CSV_COLUMNS_MOST]; /* the mistake of cells without a name above them, for each column */
    bool deck_seen;                      /* a row of the deck itself, a quotation or a card came already */
    bool failed;                         /* memory ran out */
} SheetReading;

/* Keeps the names of the columns as they are, for places to be said by them. False where memory runs out. */
bool sheet_keep_names(SheetReading *reading);

/* Tells the columns by their names, which are kept. False, with mistakes noted, where no rows can be read under them.
 * */
bool sheet_read_header(SheetReading *reading);

/* Reads all other rows and makes the deck of them: source->root. False where memory ran out. */
bool sheet_read_rows(SheetReading *reading);

#endif

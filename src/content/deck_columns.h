/* The columns that a deck has as a spreadsheet, and the names of columns in general. */
#ifndef DECK_COLUMNS_H
#define DECK_COLUMNS_H

#include "text_buffer.h"

#include <stdbool.h>

typedef enum DeckColumn {
    COLUMN_ID, COLUMN_SIDE, COLUMN_SIGN, COLUMN_AREA, COLUMN_LEVEL, COLUMN_TEXT, COLUMN_SHORT, COLUMN_WHY,
    COLUMN_TELLING, COLUMN_TWIN, COLUMN_DIFFERENCE, COLUMN_QUESTION, COLUMN_NOTE, COLUMN_PICTURE,
    COLUMN_PICTURE_DESCRIPTION, COLUMN_QUOTATION, COLUMN_OTHER_SIGN, COLUMN_TIP_CODEPENDENT, COLUMN_TIP_INTERDEPENDENT,
    COLUMN_SOURCE, DECK_COLUMNS
} DeckColumn;

enum {
    OWN_COLUMNS_MOST = 100,    /* that a deck may have beside these */
    COLUMN_NAME_BYTES_MOST = 400
};

/* A column as the first row names it; most are also the names of a card's fields. The tips are parts of its "tips". */
typedef struct DeckColumnKind {
    const char *name;
    bool needed; /* by every deck */
    bool is_id;  /* holds a name for others to point to: read in small letters */
} DeckColumnKind;

extern const DeckColumnKind deck_columns[DECK_COLUMNS];

/* A name as it is kept: no space at its ends, one space for each stretch of spaces, tabs and line breaks, at most
 * COLUMN_NAME_BYTES_MOST bytes. */
void column_name_keep(TextBuffer *into, const char *name);

/* The column that has this kept name, capitals not looked at, and a space or hyphen taken for "_"; DECK_COLUMNS where
 * it is none of them. */
DeckColumn column_find(const char *name);

/* The column that this name of none is probably meant for, or DECK_COLUMNS. */
DeckColumn column_meant(const char *name);

#endif

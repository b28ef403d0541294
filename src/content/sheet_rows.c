/* A spreadsheet's rows below the first one: cards, notes for people, what the deck says of itself, and its quotations.
 * */
#include "sheet_reading.h"

#include "deck.h"
#include "sheet_cells.h"
#include "sheet_name.h"
#include "sheet_order.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

enum { NOTE_BEFORE_ALL = -1 /* a note right under the columns' names */ };

static int number_of(const SheetReading *reading, size_t row)
{
    return reading->sheet->table.rows[row].number;
}

static Place cell_place(const SheetReading *reading, size_t row, DeckColumn column)
{
    return sheet_place(number_of(reading, row), reading->sheet->columns[column]);
}

static void append(SheetReading *reading, json_t *list, json_t *item)
{
    reading->failed = json_array_append_new(list, item) != 0 || reading->failed;
}

static void set(SheetReading *reading, json_t *object, const char *name, json_t *value)
{
    reading->failed = json_object_set_new_nocheck(object, name, value) != 0 || reading->failed;
}

/* A mistake by which something of the row finds no place in the deck. */
static void say_loss(SheetReading *reading, Place place, const char *format, ...) __attribute__((format(printf, 3, 4)));

static void say_loss(SheetReading *reading, Place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    source_mistake_of(reading->source, place, format, arguments);
    va_end(arguments);
    reading->sheet->loses = true;
}

/* --- notes --- */

/* The known columns and the writer's own that a note uses. */
static void remember_columns(SheetReading *reading, const json_t *cells)
{
    reading->failed = !sheet_order_use(cells, reading->used, reading->noted) || reading->failed;
}

static void read_note(SheetReading *reading, size_t row)
{
    json_t *note = json_object(), *cells = cells_kept(reading, row, true);
    int before = reading->deck_seen ? (int)json_array_size(reading->cards) : NOTE_BEFORE_ALL;
    remember_columns(reading, cells);
    set(reading, note, "before", json_integer(before));
    set(reading, note, "cells", cells);
    append(reading, reading->notes, note);
}

/* What stands in the writer's own columns beside a row that is no card. */
static void keep_beside(SheetReading *reading, size_t row, const char *kind, const char *name)
{
    json_t *cells = cells_kept(reading, row, false);
    if (cells == NULL) {
        return;
    }
    json_t *note = json_object();
    remember_columns(reading, cells);
    set(reading, note, "beside", json_sprintf("%s %s", kind, name));
    set(reading, note, "cells", cells);
    append(reading, reading->notes, note);
}

/* Only these known columns say something in such a row. */
static void check_strays(SheetReading *reading, size_t row, const DeckColumn *columns, size_t count, const char *what)
{
    for (int column = 0; column < DECK_COLUMNS; column++) {
        bool belongs = column == COLUMN_ID;
        for (size_t i = 0; i < count; i++) {
            belongs = belongs || columns[i] == (DeckColumn)column;
        }
        if (!belongs && reading->known[column].length > 0) {
            say_loss(reading, cell_place(reading, row, (DeckColumn)column),
                     "“%s” says nothing in the row of %s. Empty the cell; for a note, begin a row whose id is #.",
                     deck_columns[column].name, what);
        }
    }
}

/* --- the deck's own rows --- */

static void say_unknown_row(SheetReading *reading, size_t row, const char *name)
{
    const char *nearest = NULL;
    for (int i = 0; i < ROW_SCHEMA; i++) {
        wording_suggest(name, deck_row_fields[i], &nearest);
    }
    say_loss(reading, cell_place(reading, row, COLUMN_ID),
             "There is no row “deck %s”. %s%s%sThe deck's own rows are: deck id, deck title, deck language, deck "
             "licence.",
             quote(name).text, nearest == NULL ? "" : "Did you mean “deck ", nearest == NULL ? "" : nearest,
             nearest == NULL ? "" : "”? ");
}

static void read_deck_row(SheetReading *reading, size_t row, const char *name)
{
    static const DeckColumn columns[] = {COLUMN_TEXT};
    Sheet *sheet = reading->sheet;
    int kind = 0;
    name = strcmp(name, "license") == 0 ? deck_row_fields[ROW_LICENCE] : name;
    while (kind < DECK_ROWS && strcmp(name, deck_row_fields[kind]) != 0) {
        kind++;
    }
    if (kind == DECK_ROWS) {
        say_unknown_row(reading, row, name);
        return;
    }
    if (sheet->deck_rows[kind] != 0) {
        say_loss(reading, cell_place(reading, row, COLUMN_ID),
                 "“deck %s” stands here a second time; the first is row %d. Delete one of them.", name,
                 sheet->deck_rows[kind]);
        return;
    }
    check_strays(reading, row, columns, 1, "the deck itself");
    CellText value = reading->known[COLUMN_TEXT];
    sheet->deck_rows[kind] = number_of(reading, row);
    reading->deck[kind] = value.length > 0 ? value.text : NULL;
    keep_beside(reading, row, "deck", name);
}

static void read_quotation(SheetReading *reading, size_t row, const char *name)
{
    static const DeckColumn columns[] = {COLUMN_SIGN, COLUMN_TEXT, COLUMN_SOURCE};
    Sheet *sheet = reading->sheet;
    json_t *quotation = json_object();
    cell_set(reading, quotation, "id", (CellText){name, strlen(name)});
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        CellText value = reading->known[columns[i]];
        if (value.length > 0) {
            reading->used[columns[i]] = true;
            cell_set(reading, quotation, deck_columns[columns[i]].name, value);
        }
    }
    check_strays(reading, row, columns, sizeof columns / sizeof *columns, "a quotation");
    sheet->quotations[sheet->quotation_count++] = number_of(reading, row);
    append(reading, reading->quotations, quotation);
    keep_beside(reading, row, "quotation", name);
}

/* --- cards --- */

/* Programs that set type as one writes may have changed quotation marks, spaces or the first letter of one of the two
 * cells; the words are found all the same, and taken as they stand on the card. In a text that is too long for a card
 * nothing is looked for: it is said anyway, and looking would take too long. */
static CellText mend_telling(CellText telling, CellText text)
{
    enum { LOOKED_AT = 4 * CARD_TEXT_MOST /* bytes */ };
    size_t length = 0;
    if (telling.length == 0 || text.length == 0 || text.length > LOOKED_AT ||
        strstr(text.text, telling.text) != NULL) {
        return telling;
    }
    const char *alike = wording_find_alike(text.text, telling.text, &length);
    return alike == NULL ? telling : (CellText){alike, length};
}

static void read_tips(SheetReading *reading, json_t *card, bool depends)
{
    static const char *const names[] = {"codependent", "interdependent"};
    json_t *tips = json_object();
    for (int side = 0; side < 2; side++) {
        DeckColumn column = side == 0 ? COLUMN_TIP_CODEPENDENT : COLUMN_TIP_INTERDEPENDENT;
        CellText tip = reading->known[column];
        if (tip.length > 0) {
            reading->used[column] = true;
            cell_set(reading, tips, names[side], tip);
        }
    }
    if (depends || json_object_size(tips) > 0) {
        set(reading, card, "tips", tips);
    } else {
        json_decref(tips);
    }
}

static void read_extra(SheetReading *reading, size_t row, json_t *card)
{
    json_t *extra = cells_kept(reading, row, false);
    const char *name;
    json_t *value;
    if (extra == NULL) {
        return;
    }
    json_object_foreach(extra, name, value)
    {
        reading->failed = !sheet_order_add(reading->own, name) || reading->failed;
    }
    set(reading, card, "extra", extra);
}

static void read_card(SheetReading *reading, size_t row)
{
    Sheet *sheet = reading->sheet;
    json_t *card = json_object();
    CellText text = reading->known[COLUMN_TEXT];
    bool depends = strcmp(reading->known[COLUMN_SIDE].text, "either") == 0;
    for (int column = 0; column < COLUMN_SOURCE; column++) {
        if (column == COLUMN_TIP_CODEPENDENT) {
            read_tips(reading, card, depends);
        }
        if (column >= COLUMN_TIP_CODEPENDENT || sheet->columns[column] < 0) {
            continue;
        }
        CellText value = reading->known[column];
        value = column == COLUMN_TELLING ? mend_telling(value, text) : value;
        if (value.length > 0) {
            reading->used[column] = true;
            cell_set(reading, card, deck_columns[column].name, value);
        }
    }
    if (reading->known[COLUMN_SOURCE].length > 0) {
        say_loss(reading, cell_place(reading, row, COLUMN_SOURCE),
                 "“source” belongs to a quotation, which has a row of its own: its id is “quotation NAME”. A card "
                 "points to it by that name in the column “quotation”.");
    }
    if (json_object_size(card) == 0) {
        say_loss(reading, sheet_place(number_of(reading, row), -1),
                 "This row is no card: there is nothing in the columns of a card. For a note to people, begin its "
                 "id with #.");
        json_decref(card);
        return;
    }
    read_extra(reading, row, card);
    sheet->cards[sheet->card_count++] = number_of(reading, row);
    append(reading, reading->cards, card);
}

/* --- all of them --- */

/* What follows the word and a space at the beginning of an id, or NULL. */
static const char *behind_word(const char *id, const char *word)
{
    size_t length = strlen(word);
    return strncmp(id, word, length) == 0 && id[length] == ' ' ? id + length + strspn(id + length, " ") : NULL;
}

static bool is_note(const SheetReading *reading, size_t row)
{
    const char *id = cell_raw(reading, row, reading->sheet->columns[COLUMN_ID]).text;
    return id[strspn(id, " \t\r\n")] == '#';
}

static bool is_blank(const SheetReading *reading, size_t row)
{
    int column = 0;
    while (column < reading->sheet->table.rows[row].count && cell_is_blank(cell_raw(reading, row, column))) {
        column++;
    }
    return column == reading->sheet->table.rows[row].count;
}

static void read_row(SheetReading *reading, size_t row)
{
    if (is_blank(reading, row)) {
        return;
    }
    cells_check_named(reading, row);
    if (is_note(reading, row)) {
        read_note(reading, row);
        return;
    }
    cells_take(reading, row);
    const char *id = reading->known[COLUMN_ID].text;
    const char *of_deck = behind_word(id, "deck"), *of_quotation = behind_word(id, "quotation");
    reading->deck_seen = true;
    if (of_deck != NULL) {
        read_deck_row(reading, row, of_deck);
    } else if (of_quotation != NULL) {
        read_quotation(reading, row, of_quotation);
    } else {
        read_card(reading, row);
    }
}

/* --- the deck of them --- */

/* The columns as they stand, without those that have no name; NULL where they stand in their own order. */
static json_t *columns_kept(SheetReading *reading)
{
    const Sheet *sheet = reading->sheet;
    json_t *columns = json_array(), *order = sheet_order(reading->used, reading->own, reading->noted);
    for (int i = 0; i < sheet->name_count; i++) {
        if (*sheet->names[i] != '\0') {
            const char *name = sheet->names[i];
            name = reading->kinds[i] < DECK_COLUMNS ? deck_columns[reading->kinds[i]].name : name;
            append(reading, columns, json_string_nocheck(name));
        }
    }
    if (order == NULL || json_equal(columns, order)) {
        reading->failed = reading->failed || order == NULL;
        json_decref(columns);
        columns = NULL;
    }
    json_decref(order);
    return columns;
}

static void set_spreadsheet(SheetReading *reading, json_t *root)
{
    json_t *columns = columns_kept(reading);
    if (columns == NULL && json_array_size(reading->notes) == 0) {
        return;
    }
    json_t *kept = json_object();
    if (columns != NULL) {
        set(reading, kept, "columns", columns);
    }
    if (json_array_size(reading->notes) > 0) {
        set(reading, kept, "notes", json_incref(reading->notes));
    }
    set(reading, root, "spreadsheet", kept);
}

static json_t *make_root(SheetReading *reading)
{
    static const DeckRow rows[] = {ROW_ID, ROW_TITLE, ROW_LANGUAGE, ROW_LICENCE};
    char id[ID_MOST + 1], title[DECK_TITLE_BYTES];
    const char *otherwise[DECK_ROWS] = {
        [ROW_ID] = id, [ROW_TITLE] = title, [ROW_LANGUAGE] = "en", [ROW_LICENCE] = "All rights reserved"};
    json_t *root = json_object();
    sheet_name_id(reading->source->file, id);
    sheet_name_title(reading->source->file, title);
    if (reading->deck[ROW_SCHEMA] != NULL) {
        set(reading, root, "$schema", json_string_nocheck(reading->deck[ROW_SCHEMA]));
    }
    set(reading, root, "format", json_integer(1));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *said = reading->deck[rows[i]];
        set(reading, root, deck_row_fields[rows[i]], json_string_nocheck(said != NULL ? said : otherwise[rows[i]]));
    }
    if (json_array_size(reading->quotations) > 0) {
        set(reading, root, "quotations", json_incref(reading->quotations));
    }
    set(reading, root, "cards", json_incref(reading->cards));
    set_spreadsheet(reading, root);
    return root;
}

bool sheet_read_rows(SheetReading *reading)
{
    Sheet *sheet = reading->sheet;
    sheet->cards = calloc(sheet->table.row_count, sizeof *sheet->cards);
    sheet->quotations = calloc(sheet->table.row_count, sizeof *sheet->quotations);
    reading->cards = json_array();
    reading->quotations = json_array();
    reading->notes = json_array();
    reading->own = json_object();
    reading->noted = json_object();
    reading->failed = sheet->cards == NULL || sheet->quotations == NULL;
    for (size_t row = 1; row < sheet->table.row_count && !reading->failed; row++) {
        read_row(reading, row);
    }
    if (!reading->failed) {
        reading->source->root = make_root(reading);
    }
    json_decref(reading->cards);
    json_decref(reading->quotations);
    json_decref(reading->notes);
    json_decref(reading->own);
    json_decref(reading->noted);
    return !reading->failed;
}

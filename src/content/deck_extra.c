/* Checking what is kept for a spreadsheet, so that it can become one again without loss. */
#include "deck_extra.h"

#include "fields.h"
#include "wording.h"

#include <string.h>

/* --- names of columns --- */

static bool is_kept_name(const char *name)
{
    TextBuffer kept = {0};
    column_name_keep(&kept, name);
    bool same = kept.text != NULL && strcmp(kept.text, name) == 0;
    text_buffer_free(&kept);
    return same;
}

static void check_own_name(Source *source, const char *name, Place place)
{
    place.on_key = true;
    if (column_find(name) < DECK_COLUMNS) {
        source_mistake(source, place,
                       "“%s” is a column that every deck may have, so a column of your own needs another "
                       "name.",
                       quote(name).text);
    } else if (!is_kept_name(name)) {
        source_mistake(source, place,
                       "“%s” can't be a column's name: it is empty, too long, or has spaces or line breaks "
                       "where a name has none. Change it.",
                       quote(name).text);
    }
}

static void check_cell(Source *source, const json_t *value, Place place)
{
    if (!json_is_string(value)) {
        source_mistake(source, place, "Here should stand what a cell holds, as text in double quotes.");
    } else if (strspn(json_string_value(value), " \t\r\n") == json_string_length(value)) {
        source_mistake(source, place, "This text is empty. Write something there, or leave it out.");
    }
}

/* --- a card's own columns --- */

void deck_check_extra(Source *source, const json_t *extra, Place place)
{
    const char *name;
    json_t *value;
    if (source->sheet != NULL) { /* they come from one */
        return;
    }
    if (json_object_size(extra) > OWN_COLUMNS_MOST) {
        source_mistake(source, place, "“extra” has %zu entries; at most %d fit. Take some out.",
                       json_object_size(extra), OWN_COLUMNS_MOST);
    }
    json_object_foreach((json_t *)extra, name, value)
    { /* the library's iterators take no const, but change nothing */
        check_own_name(source, name, place_member(place, name));
        check_cell(source, value, place_member(place, name));
    }
}

/* --- the deck's columns and notes --- */

static void check_columns(Source *source, const json_t *columns, Place place)
{
    json_t *seen = json_object();
    size_t index;
    json_t *value;
    json_array_foreach((json_t *)columns, index, value)
    {
        const char *name = json_string_value(value);
        Place inside = place_element(place, index);
        DeckColumn column = name == NULL ? DECK_COLUMNS : column_find(name);
        if (name == NULL) {
            source_mistake(source, inside, "Here should stand the name of a column, as text in double quotes.");
        } else if (json_object_get(seen, name) != NULL) {
            source_mistake(source, inside, "The column “%s” stands here a second time. Keep one of them.",
                           quote(name).text);
        } else if (column == DECK_COLUMNS) {
            check_own_name(source, name, inside);
        } else if (strcmp(name, deck_columns[column].name) != 0) {
            source_mistake(source, inside, "Write the column's name as “%s”.", deck_columns[column].name);
        }
        json_object_set_new(seen, name == NULL ? "" : name, json_true());
    }
    json_decref(seen);
}

/* Of a note that stands for itself, its id begins with #; one beside a row of another kind has none. */
static void check_cells(Source *source, const json_t *cells, Place place, bool beside)
{
    const char *id = json_string_value(json_object_get(cells, "id")), *name;
    json_t *value;
    if (!beside && cells != NULL && (id == NULL || id[strspn(id, " \t\r\n")] != '#')) {
        source_mistake(source, place, "A note has an “id” that begins with #. Add it.");
    }
    json_object_foreach((json_t *)cells, name, value)
    {
        DeckColumn column = column_find(name);
        if (beside || column == DECK_COLUMNS || strcmp(name, deck_columns[column].name) != 0) {
            check_own_name(source, name, place_member(place, name));
        }
        check_cell(source, value, place_member(place, name));
    }
}

/* A row of the deck itself or of a quotation: "deck title", "quotation harbor". */
static void check_beside(Source *source, const char *row, Place place)
{
    bool known = strncmp(row, "quotation ", 10) == 0;
    for (int i = 0; i < DECK_ROWS; i++) {
        known = known || (strncmp(row, "deck ", 5) == 0 && strcmp(row + 5, deck_row_fields[i]) == 0);
    }
    if (!known) {
        source_mistake(source, place,
                       "“%s” is no row beside which a note can stand: deck id, deck title, deck language, "
                       "deck licence or quotation NAME.",
                       quote(row).text);
    }
}

static void check_note(Source *source, const json_t *note, Place place, size_t cards)
{
    enum { BEFORE, BESIDE, CELLS, NOTE_FIELDS };
    static const Field fields[NOTE_FIELDS] = {
        {"before", FIELD_NUMBER, true, 0}, {"beside", FIELD_TEXT, true, 0}, {"cells", FIELD_OBJECT, false, 0}};
    const json_t *values[NOTE_FIELDS];
    if (!fields_read(source, note, place, "a note", fields, NOTE_FIELDS, values)) {
        return;
    }
    json_int_t before = json_integer_value(values[BEFORE]);
    if ((values[BEFORE] == NULL) == (values[BESIDE] == NULL)) {
        source_mistake(source, place,
                       "A note stands before a card (“before”, its number from 0) or beside a row "
                       "(“beside”). Write one of the two.");
    } else if (values[BEFORE] != NULL &&
               (!json_is_integer(values[BEFORE]) || before < -1 || before > (json_int_t)cards)) {
        source_mistake(
            source, place_member(place, "before"),
            "“before” should be a whole number from -1 (under the columns' names) to %zu (behind all cards).", cards);
    } else if (values[BESIDE] != NULL) {
        check_beside(source, json_string_value(values[BESIDE]), place_member(place, "beside"));
    }
    check_cells(source, values[CELLS], place_member(place, "cells"), values[BESIDE] != NULL);
}

void deck_check_spreadsheet(Source *source, const json_t *spreadsheet, size_t cards)
{
    enum { COLUMNS, NOTES, SPREADSHEET_FIELDS };
    static const Field fields[SPREADSHEET_FIELDS] = {{"columns", FIELD_LIST, true, 0}, {"notes", FIELD_LIST, true, 0}};
    const json_t *values[SPREADSHEET_FIELDS];
    Place place = place_member((Place){0}, "spreadsheet");
    size_t index;
    json_t *note;
    if (spreadsheet == NULL || source->sheet != NULL ||
        !fields_read(source, spreadsheet, place, "what belongs to a spreadsheet", fields, SPREADSHEET_FIELDS, values)) {
        return;
    }
    check_columns(source, values[COLUMNS], place_member(place, "columns"));
    json_array_foreach((json_t *)values[NOTES], index, note)
    {
        check_note(source, note, place_element(place_member(place, "notes"), index), cards);
    }
}

/* Writing a deck row by row. */
#include "sheet_write.h"

#include "csv_writer.h"
#include "sheet_fit.h"
#include "sheet_order.h"
#include "wording.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A note for people, by where it stands. */
typedef struct Note {
    json_int_t before;
    size_t index; /* among all notes */
    const json_t *cells;
} Note;

typedef struct Writing {
    Source *source;
    CsvRow row;
    bool used[DECK_COLUMNS];
    json_t *own, *noted; /* the writer's own columns, as cards and as notes use them */
    json_t *columns;     /* the names, in the order of the file */
    json_t *places;      /* a name's number among them */
    const char **cells;  /* of the row that is being put together; NULL: empty */
    json_t *beside;      /* cells by the row beside which they stand ("deck title") */
    Note *notes;         /* the others, in the order of the file */
    size_t note_count, notes_written;
    bool failed; /* memory ran out */
} Writing;

/* --- which columns there are --- */

static void use_names(Writing *writing, const json_t *object, json_t *own)
{
    writing->failed = !sheet_order_use(object, writing->used, own) || writing->failed;
}

static void use_card(Writing *writing, const json_t *card)
{
    const json_t *tips = json_object_get(card, "tips");
    for (int column = 0; column < COLUMN_TIP_CODEPENDENT; column++) {
        writing->used[column] = writing->used[column] || json_object_get(card, deck_columns[column].name) != NULL;
    }
    writing->used[COLUMN_TIP_CODEPENDENT] |= json_object_get(tips, "codependent") != NULL;
    writing->used[COLUMN_TIP_INTERDEPENDENT] |= json_object_get(tips, "interdependent") != NULL;
    use_names(writing, json_object_get(card, "extra"), writing->own);
}

static void use_all(Writing *writing)
{
    const json_t *root = writing->source->root;
    size_t index;
    json_t *item;
    json_array_foreach(json_object_get(root, "cards"), index, item)
    {
        use_card(writing, item);
    }
    json_array_foreach(json_object_get(root, "quotations"), index, item)
    {
        use_names(writing, item, writing->own);
    }
    json_array_foreach(json_object_get(json_object_get(root, "spreadsheet"), "notes"), index, item)
    {
        use_names(writing, json_object_get(item, "cells"), writing->noted);
    }
}

static void add_column(Writing *writing, const char *name)
{
    json_int_t place = (json_int_t)json_array_size(writing->columns);
    if (json_object_get(writing->places, name) == NULL &&
        (json_array_append_new(writing->columns, json_string_nocheck(name)) != 0 ||
         json_object_set_new_nocheck(writing->places, name, json_integer(place)) != 0)) {
        writing->failed = true;
    }
}

/* The deck's own order first, then what is not in it. */
static void choose_columns(Writing *writing)
{
    json_t *order = sheet_order(writing->used, writing->own, writing->noted), *name;
    size_t index;
    json_array_foreach(json_object_get(json_object_get(writing->source->root, "spreadsheet"), "columns"), index, name)
    {
        add_column(writing, json_string_value(name));
    }
    json_array_foreach(order, index, name)
    {
        add_column(writing, json_string_value(name));
    }
    writing->failed = writing->failed || order == NULL;
    json_decref(order);
    writing->cells = calloc(json_array_size(writing->columns) + 1, sizeof *writing->cells);
    writing->failed = writing->failed || writing->cells == NULL;
}

/* --- a row --- */

static void put(Writing *writing, const char *column, const json_t *value)
{
    const json_t *place = json_object_get(writing->places, column);
    if (place != NULL && json_string_length(value) > 0) {
        writing->cells[json_integer_value(place)] = json_string_value(value);
    }
}

static void put_all(Writing *writing, const json_t *object)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)object, name, value)
    {
        put(writing, name, value);
    }
}

static void end_row(Writing *writing)
{
    size_t count = json_array_size(writing->columns);
    for (size_t i = 0; i < count; i++) {
        if (writing->cells[i] == NULL) {
            csv_empty(&writing->row);
        } else {
            csv_text(&writing->row, writing->cells[i]);
        }
        writing->cells[i] = NULL;
    }
    csv_end(&writing->row);
}

static void write_header(Writing *writing)
{
    size_t index;
    json_t *name;
    json_array_foreach(writing->columns, index, name)
    {
        csv_text(&writing->row, json_string_value(name));
    }
    csv_end(&writing->row);
}

/* The notes that stand before this card and were not written yet. */
static void write_notes(Writing *writing, json_int_t before)
{
    for (; writing->notes_written < writing->note_count; writing->notes_written++) {
        const Note *note = &writing->notes[writing->notes_written];
        if (note->before > before) {
            return;
        }
        put_all(writing, note->cells);
        end_row(writing);
    }
}

/* "deck title", "quotation harbor": with what stands beside it in the writer's own columns. */
static void write_named_row(Writing *writing, const char *kind, const char *name)
{
    json_t *id = json_sprintf("%s %s", kind, name);
    const char *key = json_string_value(id);
    if (key == NULL) {
        writing->failed = true;
        return;
    }
    put_all(writing, json_object_get(writing->beside, key));
    put(writing, deck_columns[COLUMN_ID].name, id);
    end_row(writing);
    json_object_del(writing->beside, key);
    json_decref(id);
}

static void write_deck_rows(Writing *writing)
{
    for (int row = 0; row < DECK_ROWS; row++) {
        const json_t *value = json_object_get(writing->source->root, deck_row_fields[row]);
        if (value != NULL) {
            put(writing, deck_columns[COLUMN_TEXT].name, value);
            write_named_row(writing, "deck", deck_row_fields[row]);
        }
    }
}

static void write_quotation(Writing *writing, const json_t *quotation)
{
    put_all(writing, quotation);
    write_named_row(writing, "quotation", json_string_value(json_object_get(quotation, "id")));
}

static void write_card(Writing *writing, const json_t *card)
{
    const json_t *tips = json_object_get(card, "tips");
    put_all(writing, card);
    put(writing, deck_columns[COLUMN_TIP_CODEPENDENT].name, json_object_get(tips, "codependent"));
    put(writing, deck_columns[COLUMN_TIP_INTERDEPENDENT].name, json_object_get(tips, "interdependent"));
    put_all(writing, json_object_get(card, "extra"));
    end_row(writing);
}

static void write_rows(Writing *writing)
{
    size_t index;
    json_t *item;
    write_header(writing);
    write_notes(writing, -1);
    write_deck_rows(writing);
    json_array_foreach(json_object_get(writing->source->root, "quotations"), index, item)
    {
        write_quotation(writing, item);
    }
    json_array_foreach(json_object_get(writing->source->root, "cards"), index, item)
    {
        write_notes(writing, (json_int_t)index);
        write_card(writing, item);
    }
    write_notes(writing, INT_MAX);
}

/* --- the notes' places --- */

static int by_place(const void *left, const void *right)
{
    const Note *a = left, *b = right;
    if (a->before != b->before) {
        return a->before < b->before ? -1 : 1;
    }
    return a->index < b->index ? -1 : a->index > b->index;
}

static void sort_notes(Writing *writing)
{
    const json_t *notes = json_object_get(json_object_get(writing->source->root, "spreadsheet"), "notes");
    size_t index;
    json_t *note;
    writing->notes = calloc(json_array_size(notes) + 1, sizeof *writing->notes);
    json_array_foreach((json_t *)notes, index, note)
    {
        const char *beside = json_string_value(json_object_get(note, "beside"));
        json_t *cells = json_object_get(note, "cells");
        if (beside != NULL && json_object_get(writing->beside, beside) != NULL) {
            source_mistake(writing->source, place_member(place_member((Place){0}, "spreadsheet"), "notes"),
                           "Two notes stand beside the row “%s”. Make one of them.", quote(beside).text);
        }
        if (writing->notes == NULL ||
            (beside != NULL && json_object_set_nocheck(writing->beside, beside, cells) != 0)) {
            writing->failed = true;
            return;
        }
        if (beside == NULL) {
            json_int_t before = json_integer_value(json_object_get(note, "before"));
            writing->notes[writing->note_count++] = (Note){before, index, cells};
        }
    }
    if (writing->note_count > 1) {
        qsort(writing->notes, writing->note_count, sizeof *writing->notes, by_place);
    }
}

/* What stands beside rows that are not there. */
static void check_beside(Writing *writing)
{
    const char *row;
    json_t *cells;
    json_object_foreach(writing->beside, row, cells)
    {
        source_mistake(writing->source, place_member(place_member((Place){0}, "spreadsheet"), "notes"),
                       "A note stands beside the row “%s”, but the deck has no such row. Take it out.",
                       quote(row).text);
    }
}

static void check_own_columns(Writing *writing)
{
    size_t own = json_array_size(writing->columns);
    for (int column = 0; column < DECK_COLUMNS; column++) {
        own -= json_object_get(writing->places, deck_columns[column].name) != NULL;
    }
    if (own > OWN_COLUMNS_MOST) {
        source_mistake(writing->source, place_member((Place){0}, "cards"),
                       "The deck has %zu columns of its writer's own; a spreadsheet takes at most %d. Take some out.",
                       own, OWN_COLUMNS_MOST);
    }
}

bool sheet_write(Source *source, TextBuffer *out)
{
    TextBuffer text = {0};
    Writing writing = {.source = source, .row = {.out = &text}};
    if (!sheet_fits(source)) {
        return false;
    }
    size_t before = source->count + source->problems->further;
    writing.own = json_object();
    writing.noted = json_object();
    writing.columns = json_array();
    writing.places = json_object();
    writing.beside = json_object();
    text_buffer_say(&text, csv_mark);
    use_all(&writing);
    choose_columns(&writing);
    sort_notes(&writing);
    if (!writing.failed) {
        write_rows(&writing);
        check_beside(&writing);
        check_own_columns(&writing);
    }
    bool fine = !writing.failed && !text.failed;
    if (!fine) {
        source_no_memory(source);
    } else if ((fine = source->count + source->problems->further == before)) {
        text_buffer_add(out, text.text, text.length);
        fine = !out->failed;
    }
    json_decref(writing.own);
    json_decref(writing.noted);
    json_decref(writing.columns);
    json_decref(writing.places);
    json_decref(writing.beside);
    free(writing.cells);
    free(writing.notes);
    text_buffer_free(&text);
    return fine;
}

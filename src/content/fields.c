/* Reading fields by a table. */
#include "fields.h"

#include "language_choice.h"
#include "text_buffer.h"
#include "utf8.h"
#include "wording.h"

#include <string.h>

/* --- kinds --- */

static const char *kind_of(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return "fields in braces";
    case JSON_ARRAY:
        return "a list";
    case JSON_STRING:
        return "text";
    case JSON_INTEGER:
    case JSON_REAL:
        return "a number";
    case JSON_NULL:
        return "null";
    default:
        return "true or false";
    }
}

static bool has_kind(const json_t *value, FieldKind kind)
{
    switch (kind) {
    case FIELD_NUMBER:
        return json_is_number(value);
    case FIELD_LIST:
        return json_is_array(value);
    case FIELD_OBJECT:
        return json_is_object(value);
    default:
        return json_is_string(value);
    }
}

static bool check_kind(Source *source, const json_t *value, Place place, const Field *field)
{
    static const char *const wanted[] = {"text in double quotes", "text in double quotes",
                                         "text in double quotes", "a number",
                                         "a list in brackets []", "fields in braces {}"};
    if (has_kind(value, field->kind)) {
        return true;
    }
    if (json_is_null(value) && field->optional) {
        source_mistake(source, place, "“%s” should be %s, not null. Where there is none, leave the field out.",
                       quote(field->name).text, wanted[field->kind]);
    } else {
        source_mistake(source, place, "“%s” should be %s, not %s.", quote(field->name).text, wanted[field->kind],
                       kind_of(value));
    }
    return false;
}

/* --- texts --- */

static const char *why_unprintable(uint32_t character)
{
    if (character == '\n') {
        return "A line break can't stand in this text. Write it on one line";
    }
    if (character == '\t') {
        return "A tab can't stand in this text. Write a space";
    }
    if (character == 0xFEFF) {
        return "An invisible byte order mark stands here. Delete it";
    }
    if ((character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069)) {
        return "An invisible character here turns the direction of writing, which can make a text look different from "
               "what it says. Delete it";
    }
    return "An invisible control character stands here. Delete it";
}

/* Counts the characters; notes the first that may not stand in content. */
static bool check_characters(Source *source, const json_t *value, Place place, bool lines, size_t *count)
{
    const char *text = json_string_value(value);
    size_t length = json_string_length(value);
    *count = 0;
    for (size_t at = 0, size = 1; at < length; at += size) {
        unsigned char byte = (unsigned char)text[at];
        ++*count;
        size = 1;
        if (byte >= 0x20 && byte < 0x7F) {
            continue;
        }
        uint32_t character = utf8_read(text + at, length - at, &size);
        if (!utf8_is_printable(character, lines)) {
            place.character = *count;
            source_mistake(source, place, "%s (U+%04lX).", why_unprintable(character), (unsigned long)character);
            return false;
        }
    }
    return true;
}

static bool is_id(const char *text, size_t length)
{
    return length > 0 && length <= ID_MOST && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

bool fields_check_text(Source *source, const json_t *value, Place place, const Field *field)
{
    size_t count;
    const char *text = json_string_value(value);
    if (!check_kind(source, value, place, field) ||
        !check_characters(source, value, place, field->kind == FIELD_LINES, &count)) {
        return false;
    }
    if (strspn(text, " \t\n") == json_string_length(value)) {
        source_mistake(source, place, "“%s” is empty. %s", quote(field->name).text,
                       field->optional ? "Write something there, or leave the field out." : "Write something there.");
        return false;
    }
    if (field->kind == FIELD_ID && !is_id(text, json_string_length(value))) {
        source_mistake(source, place,
                       "“%s” can't be “%s”: only the small letters a to z, digits and hyphens, at most %d of them.",
                       quote(field->name).text, quote(text).text, ID_MOST);
        return false;
    }
    if (wording_has_loose_space(text)) {
        source_mistake(source, place, "“%s” begins or ends with a space or a line break. Delete it.",
                       quote(field->name).text);
        return false;
    }
    if (field->most > 0 && count > field->most) {
        source_mistake(source, place, "“%s” has %zu characters; at most %zu fit. Shorten it by %zu.",
                       quote(field->name).text, count, field->most, count - field->most);
        return false;
    }
    return true;
}

static bool check_value(Source *source, const json_t *value, Place place, const Field *field)
{
    return field->kind <= FIELD_ID ? fields_check_text(source, value, place, field)
                                   : check_kind(source, value, place, field);
}

/* --- objects --- */

static void say_unknown(Source *source, Place place, const char *key, const Field *fields, size_t count)
{
    const char *nearest = NULL;
    TextBuffer names = {0};
    for (size_t i = 0; i < count; i++) {
        wording_suggest(key, fields[i].name, &nearest);
        text_buffer_say(&names, i == 0 ? "" : ", ");
        text_buffer_say(&names, fields[i].name);
    }
    place.on_key = true;
    if (nearest != NULL) {
        source_mistake(source, place, "There is no field “%s” here. Did you mean “%s”?", quote(key).text, nearest);
    } else {
        source_mistake(source, place, "There is no field “%s” here. The fields are: %s.", quote(key).text,
                       names.text == NULL ? "" : names.text);
    }
    text_buffer_free(&names);
}

/* A spreadsheet's reader says itself which columns are missing; here it is an empty cell of one that is there. */
static void say_missing(Source *source, Place place, const char *name, const char *what)
{
    Place cell = place_member(place, name);
    DeckColumn column = source->sheet == NULL ? DECK_COLUMNS : sheet_column(&cell);
    if (column == DECK_COLUMNS) {
        source_mistake(source, place, "“%s” is missing: %s needs it. Add it.", name, what);
    } else if (source->sheet->columns[column] >= 0) {
        source_mistake(source, cell, "“%s” is empty: %s needs it. Write it in this cell.", deck_columns[column].name,
                       what);
    } else if (!deck_columns[column].needed) {
        source_mistake(source, cell, "“%s” is missing: %s needs it. Add a column with this name.",
                       deck_columns[column].name, what);
    }
}

/* Fields mostly come in the table's order: looking begins behind the last one found. */
static size_t find_field(const char *key, const Field *fields, size_t count, size_t expected)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = (expected + i) % count;
        if (strcmp(key, fields[at].name) == 0) {
            return at;
        }
    }
    return count;
}

bool fields_read(Source *source, const json_t *object, Place place, const char *what, const Field *fields, size_t count,
                 const json_t **values)
{
    bool present[FIELDS_MOST] = {false};
    memset(values, 0, count * sizeof *values);
    if (!json_is_object(object)) {
        source_mistake(source, place, "Here should stand %s, its fields in braces { }, not %s.", what, kind_of(object));
        return false;
    }
    const char *key;
    json_t *value;
    size_t expected = 0;
    json_object_foreach((json_t *)object, key, value)
    { /* the library's iterators take no const, but change nothing */
        size_t at = find_field(key, fields, count, expected);
        Place inside = place_member(place, key);
        if (at == count) {
            say_unknown(source, inside, key, fields, count);
            continue;
        }
        present[at] = true;
        values[at] = check_value(source, value, inside, &fields[at]) ? value : NULL;
        expected = at + 1;
    }
    for (size_t i = 0; i < count; i++) {
        if (!present[i] && !fields[i].optional) {
            say_missing(source, place, fields[i].name, what);
        }
    }
    return true;
}

static void say_no_choice(Source *source, const char *text, Place place, const char *what, const char *const *names,
                          size_t count)
{
    const char *nearest = NULL;
    TextBuffer all = {0};
    for (size_t i = 0; i < count; i++) {
        wording_suggest(text, names[i], &nearest);
        text_buffer_say(&all, i == 0 ? "" : ", ");
        text_buffer_say(&all, names[i]);
    }
    source_mistake(source, place, "“%s” is not one of the %s. %s%s%sThe %s are: %s.", quote(text).text, what,
                   nearest == NULL ? "" : "Did you mean “", nearest == NULL ? "" : nearest,
                   nearest == NULL ? "" : "”? ", what, all.text == NULL ? "" : all.text);
    text_buffer_free(&all);
}

int fields_choice(Source *source, const json_t *value, Place place, const char *what, const char *const *names,
                  size_t count)
{
    if (value == NULL) {
        return -1;
    }
    const char *text = json_string_value(value);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(text, names[i]) == 0) {
            return (int)i;
        }
    }
    say_no_choice(source, text, place, what, names, count);
    return -1;
}

const char *fields_keep(Arena *arena, const json_t *value, bool *failed)
{
    if (value == NULL) {
        return NULL;
    }
    const char *text = arena_text(arena, json_string_value(value), json_string_length(value));
    *failed = *failed || text == NULL;
    return text;
}

/* --- fields that several kinds of file have --- */

void fields_check_format(Source *source, const json_t *value)
{
    if (value != NULL && !(json_is_integer(value) && json_integer_value(value) == 1)) {
        source_mistake(source, place_member((Place){0}, "format"),
                       "This game reads files of format 1. Write \"format\": 1; if the file is made for a newer game, "
                       "use that.");
    }
}

void fields_check_language(Source *source, const json_t *value)
{
    if (value == NULL) {
        return;
    }
    const char *text = json_string_value(value);
    size_t length = json_string_length(value);
    size_t first = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    if (first < 2 || first > 3 || !language_is_code(text, length) || (first < length && text[first] != '-')) {
        source_mistake(source, place_member((Place){0}, "language"),
                       "“%s” is no code of a language. Write one like en, es or pt-BR.", quote(text).text);
    }
}

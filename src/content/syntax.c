/* Syntax mistakes: where they begin, and what to do about them. */
#include "syntax.h"

#include "scan.h"
#include "utf8.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

/* --- where --- */

static bool is_quote(const Source *source, size_t offset)
{
    size_t slashes = 0;
    while (slashes < offset && source->bytes[offset - 1 - slashes] == '\\') {
        slashes++;
    }
    return source->bytes[offset] == '"' && slashes % 2 == 0;
}

/* The first byte of the number that ends at `end`, or just before it. */
static size_t number_start(const Source *source, size_t end)
{
    static const char number[] = "0123456789+-.eE";
    while (end > 0 && strchr(number, source->bytes[end - 1]) == NULL) {
        end--;
    }
    while (end > 0 && strchr(number, source->bytes[end - 1]) != NULL) {
        end--;
    }
    return end;
}

/* The library tells where it had read to. What it stumbled on is the word before, which it names as "near '...'" if
 * that is short; a long one is a number or a text in quotes. */
static size_t mistake_offset(const Source *source, const json_error_t *error)
{
    size_t read = error->position < 0 ? 0 : (size_t)error->position;
    read = read < source->length ? read : source->length;
    const char *near = strstr(error->text, "near '");
    if (json_error_code(error) == json_error_numeric_overflow) {
        return number_start(source, read);
    }
    if (near != NULL) {
        near += strlen("near '");
        size_t length = strlen(near);
        length -= length > 0;
        for (size_t back = 0; back <= 4 && length + back <= read; back++) {
            if (memcmp(source->bytes + read - back - length, near, length) == 0) {
                return read - back - length;
            }
        }
    } else if (read > 1 && source->bytes[read - 1] == '"') {
        size_t start = read - 2;
        while (start > 0 && !is_quote(source, start)) {
            start--;
        }
        return start;
    }
    return read;
}

/* --- what --- */

typedef struct Explanation {
    const char *begins; /* of the library's words */
    const char *text;
} Explanation;

static const char *explain_words(const char *words)
{
    static const Explanation explanations[] = {
        {"string or '}' expected near '}'", "A comma stands before this closing brace. Delete that comma."},
        {"string or '}' expected", "Here should stand a field's name in double quotes, or a closing brace }."},
        {"':' expected", "Between a field's name and its value stands a colon, like \"id\": \"a-card\". Add it here."},
        {"'}' expected", "Before this, a comma is missing between two fields, or a closing brace }."},
        {"']' expected", "Before this, a comma is missing between two entries of a list, or a closing bracket ]."},
        {"unexpected token near ']'", "A comma stands before this closing bracket. Delete that comma."},
        {"unexpected token", "Before this, a value is missing, or there is a comma too many."},
        {"unexpected newline", "This text has no closing double quote on its line. Add it; a text can't go on in the "
                               "next line."},
        {"control character", "This text has a tab or another control character in it. Put a space there."},
        {"invalid escape", "A backslash \\ in this text stands before what it can't stand before. Delete it, or write "
                           "two for one."},
        {"invalid Unicode", "This text has a \\u that is not followed by the four digits of a character. Write the "
                            "character itself."},
        {"invalid token", "This can't be read here. A text stands in straight double quotes, like \"text\"."},
        {"'[' or '{' expected", "The file should begin with an opening brace {."},
    };
    for (size_t i = 0; i < sizeof explanations / sizeof *explanations; i++) {
        if (strncmp(words, explanations[i].begins, strlen(explanations[i].begins)) == 0) {
            return explanations[i].text;
        }
    }
    return NULL;
}

static const char *explain(const json_error_t *error)
{
    switch (json_error_code(error)) {
    case json_error_out_of_memory:
        return "There is not enough memory to read this file.";
    case json_error_stack_overflow:
        return "Lists and braces are nested far too deeply here. A content file has three levels at most.";
    case json_error_premature_end_of_input:
        return "The file ends here, but something is still open: a closing double quote, brace } or bracket ] is "
               "missing.";
    case json_error_end_of_input_expected:
        return "The file should end before this: the brace of its beginning is closed already. Delete what follows, or "
               "a closing brace too many.";
    case json_error_null_character:
        return "\\u0000 can't stand in a text. Delete it.";
    case json_error_numeric_overflow:
        return "This number is far too large.";
    default:
        return explain_words(error->text);
    }
}

static bool has_curly_quotes(const Source *source, size_t offset)
{
    static const char *const marks[] = {"“", "”", "„", "«", "‘", "’", "'"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t length = strlen(marks[i]);
        if (source->length - offset >= length && memcmp(source->bytes + offset, marks[i], length) == 0) {
            return true;
        }
    }
    return false;
}

void syntax_report(Source *source, const json_error_t *error)
{
    int line, column;
    size_t offset = mistake_offset(source, error);
    const char *text = explain(error);
    locator_at(source->bytes, source->length, offset, &line, &column);
    if (has_curly_quotes(source, offset)) {
        text = "A text stands in straight double quotes, like \"text\", not in these.";
    }
    if (text == NULL) {
        problems_add(source->problems, source->file, line, column, "This is not sound JSON: %s.",
                     quote(error->text).text);
        return;
    }
    problems_add(source->problems, source->file, line, column, "%s", text);
}

/* --- fields that stand twice --- */

typedef struct Key {
    char *name;
    const char *at;
} Key;

typedef struct Keys {
    Key *items;
    size_t count, capacity;
} Keys;

static int by_name(const void *left, const void *right)
{
    const Key *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order != 0 ? order : a->at < b->at ? -1 : a->at > b->at;
}

static int by_place(const void *left, const void *right)
{
    const Key *a = left, *b = right;
    return a->at < b->at ? -1 : a->at > b->at;
}

static bool add_key(Keys *keys, char *name, const char *at)
{
    if (keys->count == keys->capacity) {
        size_t capacity = keys->capacity == 0 ? 16 : keys->capacity * 2;
        Key *items = realloc(keys->items, capacity * sizeof *items);
        if (items == NULL) {
            return false;
        }
        keys->items = items;
        keys->capacity = capacity;
    }
    keys->items[keys->count++] = (Key){name, at};
    return true;
}

static void free_keys(Keys *keys)
{
    for (size_t i = 0; i < keys->count; i++) {
        free(keys->items[i].name);
    }
    free(keys->items);
}

/* Moves the keys that stand twice from `keys`, which are those of one pair of braces, to `twice`. */
static void pick_twice(Keys *keys, Keys *twice)
{
    if (keys->count < 2) {
        return;
    }
    qsort(keys->items, keys->count, sizeof *keys->items, by_name);
    for (size_t i = keys->count - 1; i > 0; i--) {
        if (strcmp(keys->items[i].name, keys->items[i - 1].name) == 0 &&
            add_key(twice, keys->items[i].name, keys->items[i].at)) {
            keys->items[i].name = NULL;
        }
    }
}

static void collect(Scan *scan, int level, Keys *twice);

static void collect_members(Scan *scan, int level, Keys *twice)
{
    Keys keys = {0};
    scan->at++;
    while (scan_next_is(scan, '"')) {
        const char *at = scan->at;
        scan_text(scan);
        char *name = scan_key(at + 1, scan->at - 1);
        if (name != NULL && !add_key(&keys, name, at)) {
            free(name);
        }
        if (scan_next_is(scan, ':')) {
            scan->at++;
        }
        collect(scan, level + 1, twice);
        if (!scan_next_is(scan, ',')) {
            break;
        }
        scan->at++;
    }
    scan->at += scan->at < scan->end;
    pick_twice(&keys, twice);
    free_keys(&keys);
}

static void collect(Scan *scan, int level, Keys *twice)
{
    scan_space(scan);
    char byte = scan->at < scan->end ? *scan->at : '\0';
    if (level > LOCATOR_DEPTH_MOST || (byte != '{' && byte != '[')) {
        scan_value(scan);
    } else if (byte == '{') {
        collect_members(scan, level, twice);
    } else {
        do {
            scan->at++;
            collect(scan, level + 1, twice);
        } while (scan_next_is(scan, ','));
        scan->at += scan->at < scan->end;
    }
}

void syntax_report_duplicates(Source *source, const json_error_t *error)
{
    Keys twice = {0};
    Scan scan = scan_begin(source->bytes, source->length);
    collect(&scan, 0, &twice);
    if (twice.count > 1) {
        qsort(twice.items, twice.count, sizeof *twice.items, by_place);
    }
    for (size_t i = 0; i < twice.count; i++) {
        scan_count_to(&scan, twice.items[i].at);
        problems_add(source->problems, source->file, scan.line, scan.column,
                     "“%s” stands here a second time in the same braces. Keep one of them.",
                     quote(twice.items[i].name).text);
    }
    if (twice.count == 0) { /* deeper in than content goes */
        int line, column;
        locator_at(source->bytes, source->length, mistake_offset(source, error), &line, &column);
        problems_add(source->problems, source->file, line, column,
                     "This field stands here a second time in the same braces. Keep one of them.");
    }
    free_keys(&twice);
}

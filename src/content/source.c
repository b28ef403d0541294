/* Opening a content file, and turning its mistakes into problems with a line and a column. */
#include "source.h"

#include "deck.h"
#include "syntax.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- opening --- */

static bool is_blank(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
            return false;
        }
    }
    return true;
}

static void say_at(Source *source, size_t offset, const char *text)
{
    int line, column;
    locator_at(source->bytes, source->length, offset, &line, &column);
    problems_add(source->problems, source->file, line, column, "%s", text);
}

bool source_fits(const char *file, size_t length, Problems *problems)
{
    if (length > DECK_BYTES_MOST) {
        problems_add(problems, file, 0, 0,
                     "The file has %zu MB; the game reads at most %d MB. Split it into several decks.",
                     length / (1024 * 1024), DECK_BYTES_MOST / (1024 * 1024));
    }
    return length <= DECK_BYTES_MOST;
}

/* What must be so before a JSON reader sees the bytes. */
static bool check_bytes(Source *source)
{
    if (!source_fits(source->file, source->length, source->problems)) {
        return false;
    }
    if (is_blank(source->bytes, source->length)) {
        problems_add(source->problems, source->file, 0, 0, "The file is empty.");
        return false;
    }
    const char *zero = memchr(source->bytes, '\0', source->length);
    size_t invalid = utf8_first_invalid(source->bytes, source->length);
    if (zero != NULL && (size_t)(zero - source->bytes) <= invalid) {
        say_at(source, (size_t)(zero - source->bytes),
               "A zero byte stands here, so this is no text in UTF-8. Save the file as text with the encoding UTF-8.");
        return false;
    }
    if (invalid < source->length) {
        say_at(source, invalid,
               "What stands here is not UTF-8. Save the file with the encoding UTF-8, then check this letter.");
        return false;
    }
    return true;
}

static bool parse(Source *source)
{
    json_error_t error;
    source->root = json_loadb(source->bytes, source->length, JSON_REJECT_DUPLICATES, &error);
    if (source->root == NULL && json_error_code(&error) == json_error_duplicate_key) {
        source->unsound = true;
        syntax_report_duplicates(source, &error);
        source->root = json_loadb(source->bytes, source->length, 0, &error);
    }
    if (source->root == NULL) {
        syntax_report(source, &error);
        return false;
    }
    if (!json_is_object(source->root)) {
        say_at(source, 0, "The file should begin with an opening brace { and its fields, not with a list.");
        json_decref(source->root);
        return false;
    }
    return true;
}

bool source_open(Source *source, const char *file, const char *bytes, size_t length, Problems *problems)
{
    size_t mark = utf8_mark(bytes, length);
    *source = (Source){.file = file, .bytes = bytes + mark, .length = length - mark, .problems = problems};
    return check_bytes(source) && parse(source);
}

/* --- mistakes --- */

bool source_is_full(const Source *source)
{
    return source->problems->count + source->count >= PROBLEMS_MOST;
}

static bool grow(Source *source)
{
    if (source_is_full(source)) {
        return false;
    }
    if (source->count < source->capacity) {
        return true;
    }
    size_t capacity = source->capacity == 0 ? 8 : source->capacity * 2;
    Mistake *mistakes = realloc(source->mistakes, capacity * sizeof *mistakes);
    if (mistakes != NULL) {
        source->mistakes = mistakes;
        source->capacity = capacity;
    }
    return mistakes != NULL;
}

static void add_mistake(Source *source, Mistake mistake, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));

static void add_mistake(Source *source, Mistake mistake, const char *format, va_list arguments)
{
    source->unsound = true;
    va_list again;
    va_copy(again, arguments);
    int needed = grow(source) ? vsnprintf(NULL, 0, format, again) : -1;
    va_end(again);
    mistake.text = needed < 0 ? NULL : malloc((size_t)needed + 1);
    if (mistake.text == NULL) {
        source->problems->further++;
        return;
    }
    vsnprintf(mistake.text, (size_t)needed + 1, format, arguments);
    source->mistakes[source->count++] = mistake;
}

void source_mistake(Source *source, Place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_mistake(source, (Mistake){.place = place}, format, arguments);
    va_end(arguments);
}

void source_mistake_of(Source *source, Place place, const char *format, va_list arguments)
{
    add_mistake(source, (Mistake){.place = place}, format, arguments);
}

void source_remark(Source *source, Place place, const char *format, ...)
{
    bool unsound = source->unsound;
    va_list arguments;
    va_start(arguments, format);
    add_mistake(source, (Mistake){.place = place}, format, arguments);
    va_end(arguments);
    source->unsound = unsound;
}

void source_mistake_beside(Source *source, Place place, Place other, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add_mistake(source, (Mistake){.place = place, .other = other, .has_other = true}, format, arguments);
    va_end(arguments);
}

void source_no_memory(Source *source)
{
    source->unsound = true;
    problems_add(source->problems, source->file, 0, 0, "There is not enough memory to read this file.");
}

static void say_words(const Source *source, const Place *place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void say_words(const Source *source, const Place *place, const char *format, ...)
{
    va_list arguments;
    TextBuffer cell = {0};
    if (source->sheet != NULL && place->line > 0) {
        sheet_say_place(source->sheet, place, &cell);
    }
    va_start(arguments, format);
    problems_add_of(source->problems, source->file,
                    &(Problem){.line = place->line, .column = place->column, .cell = cell.text}, format, arguments);
    va_end(arguments);
    text_buffer_free(&cell);
}

static void say(const Source *source, const Mistake *mistake)
{
    const char *gap = mistake->has_other ? strstr(mistake->text, SOURCE_OTHER_LINE) : NULL;
    if (gap == NULL) {
        say_words(source, &mistake->place, "%s", mistake->text);
        return;
    }
    say_words(source, &mistake->place, "%.*s%s %d%s", (int)(gap - mistake->text), mistake->text,
              source->sheet == NULL ? "line" : "row", mistake->other.line, gap + 1);
}

static void locate_cells(Source *source)
{
    for (size_t i = 0; i < source->count; i++) {
        sheet_locate(source->sheet, &source->mistakes[i].place);
        sheet_locate(source->sheet, &source->mistakes[i].other);
    }
}

static void locate(Source *source)
{
    Place **places = malloc(2 * source->count * sizeof *places);
    size_t count = 0;
    if (places == NULL) {
        return; /* said without places, then */
    }
    for (size_t i = 0; i < source->count; i++) {
        places[count++] = &source->mistakes[i].place;
        if (source->mistakes[i].has_other) {
            places[count++] = &source->mistakes[i].other;
        }
    }
    locator_find(source->bytes, source->length, places, count);
    free(places);
}

bool source_close(Source *source)
{
    if (source->sheet != NULL) {
        locate_cells(source);
    } else if (source->count > 0) {
        locate(source);
    }
    for (size_t i = 0; i < source->count; i++) {
        say(source, &source->mistakes[i]);
        free(source->mistakes[i].text);
    }
    free(source->mistakes);
    json_decref(source->root);
    source->root = NULL;
    if (source->sheet != NULL) {
        sheet_free(source->sheet);
        free(source->sheet);
        source->sheet = NULL;
    }
    return !source->unsound;
}

void *source_make(Source *source, size_t size)
{
    void *made = calloc(1, size);
    if (made == NULL) {
        source_no_memory(source);
        source_close(source);
    }
    return made;
}

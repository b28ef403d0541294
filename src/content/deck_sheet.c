/* A spreadsheet's file: what kind of text it is, what separates its cells, and whether all of it can be read. */
#include "deck_sheet.h"

#include "csv_writer.h"
#include "file.h"
#include "sheet_reading.h"
#include "utf16.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

static const char separators[] = ",;\t";

/* A text, and what its first line says of it. */
typedef struct SheetText {
    const char *bytes;
    size_t length;
    char separator; /* '\0': not said */
} SheetText;

/* --- telling a spreadsheet --- */

/* The workbooks themselves, of today's spreadsheet programs and of yesterday's. */
static bool is_workbook(const char *bytes, size_t length)
{
    return length >= 4 && (memcmp(bytes, "PK\x03\x04", 4) == 0 || memcmp(bytes, "\xD0\xCF\x11\xE0", 4) == 0);
}

/* Excel may be told the separator by a first line of its own, "sep=;", which it does not show. */
static SheetText without_first_line(const char *bytes, size_t length)
{
    SheetText text = {bytes, length, '\0'};
    if (length < 5 || (memcmp(bytes, "sep=", 4) != 0 && memcmp(bytes, "SEP=", 4) != 0)) {
        return text;
    }
    size_t line = 5;
    line += line < length && bytes[line] == '\r';
    line += line < length && bytes[line] == '\n';
    if (line == 5 && length > 5) {
        return text;
    }
    return (SheetText){bytes + line, length - line, bytes[4]};
}

/* How many known columns the first row has with this separator. */
static int count_known(const char *bytes, size_t length, char separator)
{
    enum { LOOKED_AT = 64 * 1024 /* bytes: more than a first row has */ };
    CsvTable table;
    int known = 0;
    if (csv_table_read(&table, bytes, length < LOOKED_AT ? length : LOOKED_AT, separator, 1) && table.row_count > 0) {
        for (int i = 0; i < table.rows[0].count; i++) {
            TextBuffer name = {0};
            column_name_keep(&name, csv_bare(csv_table_cell(&table, 0, i, NULL)));
            known += name.text != NULL && column_find(name.text) < DECK_COLUMNS;
            text_buffer_free(&name);
        }
    }
    csv_table_free(&table);
    return known;
}

/* The separator with which the first row names most columns; *known is their number. */
static char find_separator(const char *bytes, size_t length, int *known)
{
    char best = separators[0];
    *known = 0;
    for (const char *at = separators; *at != '\0'; at++) {
        int count = count_known(bytes, length, *at);
        if (count > *known) {
            best = *at;
            *known = count;
        }
    }
    return best;
}

static bool looks_like_json(const char *bytes, size_t length)
{
    size_t at = 0;
    while (at < length && strchr(" \t\r\n", bytes[at]) != NULL && bytes[at] != '\0') {
        at++;
    }
    return at < length && (bytes[at] == '{' || bytes[at] == '[');
}

bool deck_sheet_is(const char *file, const char *bytes, size_t length)
{
    size_t mark = utf8_mark(bytes, length);
    int known = 0;
    if (is_workbook(bytes, length)) {
        return true;
    }
    if (utf16_has_mark(bytes, length)) { /* one in which a brace comes first is JSON in a wrong encoding */
        return length < 4 || (bytes[2] != '{' && bytes[3] != '{');
    }
    if (looks_like_json(bytes + mark, length - mark)) {
        return false;
    }
    if (file_ends_in(file, ".csv") || file_ends_in(file, ".tsv") || file_ends_in(file, ".tab") ||
        file_ends_in(file, ".txt")) {
        return true;
    }
    SheetText text = without_first_line(bytes + mark, length - mark);
    find_separator(text.bytes, text.length, &known);
    return known >= 3;
}

/* --- opening one --- */

static bool say_file(Source *source, const char *words)
{
    problems_add(source->problems, source->file, 0, 0, "%s", words);
    return false;
}

static bool say_workbook(Source *source)
{
    return say_file(source, "The file is a spreadsheet program's own workbook, which the game can't read. Save it as "
                            "CSV there (in Excel “CSV UTF-8”, in LibreOffice “Text CSV”), and use that file.");
}

/* The first cell that is no text in UTF-8, or the file as a whole. */
static bool say_encoding(SheetReading *reading)
{
    const CsvTable *table = &reading->sheet->table;
    static const char advice[] =
        "What stands here is not in UTF-8, so its letters can't be told. Save the file again: in "
        "Excel as “CSV UTF-8”, in LibreOffice as “Text CSV” with the character set Unicode "
        "(UTF-8).";
    for (size_t row = 0; row < table->row_count; row++) {
        for (int column = 0; column < table->rows[row].count; column++) {
            size_t length;
            const char *text = csv_table_cell(table, row, column, &length);
            if (utf8_first_invalid(text, length) < length || memchr(text, '\0', length) != NULL) {
                source_mistake(reading->source, sheet_place(table->rows[row].number, column), "%s", advice);
                return false;
            }
        }
    }
    return say_file(reading->source, "The file has something in it that is not in UTF-8. Save it again with the "
                                     "encoding UTF-8.");
}

/* The text as UTF-8 without a mark, and its separator. */
static bool open_text(Source *source, const char *bytes, size_t length, SheetText *text)
{
    if (utf16_has_mark(bytes, length)) {
        bytes = source->sheet->bytes = utf16_to_utf8(bytes, length, &length);
        if (bytes == NULL) {
            source_no_memory(source);
            return false;
        }
    }
    size_t mark = utf8_mark(bytes, length);
    int known;
    *text = without_first_line(bytes + mark, length - mark);
    if (text->separator == '\0') {
        text->separator = find_separator(text->bytes, text->length, &known);
    }
    return true;
}

static bool read_table(SheetReading *reading, const SheetText *text)
{
    CsvTable *table = &reading->sheet->table;
    Source *source = reading->source;
    if (!csv_table_read(table, text->bytes, text->length, text->separator, 0)) {
        source_no_memory(source);
        return false;
    }
    if (table->row_count == 0) {
        return say_file(source, "The file is empty.");
    }
    if (!sheet_keep_names(reading)) {
        source_no_memory(source);
        return false;
    }
    if (memchr(text->bytes, '\0', text->length) != NULL ||
        utf8_first_invalid(text->bytes, text->length) < text->length) {
        return say_encoding(reading);
    }
    if (table->open_row > 0) {
        source_mistake(
            source, sheet_place(table->open_row, table->open_column - 1),
            "This cell begins with a quotation mark that is never closed, so that all that follows went into "
            "it. Put one at the cell's end.");
        return false;
    }
    return true;
}

static bool read_all(SheetReading *reading, const char *bytes, size_t length)
{
    SheetText text;
    bool fine = open_text(reading->source, bytes, length, &text) && read_table(reading, &text) &&
                sheet_read_header(reading) && sheet_read_rows(reading);
    if (reading->failed) {
        source_no_memory(reading->source);
    }
    free(reading->kinds);
    csv_table_free(&reading->sheet->table); /* all that is wanted of it is in the JSON by now */
    return fine;
}

bool deck_sheet_open(Source *source, const char *file, const char *bytes, size_t length, Problems *problems)
{
    SheetReading reading = {.source = source};
    *source = (Source){.file = file, .bytes = bytes, .length = length, .problems = problems};
    if (!source_fits(file, length, problems)) {
        return false;
    }
    if (is_workbook(bytes, length)) {
        return say_workbook(source);
    }
    source->sheet = reading.sheet = calloc(1, sizeof *source->sheet);
    if (source->sheet == NULL) {
        source_no_memory(source);
        return false;
    }
    if (!read_all(&reading, bytes, length)) {
        source_close(source);
        return false;
    }
    return true;
}

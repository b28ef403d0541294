/* Decks from spreadsheets to JSON and back: random ones lose nothing either way, what LibreOffice writes in its
 * dialects is one deck, and what would be lost is refused. */
#include "expect_problems.h"
#include "shipped_article.h"

#include "csv_table.h"
#include "csv_writer.h"
#include "deck_convert.h"
#include "deck_columns.h"
#include "file.h"
#include "random.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

enum { DECKS = 300 };

/* --- converting --- */

/* Its mistakes are none of this test's. NULL where it is refused. */
static char *convert(const char *file, const char *bytes, size_t length, DeckForm form, size_t *made)
{
    TextBuffer out = {0};
    Problems problems = {0};
    bool done = deck_convert(file, bytes, length, form, article, &out, &problems);
    assert_true(done || problems.count > 0);
    assert_true(done || out.length == 0);
    problems_free(&problems);
    *made = out.length;
    return out.text;
}

static json_t *convert_to_json(const char *file, const char *bytes, size_t length)
{
    size_t made;
    char *text = convert(file, bytes, length, DECK_JSON, &made);
    json_t *root = text == NULL ? NULL : json_loadb(text, made, JSON_REJECT_DUPLICATES, NULL);
    assert_true(text == NULL || root != NULL);
    free(text);
    return root;
}

/* --- random decks --- */

static size_t below(Random *random, size_t bound)
{
    return random_below(random, (uint32_t)bound);
}

/* Something that could stand in a cell, and whatever a writer of CSV may stumble over. */
static json_t *random_text(Random *random, bool own)
{
    static const char *const pieces[] = {"she",  "He",    "“no”", "\"",  "\"\"", ",",    ";",    "'",
                                         "=",    "-",     "+1",   "@x",  "é",    "ليلى", "🙂", "#",
                                         "deck", "sep=;", "ﬁ",    "'=1", "’",    "．",   "＝"};
    static const char *const loose[] = {" ", "\n", "\r\n", "\t", "\r", "\xC2\xA0"};
    TextBuffer text = {0};
    size_t count = 1 + below(random, 6);
    for (size_t i = 0; i < count; i++) {
        text_buffer_say(&text, i > 0 && below(random, 2) ? " " : "");
        if (own && below(random, 4) == 0) {
            text_buffer_say(&text, loose[below(random, sizeof loose / sizeof *loose)]);
        }
        text_buffer_say(&text, pieces[below(random, sizeof pieces / sizeof *pieces)]);
    }
    if (own && below(random, 4) == 0) {
        text_buffer_say(&text, loose[below(random, sizeof loose / sizeof *loose)]);
    }
    json_t *made = json_string(text.text);
    assert_non_null(made);
    text_buffer_free(&text);
    return made;
}

static const char *const own_names[] = {"Mine",  "My notes",          "Datum", "ملاحظة", "=1+1",   "'quoted'",
                                        "a,b;c", "checked \"twice\"", "Notes", "txt",    "Quelle?"};

static json_t *random_own(Random *random)
{
    json_t *extra = json_object();
    size_t count = 1 + below(random, 3);
    for (size_t i = 0; i < count; i++) {
        json_object_set_new(extra, own_names[below(random, sizeof own_names / sizeof *own_names)],
                            random_text(random, true));
    }
    return extra;
}

static json_t *random_card(Random *random, int index)
{
    static const char *const fields[] = {"level",
                                         "text",
                                         "short",
                                         "why",
                                         "telling",
                                         "twin",
                                         "difference",
                                         "question",
                                         "note",
                                         "picture",
                                         "picture_description",
                                         "quotation",
                                         "other_sign"};
    json_t *card =
        json_pack("{s:o, s:s, s:s, s:s}", "id", json_sprintf("card-%d", index), "side",
                  below(random, 5) ? "codependent" : "either", "sign", "codependent-pleasing", "area", "work");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        bool id = column_find(fields[i]) < DECK_COLUMNS && deck_columns[column_find(fields[i])].is_id;
        if (below(random, 3) > 0) {
            json_object_set_new(card, fields[i],
                                id ? json_sprintf("x-%d", (int)below(random, 9)) : random_text(random, false));
        }
    }
    if (json_object_get(card, "telling") !=
        NULL) { /* words nearly as they stand in the text would be mended on the way */
        json_object_set(card, "telling", json_object_get(card, "text"));
    }
    if (strcmp(json_string_value(json_object_get(card, "side")), "either") == 0) {
        json_object_set_new(card, "tips",
                            json_pack("{s:o, s:o}", "codependent", random_text(random, false), "interdependent",
                                      random_text(random, false)));
    }
    if (below(random, 2)) {
        json_object_set_new(card, "extra", random_own(random));
    }
    return card;
}

static json_t *random_note(Random *random, int before)
{
    json_t *cells = random_own(random);
    json_object_set_new(cells, "id", json_string(below(random, 2) ? "# note" : "#"));
    json_object_set_new(cells, "text", random_text(random, true));
    return json_pack("{s:i, s:o}", "before", before, "cells", cells);
}

/* All columns that the deck could use, in any order. */
static json_t *random_columns(Random *random)
{
    const char *names[DECK_COLUMNS + sizeof own_names / sizeof *own_names];
    size_t count = 0;
    json_t *columns = json_array();
    for (int i = 0; i < DECK_COLUMNS; i++) {
        names[count++] = deck_columns[i].name;
    }
    for (size_t i = 0; i < sizeof own_names / sizeof *own_names; i++) {
        names[count++] = own_names[i];
    }
    while (count > 0) {
        size_t chosen = below(random, count);
        json_array_append_new(columns, json_string(names[chosen]));
        names[chosen] = names[--count];
    }
    return columns;
}

static json_t *random_deck(Random *random)
{
    int count = 1 + (int)below(random, 6);
    json_t *deck =
        json_pack("{s:i, s:s, s:o, s:s, s:o, s:[]}", "format", 1, "id", "mine", "title", random_text(random, false),
                  "language", "pt-BR", "licence", random_text(random, false), "cards");
    json_t *notes = json_array(), *spreadsheet = json_object();
    for (int i = -1; i <= count; i++) {
        if (below(random, 3) == 0) {
            json_array_append_new(notes, random_note(random, i));
        }
        if (i == -1 && below(random, 3) == 0) {
            json_array_append_new(notes, json_pack("{s:s, s:o}", "beside", "deck title", "cells", random_own(random)));
        }
        if (i >= 0 && i < count) {
            json_array_append_new(json_object_get(deck, "cards"), random_card(random, i));
        }
    }
    if (below(random, 3) == 0) {
        json_object_set_new(deck, "quotations",
                            json_pack("[{s:s, s:o, s:s, s:o}]", "id", "harbor", "text", random_text(random, false),
                                      "sign", "codependent-pleasing", "source", random_text(random, false)));
    }
    if (below(random, 2)) {
        json_object_set_new(spreadsheet, "columns", random_columns(random));
    }
    if (json_array_size(notes) > 0) {
        json_object_set(spreadsheet, "notes", notes);
    }
    if (json_object_size(spreadsheet) > 0) {
        json_object_set(deck, "spreadsheet", spreadsheet);
    }
    json_decref(notes);
    json_decref(spreadsheet);
    return deck;
}

static void json_to_csv_and_back_is_the_same(void **state)
{
    (void)state;
    Random random = random_make(2026, 1);
    for (int i = 0; i < DECKS; i++) {
        json_t *deck = random_deck(&random);
        char *text = json_dumps(deck, 0);
        size_t made;
        char *sheet = convert("mine.json", text, strlen(text), DECK_CSV, &made);
        assert_non_null(sheet);
        json_t *back = convert_to_json("other.csv", sheet, made);
        if (!json_equal(deck, back)) {
            char *other = json_dumps(back, 0);
            fail_msg("deck %d\n%s\nbecame\n%s\nand\n%s", i, text, sheet, other);
        }
        json_decref(back);
        json_decref(deck);
        free(sheet);
        free(text);
    }
}

/* --- random spreadsheets --- */

/* The cells of all rows but the empty ones, as a list of objects by the columns' names; rows of the deck apart. */
static json_t *data_of(const char *bytes, size_t length, char separator)
{
    CsvTable table;
    json_t *rows = json_array();
    assert_true(csv_table_read(&table, bytes, length, separator, 0));
    for (size_t row = 1; row < table.row_count; row++) {
        json_t *cells = json_object();
        for (int column = 0; column < table.rows[0].count; column++) {
            const char *cell = csv_table_cell(&table, row, column, NULL);
            if (*cell != '\0') {
                json_object_set_new(cells, csv_bare(csv_table_cell(&table, 0, column, NULL)),
                                    json_string(csv_bare(cell)));
            }
        }
        json_array_append_new(rows, cells);
    }
    csv_table_free(&table);
    return rows;
}

static void random_cell(Random *random, TextBuffer *out, const char *text, char separator)
{
    bool marks = strpbrk(text, "\"\r\n") != NULL || strchr(text, separator) != NULL || below(random, 3) == 0;
    text_buffer_say(out, marks ? "\"" : "");
    for (const char *at = text; *at != '\0'; at++) {
        text_buffer_add(out, *at == '"' && marks ? "\"\"" : at, *at == '"' && marks ? 2 : 1);
    }
    text_buffer_say(out, marks ? "\"" : "");
}

/* Cards and notes in any order of columns, with the deck's rows on top. */
static TextBuffer random_sheet(Random *random, char separator)
{
    static const char *const deck_rows[][2] = {
        {"deck id", "mine"}, {"deck title", "Mine, \"too\""}, {"deck language", "en"}, {"deck licence", "CC BY 4.0"}};
    json_t *columns = random_columns(random);
    size_t width = json_array_size(columns), rows = below(random, 8);
    const char *end = below(random, 2) ? "\r\n" : "\n";
    TextBuffer out = {0};
    for (size_t row = 0; row < 5 + rows; row++) {
        bool note = row > 4 && below(random, 4) == 0;
        for (size_t i = 0; i < width; i++) {
            const char *name = json_string_value(json_array_get(columns, i));
            DeckColumn column = column_find(name);
            json_t *text =
                row == 0                  ? json_string(name)
                : strcmp(name, "id") == 0 ? row <= 4 ? json_string(deck_rows[row - 1][0])
                                            : note   ? json_string("# for people")
                                                     : json_sprintf("card-%d", (int)row)
                : row <= 4 ? json_string(column == COLUMN_TEXT ? deck_rows[row - 1][1] : "")
                : column == COLUMN_SOURCE || column == COLUMN_TELLING || below(random, 4) == 0 ? json_string("")
                : column < DECK_COLUMNS && deck_columns[column].is_id                          ? json_string("x-1")
                                                                      : random_text(random, column == DECK_COLUMNS);
            char one[2] = {separator, '\0'};
            text_buffer_say(&out, i > 0 ? one : "");
            bool formula = row > 0 && csv_bare(json_string_value(text)) != json_string_value(text);
            random_cell(random, &out, formula ? "plain" : json_string_value(text), separator);
            json_decref(text);
        }
        text_buffer_say(&out, end);
        text_buffer_say(&out, below(random, 6) == 0 ? end : "");
    }
    json_decref(columns);
    return out;
}

static void csv_to_json_and_back_is_the_same(void **state)
{
    (void)state;
    Random random = random_make(2026, 2);
    for (int i = 0; i < DECKS; i++) {
        char separator = ",;\t"[below(&random, 3)];
        TextBuffer sheet = random_sheet(&random, separator);
        size_t made, back_made;
        char *text = convert("mine.csv", sheet.text, sheet.length, DECK_JSON, &made);
        assert_non_null(text);
        char *back = convert("mine.json", text, made, DECK_CSV, &back_made);
        assert_non_null(back);
        json_t *before = data_of(sheet.text, sheet.length, separator), *after = data_of(back + 3, back_made - 3, ',');
        if (!json_equal(before, after)) {
            fail_msg("sheet %d\n%s\nbecame\n%s\nand\n%s", i, sheet.text, text, back);
        }
        json_decref(before);
        json_decref(after);
        free(text);
        free(back);
        text_buffer_free(&sheet);
    }
}

/* --- what LibreOffice writes --- */

static void every_dialect_is_the_same_deck(void **state)
{
    (void)state;
    static const char *const names[] = {"comma.csv",
                                        "comma-all-quoted.csv",
                                        "comma-mark.csv",
                                        "semicolon.csv",
                                        "semicolon-all-quoted.csv",
                                        "semicolon-crlf-mark.csv",
                                        "semicolon-sep.csv",
                                        "tab.csv",
                                        "tab-all-quoted.csv",
                                        "tab-crlf.tsv",
                                        "tab-utf-16.txt"};
    json_t *expected = json_load_file(PROJECT_FOLDER "/tests/decks/sheets/expected.json", 0, NULL);
    assert_non_null(expected);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = file_join(PROJECT_FOLDER "/tests/decks/sheets", names[i]), *bytes;
        size_t length;
        assert_true(file_read(path, DECK_BYTES_MOST, &bytes, &length, NULL));
        Problems problems = {0};
        Deck *deck = deck_read(path, bytes, length, article, &problems);
        expect_problems(&problems, NULL, 0);
        assert_int_equal(deck->card_count, 8);
        assert_string_equal(deck->title, "Mäntel, \"coats\"");
        deck_free(deck);
        json_t *read = convert_to_json(path, bytes, length);
        if (!json_equal(read, expected)) {
            fail_msg("%s is another deck", names[i]);
        }
        json_decref(read);
        free(bytes);
        free(path);
    }
    json_decref(expected);
}

/* --- what is refused, and what is not --- */

static void expect_refused(const char *file, const char *text, DeckForm form, const char *words)
{
    TextBuffer out = {0};
    Problems problems = {0};
    assert_false(deck_convert(file, text, strlen(text), form, article, &out, &problems));
    assert_int_equal(out.length, 0);
    assert_int_equal(problems.count, 1);
    if (strstr(problems.items[0].text, words) == NULL) {
        fail_msg("not “%s” but “%s”", words, problems.items[0].text);
    }
    problems_free(&problems);
}

static void what_would_be_lost_is_refused(void **state)
{
    (void)state;
    static const char *const decks[][2] = {
        {"{\"cards\": [{\"id\": \"a\", \"colour\": \"red\"}]}", "no room for what stands here in “colour”"},
        {"{\"cards\": [{\"id\": 7}]}", "“id”"},
        {"{\"cards\": [{\"id\": \"a\", \"tips\": {\"either\": \"x\"}}]}", "“either”"},
        {"{\"cards\": [{\"id\": \"a\", \"source\": \"x\"}]}", "“source”"},
        {"{\"cards\": [[]]}", "“cards”"},
        {"{\"cards\": [{}]}", "a card with nothing on it"},
        {"{\"cards\": [{\"id\": \"# a\"}]}", "can't be the id of a card"},
        {"{\"cards\": [{\"id\": \"deck title\"}]}", "can't be the id of a card"},
        {"{\"cards\": [{\"id\": \" Deck title\"}]}", "can't be the id of a card"},
        {"{\"cards\": [{\"id\": \"QUOTATION a\"}]}", "can't be the id of a card"},
        {"{\"cards\": [], \"author\": \"me\"}", "“author”"},
        {"{\"cards\": [], \"format\": 2}", "“format”"},
        {"{\"cards\": [], \"quotations\": [{\"text\": \"x\"}]}", "A quotation without an id"},
        {"{\"title\": \"x\"}", "This is no deck"},
        {"{\"cards\": [], \"cards\": []}", "a second time"},
        {"{\"cards\": [{\"id\": \"a\", \"extra\": {\"TEXT\": \"x\"}}]}", "is a column that every deck may have"},
        {"{\"cards\": [{\"id\": \"a\", \"extra\": {\" a\": \"x\"}}]}", "can't be a column's name"},
        {"{\"cards\": [{\"id\": \"a\", \"extra\": {\"a\": \" \"}}]}", "This text is empty"},
        {"{\"cards\": [{\"id\": \"a\", \"extra\": {\"a\": 3}}]}", "as text in double quotes"},
        {"{\"cards\": [], \"spreadsheet\": {\"notes\": [{\"beside\": \"deck title\", \"cells\": {\"a\": \"b\"}}]}}",
         "no such row"},
        {"{\"cards\": [], \"spreadsheet\": {\"columns\": [\"id\", \"id\"]}}", "a second time"},
        {"{\"cards\": [], \"spreadsheet\": {\"columns\": [\"Id\"]}}", "Write the column's name as “id”"},
        {"{\"cards\": [], \"spreadsheet\": {\"notes\": [{\"before\": 1, \"cells\": {\"id\": \"#\"}}]}}", "from -1"},
        {"{\"cards\": [], \"spreadsheet\": {\"notes\": [{\"before\": 0, \"cells\": {\"text\": \"x\"}}]}}",
         "begins with #"},
        {"{\"cards\": [], \"spreadsheet\": {\"notes\": [{\"cells\": {\"id\": \"#\"}}]}}", "Write one of the two"},
    };
    for (size_t i = 0; i < sizeof decks / sizeof *decks; i++) {
        expect_refused("a.json", decks[i][0], DECK_CSV, decks[i][1]);
    }
    expect_refused("a.csv", "id,side,sign,area,text,short,why,telling,\na,,,,,,,,b\n", DECK_JSON, "has no name");
    expect_refused("a.csv", "id,side,sign,area,text,short,why,telling,a,a\n", DECK_CSV, "Two columns are named “a”");
}

/* A deck that is being written is not lost for its mistakes: they are said, and all of it is there. */
static void mistakes_on_cards_hinder_nothing(void **state)
{
    (void)state;
    static const char sheet[] = "id;Txt;note;Mine\nA b;one\n;;x;y\n";
    TextBuffer out = {0};
    Problems problems = {0};
    assert_true(deck_convert("my deck.csv", sheet, strlen(sheet), DECK_CSV, article, &out, &problems));
    assert_true(problems.count > 5);
    assert_non_null(strstr(out.text, "\r\na b,one,,"));
    assert_non_null(strstr(out.text, "\r\n,,x,y,"));
    assert_memory_equal(out.text, "\xEF\xBB\xBFid,", 6);
    problems_free(&problems);
    text_buffer_free(&out);
}

/* --- the template --- */

static void the_template_is_two_pairs_short_of_a_deck_and_nothing_else(void **state)
{
    (void)state;
    char *bytes;
    size_t length;
    assert_true(file_read(PROJECT_FOLDER "/content/templates/deck.csv", DECK_BYTES_MOST, &bytes, &length, NULL));
    Problems problems = {0};
    assert_null(deck_read("deck.csv", bytes, length, article, &problems));
    expect_problems(&problems, (const Expected[]){{0, 0, "Two more pairs of cards and this deck can be played"}}, 1);
    json_t *root = convert_to_json("deck.csv", bytes, length);
    json_t *help =
        json_object_get(json_array_get(json_object_get(json_object_get(root, "spreadsheet"), "notes"), 0), "cells");
    const char *name;
    json_t *value;
    assert_int_equal(json_array_size(json_object_get(root, "cards")), 4);
    json_object_foreach(json_array_get(json_object_get(root, "cards"), 0), name, value)
    {
        assert_non_null(json_object_get(help, name)); /* each column has its help */
    }
    assert_int_equal(json_object_size(help), json_object_size(json_array_get(json_object_get(root, "cards"), 0)));
    json_decref(root);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_to_csv_and_back_is_the_same),
        cmocka_unit_test(csv_to_json_and_back_is_the_same),
        cmocka_unit_test(every_dialect_is_the_same_deck),
        cmocka_unit_test(what_would_be_lost_is_refused),
        cmocka_unit_test(mistakes_on_cards_hinder_nothing),
        cmocka_unit_test(the_template_is_two_pairs_short_of_a_deck_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

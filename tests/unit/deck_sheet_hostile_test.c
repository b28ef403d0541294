/* Spreadsheets that mean harm, or that a broken program wrote: a clear message or a deck, within seconds, and under the
 * sanitizers not a byte too far. */
#include "sheet_text.h"
#include "shipped_article.h"

#include "csv_table.h"
#include "deck_convert.h"
#include "random.h"
#include "utf16.h"

#include <stdlib.h>
#include <time.h>

enum { SECONDS_MOST = 20 /* of processor time under the sanitizers; the release build takes a tenth */ };

/* Read and converted both ways; the words are sound, and no place is outside of the file. */
static void survive(const char *bytes, size_t length, const char *words)
{
    clock_t start = clock();
    Problems problems = {0};
    TextBuffer out = {0}, said = {0};
    deck_free(deck_read("hostile.csv", bytes, length, article, &problems));
    problems_write(&problems, &said);
    if (words != NULL && (said.text == NULL || strstr(said.text, words) == NULL)) {
        fail_msg("not said: %s; but: %.2000s", words, said.text == NULL ? "nothing" : said.text);
    }
    if (said.text != NULL) {
        assert_int_equal(utf8_first_invalid(said.text, said.length), said.length);
    }
    problems_free(&problems);
    text_buffer_free(&said);
    for (int form = DECK_JSON; form <= DECK_CSV; form++) {
        deck_convert("hostile.csv", bytes, length, (DeckForm)form, article, &out, &problems);
        problems_free(&problems);
        text_buffer_free(&out);
    }
    assert_true((double)(clock() - start) / CLOCKS_PER_SEC < SECONDS_MOST);
}

static TextBuffer repeated(const char *before, const char *piece, size_t times, const char *behind)
{
    TextBuffer text = {0};
    text_buffer_say(&text, before);
    for (size_t i = 0; i < times; i++) {
        text_buffer_say(&text, piece);
    }
    text_buffer_say(&text, behind);
    assert_false(text.failed);
    return text;
}

#define HEADER "id,side,sign,area,text,short,why,telling\n"

static void expect_repeated(const char *before, const char *piece, size_t times, const char *behind, const char *words)
{
    TextBuffer text = repeated(before, piece, times, behind);
    survive(text.text, text.length, words);
    text_buffer_free(&text);
}

/* One thing in the sound deck replaced by so many pieces. */
static void expect_replaced(const char *old, const char *piece, size_t times, const char *words)
{
    TextBuffer sound = sheet_text(), new = repeated("", piece, times, ""), text = replaced(sound.text, old, new.text);
    survive(text.text, text.length, words);
    text_buffer_free(&text);
    text_buffer_free(&new);
    text_buffer_free(&sound);
}

static void cells_are_huge(void **state)
{
    (void)state;
    expect_replaced("Asks about coat 0", "x", 1000000,
                    "row 5, column F (short): “short” has 1000000 characters; at most 56");
    expect_replaced("card-0,", "y", 1000000, "“id” can't be");
    expect_replaced("own 0", "z", 1000000, NULL); /* the writer's own, which the game does not look at */
    expect_repeated(HEADER "a,", "9", 1000000, "\n", "is not one of the sides");
    expect_repeated("id,side,", "w", 1000000, "\n", "is missing");
    expect_replaced("for people", "#", 1000000, NULL);
}

/* Telling words that nearly stand in the text, again and again. */
static void telling_words_are_huge(void **state)
{
    (void)state;
    TextBuffer row = repeated("a,codependent,codependent-decisions,work,", "a", 100000, ",x,y,"),
               text = repeated(HEADER, row.text, 1, "");
    text_buffer_free(&row);
    row = repeated(text.text, "a", 50000, "b\n");
    survive(row.text, row.length, "row 2, column E (text): “text” has 100000 characters; at most 140 fit");
    text_buffer_free(&row);
    text_buffer_free(&text);
}

static void unknown_names_are_many(void **state)
{
    enum { QUOTATIONS = 5000, CARDS = 20000 };
    (void)state;
    TextBuffer text = {0};
    text_buffer_say(&text, "id,side,sign,area,text,short,why,telling,quotation,source\n");
    for (int i = 0; i < QUOTATIONS; i++) {
        text_buffer_format(&text, "quotation a-word-of-harbour-%d,,codependent-decisions,,Swim.,,,,,A fisher\n", i);
    }
    for (int i = 0; i < CARDS; i++) {
        text_buffer_format(&text, "card-%d,codependent,codependent-decision,work,She buys none.,Buys none,She buys "
                           "none.,buys none,a-word-of-harbor-%d\n", i, i);
    }
    survive(text.text, text.length, "“a-word-of-harbor-0” is none of the deck's quotations. Did you mean "
                                    "“a-word-of-harbour-0”?");
    text_buffer_free(&text);
}

static void numbers_are_huge(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(), head = replaced(sound.text, "Mine\n", "level\n"),
               text = replaced(head.text, "own 0", "4294967296");
    survive(text.text, text.length, "row 5, column K (level): “4294967296” is not one of the levels");
    text_buffer_free(&text);
    text_buffer_free(&head);
    text_buffer_free(&sound);
}

static void columns_are_many(void **state)
{
    (void)state;
    expect_repeated("id,side,sign", ",a", 100000, "\n", "row 1: This row has 100003 columns; at most 1000 fit");
    expect_repeated(HEADER "a", ",b", 100000, "\n", "row 2: This row goes on far to the right, to column EQXE");
    expect_repeated(HEADER, ",", 100000, "\n", NULL);
    expect_repeated("", ",", 3000000, "", "The file is empty.");
    expect_repeated("", "id,", 300, "", "Two columns are named “id”: this one and column A");
    expect_repeated("id,side", ",Own", 300, "\n", "columns of your own");
}

static void rows_are_many(void **state)
{
    (void)state;
    expect_repeated(HEADER, "\n", 1000000, "a\n", "row 1000002");
    expect_repeated(HEADER, "#\n", 100000, "", "Four more pairs");
    expect_repeated(HEADER, "a,b\n", 100000, "", "more not listed here");
    expect_repeated(HEADER, "deck id,,,,x\n", 20000, "", "a second time");
    expect_repeated(HEADER, "quotation a\n", 20000, "", "");
    expect_repeated(HEADER, "\r", 100000, "a", "row 100002");
}

static void quotation_marks_are_never_closed(void **state)
{
    (void)state;
    expect_repeated(HEADER "a,b\nc,d,\"", "x\n,", 100000, "",
                    "row 3, column C (sign): This cell begins with a quotation mark "
                    "that is never closed");
    expect_repeated(HEADER, "\"", 100001, "", "row 2, column A");
    expect_repeated(HEADER, "\"", 100000, "", "“id” can't be");
    expect_repeated("\"", "id,side,sign\n", 3, "", "row 1, column A");
}

static void headers_stand_twice(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(),
               text = replaced(sound.text, "card-0,", "id,side,sign,area,text,short,why,telling\ncard-0,");
    survive(text.text, text.length, "row 5, column B (side): “side” is not one of the sides");
    text_buffer_free(&text);
    text_buffer_free(&sound);
    expect_repeated("id,side,sign,text,TEXT\n", "", 0, "",
                    "row 1, column E (TEXT): Two columns are named “TEXT”: this one and "
                    "column D");
}

static void letters_are_strange(void **state)
{
    (void)state;
    expect_replaced("Asks about coat 0", "\xE2\x80\xAE", 3,
                    "row 5, column F (short): An invisible character here turns");
    expect_replaced("Mine", "\xE2\x80\xAE", 9, NULL);
    expect_replaced("own 0", "\xE2\x80\xAE", 100000, NULL);
    expect_replaced("Asks about coat 0", "a\xCC\x81", 28, NULL);
    expect_replaced("Asks about coat 0", "\xCC\x81", 500, "has 500 characters; at most 56");
    expect_replaced("card-0,codep", "\xCC\x81", 500, "can't be");
    expect_replaced("Mine", "\xCC\x81", 500, NULL);
    expect_replaced("Asks about coat 0", "\xF0\x9F\x91\xA9", 56, NULL);
    expect_replaced("Asks about coat 0", "\xD8\xA7", 56, NULL);
    expect_replaced("Asks about coat 0", "\xE0\xB8\xB5", 56, NULL);
    expect_replaced("Asks about coat 0", "\x1B[2J", 3, "control character");
}

static void bytes_are_no_text(void **state)
{
    (void)state;
    static const char zeros[] = HEADER "a,b\0,c\0\0\n\0";
    survive(zeros, sizeof zeros - 1, "row 2, column B (side): What stands here is not in UTF-8");
    survive("\xEF\xBB\xBF", 3, "The file is empty.");
    survive("\xFE\xFF", 2, "The file is empty.");
    survive("\xFF\xFE\x00", 3, NULL);
    survive("\xFF\xFE\x00\xD8", 4, NULL);
    survive("sep=", 4, NULL);
    survive("sep=;", 5, "The file is empty.");
    survive("sep=\"\nid\"side\"sign", 18, NULL);
    survive("sep=\n\nid", 8, NULL);
    survive("\"", 1, NULL);
    survive("\r", 1, "The file is empty.");
}

/* Whatever the bytes are. */
static void noise_is_survived(void **state)
{
    (void)state;
    static const char pieces[][12] = {"id",   "side", "text",    ",",           ";",      "\t",   "\"",   "\n",
                                      "\r\n", "#",    "deck id", "quotation a", "either", "\xFF", "\xC3", "é",
                                      " ",    "'",    "=",       "sep=,\n",     "source", "tips", "a"};
    Random random = random_make(7, 7);
    for (int i = 0; i < 3000; i++) {
        TextBuffer text = {0};
        text_buffer_say(&text, i % 3 == 0 ? HEADER : "");
        for (uint32_t piece = random_below(&random, 60); piece > 0; piece--) {
            text_buffer_say(&text, pieces[random_below(&random, sizeof pieces / sizeof *pieces)]);
        }
        survive(text.text == NULL ? "" : text.text, text.length, NULL);
        text_buffer_free(&text);
    }
}

/* --- the table itself --- */

static void cells_and_rows_are_counted_as_a_program_shows_them(void **state)
{
    (void)state;
    static const char text[] = "a,\"b\nb\",,\r\n\r\n,\n\"c\"\"\",\" d\", e \rlast";
    CsvTable table;
    assert_true(csv_table_read(&table, text, sizeof text - 1, ',', 0));
    assert_int_equal(table.row_count, 3);
    assert_int_equal(table.rows[0].number, 1);
    assert_int_equal(table.rows[0].count, 2);
    assert_string_equal(csv_table_cell(&table, 0, 1, NULL), "b\nb");
    assert_int_equal(table.rows[1].number, 4);
    assert_string_equal(csv_table_cell(&table, 1, 0, NULL), "c\"");
    assert_string_equal(csv_table_cell(&table, 1, 1, NULL), " d");
    assert_string_equal(csv_table_cell(&table, 1, 2, NULL), " e ");
    assert_int_equal(table.rows[2].number, 5);
    assert_string_equal(csv_table_cell(&table, 2, 0, NULL), "last");
    assert_string_equal(csv_table_cell(&table, 2, 1, NULL), "");
    assert_string_equal(csv_table_cell(&table, 9, 9, NULL), "");
    assert_int_equal(table.open_row, 0);
    csv_table_free(&table);
    assert_true(csv_table_read(&table, "a\nb\nc\n", 6, ',', 1));
    assert_true(table.row_count >= 1);
    csv_table_free(&table);
}

static void utf_16_becomes_utf_8(void **state)
{
    (void)state;
    size_t made;
    assert_true(utf16_has_mark("\xFF\xFE", 2) && utf16_has_mark("\xFE\xFF", 2));
    assert_false(utf16_has_mark("\xFF", 1) || utf16_has_mark("\xEF\xBB\xBF", 3));
    char *text = utf16_to_utf8("\xFF\xFE"
                               "a\0\xE9\0\x44\x06\x3D\xD8\x42\xDE",
                               12, &made);
    assert_string_equal(text, "aéل🙂");
    assert_int_equal(made, strlen(text));
    free(text);
    text = utf16_to_utf8("\xFE\xFF\0a\xD8\x3D\0b\xDE\x42\xFF", 11, &made);
    assert_string_equal(text, "a\xEF\xBF\xBD"
                              "b\xEF\xBF\xBD\xEF\xBF\xBD");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_huge),
        cmocka_unit_test(telling_words_are_huge),
        cmocka_unit_test(unknown_names_are_many),
        cmocka_unit_test(numbers_are_huge),
        cmocka_unit_test(columns_are_many),
        cmocka_unit_test(rows_are_many),
        cmocka_unit_test(quotation_marks_are_never_closed),
        cmocka_unit_test(headers_stand_twice),
        cmocka_unit_test(letters_are_strange),
        cmocka_unit_test(bytes_are_no_text),
        cmocka_unit_test(noise_is_survived),
        cmocka_unit_test(cells_and_rows_are_counted_as_a_program_shows_them),
        cmocka_unit_test(utf_16_becomes_utf_8),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

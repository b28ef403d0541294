/* What all readers of content share: places in a text, syntax mistakes in plain words, bytes that are no text, the
 * words of messages, the list of problems. */
#include "expect_problems.h"

#include "deck.h"
#include "help.h"
#include "locator.h"
#include "wording.h"

#include <stdio.h>
#include <stdlib.h>

/* --- the locator --- */

static void expect_place(const char *text, Place place, int line, int column)
{
    Place *places[] = {&place};
    locator_find(text, strlen(text), places, 1);
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void values_and_keys_are_found(void **state)
{
    (void)state;
    const char *text =
        "{ \"é\": 1,\n\t\"cards\" : [ {}, [1, \"}\\\"]\", {\"x\": 0}], true,\r\n  {\"k\\u00e9y\\n\": -1.5e3,"
        "\"last\":null} ]}  ";
    Place root = {0}, cards = place_member(root, "cards");
    expect_place(text, root, 1, 1);
    expect_place(text, place_member(root, "é"), 1, 8);
    expect_place(text, cards, 2, 12);
    expect_place(text, place_element(cards, 0), 2, 14);
    expect_place(text, place_element(cards, 1), 2, 18);
    expect_place(text, place_element(place_element(cards, 1), 1), 2, 22);
    expect_place(text, place_element(place_element(cards, 1), 2), 2, 30);
    expect_place(text, place_element(cards, 2), 2, 41);
    expect_place(text, place_element(cards, 3), 3, 3);
    expect_place(text, place_member(place_element(cards, 3), "kéy\n"), 3, 18);
    expect_place(text, place_member(place_element(cards, 3), "last"), 3, 32);
    Place key = place_member(place_element(cards, 3), "last");
    key.on_key = true;
    expect_place(text, key, 3, 25);
    expect_place(text, place_element(cards, 4), 0, 0); /* not there */
    expect_place(text, place_member(root, "card"), 0, 0);
    expect_place(text, place_element(root, 0), 0, 0);
}

static void characters_of_a_text_are_found(void **state)
{
    (void)state;
    const char *text = "[\"a\\nb\\u00e9\\ud83d\\ude00\\\\ëz\"]";
    static const int columns[] = {2, 3, 4, 6, 7, 13, 25, 27, 28};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        Place place = place_element((Place){0}, 0);
        place.character = i;
        expect_place(text, place, 1, columns[i]);
    }
}

static void many_places_are_found_in_one_pass(void **state)
{
    (void)state;
    enum { COUNT = 500 };
    TextBuffer text = {0};
    Place *places[COUNT], all[COUNT];
    text_buffer_say(&text, "[");
    for (int i = 0; i < 2 * COUNT; i++) {
        text_buffer_format(&text, "{\"a\":%d,\n\"b\":[]},", i);
    }
    text_buffer_say(&text, "0]");
    for (int i = 0; i < COUNT; i++) {
        all[i] = place_member(place_element((Place){0}, (size_t)(COUNT - i) * 2 - 1), i % 2 ? "a" : "b");
        places[i] = &all[i];
    }
    locator_find(text.text, text.length, places, COUNT);
    for (int i = 0; i < COUNT; i++) {
        int element = (COUNT - i) * 2 - 1;
        assert_int_equal(all[i].line, element + (i % 2 ? 1 : 2));
        assert_int_equal(all[i].column, i % 2 ? 14 : 5);
    }
    text_buffer_free(&text);
}

/* The scanner is only given sound texts, but must not read beyond the end of any. */
static void a_torn_text_does_no_harm(void **state)
{
    (void)state;
    const char *text = "{\"a\\u00e9\": [1, {\"b\": \"c\\\\\\\"\"}], \"d\": {}}";
    for (size_t length = 0; length <= strlen(text); length++) {
        char *exact = malloc(length + 1);
        memcpy(exact, text, length);
        Place one = place_member(place_element(place_member((Place){0}, "aé"), 1), "b"),
              other = place_member((Place){0}, "d");
        one.character = 9;
        Place *places[] = {&one, &other};
        exact = realloc(exact, length + (length == 0));
        locator_find(exact, length, places, 2);
        free(exact);
    }
}

/* --- syntax and bytes, the same for all readers --- */

static void expect_bytes(const char *bytes, size_t length, int line, int column, const char *words)
{
    Problems problems = {0};
    char *exact = malloc(length > 0 ? length : 1); /* so that a sanitizer sees a byte too many read */
    memcpy(exact, bytes, length);
    assert_null(help_read("help.json", exact, length, &problems));
    free(exact);
    expect_problems(&problems, (const Expected[]){{line, column, words}}, 1);
}

static void expect_text(const char *text, int line, int column, const char *words)
{
    expect_bytes(text, strlen(text), line, column, words);
}

static void syntax_mistakes_are_explained(void **state)
{
    (void)state;
    expect_text("{\"format\": 1\n  \"entries\": []}", 2, 3, "a comma is missing between two fields");
    expect_text("{\"format\": 1\n  \"a much longer field's name, over twenty\": []}", 2, 3,
                "a comma is missing between two f");
    expect_text("{\"format\": 1,\n}", 2, 1, "A comma stands before this closing brace. Delete that comma.");
    expect_text("{\"entries\": [1,\n ]}", 2, 2, "A comma stands before this closing bracket");
    expect_text("{\"entries\": [1\n 2]}", 2, 2, "a comma is missing between two entries of a list");
    expect_text("{\"format\" 1}", 1, 11, "stands a colon");
    expect_text("{\"format\": }", 1, 12, "a value is missing");
    expect_text("{\"format\": ,}", 1, 12, "a value is missing");
    expect_text("{format: 1}", 1, 2, "a field's name in double quotes");
    expect_text("{\"format\": one}", 1, 12, "straight double quotes");
    expect_text("{\"format\": “1”}", 1, 12, "not in these");
    expect_text("{\"format\": '1'}", 1, 12, "not in these");
    expect_text("{\"title\": \"ab\ncd\"}", 1, 11, "no closing double quote on its line");
    expect_text("{\"title\": \"ab\tcd\"}", 1, 11, "a tab or another control character");
    expect_text("{\"title\": \"C:\\d\"}", 1, 11, "A backslash");
    expect_text("{\"title\": \"\\u12\"}", 1, 11, "A backslash");
    expect_text("{\"title\": \"a\\u0000b\"}", 1, 11, "\\u0000 can't stand in a text");
    expect_text("{\"title\": \"ab", 1, 11, "The file ends here"); /* where the open text begins */
    expect_text("{\"title\": \"ab\"\n", 2, 1, "The file ends here");
    expect_text("{} \n }", 2, 2, "The file should end before this");
    expect_text("[]", 1, 1, "should begin with an opening brace");
    expect_text("3", 1, 1, "should begin with an opening brace");
    expect_text("{\"format\": 99999999999999999999}", 1, 12, "This number is far too large");
    expect_text("{\"format\": -99999999999999999999}", 1, 12, "This number is far too large");
    TextBuffer digits = {0};
    text_buffer_say(&digits, "{\"entries\": [],\n\"format\": 4");
    for (int i = 0; i < 100000; i++) {
        text_buffer_say(&digits, "0");
    }
    text_buffer_say(&digits, " }");
    expect_text(digits.text, 2, 11, "This number is far too large");
    text_buffer_free(&digits);
    expect_text("{\"format\": 1e999}", 1, 12, "This number is far too large");
}

static void deep_nesting_is_refused(void **state)
{
    (void)state;
    TextBuffer text = {0};
    text_buffer_say(&text, "{\"entries\":\n");
    for (int i = 0; i < 10000; i++) {
        text_buffer_say(&text, "[");
    }
    expect_bytes(text.text, text.length, 2, 2048, "nested far too deeply");
    for (int i = 0; i < 10000; i++) {
        text_buffer_say(&text, "]");
    }
    text_buffer_say(&text, "}");
    expect_bytes(text.text, text.length, 2, 2048, "nested far too deeply");
    text_buffer_free(&text);
    expect_text("{\"format\": 1, \"entries\": [[[[[1]]]]]}", 1, 27, "Here should stand an entry");
}

static void fields_that_stand_twice_are_all_named(void **state)
{
    (void)state;
    const char *text =
        "{\"format\": 1, \"entries\": [{\"country\": \"*\", \"country_name\": \"a\",\n"
        "  \"name\": \"b\", \"how\": \"c\", \"n\\u0061me\": \"d\", \"source\": \"e\", \"checked\": \"2022\"}],\n"
        "\"format\": 1, \"entries\": 3}";
    Problems problems = {0};
    assert_null(help_read("help.json", text, strlen(text), &problems));
    expect_problems(&problems,
                    (const Expected[]){{2, 28, "“name” stands here a second time in the same braces"},
                                       {3, 1, "“format” stands here a second"},
                                       {3, 14, "“entries” stands here a second"},
                                       {3, 25, "“entries” should be a list"}},
                    4);
    text = "{\"format\": 1, \"entries\":\n[[[[{\"x\": 1, \"x\": 2}]]]]}"; /* deeper in than content goes */
    assert_null(help_read("help.json", text, strlen(text), &problems));
    expect_problems(&problems, (const Expected[]){{2, 2, "Here should stand an entry"}, {2, 14, "a second time"}}, 2);
}

static void bytes_that_are_no_text_are_refused(void **state)
{
    (void)state;
    expect_text("", 0, 0, "The file is empty");
    expect_text(" \r\n\t", 0, 0, "The file is empty");
    expect_text("\xEF\xBB\xBF", 0, 0, "The file is empty");
    expect_text("{\"é\": \"na\xEFve\"}", 1, 10, "not UTF-8");
    expect_text("{\n\"a\": \"x\xED\xA0\x80\"}", 2, 8, "not UTF-8");
    expect_text("{\"a\": \"\xC0\x80\"}", 1, 8, "not UTF-8");
    expect_bytes("{\n \0}", 5, 2, 2, "zero byte");
    expect_bytes("\xFF\xFE{\0}\0", 6, 1, 1, "not UTF-8");
    expect_bytes("{\0\"\0}\0", 6, 1, 2, "zero byte");
    size_t size = (size_t)DECK_BYTES_MOST + 1024 * 1024;
    char *large = calloc(size, 1); /* which nobody reads to its end */
    Problems problems = {0};
    assert_non_null(large);
    assert_null(deck_read("large.json", large, size, NULL, &problems));
    expect_problems(&problems, (const Expected[]){{0, 0, "The file has 257 MB; the game reads at most 256 MB"}}, 1);
    free(large);
}

static void a_byte_order_mark_is_skipped(void **state)
{
    (void)state;
    const char *text = "\xEF\xBB\xBF{\"format\": 1, \"x\": 2, \"entries\": []}";
    Problems problems = {0};
    assert_null(help_read("help.json", text, strlen(text), &problems));
    expect_problems(&problems, (const Expected[]){{1, 15, "no field “x”"}, {1, 34, "no entry here"}}, 2);
}

/* --- words --- */

static void sentences_and_words_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t sentences, words;
    } cases[] = {
        {"", 0, 0},
        {"No stop at all", 1, 4},
        {"One. Two! Three?", 3, 3},
        {"Wait… What?!", 2, 2},
        {"“Now?” he asks.", 1, 3},
        {"“Now.” He goes.", 2, 3},
        {"He says: “Go.”", 1, 3},
        {"At 5 p.m. she goes.", 1, 5},
        {"Dr. Lee and Mrs. Ito nod.", 1, 6},
        {"Version 2.5 is out.", 1, 4},
        {"Well-known - and “so on”", 1, 4},
        {"  A.  B.  ", 2, 2},
        {"她說好。他走了。", 2, 1},
        {"هل هذا؟ نعم.", 2, 3},
        {"...", 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(wording_sentences(cases[i].text), cases[i].sentences);
        assert_int_equal(wording_words(cases[i].text), cases[i].words);
    }
}

static void near_words_are_suggested(void **state)
{
    (void)state;
    assert_int_equal(wording_distance("telling", "telling"), 0);
    assert_int_equal(wording_distance("telling", "Teling"), 1);
    assert_int_equal(wording_distance("kitten", "sitting"), 3);
    assert_int_equal(wording_distance("a", "elephant"), 4);
    const char *best = NULL;
    wording_suggest("shrot", "text", &best);
    assert_null(best);
    wording_suggest("shrot", "sort", &best);
    wording_suggest("shrot", "short", &best);
    wording_suggest("shrot", "snout", &best);
    assert_string_equal(best, "sort"); /* the first of two as near */
}

static void quotes_are_short_and_printable(void **state)
{
    (void)state;
    assert_string_equal(quote("plain “é”").text, "plain “é”");
    assert_string_equal(quote("a\x1B[2J\nb\xE2\x80\xAE!").text, "a\xEF\xBF\xBD[2J\xEF\xBF\xBD"
                                                                "b\xEF\xBF\xBD!");
    assert_string_equal(quote("123456789 123456789 123456789 123456789 123456789 123456789 123").text,
                        "123456789 123456789 123456789 123456789 123456789 123456789 …");
    assert_string_equal(quote_part("words", 3).text, "wor");
    char long_text[401] = "";
    for (int i = 0; i < 100; i++) {
        strcat(long_text, "\xF0\x9F\x98\x80");
    }
    assert_int_equal(strlen(quote(long_text).text), 60 * 4 + 3);
}

/* --- the list --- */

static void problems_are_sorted_and_capped(void **state)
{
    (void)state;
    Problems problems = {0};
    TextBuffer out = {0};
    problems_add(&problems, "b.json", 1, 1, "Last.");
    problems_add(&problems, "a.json", 12, 2, "Fourth.");
    problems_add(&problems, "a.json", 3, 15, "Third.");
    problems_add(&problems, "a.json", 3, 2, "Second, %d.", 2);
    problems_add(&problems, "a.json", 0, 0, "First.");
    problems_write(&problems, &out);
    assert_string_equal(out.text, "a.json: First.\na.json:3:2: Second, 2.\na.json:3:15: Third.\na.json:12:2: Fourth.\n"
                                  "b.json:1:1: Last.\n");
    text_buffer_clear(&out);
    for (int i = 0; i < PROBLEMS_MOST + 20; i++) {
        problems_add(&problems, "c.json", i + 1, 1, "Again.");
    }
    assert_int_equal(problems.count, PROBLEMS_MOST);
    assert_int_equal(problems.further, 25);
    problems_write(&problems, &out);
    assert_non_null(strstr(out.text, "\n25 more not listed here."));
    text_buffer_free(&out);
    problems_free(&problems);
    assert_int_equal(problems.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_and_keys_are_found),
        cmocka_unit_test(characters_of_a_text_are_found),
        cmocka_unit_test(many_places_are_found_in_one_pass),
        cmocka_unit_test(a_torn_text_does_no_harm),
        cmocka_unit_test(syntax_mistakes_are_explained),
        cmocka_unit_test(deep_nesting_is_refused),
        cmocka_unit_test(fields_that_stand_twice_are_all_named),
        cmocka_unit_test(bytes_that_are_no_text_are_refused),
        cmocka_unit_test(a_byte_order_mark_is_skipped),
        cmocka_unit_test(sentences_and_words_are_counted),
        cmocka_unit_test(near_words_are_suggested),
        cmocka_unit_test(quotes_are_short_and_printable),
        cmocka_unit_test(problems_are_sorted_and_capped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

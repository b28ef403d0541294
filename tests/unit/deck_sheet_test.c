/* Decks as spreadsheets: what a sound one becomes, and for each mistake its row, its column and its words. */
#include "sheet_text.h"
#include "shipped_article.h"

#include "deck_sheet.h"

#include <stdlib.h>

/* --- reading --- */

static Deck *read_named(const char *file, const char *bytes, size_t length)
{
    Problems problems = {0};
    Deck *deck = deck_read(file, bytes, length, article, &problems);
    expect_problems(&problems, NULL, 0);
    assert_non_null(deck);
    return deck;
}

static Deck *read_sound(const TextBuffer *text)
{
    return read_named("mine.csv", text->text, text->length);
}

static Deck *read_replaced(const char *old, const char *new)
{
    TextBuffer sound = sheet_text(), text = replaced(sound.text, old, new);
    Deck *deck = read_sound(&text);
    text_buffer_free(&text);
    text_buffer_free(&sound);
    return deck;
}

static void expect_in(const char *text, const Expected *expected, size_t count)
{
    Problems problems = {0};
    assert_null(deck_read("mine.csv", text, strlen(text), article, &problems));
    expect_problems(&problems, expected, count);
}

static void expect_all(const char *old, const char *new, const Expected *expected, size_t count)
{
    TextBuffer sound = sheet_text(), text = replaced(sound.text, old, new);
    expect_in(text.text, expected, count);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

/* The sound deck with one thing replaced has this one mistake, at this row and column (0: the row, or the file). */
static void expect(const char *old, const char *new, int row, int column, const char *words)
{
    expect_all(old, new, &(Expected){row, column, words}, 1);
}

/* --- a sound deck --- */

static void a_sound_deck_is_read(void **state)
{
    (void)state;
    TextBuffer text = sheet_text();
    Deck *deck = read_sound(&text);
    assert_string_equal(deck->id, "mine");
    assert_string_equal(deck->title, "My own");
    assert_string_equal(deck->language, "en");
    assert_int_equal(deck->card_count, SHEET_CARDS);
    const Card *card = &deck->cards[3];
    assert_string_equal(card->id, "card-3");
    assert_string_equal(card->text, "Zoë 3 asks “which coat?” first, then buys none.");
    assert_string_equal(card->short_text, "Asks about coat 3");
    assert_string_equal(card->why, "She asks first (3).");
    assert_string_equal(card->difference, "One decides, the other asks: 3.");
    assert_null(card->picture);
    assert_null(card->question);
    assert_memory_equal(card->text + card->telling_start, "buys none", card->telling_length);
    assert_int_equal(card->side, SIDE_INTERDEPENDENT);
    assert_int_equal(card->area, AREA_WORK);
    assert_int_equal(card->level, LEVEL_CLEAR);
    assert_int_equal(card->sign, article_find(article, "interdependent-decisions"));
    assert_int_equal(card->twin, 2);
    deck_free(deck);
    text_buffer_free(&text);
}

static void columns_may_stand_anyhow(void **state)
{
    (void)state;
    deck_free(read_replaced("id,side,sign,area,text,short", " ID ,SIDE,Sign,\"area \",\"\nText\",Short"));
    TextBuffer sound = sheet_text(), tabs = {0}; /* no cell of it has a comma of its own but in quotation marks */
    bool inside = false;
    for (const char *at = sound.text; *at != '\0'; at++) {
        inside = inside != (*at == '"');
        text_buffer_add(&tabs, *at == ',' && !inside ? "\t" : at, 1);
    }
    deck_free(read_sound(&tabs));
    text_buffer_free(&tabs);
    text_buffer_free(&sound);
}

static void what_autocorrect_changes_is_taken_as_it_was_meant(void **state)
{
    (void)state;
    deck_free(read_replaced("card-0,codependent,codependent-decisions,work",
                            "Card-0 ,Codependent,Codependent-decisions\xC2\xA0, Work"));
    Deck *deck = read_replaced("(0).,buys none", "(0).,\"Asks \"\"which\xC2\xA0"
                                                 "coat?\"\" first\"");
    assert_memory_equal(deck->cards[0].text + deck->cards[0].telling_start, "asks “which coat?” first",
                        deck->cards[0].telling_length);
    deck_free(deck);
    deck = read_replaced("Asks about coat 0", "\" Asks about coat 0\r\n\"");
    assert_string_equal(deck->cards[0].short_text, "Asks about coat 0");
    deck_free(deck);
}

static void rows_may_be_empty_and_cells_behind_them_too(void **state)
{
    (void)state;
    deck_free(read_replaced("\ncard-3,", "\n\n,,,\n,\" \",,,,,,,,,,,,,,\n\ncard-3,"));
    deck_free(read_replaced("own 3", "own 3,,,,,,,"));
    deck_free(read_replaced("Mine\n", "Mine,,,\n"));
}

static void a_cell_made_safe_from_being_a_formula_is_read_as_it_was(void **state)
{
    (void)state;
    Deck *deck = read_replaced("Asks about coat 0", "'- asks about coats");
    assert_string_equal(deck->cards[0].short_text, "- asks about coats");
    deck_free(deck);
    deck = read_replaced("Asks about coat 0", "'Tis about coats");
    assert_string_equal(deck->cards[0].short_text, "'Tis about coats");
    deck_free(deck);
}

static void a_deck_that_says_nothing_of_itself_is_named_by_its_file(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(), one = replaced(sound.text, "deck id,,,,mine\n", ""),
               text = replaced(one.text, "deck title,,,,My own\n", "");
    static const char *const names[][3] = {{"folder/Evening Group (2).csv", "evening-group-2", "Evening Group (2)"},
                                           {"C:\\decks\\Work.CSV", "work", "Work"},
                                           {"Übung.csv", "bung", "Übung"},
                                           {"李.csv", "deck", "李"},
                                           {".csv", "csv", ".csv"},
                                           {"\xFF\xFE.csv", "deck", "Deck"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        Deck *deck = read_named(names[i][0], text.text, text.length);
        assert_string_equal(deck->id, names[i][1]);
        assert_string_equal(deck->title, names[i][2]);
        deck_free(deck);
    }
    text_buffer_free(&text);
    text_buffer_free(&one);
    text_buffer_free(&sound);
}

static void a_card_that_depends_has_tips_in_columns(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(),
               text = replaced(sound.text, "Mine\n", "Other sign,tip-codependent,TIP_INTERDEPENDENT\n");
    for (int i = 0; i < SHEET_CARDS; i++) {
        char own[16];
        snprintf(own, sizeof own, ",own %d\n", i);
        TextBuffer next = replaced(text.text, own, "\n");
        text_buffer_free(&text);
        text = next;
    }
    text_buffer_say(&text,
                    "open,either,codependent-pleasing,work,Ana stays late for Bo.,Stays late,It depends on why.,,,,"
                    "interdependent-support,She fears a no.,She likes to.\n");
    Deck *deck = read_sound(&text);
    const Card *card = &deck->cards[SHEET_CARDS];
    assert_int_equal(card->side, SIDE_EITHER);
    assert_string_equal(card->tips[SIDE_CODEPENDENT], "She fears a no.");
    assert_string_equal(card->tips[SIDE_INTERDEPENDENT], "She likes to.");
    assert_int_equal(card->other_sign, article_find(article, "interdependent-support"));
    deck_free(deck);
    TextBuffer bad = replaced(text.text, ",She fears a no.,", ",,");
    expect_in(bad.text, (const Expected[]){{13, 12, "“tip_codependent” is empty: a card that depends needs it"}}, 1);
    text_buffer_free(&bad);
    bad = replaced(text.text, "It depends on why.,,,", "It depends on why.,late,,");
    expect_in(bad.text, (const Expected[]){{13, 8, "has no “telling”. Empty the cell, or choose a side."}}, 1);
    text_buffer_free(&bad);
    bad = replaced(text.text, "asks: 0.\"\n", "asks: 0.\",,,She likes to.\n");
    expect_in(bad.text,
              (const Expected[]){{5, 13,
                                  "Only a card that depends has “tip_interdependent”, and this one's side "
                                  "is codependent. Empty the cell, or write “either”"}},
              1);
    text_buffer_free(&bad);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static void a_quotation_has_a_row(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(), head = replaced(sound.text, "Mine\n", "Quotation,Source\n"),
               text = replaced(head.text, "card-0,",
                               "quotation Harbor,,codependent-decisions,,Ask the harbor.,,,,,,,A poem\ncard-0,"),
               both = replaced(text.text, "own 0\n", "harbor\n");
    for (int i = 1; i < SHEET_CARDS; i++) {
        char own[16];
        snprintf(own, sizeof own, ",own %d\n", i);
        TextBuffer next = replaced(both.text, own, "\n");
        text_buffer_free(&both);
        both = next;
    }
    Deck *deck = read_sound(&both);
    assert_int_equal(deck->quotation_count, 1);
    assert_string_equal(deck->quotations[0].id, "harbor");
    assert_string_equal(deck->quotations[0].text, "Ask the harbor.");
    assert_string_equal(deck->quotations[0].source, "A poem");
    assert_int_equal(deck->cards[0].quotation, 0);
    deck_free(deck);
    TextBuffer bad = replaced(both.text, "harbor\n", "harbour\n");
    expect_in(bad.text, (const Expected[]){{6, 11, "Did you mean “harbor”?"}}, 1);
    text_buffer_free(&bad);
    bad =
        replaced(both.text, "card-1,interdependent", "quotation b,,codependent-decisions,,B.,x\ncard-1,interdependent");
    expect_in(bad.text,
              (const Expected[]){{7, 6, "“short” says nothing in the row of a quotation"},
                                 {7, 12, "“source” is empty: a quotation needs it"}},
              2);
    text_buffer_free(&bad);
    bad = replaced(both.text, "asks: 2.\"\n", "asks: 2.\",,a source\n");
    expect_in(bad.text, (const Expected[]){{8, 12, "“source” belongs to a quotation"}}, 1);
    text_buffer_free(&bad);
    text_buffer_free(&both);
    text_buffer_free(&text);
    text_buffer_free(&head);
    text_buffer_free(&sound);
}

/* --- mistakes --- */

static void the_place_is_said_in_words(void **state)
{
    (void)state;
    TextBuffer sound = sheet_text(), text = replaced(sound.text, "own 3\n", "\"own\n\n3\"\n"),
               bad = replaced(text.text, "She asks first (4).", "She asks. She asks first."), out = {0};
    Problems problems = {0};
    assert_null(deck_read("dir/mine.csv", bad.text, bad.length, article, &problems));
    assert_int_equal(problems.items[0].line, 9);
    assert_int_equal(problems.items[0].column, 7);
    assert_string_equal(problems.items[0].cell, "row 9, column G (why)"); /* line breaks in cells begin no row */
    problems_write(&problems, &out);
    assert_string_equal(out.text, "dir/mine.csv: row 9, column G (why): “why” has 2 sentences; it should be one.\n");
    problems_free(&problems);
    text_buffer_free(&out);
    text_buffer_free(&bad);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

static void columns_are_checked(void **state)
{
    (void)state;
    expect("short,", "Shorts,", 1, 6, "There is no column “Shorts”. Did you mean “short”?");
    expect("short,", "Kurz,", 1, 0, "The column “short” is missing: each card needs it.");
    expect("Mine\n", "Why\n", 1, 11, "Two columns are named “Why”: this one and column G.");
    expect("difference,Mine\n", "difference,\n", 2 + 3, 11, "its column has no name");
    expect_all("difference,Mine\n", "diffrence,Mine\n",
               (const Expected[]){{1, 10, "Did you mean “difference”?"},
                                  {5, 0, "“difference” is missing"},
                                  {6, 0, "“difference” is missing"},
                                  {7, 0, "“difference” is missing"},
                                  {8, 0, "“difference” is missing"},
                                  {9, 0, "“difference” is missing"},
                                  {10, 0, "“difference” is missing"},
                                  {11, 0, "“difference” is missing"},
                                  {12, 0, "“difference” is missing"}},
               9);
    expect_in("a,b,c\n1,2,3\n", (const Expected[]){{1, 0, "The first row should name the columns: id, side"}}, 1);
    expect_in("\n\nid\n", (const Expected[]){{3, 0, "The first row should name the columns"}}, 1);
    TextBuffer wide = {0};
    text_buffer_say(&wide, "id,side,sign,area,text,short,why,telling");
    for (int i = 0; i <= 100; i++) {
        text_buffer_format(&wide, ",own%d", i);
    }
    text_buffer_say(&wide, "\n");
    expect_in(wide.text, (const Expected[]){{1, 0, "This row has 101 columns of your own; at most 100 fit."}}, 1);
    text_buffer_free(&wide);
}

static void cells_are_checked(void **state)
{
    (void)state;
    expect("card-0,codependent,", "card-0,sideways,", 5, 2, "“sideways” is not one of the sides");
    expect("card-0,codependent,codependent-decisions", "card-0,codependent,", 5, 3, "“sign” is empty: a card needs it");
    expect("Asks about coat 0", "\"Asks\nabout\"", 5, 6, "A line break can't stand in this text");
    expect("Asks about coat 0", "Asks\xE2\x80\xAE", 5, 6, "turns the direction of writing");
    expect("(0).,buys none", "(0).,buys two", 5, 8, "does not occur in the card's text");
    expect("(0).,buys none", "(0).,o", 5, 8, "stands more than once");
    expect("own 3\n", "own 3,stray\n", 8, 12, "its column has no name");
    expect("own 3\n", "own 3\n,,,,,,,,,,only a thought\n", 9, 0, "This row is no card");
    expect_all("card-0,codependent", "card 0,codependent",
               (const Expected[]){{5, 1, "“id” can't be “card 0”"}, {6, 9, "no card with the id “card-0”"}}, 2);
    expect_all("card-3,inter", "card-2,inter",
               (const Expected[]){{7, 9, "no card with the id “card-3”"},
                                  {8, 1, "Two cards have the id “card-2”: the first stands in row 7."},
                                  {8, 9, "names itself"}},
               3);
    expect_all("card-1,\"One", "card-3,\"One",
               (const Expected[]){{5, 9,
                                   "The twin “card-3” (row 8) names “card-2” as its own twin. Twins name each other: "
                                   "write “card-0” in the column “twin” there."},
                                  {6, 9, "The twin “card-0” (row 5)"}},
               2);
    expect_all(
        ",card-1,\"One decides", ",,\"One decides",
        (const Expected[]){{5, 10, "write its id in the column “twin”"}, {6, 9, "names no card as its own twin"}}, 2);
    expect(",card-1,\"One decides, the other asks: 0.\"", ",card-1,", 5, 10, "“difference” is missing");
}

static void the_decks_own_rows_are_checked(void **state)
{
    (void)state;
    expect("deck title,", "deck titel,", 4, 1, "There is no row “deck titel”. Did you mean “deck title”?");
    expect("deck title,", "Deck  id,", 4, 1, "“deck id” stands here a second time; the first is row 3.");
    expect("deck title,,,,My own", "deck title,,,work,My own", 4, 4,
           "“area” says nothing in the row of the deck itself");
    expect("deck title,,,,My own", "deck language,,,,English", 4, 5, "“English” is no code of a language");
    expect("deck id,,,,mine", "deck id,,,,My Deck", 3, 5, "“id” can't be “My Deck”");
    deck_free(read_replaced("deck title,,,,My own", "deck license,,,,CC BY 4.0"));
    deck_free(read_replaced("deck title,,,,My own", "deck title,,,,,,,,,,for the group on Mondays"));
    TextBuffer sound = sheet_text();
    const char *row = strstr(sound.text, "card-2,");
    *(char *)row = '\0';
    expect_in(sound.text,
              (const Expected[]){{0, 0,
                                  "Three more pairs of cards and this deck can be played: a round needs 4 "
                                  "of each side, and so far there is 1."}},
              1);
    text_buffer_free(&sound);
}

/* --- files --- */

static void expect_file(const char *file, const char *bytes, size_t length, int row, int column, const char *words)
{
    Problems problems = {0};
    assert_null(deck_read(file, bytes, length, article, &problems));
    expect_problems(&problems, &(Expected){row, column, words}, 1);
}

static void a_spreadsheet_is_told_by_what_it_holds(void **state)
{
    (void)state;
    assert_true(deck_sheet_is("mine.json", "id;side;sign\n", 13));
    assert_true(deck_sheet_is("mine", "sep=;\nid;side;text", 18));
    assert_true(deck_sheet_is("mine.CSV", "anything", 8));
    assert_true(deck_sheet_is("mine.tsv", "", 0));
    assert_true(deck_sheet_is("mine.txt", "x", 1));
    assert_false(deck_sheet_is("mine.csv", " {\"id\": 1}", 10));
    assert_false(deck_sheet_is("mine.csv", "\xEF\xBB\xBF\n{}", 6));
    assert_false(deck_sheet_is("mine.json", "id", 2));
    assert_false(deck_sheet_is("mine.json", "\xFF\xFE{\0}\0", 6));
    assert_false(deck_sheet_is("", "", 0));
}

static void what_is_no_table_is_said(void **state)
{
    (void)state;
    expect_file("a.csv", "", 0, 0, 0, "The file is empty.");
    expect_file("a.csv", "\xEF\xBB\xBF", 3, 0, 0, "The file is empty.");
    expect_file("a.csv", "\xFF\xFE", 2, 0, 0, "The file is empty.");
    expect_file("a.csv", ",,\r\n,,,\r\n", 9, 0, 0, "The file is empty.");
    expect_file("a.csv", "id,side\na,Z\xFCrich\n", 16, 2, 2, "is not in UTF-8");
    expect_file("a.csv", "id,side\na,b\0c\n", 14, 2, 2, "is not in UTF-8");
    expect_file("a.csv", "i\0d\0,\0s\0i\0d\0e\0", 14, 1, 1, "is not in UTF-8");
    expect_file("a.xlsx", "PK\x03\x04....", 8, 0, 0, "workbook");
    expect_file("a.csv", "\xD0\xCF\x11\xE0....", 8, 0, 0, "workbook");
    expect_file("a.csv", "id,side\n\n\"a\n\",\"b\n\"\"\n\n", 21, 3, 2, "never closed");
    expect_file("a.csv", "id,side\nx,\"", 11, 2, 2, "never closed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_deck_is_read),
        cmocka_unit_test(columns_may_stand_anyhow),
        cmocka_unit_test(what_autocorrect_changes_is_taken_as_it_was_meant),
        cmocka_unit_test(rows_may_be_empty_and_cells_behind_them_too),
        cmocka_unit_test(a_cell_made_safe_from_being_a_formula_is_read_as_it_was),
        cmocka_unit_test(a_deck_that_says_nothing_of_itself_is_named_by_its_file),
        cmocka_unit_test(a_card_that_depends_has_tips_in_columns),
        cmocka_unit_test(a_quotation_has_a_row),
        cmocka_unit_test(the_place_is_said_in_words),
        cmocka_unit_test(columns_are_checked),
        cmocka_unit_test(cells_are_checked),
        cmocka_unit_test(the_decks_own_rows_are_checked),
        cmocka_unit_test(a_spreadsheet_is_told_by_what_it_holds),
        cmocka_unit_test(what_is_no_table_is_said),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

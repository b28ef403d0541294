/* Decks: what a sound one becomes, and for each mistake that a card can have its exact line and column. Syntax and
 * bytes are content_test's. */
#include "sound_deck.h"

#include <jansson.h>
#include <stdlib.h>

/* Whether the deck with one thing replaced is the same one to a game that was played with it. */
static bool stays_the_same(const char *old, const char *new)
{
    Deck *deck = read_replaced("Mine", "Mine"), *edited = read_replaced(old, new);
    bool same = deck->hash == edited->hash;
    deck_free(deck);
    deck_free(edited);
    return same;
}

/* --- a sound deck --- */

static void a_sound_deck_is_read(void **state)
{
    (void)state;
    TextBuffer text = sound_deck();
    Problems problems = {0};
    Deck *deck = deck_read("mine.json", text.text, text.length, article, &problems);
    assert_non_null(deck);
    assert_int_equal(problems.count, 0);
    assert_string_equal(deck->id, "mine");
    assert_string_equal(deck->title, "Mine");
    assert_string_equal(deck->language, "en");
    text_buffer_free(&text); /* the deck keeps nothing of it */
    assert_int_equal(deck->card_count, CARDS);
    const Card *card = &deck->cards[3];
    assert_string_equal(card->id, "card-3");
    assert_string_equal(card->text, "Zoë 3 asks “which coat?” first, then buys none.");
    assert_string_equal(card->short_text, "Asks about coat 3");
    assert_string_equal(card->why, "She asks first (3).");
    assert_string_equal(card->difference, "One decides, the other asks: 3.");
    assert_null(card->picture);
    assert_memory_equal(card->text + card->telling_start, "buys none", card->telling_length);
    assert_int_equal(card->telling_length, 9);
    assert_int_equal(card->side, SIDE_INTERDEPENDENT);
    assert_int_equal(card->area, AREA_WORK);
    assert_int_equal(card->sign, article_find(article, "interdependent-decisions"));
    assert_int_equal(card->twin, 2);
    deck_free(deck);
    deck_free(NULL);
}

static void what_may_be_left_out_may(void **state)
{
    (void)state;
    Deck *deck = read_replaced("\"id\": \"card-0\",", "\"id\": \"card-0\", \"picture\": \"cake\",");
    assert_string_equal(deck->cards[0].picture, "cake");
    deck_free(deck);
    deck = read_replaced("\"format\": 1,", "\"$schema\": \"../schemas/deck.schema.json\", \"format\": 1,");
    deck_free(deck);
    TextBuffer sound = sound_deck(); /* a pair that is none: neither names the other */
    TextBuffer one = replaced(sound.text,
                              ",\n      \"twin\": \"card-1\",\n      \"difference\": \"One decides, the other "
                              "asks: 0.\"",
                              "");
    TextBuffer both = replaced(one.text,
                               ",\n      \"twin\": \"card-0\",\n      \"difference\": \"One decides, the other "
                               "asks: 1.\"",
                               "");
    Problems problems = {0};
    deck = deck_read("mine.json", both.text, both.length, article, &problems);
    expect_problems(&problems, NULL, 0);
    assert_int_equal(deck->cards[0].twin, -1);
    assert_null(deck->cards[0].difference);
    deck_free(deck);
    text_buffer_free(&both);
    text_buffer_free(&one);
    text_buffer_free(&sound);
}

static void the_limits_themselves_fit(void **state)
{
    (void)state;
    char longest[CARD_TEXT_MOST * 2 + 1] = "";
    TextBuffer text = {0};
    text_buffer_say(&text, "\"text\": \"");
    for (int i = 0; i < CARD_TEXT_MOST - 9; i++) { /* characters, not bytes */
        strcat(longest, "é");
    }
    text_buffer_format(&text, "%sbuys none\",\n      \"short\": \"%.*s\"", longest, 2 * CARD_SHORT_MOST, longest);
    Deck *deck =
        read_replaced("\"text\": \"Zoë 0 asks “which coat?” first, then buys none.\",\n      \"short\": \"Asks about "
                      "coat 0\"",
                      text.text);
    deck_free(deck);
    text_buffer_free(&text);
    deck = read_replaced("She asks first (0).",
                         "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 – “?”");
    deck_free(deck);
    deck = read_replaced("Zoë 0 asks “which coat?” first, then buys none.",
                         "Dr. Ono asks “Now?” at 5 p.m. sharp… then rests. Mr. Ono buys none!");
    deck_free(deck);
}

static void areas_have_ids(void **state)
{
    (void)state;
    assert_string_equal(area_id(AREA_COUPLE), "couple");
    assert_string_equal(area_id(AREA_ALONE), "alone");
    assert_string_equal(area_id(AREA_COUNT), "");
}

/* --- fields --- */

static void fields_are_checked(void **state)
{
    (void)state;
    expect("\"short\": \"Asks about coat 0\",\n", "", 8, 5, "“short” is missing");
    expect("\"short\"", "\"shorts\": \"x\", \"short\"", 14, 7, "Did you mean “short”?");
    expect("\"short\"", "\"colour\": [[[{}]]], \"short\"", 14, 7, "The fields are: id, side, sign");
    expect("\"id\": \"card-0\"", "\"id\": \"card-0\", \"$schema\": \"x\"", 9, 23, "no field “$schema” here");
    expect("\"Asks about coat 0\"", "12", 14, 16, "“short” should be text in double quotes, not a number");
    expect("\"Asks about coat 0\"", "[\"x\"]", 14, 16, "not a list");
    expect("\"Asks about coat 0\"", "{\"x\": 1}", 14, 16, "not fields in braces");
    expect("\"Asks about coat 0\"", "null", 14, 16, "not null");
    expect("\"Asks about coat 0\"", "true", 14, 16, "not true or false");
    expect("\"id\": \"card-0\",", "\"id\": \"card-0\", \"picture\": null,", 9, 34, "leave the field out");
    expect("\"Asks about coat 0\"", "\"\"", 14, 16, "“short” is empty. Write something there.");
    expect("\"Asks about coat 0\"", "\"   \"", 14, 16, "“short” is empty");
    expect("\"Asks about coat 0\"", "\" Asks\"", 14, 16, "begins or ends with a space");
    expect("\"format\": 1", "\"format\": 2", 2, 13, "format 1");
    expect("\"format\": 1", "\"format\": 1.0", 2, 13, "format 1");
    expect("\"format\": 1", "\"format\": -9223372036854775808", 2, 13, "format 1");
    expect("\"format\": 1", "\"format\": \"1\"", 2, 13, "should be a number, not text");
    expect("\"format\": 1,", "", 1, 1, "“format” is missing: the deck needs it");
    expect("\"en\"", "\"English\"", 5, 15, "no code of a language");
    expect("\"title\": \"Mine\"", "\"titel\": \"Mine\", \"title\": \"Mine\"", 4, 3, "Did you mean “title”?");
    expect("\"cards\": [\n    {", "\"cards\": [\n 7, {", 8, 2,
           "Here should stand a card, its fields in braces { }, not a");
    expect("\"id\": \"mine\"", "\"id\": \"My Deck\"", 3, 9, "“id” can't be “My Deck”");
}

static void lengths_are_checked(void **state)
{
    (void)state;
    expect("\"Asks about coat 0\"", "\"123456789 123456789 123456789 123456789 123456789 1234567\"", 14, 16,
           "“short” has 57 characters; at most 56 fit. Shorten it by 1.");
    expect("She asks first (0).",
           "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32", 15, 14,
           "“why” has 32 words; at most 30 fit. Shorten it by 2.");
    expect("She asks first (0).", "She asks. She asks first.", 15, 14, "“why” has 2 sentences; it should be one.");
    expect("Zoë 0 asks “which coat?” first, then", "Zoë asks. She asks “which coat?” Then she", 13, 15,
           "The text has 3 sentences; at most two fit");
    char *huge = malloc(1000001);
    memset(huge, 'x', 1000000);
    huge[1000000] = '\0';
    expect("Zoë 0 asks “which coat?” first, then buys none.", huge, 13, 15,
           "“text” has 1000000 characters; at most 140");
    expect("She asks first (0).", huge, 15, 14, "“why” has 1000000 characters; at most 300 fit");
    expect("\"buys none\"",
           "\"1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 "
           "1234567890 1234567890 1234567890 1234567890 1234567890\"",
           16, 18, "“telling” has 142 characters; at most 140 fit");
    huge[141 - 10] = '\0';
    TextBuffer text = {0};
    text_buffer_format(&text, "%s buys none", huge);
    expect("Zoë 0 asks “which coat?” first, then buys none", text.text, 13, 15, "Shorten it by 2.");
    expect("One decides, the other asks: 0.",
           "123456789 123456789 123456789 123456789 123456789 123456789 123456789 "
           "123456789 123456789 123456789 123456789 123456789 123456789 123456789 1",
           18, 21, "has 141 characters");
    text_buffer_free(&text);
    free(huge);
}

static void characters_are_checked(void **state)
{
    (void)state;
    expect("Asks about coat 0", "Asks\\u0007", 14, 21, "invisible control character stands here. Delete it (U+0007)");
    expect("Asks about coat 0", "A\\\"\\u00e9\\ud83d\\ude00ë\\u202E!", 14, 39, "turns the direction of writing");
    expect("Asks about coat 0", "As\xE2\x80\xAEks", 14, 19, "(U+202E)");
    expect("Asks about coat 0", "As\xE2\x81\xA7ks", 14, 19, "(U+2067)");
    expect("Asks about coat 0", "As\xEF\xBB\xBFks", 14, 19, "byte order mark");
    expect("Asks about coat 0", "As\xC2\x85ks", 14, 19, "(U+0085)");
    expect("Asks about coat 0", "As\x7Fks", 14, 19, "(U+007F)");
    expect("Asks about coat 0", "As\xEF\xBF\xBFks", 14, 19, "(U+FFFF)");
    expect("Asks about coat 0", "As\\nks", 14, 19, "line break can't stand in this text. Write it on one line");
    expect("Asks about coat 0", "As\\tks", 14, 19, "A tab can't stand");
    expect("\"short\"", "\"sho\xE2\x80\xAErt\\u001b[31m\": 1, \"short\"", 14, 7,
           "no field “sho\xEF\xBF\xBDrt\xEF\xBF\xBD[31m” here");
}

/* --- what a card says --- */

static void ids_are_checked(void **state)
{
    (void)state;
    TextBuffer long_id = {0};
    expect_all("\"id\": \"card-0\"", "\"id\": \"Card 0\"",
               (const Expected[]){{9, 13, "“id” can't be “Card 0”: only the small letters"}, {29, 15, "“card-0”"}}, 2);
    for (int i = 0; i < 64; i++) {
        text_buffer_say(&long_id, "x");
    }
    TextBuffer field = {0};
    text_buffer_format(&field, "\"picture\": \"%s\", \"id\": \"card-0\"", long_id.text);
    expect("\"id\": \"card-0\"", field.text, 9, 18, "at most 63 of them");
    expect("\"id\": \"card-0\"", "\"picture\": \"../cake\", \"id\": \"card-0\"", 9, 18,
           "“../cake” can't be a picture's name");
    text_buffer_free(&field);
    text_buffer_free(&long_id);
    const Expected alike[] = {{41, 15, "no card with the id “card-3”"},
                              {45, 13, "Two cards have the id “card-2”: the first stands in line 33."},
                              {53, 15, "names itself"}};
    expect_all("\"id\": \"card-3\"", "\"id\": \"card-2\"", alike, 3);
}

static void sides_areas_and_signs_are_checked(void **state)
{
    (void)state;
    expect("\"codependent\"", "\"codependant\"", 10, 15,
           "Did you mean “codependent”? The sides are: codependent, interdependent, either");
    expect("\"couple\"", "\"cupple\"", 12, 15,
           "“cupple” is not one of the areas. Did you mean “couple”? The areas are: c");
    expect("\"couple\"", "\"\\u001b[2J\"", 12, 16, "control character");
    expect("\"couple\"", "\"school\"", 12, 15, "“school” is not one of the areas. The areas are: couple, family");
    expect("\"codependent-decisions\"", "\"codependent-decision\"", 11, 15, "Did you mean “codependent-decisions”?");
    expect("\"codependent-decisions\"", "\"x\"", 11, 15,
           "The signs of the side codependent are: codependent-decisions, ");
    expect("\"codependent-decisions\"", "\"definition-codependence\"", 11, 15, "is not the id of a sign");
    expect("\"codependent-decisions\"", "\"interdependent-support\"", 11, 15,
           "“interdependent-support” belongs to the side interdependent, but the card's side is codependent");
    expect_all("\"codependent\"", "\"interdependent\"",
               (const Expected[]){{7, 12, "The deck has 3 codependent cards; to deal a round it needs at least 4"},
                                  {11, 15, "belongs to the side codependent"},
                                  {17, 15, "are both interdependent"}},
               3);
}

static void telling_phrases_are_checked(void **state)
{
    (void)state;
    expect("\"buys none\"", "\"asks nobody\"", 16, 18,
           "The telling phrase “asks nobody” does not occur in the card's text. Copy the words exactly as they stand");
    expect("\"buys none\"", "\"Buys  none\"", 16, 18, "does not occur in the card's text. Copy");
    expect("\"buys none\"", "\"Buys none\"", 16, 18, "which has it as “buys none”");
    expect("\"buys none\"", "\"asks \\\"which coat?\\\" first\"", 16, 18, "which has it as “asks “which coat?” first”");
    expect("\"buys none\"", "\"o\"", 16, 18, "“o” stands more than once in the card's text");
}

static void twins_are_checked(void **state)
{
    (void)state;
    expect_all(
        "\"twin\": \"card-1\"", "\"twin\": \"card-11\"",
        (const Expected[]){{17, 15, "There is no card with the id “card-11” in this deck. Did you mean “card-1”?"},
                           {29, 15, "The twin “card-0” (line 9) names “card-11” as its own twin."}},
        2);
    expect_all(
        "\"twin\": \"card-1\"", "\"twin\": \"elephants\"",
        (const Expected[]){{17, 15, "“elephants” in this deck. Write the twin's id exactly."}, {29, 15, "card-0"}}, 2);
    expect_all("\"twin\": \"card-1\"", "\"twin\": \"card-0\"",
               (const Expected[]){{17, 15, "names itself as its twin"}, {29, 15, "“card-0” as its own twin"}}, 2);
    expect_all("\"twin\": \"card-1\"", "\"twin\": \"card-3\"",
               (const Expected[]){{17, 15,
                                   "The twin “card-3” (line 45) names “card-2” as its own twin. Twins name each other: "
                                   "write \"twin\": \"card-0\" there."},
                                  {29, 15, "The twin “card-0” (line 9) names “card-3”"}},
               2);
    expect_all("\"twin\": \"card-1\",", "",
               (const Expected[]){{18, 21, "There is a difference but no twin"},
                                  {29, 15, "The twin “card-0” (line 9) names no card as its own twin"}},
               2);
    expect(",\n      \"difference\": \"One decides, the other asks: 0.\"", "", 8, 5,
           "“difference” is missing: a card with");
    expect_all("\"side\": \"codependent\",\n      \"sign\": \"codependent-decisions\"",
               "\"side\": \"interdependent\",\n      \"sign\": \"interdependent-decisions\"",
               (const Expected[]){{7, 12, "3 codependent cards"},
                                  {17, 15, "The card and its twin “card-1” (line 21) are both interdependent"}},
               2);
}

static void a_deck_must_be_enough_for_a_round(void **state)
{
    (void)state;
    TextBuffer text = {0};
    text_buffer_say(&text,
                    "{\"format\": 1, \"id\": \"a\", \"title\": \"b\", \"language\": \"en\", \"licence\": \"c\",\n"
                    "\"cards\": []}");
    expect_in(
        text.text,
        (const Expected[]){{2, 10,
                            "Four more pairs of cards and this deck can be played: a round needs 4 of each side, and "
                            "so far there are 0."}},
        1);
    text_buffer_free(&text);
}

/* --- all at once --- */

static void every_mistake_is_said_in_one_run(void **state)
{
    (void)state;
    TextBuffer text = sound_deck();
    static const char *const changes[][2] = {{"\"en\"", "\"?\""},
                                             {"\"couple\"", "\"moon\""},
                                             {"\"buys none\"", "\"buys two\""},
                                             {"She asks first (1).", ""},
                                             {"\"card-2\"", "\"card 2\""},
                                             {"\"short\": \"Asks about coat 7\"", "\"shirt\": \"x\""}};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        TextBuffer next = replaced(text.text, changes[i][0], changes[i][1]);
        text_buffer_free(&text);
        text = next;
    }
    const Expected expected[] = {{5, 15, "language"},           {12, 15, "areas"},
                                 {16, 18, "“buys two”"},        {27, 14, "“why” is empty"},
                                 {33, 13, "“id” can't be"},     {53, 15, "no card with the id “card-2”"},
                                 {92, 5, "“short” is missing"}, {98, 7, "Did you mean “short”?"}};
    expect_in(text.text, expected, 8);
    TextBuffer line = {0}; /* the same in one line, as programs write it: columns far to the right */
    for (const char *at = text.text; *at != '\0'; at++) {
        text_buffer_add(&line, *at == '\n' ? " " : at, 1);
    }
    Problems problems = {0};
    assert_null(deck_read("mine.json", line.text, line.length, article, &problems));
    assert_int_equal(problems.count, 8);
    for (size_t i = 0; i < problems.count; i++) {
        assert_int_equal(problems.items[i].line, 1);
        assert_true(problems.items[i].column > 1);
    }
    problems_free(&problems);
    text_buffer_free(&line);
    text_buffer_free(&text);
}

static void without_an_article_all_but_signs_is_checked(void **state)
{
    (void)state;
    TextBuffer sound = sound_deck();
    TextBuffer text = replaced(sound.text, "\"couple\"", "\"moon\"");
    Problems problems = {0};
    assert_null(deck_read("mine.json", text.text, text.length, NULL, &problems));
    expect_problems(&problems, (const Expected[]){{0, 0, "the article could not be read"}, {12, 15, "areas"}}, 2);
    text_buffer_free(&text);
    text_buffer_free(&sound);
}

/* --- memory that runs out --- */

static int allocations_left;

static void *failing_malloc(size_t size)
{
    return allocations_left-- > 0 ? malloc(size) : NULL;
}

static void json_that_runs_out_of_memory_is_a_problem(void **state)
{
    (void)state;
    TextBuffer text = sound_deck();
    Deck *deck = NULL;
    json_set_alloc_funcs(failing_malloc, free);
    for (int granted = 0; deck == NULL; granted++) {
        Problems problems = {0};
        allocations_left = granted;
        deck = deck_read("mine.json", text.text, text.length, article, &problems);
        assert_int_equal(problems.count > 0, deck == NULL);
        assert_true(granted < 10000);
        problems_free(&problems);
    }
    json_set_alloc_funcs(malloc, free);
    deck_free(deck);
    text_buffer_free(&text);
}

/* Games go on over a mended word, but not over cards that would be dealt or sorted otherwise. */
static void the_hash_is_of_what_the_rules_see(void **state)
{
    (void)state;
    assert_true(stays_the_same("Mine", "Hers"));
    assert_true(stays_the_same("Asks about coat 3", "Wants a coat"));
    assert_true(stays_the_same("Zoë 3 asks", "Zoë 3 begs"));
    assert_true(stays_the_same("\"telling\": \"buys none\"", "\"telling\": \"then buys none\""));
    assert_true(stays_the_same("\"area\": \"family\"", "\"area\": \"family\", \"level\": \"clear\""));
    assert_false(stays_the_same("\"area\": \"family\"", "\"area\": \"family\", \"level\": \"close\""));
    assert_false(stays_the_same("\"area\": \"family\"", "\"area\": \"friends\""));
    assert_false(stays_the_same("interdependent-decisions", "interdependent-boundaries"));
}

static void levels_are_read(void **state)
{
    (void)state;
    Deck *deck = read_replaced("\"area\": \"family\"", "\"area\": \"family\", \"level\": \"close\"");
    assert_int_equal(deck->cards[0].level, LEVEL_CLEAR);
    assert_int_equal(deck->cards[1].level, LEVEL_CLOSE);
    deck_free(deck);
    expect("\"area\": \"family\"", "\"area\": \"family\", \"level\": \"hard\"", 24, 34,
           "“hard” is not one of the levels");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_deck_is_read),
        cmocka_unit_test(the_hash_is_of_what_the_rules_see),
        cmocka_unit_test(levels_are_read),
        cmocka_unit_test(what_may_be_left_out_may),
        cmocka_unit_test(the_limits_themselves_fit),
        cmocka_unit_test(areas_have_ids),
        cmocka_unit_test(fields_are_checked),
        cmocka_unit_test(lengths_are_checked),
        cmocka_unit_test(characters_are_checked),
        cmocka_unit_test(ids_are_checked),
        cmocka_unit_test(sides_areas_and_signs_are_checked),
        cmocka_unit_test(telling_phrases_are_checked),
        cmocka_unit_test(twins_are_checked),
        cmocka_unit_test(a_deck_must_be_enough_for_a_round),
        cmocka_unit_test(every_mistake_is_said_in_one_run),
        cmocka_unit_test(without_an_article_all_but_signs_is_checked),
        cmocka_unit_test(json_that_runs_out_of_memory_is_a_problem),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

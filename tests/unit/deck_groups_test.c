/* What decks hold for groups: cards that depend, questions and notes; for each mistake its exact line and column. */
#include "expect_problems.h"
#include "shipped_article.h"

enum { SIDED = 8, DEPENDS = SIDED };

/* A sound deck: in lines 2 to 9 a card of each side by turns, and from line 10 one that depends, a field a line: id,
 * side, sign, other_sign, area, text, short, why, tips (two lines more), question, note. */
static TextBuffer sound_deck(void)
{
    static const char *const sides[] = {"codependent", "interdependent"};
    TextBuffer text = {0};
    text_buffer_say(&text, "{\"format\": 1, \"id\": \"a\", \"title\": \"b\", \"language\": \"en\", \"licence\": \"c\", "
                           "\"cards\": [\n");
    for (int i = 0; i < SIDED; i++) {
        text_buffer_format(&text,
                           "{\"id\": \"card-%d\", \"side\": \"%s\", \"sign\": \"%s-decisions\", \"area\": \"work\", "
                           "\"text\": \"Zoë asks.\", \"short\": \"Asks\", \"why\": \"She asks.\", \"telling\": "
                           "\"asks\"},\n",
                           i, sides[i % 2], sides[i % 2]);
    }
    text_buffer_say(&text, "{\"id\": \"open\",\n"
                           "\"side\": \"either\",\n"
                           "\"sign\": \"codependent-pleasing\",\n"
                           "\"other_sign\": \"interdependent-support\",\n"
                           "\"area\": \"caring\",\n"
                           "\"text\": \"Zoë moves in with her father.\",\n"
                           "\"short\": \"Moves in\",\n"
                           "\"why\": \"It depends on what she keeps.\",\n"
                           "\"tips\": {\n"
                           "\"codependent\": \"She can't bear his sighs.\",\n"
                           "\"interdependent\": \"They agree on free evenings.\"},\n"
                           "\"question\": \"What does she need?\",\n"
                           "\"note\": \"Care can be a duty. Ask who shares it.\"}\n"
                           "]}\n");
    assert_false(text.failed);
    return text;
}

static Deck *read_deck(const char *old, const char *new, Problems *problems)
{
    TextBuffer sound = sound_deck(), text = replaced(sound.text, old, new);
    Deck *deck = deck_read("mine.json", text.text, text.length, article, problems);
    text_buffer_free(&text);
    text_buffer_free(&sound);
    return deck;
}

/* The sound deck with one thing replaced has these mistakes. */
static void expect_all(const char *old, const char *new, const Expected *expected, size_t count)
{
    Problems problems = {0};
    assert_null(read_deck(old, new, &problems));
    expect_problems(&problems, expected, count);
}

static void expect(const char *old, const char *new, int line, int column, const char *words)
{
    expect_all(old, new, &(Expected){line, column, words}, 1);
}

static Deck *expect_sound(const char *old, const char *new)
{
    Problems problems = {0};
    Deck *deck = read_deck(old, new, &problems);
    expect_problems(&problems, NULL, 0);
    assert_non_null(deck);
    return deck;
}

static void a_card_that_depends_is_read(void **state)
{
    (void)state;
    Deck *deck = expect_sound("\"open\"", "\"is-open\"");
    assert_int_equal(deck->card_count, SIDED + 1);
    const Card *card = &deck->cards[DEPENDS];
    assert_string_equal(card->id, "is-open");
    assert_int_equal(card->side, SIDE_EITHER);
    assert_int_equal(card->area, AREA_CARING);
    assert_int_equal(card->sign, article_find(article, "codependent-pleasing"));
    assert_int_equal(card->other_sign, article_find(article, "interdependent-support"));
    assert_string_equal(card->why, "It depends on what she keeps.");
    assert_string_equal(card->tips[SIDE_CODEPENDENT], "She can't bear his sighs.");
    assert_string_equal(card->tips[SIDE_INTERDEPENDENT], "They agree on free evenings.");
    assert_string_equal(card->question, "What does she need?");
    assert_string_equal(card->note, "Care can be a duty. Ask who shares it.");
    assert_int_equal(card->telling_length, 0);
    assert_int_equal(card->twin, -1);
    assert_null(card->difference);
    deck_free(deck);
}

static void a_card_of_a_side_has_none_of_it_but_may_ask_and_note(void **state)
{
    (void)state;
    Deck *deck =
        expect_sound("\"id\": \"card-0\",", "\"id\": \"card-0\", \"question\": \"Why?\", \"note\": \"Wait.\",");
    assert_string_equal(deck->cards[0].question, "Why?");
    assert_string_equal(deck->cards[0].note, "Wait.");
    for (int i = 0; i < SIDED; i++) {
        assert_int_equal(deck->cards[i].other_sign, -1);
        assert_null(deck->cards[i].tips[SIDE_CODEPENDENT]);
        assert_null(deck->cards[i].tips[SIDE_INTERDEPENDENT]);
        assert_true(i == 0 || (deck->cards[i].question == NULL && deck->cards[i].note == NULL));
    }
    deck_free(deck);
    deck =
        expect_sound(",\n\"question\": \"What does she need?\",\n\"note\": \"Care can be a duty. Ask who shares it.\"",
                     ""); /* nor must a card that depends */
    assert_null(deck->cards[DEPENDS].question);
    assert_null(deck->cards[DEPENDS].note);
    deck_free(deck);
}

/* Cards of both sides must be there all the same. */
static void cards_that_depend_count_for_no_side(void **state)
{
    (void)state;
    expect_all("\"id\": \"card-2\", \"side\": \"codependent\", \"sign\": \"codependent-decisions\", ",
               "\"id\": \"card-2\", \"side\": \"interdependent\", \"sign\": \"interdependent-decisions\", ",
               (const Expected[]){{1, 83, "The deck has 3 codependent cards"}}, 1);
}

static void questions_are_checked(void **state)
{
    (void)state;
    expect("What does she need?", "What she needs.", 21, 13, "“question” does not end in a question mark. Ask");
    expect("\"What does she need?\"", "3", 21, 13, "should be text in double quotes, not a number");
    expect("\"What does she need?\"", "\"\"", 21, 13,
           "“question” is empty. Write something there, or leave the field out");
    char longest[CARD_QUESTION_MOST + 2] = "";
    memset(longest, 'x', sizeof longest - 1);
    longest[CARD_QUESTION_MOST - 1] = '?';
    longest[CARD_QUESTION_MOST] = '\0';
    deck_free(expect_sound("What does she need?", longest));
    memcpy(longest + CARD_QUESTION_MOST - 1, "x?", 2);
    expect("What does she need?", longest, 21, 13, "“question” has 111 characters; at most 110 fit. Shorten it by 1.");
    static const char *const marks[] = {"？", "؟", "\xCD\xBE"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        deck_free(expect_sound("need?", marks[i]));
    }
}

static void notes_are_checked(void **state)
{
    (void)state;
    char longest[CARD_NOTE_MOST + 2] = "";
    memset(longest, 'x', CARD_NOTE_MOST);
    deck_free(expect_sound("Care can be a duty. Ask who shares it.", longest));
    longest[CARD_NOTE_MOST] = 'x';
    expect("Care can be a duty. Ask who shares it.", longest, 22, 9, "“note” has 301 characters; at most 300 fit");
    expect("Care can be a duty.", "Care.\\nDuty.", 22, 15, "A line break can't stand in this text");
}

static void tips_are_checked(void **state)
{
    (void)state;
    expect("\"tips\": {\n\"codependent\": \"She can't bear his sighs.\",\n\"interdependent\": \"They agree on free "
           "evenings.\"},\n",
           "", 10, 1, "“tips” is missing: a card that depends needs it. Add it.");
    expect("\"codependent\": \"She can't bear his sighs.\",\n", "", 18, 9,
           "“codependent” is missing: “tips” needs it. Add it.");
    expect("\"interdependent\": \"They agree on free evenings.\"",
           "\"either\": \"x\", \"interdependent\": \"They agree.\"", 20, 1,
           "There is no field “either” here. The fields are: codependent, interdependent.");
    expect("They agree on free evenings.", "They agree. Both are free.", 20, 19,
           "The tip to the side interdependent has 2 sentences; it should be one.");
    char longest[CARD_TIP_MOST + 2] = "";
    memset(longest, 'x', CARD_TIP_MOST);
    deck_free(expect_sound("She can't bear his sighs.", longest));
    longest[CARD_TIP_MOST] = 'x';
    expect("She can't bear his sighs.", longest, 19, 16, "“codependent” has 111 characters; at most 110 fit");
    expect("\"tips\": {\n\"codependent\": \"She can't bear his sighs.\",\n\"interdependent\": \"They agree on free "
           "evenings.\"}",
           "\"tips\": \"It depends.\"", 18, 9, "“tips” should be fields in braces {}, not text");
}

static void both_signs_are_checked(void **state)
{
    (void)state;
    expect("\"other_sign\": \"interdependent-support\",\n", "", 10, 1,
           "“other_sign” is missing: a card that depends needs it. Add it.");
    expect(
        "\"codependent-pleasing\"", "\"interdependent-boundaries\"", 12, 9,
        "The sign “interdependent-boundaries” belongs to the side interdependent. On a card that depends, “sign” is a "
        "codependent one");
    expect("\"interdependent-support\"", "\"codependent-responsible\"", 13, 15,
           "belongs to the side codependent. On a card that depends");
    expect(
        "\"interdependent-support\"", "\"interdependent-suport\"", 13, 15,
        "“interdependent-suport” is not the id of a sign. Did you mean “interdependent-support”? The signs of the side "
        "interdependent are: interdependent-decisions, ");
    expect("\"codependent-pleasing\"", "\"x\"", 12, 9,
           "The signs of the side codependent are: codependent-decisions, ");
}

static void what_the_side_leaves_no_room_for_is_said(void **state)
{
    (void)state;
    expect("\"area\": \"caring\"", "\"telling\": \"moves in\", \"area\": \"caring\"", 14, 1,
           "A card that depends (its side is either) has no “telling”. Leave it out, or choose a side.");
    expect_all("\"area\": \"caring\"", "\"twin\": \"card-0\", \"difference\": \"One moves in.\", \"area\": \"caring\"",
               (const Expected[]){{14, 1, "has no “twin”"}, {14, 19, "has no “difference”"}}, 2);
    expect_all("\"id\": \"card-0\",", "\"id\": \"card-0\", \"other_sign\": \"x\", \"tips\": {},",
               (const Expected[]){{2, 18,
                                   "Only a card that depends has “other_sign”, and this one's side is codependent. "
                                   "Leave it out, or write \"side\": \"either\"."},
                                  {2, 37, "Only a card that depends has “tips”"}},
               2);
    expect("\"telling\": \"asks\"", "\"picture\": \"mugs\"", 2, 1, "“telling” is missing: a card needs it. Add it.");
    expect("\"id\": \"card-0\",", "\"id\": \"card-0\", \"twin\": \"open\", \"difference\": \"One moves in.\",", 2, 26,
           "The card “open” (line 10) depends, so it has no twin. Name a card of the other side, or leave");
}

/* Where the side itself is a mistake, nothing is said of what hangs on it. */
static void a_mistaken_side_is_the_only_mistake(void **state)
{
    (void)state;
    expect("\"either\"", "\"neither\"", 11, 9,
           "“neither” is not one of the sides. Did you mean “either”? The sides are: codependent, interdependent, "
           "either.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_that_depends_is_read),
        cmocka_unit_test(a_card_of_a_side_has_none_of_it_but_may_ask_and_note),
        cmocka_unit_test(cards_that_depend_count_for_no_side),
        cmocka_unit_test(questions_are_checked),
        cmocka_unit_test(notes_are_checked),
        cmocka_unit_test(tips_are_checked),
        cmocka_unit_test(both_signs_are_checked),
        cmocka_unit_test(what_the_side_leaves_no_room_for_is_said),
        cmocka_unit_test(a_mistaken_side_is_the_only_mistake),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

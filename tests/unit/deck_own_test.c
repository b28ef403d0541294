/* A deck's own pictures and quotations: what becomes of them, and each mistake with its place. */
#include "sound_deck.h"

#define SECOND_LINE "\"id\": \"card-0\"," /* line 9, from column 7 on */

/* What a picture's name may be is deck_picture_name_test's. */
static void a_deck_may_have_pictures_of_its_own(void **state)
{
    (void)state;
    Deck *deck = read_replaced(SECOND_LINE, SECOND_LINE " \"picture\": \"pictures/Bench 2.JPG\", "
                               "\"picture_description\": \"A bench\",");
    assert_null(deck->cards[0].picture);
    assert_string_equal(deck->cards[0].own_picture, "pictures/Bench 2.JPG");
    assert_string_equal(deck->cards[0].picture_description, "A bench");
    assert_null(deck->cards[1].own_picture);
    deck_free(deck);
    expect(SECOND_LINE, SECOND_LINE " \"picture\": \"../bench.png\",", 9, 34,
           "“../bench.png” can't be a picture's name. A picture lies in the deck's own folder");
    expect(SECOND_LINE, SECOND_LINE " \"picture\": \"Cake\",", 9, 34, "“picture” can't be “Cake”: only the small");
    expect(SECOND_LINE, SECOND_LINE " \"picture\": \"cake\", \"picture_description\": \"A cake\",", 9, 65,
           "describes a picture of the deck's own, and this card has a drawing of the game. Leave it out.");
    expect(SECOND_LINE, SECOND_LINE " \"picture_description\": \"A cake\",", 9, 46, "this card has none. Leave it out");
    char *long_text = malloc(CARD_PICTURE_MOST + 2);
    memset(long_text, 'a', CARD_PICTURE_MOST + 1);
    long_text[CARD_PICTURE_MOST + 1] = '\0';
    TextBuffer fields = {0};
    text_buffer_format(&fields, SECOND_LINE " \"picture\": \"a.png\", \"picture_description\": \"%s\",", long_text);
    expect(SECOND_LINE, fields.text, 9, 66, "has 141 characters; at most 140 fit");
    text_buffer_free(&fields);
    free(long_text);
}

#define QUOTATIONS(rest) "\"quotations\": [{\"id\": \"lake\", \"sign\": \"codependent-decisions\", " \
    "\"text\": \"Swim.\", \"source\": \"A fisher\"}" rest "], \"format\": 1,"

/* The sound deck with this among its fields, in line 2, and that on its first card, in line 9. */
static TextBuffer deck_with(const char *field, const char *on_card)
{
    TextBuffer sound = sound_deck();
    TextBuffer one = replaced(sound.text, "\"format\": 1,", field);
    TextBuffer two = replaced(one.text, SECOND_LINE, on_card);
    text_buffer_free(&one);
    text_buffer_free(&sound);
    return two;
}

static void expect_with(const char *field, const char *on_card, int line, int column, const char *words)
{
    TextBuffer text = deck_with(field, on_card);
    Expected expected = {line, column, words};
    expect_in(text.text, &expected, 1);
    text_buffer_free(&text);
}

static void a_deck_may_have_quotations_of_its_own(void **state)
{
    (void)state;
    TextBuffer text = deck_with(QUOTATIONS(""), SECOND_LINE " \"quotation\": \"lake\",");
    Problems problems = {0};
    Deck *deck = deck_read("mine.json", text.text, text.length, article, &problems);
    text_buffer_free(&text);
    expect_problems(&problems, NULL, 0);
    assert_int_equal(deck->quotation_count, 1);
    const Card *card = &deck->cards[0];
    const DeckQuotation *own = deck_quotation(deck, card, card->sign);
    assert_non_null(own);
    assert_string_equal(own->text, "Swim.");
    assert_string_equal(own->source, "A fisher");
    assert_int_equal(own->sign, card->sign);
    assert_null(deck_quotation(deck, card, article_find(article, "codependent-identity")));
    assert_null(deck_quotation(deck, &deck->cards[2], deck->cards[2].sign));
    deck_free(deck);
}

static void mistakes_in_quotations_are_said(void **state)
{
    (void)state;
    const char *lake = SECOND_LINE " \"quotation\": \"lake\",";
    expect(SECOND_LINE, lake, 9, 36, "“lake” is none of the deck's quotations: it has none of its own.");
    expect_with(QUOTATIONS(""), SECOND_LINE " \"quotation\": \"lakes\",", 9, 36,
                "Did you mean “lake”? They are: lake.");
    expect_with(QUOTATIONS(", {\"id\": \"lake\", \"sign\": \"codependent-decisions\", \"text\": \"A\", "
                           "\"source\": \"B\"}"), lake, 2, 113, "Two quotations have the id “lake”: the first");
    expect_with(QUOTATIONS(", {\"id\": \"sea\", \"sign\": \"interdependent-decisions\", \"text\": \"A\", "
                           "\"source\": \"B\"}"), SECOND_LINE " \"quotation\": \"sea\",", 9, 36,
                "“sea” stands for the sign “interdependent-decisions”, but the card's sign is “codependent-decisions”");
    expect_with(QUOTATIONS(", {\"id\": \"sea\", \"sign\": \"codependent-decision\", \"text\": \"A\", "
                           "\"source\": \"B\"}"), lake, 2, 128,
                "“codependent-decision” is not the id of a sign. Did you mean “codependent-decisions”?");
    expect_with(QUOTATIONS(", {\"id\": \"sea\", \"sign\": \"codependent-decisions\", \"text\": \"A\"}"), lake, 2, 106,
                "“source” is missing: a quotation needs it.");
    expect_with(QUOTATIONS(", 7"), lake, 2, 106, "Here should stand a quotation, its fields in braces");
    expect_with("\"quotations\": 7, \"format\": 1,", SECOND_LINE, 2, 17, "“quotations” should be a list");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_deck_may_have_pictures_of_its_own),
        cmocka_unit_test(a_deck_may_have_quotations_of_its_own),
        cmocka_unit_test(mistakes_in_quotations_are_said),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

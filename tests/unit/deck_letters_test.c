/* Letters that the fonts have not are told, each once, with the card where it stands first; the game's own decks have
 * none. */
#include "expect_problems.h"
#include "shipped_library.h"
#include "sound_deck.h"
#include "ugly_deck.h"

#include "deck_letters.h"
#include "letters.h"

#include <stdio.h>

static int begin(void **state)
{
    int failed = load(state);
    article = library.article;
    return failed;
}

static Problems check(const char *old, const char *new)
{
    Problems problems = {0};
    Deck *deck = read_replaced(old, new);
    deck_letters_check(deck, "mine.json", &problems);
    deck_free(deck);
    return problems;
}

static void latin_script_is_drawn(void **state)
{
    (void)state;
    for (const char *letter = "azAZ09 .,;:?!-"; *letter != '\0'; letter++) {
        assert_true(letters_have((uint32_t)*letter));
    }
    static const uint32_t drawn[] = {0xE9, 0xF1, 0xDF, 0x142, 0x11F, 0x201C, 0x2019, 0x2026, 0x20AC};
    static const uint32_t missing[] = {0, 0x1F, 0x7F, 0x416, 0x5D0, 0x644, 0xE09, 0x1EC5, 0x674E, 0x1F600, 0x10FFFF};
    for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++) {
        assert_true(letters_have(drawn[i]));
    }
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        assert_false(letters_have(missing[i]));
    }
}

static void each_letter_is_told_once(void **state)
{
    (void)state;
    Problems problems = check("Mine", "Mine é");
    expect_problems(&problems, NULL, 0);
    problems = check("Zoë 3 asks", "Жoë 3 Ж");
    expect_problems(&problems,
                    (const Expected[]){{0, 0, "The card “card-3” has “Ж” (U+0416), which shows as an empty"}}, 1);
    problems = check("\"Mine\"", "\"Mine 😀\"");
    expect_problems(&problems, (const Expected[]){{0, 0, "The deck's title has “😀” (U+1F600)"}}, 1);
}

static void the_first_of_many_are_told(void **state)
{
    (void)state;
    enum { TOLD = 12 };
    TextBuffer text = ugly_deck();
    Problems problems = {0}, told = {0};
    Deck *deck = deck_read("ugly.json", text.text, text.length, article, &problems);
    assert_non_null(deck);
    deck_letters_check(deck, "ugly.json", &told);
    assert_int_equal(told.count, TOLD + 1);
    assert_non_null(strstr(told.items[TOLD].text, "More of the letters"));
    deck_free(deck);
    problems_free(&problems);
    problems_free(&told);
    text_buffer_free(&text);
}

static void the_games_own_decks_have_none(void **state)
{
    (void)state;
    for (int i = 0; i < library.decks->count; i++) {
        char path[512];
        Problems problems = {0};
        snprintf(path, sizeof path, PROJECT_FOLDER "/content/decks/%s.json", library.decks->decks[i].id);
        library_check(path, library.article, challenge_formats(), &problems);
        expect_problems(&problems, NULL, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(latin_script_is_drawn),
        cmocka_unit_test(each_letter_is_told_once),
        cmocka_unit_test(the_first_of_many_are_told),
        cmocka_unit_test(the_games_own_decks_have_none),
    };
    return cmocka_run_group_tests(tests, begin, unload);
}

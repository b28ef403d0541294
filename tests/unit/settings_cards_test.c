/* Which deck is played, and which of its cards, as settings.json keeps it. */
#include "settings_bench.h"

#include "sample_deck.h"

static void kept_and_read_again(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    Settings settings = settings_default(), read;
    assert_string_equal(settings.deck, "");
    assert_int_equal(settings.choice.areas, 0);
    strcpy(settings.deck, "my-teens");
    settings.choice = (DealChoice){1 << AREA_FAMILY | 1 << AREA_ONLINE, LEVEL_CHOICES - 1};
    assert_true(settings_save(&settings, store, NULL));
    assert_true(settings_load(&read, store, NULL));
    assert_string_equal(read.deck, "my-teens");
    assert_int_equal(read.choice.areas, settings.choice.areas);
    assert_int_equal(read.choice.level, settings.choice.level);
    settings.choice.areas = 0; /* all */
    settings.deck[0] = '\0';
    assert_true(settings_save(&settings, store, NULL));
    assert_true(settings_load(&read, store, NULL));
    assert_int_equal(read.choice.areas, 0);
    assert_string_equal(read.deck, "");
    store->destroy(store);
}

static void what_is_odd_is_left_out_and_said(void **state)
{
    (void)state;
    static const char *const odd[] = {
        "{\"deck\": 3}", "{\"deck\": \"../secret\"}", "{\"deck\": \"Caps\"}",
        "{\"deck\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
        "{\"areas\": [\"moon\"]}", "{\"areas\": \"couple\"}", "{\"level\": \"hard\"}", "{\"level\": 1}",
    };
    bool told;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        Settings settings = read_settings(odd[i], &told);
        if (!told)
            fail_msg("nothing is said of %s", odd[i]);
        assert_string_equal(settings.deck, "");
        assert_int_equal(settings.choice.areas, 0);
        assert_int_equal(settings.choice.level, LEVEL_AS_KNOWN);
    }
    Settings settings = read_settings("{\"deck\": \"park\", \"areas\": [\"family\"], \"level\": \"close\"}", &told);
    assert_false(told);
    assert_string_equal(settings.deck, "park");
    assert_int_equal(settings.choice.areas, 1 << AREA_FAMILY);
}

/* A choice that this deck has too few cards of is kept for the next deck, and not dealt by. */
static void too_few_cards_are_no_choice(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday(), *few = sample_deck(6, 6, 6);
    Settings settings = settings_default();
    settings.choice.areas = 1 << AREA_FAMILY;
    bool enough = game_may_choose(deck, settings.choice);
    assert_int_equal(settings_choice(&settings, deck).areas, enough ? 1 << AREA_FAMILY : 0);
    assert_false(game_may_choose(few, settings.choice));
    assert_int_equal(settings_choice(&settings, few).areas, 0);
    assert_int_equal(settings_choice(&settings, few).level, LEVEL_AS_KNOWN);
    assert_int_equal(settings.choice.areas, 1 << AREA_FAMILY);
    sample_deck_free(deck);
    sample_deck_free(few);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kept_and_read_again),
        cmocka_unit_test(what_is_odd_is_left_out_and_said),
        cmocka_unit_test(too_few_cards_are_no_choice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

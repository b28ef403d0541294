/* The cairns that come with the game, and what their file is refused for. */
#include "esteem_content.h"

#include "wording.h"

static void unsound_cairns_are_refused(void **unused)
{
    (void)unused;
    finds("\"kind\": \"own\"", "\"kind\": \"borrowed\"", "of “own” there are 0");
    finds("\"kind\": \"borrowed\"", "\"kind\": \"own\"", "Take its rewrites out");
    finds("\"rests\": \"cold\"", "\"rests\": \"others\"", "of “others” there are 2");
    finds("\"rests\": \"cold\"", "\"rests\": \"warm\"", "warm");
    finds("shaky. I had prepared it well.\",\n          \"kind\": \"own\"",
                   "shaky. I had prepared it well.\",\n          \"kind\": \"borrowed\"", "here 2 are");
    finds("One late evening is", "One late evening and one and one and one and one and one and one is",
                   "at most 22");
    finds("I was late, and", "I was late, and late, and", "44");
}

static size_t characters(const char *text)
{
    return utf8_count(text, strlen(text));
}

static void check_care(const char *text)
{
    static const char *const never[] = {"!",    "wrong", "fail",    "score", "toxic", "codepend", "always be",
                                        "hurt", "hit",   "kill",    "drunk", "afraid of him", "afraid of her",
                                        "stupid", "hate", "'",      "\"",    "  "};
    for (size_t i = 0; i < sizeof never / sizeof never[0]; i++) {
        const char *at = strstr(text, never[i]);
        bool word = at != NULL && (never[i][0] < 'a' || at == text || at[-1] == ' ');
        if (word) {
            fail_msg("“%s” has “%s”", text, never[i]);
        }
    }
}

static void check_stone(const EsteemStone *stone)
{
    check_care(stone->text);
    check_care(stone->why);
    assert_in_range(characters(stone->text), 20, 44);
    assert_in_range(wording_words(stone->why), 5, ESTEEM_WHY_WORDS);
    const EsteemRewrite *rewrites = stone->rewrites.items;
    for (int i = 0; i < stone->rewrites.count; i++) {
        check_care(rewrites[i].text);
        check_care(rewrites[i].why);
        assert_in_range(characters(rewrites[i].text), 20, 48);
        assert_in_range(wording_words(rewrites[i].why), 5, ESTEEM_WHY_WORDS);
    }
}

static void the_cairns_are_fit_to_be_played(void **unused)
{
    (void)unused;
    assert_in_range(variant_count(), 3, CHALLENGE_VARIANTS_MOST);
    for (int v = 0; v < variant_count(); v++) {
        const EsteemVariant *variant = variant_of(v);
        int own = 0;
        assert_int_equal(variant->stones.count, ESTEEM_STONES);
        for (int stone = 0; stone < ESTEEM_STONES; stone++) {
            own += esteem_stone(variant, stone)->kind == ESTEEM_OWN;
            check_stone(esteem_stone(variant, stone));
            for (int other = 0; other < stone; other++) {
                assert_string_not_equal(esteem_stone(variant, stone)->text, esteem_stone(variant, other)->text);
            }
        }
        assert_in_range(own, 3, 4);
    }
}

/* Neither stones nor rewrites can be told by their length. */
static void length_gives_nothing_away(void **unused)
{
    (void)unused;
    size_t sums[2] = {0}, counts[2] = {0}, longest[ESTEEM_RESTS_COUNT] = {0}, shortest[ESTEEM_RESTS_COUNT] = {0};
    for (int v = 0; v < variant_count(); v++) {
        for (int s = 0; s < ESTEEM_STONES; s++) {
            const EsteemStone *stone = esteem_stone(variant_of(v), s);
            sums[stone->kind] += characters(stone->text);
            counts[stone->kind]++;
            const EsteemRewrite *rewrites = stone->rewrites.items;
            int most = 0, least = 0;
            for (int i = 1; i < stone->rewrites.count; i++) {
                most = characters(rewrites[i].text) > characters(rewrites[most].text) ? i : most;
                least = characters(rewrites[i].text) < characters(rewrites[least].text) ? i : least;
            }
            if (stone->rewrites.count > 0) {
                longest[rewrites[most].rests]++;
                shortest[rewrites[least].rests]++;
            }
        }
    }
    double apart = (double)sums[0] / (double)counts[0] - (double)sums[1] / (double)counts[1];
    assert_true(apart < 2.5 && apart > -2.5);
    for (int rests = 0; rests < ESTEEM_RESTS_COUNT; rests++) {
        assert_in_range(longest[rests], counts[ESTEEM_BORROWED] / 6, counts[ESTEEM_BORROWED] / 2);
        assert_in_range(shortest[rests], counts[ESTEEM_BORROWED] / 6, counts[ESTEEM_BORROWED] / 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unsound_cairns_are_refused),
        cmocka_unit_test(the_cairns_are_fit_to_be_played),
        cmocka_unit_test(length_gives_nothing_away),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

/* A game as a value: the same seed and actions give the same game, a copy is exact and its own, what is refused changes
 * nothing, the table keeps its order, and unfit content is refused with a sentence. */
#include "game_watch.h"
#include "sample_deck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Game *begin(const Deck *deck, uint64_t seed)
{
    Error error = {{0}};
    Game *game = game_create(&(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (game == NULL) {
        fail_msg("%s", error.text);
    }
    return game;
}

static TextBuffer describe(const Game *game)
{
    TextBuffer text = {0};
    game_describe(game, &text);
    assert_false(text.failed);
    return text;
}

static bool are_same(const Game *first, const Game *second)
{
    TextBuffer one = describe(first), other = describe(second);
    bool same = one.length == other.length && memcmp(one.text, other.text, one.length) == 0;
    text_buffer_free(&one);
    text_buffer_free(&other);
    return same;
}

/* Any action at all, possible or not. */
static Action any_action(Random *random)
{
    Action action = {(ActionKind)random_below(random, ACTION_KIND_COUNT), 0};
    if (action.kind == ACTION_START_ROUND || action.kind == ACTION_SORT) {
        action.value = (int)random_below(random, 2);
    } else if (action.kind == ACTION_NAME_SIGN) {
        action.value = (int)random_below(random, GAME_SIGN_CHOICES);
    }
    if (random_below(random, 10) == 0) {
        action.value = (int)random_below(random, 9) - 4;
    }
    return action;
}

static void any_actions_give_the_same_game_again(void **state)
{
    (void)state;
    Deck *decks[] = {sample_deck_everyday(), sample_deck(4, 4, 4), sample_deck(8, 4, 4), sample_deck(20, 9, 5)};
    for (uint64_t seed = 0; seed < 160; seed++) {
        const Deck *deck = decks[seed % 4];
        Game *game = begin(deck, seed), *again = begin(deck, seed);
        Random random = random_make(seed, 5);
        for (int step = 0; step < 300; step++) {
            Action action = any_action(&random);
            Error refusal = {{0}};
            Game *before = step % 20 == 0 ? game_copy(game) : NULL;
            bool done = game_apply(game, action, &refusal);
            assert_int_equal(done, refusal.text[0] == '\0');
            assert_int_equal(done, game_apply(again, action, NULL));
            assert_true(before == NULL || done || are_same(before, game));
            game_destroy(before);
        }
        assert_true(are_same(game, again));
        game_destroy(game);
        game_destroy(again);
    }
    for (size_t index = 0; index < sizeof decks / sizeof decks[0]; index++) {
        sample_deck_free(decks[index]);
    }
}

static void seeds_differ(void **state)
{
    (void)state;
    static Watch watch;
    static int orders[100][GAME_ROUND_CARDS];
    Deck *deck = sample_deck_everyday();
    for (int seed = 0; seed < 100; seed++) {
        Game *game = begin(deck, (uint64_t)seed);
        assert_int_equal(game_seed(game), seed);
        watch_begin(&watch, game, PLAYER_AGREES, 0);
        assert_true(watch_round(&watch, false));
        for (int slot = 0; slot < GAME_ROUND_CARDS; slot++) {
            orders[seed][slot] = watch.seen[slot].card;
        }
        for (int other = 0; other < seed; other++) {
            assert_memory_not_equal(orders[seed], orders[other], sizeof orders[seed]);
        }
        game_destroy(game);
    }
    sample_deck_free(deck);
}

static void a_copy_is_exact_and_its_own(void **state)
{
    (void)state;
    static Watch watch, other;
    Deck *deck = sample_deck(20, 9, 5);
    for (int player = 0; player < PLAYER_COUNT; player++) {
        for (uint64_t seed = 0; seed < 20; seed++) {
            Game *game = begin(deck, seed);
            watch_begin(&watch, game, (Player)player, seed);
            assert_true(watch_round(&watch, true));
            Game *copy = game_copy(game), *kept = game_copy(game);
            assert_true(are_same(game, copy));
            other = watch;
            other.game = copy;
            assert_true(watch_round(&watch, true) && watch_round(&watch, true));
            assert_true(are_same(kept, copy));
            assert_true(watch_round(&other, true) && watch_round(&other, true));
            assert_true(are_same(game, copy));
            game_destroy(game);
            game_destroy(copy);
            game_destroy(kept);
        }
    }
    sample_deck_free(deck);
}

/* Whether signs are asked for changes nothing in what is dealt. */
static void signs_do_not_change_the_cards(void **state)
{
    (void)state;
    static Watch with, without;
    Deck *deck = sample_deck_everyday();
    Game *game = begin(deck, 3), *other = begin(deck, 3);
    watch_begin(&with, game, PLAYER_ALTERNATES, 0);
    watch_begin(&without, other, PLAYER_ALTERNATES, 0);
    for (int round = 0; round < 6; round++) {
        assert_true(watch_round(&with, true));
        assert_true(watch_round(&without, false));
    }
    for (int visit = 0; visit < with.count; visit++) {
        assert_int_equal(with.seen[visit].card, without.seen[visit].card);
    }
    game_destroy(game);
    game_destroy(other);
    sample_deck_free(deck);
}

static void check_table(const Watch *watch)
{
    const Game *game = watch->game;
    int rows = 0;
    for (int visit = 0; visit < watch->count; visit++) {
        int card = watch->seen[visit].card, row = 0;
        if (watch->seen[visit].outcome == OUTCOME_PASSED) {
            continue;
        }
        while (row < rows && game_sorted(game, row) != card) {
            row++;
        }
        if (row == rows) {
            assert_true(rows < game_sorted_count(game));
            assert_int_equal(game_sorted(game, rows++), card);
        }
    }
    assert_int_equal(game_sorted_count(game), rows);
    for (int row = 0; row < rows; row++) {
        int visit = watch->count - 1, card = game_sorted(game, row);
        while (watch->seen[visit].card != card || watch->seen[visit].outcome == OUTCOME_PASSED) {
            visit--;
        }
        assert_int_equal(game_card_outcome(game, card), watch->seen[visit].outcome);
        assert_int_equal(game_sorted_round(game, row), watch->seen[visit].round);
    }
}

static void the_table_lists_cards_as_they_were_first_sorted(void **state)
{
    (void)state;
    static Watch watch;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < 100; seed++) {
        Game *game = begin(deck, seed);
        watch_begin(&watch, game, (Player)(seed % PLAYER_COUNT), seed);
        for (int round = 0; round < 8; round++) {
            assert_true(watch_round(&watch, round % 2 == 1));
            check_table(&watch);
        }
        game_destroy(game);
    }
    sample_deck_free(deck);
}

static void unfit_content_is_refused(void **state)
{
    (void)state;
    Error error = {{0}};
    Deck *deck = sample_deck(9, 3, 3);
    assert_null(game_create(&(GameContent){deck, sample_article(), NULL}, 1, &error));
    assert_non_null(strstr(error.text, "9 codependent and 3 interdependent"));
    sample_deck_free(deck);
    deck = sample_deck(4, 4, 0);
    Article article = *sample_article();
    article.quotation_count = 3;
    assert_null(game_create(&(GameContent){deck, &article, NULL}, 1, &error));
    assert_non_null(strstr(error.text, "2 signs of codependence and 0 of interdependence"));
    sample_deck_free(deck);
}

/* Cards that fit either pile are for workshops: a game on one's own leaves them out. */
static void cards_of_either_pile_are_not_dealt(void **state)
{
    (void)state;
    static Watch watch;
    Deck *deck = sample_deck(10, 10, 5);
    sample_deck_let_depend(deck, 3);
    sample_deck_let_depend(deck, 17);
    Game *game = begin(deck, 4);
    watch_begin(&watch, game, PLAYER_RANDOM, 4);
    for (int round = 0; round < 10; round++) {
        assert_true(watch_round(&watch, true));
    }
    for (int visit = 0; visit < watch.count; visit++) {
        assert_int_not_equal(watch.seen[visit].card, 3);
        assert_int_not_equal(watch.seen[visit].card, 17);
    }
    game_destroy(game);
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_actions_give_the_same_game_again),
        cmocka_unit_test(seeds_differ),
        cmocka_unit_test(a_copy_is_exact_and_its_own),
        cmocka_unit_test(signs_do_not_change_the_cards),
        cmocka_unit_test(the_table_lists_cards_as_they_were_first_sorted),
        cmocka_unit_test(unfit_content_is_refused),
        cmocka_unit_test(cards_of_either_pile_are_not_dealt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

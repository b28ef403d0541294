/* The rules, one by one: which action does what in which stage, what is refused, what the game says of itself. */
#include "game_watch.h"
#include "sample_deck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Deck *everyday;

static int make_deck(void **state)
{
    (void)state;
    everyday = sample_deck_everyday();
    return 0;
}

static int free_deck(void **state)
{
    (void)state;
    sample_deck_free(everyday);
    return 0;
}

static Game *begin(const Deck *deck, uint64_t seed)
{
    Error error = {{0}};
    Game *game = game_create(&(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (game == NULL) {
        fail_msg("%s", error.text);
    }
    return game;
}

static void act(Game *game, ActionKind kind, int value)
{
    Error refusal = {{0}};
    if (!game_apply(game, (Action){kind, value}, &refusal)) {
        fail_msg("%s", refusal.text);
    }
}

static int side_of(const Game *game, int card)
{
    return (int)game_deck(game)->cards[card].side;
}

static void agree(Game *game)
{
    act(game, ACTION_SORT, side_of(game, game_card(game)));
}

static void miss(Game *game)
{
    act(game, ACTION_SORT, 1 - side_of(game, game_card(game)));
}

/* Agrees until the round ends. */
static void finish_round(Game *game)
{
    while (game_stage(game) != STAGE_ROUND_END) {
        if (game_stage(game) == STAGE_SORT) {
            agree(game);
        } else {
            act(game, game_stage(game) == STAGE_NAME_SIGN ? ACTION_PASS : ACTION_NEXT, 0);
        }
    }
}

static void start_second_round(Game *game, int names_signs)
{
    act(game, ACTION_START_ROUND, 0);
    finish_round(game);
    act(game, ACTION_START_ROUND, names_signs);
}

static TextBuffer describe(const Game *game)
{
    TextBuffer text = {0};
    game_describe(game, &text);
    assert_false(text.failed);
    return text;
}


/* Tries an action. What is refused says why and changes nothing. */
static bool try_action(Game *game, Action action)
{
    TextBuffer before = describe(game);
    Error refusal = {{0}};
    bool done = game_apply(game, action, &refusal);
    if (!done) {
        TextBuffer after = describe(game);
        assert_string_equal(before.text, after.text);
        assert_true(strlen(refusal.text) > 20);
        assert_int_equal(refusal.text[strlen(refusal.text) - 1], '.');
        text_buffer_free(&after);
    }
    text_buffer_free(&before);
    return done;
}

/* Which of all actions are possible in the present stage, as a word of S (start), C, I (sort), 0, 1, 2 (name), P, N. */
static void assert_possible(const Game *game, const char *expected)
{
    static const struct { char letter; Action action; } all[] = {
        {'S', {ACTION_START_ROUND, 0}}, {'s', {ACTION_START_ROUND, 1}}, {'-', {ACTION_START_ROUND, 2}},
        {'C', {ACTION_SORT, 0}},        {'I', {ACTION_SORT, 1}},        {'-', {ACTION_SORT, 2}},
        {'-', {ACTION_SORT, -1}},       {'0', {ACTION_NAME_SIGN, 0}},   {'1', {ACTION_NAME_SIGN, 1}},
        {'2', {ACTION_NAME_SIGN, 2}},   {'-', {ACTION_NAME_SIGN, 3}},   {'-', {ACTION_NAME_SIGN, -1}},
        {'P', {ACTION_PASS, 0}},        {'-', {ACTION_PASS, 1}},        {'N', {ACTION_NEXT, 0}},
        {'-', {ACTION_NEXT, 1}},        {'-', {ACTION_KIND_COUNT, 0}},
        {'-', {ACTION_OPEN_STEPS, 1}},
    };
    char possible[32] = "";
    size_t count = 0;
    for (size_t index = 0; index < sizeof all / sizeof all[0]; index++) {
        Game *copy = game_copy(game);
        assert_non_null(copy);
        if (try_action(copy, all[index].action)) {
            possible[count++] = all[index].letter;
        }
        game_destroy(copy);
    }
    assert_string_equal(possible, expected);
}

static void each_stage_allows_its_actions(void **state)
{
    (void)state;
    Game *game = begin(everyday, 5);
    assert_int_equal(game_stage(game), STAGE_READY);
    assert_int_equal(game_round(game), 0);
    assert_int_equal(game_card(game), -1);
    assert_possible(game, "Ss");
    start_second_round(game, 1);
    assert_int_equal(game_round(game), 2);
    assert_int_equal(game_stage(game), STAGE_SORT);
    assert_possible(game, "CIP");
    agree(game);
    assert_int_equal(game_stage(game), STAGE_NAME_SIGN);
    assert_possible(game, "012P");
    act(game, ACTION_NAME_SIGN, 1);
    assert_int_equal(game_stage(game), STAGE_FEEDBACK);
    assert_possible(game, "N");
    act(game, ACTION_NEXT, 0);
    assert_int_equal(game_slot(game), 1);
    finish_round(game);
    assert_int_equal(game_card(game), -1);
    assert_possible(game, "Ss");
    game_destroy(game);
}

static void the_first_round_asks_for_no_signs(void **state)
{
    (void)state;
    Game *game = begin(everyday, 6);
    act(game, ACTION_START_ROUND, 1);
    assert_false(game_names_signs(game));
    agree(game);
    assert_int_equal(game_stage(game), STAGE_FEEDBACK);
    assert_true(game_agrees(game));
    assert_false(game_comes_back(game));
    assert_int_equal(game_sign_named(game), -1);
    finish_round(game);
    act(game, ACTION_START_ROUND, 0);
    assert_false(game_names_signs(game));
    game_destroy(game);
}

static void three_signs_are_offered(void **state)
{
    (void)state;
    int at[GAME_SIGN_CHOICES] = {0};
    const Article *article = sample_article();
    for (uint64_t seed = 0; seed < 300; seed++) {
        Game *game = begin(everyday, seed);
        start_second_round(game, 1);
        const Card *card = &everyday->cards[game_card(game)];
        agree(game);
        int own = -1;
        for (int choice = 0; choice < GAME_SIGN_CHOICES; choice++) {
            const Quotation *quotation = &article->quotations[game_sign_choice(game, choice)];
            assert_int_equal(quotation->kind, QUOTATION_SIGN);
            assert_int_equal(quotation->side, card->side);
            own = game_sign_choice(game, choice) == card->sign ? choice : own;
        }
        assert_int_not_equal(game_sign_choice(game, 0), game_sign_choice(game, 1));
        assert_int_not_equal(game_sign_choice(game, 0), game_sign_choice(game, 2));
        assert_int_not_equal(game_sign_choice(game, 1), game_sign_choice(game, 2));
        assert_in_range(own, 0, 2);
        at[own]++;
        int named = game_sign_choice(game, (int)(seed % 3));
        act(game, ACTION_NAME_SIGN, (int)(seed % 3));
        assert_int_equal(game_sign_named(game), named);
        game_destroy(game);
    }
    for (int choice = 0; choice < GAME_SIGN_CHOICES; choice++) {
        assert_in_range(at[choice], 60, 140);
    }
}

static void a_sort_otherwise_asks_for_no_sign(void **state)
{
    (void)state;
    Game *game = begin(everyday, 8);
    start_second_round(game, 1);
    int card = game_card(game), twin = everyday->cards[card].twin;
    assert_int_equal(game_twin_to_compare(game), -1);
    miss(game);
    assert_int_equal(game_stage(game), STAGE_FEEDBACK);
    assert_false(game_agrees(game));
    assert_true(game_comes_back(game));
    assert_int_equal(game_placed(game), 1 - side_of(game, card));
    assert_int_equal(game_twin_to_compare(game), -1);
    act(game, ACTION_NEXT, 0);
    assert_int_equal(game_card(game), twin);
    assert_int_equal(game_visit(game), VISIT_TWIN);
    agree(game);
    act(game, ACTION_PASS, 0);
    assert_int_equal(game_twin_to_compare(game), card);
    assert_int_equal(game_sign_named(game), -1);
    game_destroy(game);
}

static void a_twin_follows_into_the_next_round(void **state)
{
    (void)state;
    Game *game = begin(everyday, 9);
    act(game, ACTION_START_ROUND, 0);
    while (game_slot(game) < GAME_ROUND_CARDS - 1) {
        agree(game);
        act(game, ACTION_NEXT, 0);
    }
    int card = game_card(game);
    miss(game);
    act(game, ACTION_NEXT, 0);
    assert_int_equal(game_stage(game), STAGE_ROUND_END);
    act(game, ACTION_START_ROUND, 1);
    assert_int_equal(game_card(game), everyday->cards[card].twin);
    miss(game);
    assert_int_equal(game_twin_to_compare(game), card);
    game_destroy(game);
}

static void a_passed_card_rests_until_the_deck_is_through(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 50; seed++) {
        Game *game = begin(everyday, seed);
        act(game, ACTION_START_ROUND, 0);
        agree(game);
        act(game, ACTION_NEXT, 0);
        int passed = game_card(game), times = 0;
        act(game, ACTION_PASS, 0);
        assert_int_equal(game_slot(game), 2);
        assert_int_equal(game_slot_outcome(game, 1), OUTCOME_PASSED);
        assert_int_equal(game_card_outcome(game, passed), OUTCOME_PASSED);
        for (int visit = 2; visit < 96; visit++) {
            if (game_stage(game) == STAGE_ROUND_END) {
                act(game, ACTION_START_ROUND, 0);
            }
            times += game_card(game) == passed;
            assert_true(times == 0 || visit >= 48);
            agree(game);
            act(game, ACTION_NEXT, 0);
        }
        assert_int_equal(times, 1);
        game_destroy(game);
    }
}

/* The twin of a missed card stays away when it was passed; a passed return comes back no more. */
static void a_pass_is_heeded(void **state)
{
    (void)state;
    static Watch watch;
    int twins = 0, returns = 0;
    for (uint64_t seed = 0; seed < 200; seed++) {
        bool passed[48] = {false};
        Game *game = begin(everyday, seed);
        watch_begin(&watch, game, PLAYER_AGREES, seed);
        while (watch.count < 40) {
            GameStage stage = game_stage(game);
            int card = game_card(game);
            if (stage == STAGE_SORT) {
                assert_false(passed[card]);
                bool pass = game_visit(game) == VISIT_RETURN || random_below(&watch.random, 3) == 0;
                returns += pass && game_visit(game) == VISIT_RETURN;
                passed[card] = pass;
                twins += !pass && passed[everyday->cards[card].twin];
                watch_apply(&watch, pass ? ACTION_PASS : ACTION_SORT, pass ? 0 : 1 - side_of(game, card));
            } else {
                watch_apply(&watch, stage == STAGE_FEEDBACK ? ACTION_NEXT : ACTION_START_ROUND, 0);
            }
        }
        assert_string_equal(watch.failure, "");
        game_destroy(game);
    }
    assert_true(twins > 50 && returns > 500);
}

static void after_three_misses_a_card_rests(void **state)
{
    (void)state;
    Game *game = begin(everyday, 11);
    act(game, ACTION_START_ROUND, 0);
    int card = game_card(game), seen = 0;
    for (int visit = 0; visit < 48; visit++) {
        if (game_stage(game) == STAGE_ROUND_END) {
            act(game, ACTION_START_ROUND, 0);
        }
        if (game_card(game) == card) {
            seen++;
            assert_int_equal(game_visit(game), seen == 1 ? VISIT_SHOWN : VISIT_RETURN);
            miss(game);
            assert_int_equal(game_comes_back(game), seen < GAME_MISSES_MOST);
            assert_int_equal(game_card_misses(game, card), seen);
        } else {
            agree(game);
        }
        act(game, ACTION_NEXT, 0);
    }
    assert_int_equal(seen, GAME_MISSES_MOST);
    for (int visit = 48; visit < 144; visit++) {
        if (game_stage(game) == STAGE_ROUND_END) {
            act(game, ACTION_START_ROUND, 0);
        }
        assert_int_not_equal(game_card(game), card);
        agree(game);
        act(game, ACTION_NEXT, 0);
    }
    game_destroy(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_stage_allows_its_actions),
        cmocka_unit_test(the_first_round_asks_for_no_signs),
        cmocka_unit_test(three_signs_are_offered),
        cmocka_unit_test(a_sort_otherwise_asks_for_no_sign),
        cmocka_unit_test(a_twin_follows_into_the_next_round),
        cmocka_unit_test(a_passed_card_rests_until_the_deck_is_through),
        cmocka_unit_test(a_pass_is_heeded),
        cmocka_unit_test(after_three_misses_a_card_rests),
    };
    return cmocka_run_group_tests(tests, make_deck, free_deck);
}

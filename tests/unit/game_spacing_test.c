/* When one card comes again: the ladder of 1, 3, 7 and 21 days and what leads off it, and clocks that are set wrong. */
#include "spacing_bench.h"

/* Whether the card is among those that come in a round; it then is at hand. All that come before it are passed, so
 * that they are not due on the days after. */
static bool comes(Game *game, int card)
{
    start(game, game_round(game) > 0);
    while (game_stage(game) == STAGE_SORT && game_card(game) != card) {
        act(game, ACTION_PASS, 0);
    }
    return game_stage(game) == STAGE_SORT;
}

static void pass_on(Game *game)
{
    while (game_stage(game) != STAGE_ROUND_END) {
        act(game, game_stage(game) == STAGE_FEEDBACK ? ACTION_NEXT : ACTION_PASS, 0);
    }
}

/* One card alone was sorted, as the article has it, on the first day; all others were passed. */
static int sort_one(Game *game)
{
    start(game, false);
    int card = game_card(game);
    agree(game);
    pass_on(game);
    return card;
}

/* It is due so many days from now, and not a day before. */
static void assert_due_in(const Game *game, int days)
{
    assert_int_equal(game_due(game, day + days - 1), 0);
    assert_int_equal(game_due(game, day + days), 1);
    assert_int_equal(game_due(game, day + 400), 1);
}

static void a_card_climbs_the_ladder(void **state)
{
    (void)state;
    static const int ladder[] = {1, 3, 7, 21};
    for (uint64_t seed = 0; seed < 20; seed++) {
        Game *game = begin(seed);
        int card = sort_one(game);
        for (int step = 0; step < 4; step++) {
            assert_due_in(game, ladder[step]);
            day += ladder[step];
            assert_true(comes(game, card));
            assert_int_equal(game_visit(game), VISIT_DUE);
            agree(game);
            pass_on(game);
        }
        assert_int_equal(game_due(game, day + 10000), 0); /* known */
        game_destroy(game);
    }
}

static void a_day_too_early_it_does_not_come(void **state)
{
    (void)state;
    Game *game = begin(3);
    int card = sort_one(game);
    for (int times = 0; times < 3; times++) { /* seven rounds would deal the deck anew */
        assert_false(comes(game, card));
    }
    assert_int_equal(game_due(game, day), 0);
    assert_due_in(game, 1);
    game_destroy(game);
}

/* The whole deck comes anew on the same day: sorted again before it is due, a card stays where it is. */
static void sorted_early_it_stays_where_it_is(void **state)
{
    (void)state;
    Game *game = begin(5);
    for (int round = 0; round < 12; round++) {
        start(game, true);
        end_round(game);
    }
    assert_int_equal(game_due(game, day), 0);
    assert_int_equal(game_due(game, day + 1), EVERY_CARD);
    game_destroy(game);
}

/* Up to the second step of the ladder, where it is due on this day and at hand. */
static int climb(Game *game)
{
    int card = sort_one(game);
    day++;
    assert_true(comes(game, card));
    agree(game);
    pass_on(game);
    day += 3;
    assert_true(comes(game, card));
    return card;
}

/* The missed card at hand, on to where it comes back: in this round or the next. */
static void go_to_return(Game *game)
{
    int card = game_card(game);
    act(game, ACTION_NEXT, 0);
    while (game_card(game) != card) {
        if (game_stage(game) == STAGE_ROUND_END) {
            start(game, true);
        } else {
            act(game, ACTION_PASS, 0);
        }
    }
    assert_int_equal(game_visit(game), VISIT_RETURN);
}

/* At the foot of the ladder: due the next day, and then again the day after. */
static void assert_begins_anew(Game *game, int card)
{
    pass_on(game);
    assert_due_in(game, 1);
    day++;
    assert_true(comes(game, card));
    agree(game);
    pass_on(game);
    assert_due_in(game, 1);
}

static void missed_it_comes_the_next_day_and_begins_anew(void **state)
{
    (void)state;
    Game *game = begin(7);
    int card = climb(game);
    sort(game, false);
    assert_true(game_comes_back(game));
    go_to_return(game);
    agree(game); /* coming back in the round it was missed in, it is not due yet */
    assert_begins_anew(game, card);
    game_destroy(game);
}

/* The next day it still waits to come back: it comes for that, and not once more for being due. */
static void missed_at_a_rounds_end_it_comes_back_the_next_day_once(void **state)
{
    (void)state;
    Game *game = begin(19);
    start(game, false);
    while (game_slot(game) < GAME_ROUND_CARDS - 1) {
        act(game, ACTION_PASS, 0);
    }
    int card = game_card(game);
    sort(game, false);
    act(game, ACTION_NEXT, 0);
    day++;
    assert_int_equal(game_due(game, day), 1);
    assert_true(comes(game, card));
    assert_int_equal(game_visit(game), VISIT_RETURN);
    agree(game);
    pass_on(game);
    assert_due_in(game, 1);
    assert_false(comes(game, card) || comes(game, card));
    game_destroy(game);
}

static void with_its_sign_otherwise_it_begins_anew(void **state)
{
    (void)state;
    Game *game = begin(8);
    int card = climb(game);
    sort(game, true);
    assert_int_equal(game_due(game, day), 1); /* the sign is still to be named */
    name_sign(game, false);
    assert_begins_anew(game, card);
    game_destroy(game);
}

static void with_its_sign_passed_it_begins_anew(void **state)
{
    (void)state;
    Game *game = begin(9);
    int card = climb(game);
    sort(game, true);
    act(game, ACTION_PASS, 0);
    assert_begins_anew(game, card);
    game_destroy(game);
}

static void where_no_sign_is_asked_the_pile_is_enough(void **state)
{
    (void)state;
    Game *game = begin(10);
    int card = sort_one(game);
    day++;
    start(game, false);
    while (game_card(game) != card) {
        act(game, ACTION_PASS, 0);
    }
    sort(game, true);
    assert_due_in(game, 3);
    game_destroy(game);
}

static void passed_it_is_not_due_until_it_is_dealt_anew(void **state)
{
    (void)state;
    Game *game = begin(11);
    int card = climb(game);
    act(game, ACTION_PASS, 0);
    pass_on(game);
    assert_int_equal(game_due(game, day + 400), 0);
    int rounds = 0;
    while (!comes(game, card)) {
        assert_in_range(++rounds, 1, 8);
    }
    assert_int_equal(game_visit(game), VISIT_NEW);
    agree(game);
    assert_due_in(game, 7); /* nothing was lost */
    game_destroy(game);
}

static void after_three_misses_it_rests(void **state)
{
    (void)state;
    Game *game = begin(12);
    int card = sort_one(game);
    for (int misses = 1; misses <= GAME_MISSES_MOST; misses++) {
        day++;
        assert_true(comes(game, card));
        sort(game, false);
        assert_int_equal(game_card_misses(game, card), misses);
        assert_int_equal(game_comes_back(game), misses < GAME_MISSES_MOST);
        if (misses < GAME_MISSES_MOST) {
            go_to_return(game);
            agree(game);
            pass_on(game);
            assert_due_in(game, 1);
        }
    }
    pass_on(game);
    assert_int_equal(game_due(game, day + 400), 0);
    day++;
    assert_false(comes(game, card));
    game_destroy(game);
}

static void a_clock_set_back_counts_no_day(void **state)
{
    (void)state;
    Game *game = begin(13);
    sort_one(game);
    day -= 100;
    assert_int_equal(game_due(game, day), 0);
    start(game, false);
    assert_int_equal(game_calendar(game), day);
    assert_due_in(game, 1);
    game_destroy(game);
}

static void a_clock_set_far_ahead_and_back_loses_nothing(void **state)
{
    (void)state;
    Game *game = begin(14);
    int card = sort_one(game);
    day = 9999999;
    assert_int_equal(game_due(game, day), 1);
    assert_true(comes(game, card));
    agree(game);
    assert_int_equal(game_due(game, day), 0);
    day = FIRST_DAY;
    pass_on(game);
    assert_due_in(game, 3);
    game_destroy(game);
}

/* However often a clock jumps: the days that can be kept end somewhere, and cards then come early rather than never. */
static void a_clock_that_jumps_for_ever_loses_nothing(void **state)
{
    (void)state;
    enum { FORWARD = 3120, GONE = 1 + 21 * FORWARD };
    Game *game = begin(15);
    start(game, false);
    for (int jump = 0; jump < 2 * FORWARD; jump++) {
        day = jump % 2 == 0 ? INT32_MAX : 1;
        act(game, game_stage(game) == STAGE_ROUND_END ? ACTION_START_ROUND : ACTION_PASS, 0);
    }
    assert_int_equal(game_due(game, INT32_MAX), 0);
    day += UINT16_MAX - GONE; /* the last one that is counted */
    pass_on(game);
    start(game, false);
    for (int more = 0; more < 3; more++, day += 21) {
        sort(game, true);
        assert_int_equal(game_due(game, day), 1 + more);
        act(game, ACTION_NEXT, 0);
    }
    game_destroy(game);
}

static void a_refused_action_brings_no_day(void **state)
{
    (void)state;
    Game *game = begin(16);
    sort_one(game);
    Game *before = game_copy(game);
    Error refusal = {{0}};
    assert_false(game_apply(game, (Action){.kind = ACTION_NEXT, .day = day + 30}, &refusal));
    assert_false(game_apply(game, (Action){.kind = ACTION_START_ROUND, .day = -1}, &refusal));
    assert_non_null(strstr(refusal.text, "Days are counted from 1"));
    assert_same(before, game);
    game_destroy(before);
    game_destroy(game);
}

/* As games were before they knew days; the first day that is told begins the count. */
static void without_a_day_nothing_is_due(void **state)
{
    (void)state;
    Game *game = begin(17);
    day = 0;
    for (int round = 0; round < 12; round++) {
        start(game, true);
        while (game_stage(game) != STAGE_ROUND_END) {
            assert_int_not_equal(game_visit(game), VISIT_DUE);
            agree(game);
        }
    }
    assert_int_equal(game_calendar(game), 0);
    assert_int_equal(game_due(game, 0), 0);
    assert_int_equal(game_due(game, FIRST_DAY), 0);
    day = FIRST_DAY;
    start(game, false);
    assert_int_equal(game_due(game, day), 0);
    assert_int_equal(game_due(game, day + 1), EVERY_CARD);
    game_destroy(game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_climbs_the_ladder),
        cmocka_unit_test(a_day_too_early_it_does_not_come),
        cmocka_unit_test(sorted_early_it_stays_where_it_is),
        cmocka_unit_test(missed_it_comes_the_next_day_and_begins_anew),
        cmocka_unit_test(missed_at_a_rounds_end_it_comes_back_the_next_day_once),
        cmocka_unit_test(with_its_sign_otherwise_it_begins_anew),
        cmocka_unit_test(with_its_sign_passed_it_begins_anew),
        cmocka_unit_test(where_no_sign_is_asked_the_pile_is_enough),
        cmocka_unit_test(passed_it_is_not_due_until_it_is_dealt_anew),
        cmocka_unit_test(after_three_misses_it_rests),
        cmocka_unit_test(a_clock_set_back_counts_no_day),
        cmocka_unit_test(a_clock_set_far_ahead_and_back_loses_nothing),
        cmocka_unit_test(a_clock_that_jumps_for_ever_loses_nothing),
        cmocka_unit_test(a_refused_action_brings_no_day),
        cmocka_unit_test(without_a_day_nothing_is_due),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Days in the program around the game: each action brings the clock's day when it is another one, and the screens know
 * how many cards are due, also of a game that waits in the store. */
#include "app.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { FIRST_DAY = 20000 };

static int day;

static int told(void *context)
{
    (void)context;
    return day;
}

static const Clock test_clock = {NULL, told};

static App *create(Store *store, const Clock *clock)
{
    AppParts parts = {.library = &library, .store = store, .settings = settings_default(), .seed = 11,
                      .clock = clock, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

static const Game *game(const App *app)
{
    return session_game(app_view(app).session);
}

/* The card at hand, as the article has it and named so, or the next round. */
static void go_on(App *app)
{
    const Card *card = &library.deck->cards[game_card(game(app)) < 0 ? 0 : game_card(game(app))];
    switch (game_stage(game(app))) {
    case STAGE_SORT:
        assert_true(app_do(app, command_game(ACTION_SORT, (int)card->side)));
        break;
    case STAGE_NAME_SIGN:
        for (int choice = 0; choice < GAME_SIGN_CHOICES; choice++)
            if (game_sign_choice(game(app), choice) == card->sign) {
                assert_true(app_do(app, command_game(ACTION_NAME_SIGN, choice)));
                return;
            }
        fail();
        break;
    case STAGE_FEEDBACK:
        assert_true(app_do(app, command_game(ACTION_NEXT, 0)));
        break;
    case STAGE_READY:
    case STAGE_ROUND_END:
        assert_true(app_do(app, command_game(ACTION_START_ROUND, 1)));
        break;
    }
}

static void end_round(App *app)
{
    do
        go_on(app);
    while (game_stage(game(app)) != STAGE_ROUND_END);
}

/* How many lines of the newest journal bring a day, and whether one brings this. */
static int days_in(Store *store, int wanted)
{
    size_t length;
    const char *text = memory_store_get(store, "game-000001.journal", &length);
    char words[32];
    int count = 0;
    assert_non_null(text);
    for (const char *at = text; (at = strstr(at, " day ")); at++)
        count++;
    snprintf(words, sizeof words, " day %d #", wanted);
    assert_true((strstr(text, words) != NULL) == (wanted > 0));
    return count;
}

static void test_an_action_brings_a_day_that_is_new(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    day = FIRST_DAY;
    App *app = create(store, &test_clock);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    end_round(app);
    assert_int_equal(days_in(store, FIRST_DAY), 1);
    day += 2;
    go_on(app);
    assert_int_equal(game_calendar(game(app)), FIRST_DAY + 2);
    go_on(app);
    assert_int_equal(days_in(store, FIRST_DAY + 2), 2);
    day -= 5; /* set back */
    go_on(app);
    assert_int_equal(days_in(store, FIRST_DAY - 3), 3);
    app_destroy(app);
    store->destroy(store);
}

static void test_a_clock_that_knows_no_day_brings_none(void **state)
{
    (void)state;
    static const int senseless[] = {0, -4, INT32_MAX};
    for (size_t i = 0; i < sizeof senseless / sizeof senseless[0]; i++) {
        Store *store = memory_store_create();
        day = senseless[i];
        App *app = create(store, &test_clock);
        assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
        end_round(app);
        assert_int_equal(days_in(store, 0), 0);
        assert_int_equal(app_view(app).due, 0);
        app_destroy(app);
        store->destroy(store);
    }
}

static void test_due_is_known_at_every_moment(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    day = FIRST_DAY;
    App *app = create(store, &test_clock);
    assert_int_equal(app_view(app).due, 0);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    end_round(app);
    assert_int_equal(app_view(app).due, 0);
    day++; /* at midnight, whatever is done next */
    assert_true(app_do(app, command_of(COMMAND_HOME)));
    assert_int_equal(app_view(app).due, GAME_ROUND_CARDS);
    go_on(app);
    int due = GAME_ROUND_CARDS;
    while (game_stage(game(app)) != STAGE_ROUND_END) {
        due -= game_stage(game(app)) == STAGE_NAME_SIGN && game_visit(game(app)) == VISIT_DUE;
        go_on(app);
        assert_int_equal(app_view(app).due, due);
    }
    assert_true(due < GAME_ROUND_CARDS);
    while (game_stage(game(app)) != STAGE_NAME_SIGN || game_visit(game(app)) != VISIT_DUE)
        assert_true(app_do(app, command_of(COMMAND_UNDO)));
    assert_true(app_do(app, command_of(COMMAND_REDO)));
    due = app_view(app).due;
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    assert_int_equal(app_view(app).due, due + 1);
    assert_true(app_do(app, command_of(COMMAND_WIPE)));
    assert_int_equal(app_view(app).due, 0);
    app_destroy(app);
    store->destroy(store);
}

static void test_due_is_known_before_the_game_is_opened(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    day = FIRST_DAY;
    App *app = create(store, &test_clock);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    end_round(app);
    app_destroy(app);
    day += 300;
    app = create(store, &test_clock);
    assert_int_equal(app_view(app).screen, SCREEN_TITLE);
    assert_null(app_view(app).session);
    assert_int_equal(app_view(app).due, GAME_ROUND_CARDS);
    assert_null(app_view(app).trouble);
    assert_true(app_do(app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(app).due, GAME_ROUND_CARDS);
    go_on(app);
    assert_int_equal(game_visit(game(app)), VISIT_DUE);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_int_equal(app_view(app).due, 0);
    app_destroy(app);
    store->destroy(store);
}

/* A played-back game shows the same on any day: the one on which it stopped. */
static void test_without_a_clock_it_stays_the_games_last_day(void **state)
{
    (void)state;
    App *app = create(NULL, NULL);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    end_round(app);
    assert_int_equal(app_view(app).due, 0);
    Command start = command_game(ACTION_START_ROUND, 0);
    start.action.day = FIRST_DAY;
    assert_true(app_do(app, start));
    assert_int_equal(app_view(app).due, 0); /* the first day that it hears of */
    Command pass = command_game(ACTION_PASS, 0);
    pass.action.day = FIRST_DAY + 1;
    assert_true(app_do(app, pass));
    assert_int_equal(app_view(app).due, GAME_ROUND_CARDS);
    app_destroy(app);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Times are shown and not asserted: a busy machine is no mistake. */
static void test_a_long_game_does_not_hold_the_title_up(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    day = FIRST_DAY;
    App *app = create(store, &test_clock);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    for (int action = 1; action < 5000; action++) {
        day += action % 400 == 0;
        go_on(app);
    }
    app_destroy(app);
    day += 30;
    double before = now();
    app = create(store, &test_clock);
    print_message("the title of a game of 5000 actions is there after %.2f ms, %d cards due\n", now() - before,
                  app_view(app).due);
    assert_true(app_view(app).due > 0);
    app_destroy(app);
    store->destroy(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_action_brings_a_day_that_is_new),
        cmocka_unit_test(test_a_clock_that_knows_no_day_brings_none),
        cmocka_unit_test(test_due_is_known_at_every_moment),
        cmocka_unit_test(test_due_is_known_before_the_game_is_opened),
        cmocka_unit_test(test_without_a_clock_it_stays_the_games_last_day),
        cmocka_unit_test(test_a_long_game_does_not_hold_the_title_up),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

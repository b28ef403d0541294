/* A game over many days: what is due after a year, days that go back and forth with undo, journals, and, over many
 * seeds, decks and players, that the rules of dealing hold and every due card comes. */
#include "spacing_bench.h"

#include "game_watch.h"
#include "session.h"

#include <stdio.h>
#include <time.h>

static Watch watch;

static void after_a_year_all_come_in_sets_of_eight(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        Game *game = begin(seed);
        for (int round = 0; round < 3; round++) {
            start(game, true);
            end_round(game);
        }
        day += 365;
        int due = game_due(game, day), rounds = 0;
        assert_int_equal(due, 3 * GAME_ROUND_CARDS);
        while (game_due(game, day) > 0) {
            start(game, true);
            end_round(game);
            assert_true(due - game_due(game, day) <= GAME_ROUND_CARDS);
            due = game_due(game, day);
            assert_in_range(++rounds, 1, 5);
        }
        game_destroy(game);
    }
}

/* In a large deck that was gone through and is dealt anew, those that are due come among hundreds that are not. */
static void the_due_of_a_new_cycle_come_before_the_rest(void **state)
{
    (void)state;
    Deck *deck = sample_deck(400, 400, 0);
    for (uint64_t seed = 0; seed < 10; seed++) {
        Game *game = begin_with(deck, seed);
        start(game, false);
        end_round(game);
        while (game_visit(game) != VISIT_NEW || game_round(game) < 102) { /* a cycle is 100 rounds */
            start(game, false);
            while (game_stage(game) != STAGE_ROUND_END) {
                act(game, ACTION_PASS, 0);
            }
        }
        day++;
        /* Few came anew and were passed. */
        assert_in_range(game_due(game, day), GAME_ROUND_CARDS / 2, GAME_ROUND_CARDS);
        start(game, false);
        end_round(game);
        assert_in_range(game_due(game, day), 0, 1);
        game_destroy(game);
    }
    sample_deck_free(deck);
}

static Session *begin_session(uint64_t seed)
{
    Session *session = NULL;
    Error error = {{0}};
    GameContent content = {everyday, sample_article(), NULL};
    assert_int_equal(session_start(&session, NULL, &content, seed, &error), SESSION_OK);
    return session;
}

static void do_on(Session *session, ActionKind kind, int value, int on)
{
    Error refusal = {{0}};
    if (!session_do(session, (Action){.kind = kind, .value = value, .day = on}, &refusal)) {
        fail_msg("%s", refusal.text);
    }
}

/* The day belongs to the action that brought it. */
static void a_day_goes_back_and_forth_with_its_action(void **state)
{
    (void)state;
    Session *session = begin_session(18);
    do_on(session, ACTION_START_ROUND, 0, FIRST_DAY);
    do_on(session, ACTION_SORT, (int)everyday->cards[game_card(session_game(session))].side, 0);
    do_on(session, ACTION_NEXT, 0, 0);
    Game *before = game_copy(session_game(session));
    do_on(session, ACTION_PASS, 0, FIRST_DAY + 1);
    Game *after = game_copy(session_game(session));
    assert_int_equal(game_due(after, FIRST_DAY + 1), 1);
    assert_int_equal(game_calendar(after), FIRST_DAY + 1);
    assert_true(session_undo(session));
    assert_same(session_game(session), before);
    assert_int_equal(game_calendar(before), FIRST_DAY);
    assert_true(session_redo(session));
    assert_same(session_game(session), after);
    game_destroy(before);
    game_destroy(after);
    session_close(session);
}

static Action any_action(const Game *game, Random *random)
{
    Action action = {.kind = ACTION_START_ROUND, .value = (int)random_below(random, 2)};
    switch (game_stage(game)) {
    case STAGE_SORT:
        action.kind = random_below(random, 9) == 0 ? ACTION_PASS : ACTION_SORT;
        break;
    case STAGE_NAME_SIGN:
        action.kind = random_below(random, 9) == 0 ? ACTION_PASS : ACTION_NAME_SIGN;
        break;
    case STAGE_FEEDBACK:
        action.kind = ACTION_NEXT;
        break;
    case STAGE_READY:
    case STAGE_ROUND_END:
        break;
    }
    if (action.kind == ACTION_PASS || action.kind == ACTION_NEXT) {
        action.value = 0;
    }
    return action;
}

/* Read back from its journal, a game of many days is the same in every bit, and what is due is due. */
static void a_journal_of_many_days_gives_the_same_game(void **state)
{
    (void)state;
    GameContent content = {everyday, sample_article(), NULL};
    for (uint64_t seed = 0; seed < 60; seed++) {
        Session *session = begin_session(seed), *again = NULL;
        Random random = random_make(seed, 9);
        day = FIRST_DAY;
        for (int step = 0; step < 400; step++) {
            Action action = any_action(session_game(session), &random);
            if (random_below(&random, 12) == 0) {
                day += (int)random_below(&random, 12) - 2;
                action.day = day;
            }
            uint32_t kind = random_below(&random, 10);
            bool done = kind == 0 ? session_undo(session) : kind == 1 ? session_redo(session)
                                                                      : session_do(session, action, NULL);
            assert_true(done || kind < 2);
        }
        TextBuffer journal = {0}, second = {0};
        session_write(session, &journal);
        assert_int_equal(session_replay(&again, journal.text, journal.length, &content, NULL), SESSION_OK);
        session_write(again, &second);
        assert_string_equal(journal.text, second.text);
        assert_same(session_game(session), session_game(again));
        text_buffer_free(&journal);
        text_buffer_free(&second);
        session_close(session);
        session_close(again);
    }
}

/* What a game's description says of its days and cards: those recalled are due, wait for nothing, and no other card
 * of their pile is due for longer and left out. */
static void check_recalled(const Game *game)
{
    TextBuffer text = describe(game);
    const Deck *deck = game_deck(game);
    int today = 0, latest[2] = {0, 0}, left_out[2] = {INT32_MAX, INT32_MAX};
    const char *at = strstr(text.text, "calendar ");
    assert_int_equal(sscanf(at, "calendar %*d day %d", &today), 1);
    at = strstr(at, "\ncard 0 outcome");
    for (int card = 0; card < deck->card_count; card++) {
        int number = -1, waiting = 0, due = 0, recalled = 0;
        assert_non_null(at);
        at++;
        assert_int_equal(sscanf(at, "card %d outcome %*d misses %*d undealt %*d passed %*d left over %*d waiting %d "
                                "level %*d due %d recalled %d", &number, &waiting, &due, &recalled), 4);
        assert_int_equal(number, card);
        Side side = deck->cards[card].side;
        bool is_due = due > 0 && due <= today && !waiting && card != game_card(game); /* that may have waited */
        if (recalled) {
            assert_true(is_due);
            latest[side] = due > latest[side] ? due : latest[side];
        } else if (is_due && due < left_out[side]) {
            left_out[side] = due;
        }
        at = strchr(at, '\n');
    }
    assert_true(latest[0] <= left_out[0] && latest[1] <= left_out[1]);
    text_buffer_free(&text);
}

static void those_due_for_longest_are_recalled(void **state)
{
    (void)state;
    int due = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        Game *game = begin(seed);
        Random random = random_make(seed, 3);
        for (int round = 0; round < 40; round++) {
            day += (int)random_below(&random, 4);
            start(game, round % 2 == 0);
            check_recalled(game);
            due += game_due(game, day) > 12;
            while (game_stage(game) != STAGE_ROUND_END) {
                bool agrees = random_below(&random, 10) > 0;
                switch (game_stage(game)) {
                case STAGE_SORT:
                    sort(game, agrees);
                    break;
                case STAGE_NAME_SIGN:
                    name_sign(game, agrees);
                    break;
                default:
                    act(game, ACTION_NEXT, 0);
                }
            }
        }
        game_destroy(game);
    }
    assert_true(due > 100);
}

/* How many days go by between two rounds: mostly few, sometimes a clock gone astray. */
static int days_gone(Random *random)
{
    switch (random_below(random, 12)) {
    case 0:
        return -(int)random_below(random, 400);
    case 1:
        return (int)random_below(random, 4000);
    case 2:
    case 3:
    case 4:
        return 0;
    default:
        return (int)random_below(random, 4);
    }
}

/* Plays rounds on days as they come, and returns the most rounds in a row at whose start a card was due without
 * coming in them. A card that waits to come back has a rule of its own, which the watch holds. */
static int longest_wait(Game *game, Player player, uint64_t seed, int rounds)
{
    static int waited[200];
    Random random = random_make(seed, 4);
    int longest = 0, count = game_deck(game)->card_count;
    memset(waited, 0, sizeof waited);
    watch_begin(&watch, game, player, seed);
    watch.day = FIRST_DAY;
    for (int round = 0; round < rounds; round++) {
        int due = 0;
        watch.day += days_gone(&random);
        watch.day = watch.day > 0 ? watch.day : 1;
        if (!watch_round(&watch, random_below(&random, 2) == 0)) {
            fail_msg("%s", watch.failure);
        }
        for (int card = 0; card < count; card++) {
            waited[card] = game_card_due(game, card) ? waited[card] + 1 : 0;
            longest = waited[card] > longest ? waited[card] : longest;
            due += game_card_due(game, card);
            assert_false(game_card_due(game, card) && game_card_misses(game, card) >= GAME_MISSES_MOST);
        }
        assert_int_equal(due, game_due(game, game_calendar(game)));
    }
    return longest;
}

/* No card is due for more rounds than its pile has cards, for a player who agrees half as many: of those that have
 * been due for longest, one or two at least come in a round. */
static void whatever_the_days_all_that_is_due_comes(void **state)
{
    (void)state;
    static const struct { int codependent, interdependent, twins, seeds, rounds; } decks[] = {
        {24, 24, 24, 60, 60}, {24, 24, 0, 30, 60}, {4, 4, 4, 60, 40},      {8, 4, 4, 60, 40},
        {5, 7, 5, 40, 40},    {60, 6, 4, 30, 80},  {100, 100, 100, 6, 150},
    };
    for (size_t index = 0; index < sizeof decks / sizeof decks[0]; index++) {
        int pile = decks[index].codependent > decks[index].interdependent ? decks[index].codependent
                                                                          : decks[index].interdependent;
        Deck *deck = sample_deck(decks[index].codependent, decks[index].interdependent, decks[index].twins);
        for (int player = 0; player < PLAYER_COUNT; player++) {
            for (int seed = 0; seed < decks[index].seeds; seed++) {
                Game *game = begin_with(deck, (uint64_t)seed);
                int longest = longest_wait(game, (Player)player, (uint64_t)seed, decks[index].rounds);
                assert_in_range(longest, 0, player == PLAYER_AGREES ? (pile + 1) / 2 : pile);
                game_destroy(game);
            }
        }
        sample_deck_free(deck);
    }
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Times are shown and not asserted: a busy machine is no mistake. */
static void a_large_deck_stays_quick(void **state)
{
    (void)state;
    Deck *deck = sample_deck(50000, 50000, 50000);
    Game *game = begin_with(deck, 1);
    while (game_sorted_count(game) < deck->card_count) {
        start(game, true);
        end_round(game);
    }
    start(game, true); /* shuffles the deck anew */
    end_round(game);
    double before = now();
    start(game, true);
    double idle = now();
    end_round(game);
    day++;
    double ended = now();
    int due = game_due(game, day);
    double counted = now();
    start(game, true);
    double started = now();
    print_message("100000 cards: a round's start %.3f ms, with %d cards due %.3f ms, counting them %.3f ms\n",
                  idle - before, due, started - counted, counted - ended);
    assert_int_equal(due, deck->card_count);
    for (; game_stage(game) != STAGE_ROUND_END; agree(game)) {
        assert_int_equal(game_visit(game), VISIT_DUE);
    }
    assert_int_equal(game_due(game, day), due - GAME_ROUND_CARDS);
    game_destroy(game);
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(after_a_year_all_come_in_sets_of_eight),
        cmocka_unit_test(the_due_of_a_new_cycle_come_before_the_rest),
        cmocka_unit_test(a_day_goes_back_and_forth_with_its_action),
        cmocka_unit_test(a_journal_of_many_days_gives_the_same_game),
        cmocka_unit_test(those_due_for_longest_are_recalled),
        cmocka_unit_test(whatever_the_days_all_that_is_due_comes),
        cmocka_unit_test(a_large_deck_stays_quick),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Rounds of chosen areas and levels, and levels that follow what is known: the watcher (game_watch.h) checks each card
 * against the rules of dealing; here is what the choice adds. */
#include "game_watch.h"
#include "sample_deck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { CARDS = 160 };

static Watch watch;

/* As the everyday deck: 80 pairs, half of them close to the line. */
static Deck *make_deck(void)
{
    Deck *deck = sample_deck(CARDS / 2, CARDS / 2, CARDS / 2);
    sample_deck_give_levels(deck);
    return deck;
}

static Game *begin(const Deck *deck, uint64_t seed, Player player)
{
    Error error = {{0}};
    Game *game = game_create(&(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (game == NULL) {
        fail_msg("%s", error.text);
    }
    watch_begin(&watch, game, player, seed);
    watch.choice = (DealChoice){0};
    return game;
}

static void play(int rounds)
{
    for (int round = 0; round < rounds; round++) {
        if (!watch_round(&watch, round % 2 == 0)) {
            fail_msg("%s", watch.failure);
        }
    }
}

static bool is_new(const Seen *seen)
{
    return seen->visit == VISIT_NEW || seen->visit == VISIT_SHOWN || seen->visit == VISIT_DUE;
}

static bool fits(const Card *card, DealChoice choice)
{
    bool level = choice.level == LEVEL_AS_KNOWN || (choice.level == LEVEL_ONLY_CLOSE) == (card->level == LEVEL_CLOSE);
    return level && (choice.areas == 0 || (choice.areas >> card->area & 1));
}

static DealChoice draw_choice(Random *random, const Deck *deck)
{
    DealChoice choice;
    do {
        choice = (DealChoice){(int)random_below(random, GAME_ALL_AREAS), (int)random_below(random, LEVEL_CHOICES)};
    } while (!game_may_choose(deck, choice));
    return choice;
}

static void new_cards_are_of_the_choice(void **state)
{
    (void)state;
    Deck *deck = make_deck();
    for (int player = 0; player < PLAYER_COUNT; player++) {
        for (uint64_t seed = 0; seed < 60; seed++) {
            Game *game = begin(deck, seed, (Player)player);
            Random random = random_make(seed, 77);
            for (int round = 0; round < 12; round++) {
                int before = watch.count;
                watch.choice = draw_choice(&random, deck);
                play(1);
                for (int visit = before; visit < watch.count; visit++) {
                    assert_true(!is_new(&watch.seen[visit]) ||
                                fits(&deck->cards[watch.seen[visit].card], watch.choice));
                }
                assert_int_equal(game_choice(game).areas, watch.choice.areas);
                assert_int_equal(game_choice(game).level, watch.choice.level);
            }
            game_destroy(game);
        }
    }
    sample_deck_free(deck);
}

/* However few cards a choice has, and however often it changes, no rule of dealing gives way that does not give way in
 * a deck as small. */
static void the_smallest_choices_are_played(void **state)
{
    enum { DECKS = 300, ROUNDS = 20, AREAS = 3 };
    (void)state;
    for (uint64_t seed = 0; seed < DECKS; seed++) {
        Random random = random_make(seed, 5);
        int one = 8 + (int)random_below(&random, 20), other = 8 + (int)random_below(&random, 20);
        Deck *deck = sample_deck(one, other, (int)random_below(&random, (uint32_t)(one < other ? one : other) + 1));
        sample_deck_give_levels(deck);
        for (int card = 0; card < deck->card_count; card++) {
            ((Card *)deck->cards)[card].area = (Area)random_below(&random, AREAS);
        }
        Game *game = begin(deck, seed, (Player)(seed % PLAYER_COUNT));
        watch.day = 100;
        for (int round = 0; round < ROUNDS; round++) {
            DealChoice choice = {(int)random_below(&random, 1 << AREAS), (int)random_below(&random, LEVEL_CHOICES)};
            watch.choice = game_may_choose(deck, choice) ? choice : watch.choice;
            watch.day += (int)random_below(&random, 5);
            play(1);
        }
        game_destroy(game);
        sample_deck_free(deck);
    }
}

/* What was chosen before is remembered: no card comes again as new before all that were chosen have come. */
static void a_choice_goes_through_its_cards(void **state)
{
    (void)state;
    Deck *deck = make_deck();
    DealChoice couple = {1 << AREA_COUPLE, LEVEL_AS_KNOWN};
    int there = game_cards_of_choice(deck, couple, SIDE_CODEPENDENT) +
                game_cards_of_choice(deck, couple, SIDE_INTERDEPENDENT);
    assert_in_range(there, 16, 24);
    for (uint64_t seed = 0; seed < 50; seed++) {
        int times[CARDS] = {0};
        Game *game = begin(deck, seed, PLAYER_AGREES);
        play(1);
        int before = watch.count, met = 0;
        for (int visit = 0; visit < before; visit++) {
            times[watch.seen[visit].card]++;
            met += fits(&deck->cards[watch.seen[visit].card], couple);
        }
        watch.choice = couple;
        play((there - met) / GAME_ROUND_CARDS);
        for (int visit = before; visit < watch.count; visit++) {
            assert_int_equal(times[watch.seen[visit].card]++, 0);
        }
        game_destroy(game);
    }
    sample_deck_free(deck);
}

/* Cards close to the line among those dealt as new in some rounds (from 1). */
static int count_close(const Deck *deck, int from, int to, int *all)
{
    int close = 0;
    *all = 0;
    for (int visit = 0; visit < watch.count; visit++) {
        const Seen *seen = &watch.seen[visit];
        if (seen->round >= from && seen->round <= to && is_new(seen)) {
            close += deck->cards[seen->card].level == LEVEL_CLOSE;
            ++*all;
        }
    }
    return close;
}

static void closer_cards_come_as_signs_are_known(void **state)
{
    (void)state;
    Deck *deck = make_deck();
    int first = 0, first_all = 0, later = 0, later_all = 0, missed = 0, missed_all = 0, all;
    for (uint64_t seed = 0; seed < 60; seed++) {
        Game *game = begin(deck, seed, PLAYER_AGREES);
        play(8);
        for (int visit = 0; visit < GAME_SHOWN_CARDS; visit++) {
            assert_int_equal(deck->cards[watch.seen[visit].card].level, LEVEL_CLEAR);
        }
        first += count_close(deck, 1, 2, &all);
        first_all += all;
        later += count_close(deck, 4, 8, &all);
        later_all += all;
        game_destroy(game);
        game = begin(deck, seed, PLAYER_MISSES);
        play(8);
        missed += count_close(deck, 1, 8, &all);
        missed_all += all;
        game_destroy(game);
    }
    assert_true(first * 5 < first_all);
    assert_true(later * 10 > later_all * 6 && later * 10 < later_all * 9);
    assert_true(missed * 10 < missed_all);
    sample_deck_free(deck);
}

static void too_small_a_choice_is_refused(void **state)
{
    (void)state;
    Deck *deck = sample_deck(24, 24, 24); /* three cards a pile and area */
    sample_deck_give_levels(deck);
    Game *game = begin(deck, 1, PLAYER_AGREES);
    static const DealChoice odd[] = {{1 << AREA_COUPLE, LEVEL_AS_KNOWN}, {1 << AREA_ALONE, LEVEL_ONLY_CLOSE},
                                     {GAME_ALL_AREAS, LEVEL_AS_KNOWN}, {-1, LEVEL_AS_KNOWN}, {0, LEVEL_CHOICES}};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        Error refusal = {{0}};
        Action start = {.kind = ACTION_START_ROUND, .item = odd[i].areas, .place = odd[i].level};
        assert_false(game_may_choose(deck, odd[i]));
        assert_false(game_apply(game, start, &refusal));
        assert_true(refusal.text[0] != '\0');
        assert_int_equal(game_stage(game), STAGE_READY);
    }
    watch.choice = (DealChoice){1 << AREA_COUPLE | 1 << AREA_ALONE, LEVEL_AS_KNOWN};
    play(1);
    game_destroy(game);
    sample_deck_free(deck);
}

/* What is due waits while other areas are chosen, and comes when they are not any more. */
static void due_cards_outside_of_the_choice_wait(void **state)
{
    (void)state;
    Deck *deck = make_deck();
    for (uint64_t seed = 0; seed < 30; seed++) {
        Game *game = begin(deck, seed, PLAYER_AGREES);
        watch.day = 100;
        play(1);
        int due = game_due(game, 101);
        assert_int_equal(due, GAME_ROUND_CARDS);
        int area = deck->cards[watch.seen[0].card].area;
        watch.choice = (DealChoice){GAME_ALL_AREAS & ~(1 << area), LEVEL_AS_KNOWN};
        watch.day = 101;
        play(1);
        assert_true(game_card_due(game, watch.seen[0].card));
        watch.choice = (DealChoice){0};
        play(2);
        assert_false(game_card_due(game, watch.seen[0].card));
        game_destroy(game);
    }
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_cards_are_of_the_choice),
        cmocka_unit_test(the_smallest_choices_are_played),
        cmocka_unit_test(a_choice_goes_through_its_cards),
        cmocka_unit_test(closer_cards_come_as_signs_are_known),
        cmocka_unit_test(too_small_a_choice_is_refused),
        cmocka_unit_test(due_cards_outside_of_the_choice_wait),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What comes when, over many seeds, players and decks: the watcher (game_watch.h) checks each card against the rules;
 * here is what is counted over whole games. */
#include "game_watch.h"
#include "sample_deck.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Watch watch;

static Game *begin(const Deck *deck, uint64_t seed, Player player)
{
    Error error = {{0}};
    Game *game = game_create(&(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (game == NULL) {
        fail_msg("%s", error.text);
    }
    watch_begin(&watch, game, player, seed);
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

static void every_player_is_dealt_by_the_rules(void **state)
{
    static const struct { int codependent, interdependent, twins, seeds, rounds; } decks[] = {
        {24, 24, 24, 200, 12}, {4, 4, 4, 150, 12},  {4, 4, 0, 60, 12}, {8, 4, 4, 120, 12}, {4, 8, 2, 80, 12},
        {5, 7, 5, 60, 12},     {100, 100, 100, 20, 20}, {100, 100, 30, 20, 8}, {60, 6, 4, 40, 12}, {12, 12, 0, 60, 12},
    };
    (void)state;
    for (size_t index = 0; index < sizeof decks / sizeof decks[0]; index++) {
        Deck *deck = sample_deck(decks[index].codependent, decks[index].interdependent, decks[index].twins);
        for (int player = 0; player < PLAYER_COUNT; player++) {
            for (int seed = 0; seed < decks[index].seeds; seed++) {
                Game *game = begin(deck, (uint64_t)seed, (Player)player);
                play(decks[index].rounds);
                game_destroy(game);
            }
        }
        sample_deck_free(deck);
    }
}

/* Whether each card comes once in each cycle of a game in which all agrees. */
static void check_cycles(const Deck *deck, int cycles)
{
    char *seen = calloc((size_t)deck->card_count, 1);
    assert_non_null(seen);
    for (int visit = 0; visit < cycles * deck->card_count; visit++) {
        assert_int_equal(seen[watch.seen[visit].card], visit / deck->card_count);
        seen[watch.seen[visit].card]++;
    }
    free(seen);
}

static void every_card_of_a_cycle_comes(void **state)
{
    static const struct { int codependent, interdependent, twins, seeds, rounds, cycles; } decks[] = {
        {24, 24, 24, 200, 12, 2}, {24, 24, 0, 50, 12, 2}, {4, 4, 4, 100, 6, 6}, {100, 100, 100, 8, 50, 2},
        {26, 22, 11, 50, 12, 2},
    };
    (void)state;
    for (size_t index = 0; index < sizeof decks / sizeof decks[0]; index++) {
        Deck *deck = sample_deck(decks[index].codependent, decks[index].interdependent, decks[index].twins);
        for (int seed = 0; seed < decks[index].seeds; seed++) {
            Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
            play(decks[index].rounds);
            check_cycles(deck, decks[index].cycles);
            game_destroy(game);
        }
        sample_deck_free(deck);
    }
}

/* With piles so unequal that a cycle can't be dealt as one, each pile still comes whole before a card of it repeats. */
static void an_unequal_deck_repeats_a_pile_only_when_it_is_through(void **state)
{
    (void)state;
    Deck *deck = sample_deck(60, 6, 0);
    for (int seed = 0; seed < 40; seed++) {
        int times[66] = {0}, come[2] = {0, 0};
        Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
        play(30);
        for (int visit = 0; visit < watch.count; visit++) {
            int card = watch.seen[visit].card;
            Side side = deck->cards[card].side;
            assert_int_equal(times[card]++, come[side]++ / (side == SIDE_CODEPENDENT ? 60 : 6));
        }
        game_destroy(game);
    }
    sample_deck_free(deck);
}

static void the_first_round_shows_two_of_each(void **state)
{
    (void)state;
    int codependent_first = 0;
    Deck *deck = sample_deck_everyday();
    for (int seed = 0; seed < 400; seed++) {
        Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
        play(2);
        Side first = deck->cards[watch.seen[0].card].side;
        codependent_first += first == SIDE_CODEPENDENT;
        for (int slot = 0; slot < 2 * GAME_ROUND_CARDS; slot++) {
            const Card *card = &deck->cards[watch.seen[slot].card];
            assert_int_equal(watch.seen[slot].visit, slot < GAME_SHOWN_CARDS ? VISIT_SHOWN : VISIT_NEW);
            if (slot < GAME_SHOWN_CARDS) {
                assert_int_equal(card->side == first, slot < GAME_SHOWN_CARDS / 2);
            }
            for (int shown = 0; slot < GAME_ROUND_CARDS && shown < slot && shown < GAME_SHOWN_CARDS; shown++) {
                assert_int_not_equal(card->twin, watch.seen[shown].card);
            }
        }
        game_destroy(game);
    }
    assert_in_range(codependent_first, 150, 250);
    sample_deck_free(deck);
}

/* Also a player who misses what is shown meets two of each pile first, with twins and returns between. */
static void shown_cards_keep_their_order_after_misses(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (int seed = 0; seed < 300; seed++) {
        Game *game = begin(deck, (uint64_t)seed, (Player)(seed % PLAYER_COUNT));
        play(1);
        Side first = deck->cards[watch.seen[0].card].side;
        for (int slot = 0, shown = 0; slot < GAME_ROUND_CARDS; slot++) {
            if (watch.seen[slot].visit == VISIT_SHOWN) {
                assert_int_equal(deck->cards[watch.seen[slot].card].side == first, shown < 2);
                shown++;
            }
        }
        game_destroy(game);
    }
    sample_deck_free(deck);
}

static void piles_of_a_round_cannot_be_counted(void **state)
{
    (void)state;
    int rounds[GAME_ROUND_CARDS + 1] = {0};
    Deck *deck = sample_deck_everyday();
    for (int seed = 0; seed < 150; seed++) {
        Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
        play(12);
        for (int round = 0; round < 12; round++) {
            int codependent = 0;
            for (int slot = 0; slot < GAME_ROUND_CARDS; slot++) {
                codependent += deck->cards[watch.seen[round * GAME_ROUND_CARDS + slot].card].side == SIDE_CODEPENDENT;
            }
            rounds[codependent]++;
        }
        game_destroy(game);
    }
    assert_int_equal(rounds[3] + rounds[4] + rounds[5], 150 * 12);
    assert_in_range(rounds[3], 300, 750);
    assert_in_range(rounds[4], 600, 1200);
    assert_in_range(rounds[5], 300, 750);
    sample_deck_free(deck);
}

typedef struct Mixing {
    int cards, same_area, same_sign, area_thrice;
} Mixing;

static void count_mixing(const Deck *deck, Mixing *mixing)
{
    for (int visit = 2; visit < watch.count; visit++) {
        const Card *card = &deck->cards[watch.seen[visit].card], *before = &deck->cards[watch.seen[visit - 1].card];
        const Card *first = &deck->cards[watch.seen[visit - 2].card];
        mixing->cards++;
        mixing->same_area += card->area == before->area;
        mixing->same_sign += card->sign == before->sign;
        mixing->area_thrice += card->area == before->area && before->area == first->area;
    }
}

/* In a shuffled order one card in eight would have the area of the card before it, and as many its sign. */
static void signs_and_areas_mix(void **state)
{
    (void)state;
    Mixing mixing = {0};
    Deck *deck = sample_deck_everyday();
    for (int seed = 0; seed < 200; seed++) {
        Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
        play(12);
        count_mixing(deck, &mixing);
        game_destroy(game);
    }
    print_message("of %d cards %d have the area and %d the sign of the one before\n", mixing.cards, mixing.same_area,
                  mixing.same_sign);
    assert_int_equal(mixing.area_thrice, 0);
    assert_true(mixing.same_area * 100 < mixing.cards);
    assert_true(mixing.same_sign * 100 < mixing.cards);
    sample_deck_free(deck);
}

/* Returns use the whole room from three to six others, so that none can be foreseen by counting. */
static void returns_are_spread(void **state)
{
    (void)state;
    int after[GAME_RETURN_LATEST + 1] = {0};
    Deck *deck = sample_deck(100, 100, 0);
    for (int seed = 0; seed < 200; seed++) {
        Game *game = begin(deck, (uint64_t)seed, PLAYER_AGREES);
        play(1);
        watch_apply(&watch, ACTION_START_ROUND, 0);
        int missed = watch.count - 1, card = game_card(game);
        watch_apply(&watch, ACTION_SORT, 1 - (int)deck->cards[card].side);
        while (watch.seen[watch.count - 1].visit != VISIT_RETURN) {
            watch_apply(&watch, ACTION_NEXT, 0);
            watch_apply(&watch, ACTION_SORT, (int)deck->cards[game_card(game)].side);
        }
        assert_int_equal(watch.seen[watch.count - 1].card, card);
        after[watch.count - 1 - missed - 1]++;
        assert_string_equal(watch.failure, "");
        game_destroy(game);
    }
    for (int others = GAME_RETURN_SOONEST; others <= GAME_RETURN_LATEST; others++) {
        assert_in_range(after[others], 25, 90);
    }
    sample_deck_free(deck);
}

static void a_large_deck_is_dealt_alike(void **state)
{
    (void)state;
    Deck *deck = sample_deck(50000, 50000, 50000);
    for (int player = 0; player < PLAYER_COUNT; player++) {
        Game *game = begin(deck, (uint64_t)player, (Player)player);
        play(20);
        game_destroy(game);
    }
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_player_is_dealt_by_the_rules),
        cmocka_unit_test(every_card_of_a_cycle_comes),
        cmocka_unit_test(an_unequal_deck_repeats_a_pile_only_when_it_is_through),
        cmocka_unit_test(the_first_round_shows_two_of_each),
        cmocka_unit_test(shown_cards_keep_their_order_after_misses),
        cmocka_unit_test(piles_of_a_round_cannot_be_counted),
        cmocka_unit_test(signs_and_areas_mix),
        cmocka_unit_test(returns_are_spread),
        cmocka_unit_test(a_large_deck_is_dealt_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

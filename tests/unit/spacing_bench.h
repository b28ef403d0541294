/* What the tests of spacing share: a game on the everyday deck that is played from day to day, and comparing two
 * games. */
#ifndef SPACING_BENCH_H
#define SPACING_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "game.h"
#include "sample_deck.h"

enum { FIRST_DAY = 20000, EVERY_CARD = 48 };

static Deck *everyday;
static int day; /* that every action brings; 0: none */

static inline int set_up(void **state)
{
    (void)state;
    everyday = sample_deck_everyday();
    return 0;
}

static inline int tear_down(void **state)
{
    (void)state;
    sample_deck_free(everyday);
    return 0;
}

static inline Game *begin_with(const Deck *deck, uint64_t seed)
{
    Error error = {{0}};
    Game *game = game_create(&(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (game == NULL) {
        fail_msg("%s", error.text);
    }
    day = FIRST_DAY;
    return game;
}

static inline Game *begin(uint64_t seed)
{
    return begin_with(everyday, seed);
}

static inline void act(Game *game, ActionKind kind, int value)
{
    Error refusal = {{0}};
    if (!game_apply(game, (Action){.kind = kind, .value = value, .day = day}, &refusal)) {
        fail_msg("%s", refusal.text);
    }
}

static inline void start(Game *game, bool signs)
{
    act(game, ACTION_START_ROUND, signs);
}

static inline void sort(Game *game, bool agree)
{
    int side = (int)game_deck(game)->cards[game_card(game)].side;
    act(game, ACTION_SORT, agree ? side : 1 - side);
}

static inline void name_sign(Game *game, bool agree)
{
    int sign = game_deck(game)->cards[game_card(game)].sign, choice = 0;
    while ((game_sign_choice(game, choice) == sign) != agree) {
        choice++;
    }
    act(game, ACTION_NAME_SIGN, choice);
}

/* The card at hand as the article has it, and on to the next one. */
static inline void agree(Game *game)
{
    sort(game, true);
    if (game_stage(game) == STAGE_NAME_SIGN) {
        name_sign(game, true);
    }
    act(game, ACTION_NEXT, 0);
}

static inline void end_round(Game *game)
{
    while (game_stage(game) != STAGE_ROUND_END) {
        agree(game);
    }
}

static inline TextBuffer describe(const Game *game)
{
    TextBuffer text = {0};
    game_describe(game, &text);
    assert_false(text.failed);
    return text;
}

static inline void assert_same(const Game *first, const Game *second)
{
    TextBuffer one = describe(first), other = describe(second);
    assert_string_equal(one.text, other.text);
    text_buffer_free(&one);
    text_buffer_free(&other);
}

#endif

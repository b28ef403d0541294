/* A workshop's rules: what is dealt, what follows what, and what becomes of votes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "shipped_library.h"
#include "workshop.h"

#include <stdlib.h>
#include <string.h>

static Game *make(uint64_t seed)
{
    GameContent content = {library.deck, library.article, &library.challenges, true};
    Error error = {.text = ""};
    Game *game = game_create(&content, seed, &error);
    assert_non_null(game);
    assert_true(game_is_workshop(game));
    return game;
}

static void act(Game *game, ActionKind kind, int value, int item)
{
    Error refusal = {.text = ""};
    if (!game_apply(game, (Action){kind, value, .item = item}, &refusal))
        fail_msg("action %d %d %d: %s", (int)kind, value, item, refusal.text);
}

static char *describe(const Game *game)
{
    TextBuffer text = {0};
    game_describe(game, &text);
    return text.text;
}

static void refuse(Game *game, ActionKind kind, int value, int item)
{
    Error refusal = {.text = ""};
    char *before = describe(game);
    assert_false(game_apply(game, (Action){kind, value, .item = item}, &refusal));
    assert_true(refusal.text[0] != '\0');
    char *after = describe(game);
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static Game *open_with(uint64_t seed, int teams, VoteWay votes, int cards)
{
    Game *game = make(seed);
    act(game, ACTION_SET_UP, SET_UP_TEAMS, teams);
    act(game, ACTION_SET_UP, SET_UP_VOTES, votes);
    act(game, ACTION_SET_UP, SET_UP_CARDS, cards);
    act(game, ACTION_OPEN_WORKSHOP, 0, 0);
    return game;
}

static void expect(const Game *game, WorkshopStage stage, int place)
{
    assert_int_equal(workshop_stage(game), stage);
    assert_int_equal(workshop_place(game), place);
}

static void on(Game *game, WorkshopStage stage, int place)
{
    act(game, ACTION_FORWARD, 0, 0);
    expect(game, stage, place);
}

static void back(Game *game, WorkshopStage stage, int place)
{
    act(game, ACTION_BACKWARD, 0, 0);
    expect(game, stage, place);
}

/* Casts the teams' votes: 'c' and 'i', '-' none. */
static void vote(Game *game, const char *votes)
{
    for (int team = 0; votes[team]; team++)
        if (votes[team] != '-')
            act(game, ACTION_VOTE, votes[team] == 'c' ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT, team);
}

static void test_the_fixed_way(void **state)
{
    (void)state;
    Game *game = open_with(1, 4, VOTE_TEAMS, 2);
    expect(game, WORKSHOP_OPENING, 0);
    assert_false(workshop_before(game, NULL, NULL));
    on(game, WORKSHOP_READ, 0);
    on(game, WORKSHOP_THINK, 0);
    on(game, WORKSHOP_VOTE, 0);
    vote(game, "cci-");
    assert_int_equal(workshop_split(game, 0, 0).all, 3);
    vote(game, "---c");
    assert_int_equal(workshop_split(game, 0, 0).all, 4);
    on(game, WORKSHOP_SPLIT, 0); /* one of four: a quarter */
    on(game, WORKSHOP_TALK, 0);
    on(game, WORKSHOP_VOTE_AGAIN, 0);
    vote(game, "cccc");
    on(game, WORKSHOP_SPLIT_AGAIN, 0);
    assert_false(workshop_answered(game, 0));
    assert_int_equal(game_sorted_count(game), 0);
    on(game, WORKSHOP_ANSWER, 0);
    assert_true(workshop_answered(game, 0));
    assert_int_equal(game_sorted_count(game), 1);
    on(game, WORKSHOP_QUESTION, 0);
    on(game, WORKSHOP_READ, 1);
    on(game, WORKSHOP_THINK, 1);
    on(game, WORKSHOP_VOTE, 1);
    vote(game, "iiii");
    on(game, WORKSHOP_SPLIT, 1);
    on(game, WORKSHOP_ANSWER, 1); /* no minority, no talk */
    on(game, WORKSHOP_QUESTION, 1);
    on(game, WORKSHOP_TABLE, 1);
    on(game, WORKSHOP_CLOSING, 1);
    refuse(game, ACTION_FORWARD, 0, 0);
    /* And all the way back: no vote is lost. */
    back(game, WORKSHOP_TABLE, 1);
    back(game, WORKSHOP_QUESTION, 1);
    back(game, WORKSHOP_ANSWER, 1);
    back(game, WORKSHOP_SPLIT, 1);
    back(game, WORKSHOP_VOTE, 1);
    back(game, WORKSHOP_THINK, 1);
    back(game, WORKSHOP_READ, 1);
    back(game, WORKSHOP_QUESTION, 0);
    back(game, WORKSHOP_ANSWER, 0);
    back(game, WORKSHOP_SPLIT_AGAIN, 0);
    back(game, WORKSHOP_VOTE_AGAIN, 0);
    back(game, WORKSHOP_TALK, 0);
    back(game, WORKSHOP_SPLIT, 0);
    back(game, WORKSHOP_VOTE, 0);
    back(game, WORKSHOP_THINK, 0);
    back(game, WORKSHOP_READ, 0);
    back(game, WORKSHOP_OPENING, 0);
    refuse(game, ACTION_BACKWARD, 0, 0);
    assert_int_equal(workshop_split(game, 0, 0).votes[SIDE_CODEPENDENT], 3);
    assert_int_equal(workshop_split(game, 0, 1).votes[SIDE_CODEPENDENT], 4);
    assert_int_equal(workshop_split(game, 1, 0).votes[SIDE_INTERDEPENDENT], 4);
    game_destroy(game);
}

/* The minority talks from a quarter on, and nobody's vote is needed to go on. */
static void test_minorities(void **state)
{
    (void)state;
    static const struct {
        int codependent, interdependent;
        bool talks;
    } cases[] = {{0, 0, false}, {5, 0, false}, {0, 60, false}, {3, 1, true},  {4, 1, false},
                 {6, 2, true},  {2, 2, true},  {46, 14, false}, {45, 15, true}, {15, 45, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Game *game = open_with(2, 0, VOTE_HANDS, 2);
        for (int steps = 0; steps < 3; steps++)
            act(game, ACTION_FORWARD, 0, 0);
        expect(game, WORKSHOP_VOTE, 0);
        if (cases[i].codependent + cases[i].interdependent > 0) {
            act(game, ACTION_COUNT, SIDE_CODEPENDENT, cases[i].codependent);
            act(game, ACTION_COUNT, SIDE_INTERDEPENDENT, cases[i].interdependent);
        }
        assert_int_equal(workshop_wants_talk(game, 0), cases[i].talks);
        WorkshopStage next;
        assert_true(workshop_next(game, &next, NULL));
        assert_int_equal(next, cases[i].codependent + cases[i].interdependent > 0 ? WORKSHOP_SPLIT : WORKSHOP_ANSWER);
        game_destroy(game);
    }
}

/* By hands one pile is counted, then the other; back again in the other order. */
static void test_hands(void **state)
{
    (void)state;
    Game *game = open_with(3, 0, VOTE_TEAMS, 2); /* without teams hands are counted, whatever was wanted */
    act(game, ACTION_FORWARD, 0, 0);
    act(game, ACTION_FORWARD, 0, 0);
    on(game, WORKSHOP_VOTE, 0);
    assert_int_equal(workshop_counting(game), SIDE_CODEPENDENT);
    refuse(game, ACTION_VOTE, SIDE_CODEPENDENT, 0);
    act(game, ACTION_COUNT, SIDE_CODEPENDENT, 7);
    refuse(game, ACTION_COUNT, SIDE_CODEPENDENT, 7);
    refuse(game, ACTION_COUNT, SIDE_CODEPENDENT, HANDS_MOST + 1);
    refuse(game, ACTION_COUNT, SIDE_EITHER, 1);
    on(game, WORKSHOP_VOTE, 0);
    assert_int_equal(workshop_counting(game), SIDE_INTERDEPENDENT);
    act(game, ACTION_COUNT, SIDE_INTERDEPENDENT, 1);
    back(game, WORKSHOP_VOTE, 0);
    assert_int_equal(workshop_counting(game), SIDE_CODEPENDENT);
    back(game, WORKSHOP_THINK, 0);
    on(game, WORKSHOP_VOTE, 0);
    on(game, WORKSHOP_VOTE, 0);
    on(game, WORKSHOP_SPLIT, 0);
    Split split = workshop_split(game, 0, 0);
    assert_int_equal(split.votes[SIDE_CODEPENDENT], 7);
    assert_int_equal(split.votes[SIDE_INTERDEPENDENT], 1);
    refuse(game, ACTION_COUNT, SIDE_CODEPENDENT, 3);
    back(game, WORKSHOP_VOTE, 0);
    assert_int_equal(workshop_counting(game), SIDE_INTERDEPENDENT); /* from behind */
    game_destroy(game);
}

static void test_votes_change_until_the_split(void **state)
{
    (void)state;
    Game *game = open_with(4, 2, VOTE_TEAMS, 2);
    refuse(game, ACTION_VOTE, SIDE_CODEPENDENT, 0);
    for (int steps = 0; steps < 3; steps++)
        act(game, ACTION_FORWARD, 0, 0);
    act(game, ACTION_VOTE, SIDE_CODEPENDENT, 0);
    refuse(game, ACTION_VOTE, SIDE_CODEPENDENT, 0);
    act(game, ACTION_VOTE, SIDE_INTERDEPENDENT, 0);
    refuse(game, ACTION_VOTE, SIDE_CODEPENDENT, 2);
    refuse(game, ACTION_VOTE, SIDE_EITHER, 1);
    refuse(game, ACTION_COUNT, SIDE_CODEPENDENT, 1);
    assert_int_equal(workshop_split(game, 0, 0).all, 1);
    act(game, ACTION_FORWARD, 0, 0);
    refuse(game, ACTION_VOTE, SIDE_CODEPENDENT, 1);
    game_destroy(game);
}

static void test_skipping(void **state)
{
    (void)state;
    Game *game = open_with(5, 3, VOTE_TEAMS, 3);
    refuse(game, ACTION_SKIP, SKIP_CARD, 0);
    refuse(game, ACTION_SKIP, SKIP_TO_ANSWER, 0);
    act(game, ACTION_FORWARD, 0, 0);
    act(game, ACTION_SKIP, SKIP_TO_ANSWER, 0);
    expect(game, WORKSHOP_ANSWER, 0);
    refuse(game, ACTION_SKIP, SKIP_TO_ANSWER, 0);
    act(game, ACTION_SKIP, SKIP_CARD, 0);
    expect(game, WORKSHOP_READ, 1);
    act(game, ACTION_SKIP, SKIP_CARD, 0);
    expect(game, WORKSHOP_READ, 2);
    assert_false(workshop_answered(game, 1));
    act(game, ACTION_SKIP, SKIP_CARD, 0);
    expect(game, WORKSHOP_TABLE, 2);
    refuse(game, ACTION_SKIP, SKIP_CARD, 0);
    refuse(game, ACTION_SKIP, SKIP_CARDS, 0);
    back(game, WORKSHOP_QUESTION, 2);
    act(game, ACTION_BACKWARD, 0, 0);
    assert_true(workshop_answered(game, 2));
    game_destroy(game);
    game = open_with(5, 3, VOTE_TEAMS, 8);
    act(game, ACTION_SKIP, SKIP_CARDS, 0);
    expect(game, WORKSHOP_TABLE, 0);
    game_destroy(game);
}

static void test_points(void **state)
{
    (void)state;
    Game *game = open_with(6, 2, VOTE_TEAMS, 12);
    int agreed = 0, depends = 0;
    act(game, ACTION_FORWARD, 0, 0);
    for (int place = 0; place < 12; place++) {
        Side side = library.deck->cards[workshop_card(game, place)].side;
        act(game, ACTION_FORWARD, 0, 0);
        act(game, ACTION_FORWARD, 0, 0);
        expect(game, WORKSHOP_VOTE, place);
        vote(game, "ci");
        act(game, ACTION_FORWARD, 0, 0);
        act(game, ACTION_FORWARD, 0, 0);
        act(game, ACTION_FORWARD, 0, 0);
        expect(game, WORKSHOP_VOTE_AGAIN, place);
        if (place == 0)
            vote(game, "i-"); /* the last vote counts */
        int first = place == 0 ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
        assert_int_equal(workshop_last_vote(game, place, 0), first);
        assert_int_equal(workshop_points(game, 0), agreed); /* not before the answer */
        act(game, ACTION_SKIP, SKIP_TO_ANSWER, 0);
        agreed += (int)side == first;
        depends += side == SIDE_EITHER;
        assert_int_equal(workshop_points(game, 0), agreed);
        act(game, ACTION_SKIP, SKIP_CARD, 0);
    }
    assert_true(depends == 3);
    game_destroy(game);
}

/* For many seeds and set-ups: as many as wanted, only of these areas, no card twice, no twin of another while there is
 * anything else, both piles by turns, every fourth one that depends. */
/* A workshop begins with clear cards and comes to those that are close to the line. */
static void test_clear_cards_first(void **state)
{
    (void)state;
    int close[2] = {0, 0}, all[2] = {0, 0};
    for (uint64_t seed = 0; seed < 60; seed++) {
        Game *game = open_with(seed, 4, VOTE_TEAMS, 12);
        for (int place = 0; place < 12; place++) {
            const Card *card = &library.deck->cards[workshop_card(game, place)];
            close[place / 6] += card->side != SIDE_EITHER && card->level == LEVEL_CLOSE;
            all[place / 6] += card->side != SIDE_EITHER;
        }
        game_destroy(game);
    }
    assert_true(close[0] * 10 < all[0] * 2);
    assert_true(close[1] * 10 > all[1] * 8);
}

static void test_dealing(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 300; seed++) {
        Game *game = make(seed);
        int areas = seed % 3 == 0 ? WORKSHOP_AREAS_ALL : 1 << (seed % AREA_COUNT) | 1 << (seed / 7 % AREA_COUNT);
        int wanted = 2 + (int)(seed * 7 % 39), there = workshop_cards_in(library.deck, areas);
        act(game, ACTION_SET_UP, SET_UP_AREAS, areas);
        act(game, ACTION_SET_UP, SET_UP_CARDS, wanted);
        act(game, ACTION_OPEN_WORKSHOP, 0, 0);
        int count = workshop_card_count(game), run = 0, counts[3] = {0};
        assert_int_equal(count, wanted < there ? wanted : there);
        Side last = SIDE_EITHER;
        for (int place = 0; place < count; place++) {
            const Card *card = &library.deck->cards[workshop_card(game, place)];
            assert_true(areas >> card->area & 1);
            counts[card->side]++;
            if (card->side != SIDE_EITHER) {
                run = card->side == last ? run + 1 : 1;
                last = card->side;
            }
            if (areas == WORKSHOP_AREAS_ALL) {
                assert_true(run <= GAME_RUN_MOST);
                assert_int_equal(card->side == SIDE_EITHER, place % DEPENDS_EVERY == DEPENDS_EVERY - 1);
            }
            for (int other = 0; other < place; other++) {
                assert_int_not_equal(workshop_card(game, other), workshop_card(game, place));
                if (wanted <= 20 && areas == WORKSHOP_AREAS_ALL)
                    assert_int_not_equal(card->twin, workshop_card(game, other));
            }
        }
        if (areas == WORKSHOP_AREAS_ALL)
            assert_in_range(counts[0] - counts[1] + 2, 0, 4);
        game_destroy(game);
    }
}

static void test_setting_up(void **state)
{
    (void)state;
    Game *game = make(7);
    static const int odd[][2] = {{SET_UP_AREAS, 0}, {SET_UP_AREAS, 256}, {SET_UP_CARDS, 1}, {SET_UP_CARDS, 41},
                                 {SET_UP_TEAMS, 1}, {SET_UP_TEAMS, 9}, {SET_UP_TEAMS, -1}, {SET_UP_VOTES, 2},
                                 {SET_UP_TIMER, 45}, {SET_UP_TIMER, 150}, {SET_UP_TIMER, -30}, {SET_UP_POINTS, 2},
                                 {SET_UP_STEPS, -1}, {SET_UP_COUNT, 1}, {-1, 1}};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        refuse(game, ACTION_SET_UP, odd[i][0], odd[i][1]);
    refuse(game, ACTION_FORWARD, 0, 0);
    refuse(game, ACTION_START_ROUND, 0, 0);
    refuse(game, ACTION_SORT, 0, 0);
    act(game, ACTION_OPEN_WORKSHOP, 0, 0);
    refuse(game, ACTION_OPEN_WORKSHOP, 0, 0);
    refuse(game, ACTION_SET_UP, SET_UP_CARDS, 4);
    refuse(game, ACTION_NAME_TEAM, 0, 0);
    game_destroy(game);
}

/* A game on one's own knows none of this. */
static void test_not_a_workshop(void **state)
{
    (void)state;
    GameContent content = {library.deck, library.article, &library.challenges, false};
    Game *game = game_create(&content, 1, NULL);
    for (int kind = ACTION_SET_UP; kind < ACTION_KIND_COUNT; kind++)
        refuse(game, (ActionKind)kind, 0, 0);
    game_destroy(game);
}

static void test_steps(void **state)
{
    (void)state;
    Game *game = make(8);
    act(game, ACTION_SET_UP, SET_UP_STEPS, 1);
    act(game, ACTION_SET_UP, SET_UP_CARDS, 2);
    act(game, ACTION_OPEN_WORKSHOP, 0, 0);
    refuse(game, ACTION_BEGIN, 0, 0);
    act(game, ACTION_SKIP, SKIP_CARDS, 0);
    expect(game, WORKSHOP_STEPS, 0);
    refuse(game, ACTION_RETURN, 2, 0);
    act(game, ACTION_BEGIN, 2, game_step_next_variant(game, 2));
    expect(game, WORKSHOP_STEP, 0);
    assert_int_equal(workshop_step(game), 2);
    on(game, WORKSHOP_STEPS, 0);
    act(game, ACTION_RETURN, 2, 0);
    expect(game, WORKSHOP_STEP, 0);
    refuse(game, ACTION_RETURN, 2, 0);
    back(game, WORKSHOP_STEPS, 0);
    on(game, WORKSHOP_TABLE, 0);
    back(game, WORKSHOP_STEPS, 0);
    back(game, WORKSHOP_QUESTION, 0);
    game_destroy(game);
}

/* Any actions at all, for many seeds: a stage always has a way on until the closing, forward always gets there, and no
 * vote is ever lost but by being changed itself. */
static void check_votes_stay(const Game *before, const Game *after, const Action *action)
{
    for (int place = 0; place < workshop_card_count(before); place++) {
        for (int which = 0; which < BALLOTS; which++) {
            const Ballot *old = workshop_ballot(before, place, which), *new = workshop_ballot(after, place, which);
            bool open = place == workshop_place(before) && which == workshop_open_ballot(before);
            for (int team = 0; team < TEAMS_MOST; team++)
                if (!(open && action->kind == ACTION_VOTE && action->item == team))
                    assert_int_equal(new->teams[team], old->teams[team]);
            for (int pile = 0; pile < 2; pile++)
                if (!(open && action->kind == ACTION_COUNT && action->value == pile))
                    assert_int_equal(new->hands[pile], old->hands[pile]);
        }
    }
}

static void test_any_actions(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        Random random = random_make(seed, 99);
        Game *game = make(seed);
        act(game, ACTION_SET_UP, SET_UP_TEAMS, seed % 3 == 0 ? 0 : 2 + (int)(seed % 7));
        act(game, ACTION_SET_UP, SET_UP_VOTES, seed % 2 ? VOTE_TEAMS : VOTE_HANDS);
        act(game, ACTION_SET_UP, SET_UP_STEPS, seed % 4 == 0);
        act(game, ACTION_SET_UP, SET_UP_CARDS, 2 + (int)(seed % 6));
        act(game, ACTION_OPEN_WORKSHOP, 0, 0);
        for (int presses = 0; presses < 500; presses++) {
            Action action = {(ActionKind)random_below(&random, ACTION_KIND_COUNT), (int)random_below(&random, 6) - 1,
                             (int)random_below(&random, 4), (int)random_below(&random, 10), 0};
            if (random_below(&random, 3) == 0)
                action = (Action){ACTION_FORWARD, 0};
            Game *before = game_copy(game);
            bool done = game_apply(game, action, NULL);
            if (done)
                check_votes_stay(before, game, &action);
            WorkshopStage next;
            assert_int_equal(workshop_next(game, &next, NULL), workshop_stage(game) != WORKSHOP_CLOSING);
            game_destroy(before);
        }
        for (int presses = 0; workshop_stage(game) != WORKSHOP_CLOSING; presses++) {
            assert_true(presses < 12 * 12 + 8);
            act(game, ACTION_FORWARD, 0, 0);
        }
        game_destroy(game);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_fixed_way),  cmocka_unit_test(test_minorities),
        cmocka_unit_test(test_hands),          cmocka_unit_test(test_votes_change_until_the_split),
        cmocka_unit_test(test_skipping),       cmocka_unit_test(test_points),
        cmocka_unit_test(test_clear_cards_first),
        cmocka_unit_test(test_dealing),        cmocka_unit_test(test_setting_up),
        cmocka_unit_test(test_not_a_workshop), cmocka_unit_test(test_steps),
        cmocka_unit_test(test_any_actions),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

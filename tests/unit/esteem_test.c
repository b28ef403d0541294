/* The cairn: its rules, what of them is said, and that any play comes to its end. */
#include "esteem_content.h"

enum { SEEDS = 10000, MOVES_MOST = 400, NEW_MOST = 24 };

static EsteemState begun(const EsteemVariant *variant, uint64_t seed)
{
    EsteemState state = {0};
    Random random = random_make(seed, 1);
    esteem_rules.begin(variant, &state, &random);
    return state;
}

static Action move(int verb, int item, int place)
{
    return (Action){.kind = ACTION_MOVE, .value = step, .verb = verb, .item = item, .place = place};
}

static bool does(const EsteemVariant *variant, EsteemState *state, int verb, int item, int place)
{
    Action action = move(verb, item, place);
    Error refusal = {""};
    EsteemState before = *state;
    bool done = esteem_rules.apply(variant, state, &action, &refusal);
    if (!done) {
        assert_memory_equal(&before, state, sizeof before);
        assert_true(refusal.text[0] != '\0');
    }
    return done;
}

/* --- the rules --- */

static void an_own_stone_stays(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(0);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 1);
    assert_null(esteem_standing(variant, &state, 0));
    assert_null(esteem_news_why(variant, &state));
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_STAYS);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_stone(variant, own)->text);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, own)->why);
    assert_null(esteem_standing(variant, &state, 1));
    assert_null(esteem_standing(variant, &state, -1));
    assert_true(esteem_stands(&state, own));
    assert_false(does(variant, &state, ESTEEM_SET, own, 0));
    assert_false(does(variant, &state, ESTEEM_TURN, own, 0));
}

static void a_borrowed_stone_rolls_back_and_takes_nothing_along(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(1);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 0), borrowed = of_kind(variant, ESTEEM_BORROWED, 2);
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_true(does(variant, &state, ESTEEM_SET, borrowed, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_ROLLS);
    assert_int_equal(state.standing, 1);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_stone(variant, own)->text);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, borrowed)->why);
    assert_false(esteem_stands(&state, borrowed));
    assert_false(does(variant, &state, ESTEEM_SET, borrowed, 0)); /* known by now */
    assert_true(does(variant, &state, ESTEEM_TURN, borrowed, 0));
}

static void an_own_stone_is_not_turned_over(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(2);
    EsteemState state = begun(variant, 1);
    int own = of_kind(variant, ESTEEM_OWN, 0);
    assert_true(does(variant, &state, ESTEEM_TURN, own, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_IS_OWN);
    assert_int_equal(state.turned, 0);
    assert_int_equal(state.standing, 0);
    assert_string_equal(esteem_news_why(variant, &state), esteem_stone(variant, own)->why);
    assert_false(does(variant, &state, ESTEEM_TURN, own, 0));
    assert_true(does(variant, &state, ESTEEM_SET, own, 0));
    assert_int_equal(state.standing, 1);
}

static void only_the_own_rewrite_stays(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(3);
    EsteemState state = begun(variant, 1);
    int stone = of_kind(variant, ESTEEM_BORROWED, 0);
    int own = rewrite_of(variant, stone, ESTEEM_RESTS_OWN), cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD);
    int others = rewrite_of(variant, stone, ESTEEM_RESTS_OTHERS);
    assert_false(does(variant, &state, ESTEEM_SAY, stone, own)); /* it was not turned over yet */
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_TURNED);
    assert_false(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_false(does(variant, &state, ESTEEM_SAY, stone, ESTEEM_REWRITES));
    assert_false(does(variant, &state, ESTEEM_SAY, of_kind(variant, ESTEEM_BORROWED, 1), own));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, others));
    assert_int_equal(state.news, ESTEEM_NEWS_LEANS);
    assert_string_equal(esteem_news_why(variant, &state), esteem_rewrite(variant, stone, others)->why);
    assert_false(does(variant, &state, ESTEEM_SAY, stone, others));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, cold));
    assert_int_equal(state.news, ESTEEM_NEWS_COLD);
    assert_string_equal(esteem_news_why(variant, &state), esteem_rewrite(variant, stone, cold)->why);
    assert_int_equal(state.standing, 0);
    assert_true(does(variant, &state, ESTEEM_SAY, stone, own));
    assert_int_equal(state.news, ESTEEM_NEWS_STAYS_AGAIN);
    assert_string_equal(esteem_standing(variant, &state, 0), esteem_rewrite(variant, stone, own)->text);
    assert_int_equal(state.turned, 0);
    assert_false(does(variant, &state, ESTEEM_TURN, stone, 0));
}

static void what_is_laid_aside_can_be_turned_over_again(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(0);
    EsteemState state = begun(variant, 1);
    int stone = of_kind(variant, ESTEEM_BORROWED, 0), cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD);
    assert_false(does(variant, &state, ESTEEM_ASIDE, 0, 0));
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_true(does(variant, &state, ESTEEM_SAY, stone, cold));
    assert_true(does(variant, &state, ESTEEM_ASIDE, 0, 0));
    assert_int_equal(state.news, ESTEEM_NEWS_NONE);
    assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
    assert_false(does(variant, &state, ESTEEM_SAY, stone, cold)); /* that it rolled back is kept */
}

static void five_stones_are_a_cairn(void **unused)
{
    (void)unused;
    const EsteemVariant *variant = variant_of(1);
    EsteemState state = begun(variant, 1);
    for (int n = 0; n < 3; n++) {
        assert_false(does(variant, &state, ESTEEM_FINISH, 0, 0));
        assert_true(does(variant, &state, ESTEEM_SET, of_kind(variant, ESTEEM_OWN, n), 0));
    }
    for (int n = 0; n < 2; n++) {
        int stone = of_kind(variant, ESTEEM_BORROWED, n);
        assert_false(does(variant, &state, ESTEEM_FINISH, 0, 0));
        assert_true(does(variant, &state, ESTEEM_TURN, stone, 0));
        assert_true(does(variant, &state, ESTEEM_SAY, stone, rewrite_of(variant, stone, ESTEEM_RESTS_OWN)));
    }
    assert_false(does(variant, &state, ESTEEM_SET, of_kind(variant, ESTEEM_BORROWED, 2), 0));
    assert_false(does(variant, &state, ESTEEM_TURN, of_kind(variant, ESTEEM_BORROWED, 2), 0));
    assert_false(esteem_rules.is_done(variant, &state));
    assert_true(does(variant, &state, ESTEEM_FINISH, 0, 0));
    assert_true(esteem_rules.is_done(variant, &state));
    for (int verb = 0; verb < ESTEEM_VERB_COUNT; verb++) {
        assert_false(does(variant, &state, verb, 0, 0));
    }
    for (int place = 0; place < ESTEEM_CAIRN; place++) {
        assert_non_null(esteem_standing(variant, &state, place));
    }
    assert_null(esteem_standing(variant, &state, ESTEEM_CAIRN));
}

static void every_play_has_an_order_of_its_own(void **unused)
{
    (void)unused;
    int different = 0;
    for (uint64_t seed = 0; seed < 100; seed++) {
        EsteemState state = begun(variant_of(0), seed), next = begun(variant_of(0), seed + 1);
        int stones = 0, rewrites = 0;
        for (int i = 0; i < ESTEEM_STONES; i++) {
            stones |= 1 << state.order[i];
            for (int k = 0; k < ESTEEM_REWRITES; k++) {
                rewrites |= 1 << state.rewrite_order[i][k];
            }
        }
        assert_int_equal(stones, (1 << ESTEEM_STONES) - 1);
        assert_int_equal(rewrites, (1 << ESTEEM_REWRITES) - 1);
        different += memcmp(state.order, next.order, sizeof state.order) != 0;
    }
    assert_in_range(different, 90, 100);
    assert_true(sizeof(EsteemState) <= CHALLENGE_STATE_BYTES);
}

/* Numbers as a damaged journal may have them. */
static void senseless_moves_change_nothing(void **unused)
{
    (void)unused;
    static const int numbers[] = {-1, 0, 1, 2, 3, 4, 7, 8, 9, 31, 32, 100, 999};
    enum { COUNT = sizeof numbers / sizeof numbers[0] };
    for (uint64_t seed = 0; seed < 300; seed++) {
        const EsteemVariant *variant = variant_of((int)(seed % 4));
        EsteemState state = begun(variant, seed);
        Random random = random_make(seed, 2);
        for (int i = 0; i < 200; i++) {
            int verb = (int)random_below(&random, ESTEEM_VERB_COUNT + 4) - 2;
            does(variant, &state, verb, numbers[random_below(&random, COUNT)], numbers[random_below(&random, COUNT)]);
            assert_in_range(state.standing, 0, ESTEEM_CAIRN);
            int stones = 0;
            for (int place = 0; place < state.standing; place++) {
                int bit = 1 << state.cairn[place], stone = state.cairn[place];
                assert_int_equal(stones & bit, 0);
                stones |= bit;
                assert_true(esteem_stone(variant, stone)->kind == ESTEEM_OWN ||
                            esteem_rewrite(variant, stone, state.said[stone] - 1)->rests == ESTEEM_RESTS_OWN);
            }
        }
    }
}

/* --- any way leads to the end --- */

typedef struct Play {
    Action moves[MOVES_MOST];
    int count, new; /* `new`: moves that brought something to light or onto the cairn */
} Play;

static int sensible_moves(const EsteemVariant *variant, const EsteemState *state, Action *moves)
{
    int count = 0;
    for (int verb = 0; verb < ESTEEM_VERB_COUNT; verb++) {
        int items = esteem_rules.verbs[verb].numbers > 0 ? ESTEEM_STONES : 1;
        int places = esteem_rules.verbs[verb].numbers > 1 ? ESTEEM_REWRITES : 1;
        for (int i = 0; i < items * places; i++) {
            EsteemState copy = *state;
            Action action = move(verb, i / places, i % places);
            if (esteem_rules.apply(variant, &copy, &action, NULL)) {
                moves[count++] = action;
            }
        }
    }
    return count;
}

static bool brings_something(const EsteemState *before, const EsteemState *after)
{
    return memcmp(before->known, after->known, sizeof before->known) != 0 ||
           memcmp(before->tried, after->tried, sizeof before->tried) != 0 || before->standing != after->standing ||
           before->finished != after->finished;
}

/* From any state: own stones are set, borrowed ones turned over and said as one's own. Five stones take at most ten
 * such moves, and the end one. */
static void the_end_is_near(const EsteemVariant *variant, EsteemState state)
{
    enum { NEAR = 2 * ESTEEM_CAIRN + 1 };
    for (int moves = 0; moves < NEAR && !state.finished; moves++) {
        int own = -1, borrowed = -1, turned = state.turned - 1;
        for (int stone = 0; stone < ESTEEM_STONES; stone++) {
            bool is_own = esteem_stone(variant, stone)->kind == ESTEEM_OWN, stands = esteem_stands(&state, stone);
            own = is_own && !stands ? stone : own;
            borrowed = !is_own && !stands ? stone : borrowed;
        }
        if (state.standing == ESTEEM_CAIRN) {
            assert_true(does(variant, &state, ESTEEM_FINISH, 0, 0));
        } else if (turned >= 0) {
            int rewrite = rewrite_of(variant, turned, ESTEEM_RESTS_OWN);
            assert_true(does(variant, &state, ESTEEM_SAY, turned, rewrite));
        } else {
            assert_true(does(variant, &state, own >= 0 ? ESTEEM_SET : ESTEEM_TURN, own >= 0 ? own : borrowed, 0));
        }
    }
    assert_int_equal(state.finished, 1);
}

static EsteemState play(const EsteemVariant *variant, uint64_t seed, Play *played)
{
    EsteemState state = begun(variant, seed);
    Random random = random_make(seed, 3);
    played->count = played->new = 0;
    while (!esteem_rules.is_done(variant, &state)) {
        Action moves[100];
        int count = sensible_moves(variant, &state, moves);
        assert_in_range(count, 1, 100);
        assert_in_range(played->count, 0, MOVES_MOST - 1);
        the_end_is_near(variant, state);
        EsteemState before = state;
        Action chosen = moves[random_below(&random, (uint32_t)count)];
        assert_true(esteem_rules.apply(variant, &state, &chosen, NULL));
        played->new += brings_something(&before, &state);
        played->moves[played->count++] = chosen;
    }
    return state;
}

/* At most 24 moves bring something: 8 stones become known, 5 x 2 rewrites roll back, 5 stones come to stand, and the
 * end. All others turn a stone over again or lay it aside. From every state on, the end is at most eleven moves away
 * (see the_end_is_near), so a player by chance comes to it; of these seeds, which are fixed, none needs 200 moves. */
static void whatever_is_done_the_end_comes(void **unused)
{
    (void)unused;
    int most = 0;
    uint64_t players = (uint64_t)SEEDS * (uint64_t)variant_count(); /* SEEDS for each variant */
    for (uint64_t seed = 0; seed < players; seed++) {
        Play played;
        EsteemState state = play(variant_of((int)(seed % (uint64_t)variant_count())), seed, &played);
        assert_int_equal(state.standing, ESTEEM_CAIRN);
        assert_in_range(played.new, ESTEEM_CAIRN + 1, NEW_MOST);
        most = played.count > most ? played.count : most;
    }
    print_message("the longest of %d plays took %d moves\n", (int)players, most);
    assert_in_range(most, ESTEEM_CAIRN + 1, MOVES_MOST / 2);
}

/* The journal's undo plays all moves but the last again. */
static void a_move_can_be_taken_back(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 200; seed++) {
        const EsteemVariant *variant = variant_of((int)(seed % 4));
        Play played;
        EsteemState end = play(variant, seed, &played), state = begun(variant, seed), before = state;
        for (int i = 0; i < played.count; i++) {
            before = state;
            assert_true(esteem_rules.apply(variant, &state, &played.moves[i], NULL));
        }
        assert_memory_equal(&state, &end, sizeof state);
        state = begun(variant, seed);
        for (int i = 0; i + 1 < played.count; i++) {
            assert_true(esteem_rules.apply(variant, &state, &played.moves[i], NULL));
        }
        assert_memory_equal(&state, &before, sizeof state);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_own_stone_stays),
        cmocka_unit_test(a_borrowed_stone_rolls_back_and_takes_nothing_along),
        cmocka_unit_test(an_own_stone_is_not_turned_over),
        cmocka_unit_test(only_the_own_rewrite_stays),
        cmocka_unit_test(what_is_laid_aside_can_be_turned_over_again),
        cmocka_unit_test(five_stones_are_a_cairn),
        cmocka_unit_test(every_play_has_an_order_of_its_own),
        cmocka_unit_test(senseless_moves_change_nothing),
        cmocka_unit_test(whatever_is_done_the_end_comes),
        cmocka_unit_test(a_move_can_be_taken_back),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

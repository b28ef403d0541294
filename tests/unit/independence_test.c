/* The challenge independence: its rules, ways through the weeks that come with the game, and weeks planned by
 * chance. */
#define CHALLENGE "independence"
#include "challenge_bench.h"

#include "independence.h"

static const IndependenceVariant *variant_at(int index)
{
    return shipped_variant(index);
}

static IndependenceState begun(const IndependenceVariant *variant)
{
    IndependenceState state;
    Random random = random_make(1, 7);
    memset(&state, 0, sizeof state);
    independence_rules.begin(variant, &state, &random);
    return state;
}

static bool move(const IndependenceVariant *variant, IndependenceState *state, int verb, int item, int place)
{
    Error refusal = {""};
    Action action = {.kind = ACTION_MOVE, .verb = verb, .item = item, .place = place};
    IndependenceState before = *state;
    if (independence_rules.apply(variant, state, &action, &refusal)) {
        return true;
    }
    assert_memory_equal(&before, state, sizeof before); /* what is refused changes nothing, and says why */
    assert_true(strlen(refusal.text) > 20);
    return false;
}

static bool is_free(const IndependenceVariant *variant, const IndependenceState *state, int cell)
{
    return week_fixed_at(variant, cell) < 0 && week_item_at(variant, state, cell) < 0;
}

/* The `number`-th free cell. */
static int free_cell(const IndependenceVariant *variant, const IndependenceState *state, int number)
{
    for (int cell = 0; cell < WEEK_CELLS; cell++) {
        if (is_free(variant, state, cell) && number-- == 0) {
            return cell;
        }
    }
    fail_msg("%s: no such free cell", variant->head.id);
    return -1;
}

static int activity_of(const IndependenceVariant *variant, WeekKind kind, int number)
{
    for (int i = 0; i < variant->activities.count; i++) {
        if (week_activity(variant, i)->kind == (int)kind && number-- == 0) {
            return i;
        }
    }
    fail_msg("%s: no such activity", variant->head.id);
    return -1;
}

static void a_week_begins_as_it_was_asked(void **unused)
{
    (void)unused;
    for (int v = 0; v < variant_count(); v++) {
        const IndependenceVariant *variant = variant_at(v);
        IndependenceState state = begun(variant);
        for (int i = 0; i < variant->asks.count; i++) {
            assert_int_equal(week_item_at(variant, &state, week_asked_cell(week_ask(variant, i))), WEEK_ASK + i);
            assert_int_equal(state.answer[i], WEEK_ASKED);
        }
        assert_int_equal(week_free_cells(variant, &state), WEEK_CELLS - variant->fixed.count - variant->asks.count);
        assert_int_equal(week_times_alone(variant, &state) + week_times_together(variant, &state), 0);
        assert_false(week_is_whole(variant, &state));
    }
}

static void activities_fill_the_rings_and_go_back(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(0);
    IndependenceState state = begun(variant), first = state;
    int alone = activity_of(variant, WEEK_ALONE, 2), together = activity_of(variant, WEEK_WITH_OTHERS, 1);
    int cell = free_cell(variant, &state, 0), other = free_cell(variant, &state, 1);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, alone, cell));
    assert_int_equal(week_times_alone(variant, &state), 1);
    assert_int_equal(week_item_at(variant, &state, cell), alone);
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, alone, cell));
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, alone, other));
    assert_int_equal(week_item_at(variant, &state, cell), -1);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, together, other)); /* what lay there goes back */
    assert_int_equal(week_times_alone(variant, &state), 0);
    assert_int_equal(week_times_together(variant, &state), 1);
    assert_false(move(variant, &state, INDEPENDENCE_LIFT, alone, 0));
    assert_true(move(variant, &state, INDEPENDENCE_LIFT, together, 0));
    assert_memory_equal(&state, &first, sizeof first);
}

static void some_can_be_either(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(1);
    IndependenceState state = begun(variant);
    int either = activity_of(variant, WEEK_EITHER, 0), alone = activity_of(variant, WEEK_ALONE, 0);
    int cell = free_cell(variant, &state, 3);
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, alone + WEEK_TOGETHER, cell));
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, either + WEEK_TOGETHER, cell));
    assert_int_equal(week_times_together(variant, &state), 1);
    assert_int_equal(week_item_at(variant, &state, cell), either + WEEK_TOGETHER);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, either, cell)); /* turned */
    assert_int_equal(week_times_together(variant, &state), 0);
    assert_int_equal(week_times_alone(variant, &state), 1);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, either + WEEK_TOGETHER, cell));
    assert_true(move(variant, &state, INDEPENDENCE_LIFT, either + WEEK_TOGETHER, 0));
    assert_int_equal(week_times_alone(variant, &state) + week_times_together(variant, &state), 0);
}

static void what_is_asked_for_has_four_answers(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(2);
    IndependenceState state = begun(variant);
    int own = week_asked_cell(week_ask(variant, 1)), cell = free_cell(variant, &state, 4);
    int alone = activity_of(variant, WEEK_ALONE, 0);
    assert_true(move(variant, &state, INDEPENDENCE_KEEP, 1, 0));
    assert_false(move(variant, &state, INDEPENDENCE_KEEP, 1, 0));
    assert_int_equal(state.heard, 2);
    assert_int_equal(week_times_together(variant, &state), 0);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK + 1, cell));
    assert_int_equal(state.answer[1], WEEK_MOVED);
    assert_int_equal(week_times_together(variant, &state), 0);
    assert_true(move(variant, &state, INDEPENDENCE_SHARE, 1, 0)); /* stays where it was moved to */
    assert_int_equal(week_item_at(variant, &state, cell), WEEK_ASK + 1);
    assert_int_equal(week_times_together(variant, &state), 1);
    assert_true(move(variant, &state, INDEPENDENCE_DECLINE, 1, 0));
    assert_true(is_free(variant, &state, cell) && is_free(variant, &state, own));
    assert_int_equal(week_times_together(variant, &state), 0);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, alone, own));
    assert_int_equal(state.heard, 0);
    assert_true(move(variant, &state, INDEPENDENCE_KEEP, 1, 0)); /* taken up again: what lies there goes back */
    assert_int_equal(week_item_at(variant, &state, own), WEEK_ASK + 1);
    assert_int_equal(state.cell[alone], 0);
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK + 1, cell));
    assert_true(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK + 1, own)); /* back to its own time: kept */
    assert_int_equal(state.answer[1], WEEK_KEPT);
}

static void what_makes_no_sense_is_refused(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(0);
    IndependenceState state = begun(variant);
    int fixed = week_fixed(variant, 0)->day * WEEK_PARTS + week_fixed(variant, 0)->part;
    int asked = week_asked_cell(week_ask(variant, 0)), cell = free_cell(variant, &state, 0);
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, 0, fixed));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, 0, asked));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, 0, WEEK_CELLS));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, variant->activities.count, cell));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, WEEK_TOGETHER + variant->activities.count, cell));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK + variant->asks.count, cell));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK, asked));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK, fixed));
    assert_false(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK, week_asked_cell(week_ask(variant, 1))));
    assert_false(move(variant, &state, INDEPENDENCE_LIFT, 0, 0));
    assert_false(move(variant, &state, INDEPENDENCE_LIFT, 999, 0));
    assert_false(move(variant, &state, INDEPENDENCE_KEEP, variant->asks.count, 0));
    assert_false(move(variant, &state, INDEPENDENCE_SHARE, 999, 0));
    assert_false(move(variant, &state, INDEPENDENCE_DECLINE, variant->asks.count, 0));
    assert_true(move(variant, &state, INDEPENDENCE_DECLINE, 0, 0));
    assert_false(move(variant, &state, INDEPENDENCE_DECLINE, 0, 0));
    assert_true(move(variant, &state, INDEPENDENCE_SHARE, 0, 0));
    assert_false(move(variant, &state, INDEPENDENCE_SHARE, 0, 0));
    assert_false(move(variant, &state, INDEPENDENCE_FINISH, 0, 0));
    assert_false(move(variant, &state, INDEPENDENCE_VERBS, 0, 0));
}

/* Fills free cells until both rings are whole, or until there is nothing more to fill. */
static void fill(const IndependenceVariant *variant, IndependenceState *state)
{
    for (int i = 0; i < variant->activities.count; i++) {
        int kind = week_activity(variant, i)->kind;
        bool together = week_times_alone(variant, state) >= WEEK_RING;
        bool wanted = together ? kind != WEEK_ALONE && week_times_together(variant, state) < WEEK_RING
                               : kind != WEEK_WITH_OTHERS;
        if (state->cell[i] == 0 && wanted && week_free_cells(variant, state) > 0) {
            int item = i + (together && kind == WEEK_EITHER ? WEEK_TOGETHER : 0);
            assert_true(move(variant, state, INDEPENDENCE_PLACE, item, free_cell(variant, state, 0)));
        }
    }
}

/* The first asks get the answers of the string: k kept, m moved, s shared, d declined; the rest the last one. */
static IndependenceState answered(const IndependenceVariant *variant, const char *answers)
{
    IndependenceState state = begun(variant);
    for (int i = 0; i < variant->asks.count; i++) {
        char wish = answers[i < (int)strlen(answers) ? i : (int)strlen(answers) - 1];
        int verb = wish == 'k' ? INDEPENDENCE_KEEP : wish == 's' ? INDEPENDENCE_SHARE : INDEPENDENCE_DECLINE;
        if (wish == 'm') {
            assert_true(move(variant, &state, INDEPENDENCE_PLACE, WEEK_ASK + i, free_cell(variant, &state, 0)));
        } else {
            assert_true(move(variant, &state, verb, i, 0));
        }
    }
    return state;
}

/* Every week can be done in many ways: among them one that declines nothing, one that keeps something as it was asked,
 * one that declines everything; and not without touching what others ask for. */
static void every_week_can_be_done_in_several_ways(void **unused)
{
    (void)unused;
    static const char *const ways[] = {"s", "ks", "ms", "sk", "kd", "d", "kds", "md"};
    for (int v = 0; v < variant_count(); v++) {
        const IndependenceVariant *variant = variant_at(v);
        for (size_t way = 0; way < sizeof ways / sizeof *ways; way++) {
            IndependenceState state = answered(variant, ways[way]);
            fill(variant, &state);
            bool too_much = strcmp(ways[way], "sk") == 0; /* two or three kept leave nine or ten cells */
            if (!week_is_whole(variant, &state) && !too_much) {
                fail_msg("%s can't be done with the answers %s", variant->head.id, ways[way]);
            }
        }
        IndependenceState open = answered(variant, "kds");
        fill(variant, &open);
        assert_true(week_free_cells(variant, &open) >= 1); /* and something is left open */
        IndependenceState all = answered(variant, "k");
        fill(variant, &all);
        assert_false(week_is_whole(variant, &all));
        assert_int_equal(week_free_cells(variant, &all), 0);
    }
}

static void a_kept_week_stays(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(3);
    IndependenceState state = answered(variant, "ds");
    fill(variant, &state);
    assert_false(independence_rules.is_done(variant, &state));
    assert_true(move(variant, &state, INDEPENDENCE_FINISH, 0, 0));
    assert_true(independence_rules.is_done(variant, &state));
    for (int verb = 0; verb < INDEPENDENCE_VERBS; verb++) {
        assert_false(move(variant, &state, verb, 0, 0));
    }
}

static void check_state(const IndependenceVariant *variant, const IndependenceState *state)
{
    int seen[WEEK_CELLS] = {0};
    for (int i = 0; i < WEEK_ACTIVITIES_MOST; i++) {
        assert_in_range(state->cell[i], 0, i < variant->activities.count ? WEEK_CELLS : 0);
        seen[state->cell[i] > 0 ? state->cell[i] - 1 : 0] += state->cell[i] > 0;
        assert_true(state->together[i] == 0 || (state->cell[i] > 0 && week_activity(variant, i)->kind == WEEK_EITHER));
    }
    for (int i = 0; i < WEEK_ASKS_MOST; i++) {
        assert_in_range(state->asked[i], 0, i < variant->asks.count ? WEEK_CELLS : 0);
        assert_in_range(state->answer[i], 0, WEEK_ANSWERS - 1);
        seen[state->asked[i] > 0 ? state->asked[i] - 1 : 0] += state->asked[i] > 0;
        assert_true((state->asked[i] == 0) == (state->answer[i] == WEEK_DECLINED) || i >= variant->asks.count);
    }
    for (int cell = 0; cell < WEEK_CELLS; cell++) {
        assert_in_range(seen[cell] + (week_fixed_at(variant, cell) >= 0), 0, 1);
    }
}

/* Damaged journals bring any number. The state stays one of the game's own: nothing lies on anything else. */
static void any_numbers_may_come(void **unused)
{
    (void)unused;
    Random random = random_make(11, 3);
    for (int v = 0; v < variant_count(); v++) {
        IndependenceState state = begun(variant_at(v));
        for (int i = 0; i < 40000; i++) {
            int verb = (int)random_below(&random, INDEPENDENCE_VERBS + 1);
            int item = (int)random_below(&random, i % 3 ? 20 : 1000), place = (int)random_below(&random, 30);
            if (i % 3 == 1) {
                item += i % 2 ? WEEK_TOGETHER : WEEK_ASK - 8;
            }
            if (state.done) {
                state = begun(variant_at(v));
            }
            move(variant_at(v), &state, verb, item, place);
            check_state(variant_at(v), &state);
        }
    }
}

/* One move of somebody who does what comes to mind: mostly placing something somewhere. */
static bool any_move(const IndependenceVariant *variant, IndependenceState *state, Random *random)
{
    uint32_t chance = random_below(random, 10);
    int activity = (int)random_below(random, (uint32_t)variant->activities.count);
    int ask = (int)random_below(random, (uint32_t)variant->asks.count);
    int cell = (int)random_below(random, WEEK_CELLS), item = activity;
    if (chance == 0) {
        return move(variant, state, INDEPENDENCE_LIFT, activity, 0);
    }
    if (chance <= 2) {
        return move(variant, state, INDEPENDENCE_KEEP + (int)random_below(random, 3), ask, 0);
    }
    if (chance == 3) {
        item = WEEK_ASK + ask;
    } else if (week_activity(variant, activity)->kind == WEEK_EITHER && random_below(random, 2) == 0) {
        item += WEEK_TOGETHER;
    }
    return move(variant, state, INDEPENDENCE_PLACE, item, cell);
}

/* A move that helps: more of what is missing in a free cell; in a full week something shared or declined. */
static bool helping_move(const IndependenceVariant *variant, IndependenceState *state, Random *random)
{
    bool together = week_times_alone(variant, state) >= WEEK_RING;
    int free_cells = week_free_cells(variant, state), ask = (int)random_below(random, (uint32_t)variant->asks.count);
    if (free_cells == 0) {
        return move(variant, state, INDEPENDENCE_SHARE + (int)random_below(random, 2), ask, 0);
    }
    int activity = (int)random_below(random, (uint32_t)variant->activities.count);
    int kind = week_activity(variant, activity)->kind;
    if (state->cell[activity] > 0 || kind == (together ? WEEK_ALONE : WEEK_WITH_OTHERS)) {
        return false;
    }
    return move(variant, state, INDEPENDENCE_PLACE, activity + (together && kind == WEEK_EITHER ? WEEK_TOGETHER : 0),
                free_cell(variant, state, (int)random_below(random, (uint32_t)free_cells)));
}

/* Whatever was done, there is a way on (the test below walks it in at most 30 moves from anywhere). Somebody of whose
 * tries half are aimless and half help needs far less than the bound: with 10 000 seeds not a third of it. */
static void chance_always_comes_to_an_end(void **unused)
{
    (void)unused;
    enum { MOVES_MOST = 3000 };
    int longest = 0;
    unsigned met[WEEK_ANSWERS] = {0};
    uint64_t players = 10000 * (uint64_t)variant_count(); /* 10 000 for each variant */
    for (uint64_t seed = 0; seed < players; seed++) {
        const IndependenceVariant *variant = variant_at((int)(seed % (uint64_t)variant_count()));
        IndependenceState state = begun(variant);
        Random random = random_make(seed, 99);
        int moves = 0;
        for (; !state.done && moves < MOVES_MOST; moves++) {
            if (!week_is_whole(variant, &state)) {
                (random_below(&random, 2) ? any_move : helping_move)(variant, &state, &random);
            } else {
                assert_true(move(variant, &state, INDEPENDENCE_FINISH, 0, 0));
            }
        }
        assert_true(state.done);
        for (int i = 0; i < variant->asks.count; i++) {
            met[state.answer[i]]++;
        }
        longest = moves > longest ? moves : longest;
    }
    if (longest >= MOVES_MOST / 3) {
        fail_msg("the longest way took %d moves", longest);
    }
    for (int answer = 0; answer < WEEK_ANSWERS; answer++) {
        assert_true(met[answer] > 100); /* weeks end with every answer */
    }
}

/* From any state in which chance has left a week: everything back, everything declined, and it can be made whole. */
static void there_is_always_a_way_on(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 500; seed++) {
        const IndependenceVariant *variant = variant_at((int)(seed % (uint64_t)variant_count()));
        IndependenceState state = begun(variant);
        Random random = random_make(seed, 4);
        for (int i = 0; i < 60; i++) {
            any_move(variant, &state, &random);
        }
        for (int i = 0; i < variant->activities.count; i++) {
            assert_true(state.cell[i] == 0 || move(variant, &state, INDEPENDENCE_LIFT, i, 0));
        }
        for (int i = 0; i < variant->asks.count; i++) {
            assert_true(state.asked[i] == 0 || move(variant, &state, INDEPENDENCE_DECLINE, i, 0));
        }
        fill(variant, &state);
        assert_true(move(variant, &state, INDEPENDENCE_FINISH, 0, 0));
    }
}

/* Undo replays all moves but the last: the same moves give the same state, byte for byte. */
static void the_same_moves_give_the_same_state(void **unused)
{
    (void)unused;
    enum { MOVES = 40 };
    for (uint64_t seed = 0; seed < 200; seed++) {
        const IndependenceVariant *variant = variant_at((int)(seed % (uint64_t)variant_count()));
        IndependenceState states[MOVES + 1], again = begun(variant);
        Random random = random_make(seed, 5);
        states[0] = again;
        for (int i = 0; i < MOVES; i++) {
            states[i + 1] = states[i];
            any_move(variant, &states[i + 1], &random);
        }
        random = random_make(seed, 5);
        for (int i = 0; i < MOVES; i++) {
            assert_memory_equal(&again, &states[i], sizeof again);
            any_move(variant, &again, &random);
        }
        assert_memory_equal(&again, &states[MOVES], sizeof again);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_begins_as_it_was_asked),
        cmocka_unit_test(activities_fill_the_rings_and_go_back),
        cmocka_unit_test(some_can_be_either),
        cmocka_unit_test(what_is_asked_for_has_four_answers),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(every_week_can_be_done_in_several_ways),
        cmocka_unit_test(a_kept_week_stays),
        cmocka_unit_test(any_numbers_may_come),
        cmocka_unit_test(chance_always_comes_to_an_end),
        cmocka_unit_test(there_is_always_a_way_on),
        cmocka_unit_test(the_same_moves_give_the_same_state),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

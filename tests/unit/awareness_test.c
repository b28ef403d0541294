/* The challenge awareness: its rules, the days that come with the game, what its format finds, and days played to their
 * ends by chance. */
#define CHALLENGE "awareness"
#include "challenge_bench.h"

#include "awareness.h"

static const AwarenessVariant *day_at(int index)
{
    return shipped_variant(index);
}

static int played; /* which day the moves are made in */

static AwarenessState begun(void)
{
    AwarenessState state;
    Random random = random_make(1, 7);
    memset(&state, 0, sizeof state);
    awareness_rules.begin(day_at(played), &state, &random);
    return state;
}

static bool move(AwarenessState *state, int verb, int item, int place)
{
    Error refusal = {""};
    Action action = {.kind = ACTION_MOVE, .verb = verb, .item = item, .place = place};
    AwarenessState before = *state;
    if (awareness_rules.apply(day_at(played), state, &action, &refusal)) {
        assert_memory_not_equal(&before, state, sizeof before);
        return true;
    }
    assert_memory_equal(&before, state, sizeof before); /* what is refused changes nothing, and says why */
    assert_true(strlen(refusal.text) > 20);
    return false;
}

static bool is_done(const AwarenessState *state)
{
    return awareness_rules.is_done(day_at(played), state);
}

/* --- the rules --- */

static void a_stamp_is_set_changed_and_lifted(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_YES, 3));
    assert_int_equal(state.marks[3], AWARENESS_YES);
    assert_int_equal(state.latest, 4);
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, 3)); /* it is there */
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_NEED, 3));
    assert_int_equal(awareness_count(&state, AWARENESS_NEED), 1);
    assert_int_equal(awareness_count(&state, AWARENESS_NONE), 9);
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_NONE, 3));
    assert_int_equal(state.marks[3], AWARENESS_NONE);
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_NONE, 3)); /* nothing to lift */
}

static void a_stamp_needs_a_moment_that_is_shown(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, 5));
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, 10));
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, 999));
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, -1));
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_MARKS, 0));
    assert_false(move(&state, AWARENESS_MARK, -1, 0));
    assert_true(move(&state, AWARENESS_ON, 0, 0));
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_YES, 5));
    assert_false(move(&state, AWARENESS_MARK, AWARENESS_YES, 4));
}

static void the_day_ends_when_both_halves_were_seen(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    assert_false(move(&state, AWARENESS_BACK, 0, 0));
    assert_false(move(&state, AWARENESS_END, 0, 0));
    assert_true(move(&state, AWARENESS_ON, 0, 0));
    assert_false(move(&state, AWARENESS_ON, 0, 0));
    assert_true(move(&state, AWARENESS_BACK, 0, 0));
    assert_int_equal(state.half, 0);
    assert_true(move(&state, AWARENESS_END, 0, 0)); /* seen is seen */
    assert_false(is_done(&state));
}

static void looking_back_stamps_anywhere_and_leads_back_or_on(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    assert_false(move(&state, AWARENESS_AGAIN, 0, 0));
    assert_false(move(&state, AWARENESS_FINISH, 0, 0));
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_NEED, 2));
    assert_true(move(&state, AWARENESS_ON, 0, 0));
    assert_true(move(&state, AWARENESS_END, 0, 0));
    assert_false(move(&state, AWARENESS_ON, 0, 0));
    assert_false(move(&state, AWARENESS_BACK, 0, 0));
    assert_false(move(&state, AWARENESS_END, 0, 0));
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_YES, 1));
    assert_true(move(&state, AWARENESS_MARK, AWARENESS_YES, 9));
    assert_true(move(&state, AWARENESS_AGAIN, 0, 0));
    assert_int_equal(state.half, 0);
    assert_int_equal(state.marks[2], AWARENESS_NEED); /* all are kept */
    assert_int_equal(state.marks[9], AWARENESS_YES);
    assert_true(move(&state, AWARENESS_END, 0, 0));
    assert_true(move(&state, AWARENESS_FINISH, 0, 0));
    assert_true(is_done(&state));
    for (int verb = -1; verb <= AWARENESS_FINISH + 1; verb++) {
        assert_false(move(&state, verb, AWARENESS_YES, 0));
    }
}

static void a_day_without_a_stamp_ends_as_well(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    assert_true(move(&state, AWARENESS_ON, 0, 0));
    assert_true(move(&state, AWARENESS_END, 0, 0));
    assert_true(move(&state, AWARENESS_FINISH, 0, 0));
    assert_true(is_done(&state));
}

static void what_differs_is_told(void **unused)
{
    (void)unused;
    AwarenessState state = begun();
    const AwarenessVariant *day = day_at(0);
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        int kind = awareness_moment(day, i)->kind;
        assert_int_equal(awareness_differs(day, &state, i), kind != AWARENESS_NONE);
        state.marks[i] = kind;
        assert_false(awareness_differs(day, &state, i));
    }
}

/* --- by chance --- */

enum { SEEDS = 10000, MOVES_MOST = 6000 };

static Action legal(const AwarenessState *state, Random *random)
{
    bool day = state->stage == AWARENESS_DAY;
    int moments = day ? AWARENESS_HALF : AWARENESS_MOMENTS, marks = 2 * moments;
    int ways = 2 - (day && !state->seen_all); /* on or back, and the end once all was seen; again and finish */
    int chosen = (int)random_below(random, (uint32_t)(marks + ways));
    Action action = {.kind = ACTION_MOVE};
    if (chosen < marks) {
        action.place = chosen / 2 + (day ? state->half * AWARENESS_HALF : 0);
        action.item = (state->marks[action.place] + 1 + chosen % 2) % AWARENESS_MARKS;
    } else if (day) {
        action.verb = chosen > marks ? AWARENESS_END : state->half == 0 ? AWARENESS_ON : AWARENESS_BACK;
    } else {
        action.verb = chosen > marks ? AWARENESS_FINISH : AWARENESS_AGAIN;
    }
    return action;
}

/* From wherever a day stands three moves at most lead to its end: on, end, finish. */
static void check_way_forward(AwarenessState state)
{
    if (state.stage == AWARENESS_DAY) {
        assert_true(state.seen_all || move(&state, AWARENESS_ON, 0, 0));
        assert_true(move(&state, AWARENESS_END, 0, 0));
    }
    assert_true(move(&state, AWARENESS_FINISH, 0, 0));
    assert_true(is_done(&state));
}

/* Any numbers at all: the state stays one that there can be. */
static void throw_anything(AwarenessState *state, Random *random)
{
    int verb = (int)random_below(random, 12) - 2, item = (int)random_below(random, 6) - 1;
    int place = (int)random_below(random, 14) - 1;
    if (verb == AWARENESS_FINISH) {
        return; /* that one comes by its own */
    }
    move(state, verb, item, place);
    assert_in_range(state->stage, AWARENESS_DAY, AWARENESS_LOOKING_BACK);
    assert_in_range(state->half, 0, 1);
    assert_in_range(state->latest, 0, AWARENESS_MOMENTS);
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        assert_in_range(state->marks[i], AWARENESS_NONE, AWARENESS_NEED);
    }
}

/* A player who does what can be done, each with the same chance. Looking back, one move in 22 finishes and one leads
 * back, and from the day about one in 12 leads on: a way through is some 50 moves and every other one ends, so that
 * 6000 moves without an end have a chance of about 2^-100. */
static void a_player_by_chance_comes_to_the_end(void **unused)
{
    (void)unused;
    uint64_t players = (uint64_t)SEEDS * (uint64_t)variant_count(); /* SEEDS for each variant */
    for (uint64_t seed = 0; seed < players; seed++) {
        Random random = random_make(seed, 3);
        played = (int)(seed % (uint64_t)variant_count());
        AwarenessState state = begun();
        int moves = 0;
        while (!is_done(&state)) {
            Action action = legal(&state, &random);
            assert_true(moves++ < MOVES_MOST);
            assert_true(move(&state, action.verb, action.item, action.place));
            if (!is_done(&state)) {
                check_way_forward(state);
                if (moves % 16 == 0) {
                    throw_anything(&state, &random);
                }
            }
        }
    }
    played = 0;
}

/* The journal takes a move back by playing all but the last again. */
static void the_same_moves_lead_to_the_same_day(void **unused)
{
    (void)unused;
    enum { LENGTH = 60 };
    for (uint64_t seed = 0; seed < 200; seed++) {
        Random random = random_make(seed, 4);
        AwarenessState states[LENGTH + 1] = {begun()};
        Action actions[LENGTH];
        int length = 0;
        while (length < LENGTH && !is_done(&states[length])) {
            actions[length] = legal(&states[length], &random);
            states[length + 1] = states[length];
            assert_true(move(&states[length + 1], actions[length].verb, actions[length].item, actions[length].place));
            length++;
        }
        AwarenessState again = begun();
        for (int i = 0; i < length; i++) {
            assert_memory_equal(&again, &states[i], sizeof again);
            assert_true(move(&again, actions[i].verb, actions[i].item, actions[i].place));
        }
        assert_memory_equal(&again, &states[length], sizeof again);
    }
}

/* --- the content --- */

static void the_shipped_days_are_balanced(void **unused)
{
    (void)unused;
    double lengths[AWARENESS_MARKS] = {0}, counts[AWARENESS_MARKS] = {0};
    assert_true(variant_count() >= 3);
    for (int day = 0; day < variant_count(); day++) {
        int halves[2][AWARENESS_MARKS] = {{0}};
        for (int i = 0; i < AWARENESS_MOMENTS; i++) {
            const AwarenessMoment *moment = awareness_moment(day_at(day), i);
            lengths[moment->kind] += (double)strlen(moment->text);
            counts[moment->kind]++;
            halves[i / AWARENESS_HALF][moment->kind]++;
        }
        for (int half = 0; half < 2; half++) { /* no half is all of one sort */
            for (int kind = 0; kind < AWARENESS_MARKS; kind++) {
                assert_in_range(halves[half][kind], 1, 3);
            }
        }
    }
    for (int kind = 0; kind < AWARENESS_MARKS; kind++) { /* a moment's length does not give it away */
        double mean = lengths[kind] / counts[kind],
               all = (lengths[0] + lengths[1] + lengths[2]) / (10.0 * variant_count());
        assert_true(mean > all * 0.9 && mean < all * 1.1);
    }
}

static void the_shipped_days_keep_the_care(void **unused)
{
    (void)unused;
    static const char *const never[] = {"!",    "wrong",  "fail",     "toxic",  "narciss", "afraid", "scared", "threat",
                                        "yell", "should", "boundary", "codepen", "\"",     "'",      "  "};
    for (int day = 0; day < variant_count(); day++) {
        for (int i = 0; i < AWARENESS_MOMENTS; i++) {
            const AwarenessMoment *moment = awareness_moment(day_at(day), i);
            for (size_t n = 0; n < sizeof never / sizeof *never; n++) {
                if (strstr(moment->text, never[n]) || strstr(moment->why, never[n])) {
                    fail_msg("%s, %s says \"%s\"", day_at(day)->head.id, moment->time, never[n]);
                }
            }
            assert_non_null(strchr(".?", moment->text[strlen(moment->text) - 1]));
            assert_null(strstr(moment->why, ". ")); /* one sentence */
        }
    }
}

/* --- the format --- */

static void what_the_format_finds(void **unused)
{
    (void)unused;
    TextBuffer none = problems_with("06:50", "06:55");
    assert_true(none.text == NULL || none.text[0] == '\0');
    text_buffer_free(&none);
    finds("06:50", "6.50", "is no time");
    finds("06:50", "24:00", "is no time");
    finds("06:50", "06:60", "is no time");
    finds("06:50", "07:40", "not after the moment before");
    finds("06:50", "09:00", "not after the moment before");
    finds("\"kind\": \"yes\"", "\"kind\": \"none\"", "Write at least 3");
    finds("\"kind\": \"yes\"", "\"kind\": \"perhaps\"", "kinds");
    finds("\"why\": \"", "\"why\": \"a b c d e f g h i j k l m n ", "at most 22");
    finds("\"text\": \"", "\"text\": \"Forty more letters than this line can take. ", "64");
}

static void the_state_fits(void **unused)
{
    (void)unused;
    assert_true(awareness_rules.state_size <= CHALLENGE_STATE_BYTES);
    assert_int_equal(awareness_rules.state_size, sizeof(int) * (4 + 3 * AWARENESS_MOMENTS)); /* no gaps to compare */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stamp_is_set_changed_and_lifted),
        cmocka_unit_test(a_stamp_needs_a_moment_that_is_shown),
        cmocka_unit_test(the_day_ends_when_both_halves_were_seen),
        cmocka_unit_test(looking_back_stamps_anywhere_and_leads_back_or_on),
        cmocka_unit_test(a_day_without_a_stamp_ends_as_well),
        cmocka_unit_test(what_differs_is_told),
        cmocka_unit_test(a_player_by_chance_comes_to_the_end),
        cmocka_unit_test(the_same_moves_lead_to_the_same_day),
        cmocka_unit_test(the_shipped_days_are_balanced),
        cmocka_unit_test(the_shipped_days_keep_the_care),
        cmocka_unit_test(what_the_format_finds),
        cmocka_unit_test(the_state_fits),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

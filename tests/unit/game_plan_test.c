/* Proves the schedule's promise by going through every state that can be reached, whatever the player does: there is
 * always a card that may come, with which all that waits still comes back after three to six others and never more than
 * three cards of one pile come in a row. The schedule's choice is modelled here (schedule.c, put_by_plan): returns
 * first from three waiting cards on, no new card of a pile of which two wait, else all after which the plan holds. */
#include "game.h"
#include "plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    PLACES = GAME_RETURN_LATEST + 1,
    SOONEST = GAME_RETURN_SOONEST + 1,
    RETURNS_FIRST = 3,
    RUNS = 6,   /* the side and the length of the last run */
    FORCED = 3, /* the side of the twin that must come, or none */
    STATE_COUNT = 78125 * RUNS * FORCED /* 5 to the power of 7: nothing, or a side and one or two lives */
};

/* A life is a return that a card still has: the first miss leaves two, the second one. */
typedef struct State {
    uint8_t waits[PLACES + 1]; /* by places ago: 0, or 1 + 2 * side + (lives - 1) */
    Side run_side;
    int run_length;
    Side forced;
} State;

typedef enum Twins { TWINS_NONE, TWINS_ALL, TWINS_SOME } Twins;

typedef struct Search {
    uint8_t *found;
    State *open;
    int open_count, found_count, stuck;
    Twins twins;
} Search;

static int number_of(const State *state)
{
    int number = 0;
    for (int place = PLACES; place >= 1; place--) {
        number = number * 5 + state->waits[place];
    }
    return (number * RUNS + (int)state->run_side * 3 + state->run_length - 1) * FORCED + (int)state->forced;
}

static void reach(Search *search, const State *state)
{
    int number = number_of(state);
    if (!search->found[number]) {
        search->found[number] = 1;
        search->found_count++;
        search->open[search->open_count++] = *state;
    }
}

static Plan plan_of(const State *state, Twins twins)
{
    Plan plan = {0, state->run_side, state->run_length, twins != TWINS_NONE};
    for (int place = 1; place <= PLACES; place++) {
        if (state->waits[place] != 0) {
            assert_true(plan_wait(&plan, (Side)((state->waits[place] - 1) / 2), place));
        }
    }
    return plan;
}

/* The state after a card of this side, which waits with so many lives. False where the card can't stand here. */
static bool step(const State *state, Side side, int lives, Side forced, State *after)
{
    bool same = state->run_side == side;
    if (state->waits[PLACES] != 0 || (same && state->run_length == GAME_RUN_MOST)) {
        return false;
    }
    memmove(after->waits + 2, state->waits + 1, PLACES - 1);
    after->waits[0] = 0;
    after->waits[1] = (uint8_t)(lives == 0 ? 0 : 1 + 2 * (int)side + lives - 1);
    after->run_side = side;
    after->run_length = same ? state->run_length + 1 : 1;
    after->forced = forced;
    return true;
}

/* Agreed or passed, and missed: then it waits with so many lives, and its twin may have to follow. False, with nothing
 * reached, where the card may not come. */
static bool try_card(Search *search, const State *state, Side side, int lives, bool twin)
{
    Side other = side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    State agreed, missed;
    if (!step(state, side, 0, SIDE_EITHER, &agreed) || !plan_holds(plan_of(&agreed, search->twins), SIDE_EITHER) ||
        !step(state, side, lives, twin ? other : SIDE_EITHER, &missed) ||
        !plan_holds(plan_of(&missed, search->twins), missed.forced)) {
        return false;
    }
    reach(search, &agreed);
    reach(search, &missed);
    return true;
}

static bool try_return(Search *search, const State *state, int place)
{
    State rest = *state;
    rest.waits[place] = 0;
    int code = state->waits[place] - 1;
    return try_card(search, &rest, (Side)(code / 2), code % 2, false);
}

/* Every twin that was due comes, agreed or missed for the first, second or third time. */
static void put_twin(Search *search, const State *state)
{
    State after;
    for (int lives = 0; lives <= 2; lives++) {
        assert_true(step(state, state->forced, lives, SIDE_EITHER, &after));
        reach(search, &after);
    }
}

/* New cards of each kind: missed for the third time they don't wait; their twin follows or not. The deck may have one
 * kind only, so there must be a way with each. */
static bool try_new(Search *search, const State *state)
{
    bool always = true;
    for (int lives = 0; lives <= 2; lives++) {
        for (int twin = search->twins == TWINS_ALL; twin <= (search->twins != TWINS_NONE); twin++) {
            bool way = false;
            for (Side side = SIDE_CODEPENDENT; side <= SIDE_INTERDEPENDENT; side++) {
                bool room = plan_has_room(plan_of(state, search->twins), side);
                way |= room && try_card(search, state, side, lives, twin);
            }
            always = always && way;
        }
    }
    return always;
}

static void go_on(Search *search, const State *state)
{
    int waiting = 0;
    bool way = false;
    if (state->forced != SIDE_EITHER) {
        put_twin(search, state);
        return;
    }
    for (int place = 1; place <= PLACES; place++) {
        waiting += state->waits[place] != 0;
    }
    for (int place = PLACES; place >= SOONEST; place--) {
        way |= state->waits[place] != 0 && try_return(search, state, place);
        if (waiting >= RETURNS_FIRST && way) {
            return;
        }
    }
    bool way_with_each = try_new(search, state);
    search->stuck += !way && !way_with_each;
}

static void search_all(Twins twins)
{
    Search search = {.twins = twins};
    search.found = calloc(STATE_COUNT, 1);
    search.open = calloc(STATE_COUNT, sizeof *search.open);
    assert_non_null(search.found);
    assert_non_null(search.open);
    State start = {.run_side = SIDE_CODEPENDENT, .run_length = 1, .forced = SIDE_EITHER};
    reach(&search, &start);
    start.run_side = SIDE_INTERDEPENDENT;
    reach(&search, &start);
    while (search.open_count > 0) {
        State state = search.open[--search.open_count];
        go_on(&search, &state);
    }
    print_message("%d states, %d without a way on\n", search.found_count, search.stuck);
    free(search.found);
    free(search.open);
    assert_true(search.found_count > 1000);
    assert_int_equal(search.stuck, 0);
}

static void there_is_always_a_way_without_twins(void **state)
{
    (void)state;
    search_all(TWINS_NONE);
}

static void there_is_always_a_way_when_all_have_twins(void **state)
{
    (void)state;
    search_all(TWINS_ALL);
}

static void there_is_always_a_way_when_some_have_twins(void **state)
{
    (void)state;
    search_all(TWINS_SOME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_is_always_a_way_without_twins),
        cmocka_unit_test(there_is_always_a_way_when_all_have_twins),
        cmocka_unit_test(there_is_always_a_way_when_some_have_twins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* A card under the hand: following, leaning, flicking, letting go. */
#include "drag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

static void assert_near(double value, double wanted, double most)
{
    if (fabs(value - wanted) > most)
        fail_msg("%f is not %f", value, wanted);
}

/* The hand moves evenly from where it took the card to `x`, in `milliseconds`. Returns the time after it. */
static double sweep(Drag *drag, float x, double milliseconds, double now)
{
    float from = drag->goal_x;
    for (int i = 1; i <= 10; i++) {
        now += milliseconds / 10;
        drag_move(drag, drag->start_x + from + (x - from) * (float)i / 10, drag->start_y, now);
        drag_step(drag, now);
    }
    return now;
}

static void follows_by_the_formula(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 100, 100, 0);
    drag_move(&drag, 200, 50, 0);
    assert_true(drag_step(&drag, 45));
    assert_near(drag.x, 100 * (1 - exp(-1)), 0.01);
    assert_near(drag.y, -50 * (1 - exp(-1)), 0.01);
}

static void frame_length_does_not_matter(void **state)
{
    (void)state;
    Drag fine, coarse;
    drag_take(&fine, 0, 0, 0);
    drag_move(&fine, 150, 0, 0);
    coarse = fine;
    for (double now = 5; now <= 100; now += 5)
        drag_step(&fine, now);
    drag_step(&coarse, 100);
    assert_near(fine.x, coarse.x, 0.05);
}

static void comes_to_rest_exactly(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 0, 0, 0);
    drag_move(&drag, 150, 30, 0);
    int frames = 0;
    for (double now = 16; drag_step(&drag, now); now += 16)
        assert_in_range(++frames, 1, 60);
    assert_true(drag.x == 150 && drag.y == 30);
}

static void a_rest_is_not_time_to_move(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 0, 0, 0);
    drag_step(&drag, 16);
    drag_move(&drag, 100, 0, 5000); /* five seconds later: no frame was drawn between */
    drag_step(&drag, 5005);
    assert_near(drag.x, 100 * (1 - exp(-5.0 / 45)), 0.01);
}

static void tilts_to_nine_degrees(void **state)
{
    (void)state;
    assert_near(drag_tilt(0), 0, 0);
    assert_near(drag_tilt(95), 4.5, 0.001);
    assert_near(drag_tilt(190), 9, 0.001);
    assert_near(drag_tilt(-500), -9, 0.001);
}

static void pockets_answer_from_forty(void **state)
{
    (void)state;
    assert_near(drag_lean(40, DRAG_OVER_NOTHING), 0, 0);
    assert_near(drag_lean(-80, DRAG_OVER_NOTHING), -0.5, 0.001);
    assert_near(drag_lean(120, DRAG_OVER_NOTHING), 1, 0.001);
    assert_near(drag_lean(900, DRAG_OVER_NOTHING), 1, 0.001);
    assert_near(drag_lean(60, DRAG_OVER_LEFT), -1, 0);
    assert_near(drag_lean(0, DRAG_OVER_RIGHT), 1, 0);
}

static void slow_and_short_goes_back(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 640, 300, 0);
    double now = sweep(&drag, 95, 1000, 0);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PUT_BACK);
}

static void far_enough_places(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 640, 300, 0);
    double now = sweep(&drag, 96, 1000, 0);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PLACE_RIGHT);
    now = sweep(&drag, -96, 1000, now);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PLACE_LEFT);
}

static void flick_places(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 640, 300, 0);
    double now = sweep(&drag, -60, 80, 0); /* 750 u a second */
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PLACE_LEFT);
    drag_take(&drag, 640, 300, 0);
    now = sweep(&drag, -50, 80, 0); /* 625 */
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PUT_BACK);
}

static void a_held_flick_is_none(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 640, 300, 0);
    double now = sweep(&drag, 80, 60, 0);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now + 300), DRAG_PUT_BACK);
}

static void thrown_back_goes_back(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 640, 300, 0);
    double now = sweep(&drag, 250, 500, 0);
    now = sweep(&drag, 120, 90, now);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PUT_BACK);
}

static void over_a_pocket_places(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 195, 300, 0);
    double now = 0;
    for (int i = 1; i <= 10; i++)
        drag_move(&drag, 195 - 4 * (float)i, 300 + 35 * (float)i, now += 60); /* down to the left one, in portrait */
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_LEFT, now), DRAG_PLACE_LEFT);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_RIGHT, now), DRAG_PLACE_RIGHT);
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, now), DRAG_PUT_BACK);
}

static void events_of_one_moment_make_no_flick(void **state)
{
    (void)state;
    Drag drag;
    drag_take(&drag, 0, 0, 0);
    for (int i = 1; i <= 20; i++)
        drag_move(&drag, (float)i, 0, 400); /* a long frame: all came at once */
    assert_int_equal(drag_let_go(&drag, DRAG_OVER_NOTHING, 400), DRAG_PUT_BACK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_by_the_formula),
        cmocka_unit_test(frame_length_does_not_matter),
        cmocka_unit_test(comes_to_rest_exactly),
        cmocka_unit_test(a_rest_is_not_time_to_move),
        cmocka_unit_test(tilts_to_nine_degrees),
        cmocka_unit_test(pockets_answer_from_forty),
        cmocka_unit_test(slow_and_short_goes_back),
        cmocka_unit_test(far_enough_places),
        cmocka_unit_test(flick_places),
        cmocka_unit_test(a_held_flick_is_none),
        cmocka_unit_test(thrown_back_goes_back),
        cmocka_unit_test(over_a_pocket_places),
        cmocka_unit_test(events_of_one_moment_make_no_flick),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

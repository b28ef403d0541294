/* A mouse without a wheel, and no keys: what it carries is held at the edge of what scrolls, and that moves on. */
#include "carry_stage.h"
#include "scroll.h"

#include <math.h>

/* The test's own clock: on a busy machine a frame may take longer than what is measured. */
static double clock_now;

/* Carries what sticks to the region's lower edge (1), its upper one (-1) or the middle (0), and comes there now. */
static void carry_to(Stage *stage, int edge)
{
    Rect region = stage->presenter.nodes.scroll;
    mouse_to(stage, (SDL_FPoint){region.x + region.w * 0.5f, edge == 0  ? region.y + region.h / 2
                                                             : edge > 0 ? region.y + region.h - 6
                                                                        : region.y + 6});
    clock_now = fmax(clock_now, presenter_now(&stage->presenter));
    stage->presenter.edge = (EdgeScroll){0};
    edge_scroll_follow(&stage->presenter, clock_now);
}

/* What it scrolls in so many seconds, in turns as a display has them. */
static float scrolled_in(Stage *stage, double seconds)
{
    float before = stage->presenter.scroll;
    for (int i = 0; i < (int)(seconds * 20 + 0.5); i++) {
        clock_now += 50;
        edge_scroll_follow(&stage->presenter, clock_now);
    }
    return stage->presenter.scroll - before;
}

static void held_at_the_edge_it_moves_on(void **state)
{
    Stage *stage = *state;
    NodeId thing, target = far_target(stage, "awareness", &thing);
    press_at(stage, middle(stage, thing));
    settle(stage);
    carry_to(stage, 1);
    assert_in_range(edge_scroll_wait(&stage->presenter, clock_now), 500, 2600);
    assert_true(scrolled_in(stage, 0.4) == 0); /* a hand may only pass there */
    scrolled_in(stage, 2.4);
    float by = scrolled_in(stage, 0.5);
    assert_true(by > 60 && by < 140); /* without hurry */
    carry_to(stage, 0);
    settle(stage);
    assert_true(scrolled_in(stage, 3) == 0);
    assert_int_equal(presenter_wait(&stage->presenter), -1);
    carry_to(stage, -1);
    scrolled_in(stage, 2.6);
    assert_true(scrolled_in(stage, 0.1) < 0);
    carry_to(stage, 1);
    for (int i = 0; i < 200 && !in_sight(stage, target); i++)
        scrolled_in(stage, 0.2);
    press_at(stage, middle(stage, target));
    settle(stage);
    assert_int_equal(session_last(app_view(stage->app).session)->kind, ACTION_MOVE);
    assert_true(scrolled_in(stage, 1) == 0);
}

/* The window takes its turns for it by itself. */
static void the_loop_moves_it(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    far_target(stage, "awareness", &thing);
    press_at(stage, middle(stage, thing));
    carry_to(stage, 1);
    settle(stage);
    stage->presenter.edge.since = -1e9;
    assert_in_range(presenter_wait(&stage->presenter), 0, 1);
    assert_true(presenter_step(&stage->presenter, false));
    SDL_Delay(20);
    assert_true(presenter_step(&stage->presenter, false));
    assert_true(stage->presenter.scroll > 0);
}

/* At the end nothing more moves, and nothing wakes up. */
static void at_the_end_it_rests(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    far_target(stage, "awareness", &thing);
    press_at(stage, middle(stage, thing));
    carry_to(stage, 1);
    scrolled_in(stage, 60);
    settle(stage);
    assert_true(stage->presenter.scroll == scroll_most(&stage->presenter.nodes));
    assert_true(carries(stage));
    assert_int_equal(presenter_wait(&stage->presenter), -1);
}

/* On what would take the thing a slow hand has time to press. */
static void a_target_at_the_edge_waits_longer(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    far_target(stage, "awareness", &thing);
    press_at(stage, middle(stage, thing));
    int drag = node_list_find(&stage->presenter.nodes, thing)->drag;
    Rect region = stage->presenter.nodes.scroll;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        Node *node = &stage->presenter.nodes.items[i];
        if (node->takes == drag)
            node->rect.y = stage->presenter.scroll + region.y + region.h - node->rect.h; /* there, it reaches down */
    }
    carry_to(stage, 1);
    assert_non_null(presenter_target(&stage->presenter));
    assert_true(scrolled_in(stage, 2) == 0);
    assert_true(scrolled_in(stage, 1.2) > 0);
}

static void reduced_motion_goes_line_by_line(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    presenter_do(&stage->presenter, command_set(SETTING_REDUCED_MOTION, 1));
    far_target(stage, "awareness", &thing);
    press_at(stage, middle(stage, thing));
    carry_to(stage, 1);
    float last = 0;
    int lines = 0;
    for (int i = 0; i < 80; i++) {
        float by = scrolled_in(stage, 0.05);
        assert_true(by == 0 || (by > 50 && last == 0));
        lines += by > 0;
        last = by;
    }
    assert_in_range(lines, 3, 14);
}

/* Neither what was just taken there, nor a finger, which swipes. */
static void it_moves_for_no_other_reason(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    far_target(stage, "independence", &thing);
    Rect region = stage->presenter.nodes.scroll;
    float down = region.y + region.h - 8 - middle(stage, thing).y;
    presenter_scroll_to(&stage->presenter, stage->presenter.scroll - down);
    press_at(stage, middle(stage, thing)); /* at the lower edge */
    assert_true(carries(stage) && stage->presenter.scroll < scroll_most(&stage->presenter.nodes));
    assert_true(middle(stage, thing).y > region.y + region.h - 20);
    assert_true(scrolled_in(stage, 4) == 0);
    press_key(stage, SDLK_ESCAPE);
    tap_at(stage, middle(stage, thing));
    assert_true(carries(stage));
    SDL_FPoint low = {region.x + region.w / 2, region.y + region.h - 60};
    swipe(stage, low, (SDL_FPoint){low.x, region.y + 8});
    assert_true(carries(stage));
    assert_true(scrolled_in(stage, 4) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(held_at_the_edge_it_moves_on, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(the_loop_moves_it, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(at_the_end_it_rests, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(a_target_at_the_edge_waits_longer, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(reduced_motion_goes_line_by_line, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(it_moves_for_no_other_reason, on_small_phone, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

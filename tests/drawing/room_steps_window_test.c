/* The article's steps led in a window by a presenter remote alone, whose letters and events are those of a real one. */
#include "room_stage.h"

enum { PRESSES_MOST = 300 };

static Stage *at_the_steps(int teams, int width, int height)
{
    Settings settings = room_settings(teams, 0);
    settings.workshop.values[SET_UP_STEPS] = 1;
    Stage *stage = new_stage(width, height, settings);
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    presenter_do(&stage->presenter, command_game(ACTION_SKIP, SKIP_CARDS));
    settle(stage);
    assert_string_equal(screen(stage), "room-steps");
    stage->unseen = true;
    return stage;
}

static const Node *node_named(const Stage *stage, const char *name, int number)
{
    return node_list_find(&stage->presenter.nodes, node_id(name, number));
}

static bool points_at(const Stage *stage, NodeId id)
{
    return stage->presenter.focus.shown && stage->presenter.focus.id == id;
}

/* Page Up until it points there, then Page Down. */
static void take(Stage *stage, const char *name, int number)
{
    for (int presses = 0; !points_at(stage, node_id(name, number)); presses++) {
        assert_true(presses < 20);
        press_key(stage, SDLK_PAGEUP);
    }
    press_key(stage, SDLK_PAGEDOWN);
}

static bool goes_on(const Stage *stage)
{
    return hit_shortcut(&stage->presenter.nodes, SHORTCUT_FORWARD) != NULL;
}

/* Nothing is hidden from the room at the letters' ordinary size. */
static void lead_through(Stage *stage, int step)
{
    take(stage, "room-step", step);
    for (int presses = 0; !game_step_ended(game(stage), step); presses++) {
        assert_true(presses < PRESSES_MOST);
        assert_string_equal(screen(stage), "room-step");
        if (stage->presenter.nodes.scroll.w > 0)
            fail_msg("step %d scrolls, %g of %g", step + 1, (double)stage->presenter.nodes.scroll.h,
                     (double)stage->presenter.nodes.scroll_height);
        if (goes_on(stage))
            press_key(stage, SDLK_PAGEDOWN);
        else
            take(stage, "option", presses % 2);
    }
    assert_non_null(node_named(stage, "step-quote", 0));
    press_key(stage, SDLK_PAGEDOWN);
    assert_string_equal(screen(stage), "room-steps");
}

static void a_remote_leads_through_all(Stage *stage)
{
    for (int step = 0; step < challenge_count(); step++)
        lead_through(stage, step);
    assert_int_equal(game_steps_done(game(stage)), challenge_count());
}

static void on_a_wide_projector(void **state)
{
    Stage *stage = at_the_steps(4, 1280, 720);
    *state = stage;
    a_remote_leads_through_all(stage);
}

static void on_an_old_projector(void **state)
{
    Stage *stage = at_the_steps(0, 1024, 768);
    *state = stage;
    a_remote_leads_through_all(stage);
}

/* Pressing on and on leads to the first question, and there to the first thing that is pointed at. */
static void one_press_too_many_decides_nothing(void **state)
{
    Stage *stage = at_the_steps(2, 1280, 720);
    *state = stage;
    int step = challenge_find("awareness");
    take(stage, "room-step", step);
    press_key(stage, SDLK_PAGEDOWN);
    press_key(stage, SDLK_PAGEDOWN);
    assert_int_equal(game_step_moves(game(stage), step), 0);
    assert_true(points_at(stage, node_id("option", 0)));
    take(stage, "option", 1);
    assert_int_equal(game_step_moves(game(stage), step), 1);
    assert_false(stage->presenter.focus.shown);
    press_key(stage, SDLK_F5);
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "room-step");
    assert_int_equal(game_step_moves(game(stage), step), 1);
}

/* Who has a mouse or a whole keyboard clicks, and takes it back. */
static void a_click_chooses(void **state)
{
    Stage *stage = at_the_steps(0, 1280, 720);
    *state = stage;
    int step = challenge_find("esteem");
    take(stage, "room-step", step);
    press_key(stage, SDLK_PAGEDOWN);
    stage->unseen = false;
    stage->presenter.hidden = false;
    settle(stage);
    click(stage, middle(stage, node_id("option", 1)));
    assert_int_equal(game_step_moves(game(stage), step), 1);
    press_key(stage, SDLK_z);
    assert_int_equal(game_step_moves(game(stage), step), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(on_a_wide_projector, teardown),
        cmocka_unit_test_teardown(on_an_old_projector, teardown),
        cmocka_unit_test_teardown(one_press_too_many_decides_nothing, teardown),
        cmocka_unit_test_teardown(a_click_chooses, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

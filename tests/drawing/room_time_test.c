/* A workshop's time in a window: a frame a second while the timer runs and none while it doesn't, a chime that changes
 * nothing, and a screen that stays on. */
#include "cue_log.h"
#include "room_stage.h"

static CueLog heard;

static Stage *voting_room(int seconds)
{
    Stage *stage = new_room(2, seconds);
    stage->presenter.cues.player = cue_log_begin(&heard);
    go_on_to(stage, WORKSHOP_VOTE);
    return stage;
}

static void it_chimes_and_goes_nowhere(void **state)
{
    Stage *stage = voting_room(30);
    *state = stage;
    assert_true(app_view(stage->app).timer.runs);
    go_by(stage, 19);
    assert_int_equal(heard.count, 0);
    go_by(stage, 2);
    assert_int_equal(heard.count, 1); /* ten seconds are left */
    assert_int_equal(heard.cues[0], CUE_CHIME_SOON);
    go_by(stage, 5);
    assert_int_equal(heard.count, 1);
    go_by(stage, 10);
    assert_int_equal(heard.count, 2);
    assert_int_equal(heard.cues[1], CUE_CHIME_OVER);
    go_by(stage, 60);
    assert_int_equal(heard.count, 2);
    assert_string_equal(screen(stage), "vote");
    assert_int_equal(app_view(stage->app).timer.left, 0);
    assert_false(app_view(stage->app).timer.runs);
    app_vote(stage->app, 0, SIDE_CODEPENDENT); /* nobody is too late */
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
}

static void a_frame_a_second(void **state)
{
    Stage *stage = voting_room(60);
    *state = stage;
    for (int i = 0; i < 5; i++)
        assert_in_range(frames_in(stage, 1), 1, 2); /* one more finds that nothing moves */
    int wait = presenter_wait(&stage->presenter);
    assert_in_range(wait, 1, 1000);
    press_key(stage, SDLK_t);
    settle(stage);
    assert_int_equal(frames_in(stage, 5), 0);
    assert_int_equal(app_wait(stage->app), -1);
    press_key(stage, SDLK_t);
    assert_true(app_wait(stage->app) > 0);
}

static void without_a_timer_nothing_is_drawn(void **state)
{
    Stage *stage = voting_room(0);
    *state = stage;
    assert_int_equal(frames_in(stage, 100), 0);
    int wait = presenter_wait(&stage->presenter);
    assert_true(wait < 0 || wait == pads_wait(&stage->presenter, presenter_now(&stage->presenter)));
}

static void the_screen_stays_on(void **state)
{
    Stage *stage = new_stage(1280, 720, room_settings(2, 0));
    *state = stage;
    assert_true(SDL_IsScreenSaverEnabled());
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    assert_false(SDL_IsScreenSaverEnabled());
    presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    settle(stage);
    assert_true(SDL_IsScreenSaverEnabled());
}

static int close_stage(void **state)
{
    return *state ? teardown(state) : 0;
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        CASE(it_chimes_and_goes_nowhere),
        CASE(a_frame_a_second),
        CASE(without_a_timer_nothing_is_drawn),
        CASE(the_screen_stays_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

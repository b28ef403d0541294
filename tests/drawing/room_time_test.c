/* A workshop's time in a window: a frame a second while the timer runs and none while it doesn't, a chime that changes
 * nothing, and a screen that stays on. */
#include "room_stage.h"

#include <math.h>

static void go_by(Stage *stage, double seconds)
{
    stage->presenter.start -= seconds;
    settle(stage);
}

static Stage *voting_room(int seconds)
{
    Stage *stage = new_room(2, seconds);
    go_on_to(stage, WORKSHOP_VOTE);
    return stage;
}

static void it_chimes_and_goes_nowhere(void **state)
{
    Stage *stage = voting_room(30);
    *state = stage;
    const PresentReport *report = &stage->presenter.report;
    assert_true(app_view(stage->app).timer.runs);
    go_by(stage, 19);
    assert_int_equal(report->chimes, 0);
    go_by(stage, 2);
    assert_int_equal(report->chimes, 1); /* ten seconds are left */
    go_by(stage, 5);
    assert_int_equal(report->chimes, 1);
    go_by(stage, 10);
    assert_int_equal(report->chimes, 2);
    go_by(stage, 60);
    assert_int_equal(report->chimes, 2);
    assert_string_equal(screen(stage), "vote");
    assert_int_equal(app_view(stage->app).timer.left, 0);
    assert_false(app_view(stage->app).timer.runs);
    app_vote(stage->app, 0, SIDE_CODEPENDENT); /* nobody is too late */
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
}

static unsigned long frames_in(Stage *stage, double seconds)
{
    unsigned long before = stage->presenter.report.frames;
    go_by(stage, seconds);
    for (int i = 0; i < 20; i++)
        presenter_step(&stage->presenter, false);
    return stage->presenter.report.frames - before;
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

static void a_device_is_open_only_for_its_sound(void **state)
{
    Stage *stage = voting_room(30);
    *state = stage;
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    go_by(stage, 21);
    assert_int_not_equal(stage->presenter.sound.device, 0);
    assert_in_range(presenter_wait(&stage->presenter), 0, 1000);
    go_by(stage, 3);
    assert_int_equal(stage->presenter.sound.device, 0);
    assert_false(SDL_WasInit(SDL_INIT_AUDIO));
}

static void without_a_device_it_is_silent(void **state)
{
    Stage *stage = voting_room(30);
    *state = stage;
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "none such");
    go_by(stage, 31);
    assert_int_equal(stage->presenter.sound.device, 0);
    assert_string_equal(screen(stage), "vote");
    assert_null(app_view(stage->app).trouble);
}

/* Neither loud nor sudden, and it comes to its end. */
static void the_sound_is_soft(void **state)
{
    (void)state;
    static float samples[CHIME_SAMPLES_MOST];
    assert_int_equal(chime_make(CHIME_NONE, samples), 0);
    double energy[2] = {0};
    for (Chime chime = CHIME_SOON; chime <= CHIME_OVER; chime++) {
        int count = chime_make(chime, samples);
        assert_in_range(count, CHIME_RATE, CHIME_SAMPLES_MOST);
        assert_true(fabsf(samples[0]) < 0.001f && fabsf(samples[count - 1]) < 0.001f);
        for (int i = 0; i < count; i++) {
            assert_true(fabsf(samples[i]) < 0.8f);
            assert_true(i == 0 || fabsf(samples[i] - samples[i - 1]) < 0.1f);
            energy[chime - CHIME_SOON] += (double)samples[i] * (double)samples[i];
        }
    }
    assert_true(energy[1] > 1.5 * energy[0] && energy[0] > 1);
}

static int close_stage(void **state)
{
    return *state ? teardown(state) : 0;
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    const struct CMUnitTest tests[] = {
        CASE(it_chimes_and_goes_nowhere),
        CASE(a_frame_a_second),
        CASE(without_a_timer_nothing_is_drawn),
        CASE(the_screen_stays_on),
        CASE(a_device_is_open_only_for_its_sound),
        CASE(without_a_device_it_is_silent),
        cmocka_unit_test(the_sound_is_soft),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

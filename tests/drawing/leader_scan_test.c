/* One button and the leader's window: what that asks is walked, and one press too many shows the room nothing. */
#include "leader_desk.h"
#include "scan_stage.h"

static Stage *ask_with_one_button(int count)
{
    Settings settings = room_settings(0, 0);
    settings.one_button = settings.reduced_motion = true;
    settings.pace = SCAN_PACE;
    Stage *stage = open_desk_with(count, 0, settings);
    go_on_to(stage, WORKSHOP_READ);
    presenter_do(&stage->presenter, command_of(COMMAND_LEADER));
    settle(stage);
    assert_true(leader_reads(stage, text(stage, "leader.ask.title")));
    assert_in_range(presenter_wait(&stage->presenter), 0, 2); /* at once */
    settle(stage);
    return stage;
}

static bool leader_is_at(const Stage *stage, const char *id)
{
    return stage->presenter.leader.focus == node_id(id, 0);
}

/* A click in the middle of the window that asks, wherever its walking focus is. */
static void click_once(Stage *stage)
{
    LeaderWindow *leader = &stage->presenter.leader;
    Uint32 window = SDL_GetWindowID(leader->window);
    stage->presenter.scan.pressed = -1e9;
    push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONDOWN, .windowID = window, .button = SDL_BUTTON_LEFT,
                                       .x = 40, .y = 40}});
    push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONUP, .windowID = window, .button = SDL_BUTTON_LEFT,
                                       .x = 40, .y = 40}});
    settle(stage);
}

static void one_button_closes_it_by_its_first_press(void **state)
{
    Stage *stage = ask_with_one_button(2);
    *state = stage;
    assert_true(leader_is_at(stage, "leader-close"));
    click_once(stage);
    assert_false(is_open(stage));
    assert_string_equal(screen(stage), "read");
}

static void one_button_walks_what_it_asks(void **state)
{
    Stage *stage = ask_with_one_button(2);
    *state = stage;
    NodeId room = stage->presenter.focus.id;
    scan_pass(stage, scan_pace(stage));
    assert_true(leader_is_at(stage, "leader-close")); /* two paces: there is something to read first */
    scan_one_step(stage);
    assert_true(leader_is_at(stage, "leader-change"));
    scan_one_step(stage);
    assert_true(leader_is_at(stage, "leader-show"));
    assert_int_equal(stage->presenter.focus.id, room); /* where it stands still */
    scan_one_step(stage);
    assert_true(leader_is_at(stage, "leader-close"));
    scan_one_step(stage);
    desk.room = 1; /* as the system will tell */
    desk.leader = 0;
    click_once(stage);
    assert_true(is_open(stage));
    assert_true(leader_reads(stage, card(stage)->why));
    assert_string_equal(screen(stage), "read");
    scan_push(stage); /* and the room's window goes on */
    settle(stage);
    assert_string_equal(screen(stage), "think");
}

static void one_button_shows_it_on_the_only_screen(void **state)
{
    Stage *stage = ask_with_one_button(1);
    *state = stage;
    scan_one_step(stage);
    assert_true(leader_is_at(stage, "leader-show"));
    key_in_leader(stage, SDLK_RIGHT); /* any key, in either window */
    assert_true(leader_reads(stage, card(stage)->why));
}

static void one_button_finds_it_at_rest(void **state)
{
    Stage *stage = ask_with_one_button(2);
    *state = stage;
    for (int i = 0; i < 20 && !stage->presenter.scan.rests; i++)
        scan_one_step(stage);
    assert_true(stage->presenter.scan.rests);
    settle(stage);
    unsigned long frames = stage->presenter.report.frames, leader = stage->presenter.report.leader_frames;
    for (int i = 0; i < 50; i++)
        presenter_step(&stage->presenter, false);
    assert_int_equal(stage->presenter.report.frames, frames);
    assert_int_equal(stage->presenter.report.leader_frames, leader);
    assert_int_equal(scan_wait(&stage->presenter, presenter_now(&stage->presenter)), -1);
    click_once(stage); /* wakes it */
    assert_true(leader_is_at(stage, "leader-close"));
    click_once(stage);
    assert_false(is_open(stage));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        CASE(one_button_closes_it_by_its_first_press),
        CASE(one_button_walks_what_it_asks),
        CASE(one_button_shows_it_on_the_only_screen),
        CASE(one_button_finds_it_at_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

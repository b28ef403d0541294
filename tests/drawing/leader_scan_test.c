/* One button and the leader's window: what that asks is walked, and one press too many shows the room nothing. */
#include "leader_desk.h"
#include "scan_stage.h"
#include "scroll.h"

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

/* ---- Its page ---- */

static Stage *page_with_one_button(WorkshopStage at, int percent)
{
    Settings settings = room_settings(0, 0);
    settings.one_button = settings.reduced_motion = true;
    settings.pace = SCAN_PACE;
    settings.text_percent = percent;
    Stage *stage = open_desk_with(2, 1, settings); /* the room has the second screen: it need not ask */
    go_on_to(stage, at);
    presenter_do(&stage->presenter, command_of(COMMAND_LEADER));
    settle(stage);
    assert_true(leader_reads(stage, text(stage, "leader.close.words")));
    return stage;
}

static bool walk_to_leader(Stage *stage)
{
    for (int i = 0; i < 60 && !stage->presenter.leader.focus; i++)
        scan_one_step(stage);
    return stage->presenter.leader.focus != 0;
}

static void one_button_reads_all_of_its_page(void **state)
{
    Stage *stage = page_with_one_button(WORKSHOP_READ, 200);
    *state = stage;
    LeaderWindow *leader = &stage->presenter.leader;
    float most = scroll_most(&leader->nodes);
    assert_true(most > 100);
    assert_true(walk_to_leader(stage));
    assert_int_equal(leader->focus, scan_further_id());
    settle(stage);
    assert_int_equal(node_list_find(&leader->nodes, scan_further_id())->look, LOOK_NOTICE); /* seen while it is there */
    for (int i = 0; i < 40 && leader->focus == scan_further_id(); i++) {
        float before = leader->scroll;
        scan_push(stage);
        assert_true(leader->scroll > before);
        assert_true(stage->presenter.scan.until - presenter_now(&stage->presenter) > 1.5 * scan_pace(stage));
    }
    assert_true(leader->scroll > most - 1);
    assert_int_equal(leader->focus, scan_back_id());
    assert_string_equal(screen(stage), "read"); /* the room saw nothing of it */
    scan_one_step(stage);
    assert_int_equal(leader->focus, 0);
    assert_true(scan_is_at(stage, scan_first(&stage->presenter.nodes, stage->presenter.scroll)->id));
    assert_true(walk_to_leader(stage));
    assert_int_equal(leader->focus, scan_back_id()); /* there is nothing further */
    scan_push(stage);
    assert_true(leader->scroll < most);
    for (int i = 0; i < 60 && !stage->presenter.scan.rests; i++)
        scan_one_step(stage);
    assert_true(stage->presenter.scan.rests);
    assert_int_equal(leader->focus, 0);
    scan_push(stage);
    scan_press_at(stage, node_id("forward", 0)); /* and the room's window is played as ever */
    assert_string_equal(screen(stage), "think");
}

static void one_button_passes_a_page_that_shows_whole(void **state)
{
    Stage *stage = page_with_one_button(WORKSHOP_OPENING, 100);
    *state = stage;
    assert_true(scroll_most(&stage->presenter.leader.nodes) == 0);
    assert_false(walk_to_leader(stage));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        CASE(one_button_closes_it_by_its_first_press),
        CASE(one_button_walks_what_it_asks),
        CASE(one_button_shows_it_on_the_only_screen),
        CASE(one_button_finds_it_at_rest),
        CASE(one_button_reads_all_of_its_page),
        CASE(one_button_passes_a_page_that_shows_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

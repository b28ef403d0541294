/* The leader's window: when it opens and closes, what it shows and where, and that nothing of it reaches the room. */
#include "leader_desk.h"

/* ---- On and off ---- */

static void it_opens_and_closes(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    assert_false(is_open(stage));
    press_key(stage, SDLK_l);
    assert_true(is_open(stage));
    assert_string_equal(screen(stage), "opening");
    go_on_to(stage, WORKSHOP_THINK);
    press_key(stage, SDLK_l);
    assert_false(is_open(stage));
    press_key(stage, SDLK_l);
    assert_true(is_open(stage));
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_CLOSE,
                                  .windowID = SDL_GetWindowID(stage->presenter.leader.window)}};
    push(stage, event);
    settle(stage);
    assert_false(is_open(stage));
    assert_false(app_leaving(stage->app));
    assert_string_equal(screen(stage), "think");
    press_key(stage, SDLK_l);
    presenter_do(&stage->presenter, command_of(COMMAND_HOME)); /* no workshop, nothing to lead */
    settle(stage);
    assert_false(is_open(stage));
}

static void the_rooms_window_closes_both(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    SDL_Event event = {.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_CLOSE,
                                  .windowID = SDL_GetWindowID(stage->presenter.window)}};
    assert_int_equal(SDL_PushEvent(&event), 1);
    assert_false(presenter_step(&stage->presenter, false));
    assert_true(app_leaving(stage->app));
}

static void a_browser_has_none(void **state)
{
    Stage *stage = new_room(2, 0);
    *state = stage;
    press_key(stage, SDLK_l);
    assert_false(is_open(stage));
}

/* ---- What it shows ---- */

static void it_knows_what_the_room_does_not(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    go_on_to(stage, WORKSHOP_READ);
    assert_true(leader_reads(stage, card(stage)->why));
    assert_true(leader_reads(stage, card(stage)->question));
    assert_true(leader_reads(stage, card(stage)->note));
    assert_true(leader_reads(stage, stage->library.deck->cards[card(stage)->twin].text));
    assert_true(leader_reads(stage, card(stage)->difference));
    assert_true(leader_reads(stage, text(stage, "room.stage.think"))); /* what is next */
    assert_false(reads_in(&stage->presenter.nodes, card(stage)->why));
    assert_false(reads_in(&stage->presenter.nodes, card(stage)->note));
    go_on_to(stage, WORKSHOP_VOTE);
    press_key(stage, SDLK_1);
    assert_true(leader_reads(stage, "Codependent: 1 (Harbour)"));
    assert_true(leader_reads(stage, "Not yet: Willow"));
    press_key(stage, SDLK_5);
    assert_true(leader_reads(stage, "Interdependent: 1 (Willow)"));
    assert_true(leader_reads(stage, "1:00"));
    const Card *before = card(stage);
    go_on_to(stage, WORKSHOP_QUESTION);
    press_key(stage, SDLK_PAGEDOWN);
    assert_false(leader_reads(stage, before->why));
    assert_true(leader_reads(stage, card(stage)->why));
}

static void hands_show_as_they_are_counted(void **state)
{
    desk = (Desk){.port = {&desk, desk_count, desk_of}, .count = 2, .room = 1, .leader = 0};
    Stage *stage = new_stage_beside(800, 450, room_settings(0, 0), &desk.port);
    *state = desk.stage = stage;
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    press_key(stage, SDLK_l);
    go_on_to(stage, WORKSHOP_VOTE);
    assert_true(leader_reads(stage, "Codependent: not counted yet"));
    key_in_leader(stage, SDLK_1);
    key_in_leader(stage, SDLK_7);
    assert_true(leader_reads(stage, "Codependent: 17"));
    key_in_leader(stage, SDLK_UP);
    assert_true(leader_reads(stage, "Codependent: 18"));
}

/* ---- Where the room might see it ---- */

static void it_asks_where_the_room_may_see_it(void **state)
{
    Stage *stage = open_desk(2, 0);
    *state = stage;
    go_on_to(stage, WORKSHOP_READ);
    press_key(stage, SDLK_l);
    assert_true(leader_reads(stage, text(stage, "leader.ask.title")));
    assert_false(leader_reads(stage, card(stage)->why));
    static const SDL_Keycode still[] = {SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_SPACE, SDLK_RIGHT, SDLK_n, SDLK_z, SDLK_m,
                                        SDLK_k, SDLK_TAB, SDLK_ESCAPE};
    for (size_t i = 0; i < sizeof still / sizeof *still; i++) {
        key_in_leader(stage, still[i]); /* answers nothing, and moves nothing behind it */
        assert_string_equal(screen(stage), "read");
        assert_false(leader_reads(stage, card(stage)->why));
    }
    click_leader(stage, "leader-show");
    assert_true(leader_reads(stage, card(stage)->why));
    key_in_leader(stage, SDLK_PAGEDOWN);
    assert_string_equal(screen(stage), "think");
    press_key(stage, SDLK_l);
    press_key(stage, SDLK_l);
    key_in_leader(stage, SDLK_b);
    assert_true(app_view(stage->app).blank);
    key_in_leader(stage, SDLK_b);
    press_key(stage, SDLK_PAGEDOWN); /* in the room's own window it leads on as ever */
    assert_string_equal(screen(stage), "vote");
    key_in_leader(stage, SDLK_RETURN);
    assert_true(leader_reads(stage, card(stage)->why));
    assert_string_equal(screen(stage), "vote");
    press_key(stage, SDLK_l);
    press_key(stage, SDLK_l);
    key_in_leader(stage, SDLK_l); /* the key that opened it closes it */
    assert_false(is_open(stage));
}

static void the_windows_change_places(void **state)
{
    Stage *stage = open_desk(2, 0);
    *state = stage;
    go_on_to(stage, WORKSHOP_READ);
    press_key(stage, SDLK_l);
    desk.room = 1; /* as the system will tell */
    desk.leader = 0;
    click_leader(stage, "leader-change");
    assert_true(is_open(stage));
    assert_true(leader_reads(stage, card(stage)->why));
}

static void with_one_screen_it_asks_too(void **state)
{
    Stage *stage = open_desk(1, 0);
    *state = stage;
    go_on_to(stage, WORKSHOP_READ);
    press_key(stage, SDLK_l);
    assert_true(leader_reads(stage, text(stage, "leader.ask.alone")));
    assert_false(leader_reads(stage, text(stage, "leader.ask.change")));
    click_leader(stage, "leader-show");
    assert_true(leader_reads(stage, card(stage)->why));
    push(stage, (SDL_Event){.display = {.type = SDL_DISPLAYEVENT, .event = SDL_DISPLAYEVENT_CONNECTED}});
    settle(stage);
    assert_true(is_open(stage));
}

/* ---- A screen is pulled out ---- */

static void it_goes_with_its_screen(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    go_on_to(stage, WORKSHOP_VOTE);
    press_key(stage, SDLK_l);
    press_key(stage, SDLK_1);
    desk.count = 1;
    desk.room = desk.leader = 0;
    push(stage, (SDL_Event){.display = {.type = SDL_DISPLAYEVENT, .event = SDL_DISPLAYEVENT_DISCONNECTED}});
    settle(stage);
    assert_false(is_open(stage));
    assert_string_equal(screen(stage), "vote");
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
    desk.count = 2;
    desk.leader = 1;
    push(stage, (SDL_Event){.display = {.type = SDL_DISPLAYEVENT, .event = SDL_DISPLAYEVENT_CONNECTED}});
    settle(stage);
    assert_false(is_open(stage)); /* only when it is asked for again */
    press_key(stage, SDLK_l);
    assert_true(is_open(stage));
}

/* Some systems tell nothing of the screen, and move its windows to the other one. */
static void it_goes_when_it_comes_to_the_rooms_screen(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    desk.leader = 1;
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_MOVED,
                                       .windowID = SDL_GetWindowID(stage->presenter.leader.window)}});
    settle(stage);
    assert_false(is_open(stage));
    press_key(stage, SDLK_l);
    desk.leader = 0;
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_MOVED}});
    assert_true(is_open(stage));
    desk.room = 0;
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_DISPLAY_CHANGED}});
    settle(stage);
    assert_false(is_open(stage));
}

/* ---- Hands in it ---- */

static void its_buttons_lead(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    click_leader(stage, "forward");
    assert_string_equal(screen(stage), "read");
    click_leader(stage, "backward");
    assert_string_equal(screen(stage), "opening");
    click_leader(stage, "blank");
    assert_true(app_view(stage->app).blank);
    assert_true(leader_reads(stage, text(stage, "leader.blank.off")));
    click_leader(stage, "blank");
    go_on_to(stage, WORKSHOP_VOTE);
    bool runs = app_view(stage->app).timer.runs;
    click_leader(stage, "timer");
    assert_true(app_view(stage->app).timer.runs != runs);
}

/* A click where the room's window has a button, in the leader's. */
static void no_click_goes_through(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    Uint32 window = SDL_GetWindowID(stage->presenter.leader.window);
    for (int y = 10; y < 720; y += 90) {
        for (int x = 10; x < 1280; x += 120) {
            if (y > 600) /* its own buttons stand there */
                continue;
            push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONDOWN, .windowID = window,
                                               .button = SDL_BUTTON_LEFT, .x = x, .y = y}});
            push(stage, (SDL_Event){.button = {.type = SDL_MOUSEBUTTONUP, .windowID = window,
                                               .button = SDL_BUTTON_LEFT, .x = x, .y = y}});
        }
    }
    settle(stage);
    assert_string_equal(screen(stage), "opening");
    assert_int_equal(app_view(stage->app).depth, 0);
}

static void it_scrolls(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    go_on_to(stage, WORKSHOP_READ);
    LeaderWindow *leader = &stage->presenter.leader;
    assert_true(leader->nodes.scroll_height > leader->nodes.scroll.h);
    key_in_leader(stage, SDLK_DOWN);
    float line = leader->scroll;
    assert_true(line > 0);
    key_in_leader(stage, SDLK_END);
    assert_true(leader->scroll > line);
    push(stage, (SDL_Event){.wheel = {.type = SDL_MOUSEWHEEL, .windowID = SDL_GetWindowID(leader->window), .y = 1,
                                      .preciseY = 1}});
    assert_true(leader->scroll > 0);
    key_in_leader(stage, SDLK_HOME);
    assert_true(leader->scroll == 0);
    float room = stage->presenter.scroll;
    assert_true(room == 0);
    Uint32 window = SDL_GetWindowID(leader->window);
    for (int i = 0; i < 3; i++) {
        static const Uint32 types[] = {SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP};
        push(stage, (SDL_Event){.tfinger = {.type = types[i], .windowID = window, .fingerId = 1, .x = 0.5f,
                                            .y = i == 0 ? 0.6f : 0.3f}});
    }
    assert_true(leader->scroll > 100);
    assert_string_equal(screen(stage), "read");
}

static bool is_in_sight(const LeaderWindow *leader, const Node *node)
{
    float y = node->rect.y - leader->scroll;
    return y >= leader->nodes.scroll.y && y + node->rect.h <= leader->nodes.scroll.y + leader->nodes.scroll.h;
}

/* However far down whoever leads is reading: another stage is seen from its beginning. What others do moves nothing. */
static void another_stage_comes_into_sight(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    go_on_to(stage, WORKSHOP_READ);
    LeaderWindow *leader = &stage->presenter.leader;
    while (workshop_stage(game(stage)) != WORKSHOP_VOTE) {
        key_in_leader(stage, SDLK_END);
        assert_true(leader->scroll > 0);
        click_leader(stage, "forward");
        assert_true(is_in_sight(leader, node_list_find(&leader->nodes, node_id("leader-stage", 0))));
    }
    key_in_leader(stage, SDLK_END);
    float reading = leader->scroll;
    press_key(stage, SDLK_1);
    assert_true(leader_reads(stage, "Codependent: 1 (Harbour)"));
    assert_true(reading > 0 && leader->scroll >= reading);
}

static void counted_hands_come_into_sight(void **state)
{
    Stage *stage = open_desk_with(2, 1, room_settings(0, 0));
    *state = stage;
    press_key(stage, SDLK_l);
    go_on_to(stage, WORKSHOP_VOTE);
    LeaderWindow *leader = &stage->presenter.leader;
    key_in_leader(stage, SDLK_END);
    assert_true(leader->scroll > 0);
    key_in_leader(stage, SDLK_7);
    const Node *counted = NULL;
    for (size_t i = 0; i < leader->nodes.count; i++)
        if (leader->nodes.items[i].label && strcmp(leader->nodes.items[i].label, "Codependent: 7") == 0)
            counted = &leader->nodes.items[i];
    assert_non_null(counted);
    assert_true(is_in_sight(leader, counted));
}

static void it_rests_where_nothing_changes(void **state)
{
    Stage *stage = open_desk(2, 1);
    *state = stage;
    press_key(stage, SDLK_l);
    const PresentReport *report = &stage->presenter.report;
    unsigned long frames = report->frames, leader = report->leader_frames;
    assert_true(leader > 0);
    for (int i = 0; i < 50; i++)
        presenter_step(&stage->presenter, false);
    assert_int_equal(report->frames, frames);
    assert_int_equal(report->leader_frames, leader);
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_MINIMIZED}});
    key_event(stage, SDLK_PAGEDOWN, false); /* the room's window is away: the leader's goes on */
    for (int i = 0; i < 50; i++)
        presenter_step(&stage->presenter, false);
    assert_true(report->leader_frames > leader);
    assert_true(leader_reads(stage, card(stage)->why));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        CASE(it_opens_and_closes),
        CASE(the_rooms_window_closes_both),
        CASE(a_browser_has_none),
        CASE(it_knows_what_the_room_does_not),
        CASE(hands_show_as_they_are_counted),
        CASE(it_asks_where_the_room_may_see_it),
        CASE(the_windows_change_places),
        CASE(with_one_screen_it_asks_too),
        CASE(it_goes_with_its_screen),
        CASE(it_goes_when_it_comes_to_the_rooms_screen),
        CASE(its_buttons_lead),
        CASE(no_click_goes_through),
        CASE(it_scrolls),
        CASE(another_stage_comes_into_sight),
        CASE(counted_hands_come_into_sight),
        CASE(it_rests_where_nothing_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

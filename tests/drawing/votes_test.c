/* Teams' votes: the sources by themselves, and a window that asks them. */
#include "room_stage.h"

/* ---- The sources ---- */

static void votes_wait_in_order(void **state)
{
    (void)state;
    VoteQueue queue = {0};
    Vote vote;
    assert_false(vote_queue_add(&queue, 0, SIDE_CODEPENDENT)); /* nobody is asked */
    vote_queue_ask(&queue, 3);
    assert_true(vote_queue_add(&queue, 2, SIDE_INTERDEPENDENT));
    assert_true(vote_queue_add(&queue, 0, SIDE_CODEPENDENT));
    assert_false(vote_queue_add(&queue, 3, SIDE_CODEPENDENT));
    assert_false(vote_queue_add(&queue, -1, SIDE_CODEPENDENT));
    assert_true(vote_queue_take(&queue, &vote));
    assert_int_equal(vote.team, 2);
    assert_int_equal(vote.side, SIDE_INTERDEPENDENT);
    assert_true(vote_queue_take(&queue, &vote));
    assert_int_equal(vote.team, 0);
    assert_false(vote_queue_take(&queue, &vote));
    for (int i = 0; i < VOTES_WAITING_MOST + 10; i++)
        assert_true(vote_queue_add(&queue, i % 3, SIDE_CODEPENDENT));
    assert_true(vote_queue_take(&queue, &vote));
    assert_int_equal(vote.team, 10 % 3); /* the ten oldest are gone */
    vote_queue_ask(&queue, 0);
    assert_false(vote_queue_take(&queue, &vote));
}

static void every_team_has_two_keys(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    KeyboardVotes votes = {0};
    int found = 0;
    bool seen[TEAM_KEYS] = {false};
    VoteSource source = keyboard_votes_source(&votes);
    source.ask(source.context, TEAMS_MOST);
    for (int place = 0; place < SDL_NUM_SCANCODES; place++) {
        int key = bindings_team_key(&bindings, SDL_GetScancodeName((SDL_Scancode)place));
        if (key < 0)
            continue;
        assert_false(seen[key]);
        seen[key] = true;
        found++;
        assert_true(keyboard_votes_asks(&votes, key));
        keyboard_votes_press(&votes, key);
        Vote vote;
        assert_true(source.take(source.context, &vote));
        assert_int_equal(vote.team, key / 2);
        assert_int_equal(vote.side, key % 2);
    }
    assert_int_equal(found, TEAM_KEYS);
    source.ask(source.context, 2);
    assert_true(keyboard_votes_asks(&votes, 3));
    assert_false(keyboard_votes_asks(&votes, 4));
}

/* Whoever leads needs the timer, the way on and all that while teams vote. */
static void no_team_has_a_key_that_leads(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    SDL_Keycode french[SDL_NUM_SCANCODES] = {[SDL_SCANCODE_A] = SDLK_q, [SDL_SCANCODE_4] = SDLK_QUOTE,
                                             [SDL_SCANCODE_1] = SDLK_AMPERSAND, [SDL_SCANCODE_5] = SDLK_LEFTPAREN,
                                             [SDL_SCANCODE_8] = SDLK_UNDERSCORE};
    for (int place = 0; place < SDL_NUM_SCANCODES; place++) {
        if (bindings_team_key(&bindings, SDL_GetScancodeName((SDL_Scancode)place)) < 0)
            continue;
        for (int layout = 0; layout < 2; layout++) {
            SDL_Keysym key = {.scancode = (SDL_Scancode)place, .sym = SDL_GetKeyFromScancode((SDL_Scancode)place)};
            if (layout == 1 && french[place])
                key.sym = french[place];
            Shortcut shortcut = room_key_meaning(&bindings, key).shortcut;
            assert_true(shortcut < SHORTCUT_FORWARD && shortcut != SHORTCUT_UNDO && shortcut != SHORTCUT_REDO);
        }
    }
}

static void a_pad_is_a_team(void **state)
{
    (void)state;
    VoteQueue queue = {0};
    VoteSource source = pad_votes_source(&queue);
    Vote vote;
    source.ask(source.context, 4);
    Bindings bindings = bindings_default();
    Controls left = bindings_find(&bindings, BOUND_BUTTON, BOUND_VOTES, "x");
    Controls right = bindings_find(&bindings, BOUND_BUTTON, BOUND_VOTES, "dpright");
    Controls neither = bindings_find(&bindings, BOUND_BUTTON, BOUND_VOTES, "a");
    assert_true(pad_votes_press(&queue, 3, left));
    assert_true(pad_votes_press(&queue, 1, right));
    assert_false(pad_votes_press(&queue, 1, neither));
    assert_false(pad_votes_press(&queue, 4, left));
    assert_false(pad_votes_press(&queue, -1, left));
    assert_true(source.take(source.context, &vote));
    assert_int_equal(vote.team, 3);
    assert_int_equal(vote.side, SIDE_CODEPENDENT);
    assert_true(source.take(source.context, &vote));
    assert_int_equal(vote.team, 1);
    assert_int_equal(vote.side, SIDE_INTERDEPENDENT);
}

/* ---- In a window ---- */

static void press_place(Stage *stage, SDL_Scancode place)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = SDL_GetKeyFromScancode(place), .scancode = place};
    push(stage, event);
    settle(stage);
}

static void the_keyboard_votes(void **state)
{
    Stage *stage = new_room(8, 60);
    *state = stage;
    press_place(stage, SDL_SCANCODE_1);
    assert_string_equal(screen(stage), "opening");
    go_on_to(stage, WORKSHOP_VOTE);
    assert_int_equal(stage->presenter.votes.asked, 8);
    press_place(stage, SDL_SCANCODE_1);
    press_place(stage, SDL_SCANCODE_C);
    press_place(stage, SDL_SCANCODE_2); /* the first team thinks better of it */
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_INTERDEPENDENT);
    assert_int_equal(first_ballot(stage)->teams[7], SIDE_INTERDEPENDENT);
    assert_int_equal(first_ballot(stage)->teams[3], NO_VOTE);
    bool runs = app_view(stage->app).timer.runs;
    press_place(stage, SDL_SCANCODE_T);
    assert_true(app_view(stage->app).timer.runs != runs);
    press_place(stage, SDL_SCANCODE_M); /* what lies over the ballot takes no votes */
    assert_int_equal(stage->presenter.votes.asked, 0);
    press_place(stage, SDL_SCANCODE_E);
    press_place(stage, SDL_SCANCODE_M);
    assert_int_equal(first_ballot(stage)->teams[3], NO_VOTE);
    press_place(stage, SDL_SCANCODE_E);
    assert_int_equal(first_ballot(stage)->teams[3], SIDE_CODEPENDENT);
}

/* A vote that comes right before the key that closes the ballot counts. */
static void no_vote_comes_too_late(void **state)
{
    Stage *stage = new_room(2, 0);
    *state = stage;
    go_on_to(stage, WORKSHOP_VOTE);
    static const SDL_Scancode places[] = {SDL_SCANCODE_1, SDL_SCANCODE_5, SDL_SCANCODE_PAGEDOWN};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
        event.key.keysym = (SDL_Keysym){.sym = SDL_GetKeyFromScancode(places[i]), .scancode = places[i]};
        assert_int_equal(SDL_PushEvent(&event), 1);
    }
    settle(stage);
    assert_string_equal(screen(stage), "split");
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
    assert_int_equal(first_ballot(stage)->teams[1], SIDE_INTERDEPENDENT);
}

static const Node *keycap(const Stage *stage, const char *words)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].look == LOOK_KEYCAP && strcmp(nodes->items[i].label, words) == 0)
            return &nodes->items[i];
    }
    return NULL;
}

static void the_keys_show_on_the_screen(void **state)
{
    Stage *stage = new_room(4, 0);
    *state = stage;
    go_on_to(stage, WORKSHOP_VOTE);
    presenter_use(&stage->presenter, DEVICE_KEYS);
    settle(stage);
    assert_non_null(keycap(stage, "1"));
    assert_non_null(keycap(stage, "E"));
    stage->presenter.votes.keyboard.names[0][0] = '?';
    push(stage, (SDL_Event){.type = SDL_KEYMAPCHANGED}); /* another layout: asked for anew */
    settle(stage);
    assert_non_null(keycap(stage, "1"));
}

/* ---- Gamepads ---- */

static int plug_in(void)
{
    int pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                        SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(pad >= 0);
    return (int)SDL_JoystickGetDeviceInstanceID(pad);
}

static int index_of(int id)
{
    for (int i = 0; i < SDL_NumJoysticks(); i++) {
        if (SDL_JoystickGetDeviceInstanceID(i) == id)
            return i;
    }
    return -1;
}

static void press_pad(Stage *stage, int id, SDL_GameControllerButton button)
{
    stage->pad = index_of(id);
    assert_true(stage->pad >= 0);
    pad_button(stage, button);
    stage->pad = -1;
}

static void pull_out(Stage *stage, int id)
{
    assert_int_equal(SDL_JoystickDetachVirtual(index_of(id)), 0);
    settle(stage);
}

static void eight_pads_vote(void **state)
{
    Stage *stage = new_room(8, 0);
    int pads[TEAMS_MOST];
    *state = stage;
    for (int team = 0; team < TEAMS_MOST; team++) {
        pads[team] = plug_in();
        settle(stage);
    }
    assert_int_equal(stage->presenter.pads.count, TEAMS_MOST);
    press_pad(stage, pads[2], SDL_CONTROLLER_BUTTON_A); /* teams don't go on */
    press_pad(stage, pads[2], SDL_CONTROLLER_BUTTON_START);
    press_pad(stage, pads[2], SDL_CONTROLLER_BUTTON_DPAD_DOWN);
    assert_string_equal(screen(stage), "opening");
    go_on_to(stage, WORKSHOP_VOTE);
    for (int team = 0; team < TEAMS_MOST; team++) {
        static const SDL_GameControllerButton buttons[] = {
            SDL_CONTROLLER_BUTTON_X, SDL_CONTROLLER_BUTTON_B, SDL_CONTROLLER_BUTTON_DPAD_LEFT,
            SDL_CONTROLLER_BUTTON_DPAD_RIGHT};
        press_pad(stage, pads[team], buttons[team % 4]);
        assert_int_equal(first_ballot(stage)->teams[team], team % 2);
    }
    pull_out(stage, pads[0]); /* the others keep their teams, and who comes anew takes the free place */
    press_pad(stage, pads[7], SDL_CONTROLLER_BUTTON_X);
    assert_int_equal(first_ballot(stage)->teams[7], SIDE_CODEPENDENT);
    pads[0] = plug_in();
    settle(stage);
    press_pad(stage, pads[0], SDL_CONTROLLER_BUTTON_B);
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_INTERDEPENDENT);
    assert_string_equal(screen(stage), "vote");
    for (int team = 0; team < TEAMS_MOST; team++)
        pull_out(stage, pads[team]);
}

/* Given to other buttons, these vote, and the former ones no longer do. */
static void other_buttons_vote(void **state)
{
    Settings settings = room_settings(2, 0);
    Pressed stick = {BOUND_BUTTON, "rightstick", ""}, shoulder = {BOUND_BUTTON, "rightshoulder", ""};
    assert_true(bindings_assign(&settings.bindings, CONTROL_VOTE_LEFT, 0, stick));
    assert_true(bindings_assign(&settings.bindings, CONTROL_VOTE_RIGHT, 1, shoulder));
    Stage *stage = new_stage(1280, 720, settings);
    *state = stage;
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    int pad = plug_in();
    settle(stage);
    go_on_to(stage, WORKSHOP_VOTE);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_X);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    assert_int_equal(first_ballot(stage)->teams[0], NO_VOTE);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_RIGHTSTICK);
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_INTERDEPENDENT);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_DPAD_LEFT); /* the second of its two stays */
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
    pull_out(stage, pad);
}

static void a_pad_leads_where_hands_are_counted(void **state)
{
    Stage *stage = new_room(0, 60);
    *state = stage;
    int pad = plug_in();
    settle(stage);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_A);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_A);
    assert_string_equal(screen(stage), "think");
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_B);
    assert_string_equal(screen(stage), "read");
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_BACK);
    assert_true(app_view(stage->app).blank);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_A);
    go_on_to(stage, WORKSHOP_VOTE);
    stage->presenter.pads.updated = -1000;
    stage->pad = index_of(pad);
    SDL_Joystick *joystick = SDL_JoystickFromInstanceID(pad);
    SDL_JoystickSetVirtualButton(joystick, SDL_CONTROLLER_BUTTON_DPAD_UP, 1);
    SDL_GameControllerUpdate();
    room_key(&stage->presenter, (KeyMeaning){.work = KEY_ARROW, .direction = FOCUS_UP}, false);
    stage->pad = -1;
    assert_int_equal(first_ballot(stage)->hands[0], 1);
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_START);
    assert_string_equal(screen(stage), "menu");
    press_pad(stage, pad, SDL_CONTROLLER_BUTTON_B);
    assert_string_equal(screen(stage), "vote");
    pull_out(stage, pad);
}

static int close_stage(void **state)
{
    return *state ? teardown(state) : 0;
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(votes_wait_in_order),
        cmocka_unit_test(every_team_has_two_keys),
        cmocka_unit_test(no_team_has_a_key_that_leads),
        cmocka_unit_test(a_pad_is_a_team),
        CASE(the_keyboard_votes),
        CASE(no_vote_comes_too_late),
        CASE(the_keys_show_on_the_screen),
        CASE(eight_pads_vote),
        CASE(other_buttons_vote),
        CASE(a_pad_leads_where_hands_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

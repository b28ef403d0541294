/* One-button play in a window: where the focus walks, what a press is, and when it rests. */
#include "scan_stage.h"

#include "recording_voice.h"
#include "room_stage.h"

static int in_game(void **state)
{
    Stage *stage = new_stage(1280, 720, scan_settings());
    new_game(stage);
    *state = stage;
    return 0;
}

static int on_title(void **state)
{
    *state = new_stage(1280, 720, scan_settings());
    return 0;
}

static int on_phone(void **state)
{
    *state = new_stage(390, 844, scan_settings());
    return 0;
}

static int with_other_hands(void **state)
{
    *state = new_stage(1280, 720, settings_default());
    return 0;
}

static NodeId pile(Side side)
{
    return node_id("pile", (int)side);
}

static const Action *last_action(const Stage *stage)
{
    return session_last(app_view(stage->app).session);
}

/* ---- The walk ---- */

static void pockets_first_then_pass_then_the_bar(void **state)
{
    Stage *stage = *state;
    static const char *const after[] = {"pass", "words"};
    assert_int_equal(scan_at(stage)->id, pile(SIDE_CODEPENDENT));
    scan_one_step(stage);
    assert_int_equal(scan_at(stage)->id, pile(SIDE_INTERDEPENDENT));
    for (size_t i = 0; i < 2; i++) {
        scan_one_step(stage);
        assert_int_equal(scan_at(stage)->id, node_id(after[i], 0));
    }
    scan_one_step(stage);
    assert_int_equal(scan_at(stage)->id, node_id("menu", 0));
}

static void a_new_screen_has_two_paces_and_each_step_one(void **state)
{
    Stage *stage = *state;
    double pace = scan_pace(stage);
    scan_press_at(stage, pile(SIDE_CODEPENDENT));
    assert_string_equal(stage->presenter.screen, "feedback");
    NodeId first = scan_at(stage)->id;
    scan_pass(stage, 2 * pace - SCAN_MARGIN);
    assert_true(scan_is_at(stage, first));
    scan_pass(stage, 2 * SCAN_MARGIN);
    NodeId second = scan_at(stage)->id;
    assert_int_not_equal(second, first);
    scan_pass(stage, pace - 2 * SCAN_MARGIN);
    assert_true(scan_is_at(stage, second));
    scan_pass(stage, 4 * SCAN_MARGIN);
    assert_false(scan_is_at(stage, second));
}

static void the_player_sets_the_pace(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_set(SETTING_PACE, SETTINGS_PACES - 1));
    scan_one_step(stage);
    NodeId at = scan_at(stage)->id;
    scan_pass(stage, settings_pace_milliseconds[SETTINGS_PACES - 1] - SCAN_MARGIN);
    assert_true(scan_is_at(stage, at));
    scan_pass(stage, 2 * SCAN_MARGIN);
    assert_false(scan_is_at(stage, at));
}

/* At rest nothing wakes the game, and a press only wakes it: what the focus is on is not pressed by somebody who was
 * not looking. */
static void after_two_rounds_it_rests_until_a_press(void **state)
{
    Stage *stage = *state;
    size_t steps = 0;
    assert_true(scan_wait(&stage->presenter, presenter_now(&stage->presenter)) > 0);
    for (; steps < 100 && !stage->presenter.scan.rests; steps++)
        scan_one_step(stage);
    assert_true(steps >= 16); /* two rounds of eight */
    assert_true(stage->presenter.scan.rests);
    assert_int_equal(scan_at(stage)->id, pile(SIDE_CODEPENDENT));
    assert_non_null(node_list_find(&stage->presenter.nodes, node_id("scan-rest", 0)));
    assert_int_equal(scan_wait(&stage->presenter, presenter_now(&stage->presenter)), -1);
    settle(stage);
    unsigned long frames = stage->presenter.report.frames;
    scan_pass(stage, 3600 * 1000.0);
    assert_true(presenter_step(&stage->presenter, false));
    assert_int_equal(stage->presenter.report.frames, frames);
    assert_true(scan_is_at(stage, pile(SIDE_CODEPENDENT)));
    scan_push(stage);
    assert_string_equal(screen(stage), "sort");
    assert_false(stage->presenter.scan.rests);
    assert_null(node_list_find(&stage->presenter.nodes, node_id("scan-rest", 0)));
    scan_push(stage);
    assert_string_equal(screen(stage), "feedback");
}

static void hidden_it_stands_still(void **state)
{
    Stage *stage = *state;
    NodeId at = scan_at(stage)->id;
    stage->presenter.hidden = true;
    scan_pass(stage, 100000);
    assert_true(scan_is_at(stage, at));
    assert_int_equal(scan_wait(&stage->presenter, presenter_now(&stage->presenter)), -1);
    stage->presenter.hidden = false;
    scan_pass(stage, 1);
    assert_false(scan_is_at(stage, at));
}

/* ---- A voice ---- */

static RecordingVoice recording;

static int read_aloud(void **state)
{
    Settings settings = scan_settings();
    settings.read_aloud = true;
    recording = (RecordingVoice){0};
    Voice voice = recording_voice(&recording);
    *state = new_stage_read(1280, 720, settings, &voice);
    return 0;
}

static int end_of_voice(void **state)
{
    teardown(state);
    recording_free(&recording);
    return 0;
}

static const char *heard(Stage *stage)
{
    static char words[8192];
    speech_follow(&stage->presenter, presenter_now(&stage->presenter));
    return recording_take(&recording, words, sizeof words);
}

/* Each stop is read as the walk comes to it, and a pace counts from the end of what is read. */
static void the_walk_waits_for_the_voice(void **state)
{
    Stage *stage = *state;
    double pace = scan_pace(stage);
    new_game(stage);
    heard(stage);
    recording.state = VOICE_SPEAKS;
    NodeId at = scan_at(stage)->id;
    for (int i = 0; i < 5; i++) {
        assert_in_range(scan_wait(&stage->presenter, presenter_now(&stage->presenter)), 1, 250);
        scan_pass(stage, 200);
    }
    assert_true(scan_is_at(stage, at));
    scan_pass(stage, 3 * pace); /* as long as that took no turn came: the voice is asked first */
    assert_true(scan_is_at(stage, at));
    recording.state = VOICE_SILENT;
    scan_pass(stage, pace - SCAN_MARGIN);
    assert_true(scan_is_at(stage, at));
    scan_pass(stage, 2 * SCAN_MARGIN);
    assert_false(scan_is_at(stage, at));
    assert_non_null(strstr(heard(stage), scan_at(stage)->label));
}

/* ---- What a press is ---- */

static void take(Stage *stage, SDL_Event event)
{
    presenter_take(&stage->presenter, &event);
    presenter_build(&stage->presenter, presenter_now(&stage->presenter));
}

static void take_key(Stage *stage, SDL_Keycode key, Uint16 held, bool repeat)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .repeat = repeat}};
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key), .mod = held};
    take(stage, event);
}

/* Back to the first card, with the focus on the left pocket, and as if nothing had been pressed for long. */
static void again(Stage *stage)
{
    presenter_do(&stage->presenter, command_of(COMMAND_UNDO));
    scan_pass(stage, 1);
    scan_pass(stage, 1000);
    while (!scan_is_at(stage, pile(SIDE_CODEPENDENT)))
        scan_one_step(stage);
    stage->presenter.scan.pressed = -1e9;
}

static void sorted_left(Stage *stage)
{
    assert_non_null(last_action(stage));
    assert_int_equal(last_action(stage)->kind, ACTION_SORT);
    assert_int_equal(last_action(stage)->value, SIDE_CODEPENDENT);
    again(stage);
}

static void any_key_presses(void **state)
{
    Stage *stage = *state;
    static const SDL_Keycode keys[] = {SDLK_SPACE, SDLK_RETURN, SDLK_x, SDLK_ESCAPE, SDLK_TAB, SDLK_RIGHT, SDLK_F5,
                                       SDLK_l, SDLK_p, SDLK_z, SDLK_KP_0, SDLK_BACKSPACE, SDLK_AC_BACK, 0x444};
    stage->presenter.scan.pressed = -1e9;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        take_key(stage, keys[i], KMOD_NONE, false);
        sorted_left(stage);
    }
}

static void a_click_or_tap_anywhere_presses(void **state)
{
    Stage *stage = *state;
    SDL_FPoint on_right = middle(stage, pile(SIDE_INTERDEPENDENT));
    float points = stage->presenter.layout.unit / stage->presenter.pixel_ratio;
    for (Uint8 button = SDL_BUTTON_LEFT; button <= SDL_BUTTON_X1; button++) {
        SDL_Event event = {
            .button = {.button = button, .x = (int)(on_right.x * points), .y = (int)(on_right.y * points)}};
        event.button.type = SDL_MOUSEBUTTONDOWN;
        stage->presenter.scan.pressed = -1e9;
        take(stage, event);
        event.button.type = SDL_MOUSEBUTTONUP;
        take(stage, event);
        sorted_left(stage);
    }
    SDL_Event finger = {.tfinger = {.type = SDL_FINGERDOWN, .x = 0.99f, .y = 0.01f}};
    take(stage, finger);
    finger.type = finger.tfinger.type = SDL_FINGERUP;
    take(stage, finger);
    sorted_left(stage);
    SDL_Event motion = {.motion = {.type = SDL_MOUSEMOTION, .x = 5, .y = 5, .xrel = 50}};
    take(stage, motion);
    assert_int_equal(stage->presenter.device, DEVICE_ONE_BUTTON);
    assert_int_equal(stage->presenter.pointer.hovered, 0);
}

static void what_is_held_counts_once(void **state)
{
    Stage *stage = *state;
    stage->presenter.scan.pressed = -1e9;
    take_key(stage, SDLK_SPACE, KMOD_NONE, false);
    assert_string_equal(stage->presenter.screen, "feedback");
    for (int i = 0; i < 40; i++) {
        take_key(stage, SDLK_SPACE, KMOD_NONE, true);
        scan_pass(stage, 30);
    }
    assert_string_equal(stage->presenter.screen, "feedback");
}

static void a_trembling_hand_sorts_one_card(void **state)
{
    Stage *stage = *state;
    stage->presenter.scan.pressed = -1e9;
    for (int i = 0; i < 8; i++) {
        take_key(stage, SDLK_SPACE, KMOD_NONE, false);
        stage->presenter.start -= 0.2;
        assert_string_equal(screen(stage), "feedback");
    }
}

static void keys_that_change_others_do_not_press(void **state)
{
    Stage *stage = *state;
    static const SDL_Keycode keys[] = {SDLK_LSHIFT, SDLK_RCTRL, SDLK_LALT, SDLK_RGUI, SDLK_CAPSLOCK, SDLK_VOLUMEUP,
                                       SDLK_AUDIOMUTE};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        stage->presenter.scan.pressed = -1e9;
        take_key(stage, keys[i], KMOD_NONE, false);
    }
    assert_string_equal(screen(stage), "sort");
    take_key(stage, SDLK_q, KMOD_LCTRL, false);
    assert_true(app_leaving(stage->app));
}

static void shift_three_times_leaves_and_so_does_the_button(void **state)
{
    Stage *stage = *state;
    for (int i = 0; i < 2; i++)
        take_key(stage, SDLK_LSHIFT, KMOD_NONE, false);
    assert_false(app_leaving(stage->app));
    take_key(stage, SDLK_LSHIFT, KMOD_NONE, false);
    assert_true(app_leaving(stage->app));
}

/* Nothing needs several presses of one key: leaving at once is a stop of the walk on every screen too. */
static void the_leave_button_is_a_stop(void **state)
{
    Stage *stage = *state;
    scan_press_at(stage, node_id("leave", 0));
    assert_true(app_leaving(stage->app));
}

static void a_pads_buttons_and_triggers_press(void **state)
{
    Stage *stage = *state;
    stage->presenter.scan.pressed = -1e9;
    take(stage, (SDL_Event){.cbutton = {.type = SDL_CONTROLLERBUTTONDOWN, .button = SDL_CONTROLLER_BUTTON_DPAD_RIGHT}});
    sorted_left(stage);
    SDL_Event pull = {.caxis = {.type = SDL_CONTROLLERAXISMOTION, .axis = SDL_CONTROLLER_AXIS_TRIGGERLEFT}};
    for (int value = 8000; value <= 32000; value += 8000) {
        pull.caxis.value = (Sint16)value;
        take(stage, pull);
        scan_pass(stage, 1);
    }
    sorted_left(stage); /* once, however far it is pulled */
    pull.caxis.value = 32000;
    take(stage, pull);
    assert_string_equal(screen(stage), "sort");
}

static int plug_in(void)
{
    int pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                        SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(pad >= 0);
    return (int)SDL_JoystickGetDeviceInstanceID(pad);
}

static void pull(Stage *stage, int pad, SDL_GameControllerAxis axis, Sint16 value)
{
    take(stage, (SDL_Event){.caxis = {.type = SDL_CONTROLLERAXISMOTION, .which = pad, .axis = (Uint8)axis,
                                      .value = value}});
}

/* A trigger that is held, or stuck, mutes neither its neighbour nor anybody else's. */
static void each_trigger_presses_by_itself(void **state)
{
    Stage *stage = *state;
    int pads[2];
    for (int i = 0; i < 2; i++) {
        pads[i] = plug_in();
        settle(stage);
    }
    assert_int_equal(stage->presenter.pads.count, 2);
    again(stage);
    for (int i = 0; i < 2; i++) {
        pull(stage, pads[i], SDL_CONTROLLER_AXIS_TRIGGERLEFT, 32000);
        sorted_left(stage);
        pull(stage, pads[i], SDL_CONTROLLER_AXIS_TRIGGERRIGHT, 32000);
        sorted_left(stage);
    }
    pull(stage, pads[1], SDL_CONTROLLER_AXIS_TRIGGERRIGHT, 0);
    pull(stage, pads[0], SDL_CONTROLLER_AXIS_TRIGGERRIGHT, 31000); /* held on, while another is let go */
    assert_string_equal(screen(stage), "sort");
    for (int i = 0; i < SDL_NumJoysticks(); i++) /* pulled out with its triggers held */
        if (SDL_JoystickGetDeviceInstanceID(i) == pads[0])
            assert_int_equal(SDL_JoystickDetachVirtual(i), 0);
    settle(stage);
    pads[0] = plug_in();
    settle(stage);
    assert_int_equal(stage->presenter.pads.count, 2);
    again(stage);
    pull(stage, pads[0], SDL_CONTROLLER_AXIS_TRIGGERLEFT, 32000);
    sorted_left(stage);
    while (SDL_NumJoysticks() > 0)
        assert_int_equal(SDL_JoystickDetachVirtual(0), 0);
}

/* ---- What it presses ---- */

static void a_slider_goes_up_and_begins_again(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    scan_pass(stage, 1);
    NodeId slider = node_id("slider", SETTING_PACE);
    for (int i = 1; i <= SETTINGS_PACES; i++) {
        scan_press_at(stage, slider);
        assert_int_equal(app_view(stage->app).settings->pace, (SCAN_PACE + i) % SETTINGS_PACES);
        assert_true(scan_is_at(stage, slider)); /* it stays, to be pressed again */
    }
}

static void it_is_turned_on_and_off_where_one_stands(void **state)
{
    Stage *stage = *state;
    NodeId on_off = node_id("switch", SETTING_ONE_BUTTON);
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    presenter_scroll_to(&stage->presenter, place_of(stage, on_off).y - 300);
    click(stage, middle(stage, on_off));
    assert_true(app_view(stage->app).settings->one_button);
    assert_int_equal(scan_at(stage)->id, on_off);
    const Node *node = node_list_find(&stage->presenter.nodes, on_off);
    assert_non_null(strstr(node->description, "turn this off"));
    SDL_FPoint corner = {2, 2};
    stage->presenter.start -= 1;
    click(stage, corner); /* anywhere: the next press turns it off again */
    assert_false(app_view(stage->app).settings->one_button);
    assert_false(scan_is_on(&stage->presenter));
    assert_int_equal(scan_wait(&stage->presenter, presenter_now(&stage->presenter)), -1);
    press_key(stage, SDLK_TAB);
    assert_int_equal(stage->presenter.device, DEVICE_KEYS);
}

static void begin(Stage *stage, const char *id)
{
    presenter_do(&stage->presenter, command_of(COMMAND_NEW_GAME));
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    presenter_do(&stage->presenter, command_game(ACTION_BEGIN, challenge_find(id)));
    scan_pass(stage, 1);
    assert_string_equal(stage->presenter.screen, "challenge");
}

/* A moment of the day is taken up by keys as the focus comes to it; the walk passes it, and only a press does. */
static void passing_by_takes_nothing_up(void **state)
{
    Stage *stage = *state;
    begin(stage, "awareness");
    for (int i = 0; i < 4; i++) {
        assert_int_equal(scan_at(stage)->id, node_id("moment", i));
        scan_one_step(stage);
        assert_int_equal(app_view(stage->app).picked, -1);
    }
    assert_true(scan_at(stage)->state & NODE_PICKS);
    scan_push(stage);
    assert_int_equal(app_view(stage->app).picked, 4);
    assert_int_equal(scan_at(stage)->id, node_id("moment", 4));
    scan_push(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_MOVE);
    assert_int_equal(last_action(stage)->place, 4);
}

/* What was taken into the hand goes where the screen says: the walk is at its first place at once. */
static void from_the_hand_to_where_it_goes(void **state)
{
    Stage *stage = *state;
    begin(stage, "independence");
    const Node *tile = scan_at(stage);
    assert_int_equal(tile->drag > 0, 1);
    scan_push(stage);
    const Node *cell = scan_at(stage);
    assert_int_equal(cell->command.kind, COMMAND_GAME);
    scan_push(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_MOVE);
    assert_true(scan_at(stage)->drag > 0); /* and then at the next one */
}

/* ---- Pages that scroll ---- */

static void long_words_can_be_read_to_the_end_and_back(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_HOW, 0));
    scan_pass(stage, 1);
    float most = scroll_most(&stage->presenter.nodes);
    assert_true(most > 100);
    assert_int_equal(scan_at(stage)->id, scan_further_id());
    assert_int_equal(scan_at(stage)->look, LOOK_NOTICE); /* it is seen while the focus is on it */
    int pages = 0;
    for (; scan_is_at(stage, scan_further_id()); pages++) {
        float before = stage->presenter.scroll;
        scan_push(stage);
        assert_true(stage->presenter.scroll - before < stage->presenter.nodes.scroll.h); /* nothing is leapt over */
        if (stage->presenter.scroll >= most)
            scan_pass(stage, 1);
    }
    assert_true(pages >= 1);
    assert_true(stage->presenter.scroll == most);
    assert_int_equal(scan_at(stage)->id, scan_back_id());
    for (int i = 0; i < pages; i++)
        scan_push(stage);
    assert_true(stage->presenter.scroll == 0);
    assert_int_equal(node_list_find(&stage->presenter.nodes, scan_further_id())->look, LOOK_NONE);
    while (!stage->presenter.scan.rests)
        scan_one_step(stage);
    assert_int_equal(scan_at(stage)->look, LOOK_NOTICE); /* the ring is never around what can't be seen */
}

/* ---- Every screen ---- */

static void walk_over(Stage *stage, Command command, const char *what)
{
    if (command.kind != COMMAND_NONE)
        presenter_do(&stage->presenter, command);
    scan_pass(stage, 1);
    NodeList *nodes = &stage->presenter.nodes;
    bool seen[NODES_MOST] = {false};
    for (size_t steps = 0; steps < 4 * nodes->count + 8 && !stage->presenter.scan.rests; steps++) {
        const Node *at = scan_at(stage);
        Rect place = hit_place(at, stage->presenter.scroll);
        bool fits = place.h <= nodes->scroll.h || !(at->state & NODE_SCROLLS);
        if (fits && !(place.y >= -1 && place.y + place.h <= stage->presenter.layout.height + 1))
            fail_msg("%s: \"%s\" has the focus out of sight", what, at->label);
        seen[at - nodes->items] = true;
        scan_one_step(stage);
    }
    assert_true(stage->presenter.scan.rests);
    for (size_t i = 0; i < nodes->count; i++)
        if (scan_stops_at(nodes, &nodes->items[i], stage->presenter.scroll) && !seen[i])
            fail_msg("%s: the walk never comes to \"%s\"", what, nodes->items[i].label);
    scan_push(stage);
}

static void every_screen_can_be_walked(void **state)
{
    static const ScreenId screens[] = {SCREEN_NOTE, SCREEN_MENU, SCREEN_TABLE, SCREEN_HOW, SCREEN_WORDS, SCREEN_SECTION,
                                       SCREEN_SETTINGS, SCREEN_ABOUT, SCREEN_HELP, SCREEN_WIPE, SCREEN_NEW, SCREEN_PATH,
                                       SCREEN_SETUP, SCREEN_CHECK, SCREEN_KEYS, SCREEN_DECKS};
    Stage *stage = *state;
    char what[32];
    walk_over(stage, command_of(COMMAND_NONE), "title");
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        snprintf(what, sizeof what, "screen %d", (int)screens[i]);
        walk_over(stage, command_open(screens[i], 0), what);
        presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    }
    walk_over(stage, command_of(COMMAND_NEW_GAME), "sort");
    walk_over(stage, command_game(ACTION_SORT, SIDE_CODEPENDENT), "feedback");
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
        snprintf(what, sizeof what, "challenge %d", challenge);
        walk_over(stage, command_game(ACTION_BEGIN, challenge), what);
    }
}

/* ---- A workshop ---- */

static Stage *room_of(int teams)
{
    Settings settings = room_settings(teams, 0);
    settings.one_button = true;
    settings.pace = SCAN_PACE;
    Stage *stage = new_stage(1280, 720, settings);
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    return stage;
}

static int in_room(void **state)
{
    *state = room_of(0);
    return 0;
}

static int in_room_of_teams(void **state)
{
    *state = room_of(2);
    return 0;
}

static void a_workshop_is_led_to_its_end(void **state)
{
    Stage *stage = *state;
    int presses = 0;
    for (; presses < 400 && workshop_stage(game(stage)) != WORKSHOP_CLOSING; presses++) {
        const Node *on = hit_shortcut(&stage->presenter.nodes, SHORTCUT_FORWARD);
        if (on && !(on->state & NODE_DISABLED) && !scan_is_at(stage, scan_further_id()))
            assert_int_equal(scan_at(stage)->id, on->id); /* the way on is first */
        scan_push(stage);
    }
    assert_int_equal(workshop_stage(game(stage)), WORKSHOP_CLOSING);
    assert_true(presses > 10);
}

/* A remote opens the menu by holding a button: with one button, and for every other hand, it is something to press. */
static void nothing_is_held_for_the_menu(void **state)
{
    Stage *stage = *state;
    scan_press_at(stage, node_id("menu", 0));
    assert_string_equal(stage->presenter.screen, "menu");
}

static void hands_are_counted(void **state)
{
    Stage *stage = *state;
    go_on_to(stage, WORKSHOP_VOTE);
    scan_pass(stage, 1);
    for (int i = 0; i <= 3; i++)
        scan_press_at(stage, node_id("hands", 0));
    assert_int_equal(first_ballot(stage)->hands[SIDE_CODEPENDENT], 3);
}

/* The teams' keys and pads are other people's: they vote, and never press. */
static void teams_go_on_voting(void **state)
{
    Stage *stage = *state;
    go_on_to(stage, WORKSHOP_VOTE);
    scan_pass(stage, 1);
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    for (SDL_Scancode code = SDL_SCANCODE_A; code <= SDL_SCANCODE_0; code++) {
        event.key.keysym = (SDL_Keysym){.sym = SDL_GetKeyFromScancode(code), .scancode = code};
        if (votes_key(&stage->presenter, event.key.keysym) == 0)
            break;
    }
    assert_int_equal(votes_key(&stage->presenter, event.key.keysym), 0);
    stage->presenter.scan.pressed = -1e9;
    take(stage, event);
    assert_int_equal(first_ballot(stage)->teams[0], SIDE_CODEPENDENT);
    assert_int_equal(first_ballot(stage)->teams[1], NO_VOTE);
    scan_press_at(stage, node_id("half", 1 * 2 + SIDE_INTERDEPENDENT));
    assert_int_equal(first_ballot(stage)->teams[1], SIDE_INTERDEPENDENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(pockets_first_then_pass_then_the_bar, in_game, teardown),
        cmocka_unit_test_setup_teardown(a_new_screen_has_two_paces_and_each_step_one, in_game, teardown),
        cmocka_unit_test_setup_teardown(the_player_sets_the_pace, in_game, teardown),
        cmocka_unit_test_setup_teardown(after_two_rounds_it_rests_until_a_press, in_game, teardown),
        cmocka_unit_test_setup_teardown(hidden_it_stands_still, in_game, teardown),
        cmocka_unit_test_setup_teardown(the_walk_waits_for_the_voice, read_aloud, end_of_voice),
        cmocka_unit_test_setup_teardown(any_key_presses, in_game, teardown),
        cmocka_unit_test_setup_teardown(a_click_or_tap_anywhere_presses, in_game, teardown),
        cmocka_unit_test_setup_teardown(what_is_held_counts_once, in_game, teardown),
        cmocka_unit_test_setup_teardown(a_trembling_hand_sorts_one_card, in_game, teardown),
        cmocka_unit_test_setup_teardown(keys_that_change_others_do_not_press, in_game, teardown),
        cmocka_unit_test_setup_teardown(shift_three_times_leaves_and_so_does_the_button, in_game, teardown),
        cmocka_unit_test_setup_teardown(the_leave_button_is_a_stop, in_game, teardown),
        cmocka_unit_test_setup_teardown(a_pads_buttons_and_triggers_press, in_game, teardown),
        cmocka_unit_test_setup_teardown(each_trigger_presses_by_itself, in_game, teardown),
        cmocka_unit_test_setup_teardown(a_slider_goes_up_and_begins_again, on_title, teardown),
        cmocka_unit_test_setup_teardown(it_is_turned_on_and_off_where_one_stands, with_other_hands, teardown),
        cmocka_unit_test_setup_teardown(passing_by_takes_nothing_up, on_title, teardown),
        cmocka_unit_test_setup_teardown(from_the_hand_to_where_it_goes, on_title, teardown),
        cmocka_unit_test_setup_teardown(long_words_can_be_read_to_the_end_and_back, on_phone, teardown),
        cmocka_unit_test_setup_teardown(every_screen_can_be_walked, on_title, teardown),
        cmocka_unit_test_setup_teardown(every_screen_can_be_walked, on_phone, teardown),
        cmocka_unit_test_setup_teardown(a_workshop_is_led_to_its_end, in_room, teardown),
        cmocka_unit_test_setup_teardown(nothing_is_held_for_the_menu, in_room, teardown),
        cmocka_unit_test_setup_teardown(hands_are_counted, in_room, teardown),
        cmocka_unit_test_setup_teardown(teams_go_on_voting, in_room_of_teams, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

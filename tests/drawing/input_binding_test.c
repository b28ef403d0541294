/* Giving a key or gamepad button to something else on its screen, by keys, gamepad, mouse and finger; and what shows
 * afterwards. */
#include "room_stage.h"

#include "key_words.h"

static Stage *at_controls(void)
{
    Settings settings = settings_default();
    settings.reduced_motion = true;
    Stage *stage = new_stage(1280, 720, settings);
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    presenter_do(&stage->presenter, command_open(SCREEN_CONTROLS, 0));
    settle(stage);
    return stage;
}

static int controls(void **state)
{
    *state = at_controls();
    return 0;
}

static const Bindings *bindings_of(const Stage *stage)
{
    return presenter_bindings(&stage->presenter);
}

static const char *word_of(const Stage *stage, BoundKind kind, Control control, int slot)
{
    return bindings_word(bindings_of(stage), kind, control, slot);
}

static const Node *node_named(const Stage *stage, const char *name, int number)
{
    const Node *node = node_list_find(&stage->presenter.nodes, node_id(name, number));
    if (!node)
        fail_msg("%s is not on the screen %s", name, screen(stage));
    return node;
}

static bool says(const Stage *stage, const char *words)
{
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const Node *node = &stage->presenter.nodes.items[i];
        if ((node->label && strstr(node->label, words)) || (node->description && strstr(node->description, words)))
            return true;
    }
    return false;
}

/* By Tab and Enter, as anybody with a keyboard can. */
static void press_by_keys(Stage *stage, const char *name, int number)
{
    NodeId id = node_id(name, number);
    for (int i = 0; i < 200 && stage->presenter.focus.id != id; i++)
        press_key(stage, SDLK_TAB);
    assert_int_equal(stage->presenter.focus.id, id);
    press_key(stage, SDLK_RETURN);
}

static void press_by_mouse(Stage *stage, const char *name, int number)
{
    const Node *node = node_named(stage, name, number);
    presenter_scroll_to(&stage->presenter, node->rect.y - 300);
    settle(stage);
    stage->presenter.pointer.done = 0;
    click(stage, middle(stage, node->id));
}

static void tap(Stage *stage, const char *name, int number)
{
    const Node *node = node_named(stage, name, number);
    presenter_scroll_to(&stage->presenter, node->rect.y - 300);
    settle(stage);
    stage->presenter.pointer.done = 0;
    SDL_FPoint at = middle(stage, node->id);
    finger(stage, SDL_FINGERDOWN, 1, at);
    finger(stage, SDL_FINGERUP, 1, at);
    settle(stage);
}

static void go_to_card(Stage *stage)
{
    presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    presenter_do(&stage->presenter, command_of(COMMAND_NEW_GAME));
    settle(stage);
    assert_string_equal(screen(stage), "sort");
}

/* ---- Keys ---- */

static void the_next_key_is_taken(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_PASS);
    assert_string_equal(screen(stage), "binding");
    assert_true(says(stage, "Press the new key or gamepad button for “Pass”."));
    key_event(stage, SDLK_RETURN, true); /* the key that opened it is still held */
    assert_true(binding_waits(&stage->presenter));
    press_key(stage, SDLK_q);
    assert_string_equal(screen(stage), "controls");
    assert_int_equal(stage->presenter.focus.id, node_id("control", CONTROL_PASS));
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "Q");
    assert_string_equal(node_named(stage, "control", CONTROL_PASS)->description, "Q; gamepad: View");
    go_to_card(stage);
    press_key(stage, SDLK_LSHIFT); /* keys are at hand */
    presenter_use(&stage->presenter, DEVICE_KEYS);
    settle(stage);
    assert_string_equal(node_named(stage, "hint-key", 0)->label, "Q");
    int card = game_card(game(stage));
    press_key(stage, SDLK_p);
    assert_int_equal(game_card(game(stage)), card);
    press_key(stage, SDLK_q);
    assert_int_not_equal(game_card(game(stage)), card);
}

static void escape_keeps_and_leads_back(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_PASS);
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "binding");
    assert_false(binding_waits(&stage->presenter));
    press_by_keys(stage, "without", 0); /* now keys press buttons again */
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "");
    press_by_keys(stage, "change", 0); /* one is added */
    press_key(stage, SDLK_F9);
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "F9");
    assert_string_equal(screen(stage), "controls");
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "settings");
}

static void who_has_it_is_told_and_swaps(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_PASS);
    press_key(stage, SDLK_d);
    assert_true(says(stage, "“D” does something already: What the words mean."));
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "P");
    assert_int_equal(stage->presenter.focus.id, node_id("keep", 0)); /* one press too many changes nothing */
    press_by_keys(stage, "swap", 0);
    assert_string_equal(screen(stage), "controls");
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "D");
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_EXPLAIN, 0), "P");
}

static void what_somebody_needs_stays(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_PREVIOUS); /* it has nothing to give for it */
    press_key(stage, SDLK_TAB);
    assert_true(says(stage, "“Tab” is needed for this: To the next button."));
    assert_true(binding_waits(&stage->presenter));
    press_key(stage, SDLK_LSHIFT);
    assert_true(says(stage, "Keys such as Shift"));
    press_key(stage, SDLK_ESCAPE);
    press_key(stage, SDLK_ESCAPE);
    press_by_keys(stage, "control", CONTROL_BACK);
    press_key(stage, SDLK_ESCAPE); /* here it is a key like any other, and the one that it had */
    assert_string_equal(screen(stage), "controls");
    presenter_do(&stage->presenter, command_bind(BIND_OPEN, CONTROL_BACK, 0, 0));
    presenter_do(&stage->presenter, command_bind(BIND_NONE, CONTROL_BACK, BOUND_KEY, 0));
    settle(stage);
    assert_true(says(stage, "must keep a key"));
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_BACK, 0), "Escape");
    presenter_do(&stage->presenter, command_bind(BIND_OPEN, CONTROL_PRESS, 0, 0));
    presenter_do(&stage->presenter, command_bind(BIND_NONE, CONTROL_PRESS, BOUND_BUTTON, 0)); /* it has two keys */
    settle(stage);
    assert_true(says(stage, "must keep a gamepad button"));
    assert_string_equal(word_of(stage, BOUND_BUTTON, CONTROL_PRESS, 0), "a");
}

static void the_way_back_may_have_another_key(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_BACK);
    press_key(stage, SDLK_q);
    assert_string_equal(screen(stage), "controls");
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "controls");
    press_by_keys(stage, "control", CONTROL_PASS);
    press_key(stage, SDLK_ESCAPE); /* still keeps what there is */
    assert_false(binding_waits(&stage->presenter));
    press_key(stage, SDLK_q);
    press_key(stage, SDLK_q);
    assert_string_equal(screen(stage), "settings");
}

static void shift_three_times_leaves_from_here_too(void **state)
{
    Stage *stage = *state;
    press_by_keys(stage, "control", CONTROL_PASS);
    for (int i = 0; i < 3; i++) {
        SDL_Event event = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_LSHIFT}}};
        presenter_take(&stage->presenter, &event);
    }
    assert_true(app_leaving(stage->app));
}

/* ---- Mouse, finger, gamepad ---- */

static void by_mouse(void **state)
{
    Stage *stage = *state;
    press_by_mouse(stage, "control", CONTROL_UNDO);
    press_by_mouse(stage, "keep", 0);
    assert_string_equal(screen(stage), "controls");
    press_by_mouse(stage, "control", CONTROL_UNDO);
    press_key(stage, SDLK_l); /* a workshop's and a card's both */
    assert_true(says(stage, "Into the right pocket, The leader’s own window"));
    press_by_mouse(stage, "take", 0);
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_UNDO, 0), "L");
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_LEADER, 0), "");
    press_by_mouse(stage, "controls-reset", 0);
    assert_true(bindings_are_default(bindings_of(stage)));
}

static void by_finger(void **state)
{
    Stage *stage = *state;
    tap(stage, "control", CONTROL_PASS);
    assert_true(binding_waits(&stage->presenter));
    tap(stage, "without", 0);
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "");
    tap(stage, "keep", 0);
    tap(stage, "controls-reset", 0);
    assert_true(bindings_are_default(bindings_of(stage)));
}

static void by_gamepad(void **state)
{
    Stage *stage = *state;
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    settle(stage);
    press_by_keys(stage, "control", CONTROL_PASS);
    pad_button(stage, SDL_CONTROLLER_BUTTON_Y); /* what it is for waits, too */
    assert_true(says(stage, "“Top face button” does something already: "));
    pad_button(stage, SDL_CONTROLLER_BUTTON_START); /* it asks, and no longer waits: the pad is a pad again */
    assert_string_equal(screen(stage), "controls");
    press_by_keys(stage, "control", CONTROL_PASS);
    pad_button(stage, SDL_CONTROLLER_BUTTON_RIGHTSTICK);
    assert_string_equal(word_of(stage, BOUND_BUTTON, CONTROL_PASS, 0), "rightstick");
    assert_string_equal(word_of(stage, BOUND_KEY, CONTROL_PASS, 0), "P");
    go_to_card(stage);
    int card = game_card(game(stage));
    pad_button(stage, SDL_CONTROLLER_BUTTON_BACK);
    assert_int_equal(game_card(game(stage)), card);
    pad_button(stage, SDL_CONTROLLER_BUTTON_RIGHTSTICK);
    assert_int_not_equal(game_card(game(stage)), card);
}

/* ---- Who else is served ---- */

static void one_button_is_not_taken_at_once(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_set(SETTING_ONE_BUTTON, 1));
    presenter_do(&stage->presenter, command_bind(BIND_OPEN, CONTROL_PASS, 0, 0));
    settle(stage);
    assert_string_equal(screen(stage), "binding");
    assert_false(binding_waits(&stage->presenter));
}

/* Every row says its keys to who can't see them. */
static void rows_say_their_keys(void **state)
{
    Stage *stage = *state;
    int rows = 0;
    for (int control = 0; control < CONTROL_COUNT; control++) {
        const Node *row = node_list_find(&stage->presenter.nodes, node_id("control", control));
        if (!row)
            continue;
        rows++;
        assert_true(row->label[0] && row->description && row->description[0]);
        assert_int_equal(row->role, ROLE_BUTTON);
    }
    assert_in_range(rows, CONTROL_COUNT - 3, CONTROL_COUNT);
}

/* ---- The words that name keys ---- */

static Bindings changed(void)
{
    static const struct {
        Control control;
        const char *word;
    } keys[] = {{CONTROL_PLACE_LEFT, "F1"}, {CONTROL_PLACE_RIGHT, "F2"}, {CONTROL_PASS, "F3"}, {CONTROL_UNDO, "F4"},
                {CONTROL_FORWARD, "F6"},    {CONTROL_BACKWARD, "F7"},    {CONTROL_KEYS, "F8"}, {CONTROL_TIMER, "F9"},
                {CONTROL_BACK, "F10"},      {CONTROL_TEAM, "F12"}};
    Bindings bindings = bindings_default();
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        assert_true(bindings_assign(&bindings, keys[i].control, 0,
                                    (Pressed){BOUND_KEY, keys[i].word, keys[i].word}));
    return bindings;
}

static void words_and_keycaps_follow(void **state)
{
    Settings settings = room_settings(2, 60);
    settings.bindings = changed();
    Stage *stage = new_stage(1280, 900, settings);
    *state = stage;
    presenter_use(&stage->presenter, DEVICE_KEYS);
    new_game(stage);
    assert_true(says(stage, "F1 or F2 sorts the card"));
    assert_string_equal(node_named(stage, "key-left", 0)->label, "F1");
    assert_string_equal(node_named(stage, "hint-key", 0)->label, "F3");
    presenter_do(&stage->presenter, command_open(SCREEN_HOW, 0));
    settle(stage);
    assert_true(says(stage, "F1 puts the card into the left pocket, F2 into the right one."));
    assert_true(says(stage, "F4 takes back the last move. F3 passes"));
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    assert_string_equal(node_named(stage, "key", 0)->label, "F1"); /* and A beside it */
    presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    assert_true(says(stage, "F6: on · F7: back · F8: all keys"));
    presenter_do(&stage->presenter, command_open(SCREEN_KEYS, 0));
    settle(stage);
    assert_true(says(stage, "F9: Starts and stops the time"));
    assert_true(says(stage, "F12 for codependent, 2 for interdependent"));
    assert_true(says(stage, "F5, F10: Nothing; F10 closes"));
    presenter_do(&stage->presenter, command_of(COMMAND_BACK));
    go_on_to(stage, WORKSHOP_VOTE);
    assert_string_equal(node_named(stage, "half-key", 0)->label, "F12");
}

/* Without a key there is none to be named. */
static void what_has_no_key_names_none(void **state)
{
    Settings settings = settings_default();
    while (bindings_clear(&settings.bindings, BOUND_KEY, CONTROL_PLACE_LEFT, 0) ||
           bindings_clear(&settings.bindings, BOUND_KEY, CONTROL_PASS, 0) ||
           bindings_clear(&settings.bindings, BOUND_KEY, CONTROL_UNDO, 0))
        ;
    Stage *stage = new_stage(1280, 720, settings);
    *state = stage;
    presenter_use(&stage->presenter, DEVICE_KEYS);
    new_game(stage);
    assert_null(node_list_find(&stage->presenter.nodes, node_id("key-left", 0)));
    assert_null(node_list_find(&stage->presenter.nodes, node_id("hint-key", 0)));
    assert_non_null(node_list_find(&stage->presenter.nodes, node_id("pass", 0)));
    assert_true(says(stage, "Drag the card to a pocket"));
    presenter_do(&stage->presenter, command_open(SCREEN_HOW, 0));
    settle(stage);
    assert_false(says(stage, "{"));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, controls, teardown)
    const struct CMUnitTest tests[] = {
        CASE(the_next_key_is_taken),
        CASE(escape_keeps_and_leads_back),
        CASE(who_has_it_is_told_and_swaps),
        CASE(what_somebody_needs_stays),
        CASE(the_way_back_may_have_another_key),
        CASE(shift_three_times_leaves_from_here_too),
        CASE(by_mouse),
        CASE(by_finger),
        CASE(by_gamepad),
        CASE(one_button_is_not_taken_at_once),
        CASE(rows_say_their_keys),
        cmocka_unit_test_teardown(words_and_keycaps_follow, teardown),
        cmocka_unit_test_teardown(what_has_no_key_names_none, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Every key and gamepad button given to something else, in the window: the new one does what the old one did, and the
 * old one does nothing any more. */
#include "room_stage.h"

#include "key_words.h"

#include <stdio.h>

/* A gamepad's directions are only looked at while the window is in use, which the dummy's never is. The linker gives
 * this in place of SDL's (tests/CMakeLists.txt). */
static bool in_use;

Uint32 __wrap_SDL_GetWindowFlags(SDL_Window *window);
Uint32 __real_SDL_GetWindowFlags(SDL_Window *window);

Uint32 __wrap_SDL_GetWindowFlags(SDL_Window *window)
{
    return __real_SDL_GetWindowFlags(window) | (in_use ? SDL_WINDOW_INPUT_FOCUS : 0);
}

/* ---- What shows ---- */

/* Everything that a key may change, in one number; hints alone may differ from one binding to another. */
static unsigned long shown(const Stage *stage)
{
    const Presenter *presenter = &stage->presenter;
    View view = app_view(stage->app);
    TextBuffer text = {0};
    text_buffer_format(&text, "%s %d %d %u %d %.1f %d %d %d %d %d %d %d %d\n", screen_name(&view), view.value,
                    view.depth, presenter->focus.id, presenter->focus.shown, (double)presenter->scroll, view.blank,
                    view.timer.runs, view.settings->workshop_hints, view.settings->projector_percent,
                    view.settings->fullscreen, app_two_windows(stage->app), view.settings->sound,
                    view.caption);
    if (view.session)
        session_write(view.session, &text);
    unsigned long sum = 5381;
    for (const char *letter = text.text; *letter; letter++)
        sum = sum * 33 + (unsigned char)*letter;
    text_buffer_free(&text);
    return sum;
}

/* ---- Where something can be done ---- */

typedef void Scene(Stage *stage);

static void at_title(Stage *stage)
{
    (void)stage;
}

static void at_card(Stage *stage)
{
    new_game(stage);
}

static void at_second_card(Stage *stage)
{
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_SORT, SIDE_CODEPENDENT));
    presenter_do(&stage->presenter, command_game(ACTION_NEXT, 0));
    settle(stage);
}

static void taken_back(Stage *stage)
{
    at_second_card(stage);
    presenter_do(&stage->presenter, command_of(COMMAND_UNDO));
    settle(stage);
}

static void sort_as_the_article(Stage *stage)
{
    Side side = stage->library.deck->cards[game_card(game(stage))].side;
    presenter_do(&stage->presenter, command_game(ACTION_SORT, side));
}

static void at_sign(Stage *stage)
{
    new_game(stage);
    for (int i = 0; i < GAME_ROUND_CARDS; i++) {
        sort_as_the_article(stage);
        presenter_do(&stage->presenter, command_game(ACTION_NEXT, 0));
    }
    presenter_do(&stage->presenter, command_game(ACTION_START_ROUND, 1));
    sort_as_the_article(stage);
    settle(stage);
    assert_string_equal(screen(stage), "sign");
}

static void in_settings(Stage *stage)
{
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    presenter_use(&stage->presenter, DEVICE_KEYS);
    settle(stage);
}

static void at_settings_end(Stage *stage)
{
    in_settings(stage);
    presenter_scroll_to(&stage->presenter, 100000);
    settle(stage);
}

static void at_settings_focus(Stage *stage)
{
    in_settings(stage);
    NodeId dusk = node_id("theme", THEME_DUSK); /* in the middle of a row */
    for (int i = 0; i < 40 && stage->presenter.focus.id != dusk; i++)
        press_key(stage, SDLK_TAB);
    assert_int_equal(stage->presenter.focus.id, dusk);
}

static void in_talk(Stage *stage)
{
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    presenter_do(&stage->presenter, command_game(ACTION_BEGIN, challenge_find("conversation")));
    settle(stage);
    const Node *first = hit_shortcut(&stage->presenter.nodes, SHORTCUT_ONE);
    assert_non_null(first);
    presenter_press(&stage->presenter, first);
    settle(stage);
}

static void in_room(Stage *stage)
{
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    presenter_do(&stage->presenter, command_game(ACTION_FORWARD, 0));
    settle(stage);
    assert_string_equal(screen(stage), "read");
}

static void at_vote(Stage *stage)
{
    in_room(stage);
    go_on_to(stage, WORKSHOP_VOTE);
}

static const struct {
    Control control;
    Scene *scene;
} KEYS[] = {
    {CONTROL_PRESS, at_title},      {CONTROL_BACK, in_settings},        {CONTROL_NEXT, in_settings},
    {CONTROL_LEFT, at_settings_focus}, {CONTROL_RIGHT, at_settings_focus},           {CONTROL_UP, at_settings_focus},
    {CONTROL_DOWN, in_settings},    {CONTROL_PAGE_UP, at_settings_end}, {CONTROL_PAGE_DOWN, in_settings},
    {CONTROL_TO_START, at_settings_end}, {CONTROL_TO_END, in_settings}, {CONTROL_FULLSCREEN, at_title},
    {CONTROL_MUTE, at_card},        {CONTROL_MUTE, in_room},
    {CONTROL_PLACE_LEFT, at_card},  {CONTROL_PLACE_RIGHT, at_card},     {CONTROL_PASS, at_card},
    {CONTROL_UNDO, at_second_card}, {CONTROL_REDO, taken_back},         {CONTROL_EXPLAIN, at_card},
    {CONTROL_LIFT, in_talk},        {CONTROL_ONE, at_sign},             {CONTROL_TWO, at_sign},
    {CONTROL_THREE, at_sign},       {CONTROL_FORWARD, in_room},         {CONTROL_BACKWARD, in_room},
    {CONTROL_BLANK, in_room},       {CONTROL_TIMER, at_vote},        {CONTROL_SKIP, in_room},
    {CONTROL_LARGER, in_room},      {CONTROL_SMALLER, in_room},         {CONTROL_MENU, in_room},
    {CONTROL_KEYS, in_room},        {CONTROL_HINTS, in_room},           {CONTROL_LEADER, in_room},
    {CONTROL_TEAM, at_vote},        {(Control)(CONTROL_TEAM + 3), at_vote},
};

static const struct {
    Control control;
    Scene *scene;
} BUTTONS[] = {
    {CONTROL_PRESS, at_title},      {CONTROL_BACK, in_settings},   {CONTROL_PLACE_LEFT, at_card},
    {CONTROL_PLACE_RIGHT, at_card}, {CONTROL_PASS, at_card},       {CONTROL_UNDO, at_second_card},
    {CONTROL_REDO, taken_back},     {CONTROL_EXPLAIN, at_card},    {CONTROL_ONE, at_sign},
    {CONTROL_TWO, at_sign},         {CONTROL_BACKWARD, in_room},   {CONTROL_BLANK, in_room},
    {CONTROL_TIMER, at_vote},    {CONTROL_MENU, in_room},       {CONTROL_KEYS, in_room},
    {CONTROL_LEFT, at_settings_focus}, {CONTROL_RIGHT, at_settings_focus}, {CONTROL_UP, at_settings_focus},
    {CONTROL_DOWN, at_settings_focus},
};

/* ---- Pressing ---- */

static Stage *stage_with(const Bindings *bindings, int teams, Scene *scene)
{
    Settings settings = room_settings(teams, 60);
    settings.bindings = *bindings;
    settings.note_read = true;
    Stage *stage = new_stage_beside(1280, 720, settings, NULL);
    stage->unseen = true;
    presenter_use(&stage->presenter, DEVICE_KEYS);
    settle(stage);
    scene(stage);
    return stage;
}

/* Presses a key by its word, as an American keyboard sends it. */
static void press_word(Stage *stage, Control control, const char *word)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    SDL_Scancode place = control >= CONTROL_TEAM ? SDL_GetScancodeFromName(word) : SDL_SCANCODE_UNKNOWN;
    SDL_Keycode key = place ? SDL_GetKeyFromScancode(place) : SDL_GetKeyFromName(word);
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = place ? place : SDL_GetScancodeFromKey(key)};
    assert_int_not_equal(key, SDLK_UNKNOWN);
    push(stage, event);
    settle(stage);
}

static void attach_pad(Stage *stage)
{
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    assert_int_equal(stage->presenter.pads.count, 1);
}

/* Directions are no events: whether they are held is asked, turn by turn. */
static void hold_direction(Stage *stage, const char *word)
{
    SDL_Joystick *joystick = SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(stage->pad));
    SDL_GameControllerButton button = SDL_GameControllerGetButtonFromString(word);
    in_use = true;
    for (Uint8 down = 1; down < 2; down--) {
        assert_int_equal(SDL_JoystickSetVirtualButton(joystick, button, down), 0);
        stage->presenter.pads.updated = -1e9;
        settle(stage);
    }
    in_use = false;
}

static bool is_direction(Control control)
{
    return control >= CONTROL_LEFT && control <= CONTROL_DOWN;
}

static void press_bound(Stage *stage, BoundKind kind, Control control, const char *word)
{
    if (kind == BOUND_KEY)
        press_word(stage, control, word);
    else if (is_direction(control))
        hold_direction(stage, word);
    else
        pad_button(stage, SDL_GameControllerGetButtonFromString(word));
}

/* What shows after a press, and before it. */
static unsigned long after(const Bindings *bindings, BoundKind kind, Control control, Scene *scene, const char *word,
                           unsigned long *before)
{
    Stage *stage = stage_with(bindings, control >= CONTROL_TEAM ? 2 : 0, scene);
    void *state = stage;
    if (kind == BOUND_BUTTON) {
        attach_pad(stage);
        presenter_use(&stage->presenter, DEVICE_PAD);
        settle(stage);
    }
    *before = shown(stage);
    press_bound(stage, kind, control, word);
    unsigned long sum = shown(stage);
    teardown(&state);
    return sum;
}

static void move_and_press(BoundKind kind, Control control, Scene *scene, const char *new_word)
{
    Bindings first = bindings_default(), moved = first;
    unsigned long before, sum;
    while (bindings_word(&moved, kind, control, 1)[0])
        bindings_clear(&moved, kind, control, 1);
    assert_true(bindings_assign(&moved, control, 0, (Pressed){kind, new_word, new_word}));
    sum = after(&moved, kind, control, scene, new_word, &before);
    if (sum == before)
        fail_msg("%s does nothing by %s", control_id(control), new_word);
    for (int slot = 0; slot < BINDING_SLOTS; slot++) {
        const char *old = bindings_word(&first, kind, control, slot);
        if (!old[0])
            continue;
        if (after(&first, kind, control, scene, old, &before) != sum)
            fail_msg("%s does something else by %s than by %s", control_id(control), new_word, old);
        if (after(&moved, kind, control, scene, old, &before) == sum)
            fail_msg("%s is still done by %s", control_id(control), old);
    }
}

static void every_key_moves(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
        move_and_press(BOUND_KEY, KEYS[i].control, KEYS[i].scene, "F9");
}

static void every_button_moves(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof BUTTONS / sizeof *BUTTONS; i++)
        move_and_press(BOUND_BUTTON, BUTTONS[i].control, BUTTONS[i].scene, "rightstick");
}

/* What is tried above is all there is, but what has no key at first, and what is tried by itself. */
static void nothing_is_left_out(void **state)
{
    (void)state;
    Bindings first = bindings_default();
    for (int control = 0; control < CONTROL_TEAM; control++) {
        bool voice = control == CONTROL_REPEAT; /* speech_test.c: given_to_something_else_it_repeats */
        bool votes = control == CONTROL_VOTE_LEFT || control == CONTROL_VOTE_RIGHT; /* votes_test.c */
        bool tried = !bindings_word(&first, BOUND_KEY, (Control)control, 0)[0] || voice;
        for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS && !tried; i++)
            tried = KEYS[i].control == (Control)control;
        assert_true(tried);
        tried = !bindings_word(&first, BOUND_BUTTON, (Control)control, 0)[0] || votes || voice;
        for (size_t i = 0; i < sizeof BUTTONS / sizeof *BUTTONS && !tried; i++)
            tried = BUTTONS[i].control == (Control)control;
        assert_true(tried);
    }
}

/* ---- What has no key at first ---- */

static void going_back_to_the_one_before(void **state)
{
    (void)state;
    Bindings bindings = bindings_default();
    assert_true(bindings_assign(&bindings, CONTROL_PREVIOUS, 0, (Pressed){BOUND_KEY, "F9", "F9"}));
    Stage *stage = stage_with(&bindings, 0, at_settings_focus);
    NodeId here = stage->presenter.focus.id;
    press_key(stage, SDLK_TAB);
    assert_int_not_equal(stage->presenter.focus.id, here);
    press_key(stage, SDLK_F9);
    assert_int_equal(stage->presenter.focus.id, here);
    *state = stage;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_moves),
        cmocka_unit_test(every_button_moves),
        cmocka_unit_test(nothing_is_left_out),
        cmocka_unit_test_teardown(going_back_to_the_one_before, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

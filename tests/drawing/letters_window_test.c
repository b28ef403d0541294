/* A team's name written in the window without a keyboard: with one key alone, as the walking focus comes by, and with a
 * gamepad, event by event. */
#include "recording_voice.h"
#include "scan_stage.h"

#include "utf8.h"

enum { TEAM = 1 };

/* A gamepad's directions are only looked at while the window is in use, which the dummy's never is. The linker gives
 * this in place of SDL's (tests/CMakeLists.txt). */
Uint32 __wrap_SDL_GetWindowFlags(SDL_Window *window);
Uint32 __real_SDL_GetWindowFlags(SDL_Window *window);

Uint32 __wrap_SDL_GetWindowFlags(SDL_Window *window)
{
    return __real_SDL_GetWindowFlags(window) | SDL_WINDOW_INPUT_FOCUS;
}

static void open_setup(Stage *stage)
{
    presenter_do(&stage->presenter, command_open(SCREEN_SETUP, 0));
    settle(stage);
}

static const char *name(const Stage *stage)
{
    return app_view(stage->app).settings->workshop.teams[TEAM].name;
}

static const char *written(const Stage *stage)
{
    const Node *node = node_list_find(&stage->presenter.nodes, node_id("written", 0));
    assert_non_null(node);
    return node->description;
}

/* The next character of a text; moves on behind it. */
static const char *next_letter(const char **text)
{
    static char letter[5];
    size_t size;
    utf8_read(*text, strlen(*text), &size);
    memset(letter, 0, sizeof letter);
    memcpy(letter, *text, size);
    *text += size;
    return letter;
}

/* ---- With one button ---- */

static int one_button_in(void **state, int width, int height, int percent)
{
    Settings settings = scan_settings();
    settings.text_percent = percent;
    *state = new_stage(width, height, settings);
    open_setup(*state);
    return 0;
}

static int one_button(void **state)
{
    return one_button_in(state, 1280, 720, 100);
}

static int one_button_and_large_words(void **state)
{
    return one_button_in(state, 320, 480, 200);
}

static int one_button_in_spanish(void **state)
{
    stage_language = "es";
    one_button_in(state, 390, 844, 100);
    stage_language = "en";
    return 0;
}

/* The letter's row, then the letter. */
static void scan_letter(Stage *stage, const char *letter)
{
    const NodeList *nodes = &stage->presenter.nodes;
    NodeId id = 0;
    if (letter[0] == ' ') {
        scan_press_at(stage, node_id("space", 0));
        return;
    }
    for (int row = 0; !id; row++) {
        const Node *node = node_list_find(nodes, node_id("letters", row));
        if (!node)
            fail_msg("no row has the letter %s", letter);
        if (strstr(node->label, letter))
            id = node->id;
    }
    scan_press_at(stage, id);
    id = 0;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].command.kind == COMMAND_WRITE && strcmp(nodes->items[i].label, letter) == 0)
            id = nodes->items[i].id;
    assert_int_not_equal(id, 0);
    scan_press_at(stage, id);
}

static void scan_text(Stage *stage, const char *text)
{
    while (*text)
        scan_letter(stage, next_letter(&text));
}

static void one_key_writes_a_name(void **state)
{
    Stage *stage = *state;
    scan_press_at(stage, node_id("team-name", TEAM));
    assert_string_equal(screen(stage), "letters");
    assert_int_equal(scan_at(stage)->id, scan_first(&stage->presenter.nodes, 0)->id);
    scan_text(stage, "No, thanx");
    scan_press_at(stage, node_id("erase", 0));
    assert_true(scan_is_at(stage, node_id("erase", 0))); /* who presses it may want to press again */
    scan_text(stage, "ks");
    assert_string_equal(written(stage), "No, thanks");
    assert_string_equal(name(stage), "");
    scan_press_at(stage, node_id("done", 0));
    assert_string_equal(screen(stage), "setup");
    assert_string_equal(name(stage), "No, thanks");
}

static void one_key_goes_into_a_row_and_back(void **state)
{
    Stage *stage = *state;
    scan_press_at(stage, node_id("team-name", TEAM));
    scan_press_at(stage, node_id("letters", 2));
    assert_int_equal(scan_at(stage)->command.kind, COMMAND_WRITE); /* its first letter */
    assert_string_equal(scan_at(stage)->label, "M");
    scan_press_at(stage, node_id("rows", 0));
    assert_true(scan_is_at(stage, node_id("letters", 0)));
    scan_text(stage, "Q");
    assert_true(scan_is_at(stage, node_id("letters", 0)));
    scan_press_at(stage, node_id("keep", 0));
    assert_string_equal(screen(stage), "setup");
    assert_string_equal(name(stage), "");
}

static void one_key_writes_spanish(void **state)
{
    Stage *stage = *state;
    scan_press_at(stage, node_id("team-name", TEAM));
    scan_text(stage, "Ñandú");
    scan_press_at(stage, node_id("done", 0));
    assert_string_equal(name(stage), "Ñandú");
}

/* ---- With a gamepad ---- */

static int with_pad(void **state, Stage *stage)
{
    *state = stage;
    open_setup(stage);
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    assert_int_equal(stage->presenter.pads.count, 1);
    return 0;
}

static int gamepad(void **state)
{
    return with_pad(state, new_stage(1280, 720, settings_default()));
}

static RecordingVoice recording;

static int gamepad_and_voice(void **state)
{
    Settings settings = settings_default();
    settings.read_aloud = true;
    recording = (RecordingVoice){0};
    Voice voice = recording_voice(&recording);
    return with_pad(state, new_stage_read(1280, 720, settings, &voice));
}

static int fall_silent(void **state)
{
    teardown(state);
    recording_free(&recording);
    return 0;
}

/* Directions are no events: whether they are held is asked, turn by turn. */
static void walk(Stage *stage, FocusDirection direction)
{
    static const SDL_GameControllerButton buttons[] = {
        [FOCUS_LEFT] = SDL_CONTROLLER_BUTTON_DPAD_LEFT, [FOCUS_RIGHT] = SDL_CONTROLLER_BUTTON_DPAD_RIGHT,
        [FOCUS_UP] = SDL_CONTROLLER_BUTTON_DPAD_UP, [FOCUS_DOWN] = SDL_CONTROLLER_BUTTON_DPAD_DOWN};
    SDL_Joystick *joystick = SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(stage->pad));
    for (Uint8 down = 1; down < 2; down--) {
        assert_int_equal(SDL_JoystickSetVirtualButton(joystick, buttons[direction], down), 0);
        stage->presenter.pads.updated = -1e9;
        settle(stage);
    }
}

/* To the node with this label: to its line first, then along it. */
static void walk_to(Stage *stage, const char *label)
{
    enum { STEPS_MOST = 60 };
    for (int step = 0; step < STEPS_MOST; step++) {
        const NodeList *nodes = &stage->presenter.nodes;
        const Node *at = node_list_find(nodes, stage->presenter.focus.id), *to = NULL;
        for (size_t i = 0; i < nodes->count; i++)
            if (nodes->items[i].label && strcmp(nodes->items[i].label, label) == 0)
                to = &nodes->items[i];
        if (!to || !at)
            fail_msg("\"%s\" is not on \"%s\"", label, stage->presenter.screen);
        if (to == at)
            return;
        float right = middle(stage, to->id).x - middle(stage, at->id).x;
        float down = middle(stage, to->id).y - middle(stage, at->id).y;
        if (down > 20 || down < -20)
            walk(stage, down > 0 ? FOCUS_DOWN : FOCUS_UP);
        else
            walk(stage, right > 0 ? FOCUS_RIGHT : FOCUS_LEFT);
    }
    fail_msg("the directions do not lead to \"%s\"", label);
}

static void press_at(Stage *stage, const char *label)
{
    walk_to(stage, label);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
}

static void write_with_pad(Stage *stage, const char *text)
{
    while (*text) {
        const char *letter = next_letter(&text);
        press_at(stage, letter[0] == ' ' ? "Space" : letter);
    }
}

/* The first thing that the pad does: until then there was a field, for the keys. */
static void open_with_pad(Stage *stage)
{
    const Node *field = node_list_find(&stage->presenter.nodes, node_id("team-name", TEAM));
    assert_int_equal(field->role, ROLE_FIELD);
    presenter_focus(&stage->presenter, field);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_int_equal(stage->presenter.typing.id, 0);
    assert_string_equal(screen(stage), "letters");
}

static void a_gamepad_writes_a_name(void **state)
{
    Stage *stage = *state;
    open_with_pad(stage);
    assert_true(stage->presenter.focus.shown);
    write_with_pad(stage, "Nox");
    assert_string_equal(written(stage), "Nox");
    press_at(stage, "Delete one letter");
    write_with_pad(stage, ", thanks");
    assert_string_equal(name(stage), "");
    press_at(stage, "Done");
    assert_string_equal(screen(stage), "setup");
    assert_string_equal(name(stage), "No, thanks");
    assert_int_equal(stage->presenter.focus.id, node_id("team-name", TEAM));
}

static void a_gamepads_way_back_keeps_the_name(void **state)
{
    Stage *stage = *state;
    open_with_pad(stage);
    write_with_pad(stage, "X");
    pad_button(stage, SDL_CONTROLLER_BUTTON_B);
    assert_string_equal(screen(stage), "setup");
    assert_string_equal(name(stage), "");
    press_key(stage, SDLK_RETURN); /* with keys it is a field again */
    assert_int_equal(stage->presenter.typing.id, node_id("team-name", TEAM));
}

static void escape_closes_the_letters_first(void **state)
{
    Stage *stage = *state;
    open_with_pad(stage);
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "setup");
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "title");
}

static void assert_heard(const char *words)
{
    char heard[2048];
    recording_take(&recording, heard, sizeof heard);
    if (!strstr(heard, words))
        fail_msg("\"%s\" is not in: %s", words, heard);
}

/* Each letter that is come to, and after each that is pressed the whole text so far. */
static void a_voice_reads_letters_and_text(void **state)
{
    Stage *stage = *state;
    open_with_pad(stage);
    assert_heard("!en:Name of team 2./Nothing is written yet./A.");
    walk_to(stage, "N");
    assert_heard("!en:N.");
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_heard("!en:N./n.");
    press_at(stage, "o");
    assert_heard("!en:No.");
    walk_to(stage, ",");
    assert_heard("!en:,. Comma.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(one_key_writes_a_name, one_button, teardown),
        cmocka_unit_test_setup_teardown(one_key_writes_a_name, one_button_and_large_words, teardown),
        cmocka_unit_test_setup_teardown(one_key_goes_into_a_row_and_back, one_button, teardown),
        cmocka_unit_test_setup_teardown(one_key_writes_spanish, one_button_in_spanish, teardown),
        cmocka_unit_test_setup_teardown(a_gamepad_writes_a_name, gamepad, teardown),
        cmocka_unit_test_setup_teardown(a_gamepads_way_back_keeps_the_name, gamepad, teardown),
        cmocka_unit_test_setup_teardown(escape_closes_the_letters_first, gamepad, teardown),
        cmocka_unit_test_setup_teardown(a_voice_reads_letters_and_text, gamepad_and_voice, fall_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

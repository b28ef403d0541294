/* Reading aloud in the window: what keys, a gamepad and the mouse make heard, hearing again, falling silent, and that
 * nothing wakes while nothing is said. The voice only keeps what it is told. */
#include "recording_voice.h"
#include "stage.h"

typedef struct Heard {
    RecordingVoice recording;
    char words[8192];
} Heard;

static Heard heard;

static const char *take(void)
{
    return recording_take(&heard.recording, heard.words, sizeof heard.words);
}

static void has(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("\"%s\" is not in: %s", part, text);
}

static int setup_with(void **state, const Bindings *bindings)
{
    Settings settings = settings_default();
    settings.bindings = *bindings;
    settings.read_aloud = settings.note_read = settings.reduced_motion = true;
    heard = (Heard){0};
    Voice voice = recording_voice(&heard.recording);
    *state = new_stage_read(1280, 720, settings, &voice);
    return 0;
}

static int setup(void **state)
{
    Bindings bindings = bindings_default();
    return setup_with(state, &bindings);
}

static int with_other_keys(void **state)
{
    Bindings bindings = bindings_default();
    assert_true(bindings_assign(&bindings, CONTROL_REPEAT, 0, (Pressed){BOUND_KEY, "F9", "F9"}));
    assert_true(bindings_assign(&bindings, CONTROL_REPEAT, 0, (Pressed){BOUND_BUTTON, "rightstick", ""}));
    return setup_with(state, &bindings);
}

static int end(void **state)
{
    teardown(state);
    int destroyed = heard.recording.destroyed;
    recording_free(&heard.recording);
    return destroyed == 1 ? 0 : 1;
}

static const char *key(Stage *stage, SDL_Keycode code)
{
    take();
    press_key(stage, code);
    return take();
}

static void the_screen_and_what_the_focus_comes_to_are_heard(void **state)
{
    Stage *stage = *state;
    has(take(), "!en:Me & We.");
    has(key(stage, SDLK_TAB), "!en:Play on your own.\n");
    const char *said = key(stage, SDLK_RETURN);
    assert_string_equal(screen(stage), "sort");
    has(said, game_deck(game(stage))->cards[game_card(game(stage))].text);
    assert_string_equal(key(stage, SDLK_F5), "");
    has(key(stage, SDLK_TAB), "!en:");
}

static void again_by_key_by_pad_and_by_the_button(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    key(stage, SDLK_TAB);
    const char *first = key(stage, SDLK_TAB);
    char before[1024];
    snprintf(before, sizeof before, "%s", first);
    has(before, "!en:");
    assert_string_equal(key(stage, SDLK_v), before);
    key(stage, SDLK_TAB);
    first = key(stage, SDLK_TAB);
    snprintf(before, sizeof before, "%s", first);
    presenter_take(&stage->presenter, &(SDL_Event){.cbutton = {.type = SDL_CONTROLLERBUTTONDOWN,
                                                               .button = SDL_CONTROLLER_BUTTON_LEFTSTICK}});
    assert_string_equal(take(), before);
    const Node *button = node_list_find(&stage->presenter.nodes, node_id("repeat", 0));
    assert_non_null(button);
    presenter_press(&stage->presenter, button);
    has(take(), game_deck(game(stage))->cards[game_card(game(stage))].text);
}

static void press_button(Stage *stage, SDL_GameControllerButton button)
{
    take();
    SDL_Event event = {.cbutton = {.type = SDL_CONTROLLERBUTTONDOWN, .button = (Uint8)button}};
    presenter_take(&stage->presenter, &event);
}

/* Given to another key and button, these read again, and the former ones no longer do. */
static void given_to_something_else_it_repeats(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    key(stage, SDLK_TAB);
    char before[1024];
    snprintf(before, sizeof before, "%s", key(stage, SDLK_TAB));
    has(before, "!en:");
    assert_string_equal(key(stage, SDLK_F9), before);
    assert_string_equal(key(stage, SDLK_v), "");
    key(stage, SDLK_TAB); /* what was repeated is followed by the whole screen: something else first */
    snprintf(before, sizeof before, "%s", key(stage, SDLK_TAB));
    press_button(stage, SDL_CONTROLLER_BUTTON_RIGHTSTICK);
    assert_string_equal(take(), before);
    press_button(stage, SDL_CONTROLLER_BUTTON_LEFTSTICK);
    assert_string_equal(take(), "");
}

static void the_menu_repeats_what_lies_beneath_it(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "menu");
    const Node *item = NULL;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const Node *node = &stage->presenter.nodes.items[i];
        if (node->command.kind == COMMAND_REPEAT && node->command.value == 1)
            item = node;
    }
    assert_non_null(item);
    presenter_press(&stage->presenter, item);
    has(take(), game_deck(game(stage))->cards[game_card(game(stage))].text);
}

static void control_silences(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    assert_string_equal(key(stage, SDLK_LCTRL), "stop\n");
    assert_string_equal(screen(stage), "sort");
}

/* What the mouse rests on is read; what comes up under it is not, nor what it only passes over. */
static void the_mouse_reads_what_it_rests_on(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    take();
    mouse_to(stage, middle(stage, node_id("words", 0)));
    go_by(stage, 0.1);
    mouse_to(stage, middle(stage, node_id("pass", 0)));
    settle(stage);
    assert_string_equal(take(), "");
    int wait = presenter_wait(&stage->presenter);
    assert_true(wait > 0 && wait <= 401);
    go_by(stage, 0.45);
    assert_string_equal(take(), "!en:Pass. Goes on to another card. Nothing is lost.\n");
    go_by(stage, 0.45);
    assert_string_equal(take(), "");
    presenter_do(&stage->presenter, command_open(SCREEN_MENU, 0));
    settle(stage);
    has(take(), "!en:Menu.");
    go_by(stage, 1);
    assert_string_equal(take(), "");
}

static void a_switch_under_the_mouse_says_what_came_of_it(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
    const Node *motion = NULL;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++)
        if (stage->presenter.nodes.items[i].command.setting == SETTING_REDUCED_MOTION &&
            stage->presenter.nodes.items[i].role == ROLE_SWITCH)
            motion = &stage->presenter.nodes.items[i];
    assert_non_null(motion);
    NodeId id = motion->id;
    presenter_focus(&stage->presenter, node_list_find(&stage->presenter.nodes, id)); /* brings it into sight */
    settle(stage);
    take();
    click(stage, middle(stage, id));
    has(take(), "(off)");
}

static void no_voice_is_told_on_the_screen_once(void **state)
{
    Stage *stage = *state;
    heard.recording.state = VOICE_GONE;
    key(stage, SDLK_TAB);
    settle(stage);
    assert_string_equal(screen(stage), "trouble");
    assert_non_null(strstr(app_view(stage->app).trouble, "speech-dispatcher"));
    press_key(stage, SDLK_RETURN);
    settle(stage);
    key(stage, SDLK_TAB);
    settle(stage);
    assert_string_equal(screen(stage), "title");
}

/* While it is not known whether the words are taken it looks; then it sleeps, though the voice still speaks. */
static void silence_wakes_nobody(void **state)
{
    Stage *stage = *state;
    stage->presenter.pads.started = false; /* which would look for pads now and then */
    new_game(stage);
    heard.recording.state = VOICE_STARTS;
    key(stage, SDLK_TAB);
    int wait = presenter_wait(&stage->presenter);
    assert_true(wait > 0 && wait <= 100);
    heard.recording.state = VOICE_SPEAKS;
    settle(stage);
    assert_int_equal(presenter_wait(&stage->presenter), -1);
    assert_true(speech_busy(&stage->presenter, presenter_now(&stage->presenter)));
    heard.recording.state = VOICE_SILENT;
    settle(stage);
    assert_int_equal(presenter_wait(&stage->presenter), -1);
    assert_false(speech_busy(&stage->presenter, presenter_now(&stage->presenter)));
    stage->presenter.pads.started = true;
}

#define WITH_VOICE(test) cmocka_unit_test_setup_teardown(test, setup, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_VOICE(the_screen_and_what_the_focus_comes_to_are_heard),
        WITH_VOICE(again_by_key_by_pad_and_by_the_button),
        cmocka_unit_test_setup_teardown(given_to_something_else_it_repeats, with_other_keys, end),
        WITH_VOICE(the_menu_repeats_what_lies_beneath_it),
        WITH_VOICE(control_silences),
        WITH_VOICE(the_mouse_reads_what_it_rests_on),
        WITH_VOICE(a_switch_under_the_mouse_says_what_came_of_it),
        WITH_VOICE(no_voice_is_told_on_the_screen_once),
        WITH_VOICE(silence_wakes_nobody),
    };
    return cmocka_run_group_tests_name("speech", tests, NULL, NULL);
}

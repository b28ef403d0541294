/* The window while a field is typed into: letters, keys, an input method, mouse, finger and gamepad, event by event.
 * The screen is one of this test's own: two fields and a button; what carries out commands notes the names. */
#include "stage.h"

#include "parts.h"

enum { NAMES = 2, NAME_MOST = 16 };

/* What the screen shows, and what was done to it. */
typedef struct Names {
    char names[NAMES][ACTION_TEXT_BYTES];
    int written;  /* how often a name was carried out */
    int passed;   /* how often the button's shortcut was */
    bool gone;    /* the fields are not on the screen */
} Names;

static Names kept;

/* The linker gives these in place of the screens' and the app's (tests/CMakeLists.txt). */
void __wrap_screen_build(const View *view, const Layout *layout, NodeList *nodes);
bool __wrap_app_do(App *app, Command command);
bool __real_app_do(App *app, Command command);

void __wrap_screen_build(const View *view, const Layout *layout, NodeList *nodes)
{
    (void)view;
    node_list_clear(nodes);
    nodes->title = "Teams";
    TextFormat text = layout_text(layout, TYPE_BODY);
    for (int i = 0; i < NAMES && !kept.gone; i++) {
        Command command = {.kind = COMMAND_NAME_TEAM, .value = i};
        node_list_add(nodes, (Node){.id = node_id("name", i), .role = ROLE_FIELD, .look = LOOK_FIELD,
                                    .state = NODE_FOCUSABLE | (i == 0 ? NODE_FIRST_FOCUS : 0), .text = text,
                                    .rect = {100, 100 + 120 * (float)i, 360, 64}, .label = "Name",
                                    .description = node_list_keep(nodes, kept.names[i]), .value_most = NAME_MOST,
                                    .ink = INK_ON_SHEET, .command = command});
    }
    node_list_add(nodes, (Node){.id = node_id("pass", 0), .role = ROLE_BUTTON, .look = LOOK_SECONDARY, .text = text,
                                .state = NODE_FOCUSABLE, .rect = {100, 400, 200, 64}, .label = "Pass",
                                .shortcut = SHORTCUT_PASS, .command = command_game(ACTION_PASS, 0)});
}

bool __wrap_app_do(App *app, Command command)
{
    if (command.kind == COMMAND_NAME_TEAM) {
        memcpy(kept.names[command.value], command.action.text, sizeof kept.names[0]);
        kept.written++;
        return true;
    }
    if (command.kind != COMMAND_GAME)
        return __real_app_do(app, command);
    kept.passed++;
    return true;
}

static int setup(void **state)
{
    kept = (Names){.names = {"Harbour", "Willow"}};
    *state = new_stage(1280, 720, settings_default());
    return 0;
}

static NodeId field(int number)
{
    return node_id("name", number);
}

static const Node *node(const Stage *stage, int number)
{
    const Node *found = node_list_find(&stage->presenter.nodes, field(number));
    assert_non_null(found);
    return found;
}

static void type(Stage *stage, const char *letters)
{
    SDL_Event event = {.text = {.type = SDL_TEXTINPUT}};
    strcpy(event.text.text, letters);
    push(stage, event);
}

static void compose(Stage *stage, const char *letters, int caret)
{
    SDL_Event event = {.edit = {.type = SDL_TEXTEDITING, .start = caret}};
    strcpy(event.edit.text, letters);
    push(stage, event);
}

static void press_with(Stage *stage, SDL_Keycode key, Uint16 mod)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key), .mod = mod};
    push(stage, event);
    settle(stage);
}

static void assert_typing(const Stage *stage, NodeId id)
{
    assert_int_equal(stage->presenter.typing.id, id);
    assert_int_equal(SDL_IsTextInputActive(), id != 0);
}

/* Where the left edge of the letter after `bytes` stands. */
static SDL_FPoint letter(const Stage *stage, int number, size_t bytes)
{
    const TextMeasure *measure = stage->presenter.layout.measure;
    NodeParts parts = node_parts(measure, node(stage, number));
    TextFormat format = parts.description_format;
    float width = measure->width(measure->context, format.face, format.size, kept.names[number], bytes);
    return (SDL_FPoint){parts.description.x + width + 1, parts.description.y + parts.description.h / 2};
}

static void a_click_begins_and_each_letter_is_kept(void **state)
{
    Stage *stage = *state;
    assert_typing(stage, 0);
    type(stage, "x"); /* nobody is typing yet */
    assert_int_equal(kept.written, 0);
    click(stage, middle(stage, field(1)));
    assert_typing(stage, field(1));
    assert_int_equal(node(stage, 1)->mark_length, 6); /* all of it is selected */
    type(stage, "O");
    assert_string_equal(kept.names[1], "O");
    type(stage, "w");
    type(stage, "l\"s");
    settle(stage);
    assert_string_equal(kept.names[1], "Owls");
    assert_string_equal(node(stage, 1)->description, "Owls");
    assert_int_equal(node(stage, 1)->value, 4);
    assert_string_equal(kept.names[0], "Harbour");
    type(stage, " and so much more");
    assert_string_equal(kept.names[1], "Owls and so much");
}

static void a_click_elsewhere_ends_and_finishes(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    type(stage, "Oak ");
    assert_string_equal(kept.names[0], "Oak ");
    click(stage, (SDL_FPoint){900, 600}); /* on nothing */
    assert_typing(stage, 0);
    assert_string_equal(kept.names[0], "Oak");
    assert_string_equal(node(stage, 0)->description, "Oak");
    assert_int_equal(node(stage, 0)->state & NODE_CHECKED, 0);
    click(stage, middle(stage, field(0)));
    click(stage, middle(stage, field(1)));
    assert_typing(stage, field(1));
    click(stage, middle(stage, node_id("pass", 0)));
    assert_typing(stage, 0);
    assert_int_equal(kept.passed, 1);
}

static void letters_are_no_shortcuts_while_typing(void **state)
{
    Stage *stage = *state;
    press_key(stage, SDLK_p);
    assert_int_equal(kept.passed, 1);
    click(stage, middle(stage, field(0)));
    static const SDL_Keycode keys[] = {SDLK_p, SDLK_z, SDLK_a, SDLK_1, SDLK_SPACE, SDLK_PAGEDOWN};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        press_key(stage, keys[i]);
    assert_typing(stage, field(0));
    assert_int_equal(kept.passed, 1);
    assert_string_equal(kept.names[0], "Harbour");
    press_key(stage, SDLK_ESCAPE);
    assert_typing(stage, 0);
    press_key(stage, SDLK_p);
    assert_int_equal(kept.passed, 2);
}

static void keys_begin_walk_and_end(void **state)
{
    Stage *stage = *state;
    press_key(stage, SDLK_RETURN); /* the screen's first focus is the first field */
    assert_typing(stage, field(0));
    press_key(stage, SDLK_RETURN);
    assert_typing(stage, 0);
    assert_true(stage->presenter.focus.shown);
    press_key(stage, SDLK_SPACE);
    assert_typing(stage, field(0));
    type(stage, "Elm ");
    press_key(stage, SDLK_TAB);
    assert_typing(stage, 0);
    assert_string_equal(kept.names[0], "Elm");
    assert_int_equal(stage->presenter.focus.id, field(1));
    press_key(stage, SDLK_RETURN);
    press_key(stage, SDLK_DOWN);
    assert_typing(stage, 0);
    assert_int_equal(stage->presenter.focus.id, node_id("pass", 0));
    press_key(stage, SDLK_UP);
    press_key(stage, SDLK_KP_ENTER);
    assert_typing(stage, field(1));
    click(stage, middle(stage, field(0))); /* begun by the mouse, Tab walks on all the same */
    press_key(stage, SDLK_TAB);
    assert_int_equal(stage->presenter.focus.id, field(1));
    assert_string_equal(kept.names[1], "Willow");
}

/* Whoever lets go of a key late begins to type all the same. */
static void a_held_key_begins_and_does_not_end(void **state)
{
    Stage *stage = *state;
    press_key(stage, SDLK_RETURN);
    for (int i = 0; i < 3; i++)
        key_event(stage, SDLK_RETURN, true);
    settle(stage);
    assert_typing(stage, field(0));
}

/* ---- Keys that were given to something else ---- */

static Stage *stage_with(const Bindings *bindings)
{
    Settings settings = settings_default();
    settings.bindings = *bindings;
    kept = (Names){.names = {"Harbour", "Willow"}};
    return new_stage(1280, 720, settings);
}

static void give(Bindings *bindings, Control control, const char *word)
{
    assert_true(bindings_take(bindings, control, 0, (Pressed){BOUND_KEY, word, word}));
}

/* Keys that type nothing end it by what they are for, as Enter, Escape and Tab do. */
static void spare_keys_end_it_by_what_they_are_for(void **state)
{
    Bindings bindings = bindings_default();
    give(&bindings, CONTROL_PRESS, "F9");
    give(&bindings, CONTROL_BACK, "Insert");
    give(&bindings, CONTROL_NEXT, "F10");
    give(&bindings, CONTROL_DOWN, "F8");
    give(&bindings, CONTROL_PASS, "F7");
    Stage *stage = stage_with(&bindings);
    *state = stage;
    press_key(stage, SDLK_F9);
    assert_typing(stage, field(0));
    press_key(stage, SDLK_F7);
    press_key(stage, SDLK_PAGEDOWN);
    press_key(stage, SDLK_KP_5);
    assert_typing(stage, field(0));
    assert_int_equal(kept.passed, 0);
    press_key(stage, SDLK_F9);
    assert_typing(stage, 0);
    assert_true(stage->presenter.focus.shown);
    press_key(stage, SDLK_F9);
    press_key(stage, SDLK_INSERT);
    assert_typing(stage, 0);
    assert_string_equal(screen(stage), "title"); /* and nothing was gone back from */
    press_key(stage, SDLK_F9);
    press_key(stage, SDLK_F10);
    assert_typing(stage, 0);
    assert_int_equal(stage->presenter.focus.id, field(1));
    press_key(stage, SDLK_F9);
    press_key(stage, SDLK_F8);
    assert_typing(stage, 0);
    assert_int_equal(stage->presenter.focus.id, node_id("pass", 0));
}

/* What always ends the typing does only that where it was given to something else. */
static void nothing_else_is_done_by_what_ends_it(void **state)
{
    static const SDL_Keycode ends[] = {SDLK_TAB, SDLK_UP, SDLK_DOWN, SDLK_ESCAPE, SDLK_RETURN};
    static const char *const words[] = {"Tab", "Up", "Down", "Escape", "Return"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        Bindings bindings = bindings_default();
        give(&bindings, CONTROL_BACK, "F6");
        give(&bindings, CONTROL_NEXT, "F10");
        give(&bindings, CONTROL_PASS, words[i]);
        Stage *stage = stage_with(&bindings);
        *state = stage;
        click(stage, middle(stage, field(0)));
        press_key(stage, ends[i]);
        assert_typing(stage, 0);
        assert_int_equal(kept.passed, 0);
        assert_int_equal(stage->presenter.focus.id, field(0));
        press_key(stage, ends[i]);
        assert_int_equal(kept.passed, 1);
        if (i + 1 < sizeof ends / sizeof *ends)
            teardown(state);
    }
}

static void what_types_or_edits_ends_nothing(void **state)
{
    Bindings bindings = bindings_default();
    give(&bindings, CONTROL_PRESS, "G");
    give(&bindings, CONTROL_BACK, "Backspace");
    give(&bindings, CONTROL_NEXT, "Left");
    Stage *stage = stage_with(&bindings);
    *state = stage;
    click(stage, middle(stage, field(0)));
    press_key(stage, SDLK_END);
    press_key(stage, SDLK_g);
    press_key(stage, SDLK_LEFT);
    press_key(stage, SDLK_BACKSPACE);
    assert_typing(stage, field(0));
    assert_string_equal(kept.names[0], "Harbor");
}

static void the_caret_moves_and_letters_go(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(1)));
    press_key(stage, SDLK_END);
    press_key(stage, SDLK_BACKSPACE);
    assert_string_equal(kept.names[1], "Willo");
    key_event(stage, SDLK_BACKSPACE, true); /* held */
    assert_string_equal(kept.names[1], "Will");
    press_key(stage, SDLK_HOME);
    press_key(stage, SDLK_RIGHT);
    type(stage, "-");
    assert_string_equal(kept.names[1], "W-ill");
    press_key(stage, SDLK_LEFT);
    press_key(stage, SDLK_DELETE);
    assert_string_equal(kept.names[1], "Will");
    assert_int_equal(node(stage, 1)->value, 1);
    press_with(stage, SDLK_END, KMOD_LSHIFT);
    assert_int_equal(node(stage, 1)->mark_start, 1);
    assert_int_equal(node(stage, 1)->mark_length, 3);
    type(stage, "e");
    assert_string_equal(kept.names[1], "We");
}

static void the_clipboard_works(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    press_with(stage, SDLK_c, KMOD_LCTRL);
    char *copied = SDL_GetClipboardText();
    assert_string_equal(copied, "Harbour");
    SDL_free(copied);
    press_with(stage, SDLK_x, KMOD_LGUI);
    assert_string_equal(kept.names[0], "");
    press_with(stage, SDLK_v, KMOD_LCTRL);
    press_with(stage, SDLK_v, KMOD_LCTRL);
    assert_string_equal(kept.names[0], "HarbourHarbour");
    press_with(stage, SDLK_a, KMOD_LCTRL);
    SDL_SetClipboardText(" \"two\"\nlines ");
    press_with(stage, SDLK_v, KMOD_LCTRL);
    assert_string_equal(kept.names[0], "two lines ");
    assert_false(app_leaving(stage->app));
    press_with(stage, SDLK_q, KMOD_LCTRL | KMOD_RALT); /* the right Alt key makes a letter of it: an at sign, say */
    assert_typing(stage, field(0));
}

static void what_is_composed_shows_and_is_not_kept(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    type(stage, "A");
    compose(stage, "nihon", 2);
    settle(stage);
    assert_string_equal(kept.names[0], "A");
    assert_string_equal(node(stage, 0)->description, "Anihon");
    assert_int_equal(node(stage, 0)->value, 3);
    assert_int_equal(node(stage, 0)->mark_start, 1);
    assert_int_equal(node(stage, 0)->mark_length, 5);
    press_key(stage, SDLK_BACKSPACE); /* the input method's, which has it too */
    press_key(stage, SDLK_RETURN);
    assert_string_equal(kept.names[0], "A");
    assert_typing(stage, field(0));
    compose(stage, "", 0);
    type(stage, "\u65E5\u672C");
    assert_string_equal(kept.names[0], "A\u65E5\u672C");
    assert_string_equal(node(stage, 0)->description, kept.names[0]);
    press_with(stage, SDLK_a, KMOD_LCTRL);
    compose(stage, "k", 1); /* takes the place of what was selected */
    assert_string_equal(kept.names[0], "");
    press_key(stage, SDLK_a);
    type(stage, "k");
    press_key(stage, SDLK_RETURN);
    assert_string_equal(kept.names[0], "k");
}

static void the_mouse_points_and_selects(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    SDL_Delay(1);
    click(stage, letter(stage, 0, 3));
    assert_int_equal(node(stage, 0)->value, 3);
    assert_int_equal(node(stage, 0)->mark_length, 0);
    type(stage, "k");
    assert_string_equal(kept.names[0], "Harkbour");
    click(stage, (SDL_FPoint){455, 130}); /* beyond the text: its end */
    assert_int_equal(node(stage, 0)->value, 8);
    SDL_FPoint from = letter(stage, 1, 1), to = letter(stage, 1, 4);
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, to);
    assert_int_equal(node(stage, 1)->mark_start, 1);
    assert_int_equal(node(stage, 1)->mark_length, 3);
    mouse_to(stage, (SDL_FPoint){to.x, to.y + 300}); /* it may leave the field on its way */
    mouse_button(stage, SDL_MOUSEBUTTONUP, (SDL_FPoint){to.x, to.y + 300});
    settle(stage);
    assert_typing(stage, field(1));
    press_key(stage, SDLK_DELETE);
    assert_string_equal(kept.names[1], "Wow");
}

static void a_finger_taps_and_a_gamepad_presses(void **state)
{
    Stage *stage = *state;
    SDL_FPoint at = middle(stage, field(1));
    finger(stage, SDL_FINGERDOWN, 1, at);
    assert_typing(stage, 0); /* it may still want to scroll */
    finger(stage, SDL_FINGERUP, 1, at);
    settle(stage);
    assert_typing(stage, field(1));
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    pad_button(stage, SDL_CONTROLLER_BUTTON_BACK); /* its shortcut is the other button's: it only ends the typing */
    assert_typing(stage, 0);
    assert_int_equal(kept.passed, 0);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_typing(stage, field(1));
    pad_button(stage, SDL_CONTROLLER_BUTTON_B);
    assert_typing(stage, 0);
}

static void a_field_that_goes_ends_it(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    kept.gone = true;
    stage->presenter.stale = true;
    settle(stage);
    assert_typing(stage, 0);
    type(stage, "x");
    assert_int_equal(kept.written, 0);
}

static void nothing_moves_while_nobody_types(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    unsigned long frames = stage->presenter.report.frames;
    for (int i = 0; i < 50; i++)
        presenter_step(&stage->presenter, false);
    assert_int_equal(stage->presenter.report.frames, frames);
    assert_int_equal(presenter_wait(&stage->presenter), pads_wait(&stage->presenter, presenter_now(&stage->presenter)));
}

static void three_shifts_still_leave(void **state)
{
    Stage *stage = *state;
    click(stage, middle(stage, field(0)));
    press_key(stage, SDLK_LSHIFT);
    press_key(stage, SDLK_h);
    press_key(stage, SDLK_LSHIFT); /* capitals don't */
    press_key(stage, SDLK_RSHIFT);
    assert_false(app_leaving(stage->app));
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = {.sym = SDLK_LSHIFT}}};
    SDL_PushEvent(&event);
    assert_false(presenter_step(&stage->presenter, false));
    assert_true(app_leaving(stage->app));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_click_begins_and_each_letter_is_kept, setup, teardown),
        cmocka_unit_test_setup_teardown(a_click_elsewhere_ends_and_finishes, setup, teardown),
        cmocka_unit_test_setup_teardown(letters_are_no_shortcuts_while_typing, setup, teardown),
        cmocka_unit_test_setup_teardown(keys_begin_walk_and_end, setup, teardown),
        cmocka_unit_test_setup_teardown(a_held_key_begins_and_does_not_end, setup, teardown),
        cmocka_unit_test_teardown(spare_keys_end_it_by_what_they_are_for, teardown),
        cmocka_unit_test_teardown(nothing_else_is_done_by_what_ends_it, teardown),
        cmocka_unit_test_teardown(what_types_or_edits_ends_nothing, teardown),
        cmocka_unit_test_setup_teardown(the_caret_moves_and_letters_go, setup, teardown),
        cmocka_unit_test_setup_teardown(the_clipboard_works, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_composed_shows_and_is_not_kept, setup, teardown),
        cmocka_unit_test_setup_teardown(the_mouse_points_and_selects, setup, teardown),
        cmocka_unit_test_setup_teardown(a_finger_taps_and_a_gamepad_presses, setup, teardown),
        cmocka_unit_test_setup_teardown(a_field_that_goes_ends_it, setup, teardown),
        cmocka_unit_test_setup_teardown(nothing_moves_while_nobody_types, setup, teardown),
        cmocka_unit_test_setup_teardown(three_shifts_still_leave, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

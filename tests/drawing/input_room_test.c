/* A workshop's keys in a window: a presenter remote leads it, what its other buttons send breaks nothing off, and a
 * number of hands is typed. */
#include "room_stage.h"

#include "random.h"

static KeyMeaning first_meaning(SDL_Keysym key)
{
    Bindings bindings = bindings_default();
    return room_key_meaning(&bindings, key);
}

static KeyMeaning meaning(SDL_Keycode key, SDL_Keymod modifiers)
{
    return first_meaning((SDL_Keysym){key == SDLK_UNKNOWN ? 0 : SDL_GetScancodeFromKey(key), key,
                                         (Uint16)modifiers, 0});
}

static void keys_have_their_meaning(void **state)
{
    static const struct {
        SDL_Keycode key;
        Shortcut shortcut;
    } keys[] = {{SDLK_b, SHORTCUT_BLANK},      {SDLK_PERIOD, SHORTCUT_BLANK},     {SDLK_t, SHORTCUT_TIMER},
                {SDLK_PLUS, SHORTCUT_LARGER},  {SDLK_EQUALS, SHORTCUT_LARGER},    {SDLK_KP_PLUS, SHORTCUT_LARGER},
                {SDLK_MINUS, SHORTCUT_SMALLER}, {SDLK_KP_MINUS, SHORTCUT_SMALLER}, {SDLK_k, SHORTCUT_KEYS},
                {SDLK_h, SHORTCUT_HINTS},      {SDLK_l, SHORTCUT_LEADER},         {SDLK_m, SHORTCUT_MENU},
                {SDLK_MENU, SHORTCUT_MENU},    {SDLK_n, SHORTCUT_SKIP},           {SDLK_z, SHORTCUT_UNDO},
                {SDLK_y, SHORTCUT_REDO},       {SDLK_ESCAPE, SHORTCUT_BACK}};
    (void)state;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        assert_int_equal(meaning(keys[i].key, KMOD_NONE).work, KEY_SHORTCUT);
        assert_int_equal(meaning(keys[i].key, KMOD_NONE).shortcut, keys[i].shortcut);
    }
    assert_int_equal(meaning(SDLK_PAGEDOWN, KMOD_NONE).work, KEY_FORWARD);
    assert_int_equal(meaning(SDLK_PAGEUP, KMOD_NONE).work, KEY_BACKWARD);
    assert_int_equal(meaning(SDLK_F5, KMOD_NONE).work, KEY_STILL);
    assert_int_equal(meaning(SDLK_BACKSPACE, KMOD_NONE).work, KEY_ERASE);
    assert_int_equal(meaning(SDLK_SPACE, KMOD_NONE).work, KEY_PRESS);
    assert_int_equal(meaning(SDLK_F11, KMOD_NONE).work, KEY_FULLSCREEN);
    assert_int_equal(meaning(SDLK_z, KMOD_LCTRL).shortcut, SHORTCUT_UNDO);
    assert_int_equal(meaning(SDLK_b, KMOD_LCTRL).work, KEY_NOTHING);
    assert_int_equal(meaning(SDLK_a, KMOD_NONE).work, KEY_NOTHING); /* nobody sorts here */
    assert_int_equal(meaning(SDLK_7, KMOD_NONE).step, 7);
    assert_int_equal(meaning(SDLK_KP_0, KMOD_NONE).work, KEY_DIGIT);
    assert_int_equal(meaning(SDLK_KP_0, KMOD_NONE).step, 0);
}

static void other_keyboards_count_and_blank_too(void **state)
{
    (void)state;
    SDL_Keysym french_six = {.sym = SDLK_MINUS, .scancode = SDL_SCANCODE_6};
    assert_int_equal(first_meaning(french_six).work, KEY_DIGIT);
    assert_int_equal(first_meaning(french_six).step, 6);
    assert_int_equal(first_meaning(french_six).shortcut, SHORTCUT_SMALLER); /* where nothing is counted */
    SDL_Keysym french_full_stop = {.sym = SDLK_COLON, .scancode = SDL_SCANCODE_PERIOD}; /* what a remote sends */
    assert_int_equal(first_meaning(french_full_stop).shortcut, SHORTCUT_BLANK);
    SDL_Keysym cyrillic = {.sym = 0x43b, .scancode = SDL_SCANCODE_K};
    assert_int_equal(first_meaning(cyrillic).shortcut, SHORTCUT_KEYS);
}

static void outside_they_mean_what_they_did(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    *state = stage;
    new_game(stage);
    SDL_Keysym page_down = {.sym = SDLK_PAGEDOWN, .scancode = SDL_SCANCODE_PAGEDOWN};
    assert_int_equal(keys_meaning(&stage->presenter, page_down).work, KEY_SCROLL);
    SDL_Keysym letter = {.sym = SDLK_l, .scancode = SDL_SCANCODE_L};
    assert_int_equal(keys_meaning(&stage->presenter, letter).shortcut, SHORTCUT_RIGHT);
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "menu");
}

/* ---- A remote ---- */

/* No frames are drawn. */
static Stage *quick_room(int teams)
{
    Stage *stage = new_room(teams, 0);
    stage->unseen = true;
    return stage;
}

/* What scrolls is read to its end, or its beginning, first. */
static void press_until_it_turns(Stage *stage, SDL_Keycode key)
{
    for (bool scrolled = true; scrolled;) {
        float before = stage->presenter.scroll;
        const char *was = screen(stage);
        press_key(stage, key);
        scrolled = screen(stage) == was && stage->presenter.scroll != before;
    }
}

/* Both ways through a whole card by one pair of keys. */
static void lead_with(Stage *stage, SDL_Keycode on, SDL_Keycode back)
{
    const char *const way[] = {"read", "think", "vote", "vote", "answer", "question", "read"};
    for (size_t i = 0; i < sizeof way / sizeof way[0]; i++) {
        press_until_it_turns(stage, on);
        assert_string_equal(screen(stage), way[i]);
    }
    for (size_t i = sizeof way / sizeof way[0] - 1; i-- > 0;) {
        press_until_it_turns(stage, back);
        assert_string_equal(screen(stage), way[i]);
    }
    press_key(stage, back);
    assert_string_equal(screen(stage), "opening");
    press_key(stage, back); /* nothing lies before it */
    assert_string_equal(screen(stage), "opening");
}

static void two_buttons_lead(void **state)
{
    Stage *stage = quick_room(0);
    *state = stage;
    lead_with(stage, SDLK_PAGEDOWN, SDLK_PAGEUP);
    lead_with(stage, SDLK_RIGHT, SDLK_LEFT);
    lead_with(stage, SDLK_SPACE, SDLK_LEFT);
    lead_with(stage, SDLK_RETURN, SDLK_PAGEUP);
    lead_with(stage, SDLK_KP_ENTER, SDLK_PAGEUP);
}

static void its_other_buttons_break_nothing_off(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    press_key(stage, SDLK_PAGEDOWN);
    static const SDL_Keycode keys[] = {SDLK_F5, SDLK_ESCAPE, SDLK_F5, SDLK_ESCAPE, SDLK_ESCAPE};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        press_key(stage, keys[i]);
        assert_string_equal(screen(stage), "read");
        assert_false(app_leaving(stage->app));
    }
    assert_int_equal(app_view(stage->app).depth, 0);
}

static void it_blanks_and_brings_back(void **state)
{
    static const SDL_Keycode blanks[] = {SDLK_b, SDLK_PERIOD};
    static const SDL_Keycode brings_back[] = {SDLK_b, SDLK_PERIOD, SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_LEFT, SDLK_RETURN};
    Stage *stage = quick_room(2);
    *state = stage;
    press_key(stage, SDLK_PAGEDOWN);
    for (size_t i = 0; i < sizeof brings_back / sizeof brings_back[0]; i++) {
        press_key(stage, blanks[i % 2]);
        assert_true(app_view(stage->app).blank);
        press_key(stage, SDLK_F5);
        assert_true(app_view(stage->app).blank);
        press_key(stage, brings_back[i]);
        assert_false(app_view(stage->app).blank);
        assert_string_equal(screen(stage), "read");
    }
}

static void the_menu_by_two_buttons(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    press_key(stage, SDLK_m);
    assert_string_equal(screen(stage), "menu");
    assert_true(stage->presenter.focus.shown);
    NodeId first = stage->presenter.focus.id;
    for (int i = 0; i < 100 && i >= 0; i++) { /* round, and never to what closes the game */
        press_key(stage, SDLK_PAGEUP);
        const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
        assert_int_not_equal(node->command.kind, COMMAND_LEAVE);
        if (node->id == first)
            break;
        assert_true(i < 99);
    }
    press_key(stage, SDLK_PAGEDOWN); /* Go on */
    assert_string_equal(screen(stage), "opening");
    press_key(stage, SDLK_m);
    press_key(stage, SDLK_ESCAPE);
    assert_string_equal(screen(stage), "opening");
    press_key(stage, SDLK_k);
    assert_string_equal(screen(stage), "keys");
    press_key(stage, SDLK_m);
    press_key(stage, SDLK_m);
    press_key(stage, SDLK_k);
    assert_string_equal(screen(stage), "opening");
}

static void arrows_walk_once_a_keyboard_is_there(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    press_key(stage, SDLK_m);
    press_key(stage, SDLK_DOWN);
    NodeId below = stage->presenter.focus.id;
    press_key(stage, SDLK_RIGHT); /* into the other column */
    assert_string_equal(screen(stage), "menu");
    assert_int_not_equal(stage->presenter.focus.id, below);
    press_key(stage, SDLK_LEFT);
    assert_int_equal(stage->presenter.focus.id, below);
    press_key(stage, SDLK_ESCAPE);
    press_key(stage, SDLK_m);
    press_key(stage, SDLK_RIGHT); /* a remote's again: takes what has the focus */
    assert_string_equal(screen(stage), "opening");
}

/* The way back, held: a menu, once. */
static void held_back_opens_the_menu(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    go_on_to(stage, WORKSHOP_THINK);
    key_event(stage, SDLK_PAGEUP, false);
    key_event(stage, SDLK_PAGEUP, true);
    settle(stage);
    assert_string_equal(screen(stage), "read"); /* a held key goes no further */
    stage->presenter.start -= 2; /* two seconds go by */
    key_event(stage, SDLK_PAGEUP, true);
    settle(stage);
    assert_string_equal(screen(stage), "menu");
    NodeId first = stage->presenter.focus.id;
    key_event(stage, SDLK_PAGEUP, true);
    settle(stage);
    assert_int_equal(stage->presenter.focus.id, first);
    key_event(stage, SDLK_PAGEDOWN, false);
    key_event(stage, SDLK_PAGEDOWN, true);
    settle(stage);
    assert_string_equal(screen(stage), "read");
}

static void three_shifts_leave(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    key_event(stage, SDLK_LSHIFT, false);
    key_event(stage, SDLK_LSHIFT, false);
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = {.sym = SDLK_LSHIFT}}};
    SDL_PushEvent(&event);
    assert_false(presenter_step(&stage->presenter, false));
    assert_true(app_leaving(stage->app));
}

/* ---- What the other keys do ---- */

static void text_grows_and_hints_come(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    int usual = app_view(stage->app).settings->projector_percent;
    press_key(stage, SDLK_PLUS);
    assert_true(app_view(stage->app).settings->projector_percent > usual);
    press_key(stage, SDLK_MINUS);
    press_key(stage, SDLK_MINUS);
    assert_true(app_view(stage->app).settings->projector_percent < usual);
    bool hints = app_view(stage->app).settings->workshop_hints;
    press_key(stage, SDLK_h);
    assert_true(app_view(stage->app).settings->workshop_hints != hints);
}

static void skipping_is_taken_back(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    go_on_to(stage, WORKSHOP_THINK);
    press_key(stage, SDLK_n);
    assert_int_equal(workshop_place(game(stage)), 1);
    assert_string_equal(screen(stage), "read");
    press_key(stage, SDLK_z);
    assert_int_equal(workshop_place(game(stage)), 0);
    assert_string_equal(screen(stage), "think");
    press_key(stage, SDLK_y);
    assert_int_equal(workshop_place(game(stage)), 1);
    press_key(stage, SDLK_k);
    press_key(stage, SDLK_n); /* what can't be seen is not changed */
    assert_string_equal(screen(stage), "keys");
    assert_int_equal(workshop_place(game(stage)), 1);
}

static void tab_and_enter_press_what_has_the_ring(void **state)
{
    Stage *stage = quick_room(2);
    *state = stage;
    for (int i = 0; i < 20; i++) {
        press_key(stage, SDLK_TAB);
        const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
        if (node->shortcut == SHORTCUT_MENU)
            break;
    }
    press_key(stage, SDLK_RETURN);
    assert_string_equal(screen(stage), "menu");
}

/* ---- Counting hands ---- */

static void hands_are_typed(void **state)
{
    Stage *stage = quick_room(0);
    *state = stage;
    go_on_to(stage, WORKSHOP_VOTE);
    const short *hands = first_ballot(stage)->hands;
    press_key(stage, SDLK_1);
    assert_int_equal(hands[0], 1);
    press_key(stage, SDLK_KP_4);
    assert_int_equal(hands[0], 14);
    press_key(stage, SDLK_0);
    press_key(stage, SDLK_0); /* more than anybody can count: it stays */
    assert_int_equal(hands[0], 140);
    press_key(stage, SDLK_BACKSPACE);
    assert_int_equal(hands[0], 14);
    press_key(stage, SDLK_UP);
    assert_int_equal(hands[0], 15);
    press_key(stage, SDLK_7); /* after anything else: anew */
    assert_int_equal(hands[0], 7);
    press_key(stage, SDLK_PAGEDOWN);
    assert_int_equal(hands[1], NO_VOTE);
    press_key(stage, SDLK_DOWN);
    assert_int_equal(hands[1], 0);
    press_key(stage, SDLK_PAGEUP);
    press_key(stage, SDLK_2); /* back to mend it */
    assert_int_equal(hands[0], 2);
    press_key(stage, SDLK_z);
    assert_int_equal(first_ballot(stage)->hands[0], 7);
}

static void a_held_key_counts(void **state)
{
    Stage *stage = quick_room(0);
    *state = stage;
    go_on_to(stage, WORKSHOP_VOTE);
    key_event(stage, SDLK_UP, false);
    for (int i = 0; i < 9; i++)
        key_event(stage, SDLK_UP, true);
    settle(stage);
    assert_int_equal(first_ballot(stage)->hands[0], 10);
    key_event(stage, SDLK_PAGEDOWN, false);
    for (int i = 0; i < 9; i++)
        key_event(stage, SDLK_PAGEDOWN, true);
    settle(stage);
    assert_string_equal(screen(stage), "vote");
    assert_int_equal(workshop_counting(game(stage)), SIDE_INTERDEPENDENT);
}

/* ---- The closing ---- */

/* Nothing is pointed at on arrival, so that one press too many opens nothing; the foot says that the next one points,
 * and it does. */
static void at_the_closing_the_first_press_points(void **state)
{
    Stage *stage = quick_room(4);
    *state = stage;
    presenter_do(&stage->presenter, command_game(ACTION_SKIP, SKIP_CARDS));
    settle(stage);
    for (int i = 0; i < 10 && strcmp(screen(stage), "closing") != 0; i++)
        press_key(stage, SDLK_PAGEDOWN);
    assert_string_equal(screen(stage), "closing");
    assert_false(stage->presenter.focus.shown);
    const Node *hints = node_list_find(&stage->presenter.nodes, node_id("hints", 0));
    assert_non_null(hints);
    assert_string_equal(hints->label, "Page Up: next · Page Down: points, then takes");
    press_key(stage, SDLK_PAGEDOWN);
    assert_string_equal(screen(stage), "closing");
    assert_true(stage->presenter.focus.shown);
    assert_int_equal(stage->presenter.focus.id, node_id("closing-keep", 0));
    press_key(stage, SDLK_PAGEUP);
    assert_int_equal(stage->presenter.focus.id, node_id("closing-help", 0));
    press_key(stage, SDLK_PAGEDOWN);
    assert_string_equal(screen(stage), "help");
}

/* ---- Whatever is pressed ---- */

static SDL_Keycode any_key(Random *random)
{
    static const SDL_Keycode keys[] = {
        SDLK_PAGEDOWN, SDLK_PAGEUP, SDLK_LEFT, SDLK_RIGHT, SDLK_UP, SDLK_DOWN, SDLK_RETURN, SDLK_SPACE, SDLK_ESCAPE,
        SDLK_F5, SDLK_b, SDLK_PERIOD, SDLK_t, SDLK_PLUS, SDLK_MINUS, SDLK_k, SDLK_h, SDLK_l, SDLK_m, SDLK_n, SDLK_z,
        SDLK_y, SDLK_1, SDLK_2, SDLK_4, SDLK_5, SDLK_e, SDLK_r, SDLK_0, SDLK_9, SDLK_BACKSPACE, SDLK_TAB, SDLK_HOME,
        SDLK_END, SDLK_q, SDLK_DELETE, SDLK_F1, SDLK_AC_BACK};
    return keys[random_below(random, sizeof keys / sizeof *keys)];
}

/* Whoever walks to Leave and presses it wants to. */
static void look_away_from_leave(Stage *stage)
{
    const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    if (node && node->command.kind == COMMAND_LEAVE)
        stage->presenter.focus.id = 0;
}

/* Two buttons lead from here to the end, whatever lies over the stage. */
static void lead_to_the_end(Stage *stage)
{
    for (int i = 0; i < 400 && strcmp(screen(stage), "closing") != 0; i++) {
        if (app_view(stage->app).depth > 0)
            press_key(stage, SDLK_ESCAPE);
        else
            press_key(stage, SDLK_PAGEDOWN);
    }
    assert_string_equal(screen(stage), "closing");
}

static void press_anything(void **state, int teams, uint64_t seed)
{
    Stage *stage = quick_room(teams);
    Random random = random_make(seed, 3);
    *state = stage;
    for (int i = 0; i < 700; i++) {
        look_away_from_leave(stage);
        press_key(stage, any_key(&random));
        assert_false(app_leaving(stage->app));
        if (!room_is_open(&stage->presenter)) { /* it was ended from the menu: all of it is there again */
            presenter_do(&stage->presenter, command_of(COMMAND_RESUME_WORKSHOP));
            settle(stage);
        }
        assert_true(room_is_open(&stage->presenter));
        assert_non_null(node_list_step(&stage->presenter.nodes, 0, 1));
    }
    lead_to_the_end(stage);
    teardown(state);
    *state = NULL;
}

static void nothing_pressed_gets_stuck(void **state)
{
    for (uint64_t seed = 1; seed <= 6; seed++)
        press_anything(state, seed % 2 == 0 ? 0 : 4, seed);
}

static int close_stage(void **state)
{
    return *state ? teardown(state) : 0;
}

int main(void)
{
#define CASE(name) cmocka_unit_test_teardown(name, close_stage)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_have_their_meaning),
        cmocka_unit_test(other_keyboards_count_and_blank_too),
        CASE(outside_they_mean_what_they_did),
        CASE(two_buttons_lead),
        CASE(its_other_buttons_break_nothing_off),
        CASE(it_blanks_and_brings_back),
        CASE(the_menu_by_two_buttons),
        CASE(arrows_walk_once_a_keyboard_is_there),
        CASE(held_back_opens_the_menu),
        CASE(three_shifts_leave),
        CASE(text_grows_and_hints_come),
        CASE(skipping_is_taken_back),
        CASE(tab_and_enter_press_what_has_the_ring),
        CASE(hands_are_typed),
        CASE(a_held_key_counts),
        CASE(at_the_closing_the_first_press_points),
        CASE(nothing_pressed_gets_stuck),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

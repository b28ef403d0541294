/* The window with SDL's dummy video: what mouse, fingers, keys and gamepads do to the game, event by event, and when
 * frames are drawn. */
#include "stage.h"

enum { DOUBLE_PRESS = 450 }; /* milliseconds: later it is a press of its own */

static int landscape(void **state)
{
    *state = new_stage(1280, 720, settings_default());
    return 0;
}

static int portrait(void **state)
{
    *state = new_stage(390, 844, settings_default());
    return 0;
}

static int low(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    *state = new_stage(320, 480, settings);
    return 0;
}

static int confirming(void **state)
{
    Settings settings = settings_default();
    settings.confirm_sort = true;
    *state = new_stage(1280, 720, settings);
    return 0;
}

static NodeId card(const Stage *stage)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].state & NODE_DRAGGABLE)
            return nodes->items[i].id;
    }
    fail_msg("no card on the screen");
    return 0;
}

static NodeId pile(const Stage *stage, Shortcut side)
{
    return hit_shortcut(&stage->presenter.nodes, side)->id;
}

static void assert_sorted(const Stage *stage, Side side)
{
    assert_int_not_equal(game_stage(game(stage)), STAGE_SORT);
    assert_int_equal(game_placed(game(stage)), side);
}

static void nothing_moves_at_rest(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    unsigned long frames = stage->presenter.report.frames;
    for (int i = 0; i < 50; i++)
        presenter_step(&stage->presenter, false);
    assert_int_equal(stage->presenter.report.frames, frames);
    mouse_to(stage, (SDL_FPoint){3, 500}); /* over nothing */
    mouse_to(stage, (SDL_FPoint){4, 505});
    assert_int_equal(stage->presenter.report.frames, frames);
}

static void mouse_drags_and_clicks(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint from = middle(stage, card(stage)), to = middle(stage, pile(stage, SHORTCUT_LEFT));
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, (SDL_FPoint){from.x - 60, from.y});
    assert_int_equal(stage->presenter.dragged, card(stage));
    mouse_to(stage, to);
    SDL_Delay(120);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_sorted(stage, SIDE_CODEPENDENT);
    press_key(stage, SDLK_z);
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
    click(stage, middle(stage, pile(stage, SHORTCUT_RIGHT)));
    assert_sorted(stage, SIDE_INTERDEPENDENT);
}

static void a_short_drag_goes_back(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint from = middle(stage, card(stage)), to = {from.x + 80, from.y + 30};
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, to);
    SDL_Delay(120);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
    assert_int_equal(stage->presenter.dragged, 0);
}

static void a_press_that_slips_off_does_nothing(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint from = middle(stage, pile(stage, SHORTCUT_LEFT)), to = middle(stage, pile(stage, SHORTCUT_RIGHT));
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, to);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
}

static void escape_ends_a_drag(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint from = middle(stage, card(stage)), to = middle(stage, pile(stage, SHORTCUT_LEFT));
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, to);
    key_event(stage, SDLK_RIGHT, false); /* the hand is busy: keys don't sort behind it */
    assert_int_equal(stage->presenter.dragged, card(stage));
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
    key_event(stage, SDLK_ESCAPE, false);
    assert_int_equal(stage->presenter.dragged, 0);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_string_equal(screen(stage), "sort");
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
}

static void fingers_tap_and_drag(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint pocket = middle(stage, pile(stage, SHORTCUT_RIGHT));
    finger(stage, SDL_FINGERDOWN, 1, pocket);
    finger(stage, SDL_FINGERDOWN, 2, middle(stage, pile(stage, SHORTCUT_LEFT))); /* a second finger does nothing */
    finger(stage, SDL_FINGERUP, 2, middle(stage, pile(stage, SHORTCUT_LEFT)));
    finger(stage, SDL_FINGERUP, 1, pocket);
    settle(stage);
    assert_sorted(stage, SIDE_INTERDEPENDENT);
    press_key(stage, SDLK_z);
    swipe(stage, middle(stage, card(stage)), middle(stage, pile(stage, SHORTCUT_LEFT)));
    assert_sorted(stage, SIDE_CODEPENDENT);
    assert_int_equal(stage->presenter.device, DEVICE_TOUCH);
}

static void a_swipe_sideways_sorts(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_FPoint from = middle(stage, card(stage));
    swipe(stage, from, (SDL_FPoint){from.x + 120, from.y});
    assert_sorted(stage, SIDE_INTERDEPENDENT);
}

static void a_finger_scrolls(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_ABOUT, 0));
    settle(stage);
    Rect region = stage->presenter.nodes.scroll;
    assert_true(region.w > 0 && stage->presenter.nodes.scroll_height > region.h);
    SDL_FPoint from = {region.x + region.w / 2, region.y + region.h * 0.8f}, to = {from.x, from.y - 100};
    swipe(stage, from, to);
    assert_string_equal(screen(stage), "about");
    assert_true(stage->presenter.scroll > 60 && stage->presenter.scroll <= 100.5f);
    press_key(stage, SDLK_END);
    float end = stage->presenter.scroll;
    assert_true(end > 100);
    press_key(stage, SDLK_PAGEDOWN);
    assert_true(stage->presenter.scroll == end);
    press_key(stage, SDLK_HOME);
    assert_true(stage->presenter.scroll == 0);
}

static void a_mouse_without_wheel_scrolls(void **state)
{
    Stage *stage = *state;
    presenter_do(&stage->presenter, command_open(SCREEN_ABOUT, 0));
    settle(stage);
    Rect region = stage->presenter.nodes.scroll;
    SDL_FPoint from = {region.x + 3, region.y + region.h - 20}, to = {from.x, from.y - 80};
    mouse_to(stage, from);
    assert_int_equal(stage->presenter.pointer.hovered, 0);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, to);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_true(stage->presenter.scroll > 60);
    float before = stage->presenter.scroll;
    push(stage, (SDL_Event){.wheel = {.type = SDL_MOUSEWHEEL, .y = -1, .preciseY = -1}});
    settle(stage);
    assert_true(stage->presenter.scroll > before);
}

/* Every screen can be walked through with Tab, and what has the focus is in sight. */
static void tab_reaches_everything(void **state)
{
    static const ScreenId screens[] = {SCREEN_TITLE, SCREEN_MENU, SCREEN_HOW, SCREEN_SETTINGS, SCREEN_HELP,
                                       SCREEN_ABOUT};
    Stage *stage = *state;
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        presenter_do(&stage->presenter, command_open(screens[i], 0));
        settle(stage);
        const NodeList *nodes = &stage->presenter.nodes;
        size_t focusable = 0, reached = 0;
        for (size_t k = 0; k < nodes->count; k++)
            focusable += (nodes->items[k].state & NODE_FOCUSABLE) != 0;
        NodeId first = 0;
        for (press_key(stage, SDLK_TAB); stage->presenter.focus.id != first; press_key(stage, SDLK_TAB)) {
            first = first ? first : stage->presenter.focus.id;
            const Node *node = node_list_find(nodes, stage->presenter.focus.id);
            Rect place = hit_place(node, stage->presenter.scroll);
            assert_true(stage->presenter.focus.shown);
            if ((node->state & NODE_SCROLLS) && place.h < nodes->scroll.h)
                assert_true(place.y >= nodes->scroll.y - 1 &&
                            place.y + place.h <= nodes->scroll.y + nodes->scroll.h + 1);
            assert_true(++reached <= focusable);
        }
        assert_int_equal(reached, focusable);
    }
}

static void a_held_key_sorts_once(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    key_event(stage, SDLK_LEFT, false);
    for (int i = 0; i < 20; i++)
        key_event(stage, SDLK_LEFT, true);
    settle(stage);
    assert_sorted(stage, SIDE_CODEPENDENT);
    assert_int_equal(game_slot(game(stage)), 0);
    press_key(stage, SDLK_RETURN);
    assert_int_equal(game_slot(game(stage)), 1);
    key_event(stage, SDLK_p, false);
    for (int i = 0; i < 20; i++)
        key_event(stage, SDLK_p, true);
    settle(stage);
    assert_int_equal(game_slot(game(stage)), 2);
}

/* Two presses that come before a frame could be drawn: the second meets the screen that the first made. */
static void events_in_one_go(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED}};
    event.key.keysym = (SDL_Keysym){.sym = SDLK_d, .scancode = SDL_SCANCODE_D};
    SDL_PushEvent(&event);
    event.key.keysym = (SDL_Keysym){.sym = SDLK_LEFT, .scancode = SDL_SCANCODE_LEFT};
    SDL_PushEvent(&event);
    settle(stage);
    assert_string_equal(screen(stage), "words");
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
}

static void click_unseen(Stage *stage, SDL_FPoint at)
{
    float points = stage->presenter.layout.unit / stage->presenter.pixel_ratio;
    SDL_Event event = {.button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .clicks = 1,
                                  .x = (int)(at.x * points), .y = (int)(at.y * points)}};
    presenter_take(&stage->presenter, &event);
    event.button.type = SDL_MOUSEBUTTONUP;
    presenter_take(&stage->presenter, &event);
}

/* A machine so slow that a double click's second half comes long after the first, but before anything new was seen.
 * Once it is seen, the same place can be pressed. */
static void a_slow_double_click_is_one_press(void **state)
{
    Stage *stage = *state;
    SDL_FPoint at = {287, 375}; /* u: on the title's first button, and after that on a pocket */
    mouse_to(stage, at);
    click_unseen(stage, at);
    SDL_Delay(DOUBLE_PRESS);
    click_unseen(stage, at);
    settle(stage);
    assert_string_equal(screen(stage), "sort");
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
    SDL_Delay(DOUBLE_PRESS);
    click(stage, at);
    assert_sorted(stage, SIDE_CODEPENDENT);
}

static void confirming_leans_first(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    press_key(stage, SDLK_LEFT);
    assert_int_equal(app_view(stage->app).leaning, -1);
    press_key(stage, SDLK_RIGHT);
    assert_int_equal(app_view(stage->app).leaning, 0);
    press_key(stage, SDLK_l);
    assert_int_equal(app_view(stage->app).leaning, 1);
    press_key(stage, SDLK_ESCAPE);
    assert_int_equal(app_view(stage->app).leaning, 0);
    assert_string_equal(screen(stage), "sort");
    press_key(stage, SDLK_RIGHT);
    press_key(stage, SDLK_RETURN);
    assert_sorted(stage, SIDE_INTERDEPENDENT);
    press_key(stage, SDLK_z);
    press_key(stage, SDLK_a);
    press_key(stage, SDLK_LEFT);
    assert_sorted(stage, SIDE_CODEPENDENT);
}

static void three_shifts_close(void **state)
{
    Stage *stage = *state;
    press_key(stage, SDLK_LSHIFT);
    press_key(stage, SDLK_RSHIFT);
    SDL_Event event = {.key = {.type = SDL_KEYDOWN, .state = SDL_PRESSED, .keysym = {.sym = SDLK_LSHIFT}}};
    SDL_PushEvent(&event);
    assert_false(presenter_step(&stage->presenter, false));
    assert_true(app_leaving(stage->app));
}

static void resizing_keeps_the_screen(void **state)
{
    static const int sizes[][2] = {{320, 480}, {568, 320}, {390, 844}, {1024, 768}, {1707, 720}, {1280, 720}};
    Stage *stage = *state;
    new_game(stage);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        SDL_SetWindowSize(stage->presenter.window, sizes[i][0], sizes[i][1]);
        settle(stage);
        assert_int_equal(stage->presenter.report.pixel_width, sizes[i][0]);
        assert_int_equal(stage->presenter.report.pixel_height, sizes[i][1]);
        assert_string_equal(screen(stage), "sort");
    }
}

static void lost_textures_are_drawn_anew(void **state)
{
    static const Uint32 losses[] = {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET};
    Stage *stage = *state;
    for (size_t i = 0; i < 2; i++) {
        unsigned long frames = stage->presenter.report.frames;
        push(stage, (SDL_Event){.type = losses[i]});
        settle(stage);
        assert_true(stage->presenter.report.frames > frames);
    }
}

static void no_frames_while_hidden(void **state)
{
    Stage *stage = *state;
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_MINIMIZED}});
    unsigned long frames = stage->presenter.report.frames;
    key_event(stage, SDLK_TAB, false);
    key_event(stage, SDLK_TAB, false);
    assert_int_equal(stage->presenter.report.frames, frames);
    push(stage, (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_RESTORED}});
    assert_int_equal(stage->presenter.report.frames, frames + 1);
}
static void pads_come_and_go(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    assert_int_equal(stage->presenter.pads.count, 1);
    stage->presenter.pads.used = -100000;
    pad_button(stage, SDL_CONTROLLER_BUTTON_X);
    assert_true(stage->presenter.pads.used >= 0); /* a hand is on it */
    assert_sorted(stage, SIDE_CODEPENDENT);
    assert_int_equal(stage->presenter.device, DEVICE_PAD);
    assert_true(stage->presenter.focus.shown);
    pad_button(stage, SDL_CONTROLLER_BUTTON_LEFTSHOULDER);
    assert_int_equal(game_stage(game(stage)), STAGE_SORT);
    pad_button(stage, SDL_CONTROLLER_BUTTON_B);
    assert_sorted(stage, SIDE_INTERDEPENDENT);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_int_equal(game_slot(game(stage)), 1);
    pad_button(stage, SDL_CONTROLLER_BUTTON_Y);
    assert_string_equal(screen(stage), "words");
    pad_button(stage, SDL_CONTROLLER_BUTTON_B); /* nothing sorts here: it leads back */
    assert_string_equal(screen(stage), "sort");
    pad_button(stage, SDL_CONTROLLER_BUTTON_START);
    assert_string_equal(screen(stage), "menu");
    assert_int_equal(SDL_JoystickDetachVirtual(stage->pad), 0);
    stage->pad = -1;
    settle(stage);
    assert_int_equal(stage->presenter.pads.count, 0);
}

/* The smallest window and the largest text: an answer's way on lies far below what can be seen. */
static int narrow(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    settings.reduced_motion = true;
    *state = new_stage(320, 480, settings);
    return *state ? 0 : -1;
}

static void enter_reads_before_it_presses(void **state)
{
    Stage *stage = *state;
    new_game(stage);
    presenter_use(&stage->presenter, DEVICE_KEYS);
    press_key(stage, SDLK_LEFT);
    settle(stage);
    const char *first = screen(stage);
    assert_string_not_equal(first, "sort");
    assert_true(stage->presenter.focus.shown);
    float page = stage->presenter.nodes.scroll.h, head = place_of(stage, node_id("panel", 0)).y;
    assert_in_range(head - stage->presenter.nodes.scroll.y, 0, 20); /* the answer from its beginning on */
    int pages = 0;
    for (float before = stage->presenter.scroll; strcmp(screen(stage), first) == 0 && pages < 40; pages++) {
        press_key(stage, SDLK_RETURN);
        assert_true(stage->presenter.scroll - before < page); /* no line is leapt over */
        before = stage->presenter.scroll;
    }
    assert_in_range(pages, 3, 39);
    assert_string_equal(screen(stage), "sort");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_moves_at_rest, landscape, teardown),
        cmocka_unit_test_setup_teardown(mouse_drags_and_clicks, landscape, teardown),
        cmocka_unit_test_setup_teardown(a_short_drag_goes_back, landscape, teardown),
        cmocka_unit_test_setup_teardown(a_press_that_slips_off_does_nothing, landscape, teardown),
        cmocka_unit_test_setup_teardown(escape_ends_a_drag, landscape, teardown),
        cmocka_unit_test_setup_teardown(fingers_tap_and_drag, portrait, teardown),
        cmocka_unit_test_setup_teardown(a_swipe_sideways_sorts, portrait, teardown),
        cmocka_unit_test_setup_teardown(a_finger_scrolls, low, teardown),
        cmocka_unit_test_setup_teardown(a_mouse_without_wheel_scrolls, low, teardown),
        cmocka_unit_test_setup_teardown(tab_reaches_everything, landscape, teardown),
        cmocka_unit_test_setup_teardown(tab_reaches_everything, low, teardown),
        cmocka_unit_test_setup_teardown(a_held_key_sorts_once, landscape, teardown),
        cmocka_unit_test_setup_teardown(events_in_one_go, landscape, teardown),
        cmocka_unit_test_setup_teardown(a_slow_double_click_is_one_press, landscape, teardown),
        cmocka_unit_test_setup_teardown(confirming_leans_first, confirming, teardown),
        cmocka_unit_test_setup_teardown(three_shifts_close, landscape, teardown),
        cmocka_unit_test_setup_teardown(resizing_keeps_the_screen, landscape, teardown),
        cmocka_unit_test_setup_teardown(lost_textures_are_drawn_anew, landscape, teardown),
        cmocka_unit_test_setup_teardown(no_frames_while_hidden, landscape, teardown),
        cmocka_unit_test_setup_teardown(pads_come_and_go, landscape, teardown),
        cmocka_unit_test_setup_teardown(enter_reads_before_it_presses, narrow, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

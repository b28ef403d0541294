/* What keys and gamepads mean. */
#include "input_keys.h"
#include "input_pad.h"
#include "key_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static KeyMeaning first_meaning(SDL_Keysym key)
{
    Bindings bindings = bindings_default();
    return key_meaning(&bindings, key);
}

static KeyMeaning meaning(SDL_Keycode key, SDL_Keymod modifiers)
{
    return first_meaning((SDL_Keysym){.sym = key, .scancode = SDL_GetScancodeFromKey(key), .mod = (Uint16)modifiers});
}

static void assert_shortcut(SDL_Keycode key, Shortcut shortcut)
{
    KeyMeaning found = meaning(key, KMOD_NONE);
    assert_int_equal(found.work, KEY_SHORTCUT);
    assert_int_equal(found.shortcut, shortcut);
}

static void letters_are_shortcuts(void **state)
{
    (void)state;
    assert_shortcut(SDLK_a, SHORTCUT_LEFT);
    assert_shortcut(SDLK_l, SHORTCUT_RIGHT);
    assert_shortcut(SDLK_ESCAPE, SHORTCUT_BACK);
    assert_shortcut(SDLK_z, SHORTCUT_UNDO);
    assert_shortcut(SDLK_y, SHORTCUT_REDO);
    assert_shortcut(SDLK_d, SHORTCUT_EXPLAIN);
    assert_shortcut(SDLK_p, SHORTCUT_PASS);
    assert_shortcut(SDLK_1, SHORTCUT_ONE);
    assert_shortcut(SDLK_KP_3, SHORTCUT_THREE);
    assert_int_equal(meaning(SDLK_q, KMOD_NONE).work, KEY_NOTHING);
}

static void capitals_count_as_letters(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_z, KMOD_LSHIFT).shortcut, SHORTCUT_UNDO);
    assert_int_equal(meaning(SDLK_a, KMOD_CAPS).shortcut, SHORTCUT_LEFT);
}

static void control_is_what_it_is_elsewhere(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_z, KMOD_LCTRL).shortcut, SHORTCUT_UNDO);
    assert_int_equal(meaning(SDLK_z, (SDL_Keymod)(KMOD_LCTRL | KMOD_LSHIFT)).shortcut, SHORTCUT_REDO);
    assert_int_equal(meaning(SDLK_q, KMOD_RCTRL).work, KEY_LEAVE);
    assert_int_equal(meaning(SDLK_a, KMOD_LCTRL).work, KEY_NOTHING);
    assert_int_equal(meaning(SDLK_p, KMOD_LALT).work, KEY_NOTHING);
    assert_int_equal(meaning(SDLK_RETURN, KMOD_LALT).work, KEY_FULLSCREEN);
}

static void other_scripts_use_the_latin_place(void **state)
{
    (void)state;
    SDL_Keysym cyrillic = {.sym = 0x444, .scancode = SDL_SCANCODE_A};
    assert_int_equal(first_meaning(cyrillic).shortcut, SHORTCUT_LEFT);
    SDL_Keysym french = {.sym = SDLK_a, .scancode = SDL_SCANCODE_Q}; /* what is printed on the key counts */
    assert_int_equal(first_meaning(french).shortcut, SHORTCUT_LEFT);
    SDL_Keysym accented = {.sym = 0xe9, .scancode = SDL_SCANCODE_2}; /* a digit there only with Shift */
    assert_int_equal(first_meaning(accented).shortcut, SHORTCUT_TWO);
    accented.scancode = SDL_SCANCODE_SEMICOLON;
    assert_int_equal(first_meaning(accented).work, KEY_NOTHING);
}

static void arrows_tab_and_scroll(void **state)
{
    (void)state;
    assert_int_equal(meaning(SDLK_LEFT, KMOD_NONE).direction, FOCUS_LEFT);
    assert_int_equal(meaning(SDLK_TAB, KMOD_NONE).step, 1);
    assert_int_equal(meaning(SDLK_TAB, KMOD_RSHIFT).step, -1);
    assert_int_equal(meaning(SDLK_PAGEDOWN, KMOD_NONE).scroll, SCROLL_PAGE_DOWN);
    assert_int_equal(meaning(SDLK_SPACE, KMOD_NONE).work, KEY_PRESS);
    assert_int_equal(meaning(SDLK_F11, KMOD_NONE).work, KEY_FULLSCREEN);
}

static void three_shifts_leave(void **state)
{
    (void)state;
    QuickLeave quick = {0};
    assert_false(quick_leave_press(&quick, true, 1000));
    assert_false(quick_leave_press(&quick, true, 3000));
    assert_true(quick_leave_press(&quick, true, 6000));
}

static void slow_shifts_do_not_leave(void **state)
{
    (void)state;
    QuickLeave quick = {0};
    for (double now = 0; now < 60000; now += 2600)
        assert_false(quick_leave_press(&quick, true, now));
}

static void the_last_three_count(void **state)
{
    (void)state;
    QuickLeave quick = {0};
    assert_false(quick_leave_press(&quick, true, 0));
    assert_false(quick_leave_press(&quick, true, 4000));
    assert_false(quick_leave_press(&quick, true, 6000));
    assert_true(quick_leave_press(&quick, true, 8000));
}

static void another_key_between_begins_anew(void **state)
{
    (void)state;
    QuickLeave quick = {0};
    assert_false(quick_leave_press(&quick, true, 0));
    assert_false(quick_leave_press(&quick, true, 100));
    assert_false(quick_leave_press(&quick, false, 200));
    assert_false(quick_leave_press(&quick, true, 300));
    assert_false(quick_leave_press(&quick, true, 400));
    assert_true(quick_leave_press(&quick, true, 500));
}

static void a_held_direction_repeats(void **state)
{
    (void)state;
    HeldDirection held = {.direction = -1};
    int steps = 0;
    for (double now = 0; now <= 1000; now += 8)
        steps += held_direction_step(&held, FOCUS_LEFT, now);
    assert_in_range(steps, 4, 6); /* at once, after 420 ms, then about every 150 */
    assert_true(held_direction_step(&held, FOCUS_UP, 1001));
    assert_false(held_direction_step(&held, -1, 1002));
    assert_true(held_direction_step(&held, FOCUS_UP, 1003));
}

static void pads_that_lie_still_are_looked_at_less_often(void **state)
{
    (void)state;
    assert_in_range(pads_interval(1, true, false, 0), 1, 16); /* a frame */
    assert_int_equal(pads_interval(1, true, true, 59000), pads_interval(1, true, false, 0));
    assert_in_range(pads_interval(1, true, true, 61000), 30, 50); /* a tap is longer */
    assert_in_range(pads_interval(1, false, true, 61000), 500, 5000);
    assert_int_equal(pads_interval(0, true, true, 61000), -1); /* a page is told */
    assert_in_range(pads_interval(0, true, false, 0), 1000, 5000);
}

static void a_trembling_stick_stays(void **state)
{
    (void)state;
    assert_int_equal(stick_direction(0, 0, -1), -1);
    assert_int_equal(stick_direction(15000, 0, -1), -1);
    assert_int_equal(stick_direction(15000, 0, FOCUS_RIGHT), FOCUS_RIGHT);
    assert_int_equal(stick_direction(-32768, 2000, -1), FOCUS_LEFT);
    assert_int_equal(stick_direction(3000, -30000, -1), FOCUS_UP);
    assert_int_equal(stick_direction(3000, 30000, -1), FOCUS_DOWN);
}

static Controls first_controls(SDL_GameControllerButton button)
{
    Bindings bindings = bindings_default();
    return bindings_find(&bindings, BOUND_BUTTON, BOUND_ALONE, button_word(button));
}

static void pad_buttons_follow_the_screen(void **state)
{
    (void)state;
    Node sorts[] = {{.shortcut = SHORTCUT_LEFT}, {.shortcut = SHORTCUT_RIGHT}, {.shortcut = SHORTCUT_EXPLAIN}};
    Node chooses[] = {{.shortcut = SHORTCUT_ONE}, {.shortcut = SHORTCUT_TWO}, {.shortcut = SHORTCUT_BACK}};
    NodeList sorting = {.items = sorts, .count = 3}, choosing = {.items = chooses, .count = 3};
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_X), &sorting), SHORTCUT_LEFT);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_B), &sorting), SHORTCUT_RIGHT);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_Y), &sorting), SHORTCUT_EXPLAIN);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_X), &choosing), SHORTCUT_ONE);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_Y), &choosing), SHORTCUT_TWO);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_B), &choosing), SHORTCUT_BACK);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_START), &sorting), SHORTCUT_BACK);
    assert_int_equal(pad_shortcut(first_controls(SDL_CONTROLLER_BUTTON_A), &sorting), SHORTCUT_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_shortcuts),
        cmocka_unit_test(capitals_count_as_letters),
        cmocka_unit_test(control_is_what_it_is_elsewhere),
        cmocka_unit_test(other_scripts_use_the_latin_place),
        cmocka_unit_test(arrows_tab_and_scroll),
        cmocka_unit_test(three_shifts_leave),
        cmocka_unit_test(slow_shifts_do_not_leave),
        cmocka_unit_test(the_last_three_count),
        cmocka_unit_test(another_key_between_begins_anew),
        cmocka_unit_test(a_held_direction_repeats),
        cmocka_unit_test(a_trembling_stick_stays),
        cmocka_unit_test(pads_that_lie_still_are_looked_at_less_often),
        cmocka_unit_test(pad_buttons_follow_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

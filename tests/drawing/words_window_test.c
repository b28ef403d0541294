/* What the two words mean: the key and the gamepad's button that open it close it again. */
#include "stage.h"

static void a_key_opens_and_closes_it(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    new_game(stage);
    for (int times = 0; times < 2; times++) {
        press_key(stage, SDLK_d);
        assert_string_equal(screen(stage), "words");
        press_key(stage, SDLK_d);
        assert_string_equal(screen(stage), "sort");
    }
    key_event(stage, SDLK_d, false);
    for (int i = 0; i < 5; i++)
        key_event(stage, SDLK_d, true); /* held, it stays open */
    settle(stage);
    assert_string_equal(screen(stage), "words");
    teardown((void **)&stage);
}

static void a_gamepads_button_does_the_same(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    new_game(stage);
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    pad_button(stage, SDL_CONTROLLER_BUTTON_Y);
    assert_string_equal(screen(stage), "words");
    pad_button(stage, SDL_CONTROLLER_BUTTON_Y);
    assert_string_equal(screen(stage), "sort");
    teardown((void **)&stage);
}

/* Opened from the menu, it leads back there. */
static void from_the_menu_it_leads_back_to_it(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    new_game(stage);
    presenter_do(&stage->presenter, command_open(SCREEN_MENU, 0));
    presenter_do(&stage->presenter, command_open(SCREEN_WORDS, 0));
    settle(stage);
    press_key(stage, SDLK_d);
    assert_string_equal(screen(stage), "menu");
    teardown((void **)&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_opens_and_closes_it),
        cmocka_unit_test(a_gamepads_button_does_the_same),
        cmocka_unit_test(from_the_menu_it_leads_back_to_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Naming the sign with keys or a gamepad: the focus begins at the question, a press too many answers nothing, and one
 * step down stand the answers. */
#include "stage.h"

static void sort(Stage *stage)
{
    Side side = stage->library.deck->cards[game_card(game(stage))].side;
    presenter_do(&stage->presenter, command_game(ACTION_SORT, side));
}

static void at_sign(Stage *stage)
{
    new_game(stage);
    presenter_use(&stage->presenter, DEVICE_KEYS);
    for (int i = 0; i < GAME_ROUND_CARDS; i++) {
        sort(stage);
        presenter_do(&stage->presenter, command_game(ACTION_NEXT, 0));
    }
    presenter_do(&stage->presenter, command_game(ACTION_START_ROUND, 1));
    sort(stage);
    settle(stage);
    assert_string_equal(screen(stage), "sign");
}

static Role focused_role(const Stage *stage)
{
    const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    assert_non_null(node);
    assert_true(stage->presenter.focus.shown);
    return node->role;
}

static void a_press_too_many_names_nothing(void **state)
{
    static const int sizes[][2] = {{1280, 720}, {390, 844}, {320, 480}};
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Stage *stage = new_stage(sizes[i][0], sizes[i][1], settings_default());
        at_sign(stage);
        for (int presses = 0; presses < 3; presses++)
            press_key(stage, SDLK_RETURN);
        assert_string_equal(screen(stage), "sign");
        assert_int_equal(game_sign_named(game(stage)), -1);
        assert_int_equal(focused_role(stage), ROLE_HEADING);
        press_key(stage, SDLK_DOWN);
        assert_int_equal(stage->presenter.focus.id, node_id("sign", 0));
        press_key(stage, SDLK_RETURN);
        assert_int_equal(game_sign_named(game(stage)), game_sign_choice(game(stage), 0));
        teardown((void **)&stage);
    }
}

static void a_gamepad_does_the_same(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    at_sign(stage);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_string_equal(screen(stage), "sign");
    presenter_walk(&stage->presenter, FOCUS_DOWN); /* as its stick does */
    assert_int_equal(focused_role(stage), ROLE_CHOICE);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
    assert_true(game_sign_named(game(stage)) >= 0);
    teardown((void **)&stage);
}

/* What goes round by itself begins at the first answer all the same. */
static void one_button_begins_at_the_answers(void **state)
{
    (void)state;
    Stage *stage = new_stage(1280, 720, settings_default());
    at_sign(stage);
    const Node *first = scan_first(&stage->presenter.nodes, 0);
    assert_non_null(first);
    assert_int_equal(first->id, node_id("sign", 0));
    teardown((void **)&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_press_too_many_names_nothing),
        cmocka_unit_test(a_gamepad_does_the_same),
        cmocka_unit_test(one_button_begins_at_the_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What newly comes on a screen is seen, however large its words are and whatever was pressed: the question behind a
 * pocket, the answer behind a sign, the next card behind a pass. And what rises over a pocket stays over it. */
#include "stage.h"

#include <math.h>

static Stage *large_phone(bool reduced)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    settings.reduced_motion = reduced;
    return new_stage(390, 844, settings);
}

static int side_of(const Stage *stage)
{
    return game_deck(game(stage))->cards[game_card(game(stage))].side;
}

static void start(Stage *stage, bool signs)
{
    View view = app_view(stage->app);
    presenter_do(&stage->presenter, view_start_round(&view, signs));
    settle(stage);
    assert_string_equal(screen(stage), "sort");
}

/* The first round, or the second one, in which signs are named. */
static void begin_round(Stage *stage, bool signs)
{
    new_game(stage);
    start(stage, false);
    while (signs && game_stage(game(stage)) != STAGE_ROUND_END) {
        presenter_do(&stage->presenter, command_game(ACTION_SORT, side_of(stage)));
        presenter_do(&stage->presenter, command_game(ACTION_NEXT, 0));
    }
    if (signs)
        start(stage, true);
}

static int open_round(void **state)
{
    *state = large_phone(false);
    begin_round(*state, false);
    return 0;
}

static int open_signs(void **state)
{
    *state = large_phone(false);
    begin_round(*state, true);
    return 0;
}

static int open_reduced(void **state)
{
    *state = large_phone(true);
    begin_round(*state, false);
    return 0;
}

static int open_one_button(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    settings.one_button = true;
    *state = new_stage(390, 844, settings);
    begin_round(*state, true);
    return 0;
}

/* At the top of what scrolls, and something lies above it: it would not be there by itself. */
static void assert_brought(const Stage *stage, NodeId id)
{
    const Rect region = stage->presenter.nodes.scroll, place = place_of(stage, id);
    assert_true(region.w > 0);
    assert_true(stage->presenter.scroll > 0);
    if (place.y < region.y || place.y > region.y + region.h / 4)
        fail_msg("it begins %.0f u below the region's top, which is %.0f high", place.y - region.y, region.h);
}

static void scroll_down(Stage *stage)
{
    presenter_scroll_to(&stage->presenter, 100000);
    settle(stage);
}

static NodeId pocket(const Stage *stage)
{
    return node_id("pile", side_of(stage));
}

static void a_pressed_pocket_is_answered_in_sight(void **state)
{
    Stage *stage = *state;
    scroll_down(stage);
    click(stage, middle(stage, pocket(stage)));
    assert_string_equal(screen(stage), "feedback");
    assert_brought(stage, node_id("panel", 0));
}

static void the_question_and_its_answer_come_into_sight(void **state)
{
    Stage *stage = *state;
    scroll_down(stage);
    click(stage, middle(stage, pocket(stage)));
    assert_string_equal(screen(stage), "sign");
    assert_brought(stage, node_id("panel", 0));
    presenter_scroll_to(&stage->presenter, stage->presenter.scroll + place_of(stage, node_id("sign", 2)).y - 200);
    settle(stage);
    click(stage, middle(stage, node_id("sign", 2)));
    assert_string_equal(screen(stage), "feedback");
    assert_brought(stage, node_id("panel", 0));
}

static void keys_bring_it_too(void **state)
{
    Stage *stage = *state;
    press_key(stage, side_of(stage) == SIDE_CODEPENDENT ? SDLK_LEFT : SDLK_RIGHT);
    assert_string_equal(screen(stage), "sign");
    assert_brought(stage, node_id("panel", 0));
    press_key(stage, SDLK_1);
    assert_string_equal(screen(stage), "feedback");
    assert_brought(stage, node_id("panel", 0));
}

static void pads_bring_it_too(void **state)
{
    Stage *stage = *state;
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    settle(stage);
    bool left = side_of(stage) == SIDE_CODEPENDENT;
    pad_button(stage, left ? SDL_CONTROLLER_BUTTON_X : SDL_CONTROLLER_BUTTON_B); /* the faces at the sides place */
    assert_string_equal(screen(stage), "sign");
    assert_brought(stage, node_id("panel", 0));
}

static void one_button_brings_it_too(void **state)
{
    Stage *stage = *state;
    scan_press_node(&stage->presenter, node_list_find(&stage->presenter.nodes, pocket(stage)));
    settle(stage);
    assert_string_equal(screen(stage), "sign");
    assert_brought(stage, node_id("panel", 0));
}

static void the_next_card_shows_its_beginning(void **state)
{
    Stage *stage = *state;
    scroll_down(stage);
    float before = stage->presenter.scroll;
    click(stage, middle(stage, node_id("pass", 0)));
    assert_string_equal(screen(stage), "sort");
    assert_true(before > 100 && stage->presenter.scroll < before - 100);
}

/* What is drawn follows what is scrolled to, and gets there. */
static void it_comes_calmly(void **state)
{
    Stage *stage = *state;
    Presenter *presenter = &stage->presenter;
    presenter_press(presenter, node_list_find(&presenter->nodes, pocket(stage)));
    double now = presenter_now(presenter);
    float from = presenter->drawn_scroll;
    presenter_build(presenter, now);
    presenter_paint(presenter, now + 100);
    assert_true(fabsf(from - presenter->scroll) > 20);
    assert_true(fabsf(presenter->drawn_scroll - presenter->scroll) > 1);
    assert_true(fabsf(presenter->drawn_scroll - presenter->scroll) < fabsf(from - presenter->scroll));
    presenter_paint(presenter, now + 1000);
    assert_true(presenter->drawn_scroll == presenter->scroll);
}

static void with_reduced_motion_it_is_there_at_once(void **state)
{
    Stage *stage = *state;
    Presenter *presenter = &stage->presenter;
    scroll_down(stage);
    presenter_press(presenter, node_list_find(&presenter->nodes, pocket(stage)));
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    assert_brought(stage, node_id("panel", 0));
    presenter_paint(presenter, now);
    assert_true(presenter->drawn_scroll == presenter->scroll);
}

/* ---- Above and beneath ---- */

static int open_tablet(void **state)
{
    Settings settings = settings_default();
    settings.theme = THEME_DUSK;
    *state = new_stage(820, 1180, settings);
    begin_round(*state, false);
    return 0;
}

/* The colour at a point in u when it is painted at a time. */
static Uint32 colour_at(Stage *stage, SDL_FPoint at, double now)
{
    Presenter *presenter = &stage->presenter;
    float unit = presenter->layout.unit;
    SDL_Rect pixel = {(int)(at.x * unit), (int)(at.y * unit), 1, 1};
    Uint32 colour = 0;
    presenter_paint(presenter, now);
    assert_int_equal(SDL_RenderReadPixels(presenter->renderer, &pixel, SDL_PIXELFORMAT_ARGB8888, &colour, 4), 0);
    return colour;
}

/* While the card still slides, the sheet that has risen covers the pocket as it will at rest. */
static void the_sheet_stays_above_the_pocket(void **state)
{
    Stage *stage = *state;
    Presenter *presenter = &stage->presenter;
    presenter_press(presenter, node_list_find(&presenter->nodes, pocket(stage)));
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    const Node *held = node_list_find(&presenter->nodes, pocket(stage));
    const Node *panel = node_list_find(&presenter->nodes, node_id("panel", 0));
    assert_non_null(held);
    assert_true(held->rect.y + held->rect.h > panel->rect.y + 30); /* they overlap */
    SDL_FPoint at = {held->rect.x + held->rect.w / 2, panel->rect.y + 12};
    Uint32 rest = colour_at(stage, at, now + 2000);
    assert_int_equal(colour_at(stage, at, now + 300), rest);
    SDL_FPoint above = {at.x - held->rect.w / 4, panel->rect.y - 8};
    assert_int_not_equal(colour_at(stage, above, now + 2000), rest); /* there is the pocket */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_pressed_pocket_is_answered_in_sight, open_round, teardown),
        cmocka_unit_test_setup_teardown(the_question_and_its_answer_come_into_sight, open_signs, teardown),
        cmocka_unit_test_setup_teardown(keys_bring_it_too, open_signs, teardown),
        cmocka_unit_test_setup_teardown(pads_bring_it_too, open_signs, teardown),
        cmocka_unit_test_setup_teardown(one_button_brings_it_too, open_one_button, teardown),
        cmocka_unit_test_setup_teardown(the_next_card_shows_its_beginning, open_round, teardown),
        cmocka_unit_test_setup_teardown(it_comes_calmly, open_round, teardown),
        cmocka_unit_test_setup_teardown(with_reduced_motion_it_is_there_at_once, open_reduced, teardown),
        cmocka_unit_test_setup_teardown(the_sheet_stays_above_the_pocket, open_tablet, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

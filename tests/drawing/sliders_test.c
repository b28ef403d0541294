/* Sliders under mouse, finger and keys. A finger that goes along one moves it; one that goes across it scrolls, and
 * leaves it as it is. */
#include "stage.h"

#include "scroll.h"

static int landscape(void **state)
{
    *state = new_stage(1280, 720, settings_default());
    return 0;
}

static int phone(void **state)
{
    *state = new_stage(390, 844, settings_default());
    return 0;
}

static int phone_200(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    *state = new_stage(390, 844, settings);
    return 0;
}

static void open_settings(Stage *stage)
{
    presenter_do(&stage->presenter, command_open(SCREEN_SETTINGS, 0));
    settle(stage);
}

/* The slider of this number on the screen, or NULL. */
static const Node *slider(const Stage *stage, int number)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].role == ROLE_SLIDER && number-- == 0)
            return &nodes->items[i];
    return NULL;
}

static void sliders_slide(void **state)
{
    Stage *stage = *state;
    open_settings(stage);
    Rect track = slider(stage, 0)->rect;
    int most = slider(stage, 0)->value_most;
    click(stage, (SDL_FPoint){track.x + track.w - 2, track.y + track.h / 2});
    assert_int_equal(slider(stage, 0)->value, most);
    assert_int_equal(app_view(stage->app).settings->text_percent, settings_text_percent[most]);
    track = slider(stage, 0)->rect;
    click(stage, (SDL_FPoint){track.x + 2, track.y + track.h / 2});
    assert_int_equal(slider(stage, 0)->value, 0);
    presenter_do(&stage->presenter, command_of(COMMAND_NONE));
    while (stage->presenter.focus.id != slider(stage, 0)->id || !stage->presenter.focus.shown)
        press_key(stage, SDLK_TAB);
    press_key(stage, SDLK_RIGHT);
    press_key(stage, SDLK_RIGHT);
    assert_int_equal(slider(stage, 0)->value, 2);
    press_key(stage, SDLK_LEFT);
    assert_int_equal(slider(stage, 0)->value, 1);
}

/* A mouse takes hold of the knob, wherever it goes then. */
static void a_mouse_holds_it(void **state)
{
    Stage *stage = *state;
    open_settings(stage);
    Rect track = slider(stage, 0)->rect;
    SDL_FPoint from = {track.x + 2, track.y + track.h / 2};
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, (SDL_FPoint){from.x + 1, from.y - 60});
    mouse_to(stage, (SDL_FPoint){track.x + track.w, from.y - 60});
    mouse_button(stage, SDL_MOUSEBUTTONUP, (SDL_FPoint){track.x + track.w, from.y - 60});
    settle(stage);
    assert_int_equal(slider(stage, 0)->value, slider(stage, 0)->value_most);
    assert_true(stage->presenter.scroll == 0);
}

/* The middle of a slider on the screen, which is scrolled so that it can be reached. */
static SDL_FPoint reach(Stage *stage, int number, float share)
{
    const Node *node = slider(stage, number);
    presenter_scroll_to(&stage->presenter, node->rect.y - stage->presenter.nodes.scroll.y - 200);
    settle(stage);
    Rect place = hit_place(slider(stage, number), stage->presenter.scroll);
    return (SDL_FPoint){place.x + place.w * share, place.y + place.h / 2};
}

static void across_it_a_finger_scrolls(void **state)
{
    Stage *stage = *state;
    open_settings(stage);
    int number = 0;
    for (; slider(stage, number); number++) {
        for (int up = 0; up < 2; up++) {
            int value = slider(stage, number)->value, most = slider(stage, number)->value_most;
            SDL_FPoint from = reach(stage, number, value * 2 > most ? 0.1f : 0.9f);
            float before = stage->presenter.scroll;
            swipe(stage, from, (SDL_FPoint){from.x + 12, from.y + (up ? -70 : 70)});
            assert_int_equal(slider(stage, number)->value, value);
            if (up ? before < scroll_most(&stage->presenter.nodes) - 80 : before > 80)
                assert_true(up ? stage->presenter.scroll > before + 40 : stage->presenter.scroll < before - 40);
        }
    }
    assert_true(number >= 1);
}

static void along_it_a_finger_slides(void **state)
{
    Stage *stage = *state;
    open_settings(stage);
    for (int number = 0; slider(stage, number); number++) {
        const NodeList *nodes = &stage->presenter.nodes;
        SDL_FPoint from = reach(stage, number, 0.5f);
        Rect track = slider(stage, number)->rect;
        NodeId id = slider(stage, number)->id;
        swipe(stage, from, (SDL_FPoint){track.x + track.w, from.y + 20});
        assert_int_equal(node_list_find(nodes, id)->value, node_list_find(nodes, id)->value_most);
        from = reach(stage, number, 0.5f);
        swipe(stage, from, (SDL_FPoint){track.x, from.y - 20});
        assert_int_equal(node_list_find(nodes, id)->value, 0);
    }
}

static void a_tap_sets_it(void **state)
{
    Stage *stage = *state;
    open_settings(stage);
    SDL_FPoint end = reach(stage, 0, 0.99f);
    finger(stage, SDL_FINGERDOWN, 1, end);
    finger(stage, SDL_FINGERUP, 1, end);
    settle(stage);
    assert_int_equal(slider(stage, 0)->value, slider(stage, 0)->value_most);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(sliders_slide, landscape, teardown),
        cmocka_unit_test_setup_teardown(a_mouse_holds_it, landscape, teardown),
        cmocka_unit_test_setup_teardown(across_it_a_finger_scrolls, phone, teardown),
        cmocka_unit_test_setup_teardown(across_it_a_finger_scrolls, phone_200, teardown),
        cmocka_unit_test_setup_teardown(along_it_a_finger_slides, phone, teardown),
        cmocka_unit_test_setup_teardown(a_tap_sets_it, phone, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* On a screen with many pixels to an inch, everything that can be pressed is 7 mm large from the first touch on, and as
 * designed again for a mouse; the first tap does what it is meant to. */
#include "stage.h"

static int one(void *context)
{
    (void)context;
    return 1;
}

static int first(void *context, SDL_Window *window)
{
    (void)context;
    (void)window;
    return 0;
}

static float dense(void *context, SDL_Window *window)
{
    (void)context;
    (void)window;
    return 300;
}

static void fingers_have_7_mm(void **state)
{
    static const Displays displays = {NULL, one, first, dense};
    const float wanted = 7 / 25.4f * 300; /* pixels */
    Stage *stage = *state = new_stage_beside(1280, 800, settings_default(), &displays);
    assert_true(stage->presenter.layout.target * stage->presenter.layout.unit < 60);
    SDL_FPoint settings = middle(stage, node_id("settings", 0));
    finger(stage, SDL_FINGERDOWN, 3, settings);
    finger(stage, SDL_FINGERUP, 3, settings);
    settle(stage);
    assert_string_equal(screen(stage), "settings");
    float unit = stage->presenter.layout.unit;
    int pressed = 0;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++) {
        const Node *node = &stage->presenter.nodes.items[i];
        if (!(node->state & NODE_FOCUSABLE))
            continue;
        pressed++;
        if (node->rect.w * unit < wanted - 1 || node->rect.h * unit < wanted - 1)
            fail_msg("\"%s\" is %.0f x %.0f pixels", node->label, (double)(node->rect.w * unit),
                     (double)(node->rect.h * unit));
    }
    assert_true(pressed > 8);
    presenter_use(&stage->presenter, DEVICE_MOUSE);
    settle(stage);
    assert_true(stage->presenter.layout.target * stage->presenter.layout.unit < 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test_teardown(fingers_have_7_mm, teardown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

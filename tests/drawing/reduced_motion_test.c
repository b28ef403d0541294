/* With reduced motion nothing in the window goes anywhere by itself: from screen to screen, in a whole game, and when a
 * card is let go, each node stands at its new place at once and only fades in, for 150 ms. What is under the finger
 * follows it. */
#include "motion.h"
#include "random.h"
#include "stage.h"

static const double FADE = 150; /* milliseconds */

static Stage *reduced_stage(void)
{
    Settings settings = settings_default();
    settings.reduced_motion = true;
    return new_stage(1280, 720, settings);
}

/* Follows what the last list of nodes brought with it, from the time that it was taken. */
static void check_fades(const Stage *stage, double taken)
{
    const Presenter *presenter = &stage->presenter;
    const NodeList *nodes = &presenter->nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        float before = 0;
        if (node->id == presenter->dragged || (node->group && node->group == presenter->dragged))
            continue;
        for (double at = 0; at <= FADE; at += 10) {
            Pose pose = motion_pose(presenter->motion, node, taken + at);
            Node shown = motion_node(presenter->motion, node, taken + at);
            if (pose.dx != 0 || pose.dy != 0 || pose.scale != 1 || pose.angle != 0 || pose.lift != 0)
                fail_msg("\"%s\" on %s moves: %f %f", node->label ? node->label : "", presenter->screen,
                         (double)pose.dx, (double)pose.dy);
            assert_true(shown.amount == node->amount && shown.amount_before == node->amount_before);
            assert_true(pose.alpha >= before);
            before = pose.alpha;
        }
        assert_true(before == 1);
    }
    assert_false(motion_runs(presenter->motion, taken + FADE));
}

static int fades; /* lists that brought something with them */

static void take_and_check(Stage *stage, double now)
{
    presenter_build(&stage->presenter, now);
    fades += motion_runs(stage->presenter.motion, now + FADE - 1);
    check_fades(stage, now);
}

/* Presses what a hand on the screen would press next, anything but what leaves. */
static void press_any(Stage *stage, Random *random)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (int attempt = 0; attempt < 100; attempt++) {
        const Node *node = &nodes->items[random_below(random, (uint32_t)nodes->count)];
        CommandKind kind = node->command.kind;
        bool unfit = kind == COMMAND_NONE || kind == COMMAND_LEAVE || kind == COMMAND_SET || kind == COMMAND_WIPE ||
                     kind == COMMAND_BLANK ||
                     node->state & NODE_DISABLED || node->role == ROLE_FIELD;
        if (unfit)
            continue;
        presenter_do(&stage->presenter, node->command);
        return;
    }
}

static void nothing_moves_in_a_long_play(void **state)
{
    Stage *stage = *state = reduced_stage();
    Random random = random_make(11, 0);
    double now = 1e6;
    fades = 0;
    for (int press = 0; press < 600; press++) {
        press_any(stage, &random);
        assert_false(app_leaving(stage->app));
        now += press % 3 ? 1000 : 60; /* also before the last fade is over */
        if (press % 3)
            take_and_check(stage, now);
        else
            presenter_build(&stage->presenter, now);
        if (press % 40 == 0)
            presenter_do(&stage->presenter, command_of(COMMAND_HOME));
    }
    assert_true(fades > 100);
}

/* Dragged half the way and let go, then into a pocket. */
static void a_card_that_is_let_go_fades(void **state)
{
    Stage *stage = *state = reduced_stage();
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_PASS, 0));
    settle(stage);
    const Node *card = NULL;
    for (size_t i = 0; i < stage->presenter.nodes.count; i++)
        if (stage->presenter.nodes.items[i].state & NODE_DRAGGABLE)
            card = &stage->presenter.nodes.items[i];
    assert_non_null(card);
    static const float far[] = {40, 320};
    for (int i = 0; i < 2; i++) {
        SDL_FPoint from = middle(stage, card->id), to = {from.x + far[i], from.y};
        finger(stage, SDL_FINGERDOWN, 3, from);
        for (int step = 1; step <= 5; step++)
            finger(stage, SDL_FINGERMOTION, 3, (SDL_FPoint){from.x + (to.x - from.x) * (float)step / 5, from.y});
        assert_true(stage->presenter.dragged == card->id);
        assert_true(presenter_card_pose(&stage->presenter).angle == 0);
        SDL_Delay(120); /* no flick */
        SDL_Event up = {.tfinger = {.type = SDL_FINGERUP, .touchId = 1, .fingerId = 3,
                                    .x = to.x / stage->presenter.layout.width,
                                    .y = to.y / stage->presenter.layout.height}};
        presenter_take(&stage->presenter, &up);
        double now = presenter_now(&stage->presenter);
        take_and_check(stage, now);
        settle(stage);
        if (i == 0)
            card = node_list_find(&stage->presenter.nodes, card->id);
    }
    assert_string_not_equal(screen(stage), "sort"); /* the second one went in */
}

/* The ring of the focus is where it belongs at once. */
static void the_focus_ring_jumps(void **state)
{
    Stage *stage = *state = reduced_stage();
    press_key(stage, SDLK_TAB);
    key_event(stage, SDLK_TAB, false);
    const Node *node = node_list_find(&stage->presenter.nodes, stage->presenter.focus.id);
    assert_non_null(node);
    Rect ring = focus_ring(&stage->presenter.focus, node->rect, presenter_now(&stage->presenter), true);
    assert_memory_equal(&ring, &node->rect, sizeof ring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(nothing_moves_in_a_long_play, teardown),
        cmocka_unit_test_teardown(a_card_that_is_let_go_fades, teardown),
        cmocka_unit_test_teardown(the_focus_ring_jumps, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

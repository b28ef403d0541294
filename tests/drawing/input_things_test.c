/* Dragging what is no card: a stamp, a piece of a sentence, a stone, an activity. */
#include "stage.h"

static int with_steps(void **state)
{
    Stage *stage = new_stage(1280, 720, settings_default());
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    settle(stage);
    *state = stage;
    return 0;
}

static void begin(Stage *stage, const char *id)
{
    int challenge = challenge_find(id);
    Command command = {.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = challenge}};
    assert_true(challenge >= 0);
    presenter_do(&stage->presenter, command);
    settle(stage);
    assert_string_equal(stage->presenter.screen, "challenge");
}

static const Node *in_sight(const Stage *stage, const Node *node)
{
    Rect place = hit_place(node, stage->presenter.scroll);
    return place.y > 0 && place.y + place.h < stage->presenter.layout.height ? node : NULL;
}

/* The first thing that can be dragged to something in sight. */
static void find_pair(const Stage *stage, NodeId *thing, NodeId *target)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *dragged = &nodes->items[i];
        if (!(dragged->state & NODE_DRAGGABLE) || dragged->drag == 0 || !in_sight(stage, dragged))
            continue;
        for (size_t k = 0; k < nodes->count; k++) {
            if (nodes->items[k].takes != dragged->drag || !in_sight(stage, &nodes->items[k]))
                continue;
            *thing = dragged->id;
            *target = nodes->items[k].id;
            return;
        }
    }
    fail_msg("nothing can be dragged anywhere on this screen");
}

static void drag_by_mouse(Stage *stage, SDL_FPoint from, SDL_FPoint to)
{
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    for (int i = 1; i <= 8; i++) {
        float part = (float)i / 8;
        mouse_to(stage, (SDL_FPoint){from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
    }
    assert_int_not_equal(stage->presenter.dragged, 0);
    presenter_frame(&stage->presenter, presenter_now(&stage->presenter));
}

static const Action *last_action(const Stage *stage)
{
    return session_last(app_view(stage->app).session);
}

static void drops(Stage *stage, const char *id)
{
    NodeId thing, target;
    begin(stage, id);
    find_pair(stage, &thing, &target);
    int item = node_list_find(&stage->presenter.nodes, thing)->drag_item;
    SDL_FPoint from = middle(stage, thing), to = middle(stage, target);
    drag_by_mouse(stage, from, (SDL_FPoint){from.x + 12, from.y + 12});
    mouse_button(stage, SDL_MOUSEBUTTONUP, (SDL_FPoint){from.x + 12, from.y + 12});
    settle(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_BEGIN); /* let go on nothing, it goes back */
    drag_by_mouse(stage, from, to);
    assert_int_equal(stage->presenter.pointer.hovered, target); /* what would take it shows it */
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    settle(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_MOVE);
    assert_int_equal(last_action(stage)->value, challenge_find(id));
    assert_int_equal(last_action(stage)->item, item);
    press_key(stage, SDLK_z);
    assert_int_equal(last_action(stage)->kind, ACTION_BEGIN);
}

static void a_piece_of_a_sentence(void **state)
{
    drops(*state, "boundaries");
}

static void a_stone(void **state)
{
    drops(*state, "esteem");
}

static void an_activity(void **state)
{
    drops(*state, "independence");
}

static void escape_lets_go(void **state)
{
    Stage *stage = *state;
    NodeId thing, target;
    begin(stage, "boundaries");
    find_pair(stage, &thing, &target);
    drag_by_mouse(stage, middle(stage, thing), middle(stage, target));
    press_key(stage, SDLK_ESCAPE);
    assert_int_equal(stage->presenter.dragged, 0);
    mouse_button(stage, SDL_MOUSEBUTTONUP, middle(stage, target));
    settle(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_BEGIN);
    assert_string_equal(stage->presenter.screen, "challenge");
}

/* The stamp says what a moment is: dropping it marks the moment under it, and the stamp goes back. */
static void a_stamp(void **state)
{
    Stage *stage = *state;
    NodeId thing, target;
    begin(stage, "awareness");
    find_pair(stage, &thing, &target);
    drag_by_mouse(stage, middle(stage, thing), middle(stage, target));
    mouse_button(stage, SDL_MOUSEBUTTONUP, middle(stage, target));
    settle(stage);
    assert_int_equal(last_action(stage)->kind, ACTION_MOVE);
    assert_non_null(node_list_find(&stage->presenter.nodes, thing));
}

static Node *change(Stage *stage, NodeId id)
{
    NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].id == id)
            return &nodes->items[i];
    fail();
    return NULL;
}

/* What is scrolled away beneath the bar, or can't be used just now, takes nothing. */
static void only_what_is_there_takes(void **state)
{
    Stage *stage = *state;
    NodeId thing, target;
    begin(stage, "boundaries");
    find_pair(stage, &thing, &target);
    drag_by_mouse(stage, middle(stage, thing), middle(stage, target));
    assert_non_null(presenter_target(&stage->presenter));
    change(stage, target)->state |= NODE_DISABLED;
    assert_null(presenter_target(&stage->presenter));
    change(stage, target)->state &= ~(unsigned)NODE_DISABLED;
    assert_non_null(presenter_target(&stage->presenter));
    change(stage, target)->state |= NODE_SCROLLS;
    stage->presenter.nodes.scroll = place_of(stage, target);
    assert_non_null(presenter_target(&stage->presenter));
    stage->presenter.nodes.scroll.y += stage->presenter.nodes.scroll.h;
    assert_null(presenter_target(&stage->presenter));
}

static int with_steps_scrolling(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 150;
    Stage *stage = new_stage(900, 620, settings);
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    settle(stage);
    *state = stage;
    return 0;
}

static NodeId lowest_thing(const Stage *stage)
{
    const NodeList *nodes = &stage->presenter.nodes;
    NodeId lowest = 0;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].drag > 0 && in_sight(stage, &nodes->items[i]) &&
            hit_in_sight(nodes, &nodes->items[i], middle(stage, nodes->items[i].id).x,
                         middle(stage, nodes->items[i].id).y))
            lowest = nodes->items[i].id;
    return lowest;
}

/* Where the hand holds the thing, in parts of its height; 0.5: in its middle. */
static float grip(const Stage *stage, NodeId thing)
{
    Rect place = place_of(stage, thing);
    const Drag *drag = &stage->presenter.drag;
    return (stage->presenter.pointer.y - (place.y + drag->goal_y)) / place.h;
}

/* A phone that is turned while a thing is held: what it lay in scrolls to another place, and the hand still holds
 * it. */
static void a_resize_keeps_the_hand_on_it(void **state)
{
    static const int sizes[][2] = {{620, 900}, {600, 1200}, {1200, 900}, {1800, 800}, {320, 480}, {900, 620}};
    Stage *stage = *state;
    begin(stage, "boundaries");
    presenter_scroll_to(&stage->presenter, 100000);
    settle(stage);
    assert_true(stage->presenter.scroll > 50);
    NodeId thing = lowest_thing(stage);
    assert_int_not_equal(thing, 0);
    SDL_FPoint from = middle(stage, thing);
    drag_by_mouse(stage, from, (SDL_FPoint){from.x - 40, from.y - 60});
    assert_true(grip(stage, thing) > 0.45f && grip(stage, thing) < 0.55f);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        SDL_SetWindowSize(stage->presenter.window, sizes[i][0], sizes[i][1]);
        assert_true(presenter_step(&stage->presenter, false));
        presenter_build(&stage->presenter, presenter_now(&stage->presenter));
        assert_int_equal(stage->presenter.dragged, thing);
        assert_true(grip(stage, thing) > 0.4f && grip(stage, thing) < 0.6f);
    }
}

/* When nothing moves, no frame is drawn: in every challenge. */
static void a_challenge_at_rest_draws_nothing(void **state)
{
    Stage *stage = *state;
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        begin(stage, challenge_rules(challenge)->format.id);
        int frames = stage->presenter.report.frames;
        for (int i = 0; i < 20; i++)
            assert_true(presenter_step(&stage->presenter, false));
        assert_int_equal(stage->presenter.report.frames, frames);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_challenge_at_rest_draws_nothing, with_steps, teardown),
        cmocka_unit_test_setup_teardown(a_stamp, with_steps, teardown),
        cmocka_unit_test_setup_teardown(a_piece_of_a_sentence, with_steps, teardown),
        cmocka_unit_test_setup_teardown(a_stone, with_steps, teardown),
        cmocka_unit_test_setup_teardown(an_activity, with_steps, teardown),
        cmocka_unit_test_setup_teardown(escape_lets_go, with_steps, teardown),
        cmocka_unit_test_setup_teardown(only_what_is_there_takes, with_steps, teardown),
        cmocka_unit_test_setup_teardown(a_resize_keeps_the_hand_on_it, with_steps_scrolling, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Every challenge in the window, from the path to its end: with the mouse alone, a finger alone, the keyboard alone,
 * and a gamepad alone. The pad's directions are given to the presenter as directions: SDL's dummy windows never have
 * the focus, without which sticks are not looked at (input_keys_test.c and input_focus_test.c test what turns a stick
 * into a direction). */
#include "stage.h"
#include "step_hand.h"

#include <math.h>

enum { SEEN_EVERY = 25 }; /* presses between two frames that are drawn */

static Stage *with_steps(int width, int height)
{
    Stage *stage = new_stage(width, height, settings_default());
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    stage->unseen = true;
    settle(stage);
    return stage;
}

static int landscape(void **state)
{
    *state = with_steps(1280, 720);
    return 0;
}

static int portrait(void **state)
{
    *state = with_steps(390, 844);
    return 0;
}

static int large_words(void **state)
{
    Settings settings = settings_default();
    settings.text_percent = 200;
    Stage *stage = new_stage(1280, 720, settings);
    new_game(stage);
    presenter_do(&stage->presenter, command_game(ACTION_OPEN_STEPS, 0));
    settle(stage);
    *state = stage;
    return 0;
}

static const Node *node_with(const Stage *stage, NodeId id)
{
    const Node *node = node_list_find(&stage->presenter.nodes, id);
    if (!node)
        fail_msg("a node is gone from the screen \"%s\"", stage->presenter.screen);
    return node;
}

static bool in_sight(const Stage *stage, NodeId id)
{
    Rect place = place_of(stage, id), region = stage->presenter.nodes.scroll;
    if (!(node_with(stage, id)->state & NODE_SCROLLS) || region.w <= 0)
        return true;
    float middle_y = place.y + place.h / 2;
    return middle_y > region.y + 4 && middle_y < region.y + region.h - 4;
}

static void press_by_mouse(Stage *stage, NodeId id)
{
    for (int turns = 0; turns < 200 && !in_sight(stage, id); turns++) {
        Rect region = stage->presenter.nodes.scroll;
        bool below = middle(stage, id).y > region.y + region.h / 2;
        SDL_Event event = {.wheel = {.type = SDL_MOUSEWHEEL, .y = below ? -1 : 1, .preciseY = below ? -1 : 1}};
        push(stage, event);
        settle(stage);
    }
    assert_true(in_sight(stage, id));
    stage->presenter.pointer.done = 0; /* no hand is as quick as a test: nothing here is a double click */
    click(stage, middle(stage, id));
}

/* A finger that starts beside what can be dragged sideways only scrolls when it goes up or down. */
static void press_by_finger(Stage *stage, NodeId id)
{
    for (int strokes = 0; strokes < 60 && !in_sight(stage, id); strokes++) {
        Rect region = stage->presenter.nodes.scroll;
        float reach = fminf(region.h * 0.5f, 240), y = middle(stage, id).y;
        bool below = y > region.y + region.h / 2;
        float away = fminf(reach, fabsf(y - (region.y + region.h / 2)));
        SDL_FPoint from = {region.x + region.w - 6, region.y + region.h / 2 + (below ? reach / 2 : -reach / 2)};
        swipe(stage, from, (SDL_FPoint){from.x, from.y + (below ? -fmaxf(away, 20) : fmaxf(away, 20))});
    }
    assert_true(in_sight(stage, id));
    SDL_FPoint at = middle(stage, id);
    stage->presenter.pointer.done = 0;
    finger(stage, SDL_FINGERDOWN, 1, at);
    finger(stage, SDL_FINGERUP, 1, at);
    settle(stage);
}

static void press_by_keys(Stage *stage, NodeId id)
{
    size_t most = stage->presenter.nodes.count + 2;
    for (size_t tabs = 0; tabs < most && (stage->presenter.focus.id != id || !stage->presenter.focus.shown); tabs++)
        press_key(stage, SDLK_TAB);
    if (stage->presenter.focus.id != id)
        fail_msg("Tab does not come to \"%s\" on \"%s\"", node_with(stage, id)->label, stage->presenter.screen);
    press_key(stage, SDLK_RETURN);
}

/* The first direction on the shortest way from where the focus is to a node; -1 where none leads there as the screen
 * is scrolled now. */
static int way_to(const Stage *stage, NodeId id)
{
    const NodeList *nodes = &stage->presenter.nodes;
    NodeId queue[NODES_MOST] = {stage->presenter.focus.id};
    int first[NODES_MOST] = {-1};
    size_t count = 1;
    for (size_t at = 0; at < count; at++) {
        for (int direction = FOCUS_LEFT; direction <= FOCUS_DOWN; direction++) {
            const Node *next = focus_towards(nodes, queue[at], (FocusDirection)direction, stage->presenter.scroll);
            bool known = !next;
            for (size_t i = 0; i < count && !known; i++)
                known = queue[i] == next->id;
            if (known)
                continue;
            first[count] = at == 0 ? direction : first[at];
            if (next->id == id)
                return first[count];
            queue[count++] = next->id;
        }
    }
    return -1;
}

/* Where no way is to be seen, down and then up again, as one looks through a screen that scrolls. */
static void press_by_pad(Stage *stage, NodeId id)
{
    FocusDirection looking = FOCUS_DOWN;
    for (int steps = 0; steps < 400 && (stage->presenter.focus.id != id || !stage->presenter.focus.shown); steps++) {
        int direction = way_to(stage, id);
        presenter_use(&stage->presenter, DEVICE_PAD);
        NodeId before = stage->presenter.focus.id;
        float scrolled = stage->presenter.scroll;
        presenter_walk(&stage->presenter, direction < 0 ? looking : (FocusDirection)direction);
        settle(stage);
        if (direction < 0 && stage->presenter.focus.id == before && stage->presenter.scroll == scrolled)
            looking = looking == FOCUS_DOWN ? FOCUS_UP : FOCUS_DOWN;
    }
    if (stage->presenter.focus.id != id)
        fail_msg("no way by stick to \"%s\" on \"%s\"", node_with(stage, id)->label, stage->presenter.screen);
    pad_button(stage, SDL_CONTROLLER_BUTTON_A);
}

typedef void Press(Stage *stage, NodeId id);

/* The node with the command to open a screen, or to begin. */
static NodeId leads_to(const Stage *stage, CommandKind kind, ScreenId where, int value, ActionKind action)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        const Command *command = &nodes->items[i].command;
        bool fits = kind == COMMAND_GAME ? command->action.kind == action && command->action.value == value
                                         : command->screen == where && command->value == value;
        if (command->kind == kind && fits)
            return nodes->items[i].id;
    }
    fail_msg("nothing leads from \"%s\" to screen %d, %d", stage->presenter.screen, (int)where, value);
    return 0;
}

static void play(Stage *stage, int challenge, Press *press)
{
    presenter_do(&stage->presenter, command_open(SCREEN_PATH, -1));
    settle(stage);
    press(stage, leads_to(stage, COMMAND_PICK, 0, challenge, 0));
    press(stage, leads_to(stage, COMMAND_OPEN, SCREEN_CHALLENGE, challenge, 0));
    press(stage, leads_to(stage, COMMAND_GAME, 0, challenge, ACTION_BEGIN));
    Random random = random_make(11, (uint64_t)challenge);
    NodeId last = 0;
    for (int presses = 0; !game_step_ended(game(stage), challenge); presses++) {
        const Node *node = step_hand_next(&stage->presenter.nodes, challenge, &random, last);
        assert_non_null(node);
        assert_true(presses < STEP_HAND_PRESSES_MOST);
        last = node->id;
        press(stage, last);
        if (presses % SEEN_EVERY == 0)
            presenter_frame(&stage->presenter, presenter_now(&stage->presenter));
        assert_string_equal(stage->presenter.screen, "challenge");
    }
    assert_int_equal(game_step_times_done(game(stage), challenge), 1);
}

static void play_all(Stage *stage, Press *press)
{
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        play(stage, challenge, press);
    assert_int_equal(game_steps_done(game(stage)), challenge_count());
}

static void with_the_mouse_alone(void **state)
{
    play_all(*state, press_by_mouse);
}

static void with_a_finger_alone(void **state)
{
    play_all(*state, press_by_finger);
}

static void with_the_keyboard_alone(void **state)
{
    play_all(*state, press_by_keys);
}

static void with_a_gamepad_alone(void **state)
{
    Stage *stage = *state;
    stage->pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(stage->pad >= 0);
    settle(stage);
    play_all(stage, press_by_pad);
}

/* However far the leaf before was scrolled; and what the keys begin with is in sight at once. */
static void another_leaf_begins_at_its_top(void **state)
{
    Stage *stage = *state;
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        presenter_do(&stage->presenter, command_open(SCREEN_CHALLENGE, challenge));
        settle(stage);
        presenter_scroll_to(&stage->presenter, 10000);
        assert_true(stage->presenter.scroll > 0);
        presenter_do(&stage->presenter, node_with(stage, node_id("begin", 0))->command);
        settle(stage);
        assert_false(stage->presenter.focus.shown);
        assert_float_equal(stage->presenter.scroll, 0, 0.01);
        presenter_do(&stage->presenter, command_of(COMMAND_UNDO));
        settle(stage);
        for (int pages = 0; pages < 30 && node_list_find(&stage->presenter.nodes, node_id("begin", 0)); pages++)
            press_by_keys(stage, node_id("begin", 0));
        Rect place = place_of(stage, stage->presenter.focus.id), region = stage->presenter.nodes.scroll;
        if (!(node_with(stage, stage->presenter.focus.id)->state & NODE_SCROLLS)) /* beneath it, in sight always */
            region = (Rect){0, 0, stage->presenter.layout.width, stage->presenter.layout.height};
        if (place.y < region.y || place.y + place.h > region.y + region.h)
            fail_msg("step %d: %.0f to %.0f within %.0f to %.0f", challenge, place.y, place.y + place.h, region.y,
                     region.y + region.h);
        presenter_do(&stage->presenter, command_of(COMMAND_HOME));
        presenter_use(&stage->presenter, DEVICE_MOUSE);
        settle(stage);
    }
}

/* A step that is not open yet can be looked at: its sentence, and when it opens. */
static void a_closed_step_says_when_it_opens(void **state)
{
    Stage *stage = new_stage(1280, 720, settings_default());
    *state = stage;
    new_game(stage);
    presenter_do(&stage->presenter, command_open(SCREEN_PATH, -1));
    settle(stage);
    press_by_mouse(stage, leads_to(stage, COMMAND_PICK, 0, 3, 0));
    assert_int_equal(app_view(stage->app).picked, 3);
    press_by_keys(stage, leads_to(stage, COMMAND_PICK, 0, 1, 0));
    assert_int_equal(app_view(stage->app).picked, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_closed_step_says_when_it_opens, teardown),
        cmocka_unit_test_setup_teardown(another_leaf_begins_at_its_top, large_words, teardown),
        cmocka_unit_test_setup_teardown(with_the_mouse_alone, landscape, teardown),
        cmocka_unit_test_setup_teardown(with_the_mouse_alone, portrait, teardown),
        cmocka_unit_test_setup_teardown(with_a_finger_alone, portrait, teardown),
        cmocka_unit_test_setup_teardown(with_a_finger_alone, landscape, teardown),
        cmocka_unit_test_setup_teardown(with_the_keyboard_alone, landscape, teardown),
        cmocka_unit_test_setup_teardown(with_the_keyboard_alone, portrait, teardown),
        cmocka_unit_test_setup_teardown(with_a_gamepad_alone, landscape, teardown),
        cmocka_unit_test_setup_teardown(with_a_gamepad_alone, portrait, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

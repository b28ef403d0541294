/* Sticky dragging: a press takes a thing along with nothing held down, and the next press lets it go. And without it,
 * too, no drag is the only way to anything. */
#include "carry_stage.h"

#include <math.h>

static int with(void **state, bool sticky)
{
    Settings settings = settings_default();
    settings.sticky_drag = sticky;
    Stage *stage = new_stage(1280, 720, settings);
    new_game(stage);
    *state = stage;
    return 0;
}

static int sticky(void **state)
{
    return with(state, true);
}

static int plain(void **state)
{
    return with(state, false);
}

static NodeId card(const Stage *stage)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].role == ROLE_CARD && nodes->items[i].state & NODE_DRAGGABLE)
            return nodes->items[i].id;
    return 0;
}

static NodeId pile(Side side)
{
    return node_id("pile", (int)side);
}

static void sorted(Stage *stage, Side side)
{
    settle(stage);
    assert_string_equal(screen(stage), "feedback");
    assert_int_equal(session_last(app_view(stage->app).session)->value, side);
    assert_int_equal(stage->presenter.pointer.mode, POINTER_UP);
}

static void a_card_follows_and_is_let_go(void **state)
{
    Stage *stage = *state;
    SDL_FPoint from = middle(stage, card(stage)), to = middle(stage, pile(SIDE_INTERDEPENDENT));
    press_at(stage, from);
    assert_true(carries(stage));
    mouse_to(stage, (SDL_FPoint){from.x + 60, from.y + 30});
    assert_true(stage->presenter.drag.goal_x > 55 && stage->presenter.drag.goal_y > 25);
    press_at(stage, to);
    sorted(stage, SIDE_INTERDEPENDENT);
}

/* However fast the pointer goes away and comes back: a press is no flick. */
static void a_quick_pointer_flicks_nothing(void **state)
{
    Stage *stage = *state;
    SDL_FPoint from = middle(stage, card(stage));
    press_at(stage, from);
    mouse_to(stage, (SDL_FPoint){from.x - 300, from.y});
    mouse_to(stage, (SDL_FPoint){from.x + 30, from.y});
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, (SDL_FPoint){from.x + 30, from.y});
    mouse_to(stage, (SDL_FPoint){from.x + 34, from.y});
    mouse_button(stage, SDL_MOUSEBUTTONUP, (SDL_FPoint){from.x + 34, from.y});
    settle(stage);
    assert_int_equal(stage->presenter.dragged, 0);
    assert_string_equal(screen(stage), "sort");
}

static void its_own_place_and_escape_put_it_back(void **state)
{
    Stage *stage = *state;
    SDL_FPoint from = middle(stage, card(stage));
    press_at(stage, from);
    press_at(stage, from);
    settle(stage);
    assert_int_equal(stage->presenter.dragged, 0);
    assert_int_equal(stage->presenter.pointer.mode, POINTER_UP);
    press_at(stage, from);
    mouse_to(stage, middle(stage, pile(SIDE_CODEPENDENT)));
    press_key(stage, SDLK_ESCAPE);
    assert_int_equal(stage->presenter.dragged, 0);
    assert_string_equal(screen(stage), "sort");
    press_at(stage, from); /* and the very next press counts */
    assert_true(carries(stage));
    press_at(stage, middle(stage, pile(SIDE_CODEPENDENT)));
    sorted(stage, SIDE_CODEPENDENT);
}

/* Many hands click everything twice. */
static void a_double_click_takes_it_once(void **state)
{
    Stage *stage = *state;
    SDL_FPoint from = middle(stage, card(stage)), to = middle(stage, pile(SIDE_CODEPENDENT));
    press_at(stage, from);
    stage->presenter.start += 1;
    press_at(stage, from);
    assert_true(carries(stage));
    press_at(stage, to);
    settle(stage);
    stage->presenter.start += 1;
    press_at(stage, to);
    sorted(stage, SIDE_CODEPENDENT);
}

static void a_finger_lifts_and_puts_down(void **state)
{
    Stage *stage = *state;
    tap_at(stage, middle(stage, card(stage)));
    assert_true(carries(stage));
    settle(stage);
    assert_true(carries(stage)); /* it stays lifted, for as long as it takes */
    tap_at(stage, middle(stage, pile(SIDE_INTERDEPENDENT)));
    sorted(stage, SIDE_INTERDEPENDENT);
}

static void holding_and_dragging_goes_on_working(void **state)
{
    Stage *stage = *state;
    SDL_FPoint from = middle(stage, card(stage)), to = middle(stage, pile(SIDE_CODEPENDENT));
    mouse_to(stage, from);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, from);
    mouse_to(stage, (SDL_FPoint){from.x - 40, from.y});
    mouse_to(stage, to);
    SDL_Delay(120);
    mouse_button(stage, SDL_MOUSEBUTTONUP, to);
    sorted(stage, SIDE_CODEPENDENT);
}

static void without_it_a_press_takes_nothing(void **state)
{
    Stage *stage = *state;
    press_at(stage, middle(stage, card(stage)));
    assert_int_equal(stage->presenter.dragged, 0);
    press_at(stage, middle(stage, pile(SIDE_CODEPENDENT))); /* and the pocket is enough */
    sorted(stage, SIDE_CODEPENDENT);
}

/* ---- Things ---- */

static NodeId target_of(const Stage *stage, const Node *thing)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].takes == thing->drag && nodes->items[i].id != thing->id)
            return nodes->items[i].id;
    fail();
    return 0;
}

static void carry(Stage *stage, const char *challenge)
{
    begin(stage, challenge);
    const Node *thing = first_thing(stage);
    NodeId id = thing->id, target = target_of(stage, thing);
    int item = thing->drag_item;
    press_at(stage, middle(stage, id));
    assert_true(carries(stage));
    mouse_to(stage, middle(stage, target));
    assert_int_equal(stage->presenter.pointer.hovered, target); /* what would take it shows it */
    press_at(stage, middle(stage, target));
    settle(stage);
    assert_int_equal(session_last(app_view(stage->app).session)->kind, ACTION_MOVE);
    assert_int_equal(session_last(app_view(stage->app).session)->item, item);
}

static void a_stamp(void **state)
{
    carry(*state, "awareness");
}

static void a_stone(void **state)
{
    carry(*state, "esteem");
}

static void an_activity(void **state)
{
    carry(*state, "independence");
}

/* What only a press can do (say whose a stone is), a press in its own place does. */
static void a_stone_put_down_in_its_place_is_in_the_hand(void **state)
{
    Stage *stage = *state;
    begin(stage, "esteem");
    NodeId stone = first_thing(stage)->id;
    SDL_FPoint at = middle(stage, stone);
    press_at(stage, at);
    press_at(stage, at);
    settle(stage);
    assert_int_equal(stage->presenter.dragged, 0);
    assert_non_null(node_list_find(&stage->presenter.nodes, node_id("borrowed", 0)));
}

/* ---- Where the thing and its target don't show together ---- */

static void turn_wheel(Stage *stage, int step)
{
    push(stage, (SDL_Event){.wheel = {.type = SDL_MOUSEWHEEL, .y = -step, .preciseY = (float)-step}});
}

static void press_page(Stage *stage, int step)
{
    key_event(stage, step > 0 ? SDLK_PAGEDOWN : SDLK_PAGEUP, false);
}

static void swipe_page(Stage *stage, int step)
{
    Rect region = stage->presenter.nodes.scroll;
    SDL_FPoint from = {region.x + region.w / 2, region.y + region.h / 2};
    stage->presenter.start -= 1;
    swipe(stage, from, (SDL_FPoint){from.x, from.y - (float)step * region.h / 3});
}

/* Where the thing is painted: its place, as far away as the hand has it. */
static SDL_FPoint held_at(const Stage *stage)
{
    Rect place = place_of(stage, stage->presenter.dragged);
    return (SDL_FPoint){place.x + stage->presenter.drag.x, place.y + stage->presenter.drag.y};
}

typedef void Further(Stage *stage, int step);

static void carry_far(Stage *stage, const char *challenge, Further *further, bool touch)
{
    NodeId thing, target = far_target(stage, challenge, &thing);
    void (*press)(Stage *, SDL_FPoint) = touch ? tap_at : press_at;
    press(stage, middle(stage, thing));
    assert_true(carries(stage));
    settle(stage);
    SDL_FPoint before = held_at(stage);
    for (int i = 0; i < 99 && !in_sight(stage, target); i++) {
        float scroll = stage->presenter.scroll;
        int step = middle(stage, target).y > stage->presenter.nodes.scroll.y ? 1 : -1;
        further(stage, step);
        settle(stage);
        assert_true((stage->presenter.scroll - scroll) * (float)step > 0);
        assert_true(carries(stage));
        if (!touch)
            assert_true(fabsf(held_at(stage).y - before.y) < 1);
    }
    press(stage, middle(stage, target));
    settle(stage);
    assert_int_equal(stage->presenter.dragged, 0);
    assert_int_equal(stage->presenter.pointer.mode, POINTER_UP);
    assert_int_equal(session_last(app_view(stage->app).session)->kind, ACTION_MOVE);
}

static void the_wheel_turns_while_it_is_carried(void **state)
{
    carry_far(*state, "awareness", turn_wheel, false);
}

static void what_scrolls_itself_stays_under_the_hand(void **state)
{
    carry_far(*state, "independence", turn_wheel, false);
}

static void keys_scroll_while_it_is_carried(void **state)
{
    carry_far(*state, "awareness", press_page, false);
}

static void a_finger_that_carries_swipes(void **state)
{
    carry_far(*state, "awareness", swipe_page, true);
}

static void a_finger_swipes_back_to_the_week(void **state)
{
    carry_far(*state, "independence", swipe_page, true);
}

/* While a hand holds it, a wheel that is touched by accident takes nothing from under it. */
static void nothing_scrolls_under_a_hand_that_holds(void **state)
{
    Stage *stage = *state;
    NodeId thing;
    far_target(stage, "awareness", &thing);
    SDL_FPoint at = middle(stage, thing);
    mouse_to(stage, at);
    mouse_button(stage, SDL_MOUSEBUTTONDOWN, at);
    mouse_to(stage, (SDL_FPoint){at.x + 30, at.y});
    assert_int_equal(stage->presenter.dragged, thing);
    turn_wheel(stage, 1);
    press_page(stage, 1);
    assert_true(stage->presenter.scroll == 0);
    mouse_button(stage, SDL_MOUSEBUTTONUP, at);
}

/* ---- No drag is the only way ---- */

static bool can_be_pressed(const Node *node)
{
    return node->state & NODE_FOCUSABLE && !(node->state & NODE_DISABLED) && node->command.kind != COMMAND_NONE;
}

/* Whether a press of what shows now, while the thing is in the hand or without, does what dropping it would. */
static bool pressing_does(const Stage *stage, Command drop)
{
    const NodeList *nodes = &stage->presenter.nodes;
    for (size_t i = 0; i < nodes->count; i++) {
        const Action *pressed = &nodes->items[i].command.action, *dropped = &drop.action;
        if (can_be_pressed(&nodes->items[i]) && nodes->items[i].command.kind == COMMAND_GAME &&
            pressed->kind == dropped->kind && pressed->value == dropped->value && pressed->verb == dropped->verb &&
            pressed->item == dropped->item && pressed->place == dropped->place)
            return true;
    }
    return false;
}

typedef struct Drop {
    NodeId thing;
    Command press, drop;
} Drop;

enum { DROPS_MOST = 600 };

static size_t all_drops(const Stage *stage, Drop *drops)
{
    const NodeList *nodes = &stage->presenter.nodes;
    size_t count = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *thing = &nodes->items[i];
        for (size_t k = 0; thing->drag > 0 && (thing->state & NODE_DRAGGABLE) && k < nodes->count; k++) {
            const Node *target = &nodes->items[k];
            if (target->takes != thing->drag || target == thing || count == DROPS_MOST)
                continue;
            drops[count] = (Drop){thing->id, thing->command, target->drop};
            drops[count++].drop.action.item = thing->drag_item;
        }
    }
    return count;
}

static void pick(Stage *stage, Command command)
{
    presenter_do(&stage->presenter, command);
    presenter_build(&stage->presenter, presenter_now(&stage->presenter));
}

/* The same after the thing was taken into the hand, and after what can be taken then (what somebody asks for is
 * answered first: it is to be moved). */
static bool picking_does(Stage *stage, const Drop *drop)
{
    const NodeList *nodes = &stage->presenter.nodes;
    Command further[64];
    size_t count = 0;
    pick(stage, drop->press);
    bool can = pressing_does(stage, drop->drop);
    for (size_t i = 0; i < nodes->count && count < 64; i++)
        if (can_be_pressed(&nodes->items[i]) && nodes->items[i].command.kind == COMMAND_PICK)
            further[count++] = nodes->items[i].command;
    for (size_t i = 0; i < count && !can; i++) {
        pick(stage, drop->press);
        pick(stage, further[i]);
        can = pressing_does(stage, drop->drop);
    }
    pick(stage, command_pick(-1));
    return can;
}

static void each_drop_can_be_pressed(Stage *stage, const char *challenge)
{
    Drop *drops = calloc(DROPS_MOST, sizeof *drops);
    begin(stage, challenge);
    size_t count = all_drops(stage, drops);
    assert_in_range(count, 1, DROPS_MOST - 1);
    for (size_t i = 0; i < count; i++) {
        bool picks = drops[i].press.kind == COMMAND_PICK;
        if (!pressing_does(stage, drops[i].drop) && !(picks && picking_does(stage, &drops[i])))
            fail_msg("%s: what can be dragged and dropped as move %d of %d can't be pressed", challenge,
                     drops[i].drop.action.verb, drops[i].drop.action.item);
    }
    free(drops);
}

static void whatever_is_dropped_can_be_pressed(void **state)
{
    Stage *stage = *state;
    each_drop_can_be_pressed(stage, "awareness");
    each_drop_can_be_pressed(stage, "boundaries");
    each_drop_can_be_pressed(stage, "esteem");
    each_drop_can_be_pressed(stage, "independence");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_card_follows_and_is_let_go, sticky, teardown),
        cmocka_unit_test_setup_teardown(a_quick_pointer_flicks_nothing, sticky, teardown),
        cmocka_unit_test_setup_teardown(its_own_place_and_escape_put_it_back, sticky, teardown),
        cmocka_unit_test_setup_teardown(a_double_click_takes_it_once, sticky, teardown),
        cmocka_unit_test_setup_teardown(a_finger_lifts_and_puts_down, sticky, teardown),
        cmocka_unit_test_setup_teardown(holding_and_dragging_goes_on_working, sticky, teardown),
        cmocka_unit_test_setup_teardown(without_it_a_press_takes_nothing, plain, teardown),
        cmocka_unit_test_setup_teardown(a_stamp, sticky, teardown),
        cmocka_unit_test_setup_teardown(a_stone, sticky, teardown),
        cmocka_unit_test_setup_teardown(an_activity, sticky, teardown),
        cmocka_unit_test_setup_teardown(a_stone_put_down_in_its_place_is_in_the_hand, sticky, teardown),
        cmocka_unit_test_setup_teardown(the_wheel_turns_while_it_is_carried, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(what_scrolls_itself_stays_under_the_hand, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(keys_scroll_while_it_is_carried, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(a_finger_that_carries_swipes, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(a_finger_swipes_back_to_the_week, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(nothing_scrolls_under_a_hand_that_holds, on_small_phone, teardown),
        cmocka_unit_test_setup_teardown(whatever_is_dropped_can_be_pressed, plain, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

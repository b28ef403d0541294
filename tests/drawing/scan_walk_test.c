/* The order and the clock of one-button play. */
#include "scan_walk.h"

#include "scan_nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

enum { PACE = 1000 };

static const Command pass = {.kind = COMMAND_GAME};

static NodeId id(const char *name)
{
    return node_id(name, 0);
}

static Node *add(NodeList *nodes, const char *name, unsigned state, Command command)
{
    Node node = {.id = id(name), .role = ROLE_BUTTON, .state = NODE_FOCUSABLE | state, .command = command};
    return node_list_add(nodes, node);
}

/* A bar, a card that only can be dragged, two pockets, pass. */
static void make_sorting(NodeList *nodes)
{
    add(nodes, "menu", 0, command_open(SCREEN_MENU, 0));
    add(nodes, "leave", 0, command_of(COMMAND_LEAVE));
    add(nodes, "card", NODE_FIRST_FOCUS, command_of(COMMAND_NONE))->role = ROLE_CARD;
    add(nodes, "left", 0, pass);
    add(nodes, "right", 0, pass);
    add(nodes, "pass", 0, pass);
}

/* A page of 100 u that shows 400 of 1000 u, a button each 100. */
static void make_page(NodeList *nodes)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    add(nodes, "back", NODE_FIRST_FOCUS, command_of(COMMAND_BACK));
    for (int i = 0; i < 10; i++)
        add(nodes, names[i], NODE_SCROLLS, pass)->rect = (Rect){0, 100 + (float)i * 100, 200, 80};
    nodes->scroll = (Rect){0, 100, 300, 400};
    nodes->scroll_height = 1000;
    node_list_add(nodes, (Node){.id = scan_further_id(), .role = ROLE_BUTTON, .state = NODE_FOCUSABLE});
    node_list_add(nodes, (Node){.id = scan_back_id(), .role = ROLE_BUTTON, .state = NODE_FOCUSABLE});
}

static bool turned; /* a page was */

static void goes_to(const NodeList *nodes, NodeId from, float scroll, NodeId to, bool new_round)
{
    bool round;
    const Node *next = scan_next(nodes, from, scroll, turned, &round);
    assert_non_null(next);
    assert_int_equal(next->id, to);
    assert_int_equal(round, new_round);
}

static void from_the_first_focus_on_and_the_bar_last(void **state)
{
    (void)state;
    NodeList nodes = {0};
    make_sorting(&nodes);
    assert_int_equal(scan_first(&nodes, 0)->id, id("left")); /* the card itself can only be dragged */
    goes_to(&nodes, id("left"), 0, id("right"), false);
    goes_to(&nodes, id("right"), 0, id("pass"), false);
    goes_to(&nodes, id("pass"), 0, id("menu"), false);
    goes_to(&nodes, id("menu"), 0, id("leave"), false);
    goes_to(&nodes, id("leave"), 0, id("left"), true);
    goes_to(&nodes, id("gone"), 0, id("left"), true);
    node_list_free(&nodes);
}

static void without_a_first_focus_no_way_out_is_first(void **state)
{
    (void)state;
    NodeList nodes = {0};
    add(&nodes, "leave", 0, command_of(COMMAND_LEAVE));
    add(&nodes, "undo", 0, command_of(COMMAND_UNDO));
    add(&nodes, "one", 0, pass);
    add(&nodes, "two", 0, pass);
    assert_int_equal(scan_first(&nodes, 0)->id, id("one"));
    goes_to(&nodes, id("two"), 0, id("leave"), false);
    goes_to(&nodes, id("undo"), 0, id("one"), true);
    node_list_clear(&nodes);
    add(&nodes, "leave", 0, command_of(COMMAND_LEAVE));
    assert_int_equal(scan_first(&nodes, 0)->id, id("leave")); /* where there is nothing else */
    goes_to(&nodes, id("leave"), 0, id("leave"), true);
    node_list_clear(&nodes);
    bool round;
    assert_null(scan_first(&nodes, 0));
    assert_null(scan_next(&nodes, 0, 0, false, &round));
    node_list_free(&nodes);
}

static void passes_by_what_a_press_does_nothing_with(void **state)
{
    (void)state;
    NodeList nodes = {0};
    add(&nodes, "on", NODE_FIRST_FOCUS, pass);
    add(&nodes, "not now", NODE_DISABLED, pass);
    add(&nodes, "name", 0, command_of(COMMAND_NAME_TEAM))->role = ROLE_FIELD;
    add(&nodes, "words", 0, command_of(COMMAND_NONE));
    add(&nodes, "pace", 0, command_of(COMMAND_NONE))->role = ROLE_SLIDER;
    add(&nodes, "hands", 0, command_of(COMMAND_NONE))->role = ROLE_COUNT;
    node_list_add(&nodes, (Node){.id = id("text"), .command = pass});
    goes_to(&nodes, id("on"), 0, id("pace"), false);
    goes_to(&nodes, id("pace"), 0, id("hands"), false);
    goes_to(&nodes, id("hands"), 0, id("on"), true);
    node_list_free(&nodes);
}

static void a_page_is_read_first(void **state)
{
    (void)state;
    NodeList nodes = {0};
    make_page(&nodes);
    assert_int_equal(scan_first(&nodes, 0)->id, scan_further_id());
    goes_to(&nodes, scan_further_id(), 0, id("back"), false); /* at its top nothing lies further up */
    goes_to(&nodes, id("back"), 0, id("a"), false);
    goes_to(&nodes, id("j"), 0, scan_further_id(), true);
    goes_to(&nodes, scan_further_id(), 300, scan_back_id(), false);
    goes_to(&nodes, id("j"), 600, scan_back_id(), true); /* at its end nothing lies further down */
    node_list_free(&nodes);
}

static void after_a_page_was_turned_what_is_in_sight_comes(void **state)
{
    (void)state;
    NodeList nodes = {0};
    make_page(&nodes);
    goes_to(&nodes, scan_back_id(), 350, id("back"), false); /* it was only scrolled by the walk itself */
    turned = true;
    goes_to(&nodes, scan_further_id(), 350, scan_back_id(), false);
    goes_to(&nodes, scan_back_id(), 350, id("back"), false);
    goes_to(&nodes, id("back"), 350, id("e"), false); /* d is cut off at the top */
    turned = false;
    goes_to(&nodes, id("e"), 350, id("f"), false);
    turned = true;
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i].state & NODE_SCROLLS)
            nodes.items[i].state |= NODE_DISABLED;
    goes_to(&nodes, id("back"), 350, scan_further_id(), true); /* none is there: on in the usual order */
    node_list_free(&nodes);
}

static void it_rests_after_two_whole_rounds(void **state)
{
    (void)state;
    ScanWalk scan = {.on = true};
    scan_start(&scan, 5000, PACE, 2, true);
    assert_true(scan.until == 7000);
    assert_false(scan.rests);
    assert_true(scan_step(&scan, 7000, PACE, false));
    assert_true(scan.until == 8000);
    assert_true(scan_step(&scan, 8000, PACE, true)); /* the first round is over */
    assert_true(scan_step(&scan, 9000, PACE, false));
    assert_false(scan_step(&scan, 10000, PACE, true));
    assert_true(scan.rests);
    scan_start(&scan, 20000, PACE, 2, true);
    assert_false(scan.rests);
    assert_true(scan_step(&scan, 22000, PACE, true));
    assert_false(scan_step(&scan, 23000, PACE, true));
}

static void a_round_begun_in_its_middle_is_none(void **state)
{
    (void)state;
    ScanWalk scan = {.on = true};
    scan_start(&scan, 0, PACE, 1, false);
    assert_true(scan_step(&scan, 1000, PACE, true));
    assert_true(scan_step(&scan, 2000, PACE, true));
    assert_false(scan_step(&scan, 3000, PACE, true));
}

static void a_trembling_hand_presses_once(void **state)
{
    (void)state;
    ScanWalk scan = {.on = true};
    assert_true(scan_takes_press(&scan, 1000));
    assert_false(scan_takes_press(&scan, 1150));
    assert_false(scan_takes_press(&scan, 1400)); /* however long it trembles */
    assert_false(scan_takes_press(&scan, 1650));
    assert_true(scan_takes_press(&scan, 2050));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_the_first_focus_on_and_the_bar_last),
        cmocka_unit_test(without_a_first_focus_no_way_out_is_first),
        cmocka_unit_test(passes_by_what_a_press_does_nothing_with),
        cmocka_unit_test(a_page_is_read_first),
        cmocka_unit_test(after_a_page_was_turned_what_is_in_sight_comes),
        cmocka_unit_test(it_rests_after_two_whole_rounds),
        cmocka_unit_test(a_round_begun_in_its_middle_is_none),
        cmocka_unit_test(a_trembling_hand_presses_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Where the focus goes, what lies under a point, and how far a region scrolls. */
#include "focus.h"
#include "hit.h"
#include "scroll.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static Node button(const char *name, float x, float y, float w, float h)
{
    return (Node){.id = node_id(name, 0), .role = ROLE_BUTTON, .state = NODE_FOCUSABLE, .rect = {x, y, w, h},
                  .label = name, .command = command_of(COMMAND_BACK)};
}

/* As the sorting screen: two buttons in the bar, a pocket on either side of the card, one button below. */
static NodeList sorting_screen(void)
{
    NodeList nodes = {0};
    node_list_add(&nodes, button("menu", 56, 22, 120, 52));
    node_list_add(&nodes, button("undo", 190, 22, 120, 52));
    Node *card = node_list_add(&nodes, button("card", 440, 108, 400, 470));
    card->state |= NODE_DRAGGABLE;
    card->role = ROLE_CARD;
    node_list_add(&nodes, button("left", 56, 222, 264, 318))->shortcut = SHORTCUT_LEFT;
    node_list_add(&nodes, button("right", 960, 222, 264, 318))->shortcut = SHORTCUT_RIGHT;
    node_list_add(&nodes, button("pass", 580, 630, 120, 56))->state |= NODE_FIRST_FOCUS;
    return nodes;
}

static void assert_walk(const NodeList *nodes, const char *from, FocusDirection direction, const char *to)
{
    const Node *node = focus_towards(nodes, from ? node_id(from, 0) : 0, direction, 0);
    if (!to) {
        assert_null(node);
        return;
    }
    assert_non_null(node);
    assert_string_equal(node->label, to);
}

static void arrows_find_the_nearest(void **state)
{
    (void)state;
    NodeList nodes = sorting_screen();
    assert_walk(&nodes, "card", FOCUS_LEFT, "left");
    assert_walk(&nodes, "card", FOCUS_RIGHT, "right");
    assert_walk(&nodes, "card", FOCUS_DOWN, "pass");
    assert_walk(&nodes, "left", FOCUS_RIGHT, "card");
    assert_walk(&nodes, "left", FOCUS_UP, "undo");
    assert_walk(&nodes, "menu", FOCUS_RIGHT, "undo");
    assert_walk(&nodes, "menu", FOCUS_DOWN, "left");
    assert_walk(&nodes, "pass", FOCUS_UP, "card");
    assert_walk(&nodes, "menu", FOCUS_UP, NULL);
    assert_walk(&nodes, "right", FOCUS_RIGHT, NULL);
    node_list_free(&nodes);
}

static void without_a_focus_it_comes_from_the_edge(void **state)
{
    (void)state;
    NodeList nodes = sorting_screen();
    assert_walk(&nodes, NULL, FOCUS_UP, "pass");
    assert_walk(&nodes, NULL, FOCUS_RIGHT, "left");
    assert_walk(&nodes, "gone", FOCUS_LEFT, "right");
    node_list_free(&nodes);
    assert_null(focus_towards(&nodes, 0, FOCUS_DOWN, 0));
}

/* Whatever stands on a screen of rows and columns can be reached by arrows alone. */
static void every_button_of_a_grid_is_reached(void **state)
{
    (void)state;
    enum { ROWS = 4, COLUMNS = 3 };
    NodeList nodes = {0};
    for (int i = 0; i < ROWS * COLUMNS; i++) {
        Node node = button("cell", 100 + 150 * (float)(i % COLUMNS), 50 + 80 * (float)(i / COLUMNS), 140, 70);
        node.id = node_id("cell", i);
        node_list_add(&nodes, node);
    }
    NodeId at = node_id("cell", 0);
    for (int row = 0; row < ROWS; row++) {
        for (int column = 1; column < COLUMNS; column++) {
            at = focus_towards(&nodes, at, row % 2 ? FOCUS_LEFT : FOCUS_RIGHT, 0)->id;
            int wanted = row * COLUMNS + (row % 2 ? COLUMNS - 1 - column : column);
            assert_int_equal(at, node_id("cell", wanted));
        }
        const Node *below = focus_towards(&nodes, at, FOCUS_DOWN, 0);
        assert_true(row == ROWS - 1 ? below == NULL : below != NULL);
        at = below ? below->id : at;
    }
    node_list_free(&nodes);
}

static void a_new_screen_gives_its_first_focus(void **state)
{
    (void)state;
    NodeList nodes = sorting_screen();
    Focus focus = {.id = node_id("menu", 0)};
    focus_keep(&focus, &nodes, false);
    assert_int_equal(focus.id, node_id("menu", 0));
    focus_keep(&focus, &nodes, true);
    assert_int_equal(focus.id, node_id("pass", 0));
    focus.id = node_id("gone", 0);
    focus_keep(&focus, &nodes, false);
    assert_int_equal(focus.id, node_id("pass", 0));
    node_list_free(&nodes);
}

static void the_ring_travels(void **state)
{
    (void)state;
    NodeList nodes = sorting_screen();
    const Node *left = node_list_find(&nodes, node_id("left", 0)), *right = node_list_find(&nodes, node_id("right", 0));
    Focus focus = {.id = left->id, .shown = true, .ring_start = -1000};
    focus_move(&focus, &nodes, right, 0, 1000);
    assert_true(focus_ring(&focus, right->rect, 1000, false).x == left->rect.x);
    Rect half = focus_ring(&focus, right->rect, 1045, false);
    assert_true(half.x > left->rect.x + 0.8f * (right->rect.x - left->rect.x) && half.x < right->rect.x);
    assert_true(focus_ring(&focus, right->rect, 1090, false).x == right->rect.x);
    assert_true(focus_ring(&focus, right->rect, 1001, true).x == right->rect.x);
    assert_true(focus_runs(&focus, 1045, false));
    assert_false(focus_runs(&focus, 1090, false));
    assert_false(focus_runs(&focus, 1045, true));
    node_list_free(&nodes);
}

static void points_hit_the_topmost(void **state)
{
    (void)state;
    NodeList nodes = sorting_screen();
    node_list_add(&nodes, button("above", 500, 200, 50, 50));
    Node *words = node_list_add(&nodes, button("words", 500, 200, 300, 300));
    words->state = 0;
    words->command = command_of(COMMAND_NONE);
    assert_string_equal(hit_find(&nodes, 0, 510, 210, 44)->label, "above");
    assert_string_equal(hit_find(&nodes, 0, 700, 210, 44)->label, "card");
    assert_string_equal(hit_find(&nodes, 0, 57, 223, 44)->label, "left");
    assert_null(hit_find(&nodes, 0, 400, 50, 44));
    node_list_free(&nodes);
}

static void small_targets_are_widened(void **state)
{
    (void)state;
    NodeList nodes = {0};
    node_list_add(&nodes, button("small", 100, 100, 20, 20));
    assert_non_null(hit_find(&nodes, 0, 90, 90, 44));
    assert_null(hit_find(&nodes, 0, 90, 90, 0));
    assert_null(hit_find(&nodes, 0, 87, 110, 44));
    node_list_free(&nodes);
}

static NodeList long_page(void)
{
    NodeList nodes = {0};
    for (int i = 0; i < 10; i++) {
        Node node = button("row", 100, 100 + 100 * (float)i, 300, 80);
        node.id = node_id("row", i);
        node.state |= NODE_SCROLLS;
        node_list_add(&nodes, node);
    }
    nodes.scroll = (Rect){100, 100, 300, 400};
    nodes.scroll_height = 1000;
    return nodes;
}

static void what_is_scrolled_away_is_not_hit(void **state)
{
    (void)state;
    NodeList nodes = long_page();
    assert_int_equal(hit_find(&nodes, 0, 150, 150, 44)->id, node_id("row", 0));
    assert_int_equal(hit_find(&nodes, 300, 150, 150, 44)->id, node_id("row", 3));
    assert_null(hit_find(&nodes, 0, 150, 550, 44)); /* a row is there, but out of sight */
    node_list_free(&nodes);
}

static void scrolling_stays_within(void **state)
{
    (void)state;
    NodeList nodes = long_page();
    assert_true(scroll_most(&nodes) == 600);
    assert_true(scroll_within(&nodes, -5) == 0 && scroll_within(&nodes, 700) == 600);
    assert_true(scroll_by_key(&nodes, 0, SCROLL_TO_END) == 600);
    assert_true(scroll_by_key(&nodes, 600, SCROLL_PAGE_DOWN) == 600);
    assert_true(scroll_by_key(&nodes, 600, SCROLL_PAGE_UP) > 200);
    assert_true(scroll_by_key(&nodes, 30, SCROLL_LINE_UP) == 0);
    nodes.scroll_height = 300;
    assert_true(scroll_most(&nodes) == 0 && scroll_by_key(&nodes, 0, SCROLL_TO_END) == 0);
    node_list_free(&nodes);
}

static void the_focused_comes_into_view(void **state)
{
    (void)state;
    NodeList nodes = long_page();
    for (int i = 0; i < 10; i++) {
        for (float before = 0; before <= 600; before += 50) {
            const Node *row = &nodes.items[i];
            float offset = scroll_into_view(&nodes, before, row);
            Rect place = hit_place(row, offset);
            assert_true(offset >= 0 && offset <= 600);
            assert_true(place.y >= 100 && place.y + place.h <= 500);
        }
    }
    assert_true(scroll_into_view(&nodes, 120, &nodes.items[3]) == 120); /* in sight already */
    node_list_free(&nodes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arrows_find_the_nearest),
        cmocka_unit_test(without_a_focus_it_comes_from_the_edge),
        cmocka_unit_test(every_button_of_a_grid_is_reached),
        cmocka_unit_test(a_new_screen_gives_its_first_focus),
        cmocka_unit_test(the_ring_travels),
        cmocka_unit_test(points_hit_the_topmost),
        cmocka_unit_test(small_targets_are_widened),
        cmocka_unit_test(what_is_scrolled_away_is_not_hit),
        cmocka_unit_test(scrolling_stays_within),
        cmocka_unit_test(the_focused_comes_into_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

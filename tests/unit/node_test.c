/* The list of nodes: ids, finding, the way of the focus, words kept, and what happens when it is full. */
#include "node.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void ids_are_stable_and_differ(void **state)
{
    (void)state;
    assert_int_equal(node_id("pile", 0), node_id("pile", 0));
    assert_int_not_equal(node_id("pile", 0), node_id("pile", 1));
    assert_int_not_equal(node_id("pile", 0), node_id("card", 0));
    assert_int_not_equal(node_id("", 0), 0);
    for (int i = 0; i < 20000; i++)
        assert_int_not_equal(node_id("card", i), node_id("slip-left", i));
}

static void the_focus_goes_round(void **state)
{
    (void)state;
    NodeList list = {0};
    assert_null(node_list_step(&list, 0, 1));
    node_list_add(&list, (Node){.id = 1});
    assert_null(node_list_step(&list, 0, 1));
    node_list_add(&list, (Node){.id = 2, .state = NODE_FOCUSABLE});
    node_list_add(&list, (Node){.id = 3});
    node_list_add(&list, (Node){.id = 4, .state = NODE_FOCUSABLE | NODE_DISABLED});
    assert_int_equal(node_list_step(&list, 0, 1)->id, 2);
    assert_int_equal(node_list_step(&list, 2, 1)->id, 4);
    assert_int_equal(node_list_step(&list, 4, 1)->id, 2);
    assert_int_equal(node_list_step(&list, 0, -1)->id, 4);
    assert_int_equal(node_list_step(&list, 2, -1)->id, 4);
    assert_int_equal(node_list_step(&list, 3, 1)->id, 4);
    assert_int_equal(node_list_step(&list, 99, 1)->id, 2);
    assert_null(node_list_find(&list, 99));
    assert_ptr_equal(node_list_find(&list, 3), &list.items[2]);
    node_list_free(&list);
}

static void words_are_kept(void **state)
{
    (void)state;
    NodeList list = {0};
    char text[32];
    const char *kept[200];
    for (int i = 0; i < 200; i++) {
        snprintf(text, sizeof text, "word %d", i);
        kept[i] = node_list_keep(&list, text);
    }
    for (int i = 0; i < 200; i++) {
        snprintf(text, sizeof text, "word %d", i);
        assert_string_equal(kept[i], text);
    }
    node_list_clear(&list);
    assert_int_equal(list.count, 0);
    node_list_free(&list);
    node_list_free(&list);
}

static void a_full_list_says_so(void **state)
{
    (void)state;
    NodeList list = {0};
    for (int i = 0; i < NODES_MOST; i++)
        node_list_add(&list, (Node){.id = (NodeId)i + 1});
    assert_false(list.failed);
    assert_int_equal(list.count, NODES_MOST);
    Node *spare = node_list_add(&list, (Node){.id = 5000});
    assert_non_null(spare);
    spare->label = "may be finished in place";
    assert_true(list.failed);
    assert_int_equal(list.count, NODES_MOST);
    assert_null(node_list_find(&list, 5000));
    node_list_clear(&list);
    assert_false(list.failed);
    node_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_are_stable_and_differ),
        cmocka_unit_test(the_focus_goes_round),
        cmocka_unit_test(words_are_kept),
        cmocka_unit_test(a_full_list_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The challenge conversation on its screen: played to its end by pressing what is shown. */
#define CHALLENGE "conversation"
#include "challenge_screen_bench.h"

#include "conversation.h"
#include "step_hand.h"

static const ConversationVariant *variant_at(int index)
{
    return shipped_variant(index);
}

static const TalkTurn *turn_at(const ConversationVariant *variant, int index)
{
    return (const TalkTurn *)variant->turns.items + index;
}

static const Node *with_shortcut(const NodeList *nodes, Shortcut shortcut)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].shortcut == shortcut && nodes->items[i].state & NODE_FOCUSABLE) {
            return &nodes->items[i];
        }
    }
    return NULL;
}

/* Presses by keys 1, 2, 3 alone, takes a line back, goes back to the first one from the whole talk, and finishes. */
static void a_way_through_by_pressing(void **unused)
{
    (void)unused;
    App *app = app_at(3, 1);
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    assert_null(with_shortcut(&nodes, SHORTCUT_LIFT));
    app_do(app, with_shortcut(&nodes, SHORTCUT_TWO)->command);
    build(app, 1280, 720, 100, &nodes);
    app_do(app, with_shortcut(&nodes, SHORTCUT_THREE)->command);
    build(app, 1280, 720, 100, &nodes);
    app_do(app, with_shortcut(&nodes, SHORTCUT_LIFT)->command);
    const ConversationState *state = game_step_state(session_game(app_view(app).session), step);
    assert_int_equal(state->lines, 1);
    for (int i = 0; i < 3; i++) {
        build(app, 390, 844, 100, &nodes);
        app_do(app, with_shortcut(&nodes, (Shortcut)(SHORTCUT_ONE + i))->command);
    }
    build(app, 390, 844, 100, &nodes);
    app_do(app, node_list_find(&nodes, node_id("whole", 0))->command);
    build(app, 390, 844, 100, &nodes);
    assert_null(with_shortcut(&nodes, SHORTCUT_ONE));
    app_do(app, node_list_find(&nodes, node_id("own", 0))->command);
    state = game_step_state(session_game(app_view(app).session), step);
    assert_int_equal(state->lines, 0);
    for (int i = 0; i <= TALK_LINES_MOST && !is_done(app); i++) {
        build(app, 1280, 720, 100, &nodes);
        const Node *finish = node_list_find(&nodes, node_id("finish", 0));
        app_do(app, finish ? finish->command : with_shortcut(&nodes, SHORTCUT_ONE)->command);
    }
    assert_true(is_done(app));
    node_list_free(&nodes);
    app_destroy(app);
}

/* Before a line is taken its screen says nothing of what it will do; afterwards it does. */
static void no_line_hints_at_what_it_does(void **unused)
{
    (void)unused;
    App *app = app_at(8, 0);
    NodeList nodes = {0};
    const TalkTurn *turn = turn_at(variant_at(0), 0);
    build(app, 1280, 720, 100, &nodes);
    for (size_t i = 0; i < nodes.count; i++) {
        for (int c = 0; c < TALK_CHOICES && nodes.items[i].label; c++) {
            assert_string_not_equal(nodes.items[i].label, conversation_choice(turn, c)->note);
        }
    }
    const Node *first = with_shortcut(&nodes, SHORTCUT_ONE);
    int choice = first->command.action.item;
    assert_true(first->description == NULL);
    app_do(app, first->command);
    build(app, 1280, 720, 100, &nodes);
    assert_string_equal(node_list_find(&nodes, node_id("talk-note", 1))->label,
                        conversation_choice(turn, choice)->note);
    node_list_free(&nodes);
    app_destroy(app);
}

/* Whoever presses anything on the real screens comes to the end, in every talk, on a desk and on a phone. */
static void pressing_anything_comes_to_an_end(void **unused)
{
    (void)unused;
    NodeList nodes = {0};
    for (uint64_t seed = 0; seed < 40; seed++) {
        App *app = app_at(seed, (int)(seed % (uint64_t)variant_count()));
        Random random = random_make(seed, 17);
        NodeId last = 0;
        int presses = 0;
        while (!is_done(app) && presses++ < STEP_HAND_PRESSES_MOST) {
            build(app, seed % 3 ? 1280 : 390, seed % 3 ? 720 : 844, 100, &nodes);
            const Node *node = step_hand_next(&nodes, step, &random, last);
            assert_non_null(node);
            last = node->id;
            app_do(app, node->command);
        }
        assert_true(is_done(app));
        app_destroy(app);
    }
    node_list_free(&nodes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_way_through_by_pressing),
        cmocka_unit_test(no_line_hints_at_what_it_does),
        cmocka_unit_test(pressing_anything_comes_to_an_end),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

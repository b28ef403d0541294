/* The challenge conversation on its screen: played to its end by pressing what is shown. */
#include "app.h"
#include "conversation.h"
#include "grid_measure.h"
#include "shipped_content.h"
#include "step_hand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static Library library;
static int step; /* the challenge's number */

static int load(void **state)
{
    (void)state;
    library = shipped_content();
    step = challenge_find("conversation");
    return step >= 0 && library.challenges.items[step] != NULL ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

static int variant_count(void)
{
    return challenge_variant_count(library.challenges.items[step]);
}

static const ConversationVariant *variant_at(int index)
{
    return challenge_variant(library.challenges.items[step], index);
}

static const TalkTurn *turn_at(const ConversationVariant *variant, int index)
{
    return (const TalkTurn *)variant->turns.items + index;
}

static App *app_at(uint64_t seed, int variant)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .skip_note = true};
    App *app = app_create(&parts);
    assert_non_null(app);
    app_do(app, command_of(COMMAND_NEW_GAME));
    app_do(app, command_game(ACTION_OPEN_STEPS, 0));
    app_do(app, command_open(SCREEN_CHALLENGE, step));
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step, .item = variant}});
    return app;
}

static void build(const App *app, int width, int height, NodeList *nodes)
{
    Layout layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(app);
    screen_build(&view, &layout, nodes);
}

static bool is_done(const App *app)
{
    return game_step_ended(session_game(app_view(app).session), step);
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
    build(app, 1280, 720, &nodes);
    assert_null(with_shortcut(&nodes, SHORTCUT_LIFT));
    app_do(app, with_shortcut(&nodes, SHORTCUT_TWO)->command);
    build(app, 1280, 720, &nodes);
    app_do(app, with_shortcut(&nodes, SHORTCUT_THREE)->command);
    build(app, 1280, 720, &nodes);
    app_do(app, with_shortcut(&nodes, SHORTCUT_LIFT)->command);
    const ConversationState *state = game_step_state(session_game(app_view(app).session), step);
    assert_int_equal(state->lines, 1);
    for (int i = 0; i < 3; i++) {
        build(app, 390, 844, &nodes);
        app_do(app, with_shortcut(&nodes, (Shortcut)(SHORTCUT_ONE + i))->command);
    }
    build(app, 390, 844, &nodes);
    app_do(app, node_list_find(&nodes, node_id("whole", 0))->command);
    build(app, 390, 844, &nodes);
    assert_null(with_shortcut(&nodes, SHORTCUT_ONE));
    app_do(app, node_list_find(&nodes, node_id("own", 0))->command);
    state = game_step_state(session_game(app_view(app).session), step);
    assert_int_equal(state->lines, 0);
    for (int i = 0; i <= TALK_LINES_MOST && !is_done(app); i++) {
        build(app, 1280, 720, &nodes);
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
    build(app, 1280, 720, &nodes);
    for (size_t i = 0; i < nodes.count; i++) {
        for (int c = 0; c < TALK_CHOICES && nodes.items[i].label; c++) {
            assert_string_not_equal(nodes.items[i].label, conversation_choice(turn, c)->note);
        }
    }
    const Node *first = with_shortcut(&nodes, SHORTCUT_ONE);
    int choice = first->command.action.item;
    assert_true(first->description == NULL);
    app_do(app, first->command);
    build(app, 1280, 720, &nodes);
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
            build(app, seed % 3 ? 1280 : 390, seed % 3 ? 720 : 844, &nodes);
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
    return cmocka_run_group_tests(tests, load, unload);
}

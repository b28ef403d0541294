/* Step 2 by its screen: a way through it by pressing what is offered, by keys, by dragging, and by chance. */
#include "boundaries_content.h"

#include "challenge_screen_bench.h"

enum { SEEDS = 150, MOVES_MOST = 5000 };

static bool is_move(const Node *node)
{
    CommandKind kind = node->command.kind;
    bool game = kind == COMMAND_GAME && node->command.action.kind == ACTION_MOVE;
    return (node->state & NODE_FOCUSABLE) && !(node->state & NODE_DISABLED) && (game || kind == COMMAND_PICK);
}

static const Node *find(const NodeList *nodes, const char *name, int number)
{
    const Node *node = node_list_find(nodes, node_id(name, number));
    if (!node)
        fail_msg("there is no %s %d on the screen", name, number);
    return node;
}

/* Presses it and draws the screen anew. */
static void press(App *app, NodeList *nodes, const char *name, int number)
{
    const Node *node = find(nodes, name, number);
    assert_true(node->state & NODE_FOCUSABLE);
    assert_false(node->state & NODE_DISABLED);
    assert_true(app_do(app, node->command));
    build(app, 1280, 720, 100, nodes);
}

static const Node *first_focus(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].state & NODE_FIRST_FOCUS)
            return &nodes->items[i];
    fail_msg("nothing has the first focus");
    return NULL;
}

static bool says(const NodeList *nodes, const char *words)
{
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].role != ROLE_NONE && nodes->items[i].label && strstr(nodes->items[i].label, words))
            return true;
    return false;
}

static void a_way_through_by_pressing(void **unused)
{
    (void)unused;
    App *app = app_before(3);
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    press(app, &nodes, "begin", 0);
    const BoundariesVariant *variant = game_step_variant(game_of(app), step);
    assert_true(says(&nodes, variant->situation));
    assert_true(find(&nodes, "read", 1)->state & NODE_DISABLED);
    press(app, &nodes, "slot", BOUNDARIES_LIMIT); /* its tiles, first */
    int threat = tile_of(variant, BOUNDARIES_LIMIT, false), limit = tile_of(variant, BOUNDARIES_LIMIT, true);
    press(app, &nodes, "tile", threat);
    assert_false(find(&nodes, "tile", threat)->state & NODE_FOCUSABLE); /* the slot is what can be pressed now */
    press(app, &nodes, "tile", tile_of(variant, BOUNDARIES_WILL, true));
    press(app, &nodes, "tile", tile_of(variant, BOUNDARIES_NOTICE, true));
    press(app, &nodes, "tile", tile_of(variant, BOUNDARIES_FEEL, true));
    assert_ptr_equal(first_focus(&nodes), find(&nodes, "read", 0));
    press(app, &nodes, "read", 0);
    assert_true(find(&nodes, "finish", 0)->state & NODE_DISABLED);
    assert_non_null(find(&nodes, "finish", 0)->description);
    assert_ptr_equal(first_focus(&nodes), find(&nodes, "change", 0));
    assert_string_equal(find(&nodes, "piece", BOUNDARIES_LIMIT)->description,
                        boundaries_tile(variant, threat)->effect);
    press(app, &nodes, "piece", BOUNDARIES_LIMIT);
    press(app, &nodes, "tile", limit);
    press(app, &nodes, "slot", BOUNDARIES_FEEL); /* taken back, and laid again */
    assert_null(node_list_find(&nodes, node_id("read", 0))); /* so the focus can't stay on it */
    press(app, &nodes, "tile", tile_of(variant, BOUNDARIES_FEEL, true));
    press(app, &nodes, "read", 0);
    assert_ptr_equal(first_focus(&nodes), find(&nodes, "finish", 0));
    press(app, &nodes, "finish", 0);
    assert_true(is_done(app));
    for (int slot = 0; slot < BOUNDARIES_SLOTS; slot++)
        assert_true(says(&nodes, boundaries_tile(variant, tile_of(variant, slot, true))->text));
    node_list_free(&nodes);
    app_destroy(app);
}

/* The quickest way for keys and pad: what has the first focus, again and again. */
static void the_first_focus_leads_through(void **unused)
{
    (void)unused;
    App *app = app_before(4);
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    press(app, &nodes, "begin", 0);
    for (int i = 0; i < BOUNDARIES_SLOTS + 1; i++) {
        assert_true(app_do(app, first_focus(&nodes)->command));
        build(app, 1280, 720, 100, &nodes);
    }
    find(&nodes, "sentence-text", 0);
    node_list_free(&nodes);
    app_destroy(app);
}

static void backspace_takes_back_the_last_piece(void **unused)
{
    (void)unused;
    App *app = app_before(5);
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    press(app, &nodes, "begin", 0);
    const BoundariesVariant *variant = game_step_variant(game_of(app), step);
    for (int filled = 1; filled <= BOUNDARIES_SLOTS; filled++) {
        press(app, &nodes, "tile", tile_of(variant, filled - 1, true));
        for (int slot = 0; slot < filled; slot++)
            assert_int_equal(find(&nodes, "slot", slot)->shortcut,
                             slot == filled - 1 ? SHORTCUT_LIFT : SHORTCUT_NONE);
    }
    node_list_free(&nodes);
    app_destroy(app);
}

/* A tile in the tray can be dragged to the slot at hand, and only there. */
static void tiles_can_be_dragged_to_their_slot(void **unused)
{
    (void)unused;
    App *app = app_before(6);
    NodeList nodes = {0};
    build(app, 1280, 720, 100, &nodes);
    press(app, &nodes, "begin", 0);
    const BoundariesVariant *variant = game_step_variant(game_of(app), step);
    int notice = tile_of(variant, BOUNDARIES_NOTICE, true), targets = 0;
    const Node *tile = find(&nodes, "tile", notice), *slot = find(&nodes, "slot", BOUNDARIES_NOTICE);
    assert_true(tile->state & NODE_DRAGGABLE);
    for (size_t i = 0; i < nodes.count; i++)
        targets += nodes.items[i].takes == tile->drag;
    assert_int_equal(targets, 1);
    Command drop = slot->drop;
    assert_int_equal(slot->takes, tile->drag);
    drop.action.item = tile->drag_item;
    assert_true(app_do(app, drop));
    build(app, 1280, 720, 100, &nodes);
    assert_true(find(&nodes, "tile", notice)->state & NODE_CHECKED);
    node_list_free(&nodes);
    app_destroy(app);
}

static const Node *any_with_verb(const NodeList *nodes, int verb, Random *random)
{
    const Node *found = NULL;
    uint32_t count = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        int mine = node->command.kind == COMMAND_PICK ? -1 : node->command.action.verb;
        if (is_move(node) && mine == verb && random_below(random, ++count) == 0)
            found = node;
    }
    return found;
}

/* One of what can be pressed, by chance first what and then where: on a phone, too, where tiles lie elsewhere. */
static void the_screen_leads_any_player_to_the_end(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        App *app = app_before(seed);
        NodeList nodes = {0};
        Random random = random_make(seed, 3);
        build(app, 1280, 720, 100, &nodes);
        press(app, &nodes, "begin", 0);
        for (int count = 0; !is_done(app); count++) {
            const Node *chosen = NULL;
            uint32_t offered = 0;
            assert_true(count < MOVES_MOST);
            build(app, seed % 2 ? 390 : 1280, seed % 2 ? 844 : 720, 100, &nodes);
            for (int verb = -1; verb < BOUNDARIES_VERBS; verb++) { /* -1: taking a slot into the hand */
                const Node *mine = any_with_verb(&nodes, verb, &random);
                if (mine && random_below(&random, ++offered) == 0)
                    chosen = mine;
            }
            assert_non_null(chosen);
            assert_true(app_do(app, chosen->command)); /* what can be pressed is never refused */
        }
        node_list_free(&nodes);
        app_destroy(app);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_way_through_by_pressing),
        cmocka_unit_test(the_first_focus_leads_through),
        cmocka_unit_test(backspace_takes_back_the_last_piece),
        cmocka_unit_test(tiles_can_be_dragged_to_their_slot),
        cmocka_unit_test(the_screen_leads_any_player_to_the_end),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

/* The cairn on its screens: the way through by pressing, dragging, and what must not be given away. */
#include "esteem_content.h"

#include "grid_measure.h"
#include "scenes.h"

typedef struct Table {
    App *app;
    NodeList nodes;
    Layout layout;
} Table;

static Table lay_table(const char *scene, uint64_t seed, int width, int height)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed};
    Table table = {.app = app_create(&parts)};
    assert_non_null(table.app);
    table.layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    scene_named(scene)->reach(table.app);
    return table;
}

static void look(Table *table)
{
    View view = app_view(table->app);
    screen_build(&view, &table->layout, &table->nodes);
    assert_false(table->nodes.failed);
}

static void clear_table(Table *table)
{
    node_list_free(&table->nodes);
    app_destroy(table->app);
}

static const EsteemState *state_on(const Table *table)
{
    return game_step_state(session_game(app_view(table->app).session), step);
}

static const EsteemVariant *variant_on(const Table *table)
{
    return game_step_variant(session_game(app_view(table->app).session), step);
}

static const Node *find(Table *table, NodeId id)
{
    look(table);
    const Node *node = node_list_find(&table->nodes, id);
    assert_non_null(node);
    return node;
}

static void press(Table *table, NodeId id)
{
    const Node *node = find(table, id);
    assert_true(node->state & NODE_FOCUSABLE);
    assert_false(node->state & NODE_DISABLED);
    assert_true(app_do(table->app, node->command));
}

static bool says(Table *table, const char *text)
{
    look(table);
    for (size_t i = 0; i < table->nodes.count; i++) {
        const Node *node = &table->nodes.items[i];
        if (node->role != ROLE_NONE && node->label != NULL && strstr(node->label, text) != NULL) {
            return true;
        }
    }
    return false;
}

static void press_own_stones(Table *table)
{
    for (int stone = 0; stone < ESTEEM_STONES && state_on(table)->standing < ESTEEM_CAIRN; stone++) {
        if (esteem_stone(variant_on(table), stone)->kind == ESTEEM_OWN) {
            press(table, node_id("stone", stone));
            assert_true(says(table, esteem_stone(variant_on(table), stone)->text));
            press(table, node_id("own", 0));
            assert_true(says(table, esteem_stone(variant_on(table), stone)->why));
        }
    }
}

/* From the way in to what was done, by pressing what is on the screen and nothing else. */
static void a_way_through(int width, int height)
{
    Table table = lay_table("step-esteem-in", 5, width, height);
    press(&table, node_id("begin", 0));
    const EsteemVariant *variant = variant_on(&table);
    int first = of_kind(variant, ESTEEM_BORROWED, 0), second = of_kind(variant, ESTEEM_BORROWED, 1);
    press(&table, node_id("stone", first)); /* taken, put down, taken again */
    press(&table, node_id("down", 0));
    press(&table, node_id("stone", first));
    press(&table, node_id("own", 0));
    assert_true(says(&table, esteem_stone(variant, first)->why));
    press_own_stones(&table);
    press(&table, node_id("stone", first)); /* known by now: turned over at once */
    press(&table, node_id("aside", 0));
    for (int n = 0; state_on(&table)->standing < ESTEEM_CAIRN; n++) {
        int stone = n == 0 ? first : second;
        press(&table, node_id("stone", stone));
        if (n > 0) {
            press(&table, node_id("borrowed", 0));
        }
        int cold = rewrite_of(variant, stone, ESTEEM_RESTS_COLD), own = rewrite_of(variant, stone, ESTEEM_RESTS_OWN);
        press(&table, node_id("rewrite", stone * ESTEEM_REWRITES + cold));
        assert_true(says(&table, esteem_rewrite(variant, stone, cold)->why));
        assert_true(find(&table, node_id("rewrite", stone * ESTEEM_REWRITES + cold))->state & NODE_DISABLED);
        press(&table, node_id("rewrite", stone * ESTEEM_REWRITES + own));
    }
    press(&table, node_id("finish", 0));
    assert_true(game_step_ended(session_game(app_view(table.app).session), step));
    for (int place = 0; place < ESTEEM_CAIRN; place++) {
        assert_true(says(&table, esteem_standing(variant, state_on(&table), place)));
    }
    clear_table(&table);
}

static void the_way_through_is_pressed(void **unused)
{
    (void)unused;
    a_way_through(1280, 720);
    a_way_through(390, 844);
    a_way_through(568, 320);
}

static void the_place_takes_what_is_dragged_or_in_the_hand(void **unused)
{
    (void)unused;
    Table table = lay_table("step-esteem", 3, 1280, 720);
    int own = of_kind(variant_on(&table), ESTEEM_OWN, 0), next = of_kind(variant_on(&table), ESTEEM_OWN, 1);
    const Node *stone = find(&table, node_id("stone", own)), *place = find(&table, node_id("place", 0));
    assert_true(stone->state & NODE_DRAGGABLE);
    assert_int_equal(stone->drag, place->takes);
    assert_int_not_equal(place->takes, 0);
    Command drop = place->drop;
    drop.action.item = stone->drag_item;
    assert_true(app_do(table.app, drop));
    assert_int_equal(state_on(&table)->cairn[0], own);
    press(&table, node_id("stone", next));
    press(&table, node_id("place", 1));
    assert_int_equal(state_on(&table)->standing, 2);
    assert_int_equal(find(&table, node_id("stone", next))->role, ROLE_TEXT); /* flown there by its id */
    clear_table(&table);
}

/* A thought is not drawn as borrowed before the player has found it out. */
static void nothing_is_given_away(void **unused)
{
    (void)unused;
    Table table = lay_table("step-esteem", 3, 1280, 720);
    for (int stone = 0; stone < ESTEEM_STONES; stone++) {
        const Node *node = find(&table, node_id("stone", stone));
        assert_int_equal(node->value_most, 0);
        assert_null(node->description);
        assert_int_equal(node->command.kind, COMMAND_PICK);
    }
    clear_table(&table);
    table = lay_table("step-esteem-rolls", 3, 1280, 720);
    const Node *rolled = find(&table, node_id("stone", state_on(&table)->news_stone));
    assert_int_equal(rolled->value_most, 1);
    assert_non_null(rolled->description);
    clear_table(&table);
}

/* Whatever of the challenge's own is pressed, with undo now and then, the end is come to. */
static void pressing_anything_leads_to_the_end(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 60; seed++) {
        Table table = lay_table("step-esteem", seed, seed % 2 ? 1280 : 390, seed % 2 ? 720 : 844);
        Random random = random_make(seed, 4);
        int pressed = 0;
        while (!game_step_ended(session_game(app_view(table.app).session), step)) {
            const Node *can[64];
            uint32_t count = 0;
            look(&table);
            for (size_t i = 0; i < table.nodes.count && count < 64; i++) {
                const Node *node = &table.nodes.items[i];
                bool own = node->command.kind == COMMAND_GAME || node->command.kind == COMMAND_PICK;
                bool undo = node->command.kind == COMMAND_UNDO && pressed > 1 && random_below(&random, 4) == 0;
                if ((own || undo) && node->state & NODE_FOCUSABLE && !(node->state & NODE_DISABLED)) {
                    can[count++] = node;
                }
            }
            assert_in_range(count, 1, 63);
            bool undo = can[0]->command.kind == COMMAND_UNDO;
            assert_true(app_do(table.app, can[undo ? 0 : random_below(&random, count)]->command) || undo);
            if (app_view(table.app).screen != SCREEN_CHALLENGE ||
                !game_step_begun(session_game(app_view(table.app).session), step)) {
                app_do(table.app, command_of(COMMAND_REDO)); /* undone beyond its beginning */
            }
            assert_in_range(++pressed, 1, 1500);
        }
        clear_table(&table);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_through_is_pressed),
        cmocka_unit_test(the_place_takes_what_is_dragged_or_in_the_hand),
        cmocka_unit_test(nothing_is_given_away),
        cmocka_unit_test(pressing_anything_leads_to_the_end),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

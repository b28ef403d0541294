/* The challenge independence on its screen: a week planned by pressing what is shown, in its two orders (what, then
 * when; when, then what), and by chance in every kind of window. */
#define CHALLENGE "independence"
#include "challenge_screen_bench.h"

#include "independence.h"

static const int WINDOWS[][2] = {{1280, 720}, {390, 844}, {320, 480}};

static const IndependenceVariant *variant_at(int index)
{
    return shipped_variant(index);
}

static const IndependenceState *state_of(const App *app)
{
    return game_step_state(session_game(app_view(app).session), step);
}

/* What the screen shows under a name, with every press built anew. */
static const Node *shown(const App *app, const int *window, NodeList *nodes, const char *name, int number)
{
    build(app, window[0], window[1], 100, nodes);
    return node_list_find(nodes, node_id(name, number));
}

static void press(App *app, const int *window, const char *name, int number)
{
    NodeList nodes = {0};
    const Node *node = shown(app, window, &nodes, name, number);
    if (!node || !(node->state & NODE_FOCUSABLE) || (node->state & NODE_DISABLED)) {
        fail_msg("%s %d can't be pressed at %dx%d", name, number, window[0], window[1]);
        return;
    }
    assert_true(app_do(app, node->command));
    node_list_free(&nodes);
}

static void hears(App *app, const int *window, const char *words)
{
    NodeList nodes = {0};
    bool found = false;
    build(app, window[0], window[1], 100, &nodes);
    for (size_t i = 0; i < nodes.count; i++) {
        const Node *node = &nodes.items[i];
        found = found || (node->role != ROLE_NONE && node->label && strstr(node->label, words));
    }
    if (!found) {
        fail_msg("nothing says \"%s\"", words);
    }
    node_list_free(&nodes);
}

static int free_cell(const IndependenceVariant *variant, const App *app)
{
    for (int cell = 0; cell < WEEK_CELLS; cell++) {
        if (week_fixed_at(variant, cell) < 0 && week_item_at(variant, state_of(app), cell) < 0) {
            return cell;
        }
    }
    fail();
    return -1;
}

static void press_into_week(App *app, const int *window, const IndependenceVariant *variant, int item, bool cell_first)
{
    int cell = free_cell(variant, app);
    press(app, window, cell_first ? "cell" : "activity", cell_first ? cell : item);
    press(app, window, cell_first ? "activity" : "cell", cell_first ? item : cell);
    assert_int_equal(week_item_at(variant, state_of(app), cell), item);
}

/* Keep, move, share, decline; five times alone and five together; something taken back; the week is kept. */
static void a_way_through_by_pressing(void **unused)
{
    (void)unused;
    for (size_t w = 0; w < sizeof WINDOWS / sizeof *WINDOWS; w++) {
        const IndependenceVariant *variant = variant_at(0); /* activities: 6 alone, 5 together, 2 either */
        const int *window = WINDOWS[w];
        App *app = app_at(7, 0);
        hears(app, window, "Me-time: 0 of 5");
        press(app, window, "activity", WEEK_ASK);
        press(app, window, "week-answer", WEEK_KEPT);
        hears(app, window, "stays as it was asked");
        press(app, window, "activity", WEEK_ASK + 1);
        press(app, window, "week-answer", WEEK_MOVED);
        press(app, window, "cell", free_cell(variant, app));
        assert_int_equal(state_of(app)->answer[1], WEEK_MOVED);
        hears(app, window, week_ask(variant, 1)->moved);
        press(app, window, "activity", WEEK_ASK + 1);
        press(app, window, "week-answer", WEEK_DECLINED);
        hears(app, window, week_ask(variant, 1)->declined);
        press(app, window, "activity", WEEK_ASK + 1); /* it lies in the tray now */
        press(app, window, "week-close", 0);
        press(app, window, "activity", WEEK_ASK + 2);
        press(app, window, "week-answer", WEEK_SHARED);
        hears(app, window, "We-time: 1 of 5");
        for (int i = 0; i < 4; i++) {
            press_into_week(app, window, variant, i, i % 2);
            press_into_week(app, window, variant, 6 + i, i % 2);
        }
        press_into_week(app, window, variant, 11 + WEEK_TOGETHER, true); /* an either one, together */
        press(app, window, "activity", 11 + WEEK_TOGETHER);              /* in the hand again */
        press(app, window, "cell", free_cell(variant, app));             /* moved */
        press(app, window, "activity", 11 + WEEK_TOGETHER);
        press(app, window, "activity", 11 + WEEK_TOGETHER);              /* and back */
        hears(app, window, "One more time for yourself would close the ring.");
        press_into_week(app, window, variant, 11, false); /* and for oneself */
        hears(app, window, "Both rings are whole");
        press(app, window, "finish", 0);
        assert_true(is_done(app));
        hears(app, window, "For yourself, 5 times");
        hears(app, window, week_ask(variant, 1)->declined);
        app_destroy(app);
    }
}

/* Dropping does what pressing does. */
static void what_is_dragged_is_placed(void **unused)
{
    (void)unused;
    const IndependenceVariant *variant = variant_at(1);
    App *app = app_at(3, 1);
    NodeList nodes = {0};
    int cell = free_cell(variant, app), items[] = {0, WEEK_ASK + 1, 12 + WEEK_TOGETHER};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        const Node *tile = shown(app, WINDOWS[0], &nodes, "activity", items[i]);
        assert_true(tile && tile->state & NODE_DRAGGABLE);
        Command drop = {0};
        for (size_t n = 0; n < nodes.count; n++) {
            const Node *target = &nodes.items[n];
            if (target->takes == tile->drag && target->drop.action.place == cell) {
                drop = target->drop;
            }
        }
        drop.action.item = tile->drag_item;
        assert_true(app_do(app, drop)); /* each drives out the one before, but for what is asked for */
        assert_int_equal(week_item_at(variant, state_of(app), cell), items[i]);
        cell = i == 1 ? free_cell(variant, app) : cell;
    }
    node_list_free(&nodes);
    app_destroy(app);
}

static bool can_press(const Node *node)
{
    const Command *command = &node->command;
    return (node->state & NODE_FOCUSABLE) && !(node->state & NODE_DISABLED) &&
           ((command->kind == COMMAND_GAME && command->action.kind == ACTION_MOVE) || command->kind == COMMAND_PICK);
}

/* Now and then what the screen offers first, otherwise anything. */
static Command any_press(const NodeList *nodes, Random *random)
{
    const Node *found = NULL;
    bool first = random_below(random, 2) == 0;
    uint32_t count = 0;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (can_press(node) && (!first || node->state & NODE_FIRST_FOCUS) && random_below(random, ++count) == 0) {
            found = node;
        }
    }
    if (!found) { /* what comes first leads elsewhere */
        for (size_t i = 0; i < nodes->count && !found; i++) {
            found = can_press(&nodes->items[i]) ? &nodes->items[i] : NULL;
        }
    }
    assert_non_null(found);
    return found->command;
}

/* Whoever presses anything comes to the end in every week and window; the rules alone are tried with 10 000 seeds in
 * independence_test.c. What the screen offers is never refused. */
static void chance_presses_its_way_to_the_end(void **unused)
{
    (void)unused;
    enum { PRESSES_MOST = 3000 };
    int variants = variant_count();
    NodeList nodes = {0};
    for (int seed = 0; seed < 6 * variants; seed++) {
        App *app = app_at((uint64_t)seed, seed % variants);
        Random random = random_make((uint64_t)seed, 9);
        const int *window = WINDOWS[seed % 3];
        int presses = 0;
        for (; !is_done(app) && presses < PRESSES_MOST; presses++) {
            build(app, window[0], window[1], seed % 2 ? 100 : 200, &nodes);
            Command command = any_press(&nodes, &random);
            assert_true(app_do(app, command));
        }
        if (!is_done(app)) {
            fail_msg("seed %d did not come to an end", seed);
        }
        app_destroy(app);
    }
    node_list_free(&nodes);
}

/* A move that is undone leaves the week as it was. */
static void undo_gives_the_week_back(void **unused)
{
    (void)unused;
    App *app = app_at(5, 2);
    NodeList nodes = {0};
    Random random = random_make(5, 2);
    for (int i = 0; i < 80; i++) {
        IndependenceState before = *state_of(app);
        build(app, WINDOWS[0][0], WINDOWS[0][1], 100, &nodes);
        Command command = any_press(&nodes, &random);
        if (app_do(app, command) && command.kind == COMMAND_GAME && random_below(&random, 3) == 0) {
            assert_true(app_do(app, command_of(COMMAND_UNDO)));
            assert_memory_equal(&before, state_of(app), sizeof before);
        }
    }
    node_list_free(&nodes);
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_way_through_by_pressing),
        cmocka_unit_test(what_is_dragged_is_placed),
        cmocka_unit_test(chance_presses_its_way_to_the_end),
        cmocka_unit_test(undo_gives_the_week_back),
    };
    return cmocka_run_group_tests(tests, load_step, unload);
}

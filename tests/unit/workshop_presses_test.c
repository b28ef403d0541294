/* Any presses at all, 10 000 of them, on the screens of workshops of every kind: no stage is without a way on, no vote
 * is lost, and whoever pulls the plug is back at the same place with everything there. */
#include "app.h"
#include "grid_measure.h"
#include "memory_store.h"
#include "shipped_library.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SEEDS = 25, PRESSES = 400, PRESSES_TO_END = 3000 };

typedef struct Table {
    Store *store;
    App *app;
    NodeList nodes;
    Random random;
} Table;

static void start(Table *table)
{
    AppParts parts = {.library = &library, .store = table->store, .settings = settings_default(), .seed = 3,
                      .skip_note = true};
    Error error = {.text = ""};
    assert_true(settings_load(&parts.settings, table->store, &error));
    table->app = app_create(&parts);
    assert_non_null(table->app);
}

static const Game *game_of(const Table *table)
{
    View view = app_view(table->app);
    return view.session && game_is_workshop(session_game(view.session)) ? session_game(view.session) : NULL;
}

static char *describe(const Game *game)
{
    TextBuffer text = {0};
    game_describe(game, &text);
    return text.text;
}

static void build(Table *table)
{
    View view = app_view(table->app);
    Layout layout = layout_make(1024, 768, 1, 100, (Insets){0}, &grid_measure);
    screen_build(&view, &layout, &table->nodes);
    assert_false(table->nodes.failed);
}

static void set_up(Table *table, SetUp what, int value)
{
    app_do(table->app, (Command){.kind = COMMAND_SET_UP, .value = what, .action = {.item = value}});
}

static void open_any(Table *table, uint64_t seed)
{
    set_up(table, SET_UP_TEAMS, seed % 4 == 0 ? 0 : 2 + (int)(seed % 7));
    set_up(table, SET_UP_VOTES, seed % 3 ? VOTE_TEAMS : VOTE_HANDS);
    set_up(table, SET_UP_CARDS, 2 + (int)(seed % 5));
    set_up(table, SET_UP_TIMER, seed % 2 ? 30 : 0);
    set_up(table, SET_UP_POINTS, (int)(seed % 2));
    set_up(table, SET_UP_STEPS, (int)(seed / 2 % 2));
    assert_true(app_do(table->app, command_of(COMMAND_OPEN_WORKSHOP)));
    assert_int_equal(app_view(table->app).screen, SCREEN_WORKSHOP);
}

static bool can_be_pressed(const Node *node)
{
    return node->command.kind != COMMAND_NONE && !(node->state & NODE_DISABLED) && node->role != ROLE_SLIDER;
}

static const Node *with_shortcut(const Table *table, Shortcut shortcut)
{
    for (size_t i = 0; i < table->nodes.count; i++)
        if (table->nodes.items[i].shortcut == shortcut && can_be_pressed(&table->nodes.items[i]))
            return &table->nodes.items[i];
    return NULL;
}

/* What leads on: the way on itself, what is offered first, or any of the choices. */
static const Node *way_on(Table *table)
{
    const Node *choice = with_shortcut(table, SHORTCUT_FORWARD);
    int choices = 0;
    for (size_t i = 0; i < table->nodes.count && !choice; i++) {
        const Node *node = &table->nodes.items[i];
        if (can_be_pressed(node) && node->state & NODE_FIRST_FOCUS)
            choice = node;
    }
    for (size_t i = 0; i < table->nodes.count && (!choice || choices > 0); i++) {
        const Node *node = &table->nodes.items[i];
        bool chooses = node->command.kind == COMMAND_GAME && node->command.action.kind != ACTION_BACKWARD;
        if (can_be_pressed(node) && chooses && random_below(&table->random, (uint32_t)++choices) == 0)
            choice = node;
    }
    return choice;
}

static const Node *any_node(Table *table)
{
    for (int tries = 0; tries < 50; tries++) {
        const Node *node = &table->nodes.items[random_below(&table->random, (uint32_t)table->nodes.count)];
        if (can_be_pressed(node))
            return node;
    }
    return NULL;
}

/* What somebody presses next: mostly the remote's two buttons, often anything else. */
static const Node *next_press(Table *table)
{
    switch (random_below(&table->random, 6)) {
    case 0:
    case 1:
        return with_shortcut(table, SHORTCUT_FORWARD);
    case 2:
        return with_shortcut(table, SHORTCUT_BACKWARD);
    case 3:
        return with_shortcut(table, SHORTCUT_UNDO);
    default:
        return any_node(table);
    }
}

static void same_ballots(const Game *before, const Game *after)
{
    for (int place = 0; place < workshop_card_count(before); place++)
        for (int which = 0; which < BALLOTS; which++)
            assert_memory_equal(workshop_ballot(before, place, which), workshop_ballot(after, place, which),
                                sizeof(Ballot));
}

static bool changes_votes(const Command *command)
{
    ActionKind kind = command->action.kind;
    return command->kind == COMMAND_UNDO || command->kind == COMMAND_REDO || command->kind == COMMAND_OPEN_WORKSHOP ||
           (command->kind == COMMAND_GAME && (kind == ACTION_VOTE || kind == ACTION_COUNT));
}

static void pull_the_plug(Table *table)
{
    char *before = game_of(table) ? describe(game_of(table)) : NULL;
    app_destroy(table->app);
    start(table);
    assert_true(app_view(table->app).stored_workshop);
    assert_true(app_do(table->app, command_of(COMMAND_RESUME_WORKSHOP)));
    assert_int_equal(app_view(table->app).screen, SCREEN_WORKSHOP);
    assert_false(app_view(table->app).timer.runs);
    if (before) {
        char *after = describe(game_of(table));
        assert_string_equal(before, after);
        free(after);
    }
    free(before);
}

/* Nothing that closes, wipes or fetches files: those are other tests'. */
static bool is_left_out(const Command *command)
{
    return command->kind == COMMAND_WIPE || command->kind == COMMAND_NEW_GAME || command->kind == COMMAND_ASK_COPY ||
           command->kind == COMMAND_GIVE_COPY;
}

static void press_any(Table *table)
{
    build(table);
    View view = app_view(table->app);
    if (view.screen == SCREEN_WORKSHOP)
        assert_non_null(way_on(table));
    const Node *node = next_press(table);
    if (!node || is_left_out(&node->command))
        return;
    Command command = node->command;
    if (node->role == ROLE_COUNT)
        command.action.item = (int)random_below(&table->random, 40);
    Game *before = game_of(table) ? game_copy(game_of(table)) : NULL;
    app_do(table->app, command);
    const Game *after = game_of(table);
    if (before && after && !changes_votes(&command))
        same_ballots(before, after);
    game_destroy(before);
    if (app_leaving(table->app) || random_below(&table->random, 60) == 0)
        pull_the_plug(table);
    else if (!game_of(table))
        assert_true(app_do(table->app, command_of(COMMAND_RESUME_WORKSHOP)));
}

/* By what leads on alone the end is reached from anywhere. */
static void press_to_the_end(Table *table)
{
    app_do(table->app, command_of(COMMAND_RESUME_WORKSHOP));
    for (int presses = 0; workshop_stage(game_of(table)) != WORKSHOP_CLOSING; presses++) {
        assert_true(presses < PRESSES_TO_END);
        build(table);
        const Node *node = way_on(table);
        assert_non_null(node);
        assert_true(app_do(table->app, node->command));
    }
}

static void test_any_presses(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        Table table = {.store = memory_store_create(), .random = random_make(seed, 5)};
        start(&table);
        open_any(&table, seed);
        for (int presses = 0; presses < PRESSES; presses++)
            press_any(&table);
        press_to_the_end(&table);
        app_destroy(table.app);
        node_list_free(&table.nodes);
        table.store->destroy(table.store);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_any_presses)};
    return cmocka_run_group_tests(tests, load, unload);
}

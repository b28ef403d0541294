/* Setting a workshop up, press by press: each control does what it says, the start opens exactly this, and the next
 * start of the program finds it as it was left. */
#include "built_screen.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Bench {
    Library library; /* the shipped one; a test may lay another deck into it */
    Store *store;
    App *app;
    NodeList nodes;
} Bench;

static void start(Bench *bench)
{
    AppParts parts = {.library = &bench->library, .store = bench->store, .settings = settings_default(), .seed = 5,
                      .workshop = true, .skip_note = true};
    Error error = {.text = ""};
    assert_true(settings_load(&parts.settings, bench->store, &error));
    bench->app = app_create(&parts);
    assert_non_null(bench->app);
}

static void restart(Bench *bench)
{
    app_destroy(bench->app);
    start(bench);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->library = library;
    bench->store = memory_store_create();
    start(bench);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    app_destroy(bench->app);
    bench->store->destroy(bench->store);
    node_list_free(&bench->nodes);
    free(bench);
    return 0;
}

static const WorkshopSetup *setup(const Bench *bench)
{
    return &app_view(bench->app).settings->workshop;
}

static const NodeList *build(Bench *bench)
{
    return built_screen(bench->app, &bench->nodes);
}

static const Node *find(Bench *bench, const char *name, int number)
{
    return node_on_screen(bench->app, &bench->nodes, name, number);
}

static void press(Bench *bench, const char *name, int number)
{
    const Node *node = find(bench, name, number);
    assert_true(node->state & NODE_FOCUSABLE);
    assert_false(node->state & NODE_DISABLED);
    assert_true(app_do(bench->app, node->command));
}

/* Can't be pressed, and says why. */
static void assert_not_now(Bench *bench, const char *name, int number)
{
    const Node *node = find(bench, name, number);
    assert_true(node->state & NODE_FOCUSABLE);
    assert_true(node->state & NODE_DISABLED);
    assert_true(node->description && node->description[0]);
}

static void type_name(Bench *bench, int team, const char *name)
{
    const Node *field = find(bench, "team-name", team);
    assert_int_equal(field->role, ROLE_FIELD);
    Command command = field->command;
    snprintf(command.action.text, sizeof command.action.text, "%s", name);
    assert_true(app_do(bench->app, command));
}

static bool says(Bench *bench, const char *words)
{
    const NodeList *nodes = build(bench);
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].label && strstr(nodes->items[i].label, words))
            return true;
    return false;
}

static ScreenId screen(const Bench *bench)
{
    return app_view(bench->app).screen;
}

static const Game *game(const Bench *bench)
{
    return session_game(app_view(bench->app).session);
}

static NodeId first_focus(Bench *bench)
{
    const NodeList *nodes = build(bench);
    for (size_t i = 0; i < nodes->count; i++)
        if (nodes->items[i].state & NODE_FIRST_FOCUS)
            return nodes->items[i].id;
    return 0;
}

/* ---- What is played ---- */

/* Where all are chosen an area is chosen alone; more are added; the last one left out leads back to all. */
static void test_areas(void **state)
{
    Bench *bench = *state;
    enum { ALL = 0, FAMILY = AREA_FAMILY + 1, ALONE = AREA_ALONE + 1 };
    assert_true(find(bench, "setup-area", ALL)->state & NODE_SELECTED);
    press(bench, "setup-area", FAMILY);
    assert_int_equal(setup(bench)->values[SET_UP_AREAS], 1 << AREA_FAMILY);
    assert_true(find(bench, "setup-area", FAMILY)->state & NODE_CHECKED);
    assert_false(find(bench, "setup-area", ALL)->state & NODE_SELECTED);
    press(bench, "setup-area", ALONE);
    assert_int_equal(setup(bench)->values[SET_UP_AREAS], 1 << AREA_FAMILY | 1 << AREA_ALONE);
    press(bench, "setup-area", FAMILY);
    press(bench, "setup-area", ALONE);
    assert_int_equal(setup(bench)->values[SET_UP_AREAS], WORKSHOP_AREAS_ALL);
    for (int area = 0; area < AREA_COUNT; area++)
        press(bench, "setup-area", area + 1);
    assert_true(find(bench, "setup-area", ALL)->state & NODE_SELECTED);
    press(bench, "setup-area", FAMILY);
    press(bench, "setup-area", ALL);
    assert_int_equal(setup(bench)->values[SET_UP_AREAS], WORKSHOP_AREAS_ALL);
}

/* Each area says how many cards it has. */
static void test_areas_count(void **state)
{
    Bench *bench = *state;
    for (int area = 0; area < AREA_COUNT; area++) {
        int count = 0;
        char number[16];
        for (int card = 0; card < library.deck->card_count; card++)
            count += library.deck->cards[card].area == (Area)area;
        snprintf(number, sizeof number, " %d", count);
        assert_non_null(strstr(find(bench, "setup-area", area + 1)->label, number));
    }
    assert_true(says(bench, library.deck->title));
}

static void test_how_many(void **state)
{
    Bench *bench = *state;
    enum { LESS = 0, FOUR = 1, TWENTY = 5, MORE = 6 };
    press(bench, "setup-cards", TWENTY);
    assert_int_equal(setup(bench)->values[SET_UP_CARDS], 20);
    assert_true(says(bench, "20 cards, about 70 minutes"));
    press(bench, "setup-cards", MORE);
    assert_int_equal(setup(bench)->values[SET_UP_CARDS], 21);
    while (setup(bench)->values[SET_UP_CARDS] < WORKSHOP_CARDS_MOST)
        press(bench, "setup-cards", MORE);
    assert_not_now(bench, "setup-cards", MORE);
    press(bench, "setup-cards", FOUR);
    press(bench, "setup-cards", LESS);
    press(bench, "setup-cards", LESS);
    assert_int_equal(setup(bench)->values[SET_UP_CARDS], WORKSHOP_CARDS_LEAST);
    assert_not_now(bench, "setup-cards", LESS);
    assert_true(says(bench, "2 cards, about 5 minutes"));
    press(bench, "setup-cards", TWENTY);
    for (int more = 0; more < 4; more++)
        press(bench, "setup-cards", MORE);
    press(bench, "setup-area", AREA_CARING + 1);
    assert_true(says(bench, "All 22 cards, about 75 minutes"));
}

static void test_timer_and_steps(void **state)
{
    Bench *bench = *state;
    for (int i = 4; i >= 0; i--) {
        press(bench, "setup-timer", i);
        assert_int_equal(setup(bench)->values[SET_UP_TIMER], 30 * i);
        assert_true(find(bench, "setup-timer", i)->state & NODE_SELECTED);
    }
    press(bench, "setup-steps", 0);
    assert_int_equal(setup(bench)->values[SET_UP_STEPS], 1);
    assert_true(find(bench, "setup-steps", 0)->state & NODE_CHECKED);
    press(bench, "setup-steps", 0);
    assert_int_equal(setup(bench)->values[SET_UP_STEPS], 0);
}

/* Teams vote only where there are some, and only teams that vote get points; both say so. */
static void test_votes_and_points(void **state)
{
    Bench *bench = *state;
    enum { TEAMS = 0, ROOM = 1, OFF = 0, ON = 1 };
    assert_true(says(bench, "the talk is the point"));
    press(bench, "setup-points", ON);
    assert_int_equal(setup(bench)->values[SET_UP_POINTS], 1);
    press(bench, "setup-votes", VOTE_HANDS);
    assert_not_now(bench, "setup-points", ON);
    assert_true(find(bench, "setup-points", OFF)->state & NODE_SELECTED);
    press(bench, "setup-votes", VOTE_TEAMS);
    assert_true(find(bench, "setup-points", ON)->state & NODE_SELECTED);
    press(bench, "setup-who", ROOM);
    assert_not_now(bench, "setup-votes", VOTE_TEAMS);
    assert_not_now(bench, "setup-points", ON);
    assert_true(find(bench, "setup-votes", VOTE_HANDS)->state & NODE_SELECTED);
    press(bench, "setup-who", TEAMS);
    assert_int_equal(setup(bench)->values[SET_UP_TEAMS], workshop_setup_default().values[SET_UP_TEAMS]);
    assert_true(find(bench, "setup-votes", VOTE_TEAMS)->state & NODE_SELECTED);
}

/* ---- Who plays ---- */

static void assert_teams_differ(const Bench *bench)
{
    for (int team = 0; team < TEAMS_MOST; team++)
        for (int other = 0; other < team; other++) {
            assert_int_not_equal(setup(bench)->teams[team].shape, setup(bench)->teams[other].shape);
            assert_int_not_equal(setup(bench)->teams[team].colour, setup(bench)->teams[other].colour);
        }
}

static void test_how_many_teams(void **state)
{
    Bench *bench = *state;
    for (int count = setup(bench)->values[SET_UP_TEAMS]; count < TEAMS_MOST; count++) {
        press(bench, "team-add", 0);
        assert_int_equal(setup(bench)->values[SET_UP_TEAMS], count + 1);
        find(bench, "team-name", count);
    }
    assert_null(node_list_find(build(bench), node_id("team-add", 0)));
    while (setup(bench)->values[SET_UP_TEAMS] > TEAMS_LEAST)
        press(bench, "team-remove", 0);
    assert_not_now(bench, "team-remove", 0);
    assert_not_now(bench, "team-remove", 1);
}

static void test_named(void **state)
{
    Bench *bench = *state;
    assert_string_equal(find(bench, "team-name", 1)->description, "Willow");
    type_name(bench, 1, "Élan");
    assert_string_equal(setup(bench)->teams[1].name, "Élan");
    assert_string_equal(find(bench, "team-name", 1)->description, "Élan");
    assert_string_equal(find(bench, "token", 1)->label, "É");
    type_name(bench, 1, "");
    assert_string_equal(find(bench, "team-name", 1)->description, "Willow");
    assert_string_equal(find(bench, "token", 1)->label, "W");
}

/* Whoever goes, the others keep what they are called and how they look; who went comes back first. */
static void test_left_out_and_back(void **state)
{
    Bench *bench = *state;
    static const char *const left[] = {"Harbour", "Lantern", "Orchard"};
    Team willow = setup(bench)->teams[1], lantern = setup(bench)->teams[2];
    press(bench, "team-remove", 1);
    for (int team = 0; team < 3; team++)
        assert_string_equal(find(bench, "team-name", team)->description, left[team]);
    assert_int_equal(setup(bench)->teams[1].shape, lantern.shape);
    assert_int_equal(setup(bench)->teams[1].colour, lantern.colour);
    press(bench, "team-add", 0);
    assert_string_equal(find(bench, "team-name", 3)->description, "Willow");
    assert_int_equal(setup(bench)->teams[3].shape, willow.shape);
    press(bench, "team-add", 0);
    assert_string_equal(find(bench, "team-name", 4)->description, "Meadow");
    assert_teams_differ(bench);
}

static void test_another_look(void **state)
{
    Bench *bench = *state;
    type_name(bench, 0, "Élan");
    for (int i = 0; i < 3 * TEAM_SHAPES; i++) {
        Team before = setup(bench)->teams[i % 4];
        press(bench, "team-change", i % 4);
        assert_int_not_equal(setup(bench)->teams[i % 4].shape, before.shape);
        assert_int_not_equal(setup(bench)->teams[i % 4].colour, before.colour);
        assert_string_equal(setup(bench)->teams[i % 4].name, before.name);
        assert_int_equal(find(bench, "token", i % 4)->value, setup(bench)->teams[i % 4].shape);
        assert_teams_differ(bench);
    }
    while (setup(bench)->values[SET_UP_TEAMS] < TEAMS_MOST)
        press(bench, "team-add", 0);
    assert_null(node_list_find(build(bench), node_id("team-change", 0))); /* none is free */
}

/* ---- The start ---- */

static void change_all(Bench *bench)
{
    press(bench, "setup-area", AREA_WORK + 1);
    press(bench, "setup-area", AREA_ONLINE + 1);
    press(bench, "setup-cards", 3);
    press(bench, "setup-timer", 3);
    press(bench, "setup-points", 1);
    press(bench, "setup-steps", 0);
    press(bench, "team-remove", 2);
    press(bench, "team-change", 0);
    type_name(bench, 1, "Élan");
}

static void assert_same(const WorkshopSetup *one, const WorkshopSetup *other)
{
    assert_memory_equal(one->values, other->values, sizeof one->values);
    for (int team = 0; team < one->values[SET_UP_TEAMS]; team++) {
        assert_string_equal(one->teams[team].name, other->teams[team].name);
        assert_int_equal(one->teams[team].shape, other->teams[team].shape);
        assert_int_equal(one->teams[team].colour, other->teams[team].colour);
    }
}

static void test_start_opens_it(void **state)
{
    Bench *bench = *state;
    assert_int_equal(screen(bench), SCREEN_SETUP);
    assert_int_equal(first_focus(bench), node_id("open", 0)); /* one key starts */
    change_all(bench);
    assert_int_equal(first_focus(bench), node_id("open", 0));
    press(bench, "open", 0);
    assert_int_equal(screen(bench), SCREEN_WORKSHOP);
    assert_int_equal(workshop_stage(game(bench)), WORKSHOP_OPENING);
    assert_same(workshop_setup(game(bench)), setup(bench));
    assert_int_equal(workshop_card_count(game(bench)), 12);
    for (int place = 0; place < 12; place++) {
        Area area = library.deck->cards[workshop_card(game(bench), place)].area;
        assert_true(area == AREA_WORK || area == AREA_ONLINE);
    }
}

static void test_remembered(void **state)
{
    Bench *bench = *state;
    change_all(bench);
    WorkshopSetup left = *setup(bench);
    restart(bench);
    assert_same(setup(bench), &left);
    assert_string_equal(find(bench, "team-name", 1)->description, "Élan");
    press(bench, "open", 0);
    assert_same(workshop_setup(game(bench)), &left);
}

/* What waits comes first, and is gone on with exactly where it was. */
static void test_one_waits(void **state)
{
    Bench *bench = *state;
    assert_null(node_list_find(build(bench), node_id("resume", 0)));
    press(bench, "open", 0);
    assert_true(app_do(bench->app, command_game(ACTION_FORWARD, 0)));
    int card = workshop_card(game(bench), 0);
    restart(bench);
    assert_int_equal(first_focus(bench), node_id("resume", 0));
    press(bench, "resume", 0);
    assert_int_equal(screen(bench), SCREEN_WORKSHOP);
    assert_int_equal(workshop_stage(game(bench)), WORKSHOP_READ);
    assert_int_equal(workshop_card(game(bench), 0), card);
}

/* A deck with one card of an area: the sentence, and everything as it was. */
static void test_too_few_cards(void **state)
{
    Bench *bench = *state;
    size_t count = (size_t)library.deck->card_count;
    Card *cards = malloc(count * sizeof *cards);
    assert_non_null(cards);
    memcpy(cards, library.deck->cards, count * sizeof *cards);
    for (size_t card = 0; card < count; card++)
        cards[card].area = card == 5 ? AREA_ALONE : AREA_COUPLE;
    Deck deck = *library.deck;
    deck.cards = cards;
    bench->library.deck = &deck;
    restart(bench);
    press(bench, "open", 0); /* one with enough, that waits then */
    assert_true(app_do(bench->app, command_of(COMMAND_HOME)));
    assert_true(app_do(bench->app, command_open(SCREEN_SETUP, 0)));
    press(bench, "setup-area", AREA_ALONE + 1);
    assert_true(says(bench, "The only card"));
    WorkshopSetup before = *setup(bench);
    size_t files = memory_store_file_count(bench->store);
    press(bench, "open", 0);
    assert_int_equal(screen(bench), SCREEN_TROUBLE);
    assert_true(says(bench, "1 card"));
    assert_true(app_do(bench->app, command_of(COMMAND_BACK)));
    assert_int_equal(screen(bench), SCREEN_SETUP);
    assert_same(setup(bench), &before);
    assert_int_equal(memory_store_file_count(bench->store), files);
    press(bench, "resume", 0);
    assert_int_equal(screen(bench), SCREEN_WORKSHOP);
    app_destroy(bench->app); /* before the deck that it plays */
    bench->library = library;
    free(cards);
    start(bench);
}

/* ---- From the title, and the projector ---- */

static void test_from_the_title(void **state)
{
    Bench *bench = *state;
    assert_true(app_do(bench->app, command_of(COMMAND_BACK)));
    assert_int_equal(screen(bench), SCREEN_TITLE);
    assert_null(find(bench, "group", 0)->description);
    press(bench, "group", 0);
    assert_int_equal(screen(bench), SCREEN_SETUP);
    press(bench, "open", 0);
    assert_true(app_do(bench->app, command_of(COMMAND_HOME)));
    assert_non_null(find(bench, "group", 0)->description);
}

static float sample_size(Bench *bench)
{
    return find(bench, "check-small", 1)->text.size;
}

static void test_projector(void **state)
{
    Bench *bench = *state;
    enum { LARGER = 1, SMALLER = -1 };
    press(bench, "check", 0);
    assert_int_equal(screen(bench), SCREEN_CHECK);
    float at_first = sample_size(bench);
    assert_true(at_first * 0.668f >= 0.028f * 720 - 0.01f); /* capitals of ISO's 16 minutes */
    assert_int_equal(find(bench, "check-size", LARGER)->shortcut, SHORTCUT_LARGER);
    assert_int_equal(find(bench, "check-size", SMALLER)->shortcut, SHORTCUT_SMALLER);
    press(bench, "check-size", LARGER);
    assert_true(sample_size(bench) > at_first);
    assert_true(says(bench, "115%"));
    while (app_view(bench->app).settings->projector_percent < 150)
        press(bench, "check-size", LARGER);
    assert_not_now(bench, "check-size", LARGER);
    while (app_view(bench->app).settings->projector_percent > 80)
        press(bench, "check-size", SMALLER);
    assert_not_now(bench, "check-size", SMALLER);
    assert_true(sample_size(bench) >= at_first - 0.01f); /* never under the least */
    press(bench, "check-bright", 0);
    assert_int_equal(app_view(bench->app).settings->theme, THEME_HIGH_CONTRAST);
    press(bench, "check-bright", 0);
    assert_int_equal(app_view(bench->app).settings->theme, THEME_PAPER);
    restart(bench);
    assert_int_equal(app_view(bench->app).settings->projector_percent, 80);
    press(bench, "check", 0);
    press(bench, "check-yes", 0);
    assert_int_equal(screen(bench), SCREEN_SETUP);
}

/* Nothing that is not on the screen: damaged commands change nothing. */
static void test_refused(void **state)
{
    Bench *bench = *state;
    WorkshopSetup before = *setup(bench);
    static const Command none[] = {
        {.kind = COMMAND_SET_UP, .value = SET_UP_COUNT}, {.kind = COMMAND_SET_UP, .value = -1},
        {.kind = COMMAND_SET_UP, .value = SET_UP_TEAMS, .action = {.item = 1}},
        {.kind = COMMAND_REMOVE_TEAM, .value = -1}, {.kind = COMMAND_REMOVE_TEAM, .value = 4},
        {.kind = COMMAND_NAME_TEAM, .value = TEAMS_MOST},
        {.kind = COMMAND_NAME_TEAM, .action = {.item = TEAM_SHAPES}},
        {.kind = COMMAND_NAME_TEAM, .action = {.place = -1}},
        {.kind = COMMAND_NAME_TEAM, .action = {.text = "a \"name\""}},
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(app_do(bench->app, none[i]));
    assert_same(setup(bench), &before);
}

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_areas),          WITH_BENCH(test_areas_count),       WITH_BENCH(test_how_many),
        WITH_BENCH(test_timer_and_steps), WITH_BENCH(test_votes_and_points), WITH_BENCH(test_how_many_teams),
        WITH_BENCH(test_named),          WITH_BENCH(test_left_out_and_back), WITH_BENCH(test_another_look),
        WITH_BENCH(test_start_opens_it), WITH_BENCH(test_remembered),        WITH_BENCH(test_one_waits),
        WITH_BENCH(test_too_few_cards),  WITH_BENCH(test_from_the_title),    WITH_BENCH(test_projector),
        WITH_BENCH(test_refused),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

/* The last workshop's set-up in the settings: readable, bent back value by value, and nothing unknown in it lost. */
#include "random.h"
#include "settings_bench.h"

#include <stdio.h>
#include <string.h>

static const char *stored(Bench *bench)
{
    size_t length;
    return memory_store_get(bench->store, SETTINGS_NAME, &length);
}

/* Loads settings whose workshop is this; whether all of it made sense. */
static bool load(Bench *bench, const char *workshop)
{
    char text[4000];
    snprintf(text, sizeof text, "{\"theme\": \"dusk\", \"workshop\": %s}", workshop);
    memory_store_put(bench->store, SETTINGS_NAME, text, strlen(text));
    bench->error.text[0] = '\0';
    memset(&bench->settings, 0x55, sizeof bench->settings);
    bool sound = settings_load(&bench->settings, bench->store, &bench->error);
    assert_int_equal(sound, bench->error.text[0] == '\0');
    assert_int_equal(bench->settings.theme, THEME_DUSK);
    return sound;
}

static void assert_equal(const WorkshopSetup *left, const WorkshopSetup *right)
{
    assert_memory_equal(left->values, right->values, sizeof left->values);
    for (int team = 0; team < TEAMS_MOST; team++) {
        assert_string_equal(left->teams[team].name, right->teams[team].name);
        assert_int_equal(left->teams[team].shape, right->teams[team].shape);
        assert_int_equal(left->teams[team].colour, right->teams[team].colour);
    }
}

static void test_readable(void **state)
{
    Bench *bench = *state;
    Settings settings = settings_default();
    settings.workshop.values[SET_UP_AREAS] = 1 << AREA_COUPLE | 1 << AREA_WORK;
    settings.workshop.values[SET_UP_TIMER] = 60;
    settings.workshop.values[SET_UP_STEPS] = 1;
    strcpy(settings.workshop.teams[0].name, "Île d’Yeu");
    assert_true(settings_save(&settings, bench->store, &bench->error));
    assert_non_null(strstr(stored(bench), "  \"workshop\": {\n"
                                          "    \"areas\": [\n"
                                          "      \"couple\",\n"
                                          "      \"work\"\n"
                                          "    ],\n"
                                          "    \"cards\": 8,\n"
                                          "    \"teams\": 4,\n"
                                          "    \"votes\": \"teams\",\n"
                                          "    \"timer\": 60,\n"
                                          "    \"points\": false,\n"
                                          "    \"steps\": true,\n"
                                          "    \"names\": [\n"
                                          "      {\n"
                                          "        \"name\": \"Île d’Yeu\",\n"
                                          "        \"shape\": \"circle\",\n"
                                          "        \"colour\": \"plum\"\n"
                                          "      },\n"
                                          "      {\n"
                                          "        \"name\": \"\",\n"
                                          "        \"shape\": \"diamond\",\n"
                                          "        \"colour\": \"blue\"\n"
                                          "      },\n"));
}

static int any_allowed(Random *random, SetUp what)
{
    for (;;) {
        int value = (int)random_below(random, WORKSHOP_AREAS_ALL + 1);
        if (workshop_may_set(what, value))
            return value;
    }
}

static void test_every_set_up_comes_back(void **state)
{
    Bench *bench = *state;
    static const char *const names[] = {"", "A", "Wir & ihr", "Ἁρμονία", "twelve signs", "\\ back"};
    Random random = random_make(11, 1);
    for (int round = 0; round < 300; round++) {
        Settings settings = settings_default(), read;
        for (int what = 0; what < SET_UP_COUNT; what++)
            settings.workshop.values[what] = any_allowed(&random, (SetUp)what);
        for (int team = 0; team < TEAMS_MOST; team++) {
            settings.workshop.teams[team].shape = (team + round) % TEAM_SHAPES;
            settings.workshop.teams[team].colour = (team * 3 + round) % TEAM_COLOURS;
            strcpy(settings.workshop.teams[team].name, names[random_below(&random, 6)]);
        }
        assert_true(settings_save(&settings, bench->store, &bench->error));
        assert_true(settings_load(&read, bench->store, &bench->error));
        assert_equal(&read.workshop, &settings.workshop);
    }
    assert_int_equal(memory_store_file_count(bench->store), 1);
}

/* Numbers out of range are brought to the nearest allowed, and nothing needs telling. */
static void test_numbers_out_of_range(void **state)
{
    Bench *bench = *state;
    static const struct {
        const char *text;
        SetUp what;
        int value;
    } CASES[] = {
        {"{\"cards\": 0}", SET_UP_CARDS, WORKSHOP_CARDS_LEAST},
        {"{\"cards\": -1e9}", SET_UP_CARDS, WORKSHOP_CARDS_LEAST},
        {"{\"cards\": 1e300}", SET_UP_CARDS, WORKSHOP_CARDS_MOST}, {"{\"cards\": 8.4}", SET_UP_CARDS, 8},
        {"{\"teams\": 1}", SET_UP_TEAMS, 0}, {"{\"teams\": 9}", SET_UP_TEAMS, TEAMS_MOST},
        {"{\"teams\": -3}", SET_UP_TEAMS, 0}, {"{\"timer\": 61}", SET_UP_TIMER, 60},
        {"{\"timer\": 80}", SET_UP_TIMER, 90}, {"{\"timer\": 3600}", SET_UP_TIMER, 120},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        WorkshopSetup wanted = workshop_setup_default();
        assert_true(load(bench, CASES[i].text));
        wanted.values[CASES[i].what] = CASES[i].value;
        assert_equal(&bench->settings.workshop, &wanted);
    }
}

/* What makes no sense is told and stays as it is at first; everything beside it counts. */
static void test_odd_values(void **state)
{
    Bench *bench = *state;
    static const char *const ODD[] = {
        "\"areas\": []", "\"areas\": [\"moon\"]", "\"areas\": \"couple\"", "\"cards\": \"8\"", "\"teams\": null",
        "\"votes\": \"phones\"", "\"votes\": 1", "\"timer\": true", "\"points\": 1", "\"steps\": \"yes\"",
        "\"names\": {}", "\"names\": [3]", "\"names\": [{\"name\": 3}]",
        "\"names\": [{\"name\": \"seventeen letters\"}]", "\"names\": [{\"name\": \"a \\\"b\\\"\"}]",
        "\"names\": [{\"name\": \"a\\nb\"}]", "\"names\": [{\"shape\": \"cloud\"}]", "\"names\": [{\"shape\": 1}]",
        "\"names\": [{\"colour\": \"invisible\"}]"};
    for (size_t i = 0; i < sizeof ODD / sizeof *ODD; i++) {
        char text[300];
        WorkshopSetup wanted = workshop_setup_default();
        snprintf(text, sizeof text, "{\"cards\": 12, %s}", ODD[i]);
        bool cards_odd = strstr(ODD[i], "cards") != NULL;
        assert_false(load(bench, text));
        assert_non_null(strstr(bench->error.text, "settings.json"));
        wanted.values[SET_UP_CARDS] = cards_odd ? 8 : 12;
        assert_equal(&bench->settings.workshop, &wanted);
    }
    static const char *const NONE[] = {"3", "null", "[]", "\"eight\""};
    for (size_t i = 0; i < sizeof NONE / sizeof *NONE; i++) {
        WorkshopSetup wanted = workshop_setup_default();
        assert_false(load(bench, NONE[i]));
        assert_equal(&bench->settings.workshop, &wanted);
    }
    assert_int_equal(memory_store_file_count(bench->store), 1);
}

/* One area that is none does not take the others with it, nor a team's shape its name. */
static void test_the_rest_of_a_list_counts(void **state)
{
    Bench *bench = *state;
    assert_false(load(bench, "{\"areas\": [\"family\", \"moon\", \"alone\"], \"names\": ["
                             "{\"name\": \"Ost\", \"shape\": \"cloud\"}, 4, {\"name\": \"West\"}]}"));
    assert_int_equal(bench->settings.workshop.values[SET_UP_AREAS], 1 << AREA_FAMILY | 1 << AREA_ALONE);
    assert_string_equal(bench->settings.workshop.teams[0].name, "Ost");
    assert_int_equal(bench->settings.workshop.teams[0].shape, 0);
    assert_string_equal(bench->settings.workshop.teams[2].name, "West");
}

/* Edited so that two teams look the same: they are parted, the earlier one keeps what it has. */
static void test_teams_differ(void **state)
{
    Bench *bench = *state;
    assert_true(load(bench, "{\"names\": [{\"shape\": \"diamond\", \"colour\": \"olive\"}, {}, "
                            "{\"shape\": \"diamond\", \"colour\": \"olive\"}]}"));
    const Team *teams = bench->settings.workshop.teams;
    assert_int_equal(teams[0].shape, 1);
    assert_int_equal(teams[0].colour, 2);
    for (int team = 0; team < TEAMS_MOST; team++)
        for (int other = 0; other < team; other++) {
            assert_int_not_equal(teams[team].shape, teams[other].shape);
            assert_int_not_equal(teams[team].colour, teams[other].colour);
        }
}

/* What a newer Me & We has written there besides stays where it is. */
static void test_unknown_is_kept(void **state)
{
    Bench *bench = *state;
    assert_true(load(bench, "{\"cards\": 16, \"phones\": true, \"names\": [{\"name\": \"Ost\", \"motto\": \"and\"}]}"));
    bench->settings.workshop.values[SET_UP_CARDS] = 20;
    strcpy(bench->settings.workshop.teams[0].name, "West");
    assert_true(settings_save(&bench->settings, bench->store, &bench->error));
    assert_non_null(strstr(stored(bench), "\"phones\": true"));
    assert_non_null(strstr(stored(bench), "\"motto\": \"and\""));
    assert_non_null(strstr(stored(bench), "\"cards\": 20"));
    assert_non_null(strstr(stored(bench), "\"name\": \"West\""));
    assert_null(strstr(stored(bench), "Ost"));
    assert_true(settings_load(&bench->settings, bench->store, &bench->error));
}

/* A copy that is brought back brings its set-up along, and what is unknown in either stays. */
static void test_replaced(void **state)
{
    Bench *bench = *state;
    static const char copy[] = "{\"workshop\": {\"cards\": 4, \"phones\": 2, \"names\": [{\"name\": \"Ost\", "
                               "\"motto\": \"and\"}]}}";
    assert_true(load(bench, "{\"cards\": 16, \"hour\": \"late\"}"));
    assert_true(settings_replace(bench->store, copy, strlen(copy), &bench->error));
    assert_true(settings_load(&bench->settings, bench->store, &bench->error));
    assert_int_equal(bench->settings.workshop.values[SET_UP_CARDS], 4);
    assert_string_equal(bench->settings.workshop.teams[0].name, "Ost");
    static const char *const kept[] = {"\"phones\": 2", "\"motto\": \"and\"", "\"hour\": \"late\""};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        assert_non_null(strstr(stored(bench), kept[i]));
}

/* ---- Teams that can be told apart ---- */

static void test_next_free(void **state)
{
    (void)state;
    WorkshopSetup setup = workshop_setup_default();
    assert_int_equal(workshop_free_shape(&setup, 0, 4), 4); /* 1 to 3 are the others' */
    assert_int_equal(workshop_free_colour(&setup, 3, 4), 4);
    setup.teams[3].shape = 7;
    assert_int_equal(workshop_free_shape(&setup, 3, 4), 3);
    assert_int_equal(workshop_free_shape(&setup, 0, TEAMS_MOST), 3);
    setup.teams[3].shape = 3;
    assert_int_equal(workshop_free_shape(&setup, 0, TEAMS_MOST), -1);
    assert_int_equal(workshop_free_colour(&setup, 7, TEAMS_MOST), -1);
}

static void test_removed(void **state)
{
    (void)state;
    WorkshopSetup setup = workshop_setup_default();
    for (int team = 0; team < 4; team++)
        setup.teams[team].name[0] = (char)('A' + team);
    assert_false(workshop_remove_team(&setup, -1));
    assert_false(workshop_remove_team(&setup, 4));
    assert_true(workshop_remove_team(&setup, 1));
    assert_int_equal(setup.values[SET_UP_TEAMS], 3);
    const char *const order[] = {"A", "C", "D", "B"};
    for (int team = 0; team < 4; team++)
        assert_string_equal(setup.teams[team].name, order[team]);
    assert_int_equal(setup.teams[1].shape, 2);
    assert_int_equal(setup.teams[4].shape, 4);
    assert_true(workshop_remove_team(&setup, 2));
    assert_false(workshop_remove_team(&setup, 0));
    assert_int_equal(setup.values[SET_UP_TEAMS], TEAMS_LEAST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_readable),           WITH_BENCH(test_every_set_up_comes_back),
        WITH_BENCH(test_odd_values),         WITH_BENCH(test_numbers_out_of_range),
        WITH_BENCH(test_teams_differ),       WITH_BENCH(test_the_rest_of_a_list_counts),
        WITH_BENCH(test_unknown_is_kept),    WITH_BENCH(test_replaced),
        cmocka_unit_test(test_next_free),    cmocka_unit_test(test_removed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

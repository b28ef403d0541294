/* Settings: readable, bent back where they are out of range, and not lost when their file is damaged. */
#include "settings_bench.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define ASIDE SETTINGS_NAME ".damaged-1"

static bool load(Bench *bench, const char *text)
{
    memory_store_put(bench->store, SETTINGS_NAME, text, strlen(text));
    bench->error.text[0] = '\0';
    memset(&bench->settings, 0x55, sizeof bench->settings);
    bool sound = settings_load(&bench->settings, bench->store, &bench->error);
    assert_int_equal(sound, bench->error.text[0] == '\0');
    return sound;
}

static void assert_equal(const Settings *left, const Settings *right)
{
    assert_int_equal(left->theme, right->theme);
    assert_int_equal(left->text_percent, right->text_percent);
    assert_int_equal(left->reduced_motion, right->reduced_motion);
    assert_int_equal(left->name_signs, right->name_signs);
    assert_int_equal(left->confirm_sort, right->confirm_sort);
    assert_int_equal(left->fullscreen, right->fullscreen);
    assert_int_equal(left->note_read, right->note_read);
    assert_int_equal(left->finished, right->finished);
    assert_int_equal(left->theme_chosen, right->theme_chosen);
    assert_int_equal(left->motion_chosen, right->motion_chosen);
    assert_int_equal(left->read_aloud, right->read_aloud);
    assert_int_equal(left->projector_percent, right->projector_percent);
    assert_int_equal(left->workshop_hints, right->workshop_hints);
    assert_string_equal(left->language, right->language);
    assert_int_equal(left->font, right->font);
    assert_int_equal(left->sound, right->sound);
    assert_int_equal(left->volume, right->volume);
    assert_int_equal(left->captions, right->captions);
    assert_int_equal(left->speech_rate, right->speech_rate);
    assert_int_equal(left->one_button, right->one_button);
    assert_int_equal(left->pace, right->pace);
    assert_int_equal(left->sticky_drag, right->sticky_drag);
    assert_memory_equal(&left->bindings, &right->bindings, sizeof left->bindings);
    assert_memory_equal(left->workshop.values, right->workshop.values, sizeof left->workshop.values);
    for (int team = 0; team < TEAMS_MOST; team++) {
        assert_string_equal(left->workshop.teams[team].name, right->workshop.teams[team].name);
        assert_int_equal(left->workshop.teams[team].shape, right->workshop.teams[team].shape);
        assert_int_equal(left->workshop.teams[team].colour, right->workshop.teams[team].colour);
    }
}

/* The text up to where the workshop's set-up stands, which settings_workshop_test.c looks at. */
static void assert_begins(const char *text, const char *beginning)
{
    assert_non_null(text);
    assert_int_equal(strncmp(text, beginning, strlen(beginning)), 0);
}

static void assert_default(const Settings *settings)
{
    Settings standard = settings_default();
    assert_equal(settings, &standard);
}

static void test_missing_gives_defaults(void **state)
{
    Bench *bench = *state;
    assert_true(settings_load(&bench->settings, bench->store, &bench->error));
    assert_default(&bench->settings);
    assert_true(settings_load(&bench->settings, NULL, &bench->error));
    assert_default(&bench->settings);
    assert_string_equal(bench->error.text, "");
}

static void test_saved_as_readable_text(void **state)
{
    Bench *bench = *state;
    size_t length;
    Settings settings = {.theme = THEME_HIGH_CONTRAST, .text_percent = 150, .reduced_motion = true,
                         .confirm_sort = true, .note_read = true, .finished = true, .theme_chosen = true,
                         .read_aloud = true, .bindings = bindings_default(), .workshop = workshop_setup_default(),
                         .projector_percent = 130};
    assert_true(settings_save(&settings, bench->store, &bench->error));
    assert_begins(memory_store_get(bench->store, SETTINGS_NAME, &length),
                  "{\n"
                  "  \"format\": 1,\n"
                  "  \"theme\": \"high-contrast\",\n"
                  "  \"text_percent\": 150,\n"
                  "  \"reduced_motion\": true,\n"
                  "  \"name_signs\": false,\n"
                  "  \"confirm_sort\": true,\n"
                  "  \"fullscreen\": false,\n"
                  "  \"note_read\": true,\n"
                  "  \"finished\": true,\n"
                  "  \"theme_chosen\": true,\n"
                  "  \"motion_chosen\": false,\n"
                  "  \"read_aloud\": true,\n"
                  "  \"workshop_hints\": false,\n"
                  "  \"sound\": false,\n"
                  "  \"captions\": false,\n"
                  "  \"one_button\": false,\n"
                  "  \"sticky_drag\": false,\n"
                  "  \"projector_percent\": 130,\n"
                  "  \"workshop\": {\n");
}

static void test_every_setting_comes_back(void **state)
{
    Bench *bench = *state;
    for (int bits = 0; bits < 512; bits++) {
        Settings settings = {.theme = (ThemeName)(bits % THEME_COUNT),
                             .font = (FontChoice)(bits % FONT_CHOICES),
                             .text_percent = settings_text_percent[bits % SETTINGS_TEXT_STEPS],
                             .reduced_motion = bits & 1, .name_signs = bits & 2, .confirm_sort = bits & 4,
                             .fullscreen = bits & 8, .note_read = bits & 16, .finished = bits & 32,
                             .theme_chosen = bits & 64, .motion_chosen = bits & 128, .read_aloud = bits & 256,
                             .sound = bits & 5, .captions = bits & 10, .one_button = bits & 20,
                             .sticky_drag = bits & 40, .speech_rate = bits % (SETTINGS_RATE_MOST + 1),
                             .volume = bits % (SETTINGS_VOLUME_MOST + 1), .pace = bits % SETTINGS_PACES,
                             .bindings = bindings_default(), .workshop = workshop_setup_default(),
                             .projector_percent = settings_projector_percent[bits % SETTINGS_PROJECTOR_STEPS],
                             .workshop_hints = bits & 3};
        strcpy(settings.language, bits % 3 == 0 ? "" : bits % 3 == 1 ? "es" : "zh-Hant-HK");
        Settings read;
        assert_true(settings_save(&settings, bench->store, &bench->error));
        assert_true(settings_load(&read, bench->store, &bench->error));
        assert_equal(&read, &settings);
    }
    assert_int_equal(memory_store_file_count(bench->store), 1);
}

static void test_nearest_text_size(void **state)
{
    Bench *bench = *state;
    assert_int_equal(settings_text_step(INT_MIN), 0);
    assert_int_equal(settings_text_step(INT_MAX), SETTINGS_TEXT_STEPS - 1);
    for (int i = 0; i < SETTINGS_TEXT_STEPS; i++) {
        assert_int_equal(settings_text_step(settings_text_percent[i]), i);
        assert_int_equal(settings_text_step(settings_text_percent[i] + 2), i);
        assert_int_equal(settings_text_step(settings_text_percent[i] - 2), i);
    }
    static const struct {
        const char *text;
        int percent;
    } CASES[] = {{"-5", 100}, {"0", 100}, {"107", 100}, {"108", 115}, {"122.6", 130}, {"1e300", 200},
                 {"9223372036854775807", 200}, {"-1e9", 100}, {"187", 175}, {"188", 200}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char text[100] = "{\"text_percent\": ";
        strcat(strcat(text, CASES[i].text), "}");
        assert_true(load(bench, text));
        assert_int_equal(bench->settings.text_percent, CASES[i].percent);
    }
}

static void test_nearest_projector_size(void **state)
{
    Bench *bench = *state;
    static const struct {
        const char *text;
        int percent;
    } CASES[] = {{"-5", 80}, {"90", 100}, {"89", 80}, {"1e300", 150}, {"115.4", 115}, {"123", 130}};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char text[100] = "{\"projector_percent\": ";
        strcat(strcat(text, CASES[i].text), "}");
        assert_true(load(bench, text));
        assert_int_equal(bench->settings.projector_percent, CASES[i].percent);
    }
}

/* A value that makes no sense is told and left at its default; the rest counts, and the file stays. */
static void test_odd_values(void **state)
{
    Bench *bench = *state;
    static const char *const ODD[] = {"\"theme\": \"purple\"", "\"theme\": 3", "\"text_percent\": \"large\"",
                                      "\"note_read\": 1", "\"fullscreen\": null", "\"name_signs\": []",
                                      "\"projector_percent\": \"130\"", "\"workshop_hints\": 0"};
    for (size_t i = 0; i < sizeof ODD / sizeof ODD[0]; i++) {
        char text[200] = "{\"reduced_motion\": true, ";
        strcat(strcat(text, ODD[i]), "}");
        assert_false(load(bench, text));
        assert_true(bench->settings.reduced_motion && bench->settings.motion_chosen);
        bench->settings.reduced_motion = bench->settings.motion_chosen = false;
        assert_default(&bench->settings);
    }
    assert_int_equal(memory_store_file_count(bench->store), 1);
}

/* A file from before choices were marked: what is not the default was chosen. */
static void test_older_choices(void **state)
{
    Bench *bench = *state;
    static const struct {
        const char *text;
        bool theme, motion;
    } CASES[] = {
        {"{\"theme\": \"paper\", \"reduced_motion\": false}", false, false},
        {"{\"theme\": \"dusk\", \"reduced_motion\": false}", true, false},
        {"{\"theme\": \"paper\", \"reduced_motion\": true}", false, true},
        {"{\"theme\": \"paper\", \"theme_chosen\": true}", true, false},
        {"{\"theme\": \"dusk\", \"theme_chosen\": false}", false, false},
        {"{\"reduced_motion\": true, \"motion_chosen\": false}", false, false},
    };
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        assert_true(load(bench, CASES[i].text));
        assert_int_equal(bench->settings.theme_chosen, CASES[i].theme);
        assert_int_equal(bench->settings.motion_chosen, CASES[i].motion);
    }
    assert_false(load(bench, "{\"theme\": \"dusk\", \"theme_chosen\": 1}"));
    assert_true(bench->settings.theme_chosen);
}

static void test_edited_by_hand(void **state)
{
    Bench *bench = *state;
    assert_true(load(bench, "\xEF\xBB\xBF{\"theme\":\"dusk\"}"));
    assert_int_equal(bench->settings.theme, THEME_DUSK);
    assert_true(load(bench, "{}"));
    assert_default(&bench->settings);
}

static void test_damaged_is_set_aside(void **state)
{
    Bench *bench = *state;
    static const char *const DAMAGED[] = {"", "{", "{\"theme\": \"dusk\"", "[]", "\"dusk\"", "{\"theme\": \"\xFF\"}",
                                          "{\"theme\": \"dusk\"} {}", "theme = dusk\n"};
    for (size_t i = 0; i < sizeof DAMAGED / sizeof DAMAGED[0]; i++) {
        size_t length;
        assert_false(load(bench, DAMAGED[i]));
        assert_default(&bench->settings);
        assert_non_null(strstr(bench->error.text, ASIDE));
        assert_string_equal(memory_store_get(bench->store, ASIDE, &length), DAMAGED[i]);
        assert_null(memory_store_get(bench->store, SETTINGS_NAME, &length));
        bench->store->remove(bench->store, ASIDE, NULL);
    }
}

static void test_too_large_is_set_aside(void **state)
{
    Bench *bench = *state;
    char *large = malloc(64 * 1024 + 2);
    assert_non_null(large);
    memset(large, ' ', 64 * 1024 + 1);
    memcpy(large, "{}", 2);
    large[64 * 1024 + 1] = '\0';
    assert_false(load(bench, large));
    assert_default(&bench->settings);
    assert_non_null(strstr(bench->error.text, ASIDE));
    free(large);
}

static void test_what_others_wrote_stays(void **state)
{
    Bench *bench = *state;
    size_t length;
    assert_true(load(bench, "{\"dialect\": \"de\", \"note_read\": true, \"mixer\": {\"music\": 3}}"));
    bench->settings.theme = THEME_DUSK;
    assert_true(settings_save(&bench->settings, bench->store, &bench->error));
    const char *text = memory_store_get(bench->store, SETTINGS_NAME, &length);
    assert_non_null(strstr(text, "  \"dialect\": \"de\""));
    assert_non_null(strstr(text, "\"music\": 3"));
    assert_non_null(strstr(text, "\"note_read\": true"));
    assert_non_null(strstr(text, "\"theme\": \"dusk\""));
}

/* Damaged between loading and saving: not written over. */
static void test_damaged_meanwhile(void **state)
{
    Bench *bench = *state;
    size_t length;
    Settings settings = settings_default();
    memory_store_put(bench->store, SETTINGS_NAME, "{", 1);
    assert_true(settings_save(&settings, bench->store, &bench->error));
    assert_string_equal(memory_store_get(bench->store, ASIDE, &length), "{");
    assert_true(settings_load(&settings, bench->store, &bench->error));
}

static void test_store_refuses(void **state)
{
    Bench *bench = *state;
    Settings settings = settings_default();
    size_t length;
    memory_store_put(bench->store, SETTINGS_NAME, "{\"theme\": \"dusk\"}", 17);
    memory_store_faults(bench->store)->room = 10;
    assert_false(settings_save(&settings, bench->store, &bench->error));
    assert_true(bench->error.text[0] != '\0');
    assert_string_equal(memory_store_get(bench->store, SETTINGS_NAME, &length), "{\"theme\": \"dusk\"}");
    memory_store_faults(bench->store)->unreadable = true;
    bench->error.text[0] = '\0';
    assert_false(settings_load(&settings, bench->store, &bench->error));
    assert_true(bench->error.text[0] != '\0');
    assert_default(&settings);
    *memory_store_faults(bench->store) = (MemoryFaults){.read_only = true};
    assert_false(load(bench, "{"));
    assert_default(&bench->settings);
    assert_string_equal(memory_store_get(bench->store, SETTINGS_NAME, &length), "{");
    assert_false(settings_save(&settings, NULL, &bench->error));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_missing_gives_defaults),   WITH_BENCH(test_saved_as_readable_text),
        WITH_BENCH(test_every_setting_comes_back), WITH_BENCH(test_nearest_text_size),
        WITH_BENCH(test_odd_values),               WITH_BENCH(test_edited_by_hand),
        WITH_BENCH(test_damaged_is_set_aside),     WITH_BENCH(test_too_large_is_set_aside),
        WITH_BENCH(test_what_others_wrote_stays),  WITH_BENCH(test_damaged_meanwhile),
        WITH_BENCH(test_store_refuses),            WITH_BENCH(test_older_choices),
        WITH_BENCH(test_nearest_projector_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

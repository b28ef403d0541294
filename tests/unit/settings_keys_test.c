/* Keys and buttons in settings.json: kept, read again, and what becomes of a damaged file. */
#include "settings_bench.h"

static const char *text_of(Store *store)
{
    size_t length;
    const char *text = memory_store_get(store, SETTINGS_NAME, &length);
    assert_non_null(text);
    return text;
}

static void only_what_differs_is_kept(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    Settings settings = settings_default(), read;
    assert_true(settings_save(&settings, store, NULL));
    assert_non_null(strstr(text_of(store), "\"keys\": {}"));
    assert_non_null(strstr(text_of(store), "\"buttons\": {}"));
    assert_true(bindings_assign(&settings.bindings, CONTROL_PASS, 0, (Pressed){BOUND_KEY, "Q", "Q"}));
    assert_true(bindings_take(&settings.bindings, CONTROL_UNDO, 1, (Pressed){BOUND_KEY, "A", "A"}));
    assert_true(bindings_take(&settings.bindings, CONTROL_PASS, 0, (Pressed){BOUND_BUTTON, "y", ""}));
    assert_true(bindings_clear(&settings.bindings, BOUND_KEY, CONTROL_SKIP, 0));
    assert_true(settings_save(&settings, store, NULL));
    assert_true(settings_load(&read, store, NULL));
    assert_memory_equal(&read.bindings, &settings.bindings, sizeof read.bindings);
    assert_null(strstr(text_of(store), "\"press\""));
    assert_non_null(strstr(text_of(store), "\"skip\": []"));
    settings.bindings = bindings_default(); /* reset: nothing of before may come back */
    assert_true(settings_save(&settings, store, NULL));
    assert_true(settings_load(&read, store, NULL));
    assert_true(bindings_are_default(&read.bindings));
    store->destroy(store);
}

static void a_word_by_hand(void **state)
{
    (void)state;
    bool told;
    Settings settings = read_settings("{\"keys\": {\"pass\": [\"q\", \"PageDown\"], \"team_2_left\": [\"W\"]},"
                                      " \"buttons\": {\"pass\": []}}", &told);
    assert_false(told);
    assert_string_equal(bindings_word(&settings.bindings, BOUND_KEY, CONTROL_PASS, 0), "q");
    assert_int_equal(bindings_find(&settings.bindings, BOUND_KEY, BOUND_ALONE, "Q"), CONTROL_BIT(CONTROL_PASS));
    assert_int_equal(bindings_team_key(&settings.bindings, "W"), 2);
    assert_string_equal(bindings_word(&settings.bindings, BOUND_BUTTON, CONTROL_PASS, 0), "");
}

/* The rest of the file still counts. */
static void what_is_odd_is_left_at_its_default_and_said(void **state)
{
    (void)state;
    static const char *const odd[] = {
        "{\"keys\": 3, \"pace\": 4}", "{\"keys\": [\"P\"], \"pace\": 4}", "{\"buttons\": null, \"pace\": 4}",
        "{\"keys\": {\"undo\": \"Q\"}, \"pace\": 4}", "{\"keys\": {\"undo\": [3]}, \"pace\": 4}",
        "{\"keys\": {\"undo\": [\"\"]}, \"pace\": 4}", "{\"keys\": {\"undo\": [\"A\\u0007\"]}, \"pace\": 4}",
        "{\"keys\": {\"undo\": [\"Q\", \"W\", \"J\"]}, \"pace\": 4}",
        "{\"keys\": {\"undo\": [\"a word that is far too long\"]}, \"pace\": 4}",
        "{\"keys\": {\"press\": []}, \"pace\": 4}", "{\"keys\": {\"back\": []}, \"pace\": 4}",
        "{\"keys\": {\"next\": []}, \"pace\": 4}", "{\"keys\": {\"team_1_left\": [\"1\", \"2\"]}, \"pace\": 4}",
        "{\"keys\": {\"press\": [\"Tab\", \"Escape\"]}, \"pace\": 4}",
        "{\"keys\": {\"back\": [\"Return\"]}, \"pace\": 4}",
    };
    bool told;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        Settings settings = read_settings(odd[i], &told);
        assert_true(told);
        assert_true(bindings_are_default(&settings.bindings));
        assert_int_equal(settings.pace, 4);
    }
}

static void what_is_unknown_stays(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    static const char newer[] = "{\"keys\": {\"dance\": [\"X\"], \"pass\": [\"Q\"], \"vote_left\": [\"Q\"]}}";
    memory_store_put(store, SETTINGS_NAME, newer, sizeof newer - 1);
    Settings settings;
    assert_true(settings_load(&settings, store, NULL));
    settings.bindings = bindings_default();
    assert_true(settings_save(&settings, store, NULL));
    assert_non_null(strstr(text_of(store), "\"dance\""));
    assert_null(strstr(text_of(store), "\"pass\""));
    store->destroy(store);
}

static void a_copy_brings_them_along(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    static const char copy[] = "{\"keys\": {\"pass\": [\"Q\"], \"dance\": [\"X\"], \"undo\": [7]}}";
    Settings settings = settings_default(), read;
    assert_true(bindings_assign(&settings.bindings, CONTROL_SKIP, 0, (Pressed){BOUND_KEY, "J", "J"}));
    assert_true(settings_save(&settings, store, NULL));
    assert_true(settings_replace(store, copy, sizeof copy - 1, NULL));
    assert_true(settings_load(&read, store, NULL)); /* what was odd in it is gone */
    assert_string_equal(bindings_word(&read.bindings, BOUND_KEY, CONTROL_PASS, 0), "Q");
    assert_string_equal(bindings_word(&read.bindings, BOUND_KEY, CONTROL_SKIP, 0), "N");
    assert_string_equal(bindings_word(&read.bindings, BOUND_KEY, CONTROL_UNDO, 0), "Z");
    assert_non_null(strstr(text_of(store), "\"dance\""));
    store->destroy(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_what_differs_is_kept),
        cmocka_unit_test(a_word_by_hand),
        cmocka_unit_test(what_is_odd_is_left_at_its_default_and_said),
        cmocka_unit_test(what_is_unknown_stays),
        cmocka_unit_test(a_copy_brings_them_along),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

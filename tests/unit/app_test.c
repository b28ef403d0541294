/* The controller: what each command does to screens, settings and the stored game. */
#include "app.h"
#include "memory_store.h"
#include "scenes.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static App *create(Store *store, Settings settings)
{
    AppParts parts = {.library = &library, .store = store, .settings = settings, .seed = 11};
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

static Settings loaded(Store *store)
{
    Settings settings;
    Error error = {0};
    assert_true(settings_load(&settings, store, &error));
    return settings;
}

static void open(App *app, ScreenId screen)
{
    assert_true(app_do(app, command_open(screen, 0)));
    assert_int_equal(app_view(app).screen, screen);
}

static void test_note_comes_once(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    assert_int_equal(app_view(app).screen, SCREEN_NOTE);
    open(app, SCREEN_HELP); /* reading on does not count as having read it */
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(app).screen, SCREEN_NOTE);
    open(app, SCREEN_TITLE);
    app_destroy(app);
    app = create(store, loaded(store));
    assert_int_equal(app_view(app).screen, SCREEN_TITLE);
    app_destroy(app);
    store->destroy(store);
}

static void test_way_back(void **state)
{
    (void)state;
    App *app = create(NULL, settings_default());
    open(app, SCREEN_TITLE);
    assert_false(app_do(app, command_of(COMMAND_BACK)));
    open(app, SCREEN_MENU);
    open(app, SCREEN_SETTINGS);
    open(app, SCREEN_HELP);
    open(app, SCREEN_SETTINGS); /* is open already: goes back to it instead of piling up */
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(app).screen, SCREEN_MENU);
    assert_true(app_do(app, command_of(COMMAND_HOME)));
    assert_int_equal(app_view(app).screen, SCREEN_TITLE);
    for (int i = 0; i < 100; i++) /* deeper than the app remembers: never a crash, and the way back ends at the title */
        app_do(app, command_open(SCREEN_ROW, i));
    int steps = 0;
    while (app_do(app, command_of(COMMAND_BACK)))
        steps++;
    assert_in_range(steps, 1, 100);
    assert_int_equal(app_view(app).screen, SCREEN_TITLE);
    app_destroy(app);
}

static void test_go_on_exactly_there(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    assert_false(app_do(app, command_of(COMMAND_GO_ON)));
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_true(app_do(app, command_game(ACTION_SORT, SIDE_CODEPENDENT)));
    TextBuffer before = {0}, after = {0};
    game_describe(session_game(app_view(app).session), &before);
    app_destroy(app);

    app = create(store, loaded(store));
    assert_true(app_view(app).stored_game);
    assert_true(app_do(app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    game_describe(session_game(app_view(app).session), &after);
    assert_string_equal(before.text, after.text);
    text_buffer_free(&before);
    text_buffer_free(&after);
    app_destroy(app);
    store->destroy(store);
}

static void test_settings_are_kept(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    assert_true(app_do(app, command_set(SETTING_THEME, THEME_DUSK)));
    assert_true(app_do(app, command_set(SETTING_TEXT_STEP, 5)));
    assert_true(app_do(app, command_set(SETTING_REDUCED_MOTION, 1)));
    assert_true(app_do(app, command_set(SETTING_NAME_SIGNS, 0)));
    assert_true(app_do(app, command_set(SETTING_CONFIRM_SORT, 1)));
    assert_true(app_do(app, command_set(SETTING_FULLSCREEN, 1)));
    assert_true(app_do(app, command_set(SETTING_READ_ALOUD, 1)));
    assert_false(app_do(app, command_set(SETTING_THEME, THEME_COUNT)));
    assert_false(app_do(app, command_set(SETTING_TEXT_STEP, -1)));
    app_destroy(app);
    Settings settings = loaded(store);
    assert_int_equal(settings.theme, THEME_DUSK);
    assert_int_equal(settings.text_percent, 200);
    assert_true(settings.reduced_motion && settings.confirm_sort && settings.fullscreen && settings.read_aloud);
    assert_false(settings.name_signs);
    store->destroy(store);
}

static void test_wishes_of_the_command_line_are_not_kept(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    Settings shown = settings_default();
    shown.theme = THEME_HIGH_CONTRAST;
    shown.theme_chosen = true;
    shown.text_percent = 200;
    AppParts parts = {.library = &library, .store = store, .settings = settings_default(), .shown = &shown};
    App *app = app_create(&parts);
    assert_int_equal(app_view(app).settings->theme, THEME_HIGH_CONTRAST);
    assert_true(app_do(app, command_set(SETTING_REDUCED_MOTION, 1)));
    assert_int_equal(app_view(app).settings->text_percent, 200);
    app_destroy(app);
    Settings settings = loaded(store);
    assert_int_equal(settings.theme, THEME_PAPER);
    assert_int_equal(settings.text_percent, 100);
    assert_true(settings.reduced_motion);
    store->destroy(store);
}

/* Until the player chooses, the theme and the motion are as the system prefers them, and nothing of that is stored. */
static void test_preferences_of_the_system(void **state)
{
    (void)state;
    const Preferences dark = {THEME_DUSK, true}, light = {THEME_PAPER, false}, senseless = {THEME_COUNT, true};
    Store *store = memory_store_create();
    AppParts parts = {.library = &library, .store = store, .settings = settings_default(), .preferences = &dark};
    App *app = app_create(&parts);
    const Settings *shown = app_view(app).settings;
    assert_true(shown->theme == THEME_DUSK && shown->reduced_motion);
    app_prefer(app, &light);
    assert_true(shown->theme == THEME_PAPER && !shown->reduced_motion);
    app_prefer(app, &dark);
    assert_true(app_do(app, command_set(SETTING_NAME_SIGNS, 0)));
    Settings kept = loaded(store);
    assert_true(kept.theme == THEME_PAPER && !kept.theme_chosen && !kept.reduced_motion && !kept.motion_chosen);
    assert_true(app_do(app, command_set(SETTING_THEME, THEME_PAPER))); /* the default, and chosen all the same */
    assert_true(shown->theme == THEME_PAPER && shown->reduced_motion);
    app_prefer(app, &dark);
    assert_true(shown->theme == THEME_PAPER && shown->reduced_motion);
    assert_true(app_do(app, command_set(SETTING_REDUCED_MOTION, 0)));
    app_prefer(app, NULL);
    app_prefer(app, &dark);
    assert_true(shown->theme == THEME_PAPER && !shown->reduced_motion);
    kept = loaded(store);
    assert_true(kept.theme_chosen && kept.motion_chosen && !kept.reduced_motion);
    assert_true(app_do(app, command_of(COMMAND_WIPE)));
    assert_true(shown->theme == THEME_DUSK && shown->reduced_motion);
    app_prefer(app, &senseless);
    assert_true(shown->theme == THEME_PAPER && !shown->reduced_motion);
    app_destroy(app);
    store->destroy(store);
}

static void test_wishes_win_over_preferences(void **state)
{
    (void)state;
    const Preferences dark = {THEME_DUSK, true};
    Settings wished = settings_default();
    wished.theme_chosen = true; /* --theme paper */
    AppParts parts = {.library = &library, .settings = settings_default(), .shown = &wished, .preferences = &dark};
    App *app = app_create(&parts);
    assert_int_equal(app_view(app).settings->theme, THEME_PAPER);
    assert_true(app_view(app).settings->reduced_motion);
    app_destroy(app);
}

static void test_undo_takes_back_and_redo_again(void **state)
{
    (void)state;
    App *app = create(NULL, settings_default());
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_false(app_do(app, command_of(COMMAND_UNDO)));
    assert_true(app_do(app, command_game(ACTION_SORT, SIDE_CODEPENDENT)));
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_FEEDBACK);
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_SORT);
    assert_true(app_do(app, command_of(COMMAND_REDO)));
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_FEEDBACK);
    assert_false(app_do(app, command_game(ACTION_SORT, SIDE_CODEPENDENT))); /* the rules refuse, nothing changes */
    app_destroy(app);
}

/* What is taken back is seen where it was done; the way back from a step leads to the path, as its bar says. */
static void test_undo_shows_the_step(void **state)
{
    (void)state;
    App *app = create(NULL, settings_default());
    open(app, SCREEN_TITLE);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_true(app_do(app, command_game(ACTION_OPEN_STEPS, 0)));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    open(app, SCREEN_PATH);
    assert_true(app_do(app, command_open(SCREEN_CHALLENGE, 2)));
    assert_true(app_do(app, command_game(ACTION_BEGIN, 2)));
    assert_int_equal(app_view(app).depth, 3);
    open(app, SCREEN_PLAY);
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    assert_int_equal(app_view(app).screen, SCREEN_CHALLENGE);
    assert_int_equal(app_view(app).value, 2);
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(app).screen, SCREEN_PATH);
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    app_destroy(app);
}

/* Where the newest game can't be read, the one before it can still be gone on with. */
static void test_an_older_game_behind_a_damaged_one(void **state)
{
    (void)state;
    static const char damaged[] = "me-and-we journal 2 deck everyday #00000000\nstart plain #00000000\n";
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    app_destroy(app);
    memory_store_put(store, "game-000002.journal", damaged, sizeof damaged - 1);
    app = create(store, loaded(store));
    assert_true(app_do(app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    assert_true(app_view(app).stored_game);
    assert_true(app_do(app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    app_destroy(app);
    store->destroy(store);
}

/* The path may be opened from the title before the stored game is: the way back is the title again. */
static void test_path_from_the_title(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_true(app_do(app, command_game(ACTION_OPEN_STEPS, 0)));
    assert_true(app_do(app, command_game(ACTION_BEGIN, 1)));
    app_destroy(app);
    app = create(store, loaded(store));
    open(app, SCREEN_PATH);
    assert_non_null(app_view(app).session);
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(app).screen, SCREEN_TITLE);
    app_destroy(app);
    store->destroy(store);
}

static void test_wipe_leaves_nothing(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    app_do(app, command_of(COMMAND_NEW_GAME));
    app_do(app, command_set(SETTING_THEME, THEME_DUSK));
    assert_true(app_do(app, command_of(COMMAND_WIPE)));
    View view = app_view(app);
    assert_int_equal(view.screen, SCREEN_NOTE);
    assert_null(view.session);
    assert_false(view.stored_game);
    assert_int_equal(view.settings->theme, THEME_PAPER);
    assert_false(session_exists(store, false, "everyday"));
    app_destroy(app);
    Settings settings = loaded(store);
    assert_int_equal(settings.theme, THEME_PAPER);
    store->destroy(store);
}

/* A browser takes bytes at once and brings them to the disk later: what comes of it is told as of any disk. */
static void test_refused_late(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    memory_store_faults(store)->late = true;
    assert_null(app_view(app).trouble); /* nobody has noticed yet */
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    assert_non_null(strstr(app_view(app).trouble, "late"));
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    app_look_at_store(app);
    assert_true(app_do(app, command_game(ACTION_SORT, SIDE_CODEPENDENT)));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY); /* told once; the notice stays */
    assert_non_null(app_view(app).trouble);
    memory_store_faults(store)->late = false;
    app_look_at_store(app);
    assert_null(app_view(app).trouble);
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    memory_store_faults(store)->late = true; /* another time */
    assert_true(app_do(app, command_game(ACTION_NEXT, 0)));
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    app_look_at_store(app);
    memory_store_faults(store)->late = false;
    app_look_at_store(app); /* while the player reads of it */
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    assert_null(app_view(app).trouble);
    app_destroy(app);
    store->destroy(store);
}

static void test_refused_late_without_a_game(void **state)
{
    (void)state;
    Store *store = memory_store_create();
    App *app = create(store, settings_default());
    open(app, SCREEN_TITLE);
    open(app, SCREEN_SETTINGS);
    assert_true(app_do(app, command_set(SETTING_THEME, THEME_DUSK)));
    memory_store_faults(store)->late = true;
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    assert_true(app_do(app, command_of(COMMAND_BACK)));
    assert_true(app_do(app, command_set(SETTING_THEME, THEME_PAPER)));
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_SETTINGS);
    memory_store_faults(store)->late = false;
    app_look_at_store(app);
    memory_store_faults(store)->late = true;
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_TROUBLE);
    app_destroy(app);
    app = create(NULL, settings_default());
    app_look_at_store(app);
    assert_int_equal(app_view(app).screen, SCREEN_NOTE);
    app_destroy(app);
    store->later = NULL;
    app = create(store, settings_default());
    app_look_at_store(app); /* of a store that is never late */
    assert_null(app_view(app).trouble);
    app_destroy(app);
    store->destroy(store);
}

static void test_every_scene_is_reached(void **state)
{
    (void)state;
    for (int i = 0; i < scene_count; i++) {
        App *app = create(NULL, settings_default());
        scenes[i].reach(app);
        View view = app_view(app);
        if (i > 0)
            assert_int_not_equal(view.screen, SCREEN_NOTE);
        if (strcmp(scenes[i].name, "return") == 0)
            assert_int_equal(game_visit(session_game(view.session)), VISIT_RETURN);
        if (strcmp(scenes[i].name, "feedback-twin") == 0)
            assert_int_not_equal(game_twin_to_compare(session_game(view.session)), -1);
        if (strcmp(scenes[i].name, "sign") == 0)
            assert_int_equal(game_stage(session_game(view.session)), STAGE_NAME_SIGN);
        app_destroy(app);
    }
}

static void test_seed_is_the_first_games(void **state)
{
    (void)state;
    App *app = create(NULL, settings_default());
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_int_equal(game_seed(session_game(app_view(app).session)), 11);
    assert_true(app_do(app, command_of(COMMAND_NEW_GAME)));
    assert_int_not_equal(game_seed(session_game(app_view(app).session)), 11);
    app_destroy(app);
}

static void test_leave(void **state)
{
    (void)state;
    App *app = create(NULL, settings_default());
    assert_false(app_leaving(app));
    assert_true(app_do(app, command_of(COMMAND_LEAVE)));
    assert_true(app_leaving(app));
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_note_comes_once),
        cmocka_unit_test(test_way_back),
        cmocka_unit_test(test_go_on_exactly_there),
        cmocka_unit_test(test_settings_are_kept),
        cmocka_unit_test(test_wishes_of_the_command_line_are_not_kept),
        cmocka_unit_test(test_preferences_of_the_system),
        cmocka_unit_test(test_wishes_win_over_preferences),
        cmocka_unit_test(test_undo_takes_back_and_redo_again),
        cmocka_unit_test(test_undo_shows_the_step),
        cmocka_unit_test(test_path_from_the_title),
        cmocka_unit_test(test_an_older_game_behind_a_damaged_one),
        cmocka_unit_test(test_wipe_leaves_nothing),
        cmocka_unit_test(test_refused_late),
        cmocka_unit_test(test_refused_late_without_a_game),
        cmocka_unit_test(test_every_scene_is_reached),
        cmocka_unit_test(test_seed_is_the_first_games),
        cmocka_unit_test(test_leave),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

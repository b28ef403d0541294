/* Copies of everything stored, as a player makes them and brings them back. */
#include "app.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A player's side of the exchange. */
typedef struct Player {
    TextBuffer file; /* what was handed over last */
    bool refuses;
    int asked;
} Player;

static bool give(void *context, const char *name, const void *bytes, size_t length, Error *error)
{
    Player *player = context;
    assert_string_equal(name, "me-and-we-copy.json");
    if (player->refuses)
        return error_set(error, "The browser would not take it.");
    text_buffer_clear(&player->file);
    text_buffer_add(&player->file, bytes, length);
    return true;
}

static bool ask(void *context, Error *error)
{
    Player *player = context;
    player->asked++;
    return !player->refuses || error_set(error, "No file can be chosen here.");
}

typedef struct Bench {
    Player player;
    Exchange exchange;
    Store *store;
    App *app;
} Bench;

static void begin(Bench *bench, const Preferences *preferences)
{
    Settings settings;
    settings_load(&settings, bench->store, NULL);
    settings.note_read = true;
    bench->exchange = (Exchange){&bench->player, give, ask};
    AppParts parts = {.library = &library, .store = bench->store, .settings = settings, .seed = 3,
                      .exchange = &bench->exchange, .preferences = preferences};
    bench->app = app_create(&parts);
    assert_non_null(bench->app);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->store = memory_store_create();
    begin(bench, NULL);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    app_destroy(bench->app);
    bench->store->destroy(bench->store);
    text_buffer_free(&bench->player.file);
    free(bench);
    return 0;
}

static void act(App *app, ActionKind kind, int value)
{
    assert_true(app_do(app, command_game(kind, value)));
}

static void told(const App *app, const char *words)
{
    View view = app_view(app);
    assert_int_equal(view.screen, SCREEN_TROUBLE);
    if (!view.trouble || !strstr(view.trouble, words))
        fail_msg("\"%s\" is not told, but: %s", words, view.trouble ? view.trouble : "");
}

static char *describe(const App *app)
{
    TextBuffer text = {0};
    game_describe(session_game(app_view(app).session), &text);
    return text.text;
}

/* A copy is given in the middle of a game, which goes on; brought back in another browser, it goes on there. */
static void test_taken_along(void **state)
{
    Bench *bench = *state, other = {.store = memory_store_create()};
    assert_true(app_view(bench->app).copies);
    app_do(bench->app, command_of(COMMAND_NEW_GAME));
    act(bench->app, ACTION_SORT, SIDE_CODEPENDENT);
    app_do(bench->app, command_set(SETTING_THEME, THEME_DUSK));
    app_do(bench->app, command_set(SETTING_FULLSCREEN, 1));
    assert_true(app_do(bench->app, command_of(COMMAND_GIVE_COPY)));
    told(bench->app, "me-and-we-copy.json");
    assert_non_null(app_view(bench->app).session);
    assert_true(app_do(bench->app, command_of(COMMAND_BACK)));
    act(bench->app, ACTION_NEXT, 0);
    app_do(bench->app, command_of(COMMAND_UNDO));
    char *before = describe(bench->app);

    begin(&other, NULL);
    app_do(other.app, command_of(COMMAND_NEW_GAME)); /* a game is under way there: it is closed, and stays */
    assert_false(app_do(other.app, command_of(COMMAND_ASK_COPY)));
    assert_int_equal(other.player.asked, 1);
    app_take_copy(other.app, bench->player.file.text, bench->player.file.length);
    told(other.app, "1 game was brought back. The title now goes on");
    told(other.app, "Every game that was here before is still here.");
    assert_null(app_view(other.app).session);
    assert_int_equal(app_view(other.app).settings->theme, THEME_DUSK);
    assert_false(app_view(other.app).settings->fullscreen); /* the window stays as it is */
    assert_true(app_do(other.app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(other.app).screen, SCREEN_TITLE);
    assert_true(app_do(other.app, command_of(COMMAND_GO_ON)));
    char *after = describe(other.app);
    assert_string_equal(before, after);
    assert_string_equal(session_name(app_view(other.app).session), "game-000002.journal");

    app_take_copy(other.app, bench->player.file.text, bench->player.file.length); /* once more */
    told(other.app, "Every game of this copy was here already.");
    assert_int_equal(memory_store_file_count(other.store), 3);
    free(before);
    free(after);
    app_destroy(other.app);
    other.store->destroy(other.store);
}

/* A file that is no copy changes nothing: the game goes on behind the message. */
static void test_no_copy(void **state)
{
    Bench *bench = *state;
    app_do(bench->app, command_of(COMMAND_NEW_GAME));
    app_take_copy(bench->app, "cat.jpg", 7);
    told(bench->app, "no copy");
    assert_non_null(app_view(bench->app).session);
    assert_true(app_do(bench->app, command_of(COMMAND_BACK)));
    assert_int_equal(app_view(bench->app).screen, SCREEN_PLAY);
    act(bench->app, ACTION_SORT, SIDE_CODEPENDENT);
}

static void test_refused(void **state)
{
    Bench *bench = *state;
    bench->player.refuses = true;
    assert_true(app_do(bench->app, command_of(COMMAND_GIVE_COPY)));
    told(bench->app, "would not take it");
    assert_true(app_do(bench->app, command_of(COMMAND_ASK_COPY)));
    told(bench->app, "No file can be chosen");
    bench->player.refuses = false;
    memory_store_faults(bench->store)->unreadable = true;
    assert_true(app_do(bench->app, command_of(COMMAND_GIVE_COPY)));
    told(bench->app, "unreadable");
    memory_store_faults(bench->store)->unreadable = false;
    app_do(bench->app, command_of(COMMAND_NEW_GAME));
    app_do(bench->app, command_of(COMMAND_GIVE_COPY));
    app_do(bench->app, command_of(COMMAND_WIPE));
    memory_store_faults(bench->store)->create_broken = true;
    app_take_copy(bench->app, bench->player.file.text, bench->player.file.length);
    told(bench->app, "0 of its 1 new games");
    assert_false(app_view(bench->app).stored_game);
}

/* What the system prefers counts again where the copy's player never chose. */
static void test_preferences_and_settings(void **state)
{
    Bench *bench = *state;
    const Preferences dark = {THEME_DUSK, true};
    app_do(bench->app, command_set(SETTING_REDUCED_MOTION, 0)); /* chosen; the theme was not */
    app_do(bench->app, command_of(COMMAND_GIVE_COPY));
    app_prefer(bench->app, &dark);
    assert_true(app_do(bench->app, command_set(SETTING_THEME, THEME_HIGH_CONTRAST)));
    app_take_copy(bench->app, bench->player.file.text, bench->player.file.length);
    told(bench->app, "This copy holds no game. The settings are those of the copy now.");
    assert_int_equal(app_view(bench->app).settings->theme, THEME_DUSK);
    assert_false(app_view(bench->app).settings->reduced_motion);
}

/* Without a store there is nothing to copy, and nothing to bring it back to. */
static void test_not_offered(void **state)
{
    (void)state;
    Player player = {.asked = 0};
    Exchange exchange = {&player, give, ask};
    Store *store = memory_store_create();
    const AppParts all[] = {{.library = &library, .settings = settings_default(), .exchange = &exchange},
                            {.library = &library, .settings = settings_default(), .store = store}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        App *app = app_create(&all[i]);
        assert_false(app_view(app).copies);
        assert_false(app_do(app, command_of(COMMAND_GIVE_COPY)));
        assert_false(app_do(app, command_of(COMMAND_ASK_COPY)));
        app_take_copy(app, "{", 1);
        assert_int_equal(app_view(app).screen, SCREEN_NOTE);
        app_destroy(app);
    }
    assert_int_equal(player.asked, 0);
    store->destroy(store);
}

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_taken_along),
        WITH_BENCH(test_no_copy),
        WITH_BENCH(test_refused),
        WITH_BENCH(test_preferences_and_settings),
        cmocka_unit_test(test_not_offered),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

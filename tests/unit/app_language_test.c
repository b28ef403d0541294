/* Another language in the middle of everything: the game goes on as it is, in other words, and back. */
#include "app.h"

#include "grid_measure.h"
#include "memory_store.h"
#include "scenes.h"
#include "shipped_library.h"

#include <stdlib.h>
#include <string.h>

enum { ENGLISH, SPANISH };

typedef struct Desk {
    Store *store;
    DeckShelf *shelf;
    App *app;
} Desk;

static void start(Desk *desk)
{
    Settings settings;
    app_destroy(desk->app);
    deck_shelf_close(desk->shelf);
    settings_load(&settings, desk->store, NULL);
    settings.note_read = true;
    desk->shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library.decks, library.article, desk->store);
    AppParts parts = {.library = &library, .content = PROJECT_FOLDER "/content", .shelf = desk->shelf,
                      .store = desk->store, .settings = settings, .seed = 5};
    desk->app = app_create(&parts);
    assert_non_null(desk->app);
}

static int set_up(void **state)
{
    Desk *desk = calloc(1, sizeof *desk);
    desk->store = memory_store_create();
    start(desk);
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    Desk *desk = *state;
    app_destroy(desk->app);
    deck_shelf_close(desk->shelf);
    desk->store->destroy(desk->store);
    free(desk);
    return 0;
}

static bool choose(Desk *desk, int language)
{
    return app_do(desk->app, command_set(SETTING_LANGUAGE, language));
}

static const Card *card_at_hand(const Desk *desk)
{
    const Game *game = session_game(app_view(desk->app).session);
    return &game_deck(game)->cards[game_card(game)];
}

static void the_game_goes_on_in_other_words(void **state)
{
    Desk *desk = *state;
    assert_true(app_do(desk->app, command_of(COMMAND_NEW_GAME)));
    app_do(desk->app, command_game(ACTION_SORT, SIDE_CODEPENDENT));
    app_do(desk->app, command_game(ACTION_NEXT, 0));
    View before = app_view(desk->app);
    TextBuffer described = {0}, now = {0};
    game_describe(session_game(before.session), &described);
    char *id = strdup(card_at_hand(desk)->id), *words = strdup(card_at_hand(desk)->text);
    assert_true(choose(desk, SPANISH));
    View view = app_view(desk->app);
    assert_string_equal(language_code(view.library->language), "es");
    game_describe(session_game(view.session), &now);
    assert_string_equal(now.text, described.text);
    assert_string_equal(card_at_hand(desk)->id, id);
    assert_string_not_equal(card_at_hand(desk)->text, words);
    assert_string_equal(game_deck(session_game(view.session))->language, "es");
    assert_non_null(view.library->words);
    assert_string_equal(deck_shelf_deck(view.shelf, 0)->title, view.library->deck->title);
    assert_true(app_do(desk->app, command_of(COMMAND_UNDO))); /* what was done in one language is undone in another */
    assert_true(app_do(desk->app, command_of(COMMAND_REDO)));
    assert_true(choose(desk, ENGLISH));
    assert_string_equal(card_at_hand(desk)->text, words);
    assert_null(app_view(desk->app).library->words);
    text_buffer_free(&described);
    text_buffer_free(&now);
    free(id);
    free(words);
}

/* All that a screen says, a line a node. */
static TextBuffer said(const App *app)
{
    NodeList nodes = {0};
    TextBuffer all = {0};
    View view = app_view(app);
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    screen_build(&view, &layout, &nodes);
    text_buffer_say(&all, nodes.title ? nodes.title : "");
    for (size_t i = 0; i < nodes.count; i++)
        text_buffer_format(&all, "\n%s | %s", nodes.items[i].label ? nodes.items[i].label : "",
                           nodes.items[i].description ? nodes.items[i].description : "");
    node_list_free(&nodes);
    return all;
}

/* Every scene is reached in English, shown in Spanish, and back, and is then what it is for whoever began in
 * Spanish. */
static void every_screen_changes(void **state)
{
    Desk *desk = *state;
    Library spanish = {0};
    Problems problems = {0};
    assert_true(library_load(&spanish, PROJECT_FOLDER "/content", "es", NULL, challenge_formats(), &problems));
    assert_int_equal(problems.count, 0);
    for (int i = 0; i < scene_count; i++) {
        if (scenes[i].with_decks)
            continue;
        App *apps[2];
        Folders *folders[2];
        for (int language = 0; language < 2; language++) {
            folders[language] = memory_folders_create();
            AppParts parts = {.library = language == 0 ? &library : &spanish, .content = PROJECT_FOLDER "/content",
                              .shelf = desk->shelf, .settings = settings_default(), .seed = 2,
                              .folders = folders[language]};
            scene_surround(&scenes[i], &parts);
            apps[language] = app_create(&parts);
            scenes[i].reach(apps[language]);
            if (language == 0)
                assert_true(app_do(apps[0], command_set(SETTING_LANGUAGE, SPANISH)) &&
                            app_do(apps[0], command_set(SETTING_LANGUAGE, ENGLISH)));
            app_do(apps[language], command_set(SETTING_LANGUAGE, SPANISH));
        }
        TextBuffer changed = said(apps[0]), expected = said(apps[1]);
        if (strcmp(changed.text, expected.text) != 0)
            fail_msg("%s:\n%s\n--- expected:\n%s", scenes[i].name, changed.text, expected.text);
        text_buffer_free(&changed);
        text_buffer_free(&expected);
        app_destroy(apps[0]);
        app_destroy(apps[1]);
        folders[0]->destroy(folders[0]);
        folders[1]->destroy(folders[1]);
    }
    library_free(&spanish);
    problems_free(&problems);
}

static void it_is_kept(void **state)
{
    Desk *desk = *state;
    size_t length;
    assert_true(choose(desk, SPANISH));
    assert_non_null(strstr(memory_store_get(desk->store, SETTINGS_NAME, &length), "\"language\": \"es\""));
    assert_false(choose(desk, SPANISH));
    assert_false(choose(desk, 2));
    assert_false(choose(desk, -1));
}

static const char *shown(const Desk *desk)
{
    return language_code(app_view(desk->app).library->language);
}

static void it_follows_the_system_until_one_is_chosen(void **state)
{
    Desk *desk = *state;
    size_t length;
    assert_true(app_do(desk->app, command_of(COMMAND_NEW_GAME)));
    app_prefer_languages(desk->app, "es-MX,en");
    assert_string_equal(shown(desk), "es");
    assert_int_equal(app_view(desk->app).screen, SCREEN_PLAY);
    const char *kept = memory_store_get(desk->store, SETTINGS_NAME, &length);
    assert_true(!kept || !strstr(kept, "\"es\""));
    app_prefer_languages(desk->app, "fr");
    assert_string_equal(shown(desk), "en");
    app_prefer_languages(desk->app, ""); /* it does not say */
    assert_string_equal(shown(desk), "en");
    assert_true(choose(desk, ENGLISH)); /* what shows already is chosen, too */
    app_prefer_languages(desk->app, "es");
    assert_string_equal(shown(desk), "en");
}

/* What can't be read is told, and nothing changes. */
static void a_language_that_is_not_there(void **state)
{
    Desk *desk = *state;
    app_destroy(desk->app);
    AppParts parts = {.library = &library, .content = PROJECT_FOLDER "/tests", .store = desk->store,
                      .settings = settings_default(), .seed = 5, .skip_note = true};
    desk->app = app_create(&parts);
    assert_true(choose(desk, SPANISH));
    assert_int_equal(app_view(desk->app).screen, SCREEN_TROUBLE);
    assert_non_null(strstr(app_view(desk->app).trouble, "languages/es.json"));
    assert_string_equal(language_code(app_view(desk->app).library->language), "en");
    assert_string_equal(app_view(desk->app).settings->language, "");
}

/* A page whose challenges and Spanish are still on their way, with a game in the store and Spanish in the settings. */
static void what_comes_later(void **state)
{
    Desk *desk = *state;
    Library early = {0};
    Problems problems = {0};
    app_do(desk->app, command_of(COMMAND_NEW_GAME));
    app_do(desk->app, command_game(ACTION_SORT, SIDE_CODEPENDENT));
    app_destroy(desk->app);
    assert_true(library_load(&early, PROJECT_FOLDER "/content", "en", NULL, NULL, &problems));
    Settings settings = settings_default();
    strcpy(settings.language, "es");
    AppParts parts = {.library = &early, .content = PROJECT_FOLDER "/content", .shelf = desk->shelf,
                      .store = desk->store, .settings = settings, .abilities = {.page = true}, .seed = 5,
                      .skip_note = true};
    desk->app = app_create(&parts);
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(desk->app).screen, SCREEN_TROUBLE);
    assert_string_equal(app_view(desk->app).trouble, language_text(early.language, "game.later"));
    assert_null(app_view(desk->app).session);
    app_do(desk->app, command_of(COMMAND_BACK));
    app_content_came(desk->app);
    assert_int_equal(app_view(desk->app).library->challenges.count, challenge_count());
    assert_string_equal(language_code(app_view(desk->app).library->language), "es");
    assert_true(app_do(desk->app, command_of(COMMAND_GO_ON)));
    assert_int_equal(app_view(desk->app).screen, SCREEN_PLAY);
    assert_string_equal(game_deck(session_game(app_view(desk->app).session))->language, "es");
    app_destroy(desk->app);
    desk->app = NULL;
    library_free(&early);
    problems_free(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_game_goes_on_in_other_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_screen_changes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(it_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(it_follows_the_system_until_one_is_chosen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_language_that_is_not_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_comes_later, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

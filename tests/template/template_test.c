/* A sixth challenge, copied from the template, is played through its screens, kept in the journal and played back. */
#include "app.h"
#include "challenge.h"
#include "company.h"
#include "grid_measure.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Play {
    Library library;
    App *app;
    NodeList nodes;
} Play;

static void build(Play *play)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(play->app);
    screen_build(&view, &layout, &play->nodes);
}

/* Presses what has this label; the test fails where nothing has. */
static void press(Play *play, const char *label)
{
    build(play);
    for (size_t i = 0; i < play->nodes.count; i++) {
        const Node *node = &play->nodes.items[i];
        if (node->command.kind != COMMAND_NONE && node->label && strcmp(node->label, label) == 0) {
            assert_true(app_do(play->app, node->command));
            return;
        }
    }
    fail_msg("Nothing on the screen is called \"%s\".", label);
}

static bool shows(Play *play, const char *label)
{
    build(play);
    for (size_t i = 0; i < play->nodes.count; i++) {
        if (play->nodes.items[i].label && strcmp(play->nodes.items[i].label, label) == 0)
            return true;
    }
    return false;
}

static const Game *game(const Play *play)
{
    return session_game(app_view(play->app).session);
}

static int start(void **state)
{
    static Play play;
    Problems problems = {0};
    TextBuffer words = {0};
    bool loaded = library_load(&play.library, CONTENT_FOLDER, "en", NULL, challenge_formats(), &problems);
    problems_write(&problems, &words);
    if (!loaded || words.length > 0)
        print_message("%s", words.text);
    text_buffer_free(&words);
    problems_free(&problems);
    AppParts parts = {.library = &play.library, .settings = settings_default(), .seed = 5, .skip_note = true};
    play.app = app_create(&parts);
    *state = &play;
    return loaded && play.app ? 0 : -1;
}

static int end(void **state)
{
    Play *play = *state;
    app_destroy(play->app);
    node_list_free(&play->nodes);
    library_free(&play->library);
    return 0;
}

static void the_list_alone_makes_it_known(void **state)
{
    (void)state;
    assert_int_equal(challenge_count(), 6);
    assert_int_equal(challenge_find("company"), 5);
}

static void it_is_played_from_the_path_to_its_end(void **state)
{
    Play *play = *state;
    const char *name = "learn to enjoy your own company.";
    app_do(play->app, command_of(COMMAND_NEW_GAME));
    app_do(play->app, command_open(SCREEN_PATH, -1));
    press(play, name);
    build(play);
    app_do(play->app, command_open(SCREEN_CHALLENGE, 5));
    assert_false(shows(play, "Begin")); /* not open yet */
    app_do(play->app, command_game(ACTION_OPEN_STEPS, 0));
    app_do(play->app, command_open(SCREEN_PATH, 5));
    press(play, "Begin");
    press(play, "Begin");
    const CompanyVariant *variant = game_step_variant(game(play), 5);
    const CompanyThing *things = variant->things.items;
    press(play, things[0].text);
    press(play, things[1].text);
    press(play, things[1].text); /* not that after all */
    press(play, "End the evening");
    assert_true(game_step_ended(game(play), 5));
    assert_true(shows(play, "Your evening"));
    assert_true(shows(play, things[0].text));
    assert_false(shows(play, things[1].text));
}

static void the_journal_keeps_it(void **state)
{
    Play *play = *state;
    TextBuffer journal = {0}, before = {0}, after = {0};
    Session *again = NULL;
    GameContent content = {play->library.deck, play->library.article, &play->library.challenges};
    session_write(app_view(play->app).session, &journal);
    assert_non_null(strstr(journal.text, "begin company "));
    assert_non_null(strstr(journal.text, "move company pick 0 #"));
    assert_int_equal(session_replay(&again, journal.text, journal.length, &content, NULL), SESSION_OK);
    game_describe(game(play), &before);
    game_describe(session_game(again), &after);
    assert_string_equal(before.text, after.text);
    session_close(again);
    text_buffer_free(&journal);
    text_buffer_free(&before);
    text_buffer_free(&after);
}

static void the_next_evening_is_another(void **state)
{
    Play *play = *state;
    const void *first = game_step_variant(game(play), 5);
    press(play, "Play it again");
    assert_ptr_not_equal(game_step_variant(game(play), 5), first);
    assert_false(game_step_ended(game(play), 5));
    assert_int_equal(game_step_times_done(game(play), 5), 1);
    assert_true(app_do(play->app, command_of(COMMAND_UNDO)));
    assert_true(game_step_ended(game(play), 5));
}

static void set_up(Play *play, SetUp what, int value)
{
    app_do(play->app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}});
}

/* It asks a group nothing by itself: in a workshop its ordinary screen shows, and leads back to the steps. */
static void a_group_plays_it_on_its_own_screen(void **state)
{
    Play *play = *state;
    set_up(play, SET_UP_CARDS, WORKSHOP_CARDS_LEAST);
    set_up(play, SET_UP_STEPS, 1);
    assert_true(app_do(play->app, command_of(COMMAND_OPEN_WORKSHOP)));
    assert_true(app_do(play->app, command_game(ACTION_SKIP, SKIP_CARDS)));
    press(play, "learn to enjoy your own company.");
    assert_int_equal(workshop_stage(game(play)), WORKSHOP_STEP);
    const CompanyVariant *variant = game_step_variant(game(play), 5);
    press(play, ((const CompanyThing *)variant->things.items)[1].text);
    press(play, "The five steps");
    assert_int_equal(workshop_stage(game(play)), WORKSHOP_STEPS);
    assert_true(app_do(play->app, command_game(ACTION_RETURN, 5)));
    press(play, "End the evening");
    assert_true(game_step_ended(game(play), 5));
    press(play, "The five steps");
    assert_int_equal(workshop_stage(game(play)), WORKSHOP_STEPS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_alone_makes_it_known),
        cmocka_unit_test(it_is_played_from_the_path_to_its_end),
        cmocka_unit_test(the_journal_keeps_it),
        cmocka_unit_test(the_next_evening_is_another),
        cmocka_unit_test(a_group_plays_it_on_its_own_screen),
    };
    return cmocka_run_group_tests(tests, start, end);
}

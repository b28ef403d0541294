/* The terminal: what a typed line means, and a game played over text. */
#include "scenes.h"
#include "terminal.h"
#include "terminal_input.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static App *create(bool skip_note)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 5, .skip_note = skip_note};
    App *app = app_create(&parts);
    assert_non_null(app);
    return app;
}

/* Three things to press and a slider, by hand, so that the meaning of a line is told apart from any screen's design. */
static void make_nodes(NodeList *nodes)
{
    const int press = NODE_FOCUSABLE;
    node_list_add(nodes, (Node){.id = 1, .role = ROLE_HEADING, .label = "A heading"});
    node_list_add(nodes, (Node){.id = 2, .role = ROLE_BUTTON, .state = press, .label = "Apple",
                                .shortcut = SHORTCUT_LEFT, .command = command_of(COMMAND_HOME)});
    node_list_add(nodes, (Node){.id = 3, .role = ROLE_BUTTON, .state = press | NODE_FIRST_FOCUS, .label = "Pear",
                                .command = command_of(COMMAND_BACK)});
    node_list_add(nodes, (Node){.id = 4, .role = ROLE_BUTTON, .state = press | NODE_DISABLED, .label = "Undo",
                                .description = "Nothing to undo yet", .shortcut = SHORTCUT_UNDO,
                                .command = command_of(COMMAND_UNDO)});
    node_list_add(nodes, (Node){.id = 5, .role = ROLE_SLIDER, .state = press, .label = "Text size", .value_most = 5,
                                .command = command_set(SETTING_TEXT_STEP, 0)});
}

static void test_what_lines_mean(void **state)
{
    (void)state;
    App *app = create(true);
    View view = app_view(app);
    NodeList nodes = {0};
    make_nodes(&nodes);
    assert_int_equal(terminal_read(&view, &nodes, "1").command.kind, COMMAND_HOME);
    assert_int_equal(terminal_read(&view, &nodes, " 2 ").command.kind, COMMAND_BACK);
    assert_int_equal(terminal_read(&view, &nodes, "").command.kind, COMMAND_BACK);
    assert_int_equal(terminal_read(&view, &nodes, "left").command.kind, COMMAND_HOME);
    assert_int_equal(terminal_read(&view, &nodes, "LEFT").command.kind, COMMAND_HOME);
    assert_int_equal(terminal_read(&view, &nodes, "pe").command.kind, COMMAND_BACK);
    assert_int_equal(terminal_read(&view, &nodes, "leave").command.kind, COMMAND_LEAVE);
    assert_int_equal(terminal_read(&view, &nodes, "again").kind, TERMINAL_AGAIN);
    assert_int_equal(terminal_read(&view, &nodes, "?").kind, TERMINAL_HELP);
    assert_int_equal(terminal_read(&view, &nodes, "Help").command.screen, SCREEN_HELP);
    assert_int_equal(terminal_read(&view, &nodes, "9").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "-1").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "99999999999999999999").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "zebra").kind, TERMINAL_UNKNOWN);
    TerminalAnswer undo = terminal_read(&view, &nodes, "undo");
    assert_int_equal(undo.command.kind, COMMAND_NONE);
    assert_string_equal(undo.refused, "Nothing to undo yet");
    TerminalAnswer slider = terminal_read(&view, &nodes, "4 6");
    assert_int_equal(slider.command.kind, COMMAND_SET);
    assert_int_equal(slider.command.value, 5);
    assert_int_equal(terminal_read(&view, &nodes, "4 7").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "4").kind, TERMINAL_UNKNOWN);
    node_list_free(&nodes);
    app_destroy(app);
}

static void test_hands_are_counted(void **state)
{
    (void)state;
    App *app = create(true);
    View view = app_view(app);
    NodeList nodes = {0};
    make_nodes(&nodes);
    Command count = {.kind = COMMAND_GAME, .action = {ACTION_COUNT, SIDE_INTERDEPENDENT}};
    node_list_add(&nodes, (Node){.id = 6, .role = ROLE_COUNT, .state = NODE_FOCUSABLE, .label = "Hands", .value = -1,
                                 .value_most = 999, .command = count});
    TerminalAnswer answer = terminal_read(&view, &nodes, "5 12");
    assert_int_equal(answer.command.kind, COMMAND_GAME);
    assert_int_equal(answer.command.action.kind, ACTION_COUNT);
    assert_int_equal(answer.command.action.value, SIDE_INTERDEPENDENT);
    assert_int_equal(answer.command.action.item, 12);
    assert_int_equal(terminal_read(&view, &nodes, "5 0").command.action.item, 0);
    assert_int_equal(terminal_read(&view, &nodes, "5 1000").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "5 -1").kind, TERMINAL_UNKNOWN);
    assert_int_equal(terminal_read(&view, &nodes, "5 twelve").kind, TERMINAL_UNKNOWN);
    answer = terminal_read(&view, &nodes, "5");
    assert_int_equal(answer.command.kind, COMMAND_NONE);
    assert_string_equal(answer.refused, language_text(library.language, "terminal.count"));
    node_list_free(&nodes);
    app_destroy(app);
}

/* In a workshop words stand for its keys, also for those that nothing on the screen stands for. */
static void test_words_of_a_workshop(void **state)
{
    (void)state;
    App *app = create(true);
    View view = app_view(app);
    NodeList nodes = {0};
    make_nodes(&nodes);
    assert_int_equal(terminal_read(&view, &nodes, "blank").kind, TERMINAL_UNKNOWN); /* there is none yet */
    assert_true(app_do(app, command_of(COMMAND_OPEN_WORKSHOP)));
    view = app_view(app);
    node_list_add(&nodes, (Node){.id = 6, .role = ROLE_BUTTON, .label = "Read", .shortcut = SHORTCUT_FORWARD,
                                 .command = command_game(ACTION_FORWARD, 0)});
    assert_int_equal(terminal_read(&view, &nodes, "forward").command.action.kind, ACTION_FORWARD);
    assert_int_equal(terminal_read(&view, &nodes, "blank").command.kind, COMMAND_BLANK);
    assert_int_equal(terminal_read(&view, &nodes, "larger").command.kind, COMMAND_PROJECTOR);
    assert_int_equal(terminal_read(&view, &nodes, "smaller").command.value, -1);
    assert_int_equal(terminal_read(&view, &nodes, "keys").command.screen, SCREEN_KEYS);
    assert_int_equal(terminal_read(&view, &nodes, "skip").command.action.kind, ACTION_SKIP);
    assert_int_equal(terminal_read(&view, &nodes, "timer").kind, TERMINAL_UNKNOWN); /* this one has no timer */
    node_list_free(&nodes);
    app_destroy(app);
}

static double seconds_later(void *context)
{
    double *now = context;
    *now += 7000;
    return *now;
}

/* The time goes on between the lines, and ends nothing. */
static void test_time_passes_between_lines(void **state)
{
    (void)state;
    double now = 0;
    Clock clock = {.context = &now, .milliseconds = seconds_later};
    Settings settings = settings_default();
    settings.workshop.values[SET_UP_TIMER] = 30;
    AppParts parts = {.library = &library, .settings = settings, .seed = 7, .skip_note = true};
    App *app = app_create(&parts);
    assert_true(app_do(app, command_of(COMMAND_OPEN_WORKSHOP)));
    FILE *in = tmpfile(), *out = tmpfile();
    fputs("forward\nforward\nforward\nagain\nagain\nagain\nagain\nagain\nleave\n", in);
    rewind(in);
    assert_true(terminal_present(app, &clock, NULL, NULL, in, out));
    static char said[65536];
    rewind(out);
    said[fread(said, 1, sizeof said - 1, out)] = '\0';
    static const char *const left[] = {"0:30 left", "0:23 left", "0:16 left", "0:09 left", "0:02 left", "0:00 left"};
    const char *at = said;
    for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
        at = strstr(at, left[i]);
        assert_non_null(at);
    }
    assert_int_equal(workshop_stage(session_game(app_view(app).session)), WORKSHOP_VOTE);
    fclose(in);
    fclose(out);
    app_destroy(app);
}

static void test_fields_are_filled(void **state)
{
    (void)state;
    App *app = create(true);
    View view = app_view(app);
    NodeList nodes = {0};
    make_nodes(&nodes);
    Command command = {.kind = COMMAND_PICK, .value = 1};
    node_list_add(&nodes, (Node){.id = 6, .role = ROLE_FIELD, .state = NODE_FOCUSABLE, .label = "Name of team 2",
                                 .description = "Team 2", .value_most = 16, .command = command});
    TerminalAnswer answer = terminal_read(&view, &nodes, "5 Willow");
    assert_int_equal(answer.kind, TERMINAL_COMMAND);
    assert_int_equal(answer.command.kind, COMMAND_PICK);
    assert_int_equal(answer.command.value, 1);
    assert_string_equal(answer.command.action.text, "Willow");
    assert_string_equal(terminal_read(&view, &nodes, "5   Oak \"and\" Elm  ").command.action.text, "Oak and Elm");
    assert_string_equal(terminal_read(&view, &nodes, "5 42").command.action.text, "42");
    assert_string_equal(terminal_read(&view, &nodes, "5 far more than sixteen letters").command.action.text,
                        "far more than si");
    answer = terminal_read(&view, &nodes, "5 \"\"");
    assert_int_equal(answer.command.kind, COMMAND_PICK);
    assert_string_equal(answer.command.action.text, "");
    static const char *const without_text[] = {"5", "5  ", "name of", "Name of team 2"};
    for (size_t i = 0; i < sizeof without_text / sizeof *without_text; i++) {
        answer = terminal_read(&view, &nodes, without_text[i]);
        assert_int_equal(answer.command.kind, COMMAND_NONE);
        assert_string_equal(answer.refused, language_text(library.language, "terminal.field"));
    }
    assert_int_equal(terminal_read(&view, &nodes, "1 Willow").kind, TERMINAL_UNKNOWN);
    node_list_free(&nodes);
    app_destroy(app);
}

/* Plays the lines and gives all that was printed; free() it. */
static char *play(App *app, const char *lines)
{
    char *printed = NULL;
    size_t length = 0;
    FILE *in = fmemopen((void *)(uintptr_t)lines, strlen(lines), "r");
    FILE *out = open_memstream(&printed, &length);
    assert_non_null(in);
    assert_non_null(out);
    assert_true(terminal_present(app, NULL, NULL, NULL, in, out));
    fclose(in);
    fclose(out);
    return printed;
}

static void test_a_card_is_sorted_and_answered(void **state)
{
    (void)state;
    App *app = create(true);
    app_do(app, command_of(COMMAND_NEW_GAME));
    const Game *game = session_game(app_view(app).session);
    const Card *card = &game_deck(game)->cards[game_card(game)];
    const char *quotation = library.article->quotations[card->sign].text;
    char *printed = play(app, card->side == SIDE_CODEPENDENT ? "left\n" : "right\n");
    assert_int_equal(game_stage(session_game(app_view(app).session)), STAGE_FEEDBACK);
    char flat[65536] = {0}; /* lines are broken for the screen: compare without the breaks */
    size_t length = 0;
    for (const char *from = printed; *from && length < sizeof flat - 1; from++)
        flat[length++] = *from == '\n' ? ' ' : *from;
    assert_non_null(strstr(flat, card->text));
    assert_non_null(strstr(flat, quotation));
    assert_non_null(strstr(flat, card->why));
    assert_null(strstr(flat, "terminal.")); /* no key without its words */
    free(printed);
    app_destroy(app);
}

static void test_lines_stay_narrow(void **state)
{
    (void)state;
    for (int i = 0; i < scene_count; i++) {
        App *app = create(false);
        scenes[i].reach(app);
        char *printed = play(app, "again\n");
        for (const char *line = printed; *line;) {
            size_t bytes = strcspn(line, "\n");
            size_t characters = 0;
            for (size_t k = 0; k < bytes; k++)
                characters += ((unsigned char)line[k] & 0xC0) != 0x80;
            assert_in_range(characters, 0, 80);
            line += bytes + (line[bytes] == '\n');
        }
        free(printed);
        app_destroy(app);
    }
}

static void test_an_input_without_end_of_line(void **state)
{
    (void)state;
    App *app = create(true);
    free(play(app, "leave"));
    assert_true(app_leaving(app));
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_lines_mean),
        cmocka_unit_test(test_hands_are_counted),
        cmocka_unit_test(test_words_of_a_workshop),
        cmocka_unit_test(test_time_passes_between_lines),
        cmocka_unit_test(test_fields_are_filled),
        cmocka_unit_test(test_a_card_is_sorted_and_answered),
        cmocka_unit_test(test_lines_stay_narrow),
        cmocka_unit_test(test_an_input_without_end_of_line),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

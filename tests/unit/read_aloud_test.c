/* Reading aloud: what is said when, what gives way to what, and what is said again. The voice only keeps what it is
 * told. */
#include "grid_measure.h"
#include "read_aloud.h"
#include "recording_voice.h"
#include "scenes.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* An app, its voice, and what the player is at. */
typedef struct Listener {
    App *app;
    RecordingVoice voice;
    ReadAloud *reader;
    NodeList nodes;
    NodeId at;
    bool acted;
    double now;
    char heard[8192];
} Listener;

static Settings listening(void)
{
    Settings settings = settings_default();
    settings.read_aloud = settings.note_read = true;
    return settings;
}

static int open_listener(void **state)
{
    Listener *listener = calloc(1, sizeof *listener);
    AppParts parts = {.library = &library, .settings = listening(), .seed = 7, .skip_note = true,
                      .abilities = {.speech = true}};
    listener->app = app_create(&parts);
    Voice voice = recording_voice(&listener->voice);
    listener->reader = read_aloud_create(&voice);
    assert_non_null(listener->app);
    assert_non_null(listener->reader);
    *state = listener;
    return 0;
}

static int close_listener(void **state)
{
    Listener *listener = *state;
    read_aloud_destroy(listener->reader);
    assert_int_equal(listener->voice.destroyed, 1);
    recording_free(&listener->voice);
    app_destroy(listener->app);
    node_list_free(&listener->nodes);
    free(listener);
    return 0;
}

static const char *heard(Listener *listener)
{
    return recording_take(&listener->voice, listener->heard, sizeof listener->heard);
}

/* The screen as it is now, and what is said to that. */
static const char *listen(Listener *listener)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(listener->app);
    screen_build(&view, &layout, &listener->nodes);
    read_aloud_follow(listener->reader, &(ReadAloudNow){.view = &view,
                                                        .nodes = &listener->nodes,
                                                        .at = listener->at,
                                                        .acted = listener->acted,
                                                        .milliseconds = listener->now});
    listener->acted = false;
    return heard(listener);
}

static const char *do_and_listen(Listener *listener, Command command)
{
    app_do(listener->app, command);
    listener->acted = true;
    return listen(listener);
}

static const char *move_to(Listener *listener, NodeId at)
{
    listener->at = at;
    listener->acted = true;
    return listen(listener);
}

static const Game *game(const Listener *listener)
{
    return session_game(app_view(listener->app).session);
}

static const Card *card_now(const Listener *listener)
{
    return &game_deck(game(listener))->cards[game_card(game(listener))];
}

static void has(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("\"%s\" is not in: %s", part, text);
}

static int times(const char *text, const char *part)
{
    int count = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        count++;
    return count;
}

static int begin_round(void **state)
{
    open_listener(state);
    Listener *listener = *state;
    do_and_listen(listener, command_of(COMMAND_NEW_GAME));
    return 0;
}

static void the_card_is_read_when_it_comes(void **state)
{
    Listener *listener = *state;
    const char *said = listen(listener);
    has(said, "rate 2\n!en:Me & We.");
    said = do_and_listen(listener, command_of(COMMAND_NEW_GAME));
    assert_int_equal(said[0], '!');
    has(said, card_now(listener)->text);
    assert_int_equal(times(said, "\n"), 1);
    assert_string_equal(listen(listener), "");
}

static void feedback_is_read_once_and_whole(void **state)
{
    Listener *listener = *state;
    const Card *card = card_now(listener);
    Side side = card->side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    const char *said = do_and_listen(listener, command_game(ACTION_SORT, side));
    assert_int_equal(said[0], '!');
    assert_int_equal(times(said, language_text(library.language, "feedback.again")), 1);
    assert_int_equal(times(said, library.article->quotations[card->sign].text), 1);
    assert_int_equal(times(said, card->why), 1);
    assert_string_equal(listen(listener), "");
}

static void choices_are_read_as_the_player_moves(void **state)
{
    Listener *listener = *state;
    const char *said = move_to(listener, node_id("words", 0));
    assert_string_equal(said, "!en:What the words mean.\n");
    assert_string_equal(listen(listener), "");
    assert_string_equal(move_to(listener, node_id("pass", 0)), "!en:Pass. Goes on to another card. Nothing is lost.\n");
    assert_string_equal(move_to(listener, 0), "");
    has(move_to(listener, node_id("words", 0)), "What the words mean.");
}

/* The focus comes with the screen: it is read behind what is announced, and not again where that was it. */
static void what_has_the_focus_is_read_behind_the_announcement(void **state)
{
    Listener *listener = *state;
    const Card *card = card_now(listener);
    listener->at = node_id("next", 0);
    const char *said = do_and_listen(listener, command_game(ACTION_SORT, card->side));
    has(said, "/Next card.\n");
    listener->at = 0;
    do_and_listen(listener, command_game(ACTION_NEXT, 0));
    for (size_t i = 0; i < listener->nodes.count; i++)
        if (listener->nodes.items[i].role == ROLE_CARD)
            listener->at = listener->nodes.items[i].id;
    assert_int_not_equal(listener->at, 0);
    do_and_listen(listener, command_open(SCREEN_MENU, 0));
    said = do_and_listen(listener, command_of(COMMAND_BACK));
    assert_int_equal(times(said, card_now(listener)->text), 1);
}

/* A node list by hand, so that the rules are told apart from any screen's design. */
static const char *listen_to(Listener *listener, const Node *nodes, size_t count, bool acted)
{
    NodeList list = {0};
    for (size_t i = 0; i < count; i++)
        node_list_add(&list, nodes[i]);
    View view = app_view(listener->app);
    read_aloud_follow(listener->reader, &(ReadAloudNow){.view = &view, .nodes = &list, .at = listener->at,
                                                        .acted = acted, .milliseconds = listener->now});
    node_list_free(&list);
    return heard(listener);
}

static void what_happens_by_itself_waits_and_what_the_player_does_interrupts(void **state)
{
    Listener *listener = *state;
    Node nodes[] = {{.id = 1, .role = ROLE_TEXT, .state = NODE_ANNOUNCE, .label = "The card."},
                    {.id = 2, .role = ROLE_BUTTON, .label = "On"},
                    {.id = 3, .role = ROLE_STATUS, .label = ""}};
    has(listen_to(listener, nodes, 3, false), "!en:The card.\n");
    nodes[2].label = "Half of the time is over.";
    assert_string_equal(listen_to(listener, nodes, 3, false), "+en:Half of the time is over.\n");
    nodes[2].label = "Placed.";
    assert_string_equal(listen_to(listener, nodes, 3, true), "!en:Placed.\n");
    listener->at = 2;
    assert_string_equal(listen_to(listener, nodes, 3, false), "+en:On.\n");
    nodes[1].label = "Off";
    assert_string_equal(listen_to(listener, nodes, 3, true), "!en:Off.\n");
}

static void what_is_typed_is_read_at_its_end(void **state)
{
    Listener *listener = *state;
    Node field = {.id = 4, .role = ROLE_FIELD, .label = "Name", .description = ""};
    listener->at = 4;
    has(listen_to(listener, &field, 1, true), "Name");
    field.state = NODE_CHECKED;
    field.description = "W";
    assert_string_equal(listen_to(listener, &field, 1, true), "");
    field.description = "Willow";
    assert_string_equal(listen_to(listener, &field, 1, true), "");
    field.state = 0;
    has(listen_to(listener, &field, 1, true), "Willow");
}

static void each_piece_is_in_its_language(void **state)
{
    Listener *listener = *state;
    Node quote = {.id = 5, .role = ROLE_QUOTE, .state = NODE_ANNOUNCE, .label = "“Sus palabras”",
                  .description = "The article", .language = "es"};
    has(listen_to(listener, &quote, 1, false), "!es:“Sus palabras”|en: (The article).\n");
    listener->at = 6;
    Node nodes[] = {quote, {.id = 6, .role = ROLE_BUTTON, .label = "Me", .language = "es"}};
    assert_string_equal(listen_to(listener, nodes, 2, true), "!es:Me.\n");
}

static void again_is_the_last_and_then_all(void **state)
{
    Listener *listener = *state;
    move_to(listener, node_id("words", 0));
    read_aloud_repeat(listener->reader, false);
    assert_string_equal(heard(listener), "!en:What the words mean.\n");
    read_aloud_repeat(listener->reader, false);
    has(heard(listener), card_now(listener)->text);
    do_and_listen(listener, command_open(SCREEN_MENU, 0));
    read_aloud_repeat(listener->reader, true);
    has(heard(listener), card_now(listener)->text);
    read_aloud_repeat(listener->reader, false);
    has(heard(listener), "Menu.");
}

/* The button is read as it is come to, and does not repeat its own name. */
static void the_button_repeats_what_was_before_it(void **state)
{
    Listener *listener = *state;
    has(move_to(listener, node_id("repeat", 0)), "Hear again");
    read_aloud_repeat(listener->reader, false);
    has(heard(listener), card_now(listener)->text);
}

static void the_pace_is_heard_at_once(void **state)
{
    Listener *listener = *state;
    do_and_listen(listener, command_open(SCREEN_SETTINGS, 0));
    const char *said = do_and_listen(listener, command_set(SETTING_SPEECH_RATE, 4));
    assert_string_equal(said, "rate 4\n!en:This is how fast it is read to you.\n");
    for (size_t i = 0; i < listener->nodes.count; i++)
        if (listener->nodes.items[i].command.setting == SETTING_SPEECH_RATE &&
            listener->nodes.items[i].role == ROLE_SLIDER)
            listener->at = listener->nodes.items[i].id;
    said = do_and_listen(listener, command_set(SETTING_SPEECH_RATE, 1));
    has(said, "rate 1\n!en:How fast the voice reads (2 of 5). A little slower.");
    has(said, "/This is how fast it is read to you.\n");
}

static void switched_off_it_is_silent_and_switched_on_it_begins(void **state)
{
    Listener *listener = *state;
    do_and_listen(listener, command_open(SCREEN_SETTINGS, 0));
    assert_string_equal(do_and_listen(listener, command_set(SETTING_READ_ALOUD, 0)), "stop\n");
    assert_string_equal(do_and_listen(listener, command_of(COMMAND_BACK)), "");
    read_aloud_repeat(listener->reader, false);
    assert_string_equal(heard(listener), "");
    has(do_and_listen(listener, command_set(SETTING_READ_ALOUD, 1)), card_now(listener)->text);
}

static void that_no_voice_answers_is_told_once(void **state)
{
    Listener *listener = *state;
    assert_int_equal(read_aloud_wait(listener->reader), -1);
    listener->voice.state = VOICE_STARTS;
    move_to(listener, node_id("words", 0));
    assert_true(read_aloud_wait(listener->reader) > 0);
    assert_false(read_aloud_failed(listener->reader, listener->now));
    listener->voice.state = VOICE_GONE;
    assert_true(read_aloud_failed(listener->reader, listener->now));
    assert_false(read_aloud_failed(listener->reader, listener->now));
    assert_int_equal(read_aloud_wait(listener->reader), -1);
    move_to(listener, node_id("pass", 0));
    assert_false(read_aloud_failed(listener->reader, listener->now));
    do_and_listen(listener, command_set(SETTING_READ_ALOUD, 0));
    do_and_listen(listener, command_set(SETTING_READ_ALOUD, 1));
    assert_true(read_aloud_failed(listener->reader, listener->now));
}

/* A server that takes words and never answers. */
static void an_answer_that_never_comes_is_given_up(void **state)
{
    Listener *listener = *state;
    listener->voice.state = VOICE_STARTS;
    move_to(listener, node_id("words", 0));
    assert_false(read_aloud_failed(listener->reader, listener->now + 10000));
    assert_true(read_aloud_failed(listener->reader, listener->now + 16000));
    assert_int_equal(read_aloud_wait(listener->reader), -1);
}

static void whoever_walks_on_can_wait_for_the_end(void **state)
{
    Listener *listener = *state;
    move_to(listener, node_id("words", 0));
    assert_false(read_aloud_busy(listener->reader, listener->now));
    listener->voice.state = VOICE_SPEAKS;
    move_to(listener, node_id("pass", 0));
    assert_true(read_aloud_busy(listener->reader, listener->now + 5000));
    listener->voice.state = VOICE_SILENT;
    assert_false(read_aloud_busy(listener->reader, listener->now + 5000));
    listener->voice.state = VOICE_SPEAKS; /* and never tells that it has ended */
    assert_false(read_aloud_busy(listener->reader, listener->now + 60000));
    read_aloud_hush(listener->reader);
    assert_false(read_aloud_busy(listener->reader, listener->now));
    assert_string_equal(heard(listener), "stop\n");
}

/* Each screen that can be reached says something, and not a word twice in a row. */
static void every_scene_is_read(void **state)
{
    (void)state;
    for (int i = 0; i < scene_count; i++) {
        RecordingVoice recording = {0};
        Folders *folders = memory_folders_create();
        AppParts parts = {.library = &library, .settings = listening(), .seed = 2, .folders = folders};
        scene_surround(&scenes[i], &parts);
        parts.abilities.speech = true;
        App *app = app_create(&parts);
        scenes[i].reach(app);
        Voice voice = recording_voice(&recording);
        ReadAloud *reader = read_aloud_create(&voice);
        Listener here = {0};
        app_do(app, command_set(SETTING_READ_ALOUD, 1));
        View view = app_view(app);
        Layout layout = layout_make(390, 844, 1, 100, (Insets){0}, &grid_measure);
        screen_build(&view, &layout, &here.nodes);
        read_aloud_follow(reader, &(ReadAloudNow){.view = &view, .nodes = &here.nodes});
        const char *said = recording_take(&recording, here.heard, sizeof here.heard);
        if (!strstr(said, "!en:") && !view.blank)
            fail_msg("%s says nothing: %s", scenes[i].name, said);
        read_aloud_follow(reader, &(ReadAloudNow){.view = &view, .nodes = &here.nodes});
        assert_string_equal(recording_take(&recording, here.heard, sizeof here.heard), "");
        read_aloud_destroy(reader);
        recording_free(&recording);
        node_list_free(&here.nodes);
        app_destroy(app);
        folders->destroy(folders);
    }
}

#define IN_A_ROUND(test) cmocka_unit_test_setup_teardown(test, begin_round, close_listener)
#define AT_THE_TITLE(test) cmocka_unit_test_setup_teardown(test, open_listener, close_listener)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_THE_TITLE(the_card_is_read_when_it_comes),
        IN_A_ROUND(feedback_is_read_once_and_whole),
        IN_A_ROUND(choices_are_read_as_the_player_moves),
        IN_A_ROUND(what_has_the_focus_is_read_behind_the_announcement),
        AT_THE_TITLE(what_happens_by_itself_waits_and_what_the_player_does_interrupts),
        AT_THE_TITLE(what_is_typed_is_read_at_its_end),
        AT_THE_TITLE(each_piece_is_in_its_language),
        IN_A_ROUND(again_is_the_last_and_then_all),
        IN_A_ROUND(the_button_repeats_what_was_before_it),
        IN_A_ROUND(the_pace_is_heard_at_once),
        IN_A_ROUND(switched_off_it_is_silent_and_switched_on_it_begins),
        IN_A_ROUND(that_no_voice_answers_is_told_once),
        IN_A_ROUND(an_answer_that_never_comes_is_given_up),
        IN_A_ROUND(whoever_walks_on_can_wait_for_the_end),
        cmocka_unit_test(every_scene_is_read),
    };
    return cmocka_run_group_tests_name("read_aloud", tests, load, unload);
}

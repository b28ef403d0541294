/* A workshop's menu has what can be done just now, the page of its keys has every key, and the leader's page says what
 * the stage at hand is about. */
#include "app.h"
#include "grid_measure.h"
#include "room_keys.h"
#include "shipped_library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Eye {
    App *app;
    NodeList nodes;
} Eye;

static Eye open_eye(int teams)
{
    Settings settings = settings_default();
    settings.workshop.values[SET_UP_TEAMS] = teams;
    settings.workshop.values[SET_UP_VOTES] = teams > 0 ? VOTE_TEAMS : VOTE_HANDS;
    settings.workshop.values[SET_UP_TIMER] = 60;
    settings.workshop.values[SET_UP_POINTS] = teams > 0;
    AppParts parts = {.library = &library, .settings = settings, .seed = 5, .skip_note = true,
                      .abilities = {.two_windows = true}};
    Eye eye = {.app = app_create(&parts)};
    assert_non_null(eye.app);
    assert_true(app_do(eye.app, command_of(COMMAND_OPEN_WORKSHOP)));
    return eye;
}

static void close_eye(Eye *eye)
{
    node_list_free(&eye->nodes);
    app_destroy(eye->app);
}

static void look_at(Eye *eye, ScreenId screen)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(eye->app);
    view.screen = screen;
    view.value = 0;
    screen_build(&view, &layout, &eye->nodes);
    assert_false(eye->nodes.failed);
}

static const Game *game(const Eye *eye)
{
    return session_game(app_view(eye->app).session);
}

static void go_on_to(Eye *eye, WorkshopStage stage)
{
    while (workshop_stage(game(eye)) != stage)
        assert_true(app_do(eye->app, command_game(ACTION_FORWARD, 0)));
}

/* The first node with this command, its value among the rest. */
static const Node *with_command(const Eye *eye, Command command)
{
    for (size_t i = 0; i < eye->nodes.count; i++) {
        const Command *found = &eye->nodes.items[i].command;
        if (found->kind == command.kind && found->value == command.value && found->screen == command.screen &&
            found->action.kind == command.action.kind && found->action.value == command.action.value)
            return &eye->nodes.items[i];
    }
    return NULL;
}

static bool reads(const Eye *eye, const char *words)
{
    for (size_t i = 0; i < eye->nodes.count; i++) {
        if (eye->nodes.items[i].label && strstr(eye->nodes.items[i].label, words))
            return true;
    }
    return false;
}

static const char *text(const char *key)
{
    return language_text(library.language, key);
}

/* ---- The menu ---- */

static void it_skips_where_there_is_something_to_skip(void **state)
{
    static const struct {
        WorkshopStage stage;
        bool answer, card, cards;
    } stages[] = {{WORKSHOP_OPENING, false, false, true}, {WORKSHOP_READ, true, true, true},
                  {WORKSHOP_VOTE, true, true, true},      {WORKSHOP_ANSWER, false, true, true},
                  {WORKSHOP_QUESTION, false, true, true}, {WORKSHOP_TABLE, false, false, false}};
    (void)state;
    Eye eye = open_eye(2);
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        go_on_to(&eye, stages[i].stage);
        look_at(&eye, SCREEN_MENU);
        assert_int_equal(with_command(&eye, command_game(ACTION_SKIP, SKIP_TO_ANSWER)) != NULL, stages[i].answer);
        assert_int_equal(with_command(&eye, command_game(ACTION_SKIP, SKIP_CARD)) != NULL, stages[i].card);
        assert_int_equal(with_command(&eye, command_game(ACTION_SKIP, SKIP_CARDS)) != NULL, stages[i].cards);
    }
    close_eye(&eye);
}

/* Whatever it offers does something. */
static void every_item_works(void **state)
{
    (void)state;
    Eye eye = open_eye(2);
    go_on_to(&eye, WORKSHOP_VOTE);
    look_at(&eye, SCREEN_MENU);
    size_t count = eye.nodes.count, tried = 0;
    for (size_t i = 0; i < count; i++) {
        Eye other = open_eye(2);
        go_on_to(&other, WORKSHOP_VOTE);
        assert_true(app_do(other.app, command_open(SCREEN_MENU, 0)));
        const Node *node = &eye.nodes.items[i];
        if (node->command.kind != COMMAND_NONE && !(node->state & NODE_DISABLED)) {
            assert_true(app_do(other.app, node->command));
            tried++;
        }
        close_eye(&other);
    }
    assert_true(tried >= 14);
    close_eye(&eye);
}

static void what_can_go_no_further_is_not_offered(void **state)
{
    (void)state;
    Eye eye = open_eye(2);
    Command larger = {.kind = COMMAND_PROJECTOR, .value = 1}, smaller = {.kind = COMMAND_PROJECTOR, .value = -1};
    look_at(&eye, SCREEN_MENU);
    assert_non_null(with_command(&eye, larger));
    assert_non_null(with_command(&eye, smaller));
    assert_null(with_command(&eye, command_of(COMMAND_TIMER))); /* the welcome has none */
    while (app_do(eye.app, larger))
        ;
    look_at(&eye, SCREEN_MENU);
    assert_null(with_command(&eye, larger));
    while (app_do(eye.app, smaller))
        ;
    look_at(&eye, SCREEN_MENU);
    assert_null(with_command(&eye, smaller));
    assert_true(reads(&eye, text("room.menu.leader.on")));
    assert_true(app_do(eye.app, command_of(COMMAND_LEADER)));
    look_at(&eye, SCREEN_MENU);
    assert_true(reads(&eye, text("room.menu.leader.off")));
    close_eye(&eye);
}

/* ---- The keys ---- */

static void the_page_has_every_teams_keys(void **state)
{
    static const char *const keys[TEAMS_MOST * 2] = {"<a0>", "<a1>", "<b0>", "<b1>", "<c0>", "<c1>", "<d0>", "<d1>",
                                                     "<e0>", "<e1>", "<f0>", "<f1>", "<g0>", "<g1>", "<h0>", "<h1>"};
    (void)state;
    Eye eye = open_eye(5);
    app_set_team_keys(eye.app, keys);
    look_at(&eye, SCREEN_KEYS);
    for (int key = 0; key < TEAMS_MOST * 2; key++)
        assert_int_equal(reads(&eye, keys[key]), key < 10);
    assert_true(reads(&eye, text("keys.pad.number")));
    assert_false(reads(&eye, text("button.bottom")));
    close_eye(&eye);
    eye = open_eye(0);
    look_at(&eye, SCREEN_KEYS);
    assert_false(reads(&eye, text("keys.teams")));
    assert_true(reads(&eye, text("button.bottom")));
    close_eye(&eye);
}

static void keys_without_a_node_do_something(void **state)
{
    (void)state;
    Eye eye = open_eye(2);
    go_on_to(&eye, WORKSHOP_VOTE);
    static const Shortcut shortcuts[] = {SHORTCUT_BLANK, SHORTCUT_TIMER, SHORTCUT_LARGER, SHORTCUT_SMALLER,
                                         SHORTCUT_KEYS,  SHORTCUT_HINTS, SHORTCUT_LEADER, SHORTCUT_MENU,
                                         SHORTCUT_SKIP,  SHORTCUT_UNDO};
    for (size_t i = 0; i < sizeof shortcuts / sizeof *shortcuts; i++) {
        View view = app_view(eye.app);
        assert_int_equal(view.screen, SCREEN_WORKSHOP);
        Command command = room_key_command(&view, shortcuts[i]);
        assert_int_not_equal(command.kind, COMMAND_NONE);
        assert_true(app_do(eye.app, command));
        if (app_view(eye.app).screen != SCREEN_WORKSHOP) { /* the same key closes it */
            view = app_view(eye.app);
            assert_int_equal(room_key_command(&view, SHORTCUT_BLANK).kind, COMMAND_NONE);
            assert_int_equal(room_key_command(&view, SHORTCUT_SKIP).kind, COMMAND_NONE);
            assert_true(app_do(eye.app, room_key_command(&view, shortcuts[i])));
        }
    }
    close_eye(&eye);
}

static void numbers_are_typed(void **state)
{
    (void)state;
    Node count = {.role = ROLE_COUNT, .value = NO_VOTE, .value_most = HANDS_MOST};
    assert_int_equal(room_typed_count(&count, 0, false), 0);
    assert_int_equal(room_typed_count(&count, 7, true), 7);
    assert_int_equal(room_typed_count(&count, -1, false), 0);
    count.value = 12;
    assert_int_equal(room_typed_count(&count, 3, true), 123);
    assert_int_equal(room_typed_count(&count, 3, false), 3);
    assert_int_equal(room_typed_count(&count, -1, true), 1);
    count.value = 123;
    assert_int_equal(room_typed_count(&count, 4, true), 123);
}

/* ---- The leader's page ---- */

static void each_stage_says_what_to_do(void **state)
{
    static const struct {
        WorkshopStage stage;
        const char *key;
    } stages[] = {{WORKSHOP_OPENING, "leader.do.opening"}, {WORKSHOP_READ, "leader.do.read"},
                  {WORKSHOP_THINK, "leader.do.think"},     {WORKSHOP_VOTE, "leader.do.vote"},
                  {WORKSHOP_ANSWER, "leader.do.answer"},   {WORKSHOP_QUESTION, "leader.do.question"},
                  {WORKSHOP_TABLE, "leader.do.table"},     {WORKSHOP_CLOSING, "leader.do.closing"}};
    (void)state;
    Eye eye = open_eye(2);
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        go_on_to(&eye, stages[i].stage);
        look_at(&eye, SCREEN_LEADER);
        assert_true(reads(&eye, text(stages[i].key)));
        assert_true(reads(&eye, text("leader.close.words")));
        assert_true(reads(&eye, text("leader.points")));
    }
    assert_null(with_command(&eye, command_game(ACTION_FORWARD, 0)));
    close_eye(&eye);
}

static void a_card_that_depends_has_both_sides(void **state)
{
    (void)state;
    Eye eye = open_eye(2);
    const Card *card = NULL;
    do {
        go_on_to(&eye, WORKSHOP_QUESTION);
        assert_true(app_do(eye.app, command_game(ACTION_FORWARD, 0)));
        assert_true(workshop_has_card(game(&eye)));
        card = &library.deck->cards[workshop_card(game(&eye), workshop_place(game(&eye)))];
    } while (card->side != SIDE_EITHER);
    look_at(&eye, SCREEN_LEADER);
    assert_true(reads(&eye, text("leader.depends")));
    assert_true(reads(&eye, card->why));
    assert_true(reads(&eye, card->tips[0]));
    assert_true(reads(&eye, card->tips[1]));
    assert_true(reads(&eye, library.article->quotations[card->sign].text));
    assert_true(reads(&eye, library.article->quotations[card->other_sign].text));
    assert_false(reads(&eye, text("leader.twin")));
    close_eye(&eye);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_skips_where_there_is_something_to_skip),
        cmocka_unit_test(every_item_works),
        cmocka_unit_test(what_can_go_no_further_is_not_offered),
        cmocka_unit_test(the_page_has_every_teams_keys),
        cmocka_unit_test(keys_without_a_node_do_something),
        cmocka_unit_test(numbers_are_typed),
        cmocka_unit_test(each_stage_says_what_to_do),
        cmocka_unit_test(a_card_that_depends_has_both_sides),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

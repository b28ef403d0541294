/* The article's steps played by a room through its screens alone, with the two buttons of a presenter remote: one goes
 * on or takes what is pointed at, the other goes back or points at the next thing. */
#include "app.h"
#include "challenge.h"
#include "grid_measure.h"
#include "room.h"
#include "shipped_library.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PRESSES_MOST = 400, SIZES = 2 };

static const int sizes[SIZES][2] = {{1280, 720}, {1024, 768}};
static const float slack = 0.6f;

/* A group before the projector. */
typedef struct Group {
    App *app;
    NodeList nodes;
    Layout layout;
    NodeId pointed; /* with the remote; 0: at nothing yet */
    int leaf;
    Random random;
} Group;

static const Game *game_of(const Group *group)
{
    return session_game(app_view(group->app).session);
}

static void build(Group *group)
{
    View view = app_view(group->app);
    screen_build(&view, &group->layout, &group->nodes);
    assert_false(group->nodes.failed);
    if (group->nodes.leaf != group->leaf)
        group->pointed = 0;
    group->leaf = group->nodes.leaf;
}

static Group sit_down_far(int teams, int size, uint64_t seed, int percent)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = seed, .skip_note = true};
    parts.settings.workshop.values[SET_UP_TEAMS] = teams;
    parts.settings.workshop.values[SET_UP_VOTES] = teams > 0 ? VOTE_TEAMS : VOTE_HANDS;
    parts.settings.workshop.values[SET_UP_CARDS] = 2;
    parts.settings.workshop.values[SET_UP_STEPS] = 1;
    parts.settings.projector_percent = percent;
    Group group = {.app = app_create(&parts), .random = random_make(seed, 4)};
    group.layout = layout_make(sizes[size][0], sizes[size][1], 1, 100, (Insets){0}, &grid_measure);
    assert_non_null(group.app);
    assert_true(app_do(group.app, command_of(COMMAND_OPEN_WORKSHOP)));
    assert_true(app_do(group.app, command_game(ACTION_SKIP, SKIP_CARDS)));
    assert_int_equal(workshop_stage(game_of(&group)), WORKSHOP_STEPS);
    build(&group);
    return group;
}

static Group sit_down(int teams, int size, uint64_t seed)
{
    return sit_down_far(teams, size, seed, 100);
}

static void go_home(Group *group)
{
    node_list_free(&group->nodes);
    app_destroy(group->app);
}

/* --- the remote --- */

static bool can_be_pressed(const Node *node)
{
    return node->command.kind != COMMAND_NONE && !(node->state & NODE_DISABLED);
}

static const Node *with_shortcut(const Group *group, Shortcut shortcut)
{
    for (size_t i = 0; i < group->nodes.count; i++)
        if (group->nodes.items[i].shortcut == shortcut && can_be_pressed(&group->nodes.items[i]))
            return &group->nodes.items[i];
    return NULL;
}

static const Node *first_focus(const Group *group)
{
    for (size_t i = 0; i < group->nodes.count; i++)
        if (group->nodes.items[i].state & NODE_FIRST_FOCUS)
            return &group->nodes.items[i];
    fail_msg("%s", "nothing has the first focus");
    return NULL;
}

/* The next thing that the remote points at, as the window does it: never what closes the game. */
static void point(Group *group)
{
    NodeId from = group->pointed ? group->pointed : first_focus(group)->id;
    const Node *next = group->pointed ? NULL : first_focus(group);
    for (size_t i = 0; i < group->nodes.count; i++) {
        if (next && can_be_pressed(next) && next->command.kind != COMMAND_LEAVE)
            break;
        next = node_list_step(&group->nodes, from, 1);
        from = next->id;
    }
    group->pointed = next->id;
}

/* The button that goes on, or takes what is pointed at. */
static void go_on(Group *group)
{
    const Node *node = with_shortcut(group, SHORTCUT_FORWARD);
    if (!node && !group->pointed) {
        point(group);
        return;
    }
    app_do(group->app, (node ? node : node_list_find(&group->nodes, group->pointed))->command);
    build(group);
}

static void go_back(Group *group)
{
    const Node *node = with_shortcut(group, SHORTCUT_BACKWARD);
    if (with_shortcut(group, SHORTCUT_FORWARD)) {
        assert_non_null(node);
        assert_true(app_do(group->app, node->command));
        build(group);
        return;
    }
    point(group);
}

/* Points at what is called so and takes it. */
static void take(Group *group, const char *label)
{
    for (int presses = 0; presses < 16; presses++) {
        go_back(group);
        if (strcmp(node_list_find(&group->nodes, group->pointed)->label, label) == 0) {
            go_on(group);
            return;
        }
    }
    fail_msg("\"%s\" can't be reached with two buttons", label);
}

static bool asks(const Group *group)
{
    return workshop_stage(game_of(group)) == WORKSHOP_STEP && !with_shortcut(group, SHORTCUT_FORWARD);
}

static const Node *option(const Group *group, int which)
{
    return node_list_find(&group->nodes, node_id("option", which));
}

/* --- how it looks --- */

static bool overlap(Rect one, Rect other)
{
    return one.x + one.w > other.x + slack && other.x + other.w > one.x + slack && one.y + one.h > other.y + slack &&
           other.y + other.h > one.y + slack;
}

static void check_size(const Group *group, const Node *node, TextFormat format, const char *text, Rect rect)
{
    View view = app_view(group->app);
    NodeList none = {0};
    Sketch sketch = sketch_make(&view, &group->layout, &none);
    if (format.size < room_least(&sketch) - 0.01f)
        fail_msg("too small for the last row: %s", text);
    if (text_height(&grid_measure, format, text, rect.w) > rect.h + slack)
        fail_msg("cut: %s", text);
    if (node->rect.x < -slack || node->rect.x + node->rect.w > group->layout.width + slack)
        fail_msg("out of the window: %s", text);
}

static void check_node(const Group *group, const Node *node)
{
    bool button = node->look == LOOK_PRIMARY || node->look == LOOK_SECONDARY || node->look == LOOK_CHOICE;
    if (node->look == LOOK_TEXT)
        check_size(group, node, node->text, node->label, node->rect);
    if (button && !(node->state & NODE_ICON_ONLY)) {
        NodeParts parts = node_parts(&grid_measure, node);
        check_size(group, node, parts.label_format, node->label, parts.label);
        if (parts.description.w > 0)
            check_size(group, node, parts.description_format, node->description, parts.description);
    }
    if (node->look != LOOK_TEXT && !(node->state & NODE_FOCUSABLE))
        return;
    for (const Node *other = group->nodes.items; other < node; other++) {
        bool counts = other->look == LOOK_TEXT || other->look == LOOK_TOKEN || (other->state & NODE_FOCUSABLE);
        bool both = (node->state & NODE_SCROLLS) == (other->state & NODE_SCROLLS);
        if (counts && both && other->id != node->group && overlap(node->rect, other->rect))
            fail_msg("\"%s\" lies over \"%s\"", node->label, other->label);
    }
}

/* At the ordinary size of letters all of it stands in the window at once. */
static void look(const Group *group)
{
    if (workshop_stage(game_of(group)) != WORKSHOP_STEP)
        return;
    bool larger = app_view(group->app).settings->projector_percent > 100;
    if (group->nodes.scroll.w > 0 && !larger)
        fail_msg("%s: it scrolls, %g of %g", group->nodes.title, (double)group->nodes.scroll.h,
                 (double)group->nodes.scroll_height);
    for (size_t i = 0; i < group->nodes.count; i++)
        check_node(group, &group->nodes.items[i]);
}

/* --- playing --- */

static void begin_step(Group *group, int step)
{
    View view = app_view(group->app);
    const Article *article = view.library->article;
    const Quotation *quotation = &article->quotations[article_find(article, challenge_rules(step)->quotation)];
    take(group, quotation->title ? quotation->title : quotation->text);
    assert_int_equal(workshop_stage(game_of(group)), WORKSHOP_STEP);
    assert_int_equal(workshop_step(game_of(group)), step);
}

/* Takes an option by chance with as many presses as it needs. */
static void choose_any(Group *group)
{
    int count = 0;
    while (option(group, count))
        count++;
    assert_in_range(count, 2, QUESTION_OPTIONS_MOST);
    int wanted = (int)random_below(&group->random, (uint32_t)count);
    for (int presses = 0; presses <= wanted; presses++)
        go_back(group);
    assert_int_equal(group->pointed, node_id("option", wanted));
    go_on(group);
}

static void play_to_the_quotation(Group *group, int step)
{
    for (int presses = 0; !game_step_ended(game_of(group), step); presses++) {
        assert_true(presses < PRESSES_MOST);
        look(group);
        if (asks(group))
            choose_any(group);
        else
            go_on(group);
    }
    look(group);
}

static void check_quotation(const Group *group, int step)
{
    const Article *article = app_view(group->app).library->article;
    const Quotation *said = &article->quotations[article_find(article, challenge_rules(step)->quotation)];
    const Node *quote = node_list_find(&group->nodes, node_id("step-quote", 0));
    assert_non_null(quote);
    assert_non_null(strstr(quote->label, said->text));
    assert_non_null(strstr(quote->description, article->sections[said->section].title));
}

/* What was done stands in the journal as ordinary lines, and leads to the same place. */
static void check_journal(const Group *group)
{
    TextBuffer journal = {0}, before = {0}, after = {0};
    Session *again = NULL;
    GameContent content = {library.deck, library.article, &library.challenges, true};
    session_write(app_view(group->app).session, &journal);
    assert_int_equal(session_replay(&again, journal.text, journal.length, &content, NULL), SESSION_OK);
    game_describe(game_of(group), &before);
    game_describe(session_game(again), &after);
    assert_string_equal(before.text, after.text);
    session_close(again);
    text_buffer_free(&journal);
    text_buffer_free(&before);
    text_buffer_free(&after);
}

static void two_buttons_play_all_five(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        Group group = sit_down((const int[]){0, 2, 5, 8}[seed % 4], (int)(seed / 4) % SIZES, seed);
        for (int step = 0; step < challenge_count(); step++) {
            begin_step(&group, step);
            play_to_the_quotation(&group, step);
            check_quotation(&group, step);
            go_on(&group);
            assert_int_equal(workshop_stage(game_of(&group)), WORKSHOP_STEPS);
        }
        assert_int_equal(game_steps_done(game_of(&group)), challenge_count());
        check_journal(&group);
        go_home(&group);
    }
}

/* However large or small the letters are wanted, they stay apart. */
static void other_sizes_of_letters(void **state)
{
    (void)state;
    for (int i = 0; i < SETTINGS_PROJECTOR_STEPS * SIZES; i++) {
        Group group = sit_down_far(8, i % SIZES, 21 + (uint64_t)i, settings_projector_percent[i / SIZES]);
        for (int step = 0; step < challenge_count(); step++) {
            begin_step(&group, step);
            play_to_the_quotation(&group, step);
            go_on(&group);
        }
        go_home(&group);
    }
}

/* --- what must not happen --- */

/* Somebody leans on the button: the way in is left, and then the first question waits for a choice. */
static void pressing_on_decides_nothing(void **state)
{
    (void)state;
    for (int step = 0; step < challenge_count(); step++) {
        Group group = sit_down(3, 0, 7);
        begin_step(&group, step);
        assert_false(asks(&group)); /* what it is about comes first */
        go_on(&group);
        assert_true(asks(&group));
        assert_int_equal(first_focus(&group)->command.kind, COMMAND_NONE);
        go_on(&group); /* points at something, and no more */
        assert_int_equal(game_step_moves(game_of(&group), step), 0);
        go_home(&group);
    }
}

static void a_step_that_was_left_goes_on_where_it_was(void **state)
{
    (void)state;
    for (int step = 0; step < challenge_count(); step++) {
        Group group = sit_down(0, 1, 9);
        begin_step(&group, step);
        go_on(&group);
        choose_any(&group);
        while (!asks(&group))
            go_on(&group);
        const void *variant = game_step_variant(game_of(&group), step);
        int moves = game_step_moves(game_of(&group), step);
        assert_true(moves > 0);
        take(&group, "Leave this step");
        assert_int_equal(workshop_stage(game_of(&group)), WORKSHOP_STEPS);
        const Node *again = node_list_find(&group.nodes, node_id("room-step", step));
        assert_non_null(again);
        assert_true(app_do(group.app, again->command));
        build(&group);
        assert_int_equal(workshop_stage(game_of(&group)), WORKSHOP_STEP);
        assert_ptr_equal(game_step_variant(game_of(&group), step), variant);
        assert_int_equal(game_step_moves(game_of(&group), step), moves);
        go_home(&group);
    }
}

/* Back leads through the questions to what leads in, and from there to the steps; no choice stays. */
static void back_takes_choices_back(void **state)
{
    (void)state;
    for (int step = 0; step < challenge_count(); step++) {
        Group group = sit_down(2, 0, 11);
        begin_step(&group, step);
        go_on(&group);
        for (int i = 0; i < 3; i++) {
            while (!asks(&group))
                go_on(&group);
            choose_any(&group);
        }
        int presses = 0;
        for (; workshop_stage(game_of(&group)) == WORKSHOP_STEP; presses++) {
            assert_true(presses < 40);
            const Node *back = with_shortcut(&group, SHORTCUT_BACKWARD);
            assert_non_null(back);
            assert_true(app_do(group.app, back->command));
            build(&group);
        }
        assert_int_equal(workshop_stage(game_of(&group)), WORKSHOP_STEPS);
        assert_int_equal(game_step_moves(game_of(&group), step), 0);
        go_home(&group);
    }
}

/* --- whose turn it is --- */

static void teams_take_turns(void **state)
{
    (void)state;
    static const char *const names[] = {"Harbour", "Willow", "Lantern"};
    Group group = sit_down(3, 0, 13);
    begin_step(&group, challenge_find("awareness"));
    for (int turn = 0; turn < 8; turn++) {
        while (!asks(&group))
            go_on(&group);
        const Node *head = node_list_find(&group.nodes, node_id("step-head", 0));
        const Node *token = node_list_find(&group.nodes, node_id("step-token", 0));
        assert_non_null(strstr(head->label, names[turn % 3]));
        assert_int_equal(token->label[0], names[turn % 3][0]);
        choose_any(&group);
    }
    go_home(&group);
}

/* A move that only goes on is nobody's turn. */
static void only_choices_are_turns(void **state)
{
    (void)state;
    int step = challenge_find("esteem");
    Group group = sit_down(4, 0, 19);
    begin_step(&group, step);
    while (!game_step_ended(game_of(&group), step)) {
        ChallengeQuestion question;
        int before = game_step_choices(game_of(&group), step);
        assert_true(game_step_question(game_of(&group), step, &question));
        QuestionOption option = question.options[0];
        assert_true(app_do(group.app, command_move(step, option.verb, option.item, option.place)));
        assert_int_equal(game_step_choices(game_of(&group), step), before + (question.count > 1));
    }
    assert_true(game_step_choices(game_of(&group), step) < game_step_moves(game_of(&group), step));
    go_home(&group);
}

static bool says(const Group *group, const char *words)
{
    for (size_t i = 0; i < group->nodes.count; i++)
        if (group->nodes.items[i].label && strstr(group->nodes.items[i].label, words))
            return true;
    return false;
}

static void a_room_without_teams_raises_hands(void **state)
{
    (void)state;
    Group group = sit_down(0, 0, 13);
    begin_step(&group, challenge_find("esteem"));
    assert_true(says(&group, "Hands up"));
    go_on(&group);
    assert_true(says(&group, "Hands up"));
    assert_null(node_list_find(&group.nodes, node_id("step-token", 0)));
    go_home(&group);
}

static void safety_is_said_before_what_may_frighten(void **state)
{
    (void)state;
    for (int step = 0; step < challenge_count(); step++) {
        Group group = sit_down(0, 0, 15);
        begin_step(&group, step);
        assert_int_equal(says(&group, "If you are afraid"), challenge_rules(step)->says_safety);
        go_home(&group);
    }
}

/* Each question is a leaf of its own: the remote points at nothing when it comes. */
static void every_question_is_a_leaf_of_its_own(void **state)
{
    (void)state;
    Group group = sit_down(0, 0, 17);
    begin_step(&group, challenge_find("awareness"));
    int before = group.leaf;
    go_on(&group);
    for (int i = 0; i < 5; i++) {
        assert_int_not_equal(group.leaf, before);
        assert_int_equal(group.pointed, 0);
        before = group.leaf;
        choose_any(&group);
    }
    go_home(&group);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_buttons_play_all_five),
        cmocka_unit_test(other_sizes_of_letters),
        cmocka_unit_test(pressing_on_decides_nothing),
        cmocka_unit_test(a_step_that_was_left_goes_on_where_it_was),
        cmocka_unit_test(back_takes_choices_back),
        cmocka_unit_test(teams_take_turns),
        cmocka_unit_test(only_choices_are_turns),
        cmocka_unit_test(a_room_without_teams_raises_hands),
        cmocka_unit_test(safety_is_said_before_what_may_frighten),
        cmocka_unit_test(every_question_is_a_leaf_of_its_own),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

/* A vote by hands in which one pile was counted and the other left blank: nobody is said to be of one mind, the blank
 * is a dash, and what was counted as none is a 0. */
#include "app.h"
#include "grid_measure.h"
#include "shipped_library.h"
#include "workshop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Hall {
    App *app;
    NodeList nodes;
} Hall;

static void look(Hall *hall)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(hall->app);
    screen_build(&view, &layout, &hall->nodes);
    assert_false(hall->nodes.failed);
}

static void act(Hall *hall, ActionKind kind, int value, int item)
{
    assert_true(app_do(hall->app, (Command){.kind = COMMAND_GAME, .action = {kind, value, .item = item}}));
}

/* Counts the hands, NO_VOTE for none at all, and looks at the split. */
static Hall split_of(int codependent, int interdependent)
{
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 5, .skip_note = true};
    parts.settings.workshop.values[SET_UP_VOTES] = VOTE_HANDS;
    Hall hall = {.app = app_create(&parts)};
    assert_non_null(hall.app);
    assert_true(app_do(hall.app, command_of(COMMAND_OPEN_WORKSHOP)));
    while (workshop_stage(session_game(app_view(hall.app).session)) != WORKSHOP_VOTE)
        act(&hall, ACTION_FORWARD, 0, 0);
    if (codependent != NO_VOTE)
        act(&hall, ACTION_COUNT, SIDE_CODEPENDENT, codependent);
    act(&hall, ACTION_FORWARD, 0, 0);
    if (interdependent != NO_VOTE)
        act(&hall, ACTION_COUNT, SIDE_INTERDEPENDENT, interdependent);
    act(&hall, ACTION_FORWARD, 0, 0);
    assert_int_equal(workshop_stage(session_game(app_view(hall.app).session)), WORKSHOP_SPLIT);
    look(&hall);
    return hall;
}

static void leave(Hall *hall)
{
    node_list_free(&hall->nodes);
    app_destroy(hall->app);
}

static int count_of(const Hall *hall, const char *label)
{
    int count = 0;
    for (size_t i = 0; i < hall->nodes.count; i++)
        count += hall->nodes.items[i].label && strcmp(hall->nodes.items[i].label, label) == 0;
    return count;
}

static bool shows_bar(const Hall *hall)
{
    for (size_t i = 0; i < hall->nodes.count; i++)
        if (hall->nodes.items[i].look == LOOK_SPLIT)
            return true;
    return false;
}

static void a_blank_is_not_counted(void **state)
{
    static const struct {
        int hands[2];
        const char *says, *reads;
    } cases[] = {{{12, NO_VOTE}, "Interdependent: not counted yet. Back leads there.",
                  "Codependent 12, interdependent not counted"},
                 {{NO_VOTE, 12}, "Codependent: not counted yet. Back leads there.",
                  "Codependent not counted, interdependent 12"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Hall hall = split_of(cases[i].hands[0], cases[i].hands[1]);
        assert_int_equal(count_of(&hall, cases[i].says), 1);
        assert_int_equal(count_of(&hall, cases[i].reads), 1);
        assert_int_equal(count_of(&hall, "–"), 2); /* in the pocket and at the bar's end */
        assert_int_equal(count_of(&hall, "0"), 0);
        assert_int_equal(count_of(&hall, language_text(library.language, "room.split.alike")), 0);
        assert_false(shows_bar(&hall));
        leave(&hall);
    }
}

static void none_that_was_counted_is_none(void **state)
{
    (void)state;
    Hall hall = split_of(12, 0);
    assert_int_equal(count_of(&hall, language_text(library.language, "room.split.alike")), 1);
    assert_int_equal(count_of(&hall, "Codependent 12, interdependent 0"), 1);
    assert_int_equal(count_of(&hall, "0"), 2);
    assert_true(shows_bar(&hall));
    leave(&hall);
}

/* By hand, too, one can say that nobody raised theirs. */
static void fewer_than_blank_is_none(void **state)
{
    (void)state;
    Hall hall = split_of(12, NO_VOTE);
    act(&hall, ACTION_BACKWARD, 0, 0);
    look(&hall);
    const Node *fewer = node_list_find(&hall.nodes, node_id("hands-step", 0));
    assert_non_null(fewer);
    assert_false(fewer->state & NODE_DISABLED);
    assert_true(app_do(hall.app, fewer->command));
    look(&hall);
    assert_true(node_list_find(&hall.nodes, node_id("hands-step", 0))->state & NODE_DISABLED);
    act(&hall, ACTION_FORWARD, 0, 0);
    look(&hall);
    assert_int_equal(count_of(&hall, language_text(library.language, "room.split.alike")), 1);
    leave(&hall);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_blank_is_not_counted),
        cmocka_unit_test(none_that_was_counted_is_none),
        cmocka_unit_test(fewer_than_blank_is_none),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

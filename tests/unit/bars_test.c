/* The bars at the top of all screens: Leave stands in the corner, what is reached by Tab goes as it stands, nothing
 * moves when Undo or Redo come and go, and Undo leads out of no step. */
#include "grid_measure.h"
#include "esteem.h"
#include "parts.h"
#include "scenes.h"
#include "shipped_folders.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const int sizes[][2] = {{1280, 720}, {390, 844}, {844, 390}, {820, 1180}, {320, 480}, {1280, 800}};
enum { SIZES = sizeof sizes / sizeof *sizes };

static App *reach(const char *name)
{
    return scene_reach(scene_named(name), &library, folders, settings_default());
}

static void build(const App *app, const int *size, NodeList *nodes)
{
    Layout layout = layout_make(size[0], size[1], 1, 100, (Insets){0}, &grid_measure);
    View view = app_view(app);
    screen_build(&view, &layout, nodes);
}

static const Node *leaving(const NodeList *nodes)
{
    return node_list_find(nodes, node_id("leave", 0));
}

static bool on_its_line(const Node *node, const Node *leave)
{
    float middle = node->rect.y + node->rect.h / 2;
    return node->state & NODE_FOCUSABLE && !(node->state & NODE_SCROLLS) && middle >= leave->rect.y &&
           middle <= leave->rect.y + leave->rect.h;
}

/* In the corner, after all that stands beside it; where that is, is the same for all screens but a group's, whose
 * margins are its own. */
static void leave_is_in_the_corner(const Scene *scene, const int *size, float *corner)
{
    App *app = reach(scene->name);
    NodeList nodes = {0};
    build(app, size, &nodes);
    const Node *leave = leaving(&nodes);
    if (leave) { /* a group that fills the screen may have none */
        float end = leave->rect.x + leave->rect.w, before = -1e9f;
        for (size_t i = 0; i < nodes.count; i++) {
            const Node *node = &nodes.items[i];
            if (!on_its_line(node, leave))
                continue;
            if (node->rect.x < before)
                fail_msg("%s at %dx%d: \"%s\" is reached after what stands right of it", scene->name, size[0],
                         size[1], node->label);
            before = node->rect.x;
        }
        if (before > leave->rect.x)
            fail_msg("%s at %dx%d: Leave is not the last in its line", scene->name, size[0], size[1]);
        bool room = app_view(app).screen == SCREEN_WORKSHOP;
        if (!room && *corner > 0 && (end > *corner + 1 || end < *corner - 1))
            fail_msg("%s at %dx%d: Leave ends at %.1f instead of %.1f", scene->name, size[0], size[1], (double)end,
                     (double)*corner);
        if (!room)
            *corner = end;
    }
    node_list_free(&nodes);
    app_destroy(app);
}

static void leave_has_one_place(void **state)
{
    (void)state;
    for (int i = 0; i < SIZES; i++) {
        float corner = 0;
        for (int s = 0; s < scene_count; s++)
            leave_is_in_the_corner(&scenes[s], sizes[i], &corner);
        assert_true(corner > 0);
    }
}

/* What was there before is where it was. */
static void assert_unmoved(const NodeList *before, const NodeList *after, const char *what)
{
    for (size_t i = 0; i < before->count; i++) {
        const Node *old = &before->items[i], *now = node_list_find(after, old->id);
        if (old->id == node_id("absent", 0))
            continue;
        if (!now)
            fail_msg("%s: \"%s\" is gone", what, old->label ? old->label : "something");
        if (memcmp(&old->rect, &now->rect, sizeof old->rect) != 0)
            fail_msg("%s: \"%s\" moved from %.1f,%.1f to %.1f,%.1f", what, old->label ? old->label : "something",
                     (double)old->rect.x, (double)old->rect.y, (double)now->rect.x, (double)now->rect.y);
    }
}

static void nothing_moves_for_redo(void **state)
{
    (void)state;
    for (int i = 0; i < SIZES; i++) {
        App *app = reach("sort");
        NodeList before = {0}, after = {0};
        build(app, sizes[i], &before);
        assert_true(app_do(app, command_game(ACTION_PASS, 0)));
        assert_true(app_do(app, command_of(COMMAND_UNDO)));
        build(app, sizes[i], &after);
        assert_unmoved(&before, &after, "after Undo");
        bool redo = false; /* in whatever window its key brings back what was undone */
        for (size_t n = 0; n < after.count; n++)
            redo = redo || (after.items[n].shortcut == SHORTCUT_REDO && after.items[n].command.kind == COMMAND_REDO);
        assert_true(redo);
        node_list_free(&before);
        node_list_free(&after);
        app_destroy(app);
    }
}

static const Node *undo_in(const App *app, const int *size, NodeList *nodes)
{
    build(app, size, nodes);
    const Node *undo = node_list_find(nodes, node_id("undo", 0));
    assert_non_null(undo);
    return undo;
}

static void undo_leads_out_of_no_step(void **state)
{
    (void)state;
    for (int i = 0; i < SIZES; i++) {
        App *app = reach("step-esteem");
        int step = app_view(app).value;
        NodeList before = {0}, nodes = {0};
        assert_true(undo_in(app, sizes[i], &before)->state & NODE_DISABLED);
        assert_true(app_do(app, command_move(step, ESTEEM_TURN, 0, 0)));
        assert_false(undo_in(app, sizes[i], &nodes)->state & NODE_DISABLED);
        assert_true(app_do(app, command_of(COMMAND_UNDO)));
        assert_int_equal(app_view(app).screen, SCREEN_CHALLENGE);
        assert_true(undo_in(app, sizes[i], &nodes)->state & NODE_DISABLED);
        assert_unmoved(&before, &nodes, "in a step");
        node_list_free(&before);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

/* From a game's first card on a phone, too, by the menu. */
static void the_menu_redoes(void **state)
{
    (void)state;
    App *app = reach("sort");
    NodeList nodes = {0};
    assert_true(app_do(app, command_game(ACTION_PASS, 0)));
    assert_true(app_do(app, command_of(COMMAND_UNDO)));
    assert_true(app_do(app, command_open(SCREEN_MENU, 0)));
    build(app, sizes[1], &nodes);
    const Node *redo = NULL;
    for (size_t i = 0; i < nodes.count; i++)
        redo = nodes.items[i].command.kind == COMMAND_REDO ? &nodes.items[i] : redo;
    assert_non_null(redo);
    assert_true(app_do(app, redo->command));
    assert_int_equal(app_view(app).screen, SCREEN_PLAY);
    assert_false(session_can_redo(app_view(app).session));
    node_list_free(&nodes);
    app_destroy(app);
}

/* A door alone is not known by everybody: while sorting and in the steps Leave has its word on a phone. */
static void assert_leave_has_its_word(const char *language)
{
    static const char *const names[] = {"shown", "sort", "feedback-agree", "step-awareness", "step-boundaries",
                                        "step-esteem", "step-independence", "step-conversation"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        App *app = reach(names[i]);
        NodeList nodes = {0};
        build(app, sizes[1], &nodes);
        if (leaving(&nodes)->state & NODE_ICON_ONLY)
            fail_msg("%s in %s: Leave is an icon alone", names[i], language);
        node_list_free(&nodes);
        app_destroy(app);
    }
}

static void leave_has_its_word_on_a_phone(void **state)
{
    (void)state;
    Library english = library;
    assert_leave_has_its_word("en");
    library = translated_content(english, "es");
    assert_leave_has_its_word("es");
    library_free_words(&library);
    library = english;
}

/* Before words go, Redo goes into the menu, and the steps' dots go. */
static void a_less_wide_window_keeps_the_words(void **state)
{
    (void)state;
    static const char *const names[] = {"menu", "table", "undo", "steps", "leave"};
    static const int less_wide[][2] = {{1280, 720}, {1280, 800}, {1440, 900}, {1024, 768}};
    App *app = reach("sort");
    for (int i = 0; i < (int)(sizeof less_wide / sizeof *less_wide); i++) {
        NodeList nodes = {0};
        build(app, less_wide[i], &nodes);
        for (int n = 0; n < (int)(sizeof names / sizeof *names); n++)
            if (node_list_find(&nodes, node_id(names[n], 0))->state & NODE_ICON_ONLY)
                fail_msg("at %dx%d %s is an icon alone", less_wide[i][0], less_wide[i][1], names[n]);
        bool dots = node_list_find(&nodes, node_id("step-dot", 0)) != NULL;
        assert_true(dots || i > 0);
        node_list_free(&nodes);
    }
    app_destroy(app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leave_has_one_place),
        cmocka_unit_test(nothing_moves_for_redo),
        cmocka_unit_test(undo_leads_out_of_no_step),
        cmocka_unit_test(the_menu_redoes),
        cmocka_unit_test(leave_has_its_word_on_a_phone),
        cmocka_unit_test(a_less_wide_window_keeps_the_words),
    };
    return cmocka_run_group_tests(tests, load_with_folders, unload_with_folders);
}

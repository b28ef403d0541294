/* What is left of a workshop, from its closing to the files, by commands and nodes as every device does it. */
#include "grid_measure.h"
#include "memory_store.h"
#include "parts.h"
#include "room.h"
#include "scenes.h"
#include "shipped_library.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAY = 20785 }; /* 2026-11-28 */

typedef struct Bench {
    Folders *folders;
    Store *store;
    App *app;
    TablePort picture;
    Clock clock;
    int day;
    View drawn; /* the view that the picture was drawn of */
} Bench;

static bool draw(void *context, const View *view, void **bytes, size_t *length, Error *error)
{
    Bench *bench = context;
    (void)error;
    bench->drawn = *view;
    *bytes = strdup("picture");
    *length = 7;
    return *bytes != NULL;
}

static int today(void *context)
{
    return *(int *)context;
}

static void begin(Bench *bench)
{
    AppParts parts = {.library = &library, .store = bench->store, .settings = settings_default(), .seed = 2,
                      .clock = &bench->clock, .folders = bench->folders, .picture = &bench->picture,
                      .skip_note = true};
    bench->app = app_create(&parts);
    assert_non_null(bench->app);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->folders = memory_folders_create();
    bench->store = memory_store_create();
    bench->picture = (TablePort){bench, draw};
    bench->day = DAY;
    bench->clock = (Clock){&bench->day, today};
    begin(bench);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    app_destroy(bench->app);
    bench->folders->destroy(bench->folders);
    bench->store->destroy(bench->store);
    free(bench);
    return 0;
}

static void reach(Bench *bench, const char *scene)
{
    scene_named(scene)->reach(bench->app);
}

/* Presses what has this id on the screen as it is. */
static void press(Bench *bench, const char *name, int number)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(bench->app);
    screen_build(&view, &layout, &nodes);
    const Node *node = node_list_find(&nodes, node_id(name, number));
    if (!node)
        fail_msg("There is no %s %d on %s.", name, number, screen_name(&view));
    Command command = node->command;
    node_list_free(&nodes);
    assert_true(app_do(bench->app, command));
}

static bool is_there(Bench *bench, const char *name, int number)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(bench->app);
    screen_build(&view, &layout, &nodes);
    bool there = node_list_find(&nodes, node_id(name, number)) != NULL;
    node_list_free(&nodes);
    return there;
}

static void expect_label(Bench *bench, const char *name, const char *label)
{
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(bench->app);
    screen_build(&view, &layout, &nodes);
    const Node *node = node_list_find(&nodes, node_id(name, 0));
    assert_non_null(node);
    assert_string_equal(node->label, label);
    node_list_free(&nodes);
}

static const SaveView *shown(const Bench *bench)
{
    return app_view(bench->app).save;
}

static const char *saved(Bench *bench, const char *path)
{
    size_t length = 0;
    assert_string_equal(shown(bench)->saved, path);
    const char *bytes = memory_folders_get(bench->folders, path, &length);
    assert_non_null(bytes);
    return bytes;
}

static void from_the_closing_to_three_files(void **state)
{
    Bench *bench = *state;
    reach(bench, "afterwards");
    app_do(bench->app, command_of(COMMAND_BACK));
    press(bench, "closing-keep", 0);
    assert_int_equal(app_view(bench->app).screen, SCREEN_AFTERWARDS);
    press(bench, "save", 0);
    assert_int_equal(app_view(bench->app).screen, SCREEN_SAVE);
    press(bench, "save-now", 0);
    assert_int_equal(bench->drawn.screen, SCREEN_AFTERWARDS);
    assert_string_equal(saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28.png"), "picture");
    press(bench, "save-kind", SAVE_TEXT);
    press(bench, "save-now", 0);
    const char *text = saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28.md");
    assert_non_null(
        strstr(text, "# What the room made\n\nA workshop with Me & We on November 28, 2026. 4 teams voted.\n"));
    press(bench, "save-kind", SAVE_CSV);
    press(bench, "save-now", 0);
    text = saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28.csv");
    assert_memory_equal(text, "\xEF\xBB\xBFNumber,Card,Text,", 20);
    press(bench, "save-now", 0);
    saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28 2.csv");
    assert_int_equal(memory_folders_file_count(bench->folders), 4);
}

static void names_only_where_wanted(void **state)
{
    Bench *bench = *state;
    reach(bench, "afterwards");
    press(bench, "save", 0);
    press(bench, "save-kind", SAVE_TEXT);
    press(bench, "save-now", 0);
    assert_null(strstr(saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28.md"), "Harbour"));
    app_do(bench->app, command_of(COMMAND_BACK));
    press(bench, "team-names", 0);
    press(bench, "save", 0);
    assert_null(shown(bench)->saved);
    press(bench, "save-now", 0);
    assert_non_null(strstr(saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28 2.md"), "Harbour"));
    app_do(bench->app, command_of(COMMAND_BACK));
    press(bench, "team-names", 0);
    assert_false(shown(bench)->team_names);
    press(bench, "team-names", 0);
    reach(bench, "afterwards"); /* another workshop: its group is asked anew */
    assert_false(shown(bench)->team_names);
    reach(bench, "afterwards-hands"); /* nobody's name could be in it */
    assert_false(is_there(bench, "team-names", 0));
}

/* The next start goes on at the closing, and what is saved then is the same. */
static void after_a_new_start(void **state)
{
    Bench *bench = *state;
    reach(bench, "afterwards");
    press(bench, "save", 0);
    press(bench, "save-kind", SAVE_CSV);
    press(bench, "save-now", 0);
    app_destroy(bench->app);
    bench->day += 3;
    begin(bench);
    assert_true(app_do(bench->app, command_open(SCREEN_SETUP, 0)));
    expect_label(bench, "resume", "Back to the last workshop"); /* it leads there, and saves nothing by itself */
    press(bench, "resume", 0);
    press(bench, "closing-keep", 0);
    press(bench, "save", 0);
    press(bench, "save-kind", SAVE_CSV);
    press(bench, "save-now", 0); /* it was on that day all the same */
    const char *again = saved(bench, "/home/amal/Pictures/me-and-we-workshop-2026-11-28 2.csv");
    size_t length = 0;
    assert_string_equal(
        again, memory_folders_get(bench->folders, "/home/amal/Pictures/me-and-we-workshop-2026-11-28.csv", &length));
}

static void alone_there_are_no_rows(void **state)
{
    Bench *bench = *state;
    reach(bench, "save-workshop");
    assert_int_equal(shown(bench)->kind, SAVE_CSV);
    reach(bench, "table");
    app_do(bench->app, command_open(SCREEN_SAVE, 0));
    assert_int_equal(shown(bench)->kind, SAVE_TEXT);
    assert_string_equal(shown(bench)->file, "me-and-we-table.md");
    assert_false(is_there(bench, "save-kind", SAVE_CSV));
    assert_false(app_do(bench->app, (Command){.kind = COMMAND_SAVE_KIND, .value = SAVE_CSV}));
}

static void nothing_to_keep(void **state)
{
    Bench *bench = *state;
    reach(bench, "afterwards-nothing");
    assert_int_equal(app_view(bench->app).screen, SCREEN_AFTERWARDS);
    assert_false(is_there(bench, "save", 0));
    app_do(bench->app, command_open(SCREEN_SAVE, 0));
    assert_false(is_there(bench, "save-now", 0));
    assert_false(app_do(bench->app, command_of(COMMAND_SAVE)));
    assert_int_equal(memory_folders_file_count(bench->folders), 0);
}

/* ---- On a projector ---- */

static float drawn_size(const Node *node)
{
    NodeParts parts = node_parts(&grid_measure, node);
    switch (node->look) {
    case LOOK_TEXT:
        return node->text.size;
    case LOOK_PRIMARY:
    case LOOK_SECONDARY:
    case LOOK_QUIET:
    case LOOK_SWITCH:
    case LOOK_NOTICE:
        return node->state & NODE_ICON_ONLY ? INFINITY : parts.label_format.size;
    case LOOK_CHOICE:
        return fminf(parts.label_format.size, parts.description.w > 0 ? parts.description_format.size : INFINITY);
    default:
        return INFINITY;
    }
}

static void check_sizes(const View *view, int width, int height)
{
    Layout layout = layout_make(width, height, 1, 100, (Insets){0}, &grid_measure);
    Sketch sketch = {.view = view, .layout = &layout};
    NodeList nodes = {0};
    screen_build(view, &layout, &nodes);
    for (size_t i = 0; i < nodes.count; i++) {
        const Node *node = &nodes.items[i];
        if (drawn_size(node) < room_least(&sketch) - 0.05f)
            fail_msg("%s %dx%d: \"%s\" is %.1f high, under %.1f", screen_name(view), width, height, node->label,
                     (double)drawn_size(node), (double)room_least(&sketch));
        assert_int_not_equal(node->shortcut, SHORTCUT_FORWARD); /* what there is to do is chosen by two buttons */
    }
    node_list_free(&nodes);
}

static void check_in_all_sizes(Bench *bench)
{
    static const int sizes[][2] = {{1024, 768}, {1280, 720}, {1280, 800}, {1920, 1080}, {3840, 2160}};
    View view = app_view(bench->app);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        check_sizes(&view, sizes[i][0], sizes[i][1]);
}

static void can_be_read_from_the_last_row(void **state)
{
    static const char *const names[] = {"afterwards", "afterwards-most", "save-workshop"};
    Bench *bench = *state;
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        reach(bench, names[n]);
        check_in_all_sizes(bench);
    }
}

/* Whatever else lies over a workshop stands on the projector as well. */
static void so_can_all_that_lies_over_it(void **state)
{
    static const ScreenId screens[] = {SCREEN_MENU, SCREEN_HELP, SCREEN_WORDS, SCREEN_SECTION, SCREEN_ROW,
                                       SCREEN_ABOUT};
    Bench *bench = *state;
    reach(bench, "afterwards");
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        app_do(bench->app, command_open(screens[i], 2));
        assert_int_equal(app_view(bench->app).screen, screens[i]);
        check_in_all_sizes(bench);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(from_the_closing_to_three_files), TEST(names_only_where_wanted), TEST(after_a_new_start),
        TEST(alone_there_are_no_rows),         TEST(nothing_to_keep),         TEST(can_be_read_from_the_last_row),
        TEST(so_can_all_that_lies_over_it),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

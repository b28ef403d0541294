/* Saving the table by commands alone, as every device does it: kinds, folders, names, refusals, and what the screen
 * then says. */
#include "grid_measure.h"
#include "scenes.h"
#include "shipped_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Bench {
    Folders *folders;
    App *app;
    TablePort picture;
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

static void reach(Bench *bench, const char *scene)
{
    scene_named(scene)->reach(bench->app);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->folders = memory_folders_create();
    bench->picture = (TablePort){bench, draw};
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 2, .folders = bench->folders,
                      .picture = &bench->picture};
    bench->app = app_create(&parts);
    assert_non_null(bench->app);
    reach(bench, "table");
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    app_destroy(bench->app);
    bench->folders->destroy(bench->folders);
    free(bench);
    return 0;
}

static bool open(Bench *bench)
{
    return app_do(bench->app, command_open(SCREEN_SAVE, 0));
}

static bool kind(Bench *bench, int value)
{
    return app_do(bench->app, (Command){.kind = COMMAND_SAVE_KIND, .value = value});
}

static bool folder(Bench *bench, int value)
{
    return app_do(bench->app, (Command){.kind = COMMAND_SAVE_FOLDER, .value = value});
}

static bool save(Bench *bench)
{
    return app_do(bench->app, command_of(COMMAND_SAVE));
}

static const SaveView *shown(const Bench *bench)
{
    return app_view(bench->app).save;
}

static void assert_file(Bench *bench, const char *path, const char *beginning)
{
    size_t length = 0;
    const char *bytes = memory_folders_get(bench->folders, path, &length);
    if (!bytes)
        fail_msg("%s is not there", path);
    assert_true(length >= strlen(beginning));
    assert_memory_equal(bytes, beginning, strlen(beginning));
}

static void a_picture_where_pictures_are(void **state)
{
    Bench *bench = *state;
    assert_true(open(bench));
    assert_int_equal(app_view(bench->app).screen, SCREEN_SAVE);
    assert_string_equal(shown(bench)->folder, "/home/amal/Pictures");
    assert_int_equal(shown(bench)->at, PLACE_PICTURES);
    assert_string_equal(shown(bench)->file, "me-and-we-table.png");
    assert_true(save(bench));
    assert_int_equal(app_view(bench->app).screen, SCREEN_SAVE);
    assert_int_equal(bench->drawn.screen, SCREEN_TABLE);
    assert_string_equal(shown(bench)->saved, "/home/amal/Pictures/me-and-we-table.png");
    assert_null(shown(bench)->refused);
    assert_file(bench, "/home/amal/Pictures/me-and-we-table.png", "picture");
}

static void names_are_never_used_twice(void **state)
{
    Bench *bench = *state;
    open(bench);
    kind(bench, SAVE_TEXT);
    assert_true(save(bench) && save(bench) && save(bench));
    assert_string_equal(shown(bench)->saved, "/home/amal/Pictures/me-and-we-table 3.md");
    assert_int_equal(memory_folders_file_count(bench->folders), 3);
    assert_file(bench, "/home/amal/Pictures/me-and-we-table.md", "# Your comparison table\n");
    assert_file(bench, "/home/amal/Pictures/me-and-we-table 2.md", "# Your comparison table\n");
}

static void from_folder_to_folder(void **state)
{
    Bench *bench = *state;
    open(bench);
    const SaveView *save_view = shown(bench);
    int visit = app_view(bench->app).value;
    assert_int_equal(save_view->inside_count, 6);
    static const char *const sorted[] = {"Album", "birthdays", "Caf\xC3\xA9 and garden",
                                         "Letters, drawings and what else the children made", "Walks", "zoo"};
    for (int i = 0; i < 6; i++)
        assert_string_equal(save_view->inside[i], sorted[i]);
    assert_true(folder(bench, SAVE_INSIDE + 2));
    assert_string_equal(shown(bench)->folder, "/home/amal/Pictures/Caf\xC3\xA9 and garden");
    assert_int_equal(shown(bench)->inside_count, 0);
    assert_int_equal(shown(bench)->at, -1);
    assert_int_not_equal(app_view(bench->app).value, visit); /* a place of its own for scroll and focus */
    assert_false(folder(bench, SAVE_INSIDE)); /* there is none in it */
    for (int up = 0; up < 4; up++)
        assert_true(folder(bench, SAVE_ABOVE));
    assert_string_equal(shown(bench)->folder, "/");
    assert_false(shown(bench)->has_above);
    assert_false(folder(bench, SAVE_ABOVE));
    assert_true(folder(bench, SAVE_PLACE + PLACE_HOME));
    assert_string_equal(shown(bench)->folder, "/home/amal");
    assert_false(folder(bench, SAVE_PLACE + PLACE_DESKTOP)); /* this user has none */
    assert_false(folder(bench, -1));
    assert_string_equal(shown(bench)->folder, "/home/amal");
    app_do(bench->app, command_of(COMMAND_BACK));
    assert_int_equal(app_view(bench->app).screen, SCREEN_TABLE);
    open(bench); /* the folder is still the chosen one */
    assert_string_equal(shown(bench)->folder, "/home/amal");
}

static void what_cant_be_looked_into(void **state)
{
    Bench *bench = *state;
    open(bench);
    for (int up = 0; up < 3; up++)
        assert_true(folder(bench, SAVE_ABOVE));
    assert_string_equal(shown(bench)->inside[1], "locked");
    assert_true(folder(bench, SAVE_INSIDE + 1));
    assert_non_null(strstr(shown(bench)->unreadable, "not allowed"));
    assert_true(folder(bench, SAVE_ABOVE)); /* and out again */
    assert_null(shown(bench)->unreadable);
}

static void a_refusal_keeps_the_choice(void **state)
{
    Bench *bench = *state;
    open(bench);
    kind(bench, SAVE_TEXT);
    folder(bench, SAVE_PLACE + PLACE_DOCUMENTS);
    memory_folders_refuse(bench->folders, "Could not write it: there is no room left on the disk.");
    assert_true(save(bench));
    assert_string_equal(shown(bench)->refused, "Could not write it: there is no room left on the disk.");
    assert_null(shown(bench)->saved);
    assert_int_equal(shown(bench)->kind, SAVE_TEXT);
    assert_string_equal(shown(bench)->folder, "/home/amal/Documents");
    assert_int_equal(memory_folders_file_count(bench->folders), 0);
    memory_folders_refuse(bench->folders, NULL);
    assert_true(save(bench));
    assert_null(shown(bench)->refused);
    assert_non_null(shown(bench)->saved);
    assert_true(folder(bench, SAVE_PLACE + PLACE_HOME)); /* what was said is over then */
    assert_null(shown(bench)->saved);
}

static void many_folders_and_strange_names(void **state)
{
    Bench *bench = *state;
    for (int i = 0; i < SAVE_FOLDERS_MOST + 11; i++) {
        char path[64];
        snprintf(path, sizeof path, "/home/amal/Music/%03d", i);
        memory_folders_add(bench->folders, path);
    }
    memory_folders_add(bench->folders, "/home/amal/Documents/\x1B[31mred\xFF");
    open(bench);
    assert_true(folder(bench, SAVE_PLACE + PLACE_HOME));
    assert_string_equal(shown(bench)->inside[1], "Music");
    assert_true(folder(bench, SAVE_INSIDE + 1));
    assert_int_equal(shown(bench)->inside_count, SAVE_FOLDERS_MOST);
    assert_int_equal(shown(bench)->left_out, 11);
    assert_string_equal(shown(bench)->inside[SAVE_FOLDERS_MOST - 1], "299");
    assert_false(folder(bench, SAVE_INSIDE + SAVE_FOLDERS_MOST));
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(bench->app);
    screen_build(&view, &layout, &nodes);
    assert_false(nodes.failed);
    int listed = 0;
    bool told = false;
    for (size_t i = 0; i < nodes.count; i++) {
        listed += nodes.items[i].command.kind == COMMAND_SAVE_FOLDER && nodes.items[i].command.value >= SAVE_INSIDE;
        told = told || (nodes.items[i].label && strstr(nodes.items[i].label, "11 more folders"));
    }
    assert_int_equal(listed, SAVE_FOLDERS_MOST);
    assert_true(told);
    node_list_free(&nodes);
    assert_true(folder(bench, SAVE_PLACE + PLACE_DOCUMENTS));
    assert_string_equal(shown(bench)->inside[0], "\xEF\xBF\xBD[31mred\xEF\xBF\xBD");
    assert_true(folder(bench, SAVE_INSIDE)); /* gone to by the name that it has */
    assert_true(save(bench));
    assert_file(bench, "/home/amal/Documents/\x1B[31mred\xFF/me-and-we-table.png", "picture");
    assert_null(strchr(shown(bench)->saved, '\x1B'));
}

static char *above_all(Folders *folders, const char *folder)
{
    (void)folders;
    return folder[0] ? strdup("") : NULL;
}

/* Where a system lists its drives there is no folder: a name alone would be a file wherever the game was started. */
static void nothing_is_put_among_drives(void **state)
{
    Bench *bench = *state;
    bench->folders->above = above_all;
    open(bench);
    assert_true(folder(bench, SAVE_ABOVE));
    assert_string_equal(shown(bench)->folder, "");
    assert_false(save(bench));
    assert_int_equal(memory_folders_file_count(bench->folders), 0);
    Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
    NodeList nodes = {0};
    View view = app_view(bench->app);
    screen_build(&view, &layout, &nodes);
    int focused = 0;
    for (size_t i = 0; i < nodes.count; i++) {
        assert_int_not_equal(nodes.items[i].command.kind, COMMAND_SAVE);
        focused += (nodes.items[i].state & NODE_FIRST_FOCUS) != 0;
    }
    assert_int_equal(focused, 1);
    node_list_free(&nodes);
}

/* Where nothing can be saved, or nothing is there to be saved. */
static void without_ports_and_without_a_table(void **state)
{
    (void)state;
    AppParts parts = {.library = &library, .settings = settings_default(), .seed = 2};
    Bench bench = {.app = app_create(&parts)};
    reach(&bench, "table");
    assert_null(app_view(bench.app).save);
    open(&bench);
    assert_false(folder(&bench, SAVE_PLACE));
    assert_false(save(&bench));
    app_destroy(bench.app);
    bench.folders = parts.folders = memory_folders_create();
    bench.app = app_create(&parts); /* text alone, and no game yet */
    reach(&bench, "title");
    open(&bench);
    assert_int_equal(shown(&bench)->kind, SAVE_TEXT);
    assert_false(kind(&bench, SAVE_PICTURE));
    assert_false(save(&bench));
    assert_int_equal(memory_folders_file_count(bench.folders), 0);
    app_destroy(bench.app);
    bench.folders->destroy(bench.folders);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        CASE(a_picture_where_pictures_are),
        CASE(names_are_never_used_twice),
        CASE(from_folder_to_folder),
        CASE(what_cant_be_looked_into),
        CASE(a_refusal_keeps_the_choice),
        CASE(nothing_is_put_among_drives),
        CASE(many_folders_and_strange_names),
        cmocka_unit_test(without_ports_and_without_a_table),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

/* A team's name written with the game's own letters, press by press: what comes by itself, what is kept, and when. */
#include "built_screen.h"
#include "memory_store.h"
#include "scenes.h"
#include "shipped_library.h"
#include "spoken.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct Bench {
    Library translated; /* its language is the one that the app began with */
    Store *store;
    App *app;
    NodeList nodes;
} Bench;

enum { TEAM = 1 };

static void start(Bench *bench, const Library *words)
{
    AppParts parts = {.library = words, .store = bench->store, .settings = settings_default(), .seed = 5,
                      .workshop = true, .skip_note = true};
    Error error = {.text = ""};
    assert_true(settings_load(&parts.settings, bench->store, &error));
    bench->app = app_create(&parts);
    assert_non_null(bench->app);
    app_set_device(bench->app, DEVICE_PAD);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->store = memory_store_create();
    start(bench, &library);
    *state = bench;
    return 0;
}

static int set_up_in_spanish(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    Problems problems = {0};
    assert_non_null(bench);
    bench->store = memory_store_create();
    assert_true(library_load(&bench->translated, PROJECT_FOLDER "/content", "es", NULL, challenge_formats(),
                             &problems));
    problems_free(&problems);
    start(bench, &bench->translated);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    app_destroy(bench->app);
    bench->store->destroy(bench->store);
    node_list_free(&bench->nodes);
    library_free(&bench->translated);
    free(bench);
    return 0;
}

/* ---- A hand ---- */

static const NodeList *build(Bench *bench)
{
    return built_screen(bench->app, &bench->nodes);
}

static const Node *find(Bench *bench, const char *name, int number)
{
    return node_on_screen(bench->app, &bench->nodes, name, number);
}

static bool press(Bench *bench, const char *name, int number)
{
    const Node *node = find(bench, name, number);
    assert_int_equal(node->role, ROLE_BUTTON);
    assert_true(node->state & NODE_FOCUSABLE);
    return app_do(bench->app, node->command);
}

/* The letter that shows so; NULL: none does. */
static const Node *letter(Bench *bench, const char *text)
{
    const NodeList *nodes = build(bench);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (node->command.kind == COMMAND_WRITE && node->command.value == WRITE_LETTER &&
            strcmp(node->command.action.text, text) == 0)
            return node;
    }
    return NULL;
}

/* Each letter as it shows just then: a text must not need the key for the other size. */
static void write(Bench *bench, const char *text)
{
    for (size_t size; *text; text += size) {
        char one[5] = "";
        utf8_read(text, strlen(text), &size);
        memcpy(one, text, size);
        const Node *node = letter(bench, one);
        if (!node)
            fail_msg("no letter shows as %s", one);
        assert_true(app_do(bench->app, node->command));
    }
}

static void open_letters(Bench *bench)
{
    assert_true(press(bench, "team-name", TEAM));
    assert_int_equal(app_view(bench->app).screen, SCREEN_LETTERS);
}

static const char *written(Bench *bench)
{
    return find(bench, "written", 0)->description;
}

/* What a reader hears of it. */
static const char *heard(Bench *bench)
{
    const Node *node = find(bench, "written", 1);
    assert_int_equal(node->role, ROLE_STATUS);
    return node->label;
}

static const char *name(const Bench *bench)
{
    return app_view(bench->app).settings->workshop.teams[TEAM].name;
}

static void assert_stored(Bench *bench, const char *wanted)
{
    Settings stored = settings_default();
    Error error = {.text = ""};
    assert_true(settings_load(&stored, bench->store, &error));
    assert_string_equal(stored.workshop.teams[TEAM].name, wanted);
}

static void set_one_button(Bench *bench)
{
    app_do(bench->app, command_set(SETTING_ONE_BUTTON, 1));
    app_set_device(bench->app, DEVICE_ONE_BUTTON);
}

/* ---- Where it is ---- */

static void a_field_is_typed_into_where_there_are_keys(void **state)
{
    static const Device devices[] = {DEVICE_MOUSE, DEVICE_TOUCH, DEVICE_KEYS, DEVICE_TERMINAL};
    Bench *bench = *state;
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
        app_set_device(bench->app, devices[i]);
        const Node *field = find(bench, "team-name", TEAM);
        assert_int_equal(field->role, ROLE_FIELD);
        assert_int_equal(field->command.kind, COMMAND_NAME_TEAM);
    }
    set_one_button(bench);
    assert_int_equal(find(bench, "team-name", TEAM)->role, ROLE_BUTTON);
    app_set_device(bench->app, DEVICE_TERMINAL); /* where all is typed, whatever the setting */
    assert_int_equal(find(bench, "team-name", TEAM)->role, ROLE_FIELD);
}

static void it_opens_for_a_team_that_plays(void **state)
{
    Bench *bench = *state;
    int teams = app_view(bench->app).settings->workshop.values[SET_UP_TEAMS];
    assert_false(app_do(bench->app, command_open(SCREEN_LETTERS, teams)));
    assert_false(app_do(bench->app, command_open(SCREEN_LETTERS, -1)));
    assert_int_equal(app_view(bench->app).screen, SCREEN_SETUP);
    assert_false(app_do(bench->app, command_with_value(COMMAND_WRITE, WRITE_DONE)));
    assert_true(app_do(bench->app, command_open(SCREEN_LETTERS, teams - 1)));
}

/* Whatever screen has a field: with one button nothing waits for a keyboard. */
static void no_screen_waits_for_a_keyboard(void **state)
{
    (void)state;
    Folders *folders = memory_folders_create();
    int buttons = 0;
    for (int s = 0; s < scene_count; s++) {
        AppParts parts = {.library = &library, .settings = settings_default(), .seed = 2, .folders = folders};
        NodeList nodes = {0};
        scene_surround(&scenes[s], &parts);
        App *app = app_create(&parts);
        assert_non_null(app);
        scenes[s].reach(app);
        app_do(app, command_set(SETTING_ONE_BUTTON, 1));
        app_set_device(app, DEVICE_ONE_BUTTON);
        View view = app_view(app);
        Layout layout = layout_make(1280, 720, 1, 100, (Insets){0}, &grid_measure);
        screen_build(&view, &layout, &nodes);
        for (size_t i = 0; i < nodes.count; i++) {
            if (nodes.items[i].role == ROLE_FIELD)
                fail_msg("%s has a field", scenes[s].name);
            buttons += nodes.items[i].look == LOOK_FIELD && nodes.items[i].role == ROLE_BUTTON;
        }
        node_list_free(&nodes);
        app_destroy(app);
    }
    assert_true(buttons > 0);
    folders->destroy(folders);
}

/* ---- Writing ---- */

static void a_name_is_written_and_kept_when_it_is_done(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    assert_string_equal(written(bench), "");
    assert_string_equal(heard(bench), "Nothing is written yet.");
    write(bench, "No, thanks");
    assert_string_equal(written(bench), "No, thanks");
    assert_string_equal(heard(bench), "No, thanks");
    assert_int_equal(find(bench, "written", 0)->value, (int)strlen("No, thanks")); /* the caret */
    assert_string_equal(name(bench), "");
    assert_stored(bench, "");
    assert_true(press(bench, "done", 0));
    assert_int_equal(app_view(bench->app).screen, SCREEN_SETUP);
    assert_string_equal(find(bench, "team-name", TEAM)->description, "No, thanks");
    assert_stored(bench, "No, thanks");
}

static void a_full_name_takes_no_more_and_says_so(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "No, thank yo"); /* twelve characters */
    assert_string_equal(heard(bench), "No, thank yo. There is no room for more.");
    assert_false(app_do(bench->app, letter(bench, "u")->command));
    assert_string_equal(written(bench), "No, thank yo");
    assert_true(press(bench, "erase", 0));
    assert_string_equal(heard(bench), "No, thank y");
}

static void letters_are_deleted_one_by_one(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "Ab");
    assert_true(press(bench, "erase", 0));
    assert_string_equal(written(bench), "A");
    assert_true(press(bench, "erase", 0));
    assert_false(press(bench, "erase", 0));
    assert_false(press(bench, "space", 0)); /* no name begins with one */
    assert_string_equal(written(bench), "");
    assert_true(press(bench, "done", 0)); /* it has the name that the game gives it */
    assert_stored(bench, "");
    assert_string_equal(find(bench, "team-name", TEAM)->description,
                        language_text(library.language, "team.name.2"));
}

static void a_name_of_their_own_is_gone_on_with(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "Owls");
    press(bench, "space", 0); /* no name ends with one */
    press(bench, "done", 0);
    assert_stored(bench, "Owls");
    open_letters(bench);
    assert_string_equal(written(bench), "Owls");
    write(bench, "2");
    press(bench, "done", 0);
    assert_stored(bench, "Owls2");
}

static void what_is_not_done_leaves_all_as_it_was(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "Owls");
    press(bench, "done", 0);
    for (int way = 0; way < 2; way++) {
        open_letters(bench);
        write(bench, "x");
        press(bench, way == 0 ? "keep" : "back", 0);
        assert_int_equal(app_view(bench->app).screen, SCREEN_SETUP);
        assert_stored(bench, "Owls");
    }
    open_letters(bench);
    assert_string_equal(written(bench), "Owls");
}

/* The help is a screen over this one: what is written waits beneath it. */
static void what_is_written_waits_beneath_the_help(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "Ow");
    assert_true(press(bench, "help", 0));
    assert_int_equal(app_view(bench->app).screen, SCREEN_HELP);
    assert_true(app_do(bench->app, command_of(COMMAND_BACK)));
    assert_string_equal(written(bench), "Ow");
}

static void beginnings_are_capitals(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    assert_non_null(letter(bench, "M"));
    assert_null(letter(bench, "m"));
    write(bench, "Ms. Om");
    assert_null(letter(bench, "M"));
    press(bench, "size", 0);
    assert_null(letter(bench, "m"));
    write(bench, "Xy"); /* for one letter */
    assert_string_equal(written(bench), "Ms. OmXy");
    while (press(bench, "erase", 0))
        continue;
    press(bench, "size", 0);
    write(bench, "eve");
    assert_string_equal(written(bench), "eve");
}

/* ---- With one button ---- */

static void rows_lead_to_their_letters_and_back(void **state)
{
    Bench *bench = *state;
    set_one_button(bench);
    open_letters(bench);
    assert_null(letter(bench, "A"));
    const Node *row = find(bench, "letters", 0);
    assert_string_equal(row->label, "A B C D E F");
    assert_true(row->state & NODE_FIRST_FOCUS);
    press(bench, "letters", 1);
    assert_null(node_list_find(build(bench), node_id("letters", 0)));
    assert_null(letter(bench, "F"));
    assert_true(letter(bench, "G")->state & NODE_FIRST_FOCUS);
    press(bench, "rows", 0);
    press(bench, "letters", 1);
    write(bench, "H");
    assert_string_equal(written(bench), "H");
    assert_string_equal(find(bench, "letters", 1)->label, "g h i j k l"); /* for the next one */
    press(bench, "space", 0);
    press(bench, "erase", 0);
    press(bench, "done", 0);
    assert_stored(bench, "H");
}

/* A press that finds no room leads back to the rows too. */
static void a_full_name_leads_back_to_the_rows(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "No, thank yo");
    set_one_button(bench);
    press(bench, "letters", 0);
    assert_true(app_do(bench->app, letter(bench, "a")->command));
    assert_string_equal(heard(bench), "No, thank yo. There is no room for more.");
    find(bench, "letters", 0);
}

/* Most voices pass by what is no letter. */
static void signs_are_called_by_their_names(void **state)
{
    Bench *bench = *state;
    TextBuffer words = {0};
    open_letters(bench);
    spoken_node(library.language, letter(bench, ","), &words);
    assert_string_equal(words.text, ",. Comma");
    text_buffer_clear(&words);
    assert_null(letter(bench, "A")->description);
    set_one_button(bench);
    spoken_node(library.language, find(bench, "letters", 4), &words);
    assert_string_equal(words.text, "Y Z - . , ’ &. Minus, Full stop, Comma, Apostrophe");
    text_buffer_free(&words);
}

/* ---- Languages ---- */

static void in_spanish(void **state)
{
    Bench *bench = *state;
    open_letters(bench);
    write(bench, "Ñandú azul");
    press(bench, "done", 0);
    assert_stored(bench, "Ñandú azul");
    set_one_button(bench);
    open_letters(bench);
    assert_string_equal(find(bench, "letters", 2)->label, "m n ñ o p q");
    assert_string_equal(find(bench, "letters", 5)->label, "á é í ó ú ü");
    press(bench, "letters", 2);
    write(bench, "ñ");
    assert_string_equal(heard(bench), "Ñandú azulñ");
}

/* Small and capital letters stand for one another, each once; and a field takes all of them. */
static void both_sizes_have_the_same_letters(void **state)
{
    (void)state;
    static const char *const codes[] = {"en", "es"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        Library words = {0};
        Problems problems = {0};
        assert_true(library_load(&words, PROJECT_FOLDER "/content", codes[i], NULL, challenge_formats(), &problems));
        const char *small = language_text(words.language, "letters.small");
        const char *capital = language_text(words.language, "letters.capital");
        assert_int_equal(utf8_count(small, strlen(small)), utf8_count(capital, strlen(capital)));
        for (size_t size, other; *small; small += size, capital += other) {
            char one[5] = "";
            utf8_read(small, strlen(small), &size);
            utf8_read(capital, strlen(capital), &other);
            assert_int_equal(*small == ' ', *capital == ' ');
            memcpy(one, small, size);
            Field field = field_make("x", 2);
            field_step(&field, FIELD_TO_END, false);
            assert_true(field_insert(&field, one, size));
            assert_true(*small == ' ' || !strstr(small + size, one));
        }
        library_free(&words);
        problems_free(&problems);
    }
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_field_is_typed_into_where_there_are_keys),
        CASE(it_opens_for_a_team_that_plays),
        cmocka_unit_test(no_screen_waits_for_a_keyboard),
        CASE(a_name_is_written_and_kept_when_it_is_done),
        CASE(a_full_name_takes_no_more_and_says_so),
        CASE(letters_are_deleted_one_by_one),
        CASE(a_name_of_their_own_is_gone_on_with),
        CASE(what_is_not_done_leaves_all_as_it_was),
        CASE(what_is_written_waits_beneath_the_help),
        CASE(beginnings_are_capitals),
        CASE(rows_lead_to_their_letters_and_back),
        CASE(a_full_name_leads_back_to_the_rows),
        CASE(signs_are_called_by_their_names),
        cmocka_unit_test_setup_teardown(in_spanish, set_up_in_spanish, tear_down),
        cmocka_unit_test(both_sizes_have_the_same_letters),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

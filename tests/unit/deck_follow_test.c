/* A deck's file on the disk, followed while somebody edits it. */
#include "deck_follow.h"

#include "deck_given.h"
#include "deck_places_system.h"
#include "given_deck.h"
#include "memory_store.h"
#include "shipped_library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Desk {
    char folder[64], path[96];
    Store *store;
    DeckShelf *shelf;
    App *app;
    DeckFollow follow;
    double now;
    int looks;
} Desk;

static void write_file(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void write_deck(const Desk *desk, TextBuffer deck)
{
    write_file(desk->path, deck.text, deck.length);
    text_buffer_free(&deck);
}

static int set_up(void **state)
{
    Desk *desk = calloc(1, sizeof *desk);
    strcpy(desk->folder, "/tmp/me-and-we-follow-XXXXXX");
    assert_non_null(mkdtemp(desk->folder));
    snprintf(desk->path, sizeof desk->path, "%s/park.json", desk->folder);
    desk->store = memory_store_create();
    desk->shelf = deck_shelf_open(PROJECT_FOLDER "/content", "en", library.decks, library.article, desk->store);
    AppParts parts = {.library = &library, .store = desk->store, .shelf = desk->shelf, .seed = 5,
                      .settings = settings_default(), .skip_note = true};
    desk->app = app_create(&parts);
    desk->follow = deck_follow_open(deck_places_system());
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    Desk *desk = *state;
    char command[128];
    app_destroy(desk->app);
    deck_follow_close(&desk->follow);
    deck_shelf_close(desk->shelf);
    desk->store->destroy(desk->store);
    snprintf(command, sizeof command, "rm -r %s", desk->folder);
    assert_int_equal(system(command), 0);
    free(desk);
    return 0;
}

/* Lets time pass as the loop does, which wakes when it is asked to. True where the app was told of a change. */
static bool wait(Desk *desk, double milliseconds)
{
    double end = desk->now + milliseconds;
    bool told = false;
    while (desk->now < end) {
        int pause = deck_follow_wait(&desk->follow, desk->app, desk->now);
        desk->now += pause < 0 || desk->now + pause > end ? end - desk->now : pause;
        if (desk->now < end) {
            desk->looks++;
            told |= deck_follow_look(&desk->follow, desk->app, desk->now);
        }
    }
    return told;
}

static void give(Desk *desk)
{
    deck_follow_give(&desk->follow, desk->app, desk->path, desk->now);
}

static const char *title(const Desk *desk)
{
    return app_view(desk->app).library->deck->title;
}

static ScreenId screen(const Desk *desk)
{
    return app_view(desk->app).screen;
}

static void nothing_followed_wakes_nobody(void **state)
{
    Desk *desk = *state;
    assert_int_equal(deck_follow_wait(&desk->follow, desk->app, 0), -1);
    assert_false(deck_follow_look(&desk->follow, desk->app, 0));
    DeckFollow none = deck_follow_open(NULL);
    deck_follow_give(&none, desk->app, desk->path, 0);
    assert_null(deck_follow_begin(&none, desk->path));
    assert_int_equal(deck_follow_wait(&none, desk->app, 0), -1);
    deck_follow_close(&none);
}

static void a_change_shows_within_a_second(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    assert_string_equal(title(desk), "One");
    assert_false(wait(desk, 10000)); /* at rest: looked at a few times a second, and nothing read */
    assert_in_range(desk->looks, 15, 40);
    for (int i = 0; i < 10; i++) { /* whenever it comes between two looks */
        wait(desk, 3000 + 57 * i);
        write_deck(desk, given_deck("park", i % 2 ? "Two, and one more" : "Three"));
        assert_true(wait(desk, 900));
        assert_string_equal(title(desk), i % 2 ? "Two, and one more" : "Three");
    }
}

/* Editors write another file and put it in the place of the old one. */
static void a_replaced_file_is_followed(void **state)
{
    Desk *desk = *state;
    char other[128], lock[128];
    snprintf(other, sizeof other, "%s/.park.json.swp", desk->folder);
    snprintf(lock, sizeof lock, "%s/.~lock.park.json#", desk->folder);
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    write_file(lock, "amal", 4);
    for (int i = 0; i < 3; i++) {
        TextBuffer deck = given_deck("park", i % 2 ? "Two" : "Six");
        write_file(other, deck.text, deck.length);
        text_buffer_free(&deck);
        assert_int_equal(rename(other, desk->path), 0);
        assert_true(wait(desk, 900));
        assert_string_equal(title(desk), i % 2 ? "Two" : "Six");
    }
}

static void a_half_written_one_is_waited_for(void **state)
{
    Desk *desk = *state;
    TextBuffer deck = given_deck("park", "Two");
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    wait(desk, 2000);
    for (size_t part = 1; part < 20; part++) { /* a slow disk: something more every tenth of a second */
        write_file(desk->path, deck.text, deck.length * part / 20);
        assert_false(wait(desk, 100));
        assert_int_equal(screen(desk), SCREEN_PLAY);
    }
    write_file(desk->path, deck.text, deck.length);
    assert_true(wait(desk, 900));
    assert_string_equal(title(desk), "Two");
    text_buffer_free(&deck);
}

static void a_file_that_is_gone_is_waited_for(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    unlink(desk->path);
    assert_false(wait(desk, 5000));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(title(desk), "One");
    mkdir(desk->path, 0700); /* something else has its name meanwhile */
    assert_false(wait(desk, 2000));
    rmdir(desk->path);
    write_deck(desk, given_deck("park", "Two"));
    assert_true(wait(desk, 900));
    assert_string_equal(title(desk), "Two");
}

static void mistakes_come_and_go(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    write_deck(desk, given_deck_with(given_deck("park", "One"), "\"side\": \"codependent\"", "\"side\": \"codep\""));
    assert_true(wait(desk, 900));
    assert_int_equal(screen(desk), SCREEN_MISTAKES);
    assert_false(wait(desk, 3000)); /* read once */
    write_deck(desk, given_deck("park", "Mended"));
    assert_true(wait(desk, 900));
    assert_int_equal(screen(desk), SCREEN_PLAY);
    assert_string_equal(title(desk), "Mended");
}

static void another_choice_lets_it_rest(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    app_do(desk->app, command_with_value(COMMAND_DECK, 1));
    assert_int_equal(deck_follow_wait(&desk->follow, desk->app, desk->now), -1);
    write_deck(desk, given_deck("park", "Two"));
    assert_false(wait(desk, 2000));
    assert_string_equal(title(desk), "Teens");
}

static void what_would_end_a_workshop_comes_after_it(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    app_do(desk->app, command_open(SCREEN_SETUP, 0));
    app_do(desk->app, command_of(COMMAND_OPEN_WORKSHOP));
    assert_int_equal(screen(desk), SCREEN_WORKSHOP);
    write_deck(desk, given_deck_with(given_deck("park", "Two"), "\"level\": \"clear\"", "\"level\": \"close\""));
    assert_false(wait(desk, 3000));
    assert_int_equal(screen(desk), SCREEN_WORKSHOP);
    assert_string_equal(title(desk), "One");
    app_do(desk->app, command_of(COMMAND_HOME));
    assert_true(wait(desk, 900));
    assert_string_equal(title(desk), "Two");
}

static void a_named_one_is_read_by_somebody_else(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    assert_non_null(deck_follow_begin(&desk->follow, desk->path));
    assert_int_equal(deck_follow_wait(&desk->follow, desk->app, desk->now), -1); /* the app does not play it */
    AppParts parts = {.library = &library, .shelf = desk->shelf, .settings = settings_default(), .skip_note = true,
                      .named_file = "park.json"};
    app_destroy(desk->app);
    desk->app = app_create(&parts);
    assert_false(wait(desk, 2000));
    assert_string_equal(title(desk), "Everyday");
    write_deck(desk, given_deck("park", "Two"));
    assert_true(wait(desk, 900));
    assert_string_equal(title(desk), "Two");
}

static void a_line_of_the_terminals_looks_at_once(void **state)
{
    Desk *desk = *state;
    write_deck(desk, given_deck("park", "One"));
    give(desk);
    assert_false(deck_follow_look_now(&desk->follow, desk->app));
    write_deck(desk, given_deck("park", "Two"));
    assert_true(deck_follow_look_now(&desk->follow, desk->app));
    assert_string_equal(title(desk), "Two");
}

/* ---- What is no deck ---- */

static void refuses(Desk *desk, const char *path, const char *words)
{
    deck_follow_give(&desk->follow, desk->app, path, desk->now);
    assert_int_equal(screen(desk), SCREEN_TROUBLE);
    if (!strstr(app_view(desk->app).trouble, words))
        fail_msg("%s: %s", path, app_view(desk->app).trouble);
    app_do(desk->app, command_of(COMMAND_BACK));
    assert_false(app_follows_deck(desk->app));
}

static void what_is_no_deck_is_said(void **state)
{
    Desk *desk = *state;
    char path[160];
    refuses(desk, desk->folder, "is a folder");
    refuses(desk, desk->path, "can’t be found");
    refuses(desk, "/dev/zero", "is no deck");
    snprintf(path, sizeof path, "%s/pipe.csv", desk->folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    refuses(desk, path, "is no deck"); /* and is not waited for */
    refuses(desk, PROJECT_FOLDER "/assets/icon/me-and-we-16.png", "is a picture");
    refuses(desk, PROJECT_FOLDER "/assets/art/app-icon.svg", "is a picture");
    snprintf(path, sizeof path, "%s/letter.docx", desk->folder);
    write_file(path, "PK\3\4\0\0\0\0", 8);
    refuses(desk, path, "is no deck");
    snprintf(path, sizeof path, "%s/film", desk->folder);
    write_file(path, "\x1A\x45\xDF\xFF", 4);
    refuses(desk, path, "is no deck");
    snprintf(path, sizeof path, "%s/really-a-picture.csv", desk->folder);
    write_file(path, "\x89PNG\r\n\x1A\n", 8);
    refuses(desk, path, "is a picture");
}

static void what_may_be_one_goes_to_the_reader(void **state)
{
    Desk *desk = *state;
    char path[160];
    static const char *const names[] = {"cards.xlsx", "cards", "cards.TXT", "empty.csv"};
    static const char *const texts[] = {"PK\3\4", "Dear reader", "id;side", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", desk->folder, names[i]);
        write_file(path, texts[i], strlen(texts[i]));
        deck_follow_give(&desk->follow, desk->app, path, desk->now);
        assert_int_equal(screen(desk), SCREEN_MISTAKES);
        assert_string_equal(app_view(desk->app).mistaken, names[i]);
    }
}

static void names_of_files(void **state)
{
    (void)state;
    assert_string_equal(deck_given_name("/home/amal/My cards.csv"), "My cards.csv");
    assert_string_equal(deck_given_name("C:\\Users\\Amal\\My cards.csv"), "My cards.csv");
    assert_string_equal(deck_given_name("cards.csv"), "cards.csv");
    assert_string_equal(deck_given_name("folder/"), "folder/");
    assert_true(deck_given_names_deck("A.CSV") && deck_given_names_deck("/x/b.json"));
    assert_false(deck_given_names_deck(".csv") || deck_given_names_deck("csv") || deck_given_names_deck("a.png"));
    assert_true(deck_given_names_picture("b.JPeg"));
}

#define ON_A_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_DESK(nothing_followed_wakes_nobody),
        ON_A_DESK(a_change_shows_within_a_second),
        ON_A_DESK(a_replaced_file_is_followed),
        ON_A_DESK(a_half_written_one_is_waited_for),
        ON_A_DESK(a_file_that_is_gone_is_waited_for),
        ON_A_DESK(mistakes_come_and_go),
        ON_A_DESK(another_choice_lets_it_rest),
        ON_A_DESK(what_would_end_a_workshop_comes_after_it),
        ON_A_DESK(a_named_one_is_read_by_somebody_else),
        ON_A_DESK(a_line_of_the_terminals_looks_at_once),
        ON_A_DESK(what_is_no_deck_is_said),
        ON_A_DESK(what_may_be_one_goes_to_the_reader),
        cmocka_unit_test(names_of_files),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

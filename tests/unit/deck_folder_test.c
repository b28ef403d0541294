/* A deck's pictures on the disk: what lies in its folder is read and nothing else, whatever stands in its place. */
#include "deck_folder.h"
#include "library.h"

#include "shipped_article.h"

#include "file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of a test's own: deck/ with a deck in it, and outside.png beside that. */
typedef struct Bench {
    char path[64], deck[96];
    char *svg;
    size_t svg_length;
} Bench;

static char *path_of(const Bench *bench, const char *name)
{
    return file_join(bench->path, name);
}

static void put(const Bench *bench, const char *name, const char *bytes, size_t length)
{
    char *path = path_of(bench, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
    free(path);
}

static void make_folder(const Bench *bench, const char *name)
{
    char *path = path_of(bench, name);
    assert_int_equal(mkdir(path, 0700), 0);
    free(path);
}

static void link_to(const Bench *bench, const char *target, const char *name)
{
    char *path = path_of(bench, name);
    assert_int_equal(symlink(target, path), 0);
    free(path);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    strcpy(bench->path, "/tmp/me-and-we-pictures-XXXXXX");
    assert_non_null(mkdtemp(bench->path));
    snprintf(bench->deck, sizeof bench->deck, "%s/deck/deck.json", bench->path);
    assert_true(file_read(PROJECT_FOLDER "/tests/decks/pictured/pictures/bench.svg", 4096, &bench->svg,
                          &bench->svg_length, NULL));
    make_folder(bench, "deck");
    make_folder(bench, "deck/pictures");
    put(bench, "outside.svg", bench->svg, bench->svg_length);
    put(bench, "deck/a.svg", bench->svg, bench->svg_length);
    put(bench, "deck/pictures/b.svg", bench->svg, bench->svg_length);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf -- '%s'", bench->path);
    int ended = system(command);
    free(bench->svg);
    free(bench);
    return ended;
}

/* NULL: it is read, and is the drawing. */
static void expect(const Bench *bench, const char *name, const char *words)
{
    DeckPictures *pictures = deck_folder_open(bench->deck);
    char *bytes = NULL;
    size_t length = 0;
    Error error = {""};
    bool read = pictures->read(pictures->context, name, &bytes, &length, &error);
    if (words == NULL ? !read : read || strstr(error.text, words) == NULL) {
        fail_msg("%s: expected %s, but was: %s", name, words == NULL ? "the picture" : words, error.text);
    }
    if (read) {
        assert_int_equal(length, bench->svg_length);
        assert_memory_equal(bytes, bench->svg, length);
    }
    assert_true(strlen(error.text) == 0 || strstr(error.text, bench->path) != NULL || strstr(error.text, name));
    free(bytes);
    deck_folder_close(pictures);
}

static void what_lies_below_is_read(void **state)
{
    const Bench *bench = *state;
    expect(bench, "a.svg", NULL);
    expect(bench, "pictures/b.svg", NULL);
    expect(bench, "c.svg", "There is no picture “c.svg” in /tmp/me-and-we-pictures-");
    expect(bench, "pictures/c.svg", "Put it there, or mend its name");
    expect(bench, "a.svg/c.svg", "There is no picture");
    expect(bench, "nowhere/c.svg", "There is no picture");
}

/* The names are refused here too, as nothing else stands between a deck and the disk. */
static void names_that_lead_out_are_refused(void **state)
{
    const Bench *bench = *state;
    expect(bench, "../outside.svg", "can't be a picture's name");
    expect(bench, "pictures/../../outside.svg", "can't be a picture's name");
    expect(bench, "/etc/hostname.svg", "can't be a picture's name");
    expect(bench, "pictures//b.svg", "can't be a picture's name");
    expect(bench, "", "can't be a picture's name");
}

static void links_are_not_followed(void **state)
{
    const Bench *bench = *state;
    link_to(bench, "../outside.svg", "deck/out.svg");
    link_to(bench, "/etc/hostname", "deck/system.svg");
    link_to(bench, "..", "deck/up");
    link_to(bench, "/", "deck/root");
    link_to(bench, "a.svg", "deck/inside.svg");
    link_to(bench, "loop.svg", "deck/loop.svg");
    link_to(bench, "not-there", "deck/dangling.svg");
    static const char *const names[] = {"out.svg", "system.svg", "up/outside.svg", "root/etc/x.svg", "inside.svg",
                                        "loop.svg", "dangling.svg"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        expect(bench, names[i], "is reached by a link, which could lead out of the deck's folder");
    }
}

/* The deck's folder itself may be reached by one. */
static void a_link_to_the_deck_is_fine(void **state)
{
    Bench *bench = *state;
    link_to(bench, "deck", "linked");
    snprintf(bench->deck, sizeof bench->deck, "%s/linked/deck.json", bench->path);
    expect(bench, "pictures/b.svg", NULL);
}

static void what_is_no_file_holds_nothing_up(void **state)
{
    const Bench *bench = *state;
    char *pipe_path = path_of(bench, "deck/pipe.svg");
    assert_int_equal(mkfifo(pipe_path, 0600), 0);
    free(pipe_path);
    make_folder(bench, "deck/folder.svg");
    alarm(20); /* a pipe without a writer would be waited for */
    expect(bench, "pipe.svg", "it is no plain file");
    expect(bench, "folder.svg", "it is a folder");
    alarm(0);
}

static void what_is_too_large_is_not_read(void **state)
{
    const Bench *bench = *state;
    char *path = path_of(bench, "deck/large.svg");
    put(bench, "deck/large.svg", "", 0);
    assert_int_equal(truncate(path, PICTURE_BYTES_MOST + 1), 0);
    expect(bench, "large.svg", "larger than the 8 MB");
    assert_int_equal(truncate(path, (off_t)1 << 40), 0); /* with holes: no disk is that large */
    expect(bench, "large.svg", "larger than the 8 MB");
    free(path);
}

static void a_folder_that_is_gone_is_said(void **state)
{
    Bench *bench = *state;
    snprintf(bench->deck, sizeof bench->deck, "%s/nowhere/deck.json", bench->path);
    expect(bench, "a.svg", "/nowhere, the deck's folder");
}

static void every_opening_has_its_stamp(void **state)
{
    const Bench *bench = *state;
    DeckPictures *one = deck_folder_open(bench->deck), *other = deck_folder_open(bench->deck);
    assert_true(one->stamp != other->stamp);
    deck_folder_close(one);
    deck_folder_close(other);
    deck_folder_close(NULL);
}

/* ---- A deck whose pictures are looked at ---- */

/* The sample deck with another bench; the problems that it has. */
static void expect_problem(const Bench *bench, const char *name, int line, const char *words)
{
    char *text = NULL;
    size_t length;
    assert_true(file_read(PROJECT_FOLDER "/tests/decks/pictured/deck.json", 1 << 20, &text, &length, NULL));
    TextBuffer deck = {0};
    for (char *at = text, *next; at != NULL; at = next) {
        next = strstr(at, "pictures/");
        text_buffer_add(&deck, at, next == NULL ? strlen(at) : (size_t)(next - at));
        if (next != NULL) {
            text_buffer_say(&deck, name);
            next = strchr(next, '"');
        }
    }
    DeckPictures *pictures = deck_folder_open(bench->deck);
    Problems problems = {0};
    Deck *read = deck_read_pictured("deck.json", deck.text, deck.length, article, pictures, &problems);
    assert_non_null(read); /* it can be played */
    if (words == NULL) {
        assert_int_equal(problems.count, 0);
        assert_string_equal(read->cards[0].own_picture, name);
    } else {
        assert_int_equal(problems.count, 1); /* once, though six cards show it */
        assert_int_equal(problems.items[0].line, line);
        if (strstr(problems.items[0].text, words) == NULL) {
            fail_msg("expected %s, but was: %s", words, problems.items[0].text);
        }
        for (int i = 0; i < read->card_count; i++) {
            assert_null(read->cards[i].own_picture);
        }
    }
    deck_free(read);
    problems_free(&problems);
    deck_folder_close(pictures);
    text_buffer_free(&deck);
    free(text);
}

static void pictures_are_held_to_their_names(void **state)
{
    const Bench *bench = *state;
    static const char huge[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xEA\x60\0\0\xEA\x60\x08\x06\0\0\0crc4";
    enum { LINE = 28 };
    expect_problem(bench, "a.svg", 0, NULL);
    expect_problem(bench, "gone.svg", LINE, "There is no picture “gone.svg”");
    put(bench, "deck/drawn.png", bench->svg, bench->svg_length);
    expect_problem(bench, "drawn.png", LINE, "“drawn.png” is a SVG by what is in it, not a PNG. Give it the ending");
    put(bench, "deck/text.jpg", "Dear bench", 10);
    expect_problem(bench, "text.jpg", LINE, "“text.jpg” is no JPEG, whatever its name says.");
    put(bench, "deck/huge.png", huge, sizeof huge - 1);
    expect_problem(bench, "huge.png", LINE, "is 60000 x 60000 pixels; at most 4096 on a side fit");
    put(bench, "deck/cut.png", huge, 20);
    expect_problem(bench, "cut.png", LINE, "“cut.png” can't be drawn: its first bytes are damaged");
    put(bench, "deck/empty.png", "", 0);
    expect_problem(bench, "empty.png", LINE, "“empty.png” is no PNG");
    link_to(bench, "../outside.svg", "deck/out.svg");
    expect_problem(bench, "out.svg", LINE, "reached by a link");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_lies_below_is_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_that_lead_out_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(links_are_not_followed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_link_to_the_deck_is_fine, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_no_file_holds_nothing_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_too_large_is_not_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_folder_that_is_gone_is_said, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_opening_has_its_stamp, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pictures_are_held_to_their_names, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, read_article, free_article);
}

/* What a deck's picture may be called: every way out of the deck's folder, on every system, is refused by name. */
#include "deck_picture_name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void expect_refused(const char *name, const char *words)
{
    const char *refused = picture_name_refused(name);
    if (refused == NULL || strstr(refused, words) == NULL) {
        fail_msg("%s: expected “…%s…”, but was: %s", name, words, refused == NULL ? "taken" : refused);
    }
}

static void names_below_the_folder_are_taken(void **state)
{
    (void)state;
    static const char *const names[] = {"a.png", "bench.JPG", "Bench 2.JpEg", "pictures/deep/er/x.svg", "zoë/ñ.png",
                                        "a..b.png", "...png", ".hidden/x.png", "con-artist.png", "com10.png",
                                        "console/lpt.png", "a'b&c;d$(e)`f`.png", "~/x.png", "%2e%2e.png", "ЩЙ.svg"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *refused = picture_name_refused(names[i]);
        if (refused != NULL || !picture_name_is_file(names[i])) {
            fail_msg("%s: %s", names[i], refused == NULL ? "is no file" : refused);
        }
    }
}

static void ways_out_are_refused(void **state)
{
    (void)state;
    static const char *const outside[] = {"../x.png", "a/../../x.png", "a/..", "..", "./x.png", "a/./x.png"};
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        expect_refused(outside[i], "in the deck's own folder or in one below it");
    }
    expect_refused("/etc/passwd.png", "begins at the deck's folder, not with a slash");
    expect_refused("//server/share/x.png", "not with a slash");
    expect_refused("\\\\server\\share\\x.png", "has forward slashes, also on Windows");
    expect_refused("pictures\\x.png", "Write / for each \\.");
    expect_refused("..\\x.png", "forward slashes");
    expect_refused("C:/x.png", "without a drive");
    expect_refused("c:x.png", "without a drive");
    expect_refused("x.png:stream.png", "without a drive");
    expect_refused("file:///etc/x.png", "an address of the web");
    expect_refused("https://example.org/x.png", "an address of the web");
    expect_refused("a//x.png", "on both sides of every slash");
    expect_refused("a/", "on both sides of every slash");
    expect_refused("a\n.png", "no control characters");
    expect_refused("a\x7F.png", "no control characters");
}

static void devices_are_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"con.png", "CON.png", "aux/x.png", "a/NUL.svg", "prn.x.png", "com1.png",
                                        "LPT9.png", "lpt\xC2\xB2.png", "conin$.png", "nul .png", "COM0.jpg"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        expect_refused(names[i], "Windows keeps this name for a device");
    }
    expect_refused("a /x.png", "not found on every system");
    expect_refused(" a.png", "not found on every system");
    expect_refused("a./x.png", "not found on every system");
    expect_refused("x.png ", "not found on every system");
}

static void endings_are_known(void **state)
{
    (void)state;
    static const char *const others[] = {"x.gif", "x", "png", "x.png.exe", ".png", "a/.svg", "x.svgz", "x.webp"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        expect_refused(others[i], "ends in .png, .jpg, .jpeg or .svg");
    }
    assert_int_equal(picture_name_kind("a.PnG"), PICTURE_PNG);
    assert_int_equal(picture_name_kind("a.jpg"), PICTURE_JPEG);
    assert_int_equal(picture_name_kind("a.JPEG"), PICTURE_JPEG);
    assert_int_equal(picture_name_kind("a.svg"), PICTURE_SVG);
}

static void length_is_bounded(void **state)
{
    (void)state;
    char name[PICTURE_NAME_MOST + 2];
    memset(name, 'a', sizeof name);
    memcpy(name + PICTURE_NAME_MOST - 4, ".png", 5);
    assert_null(picture_name_refused(name));
    memset(name, 'a', sizeof name);
    memcpy(name + PICTURE_NAME_MOST - 3, ".png", 5);
    expect_refused(name, "at most 200 bytes");
}

static void the_games_own_drawings_are_no_files(void **state)
{
    (void)state;
    assert_false(picture_name_is_file("cake"));
    assert_false(picture_name_is_file("two-cups"));
    assert_true(picture_name_is_file("cake.svg"));
    assert_true(picture_name_is_file("a\\b"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_below_the_folder_are_taken),   cmocka_unit_test(ways_out_are_refused),
        cmocka_unit_test(devices_are_refused),                cmocka_unit_test(endings_are_known),
        cmocka_unit_test(length_is_bounded),                  cmocka_unit_test(the_games_own_drawings_are_no_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Where things lie: asked by this program itself, run once more from folders that look like an installation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char own_path[4096];

/* Runs a shell command; gives the first line of its output without its end. */
static void shell(const char *command, char *output, size_t capacity)
{
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    output[0] = '\0';
    if (fgets(output, (int)capacity, pipe))
        output[strcspn(output, "\n")] = '\0';
    pclose(pipe);
}

/* In a new folder, a copy of this program lies in `program`, and content and pictures in `home`: it finds them. */
static void assert_found(const char *program, const char *home, const char *what)
{
    char folder[] = "/tmp/me-and-we-paths-XXXXXX", command[8192], said[4096], expected[1024];
    assert_non_null(mkdtemp(folder));
    snprintf(command, sizeof command,
             "cd '%s' && mkdir -p '%s' '%s/content' '%s/assets/art' && touch '%s/content/article.json' && "
             "touch '%s/assets/art/card-back.svg' && cp '%s' '%s/game' && cd / && realpath \"$('%s/%s/game' %s)\"",
             folder, program, home, home, home, home, own_path, program, folder, program, what);
    shell(command, said, sizeof said);
    snprintf(command, sizeof command, "realpath '%s/%s/%s'; rm -r '%s'", folder, home, what, folder);
    shell(command, expected, sizeof expected);
    assert_string_equal(said, expected);
}

static void assert_all_found(const char *program, const char *home)
{
    assert_found(program, home, "content");
    assert_found(program, home, "assets");
}

static void test_next_to_the_program(void **state)
{
    (void)state;
    assert_all_found("game", "game");
}

static void test_installed(void **state)
{
    (void)state;
    assert_all_found("usr/bin", "usr/share/me-and-we");
}

static void test_from_a_build_folder(void **state)
{
    (void)state;
    assert_all_found("build/release", ".");
}

static void test_as_wished(void **state)
{
    (void)state;
    char *content = paths_content("/somewhere/else", NULL);
    assert_string_equal(content, "/somewhere/else");
    free(content);
    char *data = paths_data("some/where", NULL);
    assert_string_equal(data, "some/where");
    free(data);
}

static void assert_data(const char *xdg, const char *home, const char *expected)
{
    Error error = {.text = ""};
    if (xdg)
        setenv("XDG_DATA_HOME", xdg, 1);
    else
        unsetenv("XDG_DATA_HOME");
    setenv("HOME", home, 1);
    char *data = paths_data(NULL, &error);
    assert_string_equal(data, expected);
    free(data);
}

static void test_data_by_xdg(void **state)
{
    (void)state;
    assert_data("/x/data", "/home/a", "/x/data/me-and-we");
    assert_data(NULL, "/home/a", "/home/a/.local/share/me-and-we");
    assert_data("", "/home/a", "/home/a/.local/share/me-and-we");
    assert_data("relative", "/home/a", "/home/a/.local/share/me-and-we");
}

/* As a copy: says one path and leaves. */
static int say(const char *what)
{
    Error error = {.text = ""};
    char *content = paths_content(NULL, &error);
    char *path = content && strcmp(what, "assets") == 0 ? paths_assets(content, &error) : NULL;
    puts(path ? path : content ? content : error.text);
    free(path);
    free(content);
    return 0;
}

int main(int count, char **arguments)
{
    if (count > 1)
        return say(arguments[1]);
    ssize_t length = readlink("/proc/self/exe", own_path, sizeof own_path - 1);
    if (length < 0)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next_to_the_program), cmocka_unit_test(test_installed),
        cmocka_unit_test(test_from_a_build_folder), cmocka_unit_test(test_as_wished),
        cmocka_unit_test(test_data_by_xdg),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

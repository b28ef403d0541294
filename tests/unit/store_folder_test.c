/* The store over a real folder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store_folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Bench {
    char folder[64];
    char place[128]; /* two folders deeper, not yet there */
    Store *store;
    Error error;
} Bench;

static void make_bench(Bench *bench)
{
    strcpy(bench->folder, "/tmp/me-and-we-store-XXXXXX");
    assert_non_null(mkdtemp(bench->folder));
    snprintf(bench->place, sizeof bench->place, "%s/deep/er", bench->folder);
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    make_bench(bench);
    bench->store = store_open_folder(bench->place, &bench->error);
    assert_non_null(bench->store);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    char command[128];
    bench->store->destroy(bench->store);
    snprintf(command, sizeof command, "rm -r '%s'", bench->folder);
    assert_int_equal(system(command), 0);
    free(bench);
    return 0;
}

static void assert_file(Bench *bench, const char *name, const char *expected)
{
    char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(bench->store->read(bench->store, name, 1000, &bytes, &length, &bench->error), STORE_OK);
    assert_int_equal(length, strlen(expected));
    assert_string_equal(bytes, expected);
    free(bytes);
}

static StoreFile *open_file(Bench *bench, const char *name)
{
    StoreFile *file = NULL;
    assert_int_equal(bench->store->open(bench->store, name, &file, &bench->error), STORE_OK);
    return file;
}

static bool count_name(void *seen, const char *name)
{
    (void)name;
    ++*(int *)seen;
    return true;
}

static bool stop_at_once(void *seen, const char *name)
{
    count_name(seen, name);
    return false;
}

static int count_files(Bench *bench)
{
    int count = 0;
    assert_int_equal(bench->store->list(bench->store, count_name, &count, &bench->error), STORE_OK);
    return count;
}

static mode_t mode_of(const char *path)
{
    struct stat about;
    assert_int_equal(stat(path, &about), 0);
    return about.st_mode & 0777;
}

static void test_folder_is_private(void **state)
{
    Bench *bench = *state;
    char path[256];
    assert_int_equal(mode_of(bench->place), 0700);
    bench->store->close(open_file(bench, "a"));
    assert_int_equal(bench->store->replace(bench->store, "b", "", 0, NULL), STORE_OK);
    snprintf(path, sizeof path, "%s/a", bench->place);
    assert_int_equal(mode_of(path), 0600);
    snprintf(path, sizeof path, "%s/b", bench->place);
    assert_int_equal(mode_of(path), 0600);
}

static void test_append_truncate_read(void **state)
{
    Bench *bench = *state;
    StoreFile *file = open_file(bench, "a");
    assert_file(bench, "a", "");
    assert_int_equal(bench->store->append(file, "one\n", 4, NULL), STORE_OK);
    assert_int_equal(bench->store->append(file, "two", 3, NULL), STORE_OK);
    assert_file(bench, "a", "one\ntwo");
    assert_int_equal(bench->store->truncate(file, 4, NULL), STORE_OK);
    assert_int_equal(bench->store->append(file, "three\n", 6, NULL), STORE_OK);
    bench->store->close(file);
    file = open_file(bench, "a");
    assert_int_equal(bench->store->append(file, "four\n", 5, NULL), STORE_OK);
    bench->store->close(file);
    assert_file(bench, "a", "one\nthree\nfour\n");
}

static void test_lock(void **state)
{
    Bench *bench = *state;
    StoreFile *first = open_file(bench, "a"), *second = NULL;
    assert_int_equal(bench->store->open(bench->store, "a", &second, &bench->error), STORE_BUSY);
    assert_true(bench->error.text[0] != '\0');
    bench->store->close(first);
    bench->store->close(open_file(bench, "a"));
}

static void test_read_limits(void **state)
{
    Bench *bench = *state;
    char *bytes = NULL;
    size_t length = 0;
    assert_int_equal(bench->store->read(bench->store, "a", 10, &bytes, &length, NULL), STORE_MISSING);
    assert_int_equal(bench->store->replace(bench->store, "a", "0123456789", 10, NULL), STORE_OK);
    assert_int_equal(bench->store->read(bench->store, "a", 9, &bytes, &length, NULL), STORE_TOO_LARGE);
    assert_int_equal(bench->store->read(bench->store, "a", 10, &bytes, &length, NULL), STORE_OK);
    free(bytes);
}

static void test_replace(void **state)
{
    Bench *bench = *state;
    assert_int_equal(bench->store->replace(bench->store, "a", "old and long", 12, NULL), STORE_OK);
    assert_int_equal(bench->store->replace(bench->store, "a", "new", 3, NULL), STORE_OK);
    assert_file(bench, "a", "new");
    assert_int_equal(count_files(bench), 1);
}

static void test_create(void **state)
{
    Bench *bench = *state;
    assert_int_equal(bench->store->create(bench->store, "a", "first", 5, NULL), STORE_OK);
    assert_int_equal(bench->store->create(bench->store, "a", "second", 6, &bench->error), STORE_BUSY);
    assert_true(bench->error.text[0] != '\0');
    assert_file(bench, "a", "first");
    assert_int_equal(count_files(bench), 1);
}

/* What an earlier crash left beside is neither used nor touched. */
static void test_replace_with_leftovers(void **state)
{
    Bench *bench = *state;
    assert_int_equal(bench->store->replace(bench->store, "a.new-1", "left", 4, NULL), STORE_OK);
    assert_int_equal(bench->store->replace(bench->store, "a", "new", 3, NULL), STORE_OK);
    assert_file(bench, "a", "new");
    assert_file(bench, "a.new-1", "left");
}

static void test_set_aside(void **state)
{
    Bench *bench = *state;
    char name[256];
    assert_int_equal(bench->store->set_aside(bench->store, "a", name, &bench->error), STORE_MISSING);
    for (int i = 1; i <= 12; i++) {
        char expected[32];
        snprintf(expected, sizeof expected, "a.damaged-%d", i);
        assert_int_equal(bench->store->replace(bench->store, "a", expected, strlen(expected), NULL), STORE_OK);
        assert_int_equal(bench->store->set_aside(bench->store, "a", name, &bench->error), STORE_OK);
        assert_string_equal(name, expected);
    }
    assert_file(bench, "a.damaged-3", "a.damaged-3");
    assert_int_equal(count_files(bench), 12);
}

static void test_list_and_remove(void **state)
{
    Bench *bench = *state;
    int seen = 0;
    for (const char *name = "abc"; *name; name++)
        assert_int_equal(bench->store->replace(bench->store, (char[]){*name, '\0'}, "", 0, NULL), STORE_OK);
    assert_int_equal(count_files(bench), 3);
    assert_int_equal(bench->store->list(bench->store, stop_at_once, &seen, NULL), STORE_OK);
    assert_int_equal(seen, 1);
    assert_int_equal(bench->store->remove(bench->store, "b", NULL), STORE_OK);
    assert_int_equal(bench->store->remove(bench->store, "b", NULL), STORE_MISSING);
    assert_int_equal(count_files(bench), 2);
}

static void test_names_stay_in_the_folder(void **state)
{
    Bench *bench = *state;
    char long_name[300], new_name[256];
    memset(long_name, 'x', sizeof long_name - 1);
    long_name[299] = '\0';
    const char *const names[] = {"../a", "/tmp/a", "a/b", "..", ".", "", ".hidden", long_name};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        StoreFile *file = NULL;
        char *bytes = NULL;
        size_t length;
        Store *store = bench->store;
        bench->error.text[0] = '\0';
        assert_int_equal(store->open(store, names[i], &file, &bench->error), STORE_REFUSED);
        assert_true(bench->error.text[0] != '\0');
        assert_int_equal(store->read(store, names[i], 10, &bytes, &length, NULL), STORE_REFUSED);
        assert_int_equal(store->replace(store, names[i], "x", 1, NULL), STORE_REFUSED);
        assert_int_equal(store->set_aside(store, names[i], new_name, NULL), STORE_REFUSED);
        assert_int_equal(store->remove(store, names[i], NULL), STORE_REFUSED);
    }
    assert_int_equal(count_files(bench), 0);
}

/* A folder, a pipe or a loop of links in a file's place is refused, and never hangs. */
static void test_things_that_are_no_files(void **state)
{
    Bench *bench = *state;
    char path[3][256];
    const char *const names[] = {"folder", "pipe", "loop"};
    for (int i = 0; i < 3; i++)
        snprintf(path[i], sizeof path[i], "%s/%s", bench->place, names[i]);
    assert_int_equal(mkdir(path[0], 0700), 0);
    assert_int_equal(mkfifo(path[1], 0600), 0);
    assert_int_equal(symlink(path[2], path[2]), 0);
    for (int i = 0; i < 3; i++) {
        char *bytes = NULL;
        size_t length;
        StoreFile *file = NULL;
        bench->error.text[0] = '\0';
        assert_int_equal(bench->store->read(bench->store, names[i], 10, &bytes, &length, &bench->error), STORE_REFUSED);
        assert_non_null(strstr(bench->error.text, path[i]));
        assert_int_equal(bench->store->open(bench->store, names[i], &file, &bench->error), STORE_REFUSED);
    }
}

static void test_unusable_folders(void **state)
{
    Bench *bench = *state;
    char path[256];
    assert_null(store_open_folder("", &bench->error));
    assert_true(bench->error.text[0] != '\0');
    assert_int_equal(bench->store->replace(bench->store, "a", "", 0, NULL), STORE_OK);
    snprintf(path, sizeof path, "%s/a", bench->place);
    assert_null(store_open_folder(path, &bench->error));
    assert_non_null(strstr(bench->error.text, path));
    snprintf(path, sizeof path, "%s/a/b", bench->place);
    assert_null(store_open_folder(path, &bench->error));
    assert_null(store_open_folder("/proc/me-and-we", &bench->error));
    snprintf(path, sizeof path, "%s///", bench->place);
    Store *again = store_open_folder(path, &bench->error);
    assert_non_null(again);
    assert_string_equal(again->place, bench->place);
    again->destroy(again);
}

/* The folder is taken away while the game runs. */
static void test_folder_vanishes(void **state)
{
    Bench *bench = *state;
    int count = 0;
    StoreFile *file = NULL;
    assert_int_equal(rmdir(bench->place), 0);
    assert_int_equal(bench->store->list(bench->store, count_name, &count, NULL), STORE_MISSING);
    assert_int_equal(bench->store->open(bench->store, "a", &file, &bench->error), STORE_REFUSED);
    assert_int_equal(bench->store->replace(bench->store, "a", "", 0, &bench->error), STORE_REFUSED);
    assert_non_null(strstr(bench->error.text, bench->place));
}

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_folder_is_private),   WITH_BENCH(test_append_truncate_read),
        WITH_BENCH(test_lock),                WITH_BENCH(test_read_limits),
        WITH_BENCH(test_replace),             WITH_BENCH(test_create),
        WITH_BENCH(test_replace_with_leftovers),
        WITH_BENCH(test_set_aside),           WITH_BENCH(test_list_and_remove),
        WITH_BENCH(test_names_stay_in_the_folder), WITH_BENCH(test_things_that_are_no_files),
        WITH_BENCH(test_unusable_folders),    WITH_BENCH(test_folder_vanishes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

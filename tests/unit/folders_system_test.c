/* The player's own folders over a real file system. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "folders_system.h"

#include "file.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct Bench {
    char home[64];
    Folders *folders;
    Error error;
} Bench;

static void make_folder(const Bench *bench, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", bench->home, name);
    assert_int_equal(mkdir(path, 0700), 0);
}

static char *path_in(const Bench *bench, const char *name)
{
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", bench->home, name);
    return path;
}

static int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    strcpy(bench->home, "/tmp/me-and-we-folders-XXXXXX");
    assert_non_null(mkdtemp(bench->home));
    setenv("HOME", bench->home, 1);
    unsetenv("XDG_CONFIG_HOME");
    bench->folders = folders_system_open();
    assert_non_null(bench->folders);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    Bench *bench = *state;
    char command[256];
    bench->folders->destroy(bench->folders);
    snprintf(command, sizeof command, "chmod -R u+rwx '%s' && rm -r '%s'", bench->home, bench->home);
    assert_int_equal(system(command), 0);
    free(bench);
    return 0;
}

static void assert_place(Bench *bench, FolderPlace place, const char *expected)
{
    char *path = bench->folders->place(bench->folders, place);
    if (expected == NULL)
        assert_null(path);
    else
        assert_string_equal(path ? path : "(none)", path_in(bench, expected));
    free(path);
}

static void name_user_dirs(const Bench *bench, const char *lines)
{
    make_folder(bench, ".config");
    FILE *file = fopen(path_in(bench, ".config/user-dirs.dirs"), "w");
    assert_non_null(file);
    fputs(lines, file);
    fclose(file);
}

static void usual_places_that_are_there(void **state)
{
    Bench *bench = *state;
    make_folder(bench, "Pictures");
    char *home = bench->folders->place(bench->folders, PLACE_HOME);
    assert_string_equal(home, bench->home);
    free(home);
    assert_place(bench, PLACE_PICTURES, "Pictures");
    assert_place(bench, PLACE_DOCUMENTS, NULL);
    assert_place(bench, PLACE_DESKTOP, NULL);
}

static void places_as_the_desktop_names_them(void **state)
{
    Bench *bench = *state;
    make_folder(bench, "Pictures");
    make_folder(bench, "Bilder");
    make_folder(bench, "Mes \"documents\"");
    make_folder(bench, "Elsewhere");
    char lines[1024];
    snprintf(
        lines, sizeof lines,
        "# a comment\nXDG_DESKTOP_DIR=\"$HOME/\"\nXDG_PICTURES_DIR=\"$HOME/Old\"\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n"
        "  XDG_DOCUMENTS_DIR=\"$HOME/Mes \\\"documents\\\"\"\nXDG_DOWNLOAD_DIR=\"%s/Elsewhere\"\n",
        bench->home);
    name_user_dirs(bench, lines);
    assert_place(bench, PLACE_PICTURES, "Bilder");
    assert_place(bench, PLACE_DOCUMENTS, "Mes \"documents\"");
    assert_place(bench, PLACE_DOWNLOADS, "Elsewhere");
    assert_place(bench, PLACE_DESKTOP, NULL); /* the home folder itself: switched off */
}

static void a_place_that_is_gone(void **state)
{
    Bench *bench = *state;
    make_folder(bench, "Pictures");
    name_user_dirs(bench,
                   "XDG_PICTURES_DIR=\"$HOME/Gone\"\nXDG_DOCUMENTS_DIR=\"relative\"\nXDG_DOWNLOAD_DIR=\"$HOMEX\"\n"
                   "XDG_DESKTOP_DIR=\"");
    assert_place(bench, PLACE_PICTURES, NULL);
    assert_place(bench, PLACE_DOCUMENTS, NULL);
    assert_place(bench, PLACE_DOWNLOADS, NULL);
    assert_place(bench, PLACE_DESKTOP, NULL);
}

static void assert_above(Bench *bench, const char *folder, const char *expected)
{
    char *above = bench->folders->above(bench->folders, folder);
    if (expected)
        assert_string_equal(above ? above : "(none)", expected);
    else
        assert_null(above);
    free(above);
}

static void above(void **state)
{
    Bench *bench = *state;
    assert_above(bench, "/home/amal/Pictures", "/home/amal");
    assert_above(bench, "/home/amal//Pictures//", "/home/amal");
    assert_above(bench, "/home", "/");
    assert_above(bench, "/", NULL);
    assert_above(bench, "//", NULL);
}

typedef struct Names {
    char text[2048];
    int count, most;
} Names;

static bool note(void *seen, const char *name)
{
    Names *names = seen;
    snprintf(names->text + strlen(names->text), sizeof names->text - strlen(names->text), "[%s]", name);
    return ++names->count < names->most;
}

static void folders_alone_and_none_hidden(void **state)
{
    Bench *bench = *state;
    Names names = {.most = 100};
    make_folder(bench, "with spaces");
    make_folder(bench, "\xC3\x89t\xC3\xA9");
    make_folder(bench, ".hidden");
    make_folder(bench, "broken \xFF");
    assert_int_equal(symlink("with spaces", path_in(bench, "link")), 0);
    assert_int_equal(symlink("nothing", path_in(bench, "dangling")), 0);
    fclose(fopen(path_in(bench, "file"), "w"));
    assert_true(bench->folders->list(bench->folders, bench->home, note, &names, &bench->error));
    assert_int_equal(names.count, 4);
    assert_non_null(strstr(names.text, "[with spaces]"));
    assert_non_null(strstr(names.text, "[\xC3\x89t\xC3\xA9]"));
    assert_non_null(strstr(names.text, "[broken \xFF]"));
    assert_non_null(strstr(names.text, "[link]"));
    names = (Names){.most = 2};
    assert_true(bench->folders->list(bench->folders, bench->home, note, &names, &bench->error));
    assert_int_equal(names.count, 2);
}

static void what_cant_be_looked_into(void **state)
{
    Bench *bench = *state;
    Names names = {.most = 100};
    assert_false(bench->folders->list(bench->folders, path_in(bench, "gone"), note, &names, &bench->error));
    assert_non_null(strstr(bench->error.text, "gone: it is not there"));
    fclose(fopen(path_in(bench, "file"), "w"));
    assert_false(bench->folders->list(bench->folders, path_in(bench, "file"), note, &names, &bench->error));
    assert_int_equal(names.count, 0);
}

static void assert_bytes(const char *path, const char *expected)
{
    char *bytes = NULL;
    size_t length = 0;
    Error error = {0};
    assert_true(file_read(path, 1000, &bytes, &length, &error));
    assert_string_equal(bytes, expected);
    free(bytes);
}

static void a_new_file_and_never_another(void **state)
{
    Bench *bench = *state;
    struct stat about;
    make_folder(bench, "with spaces and \xC3\xA9");
    char *path = bench->folders->inside(bench->folders, path_in(bench, "with spaces and \xC3\xA9"), "a table.md");
    assert_int_equal(bench->folders->write(bench->folders, path, "first", 5, &bench->error), FOLDER_OK);
    assert_int_equal(bench->folders->write(bench->folders, path, "second", 6, &bench->error), FOLDER_TAKEN);
    assert_bytes(path, "first");
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    free(path);
    assert_int_equal(symlink("target", path_in(bench, "link.md")), 0); /* must not be followed to a new file */
    assert_int_equal(bench->folders->write(bench->folders, path_in(bench, "link.md"), "x", 1, &bench->error),
                     FOLDER_TAKEN);
    assert_int_not_equal(access(path_in(bench, "target"), F_OK), 0);
}

static void no_permission(void **state)
{
    Bench *bench = *state;
    if (geteuid() == 0) { /* to root every folder is open; these are not */
        assert_int_equal(bench->folders->write(bench->folders, "/proc/a.md", "x", 1, &bench->error), FOLDER_REFUSED);
        assert_non_null(strstr(bench->error.text, "/proc/a.md: "));
        return;
    }
    make_folder(bench, "closed");
    assert_int_equal(chmod(path_in(bench, "closed"), 0500), 0);
    char *path = strdup(path_in(bench, "closed/a.md"));
    assert_int_equal(bench->folders->write(bench->folders, path, "x", 1, &bench->error), FOLDER_REFUSED);
    assert_non_null(strstr(bench->error.text, "closed/a.md: this user is not allowed to"));
    free(path);
}

static void into_nowhere(void **state)
{
    Bench *bench = *state;
    char *path = strdup(path_in(bench, "gone/a.md"));
    assert_int_equal(bench->folders->write(bench->folders, path, "x", 1, &bench->error), FOLDER_REFUSED);
    assert_non_null(strstr(bench->error.text, "it is not there"));
    free(path);
}

/* Half of it fits: then nothing of it is left. */
/* However long the path is, and in whatever bytes: the reason and the file's own name are said. */
static void a_path_too_long_to_say(void **state)
{
    Bench *bench = *state;
    char path[6000];
    int length = snprintf(path, sizeof path, "%s", bench->home);
    while (length < 5500) {
        memcpy(path + length, "/\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC", 10);
        length += 10;
    }
    strcpy(path + length, "/table.md");
    assert_int_equal(bench->folders->write(bench->folders, path, "new", 3, &bench->error), FOLDER_REFUSED);
    assert_non_null(strstr(bench->error.text, "table.md: the path is too long."));
    assert_int_equal(utf8_first_invalid(bench->error.text, strlen(bench->error.text)), strlen(bench->error.text));
    assert_false(bench->folders->list(bench->folders, path, NULL, NULL, &bench->error));
    assert_non_null(strstr(bench->error.text, "table.md: the path is too long."));
}

static void no_room(void **state)
{
    Bench *bench = *state;
    struct rlimit before, small;
    static char bytes[40000];
    memset(bytes, 'x', sizeof bytes);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    small = before;
    small.rlim_cur = 20000;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    FolderStatus status = bench->folders->write(bench->folders, path_in(bench, "a.md"), bytes, sizeof bytes,
                                                &bench->error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(status, FOLDER_REFUSED);
    assert_non_null(strstr(bench->error.text, "a.md: the file may not grow"));
    assert_int_not_equal(access(path_in(bench, "a.md"), F_OK), 0);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        CASE(usual_places_that_are_there),
        CASE(places_as_the_desktop_names_them),
        CASE(a_place_that_is_gone),
        CASE(above),
        CASE(folders_alone_and_none_hidden),
        CASE(what_cant_be_looked_into),
        CASE(a_new_file_and_never_another),
        CASE(no_permission),
        CASE(into_nowhere),
        CASE(a_path_too_long_to_say),
        CASE(no_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The library: a folder of content loaded as far as it is sound, and any one file checked by its shape. */
#include "challenge.h"
#include "expect_problems.h"

#include "file.h"
#include "library.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of content of a test's own. */
typedef struct Folder {
    char path[64];
} Folder;

static const char *const files[] = {"article.json", "help.json", "decks/everyday.json", "languages/en.json"};

static void write_file(const Folder *folder, const char *name, const char *text)
{
    char *path = file_join(folder->path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
    free(path);
}

static void copy_file(const Folder *folder, const char *name)
{
    char *path = file_join(PROJECT_FOLDER "/content", name), *text = NULL;
    size_t length;
    assert_true(file_read(path, DECK_BYTES_MOST, &text, &length, NULL));
    write_file(folder, name, text);
    free(text);
    free(path);
}

static Folder make_folder(void)
{
    Folder folder = {"/tmp/me-and-we-check-XXXXXX"};
    char path[100];
    assert_non_null(mkdtemp(folder.path));
    for (int i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", folder.path, i == 0 ? "decks" : "languages");
        assert_int_equal(mkdir(path, 0700), 0);
    }
    for (int i = 0; i < 3; i++) {
        copy_file(&folder, files[i]);
    }
    write_file(&folder, files[3],
               "{\"format\": 1, \"language\": \"en\", \"name\": \"English\", \"texts\": {\"a\": \"A\"}}");
    return folder;
}

static void remove_folder(const Folder *folder)
{
    static const char *const names[] = {"article.json",        "help.json",  "decks/everyday.json", "languages/en.json",
                                        "challenges/two.json", "challenges", "deck.json",           "decks",
                                        "languages",           ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *path = file_join(folder->path, names[i]);
        remove(path);
        free(path);
    }
}

static void expect_load(const Folder *folder, const char *deck, bool whole, const char *words)
{
    Library library;
    Problems problems = {0};
    TextBuffer out = {0};
    assert_int_equal(library_load(&library, folder->path, "en", deck, NULL, &problems), whole);
    assert_int_equal(library.article != NULL && library.deck != NULL && library.language != NULL, whole);
    problems_write(&problems, &out);
    if (words == NULL ? out.length != 0 : out.text == NULL || strstr(out.text, words) == NULL) {
        fail_msg("expected %s, but was: %s", words == NULL ? "no problem" : words, out.text);
    }
    text_buffer_free(&out);
    problems_free(&problems);
    library_free(&library);
    assert_null(library.deck);
}

static void a_sound_folder_is_loaded(void **state)
{
    (void)state;
    Folder folder = make_folder();
    expect_load(&folder, NULL, true, NULL);
    char *other = file_join(folder.path, "decks/everyday.json");
    expect_load(&folder, other, true, NULL);
    free(other);
    remove_folder(&folder);
}

static void what_is_sound_is_kept(void **state)
{
    (void)state;
    Folder folder = make_folder();
    Library library;
    Problems problems = {0};
    write_file(&folder, "help.json", "{");
    assert_true(library_load(&library, folder.path, "en", NULL, NULL, &problems));
    assert_null(library.help);
    assert_int_equal(problems.count, 1);
    problems_free(&problems);
    library_free(&library);
    write_file(&folder, "decks/everyday.json", "{}");
    expect_load(&folder, NULL, false, "everyday.json:1:1: “cards” is missing: the deck needs it. Add it.\n");
    expect_load(&folder, "/no/such/deck.json", false, "/no/such/deck.json: This file can't be opened");
    expect_load(&folder, folder.path, false, ": This file can't be");
    copy_file(&folder, "decks/everyday.json");
    write_file(&folder, "article.json", "{}");
    expect_load(&folder, NULL, false, "decks/everyday.json: The signs on these cards can't be checked");
    remove_folder(&folder);
    expect_load(&folder, NULL, false, "languages/en.json: This file can't be opened");
}

static void challenges_are_loaded_where_they_are_sound(void **state)
{
    (void)state;
    typedef struct Plain {
        Variant head;
    } Plain;
    static const ShapeField fields[] = {VARIANT_FIELDS(Plain)};
    static const Shape shape = {"a variant", sizeof(Plain), fields, 2};
    static const ChallengeFormat one = {"one", &shape, NULL}, two = {"two", &shape, NULL};
    static const ChallengeFormat *const both[] = {&one, &two};
    Folder folder = make_folder();
    char *challenges = file_join(folder.path, "challenges");
    assert_int_equal(mkdir(challenges, 0700), 0);
    write_file(&folder, "challenges/two.json",
               "{\"format\": 1, \"challenge\": \"two\", \"language\": \"en\", \"licence\": \"x\", "
               "\"variants\": [{\"id\": \"a\", \"title\": \"A\"}]}");
    Library library;
    Problems problems = {0};
    assert_true(library_load(&library, folder.path, "en", NULL, &(const ChallengeFormats){both, 2}, &problems));
    assert_int_equal(library.challenges.count, 2);
    assert_null(library.challenges.items[0]);
    assert_non_null(library.challenges.items[1]);
    assert_string_equal(((const Variant *)challenge_variant(library.challenges.items[1], 0))->title, "A");
    assert_int_equal(problems.count, 1);
    assert_non_null(strstr(problems.items[0].file, "/challenges/one.json"));
    problems_free(&problems);
    library_free(&library);
    remove_folder(&folder);
    free(challenges);
}

static void a_language_is_nothing_but_a_code(void **state)
{
    (void)state;
    static const char *const codes[] = {"../en", "",        "en/../en",
                                        "e n",   "en.json", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"};
    Folder folder = make_folder();
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        Library library;
        Problems problems = {0};
        assert_false(library_load(&library, folder.path, codes[i], NULL, NULL, &problems));
        assert_null(library.language);
        expect_problems(&problems, (const Expected[]){{0, 0, "is no code of a language"}}, 1);
        library_free(&library);
    }
    remove_folder(&folder);
}

static void expect_checked(const Folder *folder, const Article *article, const char *text, const Expected *expected,
                           size_t count)
{
    char *path = file_join(folder->path, "deck.json");
    Problems problems = {0};
    write_file(folder, "deck.json", text);
    library_check(path, article, challenge_formats(), &problems);
    for (size_t i = 0; i < problems.count; i++) {
        assert_string_equal(problems.items[i].file, path);
    }
    expect_problems(&problems, expected, count);
    free(path);
}

static void a_file_is_checked_by_its_shape(void **state)
{
    (void)state;
    Folder folder = make_folder();
    Library library;
    Problems problems = {0};
    assert_true(library_load(&library, folder.path, "en", NULL, NULL, &problems));
    for (int i = 0; i < 4; i++) {
        char *path = file_join(folder.path, files[i]);
        library_check(path, library.article, challenge_formats(), &problems);
        expect_problems(&problems, NULL, 0);
        free(path);
    }
    expect_checked(&folder, library.article, "{\n \"entries\": 3}",
                   (const Expected[]){{1, 1, "“format” is missing: the help needs it"}, {2, 13, "should be a list"}},
                   2);
    expect_checked(&folder, library.article,
                   "{\"format\": 1, \"language\": \"en\", \"name\": \"E\", \"texts\": {\"A\": \"a\"}}",
                   (const Expected[]){{1, 56, "“A” can't be a key"}}, 1);
    expect_checked(&folder, library.article, "{\"format\": 1}", (const Expected[]){{1, 1, "none of the game's files"}},
                   1);
    expect_checked(&folder, library.article, "hello", (const Expected[]){{1, 1, ""}}, 1);
    expect_checked(&folder, library.article,
                   "{\"title\": \"T\", \"site\": \"s\", \"address\": \"a\",\n\"quotations\": 3}",
                   (const Expected[]){{1, 1, "“format” is"}, {1, 1, "“sections” is"}, {2, 15, "should be a list"}}, 3);
    library_check("/no/such/file.json", library.article, challenge_formats(), &problems);
    expect_problems(&problems, (const Expected[]){{0, 0, "This file can't be opened"}}, 1);
    library_free(&library);
    remove_folder(&folder);
}

/* The file of a size that no deck has is refused before it is read into memory. */
static void a_huge_file_is_refused(void **state)
{
    (void)state;
    Folder folder = make_folder();
    char *path = file_join(folder.path, "deck.json");
    Problems problems = {0};
    write_file(&folder, "deck.json", "{}");
    assert_int_equal(truncate(path, (off_t)DECK_BYTES_MOST + 1), 0);
    library_check(path, NULL, challenge_formats(), &problems);
    expect_problems(&problems,
                    (const Expected[]){{0, 0, "This file is larger than the 256 MB that such a file may have."}}, 1);
    free(path);
    remove_folder(&folder);
}

/* Everything that comes with the game. */
static void the_projects_own_files_are_sound(void **state)
{
    (void)state;
    Library library;
    Problems problems = {0};
    library_load(&library, PROJECT_FOLDER "/content", "en", NULL, NULL, &problems);
    expect_problems(&problems, NULL, 0);
    assert_non_null(library.help);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sound_folder_is_loaded),         cmocka_unit_test(what_is_sound_is_kept),
        cmocka_unit_test(a_language_is_nothing_but_a_code), cmocka_unit_test(a_file_is_checked_by_its_shape),
        cmocka_unit_test(challenges_are_loaded_where_they_are_sound),
        cmocka_unit_test(a_huge_file_is_refused),           cmocka_unit_test(the_projects_own_files_are_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

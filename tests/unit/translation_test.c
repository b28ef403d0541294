/* Translations: where they lie, what they must share with what they were made from, and that one which does not is left
 * aside for the original. */
#include "challenge.h"
#include "expect_problems.h"
#include "library.h"
#include "translation_path.h"

#include "file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders and files of a test's own, in the order in which they are made. */
static const char *const folders[] = {"", "languages", "languages/es", "languages/es/challenges", "challenges", "decks",
                                      "languages/es/decks"};
static const char *const names[] = {"article.json", "help.json", "decks.json", "languages.json", "decks/everyday.json",
                                    "challenges/esteem.json", "languages/en.json", "languages/es.json",
                                    "languages/es/article.json", "languages/es/help.json",
                                    "languages/es/decks/everyday.json", "languages/es/challenges/esteem.json"};
enum { FOLDERS = sizeof folders / sizeof *folders, NAMES = sizeof names / sizeof *names };

typedef struct Desk {
    char path[64];
} Desk;

static void write_file(const Desk *desk, const char *name, const char *text)
{
    char *path = file_join(desk->path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
    free(path);
}

static void read_shipped(const char *name, TextBuffer *text)
{
    char *path = file_join(PROJECT_FOLDER "/content", name), *bytes = NULL;
    size_t length;
    assert_true(file_read(path, DECK_BYTES_MOST, &bytes, &length, NULL));
    text_buffer_add(text, bytes, length);
    free(bytes);
    free(path);
}

static int set_up(void **state)
{
    Desk *desk = calloc(1, sizeof *desk);
    strcpy(desk->path, "/tmp/me-and-we-translation-XXXXXX");
    assert_non_null(mkdtemp(desk->path));
    for (int i = 1; i < FOLDERS; i++) {
        char *path = file_join(desk->path, folders[i]);
        assert_int_equal(mkdir(path, 0700), 0);
        free(path);
    }
    for (int i = 0; i < NAMES; i++) {
        TextBuffer text = {0};
        read_shipped(names[i], &text);
        write_file(desk, names[i], text.text);
        text_buffer_free(&text);
    }
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    Desk *desk = *state;
    for (int i = 0; i < NAMES; i++) {
        char *path = file_join(desk->path, names[i]);
        remove(path);
        free(path);
    }
    for (int i = FOLDERS; i-- > 0;) {
        char *path = file_join(desk->path, folders[i]);
        rmdir(path);
        free(path);
    }
    free(desk);
    return 0;
}

/* The shipped file with the first `old` replaced. */
static void change(const Desk *desk, const char *name, const char *old, const char *new)
{
    TextBuffer text = {0};
    read_shipped(name, &text);
    TextBuffer changed = replaced(text.text, old, new);
    write_file(desk, name, changed.text);
    text_buffer_free(&changed);
    text_buffer_free(&text);
}

static void check(const Desk *desk, const char *name, const Expected *expected, size_t count)
{
    Problems problems = {0}, of_library = {0};
    Library library = {0};
    char *path = file_join(desk->path, name);
    library_load(&library, desk->path, "en", NULL, challenge_formats(), &of_library);
    library_check(path, library.article, challenge_formats(), &problems);
    expect_problems(&problems, expected, count);
    problems_free(&of_library);
    library_free(&library);
    free(path);
}

static void expect_original(const char *path, const char *expected)
{
    char *original = translation_original(path);
    if (expected)
        assert_string_equal(original, expected);
    else
        assert_null(original);
    free(original);
}

static void originals_are_found(void **state)
{
    (void)state;
    expect_original("content/languages/es/decks/everyday.json", "content/decks/everyday.json");
    expect_original("languages/es/help.json", "help.json");
    expect_original("/a/languages/b/languages/pt-BR/help.json", "/a/languages/b/help.json");
    expect_original("content/languages/es.json", "content/languages/en.json");
    expect_original("content/languages/en.json", NULL);
    expect_original("content/help.json", NULL);
    expect_original("my-languages/es.json", NULL);
}

static void translations_are_found(void **state)
{
    const Desk *desk = *state;
    char *path = translation_path(desk->path, "es", "help.json");
    assert_non_null(path);
    assert_non_null(strstr(path, "languages/es/help.json"));
    free(path);
    assert_null(translation_path(desk->path, "es", "decks/teens.json"));
    assert_null(translation_path(desk->path, NULL, "help.json"));
}

static void what_differs_is_said(void **state)
{
    const Desk *desk = *state;
    for (int i = 0; i < NAMES; i++)
        check(desk, names[i], NULL, 0);
    change(desk, "languages/es/decks/everyday.json", "\"area\": \"couple\"", "\"area\": \"family\"");
    char *path = file_join(desk->path, "languages/es/decks/everyday.json");
    Problems problems = {0};
    Library library = {0};
    Problems of_library = {0};
    library_load(&library, desk->path, "en", NULL, challenge_formats(), &of_library);
    library_check(path, library.article, challenge_formats(), &problems);
    library_free(&library);
    problems_free(&of_library);
    bool said = false;
    for (size_t i = 0; i < problems.count; i++)
        said |= strstr(problems.items[i].text, "“couple” in the original") != NULL &&
                problems.items[i].line > 1;
    assert_true(said);
    problems_free(&problems);
    free(path);
}

static void texts_are_held_to_the_english(void **state)
{
    const Desk *desk = *state;
    static const char beginning[] = "{\"format\": 1, \"language\": \"es\", \"name\": \"Español\", \"texts\": {\n";
    TextBuffer english = {0}, spanish = {0};
    text_buffer_say(&english, "{\"format\": 1, \"language\": \"en\", \"name\": \"English\", \"texts\": {\"a\": \"A\", "
                              "\"b\": \"{x} and {y}\", \"c.one\": \"{count} card\", \"c.other\": \"{count} cards\"}}");
    text_buffer_format(&spanish, "%s\"b\": \"{x} con {z}\",\n\"c.one\": \"una carta\",\n\"c.other\": \"cartas\",\n"
                                 "\"c.many\": \"{count} de cartas\",\n\"d\": \"D\"}}", beginning);
    write_file(desk, "languages/en.json", english.text);
    write_file(desk, "languages/es.json", spanish.text);
    check(desk, "languages/es.json",
          (const Expected[]){{1, 61, "“a” is missing. In English it says “A”."},
                             {2, 6, "The English text has no gap {z}"},
                             {2, 6, "The gap {y} of the English text is missing here."},
                             {4, 12, "The gap {count} of the English text is missing here."},
                             {6, 1, "The English texts have no “d”. Take it out."}},
          5);
    text_buffer_free(&english);
    text_buffer_free(&spanish);
}

static void quotations_are_all_there(void **state)
{
    const Desk *desk = *state;
    change(desk, "languages/es/article.json", "\"step-boundaries\"", "\"step-borders\"");
    char *path = file_join(desk->path, "languages/es/article.json");
    Problems problems = {0}, of_library = {0};
    Library library = {0};
    library_load(&library, desk->path, "en", NULL, challenge_formats(), &of_library);
    library_check(path, library.article, challenge_formats(), &problems);
    assert_int_equal(problems.count, 2);
    assert_non_null(strstr(problems.items[0].text, "step-bo"));
    assert_true(problems.items[1].line > 1);
    problems_free(&problems);
    problems_free(&of_library);
    library_free(&library);
    free(path);
}

/* What can't stand for the original leaves it in its place, and is said. */
static void an_unsound_translation_is_left_aside(void **state)
{
    const Desk *desk = *state;
    Library library = {0};
    Problems problems = {0};
    change(desk, "languages/es/help.json", "\"phone\": \"800-799-7233\"", "\"phone\": \"800-000-0000\"");
    change(desk, "languages/es/decks/everyday.json", "\"side\": \"codependent\"", "\"side\": \"interdependent\"");
    write_file(desk, "languages/es/article.json", "{");
    assert_true(library_load(&library, desk->path, "es", NULL, NULL, &problems));
    assert_string_equal(library.deck->language, "en");
    assert_string_equal(language_code(library.language), "es");
    assert_null(library.words);
    for (int i = 0; i < library.help->count; i++)
        assert_null(strstr(library.help->entries[i].how, "ía"));
    assert_true(problems.count >= 3);
    problems_free(&problems);
    library_free(&library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(originals_are_found),
        cmocka_unit_test_setup_teardown(translations_are_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_differs_is_said, set_up, tear_down),
        cmocka_unit_test_setup_teardown(texts_are_held_to_the_english, set_up, tear_down),
        cmocka_unit_test_setup_teardown(quotations_are_all_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_unsound_translation_is_left_aside, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Every word on the screens comes from the language file: each key that the source names is there, and each that is
 * there is named. What the page around the game says in a browser has keys of its own, page.*: its files are in
 * packaging/web/page. */
#include "file.h"
#include "language.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

static const char *const folders[] = {"/src/screens", "/src/present", "/src/present/sdl", "/src/platform", "/src"};

typedef struct Words {
    TextBuffer source; /* every .c file, one after the other */
    TextBuffer page;   /* every file of the page that has words in it */
    TextBuffer assembly; /* what puts the page together: it fills in words, too */
    Language *language;
} Words;

static bool has_ending(const char *name, const char *endings)
{
    const char *end = strrchr(name, '.');
    const char *found = end ? strstr(endings, end) : NULL;
    return found && found[strlen(end)] == ' ';
}

static void read_one(TextBuffer *source, const char *file)
{
    char *bytes;
    size_t length;
    Error error;
    assert_true(file_read(file, 1 << 20, &bytes, &length, &error));
    text_buffer_add(source, bytes, length);
    free(bytes);
}

/* `endings`: of the files that are read, each followed by a space. */
static void read_source(TextBuffer *source, const char *folder, const char *endings)
{
    char path[1024];
    snprintf(path, sizeof path, "%s%s", PROJECT_FOLDER, folder);
    DIR *files = opendir(path);
    if (!files)
        return;
    for (struct dirent *entry = readdir(files); entry; entry = readdir(files)) {
        if (!has_ending(entry->d_name, endings))
            continue;
        char *file = file_join(path, entry->d_name);
        read_one(source, file);
        free(file);
    }
    closedir(files);
}

static int load(void **state)
{
    static Words words;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        read_source(&words.source, folders[i], ".c ");
    read_one(&words.source, PROJECT_FOLDER "/src/content/language_numbers.c");
    read_source(&words.page, "/packaging/web/page", ".html .js .webmanifest ");
    read_one(&words.assembly, PROJECT_FOLDER "/packaging/web/assemble");
    char *bytes;
    size_t length;
    Error error;
    Problems problems = {0};
    if (!file_read(PROJECT_FOLDER "/content/languages/en.json", 1 << 20, &bytes, &length, &error))
        return -1;
    words.language = language_read("en.json", bytes, length, &problems);
    free(bytes);
    problems_free(&problems);
    *state = &words;
    return words.language ? 0 : -1;
}

static int unload(void **state)
{
    Words *words = *state;
    language_free(words->language);
    text_buffer_free(&words->source);
    text_buffer_free(&words->page);
    text_buffer_free(&words->assembly);
    return 0;
}

static bool is_there(const Language *language, const char *key)
{
    if (strcmp(language_text(language, key), key) != 0)
        return true;
    char plural[160];
    snprintf(plural, sizeof plural, "%s.other", key);
    return strcmp(language_text(language, plural), plural) != 0;
}

/* A literal like "sort.title": small letters, digits and _ with a full stop within, and no file's ending. */
static bool looks_like_key(const char *text, size_t length)
{
    static const char *const endings[] = {".json", ".svg", ".png", ".ttf", ".c", ".h", ".bmp", ".tmp"};
    bool dot = false;
    for (size_t i = 0; i < length; i++) {
        bool letter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9') || text[i] == '_';
        if (!letter && text[i] != '.')
            return false;
        dot = dot || (text[i] == '.' && i > 0 && i + 1 < length);
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t end = strlen(endings[i]);
        if (length > end && memcmp(text + length - end, endings[i], end) == 0)
            return false;
    }
    return dot;
}

static void every_key_in_the_source_is_in_the_language(void **state)
{
    const Words *words = *state;
    int missing = 0;
    for (const char *at = strchr(words->source.text, '"'); at; at = strchr(at + 1, '"')) {
        size_t length = strcspn(at + 1, "\"\n");
        if (at[1 + length] != '"' || length == 0 || length > 100 || !looks_like_key(at + 1, length))
            continue;
        char key[128];
        memcpy(key, at + 1, length);
        key[length] = '\0';
        if (!is_there(words->language, key)) {
            print_message("\"%s\" is not in en.json\n", key);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
}

static bool is_of_page(const char *key)
{
    return strncmp(key, "page.", 5) == 0;
}

/* As 'page.key' in a script, or as @page.key@ where the build fills it in. */
static bool is_in_page(const Words *words, const char *key)
{
    char quoted[160], filled[160], built[160];
    snprintf(quoted, sizeof quoted, "'%s'", key);
    snprintf(filled, sizeof filled, "@%s@", key);
    snprintf(built, sizeof built, "\"%s\"", key); /* where the page is put together */
    return strstr(words->page.text, quoted) || strstr(words->page.text, filled) ||
           strstr(words->assembly.text, built);
}

static void every_key_in_the_page_is_in_the_language(void **state)
{
    const Words *words = *state;
    int missing = 0;
    for (const char *at = strstr(words->page.text, "page."); at; at = strstr(at + 1, "page.")) {
        char key[128];
        size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789_.");
        char before = at > words->page.text ? at[-1] : '\0';
        if ((before != '\'' && before != '@') || at[length] != before || length >= sizeof key)
            continue;
        memcpy(key, at, length);
        key[length] = '\0';
        if (!is_there(words->language, key)) {
            print_message("'%s' of the page is not in en.json\n", key);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
}

static void every_key_of_the_language_is_in_the_source(void **state)
{
    const Words *words = *state;
    int unused = 0;
    for (size_t i = 0; i < language_count(words->language); i++) {
        char literal[160];
        const char *key = language_key(words->language, i), *last = strrchr(key, '.');
        bool plural = last && (strcmp(last, ".one") == 0 || strcmp(last, ".other") == 0);
        snprintf(literal, sizeof literal, "\"%.*s\"", (int)(plural ? last - key : (long)strlen(key)), key);
        if (is_of_page(key) ? !is_in_page(words, key) : !strstr(words->source.text, literal)) {
            print_message("%s of en.json is nowhere used\n", key);
            unused++;
        }
    }
    assert_int_equal(unused, 0);
}

/* Care: the tone of everything that the game itself says. */
static void the_tone_is_kept(void **state)
{
    static const char *const never[] = {"!",     "wrong", "fail",      "incorrect", "correct",
                                        "score", "toxic", "narcissis", "mistake",   "bad "};
    const Words *words = *state;
    for (size_t i = 0; i < language_count(words->language); i++) {
        const char *text = language_text(words->language, language_key(words->language, i));
        for (size_t n = 0; n < sizeof never / sizeof *never; n++)
            if (strstr(text, never[n]))
                fail_msg("%s says \"%s\"", language_key(words->language, i), never[n]);
        if (strchr(text, '"') || strchr(text, '\''))
            fail_msg("%s has a straight quotation mark", language_key(words->language, i));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_in_the_source_is_in_the_language),
        cmocka_unit_test(every_key_in_the_page_is_in_the_language),
        cmocka_unit_test(every_key_of_the_language_is_in_the_source),
        cmocka_unit_test(the_tone_is_kept),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

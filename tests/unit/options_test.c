/* The command line: what is understood, and that everything else gets a sentence. */
#include "options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { WORDS_MOST = 16 };

/* Reads words up to a NULL as if they stood behind the program's name. */
static bool read_words(Options *options, Error *error, const char *const *words)
{
    static char program[] = "me-and-we";
    static char kept[WORDS_MOST][128]; /* what the options point to must outlive them */
    char *line[WORDS_MOST] = {program};
    int count = 1;
    for (; words[count - 1]; count++) {
        assert_in_range(count, 1, WORDS_MOST - 1);
        snprintf(kept[count], sizeof kept[count], "%s", words[count - 1]);
        line[count] = kept[count];
    }
    memset(error, 0, sizeof *error);
    return options_read(options, count, line, error);
}

#define READ(options, error, ...) read_words(options, error, (const char *const[]){__VA_ARGS__, NULL})

static void test_language(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(READ(&options, &error, "--language", "es-MX,en"));
    assert_string_equal(options.language, "es-MX,en");
    assert_false(READ(&options, &error, "--language"));
    assert_non_null(strstr(error.text, "--language"));
}

static void test_nothing_asked(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(read_words(&options, &error, (const char *const[]){NULL}));
    assert_int_equal(options.task, TASK_PLAY);
    assert_false(options.has_seed);
    assert_int_equal(options.width, 0);
}

static void test_every_option(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(READ(&options, &error, "--deck", "mine.json", "--seed=18446744073709551615", "--size", "1024x768",
                     "--fullscreen", "--theme=high-contrast", "--text-size", "200", "--reduced-motion",
                     "--one-button", "--workshop", "--read-aloud-to", "voice.txt"));
    assert_string_equal(options.deck, "mine.json");
    assert_true(options.has_seed && options.seed == UINT64_MAX);
    assert_int_equal(options.width, 1024);
    assert_int_equal(options.height, 768);
    assert_true(options.fullscreen && options.reduced_motion && options.one_button && options.workshop);
    assert_true(options.has_theme);
    assert_int_equal(options.theme, THEME_HIGH_CONTRAST);
    assert_int_equal(options.text_percent, 200);
    assert_string_equal(options.read_aloud_to, "voice.txt");
    assert_true(READ(&options, &error, "--content", "c", "--data", "d", "--replay", "j", "--screenshot", "s.png"));
    assert_string_equal(options.content, "c");
    assert_string_equal(options.data, "d");
    assert_string_equal(options.replay, "j");
    assert_string_equal(options.screenshot, "s.png");
    assert_true(READ(&options, &error, "--terminal"));
    assert_int_equal(options.task, TASK_TERMINAL);
    assert_true(READ(&options, &error, "--version", "--nonsense"));
    assert_int_equal(options.task, TASK_VERSION);
    assert_true(READ(&options, &error, "--help"));
    assert_int_equal(options.task, TASK_HELP);
}

static void test_check_takes_files(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(READ(&options, &error, "--check", "a.json", "b.json", "--content", "here"));
    assert_int_equal(options.task, TASK_CHECK);
    assert_int_equal(options.check_count, 2);
    assert_string_equal(options.check[1], "b.json");
    assert_string_equal(options.content, "here");
}

static void test_decks_are_made(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(READ(&options, &error, "--new-deck", "mine.csv"));
    assert_int_equal(options.task, TASK_NEW_DECK);
    assert_string_equal(options.to, "mine.csv");
    assert_true(READ(&options, &error, "--convert", "a.csv", "b.json", "--content", "here"));
    assert_int_equal(options.task, TASK_CONVERT);
    assert_string_equal(options.from, "a.csv");
    assert_string_equal(options.to, "b.json");
    assert_string_equal(options.content, "here");
}

static void test_text_size_goes_to_a_step(void **state)
{
    (void)state;
    Options options;
    Error error;
    assert_true(READ(&options, &error, "--text-size", "140"));
    assert_true(options.text_percent == 130 || options.text_percent == 150);
}

/* Each refused, each with a sentence that names what was given or what is missing. */
static void test_refusals(void **state)
{
    (void)state;
    static const struct {
        const char *words[4];
        const char *said;
    } cases[] = {
        {{"--nonsense"}, "--nonsense"},
        {{"deck.json"}, "deck.json"},
        {{"--"}, "--"},
        {{"--deck"}, "--deck"},
        {{"--new-deck"}, "--new-deck"},
        {{"--convert", "a.csv"}, "--convert needs two files"},
        {{"--deck="}, "--deck"},
        {{"--seed", "-1"}, "-1"},
        {{"--seed", "18446744073709551616"}, "18446744073709551616"},
        {{"--seed", "12x"}, "12x"},
        {{"--seed", " 1"}, "--seed"},
        {{"--size", "1280"}, "1280"},
        {{"--size", "319x720"}, "319x720"},
        {{"--size", "1280x720x"}, "1280x720x"},
        {{"--size", "99999x99999"}, "99999x99999"},
        {{"--theme", "pink"}, "pink"},
        {{"--text-size", "99"}, "99"},
        {{"--text-size", "201"}, "201"},
        {{"--fullscreen=yes"}, "--fullscreen"},
        {{"--check"}, "--check"},
        {{"--screenshot", "a.png"}, "--replay"},
        {{"--terminal", "--replay", "j", "--screenshot=a.png"}, "--terminal"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *words[5] = {0};
        memcpy(words, cases[i].words, sizeof cases[i].words);
        Options options;
        Error error;
        assert_false(read_words(&options, &error, words));
        assert_non_null(strstr(error.text, cases[i].said));
        assert_true(strlen(error.text) > strlen(cases[i].said) + 10);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_asked),
        cmocka_unit_test(test_language),
        cmocka_unit_test(test_every_option),
        cmocka_unit_test(test_check_takes_files),
        cmocka_unit_test(test_decks_are_made),
        cmocka_unit_test(test_text_size_goes_to_a_step),
        cmocka_unit_test(test_refusals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Languages: keyed texts, gaps filled in, plurals, and the mistakes of a language file by line and column. */
#include "expect_problems.h"

#include "language.h"

static const char sound[] = "{\"format\": 1, \"language\": \"en\", \"name\": \"English\", \"texts\": {\n"
                            "\"title.play\": \"Play\",\n"
                            "\"cards.one\": \"{count} card\",\n"
                            "\"cards.other\": \"{count} cards\",\n"
                            "\"greeting\": \"{name}, {greeting} {name}!\",\n"
                            "\"about\": \"First line.\\n\\nSecond.\"}}";

static Language *read_sound(void)
{
    Problems problems = {0};
    Language *language = language_read("en.json", sound, strlen(sound), &problems);
    expect_problems(&problems, NULL, 0);
    return language;
}

static void texts_are_found_by_key(void **state)
{
    (void)state;
    Language *language = read_sound();
    assert_string_equal(language_code(language), "en");
    assert_string_equal(language_text(language, "title.play"), "Play");
    assert_string_equal(language_text(language, "about"), "First line.\n\nSecond.");
    const char *missing = "title.plai";
    assert_ptr_equal(language_text(language, missing), missing);
    assert_int_equal(language_count(language), 5);
    for (size_t i = 1; i < language_count(language); i++) {
        assert_true(strcmp(language_key(language, i - 1), language_key(language, i)) < 0);
    }
    assert_string_equal(language_key(language, 0), "about");
    language_free(language);
    language_free(NULL);
}

static void expect_format(const Language *language, const char *key, const char *const *pairs, const char *expected)
{
    TextBuffer out = {0};
    text_buffer_say(&out, "> ");
    language_format(language, &out, key, pairs);
    assert_string_equal(out.text + 2, expected);
    text_buffer_free(&out);
}

static void gaps_are_filled_in(void **state)
{
    (void)state;
    Language *language = read_sound();
    expect_format(language, "greeting", (const char *[]){"name", "Amira", "greeting", "hello", NULL},
                  "Amira, hello Amira!");
    expect_format(language, "greeting", (const char *[]){"name", "{greeting}", "greeting", "{name}", NULL},
                  "{greeting}, {name} {greeting}!"); /* what is filled in is not looked at again */
    expect_format(language, "greeting", (const char *[]){"nam", "x", "names", "y", NULL}, "{name}, {greeting} {name}!");
    expect_format(language, "greeting", NULL, "{name}, {greeting} {name}!");
    expect_format(language, "no {name", (const char *[]){"name", "x", NULL}, "no {name");
    expect_format(language, "no {{name}}", (const char *[]){"name", "x", NULL}, "no {x}");
    language_free(language);
}

static void plurals_are_chosen(void **state)
{
    (void)state;
    static const struct {
        long count;
        const char *expected;
    } cases[] = {{0, "0 cards"}, {1, "1 card"}, {2, "2 cards"}, {11, "11 cards"}, {101, "101 cards"}, {-1, "−1 cards"}};
    Language *language = read_sound();
    TextBuffer out = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        text_buffer_clear(&out);
        language_plural(language, &out, "cards", cases[i].count);
        assert_string_equal(out.text, cases[i].expected);
    }
    text_buffer_clear(&out);
    language_plural(language, &out, "steps", 1);
    assert_string_equal(out.text, "steps.other"); /* the form that every language has */
    text_buffer_free(&out);
    language_free(language);
}

static void expect(const char *old, const char *new, int line, int column, const char *words)
{
    TextBuffer text = replaced(sound, old, new);
    Problems problems = {0};
    assert_null(language_read("en.json", text.text, text.length, &problems));
    expect_problems(&problems, (const Expected[]){{line, column, words}}, 1);
    text_buffer_free(&text);
}

static void mistakes_are_placed(void **state)
{
    (void)state;
    expect("\"Play\"", "\"\"", 2, 15, "“title.play” is empty");
    expect("\"Play\"", "3", 2, 15, "“title.play” should be text");
    expect("\"Play\"", "\"Pl\\u202eay\"", 2, 18, "turns the direction of writing");
    expect("\"Play\"", "\"Play {\"", 2, 15, "A brace in this text is not closed or encloses no name");
    expect("\"Play\"", "\"Play }\"", 2, 15, "A brace");
    expect("\"Play\"", "\"Play {}\"", 2, 15, "A brace");
    expect("\"Play\"", "\"Play {Name}\"", 2, 15, "A brace");
    expect("\"Play\"", "\"Play {{name}}\"", 2, 15, "A brace");
    expect("\"title.play\"", "\"title play\"", 2, 1, "“title play” can't be a key");
    expect("\"title.play\"", "\"\"", 2, 1, "can't be a key");
    expect("\"cards.one\": \"{count} card\",\n", "", 3, 1,
           "“cards.other” has no “cards.one” beside it. Add that text: in this language, some numbers need it.");
    expect("\"cards.other\": \"{count} cards\",\n", "", 3, 1,
           "“cards.one” has no “cards.other” beside it. Add that text");
    expect("\"about\"", "\"greeting\"", 6, 1, "“greeting” stands here a second time");
}

static void a_language_with_no_texts_is_empty(void **state)
{
    (void)state;
    const char *text = "{\"format\": 1, \"language\": \"en\", \"name\": \"English\", \"texts\": {}}";
    Problems problems = {0};
    Language *language = language_read("en.json", text, strlen(text), &problems);
    expect_problems(&problems, NULL, 0);
    assert_int_equal(language_count(language), 0);
    assert_string_equal(language_text(language, "key"), "key");
    language_free(language);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_found_by_key),
        cmocka_unit_test(gaps_are_filled_in),
        cmocka_unit_test(plurals_are_chosen),
        cmocka_unit_test(mistakes_are_placed),
        cmocka_unit_test(a_language_with_no_texts_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Numbers and dates as a language writes them. */
#include "language_numbers.h"

#include "shipped_library.h"

#include <string.h>

static Language *read(const char *code)
{
    Problems problems = {0};
    Library other = {.article = library.article};
    bool loaded = library_translate(&other, PROJECT_FOLDER "/content", code, challenge_formats(), &problems);
    assert_true(loaded);
    Language *language = other.language;
    other.language = NULL;
    library_free_words(&other);
    problems_free(&problems);
    return language;
}

static void expect(void (*write)(const Language *, TextBuffer *, long), const Language *language, long number,
                   const char *expected)
{
    TextBuffer out = {0};
    write(language, &out, number);
    assert_string_equal(out.text, expected);
    text_buffer_free(&out);
}

static void expect_date(const Language *language, const char *iso, const char *expected)
{
    TextBuffer out = {0};
    language_date(language, &out, iso);
    assert_string_equal(out.text, expected);
    text_buffer_free(&out);
}

static void english(void **state)
{
    (void)state;
    Language *language = read("en");
    expect(language_number, language, 0, "0");
    expect(language_number, language, 999, "999");
    expect(language_number, language, 1000, "1,000");
    expect(language_number, language, 1234567, "1,234,567");
    expect(language_number, language, -12, "−12");
    expect(language_tenths, language, 15, "1.5");
    expect(language_tenths, language, 20, "2");
    expect_date(language, "2026-11-28", "November 28, 2026");
    expect_date(language, "2026-01-02", "January 2, 2026");
    expect_date(language, "2022-01", "January 2022");
    expect_date(language, "2022", "2022");
    language_free(language);
}

/* As in Mexico, Central America and the United States. */
static void spanish(void **state)
{
    (void)state;
    Language *language = read("es");
    expect(language_number, language, 1000, "1,000"); /* CLDR: in Spain only from five digits on, here from four */
    expect(language_number, language, 10000, "10,000");
    expect(language_tenths, language, 15, "1.5");
    expect_date(language, "2026-11-28", "28 de noviembre de 2026");
    expect_date(language, "2022-01", "enero de 2022");
    language_free(language);
}

static void what_is_no_date_stays(void **state)
{
    (void)state;
    static const char *const others[] = {"", "soon", "2026-13-01", "2026-00-01", "26-11-28", "2026/11/28", "2026-1-2",
                                         "2026-11-281", "2026-11-2"};
    Language *language = read("en");
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        TextBuffer out = {0};
        language_date(language, &out, others[i]);
        assert_string_equal(out.text ? out.text : "", others[i]);
        text_buffer_free(&out);
    }
    language_free(language);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english),
        cmocka_unit_test(spanish),
        cmocka_unit_test(what_is_no_date_stays),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

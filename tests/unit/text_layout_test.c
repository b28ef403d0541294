/* Breaking texts into lines: none too wide, none lost, even where asked, whole characters and telephone numbers. */
#include "grid_measure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const TextFormat plain = {.face = FACE_REGULAR, .size = 10, .line = 1.5f}; /* 5.5 a character */

static TextLines broken(TextFormat format, const char *text, float width)
{
    TextLines lines;
    text_layout(&grid_measure, format, text, width, &lines);
    return lines;
}

static void assert_line(const TextLines *lines, int line, const char *text, const char *expected)
{
    assert_in_range(line, 0, lines->count - 1);
    assert_int_equal(lines->items[line].length, strlen(expected));
    assert_memory_equal(text + lines->items[line].start, expected, strlen(expected));
}

static void breaks_at_spaces(void **state)
{
    (void)state;
    const char *text = "one two three four";
    TextLines lines = broken(plain, text, 5.5f * 10);
    assert_int_equal(lines.count, 2);
    assert_line(&lines, 0, text, "one two");
    assert_line(&lines, 1, text, "three four");
    lines = broken(plain, text, 5.5f * 7);
    assert_int_equal(lines.count, 3);
    assert_line(&lines, 0, text, "one two");
    assert_line(&lines, 1, text, "three");
    assert_line(&lines, 2, text, "four");
    assert_true(lines.height == 3 * 15);
}

static void keeps_line_feeds(void **state)
{
    (void)state;
    const char *text = "one\n\ntwo";
    TextLines lines = broken(plain, text, 1000);
    assert_int_equal(lines.count, 3);
    assert_line(&lines, 0, text, "one");
    assert_line(&lines, 1, text, "");
    assert_line(&lines, 2, text, "two");
}

static void splits_a_word_wider_than_the_line(void **state)
{
    (void)state;
    const char *text = "a Donaudampfschiff b";
    TextLines lines = broken(plain, text, 5.5f * 6);
    for (int i = 0; i < lines.count; i++)
        assert_true(lines.items[i].width <= 5.5f * 6 + 0.01f);
    assert_line(&lines, 0, text, "a");
    assert_line(&lines, 1, text, "Donau");
    assert_true(lines.items[1].hyphen && !lines.items[0].hyphen);
    assert_int_equal(broken(plain, text, 0).count, 18); /* one character a line where nothing fits */
}

static void never_splits_a_character(void **state)
{
    (void)state;
    const char *text = "ééééééé";
    TextLines lines = broken(plain, text, 5.5f * 3);
    assert_int_equal(lines.count, 3);
    for (int i = 0; i < lines.count; i++)
        assert_true(lines.items[i].start % 2 == 0 && lines.items[i].length % 2 == 0);
}

static void breaks_after_hyphens_but_not_in_numbers(void **state)
{
    (void)state;
    const char *text = "people-pleasing", *number = "call 800-799-7233";
    TextLines lines = broken(plain, text, 5.5f * 9);
    assert_line(&lines, 0, text, "people-");
    assert_line(&lines, 1, text, "pleasing");
    lines = broken(plain, number, 5.5f * 13);
    assert_line(&lines, 1, number, "800-799-7233");
    const char *hard_space = "at 7\xc2\xa0o";
    lines = broken(plain, hard_space, 5.5f * 4);
    assert_line(&lines, 0, hard_space, "at");
}

static void balances(void **state)
{
    (void)state;
    const char *text = "aaaa bbbb cccc dddd ee";
    TextFormat format = plain;
    TextLines uneven = broken(format, text, 5.5f * 19);
    format.balanced = true;
    TextLines even = broken(format, text, 5.5f * 19);
    assert_int_equal(uneven.count, 2);
    assert_int_equal(even.count, 2);
    assert_true(even.width < uneven.width);
    assert_line(&even, 0, text, "aaaa bbbb");
    assert_line(&even, 1, text, "cccc dddd ee");
}

static void balancing_breaks_no_word(void **state)
{
    (void)state;
    const char *text = "responsible for";
    TextFormat format = plain;
    format.balanced = true;
    TextLines lines = broken(format, text, 5.5f * 11);
    assert_int_equal(lines.count, 2);
    assert_line(&lines, 0, text, "responsible");
}

static void leaves_no_word_alone(void **state)
{
    (void)state;
    const char *text = "Nothing leaves this computer, whatever you play and ever.";
    TextLines lines = broken(plain, text, 5.5f * 51);
    assert_int_equal(lines.count, 2);
    assert_line(&lines, 1, text, "and ever.");
    lines = broken(plain, "Donaudampfschiff b", 5.5f * 17); /* the long word stays whole */
    assert_int_equal(lines.count, 2);
    lines = broken(plain, "eleven men\nall", 5.5f * 14); /* a line of its own */
    assert_int_equal(lines.count, 2);
    lines = broken(plain, "", 100);
    assert_int_equal(lines.count, 0);
}

/* Where every narrower width needs a further line: the line before gives words of its own. */
static void gives_company_from_the_line_before(void **state)
{
    (void)state;
    const char *text = "Ana walks the route that Ben chose and says nothing of her knee.";
    TextFormat format = plain;
    TextLines lines = broken(format, text, 5.5f * 19);
    assert_int_equal(lines.count, 4);
    assert_line(&lines, 2, text, "says nothing of");
    assert_line(&lines, 3, text, "her knee.");
    format.balanced = true;
    lines = broken(format, text, 5.5f * 19);
    assert_int_equal(lines.count, 4);
    assert_line(&lines, 0, text, "Ana walks the route");
    assert_line(&lines, 2, text, "says nothing");
    assert_line(&lines, 3, text, "of her knee.");
    assert_true(lines.width == lines.items[0].width);
}

static void breaks_addresses_at_low_lines(void **state)
{
    (void)state;
    const char *text = "blog/codependence_vs._interdependence";
    TextLines lines = broken(plain, text, 5.5f * 17);
    assert_int_equal(lines.count, 3);
    assert_line(&lines, 1, text, "codependence_vs._");
    assert_line(&lines, 2, text, "interdependence");
}

static void says_when_it_cuts(void **state)
{
    (void)state;
    char text[2 * TEXT_LINES_MOST + 3];
    memset(text, '\n', sizeof text);
    text[sizeof text - 1] = '\0';
    assert_true(broken(plain, text, 100).cut);
    assert_int_equal(broken(plain, "", 100).count, 0);
    assert_int_equal(broken(plain, "   ", 100).count, 1);
}

/* Over many texts and widths: nothing but spaces and line feeds is lost, no line is wider than it may be. */
static void loses_nothing(void **state)
{
    (void)state;
    const char *texts[] = {"Jun asks his wife which coat is better. She says the grey; he asks his brother.",
                           "“There’s a sense of \"we\", but also a sense of \"me\"”",
                           " a  b ",
                           "x",
                           "a-b-c over-attachment/s",
                           "https://www.connectionscounselingutah.com/blog/codependence_vs._interdependence"};
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++)
        for (int width = 6; width < 500; width += 7)
            for (int even = 0; even < 2; even++) {
                TextFormat format = plain;
                format.balanced = even;
                TextLines lines = broken(format, texts[t], (float)width);
                size_t at = 0;
                for (int i = 0; i < lines.count; i++) {
                    assert_true(lines.items[i].width <= (float)width + 0.01f);
                    for (; at < lines.items[i].start; at++)
                        assert_true(texts[t][at] == ' ');
                    at += lines.items[i].length;
                }
                if (!lines.cut)
                    assert_int_equal(strspn(texts[t] + at, " "), strlen(texts[t]) - at);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_at_spaces),
        cmocka_unit_test(keeps_line_feeds),
        cmocka_unit_test(splits_a_word_wider_than_the_line),
        cmocka_unit_test(never_splits_a_character),
        cmocka_unit_test(breaks_after_hyphens_but_not_in_numbers),
        cmocka_unit_test(balances),
        cmocka_unit_test(balancing_breaks_no_word),
        cmocka_unit_test(leaves_no_word_alone),
        cmocka_unit_test(gives_company_from_the_line_before),
        cmocka_unit_test(breaks_addresses_at_low_lines),
        cmocka_unit_test(says_when_it_cuts),
        cmocka_unit_test(loses_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

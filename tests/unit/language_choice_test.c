/* Which language is shown: the first of those wanted that the game has, and English otherwise. */
#include "language_choice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define CONTENT PROJECT_FOLDER "/content"

static void assert_chosen(const char *wanted, const char *expected)
{
    char code[LANGUAGE_CODE_BYTES] = "";
    language_choose(CONTENT, wanted, code);
    assert_string_equal(code, expected);
}

static void test_first_that_is_there(void **state)
{
    (void)state;
    assert_chosen("en", "en");
    assert_chosen("en-GB,xx", "en"); /* by its first part */
    assert_chosen("xx-YY,qq,en-US", "en");
}

static void test_english_otherwise(void **state)
{
    (void)state;
    assert_chosen(NULL, "en");
    assert_chosen("", "en");
    assert_chosen("qq", "en");
    assert_chosen(",,-,", "en");
}

/* What stands in the list becomes part of a path: nothing but a code is looked for. */
static void test_no_way_out_of_the_folder(void **state)
{
    (void)state;
    assert_chosen("../languages/en", "en");
    assert_chosen("../decks/everyday", "en");
    assert_chosen("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_that_is_there),
        cmocka_unit_test(test_english_otherwise),
        cmocka_unit_test(test_no_way_out_of_the_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Plural forms: CLDR's own examples
 * (https://www.unicode.org/cldr/charts/44/supplemental/language_plural_rules.html). */
#include "plural.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

typedef struct Example {
    const char *code;
    Plural form;
    long counts[14]; /* up to the first -1 */
} Example;

static const Example examples[] = {
    {"en", PLURAL_ONE, {1, -1}},
    {"en", PLURAL_OTHER, {0, 2, 16, 100, 1000, 1000000, -1}},
    {"es", PLURAL_ONE, {1, -1}},
    {"es", PLURAL_MANY, {1000000, 2000000, -1}},
    {"es-MX", PLURAL_OTHER, {0, 2, 16, 100, 1000, 1000001, -1}},
    {"fr", PLURAL_ONE, {0, 1, -1}},
    {"fr", PLURAL_OTHER, {2, 17, 1000, -1}},
    {"pt", PLURAL_ONE, {0, 1, -1}},
    {"pt-BR", PLURAL_ONE, {0, 1, -1}},
    {"pt-PT", PLURAL_ONE, {1, -1}},
    {"pt-PT", PLURAL_OTHER, {0, 2, -1}},
    {"hi", PLURAL_ONE, {0, 1, -1}},
    {"ja", PLURAL_OTHER, {0, 1, 2, 100, -1}},
    {"zh-Hant", PLURAL_OTHER, {0, 1, 15, -1}},
    {"ru", PLURAL_ONE, {1, 21, 31, 101, 1001, -1}},
    {"ru", PLURAL_FEW, {2, 3, 4, 22, 24, 32, 102, 1002, -1}},
    {"uk", PLURAL_MANY, {0, 5, 11, 12, 14, 19, 100, 111, 1000, -1}},
    {"sr", PLURAL_ONE, {1, 21, 101, -1}},
    {"hr", PLURAL_FEW, {2, 4, 22, 102, -1}},
    {"bs", PLURAL_OTHER, {0, 5, 11, 19, 112, -1}},
    {"pl", PLURAL_ONE, {1, -1}},
    {"pl", PLURAL_FEW, {2, 4, 22, 34, 102, -1}},
    {"pl", PLURAL_MANY, {0, 5, 12, 21, 31, 101, 112, -1}},
    {"cs", PLURAL_FEW, {2, 3, 4, -1}},
    {"sk", PLURAL_OTHER, {0, 5, 19, 22, 100, -1}},
    {"sl", PLURAL_ONE, {1, 101, 201, -1}},
    {"sl", PLURAL_TWO, {2, 102, -1}},
    {"sl", PLURAL_FEW, {3, 4, 103, 204, -1}},
    {"sl", PLURAL_OTHER, {0, 5, 11, 100, -1}},
    {"lt", PLURAL_ONE, {1, 21, 101, -1}},
    {"lt", PLURAL_FEW, {2, 9, 22, 29, 102, -1}},
    {"lt", PLURAL_OTHER, {0, 10, 11, 20, 111, -1}},
    {"lv", PLURAL_ZERO, {0, 10, 20, 11, 19, 111, -1}},
    {"lv", PLURAL_ONE, {1, 21, 101, -1}},
    {"lv", PLURAL_OTHER, {2, 9, 22, 29, -1}},
    {"ro", PLURAL_FEW, {0, 2, 16, 101, 119, -1}},
    {"ro", PLURAL_OTHER, {20, 35, 100, 1000, -1}},
    {"ar", PLURAL_ZERO, {0, -1}},
    {"ar", PLURAL_ONE, {1, -1}},
    {"ar", PLURAL_TWO, {2, -1}},
    {"ar", PLURAL_FEW, {3, 10, 103, 110, 1003, -1}},
    {"ar", PLURAL_MANY, {11, 26, 99, 111, 1011, -1}},
    {"ar-EG", PLURAL_OTHER, {100, 102, 200, 1000, -1}},
    {"he", PLURAL_TWO, {2, -1}},
    {"he", PLURAL_OTHER, {0, 3, 17, 100, -1}},
    {"ga", PLURAL_FEW, {3, 6, -1}},
    {"ga", PLURAL_MANY, {7, 10, -1}},
    {"ga", PLURAL_OTHER, {0, 11, 100, -1}},
    {"cy", PLURAL_ZERO, {0, -1}},
    {"cy", PLURAL_FEW, {3, -1}},
    {"cy", PLURAL_MANY, {6, -1}},
    {"cy", PLURAL_OTHER, {4, 5, 7, 100, -1}},
    {"is", PLURAL_ONE, {1, 21, 101, -1}},
    {"mk", PLURAL_OTHER, {0, 11, 12, -1}},
    {"xx", PLURAL_ONE, {1, -1}},
    {"xx", PLURAL_OTHER, {0, 2, 21, -1}},
    {"z", PLURAL_OTHER, {0, 2, -1}}, /* the beginning of another code is not that code */
};

static void forms_are_those_of_the_standard(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        for (const long *count = examples[i].counts; *count >= 0; count++)
            if (plural_of(examples[i].code, *count) != examples[i].form)
                fail_msg("%s: %ld is “%s”, not “%s”", examples[i].code, *count,
                         plural_names[plural_of(examples[i].code, *count)], plural_names[examples[i].form]);
}

static void needed_forms_are_those_that_come_up(void **state)
{
    (void)state;
    assert_true(plural_is_needed("es", PLURAL_ONE));
    assert_true(plural_is_needed("es", PLURAL_OTHER));
    assert_false(plural_is_needed("es", PLURAL_MANY)); /* of whole millions alone */
    assert_true(plural_is_needed("ru", PLURAL_FEW));
    assert_true(plural_is_needed("ru", PLURAL_MANY));
    assert_false(plural_is_needed("ja", PLURAL_ONE));
    assert_true(plural_is_needed("ar", PLURAL_TWO));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_are_those_of_the_standard),
        cmocka_unit_test(needed_forms_are_those_that_come_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

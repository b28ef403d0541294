/* Dates: some that are known, and every day of five centuries counted one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "date.h"

static void expect(int day, const char *wanted)
{
    char text[DATE_BYTES] = "not written";
    date_write(day, text);
    assert_string_equal(text, wanted);
}

static void known_days(void **state)
{
    (void)state;
    expect(1, "1970-01-02");
    expect(11016, "2000-02-29");
    expect(20785, "2026-11-28");
    expect(2932896, "9999-12-31");
}

static void no_dates(void **state)
{
    (void)state;
    expect(0, "");
    expect(-1, "");
    expect(2932897, "");
    expect(INT32_MAX, "");
    expect(INT32_MIN, "");
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static void counted_one_by_one(void **state)
{
    (void)state;
    int year = 1970, month = 1, of_month = 1;
    for (int day = 0; year < 2470; day++) {
        char wanted[40];
        snprintf(wanted, sizeof wanted, "%04d-%02d-%02d", year, month, of_month);
        if (day > 0)
            expect(day, wanted);
        if (++of_month <= days_in(year, month))
            continue;
        of_month = 1;
        if (++month <= 12)
            continue;
        month = 1;
        year++;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days),
        cmocka_unit_test(no_dates),
        cmocka_unit_test(counted_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

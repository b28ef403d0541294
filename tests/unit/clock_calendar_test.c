/* The calendar's day, beside what the system's own reckoning makes of the same moment, wherever the computer stands. */
#include "clock_calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

/* The local date, as the day that would have it in Greenwich. */
static int expected(void)
{
    time_t now = time(NULL);
    struct tm date;
    assert_non_null(localtime_r(&now, &date));
    date.tm_hour = date.tm_min = date.tm_sec = 0;
    return (int)(timegm(&date) / (24 * 60 * 60));
}

static void test_today_is_the_local_date(void **state)
{
    (void)state;
    static const char *const zones[] = {"UTC0", "AHEAD-14", "BEHIND12", "HALF-5:30", "MST7MDT"};
    const Clock *clock = clock_calendar();
    int days[5];
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
        assert_int_equal(setenv("TZ", zones[i], 1), 0);
        tzset();
        int before = expected();
        days[i] = clock->today(clock->context);
        assert_in_range(days[i], before, expected());
        assert_true(days[i] > 20000);
    }
    assert_int_not_equal(days[1], days[2]); /* 26 hours apart: never the same date */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_today_is_the_local_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

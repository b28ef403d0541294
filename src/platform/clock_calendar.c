/* The local calendar date as a number of days, and the time, with nothing but the C library: one file for every
 * system. */
#include "clock_calendar.h"

#include <stddef.h>
#include <time.h>

/* Days from 1970-01-01 to a date of the Gregorian calendar. Years are taken to begin in March, so that the day that
 * some of them lack is their last. */
static int days_until(int year, int month, int day)
{
    year -= month < 3;
    int months = (month + 9) % 12;                 /* since March */
    int before = (153 * months + 2) / 5 + day - 1; /* days of this year */
    return 365 * year + year / 4 - year / 100 + year / 400 + before - 719468;
}

static int today(void *context)
{
    (void)context;
    time_t now = time(NULL);
    const struct tm *date = now == (time_t)-1 ? NULL : localtime(&now);
    if (!date || date->tm_year < 70 || date->tm_year > 8000)
        return 0;
    return days_until(date->tm_year + 1900, date->tm_mon + 1, date->tm_mday);
}

/* Whole seconds: as exact as what every system's C library has, and as the terminal needs. */
static double milliseconds(void *context)
{
    (void)context;
    time_t now = time(NULL);
    return now == (time_t)-1 ? 0 : 1000.0 * (double)now;
}

const Clock *clock_calendar(void)
{
    static const Clock calendar = {NULL, today, milliseconds};
    return &calendar;
}

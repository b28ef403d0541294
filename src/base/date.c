/* Dates of the Gregorian calendar, from the days that games count by. */
#include "date.h"

#include <stdio.h>

enum {
    DAY_MOST = 2932896,
    ERA_YEARS = 400, ERA_DAYS = 146097, /* after so many the calendar begins anew */
    DAYS_BEFORE_1970 = 719468           /* since the 1st of March of the year 0 */
};

/* Years are taken to begin in March, so that the day that some of them lack is their last; an era's days without those
 * that leap years have more are 365 to a year. */
void date_write(int day, char text[DATE_BYTES])
{
    text[0] = '\0';
    if (day < 1 || day > DAY_MOST)
        return;
    int days = day + DAYS_BEFORE_1970, era = days / ERA_DAYS, of_era = days % ERA_DAYS;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int months = (5 * of_year + 2) / 153; /* since March */
    int month = months < 10 ? months + 3 : months - 9;
    int year = era * ERA_YEARS + year_of_era + (month < 3), of_month = of_year - (153 * months + 2) / 5 + 1;
    snprintf(text, DATE_BYTES, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)month % 100,
             (unsigned)of_month % 100); /* the compiler, too, sees that there is room */
}

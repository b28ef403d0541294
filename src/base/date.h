/* Dates of the Gregorian calendar, from the days that games count by. */
#ifndef DATE_H
#define DATE_H

enum { DATE_BYTES = 16 }; /* enough for date_write, its zero included */

/* Writes the date of a day (since 1970-01-01; 1 to 2932896, the end of the year 9999) as ISO 8601 has it, such as
 * 2026-11-28, which is read alike everywhere and sorts by itself. Any other day gives an empty text. */
void date_write(int day, char text[DATE_BYTES]);

#endif

/* Writing numbers and dates by language. */
#include "language_numbers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THOUSANDS = 3 };

void language_number(const Language *language, TextBuffer *out, long number)
{
    char digits[24];
    long from = strtol(language_text(language, "number.group.from"), NULL, 10);
    snprintf(digits, sizeof digits, "%ld", labs(number));
    size_t length = strlen(digits);
    bool apart = from > 0 && labs(number) >= from;
    if (number < 0)
        text_buffer_say(out, "−");
    for (size_t i = 0; i < length; i++) {
        if (apart && i > 0 && (length - i) % THOUSANDS == 0)
            text_buffer_say(out, language_text(language, "number.group"));
        text_buffer_add(out, &digits[i], 1);
    }
}

void language_tenths(const Language *language, TextBuffer *out, long tenths)
{
    language_number(language, out, tenths / 10);
    if (tenths % 10 != 0)
        text_buffer_format(out, "%s%ld", language_text(language, "number.decimal"), labs(tenths % 10));
}

/* Whether a text is digits alone, four and then two at a time with hyphens between them. */
static bool is_iso(const char *text)
{
    static const char shape[] = "0000-00-00";
    size_t length = strlen(text);
    for (size_t i = 0; i < length && i < sizeof shape - 1; i++)
        if (shape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    return length == 10 || length == 7 || length == 4;
}

void language_date(const Language *language, TextBuffer *out, const char *iso)
{
    static const char *const months[] = {"date.month.1", "date.month.2",  "date.month.3",  "date.month.4",
                                         "date.month.5", "date.month.6",  "date.month.7",  "date.month.8",
                                         "date.month.9", "date.month.10", "date.month.11", "date.month.12"};
    char year[8], day[8];
    int month = is_iso(iso) && strlen(iso) >= 7 ? atoi(iso + 5) : 0;
    if (month < 1 || month > 12) {
        text_buffer_say(out, iso);
        return;
    }
    snprintf(year, sizeof year, "%.4s", iso);
    snprintf(day, sizeof day, "%d", strlen(iso) == 10 ? atoi(iso + 8) : 0);
    const char *const parts[] = {"year", year, "month", language_text(language, months[month - 1]), "day", day, NULL};
    language_format(language, out, strlen(iso) == 10 ? "date.day" : "date.month", parts);
}

/* Where to find help, by country, each entry with its source and the date it was checked. */
#ifndef HELP_H
#define HELP_H

#include "problems.h"
#include "text_buffer.h"

#include <stdbool.h>

typedef struct HelpEntry {
    const char *country;      /* ISO 3166 alpha-2, or "*" for everywhere */
    const char *country_name;
    const char *name;
    const char *how;          /* what to do, one sentence */
    const char *phone, *text_message, *address; /* each may be NULL */
    const char *source, *checked;
} HelpEntry;

typedef struct Help {
    const HelpEntry *entries;
    int count;
} Help;

/* How an entry's helpers are reached from the device itself. */
typedef enum HelpWay { HELP_CALL, HELP_WRITE, HELP_VISIT, HELP_WAYS } HelpWay;

/* Adds the address that calls them (tel:, RFC 3966), writes them a message (sms:, RFC 5724: its first word to the
 * number at its end) or visits them (https:) to `out`; false where the entry says none, or none that begins so. */
bool help_link(const HelpEntry *entry, HelpWay way, TextBuffer *out);

/* As article_read. */
Help *help_read(const char *file, const char *bytes, size_t length, Problems *problems);
void help_free(Help *help);

#endif

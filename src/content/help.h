/* Where to find help, by country, each entry with its source and the date it was checked. */
#ifndef HELP_H
#define HELP_H

#include "problems.h"

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

/* As article_read. */
Help *help_read(const char *file, const char *bytes, size_t length, Problems *problems);
void help_free(Help *help);

#endif

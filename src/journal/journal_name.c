/* Finds journals in a store by their names. */
#include "journal_name.h"

#include "settings.h"
#include "text_buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define END ".journal"
#define ASIDE ".damaged-"
#define DECK "deck-"
#define PICTURE ".picture-"

enum { DIGITS_LEAST = 6, DIGITS_MOST = 9, ASIDE_DIGITS_MOST = 6, PICTURE_DIGITS = 16 };

static const char *const STARTS[JOURNAL_SERIES_COUNT] = {"game-", "workshop-"};

void journal_name(char name[JOURNAL_NAME_BYTES], JournalSeries series, long number)
{
    snprintf(name, JOURNAL_NAME_BYTES, "%s%0*ld" END, STARTS[series], DIGITS_LEAST, number);
}

/* The number in a journal's name, and in *rest what follows it; 0 where the name is none. */
static long number_in(const char *name, JournalSeries *series, const char **rest)
{
    long number = 0;
    int digits = 0;
    for (*series = JOURNAL_GAMES; *series < JOURNAL_SERIES_COUNT; ++*series) {
        if (strncmp(name, STARTS[*series], strlen(STARTS[*series])) == 0)
            break;
    }
    if (*series == JOURNAL_SERIES_COUNT)
        return 0;
    for (name += strlen(STARTS[*series]); digits < DIGITS_MOST && *name >= '0' && *name <= '9'; digits++)
        number = number * 10 + (*name++ - '0');
    if (digits < DIGITS_LEAST || strncmp(name, END, strlen(END)) != 0)
        return 0;
    *rest = name + strlen(END);
    return number;
}

/* All numbers of a series, as they come. */
typedef struct Numbers {
    long below;
    JournalSeries series;
    TextBuffer found; /* longs */
} Numbers;

static bool collect_number(void *seen, const char *name)
{
    Numbers *numbers = seen;
    JournalSeries series;
    long number;
    if (journal_name_kind(name, &series, &number) == NAME_JOURNAL && series == numbers->series &&
        number < numbers->below)
        text_buffer_add(&numbers->found, (const char *)&number, sizeof number);
    return !numbers->found.failed;
}

static int newest_first(const void *one, const void *other)
{
    const long *a = one, *b = other;
    return (*a < *b) - (*a > *b);
}

int journal_all(Store *store, JournalSeries series, long below, long **numbers, Error *error)
{
    Numbers all = {.below = below, .series = series};
    StoreStatus status = store->list(store, collect_number, &all, error);
    int count = (int)(all.found.length / sizeof **numbers);
    *numbers = NULL;
    if (status != STORE_OK && status != STORE_MISSING) {
        count = -1;
    } else if (all.found.failed || !(*numbers = malloc(all.found.length + sizeof **numbers))) {
        error_set(error, "There is not enough memory to look through the games in %s.", store->place);
        count = -1;
    } else if (count > 0) {
        memcpy(*numbers, all.found.text, all.found.length);
        qsort(*numbers, (size_t)count, sizeof **numbers, newest_first);
    }
    text_buffer_free(&all.found);
    return count;
}

static bool look_for_highest(void *seen, const char *name)
{
    long *highest = seen;
    const char *rest;
    JournalSeries series;
    long number = number_in(name, &series, &rest);
    if (number > *highest)
        *highest = number;
    return true;
}

long journal_first_free(Store *store, Error *error)
{
    long highest = 0;
    StoreStatus status = store->list(store, look_for_highest, &highest, error);
    if (status != STORE_OK && status != STORE_MISSING)
        return -1;
    if (highest < JOURNAL_NUMBER_MOST)
        return highest + 1;
    error_set(error, "%s holds a journal with the last number there is, so that none can follow. Move it elsewhere.",
              store->place);
    return -1;
}

/* What the store makes of a name that it sets aside. */
static bool is_aside(const char *rest)
{
    size_t mark = strlen(ASIDE);
    if (strncmp(rest, ASIDE, mark) != 0)
        return false;
    size_t digits = strspn(rest + mark, "0123456789");
    return digits > 0 && digits <= ASIDE_DIGITS_MOST && rest[mark + digits] == '\0';
}

/* "deck-ID." and then either form, or a picture; *rest is what follows the id. */
static bool is_of_deck(const char *name, const char **rest)
{
    if (strncmp(name, DECK, strlen(DECK)) != 0)
        return false;
    size_t id = strspn(name + strlen(DECK), "abcdefghijklmnopqrstuvwxyz0123456789-");
    *rest = name + strlen(DECK) + id;
    return id > 0 && id < DECK_ID_BYTES && **rest == '.';
}

static NameKind deck_name_kind(const char *rest)
{
    if (strcmp(rest, ".json") == 0 || strcmp(rest, ".csv") == 0)
        return NAME_DECK;
    size_t start = strlen(PICTURE);
    bool picture = strncmp(rest, PICTURE, start) == 0 && strspn(rest + start, "0123456789abcdef") == PICTURE_DIGITS &&
                   rest[start + PICTURE_DIGITS] == '\0';
    return picture ? NAME_DECK_PICTURE : NAME_OTHER;
}

NameKind journal_name_kind(const char *name, JournalSeries *series, long *number)
{
    JournalSeries found;
    const char *rest = "";
    size_t length = strlen(SETTINGS_NAME);
    *number = number_in(name, &found, &rest);
    if (series)
        *series = found;
    if (*number > 0)
        return !*rest ? NAME_JOURNAL : is_aside(rest) ? NAME_JOURNAL_ASIDE : NAME_OTHER;
    if (is_of_deck(name, &rest))
        return deck_name_kind(rest);
    if (strncmp(name, SETTINGS_NAME, length) != 0)
        return NAME_OTHER;
    return !name[length] ? NAME_SETTINGS : is_aside(name + length) ? NAME_SETTINGS_ASIDE : NAME_OTHER;
}

bool journal_is_ours(const char *name)
{
    const char *rest;
    JournalSeries series;
    size_t length = strlen(SETTINGS_NAME);
    if (strncmp(name, SETTINGS_NAME, length) == 0)
        return name[length] == '\0' || name[length] == '.';
    if (is_of_deck(name, &rest))
        return true;
    return number_in(name, &series, &rest) > 0 && (*rest == '\0' || *rest == '.');
}

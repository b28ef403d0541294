/* Brings a copy back: finds out what of it is there already, and adds the rest. */
#include "bundle_parts.h"

#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_TRIES = 100 }; /* names that another copy may take at the same moment */

/* One bringing back. */
typedef struct Return {
    Bundle *bundle;
    Store *store;
    BundleResult *result;
    long newest[JOURNAL_SERIES_COUNT]; /* the highest number of a journal in the store, before anything was added */
    long next;   /* the number that the next added one gets */
    bool failed; /* the store could not be read */
    Error *error;
} Return;

/* ---- What is there already ---- */

/* A journal that went on since the copy was made has it as its beginning. */
static void compare_with(BundleFile *file, NameKind kind, JournalSeries series, long number, const char *bytes,
                         size_t length)
{
    bool journal = kind == NAME_JOURNAL;
    if (file->kind != kind || file->series != series || file->length > length || (!journal && file->length < length) ||
        memcmp(file->bytes, bytes, file->length) != 0)
        return;
    long found = journal ? number : 1;
    if (found > file->here)
        file->here = found;
}

/* A deck is here where one of its name is, in either form, whatever it holds; a picture where one of its name is. */
static void mark_deck(Bundle *bundle, NameKind kind, const char *name)
{
    size_t length = kind == NAME_DECK ? (size_t)(strrchr(name, '.') - name) + 1 : strlen(name) + 1;
    for (size_t i = 0; i < bundle->count; i++) {
        BundleFile *file = &bundle->files[i];
        if (file->kind == kind && strncmp(file->name, name, length) == 0)
            file->here = 1;
    }
}

static bool look_at(void *seen, const char *name)
{
    Return *back = seen;
    char *bytes = NULL;
    size_t length = 0;
    long number;
    JournalSeries series;
    NameKind kind = journal_name_kind(name, &series, &number);
    if (kind == NAME_JOURNAL && number > back->newest[series])
        back->newest[series] = number;
    if (kind == NAME_OTHER || kind == NAME_SETTINGS)
        return true;
    if (kind == NAME_DECK || kind == NAME_DECK_PICTURE) {
        mark_deck(back->bundle, kind, name);
        return true;
    }
    StoreStatus status = back->store->read(back->store, name, bundle_limit(kind), &bytes, &length, back->error);
    back->failed = status == STORE_REFUSED;
    for (size_t i = 0; status == STORE_OK && i < back->bundle->count; i++)
        compare_with(&back->bundle->files[i], kind, series, number, bytes, length);
    free(bytes);
    return !back->failed;
}

/* A journal without so much as a whole header is a game that never began. */
static bool is_game(const BundleFile *file)
{
    return file->kind == NAME_JOURNAL && memchr(file->bytes, '\n', file->length);
}

/* The copy's newest game, and its newest workshop, are to be the ones that are gone on with. */
static void mark_newest(Return *back, JournalSeries series)
{
    BundleFile *newest = NULL;
    bool others = false;
    for (size_t i = 0; i < back->bundle->count; i++) {
        if (!is_game(&back->bundle->files[i]) || back->bundle->files[i].series != series)
            continue;
        others = others || (newest && !newest->here);
        newest = &back->bundle->files[i];
    }
    if (newest && (others || newest->here < back->newest[series]))
        newest->here = 0;
}

static bool find_known(Return *back)
{
    StoreStatus status = back->store->list(back->store, look_at, back, back->error);
    if (back->failed || (status != STORE_OK && status != STORE_MISSING))
        return false;
    back->next = journal_first_free(back->store, back->error);
    for (int series = 0; series < JOURNAL_SERIES_COUNT; series++)
        mark_newest(back, (JournalSeries)series);
    return back->next > 0;
}

/* ---- Adding ---- */

/* The name that it gets, where `tries` before it were taken. */
static bool name_it(const Return *back, const BundleFile *file, int tries, char name[JOURNAL_NAME_BYTES])
{
    if (file->kind == NAME_SETTINGS_ASIDE) {
        snprintf(name, JOURNAL_NAME_BYTES, SETTINGS_NAME ".damaged-%d", tries + 1);
        return true;
    }
    if (back->next + tries > JOURNAL_NUMBER_MOST)
        return error_set(back->error, "There is no number left for another game in %s.", back->store->place);
    journal_name(name, file->series, back->next + tries);
    if (file->kind == NAME_JOURNAL_ASIDE)
        snprintf(name + strlen(name), JOURNAL_NAME_BYTES - strlen(name), ".damaged-1");
    return true;
}

/* A deck that another copy of the game put here meanwhile under its name stays as it is. */
static bool add_deck(Return *back, const BundleFile *file)
{
    StoreStatus status = back->store->create(back->store, file->name, file->bytes, file->length, back->error);
    back->result->decks += status == STORE_OK && file->kind == NAME_DECK;
    return status == STORE_OK || status == STORE_BUSY;
}

static bool add_file(Return *back, const BundleFile *file)
{
    char name[JOURNAL_NAME_BYTES];
    StoreStatus status = STORE_BUSY;
    int tries = 0;
    if (file->kind == NAME_DECK || file->kind == NAME_DECK_PICTURE)
        return add_deck(back, file);
    for (; status == STORE_BUSY && tries < NAME_TRIES; tries++) {
        if (!name_it(back, file, tries, name))
            return false;
        status = back->store->create(back->store, name, file->bytes, file->length, back->error);
    }
    if (status != STORE_OK)
        return false;
    if (file->kind != NAME_SETTINGS_ASIDE)
        back->next += tries;
    if (file->kind == NAME_JOURNAL)
        back->result->games++;
    else
        back->result->aside++;
    return true;
}

/* What was added before the store refused stays. */
static bool say_in_part(const Return *back, int games)
{
    Error why = *back->error;
    return error_set(back->error, "Not all of the copy could be brought back: %d of its %d new games were added. %s "
                     "What was here before is still here.", back->result->games, games, why.text);
}

static bool add_all(Return *back)
{
    int games = 0;
    const BundleFile *settings = NULL;
    for (size_t i = 0; i < back->bundle->count; i++) {
        const BundleFile *file = &back->bundle->files[i];
        games += is_game(file) && !file->here;
        back->result->known += is_game(file) && file->here;
        settings = file->kind == NAME_SETTINGS ? file : settings;
    }
    for (size_t i = 0; i < back->bundle->count; i++) {
        const BundleFile *file = &back->bundle->files[i];
        bool wanted = file->kind == NAME_JOURNAL ? is_game(file) : file->kind != NAME_SETTINGS;
        if (wanted && !file->here && !add_file(back, file))
            return say_in_part(back, games);
    }
    if (settings && !settings_replace(back->store, settings->bytes, settings->length, back->error))
        return say_in_part(back, games);
    back->result->settings = settings != NULL;
    return true;
}

bool bundle_read(Store *store, const char *bytes, size_t length, BundleResult *result, Error *error)
{
    Bundle bundle;
    Error what = {.text = ""};
    *result = (BundleResult){.games = 0};
    Return back = {.bundle = &bundle, .store = store, .result = result, .error = &what};
    bool brought = bundle_open(&bundle, bytes, length, &what) && find_known(&back) && add_all(&back);
    bundle_close(&bundle);
    if (!brought)
        error_set(error, "%s", what.text);
    return brought;
}

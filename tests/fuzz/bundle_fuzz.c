/* Any bytes as a copy of everything stored: what is no copy changes nothing, and what is one only adds. The same bytes
 * as the files of a store: they are copied, and all of them come back. */
#include "bundle.h"
#include "journal_name.h"
#include "memory_store.h"
#include "settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const HERE[][2] = {
    {"game-000001.journal", "me-and-we journal 2 deck a\nstart plain\n"},
    {"game-000003.journal", "me-and-we journal 2 deck b\n"},
    {"game-000002.journal.damaged-1", "me-and-we journal 2 deck c\n"},
    {"settings.json.damaged-1", "{"},
};
enum { HERE_COUNT = sizeof HERE / sizeof HERE[0] };

static void need(bool holds)
{
    if (!holds)
        abort();
}

static Store *store_here(void)
{
    Store *store = memory_store_create();
    for (int i = 0; i < HERE_COUNT; i++)
        memory_store_put(store, HERE[i][0], HERE[i][1], strlen(HERE[i][1]));
    return store;
}

static void check_here(Store *store)
{
    for (int i = 0; i < HERE_COUNT; i++) {
        size_t length;
        const char *bytes = memory_store_get(store, HERE[i][0], &length);
        need(bytes && length == strlen(HERE[i][1]) && memcmp(bytes, HERE[i][1], length) == 0);
    }
}

/* Bringing the same back again adds nothing, and what is there then can be copied. */
static void check_again(Store *store, const char *bytes, size_t length)
{
    BundleResult result;
    Error error = {.text = ""};
    TextBuffer copy = {0};
    size_t files = memory_store_file_count(store);
    need(bundle_read(store, bytes, length, &result, &error));
    need(result.games == 0 && result.aside == 0 && memory_store_file_count(store) == files);
    need(bundle_write(store, &copy, &error));
    need(bundle_check(copy.text, copy.length, &error));
    text_buffer_free(&copy);
}

static void check_reading(const char *bytes, size_t length)
{
    Store *store = store_here();
    BundleResult result;
    Error error = {.text = ""};
    bool sound = bundle_check(bytes, length, NULL);
    need(bundle_read(store, bytes, length, &result, &error) == sound);
    need(sound || error.text[0]);
    size_t added = (size_t)(result.games + result.aside) + result.settings;
    need(memory_store_file_count(store) == HERE_COUNT + added);
    need(sound || added == 0);
    check_here(store);
    if (sound)
        check_again(store, bytes, length);
    store->destroy(store);
}

/* Files from the bytes: a number and a kind, a length, and so many bytes. */
static Store *store_of(const unsigned char *bytes, size_t length)
{
    static const char *const endings[] = {"", "", ".damaged-1", ".damaged-22"};
    Store *store = memory_store_create();
    for (size_t at = 0; at + 2 <= length;) {
        char name[64];
        int number = bytes[at] >> 2, kind = bytes[at] & 3;
        size_t size = bytes[at + 1];
        if (size > length - at - 2)
            size = length - at - 2;
        if (number > 0)
            snprintf(name, sizeof name, "game-%06d.journal%s", number, endings[kind]);
        else
            snprintf(name, sizeof name, SETTINGS_NAME "%s", endings[kind]);
        memory_store_put(store, name, (const char *)bytes + at + 2, size);
        at += 2 + size;
    }
    return store;
}

/* All that was there is in a new store afterwards, but for journals that never began and what the settings gained. */
static void check_copying(const unsigned char *bytes, size_t length)
{
    Store *from = store_of(bytes, length), *to = memory_store_create();
    TextBuffer copy = {0};
    BundleResult result;
    Error error = {.text = ""};
    int games = 0, aside = 0, settings = 0;
    need(bundle_write(from, &copy, &error) && !error.text[0]);
    need(bundle_read(to, copy.text, copy.length, &result, &error));
    for (size_t i = 0; i < memory_store_file_count(from); i++) {
        size_t size;
        long number;
        NameKind kind = journal_name_kind(memory_store_name(from, i), NULL, &number);
        const char *stored = memory_store_get(from, memory_store_name(from, i), &size);
        games += kind == NAME_JOURNAL && memchr(stored, '\n', size);
        bool sound = kind == NAME_SETTINGS && settings_sound(stored, size);
        settings += sound;
        aside += kind == NAME_JOURNAL_ASIDE || kind == NAME_SETTINGS_ASIDE || (kind == NAME_SETTINGS && !sound);
    }
    need(result.games == games && result.aside == aside && result.settings == settings && result.known == 0);
    need(memory_store_file_count(to) == (size_t)(games + aside + settings));
    check_again(to, copy.text, copy.length);
    text_buffer_free(&copy);
    from->destroy(from);
    to->destroy(to);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
    check_reading((const char *)bytes, length);
    if (length <= 4096)
        check_copying(bytes, length);
    return 0;
}

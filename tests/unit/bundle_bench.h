/* What the tests of copies share: files in a store, a copy of it, and bringing that back. */
#ifndef BUNDLE_BENCH_H
#define BUNDLE_BENCH_H

#include "session_bench.h"

#include "bundle.h"
#include "journal_name.h"

#define HEADER "me-and-we journal 2 deck d hash 0000000000000000 cards 16 seed 1 #00000000\n"

static inline void put(Store *store, const char *name, const char *text)
{
    memory_store_put(store, name, text, strlen(text));
}

static inline void assert_file(Store *store, const char *name, const char *text)
{
    size_t length;
    const char *bytes = memory_store_get(store, name, &length);
    if (!bytes)
        fail_msg("%s is not there", name);
    assert_int_equal(length, strlen(text));
    assert_string_equal(bytes, text);
}

/* A copy of a store, to be freed; the error is what bundle_write left in it. */
static inline TextBuffer copy_of(Store *store, Error *error)
{
    TextBuffer copy = {0};
    error->text[0] = '\0';
    if (!bundle_write(store, &copy, error))
        fail_msg("no copy: %s", error->text);
    return copy;
}

static inline BundleResult bring(Store *store, const TextBuffer *copy)
{
    Error error = {.text = ""};
    BundleResult result;
    if (!bundle_read(store, copy->text, copy->length, &result, &error))
        fail_msg("not brought back: %s", error.text);
    assert_true(bundle_check(copy->text, copy->length, &error));
    return result;
}

#endif

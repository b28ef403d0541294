/* What tests of settings share: a store in memory, and settings to be read and written there. */
#ifndef SETTINGS_BENCH_H
#define SETTINGS_BENCH_H

#include "memory_store.h"
#include "settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Bench {
    Store *store;
    Settings settings;
    Error error;
} Bench;

static inline int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->store = memory_store_create();
    *state = bench;
    return 0;
}

static inline int tear_down(void **state)
{
    Bench *bench = *state;
    bench->store->destroy(bench->store);
    free(bench);
    return 0;
}

/* What is read of a file with these bytes; `told`: whether the player is told that something in it is odd. */
static inline Settings read_settings(const char *bytes, bool *told)
{
    Store *store = memory_store_create();
    Settings settings;
    Error error = {.text = ""};
    memory_store_put(store, SETTINGS_NAME, bytes, strlen(bytes));
    *told = !settings_load(&settings, store, &error);
    assert_int_equal(*told, error.text[0] != '\0');
    store->destroy(store);
    return settings;
}

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif

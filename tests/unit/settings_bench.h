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

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif

/* Copies of random stores, brought back to random stores. */
#include "bundle_bench.h"

#include "random.h"

#include <stdio.h>

static void random_bytes(Random *random, char *bytes, size_t length, bool text)
{
    static const char *const pieces[] = {"\n", "\"", "\\", "é", "“", "\t", "a", "#"};
    for (size_t i = 0; i < length; i++)
        bytes[i] = text ? (char)(' ' + random_below(random, 90)) : (char)random_below(random, 256);
    const char *piece = pieces[random_below(random, 8)];
    if (text && length > strlen(piece))
        memcpy(bytes, piece, strlen(piece));
}

static Store *random_store(Random *random)
{
    static const char *const endings[] = {".journal", ".journal", ".journal.damaged-1", ".journal.damaged-12"};
    Store *store = memory_store_create();
    int files = (int)random_below(random, 12);
    for (int i = 0; i < files; i++) {
        char name[64], bytes[512];
        bool journal = random_below(random, 8) > 0;
        size_t length = random_below(random, 200);
        int kind = (int)random_below(random, 4);
        snprintf(name, sizeof name, "game-%06d%s", 1 + (int)random_below(random, 30), endings[kind]);
        if (!journal)
            snprintf(name, sizeof name, "settings.json%s", random_below(random, 2) ? "" : ".damaged-1");
        strcpy(bytes, journal ? HEADER : "{}");
        size_t start = random_below(random, 5) > 0 ? strlen(bytes) : 0;
        random_bytes(random, bytes + start, length, random_below(random, 3) > 0);
        memory_store_put(store, name, bytes, start + length);
    }
    return store;
}

typedef struct Kept {
    char *name, *bytes;
    size_t length;
} Kept;

static Kept *remember(Store *store, size_t *count)
{
    *count = memory_store_file_count(store);
    Kept *kept = calloc(*count + 1, sizeof *kept);
    assert_non_null(kept);
    for (size_t i = 0; i < *count; i++) {
        const char *bytes = memory_store_get(store, memory_store_name(store, i), &kept[i].length);
        kept[i].name = text_copy(memory_store_name(store, i));
        kept[i].bytes = malloc(kept[i].length + 1);
        assert_true(kept[i].name && kept[i].bytes);
        memcpy(kept[i].bytes, bytes, kept[i].length);
    }
    return kept;
}

static void assert_still_there(Store *store, Kept *kept, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t length;
        const char *bytes = memory_store_get(store, kept[i].name, &length);
        long number;
        if (journal_name_kind(kept[i].name, NULL, &number) != NAME_SETTINGS) {
            assert_non_null(bytes);
            assert_int_equal(length, kept[i].length);
            assert_memory_equal(bytes, kept[i].bytes, length);
        }
        free(kept[i].name);
        free(kept[i].bytes);
    }
    free(kept);
}

static bool holds(Store *store, NameKind kind, const char *bytes, size_t length)
{
    for (size_t i = 0; i < memory_store_file_count(store); i++) {
        size_t there;
        long number;
        const char *name = memory_store_name(store, i), *stored = memory_store_get(store, name, &there);
        bool prefix = kind == NAME_JOURNAL ? there >= length : there == length;
        if (journal_name_kind(name, NULL, &number) == kind && prefix && memcmp(stored, bytes, length) == 0)
            return true;
    }
    return false;
}

/* The bytes of the newest journal with a whole header, or NULL. */
static const char *newest(Store *store, size_t *length)
{
    long *numbers;
    const char *found = NULL;
    int count = journal_all(store, JOURNAL_GAMES, JOURNAL_NUMBER_MOST + 1L, &numbers, NULL);
    for (int i = 0; i < count && !found; i++) {
        char name[JOURNAL_NAME_BYTES];
        journal_name(name, JOURNAL_GAMES, numbers[i]);
        const char *bytes = memory_store_get(store, name, length);
        if (memchr(bytes, '\n', *length))
            found = bytes;
    }
    free(numbers);
    return found;
}

/* Whatever two stores hold: all that was copied is there afterwards, what was there still is, the copy's newest game is
 * the newest, and bringing the same back again adds nothing. */
static void test_random_stores(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 400; seed++) {
        Random random = random_make(seed, 5);
        Store *from = random_store(&random), *to = random_store(&random);
        Error error;
        TextBuffer copy = copy_of(from, &error), second, third;
        size_t count, length, newest_length = 0;
        Kept *before = remember(to, &count);
        BundleResult result = bring(to, &copy);
        assert_still_there(to, before, count);
        for (size_t i = 0; i < memory_store_file_count(from); i++) {
            long number;
            NameKind kind = journal_name_kind(memory_store_name(from, i), NULL, &number);
            const char *bytes = memory_store_get(from, memory_store_name(from, i), &length);
            if (kind != NAME_SETTINGS && (kind != NAME_JOURNAL || memchr(bytes, '\n', length)))
                assert_true(holds(to, kind, bytes, length));
        }
        const char *wanted = newest(from, &length), *is = newest(to, &newest_length);
        if (wanted)
            assert_true(newest_length >= length && memcmp(is, wanted, length) == 0);
        second = copy_of(to, &error);
        result = bring(to, &copy);
        assert_true(result.games == 0 && result.aside == 0);
        third = copy_of(to, &error);
        assert_string_equal(second.text, third.text);
        text_buffer_free(&copy);
        text_buffer_free(&second);
        text_buffer_free(&third);
        from->destroy(from);
        to->destroy(to);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_stores),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

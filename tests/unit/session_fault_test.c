/* A store that refuses: the game plays on, says so, and catches up; what was acknowledged is never lost. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "memory_store.h"
#include "sample_deck.h"
#include "session_player.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS = 25, TORN_CASES = 6 };

static const size_t TORN_BYTES[TORN_CASES] = {0, 1, 7, 13, 14, 1000};

static Session *begin(Store *store, const Deck *deck, uint64_t seed)
{
    Session *session = NULL;
    assert_int_equal(session_start(&session, store, &(GameContent){deck, sample_article(), NULL}, seed, NULL),
                     SESSION_OK);
    return session;
}

static void step(Session *session, Random *random)
{
    while (!player_step(session, random))
        continue;
}

static void assert_described(const Session *session, const char *expected)
{
    char *own = player_describe(session_game(session));
    assert_string_equal(own, expected);
    free(own);
}

static void assert_stored(Store *store, const Session *session)
{
    size_t length;
    char *text = player_journal(session);
    assert_true(session_is_kept(session));
    assert_string_equal(session_trouble(session), "");
    assert_string_equal(memory_store_get(store, session_name(session), &length), text);
    free(text);
}

static void assert_in_trouble(const Session *session)
{
    assert_false(session_is_kept(session));
    assert_true(session_trouble(session)[0] != '\0');
}

/* The append of one step fails, with some of its bytes there; the program then ends. All before it must be there. */
static void fail_and_end(const Deck *deck, int at, size_t torn_bytes)
{
    Store *store = memory_store_create();
    Random random = random_make((uint64_t)at, torn_bytes);
    Session *session = begin(store, deck, (uint64_t)at);
    for (int i = 0; i < at; i++)
        step(session, &random);
    char *acknowledged = player_describe(session_game(session));
    char *journal = player_journal(session);
    *memory_store_faults(store) = (MemoryFaults){.failing_append = 1, .torn_bytes = torn_bytes};
    step(session, &random);
    assert_in_trouble(session);
    char *lost = player_describe(session_game(session));
    char *longer = player_journal(session);
    bool whole = torn_bytes >= strlen(longer) - strlen(journal);
    session_close(session);
    assert_int_equal(session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, NULL), SESSION_OK);
    assert_described(session, whole ? lost : acknowledged);
    assert_stored(store, session);
    session_close(session);
    store->destroy(store);
    free(longer);
    free(lost);
    free(journal);
    free(acknowledged);
}

static void test_end_after_each_failing_append(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (int at = 0; at < STEPS; at++) {
        for (int i = 0; i < TORN_CASES; i++)
            fail_and_end(deck, at, TORN_BYTES[i]);
    }
    sample_deck_free(deck);
}

/* The append of one step fails; the next step brings both to the store. */
static void test_next_step_catches_up(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (int at = 0; at < STEPS; at++) {
        for (int i = 0; i < TORN_CASES; i++) {
            Store *store = memory_store_create();
            Random random = random_make((uint64_t)at, 1);
            Session *session = begin(store, deck, 8);
            *memory_store_faults(store) = (MemoryFaults){.failing_append = at + 1, .torn_bytes = TORN_BYTES[i]};
            for (int j = 0; j < at; j++) {
                step(session, &random);
                assert_stored(store, session);
            }
            step(session, &random);
            assert_in_trouble(session);
            step(session, &random);
            assert_stored(store, session);
            session_close(session);
            store->destroy(store);
        }
    }
    sample_deck_free(deck);
}

/* The journal can't be created at first. */
static void test_start_without_a_header(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    Store *store = memory_store_create();
    Random random = random_make(1, 1);
    Error error = {.text = ""};
    Session *session = NULL;
    memory_store_faults(store)->create_broken = true;
    assert_int_equal(session_start(&session, store, &(GameContent){deck, sample_article(), NULL}, 2, &error),
                     SESSION_OK);
    assert_true(error.text[0] != '\0');
    for (int i = 0; i < 5; i++) {
        assert_in_trouble(session);
        step(session, &random);
    }
    memory_store_faults(store)->create_broken = false;
    step(session, &random);
    assert_stored(store, session);
    assert_int_equal(memory_store_file_count(store), 1);
    session_close(session);
    store->destroy(store);
    sample_deck_free(deck);
}

/* The disk fills up, stays full for a while, and gets room again; at any moment the program may end. */
static void test_full_disk(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (size_t room = 1; room < 600; room += 7) {
        Store *store = memory_store_create();
        Random random = random_make(room, 1);
        memory_store_faults(store)->room = room;
        Session *session = begin(store, deck, room);
        char *kept = NULL;
        for (int i = 0; i < STEPS * 2; i++) {
            if (session_is_kept(session)) {
                free(kept);
                kept = player_describe(session_game(session));
            } else {
                assert_in_trouble(session);
            }
            step(session, &random);
        }
        assert_in_trouble(session);
        size_t length;
        const char *bytes = memory_store_get(store, "game-000001.journal", &length);
        Session *played = NULL;
        session_replay(&played, bytes, length, &(GameContent){deck, sample_article(), NULL}, NULL);
        if (kept)
            assert_described(played, kept);
        session_close(played);
        memory_store_faults(store)->room = 0;
        step(session, &random);
        assert_stored(store, session);
        free(kept);
        session_close(session);
        store->destroy(store);
    }
    sample_deck_free(deck);
}

/* A torn tail that can't be cut off: nothing is appended behind it, which would damage the journal. */
static void test_tail_that_cannot_be_cut_off(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    Store *store = memory_store_create();
    Random random = random_make(4, 4);
    Session *session = begin(store, deck, 4);
    step(session, &random);
    char *acknowledged = player_describe(session_game(session));
    *memory_store_faults(store) =
        (MemoryFaults){.failing_append = 1, .torn_bytes = 3, .truncate_broken = true};
    for (int i = 0; i < 5; i++) {
        step(session, &random);
        assert_in_trouble(session);
    }
    session_close(session);
    assert_int_equal(session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, NULL), SESSION_OK);
    assert_described(session, acknowledged);
    assert_in_trouble(session);
    memory_store_faults(store)->truncate_broken = false;
    step(session, &random);
    assert_stored(store, session);
    session_close(session);
    store->destroy(store);
    free(acknowledged);
    sample_deck_free(deck);
}

/* A store that can't be written at first: the game begins all the same and is kept as soon as it can be. */
static void test_read_only_at_first(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    Store *store = memory_store_create();
    Random random = random_make(6, 6);
    memory_store_faults(store)->read_only = true;
    Session *session = begin(store, deck, 6);
    for (int i = 0; i < 5; i++) {
        assert_in_trouble(session);
        assert_string_equal(session_name(session), "");
        step(session, &random);
    }
    assert_int_equal(memory_store_file_count(store), 0);
    memory_store_faults(store)->read_only = false;
    step(session, &random);
    assert_string_equal(session_name(session), "game-000001.journal");
    assert_stored(store, session);
    session_close(session);
    store->destroy(store);
    sample_deck_free(deck);
}

/* A store that takes everything and refuses some of it later: the session says so as long as that lasts, and hands
 * nothing over twice. */
static void test_refused_late(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    Store *store = memory_store_create();
    Random random = random_make(7, 7);
    Session *session = begin(store, deck, 7);
    for (int i = 0; i < 5; i++) {
        memory_store_faults(store)->late = true;
        assert_stored(store, session); /* nobody has asked yet */
        if (i % 2)
            session_look_at_store(session);
        else
            step(session, &random);
        assert_in_trouble(session);
        assert_non_null(strstr(session_trouble(session), "late"));
        memory_store_faults(store)->late = false;
        assert_in_trouble(session);
        session_look_at_store(session);
        assert_stored(store, session);
    }
    memory_store_faults(store)->late = true;
    session_close(session);
    Error error = {.text = ""};
    assert_int_equal(session_start(&session, store, &(GameContent){deck, sample_article(), NULL}, 7, &error),
                     SESSION_OK);
    assert_non_null(strstr(error.text, "late"));
    assert_in_trouble(session);
    memory_store_faults(store)->late = false;
    session_look_at_store(session);
    assert_stored(store, session);
    session_close(session);
    store->destroy(store);
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_end_after_each_failing_append), cmocka_unit_test(test_next_step_catches_up),
        cmocka_unit_test(test_start_without_a_header),        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_tail_that_cannot_be_cut_off),   cmocka_unit_test(test_read_only_at_first),
        cmocka_unit_test(test_refused_late),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

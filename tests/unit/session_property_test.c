/* Sessions over thousands of seeds: whatever is done, closed, cut or flipped, what comes back is what was. */
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

#define NAME "game-000001.journal"

enum {
    PLAYS = 2000,       /* seeds played against the plainest game */
    PLAY_STEPS = 60,
    CLOSINGS = 150,     /* seeds closed and resumed at every step */
    CUTS = 12,          /* seeds whose journal is cut at every byte */
    FLIPS = 12,         /* seeds whose journal has a bit of every byte flipped */
    CUT_STEPS = 50,
    STATES_MOST = 200
};

/* A game's journal and description after each entry. */
typedef struct History {
    char *described[STATES_MOST]; /* [0] before the first entry */
    size_t ends[STATES_MOST];     /* the journal's length then */
    size_t count;                 /* of entries */
    char *journal;
} History;

static Session *begin(Store *store, const Deck *deck, uint64_t seed)
{
    Session *session = NULL;
    Error error = {.text = ""};
    assert_int_equal(session_start(&session, store, &(GameContent){deck, sample_article(), NULL}, seed, &error),
                     SESSION_OK);
    return session;
}

static Session *resume(Store *store, const Deck *deck, Error *error)
{
    Session *session = NULL;
    assert_int_equal(session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, error), SESSION_OK);
    return session;
}

static void note(History *history, const Session *session)
{
    free(history->journal);
    history->journal = player_journal(session);
    history->described[history->count] = player_describe(session_game(session));
    history->ends[history->count] = strlen(history->journal);
}

/* Plays at random in a store of its own. */
static History play(const Deck *deck, uint64_t seed, int steps)
{
    History history = {.count = 0};
    Store *store = memory_store_create();
    Random random = random_make(seed, 77);
    Session *session = begin(store, deck, seed);
    note(&history, session);
    for (int i = 0; i < steps; i++) {
        if (!player_step(session, &random))
            continue;
        history.count++;
        note(&history, session);
    }
    session_close(session);
    store->destroy(store);
    return history;
}

static void forget(History *history)
{
    for (size_t i = 0; i <= history->count; i++)
        free(history->described[i]);
    free(history->journal);
}

/* The number of entries whose lines end within `length` bytes; -1 where not even the header does. */
static long entries_within(const History *history, size_t length)
{
    long entries = -1;
    for (size_t i = 0; i <= history->count && history->ends[i] <= length; i++)
        entries = (long)i;
    return entries;
}

static void assert_described(const Session *session, const char *expected)
{
    char *own = player_describe(session_game(session));
    assert_string_equal(own, expected);
    free(own);
}

/* What a session shows is what the plainest reading of its journal gives, and the store holds that journal. */
static void test_like_the_plainest_game(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < PLAYS; seed++) {
        Store *store = memory_store_create();
        Random random = random_make(seed, 5);
        Session *session = begin(store, deck, seed);
        for (int i = 0; i < PLAY_STEPS; i++)
            player_step(session, &random);
        size_t length;
        const char *bytes = memory_store_get(store, NAME, &length);
        char *plain = player_describe_plainly(bytes, length, deck, sample_article());
        char *journal = player_journal(session);
        assert_string_equal(journal, bytes);
        assert_described(session, plain);
        free(journal);
        free(plain);
        session_close(session);
        store->destroy(store);
    }
    sample_deck_free(deck);
}

/* Closed and resumed after every step, a game goes the same way as one that is never closed, to the last byte. */
static void test_closed_at_every_step(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < CLOSINGS; seed++) {
        History history = play(deck, seed, PLAY_STEPS);
        Store *store = memory_store_create();
        Random random = random_make(seed, 77);
        Session *session = begin(store, deck, seed);
        size_t entries = 0;
        for (int i = 0; i < PLAY_STEPS; i++) {
            Error error;
            session_close(session);
            session = resume(store, deck, &error);
            assert_string_equal(error.text, "");
            entries += player_step(session, &random);
            assert_described(session, history.described[entries]);
        }
        size_t length;
        assert_string_equal(memory_store_get(store, NAME, &length), history.journal);
        session_close(session);
        store->destroy(store);
        forget(&history);
    }
    sample_deck_free(deck);
}

/* Resumes a journal that was cut; what is sound of it must be there, and can be gone on with. */
static void resume_cut(const History *history, const Deck *deck, size_t cut)
{
    Store *store = memory_store_create();
    Session *session = NULL;
    Error error;
    long entries = entries_within(history, cut);
    memory_store_put(store, NAME, history->journal, cut);
    SessionStatus status = session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, &error);
    assert_int_equal(status, entries < 0 ? SESSION_NONE : SESSION_OK);
    if (session) {
        size_t length;
        assert_described(session, history->described[entries]);
        assert_true(session_is_kept(session));
        assert_int_equal(error.text[0] != '\0', cut != history->ends[entries]);
        memory_store_get(store, NAME, &length);
        assert_int_equal(length, history->ends[entries]); /* the torn tail is off */
        Random random = random_make(cut, 1);
        assert_true(session_do(session, player_action(session_game(session), &random), NULL));
        char *text = player_journal(session);
        assert_string_equal(memory_store_get(store, NAME, &length), text);
        free(text);
    }
    session_close(session);
    store->destroy(store);
}

static void test_cut_at_every_byte(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < CUTS; seed++) {
        History history = play(deck, seed, CUT_STEPS);
        for (size_t cut = 0; cut <= strlen(history.journal); cut++)
            resume_cut(&history, deck, cut);
        forget(&history);
    }
    sample_deck_free(deck);
}

/* Resumes a journal with one bit flipped: what stood before the flipped line comes back, and the file is not lost. */
static void resume_flipped(const History *history, const Deck *deck, size_t at, int bit)
{
    Store *store = memory_store_create();
    Session *session = NULL;
    Error error;
    size_t length = strlen(history->journal), found;
    long entries = entries_within(history, at);
    char *flipped = strdup(history->journal);
    flipped[at] = (char)(flipped[at] ^ (1 << bit));
    memory_store_put(store, NAME, flipped, length);
    SessionStatus status = session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, &error);
    assert_true(error.text[0] != '\0');
    assert_int_equal(status, entries < 0 ? SESSION_SET_ASIDE : SESSION_OK);
    if (session)
        assert_described(session, history->described[entries]);
    const char *aside = memory_store_get(store, NAME ".damaged-1", &found);
    if (aside)
        assert_memory_equal(aside, flipped, length);
    else /* a bit of the last line, or of the line feed before it: taken for a torn tail */
        assert_true(at + 1 >= history->ends[history->count - 1]);
    session_close(session);
    free(flipped);
    store->destroy(store);
}

static void test_flip_every_byte(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < FLIPS; seed++) {
        History history = play(deck, seed, CUT_STEPS);
        Random random = random_make(seed, 9);
        for (size_t at = 0; at < strlen(history.journal); at++)
            resume_flipped(&history, deck, at, (int)random_below(&random, 8));
        forget(&history);
    }
    sample_deck_free(deck);
}

/* Back to the beginning and forth again, over more actions than there are copies to fall back on. */
static void test_undo_everything_then_redo(void **state)
{
    (void)state;
    enum { LONG_PLAY = 1500 };
    static char *described[LONG_PLAY + 1];
    Deck *deck = sample_deck_everyday();
    Random random = random_make(3, 3);
    Session *session = begin(NULL, deck, 3);
    described[0] = player_describe(session_game(session));
    for (int i = 1; i <= LONG_PLAY; i++) {
        assert_true(session_do(session, player_action(session_game(session), &random), NULL));
        described[i] = player_describe(session_game(session));
    }
    for (int i = LONG_PLAY - 1; i >= 1; i--) {
        assert_true(session_undo(session));
        assert_described(session, described[i]);
    }
    assert_false(session_undo(session));
    for (int i = 2; i <= LONG_PLAY; i++) {
        assert_true(session_redo(session));
        assert_described(session, described[i]);
    }
    assert_false(session_redo(session));
    for (int i = 0; i <= LONG_PLAY; i++)
        free(described[i]);
    session_close(session);
    sample_deck_free(deck);
}

/* Another way taken after going back: copies of the way not taken must not come back with a later undo. */
static void test_undo_after_another_way(void **state)
{
    (void)state;
    Deck *deck = sample_deck_everyday();
    for (uint64_t seed = 0; seed < 20; seed++) {
        Store *store = memory_store_create();
        Random random = random_make(seed, 11);
        Session *session = begin(store, deck, seed);
        for (int turn = 0; turn < 12; turn++) {
            for (uint32_t i = random_below(&random, 300); i > 0; i--)
                session_do(session, player_action(session_game(session), &random), NULL);
            for (uint32_t i = random_below(&random, 150); i > 0; i--)
                session_undo(session);
            size_t length;
            const char *bytes = memory_store_get(store, NAME, &length);
            char *plain = player_describe_plainly(bytes, length, deck, sample_article());
            assert_described(session, plain);
            free(plain);
        }
        session_close(session);
        store->destroy(store);
    }
    sample_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_like_the_plainest_game),    cmocka_unit_test(test_closed_at_every_step),
        cmocka_unit_test(test_cut_at_every_byte),         cmocka_unit_test(test_flip_every_byte),
        cmocka_unit_test(test_undo_everything_then_redo), cmocka_unit_test(test_undo_after_another_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

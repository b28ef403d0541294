/* What the tests of sessions share: a store in memory, a deck, and a short stored game. */
#ifndef SESSION_BENCH_H
#define SESSION_BENCH_H

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

#define FIRST "game-000001.journal"
#define SECOND "game-000002.journal"

static const Action START = {ACTION_START_ROUND, 0};
static const Action LEFT = {ACTION_SORT, SIDE_CODEPENDENT};
static const Action NEXT = {ACTION_NEXT, 0};

/* What each test begins with. */
typedef struct Bench {
    Store *store;
    Deck *deck;
    Error error;
} Bench;

static inline int set_up(void **state)
{
    Bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->store = memory_store_create();
    bench->deck = sample_deck_everyday();
    *state = bench;
    return 0;
}

static inline int tear_down(void **state)
{
    Bench *bench = *state;
    bench->store->destroy(bench->store);
    sample_deck_free(bench->deck);
    free(bench);
    return 0;
}

static inline Session *start(Bench *bench)
{
    Session *session = NULL;
    SessionStatus status =
        session_start(&session, bench->store, &(GameContent){bench->deck, sample_article(), NULL}, 42, &bench->error);
    assert_int_equal(status, SESSION_OK);
    assert_non_null(session);
    return session;
}

static inline SessionStatus resume(Bench *bench, Session **session)
{
    strcpy(bench->error.text, "left from before");
    return session_resume(session, bench->store, &(GameContent){bench->deck, sample_article(), NULL}, &bench->error);
}

/* A stored game of a few actions, closed. Gives its description. */
static inline char *play_a_little(Bench *bench)
{
    Session *session = start(bench);
    const Action actions[] = {START, LEFT, NEXT, LEFT, NEXT, LEFT};
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
        assert_true(session_do(session, actions[i], &bench->error));
    assert_true(session_undo(session));
    char *described = player_describe(session_game(session));
    session_close(session);
    return described;
}

static inline void assert_same_game(const Session *session, char *described)
{
    char *own = player_describe(session_game(session));
    assert_string_equal(own, described);
    free(own);
}

/* The store holds exactly the session's text under its name. */
static inline void assert_stored(Bench *bench, const Session *session)
{
    size_t length;
    const char *bytes = memory_store_get(bench->store, session_name(session), &length);
    char *text = player_journal(session);
    assert_non_null(bytes);
    assert_int_equal(length, strlen(text));
    assert_memory_equal(bytes, text, length);
    assert_true(session_is_kept(session));
    assert_string_equal(session_trouble(session), "");
    free(text);
}

#define WITH_BENCH(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif

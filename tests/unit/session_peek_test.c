/* Looking at a stored game without opening it: it is what resuming would go on with, and the store stays as it was. */
#include "session_bench.h"

static GameContent content_of(const Bench *bench)
{
    return (GameContent){bench->deck, sample_article(), NULL};
}

static Session *peek(const Bench *bench)
{
    GameContent content = content_of(bench);
    return session_peek(bench->store, &content);
}

static void assert_sees_nothing(const Bench *bench)
{
    size_t files = memory_store_file_count(bench->store);
    assert_null(peek(bench));
    assert_int_equal(memory_store_file_count(bench->store), files); /* and nothing was set aside */
}

static void test_it_is_what_resuming_goes_on_with(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    size_t length;
    char *before = strdup(memory_store_get(bench->store, FIRST, &length));
    int appends = memory_store_appends(bench->store);
    Session *seen = peek(bench), *session = NULL;
    assert_non_null(seen);
    assert_string_equal(memory_store_get(bench->store, FIRST, &length), before);
    assert_int_equal(resume(bench, &session), SESSION_OK); /* not locked by looking */
    assert_true(session_is_kept(session));
    char *one = player_describe(session_game(seen)), *other = player_describe(session_game(session));
    assert_string_equal(one, other);
    session_close(seen); /* gives nothing of the other's back */
    assert_true(session_do(session, NEXT, NULL) || session_undo(session));
    assert_true(session_is_kept(session));
    assert_int_equal(memory_store_appends(bench->store), appends + 1);
    session_close(session);
    free(one);
    free(other);
    free(before);
}

static void test_another_copy_is_not_disturbed(void **state)
{
    Bench *bench = *state;
    Session *session = start(bench);
    assert_true(session_do(session, START, NULL));
    Session *seen = peek(bench);
    assert_non_null(seen);
    assert_int_equal(game_round(session_game(seen)), 1);
    session_close(seen);
    assert_true(session_do(session, LEFT, NULL));
    assert_true(session_is_kept(session));
    session_close(session);
}

static void test_a_torn_tail_is_left_out_and_left_there(void **state)
{
    Bench *bench = *state;
    char *whole = play_a_little(bench);
    size_t length;
    char *text = strdup(memory_store_get(bench->store, FIRST, &length));
    memory_store_put(bench->store, FIRST, text, length - 3);
    Session *seen = peek(bench);
    assert_non_null(seen);
    size_t torn;
    memory_store_get(bench->store, FIRST, &torn);
    assert_int_equal(torn, length - 3);
    session_close(seen);
    free(text);
    free(whole);
}

static void test_what_cannot_be_gone_on_with_shows_nothing(void **state)
{
    Bench *bench = *state;
    assert_sees_nothing(bench); /* an empty store */
    assert_null(session_peek(NULL, &(GameContent){bench->deck, sample_article(), NULL}));
    free(play_a_little(bench));
    size_t length;
    char *text = strdup(memory_store_get(bench->store, FIRST, &length));
    text[length / 2] ^= 1; /* damaged */
    memory_store_put(bench->store, FIRST, text, length);
    assert_sees_nothing(bench);
    memory_store_put(bench->store, FIRST, "something else\n", 15); /* foreign */
    assert_sees_nothing(bench);
    text[length / 2] ^= 1;
    memory_store_put(bench->store, FIRST, text, length);
    bench->deck->hash++; /* another deck */
    assert_sees_nothing(bench);
    bench->deck->hash--;
    memory_store_faults(bench->store)->unreadable = true;
    assert_sees_nothing(bench);
    memory_store_faults(bench->store)->unreadable = false;
    Session *seen = peek(bench);
    assert_non_null(seen);
    session_close(seen);
    free(text);
}

/* As resuming does it: a journal without so much as a header is a game that never began. */
static void test_the_game_before_one_that_never_began(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    memory_store_put(bench->store, SECOND, "", 0);
    Session *seen = peek(bench);
    assert_non_null(seen);
    assert_int_equal(game_round(session_game(seen)), 1);
    session_close(seen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_it_is_what_resuming_goes_on_with),
        WITH_BENCH(test_another_copy_is_not_disturbed),
        WITH_BENCH(test_a_torn_tail_is_left_out_and_left_there),
        WITH_BENCH(test_what_cannot_be_gone_on_with_shows_nothing),
        WITH_BENCH(test_the_game_before_one_that_never_began),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

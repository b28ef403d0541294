/* Sessions: starting, playing, undoing, going on, playing back, wiping. */
#include "session_bench.h"

static void test_start_and_do(void **state)
{
    Bench *bench = *state;
    assert_false(session_exists(bench->store, false, bench->deck->id));
    Session *session = start(bench);
    assert_string_equal(session_name(session), FIRST);
    assert_true(session_exists(bench->store, false, bench->deck->id));
    assert_stored(bench, session);
    assert_int_equal(game_stage(session_game(session)), STAGE_READY);
    assert_true(session_do(session, START, &bench->error));
    assert_stored(bench, session);
    assert_true(session_do(session, LEFT, &bench->error));
    assert_stored(bench, session);
    assert_int_equal(memory_store_appends(bench->store), 2);
    session_close(session);
}

static void test_refused_action_leaves_no_trace(void **state)
{
    Bench *bench = *state;
    Session *session = start(bench);
    assert_true(session_do(session, START, &bench->error));
    char *described = player_describe(session_game(session));
    const Action odd[] = {START, NEXT, {ACTION_NAME_SIGN, 0}, {ACTION_SORT, 99}, {ACTION_SORT, SIDE_EITHER},
                          {ACTION_KIND_COUNT, 0}, {(ActionKind)-1, -1}, {ACTION_PASS, 5}};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        bench->error.text[0] = '\0';
        assert_false(session_do(session, odd[i], &bench->error));
        assert_true(bench->error.text[0] != '\0');
        assert_same_game(session, described);
        assert_stored(bench, session);
    }
    assert_int_equal(memory_store_appends(bench->store), 1);
    free(described);
    session_close(session);
}

static void test_undo_and_redo(void **state)
{
    Bench *bench = *state;
    Session *session = start(bench);
    assert_false(session_can_undo(session));
    assert_true(session_do(session, START, NULL));
    assert_false(session_can_undo(session)); /* the start of the first round */
    assert_false(session_undo(session));
    assert_false(session_redo(session));
    char *before = player_describe(session_game(session));
    assert_true(session_do(session, LEFT, NULL));
    char *after = player_describe(session_game(session));
    assert_true(session_can_undo(session));
    assert_true(session_undo(session));
    assert_same_game(session, before);
    assert_false(session_can_undo(session));
    assert_true(session_can_redo(session));
    assert_true(session_redo(session));
    assert_same_game(session, after);
    assert_false(session_can_redo(session));
    assert_true(session_undo(session));
    assert_true(session_do(session, (Action){ACTION_PASS, 0}, NULL));
    assert_false(session_can_redo(session)); /* another way was taken */
    assert_true(session_do(session, LEFT, NULL));
    assert_true(session_undo(session) && session_undo(session));
    assert_true(session_do(session, LEFT, NULL));
    assert_false(session_can_redo(session)); /* what lay two actions back is gone as well */
    assert_stored(bench, session);
    free(before);
    free(after);
    session_close(session);
}

static void test_resume(void **state)
{
    Bench *bench = *state;
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_NONE);
    assert_null(session);
    char *described = play_a_little(bench);
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(bench->error.text, "");
    assert_string_equal(session_name(session), FIRST);
    assert_same_game(session, described);
    assert_stored(bench, session);
    assert_true(session_can_redo(session)); /* what was undone can still be redone */
    assert_true(session_redo(session));
    assert_stored(bench, session);
    session_close(session);
    free(described);
}

static void test_new_games_take_new_numbers(void **state)
{
    Bench *bench = *state;
    memory_store_put(bench->store, "game-000007.journal", "kept", 4);
    memory_store_put(bench->store, "game-000011.journal.damaged-1", "kept", 4);
    memory_store_put(bench->store, "game-20.journal", "not ours", 8);
    memory_store_put(bench->store, "notes.txt", "not ours", 8);
    Session *session = start(bench);
    assert_string_equal(session_name(session), "game-000012.journal");
    session_close(session);
    size_t length;
    assert_string_equal(memory_store_get(bench->store, "game-000007.journal", &length), "kept");
    memory_store_put(bench->store, "game-999999999.journal", "last", 4);
    session = start(bench);
    assert_false(session_is_kept(session));
    assert_true(session_trouble(session)[0] != '\0');
    assert_true(bench->error.text[0] != '\0');
    session_close(session);
}

static void test_no_store(void **state)
{
    Bench *bench = *state;
    Session *session = NULL;
    assert_false(session_exists(NULL, false, "sample"));
    assert_int_equal(session_resume(&session, NULL, &(GameContent){bench->deck, sample_article(), NULL}, NULL),
                     SESSION_NONE);
    assert_int_equal(session_start(&session, NULL, &(GameContent){bench->deck, sample_article(), NULL}, 1, NULL),
                     SESSION_OK);
    assert_true(session_do(session, START, NULL));
    assert_false(session_is_kept(session));
    assert_string_equal(session_name(session), "");
    assert_true(session_wipe(NULL, NULL));
    session_close(session);
    session_close(NULL);
}

static void test_unusable_deck(void **state)
{
    Bench *bench = *state;
    Deck *tiny = sample_deck(1, 1, 0);
    Session *session = NULL;
    assert_int_equal(
        session_start(&session, bench->store, &(GameContent){tiny, sample_article(), NULL}, 1, &bench->error),
        SESSION_FAILED);
    assert_null(session);
    assert_true(bench->error.text[0] != '\0');
    assert_int_equal(memory_store_file_count(bench->store), 0);
    sample_deck_free(tiny);
}

static void test_replay(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    size_t length;
    const char *bytes = memory_store_get(bench->store, FIRST, &length);
    Session *session = NULL;
    const Article *article = sample_article();
    assert_int_equal(session_replay(&session, bytes, length, &(GameContent){bench->deck, article, NULL}, &bench->error),
                     SESSION_OK);
    assert_string_equal(bench->error.text, "");
    assert_same_game(session, described);
    session_close(session);
    assert_int_equal(
        session_replay(&session, bytes, length - 1, &(GameContent){bench->deck, article, NULL}, &bench->error),
        SESSION_OK);
    assert_true(bench->error.text[0] != '\0');
    session_close(session);
    assert_int_equal(session_replay(&session, "", 0, &(GameContent){bench->deck, article, NULL}, &bench->error),
                     SESSION_NONE);
    assert_true(bench->error.text[0] != '\0');
    assert_int_equal(session_replay(&session, "{}", 2, &(GameContent){bench->deck, article, NULL}, &bench->error),
                     SESSION_SET_ASIDE);
    assert_null(session);
    free(described);
}

static void test_wipe(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    const char *const ours[] = {"game-000005.journal.damaged-2", "settings.json", "settings.json.damaged-1",
                                "settings.json.new-1", "game-000009.journal.new-1"};
    const char *const others[] = {"settings.json5", "game-one.journal", "holiday.jpg", "game-000001.journals"};
    for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++)
        memory_store_put(bench->store, ours[i], "x", 1);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        memory_store_put(bench->store, others[i], "x", 1);
    memory_store_faults(bench->store)->read_only = true;
    assert_false(session_wipe(bench->store, &bench->error));
    assert_true(bench->error.text[0] != '\0');
    memory_store_faults(bench->store)->read_only = false;
    assert_true(session_wipe(bench->store, &bench->error));
    assert_int_equal(memory_store_file_count(bench->store), sizeof others / sizeof others[0]);
    assert_false(session_exists(bench->store, false, bench->deck->id));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_start_and_do),
        WITH_BENCH(test_refused_action_leaves_no_trace),
        WITH_BENCH(test_undo_and_redo),
        WITH_BENCH(test_resume),
        WITH_BENCH(test_new_games_take_new_numbers),
        WITH_BENCH(test_no_store),
        WITH_BENCH(test_unusable_deck),
        WITH_BENCH(test_replay),
        WITH_BENCH(test_wipe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

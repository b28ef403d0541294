/* Going on with journals that are locked, damaged, foreign, of another deck, or in a store that refuses. */
#include "session_bench.h"

#include "journal_name.h"

static void test_two_copies(void **state)
{
    Bench *bench = *state;
    Session *first = start(bench);
    Session *second = NULL;
    assert_int_equal(resume(bench, &second), SESSION_BUSY);
    assert_null(second);
    assert_non_null(strstr(bench->error.text, FIRST));
    second = start(bench);
    assert_string_equal(session_name(second), SECOND);
    assert_true(session_do(first, START, NULL));
    assert_true(session_do(second, START, NULL));
    assert_stored(bench, first);
    assert_stored(bench, second);
    session_close(first);
    session_close(second);
}

/* Another copy takes the same number at the same moment: this one steps to the next. */
static void test_number_taken_meanwhile(void **state)
{
    Bench *bench = *state;
    Session *other = start(bench);
    session_close(other);
    MemoryFaults *faults = memory_store_faults(bench->store);
    faults->hidden_name = FIRST;
    Session *session = start(bench);
    assert_string_equal(session_name(session), SECOND);
    assert_stored(bench, session);
    session_close(session);
    memory_store_lock(bench->store, FIRST, true);
    session = start(bench);
    assert_string_equal(session_name(session), "game-000003.journal");
    session_close(session);
}

static void test_deck_changed(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    size_t length;
    char *before = strdup(memory_store_get(bench->store, FIRST, &length));
    for (int change = 0; change < 2; change++) {
        Session *session = NULL;
        Deck edited = *bench->deck;
        if (change == 0)
            edited.hash++;
        else
            edited.card_count--;
        Error error = {.text = ""};
        SessionStatus status =
            session_resume(&session, bench->store, &(GameContent){&edited, sample_article(), NULL}, &error);
        assert_int_equal(status, SESSION_CONTENT_CHANGED);
        assert_null(session);
        assert_non_null(strstr(error.text, FIRST));
        assert_string_equal(memory_store_get(bench->store, FIRST, &length), before);
    }
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK); /* the lock was let go */
    session_close(session);
    free(before);
}

static StoreStatus (*list_really)(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error);
static int lists;

static StoreStatus list_counted(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error)
{
    lists++;
    return list_really(store, each, seen, error);
}

/* However many games of other decks lie there, the store is looked through once. */
static void test_many_games_of_another_deck(void **state)
{
    enum { GAMES = 300 };
    Bench *bench = *state;
    size_t length;
    free(play_a_little(bench));
    char *bytes = strdup(memory_store_get(bench->store, FIRST, &length));
    for (long number = 2; number <= GAMES; number++) {
        char name[JOURNAL_NAME_BYTES];
        journal_name(name, JOURNAL_GAMES, number);
        memory_store_put(bench->store, name, bytes, length);
    }
    free(bytes);
    list_really = bench->store->list;
    bench->store->list = list_counted;
    lists = 0;
    assert_false(session_exists(bench->store, false, "another"));
    assert_int_equal(lists, 1);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(session_name(session), "game-000300.journal");
    session_close(session);
}

/* Each deck goes on with the newest of its own games. */
static void test_decks_go_on_apart(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    Deck other = *bench->deck;
    other.id = "another";
    GameContent content = {&other, sample_article(), NULL};
    Session *session = NULL;
    assert_false(session_exists(bench->store, false, "another"));
    assert_int_equal(session_resume(&session, bench->store, &content, &bench->error), SESSION_NONE);
    assert_int_equal(session_start(&session, bench->store, &content, 7, &bench->error), SESSION_OK);
    assert_string_equal(session_name(session), SECOND);
    session_close(session);
    assert_true(session_exists(bench->store, false, "another"));
    assert_true(session_exists(bench->store, false, bench->deck->id));
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(session_name(session), FIRST);
    assert_same_game(session, described);
    session_close(session);
    session = session_peek(bench->store, &content);
    assert_non_null(session);
    assert_int_equal(game_seed(session_game(session)), 7);
    session_close(session);
    free(described);
}

/* A word was mended in the deck: the game goes on with the new one, also back and forth. */
static void test_deck_is_replaced(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    Deck *again = sample_deck_everyday();
    assert_true(session_replace_deck(session, again));
    assert_ptr_equal(game_deck(session_game(session)), again);
    sample_deck_free(bench->deck);
    bench->deck = again;
    assert_same_game(session, described);
    assert_true(session_undo(session));
    assert_true(session_redo(session));
    assert_ptr_equal(game_deck(session_game(session)), again);
    Deck other = *again;
    other.hash++;
    assert_false(session_replace_deck(session, &other));
    assert_ptr_equal(game_deck(session_game(session)), again);
    session_close(session);
    free(described);
}

static void test_foreign_is_set_aside(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    memory_store_put(bench->store, SECOND, "a shopping list\n", 16);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_SET_ASIDE);
    assert_null(session);
    assert_non_null(strstr(bench->error.text, SECOND));
    assert_non_null(strstr(bench->error.text, SECOND ".damaged-1"));
    size_t length;
    assert_string_equal(memory_store_get(bench->store, SECOND ".damaged-1", &length), "a shopping list\n");
    assert_null(memory_store_get(bench->store, SECOND, &length));
    assert_int_equal(resume(bench, &session), SESSION_OK); /* the game before it */
    assert_same_game(session, described);
    session_close(session);
    free(described);
}

static void test_foreign_that_cannot_be_set_aside(void **state)
{
    Bench *bench = *state;
    memory_store_put(bench->store, FIRST, "me-and-we journal 9 whatever\n", 29);
    memory_store_faults(bench->store)->read_only = true;
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_FAILED);
    assert_non_null(strstr(bench->error.text, "newer"));
    size_t length;
    assert_string_equal(memory_store_get(bench->store, FIRST, &length), "me-and-we journal 9 whatever\n");
}

static void test_damaged_is_salvaged(void **state)
{
    Bench *bench = *state;
    Session *session = start(bench);
    assert_true(session_do(session, START, NULL) && session_do(session, LEFT, NULL));
    char *described = player_describe(session_game(session));
    size_t sound;
    memory_store_get(bench->store, FIRST, &sound);
    assert_true(session_do(session, NEXT, NULL) && session_do(session, LEFT, NULL));
    session_close(session);
    size_t length;
    char *damaged = strdup(memory_store_get(bench->store, FIRST, &length));
    damaged[sound + 1] = 'X';
    memory_store_put(bench->store, FIRST, damaged, length);

    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_same_game(session, described);
    assert_string_equal(session_name(session), SECOND);
    assert_stored(bench, session);
    assert_string_equal(memory_store_get(bench->store, FIRST ".damaged-1", &length), damaged);
    assert_null(memory_store_get(bench->store, FIRST, &length));
    assert_non_null(strstr(bench->error.text, FIRST ".damaged-1"));
    assert_non_null(strstr(bench->error.text, SECOND));
    session_close(session);
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(bench->error.text, "");
    session_close(session);
    free(damaged);
    free(described);
}

/* The damaged file stays where it is when what was sound of it can't be kept. */
static void test_damaged_in_a_full_store(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    size_t length;
    char *damaged = strdup(memory_store_get(bench->store, FIRST, &length));
    damaged[length / 2] ^= 1;
    memory_store_put(bench->store, FIRST, damaged, length);
    memory_store_faults(bench->store)->room = 1;
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_false(session_is_kept(session));
    assert_true(session_trouble(session)[0] != '\0');
    assert_string_equal(memory_store_get(bench->store, FIRST, &length), damaged);
    memory_store_faults(bench->store)->room = 0;
    assert_true(session_do(session, player_action(session_game(session), &(Random){1, 1}), NULL));
    assert_stored(bench, session);
    assert_string_equal(memory_store_get(bench->store, FIRST, &length), damaged);
    session_close(session);
    free(damaged);
}

/* A sound journal with an action that these rules refuse: as if written by other rules. */
static void test_senseless_play_is_salvaged(void **state)
{
    Bench *bench = *state;
    Session *session = start(bench);
    assert_true(session_do(session, START, NULL));
    char *described = player_describe(session_game(session));
    char *text = player_journal(session);
    session_close(session);
    Journal journal;
    TextBuffer odd = {.text = NULL};
    assert_int_equal(journal_read(text, strlen(text), &journal, NULL), JOURNAL_SOUND);
    uint32_t checksum = journal.checksum;
    text_buffer_say(&odd, text);
    journal_write_entry(&odd, (Entry){ENTRY_ACTION, NEXT}, &checksum);
    journal_write_entry(&odd, (Entry){ENTRY_ACTION, LEFT}, &checksum);
    memory_store_put(bench->store, FIRST, odd.text, odd.length);
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_same_game(session, described);
    assert_non_null(strstr(bench->error.text, "Line 3"));
    assert_stored(bench, session);
    session_close(session);
    journal_free(&journal);
    text_buffer_free(&odd);
    free(text);
    free(described);
}

static void test_torn_tail_is_cut_off(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    size_t length;
    const char *bytes = memory_store_get(bench->store, FIRST, &length);
    TextBuffer torn = {.text = NULL};
    text_buffer_add(&torn, bytes, length);
    text_buffer_add(&torn, "next #12", 8);
    memory_store_put(bench->store, FIRST, torn.text, torn.length);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_true(bench->error.text[0] != '\0');
    assert_same_game(session, described);
    assert_stored(bench, session);
    session_close(session);
    text_buffer_free(&torn);
    free(described);
}

/* A journal of format 1 is gone on with under the header that it has, with words and days of format 2. */
static void test_old_format_goes_on(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    size_t length;
    const char *bytes = memory_store_get(bench->store, FIRST, &length);
    Journal journal;
    TextBuffer old = {.text = NULL};
    uint32_t checksum = 0;
    assert_int_equal(journal_read(bytes, length, &journal, NULL), JOURNAL_SOUND);
    journal.header.version = 1;
    journal_write_header(&old, &journal.header, &checksum);
    for (size_t i = 0; i < journal.entry_count; i++)
        journal_write_entry(&old, journal.entries[i], &checksum);
    memory_store_put(bench->store, FIRST, old.text, old.length);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(bench->error.text, "");
    assert_same_game(session, described);
    assert_true(session_do(session, (Action){ACTION_OPEN_STEPS, .day = 20414}, NULL));
    assert_string_equal(session_name(session), FIRST);
    assert_stored(bench, session);
    free(described);
    described = player_describe(session_game(session));
    session_close(session);
    bytes = memory_store_get(bench->store, FIRST, &length);
    assert_memory_equal(bytes, old.text, old.length); /* nothing of it was written anew */
    assert_non_null(strstr(bytes, "\nopen steps day 20414 #"));
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_same_game(session, described);
    session_close(session);
    journal_free(&journal);
    text_buffer_free(&old);
    free(described);
}

static void test_game_that_never_began(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    memory_store_put(bench->store, SECOND, "me-and-we jour", 14);
    memory_store_put(bench->store, "game-000003.journal", "", 0);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_string_equal(session_name(session), FIRST);
    assert_same_game(session, described);
    session_close(session);
    session = start(bench);
    assert_string_equal(session_name(session), "game-000004.journal");
    session_close(session);
    free(described);
}

static void test_too_large_is_set_aside(void **state)
{
    Bench *bench = *state;
    char *large = calloc(1, JOURNAL_BYTES_MOST + 1);
    assert_non_null(large);
    memory_store_put(bench->store, FIRST, large, JOURNAL_BYTES_MOST + 1);
    free(large);
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_SET_ASIDE);
    size_t length;
    assert_non_null(memory_store_get(bench->store, FIRST ".damaged-1", &length));
    assert_int_equal(length, JOURNAL_BYTES_MOST + 1);
}

static void test_read_only_store(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    MemoryFaults *faults = memory_store_faults(bench->store);
    faults->read_only = true;
    Session *session = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    assert_same_game(session, described);
    assert_false(session_is_kept(session));
    assert_true(bench->error.text[0] != '\0');
    assert_true(session_do(session, LEFT, NULL));
    assert_false(session_is_kept(session));
    faults->read_only = false;
    assert_true(session_do(session, NEXT, NULL));
    assert_string_equal(session_name(session), FIRST);
    assert_stored(bench, session);
    session_close(session);
    free(described);
}

/* While this copy could not write, another one went on with the same journal: they part ways. */
static void test_read_only_then_changed(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    MemoryFaults *faults = memory_store_faults(bench->store);
    faults->read_only = true;
    Session *session = NULL, *other = NULL;
    assert_int_equal(resume(bench, &session), SESSION_OK);
    faults->read_only = false;
    assert_int_equal(resume(bench, &other), SESSION_OK);
    assert_true(session_do(other, (Action){ACTION_PASS, 0}, NULL));
    assert_true(session_do(session, LEFT, NULL)); /* the other one has it locked */
    assert_string_equal(session_name(session), SECOND);
    assert_stored(bench, session);
    assert_stored(bench, other);
    session_close(other);
    session_close(session);
}

static void test_unreadable_store(void **state)
{
    Bench *bench = *state;
    free(play_a_little(bench));
    memory_store_faults(bench->store)->unreadable = true;
    Session *session = NULL;
    assert_false(session_exists(bench->store, false, bench->deck->id));
    assert_int_equal(resume(bench, &session), SESSION_FAILED);
    assert_true(bench->error.text[0] != '\0');
    session = start(bench);
    assert_false(session_is_kept(session));
    assert_true(bench->error.text[0] != '\0');
    session_close(session);
    assert_int_equal(memory_store_file_count(bench->store), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_two_copies),
        WITH_BENCH(test_number_taken_meanwhile),
        WITH_BENCH(test_deck_changed),
        WITH_BENCH(test_many_games_of_another_deck),
        WITH_BENCH(test_decks_go_on_apart),
        WITH_BENCH(test_deck_is_replaced),
        WITH_BENCH(test_foreign_is_set_aside),
        WITH_BENCH(test_foreign_that_cannot_be_set_aside),
        WITH_BENCH(test_damaged_is_salvaged),
        WITH_BENCH(test_damaged_in_a_full_store),
        WITH_BENCH(test_senseless_play_is_salvaged),
        WITH_BENCH(test_torn_tail_is_cut_off),
        WITH_BENCH(test_old_format_goes_on),
        WITH_BENCH(test_game_that_never_began),
        WITH_BENCH(test_too_large_is_set_aside),
        WITH_BENCH(test_read_only_store),
        WITH_BENCH(test_read_only_then_changed),
        WITH_BENCH(test_unreadable_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

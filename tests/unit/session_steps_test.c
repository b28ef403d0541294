/* The five challenges in a kept game: whatever is done in them is there again after the game is read back, can be
 * undone and done again, and what is refused leaves no trace. */
#include "file.h"
#include "independence.h"
#include "session_bench.h"
#include "shipped_library.h"

#include <stdio.h>

static const Action OPEN_STEPS = {ACTION_OPEN_STEPS, 0};

static GameContent content_of(const Bench *bench)
{
    return (GameContent){bench->deck, sample_article(), &library.challenges};
}

static Session *start_with_steps(Bench *bench)
{
    Session *session = NULL;
    GameContent content = content_of(bench);
    assert_int_equal(session_start(&session, bench->store, &content, 42, &bench->error), SESSION_OK);
    assert_true(session_do(session, START, &bench->error));
    assert_true(session_do(session, OPEN_STEPS, &bench->error));
    return session;
}

/* The stored game, read back, is this one. Closes both. */
static void assert_comes_back(Bench *bench, Session *session)
{
    Session *again = NULL;
    GameContent content = content_of(bench);
    char *described = player_describe(session_game(session));
    assert_stored(bench, session);
    session_close(session);
    assert_int_equal(session_resume(&again, bench->store, &content, &bench->error), SESSION_OK);
    assert_string_equal(bench->error.text, "");
    assert_same_game(again, described);
    session_close(again);
    free(described);
}

/* A number up to 31, the smaller the likelier. */
static int random_number(Random *random)
{
    return (int)random_below(random, 1u << random_below(random, 6));
}

/* A move with as many numbers as its verb has. */
static Action random_move(int challenge, Random *random)
{
    const ChallengeRules *rules = challenge_rules(challenge);
    int verb = (int)random_below(random, (uint32_t)rules->verb_count);
    return (Action){ACTION_MOVE, challenge, .verb = verb,
                    .item = rules->verbs[verb].numbers > 0 ? random_number(random) : 0,
                    .place = rules->verbs[verb].numbers > 1 ? random_number(random) : 0};
}

/* An undo gives what was before, a redo what was after. Whether the two differ. */
static bool assert_goes_back_and_forth(Session *session, char *before)
{
    char *after = player_describe(session_game(session));
    bool changed = strcmp(after, before) != 0;
    assert_true(session_undo(session));
    assert_same_game(session, before);
    assert_true(session_redo(session));
    assert_same_game(session, after);
    free(after);
    return changed;
}

/* Tries `tries` moves. How many of them changed the game. */
static int move_about(Session *session, int challenge, int tries, Random *random)
{
    int changes = 0;
    for (int i = 0; i < tries; i++) {
        char *before = player_describe(session_game(session)), *text = player_journal(session);
        Error refusal = {.text = ""};
        if (session_do(session, random_move(challenge, random), &refusal)) {
            changes += assert_goes_back_and_forth(session, before);
        } else {
            char *text_after = player_journal(session);
            assert_true(refusal.text[0] != '\0');
            assert_same_game(session, before);
            assert_string_equal(text_after, text);
            free(text_after);
        }
        free(text);
        free(before);
    }
    return changes;
}

static void test_every_challenge_comes_back(void **state)
{
    Bench *bench = *state;
    Random random = random_make(7, 1);
    Session *session = start_with_steps(bench);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        const ChallengeContent *content = library.challenges.items[challenge];
        if (!content)
            fail_msg("content/challenges/%s.json can't be read", challenge_rules(challenge)->format.id);
        for (int variant = 0; variant < challenge_variant_count(content); variant++) {
            Action begin = {ACTION_BEGIN, challenge, .item = variant, .day = 20414 + variant};
            char *before = player_describe(session_game(session));
            assert_true(session_do(session, begin, &bench->error));
            assert_true(assert_goes_back_and_forth(session, before));
            free(before);
            if (!move_about(session, challenge, 500, &random))
                fail_msg("%s: no move in %s changes anything", challenge_rules(challenge)->format.id,
                         ((const Variant *)challenge_variant(content, variant))->id);
        }
    }
    assert_comes_back(bench, session);
}

static void test_refusals(void **state)
{
    Bench *bench = *state;
    GameContent content = content_of(bench);
    Session *session = NULL;
    static const Action REFUSED[] = {
        {ACTION_BEGIN, 0},  {ACTION_BEGIN, 4}, {ACTION_BEGIN, -1},           {ACTION_BEGIN, CHALLENGES_MOST},
        {ACTION_MOVE, 0},   {ACTION_MOVE, 4},  {ACTION_MOVE, 0, .verb = 99}, {ACTION_MOVE, 0, .day = -1},
        {ACTION_MOVE, -1},  {ACTION_MOVE, CHALLENGES_MOST},
    };
    assert_int_equal(session_start(&session, bench->store, &content, 42, &bench->error), SESSION_OK);
    assert_true(session_do(session, START, NULL)); /* no round is done, so no step is open */
    char *before = player_describe(session_game(session)), *text = player_journal(session);
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++) {
        Error refusal = {.text = ""};
        assert_false(session_do(session, REFUSED[i], &refusal));
        assert_true(refusal.text[0] != '\0');
        assert_same_game(session, before);
    }
    char *text_after = player_journal(session);
    assert_string_equal(text_after, text);
    assert_true(session_do(session, OPEN_STEPS, NULL));
    assert_false(session_do(session, OPEN_STEPS, NULL)); /* they are open already */
    assert_false(session_do(session, (Action){ACTION_BEGIN, 0, .item = CHALLENGE_VARIANTS_MOST}, NULL));
    assert_comes_back(bench, session);
    free(text_after);
    free(text);
    free(before);
}

/* The stored game can't go on with this content: it says of which step, and stays as it is. */
static void assert_stays(Bench *bench, const GameContent *content, const char *step)
{
    Session *session = NULL;
    size_t length = 0, length_after = 0;
    const char *bytes = memory_store_get(bench->store, FIRST, &length);
    char *before = malloc(length);
    assert_non_null(before);
    memcpy(before, bytes, length);
    assert_null(session_peek(bench->store, content));
    assert_int_equal(session_resume(&session, bench->store, content, &bench->error), SESSION_CONTENT_CHANGED);
    assert_null(session);
    assert_non_null(strstr(bench->error.text, step));
    assert_non_null(strstr(bench->error.text, "stays as it is"));
    assert_int_equal(session_replay(&session, before, length, content, NULL), SESSION_CONTENT_CHANGED);
    assert_null(session);
    const char *after = memory_store_get(bench->store, FIRST, &length_after);
    assert_int_equal(length_after, length);
    assert_memory_equal(after, before, length);
    assert_null(memory_store_get(bench->store, SECOND, &length_after));
    free(before);
}

/* A game with a step whose file is gone is no damaged game: all of it waits until the file is there again. */
static void test_missing_challenges(void **state)
{
    Bench *bench = *state;
    Session *session = start_with_steps(bench);
    assert_true(session_do(session, (Action){ACTION_BEGIN, 1}, &bench->error));
    assert_true(session_do(session, LEFT, &bench->error));
    char *described = player_describe(session_game(session));
    session_close(session);
    GameContent content = content_of(bench), without = content;
    ChallengeSet fewer = library.challenges;
    fewer.items[1] = NULL;
    without.challenges = &fewer;
    assert_stays(bench, &without, "boundaries");
    without.challenges = NULL;
    assert_stays(bench, &without, "boundaries");
    assert_int_equal(session_resume(&session, bench->store, &content, &bench->error), SESSION_OK);
    assert_same_game(session, described);
    assert_string_equal(session_name(session), FIRST);
    session_close(session);
    free(described);
}

/* Reads a challenge's file as if it held one of its variants alone. */
static ChallengeContent *only_variant(int challenge, int variant)
{
    static const char begins[] = "\n    {\n      \"id\":";
    const ChallengeFormat *format = &challenge_rules(challenge)->format;
    char path[512];
    char *bytes = NULL;
    size_t length = 0;
    snprintf(path, sizeof path, "%s/content/challenges/%s.json", PROJECT_FOLDER, format->id);
    assert_true(file_read(path, 1 << 20, &bytes, &length, NULL));
    char *first = strstr(bytes, begins), *from = first;
    for (int skipped = 0; from && skipped < variant; skipped++)
        from = strstr(from + 1, begins);
    assert_non_null(from);
    char *end = strstr(from + 1, begins);
    TextBuffer text = {0};
    Problems problems = {0};
    text_buffer_add(&text, bytes, (size_t)(first - bytes));
    text_buffer_add(&text, from, end ? (size_t)(end - from) - 1 : strlen(from)); /* its comma stays behind */
    text_buffer_say(&text, end ? "]}" : "");
    ChallengeContent *content = challenge_content_read(path, text.text, text.length, format, &problems);
    assert_non_null(content);
    text_buffer_free(&text);
    problems_free(&problems);
    free(bytes);
    return content;
}

/* Nor is one whose step was edited: the variant that was played is gone ... */
static void test_fewer_variants(void **state)
{
    Bench *bench = *state;
    Session *session = start_with_steps(bench);
    GameContent content = content_of(bench);
    ChallengeSet edited = library.challenges;
    assert_true(session_do(session, (Action){ACTION_BEGIN, 2, .item = 1}, &bench->error));
    session_close(session);
    edited.items[2] = only_variant(2, 0);
    content.challenges = &edited;
    assert_stays(bench, &content, "esteem");
    challenge_content_free(edited.items[2]);
}

/* ... or a move in it is none any more. */
static void test_edited_variant(void **state)
{
    Bench *bench = *state;
    Session *session = start_with_steps(bench);
    GameContent content = content_of(bench);
    ChallengeSet edited = library.challenges;
    int last = challenge_variant_count(edited.items[3]) - 1;
    const IndependenceVariant *played = challenge_variant(edited.items[3], 0);
    edited.items[3] = only_variant(3, last);
    const IndependenceVariant *now = challenge_variant(edited.items[3], 0);
    assert_true(session_do(session, (Action){ACTION_BEGIN, 3}, &bench->error));
    bool placed = false;
    for (int cell = 0; cell < WEEK_CELLS && !placed; cell++) {
        Action place = {ACTION_MOVE, 3, .verb = INDEPENDENCE_PLACE, .place = cell};
        placed = week_fixed_at(played, cell) < 0 && week_fixed_at(now, cell) >= 0 && session_do(session, place, NULL);
    }
    assert_true(placed);
    session_close(session);
    content.challenges = &edited;
    assert_stays(bench, &content, "independence");
    challenge_content_free(edited.items[3]);
}

/* A move that no content ever allowed is damage: what comes before it goes on. */
static void test_move_before_its_step(void **state)
{
    Bench *bench = *state;
    Session *session = start_with_steps(bench);
    GameContent content = content_of(bench);
    char *described = player_describe(session_game(session));
    TextBuffer text = {0};
    session_write(session, &text);
    session_close(session);
    Journal journal;
    assert_int_equal(journal_read(text.text, text.length, &journal, NULL), JOURNAL_SOUND);
    uint32_t checksum = journal.checksum;
    journal_write_entry(&text, (Entry){ENTRY_ACTION, {ACTION_MOVE, 0}}, &checksum);
    journal_free(&journal);
    memory_store_put(bench->store, FIRST, text.text, text.length);
    text_buffer_free(&text);
    assert_int_equal(session_resume(&session, bench->store, &content, &bench->error), SESSION_OK);
    assert_same_game(session, described);
    assert_string_equal(session_name(session), SECOND);
    session_close(session);
    free(described);
}

/* A game that was kept before there were steps and days goes on as one that has them, in the same file. */
static void test_a_journal_of_format_1_goes_on(void **state)
{
    Bench *bench = *state;
    GameContent content = content_of(bench);
    JournalHeader header = journal_header(bench->deck, 42, false);
    TextBuffer text = {0};
    uint32_t checksum = 0;
    Session *session = NULL;
    size_t length = 0;
    header.version = 1;
    journal_write_header(&text, &header, &checksum);
    journal_write_entry(&text, (Entry){ENTRY_ACTION, START}, &checksum);
    journal_write_entry(&text, (Entry){ENTRY_ACTION, LEFT}, &checksum);
    memory_store_put(bench->store, FIRST, text.text, text.length);
    text_buffer_free(&text);
    assert_int_equal(session_resume(&session, bench->store, &content, &bench->error), SESSION_OK);
    assert_int_equal(game_calendar(session_game(session)), 0);
    Action open = OPEN_STEPS;
    open.day = 20500;
    assert_true(session_do(session, open, &bench->error));
    assert_true(session_do(session, (Action){ACTION_BEGIN, 4}, &bench->error));
    assert_string_equal(session_name(session), FIRST);
    assert_comes_back(bench, session);
    assert_non_null(strstr(memory_store_get(bench->store, FIRST, &length), "me-and-we journal 1 "));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_every_challenge_comes_back),
        WITH_BENCH(test_refusals),
        WITH_BENCH(test_missing_challenges),
        WITH_BENCH(test_fewer_variants),
        WITH_BENCH(test_edited_variant),
        WITH_BENCH(test_move_before_its_step),
        WITH_BENCH(test_a_journal_of_format_1_goes_on),
    };
    return cmocka_run_group_tests(tests, load, unload);
}

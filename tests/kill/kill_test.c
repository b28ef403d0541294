/* Kills the game at every call that changes a file, cuts its power, and lets the disk refuse: what was acknowledged is
 * there afterwards, and a game that is not kept says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "kill_run.h"
#include "sample_deck.h"
#include "session_player.h"
#include "settings.h"
#include "store_folder.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST "game-000001.journal"

enum { STEPS = 24, SEED = 7 };

/* What the folder holds before the driver starts. */
typedef enum Prepared { PREPARED_NOTHING, PREPARED_TORN, PREPARED_DAMAGED } Prepared;

/* The journal after each entry of the play that the driver will do, from the same seed but without a store. */
typedef struct Model {
    Deck *deck;
    char *journals[STEPS + 1];
    int count;
    char *prepared; /* the bytes of FIRST before the driver starts, or NULL */
} Model;

static Model model;

static void record(const Session *session)
{
    model.journals[model.count] = player_journal(session);
}

/* A short game, then damage of the wished kind behind it. The model goes on from what is sound. */
static Session *prepare(Prepared prepared)
{
    Session *session = NULL;
    assert_int_equal(session_start(&session, NULL, &(GameContent){model.deck, sample_article(), NULL}, SEED, NULL),
                     SESSION_OK);
    if (prepared == PREPARED_NOTHING)
        return session;
    Random random = random_make(SEED, 99);
    for (int i = 0; i < 10; i++)
        player_step(session, &random);
    TextBuffer text = {.text = NULL};
    session_write(session, &text);
    if (prepared == PREPARED_TORN)
        text_buffer_say(&text, "sort co");
    else
        text_buffer_say(&text, "pass #00000000\nnext #00000000\n");
    model.prepared = text.text;
    return session;
}

static void make_model(Prepared prepared)
{
    model = (Model){.deck = sample_deck_everyday()};
    Session *session = prepare(prepared);
    Random random = random_make(SEED, 1);
    record(session);
    for (int i = 0; i < STEPS; i++) {
        if (!player_step(session, &random))
            continue;
        model.count++;
        record(session);
    }
    session_close(session);
}

static void free_model(void)
{
    for (int i = 0; i <= model.count; i++)
        free(model.journals[i]);
    free(model.prepared);
    sample_deck_free(model.deck);
}

static void fill_folder(const char *folder)
{
    if (!model.prepared)
        return;
    Store *store = store_open_folder(folder, NULL);
    assert_non_null(store);
    assert_int_equal(store->replace(store, FIRST, model.prepared, strlen(model.prepared), NULL), STORE_OK);
    store->destroy(store);
}

static bool is_prepared_file(Store *store, const char *name)
{
    char *bytes = NULL;
    size_t length;
    bool same =
        store->read(store, name, 1 << 20, &bytes, &length, NULL) == STORE_OK && strcmp(bytes, model.prepared) == 0;
    free(bytes);
    return same;
}

/* The journal that a resumed session has, or NULL where there was none to resume. */
static char *resume(Store *store)
{
    Session *session = NULL;
    Error error = {.text = ""};
    SessionStatus status = session_resume(&session, store, &(GameContent){model.deck, sample_article(), NULL}, &error);
    assert_true(status == SESSION_OK || status == SESSION_NONE);
    if (!session)
        return NULL;
    assert_true(session_is_kept(session));
    char *journal = player_journal(session);
    Random random = random_make(1, 1);
    assert_true(session_do(session, player_action(session_game(session), &random), NULL));
    assert_true(session_is_kept(session));
    session_close(session);
    return journal;
}

/* After the driver ended: all that it acknowledged is there, and nothing but what it did or was about to do. */
static void check_folder(const char *folder, const Run *run, Prepared prepared)
{
    Error error = {.text = ""};
    Settings settings;
    Store *store = store_open_folder(folder, &error);
    assert_non_null(store);
    if (prepared == PREPARED_DAMAGED)
        assert_true(is_prepared_file(store, FIRST) || is_prepared_file(store, FIRST ".damaged-1"));
    int kept = run_last_kept(run, prepared == PREPARED_NOTHING ? -1 : 0);
    int under_way = run_last(run, "done", 0) + 1;
    char *journal = resume(store);
    bool fits = kept < 0 && !journal;
    for (int i = kept < 0 ? 0 : kept; journal && !fits && i <= under_way && i <= model.count; i++)
        fits = strcmp(journal, model.journals[i]) == 0;
    if (!fits)
        print_error("%d steps were acknowledged; resumed was:\n%s\n", kept, journal ? journal : "nothing");
    assert_true(fits);
    assert_true(settings_load(&settings, store, &error));
    int saved = run_last(run, "settings", 0);
    assert_true((int)settings.theme == saved || (int)settings.theme == (saved + 1) % THEME_COUNT);
    free(journal);
    store->destroy(store);
}

static Run run_in_new_folder(Prepared prepared, FaultPlan plan, const char *wish, bool checked)
{
    char folder[64];
    run_make_folder(folder);
    fill_folder(folder);
    Run run = run_driver(folder, SEED, STEPS, plan, wish);
    if (checked)
        check_folder(folder, &run, prepared);
    run_remove_folder(folder);
    return run;
}

/* One run without other faults, which tells how many calls there are. */
static int count_calls(Prepared prepared, int refused)
{
    Run run = run_in_new_folder(prepared, (FaultPlan){.phase = FAULT_NONE, .refused = refused}, NULL, true);
    assert_int_equal(run.status, 0);
    assert_int_equal(run_last(&run, "done", -1), model.count);
    return run_last(&run, "calls", 0);
}

static void kill_everywhere(Prepared prepared, int refused)
{
    make_model(prepared);
    int calls = count_calls(prepared, refused);
    assert_true(calls > STEPS);
    for (int call = refused + 1; call <= calls; call++) {
        for (int phase = FAULT_KILL_BEFORE; phase <= FAULT_POWER_CUT; phase++) {
            FaultPlan plan = {.phase = (FaultPhase)phase, .first = call, .refused = refused};
            Run run = run_in_new_folder(prepared, plan, NULL, true);
            assert_int_equal(run.signal, SIGKILL);
        }
    }
    free_model();
}

static void test_kill_a_new_game(void **state)
{
    (void)state;
    kill_everywhere(PREPARED_NOTHING, 0);
}

static void test_kill_with_a_torn_tail(void **state)
{
    (void)state;
    kill_everywhere(PREPARED_TORN, 0);
}

static void test_kill_while_salvaging(void **state)
{
    (void)state;
    kill_everywhere(PREPARED_DAMAGED, 0);
}

/* The disk refuses the first calls, so that the game moves to another journal, and is killed on the way. */
static void test_kill_after_refusals(void **state)
{
    (void)state;
    for (int refused = 1; refused <= 3; refused++) {
        kill_everywhere(PREPARED_TORN, refused);
        kill_everywhere(PREPARED_NOTHING, refused);
    }
}

/* Every report of a step says the truth: kept, or in trouble. */
static int count_unkept(const Run *run)
{
    int unkept = 0;
    for (int i = 0; i < run->count; i++) {
        const Report *report = &run->reports[i];
        if (strcmp(report->what, "done") != 0)
            continue;
        assert_int_equal(report->kept, !report->trouble);
        unkept += !report->kept;
    }
    return unkept;
}

/* One call fails, or several in a row, or all from then on; with each of the errors that disks have. */
static void test_disk_refuses_everywhere(void **state)
{
    (void)state;
    static const int ERRORS[] = {ENOSPC, EIO, EROFS, EDQUOT};
    for (int prepared = PREPARED_NOTHING; prepared <= PREPARED_DAMAGED; prepared++) {
        make_model((Prepared)prepared);
        int calls = count_calls((Prepared)prepared, 0);
        for (int call = 1; call <= calls; call++) {
            FaultPlan plan = {FAULT_ERROR, call, call + call % 6, ERRORS[call % 4], 0};
            Run run = run_in_new_folder((Prepared)prepared, plan, NULL, true);
            assert_int_equal(run.status, 0);
            assert_int_equal(run_last(&run, "done", -1), model.count);
            count_unkept(&run);
            plan.last = 1 << 20;
            run = run_in_new_folder((Prepared)prepared, plan, NULL, true);
            assert_int_equal(run.status, 0);
            assert_int_equal(run_last(&run, "done", -1), model.count);
            assert_true(count_unkept(&run) > 0 || call >= calls - 20);
        }
        free_model();
    }
}

/* The system itself refuses to let a file grow. */
static void test_file_size_limit(void **state)
{
    (void)state;
    make_model(PREPARED_NOTHING);
    for (int limit = 0; limit < 500; limit += 25) {
        char wish[32];
        snprintf(wish, sizeof wish, "limit=%d", limit);
        Run run = run_in_new_folder(PREPARED_NOTHING, (FaultPlan){.phase = FAULT_NONE}, wish, true);
        assert_int_equal(run.status, 0);
        assert_true(count_unkept(&run) > 0);
    }
    free_model();
}

/* A real full disk, where this user may mount one. */
static void test_full_disk(void **state)
{
    (void)state;
    char folder[64], path[128];
    run_make_folder(folder);
    if (mount("tmpfs", folder, "tmpfs", 0, "size=64k") != 0) {
        run_remove_folder(folder);
        print_message("no tmpfs may be mounted here: the other tests' ENOSPC has to do\n");
        skip();
    }
    make_model(PREPARED_NOTHING);
    snprintf(path, sizeof path, "%s/filler", folder);
    FILE *filler = fopen(path, "wb");
    assert_non_null(filler);
    setvbuf(filler, NULL, _IONBF, 0);
    while (fputc('x', filler) != EOF)
        continue;
    fclose(filler);
    Run run = run_driver(folder, SEED, STEPS, (FaultPlan){.phase = FAULT_NONE}, NULL);
    assert_int_equal(run.status, 0);
    assert_int_equal(count_unkept(&run), model.count);
    assert_int_equal(unlink(path), 0);
    check_folder(folder, &run, PREPARED_NOTHING);
    assert_int_equal(umount(folder), 0);
    run_remove_folder(folder);
    free_model();
}

/* A folder that may be read but not written. */
static void test_read_only_folder(void **state)
{
    (void)state;
    for (int prepared = PREPARED_NOTHING; prepared <= PREPARED_DAMAGED; prepared++) {
        char folder[64], path[128];
        make_model((Prepared)prepared);
        run_make_folder(folder);
        fill_folder(folder);
        snprintf(path, sizeof path, "%s/%s", folder, FIRST);
        if (model.prepared)
            assert_int_equal(chmod(path, 0444), 0);
        assert_int_equal(chmod(folder, 0555), 0);
        FaultPlan plan = {.phase = FAULT_NONE};
        Run run = run_driver(folder, SEED, STEPS, plan, geteuid() == 0 ? "user=65534" : NULL);
        assert_int_equal(run.status, 0);
        assert_int_equal(run_last(&run, "done", -1), model.count);
        assert_int_equal(count_unkept(&run), model.count);
        assert_int_equal(chmod(folder, 0755), 0);
        if (model.prepared)
            assert_int_equal(chmod(path, 0644), 0);
        check_folder(folder, &run, (Prepared)prepared);
        run_remove_folder(folder);
        free_model();
    }
}

/* Two processes in one folder at the same time: each has a journal of its own, and both are whole. */
static void test_two_processes(void **state)
{
    (void)state;
    char folder[64];
    make_model(PREPARED_NOTHING);
    run_make_folder(folder);
    Store *store = store_open_folder(folder, NULL);
    Session *session = NULL;
    assert_non_null(store);
    assert_int_equal(session_start(&session, store, &(GameContent){model.deck, sample_article(), NULL}, 3, NULL),
                     SESSION_OK);
    Run run = run_driver(folder, SEED, STEPS, (FaultPlan){.phase = FAULT_NONE}, NULL);
    assert_int_equal(run.status, 0);
    assert_int_equal(count_unkept(&run), 0);
    Random random = random_make(3, 3);
    assert_true(session_do(session, player_action(session_game(session), &random), NULL));
    assert_true(session_is_kept(session));
    assert_string_equal(session_name(session), FIRST);
    session_close(session);
    char *journal = resume(store);
    assert_string_equal(journal, model.journals[model.count]);
    free(journal);
    store->destroy(store);
    run_remove_folder(folder);
    free_model();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kill_a_new_game),      cmocka_unit_test(test_kill_with_a_torn_tail),
        cmocka_unit_test(test_kill_while_salvaging), cmocka_unit_test(test_kill_after_refusals),
        cmocka_unit_test(test_disk_refuses_everywhere),
        cmocka_unit_test(test_file_size_limit),      cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_read_only_folder),     cmocka_unit_test(test_two_processes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

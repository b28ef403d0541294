/* Plays at random in a folder and reports every acknowledged step, until something ends it. The test starts it as a
 * process of its own:
 *   kill-driver FOLDER SEED STEPS PHASE FIRST LAST ERRNO REFUSED [limit=BYTES] [user=ID] */
#include "kill_faults.h"
#include "sample_deck.h"
#include "session_player.h"
#include "settings.h"
#include "store_folder.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { STEPS_BETWEEN_SETTINGS = 5 };

/* dprintf writes past the counted calls, and what is in the pipe outlives the process. */
static void report(const char *what, int number, const Session *session)
{
    bool trouble = session_trouble(session)[0] != '\0';
    dprintf(STDOUT_FILENO, "%s %d %d %d\n", what, number, session_is_kept(session), trouble);
}

static int play(Store *store, Deck *deck, uint64_t seed, int steps)
{
    Session *session = NULL;
    Error error = {.text = ""};
    Settings settings = settings_default();
    SessionStatus status = session_resume(&session, store, &(GameContent){deck, sample_article(), NULL}, &error);
    if (status != SESSION_OK)
        status = session_start(&session, store, &(GameContent){deck, sample_article(), NULL}, seed, &error);
    if (status != SESSION_OK) {
        dprintf(STDERR_FILENO, "kill-driver: %s\n", error.text);
        return 1;
    }
    Random random = random_make(seed, 1);
    int entries = 0;
    report("begun", 0, session);
    for (int i = 1; i <= steps; i++) {
        if (player_step(session, &random))
            report("done", ++entries, session);
        if (i % STEPS_BETWEEN_SETTINGS != 0)
            continue;
        settings.theme = (ThemeName)(i / STEPS_BETWEEN_SETTINGS % THEME_COUNT);
        if (settings_save(&settings, store, NULL))
            report("settings", settings.theme, session);
    }
    session_close(session);
    return 0;
}

/* The limits that the test wishes for this process. */
static void obey(const char *wish)
{
    if (strncmp(wish, "limit=", 6) == 0) {
        struct rlimit limit = {strtoul(wish + 6, NULL, 10), strtoul(wish + 6, NULL, 10)};
        signal(SIGXFSZ, SIG_IGN);
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            abort();
    } else if (strncmp(wish, "user=", 5) == 0) {
        /* A sanitizer's look for leaks needs the process to stay dumpable. */
        if (setuid((uid_t)strtoul(wish + 5, NULL, 10)) != 0 || prctl(PR_SET_DUMPABLE, 1) != 0)
            abort();
    }
}

int main(int count, char **arguments)
{
    if (count < 9)
        return 2;
    for (int i = 9; i < count; i++)
        obey(arguments[i]);
    FaultPlan plan = {(FaultPhase)atoi(arguments[4]), atoi(arguments[5]), atoi(arguments[6]), atoi(arguments[7]),
                      atoi(arguments[8])};
    Error error = {.text = ""};
    Store *store = store_open_folder(arguments[1], &error);
    if (!store) {
        dprintf(STDERR_FILENO, "kill-driver: %s\n", error.text);
        return 1;
    }
    Deck *deck = sample_deck_everyday();
    faults_arm(plan);
    int status = play(store, deck, strtoull(arguments[2], NULL, 10), atoi(arguments[3]));
    dprintf(STDOUT_FILENO, "calls %d 0 0\n", faults_calls());
    sample_deck_free(deck);
    store->destroy(store);
    return status;
}

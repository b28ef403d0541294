/* Runs the driver as a process of its own. A failure of the machinery itself ends the test. */
#define _GNU_SOURCE
#include "kill_run.h"

#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void need(bool done, const char *what)
{
    if (done)
        return;
    perror(what);
    abort();
}

/* Started without a copy of this process first: there are thousands of them, and the sanitizers make a copy dear. */
static pid_t start_driver(int output, const char *folder, uint64_t seed, int steps, FaultPlan plan, const char *wish)
{
    char numbers[7][24];
    snprintf(numbers[0], sizeof numbers[0], "%llu", (unsigned long long)seed);
    snprintf(numbers[1], sizeof numbers[1], "%d", steps);
    snprintf(numbers[2], sizeof numbers[2], "%d", (int)plan.phase);
    snprintf(numbers[3], sizeof numbers[3], "%d", plan.first);
    snprintf(numbers[4], sizeof numbers[4], "%d", plan.last);
    snprintf(numbers[5], sizeof numbers[5], "%d", plan.error);
    snprintf(numbers[6], sizeof numbers[6], "%d", plan.refused);
    const char *words[] = {KILL_DRIVER, folder, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5],
                           numbers[6], wish, NULL};
    posix_spawn_file_actions_t actions;
    pid_t child;
    need(posix_spawn_file_actions_init(&actions) == 0, "posix_spawn_file_actions_init");
    need(posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) == 0, "posix_spawn_file_actions_adddup2");
    need(posix_spawn(&child, KILL_DRIVER, &actions, NULL, (char **)(uintptr_t)words, environ) == 0, "posix_spawn");
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

Run run_driver(const char *folder, uint64_t seed, int steps, FaultPlan plan, const char *wish)
{
    Run run = {.count = 0};
    int ends[2], status;
    need(pipe(ends) == 0, "pipe");
    pid_t child = start_driver(ends[1], folder, seed, steps, plan, wish);
    close(ends[1]);
    FILE *reports = fdopen(ends[0], "r");
    need(reports != NULL, "fdopen");
    while (run.count < RUN_REPORTS_MOST) {
        Report *report = &run.reports[run.count];
        if (fscanf(reports, "%15s %d %d %d", report->what, &report->number, &report->kept, &report->trouble) != 4)
            break;
        run.count++;
    }
    fclose(reports);
    need(waitpid(child, &status, 0) == child, "waitpid");
    run.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return run;
}

int run_last(const Run *run, const char *what, int none)
{
    for (int i = run->count - 1; i >= 0; i--) {
        if (strcmp(run->reports[i].what, what) == 0)
            return run->reports[i].number;
    }
    return none;
}

int run_last_kept(const Run *run, int none)
{
    for (int i = run->count - 1; i >= 0; i--) {
        if (run->reports[i].kept && strcmp(run->reports[i].what, "settings") != 0)
            return run->reports[i].number;
    }
    return none;
}

void run_make_folder(char folder[64])
{
    /* A folder in memory where there is one: killing a process loses nothing of it either, and thousands of fsyncs cost
     * nothing. */
    strcpy(folder, access("/dev/shm", W_OK) == 0 ? "/dev/shm/me-and-we-kill-XXXXXX" : "/tmp/me-and-we-kill-XXXXXX");
    need(mkdtemp(folder) != NULL, "mkdtemp");
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

void run_remove_folder(const char *folder)
{
    need(nftw(folder, remove_one, 4, FTW_DEPTH | FTW_PHYS) == 0, folder);
}

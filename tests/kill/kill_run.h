/* Starts the driver in a folder and gathers what it reported before it ended. */
#ifndef KILL_RUN_H
#define KILL_RUN_H

#include "kill_faults.h"

#include <stdbool.h>
#include <stdint.h>

enum { RUN_REPORTS_MOST = 400 };

typedef struct Report {
    char what[16];
    int number;
    int kept;
    int trouble;
} Report;

typedef struct Run {
    Report reports[RUN_REPORTS_MOST];
    int count;
    int signal; /* that ended it, or 0 */
    int status; /* its exit status otherwise */
} Run;

/* `wish` is handed to the driver, NULL for none. */
Run run_driver(const char *folder, uint64_t seed, int steps, FaultPlan plan, const char *wish);

/* The number in the last report of a kind; `none` where there is none. */
int run_last(const Run *run, const char *what, int none);

/* The number in the last report "begun" or "done" of a game that was kept; `none` where there is none. */
int run_last_kept(const Run *run, int none);

/* A new folder for one run, and taking it away with all that is in it. */
void run_make_folder(char folder[64]);
void run_remove_folder(const char *folder);

#endif

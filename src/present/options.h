/* The command line: what was asked for, or a sentence that says what is wrong with it. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "error.h"
#include "settings.h"

#include <stdint.h>

typedef enum OptionsTask {
    TASK_PLAY, TASK_TERMINAL, TASK_CHECK, TASK_CONVERT, TASK_NEW_DECK, TASK_VERSION, TASK_HELP
} OptionsTask;

typedef struct Options {
    OptionsTask task;
    const char *deck, *content, *data, *replay, *screenshot, *language; /* as given, or NULL */
    char **check;    /* the files of --check */
    int check_count;
    const char *read_aloud_to; /* the file, as given, or NULL */
    const char *from, *to; /* of --convert; of --new-deck `to` alone */
    bool has_seed;
    uint64_t seed;
    int width, height; /* 0: not given */
    bool fullscreen, reduced_motion, one_button, workshop;
    bool has_theme;
    ThemeName theme;
    int text_percent; /* 0: not given */
} Options;

/* Reads the command line; what it points to must outlive the options. False with a sentence for an unknown option, a
 * value that is missing or out of range, or two that don't go together. */
bool options_read(Options *options, int count, char **words, Error *error);

/* The text of --help. */
extern const char options_help[];

#endif

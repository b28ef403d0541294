/* Reads the command line by one table: a newcomer adds an option by adding a line to it (and to the man page). */
#include "options.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What an option sets: a text as it was given, a switch, what is to be done, or what `read` makes of its value. */
typedef struct OptionKind {
    const char *name;  /* without the dashes */
    const char *value; /* what kind of value follows, for the sentence when it is missing; NULL: none */
    size_t text, flag; /* where in Options it stands; 0, where `task` does: none */
    OptionsTask task;
    bool (*read)(Options *options, const char *value, Error *error);
} OptionKind;

_Static_assert(offsetof(Options, task) == 0, "a place of 0 is no text's and no switch's");

static bool read_whole(const char *text, unsigned long long most, unsigned long long *number)
{
    char *end;
    errno = 0;
    if (text[0] < '0' || text[0] > '9') /* strtoull would take signs and spaces */
        return false;
    *number = strtoull(text, &end, 10);
    return errno == 0 && *end == '\0' && *number <= most;
}

static bool read_seed(Options *options, const char *value, Error *error)
{
    unsigned long long number;
    if (!read_whole(value, UINT64_MAX, &number))
        return error_set(error, "--seed takes a whole number from 0 to 18446744073709551615, not \"%s\".", value);
    options->seed = number;
    options->has_seed = true;
    return true;
}

static bool read_size(Options *options, const char *value, Error *error)
{
    int width, height, read = 0;
    if (strlen(value) > 11 || sscanf(value, "%5dx%5d%n", &width, &height, &read) != 2 || value[read] != '\0' ||
        width < 320 || height < 320 || width > 16384 || height > 16384)
        return error_set(error, "--size takes a width and a height from 320x320 to 16384x16384, such as 1280x720, not "
                                "\"%s\".", value);
    options->width = width;
    options->height = height;
    return true;
}

static bool read_theme(Options *options, const char *value, Error *error)
{
    static const char *const names[THEME_COUNT] = {"paper", "dusk", "high-contrast"};
    for (int i = 0; i < THEME_COUNT; i++) {
        if (strcmp(value, names[i]) == 0) {
            options->theme = (ThemeName)i;
            options->has_theme = true;
            return true;
        }
    }
    return error_set(error, "--theme takes paper, dusk or high-contrast, not \"%s\".", value);
}

static bool read_text_size(Options *options, const char *value, Error *error)
{
    unsigned long long percent;
    if (!read_whole(value, 200, &percent) || percent < 100)
        return error_set(error, "--text-size takes a percentage from 100 to 200, not \"%s\".", value);
    options->text_percent = settings_text_percent[settings_text_step((int)percent)];
    return true;
}

const char options_help[] =
    "Me & We: a card game about codependence and interdependence.\n"
    "\n"
    "  me-and-we [OPTION ...]\n"
    "\n"
    "  --deck FILE           play with the deck in this file\n"
    "  --seed NUMBER         deal as this seed does: the same seed, the same cards\n"
    "  --size WxH            size of the window, such as 1280x720\n"
    "  --fullscreen          fill the screen\n"
    "  --theme NAME          paper, dusk or high-contrast\n"
    "  --text-size PERCENT   100 to 200\n"
    "  --reduced-motion      fades instead of movement\n"
    "  --one-button          the focus walks, and any key, click or tap presses\n"
    "  --workshop            set up a workshop for a group\n"
    "  --language LIST       the first of these that the game has, such as es-MX,en\n"
    "  --content DIR         read article, decks and languages from this folder\n"
    "  --data DIR            keep games and settings in this folder\n"
    "  --terminal            play over lines of text, without a window\n"
    "  --read-aloud-to FILE  write what is read aloud to this file, line by line\n"
    "  --check FILE ...      say every mistake in these content files, and leave\n"
    "  --new-deck FILE       write a deck to begin with (.csv or .json), and leave\n"
    "  --convert FROM TO     turn a deck from .csv to .json or back, and leave\n"
    "  --replay JOURNAL      play a kept game back to where it stopped\n"
    "  --screenshot FILE     with --replay: save its last screen as a PNG, and leave\n"
    "  --version             say the version\n"
    "  --help                say this\n";

static const OptionKind kinds[] = {
    {"deck", "a file", .text = offsetof(Options, deck)},
    {"seed", "a number", .read = read_seed},
    {"size", "a width and a height such as 1280x720", .read = read_size},
    {"fullscreen", .flag = offsetof(Options, fullscreen)},
    {"theme", "paper, dusk or high-contrast", .read = read_theme},
    {"text-size", "a percentage from 100 to 200", .read = read_text_size},
    {"reduced-motion", .flag = offsetof(Options, reduced_motion)},
    {"one-button", .flag = offsetof(Options, one_button)},
    {"workshop", .flag = offsetof(Options, workshop)},
    {"language", "codes such as es-MX,en", .text = offsetof(Options, language)},
    {"content", "a folder", .text = offsetof(Options, content)},
    {"data", "a folder", .text = offsetof(Options, data)},
    {"terminal", .task = TASK_TERMINAL},
    {"read-aloud-to", "a file", .text = offsetof(Options, read_aloud_to)},
    {"new-deck", "the file to write, such as mine.csv", .text = offsetof(Options, to), .task = TASK_NEW_DECK},
    {"replay", "a journal's file", .text = offsetof(Options, replay)},
    {"screenshot", "the PNG file to write", .text = offsetof(Options, screenshot)},
    {"version", .task = TASK_VERSION},
    {"help", .task = TASK_HELP},
};

/* NULL where no option has this name. */
static const OptionKind *find_kind(const char *name, size_t length)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strlen(kinds[i].name) == length && strncmp(kinds[i].name, name, length) == 0)
            return &kinds[i];
    }
    return NULL;
}

/* One option at words[*at]; moves *at to its last word. */
static bool read_option(Options *options, int count, char **words, int *at, Error *error)
{
    const char *word = words[*at];
    if (strncmp(word, "--", 2) != 0 || word[2] == '\0')
        return error_set(error, "\"%s\" is not an option. me-and-we --help lists them; a deck goes after --deck.",
                         word);
    const char *name = word + 2;
    const char *equals = strchr(name, '=');
    size_t length = equals ? (size_t)(equals - name) : strlen(name);
    const OptionKind *kind = find_kind(name, length);
    if (!kind)
        return error_set(error, "There is no option --%.*s. me-and-we --help lists them.", (int)length, name);
    if (!kind->value && equals)
        return error_set(error, "--%s takes no value.", kind->name);
    const char *value = equals ? equals + 1 : NULL;
    if (kind->value && !value && *at + 1 < count)
        value = words[++*at];
    if (kind->value && (!value || value[0] == '\0'))
        return error_set(error, "--%s needs %s after it.", kind->name, kind->value);
    char *base = (char *)options;
    if (kind->text)
        *(const char **)(void *)(base + kind->text) = value;
    if (kind->flag)
        *(bool *)(void *)(base + kind->flag) = true;
    if (kind->task != TASK_PLAY)
        options->task = kind->task;
    return !kind->read || kind->read(options, value, error);
}

/* --check takes everything behind it that is not an option. */
static bool read_check(Options *options, int count, char **words, int *at, Error *error)
{
    options->task = TASK_CHECK;
    options->check = words + *at + 1;
    while (*at + 1 < count && strncmp(words[*at + 1], "--", 2) != 0) {
        options->check_count++;
        ++*at;
    }
    if (options->check_count == 0)
        return error_set(error, "--check needs at least one file after it.");
    return true;
}

/* --convert takes two files. */
static bool read_convert(Options *options, int count, char **words, int *at, Error *error)
{
    options->task = TASK_CONVERT;
    if (*at + 2 >= count || words[*at + 1][0] == '\0' || words[*at + 2][0] == '\0')
        return error_set(error, "--convert needs two files after it: the deck that is there, and the one to write.");
    options->from = words[*at + 1];
    options->to = words[*at + 2];
    *at += 2;
    return true;
}

bool options_read(Options *options, int count, char **words, Error *error)
{
    *options = (Options){0};
    for (int at = 1; at < count; at++) {
        bool check = strcmp(words[at], "--check") == 0, convert = strcmp(words[at], "--convert") == 0;
        bool fine = check     ? read_check(options, count, words, &at, error)
                    : convert ? read_convert(options, count, words, &at, error)
                              : read_option(options, count, words, &at, error);
        if (!fine)
            return false;
        if (options->task == TASK_HELP || options->task == TASK_VERSION)
            return true;
    }
    if (options->screenshot && !options->replay)
        return error_set(error, "--screenshot saves what --replay shows: give --replay JOURNAL too.");
    if (options->screenshot && options->task == TASK_TERMINAL)
        return error_set(error, "--screenshot needs a window's drawing: leave --terminal out.");
    return true;
}

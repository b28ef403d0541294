/* Options and wiring only: reads the command line, the content and the stored settings, and hands them to a
 * presenter. */
#include "clock_calendar.h"
#include "deck_files.h"
#include "deck_folder.h"
#include "deck_follow.h"
#include "deck_given.h"
#include "deck_places_system.h"
#include "folders_system.h"
#include "languages.h"
#include "options.h"
#include "paths.h"
#include "store_folder.h"
#include "surroundings.h"
#include "table_picture.h"
#include "terminal.h"
#include "voice_file.h"
#include "voice_system.h"
#include "window.h"

#include "file.h"
#include "language_choice.h"
#include "library.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LANGUAGES_BYTES = 400 }; /* some ten codes */
enum { EXIT_FINE = 0, EXIT_TROUBLE = 1, EXIT_USAGE = 2 };

/* Everything that one run of the program owns. */
typedef struct Run {
    Options options;
    char language[LANGUAGE_CODE_BYTES];
    char *content, *assets, *data; /* folders; data may be NULL: then nothing is kept */
    DeckFollow follow;  /* of the file that is named, and of what is dropped */
    Problems mistakes;  /* in that file */
    bool named_plays;   /* it is the deck that is played */
    Library library;
    Store *store;
    DeckShelf *shelf;      /* all decks that can be chosen */
    Folders *folders;      /* where the table may be saved */
    TablePicture picture;  /* how it is drawn */
    Settings settings; /* as stored */
    Settings shown;    /* with the command line's wishes in it */
    Surroundings surroundings;
    bool has_voice;     /* until it is handed to who shows the game */
    Voice voice;        /* what reads aloud */
    VoiceFile read_to;  /* the file that it writes to, where one was named */
    TextBuffer trouble; /* what the player should be told at the start */
} Run;

static void trouble_add(Run *run, const char *text)
{
    if (run->trouble.length > 0)
        text_buffer_say(&run->trouble, "\n");
    text_buffer_say(&run->trouble, text);
}

static int check(const Run *run)
{
    Problems problems = {0};
    Library library = {0};
    TextBuffer out = {0};
    Problems of_library = {0};
    library_load(&library, run->content, run->language, NULL, NULL, &of_library);
    for (int i = 0; i < run->options.check_count; i++) {
        DeckPictures *pictures = deck_folder_open(run->options.check[i]);
        library_check_pictured(run->options.check[i], library.article, challenge_formats(), pictures, &problems);
        deck_folder_close(pictures);
    }
    bool sound = problems.count + problems.further == 0;
    problems_write(&problems, &out);
    fputs(out.text ? out.text : "", stdout);
    if (sound)
        printf(run->options.check_count == 1 ? "No mistake found.\n" : "No mistake found in %d files.\n",
               run->options.check_count);
    text_buffer_free(&out);
    problems_free(&problems);
    problems_free(&of_library);
    library_free(&library);
    return sound ? EXIT_FINE : EXIT_TROUBLE;
}

/* --new-deck and --convert. What is wrong on the cards is said, and no reason to fail: the file is there. */
static int make_deck(const Run *run)
{
    Error error = {0};
    TextBuffer said = {0};
    bool made = run->options.task == TASK_NEW_DECK
                    ? deck_files_begin(run->content, run->language, run->options.to, &error)
                    : deck_files_convert(run->content, run->options.from, run->options.to, &said, &error);
    fputs(said.text ? said.text : "", stdout);
    text_buffer_free(&said);
    if (!made)
        fprintf(stderr, "me-and-we: %s\n", error.text);
    return made ? EXIT_FINE : EXIT_TROUBLE;
}

/* Problems in the deck's file go to a list of their own; those in the rest of the content stay. */
static void part_mistakes(Run *run, Problems *problems)
{
    size_t kept = 0;
    for (size_t i = 0; i < problems->count; i++) {
        Problem *problem = &problems->items[i];
        if (run->options.deck && strcmp(problem->file, run->options.deck) == 0)
            problems_move(&run->mistakes, problem);
        else
            problems->items[kept++] = *problem;
    }
    problems->count = kept;
    run->mistakes.further = problems->further;
}

/* A copy of one of the game's decks that was edited has games of its own. */
static bool name_deck(const Run *run)
{
    const Library *library = &run->library;
    DeckShelf *shelf = deck_shelf_open(run->content, run->language, library->decks, library->article, NULL);
    bool named = shelf && deck_shelf_name_file(shelf, library->deck);
    deck_shelf_close(shelf);
    return named;
}

/* The challenges' formats; NULL where their content is still to come. */
static const ChallengeFormats *formats_there(const Run *run)
{
    bool there = !run->surroundings.content_comes || file_exists(run->content, "challenges/awareness.json");
    return there ? challenge_formats() : NULL;
}

/* A deck of one's own that can't be played leaves the everyday deck to play with, and its mistakes on the screen. */
static bool load_library(Run *run)
{
    Problems problems = {0};
    TextBuffer said = {0};
    const char *deck = run->options.deck;
    run->follow = deck_follow_open(deck_places_system());
    const DeckPictures *pictures = deck ? deck_follow_begin(&run->follow, deck) : NULL;
    bool usable = library_load_pictured(&run->library, run->content, run->language, deck, pictures, formats_there(run),
                                        &problems);
    run->named_plays = usable && deck && name_deck(run);
    problems_write(&problems, &said);
    fputs(said.text ? said.text : "", stderr);
    if (!usable && deck && run->library.article && run->library.language) {
        library_free(&run->library);
        Problems more = {0};
        usable = library_load(&run->library, run->content, run->language, NULL, formats_there(run), &more);
        problems_free(&more);
    }
    part_mistakes(run, &problems);
    text_buffer_clear(&said);
    problems_write(&problems, &said);
    if (problems.count > 0)
        trouble_add(run, said.text);
    if (!usable)
        fprintf(stderr, "me-and-we: the game's own content in %s can't be read. Install it again, or name its folder "
                        "with --content.\n", run->content);
    text_buffer_free(&said);
    problems_free(&problems);
    return usable;
}

static void open_store(Run *run)
{
    Error error = {0};
    run->data = paths_data(run->options.data, &error);
    run->store = run->data ? store_open_folder(run->data, &error) : NULL;
    if (!run->store) {
        trouble_add(run, error.text);
        trouble_add(run, "You can play, but nothing of this game will be kept.");
        return;
    }
    if (!settings_load(&run->settings, run->store, &error))
        trouble_add(run, error.text);
}

/* What the command line asks for counts for this run over what is stored, and is not stored itself. */
static void apply_options(Run *run)
{
    const Options *options = &run->options;
    run->shown = run->settings;
    run->shown.theme_chosen |= options->has_theme;
    run->shown.motion_chosen |= options->reduced_motion;
    if (options->has_theme)
        run->shown.theme = options->theme;
    if (options->text_percent)
        run->shown.text_percent = options->text_percent;
    if (options->reduced_motion)
        run->shown.reduced_motion = true;
    if (options->one_button)
        run->shown.one_button = true;
    if (!run->surroundings.opens_full_screen)
        run->shown.fullscreen = false;
    if (options->fullscreen)
        run->shown.fullscreen = true;
    if (options->task == TASK_TERMINAL) /* a screen reader reads the terminal */
        run->shown.read_aloud = false;
    if (options->read_aloud_to)
        run->shown.read_aloud = true;
}

/* The command line's wish, the player's choice, or what the system's user reads, in this order. */
static void choose_language(Run *run)
{
    char of_system[LANGUAGES_BYTES];
    languages_of_system(of_system, sizeof of_system);
    const char *wanted = run->options.language ? run->options.language : run->settings.language;
    language_choose(run->content, wanted[0] ? wanted : of_system, run->language);
}

/* Without fonts the terminal can still be played in, and saves text. */
static void open_saving(Run *run)
{
    run->folders = folders_system_open();
    run->assets = paths_assets(run->content, NULL);
    run->picture = (TablePicture){.assets = run->assets, .width = 1280, .height = 720, .pixel_ratio = 1};
}

static uint64_t fresh_seed(const Run *run)
{
    if (run->options.has_seed)
        return run->options.seed;
    struct timespec now = {0};
    timespec_get(&now, TIME_UTC);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static bool replay(const Run *run, Session **session, Error *error)
{
    char *bytes = NULL;
    size_t length = 0;
    if (!file_read(run->options.replay, JOURNAL_BYTES_MOST, &bytes, &length, error))
        return false;
    GameContent content = {run->library.deck, run->library.article, &run->library.challenges};
    SessionStatus status = session_replay(session, bytes, length, &content, error);
    free(bytes);
    return status == SESSION_OK;
}

static int say_memory(void)
{
    fprintf(stderr, "me-and-we: there is not enough memory. Games are kept up to the last thing done.\n");
    return EXIT_TROUBLE;
}

/* False with a sentence where the file that was named can't be written. */
static bool open_voice(Run *run, Error *error)
{
    const char *file = run->options.read_aloud_to;
    if (file)
        run->has_voice = voice_file_open(&run->read_to, file, &run->voice, error);
    else if (run->options.task == TASK_PLAY)
        run->has_voice = voice_system(NULL, &run->voice);
    return run->has_voice || !file;
}

static int present_in_terminal(Run *run, App *app, DeckFollow *follow)
{
    ReadAloud *reader = run->has_voice ? read_aloud_create(&run->voice) : NULL;
    run->has_voice = false;
    bool fine = terminal_present(app, clock_calendar(), follow, reader, stdin, stdout);
    read_aloud_destroy(reader);
    return fine ? EXIT_FINE : say_memory();
}

static int present(Run *run, App *app)
{
    Error error = {0};
    DeckFollow *follow = run->options.replay ? NULL : &run->follow;
    if (run->options.task == TASK_TERMINAL)
        return present_in_terminal(run, app, follow);
    if (!run->assets && !(run->assets = paths_assets(run->content, &error))) {
        fprintf(stderr, "me-and-we: %s\n", error.text);
        return EXIT_TROUBLE;
    }
    WindowOptions window = {
        .width = run->options.width,
        .height = run->options.height,
        .fullscreen = run->shown.fullscreen,
        .assets = run->assets,
        .screenshot = run->options.screenshot,
        .picture = &run->picture,
        .voice = run->has_voice ? &run->voice : NULL,
        .follow = follow,
    };
    run->has_voice = false;
    if (sdl_present(app, &window, &error) == 0)
        return EXIT_FINE;
    fprintf(stderr, "me-and-we: %s\n", error.text);
    return EXIT_TROUBLE;
}

/* Over lines of text there are no windows. Reading aloud needs a voice. */
static Abilities abilities_of(const Run *run)
{
    Abilities abilities = run->surroundings.abilities;
    abilities.two_windows = abilities.two_windows && run->options.task != TASK_TERMINAL;
    abilities.links = abilities.links && run->options.task != TASK_TERMINAL;
    abilities.speech = run->has_voice;
    return abilities;
}

static int play(Run *run)
{
    Error error = {0};
    Session *session = NULL;
    run->settings = settings_default();
    if (!run->options.replay)
        open_store(run);
    choose_language(run);
    if (!load_library(run))
        return EXIT_TROUBLE;
    if (run->options.replay && !replay(run, &session, &error)) {
        fprintf(stderr, "me-and-we: %s\n", error.text);
        return EXIT_TROUBLE;
    }
    if (error.text[0]) /* only a part of the journal was sound */
        fprintf(stderr, "me-and-we: %s\n", error.text);
    if (!open_voice(run, &error)) {
        fprintf(stderr, "me-and-we: %s\n", error.text);
        session_close(session);
        return EXIT_TROUBLE;
    }
    apply_options(run);
    open_saving(run);
    if (!run->options.replay)
        run->shelf = deck_shelf_open(run->content, run->language, run->library.decks, run->library.article, run->store);
    TablePort picture = {&run->picture, table_picture_draw};
    AppParts parts = {
        .library = &run->library,
        .content = run->content,
        .shelf = run->shelf,
        .named_deck = run->named_plays,
        .named_file = run->options.deck ? deck_given_name(run->options.deck) : NULL,
        .mistakes = &run->mistakes,
        .drop_deck = run->surroundings.drops_files && run->options.task != TASK_TERMINAL,
        .store = run->store,
        .settings = run->settings,
        .shown = &run->shown,
        .seed = fresh_seed(run),
        .folders = run->folders,
        .picture = run->assets ? &picture : NULL,
        .clock = run->options.replay ? NULL : clock_calendar(), /* a replay shows the same on any day */
        .abilities = abilities_of(run),
        .preferences = run->surroundings.has_preferences ? &run->surroundings.preferences : NULL,
        .exchange = run->surroundings.has_exchange ? &run->surroundings.exchange : NULL,
        .trouble = run->trouble.text,
        .workshop = run->options.workshop,
        .skip_note = run->options.replay != NULL,
    };
    App *app = app_create(&parts);
    if (!app) {
        session_close(session);
        return say_memory();
    }
    if (session)
        app_show_session(app, session);
    int status = present(run, app);
    app_destroy(app);
    return status;
}

static int perform(Run *run)
{
    Error error = {0};
    if (run->options.task == TASK_VERSION) {
        puts("me-and-we " MEANDWE_VERSION);
        return EXIT_FINE;
    }
    if (run->options.task == TASK_HELP) {
        fputs(options_help, stdout);
        return EXIT_FINE;
    }
    run->content = paths_content(run->options.content, &error);
    if (!run->content) {
        fprintf(stderr, "me-and-we: %s\n", error.text);
        return EXIT_TROUBLE;
    }
    choose_language(run);
    if (run->options.task == TASK_NEW_DECK || run->options.task == TASK_CONVERT)
        return make_deck(run);
    return run->options.task == TASK_CHECK ? check(run) : play(run);
}

int main(int count, char **words)
{
    Run run = {.surroundings = surroundings_of_system()};
    Error error = {0};
    if (!options_read(&run.options, count, words, &error)) {
        fprintf(stderr, "me-and-we: %s\n", error.text);
        return EXIT_USAGE;
    }
    int status = perform(&run);
    if (run.has_voice) /* nothing came to show */
        run.voice.destroy(run.voice.context);
    if (run.read_to.late.text[0])
        fprintf(stderr, "me-and-we: %s\n", run.read_to.late.text);
    deck_shelf_close(run.shelf);
    if (run.store)
        run.store->destroy(run.store);
    if (run.folders)
        run.folders->destroy(run.folders);
    library_free(&run.library);
    deck_follow_close(&run.follow);
    problems_free(&run.mistakes);
    free(run.content);
    free(run.assets);
    free(run.data);
    text_buffer_free(&run.trouble);
    return status;
}

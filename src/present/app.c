/* Carries out commands: which screen is open, settings, the stored game. */
#include "app.h"

#include "random.h"
#include "saving.h"

#include <stdlib.h>

enum { SCREENS_DEEP = 16 };

typedef struct OpenScreen {
    ScreenId screen;
    int value;
} OpenScreen;

struct App {
    const Library *library;
    Store *store;
    Settings settings; /* what this run shows */
    Settings kept;     /* what is stored: without the command line's wishes */
    uint64_t seed; /* of the next new game */
    Random seeds;  /* of those after it */
    Session *session;
    bool stored_game; /* a journal waits that was not opened yet */
    bool leaving;
    bool told_not_kept; /* the player was told once that the disk refuses */
    Device device;
    int leaning;
    int picked;
    const Clock *clock;
    Saving saving;
    int due;     /* cards that are to come again ... */
    int due_day; /* ... on this day, as the clock has it */
    Error trouble;
    OpenScreen open[SCREENS_DEEP]; /* the last one shows; the first is the title or the content note */
    int depth;
};

static GameContent game_content(const App *app)
{
    return (GameContent){app->library->deck, app->library->article, &app->library->challenges};
}

/* 0: not known. */
static int today(const App *app)
{
    int day = app->clock ? app->clock->today(app->clock->context) : 0;
    return day > 0 && day <= JOURNAL_DAY_MOST ? day : 0;
}

/* Of a game that waits in the store, too: it is looked at without being opened. */
static void count_due(App *app)
{
    GameContent content = game_content(app);
    Session *stored = !app->session && app->stored_game ? session_peek(app->store, &content) : NULL;
    const Session *session = app->session ? app->session : stored;
    app->due_day = today(app);
    app->due = session ? game_due(session_game(session), app->due_day) : 0;
    session_close(stored);
}

static void open_screen(App *app, ScreenId screen, int value)
{
    app->picked = -1;
    for (int i = 0; i < app->depth; i++) { /* what is open already is gone back to, so that the way back stays short */
        if (app->open[i].screen == screen && app->open[i].value == value) {
            app->depth = i + 1;
            return;
        }
    }
    if (app->depth == SCREENS_DEEP || (app->depth > 0 && app->open[app->depth - 1].screen == screen))
        app->depth--; /* another part of the same screen takes its place */
    app->open[app->depth++] = (OpenScreen){screen, value};
}

static void go_home(App *app)
{
    app->depth = 0;
    open_screen(app, SCREEN_TITLE, 0);
}

static void tell(App *app, const Error *error)
{
    app->trouble = *error;
    open_screen(app, SCREEN_TROUBLE, 0);
}

static ScreenId current(const App *app)
{
    return app->open[app->depth - 1].screen;
}

App *app_create(const AppParts *parts)
{
    App *app = calloc(1, sizeof *app);
    if (!app)
        return NULL;
    app->library = parts->library;
    app->store = parts->store;
    app->kept = parts->settings;
    app->settings = parts->shown ? *parts->shown : parts->settings;
    app->seed = parts->seed;
    app->clock = parts->clock;
    app->saving = saving_make(parts->folders, parts->picture);
    app->seeds = random_make(parts->seed, 1);
    app->stored_game = parts->store && session_exists(parts->store);
    count_due(app);
    go_home(app);
    if (!parts->settings.note_read && !parts->skip_note)
        app->open[0].screen = SCREEN_NOTE;
    if (parts->trouble && parts->trouble[0]) {
        Error error;
        error_set(&error, "%s", parts->trouble);
        tell(app, &error);
    }
    return app;
}

void app_destroy(App *app)
{
    if (!app)
        return;
    session_close(app->session);
    saving_free(&app->saving);
    free(app);
}

static bool is_of_step(const Action *action)
{
    return action->kind == ACTION_BEGIN || action->kind == ACTION_MOVE;
}

/* The path lies beneath, as a step's bar leads back to it. */
static void open_step(App *app, int step)
{
    if (current(app) != SCREEN_CHALLENGE)
        open_screen(app, SCREEN_PATH, step);
    open_screen(app, SCREEN_CHALLENGE, step);
}

/* Who left in the middle of a step goes on there. */
static void open_last_step(App *app)
{
    const Action *last = session_last(app->session);
    if (last && is_of_step(last))
        open_step(app, last->value);
}

void app_show_session(App *app, Session *session)
{
    session_close(app->session);
    app->session = session;
    count_due(app);
    go_home(app);
    open_screen(app, SCREEN_PLAY, 0);
    open_last_step(app);
}

static void save_settings(App *app)
{
    Error error = {0};
    if (app->store && !settings_save(&app->kept, app->store, &error) && !app->told_not_kept) {
        app->told_not_kept = true;
        tell(app, &error);
    }
}

/* The player hears once that the disk refuses; the notice on the screens stays as long as it does. */
static void watch_keeping(App *app)
{
    if (!app->session || !app->store)
        return;
    if (session_is_kept(app->session)) {
        app->told_not_kept = false;
        return;
    }
    if (app->told_not_kept)
        return;
    app->told_not_kept = true;
    Error error;
    error_set(&error, "%s", session_trouble(app->session));
    tell(app, &error);
}

/* Who has walked the whole path once may open any step in later games. */
static void note_finished(App *app)
{
    if (app->kept.finished || game_steps_done(session_game(app->session)) < challenge_count())
        return;
    app->settings.finished = app->kept.finished = true;
    save_settings(app);
}

/* The screen on which this action is done. */
static void show_place_of(App *app, const Action *action)
{
    if (is_of_step(action))
        open_step(app, action->value);
    else if (action->kind != ACTION_OPEN_STEPS)
        open_screen(app, SCREEN_PLAY, 0);
}

static bool play(App *app, Action action)
{
    Error refusal = {0};
    if (!app->session)
        return false;
    int day = today(app);
    if (app->clock)
        action.day = day == game_calendar(session_game(app->session)) ? 0 : day;
    if (!session_do(app->session, action, &refusal))
        return false;
    app->leaning = 0;
    app->picked = -1;
    count_due(app);
    show_place_of(app, &action);
    note_finished(app);
    watch_keeping(app);
    return true;
}

static bool new_game(App *app)
{
    Error error = {0};
    Session *session = NULL;
    GameContent content = game_content(app);
    SessionStatus status = session_start(&session, app->store, &content, app->seed, &error);
    if (status != SESSION_OK) {
        tell(app, &error);
        return true;
    }
    app->seed = (uint64_t)random_next(&app->seeds) << 32 | random_next(&app->seeds);
    session_close(app->session);
    app->session = session;
    app->stored_game = false;
    app->told_not_kept = false;
    go_home(app);
    if (app->kept.finished)
        play(app, (Action){ACTION_OPEN_STEPS, 0});
    return play(app, (Action){ACTION_START_ROUND, 0});
}

static bool go_on(App *app)
{
    Error error = {0};
    if (!app->session) {
        if (!app->store)
            return false;
        GameContent content = game_content(app);
        SessionStatus status = session_resume(&app->session, app->store, &content, &error);
        app->stored_game = status == SESSION_BUSY || status == SESSION_CONTENT_CHANGED || status == SESSION_FAILED ||
                           (status == SESSION_SET_ASIDE && session_exists(app->store)); /* the one before it */
        if (status == SESSION_NONE)
            return false;
        count_due(app);
        if (status != SESSION_OK) {
            tell(app, &error);
            return true;
        }
    }
    open_screen(app, SCREEN_PLAY, 0);
    open_last_step(app);
    if (game_stage(session_game(app->session)) == STAGE_READY) /* stopped before the first card was there */
        play(app, (Action){ACTION_START_ROUND, 0});
    if (error.text[0])
        tell(app, &error);
    watch_keeping(app);
    return true;
}

static bool go_back(App *app)
{
    if (app->depth < 2)
        return false;
    app->depth--;
    app->picked = -1;
    return true;
}

/* False where the value is none that the setting can have. */
static bool change(Settings *settings, SettingId setting, int value)
{
    switch (setting) {
    case SETTING_THEME:
        if (value < 0 || value >= THEME_COUNT)
            return false;
        settings->theme = (ThemeName)value;
        break;
    case SETTING_TEXT_STEP:
        if (value < 0 || value >= SETTINGS_TEXT_STEPS)
            return false;
        settings->text_percent = settings_text_percent[value];
        break;
    case SETTING_REDUCED_MOTION:
        settings->reduced_motion = value != 0;
        break;
    case SETTING_NAME_SIGNS:
        settings->name_signs = value != 0;
        break;
    case SETTING_CONFIRM_SORT:
        settings->confirm_sort = value != 0;
        break;
    case SETTING_FULLSCREEN:
        settings->fullscreen = value != 0;
        break;
    }
    return true;
}

static bool set(App *app, SettingId setting, int value)
{
    if (!change(&app->settings, setting, value))
        return false;
    change(&app->kept, setting, value);
    save_settings(app);
    return true;
}

/* Everything goes, what this run still knows too: the look goes back to what it is for somebody new. */
static void wipe(App *app)
{
    Error error = {0};
    session_close(app->session);
    app->session = NULL;
    app->settings = app->kept = settings_default();
    app->depth = 0;
    open_screen(app, SCREEN_NOTE, 0);
    if (app->store && !session_wipe(app->store, &error))
        tell(app, &error);
    app->stored_game = app->store && session_exists(app->store);
    count_due(app);
}

/* The content note is shown once: whatever leads away from it to the title has read it. */
static void read_note(App *app)
{
    if (app->kept.note_read || current(app) != SCREEN_NOTE)
        return;
    app->settings.note_read = app->kept.note_read = true;
    save_settings(app);
}

/* Opens the stored game for its path, which lies on the title then. False where there is something to read first. */
static bool go_on_for_path(App *app)
{
    if (app->session || !app->stored_game || !go_on(app))
        return true;
    if (current(app) == SCREEN_TROUBLE)
        return false;
    go_home(app);
    return true;
}

static bool open_command(App *app, Command command)
{
    if (command.screen == SCREEN_PATH && !go_on_for_path(app))
        return true;
    if (command.screen != SCREEN_TITLE) {
        if (command.screen == SCREEN_SAVE)
            saving_open(&app->saving);
        open_screen(app, command.screen, command.value);
        return true;
    }
    go_home(app);
    return true;
}

static bool undo_or_redo(App *app, CommandKind kind)
{
    if (!app->session)
        return false;
    const Action *of = kind == COMMAND_UNDO ? session_last(app->session) : session_undone(app->session);
    if (!of)
        return false;
    Action action = *of;
    if (!(kind == COMMAND_UNDO ? session_undo(app->session) : session_redo(app->session)))
        return false;
    app->leaning = 0;
    app->picked = -1;
    count_due(app);
    if (current(app) == SCREEN_PLAY || current(app) == SCREEN_CHALLENGE)
        show_place_of(app, &action); /* what was taken back is seen where it was done */
    watch_keeping(app);
    return true;
}

/* What is saved is the table's own screen, whichever one shows. */
static bool save_table(App *app)
{
    View view = app_view(app);
    if (!app->session || game_sorted_count(session_game(app->session)) == 0)
        return false;
    view.screen = SCREEN_TABLE;
    view.value = 0;
    view.trouble = NULL;
    return saving_save(&app->saving, &view);
}

static bool carry_out(App *app, Command command)
{
    switch (command.kind) {
    case COMMAND_NONE:
        return false;
    case COMMAND_GAME:
        return play(app, command.action);
    case COMMAND_UNDO:
    case COMMAND_REDO:
        return undo_or_redo(app, command.kind);
    case COMMAND_OPEN:
        if (command.screen == SCREEN_TITLE)
            read_note(app);
        return open_command(app, command);
    case COMMAND_BACK:
        return go_back(app);
    case COMMAND_HOME:
        go_home(app);
        return true;
    case COMMAND_GO_ON:
        return go_on(app);
    case COMMAND_NEW_GAME:
        return new_game(app);
    case COMMAND_PICK:
        if (app->picked == command.value)
            return false;
        app->picked = command.value;
        return true;
    case COMMAND_SET:
        return set(app, command.setting, command.value);
    case COMMAND_SAVE_KIND:
        return saving_choose_kind(&app->saving, command.value);
    case COMMAND_SAVE_FOLDER:
        return saving_choose_folder(&app->saving, command.value);
    case COMMAND_SAVE:
        return save_table(app);
    case COMMAND_WIPE:
        wipe(app);
        return true;
    case COMMAND_LEAVE:
        app->leaving = true;
        return true;
    }
    return false;
}

bool app_do(App *app, Command command)
{
    if (today(app) != app->due_day) /* midnight has passed */
        count_due(app);
    return carry_out(app, command);
}

View app_view(const App *app)
{
    const OpenScreen *top = &app->open[app->depth - 1];
    const char *trouble = app->trouble.text;
    bool not_kept = app->session && app->store && !session_is_kept(app->session);
    if (top->screen != SCREEN_TROUBLE)
        trouble = not_kept ? session_trouble(app->session) : "";
    const SaveView *save = saving_view(&app->saving);
    return (View){
        .library = app->library,
        .settings = &app->settings,
        .session = app->session,
        .stored_game = app->stored_game,
        .screen = top->screen,
        .value = top->screen == SCREEN_SAVE && save ? save->visit : top->value, /* each folder is a place of its own */
        .depth = app->depth - 1,
        .save = save,
        .trouble = trouble[0] ? trouble : NULL,
        .place = app->store ? app->store->place : NULL,
        .device = app->device,
        .picked = app->picked,
        .due = app->due,
        .leaning = app->leaning,
    };
}

void app_set_device(App *app, Device device)
{
    app->device = device;
}

void app_set_leaning(App *app, int leaning)
{
    app->leaning = leaning;
}

bool app_leaving(const App *app)
{
    return app->leaving;
}

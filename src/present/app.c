/* Carries out commands: which screen is open, and who carries out the rest. */
#include "app_parts.h"
#include "workshop_record.h"

#include <stdlib.h>

void app_open(App *app, ScreenId screen, int value)
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

void app_go_home(App *app)
{
    app_leave_workshop(app);
    app->depth = 0;
    app_open(app, SCREEN_TITLE, 0);
}

void app_tell(App *app, const Error *error)
{
    app->trouble = *error;
    app_open(app, SCREEN_TROUBLE, 0);
}

ScreenId app_current(const App *app)
{
    return app->open[app->depth - 1].screen;
}

App *app_create(const AppParts *parts)
{
    App *app = calloc(1, sizeof *app);
    if (!app)
        return NULL;
    app->library = *parts->library;
    app->content = parts->content;
    app->shelf = parts->shelf;
    app->named_deck = parts->named_deck;
    app->drop_deck = parts->drop_deck;
    app->store = parts->store;
    app->kept = parts->settings;
    app->settings = parts->shown ? *parts->shown : parts->settings;
    app->abilities = parts->abilities;
    app->seed = parts->seed;
    app->clock = parts->clock;
    app->exchange = parts->exchange;
    app->saving = saving_make(parts->folders, parts->picture);
    app->seeds = random_make(parts->seed, 1);
    app_prefer(app, parts->preferences);
    app_begin_with_deck(app);
    app_look_for_games(app);
    app_go_home(app);
    if (!parts->settings.note_read && !parts->skip_note)
        app->open[0].screen = SCREEN_NOTE;
    if (parts->workshop)
        app_begin_with_workshop(app);
    app_begin_with_file(app, parts);
    if (parts->trouble && parts->trouble[0]) {
        Error error;
        error_set(&error, "%s", parts->trouble);
        app_tell(app, &error);
    }
    return app;
}

void app_destroy(App *app)
{
    if (!app)
        return;
    session_close(app->session);
    session_close(app->aside);
    saving_free(&app->saving);
    app_close_decks(app);
    app_close_language(app);
    free(app);
}

bool app_go_back(App *app)
{
    if (app->depth < 2)
        return false;
    app->depth--;
    app->picked = -1;
    return true;
}

/* The content note is shown once: whatever leads away from it to the title has read it. */
static void read_note(App *app)
{
    if (app->kept.note_read || app_current(app) != SCREEN_NOTE)
        return;
    app->settings.note_read = app->kept.note_read = true;
    app_save_settings(app);
}

static bool open_command(App *app, Command command)
{
    if ((command.screen == SCREEN_PATH || command.screen == SCREEN_TABLE) && !app_open_stored(app))
        return true;
    if (command.screen == SCREEN_LETTERS && !app_begin_letters(app, command.value))
        return false;
    if (command.screen != SCREEN_TITLE) {
        if (command.screen == SCREEN_SAVE)
            saving_open(&app->saving, app->session ? session_game(app->session) : NULL);
        app_open(app, command.screen, command.value);
        return true;
    }
    app_go_home(app);
    return true;
}

/* What is saved is the table's own screen, or a workshop's, whichever one shows. */
static bool save_table(App *app)
{
    View view = app_view(app);
    if (!view_has_table(&view))
        return false;
    view.screen = app->at_workshop ? SCREEN_AFTERWARDS : SCREEN_TABLE;
    view.value = 0;
    view.trouble = NULL;
    return saving_save(&app->saving, &view);
}

static bool do_saving(App *app, const Command *command)
{
    switch (command->kind) {
    case COMMAND_SAVE_KIND:
        return saving_choose_kind(&app->saving, command->value);
    case COMMAND_SAVE_FOLDER:
        return saving_choose_folder(&app->saving, command->value);
    case COMMAND_TEAM_NAMES:
        return saving_want_names(&app->saving, command->value != 0);
    default:
        return save_table(app);
    }
}

/* The commands that are carried out elsewhere. */
static bool hand_on(App *app, Command command)
{
    switch (command.kind) {
    case COMMAND_SET_UP:
    case COMMAND_NAME_TEAM:
    case COMMAND_REMOVE_TEAM:
    case COMMAND_OPEN_WORKSHOP:
    case COMMAND_RESUME_WORKSHOP:
    case COMMAND_BLANK:
    case COMMAND_TIMER:
    case COMMAND_PROJECTOR:
    case COMMAND_HINTS:
    case COMMAND_LEADER:
        return app_do_workshop(app, &command);
    case COMMAND_SAVE_KIND:
    case COMMAND_SAVE_FOLDER:
    case COMMAND_TEAM_NAMES:
    case COMMAND_SAVE:
        return do_saving(app, &command);
    case COMMAND_DECK:
    case COMMAND_REMOVE_DECK:
    case COMMAND_ASK_DECK:
    case COMMAND_DECK_TEMPLATE:
        return app_do_deck(app, &command);
    case COMMAND_BIND:
        return app_bind(app, &command);
    case COMMAND_WRITE:
        return app_write(app, &command);
    case COMMAND_GIVE_COPY:
    case COMMAND_ASK_COPY:
        return command.kind == COMMAND_GIVE_COPY ? app_give_copy(app) : app_ask_copy(app);
    default:
        return false;
    }
}

static bool carry_out(App *app, Command command)
{
    switch (command.kind) {
    case COMMAND_NONE:
        return false;
    case COMMAND_GAME:
        return app_play(app, command.action);
    case COMMAND_UNDO:
    case COMMAND_REDO:
        return app_undo_or_redo(app, command.kind);
    case COMMAND_OPEN:
        if (command.screen == SCREEN_TITLE)
            read_note(app);
        return open_command(app, command);
    case COMMAND_BACK:
        return app_go_back(app);
    case COMMAND_HOME:
        app_go_home(app);
        return true;
    case COMMAND_GO_ON:
        return app_go_on(app);
    case COMMAND_NEW_GAME:
        return app_new_game(app);
    case COMMAND_PICK:
        if (app->picked == command.value)
            return false;
        app->picked = command.value;
        return true;
    case COMMAND_SET:
        return app_set(app, command.setting, command.value);
    case COMMAND_WIPE:
        app_wipe(app);
        return true;
    case COMMAND_LEAVE:
        app->leaving = true;
        return true;
    default:
        return hand_on(app, command);
    }
}

bool app_do(App *app, Command command)
{
    if (app_today(app) != app->due_day) /* midnight has passed */
        app_count_due(app);
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
        .library = &app->library,
        .settings = &app->settings,
        .session = app->session,
        .stored_game = app->stored_game,
        .screen = top->screen,
        .value = top->screen == SCREEN_SAVE && save ? save->visit : top->value, /* each folder is a place of its own */
        .depth = app->depth - 1,
        .abilities = app->abilities,
        .copies = app_offers_copies(app),
        .save = save,
        .trouble = trouble[0] ? trouble : NULL,
        .place = app->store ? app->store->place : NULL,
        .device = app->device,
        .picked = app->picked,
        .due = app->due,
        .caption = app->caption,
        .leaning = app->leaning,
        .scan = app->scan,
        .stored_workshop = app->stored_workshop,
        .workshop_over = app_workshop_over(app),
        .blank = app->blank && top->screen == SCREEN_WORKSHOP,
        .timer = app_timer_view(app),
        .shelf = app->shelf,
        .ask_deck = app->exchange && app->exchange->ask_deck,
        .drop_deck = app->drop_deck,
        .mistakes = &app->mistakes,
        .mistaken = app->mistaken,
        .mistakes_of = app->mistakes_of,
        .unfollowed = app->unfollowed,
        .two_windows = app_two_windows(app),
        .font_missing = app->font_missing,
        .binding = &app->binding,
        .letters = &app->letters,
        .team_keys = app->team_keys,
    };
}

void app_miss_font(App *app, bool missing)
{
    app->font_missing = missing;
}

void app_miss_link(App *app, const char *link)
{
    Error error;
    error_set(&error, "No program on this device opens %s. The same stands on the help’s page, to be copied.", link);
    app_tell(app, &error);
}

void app_set_device(App *app, Device device)
{
    app->device = device;
}

void app_set_leaning(App *app, int leaning)
{
    app->leaning = leaning;
}

void app_set_scan(App *app, ScanView scan)
{
    app->scan = scan;
}

bool app_leaving(const App *app)
{
    return app->leaving;
}

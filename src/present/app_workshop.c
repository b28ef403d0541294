/* What the app does with workshops: sets one up, opens it, goes on with a stored one, and keeps its time. */
#include "app_parts.h"

#include "workshop_words.h"

#include <math.h>
#include <string.h>

static const double SOON = 10000; /* milliseconds before the timer's end that are told */

/* ---- The two games side by side ---- */

static void swap_sessions(App *app)
{
    Session *aside = app->aside;
    app->aside = app->session;
    app->session = aside;
    app->at_workshop = !app->at_workshop;
    app->picked = -1;
    app->leaning = 0;
    app->blank = false;
    app->timer = (AppTimer){0};
    saving_want_names(&app->saving, false); /* each group is asked anew */
}

void app_enter_workshop(App *app)
{
    if (!app->at_workshop)
        swap_sessions(app);
}

void app_leave_workshop(App *app)
{
    if (!app->at_workshop)
        return;
    swap_sessions(app);
    app_count_due(app);
}

static bool is_over(const Session *session)
{
    return session && workshop_stage(session_game(session)) == WORKSHOP_CLOSING;
}

bool app_workshop_over(const App *app)
{
    const Session *session = app->at_workshop ? app->session : app->aside;
    return session ? is_over(session) : app->stored_workshop && app->stored_over;
}

void app_look_at_workshop(App *app)
{
    GameContent content = app_content(app, true);
    app->stored_workshop = app->store && session_exists(app->store, true, app->library.deck->id);
    Session *stored = app->stored_workshop ? session_peek(app->store, &content) : NULL;
    app->stored_over = is_over(stored);
    session_close(stored);
}

/* ---- The timer ---- */

static bool stage_has_timer(WorkshopStage stage)
{
    return stage == WORKSHOP_VOTE || stage == WORKSHOP_TALK || stage == WORKSHOP_VOTE_AGAIN;
}

/* Another stage begins with a timer of its own. Where the stage is the same, as after a vote, the timer goes on. */
void app_follow_stage(App *app, bool starts)
{
    if (!app->at_workshop || !app->session)
        return;
    const Game *game = session_game(app->session);
    AppTimer *timer = &app->timer;
    WorkshopStage stage = workshop_stage(game);
    int place = workshop_place(game);
    if (timer->followed && timer->stage == stage && timer->place == place)
        return;
    int whole = stage_has_timer(stage) ? workshop_setup(game)->values[SET_UP_TIMER] : 0;
    *timer = (AppTimer){.followed = true, .stage = stage, .place = place, .whole = whole, .left = 1000.0 * whole};
    timer->runs = starts && whole > 0;
    timer->since = app->now;
}

static double timer_left(const AppTimer *timer, double now)
{
    return timer->runs ? fmax(0, timer->left - (now - timer->since)) : timer->left;
}

TimerView app_timer_view(const App *app)
{
    const AppTimer *timer = &app->timer;
    int left = (int)ceil(timer_left(timer, app->now) / 1000);
    return (TimerView){timer->whole, left, timer->runs};
}

static bool toggle_timer(App *app)
{
    AppTimer *timer = &app->timer;
    if (timer->whole == 0)
        return false;
    timer->left = timer_left(timer, app->now);
    if (!timer->runs && timer->left <= 0)
        timer->left = 1000.0 * timer->whole; /* once more from the start */
    timer->runs = !timer->runs;
    timer->since = app->now;
    return true;
}

bool app_set_time(App *app, double milliseconds)
{
    AppTimer *timer = &app->timer;
    int before = app_timer_view(app).left;
    double left = timer_left(timer, app->now);
    app->now = fmax(app->now, milliseconds);
    if (!timer->runs)
        return false;
    double now = timer_left(timer, app->now);
    if (left > SOON && now <= SOON)
        app_add_cue(app, CUE_CHIME_SOON);
    if (now <= 0) {
        app_add_cue(app, CUE_CHIME_OVER);
        timer->runs = false;
        timer->left = 0;
    }
    return app_timer_view(app).left != before || !timer->runs;
}

double app_wait(const App *app)
{
    const AppTimer *timer = &app->timer;
    if (!timer->runs)
        return -1;
    double left = timer_left(timer, app->now);
    return left - 1000 * (ceil(left / 1000) - 1); /* to the next whole second */
}

/* ---- Opening ---- */

/* What was changed of the set-up is what this run shows and what is stored. */
static bool keep_setup(App *app, const WorkshopSetup *setup)
{
    app->settings.workshop = app->kept.workshop = *setup;
    app_save_settings(app);
    return true;
}

static bool set_up(App *app, int what, int value)
{
    WorkshopSetup setup = app->settings.workshop;
    if (what < 0 || what >= SET_UP_COUNT || !workshop_may_set((SetUp)what, value))
        return false;
    setup.values[what] = value;
    return keep_setup(app, &setup);
}

static bool name_team(App *app, const Command *command)
{
    WorkshopSetup setup = app->settings.workshop;
    Team team = {.shape = command->action.item, .colour = command->action.place};
    memcpy(team.name, command->action.text, sizeof team.name);
    if (command->value < 0 || command->value >= TEAMS_MOST || team.shape < 0 || team.shape >= TEAM_SHAPES ||
        team.colour < 0 || team.colour >= TEAM_COLOURS || !workshop_may_name(team.name))
        return false;
    setup.teams[command->value] = team;
    workshop_part_teams(&setup); /* a shape that it took from one that does not take part */
    return keep_setup(app, &setup);
}

/* A team that was not named has its name by its place: it takes that name along where it goes. */
static bool remove_team(App *app, int team)
{
    WorkshopSetup setup = app->settings.workshop;
    for (int other = team < 0 ? 0 : team; other < setup.values[SET_UP_TEAMS]; other++) {
        const char *name = workshop_team_name(app->library.language, &setup, other);
        if (setup.teams[other].name[0] == '\0' && strlen(name) < ACTION_TEXT_BYTES)
            strcpy(setup.teams[other].name, name);
    }
    return workshop_remove_team(&setup, team) && keep_setup(app, &setup);
}

/* Everything that makes a workshop ready, up to its opening. False with a reason where the cards are too few. */
static bool open_as_set_up(App *app, Error *error)
{
    const WorkshopSetup *setup = &app->settings.workshop;
    bool done = true;
    for (int what = 0; done && what < SET_UP_COUNT; what++)
        done = session_do(app->session, (Action){ACTION_SET_UP, what, .item = setup->values[what]}, error);
    for (int index = 0; done && index < setup->values[SET_UP_TEAMS]; index++) {
        const Team *team = &setup->teams[index];
        Action naming = {ACTION_NAME_TEAM, index, .item = team->shape, .place = team->colour};
        memcpy(naming.text, team->name, sizeof naming.text);
        done = session_do(app->session, naming, error);
    }
    return done && session_do(app->session, (Action){ACTION_OPEN_WORKSHOP, 0}, error);
}

static void show_workshop(App *app, bool starts)
{
    app->stored_workshop = true;
    app->told_not_kept = false;
    app->depth = 0;
    app_open(app, SCREEN_WORKSHOP, 0);
    app_follow_stage(app, starts);
    app_watch_keeping(app);
}

static bool open_workshop(App *app)
{
    Error error = {0};
    Session *session = NULL;
    GameContent content = app_content(app, true);
    int areas = app->settings.workshop.values[SET_UP_AREAS];
    if (!workshop_enough_cards(app->library.deck, areas, &error) ||
        session_start(&session, app->store, &content, app_next_seed(app), &error) != SESSION_OK) {
        app_tell(app, &error);
        return true;
    }
    app_enter_workshop(app);
    session_close(app->session);
    app->session = session;
    if (!open_as_set_up(app, &error)) {
        app_go_home(app);
        app_tell(app, &error);
        return true;
    }
    show_workshop(app, true);
    return true;
}

void app_show_workshop(App *app, Session *session)
{
    app->session = app->aside;
    app->aside = session;
    app_enter_workshop(app);
    show_workshop(app, false);
}

/* What the journal gives; NULL where there is something to read instead. */
static Session *take_stored(App *app, Error *error)
{
    Session *session = NULL;
    GameContent content = app_content(app, true);
    if (!app->store)
        return NULL;
    SessionStatus status = session_resume(&session, app->store, &content, error);
    app->stored_workshop = status != SESSION_NONE && session_exists(app->store, true, app->library.deck->id);
    return session;
}

static bool resume_workshop(App *app)
{
    Error error = {0};
    if (!app->aside && !app->at_workshop) {
        if (app_awaits_content(app))
            return app_tell_awaited(app);
        Session *session = take_stored(app, &error);
        if (!session) {
            if (error.text[0])
                app_tell(app, &error);
            return error.text[0] != '\0';
        }
        app->aside = session;
    }
    app_enter_workshop(app);
    /* Killed while it was being opened: it opens now, as it is set up. */
    if (workshop_stage(session_game(app->session)) == WORKSHOP_SETTING_UP && !open_as_set_up(app, &error)) {
        app_go_home(app);
        app_tell(app, &error);
        return true;
    }
    show_workshop(app, false);
    if (error.text[0])
        app_tell(app, &error);
    return true;
}

void app_begin_with_workshop(App *app)
{
    app->depth = 0;
    app_open(app, SCREEN_TITLE, 0);
    app_open(app, SCREEN_SETUP, 0);
}

/* ---- During it ---- */

bool app_vote(App *app, int team, Side side)
{
    return app->at_workshop && app_current(app) == SCREEN_WORKSHOP &&
           app_play(app, (Action){ACTION_VOTE, (int)side, .item = team});
}

static bool project(App *app, int larger)
{
    int step = settings_projector_step(app->settings.projector_percent) + (larger > 0 ? 1 : -1);
    if (step < 0 || step >= SETTINGS_PROJECTOR_STEPS)
        return false;
    app->settings.projector_percent = app->kept.projector_percent = settings_projector_percent[step];
    app_save_settings(app);
    return true;
}

static bool toggle_hints(App *app)
{
    app->settings.workshop_hints = app->kept.workshop_hints = !app->settings.workshop_hints;
    app_save_settings(app);
    return true;
}

bool app_leads_workshop(const App *app)
{
    return app->at_workshop;
}

bool app_keeps_awake(const App *app)
{
    return app->at_workshop;
}

bool app_two_windows(const App *app)
{
    return app->two_windows && app->at_workshop;
}

void app_close_second_window(App *app)
{
    app->two_windows = false;
}

void app_set_team_keys(App *app, const char *const *keys)
{
    app->team_keys = keys;
}

bool app_do_workshop(App *app, const Command *command)
{
    switch (command->kind) {
    case COMMAND_SET_UP:
        return set_up(app, command->value, command->action.item);
    case COMMAND_NAME_TEAM:
        return name_team(app, command);
    case COMMAND_REMOVE_TEAM:
        return remove_team(app, command->value);
    case COMMAND_OPEN_WORKSHOP:
        return open_workshop(app);
    case COMMAND_RESUME_WORKSHOP:
        return resume_workshop(app);
    case COMMAND_BLANK:
        if (app_current(app) != SCREEN_WORKSHOP)
            return false;
        app->blank = !app->blank;
        return true;
    case COMMAND_TIMER:
        return toggle_timer(app);
    case COMMAND_PROJECTOR:
        return project(app, command->value);
    case COMMAND_HINTS:
        return toggle_hints(app);
    case COMMAND_LEADER:
        app->two_windows = app->abilities.two_windows && !app->two_windows;
        return true;
    default:
        return false;
    }
}

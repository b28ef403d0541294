/* What the app does with games: begins one, goes on with a stored one, plays, and takes back. */
#include "app_parts.h"

#include <string.h>

GameContent app_content(const App *app, bool workshop)
{
    return (GameContent){app->library.deck, app->library.article, &app->library.challenges, workshop};
}

/* 0: not known. */
int app_today(const App *app)
{
    int day = app->clock ? app->clock->today(app->clock->context) : 0;
    return day > 0 && day <= JOURNAL_DAY_MOST ? day : 0;
}

/* Of a game that waits in the store, too: it is looked at without being opened. */
void app_count_due(App *app)
{
    GameContent content = app_content(app, false);
    Session *stored = !app->session && app->stored_game ? session_peek(app->store, &content) : NULL;
    const Session *session = app->session ? app->session : stored;
    app->due_day = app_today(app);
    app->due = session ? game_due(session_game(session), app->due_day) : 0;
    session_close(stored);
}

static bool is_of_step(const Action *action)
{
    return action->kind == ACTION_BEGIN || action->kind == ACTION_MOVE;
}

/* The path lies beneath, as a step's bar leads back to it. */
static void open_step(App *app, int step)
{
    if (app_current(app) != SCREEN_CHALLENGE)
        app_open(app, SCREEN_PATH, step);
    app_open(app, SCREEN_CHALLENGE, step);
}

/* Who left in the middle of a step goes on there. */
static void open_last_step(App *app)
{
    const Action *last = session_last(app->session);
    if (last && is_of_step(last))
        open_step(app, last->value);
}

/* The player hears once that the disk refuses; the notice on the screens stays as long as it does. */
void app_watch_keeping(App *app)
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
    app_tell(app, &error);
}

/* Who has walked the whole path once may open any step in later games. */
static void note_finished(App *app)
{
    if (app->at_workshop || app->kept.finished || game_steps_done(session_game(app->session)) < challenge_count())
        return;
    app->settings.finished = app->kept.finished = true;
    app_save_settings(app);
}

/* The screen on which this action is done. */
static void show_place_of(App *app, const Action *action)
{
    if (app->at_workshop)
        app_open(app, SCREEN_WORKSHOP, 0);
    else if (is_of_step(action))
        open_step(app, action->value);
    else if (action->kind != ACTION_OPEN_STEPS)
        app_open(app, SCREEN_PLAY, 0);
}

void app_look_at_store(App *app)
{
    Error late = {0};
    if (!app->store || !app->store->later)
        return;
    if (app->session)
        session_look_at_store(app->session);
    if (app->aside)
        session_look_at_store(app->aside);
    if (app->store->later(app->store, &late) == STORE_OK) {
        if (app->late.text[0] && strcmp(app->late.text, app->trouble.text) == 0)
            app->trouble.text[0] = '\0'; /* who still reads it reads that all is well again */
        app->late.text[0] = '\0';
        app->told_not_kept = app->session && app->told_not_kept && !session_is_kept(app->session);
        return;
    }
    if (!app->told_not_kept) {
        app->told_not_kept = true;
        app_tell(app, &late);
    }
    app->late = late;
}

bool app_play(App *app, Action action)
{
    Error refusal = {0};
    if (!app->session)
        return false;
    int day = app_today(app);
    if (app->clock)
        action.day = day == game_calendar(session_game(app->session)) ? 0 : day;
    CueMoment before = app_cue_moment(app, &action);
    if (!session_do(app->session, action, &refusal))
        return false;
    app_cue_action(app, &action, before);
    app->leaning = 0;
    app->picked = -1;
    app_count_due(app);
    show_place_of(app, &action);
    app_follow_stage(app, true);
    note_finished(app);
    app_watch_keeping(app);
    return true;
}

void app_close_games(App *app)
{
    app_leave_workshop(app);
    session_close(app->session);
    session_close(app->aside);
    app->session = app->aside = NULL;
    app->leaning = 0;
}

void app_look_for_games(App *app)
{
    app->stored_game = app->store && session_exists(app->store, false, app->library.deck->id);
    app_look_at_workshop(app);
    app_count_due(app);
}

uint64_t app_next_seed(App *app)
{
    uint64_t seed = app->seed;
    app->seed = (uint64_t)random_next(&app->seeds) << 32 | random_next(&app->seeds);
    return seed;
}

/* The first of a game. */
static bool start_round(App *app)
{
    View view = app_view(app);
    return app_play(app, view_start_round(&view, false).action);
}

bool app_new_game(App *app)
{
    Error error = {0};
    Session *session = NULL;
    GameContent content = app_content(app, false);
    app_leave_workshop(app);
    SessionStatus status = session_start(&session, app->store, &content, app_next_seed(app), &error);
    if (status != SESSION_OK) {
        app_tell(app, &error);
        return true;
    }
    session_close(app->session);
    app->session = session;
    app->stored_game = false;
    app->told_not_kept = false;
    app_go_home(app);
    if (app->kept.finished)
        app_play(app, (Action){ACTION_OPEN_STEPS, 0});
    return start_round(app);
}

bool app_go_on(App *app)
{
    Error error = {0};
    app_leave_workshop(app);
    if (!app->session) {
        if (!app->store)
            return false;
        if (app_awaits_content(app))
            return app_tell_awaited(app);
        GameContent content = app_content(app, false);
        SessionStatus status = session_resume(&app->session, app->store, &content, &error);
        app->stored_game = status == SESSION_BUSY || status == SESSION_CONTENT_CHANGED || status == SESSION_FAILED ||
                           (status == SESSION_SET_ASIDE && /* then the one before it waits */
                            session_exists(app->store, false, app->library.deck->id));
        if (status == SESSION_NONE)
            return false;
        app_count_due(app);
        if (status != SESSION_OK) {
            app_tell(app, &error);
            return true;
        }
    }
    app_open(app, SCREEN_PLAY, 0);
    open_last_step(app);
    if (game_stage(session_game(app->session)) == STAGE_READY) /* stopped before the first card was there */
        start_round(app);
    if (error.text[0])
        app_tell(app, &error);
    app_watch_keeping(app);
    return true;
}

/* Opens the stored game for its path or table, which lies on the title then. False where there is something to read
 * first. */
bool app_open_stored(App *app)
{
    if (app->session || !app->stored_game || !app_go_on(app))
        return true;
    if (app_current(app) == SCREEN_TROUBLE)
        return false;
    app_go_home(app);
    return true;
}

bool app_undo_or_redo(App *app, CommandKind kind)
{
    if (!app->session)
        return false;
    const Action *of = kind == COMMAND_UNDO ? session_last(app->session) : session_undone(app->session);
    if (!of)
        return false;
    Action action = *of;
    CueMoment before = app_cue_moment(app, &action);
    if (!(kind == COMMAND_UNDO ? session_undo(app->session) : session_redo(app->session)))
        return false;
    if (kind == COMMAND_REDO)
        app_cue_action(app, &action, before);
    else if (!app->at_workshop)
        app_add_cue(app, CUE_PUT_BACK);
    app->leaning = 0;
    app->picked = -1;
    app_count_due(app);
    ScreenId shown = app_current(app);
    if (app->at_workshop || shown == SCREEN_PLAY || shown == SCREEN_CHALLENGE || shown == SCREEN_MENU)
        show_place_of(app, &action); /* what was taken back is seen where it was done */
    app_follow_stage(app, false);
    app_watch_keeping(app);
    return true;
}

void app_show_session(App *app, Session *session)
{
    app_leave_workshop(app);
    session_close(app->session);
    app->session = session;
    app_count_due(app);
    app_go_home(app);
    if (game_is_workshop(session_game(session))) {
        app_show_workshop(app, session);
        return;
    }
    app_open(app, SCREEN_PLAY, 0);
    open_last_step(app);
}

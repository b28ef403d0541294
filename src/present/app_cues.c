/* Which sounds go with what is done: chosen from the action and from what it changed. A workshop's own are those of its
 * timer alone, so that nothing else is heard in a room that talks. */
#include "app_parts.h"

static int count_open(const Game *game)
{
    int open = 0;
    for (int challenge = 0; challenge < challenge_count(); challenge++)
        open += game_step_open(game, challenge);
    return open;
}

CueMoment app_cue_moment(const App *app, const Action *action)
{
    const Game *game = session_game(app->session);
    bool moves = action->kind == ACTION_MOVE;
    return (CueMoment){game_stage(game), count_open(game), moves && game_step_ended(game, action->value)};
}

static Cue cue_of_touch(const Action *move)
{
    static const Cue CUES[] = {[TOUCH_NONE] = CUE_NONE,
                               [TOUCH_BACK] = CUE_PUT_BACK,
                               [TOUCH_STAMP] = CUE_MARK,
                               [TOUCH_TILE] = CUE_TILE,
                               [TOUCH_STONE] = CUE_STONE};
    const ChallengeRules *rules = challenge_rules(move->value);
    return rules && rules->touch ? CUES[rules->touch(move)] : CUE_NONE;
}

/* Of the hand that did it. */
static Cue cue_of_hand(const Action *action, const CueMoment *before)
{
    switch (action->kind) {
    case ACTION_SORT: return action->value == SIDE_CODEPENDENT ? CUE_DROP_LEFT : CUE_DROP_RIGHT;
    case ACTION_PASS: return before->stage == STAGE_SORT ? CUE_PUT_BACK : CUE_NONE;
    case ACTION_MOVE: return cue_of_touch(action);
    default: return CUE_NONE;
    }
}

/* What the game answers. A leader's, or a second walker's, opening of all steps at once is no step that opens. */
static Cue cue_of_answer(const Game *game, const Action *action, const CueMoment *before, const CueMoment *after)
{
    if (after->stage == STAGE_FEEDBACK && before->stage != STAGE_FEEDBACK)
        return game_agrees(game) ? CUE_AGREE : CUE_AGAIN;
    if (after->steps_open > before->steps_open && action->kind != ACTION_OPEN_STEPS)
        return CUE_STEP_OPEN;
    return after->step_ended && !before->step_ended ? CUE_STEP_DONE : CUE_NONE;
}

void app_cue_action(App *app, const Action *action, CueMoment before)
{
    if (app->at_workshop)
        return;
    CueMoment after = app_cue_moment(app, action);
    app_add_cue(app, cue_of_hand(action, &before));
    app_add_cue(app, cue_of_answer(session_game(app->session), action, &before, &after));
}

void app_cue_setting(App *app, SettingId setting, int value)
{
    bool heard = setting == SETTING_VOLUME || setting == SETTING_SOUND || setting == SETTING_CAPTIONS;
    if (heard && value > 0)
        app_add_cue(app, CUE_TILE);
}

void app_add_cue(App *app, Cue cue)
{
    if (cue == CUE_NONE)
        return;
    if (app->cue_count == CUES_WAITING) {
        for (int i = 1; i < CUES_WAITING; i++)
            app->cues[i - 1] = app->cues[i];
        app->cue_count--;
    }
    app->cues[app->cue_count++] = cue;
}

Cue app_take_cue(App *app)
{
    if (app->cue_count == 0)
        return CUE_NONE;
    Cue cue = app->cues[0];
    app->cue_count--;
    for (int i = 0; i < app->cue_count; i++)
        app->cues[i] = app->cues[i + 1];
    return cue;
}

void app_set_caption(App *app, Cue cue)
{
    app->caption = cue;
}

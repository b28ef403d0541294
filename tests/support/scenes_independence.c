/* Scenes of the week. */
#include "scenes_parts.h"

#include "independence.h"

/* Into a week: the variant by its place in the file; so many activities lie in the first free cells. */
static int week(App *app, int variant, int activities)
{
    int step = challenge_find("independence");
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, step);
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_BEGIN, .value = step, .item = variant}});
    const IndependenceVariant *begun = game_step_variant(game(app), step);
    for (int cell = 0, next = 0; cell < WEEK_CELLS && next < activities && begun; cell++)
        if (week_fixed_at(begun, cell) < 0 && week_item_at(begun, game_step_state(game(app), step), cell) < 0) {
            int activity = next * 5 % begun->activities.count; /* some of each kind */
            app_do(app, command_move(step, INDEPENDENCE_PLACE, activity, cell));
            next++;
        }
    return step;
}

void reach_week_first(App *app)
{
    week(app, 0, 0);
}

void reach_week_hand(App *app)
{
    week(app, 1, 5);
    app_do(app, command_pick(8));
}

void reach_week_lifted(App *app)
{
    week(app, 4, 4);
    app_do(app, command_pick(5));
}

void reach_week_place(App *app)
{
    week(app, 3, 3);
    app_do(app, command_pick(300 + 19));
}

void reach_week_asking(App *app)
{
    week(app, 0, 6);
    app_do(app, command_pick(WEEK_ASK + 1));
}

void reach_week_answered(App *app)
{
    int step = week(app, 2, 6);
    app_do(app, command_move(step, INDEPENDENCE_SHARE, 3, 0));
    app_do(app, command_move(step, INDEPENDENCE_DECLINE, 0, 0));
}

void reach_week_whole(App *app)
{
    int step = week(app, 4, 0), cell = 0;
    const IndependenceVariant *begun = game_step_variant(game(app), step);
    app_do(app, command_move(step, INDEPENDENCE_SHARE, 0, 0));
    app_do(app, command_move(step, INDEPENDENCE_DECLINE, 1, 0));
    for (int activity = 0; activity < 11; activity++) {
        const IndependenceState *state = game_step_state(game(app), step);
        while (cell < WEEK_CELLS && (week_fixed_at(begun, cell) >= 0 || week_item_at(begun, state, cell) >= 0))
            cell++;
        if (activity != 5 && activity != 10 && cell < WEEK_CELLS)
            app_do(app, command_move(step, INDEPENDENCE_PLACE, activity, cell));
    }
}

void reach_week_done(App *app)
{
    reach_week_whole(app);
    app_do(app, command_move(challenge_find("independence"), INDEPENDENCE_FINISH, 0, 0));
}

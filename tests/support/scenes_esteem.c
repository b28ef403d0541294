/* Scenes of the cairn. */
#include "scenes_parts.h"

#include "esteem.h"

enum { STEP_ESTEEM = 2 };

static const EsteemState *cairn(const App *app)
{
    return game_step_state(game(app), STEP_ESTEEM);
}

static const EsteemVariant *cairn_variant(const App *app)
{
    return game_step_variant(game(app), STEP_ESTEEM);
}

static void cairn_move(App *app, EsteemVerb verb, int item, int place)
{
    app_do(app, command_move(STEP_ESTEEM, (int)verb, item, place));
}

static int cairn_stone(const App *app, EsteemKind kind)
{
    for (int place = 0; place < ESTEEM_STONES; place++) {
        int stone = cairn(app)->order[place];
        if (esteem_stone(cairn_variant(app), stone)->kind == (int)kind && !esteem_stands(cairn(app), stone))
            return stone;
    }
    return -1;
}

static void cairn_say(App *app, EsteemRests rests)
{
    int stone = cairn(app)->turned - 1;
    for (int rewrite = 0; rewrite < ESTEEM_REWRITES; rewrite++)
        if (esteem_rewrite(cairn_variant(app), stone, rewrite)->rests == (int)rests) {
            cairn_move(app, ESTEEM_SAY, stone, rewrite);
            return;
        }
}

/* Sets own stones, and turns borrowed ones over where no own one is left, until so many stand. */
static void cairn_build(App *app, int standing)
{
    while (cairn(app)->standing < standing) {
        int own = cairn_stone(app, ESTEEM_OWN);
        if (own >= 0) {
            cairn_move(app, ESTEEM_SET, own, 0);
            continue;
        }
        cairn_move(app, ESTEEM_TURN, cairn_stone(app, ESTEEM_BORROWED), 0);
        cairn_say(app, ESTEEM_RESTS_OWN);
    }
}

void reach_cairn_way_in(App *app)
{
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, STEP_ESTEEM);
}

void reach_cairn(App *app)
{
    reach_cairn_way_in(app);
    int variant = game_step_next_variant(game(app), STEP_ESTEEM);
    Action begin = {.kind = ACTION_BEGIN, .value = STEP_ESTEEM, .item = variant};
    app_do(app, (Command){.kind = COMMAND_GAME, .action = begin});
}

void reach_cairn_hand(App *app)
{
    reach_cairn(app);
    cairn_build(app, 1);
    app_do(app, command_pick(cairn_stone(app, ESTEEM_BORROWED)));
}

void reach_cairn_rolls(App *app)
{
    reach_cairn(app);
    cairn_build(app, 2);
    cairn_move(app, ESTEEM_SET, cairn_stone(app, ESTEEM_BORROWED), 0);
}

void reach_cairn_turned(App *app)
{
    reach_cairn_rolls(app);
    cairn_move(app, ESTEEM_TURN, cairn_stone(app, ESTEEM_BORROWED), 0);
}

void reach_cairn_cold(App *app)
{
    reach_cairn_turned(app);
    cairn_say(app, ESTEEM_RESTS_COLD);
}

void reach_cairn_four(App *app)
{
    reach_cairn(app);
    cairn_build(app, 4);
}

void reach_cairn_whole(App *app)
{
    reach_cairn(app);
    cairn_build(app, ESTEEM_CAIRN);
}

void reach_cairn_end(App *app)
{
    reach_cairn_whole(app);
    cairn_move(app, ESTEEM_FINISH, 0, 0);
}

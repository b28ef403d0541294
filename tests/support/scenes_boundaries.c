/* Scenes of the sentence in four pieces. */
#include "scenes_parts.h"

#include "boundaries.h"

static void boundaries_do(App *app, int verb, int item, int place)
{
    app_do(app, command_move(challenge_find("boundaries"), verb, item, place));
}

/* A variant's sentence with plain or other pieces; `slots`: how many of the four. */
static void boundaries_build(App *app, int variant, const bool *plain, int slots)
{
    int challenge = challenge_find("boundaries");
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, challenge);
    app_do(app, (Command){.kind = COMMAND_GAME,
                          .action = {.kind = ACTION_BEGIN, .value = challenge, .item = variant}});
    const BoundariesVariant *shown = game_step_variant(game(app), challenge);
    for (int slot = 0; shown && slot < slots; slot++)
        for (int index = 0; index < shown->tiles.count; index++) {
            const BoundariesTile *tile = boundaries_tile(shown, index);
            if (tile->slot == slot && (tile->tone == BOUNDARIES_PLAIN) == plain[slot]) {
                boundaries_do(app, BOUNDARIES_PLACE, index, slot);
                break;
            }
        }
}

void reach_boundaries_in(App *app)
{
    start_game(app);
    act(app, ACTION_OPEN_STEPS, 0);
    open(app, SCREEN_CHALLENGE, challenge_find("boundaries"));
}

void reach_boundaries_empty(App *app)
{
    boundaries_build(app, 1, NULL, 0);
}

void reach_boundaries(App *app)
{
    boundaries_build(app, 0, (const bool[]){true, true}, 2);
}

void reach_boundaries_mixed(App *app)
{
    boundaries_build(app, 2, (const bool[]){false, true, false}, 3);
}

void reach_boundaries_whole(App *app)
{
    boundaries_build(app, 4, (const bool[]){true, false, true, true}, 4);
}

void reach_boundaries_reading(App *app)
{
    boundaries_build(app, 5, (const bool[]){true, true, true, true}, 4);
    boundaries_do(app, BOUNDARIES_READ, 0, 0);
}

void reach_boundaries_not_yet(App *app)
{
    boundaries_build(app, 3, (const bool[]){false, false, false, true}, 4);
    boundaries_do(app, BOUNDARIES_READ, 0, 0);
}

void reach_boundaries_change(App *app)
{
    reach_boundaries_not_yet(app);
    boundaries_do(app, BOUNDARIES_CHANGE, BOUNDARIES_LIMIT, 0);
}

void reach_boundaries_end(App *app)
{
    reach_boundaries_reading(app);
    boundaries_do(app, BOUNDARIES_FINISH, 0, 0);
}

/* Scenes with the deck tests/decks/pictured, which has pictures and a quotation of its own. */
#include "scenes_pictured.h"

#include "scenes_parts.h"

#include "workshop.h"

#include <string.h>

enum { CARDS_MOST = 40, STAGES_MOST = 80 };

static const Card *card_now(const App *app)
{
    return &game_deck(game(app))->cards[game_card(game(app))];
}

/* Sorts as the deck has it until this card is at hand. */
static void reach_card(App *app, const char *id)
{
    start_game(app);
    for (int i = 0; i < CARDS_MOST && strcmp(card_now(app)->id, id) != 0; i++) {
        act(app, ACTION_SORT, (int)card_now(app)->side);
        act(app, ACTION_NEXT, 0);
    }
}

static void reach_photo(App *app)
{
    reach_card(app, "hills-co");
}

static void reach_upright(App *app)
{
    reach_card(app, "sea-co");
}

static void reach_drawing(App *app)
{
    reach_card(app, "bench-co");
}

static void reach_agree(App *app)
{
    reach_card(app, "bench-co");
    act(app, ACTION_SORT, SIDE_CODEPENDENT);
}

static void reach_again(App *app)
{
    reach_card(app, "bench-co");
    act(app, ACTION_SORT, SIDE_INTERDEPENDENT);
}

static void reach_row(App *app)
{
    reach_card(app, "bench-co");
    open(app, SCREEN_ROW, game_card(game(app)));
}

static bool room_is_at(const App *app, const char *id, WorkshopStage stage)
{
    const Game *now = game(app);
    return workshop_stage(now) == stage && workshop_has_card(now) &&
           strcmp(game_deck(now)->cards[workshop_card(now, workshop_place(now))].id, id) == 0;
}

/* A workshop of all eight cards, its hands counted as it comes. */
static void reach_room(App *app, const char *id, WorkshopStage stage)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SETUP, 0);
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = SET_UP_VOTES, .action.item = VOTE_HANDS});
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = SET_UP_CARDS, .action.item = 8});
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    for (int i = 0; i < STAGES_MOST && !room_is_at(app, id, stage); i++) {
        for (int pile = 0; pile < 2 && workshop_open_ballot(game(app)) >= 0; pile++)
            app_do(app, (Command){.kind = COMMAND_GAME,
                                  .action = {.kind = ACTION_COUNT, .value = pile, .item = 3 + pile}});
        act(app, ACTION_FORWARD, 0);
    }
}

static void reach_room_photo(App *app)
{
    reach_room(app, "hills-co", WORKSHOP_READ);
}

static void reach_room_drawing(App *app)
{
    reach_room(app, "bench-co", WORKSHOP_READ);
}

static void reach_room_own_answer(App *app)
{
    reach_room(app, "bench-co", WORKSHOP_ANSWER);
}

const Scene pictured_scenes[] = {
    {"own-photo", reach_photo, false},
    {"own-agree", reach_agree, false},
    {"room-own-drawing", reach_room_drawing, false}, /* so many are PICTURED_KEPT */
    {"own-upright", reach_upright, false},
    {"own-drawing", reach_drawing, false},
    {"own-again", reach_again, false},
    {"own-row", reach_row, false},
    {"room-own-photo", reach_room_photo, false},
    {"room-own-answer", reach_room_own_answer, false},
};
const int pictured_scene_count = sizeof pictured_scenes / sizeof *pictured_scenes;

/* Scenes of what is left of a workshop. */
#include "scenes_parts.h"

#include "workshop.h"

static void set_up(App *app, SetUp what, int value)
{
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}});
}

static void begin(App *app, int teams, VoteWay votes, int cards)
{
    open(app, SCREEN_TITLE, 0);
    set_up(app, SET_UP_TEAMS, teams);
    set_up(app, SET_UP_VOTES, votes);
    set_up(app, SET_UP_CARDS, cards);
    set_up(app, SET_UP_POINTS, 1);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
}

/* Votes differ from card to card; after a talk more are of one mind. The third card nobody votes on. */
static void vote(App *app, int card)
{
    int which = workshop_open_ballot(game(app)), teams = workshop_setup(game(app))->values[SET_UP_TEAMS];
    if (card % 8 == 2)
        return;
    for (int team = 0; team < teams; team++)
        app_vote(app, team, (Side)(((team + card) % (2 + card % 3 + 2 * which) == 0) == (card % 2 == 0)));
    if (teams > 0)
        return;
    for (int pile = 0; pile < 2; pile++)
        app_do(app, (Command){.kind = COMMAND_GAME,
                              .action = {ACTION_COUNT, pile, .item = 5 + (card * 7 + pile * (9 + which * 20)) % 23}});
}

static void play_to_the_closing(App *app)
{
    for (int steps = 0; steps < 1000 && workshop_stage(game(app)) != WORKSHOP_CLOSING; steps++) {
        if (workshop_open_ballot(game(app)) >= 0)
            vote(app, workshop_place(game(app)));
        act(app, ACTION_FORWARD, 0);
    }
}

static void reach_record(App *app, int teams, VoteWay votes, int cards)
{
    begin(app, teams, votes, cards);
    play_to_the_closing(app);
    open(app, SCREEN_AFTERWARDS, 0);
}

static void want_names(App *app)
{
    app_do(app, (Command){.kind = COMMAND_TEAM_NAMES, .value = 1});
}

void reach_afterwards(App *app)
{
    reach_record(app, 4, VOTE_TEAMS, 8);
}

void reach_afterwards_hands(App *app)
{
    reach_record(app, 0, VOTE_HANDS, 4);
}

/* As much as there can be. */
void reach_afterwards_most(App *app)
{
    reach_record(app, TEAMS_MOST, VOTE_TEAMS, WORKSHOP_CARDS_MOST);
    want_names(app);
}

void reach_afterwards_nothing(App *app)
{
    begin(app, 2, VOTE_TEAMS, 4);
    act(app, ACTION_SKIP, SKIP_CARDS);
    play_to_the_closing(app);
    open(app, SCREEN_AFTERWARDS, 0);
}

void reach_save_workshop(App *app)
{
    reach_afterwards(app);
    want_names(app);
    open(app, SCREEN_SAVE, 0);
    app_do(app, (Command){.kind = COMMAND_SAVE_KIND, .value = SAVE_CSV});
    app_do(app, command_of(COMMAND_SAVE));
}

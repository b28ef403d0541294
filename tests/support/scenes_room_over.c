/* Scenes of what lies over a workshop: its menu and the page of its keys. */
#include "scenes_parts.h"

/* As on an American keyboard. */
static const char *const team_keys[] = {"1", "2", "4", "5", "7", "8", "E", "R", "U", "I", "A", "S", "F", "G", "X", "C"};

static void set_up(App *app, SetUp what, int value)
{
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}});
}

static void open_workshop(App *app, int teams)
{
    open(app, SCREEN_TITLE, 0);
    set_up(app, SET_UP_TEAMS, teams);
    set_up(app, SET_UP_VOTES, teams > 0 ? VOTE_TEAMS : VOTE_HANDS);
    set_up(app, SET_UP_TIMER, 60);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    app_set_team_keys(app, team_keys);
}

/* In a vote, where everything is to be had. */
void reach_room_menu(App *app)
{
    open_workshop(app, 4);
    for (int i = 0; i < 3; i++)
        act(app, ACTION_FORWARD, 0);
    app_do(app, command_of(COMMAND_UNDO));
    open(app, SCREEN_MENU, 0);
}

void reach_room_keys(App *app)
{
    open_workshop(app, 0);
    open(app, SCREEN_KEYS, 0);
}

void reach_room_keys_teams(App *app)
{
    open_workshop(app, TEAMS_MOST);
    open(app, SCREEN_KEYS, 0);
}

/* Scenes of setting a workshop up. */
#include "scenes_parts.h"

static void set_up(App *app, SetUp what, int value)
{
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action = {.item = value}});
}

static void name_team(App *app, int team, const char *name)
{
    Command command = {.kind = COMMAND_NAME_TEAM, .value = team, .action = {.item = team, .place = team}};
    for (size_t i = 0; name[i] && i + 1 < sizeof command.action.text; i++)
        command.action.text[i] = name[i];
    app_do(app, command);
}

void reach_setup(App *app)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SETUP, 0);
}

/* Hands alone, of two life areas, with steps. */
void reach_setup_room(App *app)
{
    reach_setup(app);
    set_up(app, SET_UP_TEAMS, 0);
    set_up(app, SET_UP_AREAS, 1 << AREA_COUPLE | 1 << AREA_WORK);
    set_up(app, SET_UP_CARDS, 20);
    set_up(app, SET_UP_STEPS, 1);
}

/* As many teams as there may be, one with the longest name that fits and one with a wide one. */
void reach_setup_eight(App *app)
{
    reach_setup(app);
    set_up(app, SET_UP_TEAMS, TEAMS_MOST);
    set_up(app, SET_UP_CARDS, 9);
    set_up(app, SET_UP_TIMER, 60);
    set_up(app, SET_UP_POINTS, 1);
    name_team(app, 1, "Sonnenblumen");
    name_team(app, 4, "WWWWWWWWWWWW");
}

/* One is under way. */
void reach_setup_waiting(App *app)
{
    reach_setup(app);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    app_do(app, command_of(COMMAND_HOME));
    open(app, SCREEN_SETUP, 0);
}

void reach_title_workshop(App *app)
{
    reach_setup_waiting(app);
    open(app, SCREEN_TITLE, 0);
}

static void write(App *app, const char *text)
{
    Command letter = {.kind = COMMAND_WRITE, .value = WRITE_LETTER};
    for (size_t i = 0; text[i] && i + 1 < sizeof letter.action.text; i++)
        letter.action.text[i] = text[i];
    app_do(app, letter);
}

static void open_letters(App *app, const char *text)
{
    reach_setup(app);
    open(app, SCREEN_LETTERS, 1);
    write(app, text);
}

/* As with a gamepad: all of them, for a name that takes no more. */
void reach_letters(App *app)
{
    open_letters(app, "Sonnenblumen");
}

/* As with one button. */
void reach_letters_rows(App *app)
{
    app_do(app, command_set(SETTING_ONE_BUTTON, 1));
    open_letters(app, "Taxes");
}

/* The one that is longest in the languages there are. */
void reach_letters_row(App *app)
{
    enum { SIGNS = 4 };
    reach_letters_rows(app);
    app_do(app, command_pick(SIGNS));
}

void reach_check(App *app)
{
    reach_setup(app);
    open(app, SCREEN_CHECK, 0);
}

void reach_check_large(App *app)
{
    reach_check(app);
    for (int i = 0; i < SETTINGS_PROJECTOR_STEPS; i++)
        app_do(app, (Command){.kind = COMMAND_PROJECTOR, .value = 1});
}

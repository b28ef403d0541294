/* Scenes of a workshop: each of its stages, with two, four and eight teams and with hands. */
#include "scenes_parts.h"

#include "workshop.h"

enum { STAGES_MOST = 400 };

static const char *const team_keys[TEAMS_MOST * 2] = {"Q", "W", "E", "R", "T", "Y", "U", "I",
                                                      "A", "S", "D", "F", "G", "H", "J", "K"};

static void set_up(App *app, SetUp what, int value)
{
    app_do(app, (Command){.kind = COMMAND_SET_UP, .value = (int)what, .action.item = value});
}

/* Sets up a workshop of four cards; `teams` 0: hands are counted. */
static void prepare(App *app, int teams)
{
    open(app, SCREEN_TITLE, 0);
    open(app, SCREEN_SETUP, 0);
    set_up(app, SET_UP_TEAMS, teams);
    set_up(app, SET_UP_VOTES, teams > 0 ? VOTE_TEAMS : VOTE_HANDS);
    set_up(app, SET_UP_CARDS, 4);
    set_up(app, SET_UP_TIMER, 60);
    app_set_team_keys(app, team_keys);
}

static void start(App *app, int teams)
{
    prepare(app, teams);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
}

static void vote(App *app, int team, int pile)
{
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_VOTE, .value = pile, .item = team}});
}

static void count(App *app, int pile, int hands)
{
    app_do(app, (Command){.kind = COMMAND_GAME, .action = {.kind = ACTION_COUNT, .value = pile, .item = hands}});
}

/* The room votes: every third team (hand) otherwise than the rest. */
static void vote_all(App *app)
{
    const WorkshopSetup *setup = workshop_setup(game(app));
    for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++)
        vote(app, team, team % 3 == 1);
    if (!workshop_setup_votes_by_teams(setup)) {
        count(app, SIDE_CODEPENDENT, 21);
        count(app, SIDE_INTERDEPENDENT, 9);
    }
}

/* Goes on to a stage of the card at this place (-1: whichever), voting on the way. */
static void go_to(App *app, WorkshopStage stage, int place)
{
    for (int i = 0; i < STAGES_MOST; i++) {
        bool there = workshop_stage(game(app)) == stage && (place < 0 || workshop_place(game(app)) == place);
        if (there)
            return;
        if (workshop_open_ballot(game(app)) >= 0)
            vote_all(app);
        act(app, ACTION_FORWARD, 0);
    }
}

void reach_room_opening(App *app)
{
    start(app, 4);
}

void reach_room_read(App *app)
{
    start(app, 4);
    go_to(app, WORKSHOP_READ, 0);
}

void reach_room_think(App *app)
{
    start(app, 4);
    go_to(app, WORKSHOP_THINK, 1);
}

static void reach_vote(App *app, int teams)
{
    start(app, teams);
    go_to(app, WORKSHOP_VOTE, 0);
    for (int team = 0; team < teams; team += 3)
        vote(app, team, team % 2);
}

void reach_room_vote_teams_2(App *app)
{
    reach_vote(app, 2);
}

void reach_room_vote_teams_5(App *app)
{
    reach_vote(app, 5);
}

void reach_room_vote_teams_8(App *app)
{
    reach_vote(app, 8);
}

void reach_room_vote_hands(App *app)
{
    start(app, 0);
    go_to(app, WORKSHOP_VOTE, 0);
    count(app, SIDE_CODEPENDENT, 21);
}

/* Nobody has raised a hand for the second pile yet. */
void reach_room_vote_hands_second(App *app)
{
    start(app, 0);
    go_to(app, WORKSHOP_VOTE, 0);
    count(app, SIDE_CODEPENDENT, 21);
    act(app, ACTION_FORWARD, 0);
}

void reach_room_split(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_SPLIT, 0);
}

/* Eight teams of one mind: all of them stand in one pocket. */
void reach_room_split_alike(App *app)
{
    start(app, 8);
    go_to(app, WORKSHOP_VOTE, 0);
    for (int team = 0; team < TEAMS_MOST; team++)
        vote(app, team, SIDE_INTERDEPENDENT);
    act(app, ACTION_FORWARD, 0);
}

void reach_room_split_hands(App *app)
{
    start(app, 0);
    go_to(app, WORKSHOP_SPLIT, 0);
}

void reach_room_talk(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_TALK, 0);
}

void reach_room_split_again(App *app)
{
    start(app, 8);
    go_to(app, WORKSHOP_VOTE_AGAIN, 0);
    vote_all(app);
    vote(app, 1, SIDE_CODEPENDENT);
    act(app, ACTION_FORWARD, 0);
}

void reach_room_answer(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_ANSWER, 0);
}

/* The last of four cards is one that depends. */
void reach_room_depends(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_ANSWER, 3);
}

/* What the article says on both sides stands with its question. */
void reach_room_depends_question(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_QUESTION, 3);
}

void reach_room_question(App *app)
{
    start(app, 8);
    go_to(app, WORKSHOP_QUESTION, 0);
}

void reach_room_steps(App *app)
{
    prepare(app, 5);
    set_up(app, SET_UP_STEPS, 1);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    go_to(app, WORKSHOP_STEPS, -1);
}

void reach_room_table(App *app)
{
    start(app, 5);
    go_to(app, WORKSHOP_TABLE, -1);
}

void reach_room_closing(App *app)
{
    prepare(app, 8);
    set_up(app, SET_UP_POINTS, 1);
    app_do(app, command_of(COMMAND_OPEN_WORKSHOP));
    go_to(app, WORKSHOP_CLOSING, -1);
}

void reach_room_blank(App *app)
{
    reach_room_read(app);
    app_do(app, command_of(COMMAND_BLANK));
}

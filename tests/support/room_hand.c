/* Workshops for tests. */
#include "room_hand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void apply(Game *game, Action action)
{
    Error refusal = {.text = ""};
    if (!game_apply(game, action, &refusal))
        fail_msg("action %d %d %d: %s", (int)action.kind, action.value, action.item, refusal.text);
}

void room_do(Game *game, ActionKind kind, int value, int item)
{
    apply(game, (Action){kind, value, .item = item});
}

Game *room_open(const Library *library, RoomWish wish)
{
    GameContent content = {library->deck, library->article, &library->challenges, true};
    Error error = {.text = ""};
    Game *game = game_create(&content, 7, &error);
    if (!game)
        fail_msg("%s", error.text);
    room_do(game, ACTION_SET_UP, SET_UP_TEAMS, wish.teams);
    room_do(game, ACTION_SET_UP, SET_UP_VOTES, wish.votes);
    room_do(game, ACTION_SET_UP, SET_UP_CARDS, wish.cards);
    room_do(game, ACTION_SET_UP, SET_UP_POINTS, wish.points);
    for (int team = 0; wish.names && team < wish.teams; team++) {
        Action naming = {ACTION_NAME_TEAM, team, .item = team, .place = team};
        snprintf(naming.text, sizeof naming.text, "%s", wish.names[team]);
        apply(game, naming);
    }
    apply(game, (Action){ACTION_OPEN_WORKSHOP, 0, .day = wish.day});
    return game;
}

static void count(Game *game, const char *hands)
{
    int left = -1, right = -1;
    const char *slash = strchr(hands, '/');
    assert_non_null(slash);
    sscanf(hands, "%d", &left);
    sscanf(slash + 1, "%d", &right);
    if (left >= 0)
        room_do(game, ACTION_COUNT, SIDE_CODEPENDENT, left);
    if (right >= 0)
        room_do(game, ACTION_COUNT, SIDE_INTERDEPENDENT, right);
}

static void vote(Game *game, const char *votes)
{
    if (!workshop_setup_votes_by_teams(workshop_setup(game))) {
        count(game, votes);
        return;
    }
    for (int team = 0; votes[team]; team++)
        if (votes[team] != '-')
            room_do(game, ACTION_VOTE, votes[team] == 'c' ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT, team);
}

static void go_to(Game *game, WorkshopStage stage)
{
    for (int steps = 0; workshop_stage(game) != stage; steps++) {
        assert_true(steps < 20);
        room_do(game, ACTION_FORWARD, 0, 0);
    }
}

void room_play(Game *game, const char *first, const char *again)
{
    if (workshop_stage(game) == WORKSHOP_QUESTION || workshop_stage(game) == WORKSHOP_OPENING)
        go_to(game, WORKSHOP_READ);
    go_to(game, WORKSHOP_VOTE);
    vote(game, first);
    if (again && workshop_wants_talk(game, workshop_place(game))) {
        go_to(game, WORKSHOP_VOTE_AGAIN);
        vote(game, again);
    }
    go_to(game, WORKSHOP_QUESTION);
}

/* A workshop in a window for tests: opened as wished, and led to where a test begins. */
#ifndef ROOM_STAGE_H
#define ROOM_STAGE_H

#include "stage.h"

/* Settings whose workshop has so many teams (0: the whole room, by hands) and seconds on its timer. */
static inline Settings room_settings(int teams, int seconds)
{
    Settings settings = settings_default();
    settings.reduced_motion = true;
    settings.workshop.values[SET_UP_TEAMS] = teams;
    settings.workshop.values[SET_UP_VOTES] = teams > 0 ? VOTE_TEAMS : VOTE_HANDS;
    settings.workshop.values[SET_UP_TIMER] = seconds;
    settings.workshop.values[SET_UP_CARDS] = 4;
    settings.workshop.values[SET_UP_STEPS] = 0;
    return settings;
}

static inline Stage *new_room(int teams, int seconds)
{
    Stage *stage = new_stage(1280, 720, room_settings(teams, seconds));
    presenter_do(&stage->presenter, command_of(COMMAND_OPEN_WORKSHOP));
    settle(stage);
    assert_string_equal(screen(stage), "opening");
    return stage;
}

/* Goes on until a stage of the card at hand. */
static inline void go_on_to(Stage *stage, WorkshopStage wanted)
{
    for (int i = 0; i < 20 && workshop_stage(game(stage)) != wanted; i++) {
        presenter_do(&stage->presenter, command_game(ACTION_FORWARD, 0));
        settle(stage);
    }
    assert_int_equal(workshop_stage(game(stage)), wanted);
}

static inline const Ballot *first_ballot(const Stage *stage)
{
    return workshop_ballot(game(stage), workshop_place(game(stage)), 0);
}

#endif

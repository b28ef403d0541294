/* What a workshop is set up with. */
#include "workshop.h"

#include "utf8.h"

#include <string.h>

enum { TIMER_STEP = 30, TIMER_MOST = 120, CARDS_AT_FIRST = 8, TEAMS_AT_FIRST = 4 };

const char *const team_shape_ids[TEAM_SHAPES] = {"circle",   "diamond", "hexagon", "square",
                                                 "triangle", "flower",  "star",    "drop"};
const char *const team_colour_ids[TEAM_COLOURS] = {"plum", "blue", "olive", "berry", "slate", "brown", "ink", "pine"};

WorkshopSetup workshop_setup_default(void)
{
    WorkshopSetup setup = {.values = {[SET_UP_AREAS] = WORKSHOP_AREAS_ALL,
                                      [SET_UP_CARDS] = CARDS_AT_FIRST,
                                      [SET_UP_TEAMS] = TEAMS_AT_FIRST,
                                      [SET_UP_VOTES] = VOTE_TEAMS}};
    for (int team = 0; team < TEAMS_MOST; team++) {
        setup.teams[team].shape = team;
        setup.teams[team].colour = team;
    }
    return setup;
}

bool workshop_may_set(SetUp what, int value)
{
    switch (what) {
    case SET_UP_AREAS:
        return value > 0 && value <= WORKSHOP_AREAS_ALL;
    case SET_UP_CARDS:
        return value >= WORKSHOP_CARDS_LEAST && value <= WORKSHOP_CARDS_MOST;
    case SET_UP_TEAMS:
        return value == 0 || (value >= TEAMS_LEAST && value <= TEAMS_MOST);
    case SET_UP_VOTES:
        return value == VOTE_HANDS || value == VOTE_TEAMS;
    case SET_UP_TIMER:
        return value >= 0 && value <= TIMER_MOST && value % TIMER_STEP == 0;
    case SET_UP_POINTS:
    case SET_UP_STEPS:
        return value == 0 || value == 1;
    case SET_UP_COUNT:
        break;
    }
    return false;
}

bool workshop_setup_votes_by_teams(const WorkshopSetup *setup)
{
    return setup->values[SET_UP_TEAMS] > 0 && setup->values[SET_UP_VOTES] == VOTE_TEAMS;
}

bool workshop_may_name(const char *name)
{
    const char *end = memchr(name, 0, ACTION_TEXT_BYTES);
    size_t length = end ? (size_t)(end - name) : ACTION_TEXT_BYTES;
    if (length == ACTION_TEXT_BYTES || utf8_first_invalid(name, length) < length)
        return false;
    size_t size, characters = 0;
    for (size_t at = 0; at < length; at += size, characters++) {
        uint32_t character = utf8_read(name + at, length - at, &size);
        if (character == '"' || !utf8_is_printable(character, false))
            return false;
    }
    return characters <= TEAM_NAME_CHARACTERS;
}

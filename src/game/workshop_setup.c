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

/* ---- Teams that can be told apart ---- */

/* A team's shape or its colour, as one says. */
static int mark_of(const Team *team, bool colour)
{
    return colour ? team->colour : team->shape;
}

/* The next mark from the team's own on, that none of the first `count` others has; -1 where all are taken. */
static int free_mark(const WorkshopSetup *setup, int team, int count, bool colour)
{
    int marks = colour ? TEAM_COLOURS : TEAM_SHAPES;
    for (int step = 1; step < marks; step++) {
        int mark = (mark_of(&setup->teams[team], colour) + step) % marks;
        bool taken = false;
        for (int other = 0; other < count; other++)
            taken = taken || (other != team && mark_of(&setup->teams[other], colour) == mark);
        if (!taken)
            return mark;
    }
    return -1;
}

int workshop_free_shape(const WorkshopSetup *setup, int team, int count)
{
    return free_mark(setup, team, count, false);
}

int workshop_free_colour(const WorkshopSetup *setup, int team, int count)
{
    return free_mark(setup, team, count, true);
}

static void part_team(WorkshopSetup *setup, int team, bool colour)
{
    Team *parted = &setup->teams[team];
    bool twice = false;
    for (int earlier = 0; earlier < team; earlier++)
        twice = twice || mark_of(&setup->teams[earlier], colour) == mark_of(parted, colour);
    if (twice) /* the earlier ones are fewer than there are marks: one is free */
        *(colour ? &parted->colour : &parted->shape) = free_mark(setup, team, team, colour);
}

void workshop_part_teams(WorkshopSetup *setup)
{
    for (int team = 1; team < TEAMS_MOST; team++) {
        part_team(setup, team, false);
        part_team(setup, team, true);
    }
}

bool workshop_remove_team(WorkshopSetup *setup, int team)
{
    int count = setup->values[SET_UP_TEAMS];
    if (team < 0 || team >= count || count <= TEAMS_LEAST)
        return false;
    Team removed = setup->teams[team];
    memmove(&setup->teams[team], &setup->teams[team + 1], sizeof removed * (size_t)(count - 1 - team));
    setup->teams[count - 1] = removed;
    setup->values[SET_UP_TEAMS] = count - 1;
    return true;
}

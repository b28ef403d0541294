/* The last workshop's set-up in settings.json. */
#include "settings_parts.h"

#include <string.h>

static const char *const VOTE_IDS[] = {"hands", "teams"}; /* by VoteWay */
static const char *const AREAS = "areas", *const CARDS = "cards", *const TEAMS = "teams", *const VOTES = "votes",
                  *const TIMER = "timer", *const POINTS = "points", *const STEPS = "steps", *const NAMES = "names";

/* ---- Reading ---- */

/* Which of the words it is, or -1. */
static int word_of(const json_t *value, const char *const *words, int count)
{
    const char *word = json_string_value(value);
    for (int i = 0; word && i < count; i++) {
        if (strcmp(word, words[i]) == 0)
            return i;
    }
    return -1;
}

/* The allowed value that lies nearest; of two as near the smaller one. */
static int nearest_allowed(SetUp what, int number)
{
    for (int away = 0; away < 20000; away++) {
        if (workshop_may_set(what, number - away))
            return number - away;
        if (workshop_may_set(what, number + away))
            return number + away;
    }
    return workshop_setup_default().values[what];
}

static void read_number(const json_t *object, const char *key, SetUp what, WorkshopSetup *setup, OddValues *odd)
{
    const json_t *value = json_object_get(object, key);
    int number;
    if (value && settings_read_number(value, key, &number, odd))
        setup->values[what] = nearest_allowed(what, number);
}

static void read_switch(const json_t *object, const char *key, SetUp what, WorkshopSetup *setup, OddValues *odd)
{
    const json_t *value = json_object_get(object, key);
    bool on = setup->values[what] != 0;
    if (value)
        settings_read_switch(value, key, &on, odd);
    setup->values[what] = on;
}

static void read_name(const json_t *value, Team *team, OddValues *odd)
{
    const char *name = json_string_value(value);
    char read[ACTION_TEXT_BYTES];
    size_t length = name ? json_string_length(value) : sizeof read;
    if (length < sizeof read) {
        memcpy(read, name, length + 1);
        if (strlen(read) == length && workshop_may_name(read)) {
            memcpy(team->name, read, length + 1);
            return;
        }
    }
    settings_say_odd(odd, "name", "a short name without quotation marks");
}

static void read_team(const json_t *object, Team *team, OddValues *odd)
{
    const json_t *name = json_object_get(object, "name"), *shape = json_object_get(object, "shape");
    const json_t *colour = json_object_get(object, "colour");
    int read = word_of(shape, team_shape_ids, TEAM_SHAPES);
    if (!json_is_object(object))
        settings_say_odd(odd, NAMES, "a list of teams");
    if (name)
        read_name(name, team, odd);
    if (read >= 0)
        team->shape = read;
    else if (shape)
        settings_say_odd(odd, "shape", "a team's shape");
    read = word_of(colour, team_colour_ids, TEAM_COLOURS);
    if (read >= 0)
        team->colour = read;
    else if (colour)
        settings_say_odd(odd, "colour", "a team's colour");
}

static void read_teams(const json_t *value, WorkshopSetup *setup, OddValues *odd)
{
    if (!json_is_array(value))
        settings_say_odd(odd, NAMES, "a list of teams");
    for (size_t team = 0; team < json_array_size(value) && team < TEAMS_MOST; team++)
        read_team(json_array_get(value, team), &setup->teams[team], odd);
    workshop_part_teams(setup);
}

void settings_read_workshop(const json_t *object, WorkshopSetup *setup, OddValues *odd)
{
    const json_t *areas = json_object_get(object, AREAS), *votes = json_object_get(object, VOTES);
    const json_t *names = json_object_get(object, NAMES);
    if (!json_is_object(object)) {
        settings_say_odd(odd, SETTINGS_WORKSHOP, "an object with the set-up of a workshop");
        return;
    }
    if (areas)
        settings_read_areas(areas, AREAS, &setup->values[SET_UP_AREAS], odd);
    read_number(object, CARDS, SET_UP_CARDS, setup, odd);
    read_number(object, TEAMS, SET_UP_TEAMS, setup, odd);
    read_number(object, TIMER, SET_UP_TIMER, setup, odd);
    read_switch(object, POINTS, SET_UP_POINTS, setup, odd);
    read_switch(object, STEPS, SET_UP_STEPS, setup, odd);
    int way = word_of(votes, VOTE_IDS, VOTE_TEAMS + 1);
    if (way >= 0)
        setup->values[SET_UP_VOTES] = way;
    else if (votes)
        settings_say_odd(odd, VOTES, "\"hands\" or \"teams\"");
    if (names)
        read_teams(names, setup, odd);
}

/* ---- Writing ---- */

static bool write_team(json_t *object, const Team *team)
{
    return json_object_set_new(object, "name", json_string(team->name)) == 0 &&
           json_object_set_new(object, "shape", json_string(team_shape_ids[team->shape])) == 0 &&
           json_object_set_new(object, "colour", json_string(team_colour_ids[team->colour])) == 0;
}

/* The object in a list at this place; one that is new there where there is none. NULL where memory runs out. */
static json_t *object_at(json_t *list, size_t place)
{
    json_t *object = json_array_get(list, place);
    if (json_is_object(object))
        return object;
    int added = object ? json_array_set_new(list, place, json_object()) : json_array_append_new(list, json_object());
    return added == 0 ? json_array_get(list, place) : NULL;
}

static bool write_teams(json_t *object, const Team *teams)
{
    json_t *list = json_object_get(object, NAMES);
    if (!json_is_array(list)) {
        if (json_object_set_new(object, NAMES, json_array()) != 0)
            return false;
        list = json_object_get(object, NAMES);
    }
    for (size_t team = 0; team < TEAMS_MOST; team++) {
        json_t *place = object_at(list, team);
        if (!place || !write_team(place, &teams[team]))
            return false;
    }
    return true;
}

bool settings_write_workshop(json_t *object, const WorkshopSetup *setup)
{
    const int *values = setup->values;
    json_t *workshop = json_object_get(object, SETTINGS_WORKSHOP);
    if (!json_is_object(workshop)) {
        if (json_object_set_new(object, SETTINGS_WORKSHOP, json_object()) != 0)
            return false;
        workshop = json_object_get(object, SETTINGS_WORKSHOP);
    }
    const char *votes = VOTE_IDS[values[SET_UP_VOTES] == VOTE_TEAMS ? VOTE_TEAMS : VOTE_HANDS];
    return json_object_set_new(workshop, AREAS, settings_areas_list(values[SET_UP_AREAS])) == 0 &&
           json_object_set_new(workshop, CARDS, json_integer(values[SET_UP_CARDS])) == 0 &&
           json_object_set_new(workshop, TEAMS, json_integer(values[SET_UP_TEAMS])) == 0 &&
           json_object_set_new(workshop, VOTES, json_string(votes)) == 0 &&
           json_object_set_new(workshop, TIMER, json_integer(values[SET_UP_TIMER])) == 0 &&
           json_object_set_new(workshop, POINTS, json_boolean(values[SET_UP_POINTS])) == 0 &&
           json_object_set_new(workshop, STEPS, json_boolean(values[SET_UP_STEPS])) == 0 &&
           write_teams(workshop, setup->teams);
}

/* ---- What is unknown ---- */

void settings_keep_missing(json_t *object, json_t *old)
{
    json_object_update_missing(object, old);
    settings_keep_unknown_keys(object, old);
    json_t *new_workshop = json_object_get(object, SETTINGS_WORKSHOP);
    json_t *old_workshop = json_object_get(old, SETTINGS_WORKSHOP);
    if (!json_is_object(new_workshop) || !json_is_object(old_workshop))
        return;
    json_object_update_missing(new_workshop, old_workshop);
    json_t *new_teams = json_object_get(new_workshop, NAMES), *old_teams = json_object_get(old_workshop, NAMES);
    for (size_t team = 0; team < TEAMS_MOST; team++) {
        json_t *new_team = json_array_get(new_teams, team), *old_team = json_array_get(old_teams, team);
        if (json_is_object(new_team) && json_is_object(old_team))
            json_object_update_missing(new_team, old_team);
    }
}

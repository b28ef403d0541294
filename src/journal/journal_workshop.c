/* Reads and writes a workshop's actions. */
#include "journal_workshop.h"

#include "challenge.h"

#include <string.h>

static const char *const SETTINGS[SET_UP_COUNT] = {"areas", "cards", "teams", "votes", "timer", "points", "steps"};
static const char *const PILES[2] = {"codependent", "interdependent"};

bool journal_is_of_workshop(ActionKind kind)
{
    return kind == ACTION_SET_UP || kind == ACTION_NAME_TEAM || kind == ACTION_VOTE || kind == ACTION_COUNT;
}

static bool is_within(int number, int most)
{
    return number >= 0 && number <= most;
}

bool journal_can_write_workshop(const Action *action)
{
    switch (action->kind) {
    case ACTION_SET_UP:
        return is_within(action->value, SET_UP_COUNT - 1) && is_within(action->item, CHALLENGE_NUMBER_MOST);
    case ACTION_NAME_TEAM:
        return is_within(action->value, TEAMS_MOST - 1) && is_within(action->item, TEAM_SHAPES - 1) &&
               is_within(action->place, TEAM_COLOURS - 1) && workshop_may_name(action->text);
    case ACTION_VOTE:
        return is_within(action->value, 1) && is_within(action->item, TEAMS_MOST - 1);
    case ACTION_COUNT:
        return is_within(action->value, 1) && is_within(action->item, HANDS_MOST);
    default:
        return false;
    }
}

void journal_write_workshop(TextBuffer *out, const Action *action)
{
    if (action->kind == ACTION_SET_UP)
        text_buffer_format(out, "set up %s %d", SETTINGS[action->value], action->item);
    else if (action->kind == ACTION_NAME_TEAM)
        text_buffer_format(out, "team %d shape %d colour %d \"%s\"", action->value + 1, action->item, action->place,
                           action->text);
    else if (action->kind == ACTION_VOTE)
        text_buffer_format(out, "vote %d %s", action->item + 1, PILES[action->value]);
    else
        text_buffer_format(out, "count %s %d", PILES[action->value], action->item);
}

/* Which of these words comes next, or -1. */
static int take_one_of(Reader *body, const char *const *words, int count)
{
    char word[24];
    if (!take_id(body, word, sizeof word))
        return -1;
    for (int i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0)
            return i;
    }
    return -1;
}

/* A team, counted from 1. */
static bool take_team(Reader *body, int *team)
{
    uint64_t number;
    if (!take_number(body, TEAMS_MOST, &number) || number == 0)
        return false;
    *team = (int)number - 1;
    return true;
}

static bool take_name(Reader *body, char name[ACTION_TEXT_BYTES])
{
    if (!take_words(body, " \""))
        return false;
    const char *end = memchr(body->at, '"', body->left);
    size_t length = end ? (size_t)(end - body->at) : ACTION_TEXT_BYTES;
    if (length >= ACTION_TEXT_BYTES || memchr(body->at, '\0', length))
        return false;
    memcpy(name, body->at, length);
    name[length] = '\0';
    body->at += length + 1;
    body->left -= length + 1;
    return true;
}

static bool take_set_up(Reader *body, Action *action)
{
    action->kind = ACTION_SET_UP;
    action->value = take_one_of(body, SETTINGS, SET_UP_COUNT);
    return action->value >= 0 && take_small(body, &action->item);
}

static bool take_naming(Reader *body, Action *action)
{
    action->kind = ACTION_NAME_TEAM;
    return take_team(body, &action->value) && take_words(body, " shape") && take_small(body, &action->item) &&
           take_words(body, " colour") && take_small(body, &action->place) && take_name(body, action->text);
}

static bool take_vote(Reader *body, Action *action)
{
    action->kind = ACTION_VOTE;
    if (!take_team(body, &action->item) || !take_words(body, " "))
        return false;
    action->value = take_one_of(body, PILES, 2);
    return action->value >= 0;
}

static bool take_count(Reader *body, Action *action)
{
    action->kind = ACTION_COUNT;
    action->value = take_one_of(body, PILES, 2);
    return action->value >= 0 && take_small(body, &action->item);
}

bool journal_take_workshop(Reader *body, Action *action, bool *mine)
{
    static const struct {
        const char *words;
        bool (*take)(Reader *body, Action *action);
    } kinds[] = {{"set up ", take_set_up}, {"team ", take_naming}, {"vote ", take_vote}, {"count ", take_count}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (take_words(body, kinds[i].words)) {
            *mine = true;
            return kinds[i].take(body, action) && journal_can_write_workshop(action);
        }
    }
    *mine = false;
    return false;
}

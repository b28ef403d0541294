/* Asked about a workshop in several places. */
#include "workshop_words.h"

const Game *view_workshop(const View *view)
{
    const Game *game = view->session ? session_game(view->session) : NULL;
    return game && game_is_workshop(game) ? game : NULL;
}

const char *workshop_team_name(const Language *language, const WorkshopSetup *setup, int team)
{
    static const char *const given[TEAMS_MOST] = {"team.name.1", "team.name.2", "team.name.3", "team.name.4",
                                                  "team.name.5", "team.name.6", "team.name.7", "team.name.8"};
    const char *own = setup->teams[team].name;
    return own[0] ? own : language_text(language, given[team]);
}

const char *workshop_question(const Language *language, const Card *card)
{
    if (card->question)
        return card->question;
    return language_text(language, card->side == SIDE_EITHER ? "room.question.depends" : "room.question.general");
}

static float share_of(Split split, float without_votes)
{
    return split.all > 0 ? (float)split.votes[SIDE_CODEPENDENT] / (float)split.all : without_votes;
}

void workshop_show_split(Node *bar, const Game *game, int place, int which)
{
    bar->amount = share_of(workshop_split(game, place, which), 0.5f);
    bar->amount_before = which == 1 ? share_of(workshop_split(game, place, 0), -1) : -1;
}

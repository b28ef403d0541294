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

/* Below 0 where there is nothing to show. */
static float share_of(const Game *game, int place, int which, float without_votes)
{
    Split split = workshop_split(game, place, which);
    if (split.all == 0 || workshop_half_counted(game, place, which))
        return without_votes;
    return (float)split.votes[SIDE_CODEPENDENT] / (float)split.all;
}

void workshop_show_split(Node *bar, const Game *game, int place, int which)
{
    if (workshop_half_counted(game, place, which))
        bar->look = LOOK_NONE;
    bar->amount = share_of(game, place, which, 0.5f);
    bar->amount_before = which == 1 ? share_of(game, place, 0, -1) : -1;
}

const char *workshop_figure(const Sketch *sketch, const Game *game, int place, int which, Side pile)
{
    return workshop_pile_counted(game, place, which, pile)
               ? say_number(sketch, workshop_split(game, place, which).votes[pile])
               : "–";
}

const char *workshop_figure_words(const Sketch *sketch, const Game *game, int place, int which, Side pile)
{
    return workshop_pile_counted(game, place, which, pile) ? workshop_figure(sketch, game, place, which, pile)
                                                           : say(sketch, "afterwards.not_counted");
}

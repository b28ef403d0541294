/* Asks the sources of votes while a ballot is open to teams, and gives the app what they have. */
#include "presenter.h"

#include "key_words.h"
#include "workshop_words.h"

/* How many teams are asked on the screen that shows. */
static int teams_asked(const Presenter *presenter)
{
    View view = app_view(presenter->app);
    const Game *game = view_workshop(&view);
    bool open = game && view.screen == SCREEN_WORKSHOP && workshop_open_ballot(game) >= 0 &&
                workshop_setup_votes_by_teams(workshop_setup(game));
    return open ? workshop_setup(game)->values[SET_UP_TEAMS] : 0;
}

static void add(Votes *votes, VoteSource source)
{
    if (votes->count < VOTE_SOURCES_MOST)
        votes->sources[votes->count++] = source;
}

void votes_open(Presenter *presenter)
{
    Votes *votes = &presenter->votes;
    add(votes, keyboard_votes_source(&votes->keyboard));
    add(votes, pad_votes_source(&votes->pads));
    if (presenter->options.votes)
        add(votes, *presenter->options.votes);
    votes_name_keys(presenter);
}

void votes_close(Presenter *presenter)
{
    Votes *votes = &presenter->votes;
    for (int i = 0; votes->asked > 0 && i < votes->count; i++) {
        if (votes->sources[i].ask)
            votes->sources[i].ask(votes->sources[i].context, 0);
    }
    votes->asked = 0;
    app_set_team_keys(presenter->app, NULL);
}

void votes_name_keys(Presenter *presenter)
{
    keyboard_votes_name(&presenter->votes.keyboard, presenter_bindings(presenter));
    app_set_team_keys(presenter->app, presenter->votes.keyboard.shown);
    presenter->stale = true;
}

void votes_look_at_keys(Presenter *presenter)
{
    if (keyboard_votes_outdated(&presenter->votes.keyboard, presenter_bindings(presenter)))
        votes_name_keys(presenter);
}

static void take_all(Presenter *presenter, const VoteSource *source)
{
    Vote vote;
    while (source->take(source->context, &vote)) {
        if (app_vote(presenter->app, vote.team, vote.side))
            presenter->stale = true;
    }
}

void votes_follow(Presenter *presenter)
{
    Votes *votes = &presenter->votes;
    for (int i = 0; i < votes->count; i++)
        take_all(presenter, &votes->sources[i]);
    int asked = teams_asked(presenter);
    if (asked == votes->asked)
        return;
    votes->asked = asked;
    for (int i = 0; i < votes->count; i++) {
        if (votes->sources[i].ask)
            votes->sources[i].ask(votes->sources[i].context, asked);
    }
}

int votes_key(const Presenter *presenter, SDL_Keysym key)
{
    int team_key = bindings_team_key(presenter_bindings(presenter), key_word(key).place);
    bool alone = !(key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI));
    return alone && keyboard_votes_asks(&presenter->votes.keyboard, team_key) ? team_key : -1;
}

bool votes_take_pads(const Presenter *presenter)
{
    View view = app_view(presenter->app);
    const Game *game = view_workshop(&view);
    return game && workshop_setup_votes_by_teams(workshop_setup(game));
}

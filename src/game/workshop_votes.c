/* A workshop's votes, counted; and what else others ask about one. */
#include "workshop.h"

#include "game_state.h"
#include "workshop_rules.h"

bool game_is_workshop(const Game *game)
{
    return game->is_workshop;
}

const WorkshopSetup *workshop_setup(const Game *game)
{
    return &game->workshop.setup;
}

WorkshopStage workshop_stage(const Game *game)
{
    return game->workshop.stage;
}

int workshop_card_count(const Game *game)
{
    return game->workshop.count;
}

int workshop_place(const Game *game)
{
    return game->workshop.place;
}

int workshop_card(const Game *game, int place)
{
    return game->workshop.cards[place].card;
}

bool workshop_answered(const Game *game, int place)
{
    return game->workshop.cards[place].answered;
}

int workshop_step(const Game *game)
{
    return game->workshop.step;
}

const Ballot *workshop_ballot(const Game *game, int place, int which)
{
    return &game->workshop.cards[place].ballots[which];
}

static int teams_voting(const Game *game)
{
    const WorkshopSetup *setup = &game->workshop.setup;
    return workshop_setup_votes_by_teams(setup) ? setup->values[SET_UP_TEAMS] : 0;
}

Split workshop_split(const Game *game, int place, int which)
{
    const Ballot *ballot = workshop_ballot(game, place, which);
    int teams = teams_voting(game);
    Split split = {.all = 0};
    for (int team = 0; team < teams; team++)
        if (ballot->teams[team] != NO_VOTE)
            split.votes[(int)ballot->teams[team]]++;
    for (int pile = 0; teams == 0 && pile < PILES; pile++)
        split.votes[pile] = ballot->hands[pile] == NO_VOTE ? 0 : ballot->hands[pile];
    split.all = split.votes[SIDE_CODEPENDENT] + split.votes[SIDE_INTERDEPENDENT];
    return split;
}

bool workshop_pile_counted(const Game *game, int place, int which, Side pile)
{
    return teams_voting(game) > 0 || workshop_ballot(game, place, which)->hands[pile] != NO_VOTE;
}

bool workshop_half_counted(const Game *game, int place, int which)
{
    return workshop_pile_counted(game, place, which, SIDE_CODEPENDENT) !=
           workshop_pile_counted(game, place, which, SIDE_INTERDEPENDENT);
}

int workshop_open_ballot(const Game *game)
{
    WorkshopStage stage = game->workshop.stage;
    return stage == WORKSHOP_VOTE ? 0 : stage == WORKSHOP_VOTE_AGAIN ? 1 : -1;
}

Side workshop_counting(const Game *game)
{
    return game->workshop.counted;
}

bool workshop_wants_talk(const Game *game, int place)
{
    Split split = workshop_split(game, place, 0);
    int codependent = split.votes[SIDE_CODEPENDENT], interdependent = split.votes[SIDE_INTERDEPENDENT];
    int minority = codependent < interdependent ? codependent : interdependent;
    return minority > 0 && minority * MINORITY_TALKS >= split.all;
}

int workshop_last_vote(const Game *game, int place, int team)
{
    int last = NO_VOTE;
    for (int which = 0; which < BALLOTS; which++) {
        int cast = workshop_ballot(game, place, which)->teams[team];
        last = cast == NO_VOTE ? last : cast;
    }
    return last;
}

int workshop_points(const Game *game, int team)
{
    int points = 0;
    for (int place = 0; place < game->workshop.count; place++) {
        Side side = game_state_card(game, workshop_card(game, place))->side;
        points += workshop_answered(game, place) && side != SIDE_EITHER &&
                  workshop_last_vote(game, place, team) == (int)side;
    }
    return points;
}

static void describe_ballot(const Ballot *ballot, TextBuffer *out)
{
    text_buffer_format(out, " hands %d %d teams", ballot->hands[0], ballot->hands[1]);
    for (int team = 0; team < TEAMS_MOST; team++)
        text_buffer_format(out, " %d", ballot->teams[team]);
}

void workshop_describe(const Game *game, TextBuffer *out)
{
    const Workshop *workshop = &game->workshop;
    text_buffer_format(out, "workshop stage %d place %d counted %d step %d set up", (int)workshop->stage,
                       workshop->place, (int)workshop->counted, workshop->step);
    for (int what = 0; what < SET_UP_COUNT; what++)
        text_buffer_format(out, " %d", workshop->setup.values[what]);
    text_buffer_say(out, "\n");
    for (int team = 0; team < TEAMS_MOST; team++)
        text_buffer_format(out, "team %d shape %d colour %d \"%s\"\n", team, workshop->setup.teams[team].shape,
                           workshop->setup.teams[team].colour, workshop->setup.teams[team].name);
    for (int place = 0; place < workshop->count; place++) {
        const WorkshopCard *card = &workshop->cards[place];
        text_buffer_format(out, "place %d card %d answered %d", place, card->card, card->answered);
        for (int which = 0; which < BALLOTS; which++)
            describe_ballot(&card->ballots[which], out);
        text_buffer_say(out, "\n");
    }
}

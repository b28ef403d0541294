/* What the leader's window says of the votes, as they come. */
#include "leader_parts.h"

#include "room.h"
#include "text_buffer.h"

/* The teams that have voted so (NO_VOTE: not yet), named after a comma each; "" where there are none. */
static const char *teams_with(const Flow *flow, const Game *game, const Ballot *ballot, int vote)
{
    const WorkshopSetup *setup = workshop_setup(game);
    TextBuffer names = {0};
    for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++) {
        if (ballot->teams[team] == vote)
            text_buffer_format(&names, "%s%s", names.length > 0 ? ", " : "", room_team_name(flow->sketch, setup, team));
    }
    const char *kept = node_list_keep(flow->sketch->nodes, names.text ? names.text : "");
    text_buffer_free(&names);
    return kept;
}

static void put_teams(Flow *flow, const Game *game, const Ballot *ballot, Split split)
{
    Sketch *sketch = flow->sketch;
    const char *missing = teams_with(flow, game, ballot, NO_VOTE);
    for (int side = 0; side < 2; side++)
        leader_pile_words(flow, (Side)side,
                          say_with(sketch, split.votes[side] > 0 ? "leader.votes.teams" : "leader.hands",
                                   (const char *const[]){"pile", say_side(sketch, (Side)side), "hands",
                                                         say_number(sketch, split.votes[side]), "teams",
                                                         teams_with(flow, game, ballot, side), NULL}));
    if (missing[0])
        leader_words(flow, say_with(sketch, "leader.votes.missing", (const char *const[]){"teams", missing, NULL}));
}

/* Whoever leads counts them: they are seen as they come, wherever the page is scrolled to. */
static void put_hands(Flow *flow, const Ballot *ballot, Side side)
{
    Sketch *sketch = flow->sketch;
    const char *pile = say_side(sketch, side);
    if (ballot->hands[side] == NO_VOTE)
        leader_pile_words(flow, side, say_with(sketch, "leader.hands.none", (const char *const[]){"pile", pile, NULL}));
    else
        leader_pile_words(flow, side,
                          say_with(sketch, "leader.hands",
                                   (const char *const[]){"pile", pile, "hands",
                                                         say_number(sketch, ballot->hands[side]), NULL}))
            ->role = ROLE_STATUS;
}

static void put_ballot(Flow *flow, const Game *game, int which)
{
    Sketch *sketch = flow->sketch;
    int place = workshop_place(game);
    Split split = workshop_split(game, place, which);
    const Ballot *ballot = workshop_ballot(game, place, which);
    const WorkshopSetup *setup = workshop_setup(game);
    if (split.all == 0 && workshop_open_ballot(game) != which)
        return;
    leader_heading(flow, say(sketch, which == 0 ? "leader.votes" : "leader.votes.again"));
    if (!workshop_setup_votes_by_teams(setup)) {
        put_hands(flow, ballot, SIDE_CODEPENDENT);
        put_hands(flow, ballot, SIDE_INTERDEPENDENT);
        return;
    }
    put_teams(flow, game, ballot, split);
}

void leader_points(Flow *flow, const Game *game)
{
    Sketch *sketch = flow->sketch;
    const WorkshopSetup *setup = workshop_setup(game);
    if (!setup->values[SET_UP_POINTS] || !workshop_setup_votes_by_teams(setup))
        return;
    TextBuffer points = {0};
    for (int team = 0; team < setup->values[SET_UP_TEAMS]; team++)
        text_buffer_format(&points, "%s%s %s", team > 0 ? ", " : "", room_team_name(sketch, setup, team),
                           say_number(sketch, workshop_points(game, team)));
    leader_heading(flow, say(sketch, "leader.points"));
    leader_words(flow, node_list_keep(sketch->nodes, points.text ? points.text : ""));
    text_buffer_free(&points);
}

void leader_votes(Flow *flow, const Game *game)
{
    for (int which = 0; workshop_has_card(game) && which < BALLOTS; which++)
        put_ballot(flow, game, which);
}

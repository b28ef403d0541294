/* A workshop's stages: what each action does in each of them, and what follows what. */
#include "workshop.h"

#include "steps.h"
#include "table.h"
#include "workshop_deal.h"
#include "workshop_rules.h"

#include <string.h>

void workshop_begin(Workshop *workshop)
{
    *workshop = (Workshop){.setup = workshop_setup_default(), .stage = WORKSHOP_SETTING_UP};
}

bool workshop_has_card(const Game *game)
{
    return game->workshop.stage >= WORKSHOP_READ && game->workshop.stage <= WORKSHOP_QUESTION;
}

static bool voted(const Game *game, int place, int which)
{
    return workshop_split(game, place, which).all > 0;
}

/* ---- What follows what ---- */

static WorkshopStage after_cards(const Game *game)
{
    return game->workshop.setup.values[SET_UP_STEPS] ? WORKSHOP_STEPS : WORKSHOP_TABLE;
}

/* Behind the card at this place. */
static WorkshopStage after_card(const Game *game, int *card)
{
    if (*card + 1 >= game->workshop.count)
        return after_cards(game);
    ++*card;
    return WORKSHOP_READ;
}

bool workshop_next(const Game *game, WorkshopStage *stage, int *card)
{
    const Workshop *workshop = &game->workshop;
    int place = workshop->place;
    WorkshopStage next = WORKSHOP_CLOSING;
    switch (workshop->stage) {
    case WORKSHOP_SETTING_UP:
    case WORKSHOP_CLOSING:
        return false;
    case WORKSHOP_OPENING:
        next = WORKSHOP_READ;
        place = 0;
        break;
    case WORKSHOP_READ:
    case WORKSHOP_THINK:
    case WORKSHOP_TALK:
        next = (WorkshopStage)(workshop->stage + 1);
        break;
    case WORKSHOP_VOTE:
        next = voted(game, place, 0) ? WORKSHOP_SPLIT : WORKSHOP_ANSWER;
        break;
    case WORKSHOP_SPLIT:
        next = workshop_wants_talk(game, place) ? WORKSHOP_TALK : WORKSHOP_ANSWER;
        break;
    case WORKSHOP_VOTE_AGAIN:
        next = voted(game, place, 1) ? WORKSHOP_SPLIT_AGAIN : WORKSHOP_ANSWER;
        break;
    case WORKSHOP_SPLIT_AGAIN:
    case WORKSHOP_ANSWER:
        next = (WorkshopStage)(workshop->stage + 1);
        break;
    case WORKSHOP_QUESTION:
        next = after_card(game, &place);
        break;
    case WORKSHOP_STEPS:
        next = WORKSHOP_TABLE;
        break;
    case WORKSHOP_STEP:
        next = WORKSHOP_STEPS;
        break;
    case WORKSHOP_TABLE:
        next = WORKSHOP_CLOSING;
        break;
    }
    if (stage)
        *stage = next;
    if (card)
        *card = place;
    return true;
}

/* Before the answer lies the last of the votes that there were. */
static WorkshopStage before_answer(const Game *game, int place)
{
    if (!voted(game, place, 0))
        return WORKSHOP_VOTE;
    if (!workshop_wants_talk(game, place))
        return WORKSHOP_SPLIT;
    return voted(game, place, 1) ? WORKSHOP_SPLIT_AGAIN : WORKSHOP_VOTE_AGAIN;
}

bool workshop_before(const Game *game, WorkshopStage *stage, int *card)
{
    const Workshop *workshop = &game->workshop;
    int place = workshop->place;
    WorkshopStage before = WORKSHOP_OPENING;
    switch (workshop->stage) {
    case WORKSHOP_SETTING_UP:
    case WORKSHOP_OPENING:
        return false;
    case WORKSHOP_READ:
        before = place > 0 ? WORKSHOP_QUESTION : WORKSHOP_OPENING;
        place = place > 0 ? place - 1 : 0;
        break;
    case WORKSHOP_THINK:
    case WORKSHOP_VOTE:
    case WORKSHOP_SPLIT:
    case WORKSHOP_TALK:
    case WORKSHOP_VOTE_AGAIN:
    case WORKSHOP_SPLIT_AGAIN:
    case WORKSHOP_QUESTION:
        before = (WorkshopStage)(workshop->stage - 1);
        break;
    case WORKSHOP_ANSWER:
        before = before_answer(game, place);
        break;
    case WORKSHOP_STEPS:
        before = WORKSHOP_QUESTION;
        break;
    case WORKSHOP_STEP:
        before = WORKSHOP_STEPS;
        break;
    case WORKSHOP_TABLE:
        before = workshop->setup.values[SET_UP_STEPS] ? WORKSHOP_STEPS : WORKSHOP_QUESTION;
        break;
    case WORKSHOP_CLOSING:
        before = WORKSHOP_TABLE;
        break;
    }
    if (stage)
        *stage = before;
    if (card)
        *card = place;
    return true;
}

/* ---- Going there ---- */

/* A card whose answer is shown stands in the room's table from then on. */
static void answer(Game *game)
{
    WorkshopCard *card = &game->workshop.cards[game->workshop.place];
    if (card->answered)
        return;
    card->answered = true;
    game->card = card->card;
    game->round = 1;
    if (game_state_card(game, card->card)->side != SIDE_EITHER)
        table_sorted(game, OUTCOME_AGREED);
}

static bool go_to(Game *game, WorkshopStage stage, int place)
{
    Workshop *workshop = &game->workshop;
    workshop->stage = stage;
    workshop->place = place;
    workshop->counted = SIDE_CODEPENDENT;
    if (stage == WORKSHOP_ANSWER)
        answer(game);
    return true;
}

static bool counts_hands(const Game *game)
{
    return workshop_open_ballot(game) >= 0 && !workshop_setup_votes_by_teams(&game->workshop.setup);
}

static bool forward(Game *game, Error *refusal)
{
    WorkshopStage stage;
    int place;
    if (!workshop_next(game, &stage, &place))
        return error_set(refusal, game->workshop.stage == WORKSHOP_CLOSING ? "The workshop is at its end."
                                                                            : "The workshop was not opened yet.");
    if (counts_hands(game) && game->workshop.counted == SIDE_CODEPENDENT) {
        game->workshop.counted = SIDE_INTERDEPENDENT;
        return true;
    }
    return go_to(game, stage, place);
}

static bool backward(Game *game, Error *refusal)
{
    WorkshopStage stage;
    int place;
    if (!workshop_before(game, &stage, &place))
        return error_set(refusal, "There is nothing before this.");
    if (counts_hands(game) && game->workshop.counted == SIDE_INTERDEPENDENT) {
        game->workshop.counted = SIDE_CODEPENDENT;
        return true;
    }
    go_to(game, stage, place);
    if (counts_hands(game))
        game->workshop.counted = SIDE_INTERDEPENDENT; /* one arrives at a stage's end from behind */
    return true;
}

static bool skip(Game *game, int value, Error *refusal)
{
    Workshop *workshop = &game->workshop;
    int place = workshop->place;
    bool card = workshop_has_card(game);
    if (value == SKIP_TO_ANSWER && card && workshop->stage < WORKSHOP_ANSWER)
        return go_to(game, WORKSHOP_ANSWER, place);
    if (value == SKIP_CARD && card) {
        WorkshopStage stage = after_card(game, &place);
        return go_to(game, stage, place);
    }
    if (value == SKIP_CARDS && (card || workshop->stage == WORKSHOP_OPENING))
        return go_to(game, after_cards(game), place);
    return error_set(refusal, "There is nothing here that could be skipped so.");
}

/* ---- Before it opens ---- */

static bool set_up(Game *game, const Action *action, Error *refusal)
{
    if (game->workshop.stage != WORKSHOP_SETTING_UP)
        return error_set(refusal, "The workshop is open; its set-up stays as it is.");
    if (action->value < 0 || action->value >= SET_UP_COUNT || !workshop_may_set((SetUp)action->value, action->item))
        return error_set(refusal, "The set-up %d can't be %d.", action->value, action->item);
    game->workshop.setup.values[action->value] = action->item;
    return true;
}

static bool name_team(Game *game, const Action *action, Error *refusal)
{
    if (game->workshop.stage != WORKSHOP_SETTING_UP)
        return error_set(refusal, "The workshop is open; its teams stay as they are.");
    if (action->value < 0 || action->value >= TEAMS_MOST || action->item < 0 || action->item >= TEAM_SHAPES ||
        action->place < 0 || action->place >= TEAM_COLOURS || !workshop_may_name(action->text))
        return error_set(refusal, "There is no such team, shape, colour or name.");
    Team *team = &game->workshop.setup.teams[action->value];
    team->shape = action->item;
    team->colour = action->place;
    memcpy(team->name, action->text, sizeof team->name);
    return true;
}

static bool open_workshop(Game *game, Error *refusal)
{
    if (game->workshop.stage != WORKSHOP_SETTING_UP)
        return error_set(refusal, "The workshop is open already.");
    if (!workshop_deal(game, refusal))
        return false;
    game->steps_open = game->workshop.setup.values[SET_UP_STEPS] != 0;
    return go_to(game, WORKSHOP_OPENING, 0);
}

/* ---- Votes ---- */

static bool is_pile(int value)
{
    return value == SIDE_CODEPENDENT || value == SIDE_INTERDEPENDENT;
}

static bool vote(Game *game, const Action *action, Error *refusal)
{
    Workshop *workshop = &game->workshop;
    int which = workshop_open_ballot(game);
    if (which < 0 || !workshop_setup_votes_by_teams(&workshop->setup))
        return error_set(refusal, "No team's vote is asked for just now.");
    if (!is_pile(action->value) || action->item < 0 || action->item >= workshop->setup.values[SET_UP_TEAMS])
        return error_set(refusal, "There is no such team or pile.");
    signed char *cast = &workshop->cards[workshop->place].ballots[which].teams[action->item];
    if (*cast == action->value)
        return error_set(refusal, "This team has voted so already.");
    *cast = (signed char)action->value;
    return true;
}

static bool count(Game *game, const Action *action, Error *refusal)
{
    int which = workshop_open_ballot(game);
    if (!counts_hands(game))
        return error_set(refusal, "No hands are counted just now.");
    if (!is_pile(action->value) || action->item < 0 || action->item > HANDS_MOST)
        return error_set(refusal, "Hands are counted from 0 to %d, for one of the two piles.", HANDS_MOST);
    short *counted = &game->workshop.cards[game->workshop.place].ballots[which].hands[action->value];
    if (*counted == action->item)
        return error_set(refusal, "So many were counted already.");
    *counted = (short)action->item;
    game->workshop.counted = (Side)action->value;
    return true;
}

/* ---- Steps ---- */

static bool begin_step(Game *game, const Action *action, Error *refusal)
{
    WorkshopStage stage = game->workshop.stage;
    if (stage != WORKSHOP_STEPS && stage != WORKSHOP_STEP)
        return error_set(refusal, "The steps come after the cards.");
    if (!steps_begin(game, action, refusal))
        return false;
    game->workshop.step = action->value;
    return go_to(game, WORKSHOP_STEP, game->workshop.place);
}

static bool return_to_step(Game *game, int step, Error *refusal)
{
    bool begun = step >= 0 && step < challenge_count() && game_step_begun(game, step);
    if (game->workshop.stage != WORKSHOP_STEPS || !begun)
        return error_set(refusal, "There is no such step to be gone on with.");
    game->workshop.step = step;
    return go_to(game, WORKSHOP_STEP, game->workshop.place);
}

static bool move(Game *game, const Action *action, Error *refusal)
{
    WorkshopStage stage = game->workshop.stage;
    if (stage != WORKSHOP_STEPS && stage != WORKSHOP_STEP)
        return error_set(refusal, "The steps come after the cards.");
    if (!steps_move(game, action, refusal))
        return false;
    game->workshop.step = action->value;
    return go_to(game, WORKSHOP_STEP, game->workshop.place);
}

bool workshop_apply(Game *game, const Action *action, Error *refusal)
{
    switch (action->kind) {
    case ACTION_SET_UP:
        return set_up(game, action, refusal);
    case ACTION_NAME_TEAM:
        return name_team(game, action, refusal);
    case ACTION_OPEN_WORKSHOP:
        return open_workshop(game, refusal);
    case ACTION_FORWARD:
        return forward(game, refusal);
    case ACTION_BACKWARD:
        return backward(game, refusal);
    case ACTION_SKIP:
        return skip(game, action->value, refusal);
    case ACTION_VOTE:
        return vote(game, action, refusal);
    case ACTION_COUNT:
        return count(game, action, refusal);
    case ACTION_RETURN:
        return return_to_step(game, action->value, refusal);
    case ACTION_BEGIN:
        return begin_step(game, action, refusal);
    case ACTION_MOVE:
        return move(game, action, refusal);
    default:
        return error_set(refusal, "A workshop has no such action.");
    }
}

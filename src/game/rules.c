/* The rules: what each action does in each stage, and why it is refused elsewhere. */
#include "game.h"

#include "choice.h"
#include "deal.h"
#include "game_state.h"
#include "schedule.h"
#include "spacing.h"
#include "steps.h"
#include "table.h"
#include "workshop_rules.h"

/* Chooses two further signs of the card's side and puts the three in an order of their own. The numbers are a stream of
 * their own, so that whether signs are asked for changes nothing in what is dealt. */
static void choose_signs(Game *game)
{
    const Card *card = game_state_card(game, game->card);
    Random random = random_make(game->seed, (uint64_t)game->visits + 1);
    int *choices = game->sign_choices;
    int found = 1;
    choices[0] = card->sign;
    for (int index = 0; index < game->article->quotation_count; index++) {
        const Quotation *quotation = &game->article->quotations[index];
        if (quotation->kind != QUOTATION_SIGN || quotation->side != card->side || index == card->sign) {
            continue;
        }
        /* A sample of fixed size: the next one takes a place with the probability that keeps all equally likely. */
        int place = found < GAME_SIGN_CHOICES ? found : 1 + (int)random_below(&random, (uint32_t)found);
        if (place < GAME_SIGN_CHOICES) {
            choices[place] = index;
        }
        found++;
    }
    for (int place = GAME_SIGN_CHOICES - 1; place > 0; place--) {
        int other = (int)random_below(&random, (uint32_t)place + 1), choice = choices[place];
        choices[place] = choices[other];
        choices[other] = choice;
    }
}

static void go_on(Game *game)
{
    if (game->slot + 1 < GAME_ROUND_CARDS) {
        game->slot++;
        schedule_next(game);
        game->stage = STAGE_SORT;
    } else {
        game->stage = STAGE_ROUND_END;
        game->rounds_done++;
    }
}

static bool start_round(Game *game, int value, DealChoice choice, Error *refusal)
{
    if (game->stage != STAGE_READY && game->stage != STAGE_ROUND_END) {
        return error_set(refusal, "A round is going on. The next one begins when its eight cards are done.");
    }
    if (value != 0 && value != 1) {
        return error_set(refusal, "A round asks for signs or it doesn't: 1 or 0, not %d.", value);
    }
    if (!game_may_choose(game->deck, choice)) {
        return error_set(refusal, "These areas and this level have too few cards for a round. Choose more of them.");
    }
    choice_apply(game, choice);
    if (game->round > 0) {
        game->shown = GAME_SHOWN_CARDS; /* the pocket is shown in the first round only */
    }
    game->round++;
    game->slot = 0;
    game->names_signs = value == 1 && game->round > 1;
    for (int slot = 0; slot < GAME_ROUND_CARDS; slot++) {
        game->slots[slot] = OUTCOME_NONE;
    }
    deal_begin_cycle(game);
    spacing_recall(game);
    deal_begin_round(game);
    schedule_next(game);
    game->stage = STAGE_SORT;
    return true;
}

static bool sort(Game *game, int value, Error *refusal)
{
    if (game->stage != STAGE_SORT) {
        return error_set(refusal, "There is no card to sort just now.");
    }
    if (value != SIDE_CODEPENDENT && value != SIDE_INTERDEPENDENT) {
        return error_set(refusal, "There are two piles, 0 and 1; %d is none of them.", value);
    }
    bool agreed = (Side)value == game_state_card(game, game->card)->side;
    Outcome outcome = agreed ? OUTCOME_AGREED : OUTCOME_LOOK_AGAIN;
    game->placed = (Side)value;
    game->sign_named = -1;
    game->comes_back = false;
    game->slots[game->slot] = outcome;
    table_sorted(game, outcome);
    choice_learn(game, agreed);
    if (agreed && game->names_signs) {
        choose_signs(game);
        game->stage = STAGE_NAME_SIGN; /* when the card comes again depends on the sign, too */
        return true;
    }
    if (agreed) {
        spacing_agreed(game);
    } else {
        schedule_missed(game);
        spacing_missed(game);
    }
    game->stage = STAGE_FEEDBACK;
    return true;
}

static bool name_sign(Game *game, int value, Error *refusal)
{
    if (game->stage != STAGE_NAME_SIGN) {
        return error_set(refusal, "No sign is asked for just now.");
    }
    if (value < 0 || value >= GAME_SIGN_CHOICES) {
        return error_set(refusal, "There are three sentences, 0 to 2; %d is none of them.", value);
    }
    game->sign_named = game->sign_choices[value];
    if (game->sign_named == game_state_card(game, game->card)->sign) {
        spacing_agreed(game);
    } else {
        spacing_missed(game);
    }
    game->stage = STAGE_FEEDBACK;
    return true;
}

static bool pass(Game *game, Error *refusal)
{
    if (game->stage == STAGE_NAME_SIGN) {
        spacing_missed(game);
        game->stage = STAGE_FEEDBACK;
        return true;
    }
    if (game->stage != STAGE_SORT) {
        return error_set(refusal, "There is nothing to pass just now.");
    }
    game->slots[game->slot] = OUTCOME_PASSED;
    game->cards[game->card].passed = 1;
    deal_remove(game, game->card);
    table_passed(game);
    spacing_passed(game);
    go_on(game);
    return true;
}

static bool next(Game *game, Error *refusal)
{
    if (game->stage != STAGE_FEEDBACK) {
        return error_set(refusal, "There is nothing to go on from just now.");
    }
    go_on(game);
    return true;
}

static bool carry_out(Game *game, Action action, Error *refusal)
{
    if (game->is_workshop)
        return workshop_apply(game, &action, refusal);
    bool plain = action.kind == ACTION_PASS || action.kind == ACTION_NEXT || action.kind == ACTION_OPEN_STEPS;
    if (plain && action.value != 0) {
        return error_set(refusal, "Passing, going on and opening all steps have no value: 0, not %d.", action.value);
    }
    switch (action.kind) {
    case ACTION_START_ROUND:
        return start_round(game, action.value, (DealChoice){action.item, action.place}, refusal);
    case ACTION_SORT:
        return sort(game, action.value, refusal);
    case ACTION_NAME_SIGN:
        return name_sign(game, action.value, refusal);
    case ACTION_PASS:
        return pass(game, refusal);
    case ACTION_NEXT:
        return next(game, refusal);
    case ACTION_OPEN_STEPS:
        return steps_open_all(game, refusal);
    case ACTION_BEGIN:
        return steps_begin(game, &action, refusal);
    case ACTION_MOVE:
        return steps_move(game, &action, refusal);
    case ACTION_SET_UP:
    case ACTION_NAME_TEAM:
    case ACTION_OPEN_WORKSHOP:
    case ACTION_FORWARD:
    case ACTION_BACKWARD:
    case ACTION_SKIP:
    case ACTION_RETURN:
    case ACTION_VOTE:
    case ACTION_COUNT:
        return error_set(refusal, "This belongs to a workshop; the game is one on one's own.");
    case ACTION_KIND_COUNT:
        break;
    }
    return error_set(refusal, "The game knows no action of the kind %d.", (int)action.kind);
}

/* The day that an action brings is there before it counts, and gone again when it is refused. */
bool game_apply(Game *game, Action action, Error *refusal)
{
    if (action.day < 0) {
        return error_set(refusal, "Days are counted from 1; %d is none of them.", action.day);
    }
    Days before = game->days;
    spacing_tell(game, action.day);
    if (carry_out(game, action, refusal)) {
        return true;
    }
    game->days = before;
    return false;
}

/* Decides which card comes next.
 *
 * A card may come only if the plan (plan.h) holds whatever the player then does with it. There always is such a card
 * while both piles have one to deal. In a deck so small that all cards of a pile wait or were just shown, it can lack;
 * then the latest bound gives way: a card may come back later than after six others. The other bounds never have to: a
 * pile has three active cards at least, so that after three cards of the other pile it has one to deal that was not
 * just shown, or one that waits and may come back by then. */
#include "schedule.h"

#include "deal.h"
#include "plan.h"
#include "spacing.h"

enum {
    RETURNS_FIRST = 3, /* from so many waiting cards on, no new card comes while one of them can */
    SOONEST = GAME_RETURN_SOONEST + 1,
    LATEST = GAME_RETURN_LATEST + 1
};

static int places_ago(const Game *game, int waiting)
{
    return (int)(game->visits + 1 - game->waiting[waiting].missed_at);
}

/* The plan as it stands before the next card. False where it is beyond keeping. */
static bool make_plan(const Game *game, Plan *plan)
{
    bool sound = true;
    *plan = (Plan){0, game->run_side, game->run_length, game->has_twins};
    for (int index = 0; index < game->waiting_count; index++) {
        Side side = game_state_card(game, game->waiting[index].card)->side;
        sound = plan_wait(plan, side, places_ago(game, index)) && sound;
    }
    return sound;
}

static bool fits_run(const Game *game, Side side)
{
    return game->run_length < GAME_RUN_MOST || game->run_side != side;
}

/* Whether the plan holds after the card, agreed or missed. `twin`: it may be followed by its twin. */
static bool is_safe(const Game *game, Plan plan, int card, bool twin)
{
    Side side = game_state_card(game, card)->side;
    bool waits = game->cards[card].misses + 1 < GAME_MISSES_MOST;
    Plan agreed, missed;
    return plan_after(plan, side, false, &agreed) && plan_holds(agreed, SIDE_EITHER) &&
           plan_after(plan, side, waits, &missed) && plan_holds(missed, twin ? other_side(side) : SIDE_EITHER);
}

/* The place in `waiting` of the card that has waited longest and can come now, or -1. */
static int find_return(const Game *game, const Plan *plan)
{
    for (int index = 0; index < game->waiting_count; index++) {
        int card = game->waiting[index].card, ago = places_ago(game, index);
        if (ago < SOONEST || !fits_run(game, game_state_card(game, card)->side)) {
            continue;
        }
        if (plan == NULL) {
            return index;
        }
        Plan rest = *plan;
        plan_take(&rest, ago);
        if (is_safe(game, rest, card, false)) {
            return index;
        }
    }
    return -1;
}

/* A pile's best new card after which the plan holds; with no plan to keep, its best one. */
static Candidate find_new_of(Game *game, const Plan *plan, Side side)
{
    Candidate found = {-1, 0};
    if (!fits_run(game, side) || (plan != NULL && !plan_has_room(*plan, side))) {
        return found;
    }
    for (DealFilter filter = DEAL_ANY; filter <= DEAL_WITH_TWIN; filter++) {
        found = deal_find(game, side, filter);
        if (plan == NULL ||
            (found.card >= 0 && is_safe(game, *plan, found.card, deal_twin_follows(game, found.card)))) {
            return found;
        }
    }
    return (Candidate){-1, 0};
}

static bool is_showing(const Game *game)
{
    return game->shown < GAME_SHOWN_CARDS;
}

static Side shown_side(const Game *game)
{
    return game->shown < GAME_SHOWN_CARDS / 2 ? game->shown_first : other_side(game->shown_first);
}

/* A new card of either pile, or -1. */
static int find_new(Game *game, const Plan *plan)
{
    bool showing = is_showing(game);
    Side side = showing ? shown_side(game) : deal_side(game);
    Candidate first = find_new_of(game, plan, side);
    if (first.card >= 0 && (showing || first.penalty < PENALTY_GRAVE)) {
        return first.card;
    }
    Candidate second = find_new_of(game, plan, other_side(side));
    bool better = second.card >= 0 && second.penalty < PENALTY_GRAVE && deal_may_swap(game, other_side(side));
    return first.card < 0 || better ? second.card : first.card;
}

/* A new card for which a pile that has none to deal begins its next cycle, or -1. */
static int find_new_of_next_cycle(Game *game, const Plan *plan)
{
    Side side = game->run_length > 0 ? other_side(game->run_side) : game->shown_first;
    for (int tried = 0; tried < PILES; tried++, side = other_side(side)) {
        if (fits_run(game, side) && deal_find(game, side, DEAL_ANY).card < 0) {
            deal_refill(game, side);
            int card = find_new_of(game, plan, side).card;
            if (card >= 0) {
                return card;
            }
        }
    }
    return -1;
}

/* Whether a card that may come back now comes now: each of the allowed places is equally likely. */
static bool is_time(Game *game, int waiting)
{
    int places_left = LATEST - places_ago(game, waiting) + 1;
    return places_left <= 1 || random_below(&game->random, (uint32_t)places_left) == 0;
}

static void put(Game *game, int card, Visit visit)
{
    Side side = game_state_card(game, card)->side;
    bool same = game->run_length > 0 && game->run_side == side;
    game->run_length = same ? game->run_length + 1 : 1;
    game->run_side = side;
    for (int back = RECENT_CARDS - 1; back > 0; back--) {
        game->recent[back] = game->recent[back - 1];
    }
    game->recent[0] = card;
    game->visits++;
    game->pile_count[side]++;
    game->card = card;
    game->visit = visit;
    if (visit != VISIT_RETURN) {
        deal_remove(game, card);
    }
}

static void put_return(Game *game, int waiting)
{
    int card = game->waiting[waiting].card;
    game->cards[card].waiting = 0;
    game->waiting_count--;
    for (int index = waiting; index < game->waiting_count; index++) {
        game->waiting[index] = game->waiting[index + 1];
    }
    put(game, card, VISIT_RETURN);
}

static void put_new(Game *game, int card)
{
    bool shown = is_showing(game) && game_state_card(game, card)->side == shown_side(game);
    game->shown += shown;
    put(game, card, shown ? VISIT_SHOWN : spacing_is_due(game, card) ? VISIT_DUE : VISIT_NEW);
}

/* With every bound kept. False where no card can. */
static bool put_by_plan(Game *game, const Plan *plan)
{
    int back = find_return(game, plan);
    if (back >= 0 && (game->waiting_count >= RETURNS_FIRST || is_time(game, back))) {
        put_return(game, back);
        return true;
    }
    int card = find_new(game, plan);
    if (card < 0 && back < 0) {
        card = find_new_of_next_cycle(game, plan);
    }
    if (card >= 0) {
        put_new(game, card);
    } else if (back >= 0) {
        put_return(game, back);
    }
    return card >= 0 || back >= 0;
}

/* With the latest bound given up. */
static void put_without_plan(Game *game)
{
    int back = find_return(game, NULL);
    int card = back < 0 ? find_new(game, NULL) : -1;
    if (back < 0 && card < 0) {
        card = find_new_of_next_cycle(game, NULL);
    }
    if (back >= 0) {
        put_return(game, back);
    } else {
        put_new(game, card);
    }
}

void schedule_next(Game *game)
{
    if (game->twin_due >= 0) {
        int twin = game->twin_due;
        game->twin_due = -1;
        put(game, twin, VISIT_TWIN);
        return;
    }
    deal_begin_cycle(game);
    Plan plan;
    if (!make_plan(game, &plan) || !put_by_plan(game, &plan)) {
        put_without_plan(game);
    }
}

void schedule_missed(Game *game)
{
    CardState *state = &game->cards[game->card];
    game->comes_back = state->misses < GAME_MISSES_MOST && game->waiting_count < WAITING_MOST;
    if (game->comes_back) {
        game->waiting[game->waiting_count++] = (Waiting){game->card, game->visits};
        state->waiting = 1;
    } else {
        deal_remove(game, game->card);
    }
    bool first = game->visit != VISIT_TWIN && game->visit != VISIT_RETURN;
    if (first && deal_twin_follows(game, game->card)) {
        game->twin_due = game_state_twin(game, game->card);
    }
}

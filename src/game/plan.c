/* Plans the next seven places.
 *
 * A card missed at place n must come back at one of the places n + 4 to n + 7. The plan holds when there is an order of
 * the waiting cards, with new cards of either pile between them, that keeps these bounds and never puts more than three
 * cards of one pile in a row, whichever of the new cards are followed by their twins. The search ends after seven
 * places, because by then each waiting card has come or is late.
 *
 * The schedule keeps to moves after which the plan holds whatever the player does next, deals no new card of a pile of
 * which two wait, and lets returns come first from three waiting cards on. That this is enough for ever is proved by
 * going through every state that can be reached (tests/unit/game_plan_test.c). Change one of the three and run it. */
#include "plan.h"

#include "game.h"

enum {
    WAITING_OF_A_SIDE = 2, /* new cards of a pile come only while fewer of it wait (its twins may add to them) */
    BITS = 2,
    ONE_PLACE = 3, /* the bits of one place */
    SOONEST = GAME_RETURN_SOONEST + 1,
    LATEST = GAME_RETURN_LATEST + 1,
    ALL_PLACES = (1 << BITS * LATEST) - 1
};

static unsigned bits_at(unsigned waiting, int places_ago)
{
    return waiting >> (places_ago - 1) * BITS & ONE_PLACE;
}

bool plan_wait(Plan *plan, Side side, int places_ago)
{
    int place = places_ago < LATEST ? places_ago : LATEST;
    if (bits_at(plan->waiting, place) != 0) {
        return false;
    }
    plan->waiting |= ((unsigned)side + 1) << (place - 1) * BITS;
    return true;
}

void plan_take(Plan *plan, int places_ago)
{
    int place = places_ago < LATEST ? places_ago : LATEST;
    plan->waiting &= ~((unsigned)ONE_PLACE << (place - 1) * BITS);
}

bool plan_has_room(Plan plan, Side side)
{
    int count = 0;
    for (int place = 1; place <= LATEST; place++) {
        count += bits_at(plan.waiting, place) == (unsigned)side + 1;
    }
    return count < WAITING_OF_A_SIDE;
}

bool plan_after(Plan plan, Side side, bool waits, Plan *after)
{
    bool same = plan.run_length > 0 && plan.run_side == side;
    if (bits_at(plan.waiting, LATEST) != 0 || (same && plan.run_length >= GAME_RUN_MOST)) {
        return false;
    }
    *after = plan;
    after->waiting = (plan.waiting << BITS & ALL_PLACES) | (waits ? (unsigned)side + 1 : 0);
    after->run_side = side;
    after->run_length = same ? plan.run_length + 1 : 1;
    return true;
}

static bool holds_after_return(Plan plan)
{
    for (int place = LATEST; place >= SOONEST; place--) {
        unsigned bits = bits_at(plan.waiting, place);
        Plan rest = plan, after;
        plan_take(&rest, place);
        if (bits != 0 && plan_after(rest, (Side)(bits - 1), false, &after) && plan_holds(after, SIDE_EITHER)) {
            return true;
        }
    }
    return false;
}

static bool holds_after_new(Plan plan, Side side)
{
    Side other = side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    Plan after;
    return plan_after(plan, side, false, &after) && plan_holds(after, SIDE_EITHER) &&
           (!plan.has_twins || plan_holds(after, other));
}

bool plan_holds(Plan plan, Side twin)
{
    if (twin != SIDE_EITHER) {
        Plan after;
        return plan_after(plan, twin, false, &after) && plan_holds(after, SIDE_EITHER);
    }
    return plan.waiting == 0 || holds_after_return(plan) || holds_after_new(plan, SIDE_CODEPENDENT) ||
           holds_after_new(plan, SIDE_INTERDEPENDENT);
}

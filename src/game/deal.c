/* Deals new cards.
 *
 * Each pile has a pool of its own, shuffled once a cycle, and no card comes as new again before its pile is through.
 * The two piles' cycles begin together. Where one pile is used up before the other and the run of one pile must be
 * broken, it alone begins its next cycle (deal_refill): the cards of its next cycle then come between. */
#include "deal.h"

#include "choice.h"
#include "spacing.h"

enum {
    WINDOW = 64,      /* cards of the pool that are compared */
    ACTIVE_LEAST = 3, /* cards that a pile needs: with fewer, those that rest or were passed are let in again */
    ROUND_LEAST = 3,  /* cards of a pile in a round, where the deck allows it */
    ROUND_MOST = 5,
    CYCLE_END = 8,    /* cards of the cycle left, from which on those with a twin still to come go first */
    CYCLE_LAST = 4,
    VARIED_END = 12   /* cards of a pile left, from which on frequent areas go first */
};

/* What speaks against a card. The same card again soon is worst; then what would give an answer away. */
enum {
    AGAINST_SAME_CARD = 200, /* less 10 a place back */
    AGAINST_SHOWN_TWIN = 90,
    AGAINST_WAITING_TWIN = 60,
    AGAINST_THIRD_OF_AREA = PENALTY_GRAVE,
    AGAINST_NEAR_TWIN = 16,
    AGAINST_LAST_TWINS = 250, /* two twins left would have to stand side by side */
    AGAINST_LEAVING_TWINS = 12,
    FOR_LEFT_OVER = -30,
    FOR_DUE = -45,
    FOR_FREQUENT_AREA = 2 /* each card of it that is left */
};

static const int against_area[] = {7, 4};
static const int against_sign[] = {6, 4, 2};

bool deal_twin_follows(const Game *game, int card)
{
    int twin = game_state_twin(game, card);
    if (twin < 0) {
        return false;
    }
    const CardState *state = &game->cards[twin];
    return !state->passed && !state->waiting && state->misses < GAME_MISSES_MOST;
}

static int against_recent(const Game *game, int index)
{
    const Card *card = game_state_card(game, index);
    int penalty = 0;
    for (int back = 0; back < RECENT_CARDS && game->recent[back] >= 0; back++) {
        const Card *recent = game_state_card(game, game->recent[back]);
        if (game->recent[back] == index && !spacing_is_due(game, index)) { /* a due one came on an earlier day */
            penalty += AGAINST_SAME_CARD - 10 * back;
        }
        if (back < 2 && recent->area == card->area) {
            penalty += against_area[back];
        }
        if (back < 3 && recent->sign == card->sign) {
            penalty += against_sign[back];
        }
        if (back < 4 && card->twin == game->recent[back]) {
            penalty += AGAINST_NEAR_TWIN;
        }
    }
    bool third = game->recent[1] >= 0 && game_state_card(game, game->recent[0])->area == card->area &&
                 game_state_card(game, game->recent[1])->area == card->area;
    return penalty + (third ? AGAINST_THIRD_OF_AREA : 0);
}

static int against(const Game *game, int index)
{
    int twin = game_state_twin(game, index);
    int penalty = against_recent(game, index) + choice_against(game, index);
    if (twin >= 0 && game->cards[twin].waiting) {
        penalty += AGAINST_WAITING_TWIN;
    }
    if (twin >= 0 && game->round == 1 && !game->cards[twin].undealt) {
        penalty += AGAINST_SHOWN_TWIN;
    }
    int left = game->pools[SIDE_CODEPENDENT].left + game->pools[SIDE_INTERDEPENDENT].left;
    bool leaves_twins = twin < 0 || !game->cards[twin].undealt;
    if (leaves_twins && left <= CYCLE_END) {
        penalty += left <= CYCLE_LAST ? AGAINST_LAST_TWINS : AGAINST_LEAVING_TWINS;
    }
    return penalty + (game->cards[index].left_over ? FOR_LEFT_OVER : 0) +
           (game->cards[index].recalled && spacing_is_due(game, index) ? FOR_DUE : 0);
}

/* Never: a card that waits to come back, the last card once more, or its twin. */
static bool is_possible(const Game *game, int index, DealFilter filter)
{
    int last = game->recent[0];
    if (game->cards[index].waiting || index == last) {
        return false;
    }
    if (last >= 0 && (game_state_card(game, last)->twin == index || game_state_card(game, index)->twin == last)) {
        return false;
    }
    return filter == DEAL_ANY || deal_twin_follows(game, index) == (filter == DEAL_WITH_TWIN);
}

static void drop(Pool *pool, int place)
{
    uint32_t dropped = pool->cards[place];
    pool->length--;
    pool->cards[place] = pool->cards[pool->length];
    pool->cards[pool->length] = dropped;
}

/* Near the cycle's end: how many of the pile's cards of each area are left, so that the most frequent go first and the
 * last cards still vary. */
static void count_areas(const Game *game, const Pool *pool, int *left)
{
    for (int place = 0; pool->left <= VARIED_END && place < pool->length; place++) {
        int index = (int)pool->cards[place];
        left[game_state_card(game, index)->area] += game->cards[index].undealt;
    }
}

Candidate deal_find(Game *game, Side side, DealFilter filter)
{
    Pool *pool = &game->pools[side];
    int areas_left[AREA_COUNT] = {0};
    count_areas(game, pool, areas_left);
    Candidate best = {-1, 0};
    uint32_t equals = 0;
    for (int place = pool->length - 1, looked = 0; place >= 0 && looked < WINDOW; place--) {
        int index = (int)pool->cards[place];
        if (!game->cards[index].undealt) {
            drop(pool, place);
            continue;
        }
        looked++;
        if (!is_possible(game, index, filter)) {
            continue;
        }
        int penalty = against(game, index) - FOR_FREQUENT_AREA * areas_left[game_state_card(game, index)->area];
        equals = best.card < 0 || penalty < best.penalty ? 1 : equals + (penalty == best.penalty);
        if (best.card < 0 || penalty < best.penalty ||
            (penalty == best.penalty && random_below(&game->random, equals) == 0)) {
            best = (Candidate){index, penalty};
        }
    }
    return best;
}

void deal_remove(Game *game, int card)
{
    CardState *state = &game->cards[card];
    if (state->undealt && !state->left_out) {
        game->pools[game_state_card(game, card)->side].left--;
    }
    state->undealt = 0;
    state->left_over = 0;
    state->recalled = 0;
}

/* How many cards of the pile would be in a cycle that lets in passed cards, or resting ones too. */
static int count_active(const Game *game, const Pool *pool, bool passed, bool resting)
{
    int count = 0;
    for (int place = 0; place < pool->size && count < ACTIVE_LEAST; place++) {
        const CardState *state = &game->cards[pool->cards[place]];
        count += (passed || !state->passed) && (resting || state->misses < GAME_MISSES_MOST);
    }
    return count;
}

static void shuffle(Game *game, Pool *pool)
{
    for (int place = pool->length - 1; place > 0; place--) {
        int other = (int)random_below(&game->random, (uint32_t)place + 1);
        uint32_t card = pool->cards[place];
        pool->cards[place] = pool->cards[other];
        pool->cards[other] = card;
    }
}

/* Counts the pile's new cycle, and notices when with it the whole deck was gone through. */
static void count_cycle(Game *game, Side side)
{
    Pool *pool = &game->pools[side], *other = &game->pools[other_side(side)];
    if (pool->cycle < other->cycle) {
        pool->cycle = other->cycle;
        game->turn++;
    } else {
        pool->cycle++;
        game->turn += other->left == 0;
    }
}

void deal_refill(Game *game, Side side)
{
    Pool *pool = &game->pools[side];
    count_cycle(game, side);
    bool passed = pool->turn_of_pass != game->turn || count_active(game, pool, false, false) < ACTIVE_LEAST;
    bool resting = count_active(game, pool, passed, false) < ACTIVE_LEAST;
    pool->turn_of_pass = game->turn;
    pool->length = pool->size;
    pool->left = 0;
    for (int place = pool->size - 1; place >= 0; place--) {
        CardState *state = &game->cards[pool->cards[place]];
        bool active = (passed || !state->passed) && (resting || state->misses < GAME_MISSES_MOST);
        state->left_over = active && state->undealt;
        state->undealt = active;
        if (active) {
            state->passed = 0;
            pool->left++;
        } else {
            drop(pool, place);
        }
    }
    shuffle(game, pool);
}

void deal_begin_cycle(Game *game)
{
    if (game->pools[SIDE_CODEPENDENT].left == 0 && game->pools[SIDE_INTERDEPENDENT].left == 0) {
        deal_refill(game, SIDE_CODEPENDENT);
        deal_refill(game, SIDE_INTERDEPENDENT);
        for (int side = 0; side < PILES; side++) {
            game->pools[side].turn_of_pass = game->turn;
        }
    }
}

static int between(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

/* How many of so many cards are of one pile at most, when no round is to have more than five. */
static int pile_most(int cards)
{
    int begun = cards % GAME_ROUND_CARDS;
    return ROUND_MOST * (cards / GAME_ROUND_CARDS) + between(begun, 0, ROUND_MOST);
}

static int pile_least(int cards)
{
    return cards - pile_most(cards);
}

void deal_begin_round(Game *game)
{
    static const int usual[] = {3, 4, 4, 5};
    int codependent = game->pools[SIDE_CODEPENDENT].left, all = codependent + game->pools[SIDE_INTERDEPENDENT].left;
    int wanted = usual[random_below(&game->random, 4)];
    game->pile_count[SIDE_CODEPENDENT] = game->pile_count[SIDE_INTERDEPENDENT] = 0;
    if (all > GAME_ROUND_CARDS) {
        int rest = all - GAME_ROUND_CARDS; /* of it, codependent: */
        wanted = between(wanted, codependent - pile_most(rest), codependent - pile_least(rest));
    }
    /* A deck of very unequal piles goes up to 2 and 6. */
    game->codependent_wanted = between(wanted, 2, GAME_ROUND_CARDS - 2);
}

/* Whether so many cards of a side, after a run of it, and so many of the other can be put in some order without a run
 * too long. */
static bool fit(int own, int run, int other)
{
    return own <= GAME_RUN_MOST * other + GAME_RUN_MOST - run && other <= GAME_RUN_MOST * (own + 1);
}

/* Whether what is left of the cycle, or of the round, can still be dealt when a card of this side comes now. */
static bool keeps_cycle(const Game *game, Side side, int run)
{
    return fit(game->pools[side].left - 1, run, game->pools[other_side(side)].left);
}

static bool keeps_round(Side side, int run, int codependent, int places)
{
    int own = side == SIDE_CODEPENDENT ? codependent : places - codependent;
    return own > 0 && fit(own - 1, run, places - own);
}

bool deal_may_swap(Game *game, Side side)
{
    int places = GAME_ROUND_CARDS - game->slot;
    int wanted = game->codependent_wanted - game->pile_count[SIDE_CODEPENDENT]; /* in the places still to come */
    if (side == SIDE_CODEPENDENT ? wanted > 0 : wanted < places) {
        return true; /* only the order changes */
    }
    int more = side == SIDE_CODEPENDENT ? 1 : -1;
    int codependent = game->pools[SIDE_CODEPENDENT].left;
    int rest = codependent + game->pools[SIDE_INTERDEPENDENT].left - places;
    int left = codependent - wanted - more;
    bool usual = between(game->codependent_wanted + more, ROUND_LEAST, ROUND_MOST) == game->codependent_wanted + more;
    if (!usual || rest < 0 || left < pile_least(rest) || left > pile_most(rest)) {
        return false;
    }
    game->codependent_wanted += more;
    return true;
}

Side deal_side(Game *game)
{
    int places = GAME_ROUND_CARDS - game->slot;
    int codependent = between(game->codependent_wanted - game->pile_count[SIDE_CODEPENDENT], 0, places);
    int keeps[PILES];
    for (Side side = SIDE_CODEPENDENT; side <= SIDE_INTERDEPENDENT; side++) {
        int run = game->run_length > 0 && game->run_side == side ? game->run_length + 1 : 1;
        keeps[side] = run > GAME_RUN_MOST ? 0
                                          : 1 + 2 * keeps_cycle(game, side, run) +
                                                keeps_round(side, run, codependent, places);
    }
    if (keeps[SIDE_CODEPENDENT] != keeps[SIDE_INTERDEPENDENT]) {
        return keeps[SIDE_CODEPENDENT] > keeps[SIDE_INTERDEPENDENT] ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
    }
    int drawn = (int)random_below(&game->random, (uint32_t)places);
    return drawn < codependent ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
}

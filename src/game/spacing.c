/* When a card comes again.
 *
 * Each time that a card is sorted as the article has it, on the day on which it is due or later, it climbs a step
 * of the ladder; behind the last one it is known. Otherwise it stands at the foot again and is due the next day. One
 * that rests or was passed is due on no day. Sorted as the article has it before it is due (it came back, or its pile
 * began anew), it stays where it is: that tells nothing about how long it is remembered.
 *
 * The game counts days of its own. A calendar set back is no day, one set far ahead as many as the ladder's longest
 * step, after which every card is due anyhow. So whatever a clock does, a card can come early, but not late, and
 * never not at all. */
#include "spacing.h"

enum {
    RECALLED_MOST = 5,     /* of a pile: as many as mostly come in a round, so that none is preferred to them */
    DAY_MOST = UINT16_MAX, /* the last day for which a card can be kept; after it (179 years) all are due at once */
    LADDER = 4, /* steps */
    KNOWN = LADDER + 1
};

static const int ladder[LADDER] = {1, 3, 7, 21};

/* What the days would be, were the game told this one. */
static Days days_on(const Game *game, int calendar)
{
    Days days = game->days;
    if (calendar <= 0) {
        return days;
    }
    if (days.calendar > 0 && calendar > days.calendar) {
        int gone = calendar - days.calendar, longest = ladder[LADDER - 1];
        days.day += gone < longest ? gone : longest;
    }
    days.calendar = calendar;
    return days;
}

void spacing_tell(Game *game, int calendar)
{
    game->days = days_on(game, calendar);
}

static void set_due(Game *game, CardState *state, int days)
{
    int due = game->days.day + days;
    state->due = (uint16_t)(due < DAY_MOST ? due : DAY_MOST);
    if (game->first_due == 0 || state->due < game->first_due) {
        game->first_due = state->due;
    }
}

void spacing_agreed(Game *game)
{
    CardState *state = &game->cards[game->card];
    bool early = state->due > game->days.day;
    if (early || state->level == KNOWN || state->misses >= GAME_MISSES_MOST) {
        return;
    }
    state->level++;
    state->due = 0;
    if (state->level < KNOWN) {
        set_due(game, state, ladder[state->level - 1]);
    }
}

void spacing_missed(Game *game)
{
    CardState *state = &game->cards[game->card];
    state->level = 0;
    state->due = 0;
    if (state->misses < GAME_MISSES_MOST) {
        set_due(game, state, 1);
    }
}

void spacing_passed(Game *game)
{
    game->cards[game->card].due = 0;
}

/* Some of a pool's cards, those that have been due for longest first. */
typedef struct Recall {
    int places[RECALLED_MOST]; /* in the pool */
    int orders[RECALLED_MOST]; /* the due days, doubled; of two cards of a day, the one recalled before is first */
    int count;
} Recall;

static void recall_add(Recall *recall, int place, int order)
{
    int at = recall->count;
    while (at > 0 && recall->orders[at - 1] > order) {
        at--;
    }
    if (at == RECALLED_MOST) {
        return;
    }
    recall->count += recall->count < RECALLED_MOST;
    for (int index = recall->count - 1; index > at; index--) {
        recall->places[index] = recall->places[index - 1];
        recall->orders[index] = recall->orders[index - 1];
    }
    recall->places[at] = place;
    recall->orders[at] = order;
}

/* Notes the earliest day of all of them on the way. */
static Recall find_recalled(Game *game, const Pool *pool)
{
    Recall recall = {.count = 0};
    for (int place = 0; place < pool->all; place++) {
        CardState *state = &game->cards[pool->cards[place]];
        if (state->due == 0) {
            continue;
        }
        if (game->first_due == 0 || state->due < game->first_due) {
            game->first_due = state->due;
        }
        if (place < pool->size && state->due <= game->days.day && !state->waiting) {
            recall_add(&recall, place, 2 * state->due - state->recalled);
        }
        state->recalled = 0;
    }
    return recall;
}

/* To the end of the cards still to come, where dealing looks first; `before` of them were let in before it and stay
 * there. Returns the place that it took. */
static int let_in(Game *game, Pool *pool, int place, int before)
{
    uint32_t card = pool->cards[place];
    CardState *state = &game->cards[card];
    int to = place < pool->length ? pool->length - 1 - before : pool->length++;
    pool->cards[place] = pool->cards[to];
    pool->cards[to] = card;
    state->recalled = 1;
    if (!state->undealt) {
        state->undealt = 1;
        pool->left++;
    }
    return to;
}

void spacing_recall(Game *game)
{
    if (game->first_due == 0 || game->first_due > game->days.day) {
        return;
    }
    game->first_due = 0;
    for (int side = 0; side < PILES; side++) {
        Pool *pool = &game->pools[side];
        Recall recall = find_recalled(game, pool);
        for (int index = recall.count - 1; index >= 0; index--) {
            int from = recall.places[index], to = let_in(game, pool, from, recall.count - 1 - index);
            for (int other = 0; other < index; other++) { /* what stood there stands here now */
                recall.places[other] = recall.places[other] == to ? from : recall.places[other];
            }
        }
    }
}

int game_calendar(const Game *game)
{
    return game->days.calendar;
}

int game_due(const Game *game, int calendar)
{
    int count = 0, day = days_on(game, calendar).day;
    if (game->first_due == 0 || game->first_due > day) {
        return 0;
    }
    for (int card = 0; card < game->deck->card_count; card++) {
        count += !game->cards[card].left_out && game->cards[card].due > 0 && game->cards[card].due <= day;
    }
    return count;
}

bool game_card_due(const Game *game, int card)
{
    return spacing_is_due(game, card);
}

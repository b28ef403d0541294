/* Deals a workshop's cards: one after the other, each the one that varies the most. */
#include "workshop_deal.h"

#include <stdlib.h>

enum { SIDES = PILES + 1, DEALING = 0x3011 /* its stream of random numbers */ };

typedef struct Dealing {
    Game *game;
    Random random;
    unsigned char *used; /* by card: dealt, or (2) its twin was */
    uint32_t *ranks;     /* by card: an order of the seed's own */
    int areas, wanted;
} Dealing;

int workshop_cards_in(const Deck *deck, int areas)
{
    int count = 0;
    for (int card = 0; card < deck->card_count; card++)
        count += (areas >> deck->cards[card].area & 1) != 0;
    return count;
}

bool workshop_enough_cards(const Deck *deck, int areas, Error *error)
{
    int there = workshop_cards_in(deck, areas);
    if (there >= WORKSHOP_CARDS_LEAST)
        return true;
    return error_set(error, "These areas have %d cards; a workshop needs %d. Choose more of them.", there,
                     WORKSHOP_CARDS_LEAST);
}

/* Clear cards come first, and those close to the line in the second half. */
static bool is_early_or_late(const Dealing *dealing, const Card *card)
{
    Level level = 2 * dealing->game->workshop.count < dealing->wanted ? LEVEL_CLEAR : LEVEL_CLOSE;
    return dealing->game->has_levels && card->level != level;
}

/* How much a card repeats of those just dealt: the sign, the area; a twin most of all. And whether it is its time. */
static int repeats(const Dealing *dealing, int index)
{
    enum { LOOK_BACK = 4, OUT_OF_TIME = 3 };
    const Workshop *workshop = &dealing->game->workshop;
    const Card *card = game_state_card(dealing->game, index);
    int weight = (dealing->used[index] == 2 ? 1000 : 0) + (is_early_or_late(dealing, card) ? OUT_OF_TIME : 0);
    for (int back = 1; back <= LOOK_BACK && back <= workshop->count; back++) {
        const Card *before = game_state_card(dealing->game, workshop->cards[workshop->count - back].card);
        weight += (before->sign == card->sign ? 2 : 0) * (LOOK_BACK + 1 - back);
        weight += (before->area == card->area ? 1 : 0) * (LOOK_BACK + 1 - back);
    }
    return weight;
}

/* The side's card that repeats the least, -1 where none is left. */
static int find(const Dealing *dealing, Side side, int *weight)
{
    int found = -1;
    for (int index = 0; index < dealing->game->deck->card_count; index++) {
        const Card *card = game_state_card(dealing->game, index);
        if (card->side != side || dealing->used[index] == 1 || !(dealing->areas >> card->area & 1))
            continue;
        int repeated = repeats(dealing, index);
        if (found < 0 || repeated < *weight ||
            (repeated == *weight && dealing->ranks[index] < dealing->ranks[found])) {
            found = index;
            *weight = repeated;
        }
    }
    return found;
}

static void deal_one(Dealing *dealing, int index)
{
    Workshop *workshop = &dealing->game->workshop;
    WorkshopCard *dealt = &workshop->cards[workshop->count++];
    *dealt = (WorkshopCard){.card = index};
    for (int which = 0; which < BALLOTS; which++) {
        for (int team = 0; team < TEAMS_MOST; team++)
            dealt->ballots[which].teams[team] = NO_VOTE;
        dealt->ballots[which].hands[0] = dealt->ballots[which].hands[1] = NO_VOTE;
    }
    dealing->used[index] = 1;
    int twin = game_state_card(dealing->game, index)->twin;
    if (twin >= 0 && dealing->used[twin] == 0)
        dealing->used[twin] = 2;
}

/* The pile that the next card is to be of: the one that came less often, a run broken, else as the seed has it. */
static Side side_wanted(Dealing *dealing)
{
    const Workshop *workshop = &dealing->game->workshop;
    int counts[SIDES] = {0}, run = 0;
    Side last = SIDE_EITHER;
    for (int place = 0; place < workshop->count; place++) {
        Side side = game_state_card(dealing->game, workshop->cards[place].card)->side;
        counts[side]++;
        if (side == SIDE_EITHER)
            continue;
        run = side == last ? run + 1 : 1;
        last = side;
    }
    Side drawn = random_below(&dealing->random, 2) == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
    if (run >= GAME_RUN_MOST)
        return other_side(last);
    int lead = counts[SIDE_CODEPENDENT] - counts[SIDE_INTERDEPENDENT];
    if (lead > 1 || lead < -1)
        return lead > 0 ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT;
    return drawn;
}

static int next_card(Dealing *dealing)
{
    int weights[SIDES] = {0}, cards[SIDES];
    for (int side = 0; side < SIDES; side++)
        cards[side] = find(dealing, (Side)side, &weights[side]);
    Side wanted = side_wanted(dealing); /* drawn for every card, so that each place has its own number */
    if ((dealing->game->workshop.count + 1) % DEPENDS_EVERY == 0 && cards[SIDE_EITHER] >= 0)
        return cards[SIDE_EITHER];
    Side rather = other_side(wanted);
    bool twin_alone = weights[wanted] >= 1000 && cards[rather] >= 0 && weights[rather] < 1000;
    if (cards[wanted] >= 0 && !twin_alone)
        return cards[wanted];
    return cards[rather] >= 0 ? cards[rather] : cards[SIDE_EITHER];
}

bool workshop_deal(Game *game, Error *refusal)
{
    size_t count = (size_t)game->deck->card_count;
    Workshop *workshop = &game->workshop;
    int areas = workshop->setup.values[SET_UP_AREAS], wanted = workshop->setup.values[SET_UP_CARDS];
    int there = workshop_cards_in(game->deck, areas);
    if (!workshop_enough_cards(game->deck, areas, refusal))
        return false;
    Dealing dealing = {.game = game, .random = random_make(game->seed, DEALING), .areas = areas, .wanted = wanted};
    dealing.used = calloc(count, sizeof *dealing.used);
    dealing.ranks = calloc(count, sizeof *dealing.ranks);
    bool dealt = dealing.used != NULL && dealing.ranks != NULL;
    for (size_t index = 0; dealt && index < count; index++)
        dealing.ranks[index] = random_next(&dealing.random);
    workshop->count = 0;
    while (dealt && workshop->count < wanted && workshop->count < there)
        deal_one(&dealing, next_card(&dealing));
    free(dealing.used);
    free(dealing.ranks);
    return dealt || error_set(refusal, "There is not enough memory to deal the cards.");
}

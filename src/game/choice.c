/* Keeps the pools to the chosen cards, and knows which signs are known.
 *
 * A sign is known when cards that show it were sorted as the article has it twice more often than otherwise, of late.
 * Until then its clear cards come first, and from then on mostly those close to the line. The first cards, whose pocket
 * is shown, are clear. */
#include "choice.h"

enum {
    KNOWN_FROM = 2,
    AGAINST_CLOSE = 24,       /* below PENALTY_GRAVE: piles don't change places for it */
    AGAINST_SHOWN_CLOSE = 80, /* while the pocket is shown */
    AGAINST_CLEAR = 12,
    MIXED = 3 /* every so many visits a clear card is as welcome */
};

static bool fits(const Card *card, DealChoice choice)
{
    bool area = choice.areas == 0 || (choice.areas >> card->area & 1) != 0;
    return area && (choice.level == LEVEL_AS_KNOWN || (int)card->level == choice.level - LEVEL_ONLY_CLEAR);
}

int game_cards_of_choice(const Deck *deck, DealChoice choice, Side side)
{
    int count = 0;
    for (int index = 0; index < deck->card_count; index++) {
        count += deck->cards[index].side == side && fits(&deck->cards[index], choice);
    }
    return count;
}

bool game_may_choose(const Deck *deck, DealChoice choice)
{
    return choice.areas >= 0 && choice.areas < GAME_ALL_AREAS && choice.level >= 0 && choice.level < LEVEL_CHOICES &&
           game_cards_of_choice(deck, choice, SIDE_CODEPENDENT) >= GAME_PILE_LEAST &&
           game_cards_of_choice(deck, choice, SIDE_INTERDEPENDENT) >= GAME_PILE_LEAST;
}

DealChoice game_choice(const Game *game)
{
    return game->choice;
}

/* The pool's cards in three stretches: still to come, chosen but dealt already, not chosen. */
static void divide(Game *game, Pool *pool, DealChoice choice)
{
    int length = 0, size = 0;
    for (int place = 0; place < pool->all; place++) {
        uint32_t card = pool->cards[place];
        CardState *state = &game->cards[card];
        state->left_out = !fits(game_state_card(game, (int)card), choice);
        if (state->left_out) {
            continue;
        }
        pool->cards[place] = pool->cards[size];
        pool->cards[size] = card;
        if (state->undealt) {
            pool->cards[size] = pool->cards[length];
            pool->cards[length++] = card;
        }
        size++;
    }
    pool->size = size;
    pool->length = pool->left = length;
    for (int place = length - 1; place > 0; place--) {
        int other = (int)random_below(&game->random, (uint32_t)place + 1);
        uint32_t card = pool->cards[place];
        pool->cards[place] = pool->cards[other];
        pool->cards[other] = card;
    }
}

void choice_apply(Game *game, DealChoice choice)
{
    if (choice.areas == game->choice.areas && choice.level == game->choice.level) {
        return;
    }
    game->choice = choice;
    for (int side = 0; side < PILES; side++) {
        divide(game, &game->pools[side], choice);
    }
}

/* Of the sign that the card shows. */
static int8_t *known(Game *game, const Card *card)
{
    return &game->known[card->side][game->article->quotations[card->sign].topic];
}

void choice_learn(Game *game, bool agreed)
{
    int8_t *sign = known(game, game_state_card(game, game->card));
    if (agreed && *sign < CHOICE_KNOWN_MOST) {
        ++*sign;
    } else if (!agreed && *sign > 0) {
        --*sign;
    }
}

int choice_against(const Game *game, int index)
{
    const Card *card = game_state_card(game, index);
    if (!game->has_levels || game->choice.level != LEVEL_AS_KNOWN) {
        return 0;
    }
    if (game->shown < GAME_SHOWN_CARDS) {
        return card->level == LEVEL_CLOSE ? AGAINST_SHOWN_CLOSE : 0;
    }
    bool is_known = game->known[card->side][game->article->quotations[card->sign].topic] >= KNOWN_FROM;
    if (card->level == LEVEL_CLOSE) {
        return is_known ? 0 : AGAINST_CLOSE;
    }
    return is_known && game->visits % MIXED != 0 ? AGAINST_CLEAR : 0;
}

/* Keeps the table: the cards sorted so far. */
#include "table.h"

static bool is_sorted(const CardState *state)
{
    return state->outcome == OUTCOME_AGREED || state->outcome == OUTCOME_LOOK_AGAIN;
}

void table_sorted(Game *game, Outcome outcome)
{
    CardState *state = &game->cards[game->card];
    if (!is_sorted(state)) {
        game->sorted[game->sorted_count++] = (uint32_t)game->card;
    }
    state->outcome = outcome;
    game->sorted_rounds[game->card] = (uint32_t)game->round;
    if (outcome == OUTCOME_LOOK_AGAIN && state->misses < UINT8_MAX) {
        state->misses++;
    }
}

void table_passed(Game *game)
{
    CardState *state = &game->cards[game->card];
    if (!is_sorted(state)) {
        state->outcome = OUTCOME_PASSED;
    }
}

Outcome game_card_outcome(const Game *game, int card)
{
    return (Outcome)game->cards[card].outcome;
}

int game_card_misses(const Game *game, int card)
{
    return game->cards[card].misses;
}

int game_sorted_count(const Game *game)
{
    return game->sorted_count;
}

int game_sorted(const Game *game, int index)
{
    return (int)game->sorted[index];
}

int game_sorted_round(const Game *game, int index)
{
    return (int)game->sorted_rounds[game->sorted[index]];
}

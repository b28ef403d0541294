/* A game as others see it: made, copied, asked. */
#include "game.h"

#include "deal.h"
#include "game_state.h"
#include "workshop_rules.h"

#include <stdlib.h>
#include <string.h>

enum { DEALING = 0 /* the stream of random numbers; those for signs are the visits' */ };

int game_state_twin(const Game *game, int card)
{
    int twin = game_state_card(game, card)->twin;
    return twin >= 0 && game_state_card(game, twin)->side == other_side(game_state_card(game, card)->side) ? twin : -1;
}

static bool check_article(const Article *article, Error *error)
{
    int signs[PILES] = {0, 0};
    for (int index = 0; index < article->quotation_count; index++) {
        const Quotation *quotation = &article->quotations[index];
        if (quotation->kind == QUOTATION_SIGN && quotation->side != SIDE_EITHER) {
            signs[quotation->side]++;
        }
    }
    if (signs[SIDE_CODEPENDENT] < GAME_SIGN_CHOICES || signs[SIDE_INTERDEPENDENT] < GAME_SIGN_CHOICES) {
        return error_set(error, "The article has %d signs of codependence and %d of interdependence; a game needs %d "
                         "of each, to ask which of them a card shows.", signs[SIDE_CODEPENDENT],
                         signs[SIDE_INTERDEPENDENT], GAME_SIGN_CHOICES);
    }
    return true;
}

static bool check_deck(const Deck *deck, const int *sizes, Error *error)
{
    if (sizes[SIDE_CODEPENDENT] < GAME_PILE_LEAST || sizes[SIDE_INTERDEPENDENT] < GAME_PILE_LEAST) {
        return error_set(error, "The deck \"%s\" has %d codependent and %d interdependent cards; a round needs %d "
                         "of each at least. Add some, or choose another deck.", deck->title, sizes[SIDE_CODEPENDENT],
                         sizes[SIDE_INTERDEPENDENT], GAME_PILE_LEAST);
    }
    return true;
}

/* One block for both pools' cards: the first pool holds the start of it. */
static bool allocate(Game *game)
{
    size_t count = (size_t)game->deck->card_count;
    uint32_t *pool_cards = calloc(count, sizeof *pool_cards);
    game->cards = calloc(count, sizeof *game->cards);
    game->sorted = calloc(count, sizeof *game->sorted);
    game->sorted_rounds = calloc(count, sizeof *game->sorted_rounds);
    game->pools[SIDE_CODEPENDENT].cards = pool_cards;
    if (pool_cards == NULL || game->cards == NULL || game->sorted == NULL || game->sorted_rounds == NULL) {
        return false;
    }
    game->pools[SIDE_INTERDEPENDENT].cards = pool_cards + game->pools[SIDE_CODEPENDENT].all;
    return true;
}

static void fill_pools(Game *game)
{
    int filled[PILES] = {0, 0};
    for (int index = 0; index < game->deck->card_count; index++) {
        Side side = game_state_card(game, index)->side;
        if (side != SIDE_EITHER) {
            game->pools[side].cards[filled[side]++] = (uint32_t)index;
            game->has_twins |= game_state_twin(game, index) >= 0;
            game->has_levels |= game_state_card(game, index)->level != LEVEL_CLEAR;
        }
    }
}

static void set_start(Game *game, uint64_t seed)
{
    game->seed = seed;
    game->days = (Days){0, 1};
    game->random = random_make(seed, DEALING);
    game->shown_first = random_below(&game->random, PILES) == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
    game->card = game->twin_due = game->sign_named = -1;
    for (int back = 0; back < RECENT_CARDS; back++) {
        game->recent[back] = -1;
    }
    for (int choice = 0; choice < GAME_SIGN_CHOICES; choice++) {
        game->sign_choices[choice] = -1;
    }
}

Game *game_create(const GameContent *content, uint64_t seed, Error *error)
{
    const Deck *deck = content->deck;
    int sizes[PILES + 1] = {0, 0, 0};
    for (int index = 0; index < deck->card_count; index++) {
        sizes[deck->cards[index].side]++;
    }
    if (!check_article(content->article, error) || !check_deck(deck, sizes, error)) {
        return NULL;
    }
    Game *game = calloc(1, sizeof *game);
    if (game != NULL) {
        game->deck = deck;
        game->article = content->article;
        game->challenges = content->challenges;
        for (int side = 0; side < PILES; side++) {
            game->pools[side].all = game->pools[side].size = sizes[side];
        }
    }
    if (game == NULL || !allocate(game)) {
        game_destroy(game);
        error_set(error, "There is not enough memory for a game with %d cards.", deck->card_count);
        return NULL;
    }
    fill_pools(game);
    set_start(game, seed);
    game->is_workshop = content->workshop;
    workshop_begin(&game->workshop);
    return game;
}

Game *game_copy(const Game *game)
{
    size_t count = (size_t)game->deck->card_count;
    Game *copy = malloc(sizeof *copy);
    if (copy == NULL) {
        return NULL;
    }
    *copy = *game;
    if (!allocate(copy)) {
        game_destroy(copy);
        return NULL;
    }
    memcpy(copy->pools[SIDE_CODEPENDENT].cards, game->pools[SIDE_CODEPENDENT].cards, count * sizeof(uint32_t));
    memcpy(copy->cards, game->cards, count * sizeof *copy->cards);
    memcpy(copy->sorted, game->sorted, count * sizeof *copy->sorted);
    memcpy(copy->sorted_rounds, game->sorted_rounds, count * sizeof *copy->sorted_rounds);
    return copy;
}

void game_replace_deck(Game *game, const Deck *deck)
{
    game->deck = deck;
}

void game_destroy(Game *game)
{
    if (game != NULL) {
        free(game->pools[SIDE_CODEPENDENT].cards);
        free(game->cards);
        free(game->sorted);
        free(game->sorted_rounds);
        free(game);
    }
}

static bool has_card(const Game *game)
{
    return game->stage != STAGE_READY && game->stage != STAGE_ROUND_END; /* a workshop stays at the first */
}

GameStage game_stage(const Game *game)
{
    return game->stage;
}

int game_round(const Game *game)
{
    return game->round;
}

int game_slot(const Game *game)
{
    return game->slot;
}

bool game_names_signs(const Game *game)
{
    return game->names_signs;
}

Outcome game_slot_outcome(const Game *game, int slot)
{
    return game->slots[slot];
}

const Deck *game_deck(const Game *game)
{
    return game->deck;
}

const Article *game_article(const Game *game)
{
    return game->article;
}

uint64_t game_seed(const Game *game)
{
    return game->seed;
}

int game_card(const Game *game)
{
    return has_card(game) ? game->card : -1;
}

Visit game_visit(const Game *game)
{
    return game->visit;
}

Side game_placed(const Game *game)
{
    return game->placed;
}

bool game_agrees(const Game *game)
{
    return game->stage == STAGE_FEEDBACK && game->placed == game_state_card(game, game->card)->side;
}

bool game_comes_back(const Game *game)
{
    return game->stage == STAGE_FEEDBACK && game->comes_back;
}

int game_twin_to_compare(const Game *game)
{
    return game->stage == STAGE_FEEDBACK && game->visit == VISIT_TWIN ? game->recent[1] : -1;
}

int game_sign_choice(const Game *game, int choice)
{
    return game->sign_choices[choice];
}

int game_sign_named(const Game *game)
{
    return game->stage == STAGE_FEEDBACK ? game->sign_named : -1;
}

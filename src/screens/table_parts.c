/* What stands in the comparison table. */
#include "table_parts.h"

#include "esteem.h"

const Quotation *table_definition(const Article *article, Side side)
{
    for (int i = 0; i < article->quotation_count; i++)
        if (article->quotations[i].kind == QUOTATION_DEFINITION && article->quotations[i].side == side)
            return &article->quotations[i];
    return NULL;
}

const char *table_head_key(Side side)
{
    return side == SIDE_CODEPENDENT ? "table.codependence" : "table.interdependence";
}

const char *table_topic_key(Topic topic)
{
    static const char *const keys[TOPIC_COUNT] = {"topic.choices", "topic.needs", "topic.closeness", "topic.feelings"};
    return keys[topic];
}

const char *table_open_key(bool resting)
{
    return resting ? "table.resting" : "table.open";
}

bool table_has(const Game *game, int index, Side side, Topic topic)
{
    int card = game_sorted(game, index);
    const Card *sorted = &game_deck(game)->cards[card];
    return game_card_outcome(game, card) == OUTCOME_AGREED && sorted->side == side &&
           game_article(game)->quotations[sorted->sign].topic == topic;
}

bool table_open(const Game *game, int index, bool resting)
{
    int card = game_sorted(game, index);
    bool rests = game_card_misses(game, card) >= GAME_MISSES_MOST;
    return game_card_outcome(game, card) == OUTCOME_LOOK_AGAIN && rests == resting;
}

int table_stones(const Game *game, const char *stones[TABLE_STONES_MOST])
{
    int esteem = challenge_find("esteem"), count = 0;
    const void *variant = esteem >= 0 ? game_step_variant(game, esteem) : NULL;
    if (!variant || game_step_times_done(game, esteem) == 0)
        return 0;
    while (count < TABLE_STONES_MOST &&
           (stones[count] = esteem_standing(variant, game_step_state(game, esteem), count)) != NULL)
        count++;
    return count;
}

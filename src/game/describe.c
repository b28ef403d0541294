/* Writes the whole state of a game as text, so that two games can be compared byte for byte. */
#include "game.h"

#include "game_state.h"
#include "steps.h"
#include "workshop_rules.h"

#include <inttypes.h>

static void describe_round(const Game *game, TextBuffer *out)
{
    text_buffer_format(out, "stage %d round %d slot %d signs %d outcomes", (int)game->stage, game->round, game->slot,
                       game->names_signs);
    for (int slot = 0; slot < GAME_ROUND_CARDS; slot++) {
        text_buffer_format(out, " %d", (int)game->slots[slot]);
    }
    text_buffer_format(out, "\npiles %d %d wanted %d shown first %d shown %d\n", game->pile_count[SIDE_CODEPENDENT],
                       game->pile_count[SIDE_INTERDEPENDENT], game->codependent_wanted, (int)game->shown_first,
                       game->shown);
    text_buffer_format(out, "card %d visit %d placed %d comes back %d named %d of %d %d %d\n", game->card,
                       (int)game->visit, (int)game->placed, game->comes_back, game->sign_named, game->sign_choices[0],
                       game->sign_choices[1], game->sign_choices[2]);
}

static void describe_schedule(const Game *game, TextBuffer *out)
{
    text_buffer_format(out, "visits %" PRId64 " run %d of side %d recent", game->visits, game->run_length,
                       (int)game->run_side);
    for (int back = 0; back < RECENT_CARDS; back++) {
        text_buffer_format(out, " %d", game->recent[back]);
    }
    text_buffer_format(out, "\ntwin due %d waiting", game->twin_due);
    for (int index = 0; index < game->waiting_count; index++) {
        text_buffer_format(out, " %d since %" PRId64, game->waiting[index].card, game->waiting[index].missed_at);
    }
    text_buffer_say(out, "\n");
}

static void describe_pool(const Pool *pool, TextBuffer *out)
{
    text_buffer_format(out, "pool of %d left %d of %d cycle %d turn of pass %d:", pool->size, pool->left, pool->length,
                       pool->cycle, pool->turn_of_pass);
    for (int place = 0; place < pool->all; place++) {
        text_buffer_format(out, " %" PRIu32, pool->cards[place]);
    }
    text_buffer_say(out, "\n");
}

static void describe_cards(const Game *game, TextBuffer *out)
{
    for (int index = 0; index < game->deck->card_count; index++) {
        const CardState *state = &game->cards[index];
        text_buffer_format(out, "card %d outcome %d misses %d undealt %d passed %d left over %d waiting %d level %d "
                           "due %d recalled %d left out %d\n", index,
                           state->outcome, state->misses, state->undealt, state->passed, state->left_over,
                           state->waiting, state->level, state->due, state->recalled, state->left_out);
    }
    for (int index = 0; index < game->sorted_count; index++) {
        text_buffer_format(out, "sorted %d in round %d\n", game_sorted(game, index), game_sorted_round(game, index));
    }
}

void game_describe(const Game *game, TextBuffer *out)
{
    const Random *random = &game->random;
    text_buffer_format(out, "deck %s seed %" PRIu64 " random %" PRIu64 " %" PRIu64 "\n", game->deck->id, game->seed,
                       random->state, random->increment);
    text_buffer_format(out, "twins %d levels %d turn %d areas %d level %d\n", game->has_twins, game->has_levels,
                       game->turn, game->choice.areas, game->choice.level);
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        text_buffer_format(out, "known %d %d\n", game->known[SIDE_CODEPENDENT][topic],
                           game->known[SIDE_INTERDEPENDENT][topic]);
    }
    text_buffer_format(out, "calendar %d day %d first due %d\n", game->days.calendar, game->days.day, game->first_due);
    describe_round(game, out);
    describe_schedule(game, out);
    describe_pool(&game->pools[SIDE_CODEPENDENT], out);
    describe_pool(&game->pools[SIDE_INTERDEPENDENT], out);
    describe_cards(game, out);
    steps_describe(game, out);
    if (game->is_workshop) {
        workshop_describe(game, out);
    }
}

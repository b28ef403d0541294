/* The article's steps: which are open, and the challenges that were begun. A step opens when a round is completed, in
 * the article's order, whatever was sorted how. */
#include "game.h"

#include "game_state.h"
#include "steps.h"

#include <string.h>

enum { VARIANTS = 0x5eed0000 }; /* streams of random numbers: the order of each challenge's variants; behind them each
                                 * play of it */

static bool is_challenge(int challenge)
{
    return challenge >= 0 && challenge < challenge_count();
}

static const ChallengeContent *content_of(const Game *game, int challenge)
{
    const ChallengeSet *set = game->challenges;
    return set != NULL && challenge < set->count ? set->items[challenge] : NULL;
}

bool steps_open_all(Game *game, Error *refusal)
{
    if (game->steps_open) {
        return error_set(refusal, "All steps are open already.");
    }
    game->steps_open = true;
    return true;
}

bool steps_begin(Game *game, const Action *action, Error *refusal)
{
    int challenge = action->value;
    if (!is_challenge(challenge)) {
        return error_set(refusal, "There is no step %d.", challenge + 1);
    }
    const ChallengeContent *content = content_of(game, challenge);
    if (content == NULL) {
        return error_set(refusal, "What this step is made of could not be read.");
    }
    if (!game_step_open(game, challenge)) {
        return error_set(refusal, "This step opens when %d rounds are done.", challenge + 1);
    }
    if (action->item < 0 || action->item >= challenge_variant_count(content)) {
        return error_set(refusal, "This step has %d variants, from 0; %d is none of them.",
                         challenge_variant_count(content), action->item);
    }
    const ChallengeRules *rules = challenge_rules(challenge);
    Step *step = &game->steps[challenge];
    Random random = random_make(game->seed, (uint64_t)VARIANTS + ((uint64_t)step->times_begun + 1) * CHALLENGES_MOST +
                                                (uint64_t)challenge);
    step->variant = action->item;
    step->times_begun++;
    step->moves = step->choices = 0;
    memset(&step->memory, 0, sizeof step->memory);
    rules->begin(challenge_variant(content, action->item), &step->memory, &random);
    return true;
}

bool steps_move(Game *game, const Action *action, Error *refusal)
{
    int challenge = action->value;
    if (!is_challenge(challenge) || game->steps[challenge].times_begun == 0) {
        return error_set(refusal, "This step was not begun yet.");
    }
    const ChallengeRules *rules = challenge_rules(challenge);
    if (action->verb < 0 || action->verb >= rules->verb_count) {
        return error_set(refusal, "This step knows no move %d.", action->verb);
    }
    if (action->item < 0 || action->item > CHALLENGE_NUMBER_MOST || action->place < 0 ||
        action->place > CHALLENGE_NUMBER_MOST) {
        return error_set(refusal, "There is nothing with such a number here.");
    }
    Step *step = &game->steps[challenge];
    const void *variant = game_step_variant(game, challenge);
    bool was_done = rules->is_done(variant, &step->memory);
    ChallengeQuestion question;
    bool chosen = game_step_question(game, challenge, &question) && question.count > 1;
    if (!rules->apply(variant, &step->memory, action, refusal)) {
        return false;
    }
    step->moves++;
    step->choices += chosen;
    if (!was_done && rules->is_done(variant, &step->memory)) {
        step->times_done++;
    }
    return true;
}

void steps_describe(const Game *game, TextBuffer *out)
{
    text_buffer_format(out, "rounds done %d all open %d\n", game->rounds_done, game->steps_open);
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        const Step *step = &game->steps[challenge];
        text_buffer_format(out, "step %d begun %d done %d variant %d moves %d choices %d state ", challenge,
                           step->times_begun, step->times_done, step->variant, step->moves, step->choices);
        for (size_t at = 0; at < challenge_rules(challenge)->state_size; at++) {
            text_buffer_format(out, "%02x", step->memory.bytes[at]);
        }
        text_buffer_say(out, "\n");
    }
}

bool game_step_open(const Game *game, int challenge)
{
    return game->steps_open || challenge < game->rounds_done;
}

bool game_step_begun(const Game *game, int challenge)
{
    return game->steps[challenge].times_begun > 0;
}

bool game_step_ended(const Game *game, int challenge)
{
    return game_step_begun(game, challenge) &&
           challenge_rules(challenge)->is_done(game_step_variant(game, challenge), game_step_state(game, challenge));
}

int game_step_times_done(const Game *game, int challenge)
{
    return game->steps[challenge].times_done;
}

int game_steps_done(const Game *game)
{
    int done = 0;
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        done += game->steps[challenge].times_done > 0;
    }
    return done;
}

const void *game_step_variant(const Game *game, int challenge)
{
    const Step *step = &game->steps[challenge];
    return step->times_begun > 0 ? challenge_variant(content_of(game, challenge), step->variant) : NULL;
}

const void *game_step_state(const Game *game, int challenge)
{
    return &game->steps[challenge].memory;
}

bool game_step_question(const Game *game, int challenge, ChallengeQuestion *question)
{
    const ChallengeRules *rules = challenge_rules(challenge);
    *question = (ChallengeQuestion){0};
    return game_step_begun(game, challenge) && rules->ask != NULL &&
           rules->ask(game_step_variant(game, challenge), game_step_state(game, challenge), question);
}

int game_step_moves(const Game *game, int challenge)
{
    return game->steps[challenge].moves;
}

int game_step_choices(const Game *game, int challenge)
{
    return game->steps[challenge].choices;
}

int game_step_next_variant(const Game *game, int challenge)
{
    const ChallengeContent *content = content_of(game, challenge);
    if (content == NULL) {
        return -1;
    }
    int order[CHALLENGE_VARIANTS_MOST], count = challenge_variant_count(content);
    Random random = random_make(game->seed, (uint64_t)VARIANTS + (uint64_t)challenge);
    for (int place = 0; place < count; place++) {
        int other = (int)random_below(&random, (uint32_t)place + 1);
        order[place] = order[other];
        order[other] = place;
    }
    return order[game->steps[challenge].times_begun % count];
}

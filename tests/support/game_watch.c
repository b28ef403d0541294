/* The watcher keeps its own account of what was missed, passed and shown, and compares. */
#include "game_watch.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

__attribute__((format(printf, 2, 3))) static void fail(Watch *watch, const char *format, ...)
{
    if (watch->failure[0] == '\0') {
        va_list values;
        va_start(values, format);
        int length = snprintf(watch->failure, sizeof watch->failure, "player %d seed %llu visit %d: ",
                              (int)watch->player, (unsigned long long)game_seed(watch->game), watch->count - 1);
        vsnprintf(watch->failure + length, sizeof watch->failure - (size_t)length, format, values);
        va_end(values);
    }
}

void watch_begin(Watch *watch, Game *game, Player player, uint64_t seed)
{
    memset(watch, 0, sizeof *watch);
    watch->game = game;
    watch->player = player;
    watch->random = random_make(seed, 77);
    watch->passes = random_below(&watch->random, 9);
    watch->misses = random_below(&watch->random, 9);
}

static const Card *card_of(const Watch *watch, int card)
{
    return &game_deck(watch->game)->cards[card];
}

static int twin_of(const Watch *watch, int card)
{
    return card_of(watch, card)->twin;
}

/* The last visit of the card before visit `before`, or -1. */
static int last_visit(const Watch *watch, int card, int before)
{
    int visit = before - 1;
    while (visit >= 0 && watch->seen[visit].card != card) {
        visit--;
    }
    return visit;
}

static int misses_before(const Watch *watch, int card, int before)
{
    int misses = 0;
    for (int visit = 0; visit < before; visit++) {
        misses += watch->seen[visit].card == card && watch->seen[visit].outcome == OUTCOME_LOOK_AGAIN;
    }
    return misses;
}

/* Whether the card must come back, as things stood before visit `before`. */
static bool waits(const Watch *watch, int card, int before)
{
    int visit = last_visit(watch, card, before);
    return visit >= 0 && watch->seen[visit].outcome == OUTCOME_LOOK_AGAIN &&
           misses_before(watch, card, before) < GAME_MISSES_MOST;
}

static void check_run(Watch *watch)
{
    int now = watch->count - 1, run = 1;
    Side side = card_of(watch, watch->seen[now].card)->side;
    while (run <= now && card_of(watch, watch->seen[now - run].card)->side == side) {
        run++;
    }
    if (run > GAME_RUN_MOST) {
        fail(watch, "%d cards of one pile in a row", run);
    }
}

static void check_twin(Watch *watch)
{
    int now = watch->count - 1;
    const Seen *seen = &watch->seen[now], *before = now > 0 ? seen - 1 : NULL;
    int twin_due = -1;
    if (before != NULL && before->outcome == OUTCOME_LOOK_AGAIN && before->visit != VISIT_TWIN &&
        before->visit != VISIT_RETURN) {
        twin_due = twin_of(watch, before->card);
    }
    if (seen->visit == VISIT_TWIN && seen->card != twin_due) {
        fail(watch, "card %d comes as a twin that is not due", seen->card);
    }
    int last = twin_due >= 0 ? last_visit(watch, twin_due, now) : -1;
    bool passed = last >= 0 && watch->seen[last].outcome == OUTCOME_PASSED;
    bool excused = passed || (twin_due >= 0 && (waits(watch, twin_due, now) ||
                                                misses_before(watch, twin_due, now) >= GAME_MISSES_MOST));
    if (twin_due >= 0 && !excused && seen->visit != VISIT_TWIN) {
        fail(watch, "card %d comes instead of the twin %d", seen->card, twin_due);
    }
    bool fresh = seen->visit != VISIT_TWIN && seen->visit != VISIT_RETURN;
    if (fresh && before != NULL && (twin_of(watch, seen->card) == before->card || seen->card == before->card)) {
        fail(watch, "card %d comes beside its twin or itself", seen->card);
    }
}

static void check_return(Watch *watch)
{
    int now = watch->count - 1;
    const Seen *seen = &watch->seen[now];
    bool waited = waits(watch, seen->card, now);
    if (waited != (seen->visit == VISIT_RETURN)) {
        fail(watch, "card %d comes as visit %d, waiting %d", seen->card, (int)seen->visit, waited);
    }
    if (waited) {
        int others = now - last_visit(watch, seen->card, now) - 1;
        if (others < GAME_RETURN_SOONEST || others > GAME_RETURN_LATEST) {
            fail(watch, "card %d comes back after %d others", seen->card, others);
        }
    }
    int due = now - GAME_RETURN_LATEST - 1;
    if (due >= 0 && watch->seen[due].card != seen->card &&
        last_visit(watch, watch->seen[due].card, now) == due && waits(watch, watch->seen[due].card, now)) {
        fail(watch, "card %d does not come back in time", watch->seen[due].card);
    }
}

static void note_card(Watch *watch)
{
    const Game *game = watch->game;
    if (game_slot(game) != watch->count % GAME_ROUND_CARDS) {
        fail(watch, "slot %d", game_slot(game));
    }
    if (watch->count >= WATCH_VISITS_MOST) {
        fail(watch, "more visits than can be noted");
        return;
    }
    watch->seen[watch->count++] =
        (Seen){game_card(game), game_round(game), game_slot(game), game_visit(game), OUTCOME_NONE};
    check_run(watch);
    check_twin(watch);
    check_return(watch);
}

static void note_outcome(Watch *watch, GameStage before, const Action *action)
{
    Seen *seen = &watch->seen[watch->count - 1];
    if (before != STAGE_SORT) {
        return;
    }
    bool agrees = action->value == (int)card_of(watch, seen->card)->side;
    seen->outcome = action->kind == ACTION_PASS ? OUTCOME_PASSED : agrees ? OUTCOME_AGREED : OUTCOME_LOOK_AGAIN;
    if (game_slot_outcome(watch->game, seen->slot) != seen->outcome) {
        fail(watch, "the slot's outcome is not what was done");
    }
    bool comes_back = waits(watch, seen->card, watch->count);
    if (action->kind == ACTION_SORT && game_stage(watch->game) == STAGE_FEEDBACK &&
        game_comes_back(watch->game) != comes_back) {
        fail(watch, "card %d: comes back %d, but said otherwise", seen->card, comes_back);
    }
}

void watch_apply(Watch *watch, ActionKind kind, int value)
{
    GameStage before = game_stage(watch->game);
    Action action = {.kind = kind, .value = value, .day = watch->day};
    if (kind == ACTION_START_ROUND) {
        action.item = watch->choice.areas;
        action.place = watch->choice.level;
    }
    Error refusal = {{0}};
    if (!game_apply(watch->game, action, &refusal)) {
        fail(watch, "refused: %s", refusal.text);
        return;
    }
    if (watch->count > 0) {
        note_outcome(watch, before, &action);
    }
    if (game_stage(watch->game) == STAGE_SORT) {
        note_card(watch);
    }
}

static void sort(Watch *watch)
{
    Side side = card_of(watch, game_card(watch->game))->side;
    Visit visit = game_visit(watch->game);
    bool misses = false;
    switch (watch->player) {
    case PLAYER_MISSES:
        misses = true;
        break;
    case PLAYER_MISSES_ONE_PILE:
        misses = side == SIDE_CODEPENDENT;
        break;
    case PLAYER_ALTERNATES:
        misses = watch->count % 2 == 0;
        break;
    case PLAYER_MISSES_NEW:
        misses = visit != VISIT_RETURN;
        break;
    case PLAYER_RANDOM:
        if (random_below(&watch->random, 8) < watch->passes) {
            watch_apply(watch, ACTION_PASS, 0);
            return;
        }
        misses = random_below(&watch->random, 8) < watch->misses;
        break;
    case PLAYER_AGREES:
    case PLAYER_COUNT:
        break;
    }
    watch_apply(watch, ACTION_SORT, misses ? 1 - (int)side : (int)side);
}

bool watch_round(Watch *watch, bool names_signs)
{
    watch_apply(watch, ACTION_START_ROUND, names_signs);
    while (watch->failure[0] == '\0' && game_stage(watch->game) != STAGE_ROUND_END) {
        switch (game_stage(watch->game)) {
        case STAGE_SORT:
            sort(watch);
            break;
        case STAGE_NAME_SIGN:
            watch_apply(watch, ACTION_NAME_SIGN, (int)random_below(&watch->random, GAME_SIGN_CHOICES));
            break;
        case STAGE_FEEDBACK:
            watch_apply(watch, ACTION_NEXT, 0);
            break;
        case STAGE_READY:
        case STAGE_ROUND_END:
            break;
        }
    }
    if (watch->count != GAME_ROUND_CARDS * game_round(watch->game)) {
        fail(watch, "round %d ends after %d cards", game_round(watch->game), watch->count);
    }
    return watch->failure[0] == '\0';
}

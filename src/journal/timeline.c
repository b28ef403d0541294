/* Plays a game forwards, and backwards by playing it forwards again from the nearest copy. */
#include "timeline.h"

#include <stdlib.h>

bool timeline_begin(Timeline *timeline, const GameContent *content, uint64_t seed, Error *error)
{
    *timeline = (Timeline){.start = NULL};
    timeline->start = game_create(content, seed, error);
    if (!timeline->start)
        return false;
    timeline->game = game_copy(timeline->start);
    if (timeline->game)
        return true;
    timeline_end(timeline);
    return error_set(error, "There is not enough memory for a game.");
}

void timeline_end(Timeline *timeline)
{
    for (int i = 0; i < TIMELINE_SNAPSHOTS; i++)
        game_destroy(timeline->snapshots[i].game);
    game_destroy(timeline->game);
    game_destroy(timeline->start);
    free(timeline->actions);
    *timeline = (Timeline){.start = NULL};
}

/* Keeps a copy of `game`, which has seen `at` actions, when it is time for one. Without memory there is none, and undo
 * only takes longer. */
static void keep_snapshot(Timeline *timeline, const Game *game, size_t at)
{
    Snapshot *snapshot = &timeline->snapshots[at / TIMELINE_STRIDE % TIMELINE_SNAPSHOTS];
    if (!at || at % TIMELINE_STRIDE != 0 || (snapshot->game && snapshot->at == at))
        return;
    game_destroy(snapshot->game);
    *snapshot = (Snapshot){game_copy(game), at};
}

/* Copies that have seen actions which now never happened. */
static void drop_snapshots_behind(Timeline *timeline, size_t at)
{
    for (int i = 0; i < TIMELINE_SNAPSHOTS; i++) {
        Snapshot *snapshot = &timeline->snapshots[i];
        if (snapshot->at <= at)
            continue;
        game_destroy(snapshot->game);
        *snapshot = (Snapshot){.game = NULL};
    }
}

static bool make_room(Timeline *timeline)
{
    if (timeline->done < timeline->capacity)
        return true;
    size_t wanted = timeline->capacity ? timeline->capacity * 2 : 64;
    Action *grown = realloc(timeline->actions, wanted * sizeof *grown);
    if (!grown)
        return false;
    timeline->actions = grown;
    timeline->capacity = wanted;
    return true;
}

bool timeline_do(Timeline *timeline, Action action, Error *refusal)
{
    if (!make_room(timeline))
        return error_set(refusal, "There is not enough memory to go on.");
    if (!game_apply(timeline->game, action, refusal))
        return false;
    drop_snapshots_behind(timeline, timeline->done);
    timeline->actions[timeline->done++] = action;
    timeline->count = timeline->done;
    keep_snapshot(timeline, timeline->game, timeline->done);
    return true;
}

void timeline_replace_deck(Timeline *timeline, const Deck *deck)
{
    game_replace_deck(timeline->start, deck);
    game_replace_deck(timeline->game, deck);
    for (int i = 0; i < TIMELINE_SNAPSHOTS; i++) {
        if (timeline->snapshots[i].game)
            game_replace_deck(timeline->snapshots[i].game, deck);
    }
}

/* What makes a game ready comes before its first action and stays with it. */
static bool is_before_first(const Action *action)
{
    return action->kind == ACTION_OPEN_STEPS || action->kind == ACTION_SET_UP || action->kind == ACTION_NAME_TEAM;
}

bool timeline_can_undo(const Timeline *timeline)
{
    size_t before = 0;
    while (before < timeline->done && is_before_first(&timeline->actions[before]))
        before++;
    return timeline->done > TIMELINE_FIRST_UNDO + before;
}

bool timeline_can_redo(const Timeline *timeline)
{
    return timeline->done < timeline->count;
}

/* The copy that lies nearest before `target`, or the start. */
static Snapshot nearest_before(const Timeline *timeline, size_t target)
{
    Snapshot nearest = {timeline->start, 0};
    for (int i = 0; i < TIMELINE_SNAPSHOTS; i++) {
        Snapshot snapshot = timeline->snapshots[i];
        if (snapshot.game && snapshot.at <= target && snapshot.at >= nearest.at)
            nearest = snapshot;
    }
    return nearest;
}

bool timeline_undo(Timeline *timeline)
{
    if (!timeline_can_undo(timeline))
        return false;
    size_t target = timeline->done - 1;
    Snapshot from = nearest_before(timeline, target);
    Game *game = game_copy(from.game);
    if (!game)
        return false;
    for (size_t at = from.at; at < target; at++) {
        if (!game_apply(game, timeline->actions[at], NULL)) {
            game_destroy(game);
            return false;
        }
        keep_snapshot(timeline, game, at + 1);
    }
    game_destroy(timeline->game);
    timeline->game = game;
    timeline->done = target;
    return true;
}

bool timeline_redo(Timeline *timeline)
{
    if (!timeline_can_redo(timeline) || !game_apply(timeline->game, timeline->actions[timeline->done], NULL))
        return false;
    timeline->done++;
    keep_snapshot(timeline, timeline->game, timeline->done);
    return true;
}

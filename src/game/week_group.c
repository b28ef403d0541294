/* A group plans a week: first it answers what others ask for, then it fills one free time after the other, of which the
 * rest can be filled in at once. Only what still lets both rings become whole is offered, so every way leads there. */
#include "week_group.h"

enum { OFFERED_EACH = 2, PLACED_BEFORE_FILL = 4, STRIDE = 8, FIRST_CELL = 4 }; /* a stride goes over all cells */

/* What is still to come, if nothing more is kept. */
typedef struct Needs {
    int free, alone, together;
} Needs;

static int lacking(int times)
{
    return times < WEEK_RING ? WEEK_RING - times : 0;
}

static Needs needs_of(const IndependenceVariant *variant, const IndependenceState *state)
{
    return (Needs){.free = week_free_cells(variant, state),
                   .alone = lacking(week_times_alone(variant, state)),
                   .together = lacking(week_times_together(variant, state))};
}

static bool have_room(Needs needs)
{
    return needs.alone + needs.together <= needs.free;
}

/* --- times and what may fill them --- */

static bool is_free(const IndependenceVariant *variant, const IndependenceState *state, int cell)
{
    return week_fixed_at(variant, cell) < 0 && week_item_at(variant, state, cell) < 0;
}

/* The evening that stays open as long as it can: the week's last free one. -1: there is none. */
static int open_evening(const IndependenceVariant *variant, const IndependenceState *state)
{
    int cell = WEEK_CELLS - WEEK_PARTS + WEEK_EVENING;
    while (cell >= 0 && !is_free(variant, state, cell)) {
        cell -= WEEK_PARTS;
    }
    return cell;
}

/* The free time that is filled next: all over the week, so that it doesn't fill up from Monday on.
 * -1: there is none. */
static int next_time(const IndependenceVariant *variant, const IndependenceState *state)
{
    int open = open_evening(variant, state);
    for (int step = 0; step < WEEK_CELLS; step++) {
        int cell = (FIRST_CELL + step * STRIDE) % WEEK_CELLS;
        if (cell != open && is_free(variant, state, cell)) {
            return cell;
        }
    }
    return open;
}

static int placed_count(const IndependenceVariant *variant, const IndependenceState *state)
{
    int count = 0;
    for (int i = 0; i < variant->activities.count; i++) {
        count += state->cell[i] > 0;
    }
    return count;
}

/* Up to `most` activities that are not placed yet, as items, those that are of this kind alone before those that could
 * be either. Which come first changes with each one that is placed. Returns how many. */
static int find_activities(const IndependenceVariant *variant, const IndependenceState *state, bool together,
                           int *items, int most)
{
    int all = variant->activities.count, turn = placed_count(variant, state) * OFFERED_EACH, count = 0;
    int own_kind = together ? WEEK_WITH_OTHERS : WEEK_ALONE;
    for (int either = 0; either < 2; either++) {
        for (int step = 0; step < all && count < most; step++) {
            int index = (turn + step) % all;
            if (state->cell[index] == 0 && week_activity(variant, index)->kind == (either ? WEEK_EITHER : own_kind)) {
                items[count++] = index + (either && together ? WEEK_TOGETHER : 0);
            }
        }
    }
    return count;
}

bool week_fill(const IndependenceVariant *variant, IndependenceState *state, Error *refusal)
{
    while (!week_is_whole(variant, state)) {
        Needs needs = needs_of(variant, state);
        bool together = needs.together > needs.alone;
        int item, cell = next_time(variant, state);
        if (!have_room(needs) || find_activities(variant, state, together, &item, 1) == 0) {
            return error_set(refusal, "There is too little free time left to make both rings whole.");
        }
        int activity = item % WEEK_TOGETHER;
        state->cell[activity] = (signed char)(cell + 1);
        state->together[activity] = item >= WEEK_TOGETHER;
    }
    return true;
}

/* --- what others ask for --- */

/* Whether one more thing may stay as it was asked, or be moved, before it gets too full: the others that were not
 * answered yet can still be shared or declined. */
static bool can_stay(const IndependenceVariant *variant, const IndependenceState *state)
{
    Needs needs = needs_of(variant, state);
    int open = 0;
    for (int i = 0; i < variant->asks.count; i++) {
        open += state->answer[i] == WEEK_ASKED && state->asked[i] > 0;
    }
    needs.free += open - 1; /* their times, but for this one's */
    return have_room(needs);
}

/* A free time for something that is to be moved: the next one after its own, going round. -1: there is none. */
static int other_time(const IndependenceVariant *variant, const IndependenceState *state, int own)
{
    for (int step = 1; step < WEEK_CELLS; step++) {
        int cell = (own + step * STRIDE) % WEEK_CELLS;
        if (is_free(variant, state, cell)) {
            return cell;
        }
    }
    return -1;
}

static void ask_answer(const IndependenceVariant *variant, const IndependenceState *state, int ask, bool stays,
                       ChallengeQuestion *question)
{
    int to = other_time(variant, state, week_asked_cell(week_ask(variant, ask)));
    question->asks = INDEPENDENCE_ASKS_ANSWER;
    question->item = ask;
    if (stays && state->answer[ask] != WEEK_KEPT && week_can_take_up(variant, state, ask, WEEK_KEPT)) {
        question_offer(question, INDEPENDENCE_KEEP, ask, 0);
    }
    if (stays && to >= 0) {
        question_offer(question, INDEPENDENCE_PLACE, WEEK_ASK + ask, to);
    }
    if (week_can_take_up(variant, state, ask, WEEK_SHARED)) {
        question_offer(question, INDEPENDENCE_SHARE, ask, 0);
    }
    question_offer(question, INDEPENDENCE_DECLINE, ask, 0);
}

/* The first thing asked for with this answer, or -1. */
static int find_answer(const IndependenceVariant *variant, const IndependenceState *state, WeekAnswer answer)
{
    for (int ask = 0; ask < variant->asks.count; ask++) {
        if (state->answer[ask] == (int)answer) {
            return ask;
        }
    }
    return -1;
}

/* The week is too full for both rings, as no question brings it about: what stays as it was asked is thought over, then
 * tiles of the fuller ring go back. */
static void ask_for_room(const IndependenceVariant *variant, const IndependenceState *state,
                         ChallengeQuestion *question)
{
    int kept = find_answer(variant, state, WEEK_KEPT), moved = find_answer(variant, state, WEEK_MOVED);
    if (kept >= 0 || moved >= 0) {
        ask_answer(variant, state, kept >= 0 ? kept : moved, false, question);
        return;
    }
    bool together = week_times_together(variant, state) > week_times_alone(variant, state);
    question->asks = INDEPENDENCE_ASKS_ROOM;
    for (int i = 0; i < variant->activities.count; i++) {
        if (state->cell[i] > 0 && week_is_together(variant, state, i) == together) {
            question_offer(question, INDEPENDENCE_LIFT, i, 0);
        }
    }
}

/* --- free times --- */

static void offer_activities(const IndependenceVariant *variant, const IndependenceState *state, bool together,
                             int cell, ChallengeQuestion *question)
{
    int items[OFFERED_EACH];
    Needs after = needs_of(variant, state);
    int *need = together ? &after.together : &after.alone;
    *need -= *need > 0;
    after.free--;
    int count = have_room(after) ? find_activities(variant, state, together, items, OFFERED_EACH) : 0;
    for (int i = 0; i < count; i++) {
        question_offer(question, INDEPENDENCE_PLACE, items[i], cell);
    }
}

static void ask_time(const IndependenceVariant *variant, const IndependenceState *state, ChallengeQuestion *question)
{
    int cell = next_time(variant, state);
    question->asks = INDEPENDENCE_ASKS_TIME;
    question->item = cell;
    offer_activities(variant, state, false, cell, question);
    offer_activities(variant, state, true, cell, question);
    if (placed_count(variant, state) >= PLACED_BEFORE_FILL) {
        question_offer(question, INDEPENDENCE_FILL, 0, 0);
    }
}

bool week_group_ask(const void *content, const void *memory, ChallengeQuestion *question)
{
    const IndependenceVariant *variant = content;
    const IndependenceState *state = memory;
    *question = (ChallengeQuestion){0};
    if (state->done) {
        return false;
    }
    int open = find_answer(variant, state, WEEK_ASKED);
    if (open >= 0) {
        ask_answer(variant, state, open, can_stay(variant, state), question);
    } else if (week_is_whole(variant, state)) {
        question->asks = INDEPENDENCE_ASKS_FINISH;
        question_offer(question, INDEPENDENCE_FINISH, 0, 0);
    } else if (!have_room(needs_of(variant, state))) {
        ask_for_room(variant, state, question);
    } else {
        ask_time(variant, state, question);
    }
    return true;
}

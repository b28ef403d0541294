/* The challenge independence: filling a week, answering what others ask for, keeping it. */
#include "independence.h"

#include "utf8.h"
#include "week_group.h"
#include "wording.h"

#include <string.h>

enum { ALONE_LEAST = 6, TOGETHER_LEAST = 5, EITHER_LEAST = 2, CELL_WORD_MOST = 9 };

static const char *const KINDS[] = {"alone", "together", "either"};
const char *const week_icon_names[] = {"briefcase", "book", "home", "heart", "people", "person", "pencil", "globe"};

static const ShapeField FIXED[] = {
    SHAPE_NUMBER_OF(WeekFixed, day, 0, WEEK_DAYS - 1),
    SHAPE_NUMBER_OF(WeekFixed, part, 0, WEEK_PARTS - 1),
    SHAPE_TEXT_OF(WeekFixed, text, 12),
    {.name = "icon", .kind = SHAPE_CHOICE, .offset = offsetof(WeekFixed, icon), .optional = true,
     .names = week_icon_names, .name_count = sizeof week_icon_names / sizeof week_icon_names[0], .plural = "icons"},
};
static const Shape FIXED_SHAPE = {"a fixed time", sizeof(WeekFixed), FIXED, sizeof FIXED / sizeof FIXED[0]};

static const ShapeField ACTIVITY[] = {
    SHAPE_TEXT_OF(WeekActivity, text, 14),
    SHAPE_CHOICE_OF(WeekActivity, kind, KINDS, "kinds"),
    SHAPE_TEXT_OF(WeekActivity, note, 60),
};
static const Shape ACTIVITY_SHAPE = {"an activity", sizeof(WeekActivity), ACTIVITY,
                                     sizeof ACTIVITY / sizeof ACTIVITY[0]};

static const ShapeField ASK[] = {
    SHAPE_TEXT_OF(WeekAsk, who, 20),
    SHAPE_TEXT_OF(WeekAsk, text, 14),
    SHAPE_TEXT_OF(WeekAsk, request, 80),
    SHAPE_NUMBER_OF(WeekAsk, day, 0, WEEK_DAYS - 1),
    SHAPE_NUMBER_OF(WeekAsk, part, 0, WEEK_PARTS - 1),
    SHAPE_TEXT_OF(WeekAsk, moved, 80),
    SHAPE_TEXT_OF(WeekAsk, shared, 80),
    SHAPE_TEXT_OF(WeekAsk, declined, 80),
};
static const Shape ASK_SHAPE = {"something asked for", sizeof(WeekAsk), ASK, sizeof ASK / sizeof ASK[0]};

static const ShapeField VARIANT[] = {
    VARIANT_FIELDS(IndependenceVariant),
    SHAPE_LIST_OF(IndependenceVariant, fixed, &FIXED_SHAPE, WEEK_FIXED_LEAST, WEEK_FIXED_MOST),
    SHAPE_LIST_OF(IndependenceVariant, activities, &ACTIVITY_SHAPE, WEEK_ACTIVITIES_LEAST, WEEK_ACTIVITIES_MOST),
    SHAPE_LIST_OF(IndependenceVariant, asks, &ASK_SHAPE, WEEK_ASKS_LEAST, WEEK_ASKS_MOST),
};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(IndependenceVariant), VARIANT,
                                    sizeof VARIANT / sizeof VARIANT[0]};

static const ChallengeVerb VERBS[INDEPENDENCE_VERBS] = {
    [INDEPENDENCE_PLACE] = {"place", 2}, [INDEPENDENCE_LIFT] = {"lift", 1},       [INDEPENDENCE_KEEP] = {"keep", 1},
    [INDEPENDENCE_SHARE] = {"share", 1}, [INDEPENDENCE_DECLINE] = {"decline", 1}, [INDEPENDENCE_FINISH] = {"finish", 0},
    [INDEPENDENCE_FILL] = {"fill", 0},
};

/* --- looking --- */

const WeekFixed *week_fixed(const IndependenceVariant *variant, int index)
{
    return (const WeekFixed *)variant->fixed.items + index;
}

const WeekActivity *week_activity(const IndependenceVariant *variant, int index)
{
    return (const WeekActivity *)variant->activities.items + index;
}

const WeekAsk *week_ask(const IndependenceVariant *variant, int index)
{
    return (const WeekAsk *)variant->asks.items + index;
}

int week_asked_cell(const WeekAsk *ask)
{
    return ask->day * WEEK_PARTS + ask->part;
}

int week_fixed_at(const IndependenceVariant *variant, int cell)
{
    for (int i = 0; i < variant->fixed.count; i++) {
        if (week_fixed(variant, i)->day * WEEK_PARTS + week_fixed(variant, i)->part == cell) {
            return i;
        }
    }
    return -1;
}

int week_item_at(const IndependenceVariant *variant, const IndependenceState *state, int cell)
{
    for (int i = 0; i < variant->activities.count; i++) {
        if (state->cell[i] == cell + 1) {
            return i + (state->together[i] ? WEEK_TOGETHER : 0);
        }
    }
    for (int i = 0; i < variant->asks.count; i++) {
        if (state->asked[i] == cell + 1) {
            return WEEK_ASK + i;
        }
    }
    return -1;
}

bool week_is_together(const IndependenceVariant *variant, const IndependenceState *state, int activity)
{
    return week_activity(variant, activity)->kind == WEEK_WITH_OTHERS || state->together[activity] != 0;
}

int week_times_alone(const IndependenceVariant *variant, const IndependenceState *state)
{
    int times = 0;
    for (int i = 0; i < variant->activities.count; i++) {
        times += state->cell[i] > 0 && !week_is_together(variant, state, i);
    }
    return times;
}

int week_times_together(const IndependenceVariant *variant, const IndependenceState *state)
{
    int times = 0;
    for (int i = 0; i < variant->activities.count; i++) {
        times += state->cell[i] > 0 && week_is_together(variant, state, i);
    }
    for (int i = 0; i < variant->asks.count; i++) {
        times += state->answer[i] == WEEK_SHARED;
    }
    return times;
}

static int count_free(const IndependenceVariant *variant, const IndependenceState *state, int from, int step)
{
    int count = 0;
    for (int cell = from; cell < WEEK_CELLS; cell += step) {
        count += week_fixed_at(variant, cell) < 0 && week_item_at(variant, state, cell) < 0;
    }
    return count;
}

int week_free_cells(const IndependenceVariant *variant, const IndependenceState *state)
{
    return count_free(variant, state, 0, 1);
}

int week_free_evenings(const IndependenceVariant *variant, const IndependenceState *state)
{
    return count_free(variant, state, WEEK_EVENING, WEEK_PARTS);
}

bool week_is_whole(const IndependenceVariant *variant, const IndependenceState *state)
{
    return week_times_alone(variant, state) >= WEEK_RING && week_times_together(variant, state) >= WEEK_RING;
}

/* --- what no table sees --- */

/* Words stand in a cell of the grid, where a long one would have to be set too small. */
static void check_words(const void *part, const char *text, ShapeCheck *check)
{
    for (const char *word = text; *word != '\0'; word += strspn(word, " ")) {
        size_t length = strcspn(word, " "), letters = utf8_count(word, length);
        if (letters > CELL_WORD_MOST) {
            shape_mistake(check, part, "text", "“%s” is too long for a cell: a word has at most %d letters here.",
                          quote_part(word, length).text, CELL_WORD_MOST);
        }
        word += length;
    }
}

static void check_activities(const IndependenceVariant *variant, ShapeCheck *check)
{
    static const int least[WEEK_KINDS] = {ALONE_LEAST, TOGETHER_LEAST, EITHER_LEAST};
    int kinds[WEEK_KINDS] = {0};
    for (int i = 0; i < variant->activities.count; i++) {
        const WeekActivity *activity = week_activity(variant, i);
        kinds[activity->kind]++;
        check_words(activity, activity->text, check);
        for (int before = 0; before < i; before++) {
            if (strcmp(week_activity(variant, before)->text, activity->text) == 0) {
                shape_mistake(check, activity, "text", "Another activity is called “%s” too. Give each its own name.",
                              activity->text);
            }
        }
    }
    for (int kind = 0; kind < WEEK_KINDS; kind++) {
        if (kinds[kind] < least[kind]) {
            shape_mistake(check, variant, "activities", "There are %d activities “%s”; a week needs at least %d.",
                          kinds[kind], KINDS[kind], least[kind]);
        }
    }
}

static void check_fixed(const IndependenceVariant *variant, ShapeCheck *check)
{
    for (int i = 0; i < variant->fixed.count; i++) {
        const WeekFixed *fixed = week_fixed(variant, i);
        check_words(fixed, fixed->text, check);
        if (week_fixed_at(variant, fixed->day * WEEK_PARTS + fixed->part) != i) {
            shape_mistake(check, fixed, "part", "Something fixed is there already on that day. Choose another cell.");
        }
    }
}

/* With at most ten fixed cells and asks that lie on free ones a week can always be made whole without declining
 * anything: one ask kept, the others shared, and ten cells for both rings. */
static void check(const void *part, ShapeCheck *check)
{
    const IndependenceVariant *variant = part;
    check_fixed(variant, check);
    check_activities(variant, check);
    for (int i = 0; i < variant->asks.count; i++) {
        const WeekAsk *ask = week_ask(variant, i);
        check_words(ask, ask->text, check);
        if (week_fixed_at(variant, week_asked_cell(ask)) >= 0) {
            shape_mistake(check, ask, "part", "This cell is fixed; one can only be asked for a free one.");
        }
        for (int before = 0; before < i; before++) {
            if (week_asked_cell(week_ask(variant, before)) == week_asked_cell(ask)) {
                shape_mistake(check, ask, "part", "%s asks for the same cell. Choose another one.",
                              week_ask(variant, before)->who);
            }
        }
    }
    if (variant->fixed.count + 1 + 2 * WEEK_RING > WEEK_CELLS) {
        shape_mistake(check, variant, "fixed",
                      "With %d fixed cells nothing asked for could be kept. At most %d may be.",
                      variant->fixed.count, WEEK_CELLS - 1 - 2 * WEEK_RING);
    }
}

/* --- playing --- */

static void begin(const void *content, void *memory, Random *random)
{
    const IndependenceVariant *variant = content;
    IndependenceState *state = memory;
    (void)random; /* nothing is left to chance */
    for (int i = 0; i < variant->asks.count; i++) {
        state->asked[i] = (signed char)(week_asked_cell(week_ask(variant, i)) + 1);
    }
}

static void lift(IndependenceState *state, int activity)
{
    state->cell[activity] = 0;
    state->together[activity] = 0;
    if (state->last == activity + 1) {
        state->last = 0;
    }
}

/* Frees a cell of the activity that lies there. False where something lies there that can't go. */
static bool make_room(const IndependenceVariant *variant, IndependenceState *state, int cell, Error *refusal)
{
    int there = week_item_at(variant, state, cell);
    if (week_fixed_at(variant, cell) >= 0) {
        return error_set(refusal, "This time is fixed. Choose another one.");
    }
    if (there >= WEEK_ASK) {
        return error_set(refusal, "Somebody asked for this time. Answer first, or choose another one.");
    }
    if (there >= 0) {
        lift(state, there % WEEK_TOGETHER);
    }
    return true;
}

static bool is_ask(const IndependenceVariant *variant, int index, Error *refusal)
{
    return (index >= 0 && index < variant->asks.count) || error_set(refusal, "Nobody asked for anything like that.");
}

static void answer(IndependenceState *state, int ask, WeekAnswer answer)
{
    state->answer[ask] = (signed char)answer;
    state->heard = (signed char)(ask + 1);
}

static bool place_ask(const IndependenceVariant *variant, IndependenceState *state, int ask, int cell, Error *refusal)
{
    if (!is_ask(variant, ask, refusal)) {
        return false;
    }
    if (state->asked[ask] == cell + 1) {
        return error_set(refusal, "It lies there already.");
    }
    if (!make_room(variant, state, cell, refusal)) {
        return false;
    }
    state->asked[ask] = (signed char)(cell + 1);
    answer(state, ask, cell == week_asked_cell(week_ask(variant, ask)) ? WEEK_KEPT : WEEK_MOVED);
    return true;
}

static bool place(const IndependenceVariant *variant, IndependenceState *state, int item, int cell, Error *refusal)
{
    if (cell < 0 || cell >= WEEK_CELLS) {
        return error_set(refusal, "A week has %d times, from 0; %d is none of them.", WEEK_CELLS, cell);
    }
    if (item >= WEEK_ASK) {
        return place_ask(variant, state, item - WEEK_ASK, cell, refusal);
    }
    bool together = item >= WEEK_TOGETHER;
    int activity = item - (together ? WEEK_TOGETHER : 0);
    if (activity < 0 || activity >= variant->activities.count) {
        return error_set(refusal, "There is no activity %d in this week.", activity);
    }
    if (together && week_activity(variant, activity)->kind != WEEK_EITHER) {
        return error_set(refusal, "This activity is what it is: only some can be either.");
    }
    if (state->cell[activity] == cell + 1 && (state->together[activity] != 0) == together) {
        return error_set(refusal, "It lies there already.");
    }
    if (!make_room(variant, state, cell, refusal)) {
        return false;
    }
    state->cell[activity] = (signed char)(cell + 1);
    state->together[activity] = together;
    state->last = (signed char)(activity + 1);
    return true;
}

/* Keeping puts it back to its own time; sharing leaves it where it lies. */
static bool stays_there(const IndependenceVariant *variant, const IndependenceState *state, int ask, WeekAnswer with)
{
    int own = week_asked_cell(week_ask(variant, ask));
    return state->asked[ask] == own + 1 || (with == WEEK_SHARED && state->asked[ask] > 0);
}

bool week_can_take_up(const IndependenceVariant *variant, const IndependenceState *state, int ask, WeekAnswer with)
{
    return stays_there(variant, state, ask, with) ||
           week_item_at(variant, state, week_asked_cell(week_ask(variant, ask))) < WEEK_ASK;
}

static bool take_up(const IndependenceVariant *variant, IndependenceState *state, int ask, WeekAnswer with,
                    Error *refusal)
{
    if (!is_ask(variant, ask, refusal)) {
        return false;
    }
    if (state->answer[ask] == (int)with) {
        return error_set(refusal, "This was answered so already.");
    }
    int own = week_asked_cell(week_ask(variant, ask));
    if (!stays_there(variant, state, ask, with)) {
        if (!make_room(variant, state, own, refusal)) {
            return false;
        }
        state->asked[ask] = (signed char)(own + 1);
    }
    answer(state, ask, with);
    return true;
}

static bool decline(const IndependenceVariant *variant, IndependenceState *state, int ask, Error *refusal)
{
    if (!is_ask(variant, ask, refusal)) {
        return false;
    }
    if (state->answer[ask] == WEEK_DECLINED) {
        return error_set(refusal, "This was declined already.");
    }
    state->asked[ask] = 0;
    answer(state, ask, WEEK_DECLINED);
    return true;
}

static bool lift_placed(const IndependenceVariant *variant, IndependenceState *state, int item, Error *refusal)
{
    int activity = item >= WEEK_TOGETHER && item < WEEK_ASK ? item - WEEK_TOGETHER : item;
    if (activity < 0 || activity >= variant->activities.count || state->cell[activity] == 0) {
        return error_set(refusal, "There is nothing to take back there.");
    }
    lift(state, activity);
    return true;
}

static bool finish(const IndependenceVariant *variant, IndependenceState *state, Error *refusal)
{
    if (!week_is_whole(variant, state)) {
        return error_set(refusal, "A week is kept when both rings are whole: %d times for yourself, %d together.",
                         WEEK_RING, WEEK_RING);
    }
    state->done = 1;
    return true;
}

static bool carry_out(const IndependenceVariant *variant, IndependenceState *state, const Action *move, Error *refusal)
{
    switch (move->verb) {
    case INDEPENDENCE_PLACE:
        return place(variant, state, move->item, move->place, refusal);
    case INDEPENDENCE_LIFT:
        return lift_placed(variant, state, move->item, refusal);
    case INDEPENDENCE_KEEP:
        return take_up(variant, state, move->item, WEEK_KEPT, refusal);
    case INDEPENDENCE_SHARE:
        return take_up(variant, state, move->item, WEEK_SHARED, refusal);
    case INDEPENDENCE_DECLINE:
        return decline(variant, state, move->item, refusal);
    case INDEPENDENCE_FINISH:
        return finish(variant, state, refusal);
    case INDEPENDENCE_FILL:
        return week_is_whole(variant, state) ? error_set(refusal, "Both rings are whole already.")
                                             : week_fill(variant, state, refusal);
    default:
        return error_set(refusal, "There is no such move in this step.");
    }
}

static bool apply(const void *variant, void *memory, const Action *move, Error *refusal)
{
    IndependenceState *state = memory, after = *state;
    if (state->done) {
        return error_set(refusal, "This week is kept. Play again to plan another.");
    }
    after.heard = 0; /* an answer is heard until the next move */
    if (!carry_out(variant, &after, move, refusal)) {
        return false;
    }
    *state = after;
    return true;
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const IndependenceState *)state)->done;
}

static Touch touch(const Action *move)
{
    switch (move->verb) {
    case INDEPENDENCE_FINISH: return TOUCH_NONE;
    case INDEPENDENCE_LIFT: return TOUCH_BACK;
    default: return TOUCH_TILE;
    }
}

const ChallengeRules independence_rules = {
    .format = {"independence", &VARIANT_SHAPE, check},
    .quotation = "step-independence",
    .says_safety = true,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(IndependenceState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
    .ask = week_group_ask,
    .touch = touch,
};

/* The challenge awareness: its format and its moves. Nothing is counted against the player: the day ends when all of it
 * was seen, whatever was marked. */
#include "awareness.h"

#include <string.h>

/* --- its content --- */

static const char *const KINDS[] = {
    [AWARENESS_NONE] = "none", [AWARENESS_YES] = "yes", [AWARENESS_NEED] = "need"};

static const ShapeField MOMENT[] = {
    SHAPE_TEXT_OF(AwarenessMoment, time, 5),
    SHAPE_TEXT_OF(AwarenessMoment, text, 64),
    SHAPE_CHOICE_OF(AwarenessMoment, kind, KINDS, "kinds"),
    SHAPE_TEXT_OF(AwarenessMoment, why, 160),
};
static const Shape MOMENT_SHAPE = {"a moment", sizeof(AwarenessMoment), MOMENT, sizeof MOMENT / sizeof MOMENT[0]};

static const ShapeField VARIANT[] = {
    VARIANT_FIELDS(AwarenessVariant),
    SHAPE_LIST_OF(AwarenessVariant, moments, &MOMENT_SHAPE, AWARENESS_MOMENTS, AWARENESS_MOMENTS),
};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(AwarenessVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

const AwarenessMoment *awareness_moment(const AwarenessVariant *variant, int moment)
{
    return (const AwarenessMoment *)variant->moments.items + moment;
}

static bool is_digit(char letter, char most)
{
    return letter >= '0' && letter <= most;
}

/* "07:40": two digits each, so that times can be compared as texts. */
static bool is_time(const char *time)
{
    return strlen(time) == 5 && is_digit(time[0], '2') && is_digit(time[1], time[0] == '2' ? '3' : '9') &&
           time[2] == ':' && is_digit(time[3], '5') && is_digit(time[4], '9');
}

static int count_words(const char *text)
{
    int words = 0;
    for (const char *at = text; *at != '\0';) {
        size_t length = strcspn(at, " ");
        words += length > 0;
        at += length + (at[length] == ' ');
    }
    return words;
}

static void check_moment(const AwarenessVariant *variant, int index, ShapeCheck *check)
{
    const AwarenessMoment *moment = awareness_moment(variant, index);
    int words = count_words(moment->why);
    if (!is_time(moment->time)) {
        shape_mistake(check, moment, "time", "“%s” is no time. Write hours and minutes like 07:40.", moment->time);
    } else if (index > 0 && strcmp(moment->time, awareness_moment(variant, index - 1)->time) <= 0) {
        shape_mistake(check, moment, "time", "%s is not after the moment before. Put the moments in the day's order.",
                      moment->time);
    }
    if (words > AWARENESS_WHY_WORDS) {
        shape_mistake(check, moment, "why", "“why” has %d words; at most %d fit. Shorten it.", words,
                      AWARENESS_WHY_WORDS);
    }
}

static void check_variant(const void *read, ShapeCheck *check)
{
    const AwarenessVariant *variant = read;
    int counts[AWARENESS_MARKS] = {0};
    for (int i = 0; i < variant->moments.count; i++) {
        check_moment(variant, i, check);
        counts[awareness_moment(variant, i)->kind]++;
    }
    for (int kind = 0; kind < AWARENESS_MARKS; kind++) {
        if (counts[kind] < AWARENESS_KIND_LEAST) {
            shape_mistake(check, variant, "moments", "Of the kind “%s” there are %d moments. Write at least %d.",
                          KINDS[kind], counts[kind], AWARENESS_KIND_LEAST);
        }
    }
}

/* --- its moves --- */

static const ChallengeVerb VERBS[] = {
    [AWARENESS_MARK] = {"mark", 2},   [AWARENESS_ON] = {"on", 0},       [AWARENESS_BACK] = {"back", 0},
    [AWARENESS_END] = {"end", 0},     [AWARENESS_AGAIN] = {"again", 0}, [AWARENESS_FINISH] = {"finish", 0}};

bool awareness_differs(const AwarenessVariant *variant, const AwarenessState *state, int moment)
{
    return state->marks[moment] != awareness_moment(variant, moment)->kind;
}

int awareness_count(const AwarenessState *state, AwarenessMark mark)
{
    int count = 0;
    for (int i = 0; i < AWARENESS_MOMENTS; i++) {
        count += state->marks[i] == (int)mark;
    }
    return count;
}

static void begin(const void *variant, void *state, Random *random)
{
    (void)variant; /* a day has its order */
    (void)random;
    (void)state; /* all zeros is how a day begins */
}

static bool mark(AwarenessState *state, const Action *move, Error *refusal)
{
    if (move->item < 0 || move->item >= AWARENESS_MARKS) {
        return error_set(refusal, "There is no such stamp.");
    }
    if (move->place < 0 || move->place >= AWARENESS_MOMENTS) {
        return error_set(refusal, "The day has no such moment.");
    }
    if (state->stage == AWARENESS_DAY && move->place / AWARENESS_HALF != state->half) {
        return error_set(refusal, "This moment belongs to the other half of the day.");
    }
    if (state->marks[move->place] == move->item) {
        return error_set(refusal, move->item == AWARENESS_NONE ? "There is no stamp here to lift."
                                                               : "This moment bears this stamp already.");
    }
    state->marks[move->place] = move->item;
    state->latest = move->place + 1;
    return true;
}

static bool turn_to(AwarenessState *state, int half, Error *refusal)
{
    if (state->stage != AWARENESS_DAY) {
        return error_set(refusal, "The day has ended already.");
    }
    if (state->half == half) {
        return error_set(refusal, "This half of the day is shown already.");
    }
    state->half = half;
    state->seen_all = 1;
    state->latest = 0;
    return true;
}

static bool end_day(AwarenessState *state, Error *refusal)
{
    if (state->stage != AWARENESS_DAY) {
        return error_set(refusal, "The day has ended already.");
    }
    if (!state->seen_all) {
        return error_set(refusal, "The second half of the day is still to come.");
    }
    state->stage = AWARENESS_LOOKING_BACK;
    return true;
}

static bool leave_looking_back(AwarenessState *state, AwarenessStage to, Error *refusal)
{
    if (state->stage != AWARENESS_LOOKING_BACK) {
        return error_set(refusal, "The day is to end first.");
    }
    state->stage = to;
    if (to == AWARENESS_DAY) {
        state->half = 0;
        state->latest = 0;
    }
    return true;
}

static bool apply(const void *variant, void *memory, const Action *move, Error *refusal)
{
    AwarenessState *state = memory;
    (void)variant; /* any mark may be set: the day is the player’s to read */
    if (state->stage == AWARENESS_DONE) {
        return error_set(refusal, "This day has been looked at.");
    }
    switch (move->verb) {
    case AWARENESS_MARK:
        return mark(state, move, refusal);
    case AWARENESS_ON:
        return turn_to(state, 1, refusal);
    case AWARENESS_BACK:
        return turn_to(state, 0, refusal);
    case AWARENESS_END:
        return end_day(state, refusal);
    case AWARENESS_AGAIN:
        return leave_looking_back(state, AWARENESS_DAY, refusal);
    case AWARENESS_FINISH:
        return leave_looking_back(state, AWARENESS_DONE, refusal);
    default:
        return error_set(refusal, "There is no such move.");
    }
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const AwarenessState *)state)->stage == AWARENESS_DONE;
}

const ChallengeRules awareness_rules = {
    .format = {"awareness", &VARIANT_SHAPE, check_variant},
    .quotation = "step-self-awareness",
    .says_safety = false,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(AwarenessState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
};

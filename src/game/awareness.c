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
    [AWARENESS_END] = {"end", 0},     [AWARENESS_AGAIN] = {"again", 0}, [AWARENESS_FINISH] = {"finish", 0},
    [AWARENESS_READ] = {"read", 2},   [AWARENESS_KEEP] = {"keep", 1}};

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

/* A group goes through the day moment by moment; the half that is shown goes along. */
static bool read_moment(AwarenessState *state, const Action *move, Error *refusal)
{
    if (state->stage != AWARENESS_DAY) {
        return error_set(refusal, "The day has ended already.");
    }
    if (move->item < 0 || move->item >= AWARENESS_MARKS || move->place < 0 || move->place >= AWARENESS_MOMENTS) {
        return error_set(refusal, "There is no such moment, or no such way to read it.");
    }
    if (state->read[move->place] && state->marks[move->place] == move->item) {
        return error_set(refusal, "This moment is read so already.");
    }
    state->read[move->place] = 1;
    state->marks[move->place] = move->item;
    state->half = move->place / AWARENESS_HALF;
    state->seen_all = state->seen_all || state->half == 1;
    state->latest = move->place + 1;
    return true;
}

static bool keep(const AwarenessVariant *variant, AwarenessState *state, int moment, Error *refusal)
{
    if (state->stage != AWARENESS_LOOKING_BACK) {
        return error_set(refusal, "The day is to end first.");
    }
    if (moment < 0 || moment >= AWARENESS_MOMENTS || !awareness_differs(variant, state, moment) ||
        state->kept[moment]) {
        return error_set(refusal, "There is nothing to look at again here.");
    }
    state->kept[moment] = 1;
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
    case AWARENESS_READ:
        return read_moment(state, move, refusal);
    case AWARENESS_KEEP:
        return keep(variant, state, move->item, refusal);
    default:
        return error_set(refusal, "There is no such move.");
    }
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const AwarenessState *)state)->stage == AWARENESS_DONE;
}

/* --- what a group is asked --- */

static void ask_moment(const AwarenessState *state, ChallengeQuestion *question)
{
    static const int order[] = {AWARENESS_YES, AWARENESS_NEED, AWARENESS_NONE};
    int moment = 0;
    while (moment < AWARENESS_MOMENTS && state->read[moment]) {
        moment++;
    }
    if (moment == AWARENESS_MOMENTS) {
        question->asks = AWARENESS_ASKS_END;
        question_offer(question, AWARENESS_END, 0, 0);
        return;
    }
    question->asks = AWARENESS_ASKS_MOMENT;
    question->item = moment;
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        question_offer(question, AWARENESS_READ, order[i], moment);
    }
}

/* Moments that differ are looked at again one after the other, each once. */
static void ask_again(const AwarenessVariant *variant, const AwarenessState *state, ChallengeQuestion *question)
{
    int moment = 0;
    while (moment < AWARENESS_MOMENTS && (state->kept[moment] || !awareness_differs(variant, state, moment))) {
        moment++;
    }
    if (moment == AWARENESS_MOMENTS) {
        question->asks = AWARENESS_ASKS_FINISH;
        question_offer(question, AWARENESS_FINISH, 0, 0);
        return;
    }
    question->asks = AWARENESS_ASKS_AGAIN;
    question->item = moment;
    question_offer(question, AWARENESS_KEEP, moment, 0);
    question_offer(question, AWARENESS_MARK, awareness_moment(variant, moment)->kind, moment);
}

static bool ask(const void *variant, const void *memory, ChallengeQuestion *question)
{
    const AwarenessState *state = memory;
    *question = (ChallengeQuestion){0};
    if (state->stage == AWARENESS_DAY) {
        ask_moment(state, question);
    } else if (state->stage == AWARENESS_LOOKING_BACK) {
        ask_again(variant, state, question);
    }
    return question->count > 0;
}

static Touch touch(const Action *move)
{
    if (move->verb != AWARENESS_MARK)
        return TOUCH_NONE;
    return move->item == AWARENESS_NONE ? TOUCH_BACK : TOUCH_STAMP;
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
    .ask = ask,
    .touch = touch,
};

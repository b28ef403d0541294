/* A challenge to copy: its content's shape, its two moves, and its end. */
#include "company.h"

static const ShapeField THING[] = {SHAPE_TEXT_OF(CompanyThing, text, 60)};
static const Shape THING_SHAPE = {"a thing to do", sizeof(CompanyThing), THING, sizeof THING / sizeof THING[0]};

static const ShapeField VARIANT[] = {VARIANT_FIELDS(CompanyVariant),
                                     SHAPE_LIST_OF(CompanyVariant, things, &THING_SHAPE, 2, COMPANY_THINGS_MOST)};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(CompanyVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

static const ChallengeVerb VERBS[] = {[COMPANY_PICK] = {"pick", 1}, [COMPANY_END] = {"end", 0}};

static void begin(const void *variant, void *state, Random *random)
{
    (void)variant;
    (void)state; /* zeroed: nothing is picked */
    (void)random;
}

static bool pick(const CompanyVariant *variant, CompanyState *state, int thing, Error *refusal)
{
    if (thing >= variant->things.count) {
        return error_set(refusal, "There are %d things to do; %d is none of them.", variant->things.count, thing);
    }
    state->picked[thing] = !state->picked[thing];
    return true;
}

static bool apply(const void *variant, void *state, const Action *move, Error *refusal)
{
    CompanyState *evening = state;
    if (evening->ended) {
        return error_set(refusal, "This evening is over.");
    }
    if (move->verb == COMPANY_PICK) {
        return pick(variant, evening, move->item, refusal);
    }
    evening->ended = 1;
    return true;
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const CompanyState *)state)->ended != 0;
}

const ChallengeRules company_rules = {
    .format = {"company", &VARIANT_SHAPE, NULL},
    .quotation = "own-company",
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(CompanyState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
};

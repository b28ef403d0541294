/* The challenge esteem. */
#include "esteem.h"

static const ShapeField VARIANT[] = {VARIANT_FIELDS(EsteemVariant)};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(EsteemVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

static const ChallengeVerb VERBS[] = {{"finish", 0}};

static void begin(const void *variant, void *state, Random *random)
{
    (void)variant;
    (void)state;
    (void)random;
}

static bool apply(const void *variant, void *state, const Action *move, Error *refusal)
{
    (void)variant;
    (void)move;
    (void)refusal;
    ((EsteemState *)state)->done = 1;
    return true;
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const EsteemState *)state)->done;
}

const ChallengeRules esteem_rules = {
    .format = {"esteem", &VARIANT_SHAPE, NULL},
    .quotation = "step-self-esteem",
    .says_safety = false,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(EsteemState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
};

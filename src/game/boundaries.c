/* The challenge boundaries. */
#include "boundaries.h"

static const ShapeField VARIANT[] = {VARIANT_FIELDS(BoundariesVariant)};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(BoundariesVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

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
    ((BoundariesState *)state)->done = 1;
    return true;
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const BoundariesState *)state)->done;
}

const ChallengeRules boundaries_rules = {
    .format = {"boundaries", &VARIANT_SHAPE, NULL},
    .quotation = "step-boundaries",
    .says_safety = true,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(BoundariesState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
};

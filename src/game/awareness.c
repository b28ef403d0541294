/* The challenge awareness. */
#include "awareness.h"

static const ShapeField VARIANT[] = {VARIANT_FIELDS(AwarenessVariant)};
static const Shape VARIANT_SHAPE = {"a variant", sizeof(AwarenessVariant), VARIANT, sizeof VARIANT / sizeof VARIANT[0]};

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
    ((AwarenessState *)state)->done = 1;
    return true;
}

static bool is_done(const void *variant, const void *state)
{
    (void)variant;
    return ((const AwarenessState *)state)->done;
}

const ChallengeRules awareness_rules = {
    .format = {"awareness", &VARIANT_SHAPE, NULL},
    .quotation = "step-self-awareness",
    .says_safety = false,
    .verbs = VERBS,
    .verb_count = sizeof VERBS / sizeof VERBS[0],
    .state_size = sizeof(AwarenessState),
    .begin = begin,
    .apply = apply,
    .is_done = is_done,
};

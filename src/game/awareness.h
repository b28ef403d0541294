/* The challenge awareness: what a variant of it is made of, and its state. */
#ifndef AWARENESS_H
#define AWARENESS_H

#include "challenge.h"

typedef struct AwarenessVariant {
    Variant head;
} AwarenessVariant;

typedef struct AwarenessState {
    int done;
} AwarenessState;

extern const ChallengeRules awareness_rules;

#endif

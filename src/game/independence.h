/* The challenge independence: what a variant of it is made of, and its state. */
#ifndef INDEPENDENCE_H
#define INDEPENDENCE_H

#include "challenge.h"

typedef struct IndependenceVariant {
    Variant head;
} IndependenceVariant;

typedef struct IndependenceState {
    int done;
} IndependenceState;

extern const ChallengeRules independence_rules;

#endif

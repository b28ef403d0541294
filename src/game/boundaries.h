/* The challenge boundaries: what a variant of it is made of, and its state. */
#ifndef BOUNDARIES_H
#define BOUNDARIES_H

#include "challenge.h"

typedef struct BoundariesVariant {
    Variant head;
} BoundariesVariant;

typedef struct BoundariesState {
    int done;
} BoundariesState;

extern const ChallengeRules boundaries_rules;

#endif

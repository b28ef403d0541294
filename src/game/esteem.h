/* The challenge esteem: what a variant of it is made of, and its state. */
#ifndef ESTEEM_H
#define ESTEEM_H

#include "challenge.h"

typedef struct EsteemVariant {
    Variant head;
} EsteemVariant;

typedef struct EsteemState {
    int done;
} EsteemState;

extern const ChallengeRules esteem_rules;

#endif

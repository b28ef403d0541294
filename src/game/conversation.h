/* The challenge conversation: what a variant of it is made of, and its state. */
#ifndef CONVERSATION_H
#define CONVERSATION_H

#include "challenge.h"

typedef struct ConversationVariant {
    Variant head;
} ConversationVariant;

typedef struct ConversationState {
    int done;
} ConversationState;

extern const ChallengeRules conversation_rules;

#endif

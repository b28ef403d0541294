/* What there is to be bound, and to what it is at first; for the bindings*.c files alone. */
#ifndef BINDINGS_TABLE_H
#define BINDINGS_TABLE_H

#include "bindings.h"

typedef struct ControlKind {
    const char *id;
    int places[BOUND_KINDS];
    const char *words[BOUND_KINDS][BINDING_SLOTS];
} ControlKind;

extern const ControlKind bindings_table[CONTROL_COUNT];

/* Whether the two may have one word in the same place: the screen decides which of them it is. */
bool bindings_may_share(BoundKind kind, Control one, Control other);

#endif

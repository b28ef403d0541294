/* What the tests of the challenge boundaries share: its shipped variants. */
#ifndef BOUNDARIES_CONTENT_H
#define BOUNDARIES_CONTENT_H

#define CHALLENGE "boundaries"
#include "challenge_bench.h"

#include "boundaries.h"

static inline const BoundariesVariant *variant_at(int index)
{
    return shipped_variant(index);
}

/* The first tile of a slot that is plain, or that is not. */
static inline int tile_of(const BoundariesVariant *variant, int slot, bool plain)
{
    for (int index = 0; index < variant->tiles.count; index++) {
        const BoundariesTile *tile = boundaries_tile(variant, index);
        if (tile->slot == slot && (tile->tone == BOUNDARIES_PLAIN) == plain)
            return index;
    }
    fail_msg("%s has no such tile for slot %d", variant->head.id, slot);
    return -1;
}

#endif

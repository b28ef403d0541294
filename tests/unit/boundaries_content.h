/* What the tests of the challenge boundaries share: its shipped variants. */
#ifndef BOUNDARIES_CONTENT_H
#define BOUNDARIES_CONTENT_H

#include "boundaries.h"
#include "shipped_content.h"

static Library library;
static int challenge;

static inline int load(void **state)
{
    (void)state;
    library = shipped_content();
    challenge = challenge_find("boundaries");
    return library.challenges.items[challenge] ? 0 : -1;
}

static inline int unload(void **state)
{
    (void)state;
    library_free(&library);
    return 0;
}

static inline int variant_count(void)
{
    return challenge_variant_count(library.challenges.items[challenge]);
}

static inline const BoundariesVariant *variant_at(int index)
{
    return challenge_variant(library.challenges.items[challenge], index);
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

/* A hash table with open addressing, at most half full. */
#include "id_table.h"

#include "checksum.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool id_table_make(IdTable *table, size_t count)
{
    size_t slots = 16;
    while (slots / 2 < count && slots < SIZE_MAX / 4 / sizeof(IdSlot)) {
        slots *= 2;
    }
    table->slots = calloc(slots, sizeof *table->slots);
    table->mask = slots - 1;
    return table->slots != NULL;
}

/* The slot that has the id, or the free one where it belongs. */
static IdSlot *slot_of(const IdTable *table, const char *id)
{
    uint64_t hash = checksum_hash(id, strlen(id));
    size_t at = (size_t)(hash ^ hash >> 32) & table->mask;
    while (table->slots[at].id != NULL && strcmp(table->slots[at].id, id) != 0) {
        at = (at + 1) & table->mask;
    }
    return &table->slots[at];
}

int id_table_add(IdTable *table, const char *id, int index)
{
    IdSlot *slot = slot_of(table, id);
    if (slot->id == NULL) {
        *slot = (IdSlot){id, index};
    }
    return slot->index;
}

int id_table_find(const IdTable *table, const char *id)
{
    const IdSlot *slot = slot_of(table, id);
    return slot->id == NULL ? -1 : slot->index;
}

void id_table_free(IdTable *table)
{
    free(table->slots);
    *table = (IdTable){0};
}

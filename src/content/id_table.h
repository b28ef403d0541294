/* Ids and where they stand in their list: found in the same time however long the list is. */
#ifndef ID_TABLE_H
#define ID_TABLE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct IdSlot {
    const char *id; /* NULL: free */
    int index;
} IdSlot;

typedef struct IdTable {
    IdSlot *slots;
    size_t mask; /* the slots' number, a power of two, minus one */
} IdTable;

/* A table for at most `count` ids. False where memory runs out. */
bool id_table_make(IdTable *table, size_t count);

/* Puts an id in, which must live as long as the table; gives `index`, or, where the id is there already, its index. */
int id_table_add(IdTable *table, const char *id, int index);

/* The id's index, or -1. */
int id_table_find(const IdTable *table, const char *id);

void id_table_free(IdTable *table);

#endif

/* A store in memory that can be made to fail like a disk: for tests. */
#ifndef MEMORY_STORE_H
#define MEMORY_STORE_H

#include "store.h"

#include <stdint.h>

/* What goes wrong. All zero (as at first): nothing. */
typedef struct MemoryFaults {
    int failing_append;    /* which append from now on fails: 1 the next, 2 the one after; counts down. 0: none */
    size_t torn_bytes;     /* so many of its bytes are there all the same */
    bool append_broken;    /* every append fails, after torn_bytes */
    bool truncate_broken;
    bool create_broken;    /* creating and replacing fail */
    bool read_only;        /* nothing can be opened for writing, replaced, renamed or removed */
    bool unreadable;       /* listing and reading fail */
    bool late;             /* everything is taken, and refused later */
    const char *hidden_name; /* a file that list leaves out once, as if it came to be a moment later; or NULL */
    size_t room;           /* bytes that fit in all files together; an append beyond fills them up. 0: no limit */
} MemoryFaults;

Store *memory_store_create(void);

MemoryFaults *memory_store_faults(Store *store);

/* Puts a file there, or replaces it, past all faults. */
void memory_store_put(Store *store, const char *name, const char *bytes, size_t length);

/* A file's bytes, or NULL; good until the store changes. */
const char *memory_store_get(Store *store, const char *name, size_t *length);

size_t memory_store_file_count(Store *store);

/* The name of a file, in no order. */
const char *memory_store_name(Store *store, size_t index);

/* Locks a file as another running copy would, and lets it go. */
void memory_store_lock(Store *store, const char *name, bool locked);

/* How often append was called. */
int memory_store_appends(Store *store);

#endif

/* Where bytes that must not be lost go: a port. The platform implements it over files; tests over memory, a full disk
 * or a folder that can't be written. Names are plain file names of [a-z0-9.-], without folders. */
#ifndef STORE_H
#define STORE_H

#include "error.h"

#include <stddef.h>

enum { STORE_NAME_BYTES = 256 }; /* of the longest name, its zero counted */

typedef struct Store Store;
typedef struct StoreFile StoreFile; /* one file open for appending, locked against other running copies */

typedef enum StoreStatus {
    STORE_OK,
    STORE_MISSING, /* no such file */
    STORE_BUSY,    /* another running copy has it, or took its name first */
    STORE_TOO_LARGE, /* the file has more bytes than were asked for */
    STORE_REFUSED  /* not allowed, no room, damaged device: the error says which */
} StoreStatus;

struct Store {
    void *context; /* the implementation's own */
    const char *place; /* for the person: the folder, or "the memory of this program" */
    /* Calls `each` with every name; stops early when it returns false. */
    StoreStatus (*list)(Store *store, bool (*each)(void *seen, const char *name), void *seen, Error *error);
    /* The whole of a file, allocated (free() it), a zero byte behind it; STORE_TOO_LARGE where it has over `limit`. */
    StoreStatus (*read)(Store *store, const char *name, size_t limit, char **bytes, size_t *length, Error *error);
    /* Opens (or creates) for appending, and locks it until it is closed. */
    StoreStatus (*open)(Store *store, const char *name, StoreFile **file, Error *error);
    /* Appends, flushes and waits until the bytes are on the disk. After anything but STORE_OK the file may have a torn
     * tail, which the caller cuts off with `truncate` before it appends again. */
    StoreStatus (*append)(StoreFile *file, const char *bytes, size_t length, Error *error);
    StoreStatus (*truncate)(StoreFile *file, size_t length, Error *error);
    void (*close)(StoreFile *file);
    /* Puts a new file there as a whole, or not at all; STORE_BUSY where the name is taken. */
    StoreStatus (*create)(Store *store, const char *name, const char *bytes, size_t length, Error *error);
    /* Replaces a small file as a whole: either the old bytes or the new ones are there afterwards, never a mixture. */
    StoreStatus (*replace)(Store *store, const char *name, const char *bytes, size_t length, Error *error);
    /* Renames to NAME.damaged-N with the first free N; on STORE_OK the new name is in `new_name` (STORE_NAME_BYTES). */
    StoreStatus (*set_aside)(Store *store, const char *name, char *new_name, Error *error);
    StoreStatus (*remove)(Store *store, const char *name, Error *error);
    /* What came of what was answered STORE_OK before it was done, as a browser does: STORE_OK while all of it is safe
     * or on its way, STORE_REFUSED with a sentence while some of it is not; that may end, when the store brings it
     * there after all. NULL: nothing is ever late. */
    StoreStatus (*later)(Store *store, Error *error);
    void (*destroy)(Store *store);
};

#endif

/* The player's own folders, and new files in them: a port. The platform implements it over the file system; tests over
 * memory. Paths are the system's own bytes (UTF-8 nearly everywhere) and are only passed on; whoever shows one makes
 * it safe to show first. The path "" is where a system lists its drives: it can be looked into, and nothing be put
 * there. */
#ifndef FOLDERS_H
#define FOLDERS_H

#include "error.h"

#include <stddef.h>

/* Where people keep what is theirs, by the names that systems have for it. */
typedef enum FolderPlace {
    PLACE_PICTURES, PLACE_DOCUMENTS, PLACE_DOWNLOADS, PLACE_DESKTOP, PLACE_HOME, PLACE_COUNT
} FolderPlace;

typedef enum FolderStatus {
    FOLDER_OK,
    FOLDER_TAKEN,  /* something of that name is there: it is left as it is */
    FOLDER_REFUSED /* not allowed, no room, damaged device: the error says which */
} FolderStatus;

typedef struct Folders Folders;

struct Folders {
    void *context; /* the implementation's own */
    bool hands_over; /* a file is handed to a system that puts it into a folder and finds a free name by itself */
    /* The path of a place, allocated (free() it); NULL where this user has no such folder. */
    char *(*place)(Folders *folders, FolderPlace place);
    /* The folder above, allocated; NULL at the top, and where memory ran out. */
    char *(*above)(Folders *folders, const char *folder);
    /* The path of what is called `name` in the folder, allocated; NULL where memory ran out. */
    char *(*inside)(Folders *folders, const char *folder, const char *name);
    /* Calls `each` with the name of every folder in it that is not hidden, in no order, until it returns false. */
    bool (*list)(Folders *folders, const char *folder, bool (*each)(void *seen, const char *name), void *seen,
                 Error *error);
    /* Puts a new file there, for its owner alone, and waits until it is on the disk. What is there is never touched,
     * and where it can't be written whole, nothing is left. */
    FolderStatus (*write)(Folders *folders, const char *path, const void *bytes, size_t length, Error *error);
    void (*destroy)(Folders *folders);
};

#endif

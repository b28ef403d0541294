/* A test group that plays with the shipped content and saves in memory: shipped_library.h's, and `folders` besides. */
#ifndef SHIPPED_FOLDERS_H
#define SHIPPED_FOLDERS_H

#include "memory_folders.h"
#include "shipped_library.h"

static Folders *folders;

static inline int load_with_folders(void **state)
{
    folders = memory_folders_create();
    return load(state);
}

static inline int unload_with_folders(void **state)
{
    folders->destroy(folders);
    return unload(state);
}

#endif

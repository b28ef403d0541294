/* Folders in memory, with a few places and folders of an imagined user, that can be made to refuse: for tests. */
#ifndef MEMORY_FOLDERS_H
#define MEMORY_FOLDERS_H

#include "folders.h"

/* Pictures, Documents and the home folder "/home/amal" are there, some folders in them, and "/locked", which can't be
 * looked into. */
Folders *memory_folders_create(void);

/* Adds a folder; those above it are not added. */
void memory_folders_add(Folders *folders, const char *path);

/* From now on writing is refused with this sentence; NULL: no more. */
void memory_folders_refuse(Folders *folders, const char *sentence);

/* A file's bytes, or NULL; good until the folders are destroyed. */
const char *memory_folders_get(Folders *folders, const char *path, size_t *length);
int memory_folders_file_count(Folders *folders);

#endif

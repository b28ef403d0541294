/* A file of content in memory; for the library*.c files alone. */
#ifndef LIBRARY_FILE_H
#define LIBRARY_FILE_H

#include "problems.h"

#include <stdbool.h>

/* A file's path and its bytes. */
typedef struct LibraryFile {
    char *path, *bytes; /* path: NULL where the caller has it */
    size_t length;
} LibraryFile;

/* Reads the file at `path`, or folder/NAME. False, with a problem, where it can't be read. */
bool library_file_load(LibraryFile *loaded, const char *path, Problems *problems);
bool library_file_load_from(LibraryFile *loaded, const char *folder, const char *name, Problems *problems);
void library_file_unload(LibraryFile *loaded);

#endif

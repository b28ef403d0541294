/* Whole files: read into memory, written anew, and looked for. */
#ifndef FILE_H
#define FILE_H

#include "error.h"

#include <stddef.h>

/* Reads at most `limit` bytes. On success *bytes is allocated (free() it), one zero byte behind it, and *length set.
 * Returns false and says why where it can't be opened or read, is a folder, or is larger than `limit`. */
bool file_read(const char *path, size_t limit, char **bytes, size_t *length, Error *error);

/* Writes a file that is not there yet. False, with a sentence, where one of that name is there already (it stays as it
 * is) or where it can't be written whole: then nothing is left of it. */
bool file_write_new(const char *path, const char *bytes, size_t length, Error *error);

/* Whether the folder has something readable of this name. */
bool file_exists(const char *folder, const char *name);

/* Joins a folder and a name with one slash into an allocated path; NULL where memory runs out. */
char *file_join(const char *folder, const char *name);

/* Whether a file's name has this ending (".csv", in small letters), whatever the case of its own, and more before
 * it. */
bool file_ends_in(const char *name, const char *ending);

#endif

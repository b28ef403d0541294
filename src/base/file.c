/* Reading and writing whole files, with C's own streams. */
#include "file.h"

#include "utf8.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_GUESS = 16 * 1024 };

/* Where the stream can tell its size, one allocation does; a pipe or a device can't, and grows as it comes. */
static size_t guess_size(FILE *stream, size_t limit)
{
    long size = -1;
    if (fseek(stream, 0, SEEK_END) == 0) {
        size = ftell(stream);
    }
    rewind(stream);
    if (size <= 0 || size == LONG_MAX) { /* LONG_MAX is what a folder says */
        return limit < FIRST_GUESS ? limit : FIRST_GUESS;
    }
    return (size_t)size < limit ? (size_t)size : limit;
}

static bool too_large(const char *path, size_t limit, Error *error)
{
    if (limit >= 1024 * 1024) {
        return error_set(error, "%s is larger than the %zu MB that such a file may have.", path, limit / (1024 * 1024));
    }
    return error_set(error, "%s is larger than the %zu bytes that such a file may have.", path, limit);
}

/* Reads until the end, one byte beyond `limit` at most, to notice that there is more. */
static bool read_all(FILE *stream, const char *path, size_t limit, char **bytes, size_t *length, Error *error)
{
    size_t capacity = guess_size(stream, limit) + 2; /* the zero, and the byte that shows there is more */
    size_t read = 0;
    char *text = malloc(capacity);
    while (text != NULL) {
        read += fread(text + read, 1, capacity - 1 - read, stream);
        if (ferror(stream)) {
            error_set(error, "%s can't be read: %s.", path, strerror(errno));
            break;
        }
        if (read > limit) {
            too_large(path, limit, error);
            break;
        }
        if (feof(stream)) {
            text[read] = '\0';
            *bytes = text;
            *length = read;
            return true;
        }
        capacity = capacity > (limit + 2) / 2 ? limit + 2 : capacity * 2;
        char *larger = realloc(text, capacity);
        if (larger == NULL) {
            error_set(error, "There is not enough memory to read %s.", path);
            break;
        }
        text = larger;
    }
    if (text == NULL) {
        error_set(error, "There is not enough memory to read %s.", path);
    }
    free(text);
    return false;
}

bool file_read(const char *path, size_t limit, char **bytes, size_t *length, Error *error)
{
    *bytes = NULL;
    *length = 0;
    if (limit > SIZE_MAX / 4) {
        limit = SIZE_MAX / 4;
    }
    errno = 0;
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) {
        return error_set(error, "%s can't be opened: %s.", path, strerror(errno));
    }
    bool done = read_all(stream, path, limit, bytes, length, error);
    fclose(stream);
    return done;
}

bool file_write_new(const char *path, const char *bytes, size_t length, Error *error)
{
    FILE *stream = fopen(path, "rb"); /* Windows' older library knows no x, and would write over it or open nothing */
    bool is_there = stream != NULL;
    if (is_there) {
        fclose(stream);
    } else {
        errno = 0;
        stream = fopen(path, "wbx"); /* x: not where one is there */
    }
    if (stream == NULL && errno == EINVAL) {
        stream = fopen(path, "wb");
    }
    if (is_there || (stream == NULL && errno == EEXIST)) {
        return error_set(error, "%s is there already, and stays as it is. Choose another name, or move that file away.",
                         path);
    }
    if (stream == NULL) {
        return error_set(error, "%s can't be written: %s.", path, strerror(errno));
    }
    bool whole = fwrite(bytes, 1, length, stream) == length;
    int reason = errno;
    if (fclose(stream) != 0) {
        reason = whole ? errno : reason;
        whole = false;
    }
    if (!whole) {
        remove(path);
        return error_set(error, "%s can't be written: %s.", path, strerror(reason));
    }
    return true;
}

char *file_join(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/') {
        length--;
    }
    bool slash = length > 0 && folder[length - 1] != '/';
    size_t rest = strlen(name);
    char *path = malloc(length + 1 + rest + 1);
    if (path == NULL) {
        return NULL;
    }
    memcpy(path, folder, length);
    if (slash) {
        path[length++] = '/';
    }
    memcpy(path + length, name, rest + 1);
    return path;
}

bool file_exists(const char *folder, const char *name)
{
    char *path = file_join(folder, name);
    FILE *file = path != NULL ? fopen(path, "rb") : NULL;
    if (file != NULL) {
        fclose(file);
    }
    free(path);
    return file != NULL;
}

bool file_ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), size = strlen(ending);
    bool same = length > size;
    for (size_t i = 0; same && i < size; i++) {
        same = utf8_small(name[length - size + i]) == ending[i];
    }
    return same;
}

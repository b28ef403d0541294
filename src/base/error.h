/* A sentence for the person who will read it: what was tried, which file and line, what to do. */
#ifndef ERROR_H
#define ERROR_H

#include <stdbool.h>

typedef struct Error {
    char text[1024]; /* UTF-8, empty while nothing went wrong */
} Error;

/* Writes the sentence (printf's rules; what does not fit is cut at a whole character). `error` may be NULL.
 * Always returns false, so that a failing function can end in `return error_set(error, ...)`. */
bool error_set(Error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif

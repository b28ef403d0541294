/* The few functions of speech-dispatcher's library that are used, found in it when the game runs: it needs neither
 * the library nor its headers to be built. Types and values are those of its libspeechd.h and speechd_types.h
 * (0.11.4), which its manual describes: "C API" in https://freebsoft.org/doc/speechd/speech-dispatcher.html. */
#ifndef SPEECHD_POSIX_H
#define SPEECHD_POSIX_H

#include <stdbool.h>
#include <stddef.h>

#define SPEECHD_LIBRARY "libspeechd.so.2"

enum {
    SPEECHD_THREADED = 1, /* SPD_MODE_THREADED: a thread of its own hears what has ended */
    SPEECHD_END = 2,      /* SPD_END: a message was said to its end */
    SPEECHD_CANCEL = 8,   /* SPD_CANCEL: it was not */
    SPEECHD_MESSAGE = 2   /* SPD_MESSAGE: the priority whose messages wait for each other. Those of SPD_TEXT don't */
};

typedef void (*SpeechdCallback)(size_t message, size_t client, int event);

/* The beginning of SPDConnection, which is public. */
typedef struct SpeechdConnection {
    SpeechdCallback begins, ends, cancels, pauses, resumes;
} SpeechdConnection;

typedef struct Speechd {
    void *library;
    SpeechdConnection *(*open)(const char *client, const char *connection, const char *user, int mode);
    void (*close)(SpeechdConnection *connection);
    /* The message's number; below 1: it was not taken. */
    int (*say)(SpeechdConnection *connection, int priority, const char *text);
    int (*cancel)(SpeechdConnection *connection);
    int (*set_language)(SpeechdConnection *connection, const char *language);
    int (*set_rate)(SpeechdConnection *connection, signed int rate); /* -100 to 100 */
    int (*set_notification)(SpeechdConnection *connection, int event);
} Speechd;

/* Loads the library: false where it is not there, or is not that. It stays loaded: threads of its own may be in it. */
bool speechd_load(const char *library, Speechd *speechd);

#endif

/* A voice that reads aloud: a port. The platform implements it by what the system has; voice_file.h by a file. None of
 * these waits for the voice: what it can't do at once it does later, or not at all. */
#ifndef VOICE_H
#define VOICE_H

#include "spoken.h"

typedef enum VoiceState {
    VOICE_SILENT,
    VOICE_STARTS, /* words were handed over, and it is not known yet whether they can be said */
    VOICE_SPEAKS,
    VOICE_GONE    /* the words handed over last can't be said: no voice answers. They may be handed over again */
} VoiceState;

typedef struct Voice {
    void *context; /* the implementation's own */
    /* Says words (only lent), each piece in its language, behind what is being said; `interrupts`: in its place. */
    void (*say)(void *context, const Spoken *words, bool interrupts);
    /* Ends what is being said. */
    void (*stop)(void *context);
    /* How fast it speaks from the next words on: 0 to SETTINGS_RATE_MOST (settings.h); the middle is its own pace. */
    void (*set_rate)(void *context, int rate);
    VoiceState (*state)(void *context);
    /* Falls silent, and gives back what it has. */
    void (*destroy)(void *context);
} Voice;

#endif

/* A player of cues that only notes them. */
#ifndef CUE_LOG_H
#define CUE_LOG_H

#include "cue_player.h"

enum { CUE_LOG_MOST = 64 };

typedef struct CueLog {
    int count;
    Cue cues[CUE_LOG_MOST];
    float gains[CUE_LOG_MOST];
    int delays[CUE_LOG_MOST];
} CueLog;

static inline void cue_log_note(void *context, Cue cue, float gain, int delay)
{
    CueLog *log = context;
    if (log->count == CUE_LOG_MOST)
        return;
    log->cues[log->count] = cue;
    log->gains[log->count] = gain;
    log->delays[log->count++] = delay;
}

/* Empties it. */
static inline CuePlayer cue_log_begin(CueLog *log)
{
    *log = (CueLog){0};
    return (CuePlayer){cue_log_note, log};
}

#endif

/* A voice for tests: keeps what it is told, and says of itself what a test wants. */
#ifndef RECORDING_VOICE_H
#define RECORDING_VOICE_H

#include "voice.h"

typedef struct RecordingVoice {
    TextBuffer heard;  /* each call a line: "!en:words" where it interrupts, else "+en:words"; a piece in another
                        * language goes on with "|es:words"; "stop" and "rate 3" as they come. A line end in words is
                        * "/" */
    VoiceState state;  /* what it says of itself */
    int destroyed;
} RecordingVoice;

Voice recording_voice(RecordingVoice *recording);

/* What it heard since the last time, "" where nothing; good until the next call. */
const char *recording_take(RecordingVoice *recording, char *out, size_t size);

void recording_free(RecordingVoice *recording);

#endif

/* Keeps what a voice is told. */
#include "recording_voice.h"

#include <stdio.h>

static void keep_words(TextBuffer *heard, const char *words)
{
    for (; *words; words++)
        text_buffer_add(heard, *words == '\n' ? "/" : words, 1);
}

static void say(void *context, const Spoken *words, bool interrupts)
{
    RecordingVoice *recording = context;
    for (size_t i = 0; i < words->count; i++) {
        text_buffer_format(&recording->heard, "%s%s:", i > 0 ? "|" : interrupts ? "!" : "+", words->pieces[i].language);
        keep_words(&recording->heard, words->pieces[i].text.text ? words->pieces[i].text.text : "");
    }
    text_buffer_say(&recording->heard, "\n");
}

static void stop(void *context)
{
    RecordingVoice *recording = context;
    text_buffer_say(&recording->heard, "stop\n");
}

static void set_rate(void *context, int rate)
{
    RecordingVoice *recording = context;
    text_buffer_format(&recording->heard, "rate %d\n", rate);
}

static VoiceState state(void *context)
{
    const RecordingVoice *recording = context;
    return recording->state;
}

static void destroy(void *context)
{
    RecordingVoice *recording = context;
    recording->destroyed++;
}

Voice recording_voice(RecordingVoice *recording)
{
    return (Voice){recording, say, stop, set_rate, state, destroy};
}

const char *recording_take(RecordingVoice *recording, char *out, size_t size)
{
    snprintf(out, size, "%s", recording->heard.text ? recording->heard.text : "");
    text_buffer_clear(&recording->heard);
    return out;
}

void recording_free(RecordingVoice *recording)
{
    text_buffer_free(&recording->heard);
}

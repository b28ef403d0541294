/* The browser's own voice. */
#include "voice_system.h"

#include "page_files.h"
#include "settings.h"
#include "voice_file.h"

#include <stdlib.h>

typedef struct WebVoice {
    double rate;
} WebVoice;

static void say(void *context, const Spoken *words, bool interrupts)
{
    const WebVoice *voice = context;
    if (interrupts)
        page_hush();
    for (size_t i = 0; i < words->count; i++)
        if (words->pieces[i].text.text)
            page_speak(words->pieces[i].text.text, words->pieces[i].language, voice->rate);
}

static void stop(void *context)
{
    (void)context;
    page_hush();
}

static void set_rate(void *context, int rate)
{
    static const double rates[SETTINGS_RATE_MOST + 1] = {0.6, 0.8, 1, 1.3, 1.7};
    WebVoice *voice = context;
    voice->rate = rates[rate];
}

static VoiceState state(void *context)
{
    static const VoiceState states[] = {[PAGE_VOICE_SILENT] = VOICE_SILENT,
                                        [PAGE_VOICE_STARTS] = VOICE_STARTS,
                                        [PAGE_VOICE_SPEAKS] = VOICE_SPEAKS,
                                        [PAGE_VOICE_GONE] = VOICE_GONE};
    (void)context;
    return states[page_voice()];
}

static void destroy(void *context)
{
    page_hush();
    free(context);
}

bool voice_system(const char *library, Voice *voice)
{
    WebVoice *web = page_can_speak() ? malloc(sizeof *web) : NULL;
    (void)library;
    if (!web)
        return false;
    web->rate = 1;
    *voice = (Voice){web, say, stop, set_rate, state, destroy};
    return true;
}

void voice_guard_pipes(void)
{
}

/* A page has no files of the player's. */
bool voice_file_open(VoiceFile *file, const char *path, Voice *voice, Error *error)
{
    (void)file;
    (void)voice;
    return error_set(error, "What is read aloud can't be written to %s here.", path);
}

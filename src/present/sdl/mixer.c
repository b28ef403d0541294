/* Loads SDL2_mixer, opens it and plays files through it. */
#include "mixer.h"

#include <SDL.h>
#include <SDL_mixer.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { RATE = 44100, BYTES_A_SECOND = RATE * 2, BUFFER = 1024, CHANNELS = 8 }; /* one channel of 16 bits */

/* Its names on Linux, Windows and macOS; CMake knows where it lies on the machine that builds. */
static const char *const LIBRARIES[] = {"libSDL2_mixer-2.0.so.0", "SDL2_mixer.dll", "libSDL2_mixer-2.0.0.dylib",
                                        MEANDWE_MIXER};

/* What is used of it. */
typedef struct Calls {
    int(SDLCALL *open)(int rate, Uint16 format, int channels, int buffer, const char *device, int changes);
    void(SDLCALL *close)(void);
    int(SDLCALL *channels)(int count);
    Mix_Chunk *(SDLCALL *load)(SDL_RWops *from, int frees);
    void(SDLCALL *unload)(Mix_Chunk *chunk);
    int(SDLCALL *volume)(int channel, int volume);
    int(SDLCALL *play)(int channel, Mix_Chunk *chunk, int loops, int milliseconds);
} Calls;

struct Mixer {
    Calls calls;
    const char *assets;
    Mix_Chunk *chunks[CUE_COUNT]; /* read when first played */
    int channel;                  /* that takes the next one */
};

/* The standard has no conversion from what a library gives to a function. */
static bool find(void *library, const char *name, void *call)
{
    void *found = SDL_LoadFunction(library, name);
    memcpy(call, &found, sizeof found);
    return found != NULL;
}

/* The library stays loaded: some of those that it brings along (GLib's) can't be unloaded. */
static bool load(Calls *calls)
{
    void *library = NULL;
    for (size_t i = 0; !library && i < sizeof LIBRARIES / sizeof LIBRARIES[0]; i++)
        library = SDL_LoadObject(LIBRARIES[i]);
    return library && find(library, "Mix_OpenAudioDevice", &calls->open) &&
           find(library, "Mix_CloseAudio", &calls->close) && find(library, "Mix_AllocateChannels", &calls->channels) &&
           find(library, "Mix_LoadWAV_RW", &calls->load) && find(library, "Mix_FreeChunk", &calls->unload) &&
           find(library, "Mix_Volume", &calls->volume) && find(library, "Mix_PlayChannelTimed", &calls->play);
}

/* Where the system names no device, opening one is not tried: its libraries would write of it to the terminal. */
static bool open_device(Mixer *mixer)
{
    return load(&mixer->calls) && SDL_GetNumAudioDevices(0) != 0 &&
           mixer->calls.open(RATE, AUDIO_S16SYS, 1, BUFFER, NULL, 0) == 0;
}

Mixer *mixer_open(const char *assets)
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return NULL;
    Mixer *mixer = SDL_calloc(1, sizeof *mixer);
    if (!mixer || !open_device(mixer)) {
        SDL_free(mixer);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return NULL;
    }
    mixer->assets = assets;
    mixer->calls.channels(CHANNELS);
    return mixer;
}

void mixer_close(Mixer *mixer)
{
    if (!mixer)
        return;
    for (int cue = 0; cue < CUE_COUNT; cue++) {
        if (mixer->chunks[cue])
            mixer->calls.unload(mixer->chunks[cue]);
    }
    mixer->calls.close();
    SDL_free(mixer);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

static Mix_Chunk *read(const Mixer *mixer, Cue cue)
{
    char path[4096];
    int length = snprintf(path, sizeof path, "%s/sounds/%s.wav", mixer->assets, cue_name(cue));
    SDL_RWops *file = length > 0 && length < (int)sizeof path ? SDL_RWFromFile(path, "rb") : NULL;
    return file ? mixer->calls.load(file, 1) : NULL;
}

int mixer_play(Mixer *mixer, Cue cue, float gain)
{
    if (!mixer->chunks[cue])
        mixer->chunks[cue] = read(mixer, cue);
    Mix_Chunk *chunk = mixer->chunks[cue];
    if (!chunk)
        return 0;
    int volume = (int)(gain * MIX_MAX_VOLUME + 0.5f);
    mixer->channel = (mixer->channel + 1) % CHANNELS;
    mixer->calls.volume(mixer->channel, volume > 0 ? volume : 1);
    if (mixer->calls.play(mixer->channel, chunk, 0, -1) < 0)
        return 0;
    return (int)((Sint64)chunk->alen * 1000 / BYTES_A_SECOND) + 1;
}

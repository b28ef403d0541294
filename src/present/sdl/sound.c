/* Sound through SDL's audio. */
#include "sound.h"

#include <SDL.h>

static const double tail = 250; /* milliseconds that a device may still play what it has taken */

static void close_device(Sound *sound)
{
    if (sound->device == 0)
        return;
    SDL_CloseAudioDevice(sound->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    sound->device = 0;
}

static SDL_AudioDeviceID open_device(int rate)
{
    SDL_AudioSpec wanted = {.freq = rate, .format = AUDIO_F32SYS, .channels = 1, .samples = 1024};
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return 0;
    SDL_AudioDeviceID device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    if (device == 0)
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return device;
}

void sound_play(Sound *sound, const float *samples, int count, int rate, double now)
{
    close_device(sound);
    sound->device = open_device(rate);
    if (sound->device == 0)
        return;
    sound->over = now + 1000.0 * count / rate + tail;
    SDL_QueueAudio(sound->device, samples, (Uint32)((size_t)count * sizeof *samples));
    SDL_PauseAudioDevice(sound->device, 0);
}

void sound_follow(Sound *sound, double now)
{
    if (sound->device != 0 && now >= sound->over)
        close_device(sound);
}

int sound_wait(const Sound *sound, double now)
{
    if (sound->device == 0)
        return -1;
    double left = sound->over - now;
    return left < 1 ? 1 : (int)left + 1;
}

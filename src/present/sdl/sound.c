/* The thread that plays cues, and what it is asked for. */
#include "sound.h"

#include "mixer.h"

#include <SDL.h>

enum { WANTED_MOST = 8 };

/* Milliseconds. */
static const Uint64 LINGERS = 1000; /* a device stays open after the last sound: the next one is often not far */
static const Uint64 LATE = 1000;    /* what could not be played for so long is not worth hearing any more */
static const Uint64 PATIENCE = 2500; /* so long a device may take to close when the game ends: some take 1700 */
static const Uint64 QUIET = 10000;  /* after a device could not be opened none is tried */

typedef struct Wanted {
    Cue cue;
    float gain;
    Uint64 when; /* SDL's ticks */
} Wanted;

struct Sound {
    const char *assets;
    SDL_mutex *lock; /* for all below */
    SDL_cond *news;
    SDL_Thread *thread; /* the last one; NULL: there was none */
    bool works;         /* it will still look whether something is wanted */
    bool ends;
    SoundState state;
    Wanted wanted[WANTED_MOST];
    int count;
    Uint64 quiet_until;
    unsigned long played;
};

Sound *sound_create(const char *assets)
{
    Sound *sound = SDL_calloc(1, sizeof *sound);
    if (!sound)
        return NULL;
    sound->assets = assets;
    sound->lock = SDL_CreateMutex();
    sound->news = SDL_CreateCond();
    if (!sound->lock || !sound->news) {
        sound_destroy(sound);
        return NULL;
    }
    return sound;
}

/* Whether the thread has ended, or ends before patience does. */
static bool ends_in_time(Sound *sound)
{
    Uint64 until = SDL_GetTicks64() + PATIENCE;
    for (;;) {
        SDL_LockMutex(sound->lock);
        bool works = sound->works;
        SDL_UnlockMutex(sound->lock);
        if (!works || SDL_GetTicks64() >= until)
            return !works;
        SDL_Delay(5);
    }
}

void sound_destroy(Sound *sound)
{
    if (!sound)
        return;
    if (sound->lock && sound->news) {
        SDL_LockMutex(sound->lock);
        sound->ends = true;
        SDL_CondSignal(sound->news);
        SDL_UnlockMutex(sound->lock);
        if (!ends_in_time(sound)) { /* a system's sound that never answers must not keep the game from ending */
            SDL_DetachThread(sound->thread);
            return;
        }
    }
    SDL_WaitThread(sound->thread, NULL);
    SDL_DestroyCond(sound->news);
    SDL_DestroyMutex(sound->lock);
    SDL_free(sound);
}

static Wanted take(Sound *sound, int index)
{
    Wanted taken = sound->wanted[index];
    sound->count--;
    for (int i = index; i < sound->count; i++)
        sound->wanted[i] = sound->wanted[i + 1];
    return taken;
}

/* The index of what is wanted soonest; there is something. */
static int soonest(const Sound *sound)
{
    int first = 0;
    for (int i = 1; i < sound->count; i++) {
        if (sound->wanted[i].when < sound->wanted[first].when)
            first = i;
    }
    return first;
}

/* What is due now. Gives when it will have been heard. The lock is not held meanwhile: a file may have to be read. */
static Uint64 play_due(Sound *sound, Mixer *mixer, Uint64 now)
{
    Wanted due = take(sound, soonest(sound));
    if (now - due.when > LATE)
        return now;
    SDL_UnlockMutex(sound->lock);
    int length = mixer_play(mixer, due.cue, due.gain);
    SDL_LockMutex(sound->lock);
    sound->played += length > 0;
    return SDL_GetTicks64() + (Uint64)length;
}

/* Until nothing was wanted for a moment. */
static void play_all(Sound *sound, Mixer *mixer)
{
    Uint64 now = SDL_GetTicks64(), rest = now + LINGERS;
    for (; !sound->ends && (sound->count > 0 || now < rest); now = SDL_GetTicks64()) {
        Uint64 next = sound->count > 0 ? sound->wanted[soonest(sound)].when : rest;
        if (next > now) {
            SDL_CondWaitTimeout(sound->news, sound->lock, (Uint32)(next - now));
            continue;
        }
        Uint64 heard = play_due(sound, mixer, now);
        rest = SDL_max(rest, heard + LINGERS);
    }
}

static void open_and_play(Sound *sound)
{
    sound->state = SOUND_OPENS;
    SDL_UnlockMutex(sound->lock);
    Mixer *mixer = mixer_open(sound->assets);
    SDL_LockMutex(sound->lock);
    if (mixer) {
        sound->state = SOUND_OPEN;
        play_all(sound, mixer);
        sound->state = SOUND_OPENS;
    } else {
        sound->count = 0;
        sound->quiet_until = SDL_GetTicks64() + QUIET;
    }
    SDL_UnlockMutex(sound->lock);
    mixer_close(mixer);
    SDL_LockMutex(sound->lock);
}

static int work(void *context)
{
    Sound *sound = context;
    SDL_LockMutex(sound->lock);
    do
        open_and_play(sound);
    while (!sound->ends && sound->count > 0);
    sound->works = false;
    sound->state = SOUND_RESTS;
    SDL_UnlockMutex(sound->lock);
    return 0;
}

/* The one before has ended by now, or does in this moment. */
static void start(Sound *sound)
{
    SDL_WaitThread(sound->thread, NULL);
    sound->thread = SDL_CreateThread(work, "sound", sound);
    sound->works = sound->thread != NULL;
    sound->state = sound->works ? SOUND_OPENS : SOUND_RESTS;
    if (!sound->works)
        sound->count = 0;
}

void sound_play(Sound *sound, Cue cue, float gain, int delay)
{
    Uint64 now = SDL_GetTicks64();
    SDL_LockMutex(sound->lock);
    if (now >= sound->quiet_until && sound->count < WANTED_MOST) {
        sound->wanted[sound->count++] = (Wanted){cue, gain, now + (Uint64)delay};
        if (sound->works)
            SDL_CondSignal(sound->news);
        else
            start(sound);
    }
    SDL_UnlockMutex(sound->lock);
}

SoundState sound_state(Sound *sound)
{
    SDL_LockMutex(sound->lock);
    SoundState state = sound->state;
    SDL_UnlockMutex(sound->lock);
    return state;
}

unsigned long sound_played(Sound *sound)
{
    SDL_LockMutex(sound->lock);
    unsigned long played = sound->played;
    SDL_UnlockMutex(sound->lock);
    return played;
}

/* The sound's own thread: a device is open for its sounds and a moment more, nobody waits for it, and without one
 * nothing is heard, said or tried over and over. */
#include "sound.h"

#include <SDL.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

static const Uint64 PATIENCE = 20000; /* milliseconds: a busy machine may take its time */

static int begin(void **state)
{
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    *state = sound_create(PROJECT_FOLDER "/assets");
    return *state ? 0 : -1;
}

static int end(void **state)
{
    sound_destroy(*state);
    return SDL_WasInit(SDL_INIT_AUDIO) ? -1 : 0;
}

static void wait_for(Sound *sound, SoundState wanted)
{
    Uint64 until = SDL_GetTicks64() + PATIENCE;
    while (sound_state(sound) != wanted) {
        if (SDL_GetTicks64() > until)
            fail_msg("the sound does not come to state %d", (int)wanted);
        SDL_Delay(2);
    }
}

static void nothing_before_it_is_wanted(void **state)
{
    SDL_Delay(20);
    assert_int_equal(sound_state(*state), SOUND_RESTS);
    assert_int_equal(SDL_WasInit(SDL_INIT_AUDIO), 0);
}

static void open_for_its_sounds(void **state)
{
    Sound *sound = *state;
    sound_play(sound, CUE_DROP_LEFT, 0.5f, 0);
    sound_play(sound, CUE_AGREE, 0.5f, 250);
    wait_for(sound, SOUND_OPEN);
    Uint64 opened = SDL_GetTicks64();
    SDL_Delay(600);
    assert_int_equal(sound_state(sound), SOUND_OPEN);
    wait_for(sound, SOUND_RESTS);
    assert_true(SDL_GetTicks64() - opened >= 250 + 900); /* the second one was heard to its end */
    assert_int_equal(sound_played(sound), 2);
    assert_int_equal(SDL_WasInit(SDL_INIT_AUDIO), 0);
}

static void once_more_after_a_rest(void **state)
{
    Sound *sound = *state;
    for (unsigned long i = 1; i <= 2; i++) {
        sound_play(sound, CUE_TILE, 1, 0);
        wait_for(sound, SOUND_OPEN);
        wait_for(sound, SOUND_RESTS);
        assert_int_equal(sound_played(sound), i);
    }
}

static void every_cue_has_its_file(void **state)
{
    Sound *sound = *state;
    for (Cue cue = CUE_NONE + 1; cue < CUE_COUNT; cue++) {
        sound_play(sound, cue, 0.01f, 0);
        Uint64 until = SDL_GetTicks64() + PATIENCE;
        while (sound_played(sound) < (unsigned long)cue && SDL_GetTicks64() < until)
            SDL_Delay(1);
        assert_int_equal(sound_played(sound), cue);
    }
}

/* What reaches the device, which is a file here: the largest sample of it. -1: there is none. */
static int loudest_of(const char *path)
{
    size_t size = 0;
    Sint16 *samples = SDL_LoadFile(path, &size);
    int most = samples ? 0 : -1;
    for (size_t i = 0; samples && i < size / sizeof *samples; i++)
        most = SDL_max(most, SDL_abs(samples[i]));
    SDL_free(samples);
    return most;
}

/* Plays a cue to the end into a file. */
static int loudness_of(Sound *sound, Cue cue, float gain)
{
    static const char path[] = "sound-test.raw";
    SDL_setenv("SDL_DISKAUDIOFILE", path, 1);
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "disk");
    sound_play(sound, cue, gain, 0);
    wait_for(sound, SOUND_OPEN);
    wait_for(sound, SOUND_RESTS);
    int loudness = loudest_of(path);
    remove(path);
    return loudness;
}

static void it_is_heard(void **state)
{
    int loud = loudness_of(*state, CUE_AGREE, 1), soft = loudness_of(*state, CUE_AGREE, 0.25f);
    assert_in_range(loud, 32767 * 0.4, 32767 * 0.7); /* as tests/content/sounds_test.py knows the file */
    assert_in_range(soft, loud / 4 - 400, loud / 4 + 400);
}

static void more_than_it_can_keep(void **state)
{
    Sound *sound = *state;
    for (int i = 0; i < 200; i++)
        sound_play(sound, CUE_STONE, 1, i);
    wait_for(sound, SOUND_RESTS);
    assert_true(sound_played(sound) > 0);
}

/* Asking takes no time, whatever the device takes. */
static void nobody_waits(void **state)
{
    Sound *sound = *state;
    Uint64 longest = 0;
    for (int i = 0; i < 30; i++) {
        Uint64 before = SDL_GetPerformanceCounter();
        sound_play(sound, CUE_LIFT, 0.5f, 0);
        longest = SDL_max(longest, SDL_GetPerformanceCounter() - before);
        SDL_Delay(3);
    }
    assert_true((double)longest / (double)SDL_GetPerformanceFrequency() < 0.05);
}

static void without_a_device(void **state)
{
    Sound *sound = *state;
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "none such");
    sound_play(sound, CUE_AGREE, 1, 0);
    wait_for(sound, SOUND_RESTS);
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    for (int i = 0; i < 10; i++) { /* for some seconds it is not even tried */
        sound_play(sound, CUE_AGREE, 1, 0);
        assert_int_equal(sound_state(sound), SOUND_RESTS);
    }
    assert_int_equal(sound_played(sound), 0);
}

static void without_files(void **state)
{
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    Sound *sound = sound_create(PROJECT_FOLDER "/nowhere");
    *state = sound;
    sound_play(sound, CUE_AGREE, 1, 0);
    wait_for(sound, SOUND_RESTS);
    assert_int_equal(sound_played(sound), 0);
}

/* In the middle of a sound that has only begun, or is still to come. */
static void ended_at_any_moment(void **state)
{
    (void)state;
    SDL_SetHint(SDL_HINT_AUDIODRIVER, "dummy");
    for (int i = 0; i < 12; i++) {
        Sound *sound = sound_create(PROJECT_FOLDER "/assets");
        sound_play(sound, CUE_CHIME_OVER, 0.5f, i % 3 == 2 ? 5000 : 0);
        SDL_Delay((Uint32)(i * 4));
        Uint64 before = SDL_GetTicks64();
        sound_destroy(sound);
        assert_true(SDL_GetTicks64() - before < 1000);
    }
    sound_destroy(NULL);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        CASE(nothing_before_it_is_wanted),
        CASE(open_for_its_sounds),
        CASE(once_more_after_a_rest),
        CASE(every_cue_has_its_file),
        CASE(it_is_heard),
        CASE(more_than_it_can_keep),
        CASE(nobody_waits),
        CASE(without_a_device),
        cmocka_unit_test_teardown(without_files, end),
        cmocka_unit_test(ended_at_any_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

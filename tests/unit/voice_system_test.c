/* The system's voice on Linux, with a library in the place of speech-dispatcher's that writes down what it gets:
 * words, languages, pace, what gives way to what; a server that is not there, dies, or never answers. The game waits
 * for none. */
#include "voice_system.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Fake {
    char log[64];
    Voice voice;
    char text[4096];
} Fake;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

static Fake open_fake(const char *mode)
{
    Fake fake = {.log = "/tmp/me-and-we-speechd-XXXXXX"};
    int file = mkstemp(fake.log);
    assert_true(file >= 0);
    close(file);
    setenv("FAKE_SPEECHD", fake.log, 1);
    setenv("FAKE_SPEECHD_MODE", mode, 1);
    assert_true(voice_system(FAKE_LIBRARY, &fake.voice));
    return fake;
}

static void close_fake(Fake *fake)
{
    fake->voice.destroy(fake->voice.context);
    unlink(fake->log);
}

static const char *written(Fake *fake)
{
    FILE *file = fopen(fake->log, "r");
    assert_non_null(file);
    size_t length = fread(fake->text, 1, sizeof fake->text - 1, file);
    fake->text[length] = '\0';
    fclose(file);
    return fake->text;
}

static void say(Fake *fake, const char *language, const char *words, const char *more, bool interrupts)
{
    Spoken spoken = {0};
    spoken_say(&spoken, language, words);
    if (more)
        spoken_say(&spoken, "en", more);
    double before = now();
    fake->voice.say(fake->voice.context, &spoken, interrupts);
    assert_true(now() - before < 50);
    spoken_free(&spoken);
}

/* Until it says so of itself. */
static void wait_for(Fake *fake, VoiceState state)
{
    for (double until = now() + 10000; now() < until; usleep(2000)) {
        if (fake->voice.state(fake->voice.context) == state)
            return;
    }
    fail_msg("the voice is %d and not %d: %s", fake->voice.state(fake->voice.context), state, written(fake));
}

static void words_are_said_in_their_language(void **state)
{
    (void)state;
    Fake fake = open_fake("");
    assert_int_equal(fake.voice.state(fake.voice.context), VOICE_SILENT);
    assert_string_equal(written(&fake), ""); /* nothing is started before it is needed */
    say(&fake, "es", "Hola.", "“Words.”", true);
    wait_for(&fake, VOICE_SPEAKS);
    wait_for(&fake, VOICE_SILENT);
    say(&fake, "en", "Again.", NULL, false);
    wait_for(&fake, VOICE_SPEAKS);
    close_fake(&fake);
}

static void what_is_written(void **state)
{
    (void)state;
    Fake fake = open_fake("");
    fake.voice.set_rate(fake.voice.context, 4);
    say(&fake, "es", "Hola.", "“Words.”", false);
    wait_for(&fake, VOICE_SILENT);
    fake.voice.set_rate(fake.voice.context, 0);
    say(&fake, "en", "Slow.", NULL, true);
    wait_for(&fake, VOICE_SILENT);
    const char *text = written(&fake);
    assert_non_null(strstr(text, "open me-and-we\nrate 70\nlanguage es\nsay Hola.\nlanguage en\nsay “Words.”\n"));
    assert_non_null(strstr(text, "\nrate -60\nsay Slow.\n"));
    assert_null(strstr(strstr(text, "rate -60"), "language"));
    assert_non_null(strstr(text, "cancel "));
    assert_null(strstr(text, "otherwise"));
    close_fake(&fake);
}

static void leaving_ends_what_is_said(void **state)
{
    (void)state;
    Fake fake = open_fake("endless");
    say(&fake, "en", "A long story.", NULL, false);
    wait_for(&fake, VOICE_SPEAKS);
    fake.voice.destroy(fake.voice.context);
    const char *text = strstr(written(&fake), "say A long story.");
    assert_non_null(text);
    assert_non_null(strstr(text, "cancel "));
    assert_non_null(strstr(strstr(text, "cancel "), "close "));
    unlink(fake.log);
}

static void words_give_way_or_wait(void **state)
{
    (void)state;
    Fake fake = open_fake("");
    say(&fake, "en", "One.", NULL, false);
    say(&fake, "en", "Two.", NULL, false);
    wait_for(&fake, VOICE_SILENT);
    assert_non_null(strstr(written(&fake), "say One.\nsay Two.\n"));
    assert_null(strstr(written(&fake), "cancel"));
    say(&fake, "en", "Three.", NULL, true);
    wait_for(&fake, VOICE_SILENT);
    assert_non_null(strstr(written(&fake), "cancel "));
    assert_true(strstr(written(&fake), "cancel ") < strstr(written(&fake), "say Three."));
    fake.voice.stop(fake.voice.context);
    wait_for(&fake, VOICE_SILENT);
    close_fake(&fake);
}

static void no_server_is_no_voice(void **state)
{
    (void)state;
    Fake fake = open_fake("none");
    say(&fake, "en", "Is somebody there?", NULL, true);
    wait_for(&fake, VOICE_GONE);
    setenv("FAKE_SPEECHD_MODE", "", 1); /* it was installed meanwhile */
    say(&fake, "en", "Now?", NULL, true);
    wait_for(&fake, VOICE_SILENT);
    assert_non_null(strstr(written(&fake), "say Now?"));
    close_fake(&fake);
}

static void a_server_that_dies_is_looked_for_again(void **state)
{
    (void)state;
    Fake fake = open_fake("dies");
    fake.voice.set_rate(fake.voice.context, 1);
    say(&fake, "en", "Still there?", NULL, true);
    wait_for(&fake, VOICE_SILENT);
    const char *text = written(&fake);
    assert_non_null(strstr(text, "say Still there?"));
    close_fake(&fake);
}

/* Neither a word more nor leaving waits for a server that never answers. It comes last, as its thread stays there. */
static void a_server_that_hangs_holds_up_nothing(void **state)
{
    (void)state;
    Fake fake = open_fake("hangs");
    say(&fake, "en", "Hello?", NULL, true);
    usleep(50000);
    say(&fake, "en", "Hello!", NULL, true);
    assert_int_equal(fake.voice.state(fake.voice.context), VOICE_STARTS);
    double before = now();
    fake.voice.destroy(fake.voice.context);
    assert_true(now() - before < 1500);
    unlink(fake.log);
}

static void without_the_library_there_is_none(void **state)
{
    (void)state;
    Voice voice;
    assert_false(voice_system("/nowhere/libspeechd.so.2", &voice));
    assert_false(voice_system("libm.so.6", &voice)); /* a library, but not that */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_the_library_there_is_none),
        cmocka_unit_test(a_server_that_dies_is_looked_for_again), /* the first of all connections */
        cmocka_unit_test(words_are_said_in_their_language),
        cmocka_unit_test(what_is_written),
        cmocka_unit_test(words_give_way_or_wait),
        cmocka_unit_test(leaving_ends_what_is_said),
        cmocka_unit_test(no_server_is_no_voice),
        cmocka_unit_test(a_server_that_hangs_holds_up_nothing),
    };
    return cmocka_run_group_tests_name("voice_system", tests, NULL, NULL);
}

/* What is read aloud written to a file: a line for each, with its language, and never a line lost unsaid. */
#include "voice_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static void read_all(const char *path, char *text, size_t size)
{
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

static void each_line_stands_with_its_language(void **state)
{
    (void)state;
    char path[] = "/tmp/me-and-we-said-XXXXXX", text[256];
    close(mkstemp(path));
    for (int time = 0; time < 2; time++) {
        VoiceFile file;
        Voice voice;
        Error error = {0};
        Spoken words = {0};
        assert_true(voice_file_open(&file, path, &voice, &error));
        spoken_say(&words, "en", "“Me & we”");
        spoken_say(&words, "es", " (El artículo).\n\nOtra.\n");
        voice.set_rate(voice.context, 3);
        voice.say(voice.context, &words, true);
        read_all(path, text, sizeof text); /* it is there while the game still runs */
        const char *last = time == 0 ? text : strstr(text + 1, "en\t");
        assert_non_null(last);
        assert_string_equal(last, "en\t“Me & we”\nes\t(El artículo).\nes\tOtra.\n");
        assert_int_equal(voice.state(voice.context), VOICE_SILENT);
        voice.stop(voice.context);
        voice.destroy(voice.context);
        assert_string_equal(file.late.text, "");
        spoken_free(&words);
    }
    unlink(path);
}

static void a_file_that_cannot_be_is_told(void **state)
{
    (void)state;
    VoiceFile file;
    Voice voice;
    Error error = {0};
    assert_false(voice_file_open(&file, "/nowhere/said.txt", &voice, &error));
    assert_non_null(strstr(error.text, "/nowhere/said.txt"));
}

static void a_full_disk_is_told_and_nothing_else_fails(void **state)
{
    (void)state;
    VoiceFile file;
    Voice voice;
    Error error = {0};
    Spoken words = {0};
    spoken_say(&words, "en", "Words.");
    assert_true(voice_file_open(&file, "/dev/full", &voice, &error));
    voice.say(voice.context, &words, false);
    voice.say(voice.context, &words, false);
    voice.destroy(voice.context);
    assert_non_null(strstr(file.late.text, "/dev/full"));
    spoken_free(&words);
}

/* Whoever listened has gone: the game goes on without. */
static void a_reader_that_leaves_ends_nothing(void **state)
{
    (void)state;
    char folder[] = "/tmp/me-and-we-said-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/pipe", folder);
    assert_int_equal(mkfifo(path, 0600), 0);
    FILE *reader = fopen(path, "r+"); /* both ends, so that neither waits for the other */
    VoiceFile file;
    Voice voice;
    Error error = {0};
    Spoken words = {0};
    spoken_say(&words, "en", "Words.");
    assert_non_null(reader);
    assert_true(voice_file_open(&file, path, &voice, &error));
    voice.say(voice.context, &words, false);
    assert_string_equal(file.late.text, "");
    fclose(reader);
    voice.say(voice.context, &words, false);
    assert_string_not_equal(file.late.text, "");
    voice.destroy(voice.context);
    spoken_free(&words);
    unlink(path);
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_line_stands_with_its_language),
        cmocka_unit_test(a_file_that_cannot_be_is_told),
        cmocka_unit_test(a_full_disk_is_told_and_nothing_else_fails),
        cmocka_unit_test(a_reader_that_leaves_ends_nothing),
    };
    return cmocka_run_group_tests_name("voice_file", tests, NULL, NULL);
}

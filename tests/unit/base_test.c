/* The base room: error sentences, growing texts, UTF-8, repeatable random numbers, checksums, files, the arena. */
#include "arena.h"
#include "base64.h"
#include "checksum.h"
#include "error.h"
#include "file.h"
#include "random.h"
#include "text_buffer.h"
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* --- error --- */

static void an_error_is_a_sentence(void **state)
{
    (void)state;
    Error error;
    assert_false(error_set(&error, "%s has %d cards.", "mine.json", 3));
    assert_string_equal(error.text, "mine.json has 3 cards.");
    assert_false(error_set(NULL, "nobody reads this %d", 1));
}

static void a_long_error_is_cut_at_a_whole_character(void **state)
{
    (void)state;
    char text[3000];
    for (size_t shift = 0; shift < 4; shift++) {
        Error error;
        memset(text, 'x', shift);
        for (size_t at = shift; at + 4 < sizeof text; at += 4) {
            memcpy(text + at, "\xF0\x9F\x98\x80", 5);
        }
        error_set(&error, "%s", text);
        size_t length = strlen(error.text);
        assert_int_equal(utf8_first_invalid(error.text, length), length);
        assert_true(length + 4 >= sizeof error.text - 1);
    }
    Error error;
    memset(text, 'x', 2000);
    text[2000] = '\0';
    error_set(&error, "%s", text);
    assert_int_equal(strlen(error.text), sizeof error.text - 1);
}

/* --- text buffer --- */

static void a_text_grows(void **state)
{
    (void)state;
    TextBuffer buffer = {0};
    for (int i = 0; i < 1000; i++) {
        text_buffer_say(&buffer, "ab");
        text_buffer_add(&buffer, "cde", 1);
        text_buffer_format(&buffer, "%03d", i);
    }
    assert_int_equal(buffer.length, 6000);
    assert_int_equal(strlen(buffer.text), 6000);
    assert_memory_equal(buffer.text + 5994, "abc999", 7);
    assert_false(buffer.failed);
    text_buffer_clear(&buffer);
    assert_string_equal(buffer.text, "");
    assert_int_equal(buffer.length, 0);
    text_buffer_add(&buffer, NULL, 0);
    assert_string_equal(buffer.text, "");
    text_buffer_free(&buffer);
    assert_null(buffer.text);
    text_buffer_say(&buffer, "again");
    assert_string_equal(buffer.text, "again");
    text_buffer_free(&buffer);
}

static void a_text_too_large_fails_and_keeps_what_it_had(void **state)
{
    (void)state;
    TextBuffer buffer = {0};
    text_buffer_say(&buffer, "kept");
    text_buffer_add(&buffer, "x", SIZE_MAX - 2);
    assert_true(buffer.failed);
    assert_string_equal(buffer.text, "kept");
    text_buffer_free(&buffer);
}

/* --- UTF-8 --- */

typedef struct Sequence {
    const char *bytes;
    size_t length;
    uint32_t character;
} Sequence;

static void characters_are_read(void **state)
{
    (void)state;
    static const Sequence sequences[] = {
        {"a", 1, 'a'},
        {"\x7F", 1, 0x7F},
        {"\xC2\x80", 2, 0x80},
        {"\xDF\xBF", 2, 0x7FF},
        {"\xE0\xA0\x80", 3, 0x800},
        {"\xED\x9F\xBF", 3, 0xD7FF},
        {"\xEE\x80\x80", 3, 0xE000},
        {"\xEF\xBF\xBF", 3, 0xFFFF},
        {"\xF0\x90\x80\x80", 4, 0x10000},
        {"\xF4\x8F\xBF\xBF", 4, 0x10FFFF},
    };
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        size_t size = 0;
        assert_int_equal(utf8_read(sequences[i].bytes, sequences[i].length, &size), sequences[i].character);
        assert_int_equal(size, sequences[i].length);
        for (size_t cut = 1; cut < sequences[i].length; cut++) { /* cut short */
            assert_int_equal(utf8_read(sequences[i].bytes, cut, &size), UINT32_MAX);
            assert_int_equal(size, 1);
        }
    }
}

static void invalid_sequences_are_refused(void **state)
{
    (void)state;
    static const char *const invalid[] = {"\x80",
                                          "\xBF",
                                          "\xC0\x80",
                                          "\xC1\xBF",
                                          "\xE0\x9F\xBF",
                                          "\xED\xA0\x80",
                                          "\xED\xBF\xBF",
                                          "\xF0\x8F\xBF\xBF",
                                          "\xF5\x80\x80\x80",
                                          "\xFF",
                                          "\xF4\x90\x80\x80",
                                          "\xC3("};
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        size_t size = 0;
        assert_int_equal(utf8_read(invalid[i], strlen(invalid[i]), &size), UINT32_MAX);
        assert_int_equal(size, 1);
    }
}

static void characters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("na\xC3\xAFve \xF0\x9F\x98\x80", 11), 7);
    assert_int_equal(utf8_count("a\x80\x80", 3), 3);
    assert_int_equal(utf8_first_invalid("abcdefgh\xC3\xA9", 10), 10);
    assert_int_equal(utf8_first_invalid("abcdefgh\xC3", 9), 8);
    for (size_t at = 0; at < 40; at++) { /* wherever it stands between whole words of memory */
        char text[41];
        memset(text, 'x', sizeof text);
        text[at] = '\xFE';
        assert_int_equal(utf8_first_invalid(text, 40), at);
    }
}

static void unprintable_characters_are_known(void **state)
{
    (void)state;
    static const uint32_t never[] = {0,       7,        0x1B,   0x7F,     0x80,       0x9F,   0x202A,
                                     0x202E,  0x2066,   0x2069, 0xFEFF,   0xFFFE,     0xFFFF, 0xFDD0,
                                     0x1FFFE, 0x10FFFF, 0xD800, 0x110000, UINT32_MAX, '\r'};
    static const uint32_t always[] = {' ', 'a', 0xA0, 0xE9, 0x2019, 0x200D, 0x200E, 0x2065, 0x206A, 0x4E2D, 0x1F600};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
        assert_false(utf8_is_printable(never[i], true));
    }
    for (size_t i = 0; i < sizeof always / sizeof *always; i++) {
        assert_true(utf8_is_printable(always[i], false));
    }
    assert_true(utf8_is_printable('\n', true) && utf8_is_printable('\t', true));
    assert_false(utf8_is_printable('\n', false) || utf8_is_printable('\t', false));
}

/* --- random numbers --- */

static void random_numbers_are_those_of_pcg32(void **state)
{
    (void)state;
    /* From pcg32-demo of the reference implementation: seed 42, stream 54. */
    static const uint32_t expected[] = {0xA15C02B7, 0x7B47F409, 0xBA1D3330, 0x83D2F293, 0xBFA4784B, 0xCBED606E};
    Random random = random_make(42, 54);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_int_equal(random_next(&random), expected[i]);
    }
    Random one = random_make(1, 1), other = random_make(1, 2), third = random_make(2, 1);
    uint32_t first = random_next(&one);
    assert_true(first != random_next(&other) && first != random_next(&third));
}

static void random_numbers_below_a_bound_are_as_likely(void **state)
{
    (void)state;
    Random random = random_make(7, 7);
    int seen[6] = {0};
    for (int i = 0; i < 60000; i++) {
        uint32_t drawn = random_below(&random, 6);
        assert_true(drawn < 6);
        seen[drawn]++;
    }
    for (int i = 0; i < 6; i++) {
        assert_in_range(seen[i], 9600, 10400);
    }
    assert_int_equal(random_below(&random, 0), 0);
    assert_int_equal(random_below(&random, 1), 0);
    assert_true(random_below(&random, UINT32_MAX) < UINT32_MAX);
}

/* --- checksums --- */

static void checksums_are_the_standard_ones(void **state)
{
    (void)state;
    assert_int_equal(checksum_crc32(0, "123456789", 9), 0xCBF43926);
    assert_int_equal(checksum_crc32(checksum_crc32(0, "1234", 4), "56789", 5), 0xCBF43926);
    assert_int_equal(checksum_crc32(0, "", 0), 0);
    assert_true(checksum_hash("", 0) == UINT64_C(0xCBF29CE484222325));
    assert_true(checksum_hash("a", 1) == UINT64_C(0xAF63DC4C8601EC8C));
    assert_true(checksum_hash("foobar", 6) == UINT64_C(0x85944171F73967E8));
}

/* --- files --- */

static char *temporary_file(const char *bytes, size_t length)
{
    char name[] = "/tmp/me-and-we-base-XXXXXX";
    int file = mkstemp(name);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes, length), (ssize_t)length);
    close(file);
    return strdup(name);
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    char *large = malloc(100000), *bytes = NULL;
    size_t length = 0;
    Error error = {""};
    memset(large, 'x', 100000);
    char *path = temporary_file(large, 100000);
    assert_true(file_read(path, 100000, &bytes, &length, &error));
    assert_int_equal(length, 100000);
    assert_memory_equal(bytes, large, 100000);
    assert_int_equal(bytes[length], 0);
    free(bytes);
    assert_false(file_read(path, 99999, &bytes, &length, &error));
    assert_null(bytes);
    assert_non_null(strstr(error.text, path));
    assert_non_null(strstr(error.text, "larger than the 99999 bytes"));
    unlink(path);
    free(path);
    free(large);
    path = temporary_file("", 0);
    assert_true(file_read(path, 10, &bytes, &length, NULL));
    assert_int_equal(length, 0);
    assert_string_equal(bytes, "");
    free(bytes);
    unlink(path);
    free(path);
}

static void what_is_no_file_is_refused_with_a_sentence(void **state)
{
    (void)state;
    char *bytes;
    size_t length;
    Error error = {""};
    assert_false(file_read("/tmp", 1024, &bytes, &length, &error));
    assert_non_null(strstr(error.text, "/tmp can't be"));
    assert_false(file_read("/no/such/file", 1024, &bytes, &length, &error));
    assert_non_null(strstr(error.text, "/no/such/file can't be opened"));
    assert_false(file_read("/dev/zero", 3 * 1024 * 1024, &bytes, &length, &error)); /* has no end, tells no size */
    assert_non_null(strstr(error.text, "larger than the 3 MB"));
}

static void paths_are_joined_with_one_slash(void **state)
{
    (void)state;
    static const char *const cases[][3] = {{"a", "b", "a/b"},        {"a/", "b", "a/b"}, {"a//", "b", "a/b"},
                                           {"/", "b", "/b"},         {"//", "b", "/b"},  {"", "b", "b"},
                                           {"a/b", "c/d", "a/b/c/d"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *path = file_join(cases[i][0], cases[i][1]);
        assert_string_equal(path, cases[i][2]);
        free(path);
    }
}

/* --- arena --- */

static void an_arena_gives_zeroed_aligned_memory(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t i = 1; i < 3000; i++) {
        char *text = arena_text(&arena, "abcdefgh", i % 8);
        assert_int_equal(strlen(text), i % 8);
        uint64_t *numbers = arena_array(&arena, i % 50, sizeof *numbers);
        assert_int_equal((uintptr_t)numbers % sizeof *numbers, 0);
        for (size_t j = 0; j < i % 50; j++) {
            assert_int_equal(numbers[j], 0);
            numbers[j] = UINT64_MAX;
        }
    }
    char *large = arena_array(&arena, 3 * 1024 * 1024, 1);
    assert_non_null(large);
    assert_null(arena_array(&arena, SIZE_MAX / 2, 4));
    assert_null(arena_array(&arena, 1, SIZE_MAX - 8));
    assert_string_equal(arena_text(&arena, "still", 5), "still");
    arena_free(&arena);
    assert_null(arena.blocks);
}

static void bytes_are_written_as_base64(void **state)
{
    static const char *const rfc[][2] = {{"", ""},         {"f", "Zg=="},         {"fo", "Zm8="},
                                         {"foo", "Zm9v"},  {"foob", "Zm9vYg=="},  {"fooba", "Zm9vYmE="},
                                         {"foobar", "Zm9vYmFy"}};
    static const char *const unsound[] = {"Z", "Zg", "Zg=", "Zg===", "=", "====", "Zh==", "Zm9=", "Zm 9v", "Zg==Zg==",
                                          "Zm-_", "Z===", "Zg=a", "Zm8=\n"};
    (void)state;
    TextBuffer text = {0}, bytes = {0};
    for (size_t i = 0; i < sizeof rfc / sizeof rfc[0]; i++) {
        text_buffer_clear(&text);
        text_buffer_clear(&bytes);
        base64_add(&text, rfc[i][0], strlen(rfc[i][0]));
        assert_string_equal(text.text ? text.text : "", rfc[i][1]);
        assert_true(base64_read(&bytes, rfc[i][1], strlen(rfc[i][1])));
        assert_string_equal(bytes.text ? bytes.text : "", rfc[i][0]);
    }
    for (size_t i = 0; i < sizeof unsound / sizeof unsound[0]; i++) {
        assert_false(base64_read(&bytes, unsound[i], strlen(unsound[i])));
        assert_string_equal(bytes.text, "foobar");
    }
    Random random = random_make(4, 4);
    for (size_t length = 0; length < 200; length++) {
        char made[200];
        for (size_t i = 0; i < length; i++)
            made[i] = (char)random_below(&random, 256);
        text_buffer_clear(&text);
        text_buffer_clear(&bytes);
        base64_add(&text, made, length);
        assert_true(base64_read(&bytes, text.text, text.length));
        assert_int_equal(bytes.length, length);
        assert_memory_equal(bytes.text, made, length);
    }
    text_buffer_free(&text);
    text_buffer_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_is_a_sentence),
        cmocka_unit_test(a_long_error_is_cut_at_a_whole_character),
        cmocka_unit_test(a_text_grows),
        cmocka_unit_test(a_text_too_large_fails_and_keeps_what_it_had),
        cmocka_unit_test(characters_are_read),
        cmocka_unit_test(invalid_sequences_are_refused),
        cmocka_unit_test(characters_are_counted),
        cmocka_unit_test(unprintable_characters_are_known),
        cmocka_unit_test(random_numbers_are_those_of_pcg32),
        cmocka_unit_test(random_numbers_below_a_bound_are_as_likely),
        cmocka_unit_test(checksums_are_the_standard_ones),
        cmocka_unit_test(a_file_is_read_whole),
        cmocka_unit_test(what_is_no_file_is_refused_with_a_sentence),
        cmocka_unit_test(paths_are_joined_with_one_slash),
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(bytes_are_written_as_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Copies of everything stored: what comes back is what was taken along, beside what is there, and nothing else changes.
 * The rounds with random stores are the property tests. */
#include "session_bench.h"

#include "bundle.h"
#include "journal_name.h"
#include "settings.h"

#include <stdio.h>

#define HEADER "me-and-we journal 2 deck d hash 0000000000000000 cards 16 seed 1 #00000000\n"

static void put(Store *store, const char *name, const char *text)
{
    memory_store_put(store, name, text, strlen(text));
}

static void assert_file(Store *store, const char *name, const char *text)
{
    size_t length;
    const char *bytes = memory_store_get(store, name, &length);
    if (!bytes)
        fail_msg("%s is not there", name);
    assert_int_equal(length, strlen(text));
    assert_string_equal(bytes, text);
}

/* A copy of a store, to be freed; the error is what bundle_write left in it. */
static TextBuffer copy_of(Store *store, Error *error)
{
    TextBuffer copy = {0};
    error->text[0] = '\0';
    if (!bundle_write(store, &copy, error))
        fail_msg("no copy: %s", error->text);
    return copy;
}

static BundleResult bring(Store *store, const TextBuffer *copy)
{
    Error error = {.text = ""};
    BundleResult result;
    if (!bundle_read(store, copy->text, copy->length, &result, &error))
        fail_msg("not brought back: %s", error.text);
    assert_true(bundle_check(copy->text, copy->length, &error));
    return result;
}

static void copy_between(Store *from, Store *to, BundleResult expected)
{
    Error error;
    TextBuffer copy = copy_of(from, &error);
    BundleResult result = bring(to, &copy);
    assert_int_equal(result.games, expected.games);
    assert_int_equal(result.known, expected.known);
    assert_int_equal(result.aside, expected.aside);
    assert_int_equal(result.settings, expected.settings);
    text_buffer_free(&copy);
}

/* ---- What is written ---- */

static void test_readable_text(void **state)
{
    Bench *bench = *state;
    put(bench->store, "settings.json", "{}\n");
    put(bench->store, SECOND, HEADER "pass\n");
    put(bench->store, FIRST, HEADER);
    memory_store_put(bench->store, FIRST ".damaged-1", "\0\xFF", 2);
    put(bench->store, SECOND ".new-3", "left of something unfinished");
    put(bench->store, "notes.txt", "another program's");
    TextBuffer copy = copy_of(bench->store, &bench->error);
    assert_string_equal(copy.text,
                        "{\n"
                        "  \"format\": 1,\n"
                        "  \"game\": \"me-and-we\",\n"
                        "  \"files\": {\n"
                        "    \"game-000001.journal\": \"me-and-we journal 2 deck d hash 0000000000000000 cards 16 seed 1 "
                        "#00000000\\n\",\n"
                        "    \"game-000001.journal.damaged-1\": {\n"
                        "      \"base64\": \"AP8=\"\n"
                        "    },\n"
                        "    \"game-000002.journal\": \"me-and-we journal 2 deck d hash 0000000000000000 cards 16 seed 1 "
                        "#00000000\\npass\\n\",\n"
                        "    \"settings.json\": \"{}\\n\"\n"
                        "  }\n"
                        "}\n");
    assert_string_equal(bench->error.text, "");
    text_buffer_free(&copy);
}

static void test_nothing_stored(void **state)
{
    Bench *bench = *state;
    TextBuffer copy = copy_of(bench->store, &bench->error);
    Store *other = memory_store_create();
    BundleResult result = bring(other, &copy);
    assert_true(result.games == 0 && result.known == 0 && result.aside == 0 && !result.settings);
    assert_int_equal(memory_store_file_count(other), 0);
    other->destroy(other);
    text_buffer_free(&copy);
}

/* A file that no game could have made is left out with a sentence; a store that can't be read gives no copy. */
static void test_what_can_not_be_copied(void **state)
{
    Bench *bench = *state;
    char *large = calloc(1, JOURNAL_BYTES_MOST + 1);
    assert_non_null(large);
    memory_store_put(bench->store, FIRST ".damaged-1", large, JOURNAL_BYTES_MOST + 1);
    put(bench->store, FIRST, HEADER);
    TextBuffer copy = copy_of(bench->store, &bench->error);
    assert_non_null(strstr(bench->error.text, FIRST ".damaged-1"));
    assert_null(strstr(copy.text, "damaged"));
    text_buffer_free(&copy);
    memset(large, 'a', JOURNAL_BYTES_MOST);
    for (int i = 1; i <= 2; i++) {
        char name[64];
        snprintf(name, sizeof name, SECOND ".damaged-%d", i);
        memory_store_put(bench->store, name, large, JOURNAL_BYTES_MOST);
    }
    bench->error.text[0] = '\0';
    assert_false(bundle_write(bench->store, &copy, &bench->error));
    assert_non_null(strstr(bench->error.text, "too large"));
    text_buffer_free(&copy);
    free(large);
    memory_store_faults(bench->store)->unreadable = true;
    bench->error.text[0] = '\0';
    assert_false(bundle_write(bench->store, &copy, &bench->error));
    assert_non_null(strstr(bench->error.text, "unreadable"));
    text_buffer_free(&copy);
}

static void test_more_files_than_a_copy_takes(void **state)
{
    Bench *bench = *state;
    TextBuffer copy = {0};
    for (int i = 1; i <= BUNDLE_FILES_MOST + 1; i++) {
        char name[JOURNAL_NAME_BYTES];
        journal_name(name, i);
        put(bench->store, name, HEADER);
        if (i == BUNDLE_FILES_MOST)
            assert_true(bundle_write(bench->store, &copy, &bench->error));
    }
    assert_true(bundle_check(copy.text, copy.length, &bench->error));
    text_buffer_free(&copy);
    assert_false(bundle_write(bench->store, &copy, &bench->error));
    assert_non_null(strstr(bench->error.text, "4096"));
    text_buffer_free(&copy);
}

/* ---- What comes back ---- */

static void test_a_game_goes_on_elsewhere(void **state)
{
    Bench *bench = *state;
    char *described = play_a_little(bench);
    Store *other = memory_store_create();
    copy_between(bench->store, other, (BundleResult){.games = 1});
    Session *session = NULL;
    assert_int_equal(session_resume(&session, other, &(GameContent){bench->deck, sample_article(), NULL}, &bench->error),
                     SESSION_OK);
    assert_same_game(session, described);
    session_close(session);
    other->destroy(other);
    free(described);
}

/* Journals come behind those that are here, in their old order; twice brings nothing more. */
static void test_beside_what_is_here(void **state)
{
    Bench *bench = *state;
    Store *here = memory_store_create();
    put(bench->store, "game-000003.journal", HEADER "three\n");
    put(bench->store, "game-000007.journal", HEADER "seven\n");
    put(bench->store, "game-000005.journal.damaged-1", "five");
    put(bench->store, "game-000006.journal", "no whole header");
    put(here, FIRST, HEADER "mine\n");
    put(here, "game-000004.journal.damaged-2", "mine too");
    copy_between(bench->store, here, (BundleResult){.games = 2, .aside = 1});
    assert_file(here, FIRST, HEADER "mine\n");
    assert_file(here, "game-000004.journal.damaged-2", "mine too");
    assert_file(here, "game-000005.journal", HEADER "three\n");
    assert_file(here, "game-000006.journal.damaged-1", "five");
    assert_file(here, "game-000007.journal", HEADER "seven\n");
    assert_int_equal(memory_store_file_count(here), 5);
    copy_between(bench->store, here, (BundleResult){.known = 2});
    assert_int_equal(memory_store_file_count(here), 5);
    here->destroy(here);
}

/* A game that went on here since the copy was made is not added; but where another one is newer, the copy's newest is, so
 * that it is the one to go on with. */
static void test_known_games(void **state)
{
    Bench *bench = *state;
    Store *here = memory_store_create();
    put(bench->store, FIRST, HEADER "a\n");
    put(bench->store, SECOND, HEADER "b\n");
    put(here, FIRST, HEADER "a\n");
    put(here, SECOND, HEADER "b\nand on\n");
    copy_between(bench->store, here, (BundleResult){.known = 2});
    assert_int_equal(memory_store_file_count(here), 2);
    put(here, "game-000003.journal", HEADER "c\n"); /* a newer one */
    copy_between(bench->store, here, (BundleResult){.games = 1, .known = 1});
    assert_file(here, "game-000004.journal", HEADER "b\n");
    copy_between(bench->store, here, (BundleResult){.known = 2});
    put(bench->store, FIRST, HEADER "an older one\n"); /* is added, and the newest comes behind it again */
    copy_between(bench->store, here, (BundleResult){.games = 2});
    assert_file(here, "game-000005.journal", HEADER "an older one\n");
    assert_file(here, "game-000006.journal", HEADER "b\n");
    copy_between(bench->store, here, (BundleResult){.known = 2});
    assert_int_equal(memory_store_file_count(here), 6);
    here->destroy(here);
}

/* The copy's game went on further than the same one here: both stay. */
static void test_longer_than_here(void **state)
{
    Bench *bench = *state;
    Store *here = memory_store_create();
    put(bench->store, FIRST, HEADER "a\nb\n");
    put(here, FIRST, HEADER "a\n");
    copy_between(bench->store, here, (BundleResult){.games = 1});
    assert_file(here, FIRST, HEADER "a\n");
    assert_file(here, SECOND, HEADER "a\nb\n");
    here->destroy(here);
}

static void test_settings(void **state)
{
    Bench *bench = *state;
    Store *here = memory_store_create();
    Settings settings;
    put(bench->store, "settings.json", "{\"theme\": \"dusk\", \"note_read\": false, \"finished\": true, \"hat\": 1}");
    put(here, "settings.json", "{\"theme\": \"paper\", \"note_read\": true, \"finished\": false, \"shoe\": 2}");
    copy_between(bench->store, here, (BundleResult){.settings = true});
    assert_true(settings_load(&settings, here, &bench->error));
    assert_int_equal(settings.theme, THEME_DUSK);
    assert_true(settings.theme_chosen && settings.note_read && settings.finished);
    size_t length;
    const char *text = memory_store_get(here, "settings.json", &length);
    assert_non_null(strstr(text, "\"hat\": 1"));
    assert_non_null(strstr(text, "\"shoe\": 2"));
    put(bench->store, "settings.json", "{ damaged");
    copy_between(bench->store, here, (BundleResult){.aside = 1});
    assert_file(here, "settings.json.damaged-1", "{ damaged");
    put(here, "settings.json", "{ damaged too");
    put(bench->store, "settings.json", "{}");
    copy_between(bench->store, here, (BundleResult){.settings = true});
    assert_file(here, "settings.json.damaged-2", "{ damaged too");
    assert_int_equal(memory_store_file_count(here), 3);
    here->destroy(here);
}

/* Another copy of the game takes the same names at the same moment. */
static void test_names_that_are_taken(void **state)
{
    Bench *bench = *state;
    Store *here = memory_store_create();
    put(bench->store, FIRST, HEADER "a\n");
    put(here, FIRST, HEADER "taken a moment later\n");
    TextBuffer copy = copy_of(bench->store, &bench->error);
    memory_store_faults(here)->hidden_name = FIRST; /* the first look into the store */
    BundleResult result = bring(here, &copy);
    assert_int_equal(result.games, 1);
    assert_file(here, FIRST, HEADER "taken a moment later\n");
    assert_file(here, SECOND, HEADER "a\n");
    put(here, "game-999999999.journal", HEADER);
    put(bench->store, FIRST, HEADER "b\n");
    text_buffer_free(&copy);
    copy = copy_of(bench->store, &bench->error);
    assert_false(bundle_read(here, copy.text, copy.length, &result, &bench->error));
    assert_non_null(strstr(bench->error.text, "last number"));
    text_buffer_free(&copy);
    here->destroy(here);
}

/* ---- What is refused ---- */

#define FILES(files) "{\"format\": 1, \"game\": \"me-and-we\", \"files\": {" files "}}"

static void test_no_copy(void **state)
{
    Bench *bench = *state;
    static const char *const texts[] = {
        "", "{", "[]", "null", "\xFF", "{}", "{\"format\": 1, \"files\": {}}",
        "{\"format\": 1, \"game\": \"chess\", \"files\": {}}", "{\"game\": \"me-and-we\", \"files\": {}}",
        "{\"format\": \"1\", \"game\": \"me-and-we\", \"files\": {}}",
        "{\"format\": 0, \"game\": \"me-and-we\", \"files\": {}}",
        "{\"format\": 2, \"game\": \"me-and-we\", \"files\": {}}", "{\"format\": 1, \"game\": \"me-and-we\"}",
        "{\"format\": 1, \"game\": \"me-and-we\", \"files\": []}", FILES("") " {}",
        FILES("\"../settings.json\": \"{}\""), FILES("\"notes.txt\": \"\""), FILES("\"game-1.journal\": \"\""),
        FILES("\"game-000001.journal.new-1\": \"\""), FILES("\"game-000001.journal.damaged-\": \"\""),
        FILES("\"game-000001.journal.damaged-1234567\": \"\""), FILES("\"GAME-000001.journal\": \"\""),
        FILES("\"settings.json\": 3"), FILES("\"settings.json\": {}"), FILES("\"settings.json\": {\"base64\": 1}"),
        FILES("\"settings.json\": {\"base64\": \"e30=\", \"more\": 1}"), FILES("\"settings.json\": {\"base64\": \"e30\"}"),
        FILES("\"settings.json\": {\"base64\": \"e31=\"}"), FILES("\"settings.json\": {\"base64\": \"e=30\"}"),
        FILES("\"settings.json\": {\"base64\": \"e$0=\"}"), FILES("\"settings.json\": \"\\u0000\""),
        FILES("\"settings.json\": \"{}\", \"settings.json\": \"{}\""),
        FILES("\"game-000001.journal\": \"sound\", \"game-000002.journal\": false"),
    };
    put(bench->store, FIRST, HEADER);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        BundleResult result;
        bench->error.text[0] = '\0';
        if (bundle_read(bench->store, texts[i], strlen(texts[i]), &result, &bench->error))
            fail_msg("%s is no copy", texts[i]);
        assert_true(bench->error.text[0] != '\0');
        assert_false(bundle_check(texts[i], strlen(texts[i]), NULL));
        assert_int_equal(memory_store_file_count(bench->store), 1);
    }
}

static void test_too_large(void **state)
{
    Bench *bench = *state;
    TextBuffer copy = {0};
    text_buffer_say(&copy, "{\"format\": 1, \"game\": \"me-and-we\", \"files\": {\"settings.json\": \"{}");
    for (int i = 0; i <= SETTINGS_BYTES_MOST; i += 64)
        text_buffer_say(&copy, "                                                                ");
    text_buffer_say(&copy, "\"}}");
    assert_false(bundle_check(copy.text, copy.length, &bench->error));
    assert_non_null(strstr(bench->error.text, "settings.json"));
    assert_false(bundle_check(copy.text, (size_t)BUNDLE_BYTES_MOST + 1, &bench->error)); /* not a byte is looked at */
    assert_non_null(strstr(bench->error.text, "too large"));
    text_buffer_clear(&copy);
    text_buffer_say(&copy, "{\"format\": 1, \"game\": \"me-and-we\", \"files\": {\"settings.json\": \"{}\"");
    for (int i = 1; i <= BUNDLE_FILES_MOST; i++)
        text_buffer_format(&copy, ", \"game-%06d.journal\": \"\"", i);
    text_buffer_say(&copy, "}}");
    assert_false(bundle_check(copy.text, copy.length, &bench->error));
    assert_non_null(strstr(bench->error.text, "more files"));
    text_buffer_free(&copy);
}

/* A file that an editor has saved with a byte order mark, and members that a newer version adds. */
static void test_what_is_forgiven(void **state)
{
    Bench *bench = *state;
    BundleResult result;
    static const char text[] = "\xEF\xBB\xBF{\"made\": \"today\", \"files\": {\"settings.json\": {\"base64\": \"e30=\"}}, "
                               "\"format\": 1, \"game\": \"me-and-we\"}\r\n";
    assert_true(bundle_read(bench->store, text, sizeof text - 1, &result, &bench->error));
    assert_true(result.settings);
}

/* A store that refuses half-way leaves what was added, and it is said. */
static void test_refused_half_way(void **state)
{
    Bench *bench = *state;
    put(bench->store, FIRST, HEADER "a\n");
    put(bench->store, SECOND, HEADER "b\n");
    put(bench->store, "settings.json", "{\"theme\": \"dusk\"}");
    TextBuffer copy = copy_of(bench->store, &bench->error);
    for (size_t room = 1; room < 700; room += 20) {
        Store *here = memory_store_create();
        BundleResult result;
        Error error = {.text = ""};
        put(here, FIRST, HEADER "mine\n");
        memory_store_faults(here)->room = strlen(HEADER "mine\n") + room;
        bool brought = bundle_read(here, copy.text, copy.length, &result, &error);
        assert_file(here, FIRST, HEADER "mine\n");
        assert_int_equal(memory_store_file_count(here), 1 + result.games + result.settings);
        assert_int_equal(brought, result.games == 2 && result.settings);
        if (!brought) {
            char told[32];
            snprintf(told, sizeof told, "%d of its 2 new", result.games);
            assert_non_null(strstr(error.text, told));
        }
        here->destroy(here);
    }
    Store *here = memory_store_create();
    BundleResult result;
    memory_store_faults(here)->unreadable = true;
    assert_false(bundle_read(here, copy.text, copy.length, &result, &bench->error));
    assert_int_equal(memory_store_file_count(here), 0);
    here->destroy(here);
    text_buffer_free(&copy);
}

/* ---- Random stores ---- */

static void random_bytes(Random *random, char *bytes, size_t length, bool text)
{
    static const char *const pieces[] = {"\n", "\"", "\\", "é", "“", "\t", "a", "#"};
    for (size_t i = 0; i < length; i++)
        bytes[i] = text ? (char)(' ' + random_below(random, 90)) : (char)random_below(random, 256);
    const char *piece = pieces[random_below(random, 8)];
    if (text && length > strlen(piece))
        memcpy(bytes, piece, strlen(piece));
}

static Store *random_store(Random *random)
{
    static const char *const endings[] = {".journal", ".journal", ".journal.damaged-1", ".journal.damaged-12"};
    Store *store = memory_store_create();
    int files = (int)random_below(random, 12);
    for (int i = 0; i < files; i++) {
        char name[64], bytes[512];
        bool journal = random_below(random, 8) > 0;
        size_t length = random_below(random, 200);
        int kind = (int)random_below(random, 4);
        snprintf(name, sizeof name, "game-%06d%s", 1 + (int)random_below(random, 30), endings[kind]);
        if (!journal)
            snprintf(name, sizeof name, "settings.json%s", random_below(random, 2) ? "" : ".damaged-1");
        strcpy(bytes, journal ? HEADER : "{}");
        size_t start = random_below(random, 5) > 0 ? strlen(bytes) : 0;
        random_bytes(random, bytes + start, length, random_below(random, 3) > 0);
        memory_store_put(store, name, bytes, start + length);
    }
    return store;
}

typedef struct Kept {
    char *name, *bytes;
    size_t length;
} Kept;

static Kept *remember(Store *store, size_t *count)
{
    *count = memory_store_file_count(store);
    Kept *kept = calloc(*count + 1, sizeof *kept);
    assert_non_null(kept);
    for (size_t i = 0; i < *count; i++) {
        const char *bytes = memory_store_get(store, memory_store_name(store, i), &kept[i].length);
        kept[i].name = text_copy(memory_store_name(store, i));
        kept[i].bytes = malloc(kept[i].length + 1);
        assert_true(kept[i].name && kept[i].bytes);
        memcpy(kept[i].bytes, bytes, kept[i].length);
    }
    return kept;
}

static void assert_still_there(Store *store, Kept *kept, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t length;
        const char *bytes = memory_store_get(store, kept[i].name, &length);
        long number;
        if (journal_name_kind(kept[i].name, &number) != NAME_SETTINGS) {
            assert_non_null(bytes);
            assert_int_equal(length, kept[i].length);
            assert_memory_equal(bytes, kept[i].bytes, length);
        }
        free(kept[i].name);
        free(kept[i].bytes);
    }
    free(kept);
}

static bool holds(Store *store, NameKind kind, const char *bytes, size_t length)
{
    for (size_t i = 0; i < memory_store_file_count(store); i++) {
        size_t there;
        long number;
        const char *name = memory_store_name(store, i), *stored = memory_store_get(store, name, &there);
        bool prefix = kind == NAME_JOURNAL ? there >= length : there == length;
        if (journal_name_kind(name, &number) == kind && prefix && memcmp(stored, bytes, length) == 0)
            return true;
    }
    return false;
}

/* The bytes of the newest journal with a whole header, or NULL. */
static const char *newest(Store *store, size_t *length)
{
    for (long number = JOURNAL_NUMBER_MOST + 1L; (number = journal_newest(store, number, NULL)) > 0;) {
        char name[JOURNAL_NAME_BYTES];
        journal_name(name, number);
        const char *bytes = memory_store_get(store, name, length);
        if (memchr(bytes, '\n', *length))
            return bytes;
    }
    return NULL;
}

/* Whatever two stores hold: all that was copied is there afterwards, what was there still is, the copy's newest game is
 * the newest, and bringing the same back again adds nothing. */
static void test_random_stores(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 400; seed++) {
        Random random = random_make(seed, 5);
        Store *from = random_store(&random), *to = random_store(&random);
        Error error;
        TextBuffer copy = copy_of(from, &error), second, third;
        size_t count, length, newest_length = 0;
        Kept *before = remember(to, &count);
        BundleResult result = bring(to, &copy);
        assert_still_there(to, before, count);
        for (size_t i = 0; i < memory_store_file_count(from); i++) {
            long number;
            NameKind kind = journal_name_kind(memory_store_name(from, i), &number);
            const char *bytes = memory_store_get(from, memory_store_name(from, i), &length);
            if (kind != NAME_SETTINGS && (kind != NAME_JOURNAL || memchr(bytes, '\n', length)))
                assert_true(holds(to, kind, bytes, length));
        }
        const char *wanted = newest(from, &length), *is = newest(to, &newest_length);
        if (wanted)
            assert_true(newest_length >= length && memcmp(is, wanted, length) == 0);
        second = copy_of(to, &error);
        result = bring(to, &copy);
        assert_true(result.games == 0 && result.aside == 0);
        third = copy_of(to, &error);
        assert_string_equal(second.text, third.text);
        text_buffer_free(&copy);
        text_buffer_free(&second);
        text_buffer_free(&third);
        from->destroy(from);
        to->destroy(to);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_readable_text),
        WITH_BENCH(test_nothing_stored),
        WITH_BENCH(test_what_can_not_be_copied),
        WITH_BENCH(test_more_files_than_a_copy_takes),
        WITH_BENCH(test_a_game_goes_on_elsewhere),
        WITH_BENCH(test_beside_what_is_here),
        WITH_BENCH(test_known_games),
        WITH_BENCH(test_longer_than_here),
        WITH_BENCH(test_settings),
        WITH_BENCH(test_names_that_are_taken),
        WITH_BENCH(test_no_copy),
        WITH_BENCH(test_too_large),
        WITH_BENCH(test_what_is_forgiven),
        WITH_BENCH(test_refused_half_way),
        cmocka_unit_test(test_random_stores),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

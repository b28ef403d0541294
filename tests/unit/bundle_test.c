/* Copies of everything stored: what is written, what comes back beside what is there, and what is refused. */
#include "bundle_bench.h"

#include "settings.h"

#include <stdio.h>

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
                        "    \"game-000001.journal\": \"me-and-we journal 2 deck d hash 0000000000000000 cards 16 "
                        "seed 1 #00000000\\n\",\n"
                        "    \"game-000001.journal.damaged-1\": {\n"
                        "      \"base64\": \"AP8=\"\n"
                        "    },\n"
                        "    \"game-000002.journal\": \"me-and-we journal 2 deck d hash 0000000000000000 cards 16 "
                        "seed 1 #00000000\\npass\\n\",\n"
                        "    \"settings.json\": \"{}\\n\"\n"
                        "  }\n"
                        "}\n");
    assert_string_equal(bench->error.text, "");
    text_buffer_free(&copy);
}

/* ---- Decks ---- */

#define DECK_A_PICTURE "deck-a.picture-0000000000000001"
#define DECK_B_PICTURE "deck-b.picture-0000000000000002"

/* Two decks that hold the same, and show the same picture. */
static void test_decks_that_are_alike(void **state)
{
    Bench *bench = *state;
    Store *other = memory_store_create();
    put(bench->store, "deck-a.json", "{}");
    put(bench->store, "deck-b.json", "{}");
    put(bench->store, DECK_A_PICTURE, "a bench");
    put(bench->store, DECK_B_PICTURE, "a bench");
    TextBuffer copy = copy_of(bench->store, &bench->error);
    put(other, "deck-a.json", "{}");
    put(other, DECK_A_PICTURE, "a bench");
    assert_int_equal(bring(other, &copy).decks, 1);
    assert_file(other, "deck-b.json", "{}");
    assert_file(other, DECK_B_PICTURE, "a bench");
    assert_int_equal(bring(other, &copy).decks, 0);
    text_buffer_free(&copy);
    other->destroy(other);
}

/* A deck that is here stays the one that is shown, in whichever form it and the copy's are. */
static void test_deck_in_the_other_form(void **state)
{
    Bench *bench = *state;
    Store *other = memory_store_create();
    put(bench->store, "deck-a.csv", "id");
    put(bench->store, "deck-a-b.json", "{}");
    put(bench->store, "deck-c.json", "{}");
    TextBuffer copy = copy_of(bench->store, &bench->error);
    put(other, "deck-a.json", "{\"mine\": 1}");
    put(other, "deck-c.json", "{\"mine\": 2}");
    assert_int_equal(bring(other, &copy).decks, 1);
    assert_file(other, "deck-a.json", "{\"mine\": 1}");
    assert_file(other, "deck-c.json", "{\"mine\": 2}");
    assert_file(other, "deck-a-b.json", "{}");
    assert_int_equal(memory_store_file_count(other), 3);
    text_buffer_free(&copy);
    other->destroy(other);
}

/* Games matter more than decks, which lie elsewhere too. */
static void test_decks_too_large_for_a_copy(void **state)
{
    enum { PICTURES = 9, BYTES = 8 * 1024 * 1024 };
    Bench *bench = *state;
    char *bytes = malloc(BYTES);
    assert_non_null(bytes);
    memset(bytes, 0xFF, BYTES);
    put(bench->store, FIRST, HEADER);
    put(bench->store, "workshop-000001.journal", HEADER);
    put(bench->store, "deck-a.json", "{}");
    for (int i = 0; i < PICTURES; i++) {
        char name[64];
        snprintf(name, sizeof name, "deck-a.picture-%016d", i);
        memory_store_put(bench->store, name, bytes, BYTES);
    }
    free(bytes);
    TextBuffer copy = copy_of(bench->store, &bench->error);
    assert_non_null(strstr(bench->error.text, "Not all of your own decks and their pictures fit"));
    Store *other = memory_store_create();
    BundleResult result = bring(other, &copy);
    assert_int_equal(result.games, 2);
    assert_int_equal(result.decks, 1);
    assert_in_range(memory_store_file_count(other), 3 + 5, 3 + PICTURES - 1);
    text_buffer_free(&copy);
    other->destroy(other);
}

static void test_more_pictures_than_a_copy_has_files(void **state)
{
    Bench *bench = *state;
    put(bench->store, FIRST, HEADER);
    for (int i = 0; i <= BUNDLE_FILES_MOST; i++) {
        char name[64];
        snprintf(name, sizeof name, "deck-a.picture-%016d", i);
        put(bench->store, name, "a bench");
    }
    TextBuffer copy = copy_of(bench->store, &bench->error);
    assert_non_null(strstr(bench->error.text, "Not all of your own decks"));
    assert_non_null(strstr(copy.text, FIRST));
    Error error;
    assert_true(bundle_check(copy.text, copy.length, &error));
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
        journal_name(name, JOURNAL_GAMES, i);
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
    const GameContent content = {bench->deck, sample_article(), NULL};
    assert_int_equal(session_resume(&session, other, &content, &bench->error), SESSION_OK);
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

/* A game that went on here since the copy was made is not added; but where another one is newer, the copy's newest is,
 * so that it is the one to go on with. */
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
        FILES("\"settings.json\": {\"base64\": \"e30=\", \"more\": 1}"),
        FILES("\"settings.json\": {\"base64\": \"e30\"}"),
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
    static const char text[] = "\xEF\xBB\xBF{\"made\": \"today\", \"files\": {\"settings.json\": {\"base64\": "
                               "\"e30=\"}}, \"format\": 1, \"game\": \"me-and-we\"}\r\n";
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BENCH(test_readable_text),
        WITH_BENCH(test_decks_that_are_alike),
        WITH_BENCH(test_deck_in_the_other_form),
        WITH_BENCH(test_decks_too_large_for_a_copy),
        WITH_BENCH(test_more_pictures_than_a_copy_has_files),
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The journal's text: exactly one way to write it, and no damage that is taken for something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "challenge.h"
#include "checksum.h"
#include "game.h"
#include "journal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

static const Entry ENTRIES[] = {
    {ENTRY_ACTION, {ACTION_START_ROUND, 1}},
    {ENTRY_ACTION, {ACTION_SORT, SIDE_CODEPENDENT}},
    {ENTRY_ACTION, {ACTION_NAME_SIGN, 0}},
    {ENTRY_ACTION, {ACTION_NAME_SIGN, 2}},
    {ENTRY_ACTION, {ACTION_NEXT, 0}},
    {ENTRY_ACTION, {ACTION_SORT, SIDE_INTERDEPENDENT}},
    {ENTRY_UNDO, {ACTION_PASS, 0}},
    {ENTRY_REDO, {ACTION_PASS, 0}},
    {ENTRY_ACTION, {ACTION_PASS, 0}},
    {ENTRY_ACTION, {ACTION_NAME_SIGN, 1}},
    {ENTRY_ACTION, {ACTION_START_ROUND, 0}},
    {ENTRY_ACTION, {ACTION_OPEN_STEPS, 0}}, /* from here on, words of format 2 */
    {ENTRY_ACTION, {ACTION_BEGIN, 1, .item = 2}},
    {ENTRY_ACTION, {ACTION_SORT, SIDE_CODEPENDENT, .day = 20414}},
    {ENTRY_ACTION, {ACTION_BEGIN, 4, .item = CHALLENGE_NUMBER_MOST, .day = JOURNAL_DAY_MOST}},
};

enum { ENTRY_COUNT = sizeof ENTRIES / sizeof ENTRIES[0], FORMAT_1_COUNT = 11 };

/* The format, byte for byte. The checksums were reckoned by another program (zlib's crc32): this text must stay
 * readable for ever, and a failure here asks for a new format version, not for a new expectation. */
static const char *const FORMATS[] = {
    ("me-and-we journal 1 deck everyday hash 00ff00000000000a cards 48 seed 18446744073709551615 #3e6d8bd6\n"
     "start signs #5d6da04e\n"
     "sort codependent #42d150c6\n"
     "name 1 #d0194ca1\n"
     "name 3 #1606149d\n"
     "next #f344bf08\n"
     "sort interdependent #d92337b2\n"
     "undo #0c8df89b\n"
     "redo #a4fa519f\n"
     "pass #5cc5c57b\n"
     "name 2 #d29ba71c\n"
     "start plain #3b14db95\n"),
    ("me-and-we journal 2 deck everyday hash 00ff00000000000a cards 48 seed 18446744073709551615 #fd486985\n"
     "start signs #41efc5cd\n"
     "sort codependent #42997c50\n"
     "name 1 #44ecd962\n"
     "name 3 #14aebfa5\n"
     "next #1d22bc11\n"
     "sort interdependent #03f5e76f\n"
     "undo #a96f9efd\n"
     "redo #d5d337cf\n"
     "pass #7b2397b7\n"
     "name 2 #02115ee7\n"
     "start plain #19a51097\n"
     "open steps #65a504c2\n"
     "begin boundaries 2 #b8b96404\n"
     "sort codependent day 20414 #56dc4bd0\n"
     "begin conversation 999 day 9999999 #5a45ca43\n"),
};

static JournalHeader sample_header(void)
{
    Deck deck = {.id = "everyday", .card_count = 48, .hash = 0x00ff00000000000aULL};
    return journal_header(&deck, UINT64_MAX, false);
}

/* The journal of the first `count` entries in a format. */
static TextBuffer sample_of(int version, int count)
{
    TextBuffer text = {.text = NULL};
    JournalHeader header = sample_header();
    uint32_t checksum = 0;
    header.version = version;
    journal_write_header(&text, &header, &checksum);
    for (int i = 0; i < count; i++)
        journal_write_entry(&text, ENTRIES[i], &checksum);
    assert_false(text.failed);
    return text;
}

static TextBuffer sample(void)
{
    return sample_of(sample_header().version, ENTRY_COUNT);
}

/* Bytes in a block of exactly their size, so that the sanitizer sees a step over the end. */
static JournalStatus read_exactly(const char *bytes, size_t length, Journal *journal, Error *error)
{
    char *block = malloc(length ? length : 1);
    assert_non_null(block);
    memcpy(block, bytes, length);
    error->text[0] = '\0';
    JournalStatus status = journal_read(block, length, journal, error);
    free(block);
    return status;
}

static void assert_same(const Entry *read, const Entry *written)
{
    assert_int_equal(read->kind, written->kind);
    assert_int_equal(read->action.kind, written->action.kind);
    assert_int_equal(read->action.value, written->action.value);
    assert_int_equal(read->action.verb, written->action.verb);
    assert_int_equal(read->action.item, written->action.item);
    assert_int_equal(read->action.place, written->action.place);
    assert_int_equal(read->action.day, written->action.day);
}

static void assert_begins(const Journal *journal, size_t count)
{
    assert_int_equal(journal->entry_count, count);
    for (size_t i = 0; i < count; i++)
        assert_same(&journal->entries[i], &ENTRIES[i]);
}

/* The number of line feeds in the first `length` bytes. */
static size_t lines_in(const char *text, size_t length)
{
    size_t lines = 0;
    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    return lines;
}

/* A text of lines with right checksums, from bodies. */
static TextBuffer with_checksums(const char *const *bodies)
{
    TextBuffer text = {.text = NULL};
    uint32_t checksum = 0;
    for (; *bodies; bodies++) {
        checksum = checksum_crc32(checksum_crc32(checksum, *bodies, strlen(*bodies)), "\n", 1);
        text_buffer_format(&text, "%s #%08" PRIx32 "\n", *bodies, checksum);
    }
    return text;
}

static void assert_reads(const char *const *bodies, JournalStatus expected, size_t entries)
{
    Journal journal;
    Error error;
    TextBuffer text = with_checksums(bodies);
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), expected);
    assert_int_equal(journal.entry_count, entries);
    assert_int_equal(error.text[0] != '\0', expected != JOURNAL_SOUND && expected != JOURNAL_EMPTY);
    journal_free(&journal);
    text_buffer_free(&text);
}

static void test_formats_stay(void **state)
{
    (void)state;
    for (int version = 1; version <= 2; version++) {
        Journal journal;
        Error error;
        const char *expected = FORMATS[version - 1];
        int count = version == 1 ? FORMAT_1_COUNT : ENTRY_COUNT;
        TextBuffer text = sample_of(version, count);
        assert_string_equal(text.text, expected);
        assert_int_equal(read_exactly(expected, strlen(expected), &journal, &error), JOURNAL_SOUND);
        assert_int_equal(journal.header.version, version);
        assert_begins(&journal, (size_t)count);
        journal_free(&journal);
        text_buffer_free(&text);
    }
    assert_int_equal(sample_header().version, 4);
}

/* What began as format 1 goes on under its old header, with the new words. */
static void test_old_journals_go_on(void **state)
{
    (void)state;
    Journal journal;
    Error error;
    TextBuffer text = sample_of(1, FORMAT_1_COUNT);
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    uint32_t checksum = journal.checksum;
    journal_free(&journal);
    for (int i = FORMAT_1_COUNT; i < ENTRY_COUNT; i++)
        journal_write_entry(&text, ENTRIES[i], &checksum);
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    assert_int_equal(journal.header.version, 1);
    assert_begins(&journal, ENTRY_COUNT);
    TextBuffer again = sample_of(1, ENTRY_COUNT);
    assert_string_equal(text.text, again.text);
    journal_free(&journal);
    text_buffer_free(&again);
    text_buffer_free(&text);
}

/* One entry written and read. */
static void assert_round_trip(Entry entry, const char *line)
{
    Journal journal;
    Error error;
    TextBuffer text = {.text = NULL};
    JournalHeader header = sample_header();
    uint32_t checksum = 0;
    journal_write_header(&text, &header, &checksum);
    size_t start = text.length;
    assert_true(journal_can_write(entry));
    journal_write_entry(&text, entry, &checksum);
    assert_int_equal(text.length, start + strlen(line) + strlen(" #12345678\n"));
    assert_memory_equal(text.text + start, line, strlen(line));
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    assert_int_equal(journal.entry_count, 1);
    assert_same(&journal.entries[0], &entry);
    journal_free(&journal);
    text_buffer_free(&text);
}

static void test_every_choice_of_cards(void **state)
{
    (void)state;
    static const char *const LEVELS[] = {"", " level clear", " level close"};
    for (int level = 0; level < LEVEL_CHOICES; level++) {
        for (int areas = 0; areas < GAME_ALL_AREAS; areas++) {
            char line[64] = "start signs";
            if (areas)
                snprintf(line + strlen(line), sizeof line - strlen(line), " areas %d", areas);
            snprintf(line + strlen(line), sizeof line - strlen(line), "%s", LEVELS[level]);
            assert_round_trip((Entry){ENTRY_ACTION, {ACTION_START_ROUND, 1, .item = areas, .place = level}}, line);
        }
    }
    assert_false(journal_can_write((Entry){ENTRY_ACTION, {ACTION_START_ROUND, 1, .item = GAME_ALL_AREAS}}));
    assert_false(journal_can_write((Entry){ENTRY_ACTION, {ACTION_START_ROUND, 1, .place = LEVEL_CHOICES}}));
}

static void check_move(Action move)
{
    const ChallengeRules *rules = challenge_rules(move.value);
    const ChallengeVerb *verb = &rules->verbs[move.verb];
    TextBuffer line = {.text = NULL};
    text_buffer_format(&line, "move %s %s", rules->format.id, verb->word);
    if (verb->numbers > 0)
        text_buffer_format(&line, " %d", move.item);
    if (verb->numbers > 1)
        text_buffer_format(&line, " %d", move.place);
    assert_round_trip((Entry){ENTRY_ACTION, move}, line.text);
    text_buffer_say(&line, " day 20414");
    move.day = 20414;
    assert_round_trip((Entry){ENTRY_ACTION, move}, line.text);
    text_buffer_free(&line);
}

/* Each verb of each challenge, with as many numbers as it has. */
static void test_every_move(void **state)
{
    (void)state;
    static const int NUMBERS[][2] = {{0, CHALLENGE_NUMBER_MOST}, {CHALLENGE_NUMBER_MOST, 0}, {7, 42}};
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        const ChallengeRules *rules = challenge_rules(challenge);
        assert_in_range(rules->verb_count, 1, CHALLENGE_VERBS_MOST);
        for (int verb = 0; verb < rules->verb_count; verb++) {
            int numbers = rules->verbs[verb].numbers;
            for (int i = 0; i < 3; i++)
                check_move((Action){ACTION_MOVE, challenge, .verb = verb, .item = numbers > 0 ? NUMBERS[i][0] : 0,
                                    .place = numbers > 1 ? NUMBERS[i][1] : 0});
        }
    }
}

/* Each word that there was before has its day, too; an undo has none. */
static void test_every_action_has_a_day(void **state)
{
    (void)state;
    static const char *const WORDS[] = {"start signs", "sort codependent", "name 1", "name 3", "next",
                                        "sort interdependent", NULL, NULL, "pass", "name 2", "start plain",
                                        "open steps", "begin boundaries 2"};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
        Entry entry = ENTRIES[i];
        TextBuffer line = {.text = NULL};
        if (!WORDS[i])
            continue;
        assert_round_trip(entry, WORDS[i]);
        entry.action.day = 1;
        text_buffer_format(&line, "%s day 1", WORDS[i]);
        assert_round_trip(entry, line.text);
        text_buffer_free(&line);
    }
}

static void test_reads_what_it_wrote(void **state)
{
    (void)state;
    Journal journal;
    Error error;
    TextBuffer text = sample();
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    assert_string_equal(error.text, "");
    assert_begins(&journal, ENTRY_COUNT);
    assert_string_equal(journal.header.deck_id, "everyday");
    assert_true(journal.header.deck_hash == 0x00ff00000000000aULL);
    assert_int_equal(journal.header.deck_cards, 48);
    assert_true(journal.header.seed == UINT64_MAX);
    assert_int_equal(journal.sound_length, text.length);
    journal_free(&journal);
    text_buffer_free(&text);
}

static void test_goes_on_from_its_checksum(void **state)
{
    (void)state;
    Journal journal;
    Error error;
    TextBuffer text = sample();
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    uint32_t checksum = journal.checksum;
    journal_free(&journal);
    journal_write_entry(&text, ENTRIES[0], &checksum);
    assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
    assert_int_equal(journal.entry_count, ENTRY_COUNT + 1);
    journal_free(&journal);
    text_buffer_free(&text);
}

static void test_unwritable_entries(void **state)
{
    (void)state;
    TextBuffer text = {.text = NULL};
    uint32_t checksum = 7;
    const Entry odd[] = {
        {ENTRY_ACTION, {ACTION_SORT, 9}}, {ENTRY_ACTION, {ACTION_SORT, SIDE_EITHER}},
        {ENTRY_ACTION, {ACTION_NAME_SIGN, 3}}, {ENTRY_ACTION, {ACTION_NAME_SIGN, -1}},
        {ENTRY_ACTION, {ACTION_PASS, 1}}, {ENTRY_ACTION, {ACTION_KIND_COUNT, 0}},
        {ENTRY_ACTION, {ACTION_PASS, .day = -1}}, {ENTRY_ACTION, {ACTION_PASS, .day = JOURNAL_DAY_MOST + 1}},
        {ENTRY_ACTION, {ACTION_OPEN_STEPS, 1}},
        {ENTRY_ACTION, {ACTION_BEGIN, -1}}, {ENTRY_ACTION, {ACTION_BEGIN, challenge_count()}},
        {ENTRY_ACTION, {ACTION_BEGIN, 0, .item = -1}},
        {ENTRY_ACTION, {ACTION_BEGIN, 0, .item = CHALLENGE_NUMBER_MOST + 1}},
        {ENTRY_ACTION, {ACTION_BEGIN, 0, .day = -1}},
        {ENTRY_ACTION, {ACTION_MOVE, -1}}, {ENTRY_ACTION, {ACTION_MOVE, challenge_count()}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .verb = -1}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .verb = challenge_rules(0)->verb_count}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .item = -1}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .item = CHALLENGE_NUMBER_MOST + 1}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .place = -1}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .place = CHALLENGE_NUMBER_MOST + 1}},
        {ENTRY_ACTION, {ACTION_MOVE, 0, .day = JOURNAL_DAY_MOST + 1}},
    };
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        assert_false(journal_can_write(odd[i]));
        journal_write_entry(&text, odd[i], &checksum);
    }
    assert_int_equal(text.length, 0);
    assert_int_equal(checksum, 7);
    for (int i = 0; i < ENTRY_COUNT; i++)
        assert_true(journal_can_write(ENTRIES[i]));
}

static void test_odd_deck_ids(void **state)
{
    (void)state;
    char long_id[200];
    memset(long_id, 'x', sizeof long_id);
    long_id[199] = '\0';
    const char *const ids[] = {"", "my deck #2\n", "caf\xC3\xA9", long_id};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        Journal journal;
        Error error;
        Deck deck = {.id = ids[i], .card_count = DECK_CARDS_MOST, .hash = UINT64_MAX};
        JournalHeader header = journal_header(&deck, 0, false);
        TextBuffer text = {.text = NULL};
        uint32_t checksum = 0;
        journal_write_header(&text, &header, &checksum);
        assert_int_equal(read_exactly(text.text, text.length, &journal, &error), JOURNAL_SOUND);
        assert_string_equal(journal.header.deck_id, header.deck_id);
        journal_free(&journal);
        text_buffer_free(&text);
    }
}

/* Cut anywhere, all whole lines are there and nothing else. */
static void test_cut_at_every_byte(void **state)
{
    (void)state;
    TextBuffer text = sample();
    for (size_t cut = 0; cut < text.length; cut++) {
        Journal journal;
        Error error;
        size_t lines = lines_in(text.text, cut);
        bool at_line = cut > 0 && text.text[cut - 1] == '\n';
        JournalStatus expected = lines == 0 ? JOURNAL_EMPTY : at_line ? JOURNAL_SOUND : JOURNAL_TORN;
        assert_int_equal(read_exactly(text.text, cut, &journal, &error), expected);
        assert_begins(&journal, lines ? lines - 1 : 0);
        assert_int_equal(error.text[0] != '\0', expected == JOURNAL_TORN);
        assert_int_equal(lines_in(text.text, journal.sound_length), lines);
        journal_free(&journal);
    }
    text_buffer_free(&text);
}

/* The length reached the disk, the bytes did not: as above, with zero bytes up to the end, or garbage. */
static void test_torn_tails(void **state)
{
    (void)state;
    TextBuffer text = sample();
    char *torn = malloc(text.length + 600);
    assert_non_null(torn);
    for (size_t cut = 0; cut < text.length; cut++) {
        Journal journal;
        Error error;
        size_t lines = lines_in(text.text, cut);
        for (size_t zeros = 1; zeros <= 513; zeros += 128) {
            memcpy(torn, text.text, cut);
            memset(torn + cut, 0, zeros);
            assert_int_equal(read_exactly(torn, cut + zeros, &journal, &error), lines ? JOURNAL_TORN : JOURNAL_EMPTY);
            assert_begins(&journal, lines ? lines - 1 : 0);
            journal_free(&journal);
        }
        memset(torn + cut, 0xA5, 100);
        torn[cut + 100] = '\n';
        JournalStatus status = read_exactly(torn, cut + 101, &journal, &error);
        assert_true(lines ? status == JOURNAL_TORN : status == JOURNAL_EMPTY || status == JOURNAL_FOREIGN);
        assert_begins(&journal, lines ? lines - 1 : 0);
        journal_free(&journal);
    }
    free(torn);
    text_buffer_free(&text);
}

/* Every bit of every byte flipped: what is read is what stood before the damaged line. */
static void test_flip_every_bit(void **state)
{
    (void)state;
    TextBuffer text = sample();
    size_t last_line = text.length - 1;
    while (text.text[last_line - 1] != '\n')
        last_line--;
    /* With its line feed flipped, the line before the last becomes a part of the last. */
    for (size_t at = 0; at < text.length; at++) {
        for (int bit = 0; bit < 8; bit++) {
            Journal journal;
            Error error;
            size_t lines = lines_in(text.text, at);
            text.text[at] = (char)(text.text[at] ^ (1 << bit));
            JournalStatus status = read_exactly(text.text, text.length, &journal, &error);
            text.text[at] = (char)(text.text[at] ^ (1 << bit));
            if (lines == 0)
                assert_true(status == JOURNAL_DAMAGED || status == JOURNAL_FOREIGN);
            else
                assert_int_equal(status, at + 1 >= last_line ? JOURNAL_TORN : JOURNAL_DAMAGED);
            assert_begins(&journal, lines ? lines - 1 : 0);
            assert_true(error.text[0] != '\0');
            journal_free(&journal);
        }
    }
    text_buffer_free(&text);
}

/* Lines lost, doubled or swapped are noticed where it happened. */
static void test_moved_lines(void **state)
{
    (void)state;
    TextBuffer text = sample();
    const char *lines[ENTRY_COUNT + 2] = {text.text};
    for (size_t i = 1; i < ENTRY_COUNT + 2; i++)
        lines[i] = strchr(lines[i - 1], '\n') + 1;
    for (int missing = 1; missing < ENTRY_COUNT; missing++) {
        Journal journal;
        Error error;
        TextBuffer moved = {.text = NULL};
        text_buffer_add(&moved, text.text, (size_t)(lines[missing] - text.text));
        text_buffer_say(&moved, lines[missing + 1]);
        JournalStatus status = read_exactly(moved.text, moved.length, &journal, &error);
        assert_int_equal(status, missing == ENTRY_COUNT - 1 ? JOURNAL_TORN : JOURNAL_DAMAGED);
        assert_begins(&journal, (size_t)missing - 1);
        journal_free(&journal);
        text_buffer_clear(&moved);
        text_buffer_add(&moved, text.text, (size_t)(lines[missing + 1] - text.text));
        text_buffer_say(&moved, lines[missing]);
        assert_int_equal(read_exactly(moved.text, moved.length, &journal, &error), JOURNAL_DAMAGED);
        assert_begins(&journal, (size_t)missing);
        journal_free(&journal);
        text_buffer_free(&moved);
    }
    text_buffer_free(&text);
}

static void test_foreign(void **state)
{
    (void)state;
    static const char *const FOREIGN[] = {
        "{\"theme\": \"paper\"}\n", "\x89PNG\r\n", "x", "me-and-you", "Me-and-we journal 1",
        "me-and-we journal 5 deck", "me-and-we journal 999999 anything\n",
    };
    for (size_t i = 0; i < sizeof FOREIGN / sizeof FOREIGN[0]; i++) {
        Journal journal;
        Error error;
        assert_int_equal(read_exactly(FOREIGN[i], strlen(FOREIGN[i]), &journal, &error), JOURNAL_FOREIGN);
        assert_true(error.text[0] != '\0');
        journal_free(&journal);
    }
    Journal journal;
    assert_int_equal(journal_read(NULL, 0, &journal, NULL), JOURNAL_EMPTY);
    assert_int_equal(journal_read("me-and", 6, &journal, NULL), JOURNAL_EMPTY);
}

#define HEADER "me-and-we journal 2 deck d hash 0123456789abcdef cards 8 seed 1"

static void test_senseless_headers(void **state)
{
    (void)state;
    assert_reads((const char *[]){HEADER, NULL}, JOURNAL_SOUND, 0);
    static const char *const ODD[] = {
        "me-and-we journal 01 deck d hash 0123456789abcdef cards 8 seed 1",
        "me-and-we journal 0 deck d hash 0123456789abcdef cards 8 seed 1",
        "me-and-we journal 1 deck  hash 0123456789abcdef cards 8 seed 1",
        "me-and-we journal 1 deck d! hash 0123456789abcdef cards 8 seed 1",
        "me-and-we journal 1 deck d hash 0123456789abcde cards 8 seed 1",
        "me-and-we journal 1 deck d hash 0123456789ABCDEF cards 8 seed 1",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 08 seed 1",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards -8 seed 1",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 1000001 seed 1",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 8 seed 18446744073709551616",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 8 seed 99999999999999999999999",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 8 seed ",
        "me-and-we journal 1 deck d hash 0123456789abcdef cards 8 seed 1 ",
        ("me-and-we journal 1 deck dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd "
         "hash 0123456789abcdef cards 8 seed 1"),
    };
    for (size_t i = 0; i < sizeof ODD / sizeof ODD[0]; i++)
        assert_reads((const char *[]){ODD[i], "pass", NULL}, JOURNAL_DAMAGED, 0);
}

static void test_senseless_entries(void **state)
{
    (void)state;
    static const char *const ODD[] = {
        "start signs areas 0", "start plain areas 255", "start plain areas", "start plain level",
        "start signs level open", "start signs level clear areas 3", "start signs level clear level clear",
        "", "pass ", " pass", "Pass", "sort", "sort either", "name 0", "name 4", "name 1 ", "start",
        "start signs plain", "undo 2", HEADER, "next\r",
        "pass day", "pass day ", "pass day 0", "pass day 01", "pass day -1", "pass day 1 ", "pass day 1 day 2",
        "pass day 10000000", "pass day 18446744073709551617", "pass  day 1", "day 1", "undo day 1", "redo day 1",
        "open", "open steps 1", "open  steps", "begin", "begin ", "begin awareness", "begin awareness ",
        "begin awareness -1", "begin awareness 00", "begin awareness 1000", "begin awareness 4294967296",
        "begin awareness 1 1", "begin awareness 1x", "begin Awareness 1", "begin nothing 1", "begin 0 1",
        "begin  awareness 1", "begin awareness day 1", "move", "move awareness", "move awareness ",
        "move awareness nothing", "move awareness nothing 1", "move nothing", "move awareness 0",
    };
    for (size_t i = 0; i < sizeof ODD / sizeof ODD[0]; i++) {
        assert_reads((const char *[]){HEADER, "start plain", ODD[i], "pass", NULL}, JOURNAL_DAMAGED, 1);
        /* The checksum is right: this was written so, not cut short. */
        assert_reads((const char *[]){HEADER, "start plain", ODD[i], NULL}, JOURNAL_DAMAGED, 1);
    }
}

/* A verb with too few or too many numbers, or with one that is out of range. */
static void test_senseless_moves(void **state)
{
    (void)state;
    static const char *const NUMBERS[] = {"", " 1", " 1 2", " 1 2 3"};
    static const char *const ODD[] = {" 1000", " -1", " 01", " x", " 1,", "  1", " 99999999999999999999"};
    for (int challenge = 0; challenge < challenge_count(); challenge++) {
        const ChallengeRules *rules = challenge_rules(challenge);
        for (int verb = 0; verb < rules->verb_count; verb++) {
            TextBuffer line = {.text = NULL};
            for (int count = 0; count < 4; count++) {
                bool fits = count == rules->verbs[verb].numbers;
                text_buffer_clear(&line);
                text_buffer_format(&line, "move %s %s%s", rules->format.id, rules->verbs[verb].word, NUMBERS[count]);
                assert_reads((const char *[]){HEADER, line.text, NULL}, fits ? JOURNAL_SOUND : JOURNAL_DAMAGED, fits);
            }
            for (size_t i = 0; i < sizeof ODD / sizeof ODD[0]; i++) {
                int before = rules->verbs[verb].numbers > 1;
                text_buffer_clear(&line);
                text_buffer_format(&line, "move %s %s%s%s", rules->format.id, rules->verbs[verb].word, NUMBERS[before],
                                   ODD[i]);
                assert_reads((const char *[]){HEADER, line.text, NULL}, JOURNAL_DAMAGED, 0);
            }
            text_buffer_free(&line);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats_stay),      cmocka_unit_test(test_old_journals_go_on),
        cmocka_unit_test(test_every_choice_of_cards),
        cmocka_unit_test(test_every_move),        cmocka_unit_test(test_every_action_has_a_day),
        cmocka_unit_test(test_senseless_moves),   cmocka_unit_test(test_reads_what_it_wrote),
        cmocka_unit_test(test_goes_on_from_its_checksum), cmocka_unit_test(test_unwritable_entries),
        cmocka_unit_test(test_odd_deck_ids),      cmocka_unit_test(test_cut_at_every_byte),
        cmocka_unit_test(test_torn_tails),        cmocka_unit_test(test_flip_every_bit),
        cmocka_unit_test(test_moved_lines),       cmocka_unit_test(test_foreign),
        cmocka_unit_test(test_senseless_headers), cmocka_unit_test(test_senseless_entries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

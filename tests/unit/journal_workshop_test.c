/* The journal's words of workshops: exactly one way to write each, and nothing else is taken for one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "checksum.h"
#include "journal.h"
#include "workshop.h"

#include <inttypes.h>
#include <string.h>

static const Entry ENTRIES[] = {
    {ENTRY_ACTION, {ACTION_SET_UP, SET_UP_AREAS, .item = 255}},
    {ENTRY_ACTION, {ACTION_SET_UP, SET_UP_TIMER, .item = 90}},
    {ENTRY_ACTION, {ACTION_NAME_TEAM, 0, .item = 5, .place = 7, .text = "Day day 5 #0"}},
    {ENTRY_ACTION, {ACTION_NAME_TEAM, 7, .text = ""}},
    {ENTRY_ACTION, {ACTION_NAME_TEAM, 2, .text = "Ñandú 🌊 «é»"}},
    {ENTRY_ACTION, {ACTION_OPEN_WORKSHOP, 0}},
    {ENTRY_ACTION, {ACTION_FORWARD, 0, .day = 20785}},
    {ENTRY_ACTION, {ACTION_BACKWARD, 0}},
    {ENTRY_ACTION, {ACTION_SKIP, SKIP_TO_ANSWER}},
    {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARD}},
    {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARDS}},
    {ENTRY_ACTION, {ACTION_VOTE, SIDE_CODEPENDENT, .item = 7}},
    {ENTRY_ACTION, {ACTION_VOTE, SIDE_INTERDEPENDENT, .item = 0, .day = 1}},
    {ENTRY_ACTION, {ACTION_COUNT, SIDE_INTERDEPENDENT, .item = HANDS_MOST}},
    {ENTRY_ACTION, {ACTION_COUNT, SIDE_CODEPENDENT, .item = 0}},
    {ENTRY_ACTION, {ACTION_RETURN, 1}},
};

enum { ENTRY_COUNT = sizeof ENTRIES / sizeof ENTRIES[0] };

/* The format, byte for byte; the checksums were reckoned by another program (zlib's crc32). It must stay readable for
 * ever: a failure here asks for a new format version, not for a new expectation. */
static const char FORMAT_3[] =
    "me-and-we journal 3 workshop deck everyday hash 00ff00000000000a cards 64 seed 5 #6b1ce422\n"
    "set up areas 255 #535b3fdf\n"
    "set up timer 90 #9f2f6b75\n"
    "team 1 shape 5 colour 7 \"Day day 5 #0\" #7bc6564d\n"
    "team 8 shape 0 colour 0 \"\" #1e945a5c\n"
    "team 3 shape 0 colour 0 \"Ñandú 🌊 «é»\" #7774334b\n"
    "open workshop #402350fa\n"
    "forward day 20785 #513adff0\n"
    "backward #ace36516\n"
    "skip to answer #4985c0a5\n"
    "skip card #d26538a8\n"
    "skip cards #942622e8\n"
    "vote 8 codependent #02514a96\n"
    "vote 1 interdependent day 1 #29334154\n"
    "count interdependent 999 #92b59e2f\n"
    "count codependent 0 #14076ffe\n"
    "return boundaries #895c5d59\n";

static void write_header(TextBuffer *out, uint32_t *checksum)
{
    Deck deck = {.id = "everyday", .card_count = 64, .hash = 0x00ff00000000000aULL};
    JournalHeader header = journal_header(&deck, 5, true);
    header.version = 3; /* the first with workshops */
    *checksum = 0;
    journal_write_header(out, &header, checksum);
}

static void test_format_stays(void **state)
{
    (void)state;
    TextBuffer text = {0};
    uint32_t checksum;
    write_header(&text, &checksum);
    for (int i = 0; i < ENTRY_COUNT; i++)
        journal_write_entry(&text, ENTRIES[i], &checksum);
    assert_string_equal(text.text, FORMAT_3);
    text_buffer_free(&text);

    Journal journal;
    Error error = {.text = ""};
    assert_int_equal(journal_read(FORMAT_3, strlen(FORMAT_3), &journal, &error), JOURNAL_SOUND);
    assert_true(journal.header.workshop);
    assert_int_equal(journal.header.version, 3);
    assert_int_equal(journal.entry_count, ENTRY_COUNT);
    for (int i = 0; i < ENTRY_COUNT; i++) {
        const Action *read = &journal.entries[i].action, *written = &ENTRIES[i].action;
        assert_int_equal(read->kind, written->kind);
        assert_int_equal(read->value, written->value);
        assert_int_equal(read->item, written->item);
        assert_int_equal(read->place, written->place);
        assert_int_equal(read->day, written->day);
        assert_string_equal(read->text, written->text);
    }
    journal_free(&journal);
}

/* A line with a matching checksum that makes no sense. */
static void assert_no_entry(const char *body)
{
    TextBuffer text = {0};
    Journal journal;
    Error error = {.text = ""};
    uint32_t checksum;
    write_header(&text, &checksum);
    checksum = checksum_crc32(checksum_crc32(checksum, body, strlen(body)), "\n", 1);
    text_buffer_format(&text, "%s #%08" PRIx32 "\n", body, checksum);
    assert_int_equal(journal_read(text.text, text.length, &journal, &error), JOURNAL_DAMAGED);
    assert_int_equal(journal.entry_count, 0);
    journal_free(&journal);
    text_buffer_free(&text);
}

static void test_nonsense_is_damage(void **state)
{
    (void)state;
    static const char *const BODIES[] = {
        "set up", "set up ", "set up areas", "set up areas ", "set up areas 01", "set up areas 1000", "set up colour 1",
        "set up areas 1 2", "team 0 shape 0 colour 0 \"x\"", "team 9 shape 0 colour 0 \"x\"",
        "team 1 shape 8 colour 0 \"x\"", "team 1 shape 0 colour 8 \"x\"", "team 1 shape 0 colour 0",
        "team 1 shape 0 colour 0 \"", "team 1 shape 0 colour 0 \"x", "team 1 shape 0 colour 0 \"x\"y",
        "team 1 shape 0 colour 0 \"x\" \"", "team 1 shape 0 colour 0 \"1234567890123\"",
        "team 1 shape 0 colour 0 \"\x01\"", "team 1 shape 0 colour 0 \"\xff\"", "team 1 shape 0  colour 0 \"x\"",
        "vote 0 codependent", "vote 9 codependent", "vote 1 either", "vote 1", "vote 1 codependent now",
        "vote  1 codependent", "count codependent", "count codependent 1000", "count both 1", "count codependent -1",
        "forward 1", "skip", "skip to", "skip cards now", "return", "return nowhere", "return awareness 1", "open",
        "open workshop now",
    };
    for (size_t i = 0; i < sizeof BODIES / sizeof *BODIES; i++)
        assert_no_entry(BODIES[i]);
}

static void test_what_has_no_words(void **state)
{
    (void)state;
    static const Action ACTIONS[] = {
        {ACTION_SET_UP, SET_UP_COUNT}, {ACTION_SET_UP, -1}, {ACTION_SET_UP, SET_UP_CARDS, .item = -1},
        {ACTION_SET_UP, SET_UP_CARDS, .item = 1000}, {ACTION_NAME_TEAM, TEAMS_MOST}, {ACTION_NAME_TEAM, -1},
        {ACTION_NAME_TEAM, 0, .item = TEAM_SHAPES}, {ACTION_NAME_TEAM, 0, .place = TEAM_COLOURS},
        {ACTION_NAME_TEAM, 0, .text = "say \"hi\""}, {ACTION_NAME_TEAM, 0, .text = "two\nlines"},
        {ACTION_NAME_TEAM, 0, .text = "thirteen, yes"}, {ACTION_NAME_TEAM, 0, .text = "\xc3"},
        {ACTION_NAME_TEAM, 0, .text = "a\u202eb"}, {ACTION_VOTE, SIDE_EITHER}, {ACTION_VOTE, 0, .item = TEAMS_MOST},
        {ACTION_VOTE, 0, .item = -1}, {ACTION_COUNT, SIDE_EITHER}, {ACTION_COUNT, 0, .item = HANDS_MOST + 1},
        {ACTION_COUNT, 0, .item = -1}, {ACTION_SKIP, SKIP_COUNT}, {ACTION_SKIP, -1}, {ACTION_RETURN, -1},
        {ACTION_RETURN, 99},
    };
    for (size_t i = 0; i < sizeof ACTIONS / sizeof *ACTIONS; i++) {
        TextBuffer text = {0};
        uint32_t checksum = 0;
        assert_false(journal_can_write((Entry){ENTRY_ACTION, ACTIONS[i]}));
        journal_write_entry(&text, (Entry){ENTRY_ACTION, ACTIONS[i]}, &checksum);
        assert_int_equal(text.length, 0);
        text_buffer_free(&text);
    }
    Action full = {ACTION_NAME_TEAM, 0}; /* without its zero */
    memset(full.text, 'x', sizeof full.text);
    assert_false(journal_can_write((Entry){ENTRY_ACTION, full}));
}

/* Workshops came with format 3: an older header can't say that it is one. */
static void test_no_older_workshop(void **state)
{
    (void)state;
    static const char body[] = "me-and-we journal 2 workshop deck d hash 0123456789abcdef cards 8 seed 1";
    TextBuffer text = {0};
    Journal journal;
    Error error;
    uint32_t checksum = checksum_crc32(checksum_crc32(0, body, strlen(body)), "\n", 1);
    text_buffer_format(&text, "%s #%08" PRIx32 "\n", body, checksum);
    assert_int_equal(journal_read(text.text, text.length, &journal, &error), JOURNAL_DAMAGED);
    journal_free(&journal);
    text_buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_format_stays),
        cmocka_unit_test(test_nonsense_is_damage),
        cmocka_unit_test(test_what_has_no_words),
        cmocka_unit_test(test_no_older_workshop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

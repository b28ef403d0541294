/* Any bytes as a journal: they are read, played back and gone on with, and never crash. What is read is written again
 * as the very same bytes, and what is played back is a sound journal. */
#include "random.h"
#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CARDS = 16, SIGNS = 8 };

/* A small deck and article in memory; readers of content have a fuzz target of their own. */
typedef struct Content {
    Section section;
    Quotation quotations[SIGNS];
    Card cards[CARDS];
    Article article;
    Deck deck;
} Content;

static const Content *content(void)
{
    static Content made;
    if (made.deck.cards)
        return &made;
    made.section = (Section){"s", "Signs"};
    for (int i = 0; i < SIGNS; i++)
        made.quotations[i] = (Quotation){.id = "q", .text = "A sentence.", .kind = QUOTATION_SIGN,
                                         .side = i < TOPIC_COUNT ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT,
                                         .topic = (Topic)(i % TOPIC_COUNT)};
    for (int i = 0; i < CARDS; i++)
        made.cards[i] = (Card){.id = "c", .text = "A card.", .short_text = "A card", .why = "Because.",
                               .side = i % 2 ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT, .area = (Area)(i % AREA_COUNT),
                               .sign = i / 2 % TOPIC_COUNT + (i % 2 ? TOPIC_COUNT : 0), .twin = i ^ 1,
                               .difference = "One thing."};
    made.article = (Article){"A", "B", "C", &made.section, 1, made.quotations, SIGNS};
    made.deck = (Deck){"fuzz", "Fuzz", "en", made.cards, CARDS, 0x1234};
    return &made;
}

static void need(bool holds)
{
    if (!holds)
        abort();
}

/* What was read, written again. */
static void check_reading(const char *bytes, size_t length)
{
    Journal journal;
    Error error = {.text = ""};
    JournalStatus status = journal_read(bytes, length, &journal, &error);
    need(journal.sound_length <= length);
    need(status != JOURNAL_SOUND || journal.sound_length == length);
    if (journal.sound_length) {
        TextBuffer text = {.text = NULL};
        uint32_t checksum = 0;
        journal_write_header(&text, &journal.header, &checksum);
        for (size_t i = 0; i < journal.entry_count; i++)
            journal_write_entry(&text, journal.entries[i], &checksum);
        need(text.length == journal.sound_length && memcmp(text.text, bytes, text.length) == 0);
        need(checksum == journal.checksum);
        text_buffer_free(&text);
    }
    journal_free(&journal);
}

/* Plays bytes back and goes on; what the session then holds plays back to the same game. */
static void check_playing(const char *bytes, size_t length)
{
    const Content *with = content();
    Session *session = NULL, *again = NULL;
    Error error = {.text = ""};
    if (session_replay(&session, bytes, length, &(GameContent){&with->deck, &with->article, NULL}, &error) != SESSION_OK) {
        need(!session);
        return;
    }
    session_undo(session);
    session_do(session, (Action){ACTION_PASS, 0}, NULL);
    session_redo(session);
    TextBuffer journal = {.text = NULL}, here = {.text = NULL}, there = {.text = NULL};
    session_write(session, &journal);
    game_describe(session_game(session), &here);
    need(session_replay(&again, journal.text, journal.length, &(GameContent){&with->deck, &with->article, NULL}, &error) == SESSION_OK);
    need(!error.text[0]);
    game_describe(session_game(again), &there);
    need(here.length == there.length && memcmp(here.text, there.text, here.length) == 0);
    text_buffer_free(&journal);
    text_buffer_free(&here);
    text_buffer_free(&there);
    session_close(again);
    session_close(session);
}

/* The same bytes as orders for entries with right checksums: the fuzzer can't find checksums by itself. */
static void check_entries(const unsigned char *bytes, size_t length)
{
    static const Entry ENTRIES[] = {
        {ENTRY_ACTION, {ACTION_START_ROUND, 0}}, {ENTRY_ACTION, {ACTION_START_ROUND, 1}},
        {ENTRY_ACTION, {ACTION_SORT, SIDE_CODEPENDENT}}, {ENTRY_ACTION, {ACTION_SORT, SIDE_INTERDEPENDENT}},
        {ENTRY_ACTION, {ACTION_NAME_SIGN, 0}}, {ENTRY_ACTION, {ACTION_NAME_SIGN, 2}},
        {ENTRY_ACTION, {ACTION_PASS, 0}}, {ENTRY_ACTION, {ACTION_NEXT, 0}},
        {ENTRY_UNDO, {ACTION_PASS, 0}}, {ENTRY_REDO, {ACTION_PASS, 0}},
    };
    TextBuffer text = {.text = NULL};
    uint32_t checksum = 0;
    JournalHeader header = journal_header(&content()->deck, length ? bytes[0] : 0);
    journal_write_header(&text, &header, &checksum);
    for (size_t i = 1; i < length; i++)
        journal_write_entry(&text, ENTRIES[bytes[i] % (sizeof ENTRIES / sizeof ENTRIES[0])], &checksum);
    check_reading(text.text, text.length);
    check_playing(text.text, text.length);
    text_buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
    check_reading((const char *)bytes, length);
    check_playing((const char *)bytes, length);
    if (length <= 4096)
        check_entries(bytes, length);
    return 0;
}

/* Any bytes as a journal: they are read, played back and gone on with, and never crash. What is read is written again
 * as the very same bytes, and what is played back is a sound journal. */
#include "challenge.h"
#include "file.h"
#include "random.h"
#include "session.h"
#include "workshop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CARDS = 16, SIGNS = 8 };

/* A small deck and article in memory, and the game's own challenges; readers of content have a fuzz target of their
 * own. */
typedef struct Content {
    Section section;
    Quotation quotations[SIGNS];
    Card cards[CARDS];
    Article article;
    Deck deck;
    ChallengeSet challenges;
} Content;

static void need(bool holds)
{
    if (!holds)
        abort();
}

static ChallengeContent *read_challenge(const ChallengeFormat *format)
{
    char path[sizeof PROJECT_FOLDER + 128], *bytes;
    size_t length;
    Problems problems = {0};
    snprintf(path, sizeof path, "%s/content/challenges/%s.json", PROJECT_FOLDER, format->id);
    need(file_read(path, DECK_BYTES_MOST, &bytes, &length, NULL));
    ChallengeContent *challenge = challenge_content_read(path, bytes, length, format, &problems);
    need(challenge != NULL);
    free(bytes);
    return challenge;
}

static const Content *content(void)
{
    static Content made;
    if (made.deck.cards)
        return &made;
    made.challenges.count = challenge_count();
    for (int i = 0; i < made.challenges.count; i++)
        made.challenges.items[i] = read_challenge(&challenge_rules(i)->format);
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
    made.deck = (Deck){.id = "fuzz", .title = "Fuzz", .language = "en", .cards = made.cards, .card_count = CARDS,
                       .hash = 0x1234};
    return &made;
}

static GameContent game_content(void)
{
    const Content *with = content();
    return (GameContent){&with->deck, &with->article, &with->challenges};
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
    const GameContent with = game_content();
    Session *session = NULL, *again = NULL;
    Error error = {.text = ""};
    if (session_replay(&session, bytes, length, &with, &error) != SESSION_OK) {
        need(!session);
        return;
    }
    session_undo(session);
    session_do(session, (Action){ACTION_PASS, 0}, NULL);
    session_redo(session);
    TextBuffer journal = {.text = NULL}, here = {.text = NULL}, there = {.text = NULL};
    session_write(session, &journal);
    game_describe(session_game(session), &here);
    need(session_replay(&again, journal.text, journal.length, &with, &error) == SESSION_OK);
    need(!error.text[0]);
    game_describe(session_game(again), &there);
    need(here.length == there.length && memcmp(here.text, there.text, here.length) == 0);
    text_buffer_free(&journal);
    text_buffer_free(&here);
    text_buffer_free(&there);
    session_close(again);
    session_close(session);
}

/* What is left of the orders. */
typedef struct Orders {
    const unsigned char *at, *end;
} Orders;

static int take(Orders *orders, int below)
{
    return orders->at < orders->end ? *orders->at++ % below : 0;
}

/* A challenge begun, or a move in one: some with numbers that nothing has. */
static Action step_action(Orders *orders, bool begins)
{
    Action action = {begins ? ACTION_BEGIN : ACTION_MOVE, take(orders, challenge_count())};
    const ChallengeRules *rules = challenge_rules(action.value);
    action.verb = begins ? 0 : take(orders, rules->verb_count);
    int numbers = begins ? 1 : rules->verbs[action.verb].numbers;
    action.item = numbers > 0 ? take(orders, 32) : 0;
    action.place = numbers > 1 ? take(orders, 32) : 0;
    return action;
}

static Entry next_entry(Orders *orders)
{
    static const Entry ENTRIES[] = {
        {ENTRY_ACTION, {ACTION_START_ROUND, 0}}, {ENTRY_ACTION, {ACTION_START_ROUND, 1}},
        {ENTRY_ACTION, {ACTION_SORT, SIDE_CODEPENDENT}}, {ENTRY_ACTION, {ACTION_SORT, SIDE_INTERDEPENDENT}},
        {ENTRY_ACTION, {ACTION_NAME_SIGN, 0}}, {ENTRY_ACTION, {ACTION_NAME_SIGN, 2}},
        {ENTRY_ACTION, {ACTION_PASS, 0}}, {ENTRY_ACTION, {ACTION_NEXT, 0}},
        {ENTRY_UNDO, {ACTION_PASS, 0}}, {ENTRY_REDO, {ACTION_PASS, 0}},
        {ENTRY_ACTION, {ACTION_OPEN_STEPS, 0}},
        {ENTRY_ACTION, {ACTION_OPEN_WORKSHOP, 0}},
        {ENTRY_ACTION, {ACTION_START_ROUND, 1, .item = 1 << AREA_COUPLE | 1 << AREA_WORK, .place = LEVEL_ONLY_CLEAR}},
        {ENTRY_ACTION, {ACTION_FORWARD, 0}},
        {ENTRY_ACTION, {ACTION_BACKWARD, 0}},
        {ENTRY_ACTION, {ACTION_SKIP, SKIP_TO_ANSWER}},
        {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARD}},
        {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARDS}},
        {ENTRY_ACTION, {ACTION_SET_UP, SET_UP_TEAMS, .item = 2}},
        {ENTRY_ACTION, {ACTION_SET_UP, SET_UP_VOTES, .item = VOTE_HANDS}},
        {ENTRY_ACTION, {ACTION_SET_UP, SET_UP_STEPS, .item = 1}},
        {ENTRY_ACTION, {ACTION_NAME_TEAM, 1, .item = 7, .place = 3, .text = "Åsa, 2"}},
        {ENTRY_ACTION, {ACTION_VOTE, SIDE_CODEPENDENT, .item = 1}},
        {ENTRY_ACTION, {ACTION_VOTE, SIDE_INTERDEPENDENT, .item = 0}},
        {ENTRY_ACTION, {ACTION_COUNT, SIDE_INTERDEPENDENT, .item = 12}},
        {ENTRY_ACTION, {ACTION_RETURN, 2}},
    };
    enum { PLAIN = sizeof ENTRIES / sizeof ENTRIES[0], BEGIN = PLAIN, MOVE, DAY, ORDERS };
    int order = take(orders, ORDERS), day = 0;
    if (order == DAY) {
        day = take(orders, 256) * 256 + take(orders, 256);
        order = take(orders, DAY);
    }
    Entry entry = order < PLAIN ? ENTRIES[order] : (Entry){ENTRY_ACTION, step_action(orders, order == BEGIN)};
    entry.action.day = entry.kind == ENTRY_ACTION ? day : 0;
    return entry;
}

/* The same bytes as orders for entries with right checksums: the fuzzer can't find checksums by itself. What the rules
 * refuse is left out of a second journal, so that what comes behind it is played, too. */
static void check_entries(const unsigned char *bytes, size_t length)
{
    GameContent with = game_content();
    TextBuffer text = {.text = NULL}, sound = {.text = NULL};
    uint32_t checksum = 0;
    Session *session = NULL;
    Orders orders = {bytes + (length > 0), bytes + length};
    with.workshop = length > 0 && bytes[0] % 2 == 1;
    JournalHeader header = journal_header(with.deck, length ? bytes[0] : 0, with.workshop);
    journal_write_header(&text, &header, &checksum);
    need(session_start(&session, NULL, &with, header.seed, NULL) == SESSION_OK);
    while (orders.at < orders.end) {
        Entry entry = next_entry(&orders);
        journal_write_entry(&text, entry, &checksum);
        if (entry.kind == ENTRY_ACTION)
            session_do(session, entry.action, NULL);
        else if (entry.kind == ENTRY_UNDO)
            session_undo(session);
        else
            session_redo(session);
    }
    session_write(session, &sound);
    check_reading(text.text, text.length);
    check_playing(text.text, text.length);
    check_reading(sound.text, sound.length);
    check_playing(sound.text, sound.length);
    session_close(session);
    text_buffer_free(&sound);
    text_buffer_free(&text);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
    check_reading((const char *)bytes, length);
    check_playing((const char *)bytes, length);
    if (length <= 512)
        check_entries(bytes, length);
    return 0;
}

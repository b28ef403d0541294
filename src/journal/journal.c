/* Reads and writes the journal's text; what it means for a game is session.c's. */
#include "journal.h"

#include "challenge.h"
#include "checksum.h"
#include "game.h"
#include "journal_reader.h"
#include "journal_workshop.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define MAGIC "me-and-we journal "

enum { JOURNAL_VERSION = 4, END_BYTES = 10 /* " #" and eight digits */, FIRST_WITH_WORKSHOPS = 3 };

/* One way to say each entry that has no numbers: the same table reads and writes. */
static const struct {
    const char *words;
    Entry entry;
} VOCABULARY[] = {
    {"start signs", {ENTRY_ACTION, {ACTION_START_ROUND, 1}}},
    {"start plain", {ENTRY_ACTION, {ACTION_START_ROUND, 0}}},
    {"sort codependent", {ENTRY_ACTION, {ACTION_SORT, SIDE_CODEPENDENT}}},
    {"sort interdependent", {ENTRY_ACTION, {ACTION_SORT, SIDE_INTERDEPENDENT}}},
    {"name 1", {ENTRY_ACTION, {ACTION_NAME_SIGN, 0}}},
    {"name 2", {ENTRY_ACTION, {ACTION_NAME_SIGN, 1}}},
    {"name 3", {ENTRY_ACTION, {ACTION_NAME_SIGN, 2}}},
    {"pass", {ENTRY_ACTION, {ACTION_PASS, 0}}},
    {"next", {ENTRY_ACTION, {ACTION_NEXT, 0}}},
    {"open steps", {ENTRY_ACTION, {ACTION_OPEN_STEPS, 0}}},
    {"open workshop", {ENTRY_ACTION, {ACTION_OPEN_WORKSHOP, 0}}},
    {"forward", {ENTRY_ACTION, {ACTION_FORWARD, 0}}},
    {"backward", {ENTRY_ACTION, {ACTION_BACKWARD, 0}}},
    {"skip to answer", {ENTRY_ACTION, {ACTION_SKIP, SKIP_TO_ANSWER}}},
    {"skip card", {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARD}}},
    {"skip cards", {ENTRY_ACTION, {ACTION_SKIP, SKIP_CARDS}}},
    {"undo", {ENTRY_UNDO, {ACTION_PASS, 0}}},
    {"redo", {ENTRY_REDO, {ACTION_PASS, 0}}},
};

enum { VOCABULARY_COUNT = sizeof VOCABULARY / sizeof VOCABULARY[0] };

static uint32_t line_checksum(uint32_t before, const char *body, size_t length)
{
    return checksum_crc32(checksum_crc32(before, body, length), "\n", 1);
}

/* ---- Writing ---- */

JournalHeader journal_header(const Deck *deck, uint64_t seed, bool workshop)
{
    JournalHeader header = {
        .version = JOURNAL_VERSION, .deck_hash = deck->hash, .deck_cards = deck->card_count, .seed = seed,
        .workshop = workshop};
    size_t length = 0;
    for (; length + 1 < sizeof header.deck_id && deck->id[length]; length++)
        header.deck_id[length] = is_id_character(deck->id[length]) ? deck->id[length] : '_';
    if (!length)
        header.deck_id[0] = '_';
    return header;
}

/* Ends the line that was begun at `start`. */
static void write_end(TextBuffer *out, size_t start, uint32_t *checksum)
{
    if (out->failed)
        return;
    *checksum = line_checksum(*checksum, out->text + start, out->length - start);
    text_buffer_format(out, " #%08" PRIx32 "\n", *checksum);
}

void journal_write_header(TextBuffer *out, const JournalHeader *header, uint32_t *checksum)
{
    size_t start = out->length;
    text_buffer_format(out, MAGIC "%d%s deck %s hash %016" PRIx64 " cards %d seed %" PRIu64, header->version,
                       header->workshop ? " workshop" : "", header->deck_id, header->deck_hash, header->deck_cards,
                       header->seed);
    write_end(out, start, checksum);
}

static bool same_entry(Entry left, Entry right)
{
    if (left.kind != right.kind)
        return false;
    return left.kind != ENTRY_ACTION ||
           (left.action.kind == right.action.kind && left.action.value == right.action.value);
}

/* The words of an entry without numbers, or NULL. */
static const char *plain_words(Entry entry)
{
    for (size_t i = 0; i < VOCABULARY_COUNT; i++) {
        if (same_entry(VOCABULARY[i].entry, entry))
            return VOCABULARY[i].words;
    }
    return NULL;
}

static bool is_number(int number)
{
    return number >= 0 && number <= CHALLENGE_NUMBER_MOST;
}

/* The challenge's verb of a move; NULL where there is no such challenge or verb, or its numbers are out of range. */
static const ChallengeVerb *verb_of(Action move)
{
    bool challenge = move.value >= 0 && move.value < challenge_count();
    if (!challenge || move.verb < 0 || move.verb >= challenge_rules(move.value)->verb_count)
        return NULL;
    const ChallengeVerb *verb = &challenge_rules(move.value)->verbs[move.verb];
    bool item = verb->numbers >= 1 ? is_number(move.item) : move.item == 0;
    bool place = verb->numbers >= 2 ? is_number(move.place) : move.place == 0;
    return item && place ? verb : NULL;
}

static bool is_choice(Action start)
{
    return start.item >= 0 && start.item < GAME_ALL_AREAS && start.place >= 0 && start.place < LEVEL_CHOICES;
}

bool journal_can_write(Entry entry)
{
    Action action = entry.action;
    if (entry.kind != ENTRY_ACTION)
        return plain_words(entry) != NULL;
    if (action.day < 0 || action.day > JOURNAL_DAY_MOST)
        return false;
    if (journal_is_of_workshop(action.kind))
        return journal_can_write_workshop(&action);
    if (action.kind == ACTION_RETURN)
        return action.value >= 0 && action.value < challenge_count();
    if (action.kind == ACTION_BEGIN)
        return action.value >= 0 && action.value < challenge_count() && is_number(action.item);
    if (action.kind == ACTION_START_ROUND && !is_choice(action))
        return false;
    return action.kind == ACTION_MOVE ? verb_of(action) != NULL : plain_words(entry) != NULL;
}

/* What a round is dealt from, where it is not everything. */
static void write_choice(TextBuffer *out, Entry entry)
{
    if (entry.kind != ENTRY_ACTION || entry.action.kind != ACTION_START_ROUND)
        return;
    if (entry.action.item)
        text_buffer_format(out, " areas %d", entry.action.item);
    if (entry.action.place)
        text_buffer_format(out, " level %s", level_names[entry.action.place - LEVEL_ONLY_CLEAR]);
}

static void write_words(TextBuffer *out, Entry entry)
{
    Action action = entry.action;
    if (entry.kind == ENTRY_ACTION && journal_is_of_workshop(action.kind)) {
        journal_write_workshop(out, &action);
    } else if (entry.kind == ENTRY_ACTION && action.kind == ACTION_RETURN) {
        text_buffer_format(out, "return %s", challenge_rules(action.value)->format.id);
    } else if (entry.kind == ENTRY_ACTION && action.kind == ACTION_BEGIN) {
        text_buffer_format(out, "begin %s %d", challenge_rules(action.value)->format.id, action.item);
    } else if (entry.kind == ENTRY_ACTION && action.kind == ACTION_MOVE) {
        const ChallengeVerb *verb = verb_of(action);
        text_buffer_format(out, "move %s %s", challenge_rules(action.value)->format.id, verb->word);
        if (verb->numbers >= 1)
            text_buffer_format(out, " %d", action.item);
        if (verb->numbers >= 2)
            text_buffer_format(out, " %d", action.place);
    } else {
        text_buffer_say(out, plain_words(entry));
        write_choice(out, entry);
    }
}

void journal_write_entry(TextBuffer *out, Entry entry, uint32_t *checksum)
{
    if (!journal_can_write(entry))
        return;
    size_t start = out->length;
    write_words(out, entry);
    if (entry.kind == ENTRY_ACTION && entry.action.day > 0)
        text_buffer_format(out, " day %d", entry.action.day);
    write_end(out, start, checksum);
}

/* ---- Reading ---- */

static bool take_workshop(Reader *body, uint64_t version, bool *workshop)
{
    *workshop = take_words(body, " workshop");
    return !*workshop || version >= FIRST_WITH_WORKSHOPS;
}

static bool read_header(Reader body, JournalHeader *header)
{
    JournalHeader read = {.seed = 0};
    uint64_t version, cards;
    bool sound = take_words(&body, MAGIC) && take_number(&body, JOURNAL_VERSION, &version) &&
                 version > 0 && take_workshop(&body, version, &read.workshop) && take_words(&body, " deck ") &&
                 take_id(&body, read.deck_id, sizeof read.deck_id) && take_words(&body, " hash ") &&
                 take_hex(&body, 16, &read.deck_hash) && take_words(&body, " cards ") &&
                 take_number(&body, DECK_CARDS_MOST, &cards) && take_words(&body, " seed ") &&
                 take_number(&body, UINT64_MAX, &read.seed) && body.left == 0;
    if (!sound)
        return false;
    read.version = (int)version;
    read.deck_cards = (int)cards;
    *header = read;
    return true;
}

/* An entry without numbers: the longest words that the text begins with. */
static bool take_plain(Reader *body, Entry *entry)
{
    size_t longest = 0;
    for (size_t i = 0; i < VOCABULARY_COUNT; i++) {
        size_t length = strlen(VOCABULARY[i].words);
        if (length > longest && body->left >= length && memcmp(body->at, VOCABULARY[i].words, length) == 0) {
            *entry = VOCABULARY[i].entry;
            longest = length;
        }
    }
    body->at += longest;
    body->left -= longest;
    return longest > 0;
}

static bool take_challenge(Reader *body, int *challenge)
{
    char id[JOURNAL_ID_BYTES];
    *challenge = take_id(body, id, sizeof id) ? challenge_find(id) : -1;
    return *challenge >= 0;
}

static bool take_move(Reader *body, Action *move)
{
    char word[JOURNAL_ID_BYTES];
    if (!take_challenge(body, &move->value) || !take_words(body, " ") || !take_id(body, word, sizeof word))
        return false;
    const ChallengeRules *rules = challenge_rules(move->value);
    for (move->verb = 0; move->verb < rules->verb_count; move->verb++) {
        const ChallengeVerb *verb = &rules->verbs[move->verb];
        if (strcmp(verb->word, word) == 0)
            return (verb->numbers < 1 || take_small(body, &move->item)) &&
                   (verb->numbers < 2 || take_small(body, &move->place));
    }
    return false;
}

/* There is one way only to write a choice: what is not chosen is not there. */
static bool take_choice(Reader *body, Entry *entry)
{
    Action *action = &entry->action;
    if (entry->kind != ENTRY_ACTION || action->kind != ACTION_START_ROUND)
        return true;
    if (take_words(body, " areas") && (!take_small(body, &action->item) || action->item == 0))
        return false;
    if (take_words(body, " level clear"))
        action->place = LEVEL_ONLY_CLEAR;
    else if (take_words(body, " level close"))
        action->place = LEVEL_ONLY_CLOSE;
    return is_choice(*action);
}

static bool take_action(Reader *body, Entry *entry)
{
    Action *action = &entry->action;
    *entry = (Entry){.kind = ENTRY_ACTION};
    if (take_words(body, "begin ")) {
        action->kind = ACTION_BEGIN;
        return take_challenge(body, &action->value) && take_small(body, &action->item);
    }
    if (take_words(body, "return ")) {
        action->kind = ACTION_RETURN;
        return take_challenge(body, &action->value);
    }
    if (take_words(body, "move ")) {
        action->kind = ACTION_MOVE;
        return take_move(body, action);
    }
    bool mine;
    bool taken = journal_take_workshop(body, action, &mine);
    return mine ? taken : take_plain(body, entry) && take_choice(body, entry);
}

static bool read_entry(Reader body, Entry *entry)
{
    uint64_t day = 0;
    if (!take_action(&body, entry))
        return false;
    if (entry->kind == ENTRY_ACTION && take_words(&body, " day ") &&
        (!take_number(&body, JOURNAL_DAY_MOST, &day) || day == 0))
        return false;
    entry->action.day = (int)day;
    return body.left == 0;
}

/* Reads the line at the start of `rest`: its body, its checksum and its bytes with the line feed. False where it is cut
 * short or its checksum does not go on from `before`. */
static bool read_line(Reader rest, uint32_t before, Reader *body, uint32_t *checksum, size_t *size)
{
    const char *feed = rest.left ? memchr(rest.at, '\n', rest.left) : NULL;
    if (!feed || feed - rest.at < END_BYTES)
        return false;
    Reader end = {feed - END_BYTES, END_BYTES};
    uint64_t digits;
    if (!take_words(&end, " #") || !take_hex(&end, 8, &digits))
        return false;
    *body = (Reader){rest.at, (size_t)(feed - rest.at) - END_BYTES};
    *size = (size_t)(feed - rest.at) + 1;
    *checksum = line_checksum(before, body->at, body->left);
    return *checksum == digits;
}

static size_t length_without_zeros(Reader rest)
{
    while (rest.left && rest.at[rest.left - 1] == '\0')
        rest.left--;
    return rest.left;
}

/* Whether an unsound line is the last thing in the file, as a write that was cut short leaves it. */
static bool is_torn_tail(Reader rest)
{
    rest.left = length_without_zeros(rest);
    const char *feed = rest.left ? memchr(rest.at, '\n', rest.left) : NULL;
    return !feed || feed == rest.at + rest.left - 1;
}

/* The header's part of journal_read: JOURNAL_SOUND when the entries may be read. */
static JournalStatus read_first_line(Reader rest, Journal *journal, Error *error)
{
    Reader written = {rest.at, length_without_zeros(rest)};
    size_t shown = written.left < strlen(MAGIC) ? written.left : strlen(MAGIC);
    if (!shown)
        return JOURNAL_EMPTY;
    if (memcmp(written.at, MAGIC, shown) != 0) {
        error_set(error, "This file is not a journal of Me & We.");
        return JOURNAL_FOREIGN;
    }
    uint64_t version;
    if (take_words(&written, MAGIC) && take_number(&written, 1000000, &version) && take_words(&written, " ") &&
        version > JOURNAL_VERSION) {
        error_set(error, "This journal was written by a newer Me & We (format %d; this one knows up to %d).",
                  (int)version, JOURNAL_VERSION);
        return JOURNAL_FOREIGN;
    }
    Reader body;
    size_t size;
    uint32_t checksum;
    bool whole = read_line(rest, 0, &body, &checksum, &size);
    if (!whole && is_torn_tail(rest))
        return JOURNAL_EMPTY;
    if (!whole || !read_header(body, &journal->header)) {
        error_set(error, "Line 1 of the journal is damaged.");
        return JOURNAL_DAMAGED;
    }
    journal->sound_length = size;
    journal->checksum = checksum;
    return JOURNAL_SOUND;
}

bool journal_read_header(const char *bytes, size_t length, JournalHeader *header)
{
    Journal journal = {.entries = NULL};
    if (read_first_line((Reader){bytes, length}, &journal, NULL) != JOURNAL_SOUND)
        return false;
    *header = journal.header;
    return true;
}

static bool add_entry(Journal *journal, size_t *capacity, Entry entry)
{
    if (journal->entry_count == *capacity) {
        size_t wanted = *capacity ? *capacity * 2 : 256;
        Entry *grown = realloc(journal->entries, wanted * sizeof *grown);
        if (!grown)
            return false;
        journal->entries = grown;
        *capacity = wanted;
    }
    journal->entries[journal->entry_count++] = entry;
    return true;
}

JournalStatus journal_read(const char *bytes, size_t length, Journal *journal, Error *error)
{
    *journal = (Journal){.entries = NULL};
    JournalStatus status = read_first_line((Reader){bytes, length}, journal, error);
    size_t capacity = 0;
    while (status == JOURNAL_SOUND && journal->sound_length < length) {
        Reader rest = {bytes + journal->sound_length, length - journal->sound_length};
        Reader body;
        Entry entry;
        size_t size;
        uint32_t checksum;
        size_t line = journal->entry_count + 2;
        if (!read_line(rest, journal->checksum, &body, &checksum, &size)) {
            status = is_torn_tail(rest) ? JOURNAL_TORN : JOURNAL_DAMAGED;
            error_set(error, "Line %zu of the journal %s.", line,
                      status == JOURNAL_TORN ? "was cut short" : "is damaged");
        } else if (!read_entry(body, &entry)) {
            status = JOURNAL_DAMAGED;
            error_set(error, "Line %zu of the journal makes no sense.", line);
        } else if (!add_entry(journal, &capacity, entry)) {
            status = JOURNAL_NO_MEMORY;
            error_set(error, "There is not enough memory to read the journal.");
        } else {
            journal->sound_length += size;
            journal->checksum = checksum;
        }
    }
    return status;
}

void journal_free(Journal *journal)
{
    free(journal->entries);
    *journal = (Journal){.entries = NULL};
}

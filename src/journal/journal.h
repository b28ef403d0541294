/* A game as text: a header line, then a line for each action, each ending in a checksum that goes on from the line
 * before, so that lines can be neither lost, changed nor swapped unnoticed.
 *
 * The format's history:
 *   1 (2026-11): "me-and-we journal 1 deck ID hash HEX16 cards N seed N #CRC", then "start signs|plain", "sort codependent",
 *     "name 1|2|3", "pass", "next", "undo", "redo", each with " #CRC" and a line feed. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "action.h"
#include "error.h"
#include "text_buffer.h"

#include <stdint.h>

enum { JOURNAL_BYTES_MOST = 32 * 1024 * 1024 };

typedef enum EntryKind { ENTRY_ACTION, ENTRY_UNDO, ENTRY_REDO } EntryKind;

typedef struct Entry {
    EntryKind kind;
    Action action; /* of ENTRY_ACTION */
} Entry;

typedef struct JournalHeader {
    char deck_id[64];
    uint64_t deck_hash;
    int deck_cards;
    uint64_t seed;
} JournalHeader;

typedef enum JournalStatus {
    JOURNAL_SOUND,
    JOURNAL_TORN,    /* the last line was cut short: everything before it is kept, sound_length tells where it ends */
    JOURNAL_DAMAGED, /* a checksum before the end does not match, or a line makes no sense */
    JOURNAL_FOREIGN, /* not a journal of this game, or of a newer format */
    JOURNAL_EMPTY    /* no bytes, or a header that was cut short */
} JournalStatus;

typedef struct Journal {
    JournalHeader header;
    Entry *entries;
    size_t entry_count;
    size_t sound_length; /* bytes up to the end of the last sound line */
    uint32_t checksum;   /* of that line, to go on from */
} Journal;

/* Reads a journal from memory. The sentence says what is wrong, and on which line, for TORN, DAMAGED and FOREIGN.
 * On DAMAGED the entries before the damage are there. journal_free in every case. */
JournalStatus journal_read(const char *bytes, size_t length, Journal *journal, Error *error);
void journal_free(Journal *journal);

/* Writes a line with its checksum; *checksum goes on from line to line (0 before the header). */
void journal_write_header(TextBuffer *out, const JournalHeader *header, uint32_t *checksum);
void journal_write_entry(TextBuffer *out, Entry entry, uint32_t *checksum);

#endif

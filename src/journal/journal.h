/* A game as text: a header line, then a line for each entry, each ending in a checksum that goes on from the line
 * before, so that lines can be neither lost, changed nor swapped unnoticed.
 *
 * The format's history:
 *   1 (2026-11)
 *     journal  = header *entry
 *     header   = "me-and-we journal 1 deck " id " hash " 16hex " cards " number " seed " number end
 *     entry    = ( action / "undo" / "redo" ) end
 *     action   = "start signs" / "start plain"                 ; ACTION_START_ROUND with 1 or 0
 *              / "sort codependent" / "sort interdependent"    ; ACTION_SORT
 *              / "name 1" / "name 2" / "name 3"                ; ACTION_NAME_SIGN, counted from 1 for the reader
 *              / "pass" / "next"
 *     end      = " #" 8hex LF
 *     id       = 1*63( "a"-"z" / "A"-"Z" / "0"-"9" / "." / "_" / "-" )   ; other bytes of a deck's id stand as "_"
 *     number   = "0" / ( "1"-"9" *DIGIT )                      ; cards up to DECK_CARDS_MOST, seed up to 2^64 - 1
 *     hex      = DIGIT / "a"-"f"
 *   2 (2026-11): steps and days. The header says 2; a journal of format 1 is read as it is and goes on as one of format
 *   2 behind its old header.
 *     action   =/ "open steps"                                 ; ACTION_OPEN_STEPS
 *              / "begin " challenge " " number                 ; ACTION_BEGIN: the variant, from 0
 *              / "move " challenge " " verb *2( " " number )   ; ACTION_MOVE: item and place, as many as the verb has
 *     entry    = action [ " day " number ] end                 ; the day since 1970-01-01 from which it counts; not 0
 *     challenge, verb: the words of challenge.h; numbers up to CHALLENGE_NUMBER_MOST, days up to JOURNAL_DAY_MOST
 *   3 (2026-11): workshops, in journals of their own (journal_name.h). Earlier journals are read as they are.
 *     header   =/ "me-and-we journal 3 workshop deck " ...     ; the rest as before
 *     action   =/ "set up " setting " " number                 ; ACTION_SET_UP
 *              / "team " number " shape " number " colour " number " " DQUOTE name DQUOTE   ; the team from 1
 *              / "open workshop" / "forward" / "backward"
 *              / "skip to answer" / "skip card" / "skip cards" ; ACTION_SKIP
 *              / "vote " number " " pile                       ; ACTION_VOTE: the team from 1
 *              / "count " pile " " number                      ; ACTION_COUNT
 *              / "return " challenge                           ; ACTION_RETURN
 *     setting  = "areas" / "cards" / "teams" / "votes" / "timer" / "points" / "steps"      ; a SetUp each
 *     pile     = "codependent" / "interdependent"
 *     name     = 0*12 characters as workshop_may_name lets them pass
 *
 *   4 (2026-11): rounds of chosen cards. Earlier journals are read as they are.
 *     action   =/ ( "start signs" / "start plain" ) [ " areas " number ] [ " level " ( "clear" / "close" ) ]
 *                                                              ; ACTION_START_ROUND: the choice, where it is not of all
 *
 *   The eight digits are the CRC-32 of the line's bytes before " #" and a line feed, going on from the checksum of the
 *   line before (from 0 for the header). There is exactly one way to write each line; anything else is damage.
 *
 * Torn or damaged? A power cut leaves its mark at the very end: a last line without its line feed, without a matching
 * checksum, or a run of zero bytes (the length was kept, the bytes were not). That is TORN, and was never acknowledged.
 * An unsound line with anything but zero bytes behind it is DAMAGED, and so is a line whose checksum matches but which
 * makes no sense. */
#ifndef JOURNAL_H
#define JOURNAL_H

#include "action.h"
#include "deck.h"
#include "error.h"
#include "text_buffer.h"

#include <stdint.h>

enum { JOURNAL_BYTES_MOST = 32 * 1024 * 1024, JOURNAL_ID_BYTES = 64, JOURNAL_DAY_MOST = 9999999 };

typedef enum EntryKind { ENTRY_ACTION, ENTRY_UNDO, ENTRY_REDO } EntryKind;

typedef struct Entry {
    EntryKind kind;
    Action action; /* of ENTRY_ACTION */
} Entry;

typedef struct JournalHeader {
    int version; /* of the format; a journal goes on under the header that it has */
    char deck_id[JOURNAL_ID_BYTES];
    uint64_t deck_hash;
    int deck_cards;
    uint64_t seed;
    bool workshop; /* of a group's game */
} JournalHeader;

typedef enum JournalStatus {
    JOURNAL_SOUND,
    JOURNAL_TORN,    /* the last line was cut short: everything before it is kept, sound_length tells where it ends */
    JOURNAL_DAMAGED, /* a checksum before the end does not match, or a line makes no sense */
    JOURNAL_FOREIGN, /* not a journal of this game, or of a newer format */
    JOURNAL_EMPTY,   /* no bytes, or a header that was cut short */
    JOURNAL_NO_MEMORY
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

/* Reads the first line alone. False where it is no sound header. */
bool journal_read_header(const char *bytes, size_t length, JournalHeader *header);

/* The header of a game with this deck and seed, on one's own or a group's. */
JournalHeader journal_header(const Deck *deck, uint64_t seed, bool workshop);

/* Whether the format has words for this entry (an action with a value that no rule knows has none). */
bool journal_can_write(Entry entry);

/* Writes a line with its checksum; *checksum goes on from line to line (0 before the header). An entry that the format
 * has no words for writes nothing. */
void journal_write_header(TextBuffer *out, const JournalHeader *header, uint32_t *checksum);
void journal_write_entry(TextBuffer *out, Entry entry, uint32_t *checksum);

#endif

/* The names of journals in a store: game-000001.journal, game-000002.journal, ... and, of workshops,
 * workshop-000003.journal, ...; the highest number is the newest. Both are numbered together, so that a number tells
 * when a journal was begun. */
#ifndef JOURNAL_NAME_H
#define JOURNAL_NAME_H

#include "store.h"

enum { JOURNAL_NAME_BYTES = STORE_NAME_BYTES, JOURNAL_NUMBER_MOST = 999999999 };

typedef enum JournalSeries { JOURNAL_GAMES, JOURNAL_WORKSHOPS, JOURNAL_SERIES_COUNT } JournalSeries;

/* Writes the name of a journal's file: "game-000001.journal". */
void journal_name(char name[JOURNAL_NAME_BYTES], JournalSeries series, long number);

/* The numbers of the series' journals below `below`, the newest first, in *numbers (free() it). Gives how many there
 * are; -1 with the reason, and *numbers NULL, where the store can't be listed or memory runs out. */
int journal_all(Store *store, JournalSeries series, long below, long **numbers, Error *error);

/* The first number that no journal of either series has had, set-aside ones counted; -1 where the store can't be
 * listed. */
long journal_first_free(Store *store, Error *error);

/* What is kept under a name. */
typedef enum NameKind {
    NAME_OTHER, /* nothing that lasts: another program's, or left of something unfinished */
    NAME_SETTINGS,
    NAME_SETTINGS_ASIDE,
    NAME_JOURNAL,
    NAME_JOURNAL_ASIDE,
    NAME_DECK,        /* one of the player's: deck-ID.json or deck-ID.csv */
    NAME_DECK_PICTURE /* deck-ID.picture-HASH */
} NameKind;

/* *series (may be NULL) and *number: of a journal; *number 0 otherwise. */
NameKind journal_name_kind(const char *name, JournalSeries *series, long *number);

/* Whether a file is one that the game made: a journal, settings, a deck that it keeps, or what was set aside or left of
 * any of them. */
bool journal_is_ours(const char *name);

#endif

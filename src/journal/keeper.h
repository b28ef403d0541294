/* A journal's text and how much of it is safe in a store. The text is complete in memory; whatever the store has not
 * taken yet is tried again with every further line. What the store took, but could not bring to a safe place later, is
 * for the store to try again. */
#ifndef KEEPER_H
#define KEEPER_H

#include "journal_name.h"
#include "store.h"
#include "text_buffer.h"

#include <stdint.h>

typedef struct Keeper {
    Store *store;    /* NULL: nothing is kept */
    JournalSeries series;
    StoreFile *file; /* NULL: not open (yet) */
    char name[JOURNAL_NAME_BYTES];
    TextBuffer text;   /* the whole journal */
    uint32_t checksum; /* of its last line */
    size_t kept;       /* bytes of it that the store has taken */
    bool torn;         /* behind them the file may have a torn tail */
    Error trouble;     /* why the rest is not; empty while all is kept */
    Error late;        /* why the store could not keep what it had taken; empty while it could */
} Keeper;

/* Where the text ended, to take back what was added since. */
typedef struct KeeperMark {
    size_t length;
    uint32_t checksum;
} KeeperMark;

/* How far the text goes now; and takes back what was added to it since then, and not kept yet. */
KeeperMark keeper_mark(const Keeper *keeper);
void keeper_take_back(Keeper *keeper, KeeperMark mark);

/* Makes everything of the text safe, or says by keeper_trouble why it is not. Begins a journal where there is none
 * yet. */
bool keeper_keep(Keeper *keeper);

/* Asks the store what came of what it had taken: keeper_keep does, too. */
void keeper_look(Keeper *keeper);

/* Whether all of the text is safe in the store. */
bool keeper_is_kept(const Keeper *keeper);
const char *keeper_trouble(const Keeper *keeper); /* empty while all is kept */

/* Closes the file and frees the text. What is not kept by then is not kept. */
void keeper_end(Keeper *keeper);

#endif

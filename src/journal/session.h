/* A game and its journal: every action is on the disk before it shows, can be undone, and is there after a power cut.
 *
 * Journals are called game-000001.journal, workshop-000002.journal, ...; the highest number is the newest. A new game
 * takes a number above all others and never opens a file that is there. Games on one's own and workshops
 * (GameContent.workshop) go on apart, and so do those of different decks: each with the newest of its kind and deck. */
#ifndef SESSION_H
#define SESSION_H

#include "game.h"
#include "journal.h"
#include "store.h"

/* Whatever starts, resumes or replays gives one only with SESSION_OK, else NULL; session_close gives it back. Store and
 * what the content points to must outlive it. */
typedef struct Session Session;

typedef enum SessionStatus {
    SESSION_OK,
    SESSION_NONE,            /* no game to go on with */
    SESSION_BUSY,            /* another running copy has it open */
    SESSION_SET_ASIDE,       /* it was foreign, or damaged from its header on, and set aside; nothing was overwritten */
    SESSION_CONTENT_CHANGED, /* the deck or a step that was begun is not what it was; the journal stays where it is */
    SESSION_FAILED           /* the store refused, or memory ran out */
} SessionStatus;

/* Starts a new game in a new journal. Where the store refuses, the game plays all the same and session_is_kept is false
 * (the error says why): SESSION_FAILED is for memory and an unusable deck alone. `store` NULL: nothing is kept. */
SessionStatus session_start(Session **session, Store *store, const GameContent *content, uint64_t seed,
                            Error *error);

/* Opens the newest journal, cuts off a torn tail, and plays it back. Of a damaged journal (or one with an entry that
 * the rules refuse, whatever the content), what comes before the damage goes on in a new journal, and the damaged file
 * is set aside. A journal without so much as a whole header is passed over for the one before it. The error says what
 * the player should know, also with SESSION_OK: a torn tail was dropped, a damaged file set aside, or the game can't be
 * kept. */
SessionStatus session_resume(Session **session, Store *store, const GameContent *content, Error *error);

/* Plays back a journal's bytes without a store, for --replay and tests. SESSION_OK with an error text where only a part
 * of it was sound; SESSION_SET_ASIDE where nothing was. */
SessionStatus session_replay(Session **session, const char *bytes, size_t length, const GameContent *content,
                             Error *error);

/* Whether there is a journal of a game on one's own, or of a workshop, with the deck of this id, to go on with, without
 * opening it. One whose header can't be read counts as of any deck: session_resume says what is the matter. */
bool session_exists(Store *store, bool workshop, const char *deck_id);

/* The deck was read anew, and the rules see no difference (the hash is the same): the session goes on with the new one.
 * False, and nothing is changed, where they do. */
bool session_replace_deck(Session *session, const Deck *deck);

/* What session_resume would go on with, to look at: the newest journal is read but not opened, so that it is locked
 * for nobody, and nothing of the store changes. The session is kept nowhere. NULL, without a word, where the journal
 * can't be read, is damaged, or is of other content: session_resume says why. A torn tail is left out. Another running
 * copy may be about to write more. */
Session *session_peek(Store *store, const GameContent *content);

/* Frees it; the journal stays in the store. NULL is fine. */
void session_close(Session *session);

/* The game as it is now; good until the session changes. */
const Game *session_game(const Session *session);

/* Applies an action and appends it to the journal. False with a reason where the rules refuse it. Where the store
 * refuses, the action still counts, session_is_kept turns false and session_trouble says why; the next action tries
 * again to write everything that is missing. */
bool session_do(Session *session, Action action, Error *refusal);
bool session_undo(Session *session);
bool session_redo(Session *session);
/* The action that an undo would take back, and the one that a redo would bring again; NULL where there is none. */
const Action *session_last(const Session *session);
const Action *session_undone(const Session *session);
bool session_can_undo(const Session *session); /* the start of the first round can't be undone */
bool session_can_redo(const Session *session);

/* Whether all that was done is safe in the store. */
bool session_is_kept(const Session *session);
const char *session_trouble(const Session *session); /* empty while all is kept */
/* Asks the store what came of what it had taken already (store.h, `later`); both of the above follow. */
void session_look_at_store(Session *session);
const char *session_name(const Session *session);    /* the journal's name in its store; empty while it has none */

/* Every entry so far as the journal's text, for bug reports and tests. */
void session_write(const Session *session, TextBuffer *out);

/* Removes every journal, set-aside ones too, and the settings. False where something could not be removed. */
bool session_wipe(Store *store, Error *error);

#endif

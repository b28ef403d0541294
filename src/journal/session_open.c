/* Starts a session, goes on with a stored one, and wipes what is stored. A journal that can't be used is never written
 * over: it stays where it is or is set aside under another name. */
#include "session_parts.h"

#include <stdlib.h>
#include <string.h>

static JournalSeries series_of(bool workshop)
{
    return workshop ? JOURNAL_WORKSHOPS : JOURNAL_GAMES;
}

/* A session that has done nothing yet; its text is its header, not yet brought to the store. */
static Session *create(Store *store, const GameContent *content, const JournalHeader *header, Error *error)
{
    Session *session = calloc(1, sizeof *session);
    if (!session) {
        error_set(error, "There is not enough memory for a game.");
        return NULL;
    }
    session->keeper.store = store;
    session->keeper.series = series_of(header->workshop);
    journal_write_header(&session->keeper.text, header, &session->keeper.checksum);
    GameContent played = *content;
    played.workshop = header->workshop; /* the journal knows best */
    bool begun = timeline_begin(&session->timeline, &played, header->seed, error);
    if (begun && !session->keeper.text.failed)
        return session;
    if (begun)
        error_set(error, "There is not enough memory for a game.");
    session_close(session);
    return NULL;
}

static void say_nothing(Error *error)
{
    if (error)
        error->text[0] = '\0';
}

SessionStatus session_start(Session **session, Store *store, const GameContent *content, uint64_t seed,
                            Error *error)
{
    JournalHeader header = journal_header(content->deck, seed, content->workshop);
    say_nothing(error);
    *session = create(store, content, &header, error);
    if (!*session)
        return SESSION_FAILED;
    if (!keeper_keep(&(*session)->keeper) && store)
        error_set(error, "%s", session_trouble(*session));
    return SESSION_OK;
}

/* ---- Playing a journal back ---- */

static bool same_deck(const JournalHeader *header, const Deck *deck)
{
    JournalHeader now = journal_header(deck, header->seed, header->workshop);
    return strcmp(header->deck_id, now.deck_id) == 0 && header->deck_hash == now.deck_hash &&
           header->deck_cards == now.deck_cards;
}

static SessionStatus say_deck_changed(const JournalHeader *header, const Deck *deck, const char *name, Error *error)
{
    if (strcmp(header->deck_id, journal_header(deck, 0, false).deck_id) != 0)
        error_set(error, "The game %s was played with another deck, \"%s\". Open that deck (--deck FILE) to go on with "
                  "it, or begin a new game; the old one stays as it is.", name, header->deck_id);
    else
        error_set(error, "The deck \"%s\" was edited after the game %s was played, so its cards no longer fit. Put the "
                  "old deck back to go on with it, or begin a new game; the old one stays as it is.",
                  header->deck_id, name);
    return SESSION_CONTENT_CHANGED;
}

/* Whether an entry is refused because its step is not what it was when the entry was written. A step that was never
 * open or never begun is no matter of content. */
static bool step_changed(const Game *game, const Entry *entry)
{
    const Action *action = &entry->action;
    if (entry->kind != ENTRY_ACTION)
        return false;
    return action->kind == ACTION_BEGIN ? game_step_open(game, action->value)
                                        : action->kind == ACTION_MOVE && game_step_begun(game, action->value);
}

static SessionStatus say_step_changed(int challenge, const char *name, Error *error)
{
    const char *id = challenge_rules(challenge)->format.id;
    error_set(error, "The game %s goes through the step \"%s\", whose file challenges/%s.json can't be read or was "
              "edited since. Put the old file back to go on with it, or begin a new game; the old one stays as it is.",
              name, id, id);
    return SESSION_CONTENT_CHANGED;
}

/* A journal's bytes played back as far as they are sound. */
typedef struct Playback {
    Session *session;
    JournalStatus journal; /* JOURNAL_DAMAGED also where the rules refuse an entry */
    size_t sound_length;
    Error what; /* what is wrong with it, where something is */
} Playback;

/* Enters the journal's entries up to the first that is refused: the rest is damage, or of a step that has changed. */
static SessionStatus enter_all(Playback *playback, const Journal *journal, const char *name)
{
    for (size_t i = 0; i < journal->entry_count; i++) {
        const Entry *entry = &journal->entries[i];
        Error refusal = {.text = ""};
        if (session_enter(playback->session, *entry, &refusal))
            continue;
        if (step_changed(session_game(playback->session), entry)) {
            session_close(playback->session);
            playback->session = NULL;
            return say_step_changed(entry->action.value, name, &playback->what);
        }
        playback->journal = JOURNAL_DAMAGED;
        error_set(&playback->what, "Line %zu of the journal does not fit the rules: %s", i + 2, refusal.text);
        break;
    }
    return SESSION_OK;
}

/* SESSION_OK with a session that holds the sound entries; else a status and the reason in playback->what. */
static SessionStatus play_back(Playback *playback, Store *store, const char *name, const char *bytes, size_t length,
                               const GameContent *content)
{
    Journal journal;
    playback->journal = journal_read(bytes, length, &journal, &playback->what);
    playback->sound_length = journal.sound_length;
    SessionStatus status = SESSION_OK;
    if (playback->journal == JOURNAL_NO_MEMORY)
        status = SESSION_FAILED;
    else if (playback->journal == JOURNAL_EMPTY)
        status = SESSION_NONE;
    else if (playback->journal == JOURNAL_FOREIGN || !journal.sound_length)
        status = SESSION_SET_ASIDE;
    else if (!same_deck(&journal.header, content->deck))
        status = say_deck_changed(&journal.header, content->deck, name, &playback->what);
    else if (!(playback->session = create(store, content, &journal.header, &playback->what)))
        status = SESSION_FAILED;
    else
        status = enter_all(playback, &journal, name);
    journal_free(&journal);
    return status;
}

SessionStatus session_replay(Session **session, const char *bytes, size_t length, const GameContent *content,
                             Error *error)
{
    Playback playback = {.session = NULL};
    say_nothing(error);
    SessionStatus status = play_back(&playback, NULL, "in this file", bytes, length, content);
    *session = playback.session;
    if (playback.what.text[0])
        error_set(error, "%s", playback.what.text);
    else if (status == SESSION_NONE)
        error_set(error, "This file holds no game.");
    return status;
}

/* ---- Whose deck ---- */

/* Whether a journal is one of another deck's. What can't be told, as it is damaged or foreign, is not passed over. */
static bool is_of_other_deck(Store *store, const char *name, const char *deck_id)
{
    char *bytes = NULL;
    size_t length = 0;
    JournalHeader header, wanted = journal_header(&(Deck){.id = deck_id}, 0, false);
    if (store->read(store, name, JOURNAL_BYTES_MOST, &bytes, &length, NULL) != STORE_OK)
        return false;
    bool other = journal_read_header(bytes, length, &header) && strcmp(header.deck_id, wanted.deck_id) != 0;
    free(bytes);
    return other;
}

/* The number of the newest journal below `below` that is not another deck's, and its name; 0: none, -1: trouble. */
static long newest_of_deck(Store *store, bool workshop, const char *deck_id, long below, char name[JOURNAL_NAME_BYTES],
                           Error *error)
{
    long *numbers, found = 0;
    int count = journal_all(store, series_of(workshop), below, &numbers, error);
    for (int i = 0; i < count && found == 0; i++) {
        journal_name(name, series_of(workshop), numbers[i]);
        if (!is_of_other_deck(store, name, deck_id))
            found = numbers[i];
    }
    free(numbers);
    return count < 0 ? -1 : found;
}

/* ---- Resuming ---- */

/* Puts a file that can't be used out of the way. */
static SessionStatus set_aside(Store *store, const char *name, const Error *what, Error *error)
{
    char new_name[JOURNAL_NAME_BYTES];
    Error trouble = {.text = ""};
    if (store->set_aside(store, name, new_name, &trouble) == STORE_OK) {
        error_set(error, "The saved game %s can't be played. %s It was set aside as %s in %s.", name, what->text,
                  new_name, store->place);
        return SESSION_SET_ASIDE;
    }
    error_set(error, "The saved game %s can't be played. %s It could not be set aside either. %s", name, what->text,
              trouble.text);
    return SESSION_FAILED;
}

/* Goes on with what was sound of a damaged journal. The damaged one is set aside only when the new one is safe, so that
 * one of the two is there at every moment. */
static void salvage(Session *session, const char *name, const Error *what, Error *error)
{
    Keeper *keeper = &session->keeper;
    char new_name[JOURNAL_NAME_BYTES];
    if (!keeper_keep(keeper)) {
        error_set(error, "The saved game %s is damaged. %s What came before the damage is here, but can't be kept. %s",
                  name, what->text, keeper_trouble(keeper));
        return;
    }
    if (keeper->store->set_aside(keeper->store, name, new_name, NULL) != STORE_OK)
        memcpy(new_name, name, strlen(name) + 1);
    error_set(error, "The saved game %s is damaged. %s What came before the damage goes on in %s; the damaged file is "
              "kept as %s in %s.", name, what->text, keeper->name, new_name, keeper->store->place);
}

/* Takes over a session that was played back from an open journal. */
static SessionStatus go_on(Session *session, StoreFile *file, const char *name, const Playback *playback, Error *error)
{
    Keeper *keeper = &session->keeper;
    if (playback->journal == JOURNAL_DAMAGED) {
        if (file)
            keeper->store->close(file);
        salvage(session, name, &playback->what, error);
        return SESSION_OK;
    }
    memcpy(keeper->name, name, strlen(name) + 1);
    keeper->file = file;
    keeper->kept = playback->sound_length;
    keeper->torn = playback->journal == JOURNAL_TORN;
    if (keeper->torn)
        error_set(error, "The last thing done in the game %s was not saved whole and is gone; all before it is here.",
                  name);
    if (!keeper_keep(keeper))
        error_set(error, "This game goes on, but can't be kept. %s", keeper_trouble(keeper));
    return SESSION_OK;
}

/* Opens one journal. A store that can't be written to still lets it be played. */
static SessionStatus resume_named(Session **session, Store *store, const char *name, const GameContent *content,
                                  Error *error)
{
    StoreFile *file = NULL;
    char *bytes = NULL;
    size_t length = 0;
    if (store->open(store, name, &file, NULL) == STORE_BUSY) {
        error_set(error, "The game %s is open in another running copy of Me & We. Go on there, or close it first.",
                  name);
        return SESSION_BUSY;
    }
    StoreStatus status = store->read(store, name, JOURNAL_BYTES_MOST, &bytes, &length, error);
    Playback playback = {.session = NULL};
    SessionStatus result = SESSION_FAILED;
    if (status == STORE_TOO_LARGE) {
        error_set(&playback.what, "It is larger than any game can be.");
        result = SESSION_SET_ASIDE;
    } else if (status == STORE_OK) {
        result = play_back(&playback, store, name, bytes, length, content);
    }
    free(bytes);
    *session = playback.session;
    if (result == SESSION_OK)
        return go_on(playback.session, file, name, &playback, error);
    if (file)
        store->close(file);
    if (result == SESSION_SET_ASIDE)
        return set_aside(store, name, &playback.what, error);
    if (playback.what.text[0])
        error_set(error, "%s", playback.what.text);
    return result;
}

SessionStatus session_resume(Session **session, Store *store, const GameContent *content, Error *error)
{
    *session = NULL;
    long number = JOURNAL_NUMBER_MOST + 1L;
    char name[JOURNAL_NAME_BYTES];
    while (store && (number = newest_of_deck(store, content->workshop, content->deck->id, number, name, error)) > 0) {
        say_nothing(error);
        /* A journal without so much as a header is a game that never began: the one before it goes on. */
        SessionStatus status = resume_named(session, store, name, content, error);
        if (status != SESSION_NONE)
            return status;
    }
    if (number < 0)
        return SESSION_FAILED;
    say_nothing(error);
    return SESSION_NONE;
}

bool session_exists(Store *store, bool workshop, const char *deck_id)
{
    char name[JOURNAL_NAME_BYTES];
    return store && newest_of_deck(store, workshop, deck_id, JOURNAL_NUMBER_MOST + 1L, name, NULL) > 0;
}

/* ---- Looking ---- */

static SessionStatus peek_named(Session **session, Store *store, const char *name, const GameContent *content)
{
    char *bytes = NULL;
    size_t length = 0;
    if (store->read(store, name, JOURNAL_BYTES_MOST, &bytes, &length, NULL) != STORE_OK)
        return SESSION_FAILED;
    Playback playback = {.session = NULL};
    SessionStatus status = play_back(&playback, NULL, name, bytes, length, content);
    free(bytes);
    if (playback.journal == JOURNAL_DAMAGED) {
        session_close(playback.session);
        return SESSION_SET_ASIDE;
    }
    *session = playback.session;
    return status;
}

Session *session_peek(Store *store, const GameContent *content)
{
    Session *session = NULL;
    long number = JOURNAL_NUMBER_MOST + 1L;
    char name[JOURNAL_NAME_BYTES];
    while (store && (number = newest_of_deck(store, content->workshop, content->deck->id, number, name, NULL)) > 0) {
        if (peek_named(&session, store, name, content) != SESSION_NONE)
            break;
    }
    return session;
}

/* ---- Wiping ---- */

/* Adds the game's own names to a text buffer, each with its zero byte. */
static bool collect(void *seen, const char *name)
{
    TextBuffer *names = seen;
    if (journal_is_ours(name))
        text_buffer_add(names, name, strlen(name) + 1);
    return !names->failed;
}

bool session_wipe(Store *store, Error *error)
{
    TextBuffer names = {.text = NULL};
    bool wiped = true;
    say_nothing(error);
    if (!store)
        return true;
    StoreStatus status = store->list(store, collect, &names, error);
    if (status != STORE_OK && status != STORE_MISSING)
        wiped = false;
    else if (names.failed)
        wiped = error_set(error, "There is not enough memory to wipe everything.");
    for (size_t at = 0; at < names.length; at += strlen(names.text + at) + 1) {
        status = store->remove(store, names.text + at, error);
        if (status != STORE_OK && status != STORE_MISSING)
            wiped = false;
    }
    text_buffer_free(&names);
    return wiped;
}

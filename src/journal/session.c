/* A running session: each action changes the game and goes into the journal, or neither. */
#include "session_parts.h"

#include <stdlib.h>
#include <string.h>

static bool carry_out(Timeline *timeline, Entry entry, Error *refusal)
{
    switch (entry.kind) {
    case ENTRY_ACTION:
        return timeline_do(timeline, entry.action, refusal);
    case ENTRY_UNDO:
        return timeline_undo(timeline) || error_set(refusal, "There is nothing to undo.");
    case ENTRY_REDO:
        return timeline_redo(timeline) || error_set(refusal, "There is nothing to redo.");
    }
    return false;
}

bool session_enter(Session *session, Entry entry, Error *refusal)
{
    Keeper *keeper = &session->keeper;
    KeeperMark mark = keeper_mark(keeper);
    if (!journal_can_write(entry))
        return error_set(refusal, "There is no such action.");
    journal_write_entry(&keeper->text, entry, &keeper->checksum);
    bool entered = keeper->text.failed ? error_set(refusal, "There is not enough memory to go on.")
                                       : carry_out(&session->timeline, entry, refusal);
    if (!entered)
        keeper_take_back(keeper, mark);
    return entered;
}

bool session_do(Session *session, Action action, Error *refusal)
{
    if (!session_enter(session, (Entry){ENTRY_ACTION, action}, refusal))
        return false;
    keeper_keep(&session->keeper);
    return true;
}

bool session_undo(Session *session)
{
    if (!session_enter(session, (Entry){.kind = ENTRY_UNDO}, NULL))
        return false;
    keeper_keep(&session->keeper);
    return true;
}

bool session_redo(Session *session)
{
    if (!session_enter(session, (Entry){.kind = ENTRY_REDO}, NULL))
        return false;
    keeper_keep(&session->keeper);
    return true;
}

bool session_replace_deck(Session *session, const Deck *deck)
{
    const Deck *old = game_deck(session_game(session));
    if (old->hash != deck->hash || old->card_count != deck->card_count || strcmp(old->id, deck->id) != 0)
        return false;
    timeline_replace_deck(&session->timeline, deck);
    return true;
}

void session_close(Session *session)
{
    if (!session)
        return;
    keeper_end(&session->keeper);
    timeline_end(&session->timeline);
    free(session);
}

const Game *session_game(const Session *session)
{
    return session->timeline.game;
}

const Action *session_last(const Session *session)
{
    const Timeline *timeline = &session->timeline;
    return timeline_can_undo(timeline) ? &timeline->actions[timeline->done - 1] : NULL;
}

const Action *session_undone(const Session *session)
{
    const Timeline *timeline = &session->timeline;
    return timeline_can_redo(timeline) ? &timeline->actions[timeline->done] : NULL;
}

bool session_can_undo(const Session *session)
{
    return timeline_can_undo(&session->timeline);
}

bool session_can_redo(const Session *session)
{
    return timeline_can_redo(&session->timeline);
}

bool session_is_kept(const Session *session)
{
    return keeper_is_kept(&session->keeper);
}

const char *session_trouble(const Session *session)
{
    return keeper_trouble(&session->keeper);
}

void session_look_at_store(Session *session)
{
    keeper_look(&session->keeper);
}

const char *session_name(const Session *session)
{
    return session->keeper.name;
}

void session_write(const Session *session, TextBuffer *out)
{
    text_buffer_add(out, session->keeper.text.text, session->keeper.text.length);
}

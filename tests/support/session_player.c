/* Random play, and the plainest way to play a journal back. Running out of memory ends the test. */
#include "session_player.h"

#include <stdlib.h>
#include <string.h>

static Action random_action(Random *random)
{
    return (Action){(ActionKind)random_below(random, ACTION_KIND_COUNT), (int)random_below(random, 4)};
}

Action player_action(const Game *game, Random *random)
{
    switch (game_stage(game)) {
    case STAGE_SORT:
        if (random_below(random, 8) == 0)
            return (Action){ACTION_PASS, 0};
        return (Action){ACTION_SORT, random_below(random, 2) ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT};
    case STAGE_NAME_SIGN:
        if (random_below(random, 5) == 0)
            return (Action){ACTION_PASS, 0};
        return (Action){ACTION_NAME_SIGN, (int)random_below(random, GAME_SIGN_CHOICES)};
    case STAGE_FEEDBACK:
        return (Action){ACTION_NEXT, 0};
    case STAGE_READY:
    case STAGE_ROUND_END:
        break;
    }
    return (Action){ACTION_START_ROUND, (int)random_below(random, 2)};
}

bool player_step(Session *session, Random *random)
{
    switch (random_below(random, 8)) {
    case 0:
        return session_undo(session);
    case 1:
        return session_redo(session);
    case 2:
        return session_do(session, random_action(random), NULL);
    default:
        return session_do(session, player_action(session_game(session), random), NULL);
    }
}

static char *text_of(TextBuffer *buffer)
{
    if (buffer->failed || !buffer->text)
        abort();
    return buffer->text;
}

char *player_describe(const Game *game)
{
    TextBuffer buffer = {.text = NULL};
    game_describe(game, &buffer);
    return text_of(&buffer);
}

char *player_journal(const Session *session)
{
    TextBuffer buffer = {.text = NULL};
    session_write(session, &buffer);
    return text_of(&buffer);
}

char *player_describe_plainly(const char *bytes, size_t length, const Deck *deck, const Article *article)
{
    Journal journal;
    if (journal_read(bytes, length, &journal, NULL) != JOURNAL_SOUND)
        abort();
    Action *actions = calloc(journal.entry_count + 1, sizeof *actions);
    Game *game = game_create(&(GameContent){deck, article, NULL}, journal.header.seed, NULL);
    if (!actions || !game)
        abort();
    size_t done = 0, count = 0;
    for (size_t i = 0; i < journal.entry_count; i++) {
        EntryKind kind = journal.entries[i].kind;
        if (kind == ENTRY_ACTION) {
            actions[done] = journal.entries[i].action;
            count = ++done;
        } else if (kind == ENTRY_UNDO && done > 1) {
            done--;
        } else if (kind == ENTRY_REDO && done < count) {
            done++;
        } else {
            abort(); /* there was nothing to undo or redo */
        }
    }
    for (size_t i = 0; i < done; i++) {
        if (!game_apply(game, actions[i], NULL))
            abort();
    }
    char *described = player_describe(game);
    game_destroy(game);
    free(actions);
    journal_free(&journal);
    return described;
}

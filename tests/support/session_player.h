/* A player that does one thing after another at random, on a session: for property tests and the kill test. */
#ifndef SESSION_PLAYER_H
#define SESSION_PLAYER_H

#include "random.h"
#include "session.h"

/* An action that the game's stage allows. */
Action player_action(const Game *game, Random *random);

/* One step: an action, an undo, a redo, or something that is refused. Returns whether it was accepted. */
bool player_step(Session *session, Random *random);

/* The whole state of a game as text, allocated. */
char *player_describe(const Game *game);

/* The journal's text of a session, allocated. */
char *player_journal(const Session *session);

/* Another game with the journal's entries played by hand (a list of actions, undo by forgetting the last one), to
 * compare a session's own with: the plainest thing that can be right. Described, allocated. */
char *player_describe_plainly(const char *bytes, size_t length, const Deck *deck, const Article *article);

#endif

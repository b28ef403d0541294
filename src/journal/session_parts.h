/* What a session is made of; for session.c and session_open.c alone. */
#ifndef SESSION_PARTS_H
#define SESSION_PARTS_H

#include "keeper.h"
#include "session.h"
#include "timeline.h"

struct Session {
    Timeline timeline;
    Keeper keeper;
};

/* Does what an entry says and adds its line to the text, without bringing it to the store. False with a reason, and
 * nothing changed, where it can't be done. */
bool session_enter(Session *session, Entry entry, Error *refusal);

#endif

/* The words of a workshop's actions that carry numbers or a name; the grammar stands in journal.h. */
#ifndef JOURNAL_WORKSHOP_H
#define JOURNAL_WORKSHOP_H

#include "journal_reader.h"
#include "text_buffer.h"
#include "workshop.h"

/* Whether actions of this kind are written here. */
bool journal_is_of_workshop(ActionKind kind);

/* Whether there are words for it. */
bool journal_can_write_workshop(const Action *action);
void journal_write_workshop(TextBuffer *out, const Action *action);

/* Takes such an action. *mine: whether the text begins as one; false with *mine is one that makes no sense. */
bool journal_take_workshop(Reader *body, Action *action, bool *mine);

#endif

/* What the keys of a workshop do that no node of its screens stands for: those that work wherever it is. */
#ifndef ROOM_KEYS_H
#define ROOM_KEYS_H

#include "screen.h"

/* What a shortcut does on a workshop's screen that has no node for it; COMMAND_NONE where it does nothing there. */
Command room_key_command(const View *view, Shortcut shortcut);

/* The number that a ROLE_COUNT has after a digit was typed (0 to 9; -1: the last one was taken off again). `goes_on`:
 * the digits before it were typed just now; else it begins a new number. What would be too large leaves it as it is. */
int room_typed_count(const Node *count, int digit, bool goes_on);

#endif

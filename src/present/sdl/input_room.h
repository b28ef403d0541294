/* Keys in a workshop. A presenter remote of two buttons is enough there, whichever of Page Up and Page Down, Left and
 * Right it sends; and nothing that its other buttons send by accident breaks anything off.
 *
 * On a screen that has a way on, they go on and back; what scrolls is read to its end (its beginning) first. On one
 * that has choices instead, the one that goes back points at one thing after another, and the other takes what is
 * pointed at. Left and Right do the same, until Up, Down or Tab tells that somebody has the whole keyboard: from then
 * on, on that screen, all four arrows walk. Up and Down count where there is something to count. Held for a while, the
 * one that goes back opens the menu, so that whatever a workshop can do can be done with two buttons. */
#ifndef INPUT_ROOM_H
#define INPUT_ROOM_H

#include "input_keys.h"
#include "node.h"

/* What a key means in a workshop. Of a digit, `shortcut` is what it means where nothing is counted. Pure. */
KeyMeaning room_key_meaning(const Bindings *bindings, SDL_Keysym key);

/* What a key or button that is for these controls means there. Pure. */
KeyMeaning room_meaning(Controls controls, bool shift);

/* What of the keys before counts for the next one. */
typedef struct RoomKeys {
    bool points;      /* something was pointed at since the screen came: the next press takes it, and scrolls nothing */
    bool walks;       /* Left and Right walk on this screen */
    NodeId typed;     /* the number that is being typed; 0: none */
    double back_held; /* since when the key that goes back is down, in milliseconds; 0: it isn't, or was enough */
} RoomKeys;

#endif

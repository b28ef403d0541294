/* What keys mean, by the player's bindings. Pure; the presenter's part of it stands in input_keys.c too. */
#ifndef INPUT_KEYS_H
#define INPUT_KEYS_H

#include "bindings.h"
#include "command.h"
#include "focus.h"
#include "scroll.h"

#include <SDL_keyboard.h>

typedef enum KeyWork {
    KEY_NOTHING, KEY_SHORTCUT, KEY_ARROW, KEY_PRESS, KEY_TAB, KEY_SCROLL, KEY_FULLSCREEN, KEY_MUTE, KEY_LEAVE,
    /* In a workshop alone (input_room.h). */
    KEY_FORWARD, KEY_BACKWARD, KEY_DIGIT, KEY_ERASE, KEY_VOTE,
    KEY_STILL /* the game's, so that nobody else takes it, and it does nothing */
} KeyWork;

typedef struct KeyMeaning {
    KeyWork work;
    Shortcut shortcut;
    FocusDirection direction;
    ScrollKey scroll;
    int step; /* of Tab; of KEY_DIGIT the digit; of KEY_VOTE which of the teams' keys */
} KeyMeaning;

/* What a key means, whatever the screen, with all that is held beside it. */
KeyMeaning key_meaning(const Bindings *bindings, SDL_Keysym key);

/* What a key or button that is for these controls means; `shift`: it is held. Of one that walks, `shortcut` is what it
 * does where the screen has that: it places a card, or leads on and back. */
KeyMeaning controls_meaning(Controls controls, bool shift);

/* What a control presses, wherever the focus is; SHORTCUT_NONE: it is not for that. */
Shortcut control_shortcut(Control control);

/* Shift three times within five seconds and no other key between: leave at once. */
typedef struct QuickLeave {
    double times[2]; /* of the last two presses */
    int count;
} QuickLeave;

/* Takes a key's press (not its repeats). True when it is the third. */
bool quick_leave_press(QuickLeave *quick, bool shift, double now);

#endif

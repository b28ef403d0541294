/* Which keys and which buttons of a gamepad do what. Keys and buttons are words here ("Left", "PageDown", "P";
 * "leftshoulder"): the presenter knows which of them a player's keyboard and gamepad have. Pure. */
#ifndef BINDINGS_H
#define BINDINGS_H

#include "workshop.h"

#include <stdint.h>

/* What a key or button can be for. Where one is for several of them all the same, the earlier one counts: what must
 * always be there comes first. */
typedef enum Control {
    CONTROL_PRESS,
    CONTROL_BACK,
    CONTROL_NEXT,     /* the focus goes on; with Shift it goes back */
    CONTROL_PREVIOUS,
    CONTROL_LEFT, CONTROL_RIGHT, CONTROL_UP, CONTROL_DOWN,
    CONTROL_PAGE_UP, CONTROL_PAGE_DOWN, CONTROL_TO_START, CONTROL_TO_END,
    CONTROL_FULLSCREEN,
    CONTROL_MUTE,     /* all sounds off, or on again */
    CONTROL_REPEAT,   /* reads aloud once more */
    CONTROL_PLACE_LEFT, CONTROL_PLACE_RIGHT,
    CONTROL_PASS,
    CONTROL_UNDO, CONTROL_REDO,
    CONTROL_EXPLAIN,  /* what the two words mean */
    CONTROL_LIFT,     /* takes back what was placed last */
    CONTROL_ONE, CONTROL_TWO, CONTROL_THREE, /* the first, second, third of a few choices */
    /* Of a workshop. */
    CONTROL_FORWARD, CONTROL_BACKWARD, CONTROL_BLANK, CONTROL_TIMER, CONTROL_SKIP, CONTROL_LARGER, CONTROL_SMALLER,
    CONTROL_MENU, CONTROL_KEYS, CONTROL_HINTS, CONTROL_LEADER,
    CONTROL_VOTE_LEFT, CONTROL_VOTE_RIGHT, /* of gamepads, each of which is a team's */
    CONTROL_TEAM,     /* of the keyboard: team t's key of pile p is CONTROL_TEAM + t * 2 + p */
    CONTROL_COUNT = CONTROL_TEAM + TEAMS_MOST * 2
} Control;

typedef enum BoundKind { BOUND_KEY, BOUND_BUTTON, BOUND_KINDS } BoundKind;

enum { BINDING_SLOTS = 2, BINDING_BYTES = 24 };

/* Of each control its words, "" where there is none. The teams' keys are places on the keyboard, named by what an
 * American one has there, so that a team's keys lie side by side on every keyboard. Words that differ by capitals alone
 * are the same. */
typedef struct Bindings {
    char words[BOUND_KINDS][CONTROL_COUNT][BINDING_SLOTS][BINDING_BYTES];
} Bindings;

/* A key as it was pressed: what is printed on it, and what an American keyboard has in its place ("": not known). Or a
 * button, which has no place. */
typedef struct Pressed {
    BoundKind kind;
    const char *word, *place;
} Pressed;

/* Several controls: bit c is Control c. */
typedef uint64_t Controls;

#define CONTROL_BIT(control) ((Controls)1 << (control))

/* Where something is pressed. Not everything can be done everywhere, and what never can be done in one place may have
 * the same key. */
typedef enum BoundPlace {
    BOUND_ALONE = 1, /* everywhere but there: */
    BOUND_ROOM = 2,  /* keys: while a workshop is led; buttons: on its stage */
    BOUND_VOTES = 4  /* buttons, while each gamepad is a team's */
} BoundPlace;

/* The keys and buttons that all controls have at first. */
Bindings bindings_default(void);

/* A short readable name that stays: "place_left"; of a team's key "team_3_left". */
const char *control_id(Control control);

/* The control with this id; CONTROL_COUNT: there is none. */
Control control_by_id(const char *id);

/* Where its keys (or buttons) count: BoundPlaces; 0: it has none. */
int control_places(Control control, BoundKind kind);

/* How many keys (or buttons) it may have. */
int control_slots(Control control, BoundKind kind);

/* Whether it must have a key: pressing, back, next. */
bool control_is_essential(Control control);

/* The earliest of them; CONTROL_COUNT: there is none. */
Control controls_first(Controls controls);

/* The word in a slot, "" where there is none. */
const char *bindings_word(const Bindings *bindings, BoundKind kind, Control control, int slot);

/* What this word is for in a place; 0: nothing. Of keys without those of the teams, which are places. */
Controls bindings_find(const Bindings *bindings, BoundKind kind, BoundPlace place, const char *word);

/* Which of the teams' keys lies in this place: twice the team and its pile; -1: none. */
int bindings_team_key(const Bindings *bindings, const char *place);

/* Who else has what was pressed, where the control counts; but for those who share by intent: Left walks, and sorts
 * where there is something to sort. */
Controls bindings_others(const Bindings *bindings, Control control, Pressed pressed);

/* The same of the word in one of its slots. `printed`: what stands on the teams' keys here, as View.team_keys; NULL: as
 * on an American keyboard. */
Controls bindings_conflicts(const Bindings *bindings, BoundKind kind, Control control, int slot,
                            const char *const *printed);

/* Whether a word can be one: a few letters that can be shown. */
bool bindings_is_word(const char *word);

/* Gives what was pressed to a control, for what it has in this slot. Where that stands in its other slot, the two
 * change places. False where others have it, or it can't be had there: nothing is changed then. */
bool bindings_assign(Bindings *bindings, Control control, int slot, Pressed pressed);

/* The same where others have it: they lose it, or (bindings_swap) the only other one gets what the control had. Nothing
 * essential loses its last key, and nobody gets what a third one has: then they give false and change nothing. */
bool bindings_take(Bindings *bindings, Control control, int slot, Pressed pressed);
bool bindings_swap(Bindings *bindings, Control control, int slot, Pressed pressed);

/* Takes a word off. False where there is none, or it is the last key of something essential. */
bool bindings_clear(Bindings *bindings, BoundKind kind, Control control, int slot);

/* Gives everything essential that has no key of its own left all that it had at first. True where that had to be. */
bool bindings_mend(Bindings *bindings);

/* Whether all is as it was at first. */
bool bindings_are_default(const Bindings *bindings);

#endif

/* What there is to be bound: its name, where it counts, and its keys and buttons at first. */
#include "bindings_table.h"

#include <stddef.h>

enum { NOWHERE = 0, ALONE = BOUND_ALONE, ROOM = BOUND_ROOM, BOTH = BOUND_ALONE | BOUND_ROOM, VOTES = BOUND_VOTES };

#define TEAM(number, left, right)                                                                                      \
    [CONTROL_TEAM + 2 * number - 2] = {"team_" #number "_left", {ROOM, NOWHERE}, {{left, NULL}}},                      \
    [CONTROL_TEAM + 2 * number - 1] = {"team_" #number "_right", {ROOM, NOWHERE}, {{right, NULL}}}

const ControlKind bindings_table[CONTROL_COUNT] = {
    [CONTROL_PRESS] = {"press", {BOTH, BOTH}, {{"Return", "Space"}, {"a"}}},
    [CONTROL_BACK] = {"back", {BOTH, ALONE}, {{"Escape"}, {"start", "b"}}},
    [CONTROL_NEXT] = {"next", {BOTH, BOTH}, {{"Tab"}}},
    [CONTROL_PREVIOUS] = {"previous", {BOTH, BOTH}, {{NULL}}},
    [CONTROL_LEFT] = {"left", {BOTH, BOTH}, {{"Left"}, {"dpleft"}}},
    [CONTROL_RIGHT] = {"right", {BOTH, BOTH}, {{"Right"}, {"dpright"}}},
    [CONTROL_UP] = {"up", {BOTH, BOTH}, {{"Up"}, {"dpup"}}},
    [CONTROL_DOWN] = {"down", {BOTH, BOTH}, {{"Down"}, {"dpdown"}}},
    [CONTROL_PAGE_UP] = {"page_up", {BOTH, BOTH}, {{"PageUp"}}},
    [CONTROL_PAGE_DOWN] = {"page_down", {BOTH, BOTH}, {{"PageDown"}}},
    [CONTROL_TO_START] = {"to_start", {BOTH, BOTH}, {{"Home"}}},
    [CONTROL_TO_END] = {"to_end", {BOTH, BOTH}, {{"End"}}},
    [CONTROL_FULLSCREEN] = {"fullscreen", {BOTH, BOTH}, {{"F11"}}},
    [CONTROL_MUTE] = {"mute", {BOTH, BOTH}, {{"O"}}},
    [CONTROL_REPEAT] = {"repeat", {BOTH, BOTH}, {{"V"}, {"leftstick"}}},
    [CONTROL_PLACE_LEFT] = {"place_left", {ALONE, ALONE}, {{"Left", "A"}, {"x"}}},
    [CONTROL_PLACE_RIGHT] = {"place_right", {ALONE, ALONE}, {{"Right", "L"}, {"b"}}},
    [CONTROL_PASS] = {"pass", {ALONE, ALONE}, {{"P"}, {"back"}}},
    [CONTROL_UNDO] = {"undo", {BOTH, BOTH}, {{"Z"}, {"leftshoulder"}}},
    [CONTROL_REDO] = {"redo", {BOTH, BOTH}, {{"Y"}, {"rightshoulder"}}},
    [CONTROL_EXPLAIN] = {"explain", {ALONE, ALONE}, {{"D"}, {"y"}}},
    [CONTROL_LIFT] = {"lift", {BOTH, ALONE}, {{"Backspace"}}},
    [CONTROL_ONE] = {"one", {BOTH, ALONE}, {{"1"}, {"x"}}},
    [CONTROL_TWO] = {"two", {BOTH, ALONE}, {{"2"}, {"y"}}},
    [CONTROL_THREE] = {"three", {BOTH, ALONE}, {{"3"}}},
    [CONTROL_FORWARD] = {"forward", {ROOM, ROOM}, {{"PageDown", "Right"}}},
    [CONTROL_BACKWARD] = {"backward", {ROOM, ROOM}, {{"PageUp", "Left"}, {"b"}}},
    [CONTROL_BLANK] = {"blank", {ROOM, ROOM}, {{"B", "."}, {"back"}}},
    [CONTROL_TIMER] = {"timer", {ROOM, ROOM}, {{"T"}, {"x"}}},
    [CONTROL_SKIP] = {"skip", {ROOM, ROOM}, {{"N"}}},
    [CONTROL_LARGER] = {"larger", {BOTH, BOTH}, {{"+", "="}}},
    [CONTROL_SMALLER] = {"smaller", {BOTH, BOTH}, {{"-"}}},
    [CONTROL_MENU] = {"menu", {ROOM, ROOM}, {{"M", "Application"}, {"start"}}},
    [CONTROL_KEYS] = {"keys", {ROOM, ROOM}, {{"K"}, {"y"}}},
    [CONTROL_HINTS] = {"hints", {ROOM, ROOM}, {{"H"}}},
    [CONTROL_LEADER] = {"leader", {ROOM, ROOM}, {{"L"}}},
    [CONTROL_VOTE_LEFT] = {"vote_left", {NOWHERE, VOTES}, {{NULL}, {"x", "dpleft"}}},
    [CONTROL_VOTE_RIGHT] = {"vote_right", {NOWHERE, VOTES}, {{NULL}, {"b", "dpright"}}},
    /* Each pair has a gap beside it, so that hands can rest there; and what stands on these places on American, German
     * or French keyboards is no key that leads a workshop. */
    TEAM(1, "1", "2"), TEAM(2, "4", "5"), TEAM(3, "7", "8"), TEAM(4, "E", "R"),
    TEAM(5, "U", "I"), TEAM(6, "A", "S"), TEAM(7, "F", "G"), TEAM(8, "X", "C"),
};

/* Pairs that no screen has both of, or of which the first is meant where a screen has both. */
static const struct {
    Control one, other;
    BoundKind kind;
} SHARED[] = {
    {CONTROL_PLACE_LEFT, CONTROL_LEFT, BOUND_KEY},   {CONTROL_PLACE_RIGHT, CONTROL_RIGHT, BOUND_KEY},
    {CONTROL_FORWARD, CONTROL_RIGHT, BOUND_KEY},     {CONTROL_FORWARD, CONTROL_PAGE_DOWN, BOUND_KEY},
    {CONTROL_BACKWARD, CONTROL_LEFT, BOUND_KEY},     {CONTROL_BACKWARD, CONTROL_PAGE_UP, BOUND_KEY},
    {CONTROL_PLACE_LEFT, CONTROL_BACK, BOUND_BUTTON}, {CONTROL_PLACE_RIGHT, CONTROL_BACK, BOUND_BUTTON},
};

/* One, two, three: of a few choices, where nothing is sorted and no team votes. */
static bool is_numbered(Control control)
{
    return control >= CONTROL_ONE && control <= CONTROL_THREE;
}

static bool without_choices(BoundKind kind, Control control)
{
    bool sorts = control == CONTROL_PLACE_LEFT || control == CONTROL_PLACE_RIGHT;
    return sorts || control >= CONTROL_TEAM || (kind == BOUND_BUTTON && control == CONTROL_EXPLAIN);
}

bool bindings_may_share(BoundKind kind, Control one, Control other)
{
    for (size_t i = 0; i < sizeof SHARED / sizeof *SHARED; i++) {
        bool these = (SHARED[i].one == one && SHARED[i].other == other) ||
                     (SHARED[i].one == other && SHARED[i].other == one);
        if (these && SHARED[i].kind == kind)
            return true;
    }
    return (is_numbered(one) && without_choices(kind, other)) || (is_numbered(other) && without_choices(kind, one));
}

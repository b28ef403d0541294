/* What the keys of a workshop do that no node of its screens stands for. */
#include "room_keys.h"

/* Opens a screen over the workshop, or closes it where it is open. */
static Command open_or_close(const View *view, ScreenId screen)
{
    return view->screen == screen ? command_of(COMMAND_BACK) : command_open(screen, 0);
}

/* Only where the stage itself can be seen: nobody should change what lies beneath another screen. */
static Command stage_command(const View *view, Shortcut shortcut)
{
    if (view->screen != SCREEN_WORKSHOP)
        return command_of(COMMAND_NONE);
    switch (shortcut) {
    case SHORTCUT_BLANK: return command_of(COMMAND_BLANK);
    case SHORTCUT_SKIP: return command_game(ACTION_SKIP, SKIP_CARD);
    case SHORTCUT_UNDO: return command_of(COMMAND_UNDO);
    case SHORTCUT_REDO: return command_of(COMMAND_REDO);
    default: return command_of(COMMAND_NONE);
    }
}

Command room_key_command(const View *view, Shortcut shortcut)
{
    switch (shortcut) {
    case SHORTCUT_TIMER: return command_of(view->timer.whole > 0 ? COMMAND_TIMER : COMMAND_NONE);
    case SHORTCUT_LARGER: return (Command){.kind = COMMAND_PROJECTOR, .value = 1};
    case SHORTCUT_SMALLER: return (Command){.kind = COMMAND_PROJECTOR, .value = -1};
    case SHORTCUT_KEYS: return open_or_close(view, SCREEN_KEYS);
    case SHORTCUT_MENU: return open_or_close(view, SCREEN_MENU);
    case SHORTCUT_HINTS: return command_of(COMMAND_HINTS);
    case SHORTCUT_LEADER: return command_of(view->abilities.two_windows ? COMMAND_LEADER : COMMAND_NONE);
    default: return stage_command(view, shortcut);
    }
}

int room_typed_count(const Node *count, int digit, bool goes_on)
{
    int before = count->value > 0 ? count->value : 0;
    if (digit < 0)
        return before / 10;
    int typed = goes_on ? before * 10 + digit : digit;
    return typed <= count->value_most ? typed : count->value;
}

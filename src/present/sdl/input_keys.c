/* Keys: which key means what, and the presenter's answer to it. */
#include "presenter.h"

#include "hit.h"

static const double quick_leave_milliseconds = 5000;

static KeyMeaning shortcut_key(SDL_Keycode key)
{
    static const struct {
        SDL_Keycode key;
        Shortcut shortcut;
    } keys[] = {
        {SDLK_a, SHORTCUT_LEFT}, {SDLK_l, SHORTCUT_RIGHT}, {SDLK_ESCAPE, SHORTCUT_BACK},
        {SDLK_AC_BACK, SHORTCUT_BACK}, {SDLK_z, SHORTCUT_UNDO}, {SDLK_y, SHORTCUT_REDO},
        {SDLK_d, SHORTCUT_EXPLAIN}, {SDLK_p, SHORTCUT_PASS}, {SDLK_BACKSPACE, SHORTCUT_LIFT},
        {SDLK_1, SHORTCUT_ONE}, {SDLK_KP_1, SHORTCUT_ONE},
        {SDLK_PLUS, SHORTCUT_LARGER}, {SDLK_EQUALS, SHORTCUT_LARGER}, {SDLK_KP_PLUS, SHORTCUT_LARGER},
        {SDLK_MINUS, SHORTCUT_SMALLER}, {SDLK_KP_MINUS, SHORTCUT_SMALLER},
        {SDLK_2, SHORTCUT_TWO}, {SDLK_KP_2, SHORTCUT_TWO}, {SDLK_3, SHORTCUT_THREE}, {SDLK_KP_3, SHORTCUT_THREE},
    };
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (keys[i].key == key)
            return (KeyMeaning){.work = KEY_SHORTCUT, .shortcut = keys[i].shortcut};
    }
    return (KeyMeaning){.work = KEY_NOTHING};
}

static KeyMeaning other_key(SDL_Keycode key, bool shift)
{
    switch (key) {
    case SDLK_LEFT: return (KeyMeaning){.work = KEY_ARROW, .direction = FOCUS_LEFT};
    case SDLK_RIGHT: return (KeyMeaning){.work = KEY_ARROW, .direction = FOCUS_RIGHT};
    case SDLK_UP: return (KeyMeaning){.work = KEY_ARROW, .direction = FOCUS_UP};
    case SDLK_DOWN: return (KeyMeaning){.work = KEY_ARROW, .direction = FOCUS_DOWN};
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE: return (KeyMeaning){.work = KEY_PRESS};
    case SDLK_TAB: return (KeyMeaning){.work = KEY_TAB, .step = shift ? -1 : 1};
    case SDLK_PAGEUP: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_PAGE_UP};
    case SDLK_PAGEDOWN: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_PAGE_DOWN};
    case SDLK_HOME: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_TO_START};
    case SDLK_END: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_TO_END};
    case SDLK_F11: return (KeyMeaning){.work = KEY_FULLSCREEN};
    default: return shortcut_key(key);
    }
}

/* What people are used to from other programs. */
static KeyMeaning control_key(SDL_Keycode key, bool shift)
{
    if (key == SDLK_z)
        return (KeyMeaning){.work = KEY_SHORTCUT, .shortcut = shift ? SHORTCUT_REDO : SHORTCUT_UNDO};
    if (key == SDLK_y)
        return (KeyMeaning){.work = KEY_SHORTCUT, .shortcut = SHORTCUT_REDO};
    if (key == SDLK_q)
        return (KeyMeaning){.work = KEY_LEAVE};
    return (KeyMeaning){.work = KEY_NOTHING};
}

SDL_Keycode key_latin(SDL_Keysym key)
{
    bool letter_place = key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z;
    bool other_script = key.sym > 127 && !(key.sym & SDLK_SCANCODE_MASK);
    return letter_place && other_script ? SDLK_a + (int)(key.scancode - SDL_SCANCODE_A) : key.sym;
}

KeyMeaning key_meaning(SDL_Keysym key)
{
    bool shift = (key.mod & KMOD_SHIFT) != 0;
    SDL_Keycode code = key_latin(key);
    if (key.mod & (KMOD_CTRL | KMOD_GUI))
        return control_key(code, shift);
    if (key.mod & KMOD_ALT)
        return (KeyMeaning){.work = code == SDLK_RETURN ? KEY_FULLSCREEN : KEY_NOTHING};
    return other_key(code, shift);
}

bool quick_leave_press(QuickLeave *quick, bool shift, double now)
{
    if (!shift) {
        quick->count = 0;
        return false;
    }
    if (quick->count == 2 && now - quick->times[0] <= quick_leave_milliseconds)
        return true;
    if (quick->count == 2) {
        quick->times[0] = quick->times[1];
        quick->count = 1;
    }
    quick->times[quick->count++] = now;
    return false;
}

static const Node *focused_slider(const Presenter *presenter)
{
    const Node *node = presenter->focus.shown ? node_list_find(&presenter->nodes, presenter->focus.id) : NULL;
    return node && node->role == ROLE_SLIDER ? node : NULL;
}

/* Left and right change a slider, or sort where the screen sorts, or move the focus, in this order. A held key goes on
 * changing and moving, and never sorts a second card. */
static void arrow(Presenter *presenter, FocusDirection direction, bool repeat)
{
    bool sideways = direction == FOCUS_LEFT || direction == FOCUS_RIGHT;
    const Node *slider = sideways ? focused_slider(presenter) : NULL;
    if (slider) {
        presenter->repeats = true;
        presenter_slide(presenter, slider, slider->value + (direction == FOCUS_LEFT ? -1 : 1));
        return;
    }
    Shortcut side = direction == FOCUS_LEFT ? SHORTCUT_LEFT : SHORTCUT_RIGHT;
    if (sideways && hit_shortcut(&presenter->nodes, side)) {
        if (!repeat)
            presenter_press_shortcut(presenter, side);
        return;
    }
    presenter->repeats = true;
    presenter_walk(presenter, direction);
}

static void toggle_fullscreen(Presenter *presenter)
{
    bool fullscreen = app_view(presenter->app).settings->fullscreen;
    presenter_do(presenter, command_set(SETTING_FULLSCREEN, !fullscreen));
}

static void shortcut(Presenter *presenter, Shortcut shortcut)
{
    if (shortcut == SHORTCUT_BACK)
        presenter_back(presenter);
    else
        presenter_press_shortcut(presenter, shortcut);
}

static void carry_out(Presenter *presenter, KeyMeaning meaning, bool repeat)
{
    switch (meaning.work) {
    case KEY_NOTHING: break;
    case KEY_SHORTCUT: shortcut(presenter, meaning.shortcut); break;
    case KEY_ARROW: arrow(presenter, meaning.direction, repeat); break;
    case KEY_PRESS: presenter_press_focused(presenter); break;
    case KEY_TAB:
        presenter->repeats = true;
        presenter_tab(presenter, meaning.step);
        break;
    case KEY_SCROLL:
        presenter->repeats = true;
        presenter_scroll_to(presenter, scroll_by_key(&presenter->nodes, presenter->scroll, meaning.scroll));
        break;
    case KEY_FULLSCREEN: toggle_fullscreen(presenter); break;
    case KEY_LEAVE: presenter_do(presenter, command_of(COMMAND_LEAVE)); break;
    default: break;
    }
}

KeyMeaning keys_meaning(const Presenter *presenter, SDL_Keysym key)
{
    int team_key = votes_key(presenter, key);
    if (team_key >= 0)
        return (KeyMeaning){.work = KEY_VOTE, .step = team_key};
    return room_is_open(presenter) ? room_key_meaning(key) : key_meaning(key);
}

void keys_event(Presenter *presenter, const SDL_KeyboardEvent *event)
{
    SDL_Keysym key = event->keysym;
    bool repeat = event->repeat != 0;
    bool goes_on = presenter->repeats || presenter->typing.id;
    if (event->type != SDL_KEYDOWN)
        return;
    KeyMeaning meaning = keys_meaning(presenter, key);
    if (repeat && (room_key_held(presenter, meaning) || !goes_on))
        return;
    if (!repeat) {
        bool shift = key.sym == SDLK_LSHIFT || key.sym == SDLK_RSHIFT;
        presenter->repeats = false;
        if (quick_leave_press(&presenter->quick_leave, shift, presenter_now(presenter)))
            presenter_do(presenter, command_of(COMMAND_LEAVE));
    }
    if (typing_key(presenter, key)) {
        presenter_use(presenter, DEVICE_KEYS);
        return;
    }
    bool goes_on_in_drag = meaning.shortcut == SHORTCUT_BACK || meaning.work == KEY_FULLSCREEN ||
                           meaning.work == KEY_LEAVE;
    if (meaning.work == KEY_NOTHING || (presenter->dragged && !goes_on_in_drag))
        return;
    if (!repeat)
        presenter_skip(presenter);
    presenter_use(presenter, DEVICE_KEYS);
    if (!room_is_open(presenter) || !room_key(presenter, meaning, repeat))
        carry_out(presenter, meaning, repeat);
}

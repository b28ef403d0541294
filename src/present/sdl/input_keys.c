/* Keys: which key means what, and the presenter's answer to it. */
#include "presenter.h"

#include "hit.h"
#include "key_words.h"

static const double quick_leave_milliseconds = 5000;

Shortcut control_shortcut(Control control)
{
    static const Shortcut shortcuts[CONTROL_TEAM] = {
        [CONTROL_BACK] = SHORTCUT_BACK,         [CONTROL_REPEAT] = SHORTCUT_REPEAT,
        [CONTROL_PLACE_LEFT] = SHORTCUT_LEFT,   [CONTROL_PLACE_RIGHT] = SHORTCUT_RIGHT,
        [CONTROL_PASS] = SHORTCUT_PASS,         [CONTROL_UNDO] = SHORTCUT_UNDO,
        [CONTROL_REDO] = SHORTCUT_REDO,         [CONTROL_EXPLAIN] = SHORTCUT_EXPLAIN,
        [CONTROL_LIFT] = SHORTCUT_LIFT,         [CONTROL_ONE] = SHORTCUT_ONE,
        [CONTROL_TWO] = SHORTCUT_TWO,           [CONTROL_THREE] = SHORTCUT_THREE,
        [CONTROL_FORWARD] = SHORTCUT_FORWARD,   [CONTROL_BACKWARD] = SHORTCUT_BACKWARD,
        [CONTROL_BLANK] = SHORTCUT_BLANK,       [CONTROL_TIMER] = SHORTCUT_TIMER,
        [CONTROL_SKIP] = SHORTCUT_SKIP,         [CONTROL_LARGER] = SHORTCUT_LARGER,
        [CONTROL_SMALLER] = SHORTCUT_SMALLER,   [CONTROL_MENU] = SHORTCUT_MENU,
        [CONTROL_KEYS] = SHORTCUT_KEYS,         [CONTROL_HINTS] = SHORTCUT_HINTS,
        [CONTROL_LEADER] = SHORTCUT_LEADER,
    };
    return control < CONTROL_TEAM ? shortcuts[control] : SHORTCUT_NONE;
}

/* What a key that walks does besides, where the screen has it. */
static Shortcut beside_walking(Controls controls)
{
    static const Control beside[] = {CONTROL_PLACE_LEFT, CONTROL_PLACE_RIGHT, CONTROL_FORWARD, CONTROL_BACKWARD};
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
        if (controls & CONTROL_BIT(beside[i]))
            return control_shortcut(beside[i]);
    }
    return SHORTCUT_NONE;
}

KeyMeaning controls_meaning(Controls controls, bool shift)
{
    Control control = controls_first(controls);
    switch (control) {
    case CONTROL_COUNT: return (KeyMeaning){.work = KEY_NOTHING};
    case CONTROL_PRESS: return (KeyMeaning){.work = KEY_PRESS};
    case CONTROL_NEXT:
    case CONTROL_PREVIOUS: return (KeyMeaning){.work = KEY_TAB, .step = (control == CONTROL_NEXT) != shift ? 1 : -1};
    case CONTROL_LEFT:
    case CONTROL_RIGHT:
    case CONTROL_UP:
    case CONTROL_DOWN:
        return (KeyMeaning){.work = KEY_ARROW, .direction = (FocusDirection)(FOCUS_LEFT + control - CONTROL_LEFT),
                            .shortcut = beside_walking(controls)};
    case CONTROL_PAGE_UP:
    case CONTROL_PAGE_DOWN: /* of a workshop's ways on and back, which such a key may be as well: input_room.c */
        return (KeyMeaning){.work = KEY_SCROLL,
                            .scroll = control == CONTROL_PAGE_UP ? SCROLL_PAGE_UP : SCROLL_PAGE_DOWN};
    case CONTROL_TO_START: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_TO_START};
    case CONTROL_TO_END: return (KeyMeaning){.work = KEY_SCROLL, .scroll = SCROLL_TO_END};
    case CONTROL_FULLSCREEN: return (KeyMeaning){.work = KEY_FULLSCREEN};
    case CONTROL_MUTE: return (KeyMeaning){.work = KEY_MUTE};
    default: return (KeyMeaning){.work = KEY_SHORTCUT, .shortcut = control_shortcut(control)};
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

/* Keyboards whose upper row has digits only with Shift have them by their place. */
static Controls by_place(const Bindings *bindings, const char *place)
{
    bool digit = place[0] >= '0' && place[0] <= '9' && place[1] == '\0';
    return digit ? bindings_find(bindings, BOUND_KEY, BOUND_ALONE, place) : 0;
}

KeyMeaning key_meaning(const Bindings *bindings, SDL_Keysym key)
{
    bool shift = (key.mod & KMOD_SHIFT) != 0;
    if (key.mod & (KMOD_CTRL | KMOD_GUI))
        return control_key(key_latin(key), shift);
    if (key.mod & KMOD_ALT)
        return (KeyMeaning){.work = key_latin(key) == SDLK_RETURN ? KEY_FULLSCREEN : KEY_NOTHING};
    if (key.sym == SDLK_AC_BACK) /* the system's own way back */
        return (KeyMeaning){.work = KEY_SHORTCUT, .shortcut = SHORTCUT_BACK};
    KeyWord words = key_word(key);
    Controls controls = bindings_find(bindings, BOUND_KEY, BOUND_ALONE, words.word);
    return controls_meaning(controls ? controls : by_place(bindings, words.place), shift);
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

/* Left and right change a slider; what also places a card does that where the screen sorts; else the focus moves. A
 * held key goes on changing and moving, and never sorts a second card. */
static void arrow(Presenter *presenter, KeyMeaning meaning, bool repeat)
{
    FocusDirection direction = meaning.direction;
    bool sideways = direction == FOCUS_LEFT || direction == FOCUS_RIGHT;
    const Node *slider = sideways ? focused_slider(presenter) : NULL;
    if (slider) {
        presenter->repeats = true;
        presenter_slide(presenter, slider, slider->value + (direction == FOCUS_LEFT ? -1 : 1));
        return;
    }
    if (hit_shortcut(&presenter->nodes, meaning.shortcut)) {
        if (!repeat)
            presenter_press_shortcut(presenter, meaning.shortcut);
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

/* It says so, as silence says nothing. */
static void toggle_sound(Presenter *presenter)
{
    bool sound = app_view(presenter->app).settings->sound;
    presenter_do(presenter, command_set(SETTING_SOUND, !sound));
    cues_tell(presenter, sound ? CUE_MUTED : CUE_UNMUTED);
}

static void shortcut(Presenter *presenter, Shortcut shortcut)
{
    if (shortcut == SHORTCUT_BACK)
        presenter_back(presenter);
    else
        presenter_press_shortcut(presenter, shortcut);
}

void keys_carry_out(Presenter *presenter, KeyMeaning meaning, bool repeat)
{
    switch (meaning.work) {
    case KEY_NOTHING: break;
    case KEY_SHORTCUT: shortcut(presenter, meaning.shortcut); break;
    case KEY_ARROW: arrow(presenter, meaning, repeat); break;
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
    case KEY_MUTE: toggle_sound(presenter); break;
    case KEY_LEAVE: presenter_do(presenter, command_of(COMMAND_LEAVE)); break;
    default: break;
    }
}

const Bindings *presenter_bindings(const Presenter *presenter)
{
    return &app_view(presenter->app).settings->bindings;
}

KeyMeaning keys_meaning(const Presenter *presenter, SDL_Keysym key)
{
    int team_key = votes_key(presenter, key);
    if (team_key >= 0)
        return (KeyMeaning){.work = KEY_VOTE, .step = team_key};
    const Bindings *bindings = presenter_bindings(presenter);
    return room_is_open(presenter) ? room_key_meaning(bindings, key) : key_meaning(bindings, key);
}

void keys_event(Presenter *presenter, const SDL_KeyboardEvent *event)
{
    SDL_Keysym key = event->keysym;
    bool repeat = event->repeat != 0;
    bool types = presenter->typing.id && typing_ends(presenter, key) != TYPING_ENDS; /* held, it would end it at once */
    bool goes_on = presenter->repeats || types;
    if (event->type != SDL_KEYDOWN)
        return;
    KeyMeaning meaning = keys_meaning(presenter, key);
    if (repeat && (room_key_held(presenter, meaning) || !goes_on))
        return;
    if (key.sym == SDLK_LCTRL || key.sym == SDLK_RCTRL) /* as screen readers have it */
        speech_hush(presenter);
    if (!repeat) {
        bool shift = key.sym == SDLK_LSHIFT || key.sym == SDLK_RSHIFT;
        presenter->repeats = false;
        if (quick_leave_press(&presenter->quick_leave, shift, presenter_now(presenter)))
            presenter_do(presenter, command_of(COMMAND_LEAVE));
    }
    if (binding_key(presenter, event))
        return;
    if (scan_is_on(presenter) && !presenter->typing.id && meaning.work != KEY_VOTE && scan_key_presses(key)) {
        if (!repeat)
            scan_press(presenter);
        return;
    }
    if (typing_key(presenter, key)) {
        presenter_use(presenter, DEVICE_KEYS);
        return;
    }
    bool goes_on_in_drag = meaning.shortcut == SHORTCUT_BACK || meaning.work == KEY_FULLSCREEN ||
                           meaning.work == KEY_LEAVE ||
                           (meaning.work == KEY_SCROLL && pointer_may_scroll(presenter));
    if (meaning.work == KEY_NOTHING || (presenter->dragged && !goes_on_in_drag))
        return;
    if (!repeat)
        presenter_skip(presenter);
    presenter_use(presenter, DEVICE_KEYS);
    if (!room_is_open(presenter) || !room_key(presenter, meaning, repeat))
        keys_carry_out(presenter, meaning, repeat);
}

/* Gamepads: opened as they come, closed as they go; directions walk, buttons press. SDL would look at them a thousand
 * times a second; here they are looked at as often as a hand needs, and hardly ever while the window is not in use. */
#include "presenter.h"

#include "hit.h"

#include <stdlib.h>

static const double first_repeat = 420, next_repeats = 150; /* milliseconds */
static const int stick_start = 18000, stick_stop = 12000;
static const int poll_in_use = 8, poll_away = 500, poll_none = 3000; /* milliseconds */

bool held_direction_step(HeldDirection *held, int direction, double now)
{
    bool fresh = direction != held->direction;
    if (direction < 0 || (!fresh && now < held->next)) {
        held->direction = direction;
        return false;
    }
    held->direction = direction;
    held->next = now + (fresh ? first_repeat : next_repeats);
    return true;
}

int stick_direction(int x, int y, int before)
{
    int wide = abs(x), high = abs(y);
    int needed = before >= 0 ? stick_stop : stick_start;
    if (wide < needed && high < needed)
        return -1;
    if (wide >= high)
        return x < 0 ? FOCUS_LEFT : FOCUS_RIGHT;
    return y < 0 ? FOCUS_UP : FOCUS_DOWN;
}

Shortcut pad_shortcut(SDL_GameControllerButton button, bool sorts)
{
    switch (button) {
    case SDL_CONTROLLER_BUTTON_X: return SHORTCUT_LEFT;
    case SDL_CONTROLLER_BUTTON_B: return sorts ? SHORTCUT_RIGHT : SHORTCUT_BACK;
    case SDL_CONTROLLER_BUTTON_START: return SHORTCUT_BACK;
    case SDL_CONTROLLER_BUTTON_Y: return SHORTCUT_EXPLAIN;
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER: return SHORTCUT_UNDO;
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER: return SHORTCUT_REDO;
    case SDL_CONTROLLER_BUTTON_BACK: return SHORTCUT_PASS;
    default: return SHORTCUT_NONE;
    }
}

Shortcut pad_room_shortcut(SDL_GameControllerButton button)
{
    switch (button) {
    case SDL_CONTROLLER_BUTTON_B: return SHORTCUT_BACKWARD;
    case SDL_CONTROLLER_BUTTON_X: return SHORTCUT_TIMER;
    case SDL_CONTROLLER_BUTTON_Y: return SHORTCUT_KEYS;
    case SDL_CONTROLLER_BUTTON_START: return SHORTCUT_MENU;
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER: return SHORTCUT_UNDO;
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER: return SHORTCUT_REDO;
    case SDL_CONTROLLER_BUTTON_BACK: return SHORTCUT_BLANK;
    default: return SHORTCUT_NONE;
    }
}

static bool screen_sorts(const Presenter *presenter)
{
    return hit_shortcut(&presenter->nodes, SHORTCUT_LEFT) || hit_shortcut(&presenter->nodes, SHORTCUT_RIGHT);
}

/* Where nothing is sorted, the face buttons stand for the first two of a few choices. */
static Shortcut numbered(Shortcut shortcut)
{
    return shortcut == SHORTCUT_LEFT ? SHORTCUT_ONE : shortcut == SHORTCUT_EXPLAIN ? SHORTCUT_TWO : SHORTCUT_NONE;
}

/* A stage of a workshop is led by keys of its own; what lies over it is like everywhere. */
static bool leads_room(const Presenter *presenter)
{
    return room_is_open(presenter) && app_view(presenter->app).screen == SCREEN_WORKSHOP;
}

static void lead_room(Presenter *presenter, SDL_GameControllerButton button)
{
    presenter_use(presenter, DEVICE_PAD);
    presenter_skip(presenter);
    if (button == SDL_CONTROLLER_BUTTON_A)
        room_key(presenter, (KeyMeaning){.work = KEY_PRESS}, false);
    else
        presenter_press_shortcut(presenter, pad_room_shortcut(button));
}

static void button_down(Presenter *presenter, SDL_GameControllerButton button)
{
    Shortcut shortcut = pad_shortcut(button, screen_sorts(presenter));
    bool types = presenter->typing.id != 0;
    presenter_use(presenter, DEVICE_PAD);
    typing_end(presenter);
    if (types) /* it only ends that: nobody should leave a screen by it */
        return;
    if (presenter->dragged && shortcut != SHORTCUT_BACK)
        return;
    presenter_skip(presenter);
    if (button == SDL_CONTROLLER_BUTTON_A)
        presenter_press_focused(presenter);
    else if (shortcut == SHORTCUT_BACK)
        presenter_back(presenter);
    else if (shortcut != SHORTCUT_NONE && !presenter_press_shortcut(presenter, shortcut))
        presenter_press_shortcut(presenter, numbered(shortcut));
}

/* The place of the pad with this id, or -1. */
static int place_of(const Pads *pads, SDL_JoystickID id)
{
    for (int i = 0; i < PADS_MOST; i++) {
        if (pads->open[i] && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(pads->open[i])) == id)
            return i;
    }
    return -1;
}

static void forget(Pads *pads, SDL_JoystickID id)
{
    int place = place_of(pads, id);
    if (place < 0)
        return;
    SDL_GameControllerClose(pads->open[place]);
    pads->open[place] = NULL;
    pads->count--;
}

static void add(Pads *pads, int index)
{
    SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(index);
    if (SDL_GameControllerFromInstanceID(id) || pads->count == PADS_MOST)
        return;
    int place = 0;
    while (pads->open[place])
        place++;
    pads->open[place] = SDL_GameControllerOpen(index);
    if (!pads->open[place])
        return;
    pads->count++;
    SDL_GameControllerSetPlayerIndex(pads->open[place], place); /* its lamp says so, where it has one */
}

/* The pads of teams vote, and do nothing else: nobody should go on by accident. */
static void pressed(Presenter *presenter, const SDL_ControllerButtonEvent *event)
{
    SDL_GameControllerButton button = (SDL_GameControllerButton)event->button;
    if (votes_take_pads(presenter))
        votes_pad(presenter, place_of(&presenter->pads, event->which), button);
    else if (leads_room(presenter))
        lead_room(presenter, button);
    else
        button_down(presenter, button);
}

void pads_event(Presenter *presenter, const SDL_Event *event)
{
    switch (event->type) {
    case SDL_CONTROLLERDEVICEADDED: add(&presenter->pads, event->cdevice.which); break;
    case SDL_CONTROLLERDEVICEREMOVED: forget(&presenter->pads, event->cdevice.which); break;
    case SDL_CONTROLLERBUTTONDOWN: pressed(presenter, &event->cbutton); break;
    default: break;
    }
}

void pads_open(Presenter *presenter)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    presenter->pads.held.direction = -1;
    presenter->pads.started = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
}

void pads_close(Presenter *presenter)
{
    Pads *pads = &presenter->pads;
    for (int i = 0; i < PADS_MOST; i++) {
        if (pads->open[i])
            SDL_GameControllerClose(pads->open[i]);
        pads->open[i] = NULL;
    }
    pads->count = 0;
    if (pads->started)
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    pads->started = false;
}

static int pad_direction(SDL_GameController *pad, int before)
{
    static const struct {
        SDL_GameControllerButton button;
        FocusDirection direction;
    } buttons[] = {{SDL_CONTROLLER_BUTTON_DPAD_LEFT, FOCUS_LEFT}, {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, FOCUS_RIGHT},
                   {SDL_CONTROLLER_BUTTON_DPAD_UP, FOCUS_UP}, {SDL_CONTROLLER_BUTTON_DPAD_DOWN, FOCUS_DOWN}};
    for (size_t i = 0; i < sizeof buttons / sizeof buttons[0]; i++) {
        if (SDL_GameControllerGetButton(pad, buttons[i].button))
            return buttons[i].direction;
    }
    return stick_direction(SDL_GameControllerGetAxis(pad, SDL_CONTROLLER_AXIS_LEFTX),
                           SDL_GameControllerGetAxis(pad, SDL_CONTROLLER_AXIS_LEFTY), before);
}

/* A slider that has the focus is changed by left and right; everything else is walked to. */
static void walk(Presenter *presenter, FocusDirection direction)
{
    const Node *node = presenter->focus.shown ? node_list_find(&presenter->nodes, presenter->focus.id) : NULL;
    bool sideways = direction == FOCUS_LEFT || direction == FOCUS_RIGHT;
    presenter_use(presenter, DEVICE_PAD);
    typing_end(presenter);
    if (leads_room(presenter) && !sideways)
        room_key(presenter, (KeyMeaning){.work = KEY_ARROW, .direction = direction}, false); /* counts, where it can */
    else if (node && node->role == ROLE_SLIDER && sideways)
        presenter_slide(presenter, node, node->value + (direction == FOCUS_LEFT ? -1 : 1));
    else
        presenter_walk(presenter, direction);
}

static bool in_use(const Presenter *presenter)
{
    SDL_Window *leader = presenter->leader.window;
    Uint32 flags = SDL_GetWindowFlags(presenter->window) | (leader ? SDL_GetWindowFlags(leader) : 0);
    return (flags & SDL_WINDOW_INPUT_FOCUS) != 0;
}

static int poll_interval(const Presenter *presenter)
{
    if (presenter->pads.count == 0)
        return in_use(presenter) && !presenter->options.in_page ? poll_none : -1;
    return in_use(presenter) ? poll_in_use : poll_away;
}

int pads_wait(const Presenter *presenter, double now)
{
    int interval = presenter->pads.started ? poll_interval(presenter) : -1;
    if (interval < 0)
        return -1;
    double left = presenter->pads.updated + interval - now;
    return left < 1 ? 1 : (int)left;
}

void pads_update(Presenter *presenter, double now)
{
    Pads *pads = &presenter->pads;
    int interval = pads->started ? poll_interval(presenter) : -1;
    if (interval < 0 || now - pads->updated < interval - 1)
        return;
    pads->updated = now;
    SDL_GameControllerUpdate();
    if (pads->count == 0 || !in_use(presenter) || presenter->dragged || votes_take_pads(presenter))
        return;
    int direction = -1;
    for (int i = 0; i < PADS_MOST && direction < 0; i++) {
        if (pads->open[i])
            direction = pad_direction(pads->open[i], pads->held.direction);
    }
    if (held_direction_step(&pads->held, direction, now))
        walk(presenter, (FocusDirection)direction);
}

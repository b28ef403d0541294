/* Gamepads: opened as they come, closed as they go; directions walk, buttons press. SDL would look at them a thousand
 * times a second; here they are looked at as often as a hand needs, less often once they lie still, and hardly ever
 * while the window is not in use. */
#include "presenter.h"

#include "hit.h"
#include "key_words.h"

#include <stdlib.h>

static const double first_repeat = 420, next_repeats = 150; /* milliseconds */
static const int trigger_pressed = 16384, trigger_free = 8192; /* of 32767 */
static const int stick_start = 18000, stick_stop = 12000;
static const int poll_in_use = 8, poll_lying = 40, poll_away = 500, poll_none = 3000; /* milliseconds */
static const double lies_still = 60000; /* milliseconds without a hand; no tap is shorter than poll_lying */

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

/* A stage of a workshop is led by buttons of its own; what lies over it is like everywhere. */
static bool leads_room(const Presenter *presenter)
{
    return room_is_open(presenter) && app_view(presenter->app).screen == SCREEN_WORKSHOP;
}

/* Directions are looked at as long as they are held, with the stick. */
static bool is_direction(Controls controls)
{
    return (controls & (CONTROL_BIT(CONTROL_LEFT) | CONTROL_BIT(CONTROL_RIGHT) | CONTROL_BIT(CONTROL_UP) |
                        CONTROL_BIT(CONTROL_DOWN))) != 0;
}

static void lead_room(Presenter *presenter, Controls controls)
{
    KeyMeaning meaning = controls_meaning(controls, false);
    presenter_use(presenter, DEVICE_PAD);
    presenter_skip(presenter);
    if (meaning.shortcut == SHORTCUT_FORWARD)
        meaning = (KeyMeaning){.work = KEY_FORWARD};
    if (meaning.work == KEY_SHORTCUT)
        presenter_press_shortcut(presenter, meaning.shortcut);
    else if (!room_key(presenter, meaning, false))
        keys_carry_out(presenter, meaning, false);
}

Shortcut pad_shortcut(Controls controls, const NodeList *nodes)
{
    for (int control = CONTROL_REPEAT; control < CONTROL_TEAM; control++) {
        Shortcut shortcut = controls & CONTROL_BIT(control) ? control_shortcut((Control)control) : SHORTCUT_NONE;
        if (hit_shortcut(nodes, shortcut))
            return shortcut;
    }
    return controls & CONTROL_BIT(CONTROL_BACK) ? SHORTCUT_BACK : SHORTCUT_NONE;
}

static void button_down(Presenter *presenter, Controls controls)
{
    Shortcut shortcut = pad_shortcut(controls, &presenter->nodes);
    bool types = presenter->typing.id != 0;
    presenter_use(presenter, DEVICE_PAD);
    typing_end(presenter);
    if (types) /* it only ends that: nobody should leave a screen by it */
        return;
    if (presenter->dragged && shortcut != SHORTCUT_BACK)
        return;
    presenter_skip(presenter);
    if (shortcut == SHORTCUT_BACK)
        presenter_back(presenter);
    else if (shortcut != SHORTCUT_NONE)
        presenter_press_shortcut(presenter, shortcut);
    else
        keys_carry_out(presenter, controls_meaning(controls, false), false);
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
    pads->triggers &= ~(3u << 2 * place);
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

/* In a workshop whose teams have pads these only vote; with one button, which may be a pad's, while a vote is asked
 * for. */
static bool pads_vote(const Presenter *presenter)
{
    return votes_take_pads(presenter) && (!scan_is_on(presenter) || presenter->votes.asked > 0);
}

/* The pads of teams vote, and do nothing else: nobody should go on by accident. */
static void pressed(Presenter *presenter, const SDL_ControllerButtonEvent *event)
{
    const Bindings *bindings = presenter_bindings(presenter);
    const char *word = button_word((SDL_GameControllerButton)event->button);
    if (binding_button(presenter, word))
        return;
    bool votes = pads_vote(presenter), room = leads_room(presenter);
    BoundPlace place = votes ? BOUND_VOTES : room ? BOUND_ROOM : BOUND_ALONE;
    Controls controls = bindings_find(bindings, BOUND_BUTTON, place, word);
    if (votes)
        pad_votes_press(&presenter->votes.pads, place_of(&presenter->pads, event->which), controls);
    else if (scan_is_on(presenter))
        scan_press(presenter);
    else if (controls == 0 || is_direction(controls))
        return;
    else if (room)
        lead_room(presenter, controls);
    else
        button_down(presenter, controls);
}

/* Whether a trigger is pulled now that was not: each of them, of each pad, is one by itself. */
static bool pulls(Pads *pads, const SDL_ControllerAxisEvent *event)
{
    bool right = event->axis == SDL_CONTROLLER_AXIS_TRIGGERRIGHT;
    int place = place_of(pads, event->which);
    unsigned trigger = 1u << (2 * (place < 0 ? PADS_MOST : place) + right), before = pads->triggers;
    if (event->axis != SDL_CONTROLLER_AXIS_TRIGGERLEFT && !right)
        return false;
    if (event->value >= trigger_pressed)
        pads->triggers |= trigger;
    else if (event->value < trigger_free)
        pads->triggers &= ~trigger;
    return (pads->triggers & ~before) != 0;
}

/* A trigger is a button to one-button play alone. */
static void pulled(Presenter *presenter, const SDL_ControllerAxisEvent *event)
{
    if (pulls(&presenter->pads, event) && scan_is_on(presenter) && !pads_vote(presenter))
        scan_press(presenter);
}

/* Sticks tremble where nobody touches them. */
static bool is_hand(const SDL_Event *event)
{
    return event->type != SDL_CONTROLLERAXISMOTION || abs(event->caxis.value) > stick_start;
}

void pads_event(Presenter *presenter, const SDL_Event *event)
{
    if (is_hand(event))
        presenter->pads.used = presenter_now(presenter);
    switch (event->type) {
    case SDL_CONTROLLERDEVICEADDED: add(&presenter->pads, event->cdevice.which); break;
    case SDL_CONTROLLERDEVICEREMOVED: forget(&presenter->pads, event->cdevice.which); break;
    case SDL_CONTROLLERBUTTONDOWN: pressed(presenter, &event->cbutton); break;
    case SDL_CONTROLLERAXISMOTION: pulled(presenter, &event->caxis); break;
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

/* Whether a button that is for this control is down. */
static bool is_held(SDL_GameController *pad, const Bindings *bindings, Control control)
{
    for (int slot = 0; slot < BINDING_SLOTS; slot++) {
        const char *word = bindings_word(bindings, BOUND_BUTTON, control, slot);
        if (word[0] && SDL_GameControllerGetButton(pad, SDL_GameControllerGetButtonFromString(word)))
            return true;
    }
    return false;
}

static int pad_direction(SDL_GameController *pad, const Bindings *bindings, int before)
{
    for (int direction = FOCUS_LEFT; direction <= FOCUS_DOWN; direction++) {
        if (is_held(pad, bindings, (Control)(CONTROL_LEFT + direction)))
            return direction;
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
    binding_keep(presenter); /* the stick leads to what else is on the screen */
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

int pads_interval(int count, bool in_use, bool in_page, double quiet)
{
    if (count == 0)
        return in_use && !in_page ? poll_none : -1;
    return !in_use ? poll_away : quiet > lies_still ? poll_lying : poll_in_use;
}

static int poll_interval(const Presenter *presenter, double now)
{
    const Pads *pads = &presenter->pads;
    return pads->started ? pads_interval(pads->count, in_use(presenter), presenter->options.in_page, now - pads->used)
                         : -1;
}

int pads_wait(const Presenter *presenter, double now)
{
    int interval = poll_interval(presenter, now);
    if (interval < 0)
        return -1;
    double left = presenter->pads.updated + interval - now;
    return left < 1 ? 1 : (int)left;
}

void pads_update(Presenter *presenter, double now)
{
    Pads *pads = &presenter->pads;
    int interval = poll_interval(presenter, now);
    if (interval < 0 || now - pads->updated < interval - 1)
        return;
    pads->updated = now;
    SDL_GameControllerUpdate();
    if (pads->count == 0 || !in_use(presenter) || presenter->dragged || votes_take_pads(presenter) ||
        scan_is_on(presenter))
        return;
    int direction = -1;
    for (int i = 0; i < PADS_MOST && direction < 0; i++) {
        if (pads->open[i])
            direction = pad_direction(pads->open[i], presenter_bindings(presenter), pads->held.direction);
    }
    pads->used = direction >= 0 ? now : pads->used;
    pads->spent = pads->spent && direction >= 0;
    if (held_direction_step(&pads->held, direction, now) && !pads->spent)
        walk(presenter, (FocusDirection)direction);
}

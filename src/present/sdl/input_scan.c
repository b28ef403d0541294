/* One-button play in the window and the page: any key, click, tap or pad button presses what the walking focus is on,
 * wherever the pointer is. Leaving at once by Shift three times goes on working, as does what is held together with
 * Control, Alt or the system's key; a helper may turn the wheel. Fields are buttons meanwhile, which open letters to
 * write with (letters_screen.h). */
#include "presenter.h"

#include "scan_nodes.h"
#include "scroll.h"

static const int listen_milliseconds = 200; /* so often it is asked whether something is still being read */

bool scan_is_on(const Presenter *presenter)
{
    return presenter->scan.on;
}

static int pace_of(const Presenter *presenter)
{
    return settings_pace_milliseconds[app_view(presenter->app).settings->pace];
}

static bool is_scroll_stop(const Node *node)
{
    return node->id == scan_further_id() || node->id == scan_back_id();
}

/* ---- Where it is ---- */

/* The screen says what only this walk has to say: which of its own stops it is at, and that it rests. */
static void tell_place(Presenter *presenter)
{
    const ScanWalk *scan = &presenter->scan;
    NodeId at = leader_scan_turns(presenter) ? 0 : presenter->focus.id;
    ScanView told = app_view(presenter->app).scan, tells = {.rests = scan->on && scan->rests};
    if (scan->on && at == scan_further_id())
        tells.place = SCAN_AT_FURTHER;
    else if (scan->on && at == scan_back_id())
        tells.place = SCAN_AT_BACK;
    if (told.place == tells.place && told.rests == tells.rests)
        return;
    app_set_scan(presenter->app, tells);
    presenter->stale = true;
}

/* Another screen, or another part of this one, has two paces: there is something to read first. */
static void start_at(Presenter *presenter, const Node *node, double now)
{
    bool begins = node == scan_first(&presenter->nodes, presenter->scroll);
    leader_scan_leave(presenter);
    scan_start(&presenter->scan, now, pace_of(presenter), 2, begins);
    if (node && node->id == presenter->focus.id)
        presenter->focus.shown = true;
    else if (node)
        presenter_focus(presenter, node);
    tell_place(presenter);
}

static void turn(Presenter *presenter, bool on)
{
    presenter->scan.on = on;
    presenter->scan.placed = false;
    presenter->room.back_held = 0;
    presenter->leader.focus = 0;
    if (on)
        presenter_use(presenter, DEVICE_ONE_BUTTON);
    tell_place(presenter);
}

void scan_take_place(Presenter *presenter, bool anew, double now)
{
    ScanWalk *scan = &presenter->scan;
    bool on = app_view(presenter->app).settings->one_button, begins = on && !scan->on;
    if (on != scan->on)
        turn(presenter, on);
    if (!on)
        return;
    const Node *node = node_list_find(&presenter->nodes, presenter->focus.id);
    bool stands = node && scan_stops_at(&presenter->nodes, node, presenter->scroll);
    if (anew)
        scan->turned = false;
    if (anew || !stands)
        start_at(presenter, scan_first(&presenter->nodes, presenter->scroll), now);
    else if (begins) /* it was just turned on, and can be turned off again by pressing once more */
        start_at(presenter, node, now);
    presenter->focus.shown = true;
}

void scan_went(Presenter *presenter)
{
    ScanWalk *scan = &presenter->scan;
    if (!scan->on)
        return;
    leader_scan_leave(presenter);
    scan_start(scan, presenter_now(presenter), pace_of(presenter), 1, false);
    tell_place(presenter);
}

/* Nothing moves where nobody sees it, or while somebody types. */
static bool stands(const Presenter *presenter)
{
    const ScanWalk *scan = &presenter->scan;
    bool hidden = presenter->hidden && !leader_scans(presenter);
    return !scan->on || scan->rests || hidden || presenter->typing.id;
}

int scan_wait(const Presenter *presenter, double now)
{
    if (stands(presenter))
        return -1;
    if (leader_scans(presenter) && !presenter->leader.focus)
        return 1;
    if (speech_busy(presenter, now))
        return listen_milliseconds;
    double left = presenter->scan.until - now;
    return left < 1 ? 1 : (int)left + 1;
}

/* A pace counts from the end of what is being read. */
static void wait_for_voice(Presenter *presenter, double now)
{
    double soonest = now + pace_of(presenter);
    if (speech_busy(presenter, now) && presenter->scan.until < soonest)
        presenter->scan.until = soonest;
}

void scan_follow(Presenter *presenter, double now)
{
    ScanWalk *scan = &presenter->scan;
    if (!scan->on)
        return;
    presenter_build(presenter, now);
    if (stands(presenter))
        return;
    wait_for_voice(presenter, now);
    bool asked = leader_scans(presenter), begins = asked && !presenter->leader.focus;
    if (now < scan->until && !begins)
        return;
    if (asked) {
        leader_scan_follow(presenter, now);
        tell_place(presenter);
        return;
    }
    bool round;
    const Node *next = scan_next(&presenter->nodes, presenter->focus.id, presenter->scroll, scan->turned, &round);
    if ((round || leader_scan_turns(presenter)) && leader_scan_visit(presenter, now)) {
        tell_place(presenter);
        return;
    }
    leader_scan_leave(presenter);
    scan->turned = scan->turned && next && !(next->state & NODE_SCROLLS);
    scan_step(scan, now, pace_of(presenter), round);
    if (next && next->id != presenter->focus.id)
        presenter_focus(presenter, next);
    tell_place(presenter);
}

/* ---- Pressing ---- */

/* A number goes a step up, and from its end to its beginning. */
static void raise(Presenter *presenter, const Node *node)
{
    int value = node->value >= node->value_most ? 0 : node->value + 1;
    if (node->role == ROLE_SLIDER)
        presenter_slide(presenter, node, value);
    else
        presenter_count(presenter, node, value);
}

static NodeId first_focus(const Presenter *presenter)
{
    const Node *first = focus_first(&presenter->nodes);
    return first ? first->id : 0;
}

static void carry_out(Presenter *presenter, const Node *node)
{
    ScrollKey key = node->id == scan_further_id() ? SCROLL_PAGE_DOWN : SCROLL_PAGE_UP;
    presenter->scan.turned = presenter->scan.turned || is_scroll_stop(node);
    if (is_scroll_stop(node))
        presenter_scroll_to(presenter, scroll_by_key(&presenter->nodes, presenter->scroll, key));
    else if (node->role == ROLE_SLIDER || node->role == ROLE_COUNT)
        raise(presenter, node);
    else
        presenter_press(presenter, node);
}

/* Where the screen says that one goes on somewhere else now (a stone was lifted: where to lay it), there; a turned page
 * has time to be read; else the focus stays, as whoever presses may want to press again. */
void scan_press_node(Presenter *presenter, const Node *node)
{
    NodeId id = node->id, before = first_focus(presenter);
    float scroll = presenter->scroll;
    presenter->scan.placed = false;
    presenter_skip(presenter);
    carry_out(presenter, node);
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    if (presenter->scan.placed || !presenter->scan.on)
        return;
    const Node *first = focus_first(&presenter->nodes), *stays = node_list_find(&presenter->nodes, id);
    bool goes_on = first && first->id != before && scan_stops_at(&presenter->nodes, first, presenter->scroll);
    if (goes_on)
        start_at(presenter, first, now);
    else if (stays && scan_stops_at(&presenter->nodes, stays, presenter->scroll))
        scan_start(&presenter->scan, now, pace_of(presenter), scroll != presenter->scroll ? 2 : 1, false);
    else
        presenter->scan.until = now; /* at the page's end there is nothing further */
}

/* A press while it rests only wakes it. */
void scan_press(Presenter *presenter)
{
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    if (!scan_takes_press(&presenter->scan, now) || presenter->typing.id)
        return;
    if (leader_scan_press(presenter))
        return;
    const Node *node = node_list_find(&presenter->nodes, presenter->focus.id);
    if (presenter->scan.rests || !node || !scan_stops_at(&presenter->nodes, node, presenter->scroll))
        start_at(presenter, scan_first(&presenter->nodes, presenter->scroll), now);
    else
        scan_press_node(presenter, node);
}

bool scan_key_presses(SDL_Keysym key)
{
    switch (key.sym) {
    case SDLK_UNKNOWN:
    case SDLK_LSHIFT: case SDLK_RSHIFT: case SDLK_LCTRL: case SDLK_RCTRL: case SDLK_LALT: case SDLK_RALT:
    case SDLK_LGUI: case SDLK_RGUI: case SDLK_MODE:
    case SDLK_CAPSLOCK: case SDLK_NUMLOCKCLEAR: case SDLK_SCROLLLOCK:
    case SDLK_AUDIONEXT: case SDLK_AUDIOPREV: case SDLK_AUDIOSTOP: case SDLK_AUDIOPLAY: case SDLK_AUDIOMUTE:
    case SDLK_MUTE: case SDLK_VOLUMEUP: case SDLK_VOLUMEDOWN: case SDLK_BRIGHTNESSUP: case SDLK_BRIGHTNESSDOWN:
    case SDLK_POWER: case SDLK_SLEEP: case SDLK_EJECT: case SDLK_PRINTSCREEN:
        return false;
    default:
        return !(key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI));
    }
}

bool scan_pointer(Presenter *presenter, const SDL_Event *event)
{
    bool imitated = event->type == SDL_MOUSEBUTTONDOWN && event->button.which == SDL_TOUCH_MOUSEID;
    if (!presenter->scan.on || event->type == SDL_MOUSEWHEEL)
        return false;
    if ((event->type == SDL_MOUSEBUTTONDOWN && !imitated) || event->type == SDL_FINGERDOWN)
        scan_press(presenter);
    return true;
}

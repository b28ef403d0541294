/* The loop: asleep until something happens, and a frame only when one is owed. */
#include "presenter.h"

#include <math.h>

static const double frame_milliseconds = 1000.0 / 60;
static const double frame_least = 4; /* where the display gives no rhythm, or a very fast one */

double presenter_now(const Presenter *presenter)
{
    double seconds = (double)SDL_GetPerformanceCounter() / (double)SDL_GetPerformanceFrequency();
    return 1000 * (seconds - presenter->start);
}

void presenter_use(Presenter *presenter, Device device)
{
    bool keys = device == DEVICE_KEYS || device == DEVICE_PAD || device == DEVICE_ONE_BUTTON;
    if (scan_is_on(presenter)) /* all of them are one there */
        device = DEVICE_ONE_BUTTON;
    if (presenter->device == device)
        return;
    presenter->device = device;
    presenter->travelled = 0;
    presenter->stale = true; /* the hints follow */
    app_set_device(presenter->app, device);
    if (!keys && presenter->focus.shown) {
        presenter->focus.shown = false;
        presenter->unpainted = true;
    }
    if (device != DEVICE_MOUSE)
        pointer_hover(presenter);
}

void presenter_skip_motion(Presenter *presenter)
{
    motion_skip(presenter->motion);
    presenter->glide = (Glide){0};
}

void presenter_skip(Presenter *presenter)
{
    if (!presenter->moving)
        return;
    presenter_skip_motion(presenter);
    presenter->unpainted = true;
}

static void window_event(Presenter *presenter, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESIZED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        presenter->stale = true;
        leader_look_at_displays(presenter);
        break;
    case SDL_WINDOWEVENT_MOVED: leader_look_at_displays(presenter); break;
    case SDL_WINDOWEVENT_EXPOSED: presenter->unpainted = true; break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN: presenter->hidden = true; break;
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_SHOWN:
        presenter->hidden = false;
        presenter->unpainted = true;
        break;
    case SDL_WINDOWEVENT_LEAVE: pointer_leave(presenter); break;
    case SDL_WINDOWEVENT_CLOSE: presenter_do(presenter, command_of(COMMAND_LEAVE)); break; /* also beside another one */
    default: break;
    }
}

void presenter_take(Presenter *presenter, const SDL_Event *event)
{
    room_time_tell(presenter, presenter_now(presenter));
    if (deck_drop_event(presenter, event) || leader_event(presenter, event))
        return;
    switch (event->type) {
    case SDL_QUIT: presenter_do(presenter, command_of(COMMAND_LEAVE)); return;
    case SDL_WINDOWEVENT: window_event(presenter, &event->window); return;
    case SDL_KEYMAPCHANGED: votes_name_keys(presenter); return;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        painter_forget(presenter->painter);
        presenter->unpainted = true;
        if (presenter->leader.painter)
            painter_forget(presenter->leader.painter);
        presenter->leader.unpainted = true;
        return;
    case SDL_DISPLAYEVENT: leader_look_at_displays(presenter); return;
    case SDL_KEYDOWN:
    case SDL_TEXTINPUT:
    case SDL_TEXTEDITING:
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
    case SDL_CONTROLLERBUTTONDOWN:
        presenter_build(presenter, presenter_now(presenter)); /* an event before may have changed the screen */
        break;
    default: break;
    }
    if (event->type == SDL_KEYDOWN)
        keys_event(presenter, &event->key);
    else if (event->type == SDL_TEXTINPUT || event->type == SDL_TEXTEDITING)
        typing_event(presenter, event);
    else if (event->type >= SDL_CONTROLLERAXISMOTION && event->type < SDL_FINGERDOWN)
        pads_event(presenter, event);
    else
        pointer_event(presenter, event);
    votes_follow(presenter); /* a vote counts before the key behind it closes the ballot */
}

static bool frame_owed(const Presenter *presenter)
{
    bool rooms = !presenter->hidden && (presenter->stale || presenter->unpainted || presenter->moving);
    return rooms || leader_owes_frame(presenter);
}

/* The room's window first: what is on it, the other one says more of. */
static void draw(Presenter *presenter, double now)
{
    if (presenter->hidden)
        presenter_build(presenter, now);
    else if (presenter->stale || presenter->unpainted || presenter->moving)
        presenter_frame(presenter, now);
    leader_follow(presenter);
    leader_frame(presenter);
    presenter->frame_time = now;
}

/* The shorter of two waits, -1 being without end. */
static int sooner(int one, int other)
{
    return one < 0 ? other : other < 0 || one < other ? one : other;
}

static int wait_time(const Presenter *presenter, double now)
{
    int others = sooner(pads_wait(presenter, now), room_time_wait(presenter));
    others = sooner(others, cues_wait(presenter, now));
    others = sooner(others, deck_drop_wait(presenter, now));
    others = sooner(others, speech_wait(presenter, now));
    others = sooner(others, scan_wait(presenter, now));
    others = sooner(others, edge_scroll_wait(presenter, now));
    if (!frame_owed(presenter))
        return presenter->settled ? others : 0;
    double least = presenter->vsync ? frame_least : frame_milliseconds;
    double left = presenter->frame_time + least - now;
    return sooner(others, left <= 0 ? 0 : (int)ceil(left));
}

int presenter_wait(const Presenter *presenter)
{
    return wait_time(presenter, presenter_now(presenter));
}

static bool next_event(SDL_Event *event, int wait)
{
    if (wait == 0)
        return SDL_PollEvent(event) != 0;
    return (wait < 0 ? SDL_WaitEvent(event) : SDL_WaitEventTimeout(event, wait)) != 0;
}

static void follow_fullscreen(Presenter *presenter)
{
    bool fullscreen = app_view(presenter->app).settings->fullscreen;
    if (fullscreen == presenter->fullscreen)
        return;
    presenter->fullscreen = fullscreen;
    presenter_show_fullscreen(presenter, fullscreen);
    presenter->stale = true;
}

bool presenter_step(Presenter *presenter, bool may_wait)
{
    SDL_Event event;
    int wait = may_wait ? wait_time(presenter, presenter_now(presenter)) : 0;
    for (bool got = next_event(&event, wait); got && !app_leaving(presenter->app); got = SDL_PollEvent(&event) != 0)
        presenter_take(presenter, &event);
    if (app_leaving(presenter->app))
        return false;
    double now = presenter_now(presenter);
    pads_update(presenter, now);
    votes_follow(presenter);
    room_time_follow(presenter, now);
    cues_follow(presenter, now);
    deck_drop_follow(presenter, now);
    follow_fullscreen(presenter);
    scan_follow(presenter, now);
    edge_scroll_follow(presenter, now);
    if (frame_owed(presenter) && (!may_wait || wait_time(presenter, now) == 0))
        draw(presenter, now);
    speech_follow(presenter, now);
    if (!presenter->settled && !frame_owed(presenter))
        presenter_settle(presenter);
    return true;
}

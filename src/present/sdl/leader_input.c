/* Mouse, finger and keys in the leader's window. What is pressed there is done; nothing of it reaches the room's window
 * but keys, which mean the same in both. */
#include "presenter.h"

#include "hit.h"
#include "scroll.h"

#include <math.h>

static const float wheel_distance = 72, slop = 10; /* u; points */

static float points_to_u(const LeaderWindow *leader, float points)
{
    return leader->layout.unit > 0 ? points * leader->pixel_ratio / leader->layout.unit : points;
}

static const Node *under(const LeaderWindow *leader)
{
    return hit_find(&leader->nodes, leader->scroll, leader->x, leader->y, points_to_u(leader, LAYOUT_TARGET));
}

static void scroll_to(LeaderWindow *leader, float offset)
{
    offset = scroll_within(&leader->nodes, offset);
    leader->unpainted = leader->unpainted || offset != leader->scroll;
    leader->scroll = offset;
}

static void hover(LeaderWindow *leader)
{
    const Node *node = leader->finger ? NULL : under(leader);
    NodeId hovered = node ? node->id : 0;
    leader->unpainted = leader->unpainted || hovered != leader->hovered;
    leader->hovered = hovered;
}

/* ---- Pressing ---- */

void leader_press(Presenter *presenter, const Node *node)
{
    LeaderWindow *leader = &presenter->leader;
    Command command = node->command;
    if (node->state & NODE_DISABLED)
        return;
    if (command.kind != COMMAND_LEADER || command.value == 0) {
        presenter_do(presenter, command);
        return;
    }
    if (command.value == LEADER_CHANGE)
        leader_change_places(presenter);
    leader->asks = false;
    leader->stale = true;
}

static void down(LeaderWindow *leader)
{
    const Node *node = under(leader);
    leader->pressed = node ? node->id : 0;
    leader->scrolls = false;
    leader->down_y = leader->y;
    leader->scroll_start = leader->scroll;
    leader->unpainted = true;
}

static void moved(LeaderWindow *leader)
{
    bool far = fabsf(leader->y - leader->down_y) > points_to_u(leader, slop);
    if (leader->finger && far && scroll_most(&leader->nodes) > 0)
        leader->scrolls = true;
    if (leader->scrolls)
        scroll_to(leader, leader->scroll_start + leader->down_y - leader->y);
    hover(leader);
}

static void up(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    const Node *node = leader->scrolls ? NULL : under(leader);
    NodeId pressed = leader->pressed;
    leader->pressed = 0;
    leader->finger = leader->scrolls = false;
    leader->unpainted = true;
    if (node && node->id == pressed)
        leader_press(presenter, node);
}

/* ---- Events ---- */

static void window_event(Presenter *presenter, const SDL_WindowEvent *event)
{
    LeaderWindow *leader = &presenter->leader;
    switch (event->event) {
    case SDL_WINDOWEVENT_CLOSE:
        app_close_second_window(presenter->app);
        presenter->stale = true;
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESIZED: leader->stale = true; break;
    case SDL_WINDOWEVENT_MOVED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        leader->stale = true;
        leader_look_at_displays(presenter);
        break;
    case SDL_WINDOWEVENT_EXPOSED: leader->unpainted = true; break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN: leader->hidden = true; break;
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_SHOWN:
        leader->hidden = false;
        leader->unpainted = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        leader->x = leader->y = -10000;
        hover(leader);
        break;
    default: break;
    }
}

static void point(LeaderWindow *leader, float points_x, float points_y)
{
    leader->x = points_to_u(leader, points_x);
    leader->y = points_to_u(leader, points_y);
}

static void mouse(Presenter *presenter, const SDL_Event *event)
{
    LeaderWindow *leader = &presenter->leader;
    if (event->type == SDL_MOUSEMOTION) {
        point(leader, (float)event->motion.x, (float)event->motion.y);
        moved(leader);
    } else if (event->button.button == SDL_BUTTON_LEFT) {
        point(leader, (float)event->button.x, (float)event->button.y);
        if (event->type == SDL_MOUSEBUTTONDOWN)
            down(leader);
        else
            up(presenter);
    }
}

static void finger(Presenter *presenter, const SDL_TouchFingerEvent *event)
{
    LeaderWindow *leader = &presenter->leader;
    leader->x = event->x * leader->layout.width;
    leader->y = event->y * leader->layout.height;
    if (event->type == SDL_FINGERDOWN) {
        leader->finger = true;
        down(leader);
    } else if (event->type == SDL_FINGERMOTION) {
        moved(leader);
    } else {
        up(presenter);
    }
}

/* How a key scrolls it: to its start or end, and where the room counts nothing, line by line. False where it does
 * not. */
static bool scrolls_by(const Presenter *presenter, KeyMeaning meaning, ScrollKey *scroll)
{
    bool walks = meaning.work == KEY_ARROW && !room_counts(presenter);
    bool ends = meaning.work == KEY_SCROLL && (meaning.scroll == SCROLL_TO_START || meaning.scroll == SCROLL_TO_END);
    *scroll = ends ? meaning.scroll : meaning.direction == FOCUS_UP ? SCROLL_LINE_UP : SCROLL_LINE_DOWN;
    return ends || (walks && (meaning.direction == FOCUS_UP || meaning.direction == FOCUS_DOWN));
}

/* What is the room's even while it asks: votes, the time, the dark, and what closes a window. Nothing of it moves the
 * room on or back behind the question. */
static bool goes_on_behind(KeyMeaning meaning)
{
    switch (meaning.work) {
    case KEY_NOTHING:
    case KEY_VOTE:
    case KEY_FULLSCREEN:
    case KEY_LEAVE: return true;
    case KEY_SHORTCUT:
        return meaning.shortcut == SHORTCUT_LEADER || meaning.shortcut == SHORTCUT_BLANK ||
               meaning.shortcut == SHORTCUT_TIMER || meaning.shortcut == SHORTCUT_REPEAT;
    default: return false;
    }
}

/* What presses answers its question, but Space, which a remote may send; some keys scroll it. All others, and all of a
 * remote's, are the room's once it is answered, and so is whatever is pressed where one key does everything. */
static bool key(Presenter *presenter, SDL_Keysym key)
{
    LeaderWindow *leader = &presenter->leader;
    const Node *show = node_list_find(&leader->nodes, node_id("leader-show", 0));
    KeyMeaning meaning = keys_meaning(presenter, key);
    ScrollKey scroll;
    if (scan_is_on(presenter))
        return false;
    if (show && meaning.work == KEY_PRESS && key.sym != SDLK_SPACE) {
        leader_press(presenter, show);
        return true;
    }
    if (!scrolls_by(presenter, meaning, &scroll) || scroll_most(&leader->nodes) <= 0)
        return show && !goes_on_behind(meaning);
    scroll_to(leader, scroll_by_key(&leader->nodes, leader->scroll, scroll));
    return true;
}

/* With one button a press here is one wherever the walking focus is. False where the event is none: it is as ever. */
static bool one_button(Presenter *presenter, const SDL_Event *event)
{
    bool presses = event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_FINGERDOWN;
    if (!scan_is_on(presenter) || !presses)
        return false;
    scan_press(presenter);
    return true;
}

static Uint32 window_of(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_WINDOWEVENT: return event->window.windowID;
    case SDL_KEYDOWN: return event->key.windowID;
    case SDL_MOUSEMOTION: return event->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return event->button.windowID;
    case SDL_MOUSEWHEEL: return event->wheel.windowID;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: return event->tfinger.windowID;
    default: return 0;
    }
}

bool leader_event(Presenter *presenter, const SDL_Event *event)
{
    LeaderWindow *leader = &presenter->leader;
    Uint32 window = window_of(event);
    if (window == 0 || window == SDL_GetWindowID(presenter->window))
        return false;
    if (!leader->window || window != SDL_GetWindowID(leader->window)) /* of one that is closed by now */
        return event->type != SDL_KEYDOWN;
    leader_build(presenter);
    if (one_button(presenter, event))
        return true;
    switch (event->type) {
    case SDL_WINDOWEVENT: window_event(presenter, &event->window); break;
    case SDL_KEYDOWN: return key(presenter, event->key.keysym);
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: mouse(presenter, event); break;
    case SDL_MOUSEWHEEL:
        scroll_to(leader, leader->scroll - event->wheel.preciseY * wheel_distance);
        hover(leader);
        break;
    default: finger(presenter, &event->tfinger); break;
    }
    return true;
}

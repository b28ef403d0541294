/* Mouse and touch, on one path: press, drag, flick, scroll, slide. A finger is a mouse that is only there while it is
 * down; SDL's own imitation of one by the other is off, so that no touch clicks twice.
 *
 * Nothing needs a drag: whatever can be dragged can be pressed, and then where it goes. For hands that can't hold a
 * button while they move there is sticky dragging besides (a setting): a press takes a thing along, the next lets it
 * go. */
#include "presenter.h"

#include "hit.h"
#include "scroll.h"

#include <math.h>

static const float slop_mouse = 5, slop_touch = 10; /* points: less is a press with an unsteady hand */
static const float wheel_distance = 72;             /* u to one notch */
static const float real_move = 6; /* points the mouse must go before it counts as used: tables are knocked */

static const double double_press = 400;      /* milliseconds from one press to its double */

static const float nowhere = -10000;         /* u */

static float points_to_u(const Presenter *presenter, float points)
{
    return points * presenter->pixel_ratio / presenter->layout.unit;
}

static const Node *under_pointer(const Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    return hit_find(&presenter->nodes, presenter->scroll, pointer->x, pointer->y, presenter->layout.target);
}

void pointer_leave(Presenter *presenter)
{
    if (presenter->pointer.mode != POINTER_UP)
        return;
    presenter->pointer.x = presenter->pointer.y = nowhere;
    pointer_hover(presenter);
}

/* What would take the dragged thing looks as it does under the pointer. */
void pointer_hover(Presenter *presenter)
{
    Pointer *pointer = &presenter->pointer;
    bool can_hover = !pointer->touch && pointer->mode == POINTER_UP && presenter->device == DEVICE_MOUSE;
    const Node *node = presenter->dragged ? presenter_target(presenter) : can_hover ? under_pointer(presenter) : NULL;
    NodeId hovered = node ? node->id : 0;
    if (pointer->mode == POINTER_UP && presenter->arrow && presenter->hand) {
        bool hand = node && !(node->state & NODE_DISABLED);
        SDL_Cursor *cursor = hand ? presenter->hand : presenter->arrow;
        if (hand && node->role == ROLE_FIELD && presenter->beam)
            cursor = presenter->beam;
        if (SDL_GetCursor() != cursor)
            SDL_SetCursor(cursor);
    }
    if (hovered == pointer->hovered)
        return;
    pointer->hovered = hovered;
    presenter->unpainted = true;
}

static void slide(Presenter *presenter, const Node *slider)
{
    const Pointer *pointer = &presenter->pointer;
    if (!slider || pointer->track.w <= 0)
        return;
    float share = (pointer->x - pointer->track.x) / pointer->track.w;
    presenter_slide(presenter, slider, (int)lroundf(share * (float)slider->value_most));
}

bool pointer_is_in_place(const Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    float slop = points_to_u(presenter, pointer->touch ? slop_touch : slop_mouse);
    return hypotf(pointer->x - pointer->down_x, pointer->y - pointer->down_y) < slop;
}

/* Many hands click everything twice. The second press is meant for what the first one pressed, not for what has come up
 * in its place: nobody should sort a card, or leave, by it. On a slow machine what has come up is seen later. */
static bool strays(const Presenter *presenter, const Node *node, double now)
{
    const Pointer *pointer = &presenter->pointer;
    bool waits = pointer->done_unseen && !presenter->hidden;
    bool late = !waits && now - pointer->done_at > double_press;
    if (!node || !pointer->done || !pointer_is_in_place(presenter) || late)
        return false;
    return node->id != pointer->done || node->command.kind != pointer->done_command.kind ||
           node->command.action.kind != pointer->done_command.action.kind;
}

static void note_done(Pointer *pointer, NodeId id, Command command, double now)
{
    pointer->done = id;
    pointer->done_command = command;
    pointer->done_at = now;
    pointer->done_unseen = true;
}

void pointer_seen(Presenter *presenter)
{
    Pointer *pointer = &presenter->pointer;
    if (pointer->done_unseen)
        pointer->done_at = presenter_now(presenter);
    pointer->done_unseen = false;
}

/* The first press in a field selects all of it, the next one puts the caret where it is. A finger does the same when it
 * is lifted: until then it may want to scroll. */
static void write(Presenter *presenter, const Node *field)
{
    bool further = presenter->typing.id == field->id;
    presenter->pointer.mode = POINTER_WRITES;
    typing_begin(presenter, field);
    if (further)
        typing_point(presenter, presenter->pointer.x, false);
}

/* From where the pointer went down to where it is. */
static void select_text(Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    if (fabsf(pointer->x - pointer->down_x) < points_to_u(presenter, slop_mouse))
        return;
    typing_point(presenter, pointer->down_x, false);
    typing_point(presenter, pointer->x, true);
}

static bool is_slider(const Node *node)
{
    return node->role == ROLE_SLIDER && !(node->state & NODE_DISABLED);
}

/* A mouse moves the knob at once. A finger does when it is lifted or goes along the track: until then it may want to
 * scroll. */
static void take_slider(Presenter *presenter, const Node *slider)
{
    Pointer *pointer = &presenter->pointer;
    pointer->track = hit_place(slider, presenter->scroll);
    pointer->track.x += PAINTER_SLIDER_INSET;
    pointer->track.w -= 2 * PAINTER_SLIDER_INSET;
    if (pointer->touch)
        return;
    pointer->mode = POINTER_SLIDES;
    slide(presenter, slider);
}

static void down(Presenter *presenter, double now)
{
    Pointer *pointer = &presenter->pointer;
    const Node *node = under_pointer(presenter);
    if (strays(presenter, node, now)) {
        pointer->mode = POINTER_SPENT;
        return;
    }
    presenter_skip(presenter);
    if (!node || node->id != presenter->typing.id)
        typing_end(presenter);
    pointer->done = 0;
    pointer->mode = POINTER_PRESSES;
    pointer->down_x = pointer->x;
    pointer->down_y = pointer->y;
    pointer->scroll_start = presenter->scroll;
    pointer->pressed = node ? node->id : 0;
    pointer->hovered = 0;
    presenter->focus.shown = false;
    presenter->unpainted = true;
    if (!node)
        return;
    if (node->state & NODE_FOCUSABLE)
        focus_move(&presenter->focus, &presenter->nodes, node, presenter->scroll, now);
    if (is_slider(node))
        take_slider(presenter, node);
    if (node->role == ROLE_FIELD && !pointer->touch && !(node->state & NODE_DISABLED))
        write(presenter, node);
}

/* Takes it from where the pointer went down. */
static void take_along(Presenter *presenter, const Node *node, PointerMode mode, double now)
{
    Pointer *pointer = &presenter->pointer;
    pointer->mode = mode;
    presenter->dragged = node->id;
    drag_take(&presenter->drag, pointer->down_x, pointer->down_y, now);
    cues_hear(presenter, CUE_LIFT);
    presenter_lean(presenter, 0);
    presenter->unpainted = true;
}

/* With sticky dragging a press takes along what it would else only take into the hand. What the press does besides (it
 * lays a piece, it stamps, it places a card that leans) it goes on doing: that needs no drag. */
static bool sticks(const Presenter *presenter, const Node *node)
{
    bool only_lifts = node->command.kind == COMMAND_NONE || node->command.kind == COMMAND_PICK;
    return app_view(presenter->app).settings->sticky_drag && (node->state & NODE_DRAGGABLE) &&
           !(node->state & NODE_DISABLED) && only_lifts;
}

/* The press that ends a sticky drag. The second half of a double click is none: it would put down at once what the
 * first half took. */
static void down_carrying(Presenter *presenter, double now)
{
    Pointer *pointer = &presenter->pointer;
    if (pointer_is_in_place(presenter) && now - pointer->carried_at <= double_press)
        return;
    pointer->mode = POINTER_LETS_GO;
    pointer->down_x = pointer->x;
    pointer->down_y = pointer->y;
    pointer->scroll_start = presenter->scroll;
    drag_move(&presenter->drag, pointer->x, pointer->y, now);
    presenter->unpainted = true;
}

/* The hand moved on from where it pressed: what does it want to move? */
static void set_off(Presenter *presenter, double now)
{
    Pointer *pointer = &presenter->pointer;
    if (pointer_is_in_place(presenter))
        return;
    const Node *node = node_list_find(&presenter->nodes, pointer->pressed);
    bool card = node && (node->state & NODE_DRAGGABLE);
    bool upright = fabsf(pointer->y - pointer->down_y) > fabsf(pointer->x - pointer->down_x);
    bool region = hit_inside(presenter->nodes.scroll, pointer->down_x, pointer->down_y);
    /* A mouse without a wheel scrolls like a finger, but only from where nothing is pressed: a hand may tremble. */
    bool along = card || (node && is_slider(node)); /* what a finger that goes sideways moves */
    bool scrolls = pointer->touch ? upright || !along : !node;
    if (region && scroll_most(&presenter->nodes) > 0 && scrolls) {
        pointer->mode = POINTER_SCROLLS;
    } else if (card) {
        take_along(presenter, node, POINTER_DRAGS, now);
    } else if (node && is_slider(node)) {
        pointer->mode = upright ? POINTER_SPENT : POINTER_SLIDES;
    }
}

/* Where the thing and its target don't show together, a finger that carries it swipes up or down in between. */
static void turn_page(Presenter *presenter)
{
    Pointer *pointer = &presenter->pointer;
    float wide = fabsf(pointer->x - pointer->down_x), high = fabsf(pointer->y - pointer->down_y);
    bool swipes = high > wide && high >= points_to_u(presenter, slop_touch);
    if (swipes && scroll_most(&presenter->nodes) > 0 &&
        hit_inside(presenter->nodes.scroll, pointer->down_x, pointer->down_y))
        pointer->mode = POINTER_SCROLLS;
}

static void moved(Presenter *presenter, double now)
{
    Pointer *pointer = &presenter->pointer;
    if (pointer->mode == POINTER_PRESSES)
        set_off(presenter, now);
    if (pointer->mode == POINTER_LETS_GO && pointer->touch)
        turn_page(presenter);
    switch (pointer->mode) {
    case POINTER_DRAGS:
    case POINTER_CARRIES:
    case POINTER_LETS_GO:
        drag_move(&presenter->drag, pointer->x, pointer->y, now);
        pointer_hover(presenter);
        presenter->unpainted = true;
        break;
    case POINTER_SCROLLS:
        presenter_scroll_to(presenter, pointer->scroll_start + pointer->down_y - pointer->y);
        if (presenter->dragged)
            drag_move(&presenter->drag, pointer->x, pointer->y, now);
        break;
    case POINTER_SLIDES: slide(presenter, node_list_find(&presenter->nodes, pointer->pressed)); break;
    case POINTER_WRITES: select_text(presenter); break;
    case POINTER_UP: pointer_hover(presenter); break;
    default: break;
    }
}

static bool drags_card(const Presenter *presenter)
{
    const Node *node = node_list_find(&presenter->nodes, presenter->dragged);
    return node && node->drag == 0;
}

/* A thing that a press took along and another put down where it lay, was pressed: that takes it into the hand, or opens
 * what can be said about it, which no place to drop it on stands for. */
static void let_go_thing(Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    const Node *thing = node_list_find(&presenter->nodes, presenter->dragged);
    bool carried = pointer->mode == POINTER_LETS_GO && thing && !presenter_target(presenter);
    bool in_place = carried && hit_inside(hit_place(thing, presenter->scroll), pointer->x, pointer->y);
    Command press = in_place ? thing->command : command_of(COMMAND_NONE);
    presenter_drop(presenter);
    presenter_do(presenter, press);
}

static void let_go_card(Presenter *presenter, double now)
{
    if (!drags_card(presenter)) {
        let_go_thing(presenter);
        return;
    }
    bool carried = presenter->pointer.mode == POINTER_LETS_GO;
    DragOver over = presenter_over(presenter);
    switch (carried ? drag_put_down(&presenter->drag, over) : drag_let_go(&presenter->drag, over, now)) {
    case DRAG_PLACE_LEFT: presenter_place(presenter, SHORTCUT_LEFT); break;
    case DRAG_PLACE_RIGHT: presenter_place(presenter, SHORTCUT_RIGHT); break;
    case DRAG_PUT_BACK: presenter_put_back(presenter); break;
    }
}

/* What was pressed, and is still under the pointer, does what it does, or comes along. */
static void release(Presenter *presenter, const Node *node, double now)
{
    Pointer *pointer = &presenter->pointer;
    if (sticks(presenter, node)) {
        take_along(presenter, node, POINTER_CARRIES, now);
        pointer->carried_at = now;
        return;
    }
    note_done(pointer, node->id, node->command, now);
    if (node->id == presenter->typing.id)
        typing_point(presenter, pointer->x, false);
    else if (is_slider(node))
        slide(presenter, node);
    else
        presenter_press(presenter, node);
}

/* What is under the pointer, if that was pressed. A hand's first touch makes everything as large as fingers need it,
 * which may move what it touches from under it: that counts all the same. */
static const Node *pressed_still(const Presenter *presenter, NodeId pressed)
{
    const Pointer *pointer = &presenter->pointer;
    const Node *node = under_pointer(presenter);
    if (node && node->id == pressed)
        return node;
    bool moved_away = pointer->touch && pointer->first_touch && pointer_is_in_place(presenter);
    return moved_away ? node_list_find(&presenter->nodes, pressed) : NULL;
}

static void up(Presenter *presenter, double now)
{
    Pointer *pointer = &presenter->pointer;
    PointerMode mode = pointer->mode;
    NodeId pressed = pointer->pressed;
    if (mode == POINTER_DRAGS || mode == POINTER_LETS_GO)
        let_go_card(presenter, now);
    if (mode == POINTER_LETS_GO) /* a double click's second half is meant for nothing that is there now */
        note_done(pointer, node_id("let go", 0), command_of(COMMAND_NONE), now);
    if (mode != POINTER_CARRIES)
        pointer->mode = presenter->dragged ? POINTER_CARRIES : POINTER_UP; /* a finger that carries turned the page */
    pointer->pressed = 0;
    presenter->unpainted = true;
    const Node *node = mode == POINTER_PRESSES && pressed ? pressed_still(presenter, pressed) : NULL;
    if (node)
        release(presenter, node, now);
    if (pointer->touch)
        pointer->touch = false;
    else
        pointer_hover(presenter);
}

/* Where nothing was held down, nothing will be lifted. */
void pointer_let_go(Presenter *presenter)
{
    Pointer *pointer = &presenter->pointer;
    pointer->mode = pointer->mode == POINTER_CARRIES ? POINTER_UP : POINTER_SPENT;
}

void pointer_cancel(Presenter *presenter)
{
    Pointer *pointer = &presenter->pointer;
    presenter_put_back(presenter);
    pointer->mode = POINTER_UP;
    pointer->touch = false;
    pointer->pressed = 0;
    presenter->unpainted = true;
}

static void place(Presenter *presenter, float x_points, float y_points)
{
    presenter->pointer.x = points_to_u(presenter, x_points);
    presenter->pointer.y = points_to_u(presenter, y_points);
}

static void mouse_moved(Presenter *presenter, const SDL_MouseMotionEvent *event, double now)
{
    if (presenter->pointer.touch)
        return;
    presenter->travelled += hypotf((float)event->xrel, (float)event->yrel);
    if (presenter->device != DEVICE_MOUSE && presenter->travelled < real_move)
        return;
    presenter_use(presenter, DEVICE_MOUSE);
    place(presenter, (float)event->x, (float)event->y);
    moved(presenter, now);
}

static void mouse_button(Presenter *presenter, const SDL_MouseButtonEvent *event, double now)
{
    Pointer *pointer = &presenter->pointer;
    if (pointer->touch)
        return;
    presenter_use(presenter, DEVICE_MOUSE);
    place(presenter, (float)event->x, (float)event->y);
    if (event->button == SDL_BUTTON_X1 && event->type == SDL_MOUSEBUTTONDOWN)
        presenter_back(presenter);
    if (event->button != SDL_BUTTON_LEFT)
        return;
    if (event->type == SDL_MOUSEBUTTONDOWN && pointer->mode == POINTER_CARRIES) {
        down_carrying(presenter, now);
    } else if (event->type == SDL_MOUSEBUTTONDOWN && pointer->mode == POINTER_UP) {
        down(presenter, now);
    } else if (event->type == SDL_MOUSEBUTTONUP && pointer->mode != POINTER_UP) {
        moved(presenter, now);
        up(presenter, now);
    }
}

bool pointer_may_scroll(const Presenter *presenter)
{
    return !presenter->dragged || presenter->pointer.mode == POINTER_CARRIES;
}

static void wheel(Presenter *presenter, const SDL_MouseWheelEvent *event)
{
    float turned = event->preciseY * (event->direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0f : 1.0f);
    if (!pointer_may_scroll(presenter) || turned == 0)
        return;
    presenter_use(presenter, DEVICE_MOUSE);
    presenter_scroll_to(presenter, presenter->scroll - turned * wheel_distance);
}

static void finger(Presenter *presenter, const SDL_TouchFingerEvent *event, double now)
{
    Pointer *pointer = &presenter->pointer;
    bool carries = pointer->mode == POINTER_CARRIES && !pointer->touch;
    bool starts = event->type == SDL_FINGERDOWN && (pointer->mode == POINTER_UP || carries);
    bool ours = starts || (pointer->touch && event->fingerId == pointer->finger);
    if (!ours) /* a second finger does nothing while the first is down */
        return;
    if (starts)
        pointer->first_touch = presenter->device != DEVICE_TOUCH;
    presenter_use(presenter, DEVICE_TOUCH);
    pointer->touch = true;
    pointer->finger = event->fingerId;
    pointer->x = event->x * presenter->layout.width;
    pointer->y = event->y * presenter->layout.height;
    if (starts && carries)
        down_carrying(presenter, now);
    else if (starts)
        down(presenter, now);
    if (starts)
        return;
    moved(presenter, now);
    if (event->type == SDL_FINGERUP)
        up(presenter, now);
}

void pointer_event(Presenter *presenter, const SDL_Event *event)
{
    double now = presenter_now(presenter);
    if (scan_pointer(presenter, event))
        return;
    switch (event->type) {
    case SDL_MOUSEMOTION:
        if (event->motion.which != SDL_TOUCH_MOUSEID)
            mouse_moved(presenter, &event->motion, now);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event->button.which != SDL_TOUCH_MOUSEID)
            mouse_button(presenter, &event->button, now);
        break;
    case SDL_MOUSEWHEEL: wheel(presenter, &event->wheel); break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: finger(presenter, &event->tfinger, now); break;
    default: break;
    }
}

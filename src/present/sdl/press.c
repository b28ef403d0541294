/* What pressing, walking, sliding and letting go mean, whichever device it came from. */
#include "presenter.h"

#include "hit.h"
#include "room_keys.h"
#include "scroll.h"

#include <math.h>

static bool reach(Presenter *presenter, const Command *command)
{
    const Help *help = app_view(presenter->app).library->help;
    TextBuffer link = {0};
    bool there = help && command->value < help->count &&
                 help_link(&help->entries[command->value], (HelpWay)command->action.value, &link) && !link.failed;
    bool opened = there && presenter_show_link(presenter, link.text);
    if (there && !opened)
        app_miss_link(presenter->app, link.text);
    text_buffer_free(&link);
    presenter->stale = presenter->stale || !opened;
    return there && !opened;
}

bool presenter_do(Presenter *presenter, Command command)
{
    presenter->speech.acted = true;
    if (command.kind == COMMAND_REPEAT) {
        speech_repeat(presenter, command.value != 0);
        return false;
    }
    if (command.kind == COMMAND_REACH)
        return reach(presenter, &command);
    bool changed = app_do(presenter->app, command);
    presenter->done = presenter->done || changed;
    presenter->leader.done = presenter->leader.done || changed;
    presenter->stale = presenter->stale || changed;
    return changed;
}

static bool sorts(const Node *node)
{
    return node->command.kind == COMMAND_GAME && node->command.action.kind == ACTION_SORT;
}

void presenter_lean(Presenter *presenter, int leaning)
{
    if (app_view(presenter->app).leaning == leaning)
        return;
    app_set_leaning(presenter->app, leaning);
    presenter->stale = true;
}

/* With "confirm each sort": the first press leans the card, the same again places it, the other centres it. True where
 * the press is used up by leaning. */
static bool leans_first(Presenter *presenter, const Node *node)
{
    View view = app_view(presenter->app);
    if (!view.settings->confirm_sort || !sorts(node))
        return false;
    int side = node->command.action.value == SIDE_CODEPENDENT ? -1 : 1;
    if (view.leaning == side)
        return false;
    presenter_lean(presenter, view.leaning == 0 ? side : 0);
    cues_hear(presenter, view.leaning == 0 ? CUE_LIFT : CUE_PUT_BACK);
    return true;
}

void presenter_press(Presenter *presenter, const Node *node)
{
    bool takes_value = node->role == ROLE_SLIDER || node->role == ROLE_COUNT;
    if ((node->state & NODE_DISABLED) || takes_value || leans_first(presenter, node))
        return;
    if (node->role == ROLE_FIELD)
        typing_begin(presenter, node);
    else
        presenter_do(presenter, node->command);
}

bool presenter_press_shortcut(Presenter *presenter, Shortcut shortcut)
{
    const Node *node = hit_shortcut(&presenter->nodes, shortcut);
    if (shortcut == SHORTCUT_REPEAT) {
        speech_repeat(presenter, false);
        return true;
    }
    if (node) {
        presenter_press(presenter, node);
        return true;
    }
    View view = app_view(presenter->app);
    return room_is_open(presenter) && presenter_do(presenter, room_key_command(&view, shortcut));
}

/* Whether more than half of it is still below what can be seen. */
static bool lies_below(const Presenter *presenter, const Node *node)
{
    return scroll_into_view(&presenter->nodes, presenter->scroll, node) > presenter->scroll + node->rect.h / 2;
}

/* Large words need many pages: a way on that stays in sight beneath them is not meant before the last one, unless
 * somebody went there. */
static bool stands_beneath_unread(const Presenter *presenter, const Node *node)
{
    const float large = 1.5f, hardly_anything = 1;
    bool leads_on = (node->state & NODE_FIRST_FOCUS) && (node->look == LOOK_PRIMARY || node->look == LOOK_SECONDARY);
    bool stays = leads_on && !(node->state & NODE_SCROLLS);
    return stays && !presenter->focus_chosen && presenter->layout.text_scale >= large &&
           scroll_most(&presenter->nodes) - presenter->scroll > hardly_anything;
}

/* Enter places a card that leans; otherwise it presses what has the focus. Where that lies further down than one sees,
 * a page is turned first: nobody goes on past what they could not read. Where no ring shows, only what the screen
 * itself offers first is pressed: nobody should be surprised by what they did not see. */
void presenter_press_focused(Presenter *presenter)
{
    presenter_build(presenter, presenter_now(presenter)); /* a field is a button to a pad, which may just have come */
    int leaning = app_view(presenter->app).leaning;
    if (leaning != 0) {
        presenter_press_shortcut(presenter, leaning < 0 ? SHORTCUT_LEFT : SHORTCUT_RIGHT);
        return;
    }
    const Node *node = node_list_find(&presenter->nodes, presenter->focus.id);
    if (!node)
        return;
    if (lies_below(presenter, node) || stands_beneath_unread(presenter, node)) {
        presenter_scroll_to(presenter, scroll_by_key(&presenter->nodes, presenter->scroll, SCROLL_PAGE_DOWN));
        return;
    }
    if (presenter->focus.shown || (node->state & NODE_FIRST_FOCUS))
        presenter_press(presenter, node);
    presenter->focus.shown = true;
    presenter->unpainted = true;
}

void presenter_back(Presenter *presenter)
{
    if (presenter->dragged) {
        presenter_put_back(presenter);
    } else if (app_view(presenter->app).leaning != 0) {
        presenter_lean(presenter, 0);
        cues_hear(presenter, CUE_PUT_BACK);
    } else {
        presenter_press_shortcut(presenter, SHORTCUT_BACK);
    }
}

bool presenter_slide(Presenter *presenter, const Node *slider, int value)
{
    value = value < 0 ? 0 : value > slider->value_most ? slider->value_most : value;
    if ((slider->state & NODE_DISABLED) || value == slider->value)
        return false;
    Command command = slider->command;
    command.value = value;
    return presenter_do(presenter, command);
}

bool presenter_count(Presenter *presenter, const Node *count, int value)
{
    if ((count->state & NODE_DISABLED) || value < 0 || value > count->value_most || value == count->value)
        return false;
    Command command = count->command;
    command.action.item = value;
    return presenter_do(presenter, command);
}

void presenter_scroll_to(Presenter *presenter, float offset)
{
    offset = scroll_within(&presenter->nodes, offset);
    if (fabsf(offset - presenter->scroll) < 0.01f)
        return;
    const Node *held = presenter->dragged ? node_list_find(&presenter->nodes, presenter->dragged) : NULL;
    if (held && (held->state & NODE_SCROLLS)) /* it stays under the hand */
        drag_scrolled(&presenter->drag, offset - presenter->scroll);
    presenter->scroll = offset;
    presenter->glide = (Glide){0};
    presenter->unpainted = true;
    pointer_hover(presenter);
}

void presenter_focus(Presenter *presenter, const Node *node)
{
    focus_move(&presenter->focus, &presenter->nodes, node, presenter->scroll, presenter_now(presenter));
    presenter->focus.shown = presenter->focus_chosen = true;
    presenter->speech.acted = true;
    presenter->unpainted = true;
    presenter_scroll_to(presenter, scroll_into_view(&presenter->nodes, presenter->scroll, node));
    if ((node->state & NODE_PICKS) && !scan_is_on(presenter)) /* what only passes by takes nothing up */
        presenter_do(presenter, node->command);
}

/* The first key after the mouse only shows where the focus is. True where it did. */
static bool show_focus(Presenter *presenter)
{
    const Node *node = node_list_find(&presenter->nodes, presenter->focus.id);
    if (presenter->focus.shown || !node)
        return false;
    presenter_focus(presenter, node);
    return true;
}

/* Long text is read before the focus leaps over it: up and down scroll as long as what lies that way is farther than
 * one can see, or outside a region that still scrolls. */
static bool scrolls_first(const Presenter *presenter, FocusDirection direction, const Node *next)
{
    if (direction != FOCUS_UP && direction != FOCUS_DOWN)
        return false;
    ScrollKey key = direction == FOCUS_UP ? SCROLL_LINE_UP : SCROLL_LINE_DOWN;
    if (scroll_by_key(&presenter->nodes, presenter->scroll, key) == presenter->scroll)
        return false;
    if (!next || !(next->state & NODE_SCROLLS))
        return true;
    float offset = scroll_into_view(&presenter->nodes, presenter->scroll, next);
    return fabsf(offset - presenter->scroll) > presenter->nodes.scroll.h;
}

void presenter_walk(Presenter *presenter, FocusDirection direction)
{
    if (show_focus(presenter))
        return;
    const Node *next = focus_towards(&presenter->nodes, presenter->focus.id, direction, presenter->scroll);
    if (scrolls_first(presenter, direction, next)) {
        ScrollKey key = direction == FOCUS_UP ? SCROLL_LINE_UP : SCROLL_LINE_DOWN;
        presenter_scroll_to(presenter, scroll_by_key(&presenter->nodes, presenter->scroll, key));
    } else if (next) {
        presenter_focus(presenter, next);
    }
}

void presenter_tab(Presenter *presenter, int step)
{
    if (show_focus(presenter))
        return;
    const Node *next = node_list_step(&presenter->nodes, presenter->focus.id, step);
    if (next)
        presenter_focus(presenter, next);
}

DragOver presenter_over(const Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    const Node *left = hit_shortcut(&presenter->nodes, SHORTCUT_LEFT);
    const Node *right = hit_shortcut(&presenter->nodes, SHORTCUT_RIGHT);
    if (left && hit_inside(hit_place(left, presenter->scroll), pointer->x, pointer->y))
        return DRAG_OVER_LEFT;
    if (right && hit_inside(hit_place(right, presenter->scroll), pointer->x, pointer->y))
        return DRAG_OVER_RIGHT;
    return DRAG_OVER_NOTHING;
}

/* The card is let go where it is; motion takes it from there. */
static void let_go(Presenter *presenter)
{
    motion_from(presenter->motion, presenter->dragged, presenter_card_pose(presenter));
    presenter->dragged = 0;
    pointer_let_go(presenter);
    presenter->stale = true;
}

/* What was dropped and is not taken lies where it was. */
static void let_fall(Presenter *presenter, Command command)
{
    if (!presenter_do(presenter, command))
        cues_hear(presenter, CUE_PUT_BACK);
}

void presenter_put_back(Presenter *presenter)
{
    if (!presenter->dragged)
        return;
    let_go(presenter);
    cues_hear(presenter, CUE_PUT_BACK);
}

static bool takes(const NodeList *nodes, const Node *node, const Node *dragged, float scroll, const Pointer *pointer)
{
    return node->takes == dragged->drag && node != dragged && !(node->state & NODE_DISABLED) &&
           hit_in_sight(nodes, node, pointer->x, pointer->y) &&
           hit_inside(hit_place(node, scroll), pointer->x, pointer->y);
}

const Node *presenter_target(const Presenter *presenter)
{
    const NodeList *nodes = &presenter->nodes;
    const Node *dragged = presenter->dragged ? node_list_find(nodes, presenter->dragged) : NULL;
    for (size_t i = nodes->count; dragged && dragged->drag > 0 && i-- > 0;) {
        if (takes(nodes, &nodes->items[i], dragged, presenter->scroll, &presenter->pointer))
            return &nodes->items[i];
    }
    return NULL;
}

void presenter_drop(Presenter *presenter)
{
    const Node *dragged = node_list_find(&presenter->nodes, presenter->dragged);
    const Node *target = presenter_target(presenter);
    Command command = target ? target->drop : command_of(COMMAND_NONE);
    command.action.item = dragged ? dragged->drag_item : 0;
    let_go(presenter);
    let_fall(presenter, command);
}

void presenter_place(Presenter *presenter, Shortcut side)
{
    const Node *pile = hit_shortcut(&presenter->nodes, side);
    Command command = pile && !(pile->state & NODE_DISABLED) ? pile->command : command_of(COMMAND_NONE);
    let_go(presenter);
    let_fall(presenter, command);
}

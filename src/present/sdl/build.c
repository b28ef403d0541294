/* What the screen is made of now: the app's view laid out for the window as it is, and what that changes in what the
 * window knows. */
#include "presenter.h"

#include "hit.h"
#include "scroll.h"

#include <stdio.h>
#include <string.h>

static const float finger_inches = 7 / 25.4f; /* 7 mm: no side of what a finger presses is smaller */

static Layout make_layout(Presenter *presenter, View view)
{
    int width = 1, height = 1, points_wide = 1, points_high = 1;
    SDL_GetRendererOutputSize(presenter->renderer, &width, &height);
    SDL_GetWindowSize(presenter->window, &points_wide, &points_high);
    presenter->pixel_ratio = points_wide > 0 ? (float)width / (float)points_wide : 1;
    if (presenter->page_ratio > 0)
        presenter->pixel_ratio = presenter->page_ratio;
    presenter->report.pixel_width = width;
    presenter->report.pixel_height = height;
    if (presenter->options.picture && width > 0 && height > 0) { /* a minimised window may have none */
        presenter->options.picture->width = width;
        presenter->options.picture->height = height;
        presenter->options.picture->pixel_ratio = presenter->pixel_ratio;
    }
    Layout layout = layout_make(width, height, presenter->pixel_ratio, view.settings->text_percent, presenter->insets,
                                painter_measure(presenter->painter));
    const Displays *displays = &presenter->displays;
    if (view.device == DEVICE_TOUCH && displays->dots)
        layout_for_fingers(&layout, finger_inches * displays->dots(displays->context, presenter->window));
    return layout;
}

/* What of the player's place changes with the screen that shows. */
typedef enum Arrival { ARRIVAL_NONE, ARRIVAL_NEW, ARRIVAL_BACK } Arrival;

static bool can_keep(int depth)
{
    return depth >= 0 && depth < VISITED_MOST;
}

/* What lies beneath a newly opened screen is remembered; what is gone back to is found where it was left. */
static Arrival arrive(Presenter *presenter, const char *name, int value, int depth)
{
    int before = presenter->screen_depth;
    if (depth > before && can_keep(before)) {
        Visited *left = &presenter->visited[before];
        snprintf(left->screen, sizeof left->screen, "%s", presenter->screen);
        left->value = presenter->screen_value;
        left->scroll = presenter->scroll;
        left->focus = presenter->focus.id;
    }
    if (depth >= before || !can_keep(depth))
        return ARRIVAL_NEW;
    const Visited *back = &presenter->visited[depth];
    return strcmp(back->screen, name) == 0 && back->value == value ? ARRIVAL_BACK : ARRIVAL_NEW;
}

static Arrival note_screen(Presenter *presenter, View view)
{
    const char *name = screen_name(&view);
    Arrival arrival = ARRIVAL_NONE;
    if (strcmp(name, presenter->screen) != 0 || view.value != presenter->screen_value)
        arrival = arrive(presenter, name, view.value, view.depth);
    snprintf(presenter->screen, sizeof presenter->screen, "%s", name);
    presenter->screen_value = view.value;
    presenter->screen_depth = view.depth;
    return arrival;
}

/* The hand stays on the same spot of what it holds while a resize moves that under it. `before`: the unit, and where it
 * stood on the screen. */
static void keep_grip(Presenter *presenter, float before, Rect place_before)
{
    Pointer *pointer = &presenter->pointer;
    const Node *held = node_list_find(&presenter->nodes, presenter->dragged);
    float change = before > 0 ? before / presenter->layout.unit : 1;
    pointer->x *= change;
    pointer->y *= change;
    pointer->down_x *= change;
    pointer->down_y *= change;
    if (!held || place_before.w <= 0 || place_before.h <= 0)
        return;
    Drag *drag = &presenter->drag;
    Rect place = hit_place(held, presenter->scroll);
    drag->start_x = place.x + (drag->start_x - place_before.x) / place_before.w * place.w;
    drag->start_y = place.y + (drag->start_y - place_before.y) / place_before.h * place.h;
    drag_move(drag, pointer->x, pointer->y, presenter_now(presenter));
}

static void name_window(Presenter *presenter)
{
    static const char name[] = "Me & We";
    char title[256];
    const char *screen = presenter->nodes.title;
    if (!screen || !screen[0] || strcmp(screen, name) == 0)
        snprintf(title, sizeof title, "%s", name);
    else
        snprintf(title, sizeof title, "%s - %s", screen, name);
    if (strcmp(SDL_GetWindowTitle(presenter->window), title) != 0)
        SDL_SetWindowTitle(presenter->window, title);
}

/* Another screen begins at its top with its own first focus; one that is gone back to, where it was left. Another
 * leaf of the same screen begins at its top too. Where the keys' focus is, is seen, but not on another screen, which is
 * read first. True where it is another screen or leaf that is not gone back to. */
static bool take_place(Presenter *presenter, Arrival arrival)
{
    NodeId before = presenter->focus.id;
    bool turned = presenter->nodes.leaf != presenter->screen_leaf;
    presenter->screen_leaf = presenter->nodes.leaf;
    if (arrival == ARRIVAL_BACK) {
        const Visited *back = &presenter->visited[presenter->screen_depth];
        presenter->scroll = back->scroll;
        presenter->focus.id = back->focus;
    } else if (arrival == ARRIVAL_NEW || turned) {
        presenter->scroll = 0;
    }
    presenter->scroll = scroll_within(&presenter->nodes, presenter->scroll);
    focus_keep(&presenter->focus, &presenter->nodes, arrival == ARRIVAL_NEW);
    if (arrival == ARRIVAL_NONE && !turned && presenter->focus.id == before)
        return false;
    if (arrival != ARRIVAL_NONE || turned) {
        presenter->focus_chosen = false;
        room_arrive(presenter);
    }
    if (arrival != ARRIVAL_NONE)
        presenter->focus.shown = presenter->device == DEVICE_KEYS || presenter->device == DEVICE_PAD;
    if (room_points_at_none(presenter))
        presenter->focus.shown = false;
    const Node *focused = node_list_find(&presenter->nodes, presenter->focus.id);
    if (focused && presenter->focus.shown && arrival != ARRIVAL_NEW)
        presenter->scroll = scroll_into_view(&presenter->nodes, presenter->scroll, focused);
    return arrival == ARRIVAL_NEW || (arrival == ARRIVAL_NONE && turned);
}

/* What has newly come is brought into sight: its head at the top of the region where it is taller than that. Whoever
 * pressed something far down sees what came of it; what changes by itself takes nobody away from where they read. */
static void show_news(Presenter *presenter, Arrival arrival, bool anew, bool reduced, double now)
{
    const Node *come = news_take(&presenter->news, &presenter->nodes, anew);
    bool answers = presenter->done || anew;
    presenter->done = false;
    if (!come || !answers || arrival == ARRIVAL_BACK || presenter->dragged)
        return;
    float before = presenter->scroll, offset = scroll_into_view(&presenter->nodes, before, come);
    if (offset == before)
        return;
    float drawn = scroll_within(&presenter->nodes, presenter->drawn_scroll);
    presenter_scroll_to(presenter, offset);
    if (!reduced)
        presenter->glide = glide_start(drawn, now);
}

/* What of the window's own knowledge another list of nodes changes. */
static void follow_nodes(Presenter *presenter)
{
    if (presenter->dragged && !node_list_find(&presenter->nodes, presenter->dragged)) {
        presenter->dragged = 0;
        pointer_let_go(presenter);
    }
    if (presenter->dragged)
        presenter_skip_motion(presenter); /* under the hand things go to their places at once */
    presenter->stale = false;
    presenter->unpainted = true;
    presenter->mirrored.outdated = true;
    presenter->speech.outdated = true;
    presenter->leader.stale = true;
    presenter->moving = true; /* until a frame finds that nothing is */
    presenter->scene.card = 0;
    pointer_hover(presenter);
}

static bool resized(const Layout *before, const Layout *layout)
{
    return before->unit > 0 && (before->width != layout->width || before->height != layout->height ||
                                before->unit != layout->unit || before->text_scale != layout->text_scale);
}

/* One that is not there is asked for once each time that it is chosen. True where it is another than before. */
static bool choose_font(Presenter *presenter)
{
    FontChoice font = app_view(presenter->app).settings->font, before = presenter->font;
    bool there = painter_set_font(presenter->painter, font);
    if (there)
        app_miss_font(presenter->app, false);
    else if (!presenter->font_missed)
        presenter_ask_font(presenter);
    presenter->font_missed = !there;
    presenter->font = font;
    return font != before;
}

void presenter_build(Presenter *presenter, double now)
{
    if (!presenter->stale)
        return;
    votes_look_at_keys(presenter);
    bool other_font = choose_font(presenter);
    View view = app_view(presenter->app);
    Arrival arrival = note_screen(presenter, view);
    Layout before = presenter->layout;
    const Node *held = presenter->dragged ? node_list_find(&presenter->nodes, presenter->dragged) : NULL;
    Rect place_before = held ? hit_place(held, presenter->scroll) : (Rect){0};
    presenter->layout = make_layout(presenter, view);
    painter_set(presenter->painter, view.settings->theme, presenter->layout.unit);
    screen_build(&view, &presenter->layout, &presenter->nodes);
    typing_follow(presenter);
    bool anew = take_place(presenter, arrival);
    show_news(presenter, arrival, anew, view.settings->reduced_motion, now);
    keep_grip(presenter, before.unit, place_before);
    motion_take(presenter->motion, &presenter->nodes, presenter->screen, view.settings->reduced_motion, now);
    if (other_font || resized(&before, &presenter->layout))
        presenter_skip_motion(presenter); /* what the player does to the window is not a movement of the things in it */
    name_window(presenter);
    follow_nodes(presenter);
    scan_take_place(presenter, anew, now);
}

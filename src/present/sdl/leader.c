/* The leader's window: opens and closes it, says what is on it, and draws it. */
#include "presenter.h"
#include "window_icon.h"

#include "scan_nodes.h"
#include "scroll.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const int usual_width = 900, usual_height = 760, smallest = 320;

/* ---- Where it stands ---- */

static int display_of(const Presenter *presenter, SDL_Window *window)
{
    return presenter->displays.of(presenter->displays.context, window);
}

static int display_count(const Presenter *presenter)
{
    return presenter->displays.count(presenter->displays.context);
}

/* The screen where the room's window is not; where there is one alone, that. */
static int other_display(const Presenter *presenter)
{
    int rooms = display_of(presenter, presenter->window);
    return display_count(presenter) < 2 ? rooms : rooms == 0 ? 1 : 0;
}

/* Whoever has moved the room's window to another screen than the first has made sure which one the room sees. */
static bool room_may_see(const Presenter *presenter)
{
    return display_count(presenter) < 2 || display_of(presenter, presenter->window) == 0;
}

static void put_on(SDL_Window *window, int display)
{
    int at = (int)SDL_WINDOWPOS_CENTERED_DISPLAY(display);
    Uint32 full = SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
    if (full)
        SDL_SetWindowFullscreen(window, 0);
    SDL_SetWindowPosition(window, at, at);
    if (full)
        SDL_SetWindowFullscreen(window, full);
}

void leader_change_places(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    int rooms = display_of(presenter, presenter->window), here = display_of(presenter, leader->window);
    leader->apart = false; /* on their way they may meet */
    put_on(leader->window, rooms);
    put_on(presenter->window, here);
    leader->asks = false;
    leader->stale = true;
    presenter->stale = true;
}

/* The room must never see it: when the screen is gone on which it stood, or it is moved to the room's, it closes. */
void leader_look_at_displays(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    if (!leader->window)
        return;
    bool apart = display_count(presenter) > 1 &&
                 display_of(presenter, leader->window) != display_of(presenter, presenter->window);
    if (leader->apart && !apart) {
        app_close_second_window(presenter->app);
        presenter->stale = true;
    }
    leader->apart = apart;
}

/* ---- Opening and closing ---- */

static SDL_Window *open_window(const Presenter *presenter)
{
    int display = other_display(presenter), width = usual_width, height = usual_height;
    int at = (int)SDL_WINDOWPOS_CENTERED_DISPLAY(display);
    SDL_Rect room;
    if (SDL_GetDisplayUsableBounds(display, &room) == 0 && room.w > 0 && room.h > 0) {
        width = SDL_min(width, room.w * 9 / 10);
        height = SDL_min(height, room.h * 9 / 10);
    }
    return SDL_CreateWindow("Me & We", at, at, width, height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
}

/* It does not wait for the display: the room's window does. */
static SDL_Renderer *open_renderer(SDL_Window *window)
{
    SDL_Renderer *renderer = SDL_CreateRenderer(window, -1, 0);
    return renderer ? renderer : SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

static void open_leader(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    Error error = {0};
    *leader = (LeaderWindow){.asks = room_may_see(presenter), .stale = true};
    leader->window = open_window(presenter);
    leader->renderer = leader->window ? open_renderer(leader->window) : NULL;
    leader->painter = leader->renderer ? painter_create(leader->renderer, presenter->options.assets, &error) : NULL;
    if (!leader->painter) {
        leader_close(presenter);
        app_close_second_window(presenter->app); /* the room's screen says that it is off */
        presenter->stale = true;
        return;
    }
    SDL_SetWindowMinimumSize(leader->window, smallest, smallest);
    window_icon_set(leader->window, presenter->options.assets);
    leader_look_at_displays(presenter);
    leader->asks = leader->asks || !leader->apart; /* not every system lets a window choose where it stands */
}

void leader_close(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    node_list_free(&leader->nodes);
    painter_destroy(leader->painter);
    if (leader->renderer)
        SDL_DestroyRenderer(leader->renderer);
    if (leader->window)
        SDL_DestroyWindow(leader->window);
    *leader = (LeaderWindow){0};
}

void leader_follow(Presenter *presenter)
{
    bool wanted = app_two_windows(presenter->app);
    if (wanted && !presenter->leader.window)
        open_leader(presenter);
    else if (!wanted && presenter->leader.window)
        leader_close(presenter);
}

/* ---- What is on it ---- */

static int page_of(const Presenter *presenter)
{
    if (!presenter->leader.asks)
        return LEADER_PAGE;
    return display_count(presenter) < 2 ? LEADER_ASKS_ALONE : LEADER_ASKS;
}

/* Unlike the room's, it does not grow with its window before that is large: its text is read from near by. */
static Layout near_layout(int width, int height, float ratio, int text_percent, const TextMeasure *measure)
{
    Layout layout = layout_make(width, height, ratio, text_percent, (Insets){0}, measure);
    layout.unit = fmaxf(ratio, fminf((float)width / 1200, (float)height / 900));
    layout.width = (float)width / layout.unit;
    layout.height = (float)height / layout.unit;
    layout.point = ratio / layout.unit;
    layout.target = fmaxf(48, LAYOUT_TARGET * layout.point);
    layout.portrait = false;
    layout.narrow = layout.width < 640;
    layout.low = layout.height < 640;
    return layout;
}

static Layout make_layout(Presenter *presenter, const View *view)
{
    LeaderWindow *leader = &presenter->leader;
    int width = 1, height = 1, points_wide = 1, points_high = 1;
    SDL_GetRendererOutputSize(leader->renderer, &width, &height);
    SDL_GetWindowSize(leader->window, &points_wide, &points_high);
    leader->pixel_ratio = points_wide > 0 ? (float)width / (float)points_wide : 1;
    Layout layout = near_layout(width, height, leader->pixel_ratio, view->settings->text_percent,
                                painter_measure(leader->painter));
    painter_set_font(leader->painter, view->settings->font);
    painter_set(leader->painter, view->settings->theme, layout.unit);
    return layout;
}

/* What has newly come is brought into sight, as in the room's window: another stage's beginning, or the hands as they
 * are counted. What the teams' keys or the time change takes nobody away from where they read. */
static void show_news(LeaderWindow *leader)
{
    bool anew = leader->nodes.leaf != leader->leaf;
    const Node *come = news_take(&leader->news, &leader->nodes, anew);
    if (come && (anew || leader->done) && !leader->scrolls)
        leader->scroll = scroll_into_view(&leader->nodes, leader->scroll, come);
    leader->leaf = leader->nodes.leaf;
    leader->done = false;
}

static void name_window(const LeaderWindow *leader)
{
    char title[256];
    snprintf(title, sizeof title, "%s - Me & We", leader->nodes.title ? leader->nodes.title : "");
    if (strcmp(SDL_GetWindowTitle(leader->window), title) != 0)
        SDL_SetWindowTitle(leader->window, title);
}

void leader_build(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    if (!leader->window || !leader->stale)
        return;
    View view = app_view(presenter->app);
    view.screen = SCREEN_LEADER;
    view.value = page_of(presenter);
    view.scan = (ScanView){.place = leader->focus == scan_further_id() ? SCAN_AT_FURTHER
                                    : leader->focus == scan_back_id()  ? SCAN_AT_BACK
                                                                       : SCAN_ON_SCREEN};
    leader->layout = make_layout(presenter, &view);
    screen_build(&view, &leader->layout, &leader->nodes);
    leader->scroll = scroll_within(&leader->nodes, leader->scroll);
    show_news(leader);
    name_window(leader);
    leader->stale = false;
    leader->unpainted = true;
}

/* ---- Drawing ---- */

bool leader_owes_frame(const Presenter *presenter)
{
    const LeaderWindow *leader = &presenter->leader;
    bool other = app_two_windows(presenter->app) != (leader->window != NULL);
    bool changed = presenter->stale || leader->stale || leader->unpainted;
    return other || (leader->window && !leader->hidden && changed);
}

static void paint_node_of(LeaderWindow *leader, const Node *node)
{
    Pose pose = pose_rest();
    const Node *head = node->group ? node_list_find(&leader->nodes, node->group) : NULL;
    const Node *owner = head ? head : node;
    bool scrolls = (node->state & NODE_SCROLLS) && leader->nodes.scroll.w > 0;
    pose.hovered = owner->id == leader->hovered && !(owner->state & NODE_DISABLED);
    pose.pressed = pose.hovered && owner->id == leader->pressed;
    if (scrolls) {
        pose.dy = -leader->scroll;
        painter_clip(leader->painter, &leader->nodes.scroll);
    }
    painter_node(leader->painter, node, head, &pose);
    if (scrolls)
        painter_clip(leader->painter, NULL);
}

void leader_frame(Presenter *presenter)
{
    LeaderWindow *leader = &presenter->leader;
    leader_build(presenter);
    if (!leader->window || leader->hidden || !leader->unpainted)
        return;
    painter_ground(leader->painter);
    for (size_t i = 0; i < leader->nodes.count; i++)
        paint_node_of(leader, &leader->nodes.items[i]);
    painter_scrollbar(leader->painter, leader->nodes.scroll, leader->scroll, leader->nodes.scroll_height);
    bool walks = leader_scans(presenter) || leader_scan_turns(presenter);
    const Node *focused = walks ? node_list_find(&leader->nodes, leader->focus) : NULL;
    Pose rest = pose_rest();
    if (focused)
        painter_focus(leader->painter, focused, focused->rect, &rest);
    SDL_RenderPresent(leader->renderer);
    leader->unpainted = false;
    presenter->report.leader_frames++;
}

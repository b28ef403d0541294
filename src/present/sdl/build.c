/* What the screen is made of now: the app's view laid out for the window as it is, and what that changes in what the
 * window knows. */
#include "presenter.h"

#include "scroll.h"

#include <stdio.h>
#include <string.h>

static Layout make_layout(Presenter *presenter, View view)
{
    int width = 1, height = 1, points_wide = 1, points_high = 1;
    SDL_GetRendererOutputSize(presenter->renderer, &width, &height);
    SDL_GetWindowSize(presenter->window, &points_wide, &points_high);
    presenter->pixel_ratio = points_wide > 0 ? (float)width / (float)points_wide : 1;
    presenter->report.pixel_width = width;
    presenter->report.pixel_height = height;
    return layout_make(width, height, presenter->pixel_ratio, view.settings->text_percent, (Insets){0},
                       painter_measure(presenter->painter));
}

/* True when another screen shows than before: it begins at its top, with its own first focus. */
static bool note_screen(Presenter *presenter, View view)
{
    const char *name = screen_name(&view);
    bool another = strcmp(name, presenter->screen) != 0 || view.value != presenter->screen_value;
    snprintf(presenter->screen, sizeof presenter->screen, "%s", name);
    presenter->screen_value = view.value;
    return another;
}

/* The hand stays on the same spot of the card while a resize moves the card under it. */
static void keep_grip(Presenter *presenter, float before, Rect card_before)
{
    Pointer *pointer = &presenter->pointer;
    const Node *card = node_list_find(&presenter->nodes, presenter->dragged);
    float change = before > 0 ? before / presenter->layout.unit : 1;
    pointer->x *= change;
    pointer->y *= change;
    pointer->down_x *= change;
    pointer->down_y *= change;
    if (!card || card_before.w <= 0 || card_before.h <= 0)
        return;
    Drag *drag = &presenter->drag;
    drag->start_x = card->rect.x + (drag->start_x - card_before.x) / card_before.w * card->rect.w;
    drag->start_y = card->rect.y + (drag->start_y - card_before.y) / card_before.h * card->rect.h;
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

/* What of the window's own knowledge another list of nodes changes. */
static void follow_nodes(Presenter *presenter, bool another)
{
    presenter->scroll = another ? 0 : scroll_within(&presenter->nodes, presenter->scroll);
    focus_keep(&presenter->focus, &presenter->nodes, another);
    if (another)
        presenter->focus.shown = presenter->device == DEVICE_KEYS || presenter->device == DEVICE_PAD;
    if (presenter->dragged && !node_list_find(&presenter->nodes, presenter->dragged)) {
        presenter->dragged = 0;
        presenter->pointer.mode = POINTER_SPENT;
    }
    if (presenter->dragged)
        motion_skip(presenter->motion); /* under the hand things go to their places at once */
    presenter->stale = false;
    presenter->unpainted = true;
    presenter->moving = true; /* until a frame finds that nothing is */
    presenter->scene.card = 0;
    pointer_hover(presenter);
}

static bool resized(const Layout *before, const Layout *layout)
{
    return before->unit > 0 && (before->width != layout->width || before->height != layout->height ||
                                before->unit != layout->unit || before->text_scale != layout->text_scale);
}

void presenter_build(Presenter *presenter, double now)
{
    if (!presenter->stale)
        return;
    View view = app_view(presenter->app);
    bool another = note_screen(presenter, view);
    Layout before = presenter->layout;
    const Node *card = presenter->dragged ? node_list_find(&presenter->nodes, presenter->dragged) : NULL;
    Rect card_before = card ? card->rect : (Rect){0};
    presenter->layout = make_layout(presenter, view);
    painter_set(presenter->painter, view.settings->theme, presenter->layout.unit);
    screen_build(&view, &presenter->layout, &presenter->nodes);
    keep_grip(presenter, before.unit, card_before);
    motion_take(presenter->motion, &presenter->nodes, presenter->screen, view.settings->reduced_motion, now);
    if (resized(&before, &presenter->layout))
        motion_skip(presenter->motion); /* what the player does to the window is not a movement of the things in it */
    name_window(presenter);
    follow_nodes(presenter, another);
}

/* One frame: the nodes of the screen, how each of them stands now, and the painting of them. */
#include "presenter.h"

#include "scroll.h"

#include <math.h>
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

void presenter_build(Presenter *presenter, double now)
{
    if (!presenter->stale)
        return;
    View view = app_view(presenter->app);
    bool another = note_screen(presenter, view);
    presenter->layout = make_layout(presenter, view);
    painter_set(presenter->painter, view.settings->theme, presenter->layout.unit);
    screen_build(&view, &presenter->layout, &presenter->nodes);
    motion_take(presenter->motion, &presenter->nodes, presenter->screen, view.settings->reduced_motion, now);
    presenter->scroll = another ? 0 : scroll_within(&presenter->nodes, presenter->scroll);
    focus_keep(&presenter->focus, &presenter->nodes, another);
    if (another)
        presenter->focus.shown = presenter->device == DEVICE_KEYS || presenter->device == DEVICE_PAD;
    if (presenter->dragged && !node_list_find(&presenter->nodes, presenter->dragged)) {
        presenter->dragged = 0;
        presenter->pointer.mode = POINTER_SPENT;
    }
    presenter->stale = false;
    presenter->unpainted = true;
    presenter->moving = true; /* until a frame finds that nothing is */
    pointer_hover(presenter);
}

static bool reduced_motion(const Presenter *presenter)
{
    return app_view(presenter->app).settings->reduced_motion;
}

/* How far the dragged card leans to a side, 0 to 1. */
static float leans_to(const Presenter *presenter, Side side)
{
    if (!presenter->dragged)
        return 0;
    float lean = drag_lean(presenter->drag.x, presenter_over(presenter));
    return fmaxf(0, side == SIDE_CODEPENDENT ? -lean : side == SIDE_INTERDEPENDENT ? lean : 0);
}

Pose presenter_card_pose(const Presenter *presenter)
{
    Pose pose = pose_rest();
    pose.dx = presenter->drag.x;
    pose.dy = presenter->drag.y;
    pose.lift = 1;
    pose.pressed = true;
    if (!reduced_motion(presenter))
        pose.angle = drag_tilt(pose.dx);
    pose.answer = fmaxf(leans_to(presenter, SIDE_CODEPENDENT), leans_to(presenter, SIDE_INTERDEPENDENT));
    return pose;
}

/* How the head of a group, or a node by itself, stands now. */
static Pose pose_of(const Presenter *presenter, const Node *node, double now)
{
    if (node->id == presenter->dragged)
        return presenter_card_pose(presenter);
    Pose pose = motion_pose(presenter->motion, node, now);
    const Pointer *pointer = &presenter->pointer;
    bool held = pointer->mode == POINTER_PRESSES || pointer->mode == POINTER_SLIDES;
    pose.hovered = node->id == pointer->hovered && !(node->state & NODE_DISABLED);
    pose.pressed = held && node->id == pointer->pressed && !(node->state & NODE_DISABLED);
    if (node->role == ROLE_PILE || node->look == LOOK_TABLE_RING) {
        pose.answer = leans_to(presenter, node->side);
        pose.fade = leans_to(presenter, node->side == SIDE_CODEPENDENT ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT);
        if (node->role == ROLE_PILE && !reduced_motion(presenter))
            pose.scale *= 1 + 0.05f * pose.answer;
    }
    return pose;
}

static bool at_rest(const Pose *pose)
{
    return pose->scale == 1 && pose->alpha == 1 && pose->angle == 0 && pose->dx == 0 && pose->dy == 0 &&
           pose->lift == 0;
}

static void paint_node(Presenter *presenter, const Node *node, const Node *head, double now)
{
    Pose pose = pose_of(presenter, head ? head : node, now);
    if (!at_rest(&pose) && head)
        return; /* it was painted with its head */
    if (node->id == presenter->dragged)
        return; /* last of all */
    if (!at_rest(&pose) && !(node->state & NODE_SCROLLS)) {
        painter_group(presenter->painter, &presenter->nodes, node, &pose);
        return;
    }
    bool scrolls = (node->state & NODE_SCROLLS) && presenter->nodes.scroll.w > 0;
    if (scrolls) {
        pose.dy -= presenter->scroll;
        painter_clip(presenter->painter, &presenter->nodes.scroll);
    }
    painter_node(presenter->painter, node, head, &pose);
    if (scrolls)
        painter_clip(presenter->painter, NULL);
}

static void paint_focus(Presenter *presenter, double now)
{
    const Focus *focus = &presenter->focus;
    const Node *node = focus->shown && !presenter->dragged ? node_list_find(&presenter->nodes, focus->id) : NULL;
    if (!node)
        return;
    Pose pose = pose_rest();
    Rect place = node->rect;
    if (node->state & NODE_SCROLLS)
        place.y -= presenter->scroll;
    painter_focus(presenter->painter, node, focus_ring(focus, place, now, reduced_motion(presenter)), &pose);
}

void presenter_paint(Presenter *presenter, double now)
{
    const NodeList *nodes = &presenter->nodes;
    const Node *head = NULL;
    painter_ground(presenter->painter);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (!node->group)
            head = NULL;
        else if (!head || head->id != node->group)
            head = node_list_find(nodes, node->group);
        paint_node(presenter, node, head, now);
    }
    const Node *dragged = presenter->dragged ? node_list_find(nodes, presenter->dragged) : NULL;
    if (dragged) {
        Pose pose = presenter_card_pose(presenter);
        painter_group(presenter->painter, nodes, dragged, &pose);
    }
    paint_focus(presenter, now);
}

void presenter_frame(Presenter *presenter, double now)
{
    presenter_build(presenter, now);
    bool comes = presenter->dragged && drag_step(&presenter->drag, now);
    presenter_paint(presenter, now);
    SDL_RenderPresent(presenter->renderer);
    presenter->moving = comes || motion_runs(presenter->motion, now) ||
                        focus_runs(&presenter->focus, now, reduced_motion(presenter));
    presenter->unpainted = false;
    presenter->frame_time = now;
    presenter->report.frames++;
    if (presenter->report.frames == 1)
        presenter->report.first_frame_seconds = presenter_now(presenter) / 1000;
}

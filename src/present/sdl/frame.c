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
    presenter->scene_card = 0;
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

static bool reduced_motion(const Presenter *presenter)
{
    return app_view(presenter->app).settings->reduced_motion;
}

/* How far the card leans to a side now, 0 to 1. */
static float leans_to(const Presenter *presenter, Side side)
{
    return fmaxf(0, side == SIDE_CODEPENDENT ? -presenter->lean : side == SIDE_INTERDEPENDENT ? presenter->lean : 0);
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
    float lean = drag_lean(pose.dx, presenter_over(presenter));
    pose.answer = fmaxf(0, pose.dx < 0 ? -lean : lean);
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

static bool in_place(const Pose *pose)
{
    return pose->scale == 1 && pose->alpha == 1 && pose->angle == 0 && pose->dx == 0 && pose->dy == 0 &&
           pose->lift == 0;
}

/* Drawn here, with the scroll of its region and clipped to it. */
static void paint_node(Presenter *presenter, const Node *node, const Node *head, Pose pose)
{
    bool scrolls = (node->state & NODE_SCROLLS) && presenter->nodes.scroll.w > 0;
    if (scrolls) {
        pose.dy -= presenter->scroll;
        painter_clip(presenter->painter, &presenter->nodes.scroll);
    }
    painter_node(presenter->painter, node, head, &pose);
    if (scrolls)
        painter_clip(presenter->painter, NULL);
}

/* A head with all that moves with it, as one picture. */
static void paint_group(Presenter *presenter, const Node *head, Pose pose)
{
    bool scrolls = (head->state & NODE_SCROLLS) && presenter->nodes.scroll.w > 0;
    if (scrolls)
        pose.dy -= presenter->scroll;
    if (scrolls && head->id != presenter->dragged)
        painter_clip(presenter->painter, &presenter->nodes.scroll);
    painter_group(presenter->painter, &presenter->nodes, head, &pose);
    if (scrolls)
        painter_clip(presenter->painter, NULL);
}

/* Whether a head's group can be painted as one: it has members, and scrolls as a whole or not at all. */
static bool one_picture(const NodeList *nodes, const Node *head)
{
    const Node *end = nodes->items + nodes->count, *member = head + 1;
    if (member == end || member->group != head->id)
        return false;
    for (; member < end && member->group == head->id; member++) {
        if ((member->state ^ head->state) & NODE_SCROLLS)
            return false;
    }
    return true;
}

/* Walks the list with each node's head at hand. */
typedef void EachNode(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now);

static void each_node(Presenter *presenter, EachNode *work, const Node *top, double now)
{
    const NodeList *nodes = &presenter->nodes;
    const Node *head = NULL;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (!node->group)
            head = NULL;
        else if (!head || head->id != node->group)
            head = node_list_find(nodes, node->group);
        if ((head ? head : node) != top)
            work(presenter, node, head, top, now);
    }
}

static void paint_any(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    const Node *owner = head ? head : node;
    Pose pose = pose_of(presenter, owner, now);
    if (!one_picture(&presenter->nodes, owner))
        paint_node(presenter, node, head, pose);
    else if (node == owner)
        paint_group(presenter, owner, pose);
}

/* While a card is dragged, the rings change beneath what stands on them, and the pockets answer: from the rings on
 * everything is drawn in every frame, but for the deck, which is large and lies beside the ring's coloured part. */
static bool drawn_anew(const Presenter *presenter, const Node *node)
{
    return node > presenter->last_ring && node->look != LOOK_DECK_EDGE && node->look != LOOK_TABLE_RING;
}

static void paint_still(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    (void)now;
    if (!drawn_anew(presenter, node))
        paint_node(presenter, node, head, pose_rest());
}

/* A ring lies under the deck, which is part of the still layer: it is coloured only beside where the card lay. */
static void paint_ring(Presenter *presenter, const Node *ring, const Node *card, Pose pose)
{
    const float turned = 10; /* the deck's edges stand out so far */
    Rect home = card->rect;
    float right = home.x + home.w + turned, end = presenter->layout.width, left = home.x - turned;
    float below = home.y + home.h + turned, bottom = presenter->layout.height;
    Rect parts[] = {{0, 0, left, bottom}, {right, 0, end - right, bottom}, {left, below, right - left, bottom - below}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].w <= 0 || parts[i].h <= 0)
            continue;
        painter_clip(presenter->painter, &parts[i]);
        painter_node(presenter->painter, ring, NULL, &pose);
    }
    painter_clip(presenter->painter, NULL);
}

static void paint_answering(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    if (drawn_anew(presenter, node)) {
        paint_any(presenter, node, head, top, now);
    } else if (node->look == LOOK_TABLE_RING && !(node->state & NODE_SCROLLS)) {
        Pose pose = pose_of(presenter, node, now);
        if (pose.answer > 0)
            paint_ring(presenter, node, top, pose);
    }
}

static const Node *last_ring(const NodeList *nodes)
{
    for (size_t i = nodes->count; i-- > 0;) {
        if (nodes->items[i].look == LOOK_TABLE_RING)
            return &nodes->items[i];
    }
    return nodes->items;
}

/* The card that lies above all others: under the hand, on its way home, or on its way to where it is filed. */
static const Node *top_card(const Presenter *presenter, double now)
{
    for (size_t i = 0; i < presenter->nodes.count; i++) {
        const Node *node = &presenter->nodes.items[i];
        if (node->role != ROLE_CARD)
            continue;
        Pose pose = pose_of(presenter, node, now);
        return in_place(&pose) ? NULL : node;
    }
    return NULL;
}

/* How far the card leans, -1 left to 1 right: in the hand, on its way home, or waiting to be confirmed. */
static float lean_of(const Presenter *presenter, const Node *top, double now)
{
    if (presenter->dragged)
        return drag_lean(presenter->drag.x, presenter_over(presenter));
    if (app_view(presenter->app).leaning != 0)
        return (float)app_view(presenter->app).leaning;
    Pose pose = top ? pose_of(presenter, top, now) : pose_rest();
    return pose.dx < 0 ? -pose.answer : pose.answer;
}

static void find_unrest(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    Pose pose = motion_pose(presenter->motion, head ? head : node, now);
    NodeId hovered = presenter->pointer.hovered;
    presenter->unrest = presenter->unrest || !in_place(&pose) || (hovered && hovered == node->id);
}

/* A card that is filed slides into its pocket: above everything else, and beneath the pocket. */
static bool is_pocket(const Node *node, const Node *head)
{
    return (head ? head : node)->look == LOOK_POCKET;
}

static void paint_but_pockets(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    if (!is_pocket(node, head))
        paint_any(presenter, node, head, top, now);
}

static void paint_pockets(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    if (is_pocket(node, head))
        paint_any(presenter, node, head, top, now);
}

static void paint_filing(Presenter *presenter, const Node *top, double now)
{
    painter_ground(presenter->painter);
    each_node(presenter, paint_but_pockets, top, now);
    paint_group(presenter, top, pose_of(presenter, top, now));
    each_node(presenter, paint_pockets, top, now);
}

/* All but the moving card and what answers it, kept as one texture from frame to frame. False where that can't be. */
static bool paint_scene(Presenter *presenter, const Node *top, double now)
{
    presenter->unrest = false;
    presenter->last_ring = last_ring(&presenter->nodes);
    each_node(presenter, find_unrest, top, now);
    if (presenter->unrest)
        return false;
    bool kept = presenter->scene_card == top->id && presenter->scene_scroll == presenter->scroll;
    if (kept && painter_scene_draw(presenter->painter))
        return true;
    if (!painter_scene_begin(presenter->painter))
        return false;
    each_node(presenter, paint_still, top, now);
    painter_scene_end(presenter->painter);
    presenter->scene_card = top->id;
    presenter->scene_scroll = presenter->scroll;
    return painter_scene_draw(presenter->painter);
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
    const Node *top = top_card(presenter, now);
    presenter->lean = lean_of(presenter, top, now);
    if (top && !(top->state & NODE_DRAGGABLE)) {
        paint_filing(presenter, top, now);
    } else {
        if (top && paint_scene(presenter, top, now)) {
            each_node(presenter, paint_answering, top, now);
        } else {
            painter_ground(presenter->painter);
            each_node(presenter, paint_any, top, now);
        }
        if (top)
            paint_group(presenter, top, pose_of(presenter, top, now));
    }
    painter_scrollbar(presenter->painter, presenter->nodes.scroll, presenter->scroll, presenter->nodes.scroll_height);
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

/* One frame: how each node of the screen stands now, and the painting of them. */
#include "paint.h"

#include <math.h>

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
    const Node *node = node_list_find(&presenter->nodes, presenter->dragged);
    Pose pose = pose_rest();
    pose.dx = presenter->drag.x;
    pose.dy = presenter->drag.y;
    pose.lift = 1;
    pose.pressed = true;
    if (node && node->drag > 0)
        return pose;
    if (!reduced_motion(presenter))
        pose.angle = drag_tilt(pose.dx);
    float lean = drag_lean(pose.dx, presenter_over(presenter));
    pose.answer = fmaxf(0, pose.dx < 0 ? -lean : lean);
    return pose;
}

/* How the head of a group, or a node by itself, stands now. */
Pose paint_pose(const Presenter *presenter, const Node *node, double now)
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

bool paint_in_place(const Pose *pose)
{
    return pose->scale == 1 && pose->alpha == 1 && pose->angle == 0 && pose->dx == 0 && pose->dy == 0 &&
           pose->lift == 0;
}

/* Drawn here, with the scroll of its region and clipped to it. */
void paint_node(Presenter *presenter, const Node *node, const Node *head, Pose pose)
{
    bool scrolls = (node->state & NODE_SCROLLS) && presenter->nodes.scroll.w > 0;
    if (scrolls) {
        pose.dy -= presenter->drawn_scroll;
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
        pose.dy -= presenter->drawn_scroll;
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

void paint_each(Presenter *presenter, EachNode *work, const Node *top, double now)
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

/* Of a long list most is above or below what the region shows: it is not even looked at. Of what belongs to something
 * else, nobody knows how far it reaches. */
static bool out_of_sight(const Presenter *presenter, const Node *node, const Pose *pose)
{
    const NodeList *nodes = &presenter->nodes;
    const float reach = 64; /* u: of a shadow, and of what is turned or grows */
    float y = node->rect.y + pose->dy - presenter->drawn_scroll;
    return (node->state & NODE_SCROLLS) && !node->group && nodes->scroll.w > 0 && node->id != presenter->dragged &&
           (y + node->rect.h < nodes->scroll.y - reach || y > nodes->scroll.y + nodes->scroll.h + reach);
}

void paint_any(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    const Node *owner = head ? head : node;
    Pose pose = paint_pose(presenter, owner, now);
    if (!head && out_of_sight(presenter, node, &pose) && !one_picture(&presenter->nodes, owner))
        return;
    if (!one_picture(&presenter->nodes, owner)) {
        Node shown = motion_node(presenter->motion, node, now);
        paint_node(presenter, &shown, head, pose);
    } else if (node == owner) {
        paint_group(presenter, owner, pose);
    }
}

/* The card that lies above all others: under the hand, on its way home, or on its way to where it is filed. */
static const Node *top_card(const Presenter *presenter, double now)
{
    for (size_t i = 0; i < presenter->nodes.count; i++) {
        const Node *node = &presenter->nodes.items[i];
        if (node->role != ROLE_CARD)
            continue;
        Pose pose = paint_pose(presenter, node, now);
        return paint_in_place(&pose) ? NULL : node;
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
    Pose pose = top ? paint_pose(presenter, top, now) : pose_rest();
    return pose.dx < 0 ? -pose.answer : pose.answer;
}

static bool is_pocket(const Node *node, const Node *head)
{
    return (head ? head : node)->look == LOOK_POCKET;
}

static bool overlap(Rect one, Rect other)
{
    return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h &&
           other.y < one.y + one.h;
}

/* Whether a sheet that stands after a pocket lies on it. */
static bool pocket_lies_under(const NodeList *nodes)
{
    const Node *pocket = NULL;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (node->look == LOOK_POCKET)
            pocket = node;
        else if (pocket && node->look == LOOK_PANEL && overlap(pocket->rect, node->rect))
            return true;
    }
    return false;
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

/* A card that is filed slides into its pocket: above everything else, and beneath the pocket. Where the sheet that
 * rises lies on the pocket in the end, it does so from the beginning, and then on the card as well: nothing that moves
 * changes whether it is above or beneath another. */
static void paint_filing(Presenter *presenter, const Node *top, double now)
{
    painter_ground(presenter->painter);
    if (pocket_lies_under(&presenter->nodes)) {
        paint_each(presenter, paint_any, NULL, now);
        return;
    }
    paint_each(presenter, paint_but_pockets, top, now);
    paint_group(presenter, top, paint_pose(presenter, top, now));
    paint_each(presenter, paint_pockets, top, now);
}

/* The stamp of a moment lies over its sheet's rim, and so over the ring around it. */
static void paint_stamp(Presenter *presenter, const Node *sheet, double now)
{
    const Node *end = presenter->nodes.items + presenter->nodes.count;
    for (const Node *node = sheet + 1; node < end && node->look != sheet->look; node++)
        if (node->look == LOOK_STAMP)
            paint_any(presenter, node, NULL, NULL, now);
}

static void paint_focus(Presenter *presenter, double now)
{
    const Focus *focus = &presenter->focus;
    bool shown = focus->shown || (focus->id && focus->id == presenter->typing.id);
    bool elsewhere = presenter->dragged || leader_scans(presenter) || leader_scan_turns(presenter);
    const Node *node = shown && !elsewhere ? node_list_find(&presenter->nodes, focus->id) : NULL;
    if (!node)
        return;
    Pose pose = pose_rest();
    Rect place = node->rect;
    bool scrolls = (node->state & NODE_SCROLLS) && presenter->nodes.scroll.w > 0;
    if (scrolls) {
        place.y -= presenter->drawn_scroll;
        painter_clip(presenter->painter, &presenter->nodes.scroll);
    }
    painter_focus(presenter->painter, node, focus_ring(focus, place, now, reduced_motion(presenter)), &pose);
    if (scrolls)
        painter_clip(presenter->painter, NULL);
    if (node->look == LOOK_THOUGHT)
        paint_stamp(presenter, node, now);
}

/* What is in the hand and no card: a stamp, a stone, a piece of a sentence. */
static const Node *dragged_thing(const Presenter *presenter)
{
    const Node *node = presenter->dragged ? node_list_find(&presenter->nodes, presenter->dragged) : NULL;
    return node && node->drag > 0 ? node : NULL;
}

static void paint_scrollbar(Presenter *presenter)
{
    const NodeList *nodes = &presenter->nodes;
    painter_scrollbar(presenter->painter, nodes->scroll, presenter->drawn_scroll, nodes->scroll_height);
}

static void paint_with_thing(Presenter *presenter, const Node *thing, double now)
{
    presenter->lean = 0;
    painter_ground(presenter->painter);
    paint_each(presenter, paint_any, thing, now);
    paint_scrollbar(presenter);
    paint_group(presenter, thing, paint_pose(presenter, thing, now));
}

void presenter_paint(Presenter *presenter, double now)
{
    presenter->drawn_scroll = glide_at(&presenter->glide, presenter->scroll, now);
    const Node *top = top_card(presenter, now);
    const Node *thing = dragged_thing(presenter);
    if (thing) {
        paint_with_thing(presenter, thing, now);
        return;
    }
    presenter->lean = lean_of(presenter, top, now);
    if (top && !(top->state & NODE_DRAGGABLE)) {
        paint_filing(presenter, top, now);
    } else {
        if (!top || !scene_paint(presenter, top, now)) {
            painter_ground(presenter->painter);
            paint_each(presenter, paint_any, top, now);
        }
        if (top)
            paint_group(presenter, top, paint_pose(presenter, top, now));
    }
    paint_scrollbar(presenter);
    paint_focus(presenter, now);
}

static void show_mirror(Presenter *presenter)
{
    Mirrored *shown = &presenter->mirrored;
    const Mirror *mirror = presenter->options.mirror;
    const Focus *focus = &presenter->focus;
    bool same = !shown->outdated && shown->scroll == presenter->scroll && shown->focus == focus->id &&
                shown->focus_shown == focus->shown;
    if (!mirror || same)
        return;
    View view = app_view(presenter->app);
    MirrorState state = {.unit = presenter->layout.unit / presenter->pixel_ratio,
                         .scroll = presenter->scroll,
                         .focus = focus->id,
                         .focus_shown = focus->shown,
                         .nodes_new = shown->outdated};
    mirror->show(mirror->context, &view, &presenter->nodes, &state);
    *shown = (Mirrored){false, presenter->scroll, focus->id, focus->shown};
}

void presenter_frame(Presenter *presenter, double now)
{
    presenter_build(presenter, now);
    bool comes = presenter->dragged && drag_step(&presenter->drag, now);
    presenter_paint(presenter, now);
    SDL_RenderPresent(presenter->renderer);
    pointer_seen(presenter);
    presenter->moving = comes || motion_runs(presenter->motion, now) ||
                        glide_runs(&presenter->glide, now) ||
                        focus_runs(&presenter->focus, now, reduced_motion(presenter));
    presenter->unpainted = false;
    presenter->frame_time = now;
    presenter->report.frames++;
    if (presenter->report.frames == 1)
        presenter->report.first_frame_seconds = presenter_now(presenter) / 1000;
    show_mirror(presenter);
}

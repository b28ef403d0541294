/* The still layer under a card that moves: what stays as it is from frame to frame is kept as one texture, and only
 * what answers the card is drawn anew. Once the card leans as far as it can, the answers stand still too and join the
 * layer. */
#include "paint.h"

#include <math.h>

static const int steady_frames = 4; /* so long must an answer have stood still before the layer is made anew for it */

/* Whether the line of a ring runs beneath a rect. */
static bool crosses(Rect ring, Rect rect)
{
    const float line = 6;
    float x = ring.x + ring.w / 2, y = ring.y + ring.h / 2, radius = ring.w / 2;
    float near_x = fmaxf(0, fmaxf(rect.x - x, x - rect.x - rect.w));
    float near_y = fmaxf(0, fmaxf(rect.y - y, y - rect.y - rect.h));
    float far_x = fmaxf(fabsf(rect.x - x), fabsf(rect.x + rect.w - x));
    float far_y = fmaxf(fabsf(rect.y - y), fabsf(rect.y + rect.h - y));
    return hypotf(near_x, near_y) < radius + line && hypotf(far_x, far_y) > radius - line;
}

/* While a card is dragged, the pockets answer, and the rings change beneath what stands on their line: these are drawn
 * in every frame. Not so the deck, which is large and lies beside the ring's coloured part. */
static bool drawn_anew(const Presenter *presenter, const Node *node, const Node *head)
{
    if ((head ? head : node)->role == ROLE_PILE || node->look == LOOK_SLIP)
        return true;
    if (node->look == LOOK_DECK_EDGE || node->look == LOOK_CARD_BACK)
        return false;
    for (const Node *ring = presenter->nodes.items; ring < node; ring++) {
        if (ring->look == LOOK_TABLE_RING && node->look != LOOK_TABLE_RING && crosses(ring->rect, node->rect))
            return true;
    }
    return false;
}

static void paint_still(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    (void)now;
    if (!drawn_anew(presenter, node, head))
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
        if (parts[i].w <= 0 || parts[i].h <= 0 || !crosses(ring->rect, parts[i]))
            continue;
        painter_clip(presenter->painter, &parts[i]);
        painter_node(presenter->painter, ring, NULL, &pose);
    }
    painter_clip(presenter->painter, NULL);
}

static void paint_answering(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    if (drawn_anew(presenter, node, head)) {
        paint_any(presenter, node, head, top, now);
    } else if (node->look == LOOK_TABLE_RING && !(node->state & NODE_SCROLLS)) {
        Pose pose = paint_pose(presenter, node, now);
        if (pose.answer > 0)
            paint_ring(presenter, node, top, pose);
    }
}

static void find_unrest(Presenter *presenter, const Node *node, const Node *head, const Node *top, double now)
{
    (void)top;
    Pose pose = motion_pose(presenter->motion, head ? head : node, now);
    NodeId hovered = presenter->pointer.hovered;
    presenter->scene.unrest = presenter->scene.unrest || !paint_in_place(&pose) || (hovered && hovered == node->id);
}

/* The part of the screen that the card hides wherever it is turned: well inside its edges and round corners. */
static Rect hidden_by(const Node *card, Pose pose)
{
    const float rim = 12, degrees = 57.29578f;
    float slope = tanf(fabsf(card->angle + pose.angle) / degrees);
    float width = card->rect.w * pose.scale, height = card->rect.h * pose.scale;
    float w = width - height * slope - 2 * rim, h = height - width * slope - 2 * rim;
    float x = card->rect.x + card->rect.w / 2 + pose.dx, y = card->rect.y + card->rect.h / 2 + pose.dy;
    if (pose.alpha < 1 || w <= 0 || h <= 0)
        return (Rect){0};
    return (Rect){x - w / 2, y - h / 2, w, h};
}

/* Puts the layer on the screen, but not where the card is going to hide it. */
static bool draw_layer(Presenter *presenter, const Node *top, double now)
{
    float width = presenter->layout.width + 1, height = presenter->layout.height + 1;
    Pose pose = paint_pose(presenter, top, now);
    pose.dy -= (top->state & NODE_SCROLLS) ? presenter->drawn_scroll : 0;
    Rect hole = hidden_by(top, pose);
    if (hole.w <= 0)
        return painter_scene_draw(presenter->painter);
    float right = hole.x + hole.w, foot = hole.y + hole.h;
    Rect parts[] = {{0, 0, width, hole.y}, {0, hole.y, hole.x, hole.h}, {right, hole.y, width - right, hole.h},
                    {0, foot, width, height - foot}};
    bool drawn = true;
    for (size_t i = 0; drawn && i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].w <= 0 || parts[i].h <= 0)
            continue;
        painter_clip(presenter->painter, &parts[i]);
        drawn = painter_scene_draw(presenter->painter);
    }
    painter_clip(presenter->painter, NULL);
    return drawn;
}

static bool make_layer(Presenter *presenter, const Node *top, bool whole, double now)
{
    StillLayer *scene = &presenter->scene;
    if (!painter_scene_begin(presenter->painter))
        return false;
    paint_each(presenter, whole ? paint_any : paint_still, top, now);
    painter_scene_end(presenter->painter);
    scene->card = top->id;
    scene->scroll = presenter->drawn_scroll;
    scene->whole = whole;
    scene->lean = presenter->lean;
    return true;
}

/* Whether what answers the card has stood still for a while. */
static bool steady(Presenter *presenter)
{
    StillLayer *scene = &presenter->scene;
    scene->steady = presenter->lean == scene->last_lean ? scene->steady + 1 : 0;
    scene->last_lean = presenter->lean;
    return scene->steady >= steady_frames;
}

bool scene_paint(Presenter *presenter, const Node *top, double now)
{
    StillLayer *scene = &presenter->scene;
    bool whole = steady(presenter);
    scene->unrest = false;
    paint_each(presenter, find_unrest, top, now);
    if (scene->unrest)
        return false;
    bool fits = scene->card == top->id && scene->scroll == presenter->drawn_scroll && scene->whole == whole &&
                (!whole || scene->lean == presenter->lean);
    if (!fits || !draw_layer(presenter, top, now)) {
        if (!make_layer(presenter, top, whole, now) || !draw_layer(presenter, top, now))
            return false;
    }
    if (!whole)
        paint_each(presenter, paint_answering, top, now);
    return true;
}

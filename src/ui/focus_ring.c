/* The ring around what has the focus: never colour alone, never left out. */
#include "kit.h"

#include <math.h>

/* The lines of the ring, from the widget outwards, in u. */
typedef struct RingLook {
    float gap, halo, line;
} RingLook;

/* The part of a node that the ring goes around, where the node as a whole stands at `where`. */
static Rect ringed(Painter *painter, const Node *node, Rect where)
{
    if (node->look == LOOK_SLIDER)
        return slider_knob(node, where);
    if (node->look != LOOK_SWITCH)
        return where;
    Rect track = node_parts(&painter->measure, node).icon_after;
    return (Rect){where.x + where.w - (node->rect.x + node->rect.w - track.x), where.y + track.y - node->rect.y,
                  track.w, track.h};
}

void painter_focus(Painter *painter, const Node *node, Rect where, const Pose *pose)
{
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    RingLook ring = contrast ? (RingLook){0, 4, 5} : (RingLook){3, 4, 2};
    LookShape shape = look_shape(node);
    SDL_FRect box = box_of(painter, ringed(painter, node, where));
    float radius = fminf(pixels(painter, shape.radius), fminf(box.w, box.h) / 2);
    float line = node->look == LOOK_POCKET ? roundf(pixels(painter, contrast ? 2.5f : 1.5f)) : 0;
    float gap = line + roundf(pixels(painter, ring.gap)), halo = gap + line_pixels(painter, ring.halo);
    SDL_Color around = color_of(painter, TOKEN_FOCUS);
    painter->transform = painter_pose_transform(painter, node, where, pose);
    if (ring.gap > 0)
        shape_band(painter, shape.outline, box, radius, line, gap, color_of(painter, TOKEN_BG1));
    shape_band(painter, shape.outline, box, radius, gap, halo, color_of(painter, TOKEN_FOCUS_HALO));
    if (around.a > 0)
        shape_band(painter, shape.outline, box, radius, halo, halo + line_pixels(painter, ring.line), around);
    painter->transform = transform_rest();
}

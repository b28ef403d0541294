/* What lies under a point, and what may be pressed. */
#include "hit.h"

#include <float.h>
#include <math.h>

Rect hit_place(const Node *node, float scroll)
{
    Rect place = node->rect;
    if (node->state & NODE_SCROLLS)
        place.y -= scroll;
    return place;
}

bool hit_pressable(const Node *node)
{
    return (node->state & NODE_FOCUSABLE) != 0 || node->command.kind != COMMAND_NONE;
}

bool hit_inside(Rect rect, float x, float y)
{
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
}

bool hit_in_sight(const NodeList *nodes, const Node *node, float x, float y)
{
    return !(node->state & NODE_SCROLLS) || nodes->scroll.w <= 0 || hit_inside(nodes->scroll, x, y);
}

/* How far a point lies outside a rect. */
static float distance_outside(Rect rect, float x, float y)
{
    float right = fmaxf(rect.x - x, x - (rect.x + rect.w));
    float down = fmaxf(rect.y - y, y - (rect.y + rect.h));
    return fmaxf(0, fmaxf(right, down));
}

static Rect widened(Rect rect, float target)
{
    float more_width = fmaxf(0, target - rect.w), more_height = fmaxf(0, target - rect.h);
    return (Rect){rect.x - more_width / 2, rect.y - more_height / 2, rect.w + more_width, rect.h + more_height};
}

const Node *hit_find(const NodeList *nodes, float scroll, float x, float y, float target)
{
    const Node *nearest = NULL;
    float least = FLT_MAX;
    for (size_t i = nodes->count; i-- > 0;) {
        const Node *node = &nodes->items[i];
        if (!(hit_pressable(node) || (node->state & NODE_DRAGGABLE)) || !hit_in_sight(nodes, node, x, y))
            continue;
        Rect place = hit_place(node, scroll);
        if (hit_inside(place, x, y))
            return node;
        float distance = distance_outside(place, x, y);
        if (distance < least && hit_inside(widened(place, target), x, y)) {
            nearest = node;
            least = distance;
        }
    }
    return nearest;
}

const Node *hit_shortcut(const NodeList *nodes, Shortcut shortcut)
{
    if (shortcut == SHORTCUT_NONE)
        return NULL;
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].shortcut == shortcut)
            return &nodes->items[i];
    }
    return NULL;
}

/* Where the focus is and goes, and how its ring gets there. */
#include "focus.h"

#include "hit.h"

#include <float.h>
#include <math.h>

static const double ring_milliseconds = 90;
static const double long_ago = -1e12;
static const float sideways_most = 90; /* u that what lies to the left or right may be higher or lower */
static const float slack = 2; /* neighbours may overlap by so much and still count as beside one another */

typedef struct Span {
    float start, end;
} Span;

static Span along(Rect rect, FocusDirection direction)
{
    switch (direction) {
    case FOCUS_LEFT: return (Span){-(rect.x + rect.w), -rect.x};
    case FOCUS_RIGHT: return (Span){rect.x, rect.x + rect.w};
    case FOCUS_UP: return (Span){-(rect.y + rect.h), -rect.y};
    default: return (Span){rect.y, rect.y + rect.h};
    }
}

static Span across(Rect rect, FocusDirection direction)
{
    bool sideways = direction == FOCUS_LEFT || direction == FOCUS_RIGHT;
    return sideways ? (Span){rect.y, rect.y + rect.h} : (Span){rect.x, rect.x + rect.w};
}

static float middle(Span span)
{
    return (span.start + span.end) / 2;
}

/* How hard it is to get from one rect to another in a direction; FLT_MAX where it does not lie that way. What stands
 * straight ahead is much nearer than what stands aside. */
static float effort(Rect from, Rect to, FocusDirection direction)
{
    Span here = along(from, direction), there = along(to, direction);
    if (middle(there) <= middle(here) + slack || there.end <= here.end + slack)
        return FLT_MAX;
    Span here_across = across(from, direction), there_across = across(to, direction);
    float gap = fmaxf(0, there.start - here.end);
    float aside = fmaxf(0, fmaxf(there_across.start - here_across.end, here_across.start - there_across.end));
    float off = fabsf(middle(there_across) - middle(here_across));
    bool beyond = there.start >= here.end - slack;
    bool sideways = direction == FOCUS_LEFT || direction == FOCUS_RIGHT;
    if (sideways && aside > sideways_most)
        return FLT_MAX; /* from the end of a row nobody wants to land in the bar, where a press may leave the game */
    if (!beyond && aside > 0)
        return FLT_MAX; /* diagonal and overlapping lengthwise: it belongs to the other direction */
    return gap + 3 * aside + 0.2f * off;
}

/* Where a walk starts when nothing has the focus: just outside, at the side it walks away from. */
static Rect edge(const NodeList *nodes, FocusDirection direction)
{
    Span x = {FLT_MAX, -FLT_MAX}, y = {FLT_MAX, -FLT_MAX};
    for (size_t i = 0; i < nodes->count; i++) {
        Rect rect = nodes->items[i].rect;
        x = (Span){fminf(x.start, rect.x), fmaxf(x.end, rect.x + rect.w)};
        y = (Span){fminf(y.start, rect.y), fmaxf(y.end, rect.y + rect.h)};
    }
    switch (direction) {
    case FOCUS_LEFT: return (Rect){x.end + slack, y.start, 0, y.end - y.start};
    case FOCUS_RIGHT: return (Rect){x.start - 2 * slack, y.start, 0, y.end - y.start};
    case FOCUS_UP: return (Rect){x.start, y.end + slack, x.end - x.start, 0};
    default: return (Rect){x.start, y.start - 2 * slack, x.end - x.start, 0};
    }
}

const Node *focus_towards(const NodeList *nodes, NodeId from, FocusDirection direction, float scroll)
{
    const Node *start = from ? node_list_find(nodes, from) : NULL;
    Rect here = start ? hit_place(start, scroll) : edge(nodes, direction);
    const Node *best = NULL;
    float least = FLT_MAX;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (!(node->state & NODE_FOCUSABLE) || node == start)
            continue;
        float cost = effort(here, hit_place(node, scroll), direction);
        if (cost < least) {
            least = cost;
            best = node;
        }
    }
    return best;
}

const Node *focus_first(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].state & NODE_FIRST_FOCUS)
            return &nodes->items[i];
    }
    return NULL;
}

void focus_move(Focus *focus, const NodeList *nodes, const Node *node, float scroll, double now)
{
    const Node *before = node_list_find(nodes, focus->id);
    if (before && focus->shown && before != node) {
        focus->ring_from = focus_ring(focus, hit_place(before, scroll), now, false);
        focus->ring_start = now;
    }
    focus->id = node->id;
}

void focus_keep(Focus *focus, const NodeList *nodes, bool new_screen)
{
    const Node *node = focus->id ? node_list_find(nodes, focus->id) : NULL;
    if (!new_screen && node && (node->state & NODE_FOCUSABLE))
        return;
    const Node *first = focus_first(nodes);
    focus->id = first ? first->id : 0;
    focus->ring_start = long_ago;
}

bool focus_runs(const Focus *focus, double now, bool reduced)
{
    return focus->shown && !reduced && now - focus->ring_start < ring_milliseconds;
}

Rect focus_ring(const Focus *focus, Rect place, double now, bool reduced)
{
    if (!focus_runs(focus, now, reduced))
        return place;
    float left = 1 - (float)((now - focus->ring_start) / ring_milliseconds);
    float t = 1 - left * left * left;
    Rect from = focus->ring_from;
    return (Rect){from.x + (place.x - from.x) * t, from.y + (place.y - from.y) * t, from.w + (place.w - from.w) * t,
                  from.h + (place.h - from.h) * t};
}

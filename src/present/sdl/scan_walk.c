/* The order and the clock of one-button play. */
#include "scan_walk.h"

#include "hit.h"
#include "scan_nodes.h"
#include "scroll.h"

/* A trembling hand comes back four times a second or more often (a tremor's slowest, in Parkinson's disease, is 4 Hz),
 * and most double clicks take no longer than 400 ms: presses that follow one another sooner are one. No pace is as
 * short, so no press on the next stop is lost. */
static const double press_milliseconds = 400;
static const int rounds_most = 2;
static const float hardly_anything = 1; /* u */

static bool scrolls(const NodeList *nodes, const Node *node, float scroll)
{
    float left = scroll_most(nodes) - scroll;
    return node->id == scan_further_id() ? left > hardly_anything : scroll > hardly_anything;
}

static bool is_scroll_stop(const Node *node)
{
    return node->id == scan_further_id() || node->id == scan_back_id();
}

bool scan_stops_at(const NodeList *nodes, const Node *node, float scroll)
{
    bool takes_value = node->role == ROLE_SLIDER || node->role == ROLE_COUNT;
    if (!(node->state & NODE_FOCUSABLE) || (node->state & NODE_DISABLED) || node->role == ROLE_FIELD)
        return false;
    if (is_scroll_stop(node))
        return scrolls(nodes, node, scroll);
    return takes_value || node->command.kind != COMMAND_NONE;
}

/* What leads away from the screen or undoes: never the first thing that a press would do. */
static bool is_way_out(const Node *node)
{
    const Command *command = &node->command;
    switch (command->kind) {
    case COMMAND_LEAVE:
    case COMMAND_BACK:
    case COMMAND_HOME:
    case COMMAND_UNDO:
    case COMMAND_REDO: return true;
    case COMMAND_OPEN: return command->screen == SCREEN_MENU || command->screen == SCREEN_HELP;
    default: return false;
    }
}

/* The index at which the list is begun: rounds go from there to its end, and then from its beginning. */
static size_t begin_of(const NodeList *nodes, float scroll)
{
    size_t begin = nodes->count;
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        if (node->state & NODE_FIRST_FOCUS)
            return i;
        if (begin == nodes->count && scan_stops_at(nodes, node, scroll) && !is_scroll_stop(node) && !is_way_out(node))
            begin = i;
    }
    return begin < nodes->count ? begin : 0;
}

enum { SCROLL_STOPS = 2 };

/* The node at a place of the round, from 0: the two that scroll, then the list from its beginning on. NULL: there is
 * none, or it is no stop. */
static const Node *stop_at(const NodeList *nodes, size_t begin, size_t place, float scroll)
{
    const Node *node;
    if (place < SCROLL_STOPS)
        node = node_list_find(nodes, place == 0 ? scan_further_id() : scan_back_id());
    else
        node = &nodes->items[(begin + place - SCROLL_STOPS) % nodes->count];
    if (!node || (place >= SCROLL_STOPS && is_scroll_stop(node)))
        return NULL;
    return scan_stops_at(nodes, node, scroll) ? node : NULL;
}

/* Where a node stands in the round; before all others where it is not there. */
static size_t place_of(const NodeList *nodes, size_t begin, NodeId id)
{
    size_t places = nodes->count + SCROLL_STOPS;
    if (id == scan_further_id() || id == scan_back_id())
        return id == scan_further_id() ? 0 : 1;
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].id == id)
            return SCROLL_STOPS + (i + nodes->count - begin) % nodes->count;
    }
    return places - 1;
}

const Node *scan_first(const NodeList *nodes, float scroll)
{
    size_t begin = begin_of(nodes, scroll);
    for (size_t place = 0; place < nodes->count + SCROLL_STOPS; place++) {
        const Node *node = stop_at(nodes, begin, place, scroll);
        if (node)
            return node;
    }
    return NULL;
}

/* The first stop of the region that can be seen in it. */
static const Node *first_in_sight(const NodeList *nodes, float scroll)
{
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *node = &nodes->items[i];
        Rect place = hit_place(node, scroll);
        bool inside = place.y >= nodes->scroll.y && place.y + place.h <= nodes->scroll.y + nodes->scroll.h;
        if ((node->state & NODE_SCROLLS) && inside && scan_stops_at(nodes, node, scroll))
            return node;
    }
    return NULL;
}

const Node *scan_next(const NodeList *nodes, NodeId from, float scroll, bool turned, bool *round)
{
    size_t begin = begin_of(nodes, scroll), places = nodes->count + SCROLL_STOPS;
    size_t at = place_of(nodes, begin, from);
    *round = false;
    for (size_t step = 1; nodes->count > 0 && step <= places; step++) {
        size_t place = (at + step) % places;
        const Node *node = stop_at(nodes, begin, place, scroll);
        *round = *round || at + step >= places;
        if (!node)
            continue;
        bool scrolled = turned && (node->state & NODE_SCROLLS);
        const Node *seen = scrolled ? first_in_sight(nodes, scroll) : NULL;
        return seen ? seen : node;
    }
    return NULL;
}

void scan_start(ScanWalk *scan, double now, int pace, int paces, bool begins)
{
    scan->rests = false;
    scan->placed = true;
    scan->rounds = begins ? 0 : -1;
    scan->until = now + (double)pace * paces;
}

bool scan_step(ScanWalk *scan, double now, int pace, bool round)
{
    scan->rounds += round;
    scan->until = now + pace;
    scan->rests = scan->rounds >= rounds_most;
    return !scan->rests;
}

bool scan_takes_press(ScanWalk *scan, double now)
{
    bool counts = now - scan->pressed >= press_milliseconds;
    scan->pressed = now;
    return counts;
}

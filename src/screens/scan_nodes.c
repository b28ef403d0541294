/* The stops of one-button play that scroll, and the line that says that the walk rests. */
#include "scan_nodes.h"

#include <math.h>

static const float HARDLY_ANYTHING = 16; /* u that need no stop of their own */
static const float EDGE = 24;            /* from the region's edge, so that the ring stays in the window */

NodeId scan_further_id(void)
{
    return node_id("scan-further", 0);
}

NodeId scan_back_id(void)
{
    return node_id("scan-back", 0);
}

static Node notice_of(const Sketch *sketch, NodeId id, const char *words, const char *icon, float room)
{
    Node node = {.id = id,
                 .look = LOOK_NOTICE,
                 .label = words,
                 .icon = icon,
                 .text = type_of(sketch, TYPE_LABEL),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    node.text.face = FACE_SEMIBOLD;
    node.rect.w = fminf(node_wanted_width(sketch->layout->measure, &node), room);
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, node.rect.w), target_least(sketch));
    return node;
}

/* At the right, where lines of text seldom reach; LOOK_NONE while the focus is elsewhere. */
static void put_stop(Sketch *sketch, NodeId id, const char *key, const char *icon, bool foot, ScanPlace place)
{
    Rect region = sketch->nodes->scroll;
    Node node = notice_of(sketch, id, say(sketch, key), icon, region.w - 2 * EDGE);
    node.role = ROLE_BUTTON;
    node.state = NODE_FOCUSABLE;
    node.rect.x = region.x + region.w - EDGE - node.rect.w;
    node.rect.y = foot ? region.y + region.h - EDGE / 2 - node.rect.h : region.y + EDGE / 2;
    if (sketch->view->scan.place != place)
        node.look = LOOK_NONE;
    node_list_add(sketch->nodes, node);
}

static void put_rest(Sketch *sketch)
{
    Rect page = sketch->page;
    Node node = notice_of(sketch, node_id("scan-rest", 0), say(sketch, "scan.rest"), "icon-play", page.w);
    node.role = ROLE_STATUS;
    node.rect.x = middle_of(page) - node.rect.w / 2;
    node.rect.y = page.y + page.h - node.rect.h;
    node_list_add(sketch->nodes, node);
}

void put_scan_nodes(Sketch *sketch)
{
    const View *view = sketch->view;
    const NodeList *nodes = sketch->nodes;
    bool asks = view->screen == SCREEN_LEADER && view->value != LEADER_PAGE;
    if (view->device != DEVICE_ONE_BUTTON || asks)
        return;
    if (nodes->scroll.w > 0 && nodes->scroll_height - nodes->scroll.h > HARDLY_ANYTHING) {
        put_stop(sketch, scan_further_id(), "scan.further", "icon-chevron-down", true, SCAN_AT_FURTHER);
        put_stop(sketch, scan_back_id(), "scan.back", "icon-up", false, SCAN_AT_BACK);
    }
    if (view->scan.rests)
        put_rest(sketch);
}

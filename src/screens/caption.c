/* Makes room for captions, and puts one there. */
#include "caption.h"

#include "room.h"
#include "workshop_words.h"

#include <math.h>

static const float MARGIN = 8; /* u to both sides, and above and beneath it together */

static bool may_show(const View *view)
{
    return view->screen != SCREEN_LEADER && !view->blank && view->device != DEVICE_TERMINAL;
}

/* On a projector as large as the least of its texts. */
static Node caption_node(const View *view, const Layout *layout, Cue cue)
{
    const Sketch sketch = {.view = view, .layout = layout};
    Node node = {.id = node_id("caption", 0),
                 .role = ROLE_TEXT,
                 .look = LOOK_NOTICE,
                 .icon = "icon-sound",
                 .label = say(&sketch, cue_caption(cue)),
                 .text = type_of(&sketch, TYPE_SMALLEST),
                 .ink = INK_GOLD_DEEP,
                 .side = SIDE_EITHER};
    if (view_workshop(view) && view->screen == SCREEN_WORKSHOP)
        node.text.size = room_least(&sketch);
    if (layout->portrait && layout->text_scale > 1) {
        node.icon = NULL; /* the words need its width */
        node.text.align = ALIGN_CENTRE;
    }
    node.text.balanced = true;
    return node;
}

static float room_for(const Layout *layout)
{
    return layout->width - layout->safe.left - layout->safe.right - 2 * MARGIN;
}

Rect caption_strip(const View *view, const Layout *layout)
{
    float height = 0, foot = layout->height - layout->safe.bottom;
    if (!view->settings->captions || !may_show(view))
        return (Rect){0};
    for (Cue cue = CUE_NONE + 1; cue < CAPTION_COUNT; cue++) {
        Node node = caption_node(view, layout, cue);
        height = fmaxf(height, node_wanted_height(layout->measure, &node, room_for(layout)));
    }
    return (Rect){0, foot - height - MARGIN / 2, layout->width, height};
}

Layout caption_layout(const Layout *layout, Rect strip)
{
    Layout left = *layout;
    if (strip.h <= 0)
        return left;
    left.height -= strip.h + MARGIN;
    left.low = left.height < LAYOUT_LOW;
    return left;
}

/* What adorns a screen down to the window's foot does so beneath the strip too. */
static void reach_foot(NodeList *nodes, float above, float foot)
{
    for (size_t i = 0; i < nodes->count; i++) {
        Node *node = &nodes->items[i];
        bool reaches = node->rect.y + node->rect.h >= above - 0.5f;
        if (node->role == ROLE_NONE && node->look != LOOK_NONE && !(node->state & NODE_SCROLLS) && reaches)
            node->rect.h += foot - above;
    }
}

void caption_nodes(const View *view, const Layout *layout, Rect strip, NodeList *nodes)
{
    bool has_strip = strip.h > 0, news = view->caption >= CUE_COUNT && may_show(view);
    if (has_strip)
        reach_foot(nodes, caption_layout(layout, strip).height, layout->height);
    if (view->caption == CUE_NONE || (!has_strip && !news))
        return;
    Node node = caption_node(view, layout, view->caption);
    float width = fminf(node_wanted_width(layout->measure, &node), room_for(layout));
    float height = node_wanted_height(layout->measure, &node, width);
    float middle = layout->safe.left + MARGIN + room_for(layout) / 2;
    float foot = has_strip ? strip.y + strip.h : layout->height - layout->safe.bottom - MARGIN / 2;
    node.rect = (Rect){middle - width / 2, foot - height, width, height};
    node.state = news ? NODE_ANNOUNCE : 0; /* whoever hears the game hears that a press did something */
    node_list_add(nodes, node);
}

/* How far the screen's scrolling region is scrolled. */
#include "scroll.h"

#include <math.h>

static const float line_height = 56;
static const float ring_room = 16;
static const double glide_milliseconds = 320;

float scroll_most(const NodeList *nodes)
{
    float more = nodes->scroll_height - nodes->scroll.h;
    return nodes->scroll.w > 0 && more > 0 ? more : 0;
}

float scroll_within(const NodeList *nodes, float offset)
{
    float most = scroll_most(nodes);
    return offset < 0 ? 0 : offset > most ? most : offset;
}

float scroll_by_key(const NodeList *nodes, float offset, ScrollKey key)
{
    float page = nodes->scroll.h - line_height;
    if (page < line_height)
        page = line_height;
    switch (key) {
    case SCROLL_LINE_UP: offset -= line_height; break;
    case SCROLL_LINE_DOWN: offset += line_height; break;
    case SCROLL_PAGE_UP: offset -= page; break;
    case SCROLL_PAGE_DOWN: offset += page; break;
    case SCROLL_TO_START: offset = 0; break;
    case SCROLL_TO_END: offset = scroll_most(nodes); break;
    }
    return scroll_within(nodes, offset);
}

Glide glide_start(float from, double now)
{
    return (Glide){from, now + glide_milliseconds};
}

bool glide_runs(const Glide *glide, double now)
{
    return now < glide->until;
}

float glide_at(const Glide *glide, float offset, double now)
{
    if (!glide_runs(glide, now))
        return offset;
    float left = fminf((float)((glide->until - now) / glide_milliseconds), 1);
    return offset + (glide->from - offset) * left * left * left;
}

float scroll_into_view(const NodeList *nodes, float offset, const Node *node)
{
    if (!(node->state & NODE_SCROLLS) || nodes->scroll.w <= 0)
        return offset;
    float top = node->rect.y - ring_room - nodes->scroll.y;
    float bottom = node->rect.y + node->rect.h + ring_room - nodes->scroll.y;
    if (bottom - offset > nodes->scroll.h)
        offset = bottom - nodes->scroll.h;
    if (top < offset) /* last, so that of a node too tall for the region the top is seen */
        offset = top;
    return scroll_within(nodes, offset);
}

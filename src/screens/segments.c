/* Values side by side in one trough. */
#include "segments.h"

#include <math.h>

static const float INSET = 4, HEADING_GAP = 4, BETWEEN = 32, BELOW = 10;

static Node cell_node(const Sketch *sketch, const Segments *segments, int index)
{
    const Segment *item = &segments->items[index];
    TextFormat format = type_of(sketch, segments->small ? TYPE_SMALLEST : TYPE_LABEL);
    format.face = item->chosen ? FACE_SEMIBOLD : FACE_REGULAR;
    format.align = ALIGN_CENTRE;
    format.balanced = true;
    if (item->icon)
        format.size = fminf(format.size, 20); /* as narrow as a digit's cell */
    unsigned chosen = item->lone ? NODE_CHECKED : NODE_SELECTED;
    return (Node){.id = node_id(segments->name, index),
                  .role = item->icon ? ROLE_BUTTON : item->lone ? ROLE_SWITCH : ROLE_CHOICE,
                  .look = LOOK_SEGMENT,
                  .state = NODE_FOCUSABLE | (item->chosen ? chosen : 0) | (item->not_now ? NODE_DISABLED : 0) |
                           (item->icon ? NODE_ICON_ONLY : 0),
                  .label = item->label,
                  .description = item->not_now ? item->not_now : item->description,
                  .icon = item->icon,
                  .text = format,
                  .side = SIDE_EITHER,
                  .ink = INK_INK,
                  .command = item->command};
}

/* Wide enough for the widest, were it chosen. */
static float cell_width(const Sketch *sketch, const Segments *segments)
{
    float width = target_least(sketch);
    for (int i = 0; i < segments->count; i++) {
        Node node = cell_node(sketch, segments, i);
        node.text.face = FACE_SEMIBOLD;
        width = fmaxf(width, node_wanted_width(sketch->layout->measure, &node));
    }
    return width;
}

static TextFormat heading_format(const Sketch *sketch)
{
    TextFormat format = type_of(sketch, TYPE_LABEL);
    format.face = FACE_EXTRABOLD;
    format.line = 1.25f;
    return format;
}

static int columns_of(const Segments *segments)
{
    return segments->columns > 0 && segments->columns < segments->count ? segments->columns : segments->count;
}

float segments_width(const Sketch *sketch, const Segments *segments)
{
    float cells = cell_width(sketch, segments) * (float)columns_of(segments) + 2 * INSET;
    return fmaxf(cells, line_width(sketch, heading_format(sketch), segments->heading) + 1);
}

static float put_row(Sketch *sketch, const Segments *segments, int first, int end, Rect at)
{
    size_t placed = sketch->nodes->count;
    float height = target_least(sketch);
    for (int i = first; i < end; i++) {
        Node node = cell_node(sketch, segments, i);
        node.rect = (Rect){at.x + at.w * (float)(i - first), at.y, at.w, 0};
        fit_node(sketch, &node);
        height = fmaxf(height, node_wanted_height(sketch->layout->measure, &node, at.w));
        node_list_add(sketch->nodes, node);
    }
    for (size_t i = placed; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].rect.h = height;
    return height;
}

float put_segments(Sketch *sketch, const Segments *segments, float x, float y, float width)
{
    int columns = columns_of(segments), fit = (int)((width - 2 * INSET) / cell_width(sketch, segments));
    columns = fit < columns ? (int)fmaxf((float)fit, 1) : columns;
    Node *heading = put_text(sketch, node_id(segments->name, 100), heading_format(sketch), INK_INK, segments->heading,
                             x, y, width);
    heading->role = ROLE_HEADING;
    float top = y + heading->rect.h + HEADING_GAP, cell = (width - 2 * INSET) / (float)columns, down = top + INSET;
    size_t trough = sketch->nodes->count;
    put_box(sketch, node_id(segments->name, 101), LOOK_SEGMENTS, (Rect){x, top, width, 1});
    for (int first = 0; first < segments->count; first += columns) {
        int end = first + columns < segments->count ? first + columns : segments->count;
        down += put_row(sketch, segments, first, end, (Rect){x + INSET, down, cell, 0});
    }
    if (trough < sketch->nodes->count)
        sketch->nodes->items[trough].rect.h = down + INSET - top;
    return down + INSET - y;
}

void flow_segments(Flow *flow, const Segments *one, const Segments *other)
{
    Sketch *sketch = flow->sketch;
    float right = segments_width(sketch, other), left = segments_width(sketch, one);
    if (left + BETWEEN + right <= flow->w) {
        float spare = (flow->w - left - BETWEEN - right) / (float)(columns_of(one) + columns_of(other));
        right += spare * (float)columns_of(other);
        left = put_segments(sketch, one, flow->x, flow->y, flow->w - BETWEEN - right);
        right = put_segments(sketch, other, flow->x + flow->w - right, flow->y, right);
        flow->y += fmaxf(left, right);
    } else {
        flow->y += put_segments(sketch, one, flow->x, flow->y, flow->w) + BELOW;
        flow->y += put_segments(sketch, other, flow->x, flow->y, flow->w);
    }
    flow_gap(flow, BELOW);
}

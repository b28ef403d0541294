/* Where the words and icons of a node stand within its rect. */
#include "parts.h"

#include <math.h>
#include <string.h>

/* In label sizes. */
typedef struct Spacing {
    float side, above, gap, icon, icon_width;
} Spacing;

static Spacing spacing_of(const Node *node)
{
    switch (node->look) {
    case LOOK_PRIMARY:
    case LOOK_SECONDARY:
        return (Spacing){1.3f, 0.5f, 0.55f, 1.1f, 1.1f};
    case LOOK_CHIP:
        return (Spacing){0.7f, 0.35f, 0.5f, 1.3f, 1.3f * 96 / 64};
    case LOOK_CHOICE:
        return (Spacing){1, 0.6f, 0.6f, 1.1f, 1.1f};
    case LOOK_FIELD:
        return (Spacing){0.8f, 0.45f, 0, 0, 0};
    case LOOK_STAMP:
        return (Spacing){0.85f, 0.6f, 0.5f, 1.25f, 1.25f};
    case LOOK_NOTICE:
        return (Spacing){0.9f, 0.45f, 0.6f, 1.1f, 1.1f};
    case LOOK_SWITCH:
        return (Spacing){0, 0.4f, 0.8f, 0, 0};
    case LOOK_KEYCAP:
        return (Spacing){0.45f, 0.2f, 0, 1.1f, 1.1f};
    default:
        return (Spacing){0.6f, 0.35f, 0.55f, 1.1f, 1.1f};
    }
}

static const float SWITCH_WIDTH = 82, SWITCH_HEIGHT = 44;

/* The widths beside the label: before it, after it, and the paddings at the left and the right. */
typedef struct Beside {
    float before, after, side, far;
} Beside;

static Beside beside(const Node *node, Spacing space)
{
    float size = node->text.size;
    Beside widths = {.side = space.side * size, .far = space.side * size};
    bool icon = node->icon || node->look == LOOK_CHIP;
    if (node->look == LOOK_KEYCAP && node->icon)
        return (Beside){.before = space.icon_width * size, .side = space.side * size, .far = space.side * size};
    if (icon)
        widths.before = (space.icon_width + space.gap) * size;
    if (node->look == LOOK_SWITCH)
        widths.after = SWITCH_WIDTH + space.gap * size;
    else if (node->icon_after)
        widths.after = (space.icon_width + space.gap) * size;
    return widths;
}

static float label_width(const TextMeasure *measure, const Node *node)
{
    TextLines lines;
    text_layout(measure, node->text, node->label ? node->label : "", 100000, &lines);
    return lines.width;
}

/* Within `width`: a large button whose words need several lines gives them most of its margins. Where buttons stand in
 * a column, theirs at the left depends on the width alone: what is on them begins at one line, however large or long.
 */
static Beside beside_within(const TextMeasure *measure, const Node *node, Spacing space, float width)
{
    Beside widths = beside(node, space);
    bool large = node->look == LOOK_PRIMARY || node->look == LOOK_SECONDARY;
    float narrow = fmaxf(width * 0.06f, 8);
    if (large && node->text.align == ALIGN_LEFT)
        widths.side = fminf(narrow, 34);
    if (large && widths.side + widths.far + widths.before + label_width(measure, node) + widths.after > width) {
        widths.side = fminf(widths.side, narrow);
        widths.far = fminf(widths.far, narrow);
    }
    return widths;
}

static TextFormat description_format(const Node *node)
{
    return (TextFormat){.face = FACE_REGULAR,
                        .size = node->text.face == FACE_QUOTE ? node->text.size * 0.875f : node->text.size,
                        .line = 1.35f,
                        .align = node->text.align,
                        .balanced = node->text.balanced};
}

static bool shows_description(const Node *node)
{
    return node->look == LOOK_CHOICE && node->description && node->description[0];
}

/* Room for letters of middling width: "n" is one. */
static float field_width(const TextMeasure *measure, const Node *node, Spacing space)
{
    float letter = measure->width(measure->context, node->text.face, node->text.size, "n", 1);
    return letter * (float)node->value_most + 2 * space.side * node->text.size;
}

/* A field's text stands in one line, spaces at its end too. */
static NodeParts field_parts(const TextMeasure *measure, const Node *node, Spacing space)
{
    float side = space.side * node->text.size, room = fmaxf(0, node->rect.w - 2 * side);
    const char *text = node->description ? node->description : "";
    TextFormat format = node->text;
    float width = measure->width(measure->context, format.face, format.size, text, strlen(text));
    if (width > room)
        format.size *= room / width;
    format.align = ALIGN_LEFT;
    format.middle = true;
    return (NodeParts){.description = {node->rect.x + side, node->rect.y, room, node->rect.h},
                       .description_format = format};
}

float node_wanted_width(const TextMeasure *measure, const Node *node)
{
    Spacing space = spacing_of(node);
    Beside widths = beside(node, space);
    if (node->look == LOOK_FIELD)
        return field_width(measure, node, space);
    if (node->state & NODE_ICON_ONLY)
        return (2 * space.side + space.icon_width) * node->text.size;
    float label = node->look == LOOK_KEYCAP && node->icon ? 0 : label_width(measure, node) + 1;
    float wanted = widths.side + widths.far + widths.before + label + widths.after;
    return node->look == LOOK_KEYCAP ? fmaxf(wanted, 1.9f * node->text.size) : wanted;
}

float node_wanted_height(const TextMeasure *measure, const Node *node, float width)
{
    Spacing space = spacing_of(node);
    Beside widths = beside_within(measure, node, space, width);
    float size = node->text.size, inner = width - widths.side - widths.far - widths.before - widths.after;
    if (node->look == LOOK_FIELD)
        return (node->text.line + 2 * space.above) * size;
    if (node->state & NODE_ICON_ONLY)
        return (2 * space.above + space.icon) * size;
    float height = text_height(measure, node->text, node->label ? node->label : "", inner);
    if (shows_description(node))
        height += text_height(measure, description_format(node), node->description, inner);
    height = fmaxf(height, space.icon * size);
    if (node->look == LOOK_SWITCH)
        height = fmaxf(height, SWITCH_HEIGHT);
    if (node->look == LOOK_KEYCAP)
        return 1.75f * size;
    return height + 2 * space.above * size;
}

static Rect square_at(float x, Rect within, float width, float height)
{
    return (Rect){x, within.y + (within.h - height) / 2, width, height};
}

static NodeParts icon_alone(const Node *node, Spacing space)
{
    float size = space.icon * node->text.size;
    NodeParts parts = {.label_format = node->text};
    parts.icon = square_at(node->rect.x + (node->rect.w - size) / 2, node->rect, size, size);
    return parts;
}

/* Splits the label's height between label and description, both together in the middle. */
static void place_description(const TextMeasure *measure, const Node *node, NodeParts *parts)
{
    parts->description_format = description_format(node);
    float label = text_height(measure, node->text, node->label, parts->label.w);
    float description = text_height(measure, parts->description_format, node->description, parts->label.w);
    float top = node->rect.y + (node->rect.h - label - description) / 2;
    parts->description = (Rect){parts->label.x, top + label, parts->label.w, description};
    parts->label.y = top;
    parts->label.h = label;
}

NodeParts node_parts(const TextMeasure *measure, const Node *node)
{
    Spacing space = spacing_of(node);
    bool keycap_icon = node->look == LOOK_KEYCAP && node->icon;
    if (node->look == LOOK_FIELD)
        return field_parts(measure, node, space);
    if ((node->state & NODE_ICON_ONLY) || keycap_icon)
        return icon_alone(node, space);
    Beside widths = beside_within(measure, node, space, node->rect.w);
    Rect rect = node->rect;
    float size = node->text.size, room = rect.w - widths.side - widths.far - widths.before - widths.after;
    NodeParts parts = {.label_format = node->text};
    parts.label_format.middle = true;
    float x = rect.x + widths.side, shown = room;
    bool run = node->look != LOOK_CHOICE && node->look != LOOK_SWITCH && node->look != LOOK_NOTICE;
    if (run) {
        TextLines lines;
        text_layout(measure, node->text, node->label ? node->label : "", room, &lines);
        shown = fminf(room, lines.width + 0.5f);
        if (node->text.align != ALIGN_LEFT)
            x += (room - shown) * (node->text.align == ALIGN_CENTRE ? 0.5f : 1);
    }
    if (widths.before > 0)
        parts.icon = square_at(x, rect, space.icon_width * size, space.icon * size);
    parts.label = (Rect){x + widths.before, rect.y, shown, rect.h};
    if (node->look == LOOK_SWITCH)
        parts.icon_after = square_at(rect.x + rect.w - SWITCH_WIDTH, rect, SWITCH_WIDTH, SWITCH_HEIGHT);
    else if (widths.after > 0)
        parts.icon_after =
            square_at(x + widths.before + shown + space.gap * size, rect, space.icon_width * size, space.icon * size);
    if (shows_description(node))
        place_description(measure, node, &parts);
    return parts;
}

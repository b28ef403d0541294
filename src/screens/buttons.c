/* Buttons alone and in rows. */
#include "sketch.h"

#include <math.h>

static const float BETWEEN = 12; /* targets keep this apart */
enum { BUTTONS_IN_ROW = 8 };

float target_least(const Sketch *sketch)
{
    return sketch->layout->target;
}

Node node_of_button(const Button *button, TextFormat format)
{
    return (Node){.id = button->id,
                  .role = ROLE_BUTTON,
                  .look = button->look,
                  .state = NODE_FOCUSABLE | button->state,
                  .label = button->label,
                  .description = button->description,
                  .icon = button->icon,
                  .icon_after = button->icon_after,
                  .text = format,
                  .side = SIDE_EITHER,
                  .ink = button->look == LOOK_PRIMARY ? INK_ON_PRIMARY : INK_INK,
                  .shortcut = button->shortcut,
                  .command = button->command};
}

static Node button_node(const Sketch *sketch, const Button *button)
{
    TextFormat format = type_of(sketch, button->look == LOOK_QUIET ? TYPE_LABEL : TYPE_LEAD);
    format.face = FACE_SEMIBOLD;
    if (button->state & NODE_ICON_ONLY)
        format.size = fminf(format.size, 32); /* four of them fit beside each other on a phone */
    if (button->look == LOOK_SECONDARY && !button->large)
        format.size = fmaxf(format.size * 0.9f, 14 * sketch->layout->point);
    format.align = button->look == LOOK_QUIET || button->in_column ? ALIGN_LEFT : ALIGN_CENTRE;
    format.balanced = true;
    return node_of_button(button, format);
}

float button_width(const Sketch *sketch, const Button *button)
{
    Node node = button_node(sketch, button);
    float after = button->state & NODE_ICON_ONLY ? 0 : button->room_after;
    return fmaxf(node_wanted_width(sketch->layout->measure, &node) + after, target_least(sketch));
}

static Node fitted_node(const Sketch *sketch, const Button *button, float width)
{
    Node node = button_node(sketch, button);
    node.rect.w = width;
    fit_node(sketch, &node);
    return node;
}

float button_height(const Sketch *sketch, const Button *button, float width)
{
    Node node = fitted_node(sketch, button, width);
    float least = target_least(sketch);
    bool large = button->look == LOOK_PRIMARY || button->large;
    if (!sketch->layout->low)
        least = fmaxf(least, large ? 68 : button->look == LOOK_SECONDARY ? 56 : 48);
    return fmaxf(node_wanted_height(sketch->layout->measure, &node, width), least);
}

Node *put_button(Sketch *sketch, const Button *button, float x, float y, float width)
{
    Node node = fitted_node(sketch, button, width);
    node.rect = (Rect){x, y, width, button_height(sketch, button, width)};
    return node_list_add(sketch->nodes, node);
}

/* How many of the buttons stand in one row, and their widths. */
static int fill_row(const Sketch *sketch, const Button *buttons, int count, float room, float *widths, float *used)
{
    int taken = 0;
    *used = 0;
    while (taken < count && taken < BUTTONS_IN_ROW) {
        bool whole = sketch->layout->portrait && buttons[taken].look != LOOK_QUIET;
        float width = whole ? room : fminf(button_width(sketch, &buttons[taken]), room);
        if (taken > 0 && *used + BETWEEN + width > room)
            break;
        *used += width + (taken > 0 ? BETWEEN : 0);
        widths[taken++] = width;
    }
    return taken;
}

float put_buttons(Sketch *sketch, const Button *buttons, int count, Rect at, Align align, bool measure_only)
{
    float y = at.y, widths[BUTTONS_IN_ROW], used;
    for (int done = 0; done < count;) {
        int taken = fill_row(sketch, buttons + done, count - done, at.w, widths, &used);
        float x = at.x + (align == ALIGN_CENTRE ? (at.w - used) / 2 : align == ALIGN_RIGHT ? at.w - used : 0);
        float height = 0;
        for (int i = 0; i < taken; i++)
            height = fmaxf(height, button_height(sketch, &buttons[done + i], widths[i]));
        for (int i = 0; i < taken && !measure_only; i++) {
            Node *node = put_button(sketch, &buttons[done + i], x, y, widths[i]);
            node->rect.y += (height - node->rect.h) / 2;
            x += widths[i] + BETWEEN;
        }
        done += taken;
        y += height + (done < count ? BETWEEN : 0);
    }
    return y - at.y;
}

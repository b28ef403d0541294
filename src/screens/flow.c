/* A column of content that flows downward. */
#include "flow.h"

#include <math.h>

static const float SCROLLED_LEAST = 300; /* of a window that is low */

static NodeId next_id(const Flow *flow)
{
    return node_id("flow", (int)flow->sketch->nodes->count);
}

static Ink ink_of(const Flow *flow, bool quiet)
{
    if (flow->on_sheet)
        return quiet ? INK_ON_SHEET2 : INK_ON_SHEET;
    return quiet ? INK_INK2 : INK_INK;
}

void flow_gap(Flow *flow, float height)
{
    flow->y += flow->sketch->layout->low || flow->tight ? height * 0.6f : height;
}

static Node *flow_words(Flow *flow, TextRole role, const char *text, bool quiet)
{
    Node *node = put_text(flow->sketch, next_id(flow), type_of(flow->sketch, role), ink_of(flow, quiet), text, flow->x,
                          flow->y, flow->w);
    flow->y += node->rect.h;
    return node;
}

Node *flow_text(Flow *flow, TextRole role, const char *text)
{
    return flow_words(flow, role, text, false);
}

Node *flow_quiet(Flow *flow, TextRole role, const char *text)
{
    return flow_words(flow, role, text, true);
}

Node *flow_heading(Flow *flow, TextRole role, const char *text)
{
    Node *node = flow_words(flow, role, text, false);
    node->role = ROLE_HEADING;
    node->text.face = FACE_EXTRABOLD;
    float height = words_height(flow->sketch, node->text, text, flow->w); /* the heavier face is wider */
    flow->y += height - node->rect.h;
    node->rect.h = height;
    return node;
}

Node *flow_item(Flow *flow, const char *icon, TextRole role, const char *text, bool quiet)
{
    TextFormat format = type_of(flow->sketch, role);
    float size = format.size * 1.1f, indent = size + format.size * 0.6f;
    if (indent > flow->w * 0.18f)
        indent = 0; /* large words on a phone need the icon's width */
    else
        put_icon(flow->sketch, next_id(flow), icon, ink_of(flow, quiet),
                 (Rect){flow->x, flow->y + (format.size * format.line - size) / 2, size, size});
    Node *node = put_text(flow->sketch, next_id(flow), format, ink_of(flow, quiet), text, flow->x + indent, flow->y,
                          flow->w - indent);
    flow->y += node->rect.h;
    return node;
}

/* Where a quotation stands in the article, in short where the whole would not stand in one line. */
static const char *place_words(const Flow *flow, CardQuote said, TextFormat format, float width)
{
    const Sketch *sketch = flow->sketch;
    const char *whole = say_quote_place(sketch, said);
    if (!sketch->layout->portrait && !sketch->layout->narrow && line_width(sketch, format, whole) <= width)
        return whole;
    return say_quote_place_short(sketch, said);
}

/* Our translation beneath a quotation, in smaller words of another face. NULL: none is needed. */
static void put_translation(Flow *flow, const char *words, float x, float width)
{
    TextFormat format = type_of(flow->sketch, TYPE_LABEL);
    if (!words)
        return;
    format.face = FACE_REGULAR;
    flow->y += 6;
    flow->y += put_text(flow->sketch, next_id(flow), format, ink_of(flow, true), words, x, flow->y, width)->rect.h;
}

static void put_quote(Flow *flow, CardQuote said, bool large, bool shows_section)
{
    Sketch *sketch = flow->sketch;
    bool bar = !sketch->layout->portrait && !sketch->layout->narrow;
    float indent = large ? (bar ? 66 : 14) : (bar ? 38 : 12), top = flow->y;
    size_t bar_index = sketch->nodes->count;
    if (bar) {
        Node *node = put_box(sketch, next_id(flow), LOOK_QUOTE_BAR, (Rect){flow->x, top, large ? 18 : 10, 1});
        node->side = said.side;
    }
    TextFormat format = type_of(sketch, large ? TYPE_QUOTE : TYPE_SMALL_QUOTE);
    if (large && flow->tight == TIGHT_ALL)
        format.size = fmaxf(format.size * 0.8f, 16 * sketch->layout->point);
    format.hanging = true;
    flow->y += bar ? (large ? 4 : 0) : 0;
    Node *quote = put_text(sketch, next_id(flow), format, flow->on_sheet ? INK_ON_SHEET : INK_INK,
                           say_quoted(sketch, said.text), flow->x + indent, flow->y, flow->w - indent);
    quote->role = ROLE_QUOTE;
    quote->description = say_quote_place(sketch, said);
    quote->language = words_language(sketch, said.language);
    flow->y += quote->rect.h;
    if (shows_section) {
        TextFormat place = type_of(sketch, large ? TYPE_LABEL : TYPE_SMALLEST);
        flow->y += large ? 10 : 2;
        Node *section = put_label(sketch, next_id(flow), place,
                                  flow->on_sheet ? sheet_ink(said.side) : ground_ink(said.side),
                                  place_words(flow, said, place, flow->w - indent), flow->x + indent,
                                  flow->y, flow->w - indent);
        flow->y += section->rect.h;
    }
    put_translation(flow, say_translation(sketch, said.quotation), flow->x + indent, flow->w - indent);
    if (bar && bar_index < sketch->nodes->count)
        sketch->nodes->items[bar_index].rect.h = flow->y - top;
}

void flow_quote(Flow *flow, int quotation, bool large, bool shows_section)
{
    put_quote(flow, article_quote(flow->sketch->view->library->article, quotation), large, shows_section);
}

void flow_card_quote(Flow *flow, CardQuote said, bool large)
{
    put_quote(flow, said, large, true);
}

void flow_rule(Flow *flow)
{
    Node *rule = put_box(flow->sketch, next_id(flow), LOOK_RULE, (Rect){flow->x, flow->y, flow->w, 2});
    rule->ink = flow->on_sheet ? INK_LINE_SHEET : INK_LINE;
    flow->y += 2;
}

Node *flow_switch(Flow *flow, NodeId id, TextFormat format, const char *label, const char *about, bool on,
                  Command command)
{
    Sketch *sketch = flow->sketch;
    Node node = {.id = id,
                 .role = ROLE_SWITCH,
                 .look = LOOK_SWITCH,
                 .state = NODE_FOCUSABLE | (on ? NODE_CHECKED : 0),
                 .label = label,
                 .description = about,
                 .text = format,
                 .ink = INK_INK,
                 .side = SIDE_EITHER,
                 .command = command,
                 .rect = {flow->x, flow->y, flow->w, 0}};
    node.rect.h = fmaxf(node_wanted_height(sketch->layout->measure, &node, flow->w), target_least(sketch));
    fit_node(sketch, &node);
    flow->y += node.rect.h;
    return node_list_add(sketch->nodes, node);
}

void quiet_on_sheet(Sketch *sketch, size_t first)
{
    for (size_t i = first; i < sketch->nodes->count; i++)
        if (sketch->nodes->items[i].look == LOOK_QUIET)
            sketch->nodes->items[i].ink = INK_ON_SHEET;
}

void flow_buttons(Flow *flow, const Button *buttons, int count)
{
    size_t first = flow->sketch->nodes->count;
    flow->y += put_buttons(flow->sketch, buttons, count, (Rect){flow->x, flow->y, flow->w, 0}, ALIGN_LEFT, false);
    if (flow->on_sheet)
        quiet_on_sheet(flow->sketch, first);
}

int buttons_in_sight(const Sketch *sketch, const Button *buttons, int count, float height, float width, float room)
{
    Sketch measuring = *sketch; /* nothing is placed */
    float least = fmaxf(sketch->layout->height / 2, SCROLLED_LEAST);
    for (int kept = count; kept > 0; kept--) {
        float left = room - put_buttons(&measuring, buttons, kept, (Rect){0, 0, width, 0}, ALIGN_LEFT, true);
        if (left >= least || (kept == count && height <= left + 0.5f))
            return kept;
    }
    return 0;
}

void scroll_from(Sketch *sketch, size_t first, Rect region, float height)
{
    if (height <= region.h + 0.5f)
        return;
    mark_from(sketch, first, NODE_SCROLLS);
    sketch->nodes->scroll = region;
    sketch->nodes->scroll_height = height;
}

void scroll_across(Sketch *sketch, size_t first, float top, float bottom, float height)
{
    const Layout *layout = sketch->layout;
    Insets safe = layout->safe;
    float last = fminf(bottom, layout->height - safe.bottom);
    scroll_from(sketch, first, (Rect){safe.left, top, layout->width - safe.left - safe.right, last - top}, height);
}

/* Words by key, measured texts, boxes: what every screen is drawn up with. */
#include "sketch.h"

#include "language_numbers.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float CONTENT_WIDTH = 1328, MARGIN = 56, MARGIN_SMALL = 24, STACKED_TEXT = 1.7f;

Sketch sketch_make(const View *view, const Layout *layout, NodeList *nodes)
{
    float margin = layout->portrait || layout->narrow ? MARGIN_SMALL : MARGIN;
    float left = layout->safe.left + margin, right = layout->width - layout->safe.right - margin;
    float top = layout->safe.top + (layout->low ? 8 : layout->portrait ? 12 : 22);
    float bottom = layout->height - layout->safe.bottom - (layout->low ? 8 : layout->portrait ? 24 : 36);
    float width = fminf(right - left, CONTENT_WIDTH);
    Rect page = {left + (right - left - width) / 2, top, fmaxf(width, 1), fmaxf(bottom - top, 1)};
    bool stacked =
        layout->portrait || (layout->narrow && layout->text_scale > 1.2f) || layout->text_scale >= STACKED_TEXT;
    return (Sketch){view, layout, nodes, page, stacked};
}

static const char *keep_and_free(const Sketch *sketch, TextBuffer *words)
{
    const char *kept = node_list_keep(sketch->nodes, words->text ? words->text : "");
    text_buffer_free(words);
    return kept;
}

const char *say(const Sketch *sketch, const char *key)
{
    return language_text(sketch->view->library->language, key);
}

const char *say_with(const Sketch *sketch, const char *key, const char *const *pairs)
{
    TextBuffer words = {0};
    language_format(sketch->view->library->language, &words, key, pairs);
    return keep_and_free(sketch, &words);
}

const char *say_count(const Sketch *sketch, const char *key, long count)
{
    TextBuffer words = {0};
    language_plural(sketch->view->library->language, &words, key, count);
    return keep_and_free(sketch, &words);
}

const char *say_number(const Sketch *sketch, long number)
{
    TextBuffer written = {0};
    language_number(sketch->view->library->language, &written, number);
    return keep_and_free(sketch, &written);
}

const char *say_tenths(const Sketch *sketch, long tenths)
{
    TextBuffer written = {0};
    language_tenths(sketch->view->library->language, &written, tenths);
    return keep_and_free(sketch, &written);
}

const char *say_message(const Sketch *sketch, const char *text)
{
    const Messages *messages = sketch->view->library->messages;
    TextBuffer words = {0};
    if (!messages)
        return text;
    messages_say(messages, text, &words);
    return keep_and_free(sketch, &words);
}

const char *say_date(const Sketch *sketch, const char *iso)
{
    TextBuffer written = {0};
    language_date(sketch->view->library->language, &written, iso);
    return keep_and_free(sketch, &written);
}

const char *words_language(const Sketch *sketch, const char *language)
{
    return strcmp(language, language_code(sketch->view->library->language)) == 0 ? NULL : language;
}

const char *say_quoted(const Sketch *sketch, const char *text)
{
    return say_with(sketch, "quote.marks", (const char *const[]){"text", text, NULL});
}

const char *say_section_name(const Sketch *sketch, int section)
{
    const Library *library = sketch->view->library;
    return article_section_name(library->article, library->words, section);
}

const char *say_section(const Sketch *sketch, int section)
{
    return say_with(sketch, "quote.section",
                    (const char *const[]){"section", say_section_name(sketch, section), NULL});
}

const char *say_side(const Sketch *sketch, Side side)
{
    return say(sketch, side == SIDE_CODEPENDENT ? "pile.codependent" : "pile.interdependent");
}

TextFormat type_of(const Sketch *sketch, TextRole role)
{
    return layout_text(sketch->layout, role);
}

TextFormat type_centred(const Sketch *sketch, TextRole role)
{
    TextFormat format = layout_text(sketch->layout, role);
    format.align = ALIGN_CENTRE;
    format.balanced = true;
    return format;
}

float line_width(const Sketch *sketch, TextFormat format, const char *text)
{
    TextLines lines;
    format.balanced = false;
    text_layout(sketch->layout->measure, format, text, 100000, &lines);
    return lines.width;
}

float words_height(const Sketch *sketch, TextFormat format, const char *text, float width)
{
    return text_height(sketch->layout->measure, format, text, width);
}

TextFormat fit_line(const Sketch *sketch, TextFormat format, const char *text, float width, float least)
{
    float wide = line_width(sketch, format, text) + 1;
    if (wide > width)
        format.size = fmaxf(format.size * fmaxf(width / wide, least), 14 * sketch->layout->point);
    return format;
}

/* Whether a word had to be broken: a line ends where the next begins, and not after a hyphen. */
static bool breaks_word(const TextLines *lines, const char *text)
{
    for (int i = 0; i + 1 < lines->count; i++) {
        size_t end = lines->items[i].start + lines->items[i].length;
        if (end == lines->items[i + 1].start && end > 0 && text[end - 1] != '-' && text[end - 1] != '/')
            return true;
    }
    return false;
}

TextFormat fit_box(const Sketch *sketch, TextFormat format, const char *text, float width, float height, float least)
{
    float full = format.size;
    for (int step = 0; step <= 20; step++) {
        TextLines lines;
        TextFormat plain = format;
        plain.balanced = false;
        text_layout(sketch->layout->measure, plain, text, width, &lines);
        if (lines.height <= height && !breaks_word(&lines, text))
            break;
        float smaller = full * (1 - 0.04f * (float)(step + 1));
        if (smaller < full * least)
            break;
        format.size = smaller;
    }
    return format;
}

TextFormat fit_words(const Sketch *sketch, TextFormat format, const char *text, float width)
{
    float least = fmaxf(format.size * 0.55f, 14 * sketch->layout->point);
    TextFormat plain = format;
    plain.balanced = false;
    for (;;) {
        TextLines lines;
        text_layout(sketch->layout->measure, plain, text, width, &lines);
        if (!breaks_word(&lines, text) || plain.size * 0.95f < least)
            break;
        plain.size *= 0.95f;
    }
    format.size = plain.size;
    return format;
}

void fit_node(const Sketch *sketch, Node *node)
{
    if (node->state & NODE_ICON_ONLY)
        return; /* its words are not drawn */
    float least = fmaxf(node->text.size * 0.55f, 16 * sketch->layout->point);
    for (;; node->text.size *= 0.95f) {
        NodeParts parts = node_parts(sketch->layout->measure, node);
        TextFormat label = parts.label_format, description = parts.description_format;
        bool whole = !node->label || fit_words(sketch, label, node->label, parts.label.w).size >= label.size;
        if (whole && parts.description.w > 0)
            whole = fit_words(sketch, description, node->description, parts.description.w).size >= description.size;
        if (whole || node->text.size * 0.95f < least)
            return;
    }
}

Node *put_text(Sketch *sketch, NodeId id, TextFormat format, Ink ink, const char *text, float x, float y, float width)
{
    format = fit_words(sketch, format, text, width);
    float height = words_height(sketch, format, text, width);
    return node_list_add(sketch->nodes, (Node){.id = id,
                                               .role = ROLE_TEXT,
                                               .look = LOOK_TEXT,
                                               .label = text,
                                               .rect = {x, y, width, height},
                                               .text = format,
                                               .ink = ink,
                                               .side = SIDE_EITHER});
}

Node *put_label(Sketch *sketch, NodeId id, TextFormat format, Ink ink, const char *text, float x, float y, float width)
{
    Node *node = put_text(sketch, id, format, ink, text, x, y, width);
    node->role = ROLE_NONE;
    return node;
}

Node *put_box(Sketch *sketch, NodeId id, Look look, Rect rect)
{
    return node_list_add(sketch->nodes, (Node){.id = id, .look = look, .rect = rect, .side = SIDE_EITHER});
}

Node *put_icon(Sketch *sketch, NodeId id, const char *icon, Ink ink, Rect rect)
{
    Node *node = put_box(sketch, id, LOOK_ICON, rect);
    node->icon = icon;
    node->ink = ink;
    return node;
}

Node *put_symbol(Sketch *sketch, NodeId id, Side side, float x, float middle, float height)
{
    Node *node = put_box(sketch, id, LOOK_SYMBOL, (Rect){x, middle - height / 2, height * 1.5f, height});
    node->side = side;
    node->ink = deep_ink(side);
    return node;
}

Node *put_heading(Sketch *sketch, TextRole role, Ink ink, const char *text, float x, float y, float width)
{
    Node *node =
        put_text(sketch, node_id("heading", (int)sketch->nodes->count), type_of(sketch, role), ink, text, x, y, width);
    node->role = ROLE_HEADING;
    return node;
}

Ink sheet_ink(Side side)
{
    return side == SIDE_CODEPENDENT ? INK_CO_SHEET : side == SIDE_INTERDEPENDENT ? INK_IN_SHEET : INK_ON_SHEET2;
}

Ink deep_ink(Side side)
{
    return side == SIDE_CODEPENDENT ? INK_CO_DEEP : INK_IN_DEEP;
}

Ink ground_ink(Side side)
{
    return side == SIDE_CODEPENDENT ? INK_CO_GROUND : side == SIDE_INTERDEPENDENT ? INK_IN_GROUND : INK_INK2;
}

Rect inset(Rect rect, float x, float y)
{
    return (Rect){rect.x + x, rect.y + y, fmaxf(rect.w - 2 * x, 1), fmaxf(rect.h - 2 * y, 1)};
}

float middle_of(Rect rect)
{
    return rect.x + rect.w / 2;
}

void mark_from(Sketch *sketch, size_t first, unsigned state)
{
    for (size_t i = first; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].state |= state;
}

void announce_from(Sketch *sketch, size_t first)
{
    for (size_t i = first; i < sketch->nodes->count; i++) {
        Node *node = &sketch->nodes->items[i];
        if (node->role == ROLE_HEADING || node->role == ROLE_TEXT || node->role == ROLE_QUOTE)
            node->state |= NODE_ANNOUNCE;
    }
}

void group_from(Sketch *sketch, size_t first, NodeId group)
{
    for (size_t i = first; i < sketch->nodes->count; i++)
        sketch->nodes->items[i].group = group;
}

void move_from(Sketch *sketch, size_t first, float dx, float dy)
{
    for (size_t i = first; i < sketch->nodes->count; i++) {
        sketch->nodes->items[i].rect.x += dx;
        sketch->nodes->items[i].rect.y += dy;
    }
}

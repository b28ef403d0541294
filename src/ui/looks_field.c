/* A field: one line of text that can be typed into, with its caret and what is selected. */
#include "kit.h"

#include <math.h>
#include <string.h>

/* What is drawn in the line, in pixels. */
typedef struct FieldLine {
    const char *text;
    NodeParts parts;
    float x, top, height;
} FieldLine;

static FieldLine line_of(Painter *painter, const Node *node)
{
    FieldLine line = {.text = node->description ? node->description : "",
                      .parts = node_parts(&painter->measure, node)};
    SDL_FRect box = box_of(painter, line.parts.description);
    FontMetrics metrics = font_book_metrics(painter->fonts, node->text.face, pixels(painter, node->text.size));
    line.x = box.x;
    line.height = fminf(box.h, (float)metrics.height);
    line.top = roundf(box.y + (box.h - line.height) / 2);
    return line;
}

/* Where the text's first `place` bytes end. */
static float x_at(Painter *painter, const FieldLine *line, size_t place)
{
    TextFormat format = line->parts.description_format;
    float size = pixels(painter, format.size);
    size_t length = strlen(line->text);
    return line->x + roundf(font_book_width(painter->fonts, format.face, size, line->text,
                                            place < length ? place : length));
}

/* What is selected stands on a ground and a line; what an input method composes, on a line alone. */
static void draw_mark(Painter *painter, const Node *node, const FieldLine *line, SDL_Color ink)
{
    float left = x_at(painter, line, node->mark_start);
    float right = x_at(painter, line, node->mark_start + node->mark_length), thick = line_pixels(painter, 2.5f);
    SDL_FRect box = {left, line->top, right - left, line->height};
    if (!(node->state & NODE_SELECTED))
        canvas_fill(painter, box, color_of(painter, TOKEN_GOLD_TINT));
    canvas_fill(painter, (SDL_FRect){left, box.y + box.h - thick, box.w, thick}, ink);
}

/* Between two letters, not on the second one. */
static void draw_caret(Painter *painter, const Node *node, const FieldLine *line, SDL_Color ink)
{
    float width = line_pixels(painter, 2), x = x_at(painter, line, (size_t)node->value) - floorf(width / 2);
    canvas_fill(painter, (SDL_FRect){x, line->top, width, line->height}, ink);
}

void look_field(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    float radius = pixels(painter, look_shape(node).radius);
    SDL_Color sheet = color_of(painter, TOKEN_SHEET), line = color_of(painter, TOKEN_EDGE_SHEET);
    SDL_Color ink = color_of(painter, job->disabled ? TOKEN_ON_SHEET2 : theme_ink(node->ink));
    bool lit = !job->disabled && (job->hovered || job->checked);
    if (job->disabled) {
        shape_fill(painter, job->box, radius, sheet);
        shape_dashes(painter, job->box, radius, line_pixels(painter, 2), line);
    } else {
        look_rim(painter, job, sheet, lit ? 3 : 2, lit ? color_of(painter, TOKEN_ON_SHEET) : line, lit);
    }
    FieldLine drawn = line_of(painter, node);
    Rect wide = drawn.parts.description; /* the format fits: what rounding adds must not break the line */
    wide.w *= 2;
    if (job->checked && node->mark_length > 0)
        draw_mark(painter, node, &drawn, ink);
    text_draw(painter, wide, drawn.parts.description_format, drawn.text, ink);
    if (job->checked)
        draw_caret(painter, node, &drawn, ink);
}

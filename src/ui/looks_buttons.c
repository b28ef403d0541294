/* Buttons and what is pressed like one: primary, secondary, quiet, choices. */
#include "kit.h"

#include <math.h>

static const float DIMMED = 0.5f; /* how far a disabled icon goes towards its ground */

static void draw_parts_in(Painter *painter, const Job *job, SDL_Color ink, SDL_Color icon)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    if (parts.icon.w > 0)
        art_icon(painter, node->icon, parts.icon, icon);
    if (parts.label.w > 0)
        text_draw(painter, parts.label, parts.label_format, node->label, ink);
    if (parts.icon_after.w > 0)
        art_icon(painter, node->icon_after, parts.icon_after, ink);
}

static void draw_parts(Painter *painter, const Job *job, SDL_Color ink)
{
    draw_parts_in(painter, job, ink, ink);
}

/* Shade, with a white line round it where shade is as black as the ground. */
static void shade(Painter *painter, const Job *job, float radius)
{
    SDL_Color border = color_of(painter, TOKEN_SHADE_BORDER);
    float width = 3;
    shape_fill(painter, job->box, radius, color_of(painter, TOKEN_SHADE));
    if (border.a == 0 && painter->theme == THEME_DUSK) { /* there shade is hardly another than the ground */
        border = color_of(painter, TOKEN_LINE);
        width = 1.5f;
    }
    if (border.a > 0)
        shape_line(painter, job->box, radius, line_pixels(painter, width), border);
}

void look_rim(Painter *painter, const Job *job, SDL_Color sheet, float width, SDL_Color line, bool stands_out)
{
    float radius = pixels(painter, look_shape(job->node).radius), inset = roundf(pixels(painter, 5));
    bool inside = stands_out && painter->theme == THEME_HIGH_CONTRAST;
    shape_sheet(painter, job->box, radius, sheet, line_pixels(painter, inside ? 2 : width), line);
    if (inside)
        shape_line(painter, box_inset(job->box, inset), fmaxf(0, radius - inset), line_pixels(painter, width), line);
}

void look_primary(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_Color fill = color_of(painter, TOKEN_PRIMARY);
    if (job->disabled) {
        shade(painter, job, radius);
        draw_parts(painter, job, color_of(painter, TOKEN_INK2));
        return;
    }
    if (job->hovered)
        fill = color_mix(fill, color_of(painter, TOKEN_BG1), THEME_HOVER_MIX);
    shape_fill(painter, job->box, radius, fill);
    draw_parts(painter, job, color_of(painter, TOKEN_ON_PRIMARY));
}

void look_secondary(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_Color ink = color_of(painter, TOKEN_ON_SHEET);
    if (job->pressed && !job->disabled) {
        shade(painter, job, radius);
        draw_parts(painter, job, color_of(painter, TOKEN_INK));
        return;
    }
    SDL_Color sheet = color_of(painter, TOKEN_SHEET), line = color_of(painter, TOKEN_EDGE_SHEET);
    if (job->disabled) {
        ink = color_of(painter, TOKEN_ON_SHEET2);
        shape_fill(painter, job->box, radius, sheet);
        shape_dashes(painter, job->box, radius, line_pixels(painter, 2), line);
    } else {
        look_rim(painter, job, sheet, job->hovered ? 3 : 2, job->hovered ? ink : line, job->hovered);
    }
    draw_parts(painter, job, ink);
}

/* A disabled quiet button is still itself, its icon dimmed: a lock would stand for the steps that are to open yet. */
static void draw_quiet_disabled(Painter *painter, const Job *job)
{
    bool on_sheet = job->node->ink == INK_ON_SHEET || job->node->ink == INK_ON_SHEET2;
    SDL_Color ink = color_of(painter, on_sheet ? TOKEN_ON_SHEET2 : TOKEN_INK2);
    draw_parts_in(painter, job, ink, color_mix(ink, color_of(painter, on_sheet ? TOKEN_SHEET : TOKEN_BG1), DIMMED));
}

void look_quiet(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    SDL_Color ink = color_of(painter, theme_ink(node->ink));
    if (job->disabled) {
        draw_quiet_disabled(painter, job);
        return;
    }
    if (job->pressed) {
        shade(painter, job, job->box.h / 2);
        draw_parts(painter, job, color_of(painter, TOKEN_INK));
        return;
    }
    draw_parts(painter, job, ink);
    if (!job->hovered)
        return;
    NodeParts parts = node_parts(&painter->measure, node);
    Rect under = parts.label.w > 0 ? parts.label : parts.icon;
    SDL_FRect box = box_of(painter, under);
    float size = under.h + 8; /* the line stands under the last line of words */
    if (parts.label.w > 0)
        size = text_height(&painter->measure, parts.label_format, node->label, parts.label.w) - node->text.size * 0.05f;
    float thick = line_pixels(painter, 2), middle = box.y + box.h / 2;
    canvas_fill(painter, (SDL_FRect){box.x, roundf(middle + pixels(painter, size) / 2), box.w, thick}, ink);
}

void look_choice(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    float radius = pixels(painter, look_shape(node).radius);
    SDL_Color line = color_of(painter, TOKEN_ON_SHEET), ink = line;
    bool chosen = job->selected || job->checked, lit = job->hovered && !job->disabled;
    SDL_Color faint = color_of(painter, TOKEN_ON_SHEET2);
    SDL_Color sheet = color_of(painter, lit ? TOKEN_GOLD_TINT : TOKEN_SHEET);
    if (job->disabled) {
        ink = faint;
        shape_fill(painter, job->box, radius, sheet);
        shape_dashes(painter, job->box, radius, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE_SHEET));
    } else {
        look_rim(painter, job, sheet, chosen ? 4 : 2, line, chosen);
    }
    NodeParts parts = node_parts(&painter->measure, node);
    if (parts.icon.w > 0 && node->icon[0]) /* an empty one keeps the place for a keycap */
        art_icon(painter, node->icon, parts.icon, ink);
    text_draw(painter, parts.label, parts.label_format, node->label, ink);
    if (parts.description.w > 0)
        text_draw(painter, parts.description, parts.description_format, node->description, faint);
    if (parts.icon_after.w > 0)
        art_icon(painter, node->icon_after, parts.icon_after, ink);
}

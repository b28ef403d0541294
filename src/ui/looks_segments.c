/* Values side by side in one trough, and what is chosen of them. */
#include "kit.h"

#include <math.h>

/* Where shade is as black as the ground, or nearly, a line shows where the trough is. */
void look_segments(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_Color border = color_of(painter, TOKEN_SHADE_BORDER);
    shape_fill(painter, job->box, radius, color_of(painter, TOKEN_SHADE));
    if (border.a > 0)
        shape_line(painter, job->box, radius, line_pixels(painter, 3), border);
    else if (painter->theme == THEME_DUSK)
        shape_line(painter, job->box, radius, line_pixels(painter, 1.5f), color_of(painter, TOKEN_LINE));
}

/* The fill of what is chosen or held down. Disabled it is a line alone. */
static void fill_segment(Painter *painter, const Job *job, bool chosen)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_FRect box = painter->theme == THEME_HIGH_CONTRAST ? box_inset(job->box, line_pixels(painter, 1)) : job->box;
    SDL_Color ink = color_of(painter, TOKEN_INK);
    if (job->disabled && chosen)
        shape_line(painter, box, radius, line_pixels(painter, 2), color_of(painter, TOKEN_INK2));
    else if (!job->disabled && (chosen || job->pressed))
        shape_fill(painter, box, radius, job->pressed ? color_mix(ink, color_of(painter, TOKEN_SHADE), 0.2f) : ink);
}

void look_segment(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    bool chosen = job->selected || job->checked, filled = !job->disabled && (chosen || job->pressed);
    SDL_Color ink = color_of(painter, job->disabled ? TOKEN_INK2 : filled ? TOKEN_ON_PRIMARY : TOKEN_INK);
    fill_segment(painter, job, chosen);
    if (parts.icon.w > 0)
        art_icon(painter, node->icon, parts.icon, ink);
    else
        text_draw(painter, parts.label, parts.label_format, node->label, ink);
    if (!job->hovered || job->disabled || filled || parts.label.w <= 0)
        return;
    SDL_FRect box = box_of(painter, parts.label);
    float high = text_height(&painter->measure, parts.label_format, node->label, parts.label.w);
    float foot = box.y + box.h / 2 + pixels(painter, high / 2 - node->text.size * 0.05f);
    canvas_fill(painter, (SDL_FRect){box.x, roundf(foot), box.w, line_pixels(painter, 2)}, ink);
}

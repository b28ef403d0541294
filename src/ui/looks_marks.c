/* Words, pictures and small marks. */
#include "kit.h"

#include <math.h>

void look_text(Painter *painter, const Job *job)
{
    text_draw_marked(painter, job->node->rect, job->node, color_of(painter, theme_ink(job->node->ink)));
}

void look_art(Painter *painter, const Job *job)
{
    if (job->node->own_picture)
        own_picture_draw(painter, job->node->pictures, job->node->own_picture, job->node->rect);
    else
        art_illustration(painter, job->node->icon, job->node->rect);
}

void look_icon(Painter *painter, const Job *job)
{
    art_icon(painter, job->node->icon, job->node->rect, color_of(painter, theme_ink(job->node->ink)));
}

/* A bead's own size where the rect leaves it open: 10 across, 19 for the ring of the one that is at hand. */
void look_bead(Painter *painter, const Job *job)
{
    float least = fminf(job->box.w, job->box.h), x = roundf(job->box.x + job->box.w / 2);
    float y = roundf(job->box.y + job->box.h / 2), radius = roundf(fminf(least / 2, pixels(painter, 5)));
    SDL_Color ink = color_of(painter, TOKEN_INK);
    if (job->selected) {
        shape_ring(painter, x, y, roundf(radius * 1.9f), pixels(painter, 2.5f), ink);
        shape_disc(painter, x, y, roundf(radius * 0.6f), ink);
    } else if (job->checked) {
        shape_disc(painter, x, y, radius, ink);
    } else {
        shape_ring(painter, x, y, radius, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE));
    }
}

void look_ribbon(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    float line = pixels(painter, 2.5f);
    shape_band(painter, OUTLINE_RIBBON, job->box, 0, SHAPE_INSIDE, 0, color_of(painter, TOKEN_INK));
    shape_band(painter, OUTLINE_RIBBON, job->box, 0, SHAPE_INSIDE, -line, color_of(painter, TOKEN_GOLD));
    if (painter->theme == THEME_HIGH_CONTRAST)
        shape_band(painter, OUTLINE_RIBBON, job->box, 0, -line, 0, color_of(painter, TOKEN_ON_GOLD));
    float size = fminf(node->rect.w * 0.56f, node->rect.h * 0.4f);
    Rect icon = {node->rect.x + (node->rect.w - size) / 2, node->rect.y + node->rect.h * 0.2f, size, size};
    art_icon(painter, node->icon, icon, color_of(painter, TOKEN_ON_GOLD));
}

void look_rule(Painter *painter, const Job *job)
{
    SDL_FRect box = job->box;
    float thick = line_pixels(painter, 2);
    if (job->node->rect.w >= job->node->rect.h)
        box.h = fmaxf(1, fminf(fmaxf(box.h, 1), thick));
    else
        box.w = fmaxf(1, fminf(fmaxf(box.w, 1), thick));
    bool on_sheet = job->node->ink == INK_LINE_SHEET && painter->theme != THEME_HIGH_CONTRAST;
    canvas_fill(painter, box, color_of(painter, on_sheet ? TOKEN_LINE_SHEET : TOKEN_LINE));
}

void look_title_rings(Painter *painter, const Job *job)
{
    art_title(painter, job->node->rect);
}

void look_notice(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    float radius = pixels(painter, look_shape(node).radius);
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    SDL_Color ink = color_of(painter, TOKEN_GOLD_DEEP);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_GOLD_TINT), line_pixels(painter, 2.5f),
                color_of(painter, contrast ? TOKEN_INK : TOKEN_ON_SHEET));
    if (parts.icon.w > 0)
        art_icon(painter, node->icon, parts.icon, ink);
    text_draw(painter, parts.label, parts.label_format, node->label, ink);
    if (parts.icon_after.w > 0)
        art_icon(painter, node->icon_after, parts.icon_after, ink);
}

void look_mark(Painter *painter, const Job *job)
{
    float radius = fminf(job->box.w, job->box.h) / 2, x = job->box.x + job->box.w / 2;
    float y = job->box.y + job->box.h / 2, line = fminf(pixels(painter, 2.5f), radius * 0.4f);
    shape_disc(painter, x, y, radius, color_of(painter, TOKEN_GOLD));
    shape_ring(painter, x, y, radius, line,
               color_of(painter, painter->theme == THEME_HIGH_CONTRAST ? TOKEN_ON_GOLD : TOKEN_INK));
}

/* The two pockets, and the marks of the two sides. */
#include "kit.h"

#include <math.h>

/* What a pocket is drawn in now. */
typedef struct PocketColors {
    SDL_Color fill, band, line, pattern;
} PocketColors;

static bool contrast(const Painter *painter)
{
    return painter->theme == THEME_HIGH_CONTRAST;
}

static PocketColors pocket_colors(const Painter *painter, Side side, float fade)
{
    SDL_Color ground = color_of(painter, TOKEN_BG1);
    PocketColors colors = {side_color(painter, side, SIDE_TINT), side_color(painter, side, SIDE_LINE),
                           side_color(painter, side, SIDE_LINE),
                           color_fade(side_color(painter, side, SIDE_TINT), 0.62f)};
    if (contrast(painter)) {
        colors.band = colors.fill;
        colors.pattern = side_color(painter, side, SIDE_DEEP);
        return colors; /* it steps back by its line alone: half-tones would be lost */
    }
    colors.fill = color_mix(colors.fill, ground, 0.5f * fade);
    colors.band = color_mix(colors.band, ground, 0.35f * fade);
    colors.line = color_mix(colors.line, ground, 0.35f * fade);
    return colors;
}

/* 44 u on a pocket of 264 by 318, a little less on small and on low ones. */
static float band_height(const Painter *painter, SDL_FRect box)
{
    float wide = box.w / painter->unit;
    float high = fminf(30 + (wide - 172) * 14 / 92, 0.18f * box.h / painter->unit);
    return roundf(pixels(painter, fminf(fmaxf(high, 24), 46)));
}

static float pocket_line(const Painter *painter, const Job *job)
{
    float width = contrast(painter) ? 5 : 3;
    if (job->pressed)
        width += 2;
    else if (job->hovered)
        width += 1;
    width += 2 * pose_stepped(job->pose->answer);
    return pixels(painter, width);
}

void look_pocket(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    LookShape shape = look_shape(job->node);
    SDL_FRect box = job->box;
    PocketColors colors = pocket_colors(painter, side, pose_stepped(job->pose->fade));
    float radius = pixels(painter, shape.radius), band = band_height(painter, box), line = pocket_line(painter, job);
    float inset = ceilf(line / 2);
    shape_rows(painter, shape.outline, box, radius, 0, band, colors.band);
    shape_rows(painter, shape.outline, box, radius, band, box.h, colors.fill);
    SDL_FRect pattern = {box.x + inset, box.y + inset, box.w - 2 * inset, band - inset};
    pattern_draw(painter, side, pattern, radius - inset, false, colors.pattern);
    if (contrast(painter)) {
        float thick = line_pixels(painter, 4);
        canvas_fill(painter, (SDL_FRect){box.x + inset, box.y + band - thick, box.w - 2 * inset, thick},
                    colors.pattern);
    }
    shape_band(painter, shape.outline, box, radius, -line / 2, line / 2, colors.line);
}

/* On a pocket or a side's row it stands on that side's tint; elsewhere on sheet or ground, as its ink says. */
void look_symbol(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    bool tinted = job->head && (job->head->look == LOOK_POCKET || job->head->look == LOOK_SIDE_ROW);
    SDL_Color line = side_color(painter, side, SIDE_DEEP), fill = side_color(painter, side, SIDE_LINE);
    if (job->node->ink == INK_HEAD)
        line = fill = color_of(painter, TOKEN_HEAD);
    else if (!tinted && job->node->ink != INK_INK)
        line = color_of(painter, theme_ink(job->node->ink));
    art_symbol(painter, side, job->node->rect, line, color_fade(fill, contrast(painter) ? 0 : 0.27f));
}

void look_quote_bar(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    bool plain = contrast(painter), yellow = plain && side == SIDE_INTERDEPENDENT;
    float radius = pixels(painter, 5);
    SDL_Color fill = side_color(painter, side, SIDE_LINE), lines = side_color(painter, side, SIDE_TINT);
    lines = color_fade(lines, 0.62f);
    if (plain) {
        fill = yellow ? fill : color_of(painter, TOKEN_BG0);
        lines = color_of(painter, yellow ? TOKEN_BG0 : TOKEN_SHEET);
    }
    shape_fill(painter, job->box, radius, fill);
    if (side != SIDE_EITHER)
        pattern_draw(painter, side, job->box, radius, true, lines);
}

void look_chip(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    bool plain = contrast(painter);
    NodeParts parts = node_parts(&painter->measure, job->node);
    SDL_Color fill = side_color(painter, side, plain ? SIDE_LINE : SIDE_DEEP);
    SDL_Color ink = plain || painter->theme == THEME_DUSK ? side_color(painter, side, SIDE_ON_SOLID)
                                                          : color_of(painter, TOKEN_SHEET);
    shape_sheet(painter, job->box, job->box.h / 2, fill, plain ? line_pixels(painter, 3) : 0, ink);
    art_symbol(painter, side, parts.icon, ink, color_fade(ink, plain ? 0 : 0.27f));
    text_draw(painter, parts.label, parts.label_format, job->node->label, ink);
}

/* The table's ring on a side's half takes that side's colour as the card leans to it. Only the strips that the line
 * passes through are drawn. */
void look_table_ring(Painter *painter, const Job *job)
{
    float radius = fminf(job->box.w, job->box.h) / 2, answer = job->pose->answer;
    float x = job->box.x + job->box.w / 2, y = job->box.y + job->box.h / 2;
    SDL_Color quiet = color_of(painter, TOKEN_LINE), loud = side_color(painter, job->node->side, SIDE_LINE);
    if (answer < 1)
        shape_hair_ring(painter, x, y, radius, line_pixels(painter, 2), color_fade(quiet, 1 - answer));
    if (answer > 0)
        shape_hair_ring(painter, x, y, radius + pixels(painter, 1), line_pixels(painter, 4), color_fade(loud, answer));
}

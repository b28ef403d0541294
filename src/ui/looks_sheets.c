/* Sheets of paper: panels, cards and what is left of cards, rows and cells. */
#include "kit.h"

#include <math.h>

static float radius_of(const Painter *painter, const Job *job)
{
    return pixels(painter, look_shape(job->node).radius);
}

static bool contrast(const Painter *painter)
{
    return painter->theme == THEME_HIGH_CONTRAST;
}

/* Dusk's sheets have a line round them, finer than a whole pixel's rounding would make it. */
static float border_pixels(const Painter *painter)
{
    return fmaxf(1, floorf(pixels(painter, 1.5f)));
}

static void sheet(Painter *painter, const Job *job, SDL_Color fill, SDL_Color border)
{
    shape_sheet(painter, job->box, radius_of(painter, job), fill, border_pixels(painter), border);
}

/* A panel that casts no shadow has a line instead. */
void look_panel(Painter *painter, const Job *job)
{
    bool lined = job->node->look == LOOK_PANEL && (job->node->state & NODE_FLAT) && !contrast(painter);
    if (lined)
        shape_sheet(painter, job->box, radius_of(painter, job), color_of(painter, TOKEN_SHEET),
                    line_pixels(painter, 2), color_of(painter, TOKEN_LINE_SHEET));
    else
        sheet(painter, job, color_of(painter, TOKEN_SHEET), color_of(painter, TOKEN_SHEET_BORDER));
}

void look_card(Painter *painter, const Job *job)
{
    look_panel(painter, job);
}

/* The edges of the cards beneath: what lies lower is a little darker. In High contrast a white line on black. */
void look_deck_edge(Painter *painter, const Job *job)
{
    float radius = radius_of(painter, job);
    if (contrast(painter)) {
        SDL_FRect box = job->box;
        box.x += pixels(painter, 6);
        box.w -= 2 * pixels(painter, 6);
        box.y += roundf(pixels(painter, 3));
        shape_sheet(painter, box, radius, color_of(painter, TOKEN_BG0), line_pixels(painter, 3),
                    color_of(painter, TOKEN_INK));
        return;
    }
    SDL_Color border = color_of(painter, TOKEN_SHEET_BORDER);
    SDL_Color fill = color_mix(color_of(painter, TOKEN_SHEET), color_of(painter, TOKEN_BG1), 0.12f);
    sheet(painter, job, fill, border.a > 0 ? border : color_of(painter, TOKEN_LINE_SHEET));
}

void look_slip(Painter *painter, const Job *job)
{
    float radius = radius_of(painter, job);
    SDL_Color border = color_of(painter, TOKEN_SHEET_BORDER), fill = color_of(painter, TOKEN_SHEET);
    if (border.a > 0)
        fill = color_mix(fill, border, 0.5f);
    float width = contrast(painter) ? line_pixels(painter, 3) : border_pixels(painter);
    SDL_Color line = border.a > 0 ? color_mix(border, color_of(painter, TOKEN_EDGE_SHEET), 0.25f)
                                  : color_of(painter, TOKEN_LINE_SHEET);
    shape_sheet(painter, job->box, radius, fill, width, line);
}

/* Two sets of five rings, fainter the smaller they are. */
static void back_rings(Painter *painter, SDL_FRect box, SDL_Color left, SDL_Color right)
{
    float scale = fminf(box.w / 400, box.h / 470), line = fmaxf(1, 1.6f * scale);
    float x = roundf(box.x + box.w / 2), y = roundf(box.y + box.h / 2), apart = 49.6f * scale;
    for (int i = 0; i < 5; i++) {
        float radius = (80 - 9 * (float)i) * scale, alpha = 0.9f - 0.14f * (float)i;
        shape_ring(painter, x - apart, y, radius, line, color_fade(left, alpha));
        shape_ring(painter, x + apart, y, radius, line, color_fade(right, alpha));
    }
}

void look_card_back(Painter *painter, const Job *job)
{
    static const SDL_Color BLUE = {0x2A, 0x31, 0x52, 255}, HAIR = {0xD8, 0xA0, 0x2B, 255};
    static const SDL_Color GOLD = {0xE8, 0xC6, 0x7A, 255}, PALE = {0xF3, 0xEB, 0xDD, 255};
    bool plain = contrast(painter);
    SDL_FRect within = box_inset(job->box, roundf(pixels(painter, 12)));
    SDL_FRect hair = box_inset(job->box, roundf(pixels(painter, 22)));
    look_panel(painter, job);
    shape_fill(painter, within, pixels(painter, 17), plain ? color_of(painter, TOKEN_BG0) : BLUE);
    shape_line(painter, hair, pixels(painter, 11), border_pixels(painter),
               plain ? color_of(painter, TOKEN_GOLD) : color_fade(HAIR, 0.8f));
    back_rings(painter, job->box, plain ? color_of(painter, TOKEN_GOLD) : GOLD,
               plain ? color_of(painter, TOKEN_INK) : PALE);
}

void look_side_row(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    float radius = radius_of(painter, job);
    if (side == SIDE_EITHER) {
        sheet(painter, job, color_of(painter, TOKEN_SHEET), color_of(painter, TOKEN_SHEET_BORDER));
        return;
    }
    shape_fill(painter, job->box, radius, side_color(painter, side, SIDE_TINT));
    if (contrast(painter))
        shape_line(painter, job->box, radius, line_pixels(painter, 3), side_color(painter, side, SIDE_LINE));
}

/* The outer corners of a table's head are round, as its sheet's. In High contrast both heads are black with a white
 * line, so that one colour of words fits both. */
void look_cell_head(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    bool plain = contrast(painter);
    SDL_Color fill = plain ? color_of(painter, TOKEN_BG0) : side_color(painter, side, SIDE_DEEP);
    OutlineShape shape = side == SIDE_CODEPENDENT ? OUTLINE_TOP_LEFT : OUTLINE_TOP_RIGHT;
    if (job->node->value > 0)
        shape = job->node->value == 1 ? OUTLINE_TOP : OUTLINE_ROUND;
    if (side == SIDE_EITHER)
        canvas_fill(painter, job->box, color_of(painter, TOKEN_SHEET));
    else
        shape_band(painter, shape, job->box, pixels(painter, 24), SHAPE_INSIDE, 0, fill);
    if (plain && side != SIDE_EITHER)
        shape_band(painter, shape, job->box, pixels(painter, 24), -line_pixels(painter, 3), 0,
                   side_color(painter, side, SIDE_LINE));
}

/* Black on black: a cell's sides and foot are lines there, as its head has them. */
static void cell_lines(Painter *painter, SDL_FRect box, SDL_Color color)
{
    float line = line_pixels(painter, 3);
    canvas_fill(painter, (SDL_FRect){box.x, box.y, line, box.h}, color);
    canvas_fill(painter, (SDL_FRect){box.x + box.w - line, box.y, line, box.h}, color);
    canvas_fill(painter, (SDL_FRect){box.x, box.y + box.h - line, box.w, line}, color);
}

void look_cell(Painter *painter, const Job *job)
{
    Side side = job->node->side;
    SDL_Color sheet_color = color_of(painter, TOKEN_SHEET), fill = sheet_color;
    if (side != SIDE_EITHER) /* half-tones would be lost in High contrast */
        fill = color_mix(sheet_color, side_color(painter, side, SIDE_TINT), contrast(painter) ? 1 : 0.5f);
    if (job->hovered && (job->node->state & NODE_FOCUSABLE))
        fill = color_mix(fill, color_of(painter, TOKEN_GOLD_TINT), 0.6f);
    canvas_fill(painter, job->box, fill);
    if (contrast(painter) && side == SIDE_CODEPENDENT)
        cell_lines(painter, job->box, side_color(painter, side, SIDE_LINE));
}

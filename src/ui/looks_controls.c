/* Controls of the settings: switch, slider, theme tiles; and keys as they stand on a keyboard. */
#include "kit.h"

#include <math.h>

static Rect middle_square(Rect rect, float size)
{
    return (Rect){rect.x + (rect.w - size) / 2, rect.y + (rect.h - size) / 2, size, size};
}

static void switch_track(Painter *painter, const Job *job, SDL_FRect box)
{
    float radius = box.h / 2, line = line_pixels(painter, 2);
    if (job->checked) {
        SDL_Color fill = color_of(painter, job->disabled ? TOKEN_SHADE : TOKEN_INK);
        shape_fill(painter, box, radius, fill);
        if (job->disabled)
            shape_line(painter, box, radius, line, color_of(painter, TOKEN_INK2));
        return;
    }
    SDL_Color edge = color_of(painter, job->disabled ? TOKEN_INK2 : TOKEN_EDGE);
    shape_sheet(painter, box, radius, color_of(painter, TOKEN_SHADE), line, edge);
}

static void switch_knob(Painter *painter, const Job *job, SDL_FRect box)
{
    float radius = roundf(box.h * 0.375f * (job->pressed ? 1.1f : 1)), x = box.x + box.h / 2, y = box.y + box.h / 2;
    if (job->checked) {
        x = box.x + box.w - box.h / 2;
        shape_disc(painter, x, y, radius, color_of(painter, job->disabled ? TOKEN_INK2 : TOKEN_GOLD));
        if (painter->theme != THEME_PAPER) /* there the track is light, and gold on it would be lost */
            shape_ring(painter, x, y, radius, line_pixels(painter, job->hovered ? 3 : 2.5f),
                       color_of(painter, TOKEN_ON_GOLD));
        return;
    }
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    SDL_Color line = color_of(painter, job->disabled ? TOKEN_INK2 : TOKEN_INK);
    shape_disc(painter, x, y, radius, color_of(painter, contrast ? TOKEN_BG0 : TOKEN_SHEET));
    shape_ring(painter, x, y, radius, line_pixels(painter, job->hovered ? 3 : 2), line);
}

void look_switch(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    SDL_FRect box = box_of(painter, parts.icon_after);
    SDL_Color ink = color_of(painter, job->disabled ? TOKEN_INK2 : theme_ink(node->ink));
    text_draw(painter, parts.label, parts.label_format, node->label, ink);
    switch_track(painter, job, box);
    switch_knob(painter, job, box);
    if (job->checked) {
        Rect track = parts.icon_after;
        Rect tick = {track.x + track.h * 0.22f, track.y + track.h * 0.2f, track.h * 0.6f, track.h * 0.6f};
        art_icon(painter, "icon-check", tick, color_of(painter, job->disabled ? TOKEN_INK2 : TOKEN_BG1));
    }
}

/* The knob's square within a slider that stands at `rect`. */
Rect slider_knob(const Node *node, Rect rect)
{
    float room = rect.w - 2 * PAINTER_SLIDER_INSET;
    float part = node->value_most > 0 ? (float)node->value / (float)node->value_most : 0;
    float x = rect.x + PAINTER_SLIDER_INSET + room * part, y = rect.y + rect.h / 2;
    return (Rect){x - PAINTER_SLIDER_INSET, y - PAINTER_SLIDER_INSET, 2 * PAINTER_SLIDER_INSET,
                  2 * PAINTER_SLIDER_INSET};
}

void look_slider(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    SDL_FRect knob = box_of(painter, slider_knob(node, node->rect)), track = job->box;
    float x = knob.x + knob.w / 2, y = knob.y + knob.h / 2;
    float thin = line_pixels(painter, 6), thick = line_pixels(painter, 10);
    float radius = pixels(painter, (job->pressed ? 26 : job->hovered ? 32 : 28) / 2.0f) + pixels(painter, 1);
    SDL_Color ink = color_of(painter, job->disabled ? TOKEN_EDGE : TOKEN_INK);
    shape_fill(painter, (SDL_FRect){track.x, roundf(y - thin / 2), track.w, thin}, thin / 2,
               color_of(painter, TOKEN_EDGE));
    if (!job->disabled)
        shape_fill(painter, (SDL_FRect){track.x, roundf(y - thick / 2), roundf(x - track.x), thick}, thick / 2, ink);
    shape_disc(painter, x, y, radius, job->disabled ? color_of(painter, TOKEN_BG1) : color_of(painter, TOKEN_GOLD));
    shape_ring(painter, x, y, radius, pixels(painter, 2.5f), ink);
}

void look_keycap(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    bool tinted = job->head && job->head->look == LOOK_SIDE_ROW; /* a team's key stands on its pile's tint */
    SDL_Color ink = tinted ? side_color(painter, job->head->side, SIDE_DEEP) : color_of(painter, theme_ink(node->ink));
    float line = line_pixels(painter, 2), lift = pixels(painter, 1);
    shape_key(painter, job->box, pixels(painter, 8), line, 2 * line, ink);
    parts.icon.y -= lift / painter->unit;
    parts.label.y -= lift / painter->unit;
    if (parts.icon.w > 0)
        art_icon(painter, node->icon, parts.icon, ink);
    else
        text_draw(painter, parts.label, parts.label_format, node->label, ink);
}

/* A theme's colours at a fraction of their size: a card with two lines of words, and the two pockets. */
static void draw_tile(Painter *painter, const Job *job, ThemeName theme)
{
    SDL_FRect box = job->box;
    float s = fminf(box.w / 172, box.h / 112), x = box.x + (box.w - 172 * s) / 2, y = box.y + (box.h - 112 * s) / 2;
    SDL_FRect card = {roundf(x + 22 * s), roundf(y + 19 * s), roundf(60 * s), roundf(74 * s)};
    SDL_Color words = theme_color(theme, TOKEN_ON_SHEET);
    shape_fill(painter, card, 9 * s, theme_color(theme, TOKEN_SHEET));
    if (theme == THEME_PAPER)
        shape_line(painter, card, 9 * s, line_pixels(painter, 1), theme_color(theme, TOKEN_LINE_SHEET));
    for (int i = 0; i < 2; i++) {
        SDL_FRect line = {card.x + roundf(10 * s), card.y + roundf((12 + 12 * (float)i) * s),
                          roundf((i == 0 ? 40 : 30) * s), roundf(5 * s)};
        shape_fill(painter, line, line.h / 2, words);
    }
    for (int i = 0; i < 2; i++) {
        Side side = i == 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
        SDL_FRect pocket = {roundf(x + (i == 0 ? 92 : 125) * s), roundf(y + 22 * s), roundf(30 * s), roundf(71 * s)};
        OutlineShape shape = i == 0 ? OUTLINE_CODEPENDENT : OUTLINE_INTERDEPENDENT;
        float line = fmaxf(1, 2.4f * s);
        shape_band(painter, shape, pocket, 7 * s, SHAPE_INSIDE, 0, theme_color(theme, theme_side(side, SIDE_TINT)));
        shape_band(painter, shape, pocket, 7 * s, -line / 2, line / 2,
                   theme_color(theme, theme_side(side, SIDE_LINE)));
    }
}

void look_theme_tile(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    int number = node->value < 0 || node->value >= THEME_COUNT ? 0 : node->value;
    float radius = pixels(painter, look_shape(node).radius);
    bool chosen = job->selected || job->checked;
    SDL_Color ink = color_of(painter, TOKEN_INK);
    float width = line_pixels(painter, chosen ? 4 : job->hovered ? 3 : 2);
    shape_sheet(painter, job->box, radius, theme_color((ThemeName)number, TOKEN_BG1), width,
                chosen || job->hovered ? ink : color_of(painter, TOKEN_EDGE));
    draw_tile(painter, job, (ThemeName)number);
    if (!chosen)
        return;
    Rect badge = {node->rect.x + node->rect.w - 22, node->rect.y - 6, 28, 28};
    SDL_FRect box = box_of(painter, badge);
    shape_disc(painter, box.x + box.w / 2, box.y + box.h / 2, box.w / 2 + pixels(painter, 2),
               color_of(painter, TOKEN_BG1));
    shape_disc(painter, box.x + box.w / 2, box.y + box.h / 2, box.w / 2, ink);
    art_icon(painter, "icon-check", middle_square(badge, 18), color_of(painter, TOKEN_BG1));
}

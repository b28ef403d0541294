/* Stones, and the hills that they lie on. */
#include "kit.h"

#include <math.h>

enum { CAIRN_COLORS = 5, HILL_KNOTS = 6, HILL_STEPS = 24 };

/* From sand to grey, neighbours on the cairn well apart. */
static SDL_Color stone_color(const Painter *painter, int place)
{
    static const float GREY[CAIRN_COLORS] = {1, 0.1f, 0.65f, 0.3f, 0.85f};
    float grey = GREY[(unsigned)place % CAIRN_COLORS];
    SDL_Color sheet = color_of(painter, TOKEN_SHEET);
    if (painter->theme == THEME_HIGH_CONTRAST) /* there sand would be one pile's yellow */
        return color_mix(sheet, color_of(painter, TOKEN_LINE), 0.4f * grey);
    return color_mix(color_mix(sheet, color_of(painter, TOKEN_TINT_ART), 0.62f),
                     color_mix(sheet, color_of(painter, TOKEN_EDGE_SHEET), 0.36f), grey);
}

static SDL_Color fill_of(const Painter *painter, const Job *job)
{
    if (job->hovered && !job->disabled && (job->node->state & NODE_FOCUSABLE))
        return color_of(painter, TOKEN_GOLD_TINT);
    if (job->checked)
        return stone_color(painter, job->node->value);
    SDL_Color sheet = color_of(painter, TOKEN_SHEET);
    bool mixed = painter->theme != THEME_HIGH_CONTRAST && job->node->value_most == 0 && !job->disabled;
    return mixed ? color_mix(sheet, color_of(painter, TOKEN_TINT_ART), 0.16f) : sheet;
}

static void stone_dashes(Painter *painter, OutlineShape shape, SDL_FRect box, float inside, float width,
                         SDL_Color color)
{
    shape_dashed(painter, shape, box, 0, inside, (DashedLine){width, 9, color});
}

/* Where a stone may lie. Its words stand on the ground, so in High contrast it answers with its line alone. */
static void stone_place(Painter *painter, const Job *job, OutlineShape shape)
{
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    if (job->hovered && !contrast)
        shape_band(painter, shape, job->box, 0, SHAPE_INSIDE, 0, color_of(painter, TOKEN_GOLD_TINT));
    float line = line_pixels(painter, job->hovered && contrast ? 5 : 2.5f);
    stone_dashes(painter, shape, job->box, 0, line, color_of(painter, job->hovered ? TOKEN_INK : TOKEN_INK2));
}

void look_stone(Painter *painter, const Job *job)
{
    OutlineShape shape = look_shape(job->node).outline;
    bool dashed = job->node->value_most > 0 || job->disabled;
    float line = line_pixels(painter, 3);
    SDL_FRect box = job->box;
    if (job->node->value_most == 2) {
        stone_place(painter, job, shape);
        return;
    }
    if (job->pressed)
        box.y += line_pixels(painter, 2);
    shape_band(painter, shape, box, 0, SHAPE_INSIDE, dashed ? 0 : -line / 2, fill_of(painter, job));
    if (!dashed) {
        shape_band(painter, shape, box, 0, -line, 0, color_of(painter, TOKEN_INK));
        return;
    }
    /* black dashes on white stand off the black around them */
    float inside = painter->theme == THEME_HIGH_CONTRAST ? line_pixels(painter, 4) : 0;
    stone_dashes(painter, shape, box, inside, line,
                 color_of(painter, job->disabled ? TOKEN_ON_SHEET2 : TOKEN_ON_SHEET));
}

/* The height of a hill's line at a part of its width: a smooth curve through the knots. */
static float hill_line(const float knots[HILL_KNOTS], float part)
{
    float along = part * (HILL_KNOTS - 1);
    int at = (int)fminf(along, HILL_KNOTS - 2);
    float t = along - (float)at, a = knots[at > 0 ? at - 1 : 0], b = knots[at], c = knots[at + 1];
    float d = knots[at + 2 < HILL_KNOTS ? at + 2 : HILL_KNOTS - 1];
    return b + t * ((c - a) + t * ((2 * a - 5 * b + 4 * c - d) + t * (3 * b - a - 3 * c + d))) / 2;
}

/* A hill: its line within the box's rows from `top` to `foot` (parts of its height), and plain colour beneath. */
static void hill(Painter *painter, SDL_FRect box, const float knots[HILL_KNOTS], float top, float foot,
                 SDL_Color color)
{
    SDL_FRect band = {box.x, roundf(box.y + box.h * top), box.w, ceilf(box.h * (foot - top))};
    TextureKey key = key_bytes(texture_key(KIND_OUTLINE), knots, HILL_KNOTS * sizeof knots[0]);
    key = key_fraction(key_fraction(key, band.w), band.h);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        SDL_FPoint points[(HILL_KNOTS - 1) * HILL_STEPS + 3];
        int count = (HILL_KNOTS - 1) * HILL_STEPS + 1;
        Coverage coverage;
        SDL_Surface *surface = NULL;
        for (int i = 0; i < count; i++) {
            float part = (float)i / (float)(count - 1);
            points[i] = (SDL_FPoint){band.w * part, (hill_line(knots, part) - top) * box.h};
        }
        points[count] = (SDL_FPoint){band.w, band.h};
        points[count + 1] = (SDL_FPoint){0, band.h};
        if (coverage_create(&coverage, (int)band.w, (int)band.h)) {
            coverage_polygon(&coverage, points, count + 2, 1);
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, band.x, band.y, color);
    canvas_fill(painter, (SDL_FRect){box.x, band.y + band.h, box.w, box.y + box.h - band.y - band.h}, color);
}

/* Words stand on them: in Dusk they keep back, and in High contrast they are all but black. */
void look_hills(Painter *painter, const Job *job)
{
    static const float BACK[HILL_KNOTS] = {0.27f, 0.1f, 0.26f, 0.33f, 0.05f, 0.18f};
    static const float FRONT[HILL_KNOTS] = {0.68f, 0.6f, 0.52f, 0.49f, 0.5f, 0.57f};
    static const float STRONG[THEME_COUNT] = {
        [THEME_PAPER] = 0.92f, [THEME_DUSK] = 0.6f, [THEME_HIGH_CONTRAST] = 0.28f};
    float tint = painter->theme == THEME_HIGH_CONTRAST ? 0 : 0.3f, strong = STRONG[painter->theme];
    SDL_Color ground = color_of(painter, TOKEN_BG1);
    SDL_Color near = color_mix(color_of(painter, TOKEN_LINE), color_of(painter, TOKEN_TINT_ART), tint);
    hill(painter, job->box, BACK, 0, 0.4f, color_mix(ground, near, strong * 0.5f));
    hill(painter, job->box, FRONT, 0.44f, 0.72f, color_mix(ground, near, strong));
}

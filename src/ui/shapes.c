/* Smooth shapes: rounded boxes from one small texture of their corners, other outlines from one as large as they. */
#include "kit.h"

#include <math.h>

static TextureKey outline_key(OutlineShape shape, SDL_FRect box, float radius, float from, float to, float unit)
{
    TextureKey key = key_number(texture_key(KIND_OUTLINE), (long)shape);
    key = key_fraction(key_fraction(key_fraction(key, box.w), box.h), radius);
    return key_fraction(key_fraction(key_fraction(key, from), to), unit);
}

static SDL_Surface *draw_band(const Outline *outline, float width, float height, float from, float to, float margin)
{
    Coverage coverage;
    Outline grown;
    if (!coverage_create(&coverage, (int)ceilf(width + 2 * margin), (int)ceilf(height + 2 * margin)))
        return NULL;
    outline_grow(outline, to, &grown);
    outline_move(&grown, margin, margin);
    coverage_polygon(&coverage, grown.points, grown.count, 1);
    if (from > SHAPE_INSIDE) {
        outline_grow(outline, from, &grown);
        outline_move(&grown, margin, margin);
        coverage_polygon(&coverage, grown.points, grown.count, -1);
    }
    SDL_Surface *surface = coverage_surface(&coverage, NULL);
    coverage_free(&coverage);
    return surface;
}

void shape_band(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float from, float to,
                SDL_Color color)
{
    if (box.w <= 0 || box.h <= 0 || color.a == 0)
        return;
    TextureKey key = outline_key(shape, box, radius, from, to, painter->unit);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        float margin = fmaxf(0, ceilf(to * 1.5f));
        outline_make(&outline, shape, box.w, box.h, radius, painter->unit);
        SDL_Surface *surface = draw_band(&outline, box.w, box.h, from, to, margin);
        item = texture_cache_upload(&painter->cache, key, surface, -(int)margin, -(int)margin);
    }
    canvas_cached(painter, item, box.x, box.y, color);
}

/* Gives a white surface a colour: what is drawn often is drawn faster for it. */
static SDL_Surface *dye(SDL_Surface *surface, SDL_Color color)
{
    Uint32 rgb = (Uint32)color.r << 16 | (Uint32)color.g << 8 | color.b;
    for (int y = 0; surface && y < surface->h; y++) {
        Uint32 *row = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        for (int x = 0; x < surface->w; x++)
            row[x] = (row[x] >> 24) * color.a / 255 << 24 | rgb;
    }
    return surface;
}

void shape_rows(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float top, float foot,
                SDL_Color color)
{
    TextureKey key = outline_key(shape, box, radius, SHAPE_INSIDE, 0, painter->unit);
    key = key_number(key_number(key, color.r << 16 | color.g << 8 | color.b), color.a);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        outline_make(&outline, shape, box.w, box.h, radius, painter->unit);
        SDL_Surface *surface = draw_band(&outline, box.w, box.h, SHAPE_INSIDE, 0, 0);
        item = texture_cache_upload(&painter->cache, key, dye(surface, color), 0, 0);
    }
    SDL_Rect source = {0, (int)top, (int)box.w, (int)foot - (int)top};
    if (item)
        canvas_texture(painter, item->texture, &source,
                       (SDL_FRect){box.x, box.y + (float)source.y, (float)source.w, (float)source.h},
                       (SDL_Color){255, 255, 255, 255});
}

void shape_key(Painter *painter, SDL_FRect box, float radius, float width, float foot, SDL_Color color)
{
    TextureKey key = key_text(outline_key(OUTLINE_ROUND, box, radius, width, foot, painter->unit), "key");
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        Coverage coverage;
        SDL_Surface *surface = NULL;
        if (coverage_create(&coverage, (int)box.w, (int)box.h)) {
            outline_make(&outline, OUTLINE_ROUND, box.w, box.h, radius, painter->unit);
            coverage_polygon(&coverage, outline.points, outline.count, 1);
            outline_make(&outline, OUTLINE_ROUND, box.w - 2 * width, box.h - width - foot, radius - width / 2,
                         painter->unit);
            outline_move(&outline, width, width);
            coverage_polygon(&coverage, outline.points, outline.count, -1);
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, box.x, box.y, color);
}

/* One small rounded box with corners of `cut` pixels; its quarters are the corners of all boxes of this radius. */
static CachedTexture *corners(Painter *painter, int cut, float radius, float width)
{
    TextureKey key = key_fraction(key_number(texture_key(KIND_CORNER), cut), radius);
    key = key_fraction(key, width);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        return item;
    Outline outline, inner;
    Coverage coverage;
    SDL_Surface *surface = NULL;
    if (coverage_create(&coverage, 2 * cut, 2 * cut)) {
        outline_make(&outline, OUTLINE_ROUND, (float)(2 * cut), (float)(2 * cut), radius, 1);
        coverage_polygon(&coverage, outline.points, outline.count, 1);
        float side = (float)(2 * cut) - 2 * width;
        if (width > 0 && side > 0) {
            outline_make(&inner, OUTLINE_ROUND, side, side, fmaxf(0, radius - width), 1);
            outline_move(&inner, width, width);
            coverage_polygon(&coverage, inner.points, inner.count, -1);
        }
        surface = coverage_surface(&coverage, NULL);
        coverage_free(&coverage);
    }
    return texture_cache_upload(&painter->cache, key, surface, 0, 0);
}

static void draw_corners(Painter *painter, const CachedTexture *item, SDL_FRect box, int cut, SDL_Color color)
{
    for (int quarter = 0; item && quarter < 4; quarter++) {
        int right = quarter & 1, below = quarter >> 1;
        SDL_Rect source = {right * cut, below * cut, cut, cut};
        SDL_FRect to = {right ? box.x + box.w - (float)cut : box.x, below ? box.y + box.h - (float)cut : box.y,
                        (float)cut, (float)cut};
        canvas_texture(painter, item->texture, &source, to, color);
    }
}

void shape_fill(Painter *painter, SDL_FRect box, float radius, SDL_Color color)
{
    radius = fminf(radius, fminf(box.w, box.h) / 2);
    int cut = (int)ceilf(radius);
    float c = (float)cut;
    if (cut < 1) {
        canvas_fill(painter, box, color);
        return;
    }
    if (2 * c > box.w || 2 * c > box.h) {
        shape_band(painter, OUTLINE_ROUND, box, radius, SHAPE_INSIDE, 0, color);
        return;
    }
    draw_corners(painter, corners(painter, cut, radius, 0), box, cut, color);
    canvas_fill(painter, (SDL_FRect){box.x + c, box.y, box.w - 2 * c, c}, color);
    canvas_fill(painter, (SDL_FRect){box.x, box.y + c, box.w, box.h - 2 * c}, color);
    canvas_fill(painter, (SDL_FRect){box.x + c, box.y + box.h - c, box.w - 2 * c, c}, color);
}

void shape_line(Painter *painter, SDL_FRect box, float radius, float width, SDL_Color color)
{
    radius = fminf(radius, fminf(box.w, box.h) / 2);
    int cut = (int)ceilf(fmaxf(radius, width));
    float c = (float)cut;
    if (2 * c > box.w || 2 * c > box.h) {
        shape_band(painter, OUTLINE_ROUND, box, radius, -width, 0, color);
        return;
    }
    draw_corners(painter, corners(painter, cut, radius, width), box, cut, color);
    canvas_fill(painter, (SDL_FRect){box.x + c, box.y, box.w - 2 * c, width}, color);
    canvas_fill(painter, (SDL_FRect){box.x + c, box.y + box.h - width, box.w - 2 * c, width}, color);
    canvas_fill(painter, (SDL_FRect){box.x, box.y + c, width, box.h - 2 * c}, color);
    canvas_fill(painter, (SDL_FRect){box.x + box.w - width, box.y + c, width, box.h - 2 * c}, color);
}

void shape_sheet(Painter *painter, SDL_FRect box, float radius, SDL_Color fill, float width, SDL_Color line)
{
    float under = line.a == 255 && width > 0 ? width / 2 : 0; /* the fill must not shine out around the line */
    float whole = roundf(under);
    shape_fill(painter, box_inset(box, whole), radius - whole, fill);
    if (line.a > 0 && width > 0)
        shape_line(painter, box, radius, width, line);
}

void shape_dashed(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float inside, DashedLine line)
{
    TextureKey key = outline_key(shape, box, radius, inside, line.width, painter->unit);
    key = key_text(key_fraction(key, line.dash), "dashes");
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        Coverage coverage;
        SDL_Surface *surface = NULL;
        if (coverage_create(&coverage, (int)box.w, (int)box.h)) {
            outline_make(&outline, shape, box.w, box.h, radius, painter->unit);
            outline_grow(&outline, -inside - line.width / 2, &outline);
            outline_dash(&outline, &coverage, line.width, pixels(painter, line.dash), pixels(painter, 6));
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, box.x, box.y, line.color);
}

void shape_dashes(Painter *painter, SDL_FRect box, float radius, float width, SDL_Color color)
{
    shape_dashed(painter, OUTLINE_ROUND, box, radius, 0, (DashedLine){width, 8, color});
}

static SDL_FRect around(float x, float y, float radius)
{
    return (SDL_FRect){x - radius, y - radius, 2 * radius, 2 * radius};
}

void shape_disc(Painter *painter, float x, float y, float radius, SDL_Color color)
{
    shape_band(painter, OUTLINE_ROUND, around(x, y, radius), radius, SHAPE_INSIDE, 0, color);
}

void shape_ring(Painter *painter, float x, float y, float radius, float width, SDL_Color color)
{
    shape_band(painter, OUTLINE_ROUND, around(x, y, radius), radius, -width, 0, color);
}

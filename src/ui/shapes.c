/* Smooth shapes: rounded boxes from one small texture of their corners, other outlines from a texture as large as they. */
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

void shape_rows(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float top, float foot,
                SDL_Color color)
{
    TextureKey key = outline_key(shape, box, radius, SHAPE_INSIDE, 0, painter->unit);
    if (!texture_cache_find(&painter->cache, key))
        shape_band(painter, shape, box, radius, SHAPE_INSIDE, 0, (SDL_Color){255, 255, 255, 1});
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    SDL_Rect source = {0, (int)top, (int)box.w, (int)foot - (int)top};
    if (item)
        canvas_texture(painter, item->texture, &source,
                       (SDL_FRect){box.x, box.y + (float)source.y, (float)source.w, (float)source.h}, color);
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

void shape_dashes(Painter *painter, SDL_FRect box, float radius, float width, SDL_Color color)
{
    TextureKey key = key_text(outline_key(OUTLINE_ROUND, box, radius, width, 0, painter->unit), "dashes");
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        Coverage coverage;
        SDL_Surface *surface = NULL;
        if (coverage_create(&coverage, (int)box.w, (int)box.h)) {
            outline_make(&outline, OUTLINE_ROUND, box.w, box.h, radius, painter->unit);
            outline_grow(&outline, -width / 2, &outline);
            outline_dash(&outline, &coverage, width, pixels(painter, 8), pixels(painter, 6));
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, box.x, box.y, color);
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

/* The part of a ring's texture that its line passes through between two rows, left and right of the middle. */
static void hair_strip(Painter *painter, const CachedTexture *item, SDL_FPoint at, float radius, float width, int top,
                       int foot, SDL_Color color)
{
    float middle = (float)item->width / 2, above = (float)top - middle, below = (float)foot - middle;
    float far = fmaxf(fabsf(above), fabsf(below)), near = above < 0 && below > 0 ? 0 : fminf(fabsf(above), fabsf(below));
    float inner = radius - width - 2, outer = radius + 2;
    float least = far < inner ? sqrtf(inner * inner - far * far) : 0;
    float most = near < outer ? sqrtf(outer * outer - near * near) : 0;
    int left = (int)fmaxf(0, floorf(middle - most)), right = (int)ceilf(middle - least);
    int count = 2 * right < item->width ? 2 : 1;
    if (count == 1)
        right = item->width - left;
    for (int i = 0; i < count; i++) {
        SDL_Rect source = {i == 0 ? left : item->width - right, top, right - left, foot - top};
        SDL_FRect to = {at.x + (float)source.x, at.y + (float)top, (float)source.w, (float)source.h};
        canvas_texture(painter, item->texture, &source, to, color);
    }
}

void shape_hair_ring(Painter *painter, float x, float y, float radius, float width, SDL_Color color)
{
    enum { STRIPS = 24 };
    SDL_FRect box = around(x, y, radius);
    TextureKey key = outline_key(OUTLINE_ROUND, box, radius, -width, 0, painter->unit);
    if (!texture_cache_find(&painter->cache, key))
        shape_band(painter, OUTLINE_ROUND, box, radius, -width, 0, color_fade(color, 0.004f));
    const CachedTexture *item = texture_cache_find(&painter->cache, key);
    for (int i = 0; item && item->texture && i < STRIPS; i++) {
        int top = item->height * i / STRIPS, foot = item->height * (i + 1) / STRIPS;
        hair_strip(painter, item, (SDL_FPoint){box.x, box.y}, radius, width, top, foot, color);
    }
}

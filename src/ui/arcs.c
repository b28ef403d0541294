/* Stretches of rings. */
#include "kit.h"

#include <math.h>

static SDL_FPoint on_circle(float middle, float radius, float turn)
{
    float angle = 2 * (float)HALF_TURN * turn;
    return (SDL_FPoint){middle + sinf(angle) * radius, middle - cosf(angle) * radius};
}

static SDL_Surface *draw_arc(const Arc *arc)
{
    enum { STEPS = 120 };
    SDL_FPoint points[2 * (STEPS + 1)];
    float middle = ceilf(arc->radius) + 1, inner = arc->radius - arc->width;
    Coverage coverage;
    if (!coverage_create(&coverage, (int)(2 * middle), (int)(2 * middle)))
        return NULL;
    for (int i = 0; i <= STEPS; i++) {
        float turn = arc->from + (arc->to - arc->from) * (float)i / STEPS;
        points[i] = on_circle(middle, arc->radius, turn);
        points[2 * STEPS + 1 - i] = on_circle(middle, inner, turn);
    }
    coverage_polygon(&coverage, points, 2 * (STEPS + 1), 1);
    for (int end = 0; arc->round && end < 2; end++) {
        SDL_FPoint at = on_circle(middle, arc->radius - arc->width / 2, end == 0 ? arc->from : arc->to);
        coverage_circle(&coverage, at.x, at.y, arc->width / 2, 1);
    }
    SDL_Surface *surface = coverage_surface(&coverage, NULL);
    coverage_free(&coverage);
    return surface;
}

void shape_arc(Painter *painter, float x, float y, Arc arc, SDL_Color color)
{
    if (arc.to - arc.from <= 0 || arc.width <= 0 || arc.radius <= arc.width)
        return;
    if (arc.to - arc.from >= 1) {
        shape_ring(painter, x, y, arc.radius, arc.width, color);
        return;
    }
    TextureKey key = key_fraction(key_fraction(key_text(texture_key(KIND_RINGS), "arc"), arc.radius), arc.width);
    key = key_number(key_number(key_number(key, lroundf(arc.from * 4096)), lroundf(arc.to * 4096)), arc.round);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    int middle = (int)ceilf(arc.radius) + 1;
    if (!item)
        item = texture_cache_upload(&painter->cache, key, draw_arc(&arc), -middle, -middle);
    canvas_cached(painter, item, x, y, color);
}

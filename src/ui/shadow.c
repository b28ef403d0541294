/* Soft shadows. A shadow has no detail finer than its blur, so its texture is small and drawn enlarged; it is made for
 * the turned box, so that drawing it needs no turning. Nothing is kept of it where the box itself covers it. */
#include "kit.h"

#include <math.h>
#include <stdlib.h>

/* Blur and offset in u; spread: the blur's standard deviation to its width; strength: of the theme's shadow. */
typedef struct ShadowLook {
    float blur, offset, strength;
} ShadowLook;

static const ShadowLook LOOKS[] = {
    [SHADOW_S] = {6, 2, 0.7f}, [SHADOW_M] = {34, 14, 0.7f}, [SHADOW_L] = {70, 44, 0.8f},
};
static const float DEVIATION = 0.38f, REACH = 2.2f; /* of the blur; in deviations: less than one level is left there */

/* What one shadow is made from, in pixels of its own small texture. */
typedef struct Shade {
    float width, height, radius; /* of the box */
    float soft_radius;           /* of the shade's corners: blurring rounds them */
    float offset;                /* how far it falls */
    float deviation;
    float cosine, sine;
    float covered;               /* nothing is kept this far inside the box */
} Shade;

static float larger(float a, float b)
{
    return a > b ? a : b;
}

static float distance_to(float x, float y, float width, float height, float radius)
{
    float dx = fabsf(x) - width / 2 + radius, dy = fabsf(y) - height / 2 + radius;
    if (dx <= 0 || dy <= 0)
        return larger(dx, dy) - radius;
    return sqrtf(dx * dx + dy * dy) - radius;
}

/* How much of a blurred edge's shade is left so many deviations outside of it. */
static float fall_off(float away)
{
    static const float KNOWN[] = {/* at -2.6, -2.4 ... 2.6 */
        0.9953f, 0.9918f, 0.9861f, 0.9772f, 0.9641f, 0.9452f, 0.9192f, 0.8849f, 0.8413f, 0.7881f, 0.7257f, 0.6554f,
        0.5793f, 0.5f, 0.4207f, 0.3446f, 0.2743f, 0.2119f, 0.1587f, 0.1151f, 0.0808f, 0.0548f, 0.0359f, 0.0228f,
        0.0139f, 0.0082f, 0};
    float at = (away + 2.6f) * 5;
    if (at <= 0)
        return 1;
    if (at >= 26)
        return 0;
    int step = (int)at;
    return KNOWN[step] + (KNOWN[step + 1] - KNOWN[step]) * (at - (float)step);
}

static float shade_at(const Shade *shade, float x, float y)
{
    float box_x = x * shade->cosine + y * shade->sine, box_y = y * shade->cosine - x * shade->sine;
    if (distance_to(box_x, box_y, shade->width, shade->height, shade->radius) < -shade->covered)
        return 0;
    box_x -= shade->offset * shade->sine;
    box_y -= shade->offset * shade->cosine;
    return fall_off(distance_to(box_x, box_y, shade->width, shade->height, shade->soft_radius) / shade->deviation);
}

static bool draw_shade(const Shade *shade, ShadowMap *map, int most)
{
    map->alpha = malloc((size_t)map->width * (size_t)map->height);
    for (int y = 0; map->alpha && y < map->height; y++) {
        Uint8 *row = map->alpha + y * map->width;
        for (int x = 0; x < map->width; x++) {
            float dark = shade_at(shade, (float)x + 0.5f - (float)map->width / 2,
                                  (float)y + 0.5f - (float)map->height / 2);
            row[x] = (Uint8)(dark * (float)most + 0.5f);
        }
    }
    return map->alpha != NULL;
}

/* The shadow that a box casts turned by `angle` degrees, `reduced` times smaller than it is drawn. */
static bool make_map(const Painter *painter, SDL_FRect box, float radius, ShadowLook look, float angle, ShadowMap *map)
{
    float deviation = pixels(painter, look.blur) * DEVIATION, turn = angle * (float)HALF_TURN / 180;
    map->reduced = deviation < 2 ? 1 : deviation < 8 ? 2 : deviation < 18 ? 4 : deviation < 40 ? 8 : 16;
    float k = 1 / (float)map->reduced;
    Shade shade = {.width = box.w * k, .height = box.h * k, .radius = radius * k, .cosine = cosf(turn),
                   .sine = sinf(turn), .offset = pixels(painter, look.offset) * k, .deviation = deviation * k,
                   .covered = 2.5f};
    shade.soft_radius = fminf(shade.radius + shade.deviation * 0.8f, fminf(shade.width, shade.height) / 2);
    float reach = shade.deviation * REACH;
    float wide = shade.width * fabsf(shade.cosine) + shade.height * fabsf(shade.sine);
    float high = shade.height * fabsf(shade.cosine) + shade.width * fabsf(shade.sine);
    map->width = (int)ceilf(wide + 2 * reach);
    map->height = (int)ceilf(high + 2 * (reach + shade.offset));
    return draw_shade(&shade, map, color_fade(color_of(painter, TOKEN_SHADOW), look.strength).a);
}

static SDL_Surface *map_surface(const Painter *painter, const ShadowMap *map)
{
    SDL_Color color = color_of(painter, TOKEN_SHADOW);
    Uint32 rgb = (Uint32)color.r << 16 | (Uint32)color.g << 8 | color.b;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, map->width, map->height, 32, SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; surface && y < map->height; y++) {
        Uint32 *row = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        for (int x = 0; x < map->width; x++)
            row[x] = (Uint32)map->alpha[y * map->width + x] << 24 | rgb;
    }
    return surface;
}

static CachedTexture *shadow_texture(Painter *painter, SDL_FRect box, float radius, ShadowLook look, float angle)
{
    SDL_Color color = color_fade(color_of(painter, TOKEN_SHADOW), look.strength);
    TextureKey key = key_fraction(key_fraction(key_fraction(texture_key(KIND_SHADOW), box.w), box.h), radius);
    key = key_number(key_fraction(key_fraction(key, look.blur * painter->unit), angle), color.a << 8 | color.r);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        return item;
    ShadowMap map = {0};
    SDL_Surface *surface = make_map(painter, box, radius, look, angle, &map) ? map_surface(painter, &map) : NULL;
    free(map.alpha);
    item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    if (item)
        item->left = map.reduced; /* it stands where its box does: its corner's place is free for this */
    return item;
}

/* Where the middle of an upright box lands. */
static SDL_FPoint middle_of(const Transform *transform, SDL_FRect box)
{
    float scale = transform->plain ? 1 : transform->scale;
    float x = (box.x + box.w / 2 - transform->pivot_x) * scale, y = (box.y + box.h / 2 - transform->pivot_y) * scale;
    return (SDL_FPoint){transform->pivot_x + x * transform->cosine - y * transform->sine + transform->x,
                        transform->pivot_y + x * transform->sine + y * transform->cosine + transform->y};
}

/* Draws the box's shadow about the middle of where the box lands, or keeps it for whoever collects. */
static void draw_layer(Painter *painter, SDL_FRect box, float radius, ShadowLook look, float alpha)
{
    Transform before = painter->transform;
    SDL_FPoint middle = middle_of(&before, box);
    ShadowLayers *layers = painter->layers;
    if (layers) {
        ShadowMap *map = &layers->maps[layers->count];
        look.strength *= alpha;
        if (layers->count < SHADOW_LAYERS && make_map(painter, box, radius, look, before.angle, map))
            layers->count++;
        return;
    }
    CachedTexture *item = shadow_texture(painter, box, radius, look, before.plain ? 0 : roundf(before.angle * 4) / 4);
    if (!item || !item->texture)
        return;
    float grown = (float)item->left * (before.plain ? 1 : before.scale);
    float width = (float)item->width * grown, height = (float)item->height * grown;
    painter->transform = transform_rest();
    painter->transform.alpha = before.alpha * alpha;
    canvas_texture(painter, item->texture, NULL,
                   (SDL_FRect){middle.x - width / 2, middle.y - height / 2, width, height},
                   (SDL_Color){255, 255, 255, 255});
    painter->transform = before;
}

/* `strength`: lasting, as a part of the texture; `alpha`: passing. */
static void draw_shadow(Painter *painter, SDL_FRect box, float radius, ShadowSize size, float strength, float alpha)
{
    ShadowLook look = LOOKS[size], contact = LOOKS[SHADOW_S];
    if (alpha <= 0 || color_of(painter, TOKEN_SHADOW).a == 0)
        return;
    look.strength *= strength;
    contact.strength *= strength;
    draw_layer(painter, box, radius, look, alpha);
    if (size == SHADOW_M)
        draw_layer(painter, box, radius, contact, alpha); /* where the sheet touches what it lies on */
}

void shadow_draw(Painter *painter, SDL_FRect box, float radius, ShadowSize size, float strength)
{
    draw_shadow(painter, box, radius, size, strength, 1);
}

void shadow_lifted(Painter *painter, SDL_FRect box, float radius, float lift)
{
    draw_shadow(painter, box, radius, SHADOW_M, 1, 1 - lift);
    draw_shadow(painter, box, radius, SHADOW_L, 1, lift);
}

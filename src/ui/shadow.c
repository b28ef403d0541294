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
static const float DEVIATION = 0.38f, REACH = 1.8f; /* of the blur; in deviations */

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

/* How much of a blurred edge's shade is left so many deviations outside of it: the normal distribution, drawn in at its
 * ends so that the shade ends softly at its reach. */
static float fall_off(float away)
{
    static const float KNOWN[] = {/* at -1.8, -1.6 ... 1.8 */
        1, 0.9901f, 0.9660f, 0.9257f, 0.8688f, 0.8135f, 0.7496f, 0.6732f, 0.5866f, 0.5f, 0.4134f, 0.3268f, 0.2504f,
        0.1865f, 0.1312f, 0.0743f, 0.0340f, 0.0099f, 0};
    float at = (away + REACH) * 5;
    if (at <= 0)
        return 1;
    if (at >= 18)
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

/* How many columns of a row, from the left, are to be worked out: of an upright shade the right half mirrors the left
 * one, and between the box's straight sides nothing is kept. That is most of it, and a first frame waits for it. */
static int columns_of_row(const Shade *shade, const ShadowMap *map, float y)
{
    if (shade->sine != 0)
        return map->width;
    int half = (map->width + 1) / 2;
    if (fabsf(y) > shade->height / 2 - larger(shade->radius, shade->covered + 1))
        return half;
    int side = (int)ceilf((float)map->width / 2 - shade->width / 2 + shade->covered) + 1;
    return side < half ? side : half;
}

static bool draw_shade(const Shade *shade, ShadowMap *map, int most)
{
    map->alpha = calloc((size_t)map->width, (size_t)map->height);
    bool upright = shade->sine == 0;
    for (int row_number = 0; map->alpha && row_number < map->height; row_number++) {
        Uint8 *row = map->alpha + row_number * map->width;
        float y = (float)row_number + 0.5f - (float)map->height / 2;
        int columns = columns_of_row(shade, map, y);
        for (int x = 0; x < columns; x++) {
            float dark = shade_at(shade, (float)x + 0.5f - (float)map->width / 2, y);
            row[x] = (Uint8)(dark * (float)most + 0.5f);
            if (upright)
                row[map->width - 1 - x] = row[x];
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
    if (item) {
        item->reduced = map.reduced;
        item->empty = (int)floorf(2 * pixels(painter, look.offset) / (float)map.reduced);
    }
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

/* An upright rectangle that the turned box surely covers, in halves of its size. */
static SDL_FPoint covered_half(const Transform *transform, SDL_FRect box, float radius)
{
    float c = fabsf(transform->cosine), s = fabsf(transform->sine), scale = transform->plain ? 1 : transform->scale;
    float width = box.w / 2 * scale, height = box.h / 2 * scale, round = 0.5f * radius * scale + 4;
    return (SDL_FPoint){width * c - height * s - round, height * c - width * s - round};
}

/* Draws a map enlarged about a point, leaving out what the box covers. The software renderer would not smooth across
 * the parts' borders, so there it is drawn whole. */
static void draw_map(Painter *painter, const CachedTexture *item, SDL_FPoint middle, float grown, SDL_FPoint half)
{
    const SDL_Color white = {255, 255, 255, 255};
    float columns = (float)item->width, rows = (float)item->height;
    SDL_FPoint corner = {middle.x - columns * grown / 2, middle.y - rows * grown / 2};
    int left = (int)ceilf((middle.x - half.x - corner.x) / grown), right = item->width - left;
    int top = (int)ceilf((middle.y - half.y - corner.y) / grown), foot = item->height - top;
    SDL_Rect parts[4] = {{0, item->empty, item->width, top - item->empty},
                         {0, foot, item->width, item->height - foot},
                         {0, top, left, foot - top}, {right, top, item->width - right, foot - top}};
    int count = 4;
    if (painter->software || right <= left || foot <= top) {
        parts[0].h = item->height - item->empty;
        count = 1;
    }
    for (int i = 0; i < count; i++) {
        SDL_Rect part = parts[i];
        canvas_texture(painter, item->texture, &part,
                       (SDL_FRect){corner.x + (float)part.x * grown, corner.y + (float)part.y * grown,
                                   (float)part.w * grown, (float)part.h * grown}, white);
    }
}

/* Draws the box's shadow about the middle of where the box lands, or keeps it for whoever collects. */
static void draw_layer(Painter *painter, SDL_FRect box, float radius, ShadowLook look, float alpha)
{
    Transform before = painter->transform;
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
    float grown = (float)item->reduced * (before.plain ? 1 : before.scale);
    SDL_FPoint middle = middle_of(&before, box), half = covered_half(&before, box, radius);
    painter->transform = transform_rest();
    painter->transform.alpha = before.alpha * alpha;
    draw_map(painter, item, middle, grown, half);
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

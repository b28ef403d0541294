/* Soft shadows. A shadow has no detail finer than its blur, so its texture is small and drawn enlarged; it is made for
 * the turned box, so that drawing it needs no turning. Nothing is kept of it where the box itself covers it. */
#include "kit.h"

#include <math.h>

/* Blur and offset in u; spread: the blur's standard deviation to its width; strength: of the theme's shadow. */
typedef struct ShadowLook {
    float blur, offset, strength;
} ShadowLook;

static const ShadowLook LOOKS[] = {
    [SHADOW_S] = {6, 2, 0.7f}, [SHADOW_M] = {34, 14, 0.7f}, [SHADOW_L] = {70, 44, 0.8f},
};
static const float DEVIATION = 0.38f, REACH = 2.6f; /* of the blur; in deviations */

/* What one shadow is made from, in pixels of its own small texture. */
typedef struct Shade {
    float width, height, radius; /* of the box */
    float offset;                /* how far it falls */
    float deviation;
    float cosine, sine;
    float covered;               /* nothing is kept this far inside the box */
} Shade;

static float distance_to(float x, float y, float width, float height, float radius)
{
    float dx = fabsf(x) - width / 2 + radius, dy = fabsf(y) - height / 2 + radius;
    return hypotf(fmaxf(dx, 0), fmaxf(dy, 0)) + fminf(fmaxf(dx, dy), 0) - radius;
}

static float shade_at(const Shade *shade, float x, float y)
{
    float box_x = x * shade->cosine + y * shade->sine, box_y = y * shade->cosine - x * shade->sine;
    if (distance_to(box_x, box_y, shade->width, shade->height, shade->radius) < -shade->covered)
        return 0;
    y -= shade->offset;
    box_x = x * shade->cosine + y * shade->sine;
    box_y = y * shade->cosine - x * shade->sine;
    float radius = fminf(shade->radius + shade->deviation * 0.8f, fminf(shade->width, shade->height) / 2);
    float away = distance_to(box_x, box_y, shade->width, shade->height, radius) / shade->deviation;
    return 0.5f * erfcf(away * 0.70710678f);
}

static SDL_Surface *draw_shade(const Shade *shade, int width, int height, SDL_Color color)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    Uint32 rgb = (Uint32)color.r << 16 | (Uint32)color.g << 8 | color.b;
    for (int y = 0; surface && y < height; y++) {
        Uint32 *row = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        for (int x = 0; x < width; x++) {
            float dark = shade_at(shade, (float)x + 0.5f - (float)width / 2, (float)y + 0.5f - (float)height / 2);
            row[x] = (Uint32)lroundf(dark * (float)color.a) << 24 | rgb;
        }
    }
    return surface;
}

/* The shadow that a box casts turned by `angle` degrees: a texture `reduced` times smaller than it is drawn. */
static CachedTexture *shadow_texture(Painter *painter, float width, float height, float radius, ShadowLook look,
                                     float angle, int reduced)
{
    SDL_Color color = color_of(painter, TOKEN_SHADOW);
    TextureKey key = key_fraction(key_fraction(key_fraction(texture_key(KIND_SHADOW), width), height), radius);
    key = key_number(key_fraction(key_fraction(key, look.blur * painter->unit), angle), color.a << 8 | color.r);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        return item;
    float k = 1 / (float)reduced, turn = angle * (float)HALF_TURN / 180;
    Shade shade = {.width = width * k, .height = height * k, .radius = radius * k, .cosine = cosf(turn),
                   .sine = sinf(turn), .offset = pixels(painter, look.offset) * k,
                   .deviation = pixels(painter, look.blur) * DEVIATION * k, .covered = 2.5f};
    float reach = shade.deviation * REACH + shade.offset;
    float wide = shade.width * fabsf(shade.cosine) + shade.height * fabsf(shade.sine);
    float high = shade.height * fabsf(shade.cosine) + shade.width * fabsf(shade.sine);
    int columns = (int)ceilf(wide + 2 * (reach - shade.offset)), rows = (int)ceilf(high + 2 * reach);
    SDL_Surface *surface = draw_shade(&shade, columns, rows, color_fade(color, look.strength));
    return texture_cache_upload(&painter->cache, key, surface, 0, 0);
}

/* Draws the box's shadow about the middle of where the box lands. */
static void draw_layer(Painter *painter, SDL_FRect box, float radius, ShadowLook look, float strength)
{
    Transform before = painter->transform;
    float scale = before.plain ? 1 : before.scale, angle = before.plain ? 0 : roundf(before.angle * 4) / 4;
    float deviation = pixels(painter, look.blur) * DEVIATION;
    int reduced = deviation < 4 ? 1 : deviation < 10 ? 2 : deviation < 20 ? 4 : deviation < 40 ? 8 : 16;
    CachedTexture *item = shadow_texture(painter, box.w, box.h, radius, look, angle, reduced);
    if (!item || !item->texture)
        return;
    float x = (box.x + box.w / 2 - before.pivot_x) * scale, y = (box.y + box.h / 2 - before.pivot_y) * scale;
    float middle_x = before.pivot_x + x * before.cosine - y * before.sine;
    float middle_y = before.pivot_y + x * before.sine + y * before.cosine;
    float width = (float)(item->width * reduced) * scale, height = (float)(item->height * reduced) * scale;
    painter->transform = transform_rest();
    painter->transform.x = before.x;
    painter->transform.y = before.y;
    painter->transform.alpha = before.alpha * strength;
    canvas_texture(painter, item->texture, NULL,
                   (SDL_FRect){middle_x - width / 2, middle_y - height / 2, width, height},
                   (SDL_Color){255, 255, 255, 255});
    painter->transform = before;
}

void shadow_draw(Painter *painter, SDL_FRect box, float radius, ShadowSize size, float strength)
{
    if (strength <= 0 || color_of(painter, TOKEN_SHADOW).a == 0)
        return;
    draw_layer(painter, box, radius, LOOKS[size], strength);
    if (size != SHADOW_S)
        draw_layer(painter, box, radius, LOOKS[SHADOW_S], strength); /* where the sheet touches what it lies on */
}

void shadow_lifted(Painter *painter, SDL_FRect box, float radius, float lift)
{
    if (lift < 1)
        shadow_draw(painter, box, radius, SHADOW_M, 1 - lift);
    if (lift > 0)
        shadow_draw(painter, box, radius, SHADOW_L, lift);
}

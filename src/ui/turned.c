/* Turned pictures for the software renderer. SDL's own turning there works on whole copies, once for the picture and
 * once for its shadow; here picture and shadow become one texture in one pass, row by row. */
#include "kit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a row is made from. */
typedef struct Turning {
    const SDL_Surface *picture;
    int width, height;           /* of the result */
    float middle_x, middle_y;    /* the picture's middle, seen from its first pixel */
    float step_x, step_y;        /* how far the place in the picture moves with each pixel to the right */
    const ShadowLayers *layers;
    float shadow_x, shadow_y;    /* the middle of the shadows' box in the result */
    float scale;
    Uint32 shadow_color;
    Uint8 *shade;                /* one row of shadow */
    Uint16 *lines[SHADOW_LAYERS];/* the row of each map that it comes from */
    SDL_FRect solid;             /* the part of the picture that hides all shadow beneath it */
} Turning;

/* The pixels of a row from first to last; none where last lies before first. */
typedef struct Span {
    int first, last;
} Span;

enum { PARTS = 256 }; /* between two pixels */

static Uint32 blend_two(Uint32 a, Uint32 b, Uint32 part)
{
    Uint32 even = ((a & 0xFF00FF) * (PARTS - part) + (b & 0xFF00FF) * part) >> 8 & 0xFF00FF;
    Uint32 odd = ((a >> 8 & 0xFF00FF) * (PARTS - part) + (b >> 8 & 0xFF00FF) * part) & 0xFF00FF00;
    return even | odd;
}

/* The picture's colour at a place given in 256ths of a pixel. */
static Uint32 sample(const SDL_Surface *picture, int x, int y)
{
    const Uint32 *at = (const Uint32 *)((const char *)picture->pixels + (y >> 8) * picture->pitch) + (x >> 8);
    const Uint32 *below = (const Uint32 *)((const char *)at + picture->pitch);
    if (at[0] == at[1] && at[0] == below[0] && at[0] == below[1])
        return at[0];
    Uint32 part = (Uint32)x & 0xFF;
    return blend_two(blend_two(at[0], at[1], part), blend_two(below[0], below[1], part), (Uint32)y & 0xFF);
}

/* One row of a map between two of its rows, each value in 256ths. False where the row lies outside. */
static bool map_row(const Turning *turning, const ShadowMap *map, int y, Uint16 *line)
{
    float grown = (float)map->reduced * turning->scale;
    float map_y = ((float)y + 0.5f - turning->shadow_y) / grown + (float)map->height / 2 - 0.5f;
    int row = (int)floorf(map_y), part = (int)((map_y - (float)row) * PARTS);
    if (row < 0 || row + 1 >= map->height)
        return false;
    const Uint8 *above = map->alpha + row * map->width, *below = above + map->width;
    for (int x = 0; x < map->width; x++)
        line[x] = (Uint16)(above[x] * (PARTS - part) + below[x] * part);
    return true;
}

/* Adds one shadow to a row: what lets a part of the light through after what lets a part of it through. */
static void add_shade(const Turning *turning, const ShadowMap *map, const Uint16 *line, Span span)
{
    float grown = (float)map->reduced * turning->scale;
    float left = (0.5f - turning->shadow_x) / grown + (float)map->width / 2 - 0.5f;
    int step = (int)(PARTS * 256 / grown), place = (int)floorf(left * PARTS * 256) + span.first * step;
    const int most = (map->width - 1) << 16;
    for (int x = span.first; x <= span.last; x++, place += step) {
        if (place < 0 || place >= most)
            continue;
        int column = place >> 16, across = place >> 8 & 0xFF;
        int dark = (line[column] * (PARTS - across) + line[column + 1] * across + 32768) >> 16;
        int before = turning->shade[x];
        turning->shade[x] = (Uint8)(before ? before + dark - (before * dark + 127) / 255 : dark);
    }
}

/* Narrows the span to the pixels for which least <= start + step * x < most holds, and a pixel less at either end. */
static void limit(Span *span, float start, float step, float least, float most)
{
    if (fabsf(step) < 1e-6f) {
        if (start < least || start >= most)
            span->last = span->first - 1;
        return;
    }
    float from = (least - start) / step, to = (most - start) / step;
    int first = (int)ceilf(from < to ? from : to) + 1, last = (int)floorf(from < to ? to : from) - 1;
    span->first = first > span->first ? first : span->first;
    span->last = last < span->last ? last : span->last;
}

/* A pixel of the picture on a pixel of shadow. */
static Uint32 lay(Uint32 color, Uint32 shade, Uint32 shadow_color)
{
    Uint32 alpha = color >> 24;
    if (alpha == 255 || shade == 0)
        return color;
    if (alpha == 0)
        return shade << 24 | shadow_color;
    Uint32 rest = shade * (255 - alpha) / 255, sum = alpha + rest, result = sum << 24;
    for (int shift = 0; shift <= 16; shift += 8)
        result |= ((color >> shift & 0xFF) * alpha + (shadow_color >> shift & 0xFF) * rest) / sum << shift;
    return result;
}

/* The pixels of a span, from the place in the picture where pixel 0 of the row lies, in 65536ths. */
static void fill_span(const Turning *turning, Span span, float x, float y, Uint32 *row, bool solid)
{
    int at_x = (int)((x + turning->step_x * (float)span.first) * 65536), step_x = (int)(turning->step_x * 65536);
    int at_y = (int)((y - turning->step_y * (float)span.first) * 65536), step_y = (int)(-turning->step_y * 65536);
    if (solid) {
        for (int i = span.first; i <= span.last; i++, at_x += step_x, at_y += step_y)
            row[i] = sample(turning->picture, at_x >> 8, at_y >> 8);
        return;
    }
    for (int i = span.first; i <= span.last; i++, at_x += step_x, at_y += step_y)
        row[i] = lay(sample(turning->picture, at_x >> 8, at_y >> 8), turning->shade[i], turning->shadow_color);
}

static void fill_shade(const Turning *turning, Span span, const bool *shaded, Uint32 *row)
{
    if (span.last < span.first)
        return;
    memset(turning->shade + span.first, 0, (size_t)(span.last - span.first + 1));
    for (int i = 0; i < turning->layers->count; i++)
        if (shaded[i])
            add_shade(turning, &turning->layers->maps[i], turning->lines[i], span);
    for (int i = span.first; i <= span.last; i++)
        row[i] = (Uint32)turning->shade[i] << 24 | turning->shadow_color;
}

static void fill_row(const Turning *turning, int y, Uint32 *row)
{
    const float away_x = 0.5f - turning->middle_x, away_y = (float)y + 0.5f - turning->middle_y;
    float u = away_x * turning->step_x + away_y * turning->step_y + (float)turning->picture->w / 2.0f - 0.5f;
    float v = away_y * turning->step_x - away_x * turning->step_y + (float)turning->picture->h / 2.0f - 0.5f;
    bool shaded[SHADOW_LAYERS] = {false};
    for (int i = 0; i < turning->layers->count; i++)
        shaded[i] = map_row(turning, &turning->layers->maps[i], y, turning->lines[i]);
    Span all = {0, turning->width - 1}, within = all, solid = all;
    limit(&within, u, turning->step_x, 0, (float)(turning->picture->w - 1));
    limit(&within, v, -turning->step_y, 0, (float)(turning->picture->h - 1));
    limit(&solid, u, turning->step_x, turning->solid.x, turning->solid.x + turning->solid.w);
    limit(&solid, v, -turning->step_y, turning->solid.y, turning->solid.y + turning->solid.h);
    solid.first = solid.first > within.first ? solid.first : within.first;
    solid.last = solid.last < within.last ? solid.last : within.last;
    if (solid.last < solid.first) {
        fill_shade(turning, all, shaded, row);
        fill_span(turning, within, u, v, row, false);
        return;
    }
    fill_shade(turning, (Span){0, solid.first - 1}, shaded, row);
    fill_shade(turning, (Span){solid.last + 1, all.last}, shaded, row);
    fill_span(turning, (Span){within.first, solid.first - 1}, u, v, row, false);
    fill_span(turning, solid, u, v, row, true);
    fill_span(turning, (Span){solid.last + 1, within.last}, u, v, row, false);
}

/* How large the result must be: the turned picture and all of its shadow. */
static void measure(Turning *turning, const SDL_Surface *picture, const Transform *transform, SDL_FPoint shadow)
{
    float c = fabsf(transform->cosine) * transform->scale, s = fabsf(transform->sine) * transform->scale;
    float half_x = ((float)picture->w * c + (float)picture->h * s) / 2;
    float half_y = ((float)picture->h * c + (float)picture->w * s) / 2;
    float left = -half_x, right = half_x, top = -half_y, foot = half_y;
    for (int i = 0; i < turning->layers->count; i++) {
        const ShadowMap *map = &turning->layers->maps[i];
        float reach_x = (float)(map->width * map->reduced) * transform->scale / 2;
        float reach_y = (float)(map->height * map->reduced) * transform->scale / 2;
        left = fminf(left, shadow.x - reach_x);
        right = fmaxf(right, shadow.x + reach_x);
        top = fminf(top, shadow.y - half_y);
        foot = fmaxf(foot, shadow.y + reach_y);
    }
    turning->middle_x = ceilf(-left);
    turning->middle_y = ceilf(-top);
    turning->width = (int)(turning->middle_x + ceilf(right)) + 1;
    turning->height = (int)(turning->middle_y + ceilf(foot)) + 1;
    turning->shadow_x = turning->middle_x + shadow.x;
    turning->shadow_y = turning->middle_y + shadow.y;
}

static bool make_texture(Painter *painter, int width, int height)
{
    if (painter->turned && painter->turned_width >= width && painter->turned_height >= height)
        return true;
    if (painter->turned)
        SDL_DestroyTexture(painter->turned);
    painter->turned_width = width + width / 8;
    painter->turned_height = height + height / 8;
    painter->turned = SDL_CreateTexture(painter->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING,
                                        painter->turned_width, painter->turned_height);
    if (painter->turned)
        SDL_SetTextureBlendMode(painter->turned, SDL_BLENDMODE_BLEND);
    return painter->turned != NULL;
}

/* Works the turned picture out: into the texture that the next one overwrites, or into one that is kept. */
static CachedTexture make_turned(Painter *painter, Turning *turning, TextureKey key, bool lasting)
{
    CachedTexture made = {.key = key, .width = turning->width, .height = turning->height,
                          .left = (int)turning->middle_x, .top = (int)turning->middle_y};
    SDL_Surface *surface = NULL;
    void *target = NULL;
    int pitch = 0;
    if (lasting) {
        surface = SDL_CreateRGBSurfaceWithFormat(0, made.width, made.height, 32, SDL_PIXELFORMAT_ARGB8888);
        target = surface ? surface->pixels : NULL;
        pitch = surface ? surface->pitch : 0;
    } else if (make_texture(painter, made.width, made.height)) {
        SDL_LockTexture(painter->turned, &(SDL_Rect){0, 0, made.width, made.height}, &target, &pitch);
    }
    for (int y = 0; target && y < made.height; y++)
        fill_row(turning, y, (Uint32 *)((char *)target + (size_t)y * (size_t)pitch));
    if (surface) {
        made = *texture_cache_upload(&painter->cache, key, surface, made.left, made.top);
    } else if (target) {
        SDL_UnlockTexture(painter->turned);
        made.texture = painter->turned;
    }
    return made;
}

static void put(Painter *painter, const CachedTexture *made, const Transform *transform, SDL_FRect bounds)
{
    float x = (bounds.x + bounds.w / 2 - transform->pivot_x) * transform->scale;
    float y = (bounds.y + bounds.h / 2 - transform->pivot_y) * transform->scale;
    float middle_x = transform->pivot_x + x * transform->cosine - y * transform->sine + transform->x;
    float middle_y = transform->pivot_y + x * transform->sine + y * transform->cosine + transform->y;
    SDL_Rect source = {0, 0, made->width, made->height};
    painter->transform = transform_rest();
    painter->transform.alpha = transform->alpha;
    canvas_texture(painter, made->texture, &source,
                   (SDL_FRect){roundf(middle_x) - (float)made->left, roundf(middle_y) - (float)made->top,
                               (float)made->width, (float)made->height}, (SDL_Color){255, 255, 255, 255});
    painter->transform = transform_rest();
}

/* A sheet hides what lies beneath it, but for its round corners. */
static SDL_FRect solid_part(const Painter *painter, const Job *job, SDL_FRect bounds)
{
    switch (job->node->look) {
    case LOOK_CARD: case LOOK_CARD_SMALL: case LOOK_CARD_BACK: case LOOK_PANEL: case LOOK_SLIP: case LOOK_DECK_EDGE: {
        SDL_FRect solid = box_inset(job->box, ceilf(pixels(painter, look_shape(job->node).radius)) + 1);
        solid.x -= bounds.x;
        solid.y -= bounds.y;
        return solid.w > 1 && solid.h > 1 ? solid : (SDL_FRect){0};
    }
    default: return (SDL_FRect){0};
    }
}

static bool take_room(Turning *turning)
{
    turning->shade = malloc((size_t)turning->width);
    bool taken = turning->shade != NULL;
    for (int i = 0; i < turning->layers->count; i++) {
        turning->lines[i] = malloc((size_t)turning->layers->maps[i].width * sizeof(Uint16));
        taken = taken && turning->lines[i];
    }
    return taken;
}

static void give_room(Turning *turning)
{
    free(turning->shade);
    for (int i = 0; i < turning->layers->count; i++)
        free(turning->lines[i]);
}

bool turned_draw(Painter *painter, TextureKey key, SDL_Surface *picture, SDL_FRect bounds, const Job *job,
                 Transform transform, bool lasting)
{
    ShadowLayers layers = {0};
    SDL_Color color = color_of(painter, TOKEN_SHADOW);
    key = key_fraction(key_fraction(key, transform.angle), transform.scale);
    CachedTexture *kept = lasting ? texture_cache_find(&painter->cache, key) : NULL;
    if (kept) {
        put(painter, kept, &transform, bounds);
        return true;
    }
    painter->transform = transform;
    painter->layers = &layers;
    look_beneath(painter, job);
    painter->layers = NULL;
    painter->transform = transform_rest();
    Turning turning = {.picture = picture, .layers = &layers, .scale = transform.scale,
                       .solid = solid_part(painter, job, bounds),
                       .step_x = transform.cosine / transform.scale, .step_y = transform.sine / transform.scale,
                       .shadow_color = (Uint32)color.r << 16 | (Uint32)color.g << 8 | color.b};
    float x = (job->box.x + job->box.w / 2 - bounds.x - bounds.w / 2) * transform.scale;
    float y = (job->box.y + job->box.h / 2 - bounds.y - bounds.h / 2) * transform.scale;
    measure(&turning, picture, &transform, (SDL_FPoint){x * transform.cosine - y * transform.sine,
                                                        x * transform.sine + y * transform.cosine});
    CachedTexture made = take_room(&turning) ? make_turned(painter, &turning, key, lasting) : (CachedTexture){0};
    give_room(&turning);
    for (int i = 0; i < layers.count; i++)
        free(layers.maps[i].alpha);
    if (made.texture)
        put(painter, &made, &transform, bounds);
    return made.texture != NULL;
}

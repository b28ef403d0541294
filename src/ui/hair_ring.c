/* Large thin rings. A texture of the whole would be nearly empty, so only strips that the line passes through are kept,
 * packed side by side: for each band of rows the left piece, then the right one. */
#include "kit.h"

#include <math.h>
#include <string.h>

enum { STRIPS = 48 };

typedef struct HairRing {
    float radius, width;
    int size;      /* pixels across, with a pixel of room around */
    int piece;     /* the widest piece */
} HairRing;

static HairRing ring_of(float radius, float width)
{
    HairRing ring = {radius, width, 2 * (int)ceilf(radius + 1), 0};
    float high = (float)ring.size / STRIPS + 2, inner = radius - width - 1;
    ring.piece = (int)ceilf(sqrtf(fmaxf(0, radius * radius - (inner - high) * (inner - high)))) + 3;
    return ring;
}

static int strip_top(const HairRing *ring, int strip)
{
    return ring->size * strip / STRIPS;
}

/* Where a band's left piece begins in the whole, and how wide it is; the right one mirrors it. */
static int piece_left(const HairRing *ring, int strip, int *wide)
{
    float middle = (float)ring->size / 2, top = (float)strip_top(ring, strip) - middle;
    float foot = (float)strip_top(ring, strip + 1) - middle, far = fmaxf(fabsf(top), fabsf(foot));
    float near = top < 0 && foot > 0 ? 0 : fminf(fabsf(top), fabsf(foot));
    float outer = ring->radius + 1, inner = ring->radius - ring->width - 1;
    float reach = near < outer ? sqrtf(outer * outer - near * near) : 0;
    float spared = far < inner ? sqrtf(inner * inner - far * far) : 0;
    int left = (int)fmaxf(0, floorf(middle - reach));
    *wide = (int)fminf(ceilf(middle - spared) - (float)left, (float)ring->piece);
    return left;
}

static SDL_Surface *draw_whole(const HairRing *ring)
{
    Coverage coverage;
    float middle = (float)ring->size / 2;
    if (!coverage_create(&coverage, ring->size, ring->size))
        return NULL;
    coverage_circle(&coverage, middle, middle, ring->radius, 1);
    coverage_circle(&coverage, middle, middle, ring->radius - ring->width, -1);
    SDL_Surface *surface = coverage_surface(&coverage, NULL);
    coverage_free(&coverage);
    return surface;
}

static SDL_Surface *pack(const HairRing *ring, const SDL_Surface *whole)
{
    SDL_Surface *packed = SDL_CreateRGBSurfaceWithFormat(0, 2 * ring->piece, ring->size, 32, SDL_PIXELFORMAT_ARGB8888);
    for (int strip = 0; packed && strip < STRIPS; strip++) {
        int wide, left = piece_left(ring, strip, &wide), right = ring->size - left - ring->piece;
        for (int y = strip_top(ring, strip); y < strip_top(ring, strip + 1); y++) {
            const Uint32 *from = (const Uint32 *)((const char *)whole->pixels + y * whole->pitch);
            Uint32 *to = (Uint32 *)((char *)packed->pixels + y * packed->pitch);
            memcpy(to, from + left, (size_t)ring->piece * 4);
            memcpy(to + ring->piece, from + right, (size_t)ring->piece * 4);
        }
    }
    return packed;
}

static CachedTexture *ring_texture(Painter *painter, const HairRing *ring)
{
    TextureKey key = key_fraction(key_fraction(texture_key(KIND_RINGS), ring->radius), ring->width);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        return item;
    SDL_Surface *whole = draw_whole(ring), *packed = whole ? pack(ring, whole) : NULL;
    SDL_FreeSurface(whole);
    return texture_cache_upload(&painter->cache, key, packed, 0, 0);
}

void shape_hair_ring(Painter *painter, float x, float y, float radius, float width, SDL_Color color)
{
    HairRing ring = ring_of(radius, width);
    if (color.a == 0 || 2 * ring.piece >= ring.size) {
        shape_ring(painter, x, y, radius, width, color);
        return;
    }
    CachedTexture *item = ring_texture(painter, &ring);
    float left = roundf(x) - (float)ring.size / 2, top = roundf(y) - (float)ring.size / 2;
    for (int i = 0; item && item->texture && i < 2 * STRIPS; i++) {
        int strip = i / 2, right = i % 2, wide, from = piece_left(&ring, strip, &wide);
        int begin = right ? ring.size - from - wide : from, spare = right ? from + wide - begin : 0;
        spare = spare > 0 ? spare : 0; /* where both pieces meet the right one leaves out what the left one has drawn */
        int place = begin + spare;
        SDL_Rect source = {right ? 2 * ring.piece - wide + spare : 0, strip_top(&ring, strip), wide - spare, 0};
        source.h = strip_top(&ring, strip + 1) - source.y;
        canvas_texture(painter, item->texture, &source,
                       (SDL_FRect){left + (float)place, top + (float)source.y, (float)source.w,
                                   (float)source.h}, color);
    }
}

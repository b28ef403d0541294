/* The patterns of the two sides: leaning lines, linked rings. */
#include "kit.h"

#include <math.h>

/* In u, of a band 44 high and of a bar 18 wide. */
typedef struct PatternLook {
    float step;  /* from one line or pair of rings to the next */
    float reach; /* a line's sideways reach over its band; a ring's radius */
    float apart; /* the two rings of a pair */
    float line;
} PatternLook;

static const PatternLook LEAN_ALONG = {14.67f, 27.3f, 0, 3}, LEAN_UPRIGHT = {11, 12, 0, 2.6f};
static const PatternLook LINK_ALONG = {0, 11, 14.4f, 2.6f}, LINK_UPRIGHT = {21, 5.6f, 7.2f, 1.6f};

static void lean_along(Coverage *coverage, float width, float height, float unit)
{
    float reach = height * LEAN_ALONG.reach / 44, step = LEAN_ALONG.step * unit;
    for (float x = -reach - step; x < width + step; x += step) {
        SDL_FPoint foot = {x - reach * 0.1f, height * 1.1f}, top = {x + reach * 1.1f, -height * 0.1f};
        coverage_stroke(coverage, foot, top, LEAN_ALONG.line * unit);
    }
}

static void lean_upright(Coverage *coverage, float width, float height, float unit)
{
    float rise = LEAN_UPRIGHT.reach * width / 18, step = LEAN_UPRIGHT.step * unit;
    for (float y = -step; y < height + rise + step; y += step) {
        SDL_FPoint foot = {-width * 0.2f, y + rise * 0.2f}, top = {width * 1.2f, y - rise * 1.2f};
        coverage_stroke(coverage, foot, top, LEAN_UPRIGHT.line * unit);
    }
}

/* Rings cover one another at their crossings, so each pair's second ring is drawn into its own coverage. */
static void add_ring(Coverage *coverage, float x, float y, float radius, float line)
{
    coverage_circle(coverage, x, y, radius + line / 2, 1);
    coverage_circle(coverage, x, y, radius - line / 2, -1);
}

static void link_along(Coverage *first, Coverage *second, float width, float height, float unit)
{
    float scale = height / 44, room = width - 12 * unit;
    float radius = LINK_ALONG.reach * scale, apart = LINK_ALONG.apart * scale, line = LINK_ALONG.line * unit;
    float step = apart + 2 * radius; /* each pair touches the next */
    int count = (int)fmaxf(1, (room - line) / step); /* where there is no room for a pair, its middle shows */
    for (int i = 0; i < count; i++) {
        float x = width / 2 + ((float)i - (float)count / 2) * step + radius;
        add_ring(first, x, height / 2, radius, line);
        add_ring(second, x + apart, height / 2, radius, line);
    }
}

static void link_upright(Coverage *first, Coverage *second, float width, float height, float unit)
{
    float scale = width / 18, radius = LINK_UPRIGHT.reach * scale, line = LINK_UPRIGHT.line * unit;
    float apart = LINK_UPRIGHT.apart * scale;
    for (float y = radius + line; y < height + radius; y += LINK_UPRIGHT.step * scale) {
        add_ring(first, width / 2, y, radius, line);
        add_ring(second, width / 2, y + apart, radius, line);
    }
}

/* Lays one white surface over another where they overlap: the stronger alpha counts. */
static void merge(SDL_Surface *surface, SDL_Surface *other)
{
    for (int y = 0; y < surface->h; y++) {
        Uint32 *row = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        const Uint32 *from = (const Uint32 *)((const char *)other->pixels + (size_t)y * (size_t)other->pitch);
        for (int x = 0; x < surface->w; x++)
            row[x] = row[x] > from[x] ? row[x] : from[x];
    }
}

/* How a pattern lies within its mask. */
typedef struct Weave {
    Side side;
    bool upright;
    SDL_FRect box;
} Weave;

static SDL_Surface *draw_pattern(const Weave *weave, const Outline *outline, float unit)
{
    float width = weave->box.w, height = weave->box.h;
    Coverage first, second, mask;
    bool leaning = weave->side == SIDE_CODEPENDENT;
    bool ready = coverage_create(&first, (int)width, (int)height);
    ready = coverage_create(&second, (int)width, (int)height) && ready;
    ready = coverage_create(&mask, (int)width, (int)height) && ready;
    SDL_Surface *surface = NULL;
    if (ready) {
        coverage_polygon(&mask, outline->points, outline->count, 1);
        if (leaning)
            (weave->upright ? lean_upright : lean_along)(&first, width, height, unit);
        else
            (weave->upright ? link_upright : link_along)(&first, &second, width, height, unit);
        surface = coverage_surface(&first, &mask);
        SDL_Surface *other = leaning ? NULL : coverage_surface(&second, &mask);
        if (surface && other)
            merge(surface, other);
        SDL_FreeSurface(other);
    }
    coverage_free(&first);
    coverage_free(&second);
    coverage_free(&mask);
    return surface;
}

static void draw_weave(Painter *painter, const Weave *weave, const Outline *outline, TextureKey key, SDL_Color color)
{
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = texture_cache_upload(&painter->cache, key, draw_pattern(weave, outline, painter->unit), 0, 0);
    canvas_cached(painter, item, weave->box.x, weave->box.y, color);
}

void pattern_draw(Painter *painter, Side side, SDL_FRect box, float radius, bool upright, SDL_Color color)
{
    if (box.w < 1 || box.h < 1)
        return;
    Outline outline; /* a band's foot is straight: its mask's round foot lies below it */
    outline_make(&outline, OUTLINE_ROUND, box.w, upright ? box.h : box.h + 2 * radius, radius, 1);
    TextureKey key = key_number(key_number(texture_key(KIND_PATTERN), (long)side), upright);
    key = key_fraction(key_fraction(key_fraction(key_fraction(key, box.w), box.h), radius), painter->unit);
    draw_weave(painter, &(Weave){side, upright, box}, &outline, key, color);
}

void pattern_within(Painter *painter, Side side, SDL_FRect box, const Outline *outline, TextureKey key,
                    SDL_Color color)
{
    if (box.w < 1 || box.h < 1)
        return;
    key = key_fraction(key_number(key_text(key, "within"), (long)side), painter->unit);
    draw_weave(painter, &(Weave){side, false, box}, outline, key, color);
}

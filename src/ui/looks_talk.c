/* A talk: what is said, the two rings, and its branches. */
#include "kit.h"

#include <math.h>

static float limited(float value, float most)
{
    return fminf(fmaxf(value, -most), most);
}

/* Both rings as far apart as `amount` says. */
typedef struct Pair {
    float radius, width, apart, y, left, right; /* of the middles: y, left, right */
} Pair;

/* How far apart the middles are, in radii, from -1 in thirds: linked is in the middle. */
static float apart_at(float amount)
{
    static const float AT[] = {0.25f, 0.5f, 0.82f, 1.16f, 1.42f, 2.1f, 2.5f};
    float place = 3 * (limited(amount, 1) + 1);
    int below = (int)fminf(place, 5);
    return AT[below] + (AT[below + 1] - AT[below]) * (place - (float)below);
}

static Pair pair_of(const Job *job, float amount)
{
    Pair pair = {.radius = floorf(fminf(job->box.w / 4.5f, job->box.h / 2))};
    pair.width = roundf(pair.radius * 0.233f);
    pair.apart = pair.radius * apart_at(amount);
    pair.y = roundf(job->box.y + job->box.h / 2);
    pair.left = roundf(job->box.x + job->box.w / 2 - pair.apart / 2);
    pair.right = roundf(job->box.x + job->box.w / 2 + pair.apart / 2);
    return pair;
}

/* Whoever takes oneself back is seen less: the ring of "me" gets thinner as the other slides over it. */
static float thinned(float width, float amount)
{
    return fmaxf(2, roundf(width * (1 + 0.6f * limited(fminf(amount, 0), 1))));
}

/* A ring that goes under another one in its upper or its lower half, with a gap there. */
typedef struct Under {
    float radius, width;
    float other, from, to; /* the other's middle to the right of this one's; the radii between which nothing is drawn */
    bool lower;
} Under;

static SDL_Surface *draw_under(const Under *under)
{
    enum { STEPS = 90 };
    SDL_FPoint cut[2 * (STEPS + 1)];
    float middle = ceilf(under->radius) + 1, side = 2 * middle;
    const SDL_FPoint all[4] = {{0, 0}, {side, 0}, {side, side}, {0, side}};
    Coverage ring, mask = {0};
    SDL_Surface *surface = NULL;
    if (coverage_create(&ring, (int)side, (int)side) && coverage_create(&mask, (int)side, (int)side)) {
        for (int i = 0; i <= STEPS; i++) {
            float turn = (float)HALF_TURN * ((float)i / STEPS + (under->lower ? 0 : 1)), x = middle + under->other;
            cut[i] = (SDL_FPoint){x + under->to * cosf(turn), middle + under->to * sinf(turn)};
            cut[2 * STEPS + 1 - i] = (SDL_FPoint){x + under->from * cosf(turn), middle + under->from * sinf(turn)};
        }
        coverage_circle(&ring, middle, middle, under->radius, 1);
        coverage_circle(&ring, middle, middle, under->radius - under->width, -1);
        coverage_polygon(&mask, all, 4, 1);
        coverage_polygon(&mask, cut, 2 * (STEPS + 1), -1);
        surface = coverage_surface(&ring, &mask);
    }
    coverage_free(&mask);
    coverage_free(&ring);
    return surface;
}

static void ring_under(Painter *painter, float x, float y, const Under *under, SDL_Color color)
{
    TextureKey key = key_number(key_text(texture_key(KIND_RINGS), "under"), under->lower);
    key = key_fraction(key_fraction(key_fraction(key, under->radius), under->width), under->other);
    key = key_fraction(key_fraction(key, under->from), under->to);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    int middle = (int)ceilf(under->radius) + 1;
    if (!item)
        item = texture_cache_upload(&painter->cache, key, draw_under(under), -middle, -middle);
    canvas_cached(painter, item, x, y, color);
}

/* Linked: each ring lies under the other at one of the two crossings. */
static void draw_woven(Painter *painter, const Pair *pair, float amount)
{
    float gap = fmaxf(2, pixels(painter, 3.4f)), own = thinned(pair->width, amount), apart = pair->right - pair->left;
    Under me = {pair->radius, own, apart, pair->radius - pair->width - gap, pair->radius + gap, true};
    Under we = {pair->radius, pair->width, -apart, pair->radius - own - gap, pair->radius + gap, false};
    ring_under(painter, pair->left, pair->y, &me, color_of(painter, TOKEN_ME));
    ring_under(painter, pair->right, pair->y, &we, color_of(painter, TOKEN_WE));
}

void look_talk_rings(Painter *painter, const Job *job)
{
    float amount = job->node->amount, before = job->node->amount_before;
    Pair now = pair_of(job, amount);
    SDL_Color me = color_of(painter, TOKEN_ME), we = color_of(painter, TOKEN_WE);
    if (fabsf(before - amount) > 0.01f) {
        Pair trace = pair_of(job, before);
        shape_ring(painter, trace.left, trace.y, trace.radius, thinned(trace.width, before), color_fade(me, 0.25f));
        shape_ring(painter, trace.right, trace.y, trace.radius, trace.width, color_fade(we, 0.25f));
    }
    if (amount > -0.5f && now.apart < 1.5f * now.radius) {
        draw_woven(painter, &now, amount);
        return;
    }
    shape_ring(painter, now.left, now.y, now.radius, thinned(now.width, amount), me);
    shape_ring(painter, now.right, now.y, now.radius, now.width, we);
}

/* Merged on the left, linked in the middle, apart on the right. */
void look_talk_track(Painter *painter, const Job *job)
{
    SDL_FRect box = job->box;
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    float middle = roundf(box.y + box.h / 2), thin = line_pixels(painter, 4), thick = line_pixels(painter, 12);
    float knob = roundf(fminf(box.h / 2, pixels(painter, 14))), room = box.w / 2 - knob;
    float x = roundf(box.x + box.w / 2 + room * limited(job->node->amount, 1)), linked = roundf(box.w * 0.16f);
    SDL_FRect line = {box.x, roundf(middle - thin / 2), box.w, thin};
    SDL_FRect part = {roundf(box.x + box.w / 2 - linked), roundf(middle - thick / 2), 2 * linked, thick};
    shape_fill(painter, line, thin / 2, color_of(painter, TOKEN_EDGE));
    shape_fill(painter, part, thick / 2, color_of(painter, TOKEN_IN));
    shape_disc(painter, x, middle, knob, color_of(painter, contrast ? TOKEN_BG0 : TOKEN_INK));
    shape_disc(painter, x, middle, knob - line_pixels(painter, 2.5f), color_of(painter, TOKEN_GOLD));
}

/* Round but for the corner that points to who says it. That corner's box reaches as far as the sides are straight. */
static void bubble_fill(Painter *painter, SDL_FRect box, float radius, bool own, SDL_Color color)
{
    float sharp = pixels(painter, 6), size = fminf(ceilf(radius + sharp) + 1, floorf(fminf(box.w, box.h) / 2));
    SDL_FRect corner = {own ? box.x + box.w - size : box.x, box.y + box.h - size, size, size};
    shape_fill(painter, box, radius, color);
    shape_fill(painter, corner, fminf(sharp, size / 2), color);
}

void look_bubble(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_Color fill = color_of(painter, job->checked ? TOKEN_PRIMARY : TOKEN_SHEET);
    SDL_Color border = color_of(painter, TOKEN_SHEET_BORDER);
    if (job->checked && job->hovered)
        fill = color_mix(fill, color_of(painter, TOKEN_BG1), THEME_HOVER_MIX);
    if (!job->checked && border.a > 0) {
        float line = fmaxf(1, floorf(pixels(painter, 1.5f)));
        bubble_fill(painter, job->box, radius, false, border);
        bubble_fill(painter, box_inset(job->box, line), radius - line, false, fill);
        return;
    }
    bubble_fill(painter, job->box, radius, job->checked, fill);
}

/* How a turn's ways stand in the node's box: it begins at the middle of the turn before, and ends at the middle of the
 * turn that its line led to, with room for a disc beyond both. */
typedef struct Ways {
    float disc, now, open; /* radii: of a turn that is over, of the one at hand, of what was not or not yet taken */
    float left, right, rows[3];
} Ways;

static Ways ways_of(const Painter *painter, const Job *job)
{
    Ways ways = {.disc = pixels(painter, 9), .now = pixels(painter, 14), .open = pixels(painter, 7.5f)};
    ways.left = job->box.x + ways.now;
    ways.right = job->box.x + job->box.w - ways.now;
    for (int row = 0; row < 3; row++)
        ways.rows[row] = roundf(job->box.y + job->box.h / 2 + (float)(row - 1) * (job->box.h / 2 - ways.now));
    return ways;
}

/* A line between two points, whole or dotted, from the rim of one disc to that of the other. */
static void draw_way(Painter *painter, SDL_FPoint from, SDL_FPoint to, bool dotted, SDL_Color color)
{
    float width = fabsf(to.x - from.x), height = fabsf(to.y - from.y), margin = pixels(painter, 4), top = margin;
    TextureKey key =
        key_fraction(key_fraction(key_text(texture_key(KIND_LINE), dotted ? "dots" : "way"), width), to.y - from.y);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Coverage coverage;
        SDL_Surface *surface = NULL;
        SDL_FPoint a = {margin, to.y < from.y ? top + height : top}, b = {margin + width, a.y + to.y - from.y};
        if (coverage_create(&coverage, (int)ceilf(width + 2 * margin), (int)ceilf(height + 2 * margin))) {
            float length = hypotf(width, height), step = pixels(painter, 7.5f);
            if (!dotted)
                coverage_stroke(&coverage, a, b, pixels(painter, 3.5f));
            for (float at = step / 2; dotted && at < length; at += step)
                coverage_circle(&coverage, a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length,
                                pixels(painter, 1.75f), 1);
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, from.x - margin, fminf(from.y, to.y) - margin, color);
}

static void draw_turn(Painter *painter, const Job *job, const Ways *ways, float x, float y)
{
    if (!job->selected) {
        shape_disc(painter, x, y, ways->disc, color_of(painter, TOKEN_INK));
        return;
    }
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    shape_disc(painter, x, y, ways->now, color_of(painter, contrast ? TOKEN_GOLD : TOKEN_INK));
    shape_disc(painter, x, y, ways->now - line_pixels(painter, 2.5f), color_of(painter, TOKEN_GOLD));
}

/* `value`: the row of the turn before, `value_most`: the row of the one that it led to (3: not known yet, all three are
 * open). Checked without a turn before it (`value` 3): the talk's first turn. */
void look_branch(Painter *painter, const Job *job)
{
    Ways ways = ways_of(painter, job);
    int from = job->node->value, to = job->node->value_most;
    if (from > 2) {
        draw_turn(painter, job, &ways, job->box.x + job->box.w / 2, ways.rows[1]);
        return;
    }
    for (int row = 0; row < 3; row++) {
        SDL_FPoint a = {ways.left, ways.rows[from]}, b = {ways.right, ways.rows[row]};
        float length = hypotf(b.x - a.x, b.y - a.y), rim = (to > 2 ? ways.now : ways.disc) + pixels(painter, 3);
        float end = (row != to       ? ways.open
                     : job->selected ? ways.now
                                     : ways.disc) +
                    (row == to ? 0 : pixels(painter, 3));
        float start = row == to ? ways.disc : rim;
        SDL_FPoint c = {a.x + (b.x - a.x) * start / length, a.y + (b.y - a.y) * start / length};
        SDL_FPoint d = {b.x - (b.x - a.x) * end / length, b.y - (b.y - a.y) * end / length};
        if (start + end < length)
            draw_way(painter, c, d, row != to, color_of(painter, row == to ? TOKEN_INK : TOKEN_EDGE));
        if (row == to)
            draw_turn(painter, job, &ways, roundf(b.x), b.y);
        else
            shape_ring(painter, roundf(b.x), b.y, ways.open, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE));
    }
}

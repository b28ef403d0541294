/* The steps: discs, dots, the stations of the path and the line between them. */
#include "kit.h"

#include <math.h>
#include <stdio.h>

enum { STAGES = 6 }; /* pictures of the two rings, from merged (0) to linked */

static SDL_Color on_gold_line(Painter *painter)
{
    return color_of(painter, painter->theme == THEME_HIGH_CONTRAST ? TOKEN_ON_GOLD : TOKEN_INK);
}

/* A gold disc keeps its ink line: gold alone is too faint on paper. In High contrast the line stands inside it. */
static void gold_disc(Painter *painter, SDL_FRect box, SDL_Color fill)
{
    float radius = fminf(box.w, box.h) / 2, x = box.x + box.w / 2, y = box.y + box.h / 2;
    shape_disc(painter, x, y, radius, fill);
    shape_ring(painter, x, y, radius, line_pixels(painter, 2.5f), on_gold_line(painter));
}

static Rect middle_part(Rect rect, float share)
{
    float size = fminf(rect.w, rect.h) * share;
    return (Rect){rect.x + (rect.w - size) / 2, rect.y + (rect.h - size) / 2, size, size};
}

void look_step_disc(Painter *painter, const Job *job)
{
    Rect icon = middle_part(job->node->rect, 0.5f);
    if (job->disabled) {
        float radius = fminf(job->box.w, job->box.h) / 2;
        bool on_sheet = job->node->ink == INK_ON_SHEET;
        shape_ring(painter, job->box.x + job->box.w / 2, job->box.y + job->box.h / 2, radius,
                   line_pixels(painter, 2.5f), color_of(painter, on_sheet ? TOKEN_EDGE_SHEET : TOKEN_EDGE));
        art_icon(painter, job->node->icon, icon, color_of(painter, on_sheet ? TOKEN_ON_SHEET2 : TOKEN_INK2));
        return;
    }
    gold_disc(painter, job->box, color_of(painter, TOKEN_GOLD));
    art_icon(painter, job->node->icon, icon, color_of(painter, TOKEN_ON_GOLD));
}

void look_step_dot(Painter *painter, const Job *job)
{
    float radius = fminf(job->box.w, job->box.h) / 2, x = job->box.x + job->box.w / 2, y = job->box.y + job->box.h / 2;
    if (job->checked) {
        gold_disc(painter, job->box, color_of(painter, TOKEN_GOLD));
        art_icon(painter, "icon-check", middle_part(job->node->rect, 0.66f), color_of(painter, TOKEN_ON_GOLD));
    } else if (job->selected) {
        gold_disc(painter, job->box, color_of(painter, TOKEN_GOLD_TINT));
        shape_disc(painter, x, y, roundf(radius * 0.36f), color_of(painter, TOKEN_GOLD_DEEP));
    } else {
        shape_ring(painter, x, y, radius, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE));
    }
}

static bool is_locked(const Job *job)
{
    return job->node->amount > 0.5f;
}

/* Done or not open: a small disc at the upper right. */
static void station_badge(Painter *painter, const Job *job)
{
    const Rect *rect = &job->node->rect;
    float size = fmaxf(rect->w * 0.34f, 20);
    Rect badge = {rect->x + rect->w * 0.88f - size / 2, rect->y + rect->h * 0.14f - size / 2, size, size};
    SDL_FRect box = box_of(painter, badge);
    float radius = box.w / 2, x = box.x + radius, y = box.y + radius;
    if (is_locked(job)) {
        shape_disc(painter, x, y, radius, color_of(painter, TOKEN_BG1));
        shape_ring(painter, x, y, radius, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE));
        art_icon(painter, "icon-lock", middle_part(badge, 0.55f), color_of(painter, TOKEN_INK2));
    } else {
        shape_disc(painter, x, y, radius, color_of(painter, TOKEN_INK));
        art_icon(painter, "icon-check", middle_part(badge, 0.66f), color_of(painter, TOKEN_BG1));
    }
}

void look_station(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    float radius = fminf(job->box.w, job->box.h) / 2, x = job->box.x + job->box.w / 2, y = job->box.y + job->box.h / 2;
    char stage[16];
    int most = node->value_most > 0 ? node->value_most : 1;
    snprintf(stage, sizeof stage, "stage-%d", (node->value * STAGES + most / 2) / most);
    SDL_Color ink = color_of(painter, TOKEN_ON_GOLD);
    if (is_locked(job)) {
        shape_ring(painter, x, y, radius, line_pixels(painter, job->hovered ? 3.5f : 2.5f),
                   color_of(painter, TOKEN_EDGE));
        ink = color_of(painter, TOKEN_EDGE);
    } else {
        bool halo = job->selected && painter->theme != THEME_HIGH_CONTRAST;
        for (int ring = 2; halo && ring > 0; ring--)
            shape_disc(painter, x, y, radius * (1 + 0.22f * (float)ring),
                       color_fade(color_of(painter, TOKEN_GOLD), 0.22f));
        gold_disc(painter, job->box, color_of(painter, TOKEN_GOLD));
    }
    Rect rings = middle_part(node->rect, 0.9f);
    art_icon(painter, stage, (Rect){rings.x, rings.y + rings.h / 6, rings.w, rings.h * 2 / 3}, ink);
    if (is_locked(job) || job->checked)
        station_badge(painter, job);
}

enum { LINE_STEPS = 48 };

/* Points of the S that leads from one end of the box to the other: along its longer side, from `from` to `to` (0 to 1)
 * across it. */
static void curve_points(SDL_FPoint *points, float width, float height, float from, float to)
{
    bool upright = height > width;
    for (int i = 0; i <= LINE_STEPS; i++) {
        float t = (float)i / LINE_STEPS, ease = t * t * (3 - 2 * t), across = from + (to - from) * ease;
        points[i] = upright ? (SDL_FPoint){across * width, t * height} : (SDL_FPoint){t * width, across * height};
    }
}

static void add_line(Coverage *coverage, const SDL_FPoint *points, float margin, float width)
{
    SDL_FPoint ring[2 * (LINE_STEPS + 1)];
    for (int i = 0; i <= LINE_STEPS; i++) {
        SDL_FPoint before = points[i > 0 ? i - 1 : i], after = points[i < LINE_STEPS ? i + 1 : i];
        float dx = after.x - before.x, dy = after.y - before.y, length = fmaxf(hypotf(dx, dy), 0.001f);
        float x = -dy / length * width / 2, y = dx / length * width / 2;
        ring[i] = (SDL_FPoint){points[i].x + margin - x, points[i].y + margin - y};
        ring[2 * LINE_STEPS + 1 - i] = (SDL_FPoint){points[i].x + margin + x, points[i].y + margin + y};
    }
    coverage_polygon(coverage, ring, 2 * (LINE_STEPS + 1), 1);
}

static void add_dots(Coverage *coverage, const SDL_FPoint *points, float margin, float width, float gap)
{
    float left = gap / 2;
    for (int i = 0; i < LINE_STEPS; i++) {
        SDL_FPoint at = points[i], end = points[i + 1];
        float length = hypotf(end.x - at.x, end.y - at.y), gone = 0;
        while (length - gone >= left) {
            gone += left;
            float part = length > 0 ? gone / length : 0;
            coverage_circle(coverage, at.x + (end.x - at.x) * part + margin, at.y + (end.y - at.y) * part + margin,
                            width / 2, 1);
            left = gap;
        }
        left -= length - gone;
    }
}

static SDL_Surface *draw_path(Painter *painter, const Job *job, float width, float margin)
{
    SDL_FPoint points[LINE_STEPS + 1];
    Coverage coverage;
    SDL_FRect box = job->box;
    if (!coverage_create(&coverage, (int)ceilf(box.w + 2 * margin), (int)ceilf(box.h + 2 * margin)))
        return NULL;
    curve_points(points, box.w, box.h, job->node->amount, job->node->amount_before);
    if (job->checked)
        add_line(&coverage, points, margin, width);
    else
        add_dots(&coverage, points, margin, width, pixels(painter, 17));
    SDL_Surface *surface = coverage_surface(&coverage, NULL);
    coverage_free(&coverage);
    return surface;
}

void look_path_line(Painter *painter, const Job *job)
{
    float width = fmaxf(pixels(painter, 4), 1), margin = ceilf(width);
    TextureKey key = key_text(texture_key(KIND_OUTLINE), "path");
    key = key_fraction(key_fraction(key_number(key, job->checked), job->box.w), job->box.h);
    key = key_fraction(key_fraction(key_fraction(key, job->node->amount), job->node->amount_before), width);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = texture_cache_upload(&painter->cache, key, draw_path(painter, job, width, margin), -(int)margin,
                                    -(int)margin);
    canvas_cached(painter, item, job->box.x, job->box.y, color_of(painter, job->checked ? TOKEN_INK : TOKEN_EDGE));
}

/* The stream of a day, its moments, and the stamps on them. */
#include "kit.h"

#include "stream.h"

#include <math.h>

/* --- the stream --- */

enum { STOPS = 6 };

/* A colour of the day: one token with some of another in it. */
typedef struct Hour {
    Token token, other;
    float amount;
} Hour;

/* From early morning to night. Paper's day is light and its night dark; Dusk's noon is lit from within. */
static const Hour PAPER_HOURS[STOPS] = {{TOKEN_GOLD, TOKEN_CO_TINT, 0.55f},      {TOKEN_GOLD_TINT, TOKEN_GOLD, 0.16f},
                                        {TOKEN_GOLD_TINT, TOKEN_IN_TINT, 0.55f}, {TOKEN_IN_TINT, TOKEN_CO_TINT, 0.25f},
                                        {TOKEN_CO_TINT, TOKEN_GOLD, 0.3f},       {TOKEN_WE, TOKEN_SHEET, 0.12f}};
static const Hour DUSK_HOURS[STOPS] = {
    {TOKEN_GOLD, TOKEN_BG0, 0.35f}, {TOKEN_GOLD, TOKEN_SHEET, 0.45f}, {TOKEN_WE, TOKEN_SHEET, 0.55f},
    {TOKEN_WE, TOKEN_BG0, 0.55f},   {TOKEN_GOLD, TOKEN_BG0, 0.62f},   {TOKEN_BG1, TOKEN_WE, 0.08f}};

static SDL_Color hour_color(const Painter *painter, float part)
{
    if (painter->theme == THEME_HIGH_CONTRAST)
        return color_of(painter, TOKEN_BG0);
    const Hour *hours = painter->theme == THEME_DUSK ? DUSK_HOURS : PAPER_HOURS;
    float at = fminf(fmaxf(part, 0), 0.9999f) * (STOPS - 1);
    const Hour *before = &hours[(int)at], *after = before + 1;
    return color_mix(color_mix(color_of(painter, before->token), color_of(painter, before->other), before->amount),
                     color_mix(color_of(painter, after->token), color_of(painter, after->other), after->amount),
                     at - floorf(at));
}

/* The band as it is drawn, along and across in pixels. */
typedef struct Course {
    float length, breadth, line;
    int half;
    bool down;
} Course;

static float covered(float distance)
{
    return fminf(fmaxf(0.5f - distance, 0), 1);
}

/* One step along the stream: its colour, ink at both edges, smooth at the rim. */
static void draw_step(SDL_Surface *surface, const Course *course, int along, SDL_Color hour, SDL_Color ink)
{
    float middle = stream_middle((float)along + 0.5f, course->length, course->breadth);
    float next = stream_middle((float)along + 1.5f, course->length, course->breadth);
    float slant = sqrtf(1 + (next - middle) * (next - middle)), half = course->breadth * STREAM_BAND / 2;
    int size = course->down ? surface->w : surface->h;
    for (int across = 0; across < size; across++) {
        float distance = fabsf((float)across + 0.5f - middle) / slant - half;
        float outer = covered(distance), inner = covered(distance + course->line);
        SDL_Color color = color_mix(ink, hour, inner);
        int x = course->down ? across : along, y = course->down ? along : across;
        Uint32 *pixel = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch) + x;
        *pixel = (Uint32)lroundf(outer * 255) << 24 | (Uint32)color.r << 16 | (Uint32)color.g << 8 | color.b;
    }
}

static SDL_Surface *draw_course(Painter *painter, const Course *course)
{
    int length = (int)course->length, breadth = (int)course->breadth;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(
        0, course->down ? breadth : length, course->down ? length : breadth, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_Color ink = color_of(painter, TOKEN_INK);
    for (int along = 0; surface && along < length; along++) {
        float part = ((float)along / course->length + (float)course->half) / 2;
        draw_step(surface, course, along, hour_color(painter, part), ink);
    }
    return surface;
}

/* The sun where the day begins, or the moon where it ends. */
static void draw_light(Painter *painter, const Node *node)
{
    bool down = node->rect.h > node->rect.w, night = node->value == 1;
    float length = down ? node->rect.h : node->rect.w, breadth = down ? node->rect.w : node->rect.h;
    float size = fminf(30, breadth * STREAM_BAND * 0.62f), in = down ? size : fmaxf(56, size);
    float along = night ? length - in - (down ? 0 : 4) : in, across = stream_middle(along, length, breadth);
    Rect icon = {node->rect.x + (down ? across : along) - size / 2, node->rect.y + (down ? along : across) - size / 2,
                 size, size};
    Token dark = painter->theme == THEME_PAPER ? TOKEN_ON_WE : TOKEN_INK;
    Token light = painter->theme == THEME_HIGH_CONTRAST ? TOKEN_INK : TOKEN_ON_GOLD;
    art_icon(painter, night ? "icon-moon" : "icon-sun", icon, color_of(painter, night ? dark : light));
}

void look_stream(Painter *painter, const Job *job)
{
    SDL_FRect box = job->box;
    bool down = box.h > box.w;
    Course course = {down ? box.h : box.w, down ? box.w : box.h, line_pixels(painter, 3), job->node->value, down};
    if (course.length < 1 || course.breadth < 1)
        return;
    TextureKey key = key_text(texture_key(KIND_OUTLINE), down ? "stream down" : "stream");
    key = key_number(key_fraction(key_fraction(key, box.w), box.h), course.half);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = texture_cache_upload(&painter->cache, key, draw_course(painter, &course), 0, 0);
    canvas_cached(painter, item, box.x, box.y, (SDL_Color){255, 255, 255, 255});
    draw_light(painter, job->node);
}

void look_stem(Painter *painter, const Job *job)
{
    SDL_FRect box = job->box;
    bool down = box.h > box.w;
    float line = line_pixels(painter, 3), radius = floorf((down ? box.w : box.h) / 2);
    float x = roundf(box.x + box.w / 2), y = roundf(box.y + box.h / 2);
    SDL_Color ink = color_of(painter, TOKEN_INK);
    canvas_fill(painter, down ? (SDL_FRect){x - floorf(line / 2), box.y, line, box.h}
                              : (SDL_FRect){box.x, y - floorf(line / 2), box.w, line}, ink);
    bool last = job->node->value == 1;
    if (down)
        y = last ? box.y + box.h - radius : box.y + radius;
    else
        x = last ? box.x + box.w - radius : box.x + radius;
    bool contrast = painter->theme == THEME_HIGH_CONTRAST;
    shape_disc(painter, x, y, radius - 1, color_of(painter, contrast ? TOKEN_BG0 : TOKEN_SHEET));
    shape_ring(painter, x, y, radius, line, ink);
}

/* --- moments and stamps --- */

/* A rim of gold between two lines of ink: something to look at once more. */
static void draw_glow(Painter *painter, SDL_FRect box, float radius)
{
    float line = line_pixels(painter, 2.5f), gold = line_pixels(painter, 6);
    shape_line(painter, box, radius, line, color_of(painter, TOKEN_ON_GOLD));
    shape_line(painter, box_inset(box, line), radius - line, gold, color_of(painter, TOKEN_GOLD));
    if (painter->theme == THEME_HIGH_CONTRAST)
        shape_line(painter, box_inset(box, line + gold), radius - line - gold, line, color_of(painter, TOKEN_ON_SHEET));
}

void look_thought(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    SDL_FRect box = job->box;
    bool contrast = painter->theme == THEME_HIGH_CONTRAST, chosen = job->selected || job->checked;
    SDL_Color sheet = color_of(painter, job->hovered ? TOKEN_GOLD_TINT : TOKEN_SHEET);
    SDL_Color ink = color_of(painter, TOKEN_ON_SHEET), border = color_of(painter, TOKEN_SHEET_BORDER);
    float line = line_pixels(painter, job->selected ? 5 : 3);
    shape_fill(painter, box, radius, sheet);
    if (job->node->value == 1) {
        draw_glow(painter, box, radius);
    } else if (chosen && contrast) { /* a black line can't be seen where the sheet ends at a black ground */
        float in = line_pixels(painter, 3);
        shape_line(painter, box_inset(box, in), radius - in, line, ink);
    } else if (chosen) {
        shape_sheet(painter, box, radius, sheet, line, ink);
    } else if (border.a > 0) {
        shape_sheet(painter, box, radius, sheet, line_pixels(painter, 1.5f), border);
    }
}

void look_stamp(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    NodeParts parts = node_parts(&painter->measure, node);
    float radius = job->box.h / 2;
    SDL_Color on = color_of(painter, TOKEN_ON_GOLD);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_GOLD), line_pixels(painter, 2.5f),
                painter->theme == THEME_DUSK ? color_of(painter, TOKEN_INK) : on);
    if (parts.icon.w > 0)
        art_icon(painter, node->icon, parts.icon, on);
    text_draw(painter, parts.label, parts.label_format, node->label, on);
}

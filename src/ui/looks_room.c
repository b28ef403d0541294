/* What a workshop shows besides: teams' tokens, the time, how the votes came out, what to talk about, the dark. */
#include "kit.h"

#include "workshop.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool contrast(const Painter *painter)
{
    return painter->theme == THEME_HIGH_CONTRAST;
}

/* ---- Tokens ---- */

/* The letter on a shape, in parts of the token's side: how wide it may be, how far below the middle it stands, and how
 * large it is beside the size asked for. */
typedef struct LetterPlace {
    float width, below, size;
} LetterPlace;

/* In the order of team_shape_ids. */
static const LetterPlace LETTERS[TEAM_SHAPES] = {
    {0.62f, 0, 1},       {0.56f, 0, 1}, {0.62f, 0, 1},     {0.62f, 0, 1},
    {0.46f, 0.15f, 0.9f}, {0.56f, 0, 1}, {0.48f, 0.05f, 1}, {0.54f, 0.09f, 1},
};

static int shape_of(const Node *node)
{
    return (int)((unsigned)node->value % TEAM_SHAPES);
}

static void token_layer(Painter *painter, const Job *job, const char *layer, SDL_Color color)
{
    char name[64];
    snprintf(name, sizeof name, "token-%s-%s", team_shape_ids[shape_of(job->node)], layer);
    art_icon(painter, name, job->node->rect, color);
}

static void token_letter(Painter *painter, const Job *job, SDL_Color color)
{
    const Node *node = job->node;
    const LetterPlace *place = &LETTERS[shape_of(node)];
    float side = fminf(node->rect.w, node->rect.h);
    TextFormat format = node->text;
    if (!node->label || !node->label[0] || !(format.size > 0))
        return;
    format.size *= place->size;
    float width = painter->measure.width(painter->measure.context, format.face, format.size, node->label,
                                         strlen(node->label));
    if (width > side * place->width)
        format.size *= side * place->width / width;
    format.line = 1;
    format.align = ALIGN_CENTRE;
    format.middle = true;
    Rect rect = {node->rect.x, node->rect.y + side * place->below, node->rect.w, node->rect.h};
    text_draw(painter, rect, format, node->label, color);
}

/* Has voted: a small disc with a tick at the upper right, kept off the token by a line of the ground. */
static void token_badge(Painter *painter, const Job *job)
{
    const Rect *rect = &job->node->rect;
    float size = fminf(rect->w, rect->h) * 0.38f;
    Rect badge = {rect->x + rect->w - size * 0.86f, rect->y - size * 0.14f, size, size};
    SDL_FRect box = box_of(painter, badge);
    float radius = box.w / 2, x = box.x + radius, y = box.y + box.h / 2;
    Rect tick = {badge.x + size * 0.17f, badge.y + size * 0.17f, size * 0.66f, size * 0.66f};
    shape_disc(painter, x, y, radius + line_pixels(painter, 2), color_of(painter, TOKEN_BG1));
    shape_disc(painter, x, y, radius, color_of(painter, TOKEN_INK));
    art_icon(painter, "icon-check", tick, color_of(painter, TOKEN_BG1));
}

/* Pale enough that ink can be read on it; in High contrast black with white dashes. */
static void token_pale(Painter *painter, const Job *job)
{
    static const float PALE = 0.76f;
    SDL_Color ground = color_of(painter, TOKEN_BG1);
    SDL_Color fill = color_mix(color_of(painter, theme_team(job->node->value_most)), ground,
                               contrast(painter) ? 1 : PALE);
    token_layer(painter, job, "fill", fill);
    token_layer(painter, job, "dashes", color_of(painter, TOKEN_INK2));
    token_letter(painter, job, color_of(painter, TOKEN_INK));
}

void look_token(Painter *painter, const Job *job)
{
    if (job->disabled) {
        token_pale(painter, job);
        return;
    }
    token_layer(painter, job, "fill", color_of(painter, theme_team(job->node->value_most)));
    token_layer(painter, job, "line", color_of(painter, TOKEN_TEAM_LINE));
    token_letter(painter, job, color_of(painter, TOKEN_ON_TEAM));
    if (job->checked)
        token_badge(painter, job);
}

/* ---- Time ---- */

/* It shrinks clockwise back to the top; at its end the second outline alone is left. */
void look_timer(Painter *painter, const Job *job)
{
    float radius = floorf(fminf(job->box.w, job->box.h) / 2), width = roundf(radius * 0.25f);
    float x = roundf(job->box.x + job->box.w / 2), y = roundf(job->box.y + job->box.h / 2);
    float left = fminf(fmaxf(job->node->amount, 0), 1);
    SDL_Color ink = color_of(painter, TOKEN_INK);
    shape_ring(painter, x, y, radius, width, color_of(painter, job->hovered ? TOKEN_EDGE : TOKEN_LINE));
    shape_arc(painter, x, y, (Arc){radius, width, 0, left, true}, ink);
    if (job->selected) {
        float line = fmaxf(1, roundf(radius * 0.09f));
        shape_ring(painter, x, y, radius - width - line, line, ink);
    }
}

/* ---- The split ---- */

/* A part of the bar: whole pixels of it, from the bar's left edge. */
typedef struct Stretch {
    Side side;
    float from, to;
} Stretch;

/* Where a line that goes from a to b passes x. */
static SDL_FPoint crossing(SDL_FPoint a, SDL_FPoint b, float x)
{
    float part = b.x == a.x ? 0 : (x - a.x) / (b.x - a.x);
    return (SDL_FPoint){x, a.y + (b.y - a.y) * part};
}

/* Cuts off what lies left of x (`keep_right`) or right of it. */
static void cut(Outline *outline, float x, bool keep_right)
{
    Outline whole = *outline;
    outline->count = 0;
    for (int i = 0; i < whole.count; i++) {
        SDL_FPoint a = whole.points[i], b = whole.points[(i + 1) % whole.count];
        bool a_in = keep_right ? a.x >= x : a.x <= x, b_in = keep_right ? b.x >= x : b.x <= x;
        if (a_in && outline->count < OUTLINE_MOST)
            outline->points[outline->count++] = a;
        if (a_in != b_in && outline->count < OUTLINE_MOST)
            outline->points[outline->count++] = crossing(a, b, x);
    }
}

/* The stretch of a pill as large as the box, all of it `inside` of its edges; 0,0 is the stretch's upper left. */
static void stretch_outline(Outline *outline, SDL_FRect box, const Stretch *stretch, float inside)
{
    float width = fmaxf(box.w - 2 * inside, 1), height = fmaxf(box.h - 2 * inside, 1);
    outline_make(outline, OUTLINE_ROUND, width, height, height / 2, 1);
    outline_move(outline, inside, inside);
    cut(outline, stretch->from + inside, true);
    cut(outline, stretch->to - inside, false);
    outline_move(outline, -stretch->from, 0);
}

static TextureKey stretch_key(SDL_FRect box, const Stretch *stretch, float inside)
{
    TextureKey key = key_fraction(key_fraction(key_text(texture_key(KIND_OUTLINE), "stretch"), box.w), box.h);
    return key_fraction(key_fraction(key_fraction(key, stretch->from), stretch->to), inside);
}

static void fill_stretch(Painter *painter, SDL_FRect box, const Stretch *stretch, float inside, SDL_Color color)
{
    TextureKey key = stretch_key(box, stretch, inside);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        Outline outline;
        Coverage coverage;
        SDL_Surface *surface = NULL;
        stretch_outline(&outline, box, stretch, inside);
        if (coverage_create(&coverage, (int)(stretch->to - stretch->from), (int)box.h)) {
            coverage_polygon(&coverage, outline.points, outline.count, 1);
            surface = coverage_surface(&coverage, NULL);
            coverage_free(&coverage);
        }
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    canvas_cached(painter, item, box.x + stretch->from, box.y, color);
}

static void draw_stretch(Painter *painter, SDL_FRect box, Stretch stretch)
{
    float line = fminf(line_pixels(painter, 3), fmaxf(1, floorf((stretch.to - stretch.from) / 3)));
    SDL_Color fill = side_color(painter, stretch.side, contrast(painter) ? SIDE_TINT : SIDE_LINE);
    SDL_Color pattern = contrast(painter) ? side_color(painter, stretch.side, SIDE_DEEP)
                                          : color_fade(side_color(painter, stretch.side, SIDE_TINT), 0.62f);
    Outline inner;
    if (stretch.to - stretch.from < 1 || box.h < 1)
        return;
    fill_stretch(painter, box, &stretch, 0, color_of(painter, TOKEN_INK));
    fill_stretch(painter, box, &stretch, line, fill);
    stretch_outline(&inner, box, &stretch, line);
    SDL_FRect within = {box.x + stretch.from, box.y, stretch.to - stretch.from, box.h};
    pattern_within(painter, stretch.side, within, &inner, stretch_key(box, &stretch, line), pattern);
}

/* Where the part ended before: a thin line across the bar, reaching a little over it, with a line of the ground on
 * either side. */
static void mark_before(Painter *painter, SDL_FRect box, float part)
{
    float width = line_pixels(painter, 3), gap = line_pixels(painter, 3), over = roundf(box.h * 0.12f);
    float x = box.x + roundf((box.w - width) * fminf(part, 1));
    float from = fmaxf(x - gap, box.x), to = fminf(x + width + gap, box.x + box.w);
    canvas_fill(painter, (SDL_FRect){from, box.y, to - from, box.h}, color_of(painter, TOKEN_BG1));
    canvas_fill(painter, (SDL_FRect){x, box.y - over, width, box.h + 2 * over}, color_of(painter, TOKEN_INK));
}

void look_split(Painter *painter, const Job *job)
{
    SDL_FRect box = job->box;
    float left = fminf(fmaxf(job->node->amount, 0), 1), gap = line_pixels(painter, 10);
    float least = gap / 2 + line_pixels(painter, 12); /* one vote of many can still be seen */
    float at = fminf(fmaxf(roundf(box.w * left), least), box.w - least);
    float ends = at - floorf(gap / 2), begins = ends + gap;
    if (left <= 0 || left >= 1)
        draw_stretch(painter, box, (Stretch){left <= 0 ? SIDE_INTERDEPENDENT : SIDE_CODEPENDENT, 0, box.w});
    if (left > 0 && left < 1) {
        draw_stretch(painter, box, (Stretch){SIDE_CODEPENDENT, 0, ends});
        draw_stretch(painter, box, (Stretch){SIDE_INTERDEPENDENT, begins, box.w});
    }
    if (job->node->amount_before >= 0)
        mark_before(painter, box, job->node->amount_before);
}

/* ---- What to talk about, and the dark ---- */

void look_talk_panel(Painter *painter, const Job *job)
{
    shape_sheet(painter, job->box, pixels(painter, look_shape(job->node).radius), color_of(painter, TOKEN_GOLD_TINT),
                line_pixels(painter, 3), color_of(painter, contrast(painter) ? TOKEN_INK : TOKEN_GOLD_DEEP));
}

void look_blank(Painter *painter, const Job *job)
{
    canvas_fill(painter, job->box, color_of(painter, TOKEN_BLANK));
}

/* The cells of a week, what fills them, and the two rings of time. */
#include "kit.h"

#include <math.h>

enum { ACTIVITY_ALONE, ACTIVITY_TOGETHER, ACTIVITY_ASKED = 3 };

static float radius_of(const Painter *painter, const Job *job)
{
    return pixels(painter, look_shape(job->node).radius);
}

static bool contrast(const Painter *painter)
{
    return painter->theme == THEME_HIGH_CONTRAST;
}

static void fixed_cell(Painter *painter, const Job *job)
{
    SDL_Color border = color_of(painter, TOKEN_SHADE_BORDER);
    shape_fill(painter, job->box, radius_of(painter, job), color_of(painter, TOKEN_SHADE));
    if (border.a == 0 && painter->theme == THEME_DUSK) /* there shade is hardly another than the ground */
        border = color_of(painter, TOKEN_LINE);
    if (border.a > 0)
        shape_line(painter, job->box, radius_of(painter, job), line_pixels(painter, contrast(painter) ? 2 : 1.5f),
                   border);
}

/* In High contrast a cell that may be filled has a yellow line alone: yellow all over are the times for oneself. */
void look_week_cell(Painter *painter, const Job *job)
{
    float radius = radius_of(painter, job);
    bool lit = job->hovered || job->checked, open = job->selected || lit;
    if (job->disabled) {
        fixed_cell(painter, job);
        return;
    }
    SDL_Color line = color_of(painter, open ? TOKEN_INK : TOKEN_EDGE);
    if (open && contrast(painter))
        line = color_of(painter, TOKEN_GOLD);
    else if (open)
        shape_fill(painter, job->box, radius,
                   color_mix(color_of(painter, TOKEN_GOLD_TINT), color_of(painter, TOKEN_BG0), lit ? 0 : 0.45f));
    if (job->checked)
        shape_line(painter, job->box, radius, line_pixels(painter, 4), line);
    else
        shape_dashes(painter, job->box, radius, line_pixels(painter, lit ? 3 : 2), line);
}

/* What somebody asks for: paper with a line; once declined only dashes are left of it. */
static void asked_for(Painter *painter, const Job *job)
{
    bool inside = contrast(painter); /* on black a black line can't be seen outside */
    float radius = radius_of(painter, job), inset = roundf(pixels(painter, job->selected ? 5 : 3));
    SDL_Color line = color_of(painter, TOKEN_ON_SHEET);
    if (job->checked) {
        shape_dashes(painter, job->box, radius, line_pixels(painter, 2), color_of(painter, TOKEN_EDGE));
        return;
    }
    SDL_Color fill = color_of(painter, job->hovered ? TOKEN_GOLD_TINT : TOKEN_SHEET);
    shape_sheet(painter, job->box, radius, fill, line_pixels(painter, job->selected && !inside ? 5 : 2), line);
    if (inside)
        shape_line(painter, box_inset(job->box, inset), fmaxf(0, radius - inset),
                   line_pixels(painter, job->selected ? 4 : 2), line);
}

void look_activity(Painter *painter, const Job *job)
{
    float radius = radius_of(painter, job), inset = roundf(pixels(painter, 3));
    if (job->node->value == ACTIVITY_ASKED) {
        asked_for(painter, job);
        return;
    }
    bool alone = job->node->value == ACTIVITY_ALONE;
    SDL_Color fill = color_of(painter, alone ? TOKEN_GOLD : TOKEN_WE);
    if (job->hovered)
        fill = color_mix(fill, color_of(painter, alone ? TOKEN_GOLD_TINT : TOKEN_BG1), alone ? 0.4f : 0.14f);
    if (alone)
        shape_sheet(painter, job->box, radius, fill, line_pixels(painter, job->selected ? 5 : 2.5f),
                    color_of(painter, job->selected ? TOKEN_ON_GOLD : TOKEN_INK));
    else
        shape_fill(painter, job->box, radius, fill);
    bool dark = painter->theme != THEME_PAPER; /* there a dark line gets a light one round it */
    if (job->selected && alone && dark)
        shape_line(painter, job->box, radius, line_pixels(painter, 2.5f), color_of(painter, TOKEN_INK));
    if (job->selected && !alone)
        shape_line(painter, box_inset(job->box, inset), fmaxf(0, radius - inset), line_pixels(painter, 3),
                   color_of(painter, TOKEN_ON_WE));
}

/* A ring of time: its track, and the part of it that is filled. */
typedef struct TimeRing {
    float x, y, radius, width, filled;
    Token color;
} TimeRing;

/* The stretch of it between two turns; filled from the top on. Where it is but a piece of the ring, each layer reaches
 * a pixel further than the one beneath, so that no edge of that one shines through. */
static void draw_stretch(Painter *painter, const TimeRing *ring, float from, float to)
{
    float edge = fminf(line_pixels(painter, 2), fmaxf(1, roundf(ring->width * 0.1f)));
    float line = fminf(line_pixels(painter, 2.5f), fmaxf(1, roundf(ring->width * 0.13f)));
    float pixel = 1 / ring->radius / 6.2832f;
    float further = to - from < 1 ? pixel : 0, first = fmaxf(from, 0), last = fminf(to, ring->filled);
    bool begins = from <= 0, ends = to >= ring->filled;
    shape_arc(painter, ring->x, ring->y, (Arc){ring->radius, ring->width, from, to},
              color_of(painter, TOKEN_EDGE_SHEET));
    shape_arc(painter, ring->x, ring->y,
              (Arc){ring->radius - edge, ring->width - 2 * edge, from - further, to + further},
              color_of(painter, contrast(painter) ? TOKEN_SHEET : TOKEN_SHADE));
    if (last <= first)
        return;
    Arc fill = {ring->radius, ring->width, begins ? 0 : first - 2 * further, ends ? last : last + 2 * further};
    shape_arc(painter, ring->x, ring->y, fill, color_of(painter, TOKEN_ON_SHEET));
    bool open = ring->filled < 1; /* a whole ring has no ends */
    fill.radius -= line;
    fill.width -= 2 * line;
    fill.from += begins ? (open ? line * pixel : 0) : -further;
    fill.to += ends ? (open ? -line * pixel : 0) : further;
    shape_arc(painter, ring->x, ring->y, fill, color_of(painter, ring->color));
}

/* Linked: at the upper crossing the left ring lies above, at the lower one the right ring. */
void look_time_rings(Painter *painter, const Job *job)
{
    static const float APART = 1.24f, WIDTH = 0.265f, CROSSING = 0.075f; /* in radii; in turns */
    SDL_FRect box = job->box;
    float radius = floorf(fminf(box.h / 2, box.w / (2 + APART))), apart = roundf(radius * APART);
    float width = roundf(radius * WIDTH), x = roundf(box.x + box.w / 2 - apart / 2), y = roundf(box.y + box.h / 2);
    float crossing = asinf(fminf(1, apart / 2 / (radius - width / 2))) / 6.2832f;
    TimeRing me = {x, y, radius, width, fminf(fmaxf(job->node->amount, 0), 1), TOKEN_GOLD};
    TimeRing we = {x + apart, y, radius, width, fminf(fmaxf(job->node->amount_before, 0), 1),
                   contrast(painter) ? TOKEN_ON_SHEET : TOKEN_WE}; /* there "we" is as white as the sheet */
    draw_stretch(painter, &me, 0, 1);
    draw_stretch(painter, &we, 0, 1);
    draw_stretch(painter, &me, crossing - CROSSING, crossing + CROSSING);
}

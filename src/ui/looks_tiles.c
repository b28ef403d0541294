/* Pieces of a sentence, where they go, and the line that they build. */
#include "kit.h"

#include <math.h>

enum { BARRED = 2 };

static const float BAR_AWAY = 12; /* of a barred piece, from its ends */

static void dashes(Painter *painter, LookShape shape, SDL_FRect box, float width, SDL_Color color)
{
    shape_dashed(painter, shape.outline, box, pixels(painter, shape.radius), 0, (DashedLine){width, 8, color});
}

/* The two bars across a barred piece. */
static void bars(Painter *painter, const Job *job, float width, SDL_Color color)
{
    float away = roundf(pixels(painter, BAR_AWAY));
    SDL_FRect bar = {job->box.x + away, job->box.y + width, width, job->box.h - 2 * width};
    if (job->node->value != BARRED)
        return;
    canvas_fill(painter, bar, color);
    bar.x = job->box.x + job->box.w - away - width;
    canvas_fill(painter, bar, color);
}

void look_tile(Painter *painter, const Job *job)
{
    LookShape shape = look_shape(job->node);
    float radius = pixels(painter, shape.radius);
    float line = job->checked ? pixels(painter, 2.5f) : line_pixels(painter, job->hovered || job->pressed ? 3 : 2);
    bool lit = job->checked || job->hovered || job->pressed;
    SDL_FRect box = job->box;
    SDL_Color ink = color_of(painter, TOKEN_ON_SHEET);
    if (job->pressed && !job->checked)
        box.y += line_pixels(painter, 2);
    Job moved = *job;
    moved.box = box;
    shape_band(painter, shape.outline, box, radius, SHAPE_INSIDE, -line / 2,
               color_of(painter, lit ? TOKEN_GOLD_TINT : TOKEN_SHEET));
    shape_band(painter, shape.outline, box, radius, -line, 0, ink);
    bars(painter, &moved, line, ink);
}

/* A slot that is filled lies under its piece, and shows around it where the pointer is on it. */
void look_slot(Painter *painter, const Job *job)
{
    LookShape shape = look_shape(job->node);
    float radius = pixels(painter, shape.radius), line = line_pixels(painter, job->selected ? 3 : 2);
    SDL_Color ink = color_of(painter, TOKEN_ON_SHEET);
    if (job->checked) {
        if (job->hovered || job->selected)
            shape_band(painter, shape.outline, job->box, radius, 0, line_pixels(painter, 2), ink);
        return;
    }
    if (job->hovered)
        shape_band(painter, shape.outline, job->box, radius, SHAPE_INSIDE, 0, color_of(painter, TOKEN_GOLD_TINT));
    SDL_Color edge = job->hovered || job->selected ? ink : color_of(painter, TOKEN_EDGE_SHEET);
    dashes(painter, shape, job->box, line, edge);
    bars(painter, job, line_pixels(painter, 2), edge);
}

/* One post within `box` of a line that is `high`: clear, thick as a wall, hardly there; or three dots where none
 * stands. */
static void post(Painter *painter, SDL_FRect box, float high, int kind)
{
    float middle = box.x + box.w / 2;
    float wide =
        kind == POST_WALL ? high * 0.2f : fmaxf(pixels(painter, 4), high * (kind == POST_CLEAR ? 0.06f : 0.03f));
    SDL_Color ink = color_of(painter, TOKEN_INK);
    SDL_FRect bar = {roundf(middle - wide / 2), box.y, fmaxf(1, roundf(wide)), box.h};
    switch (kind) {
    case POST_CLEAR:
        shape_fill(painter, bar, wide / 2, ink);
        break;
    case POST_WALL:
        shape_fill(painter, bar, pixels(painter, 3), ink);
        break;
    case POST_FADED:
        shape_line(painter, box_inset(bar, -line_pixels(painter, 1)), wide, line_pixels(painter, 1.5f),
                   color_fade(ink, painter->theme == THEME_HIGH_CONTRAST ? 1 : 0.6f));
        break;
    default:
        for (int dot = 0; dot < 3; dot++)
            shape_disc(painter, middle, box.y + box.h * (0.2f + 0.3f * (float)dot), pixels(painter, 2),
                       color_of(painter, TOKEN_EDGE));
    }
}

/* The rings stand as boundaries_nodes.c says, to either side of the posts. */
void look_posts(Painter *painter, const Job *job)
{
    const Node *node = job->node;
    SDL_FRect box = job->box;
    float middle = box.x + box.w / 2, radius = box.h * 0.35f, away = box.h * 0.6f, line = radius / 5;
    float y = box.y + box.h / 2, gap = line_pixels(painter, 2);
    shape_ring(painter, middle - away, y, radius, line, color_of(painter, TOKEN_ME));
    shape_ring(painter, middle + away, y, radius, line, color_of(painter, TOKEN_WE));
    for (int index = 0; index < node->value_most; index++) {
        float high = box.h / (float)node->value_most;
        SDL_FRect place = {middle - radius, roundf(box.y + high * (float)index), 2 * radius, roundf(high - gap)};
        post(painter, place, box.h, node->value >> (POST_BITS * index) & ((1 << POST_BITS) - 1));
    }
}

/* The outlines of things: rounded sheets, pockets, ribbons. */
#include "outline.h"

#include "random.h"

#include <math.h>

/* Of a pocket 264 u wide. */
static const float POCKET_WIDTH = 264, ROUND_DEPTH = 69, POINTED_DEPTH = 59;

static void add(Outline *outline, float x, float y)
{
    if (outline->count == OUTLINE_MOST)
        return;
    if (outline->count > 0) {
        SDL_FPoint last = outline->points[outline->count - 1];
        if (fabsf(last.x - x) + fabsf(last.y - y) < 0.001f)
            return;
    }
    outline->points[outline->count++] = (SDL_FPoint){x, y};
}

/* A quarter circle about x,y from `start` quarters on, clockwise; 0 is to the right. */
static void add_corner(Outline *outline, float x, float y, float radius, int start)
{
    int steps = radius < 0.01f ? 0 : radius < 12 ? 8 : 20;
    if (steps == 0)
        add(outline, x, y);
    for (int i = 0; i <= steps && steps > 0; i++) {
        double turn = HALF_TURN / 2 * (start + (double)i / steps);
        add(outline, x + radius * (float)cos(turn), y + radius * (float)sin(turn));
    }
}

static void add_curve(Outline *outline, SDL_FPoint a, SDL_FPoint b, SDL_FPoint c, SDL_FPoint d)
{
    enum { STEPS = 32 };
    for (int i = 0; i <= STEPS; i++) {
        float t = (float)i / STEPS, s = 1 - t;
        float wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
        add(outline, wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y);
    }
}

static void add_bend(Outline *outline, SDL_FPoint a, SDL_FPoint corner, SDL_FPoint d)
{
    SDL_FPoint b = {a.x + (corner.x - a.x) * 2 / 3, a.y + (corner.y - a.y) * 2 / 3};
    SDL_FPoint c = {d.x + (corner.x - d.x) * 2 / 3, d.y + (corner.y - d.y) * 2 / 3};
    add_curve(outline, a, b, c, d);
}

static void make_round(Outline *outline, float width, float height, float radius)
{
    radius = fminf(radius, fminf(width, height) / 2);
    add_corner(outline, radius, radius, radius, 2);
    add_corner(outline, width - radius, radius, radius, 3);
    add_corner(outline, width - radius, height - radius, radius, 0);
    add_corner(outline, radius, height - radius, radius, 1);
}

/* How deep a pocket's bottom is: it grows with the pocket, but no deeper than fits. A picture of a pocket is so small
 * that its bottom would be lost at that. */
static float bottom_depth(float depth, float width, float height, float unit)
{
    float scale = fminf(width / (POCKET_WIDTH * unit), 1.27f);
    return fminf(depth * unit * (scale < 0.25f ? 1.9f * scale : scale), height * 0.45f);
}

static void make_codependent(Outline *outline, float width, float height, float radius, float unit)
{
    float depth = bottom_depth(ROUND_DEPTH, width, height, unit), side = height - depth, middle = width / 2;
    float handle = 0.56f * middle, fall = 0.72f * depth;
    add_corner(outline, radius, radius, radius, 2);
    add_corner(outline, width - radius, radius, radius, 3);
    add_curve(outline, (SDL_FPoint){width, side}, (SDL_FPoint){width, side + fall},
              (SDL_FPoint){middle + handle, height}, (SDL_FPoint){middle, height});
    add_curve(outline, (SDL_FPoint){middle, height}, (SDL_FPoint){middle - handle, height},
              (SDL_FPoint){0, side + fall}, (SDL_FPoint){0, side});
}

/* The two sides would meet at corners `depth` above the tip; corners and tip are bends of 14 u to either side. */
static void make_interdependent(Outline *outline, float width, float height, float radius, float unit)
{
    float depth = bottom_depth(POINTED_DEPTH, width, height, unit), middle = width / 2;
    float bend = fminf(14 * unit, middle / 3), slope = depth / middle, length = sqrtf(1 + slope * slope);
    float along = bend / length, fall = along * slope;
    float tip = height, side = tip - depth;
    add_corner(outline, radius, radius, radius, 2);
    add_corner(outline, width - radius, radius, radius, 3);
    add_bend(outline, (SDL_FPoint){width, side - bend}, (SDL_FPoint){width, side},
             (SDL_FPoint){width - along, side + fall});
    add_bend(outline, (SDL_FPoint){middle + along, tip - fall}, (SDL_FPoint){middle, tip},
             (SDL_FPoint){middle - along, tip - fall});
    add_bend(outline, (SDL_FPoint){along, side + fall}, (SDL_FPoint){0, side}, (SDL_FPoint){0, side - bend});
}

static void make_ribbon(Outline *outline, float width, float height)
{
    add(outline, 0, 0);
    add(outline, width, 0);
    add(outline, width, height);
    add(outline, width / 2, height - fminf(width * 0.34f, height / 2));
    add(outline, 0, height);
}

/* Half a circle into the shape, from `start` quarters on, counter-clockwise. */
static void add_notch(Outline *outline, float x, float y, float radius, int start)
{
    enum { STEPS = 16 };
    for (int i = 0; i <= STEPS; i++) {
        double turn = HALF_TURN / 2 * start - HALF_TURN * i / STEPS;
        add(outline, x + radius * (float)cos(turn), y + radius * (float)sin(turn));
    }
}

static void make_notched(Outline *outline, float width, float height, float radius, float unit)
{
    float notch = fminf(12 * unit, height / 4);
    radius = fminf(radius, height / 2 - notch);
    add_corner(outline, radius, radius, radius, 2);
    add_corner(outline, width - radius, radius, radius, 3);
    add_notch(outline, width, height / 2, notch, 3);
    add_corner(outline, width - radius, height - radius, radius, 0);
    add_corner(outline, radius, height - radius, radius, 1);
    add_notch(outline, 0, height / 2, notch, 1);
}

static void make_arrow(Outline *outline, float width, float height, float radius, float unit)
{
    float point = fminf(28 * unit, width / 4);
    add_corner(outline, radius, radius, radius, 2);
    add(outline, width - point, 0);
    add(outline, width, height / 2);
    add(outline, width - point, height);
    add_corner(outline, radius, height - radius, radius, 1);
}

static float between(Random *random, float least, float most)
{
    return least + (most - least) * (float)random_below(random, 1025) / 1024;
}

/* Worn by water: between an ellipse and a rectangle, each quarter in its own way, the back a little uneven and the
 * widest line not quite in the middle. The quarters meet where they touch the box, so that no corner is there. */
static void make_stone(Outline *outline, float width, float height, int seed)
{
    enum { STEPS = 220 };
    Random random = random_make((uint64_t)seed, 3);
    float square[4], bend = between(&random, 0, 6.28f), other = between(&random, 0, 6.28f);
    float low = between(&random, -0.04f, 0.16f);
    for (int quarter = 0; quarter < 4; quarter++)
        square[quarter] = between(&random, 2.5f, quarter < 2 ? 3.3f : 2.9f);
    for (int i = 0; i < STEPS; i++) {
        float turn = (float)HALF_TURN * 2 * (float)i / STEPS, x = cosf(turn), y = sinf(turn);
        float power = square[i * 4 / STEPS];
        float reach = powf(powf(fabsf(x), power) + powf(fabsf(y), power), -1 / power);
        float worn = y * reach * (1 - 0.022f * (2 + sinf(2 * turn + bend) + sinf(3 * turn + other)));
        add(outline, width / 2 * (1 + x * reach), height / 2 * (1 + worn + low * (1 - worn * worn)));
    }
}

/* Round corners at its top alone, each of its own radius. */
static void make_topped(Outline *outline, float width, float height, float left, float right)
{
    add_corner(outline, left, left, left, 2);
    add_corner(outline, width - right, right, right, 3);
    add(outline, width, height);
    add(outline, 0, height);
}

void outline_make(Outline *outline, OutlineShape shape, float width, float height, float radius, float unit)
{
    outline->count = 0;
    radius = fminf(radius, fminf(width, height) / 2);
    switch (shape) {
    case OUTLINE_CODEPENDENT: make_codependent(outline, width, height, radius, unit); break;
    case OUTLINE_INTERDEPENDENT: make_interdependent(outline, width, height, radius, unit); break;
    case OUTLINE_RIBBON: make_ribbon(outline, width, height); break;
    case OUTLINE_NOTCHED: make_notched(outline, width, height, radius, unit); break;
    case OUTLINE_ARROW: make_arrow(outline, width, height, radius, unit); break;
    case OUTLINE_TOP_LEFT:
    case OUTLINE_TOP_RIGHT:
    case OUTLINE_TOP: make_topped(outline, width, height, shape == OUTLINE_TOP_RIGHT ? 0 : radius,
                                  shape == OUTLINE_TOP_LEFT ? 0 : radius);
        break;
    default:
        if (shape >= OUTLINE_STONE)
            make_stone(outline, width, height, (int)shape - OUTLINE_STONE);
        else
            make_round(outline, width, height, radius);
        break;
    }
    SDL_FPoint first = outline->points[0], last = outline->points[outline->count - 1];
    if (outline->count > 1 && fabsf(first.x - last.x) + fabsf(first.y - last.y) < 0.001f)
        outline->count--;
}

static SDL_FPoint normal_of(SDL_FPoint a, SDL_FPoint b)
{
    float length = hypotf(b.x - a.x, b.y - a.y);
    return length > 0 ? (SDL_FPoint){(b.y - a.y) / length, -(b.x - a.x) / length} : (SDL_FPoint){0, 0};
}

void outline_grow(const Outline *outline, float by, Outline *grown)
{
    int count = outline->count;
    Outline moved = {.count = count};
    for (int i = 0; i < count; i++) {
        SDL_FPoint at = outline->points[i];
        SDL_FPoint before = normal_of(outline->points[(i + count - 1) % count], at);
        SDL_FPoint after = normal_of(at, outline->points[(i + 1) % count]);
        float x = before.x + after.x, y = before.y + after.y;
        float square = fmaxf(x * x + y * y, 0.4f); /* a corner sharper than that is cut a little short */
        moved.points[i] = (SDL_FPoint){at.x + x * 2 / square * by, at.y + y * 2 / square * by};
    }
    *grown = moved;
}

void outline_move(Outline *outline, float dx, float dy)
{
    for (int i = 0; i < outline->count; i++) {
        outline->points[i].x += dx;
        outline->points[i].y += dy;
    }
}

void outline_dash(const Outline *outline, Coverage *coverage, float width, float dash, float gap)
{
    float left = dash;
    bool drawing = true;
    for (int i = 0; i < outline->count; i++) {
        SDL_FPoint at = outline->points[i], end = outline->points[(i + 1) % outline->count];
        float length = hypotf(end.x - at.x, end.y - at.y);
        while (length > 0.01f) {
            float step = fminf(length, left), part = step / length;
            SDL_FPoint next = {at.x + (end.x - at.x) * part, at.y + (end.y - at.y) * part};
            if (drawing)
                coverage_stroke(coverage, at, next, width);
            at = next;
            length -= step;
            left -= step;
            if (left <= 0.01f) {
                drawing = !drawing;
                left = drawing ? dash : gap;
            }
        }
    }
}

/* Drawing filled polygons smoothly. Each edge leaves in the cells of a row how much it changes the covered area there;
 * summed up along the row, that is the coverage. */
#include "coverage.h"

#include <math.h>
#include <stdlib.h>

bool coverage_create(Coverage *coverage, int width, int height)
{
    *coverage = (Coverage){0};
    if (width <= 0 || height <= 0)
        return false;
    coverage->cells = calloc((size_t)(width + 2) * (size_t)height, sizeof *coverage->cells);
    if (!coverage->cells)
        return false;
    coverage->width = width;
    coverage->height = height;
    return true;
}

void coverage_free(Coverage *coverage)
{
    free(coverage->cells);
    *coverage = (Coverage){0};
}

static float within(float value, float most)
{
    return value < 0 ? 0 : value > most ? most : value;
}

/* What a piece of an edge within one row does: it runs from x0 to x1 and falls by `height` (signed). */
static void add_piece(float *row, float x0, float x1, float height)
{
    if (x0 > x1) {
        float swapped = x0;
        x0 = x1;
        x1 = swapped;
    }
    int first = (int)x0, last = (int)x1;
    if (first == last) {
        float middle = (x0 + x1) / 2 - (float)first;
        row[first] += height * (1 - middle);
        row[first + 1] += height * middle;
        return;
    }
    float slope = height / (x1 - x0), before = 0;
    for (int x = first; x <= last; x++) {
        float from = fmaxf(x0, (float)x), to = fminf(x1, (float)x + 1);
        float part = slope * (to - from), middle = (from + to) / 2 - (float)x;
        row[x] += part * (1 - middle) + before;
        before = part * middle;
    }
    row[last + 1] += before;
}

static void add_edge(Coverage *coverage, SDL_FPoint a, SDL_FPoint b, float sign)
{
    if (a.y == b.y)
        return;
    if (a.y > b.y) {
        SDL_FPoint swapped = a;
        a = b;
        b = swapped;
        sign = -sign;
    }
    float most = (float)coverage->width, slope = (b.x - a.x) / (b.y - a.y);
    int first = a.y < 0 ? 0 : (int)a.y, rows = coverage->height;
    for (int y = first; y < rows && (float)y < b.y; y++) {
        float top = fmaxf(a.y, (float)y), foot = fminf(b.y, (float)y + 1);
        if (foot <= top)
            continue;
        float x0 = a.x + (top - a.y) * slope, x1 = a.x + (foot - a.y) * slope;
        add_piece(coverage->cells + (size_t)y * (size_t)(coverage->width + 2), within(x0, most), within(x1, most),
                  sign * (foot - top));
    }
}

void coverage_polygon(Coverage *coverage, const SDL_FPoint *points, int count, float sign)
{
    for (int i = 0; i < count && coverage->cells; i++)
        add_edge(coverage, points[i], points[(i + 1) % count], sign);
}

void coverage_circle(Coverage *coverage, float x, float y, float radius, float sign)
{
    enum { SIDES = 128 };
    SDL_FPoint points[SIDES];
    if (radius <= 0)
        return;
    for (int i = 0; i < SIDES; i++) {
        double turn = 2 * HALF_TURN * i / SIDES;
        points[i] = (SDL_FPoint){x + radius * (float)cos(turn), y + radius * (float)sin(turn)};
    }
    coverage_polygon(coverage, points, SIDES, sign);
}

void coverage_stroke(Coverage *coverage, SDL_FPoint from, SDL_FPoint to, float width)
{
    float length = hypotf(to.x - from.x, to.y - from.y);
    if (length <= 0)
        return;
    float across_x = -(to.y - from.y) / length * width / 2, across_y = (to.x - from.x) / length * width / 2;
    SDL_FPoint points[4] = {{from.x - across_x, from.y - across_y}, {to.x - across_x, to.y - across_y},
                            {to.x + across_x, to.y + across_y}, {from.x + across_x, from.y + across_y}};
    coverage_polygon(coverage, points, 4, 1);
}

SDL_Surface *coverage_surface(const Coverage *coverage, const Coverage *mask)
{
    if (!coverage->cells || (mask && !mask->cells))
        return NULL;
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, coverage->width, coverage->height, 32,
                                                          SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; surface && y < coverage->height; y++) {
        const float *cells = coverage->cells + (size_t)y * (size_t)(coverage->width + 2);
        const float *cut = mask ? mask->cells + (size_t)y * (size_t)(coverage->width + 2) : NULL;
        Uint32 *row = (Uint32 *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        float sum = 0, cut_sum = 0;
        for (int x = 0; x < coverage->width; x++) {
            sum += cells[x];
            cut_sum += cut ? cut[x] : 0;
            float covered = within(fabsf(sum), 1) * (cut ? within(fabsf(cut_sum), 1) : 1);
            row[x] = (Uint32)(covered * 255 + 0.5f) << 24 | 0xFFFFFF;
        }
    }
    return surface;
}

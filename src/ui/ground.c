/* The ground: a vertical gradient with paper fibre, worked out once into one opaque texture as large as the output. */
#include "kit.h"

#include "random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TILE = 512, SCALE_MOST = 3, FIBRES = 230, NOISE = 5, BAND_ROWS = 64, STRENGTH_MOST = 20,
       AMOUNTS = STRENGTH_MOST + 1 };

static const SDL_Color FIBRE = {174, 159, 135, 255};

/* How strongly the fibre's colour shows at each place of a square that repeats, 0 to STRENGTH_MOST of 255. */
typedef struct Fibres {
    Uint8 *cells;
    int side;
    int scale; /* pixels to a drawn pixel of fibre */
} Fibres;

static void stamp(Fibres *fibres, float x, float y, int strength)
{
    for (int row = 0; row < fibres->scale; row++)
        for (int column = 0; column < fibres->scale; column++) {
            int at_x = ((int)floorf(x) + column + fibres->side) % fibres->side;
            int at_y = ((int)floorf(y) + row + fibres->side) % fibres->side;
            Uint8 *cell = &fibres->cells[at_y * fibres->side + at_x];
            *cell = (Uint8)(*cell > strength ? *cell : strength);
        }
}

static float between(Random *random, float least, float most)
{
    return least + (most - least) * (float)random_below(random, 10001) / 10000;
}

/* The remainder of `value`, at most twice `side` and a bit: fmodf takes long for what two subtractions give. */
static float within(float value, float side)
{
    while (value >= side)
        value -= side;
    return value;
}

static void draw_fibre(Fibres *fibres, Random *random)
{
    float side = (float)fibres->side, scale = (float)fibres->scale;
    float x = between(random, 0, side), y = between(random, 0, side), turn = between(random, 0, 6.283f);
    float bend = between(random, -0.035f, 0.035f), strength = between(random, 6, STRENGTH_MOST);
    int steps = (int)between(random, 14, 50);
    for (int i = 0; i < steps * fibres->scale; i++) {
        float along = (float)i / ((float)steps * scale);
        stamp(fibres, x, y, (int)(strength * (1 - along * along)));
        x = within(x + cosf(turn) + side, side);
        y = within(y + sinf(turn) + side, side);
        turn += bend / scale;
    }
}

static bool make_fibres(Fibres *fibres, float unit)
{
    Random random = random_make(1720, 1);
    int scale = (int)lroundf(unit);
    fibres->scale = scale < 1 ? 1 : scale > SCALE_MOST ? SCALE_MOST : scale;
    fibres->side = TILE * fibres->scale;
    size_t count = (size_t)fibres->side * (size_t)fibres->side;
    fibres->cells = malloc(count);
    if (!fibres->cells)
        return false;
    for (size_t i = 0; i < count; i += 4) {
        Uint32 bits = random_next(&random);
        for (size_t part = 0; part < 4; part++)
            fibres->cells[i + part] = (Uint8)((bits >> (8 * part) & 0xFF) * NOISE >> 8);
    }
    for (int i = 0; i < FIBRES; i++)
        draw_fibre(fibres, &random);
    return true;
}

/* One row: the gradient's colour with a little of the fibre's in it; the noise also hides the gradient's steps. The few
 * colours that there are in a row are worked out first, and what repeats is copied: a first frame waits for this. */
static void fill_row(Uint32 *row, int width, const float color[3], const Uint8 *fibres, int side, int strength)
{
    int base[3], reach[3];
    Uint32 colors[AMOUNTS];
    const int fibre[3] = {FIBRE.r, FIBRE.g, FIBRE.b};
    for (int i = 0; i < 3; i++) {
        base[i] = (int)lroundf(color[i] * 65536) + 32768;
        reach[i] = (int)(((float)fibre[i] - color[i]) * (float)strength);
    }
    for (int amount = 0; amount < AMOUNTS; amount++) {
        Uint32 r = (Uint32)(base[0] + reach[0] * amount) >> 16, g = (Uint32)(base[1] + reach[1] * amount) >> 16;
        colors[amount] = r << 16 | g << 8 | (Uint32)(base[2] + reach[2] * amount) >> 16;
    }
    int fresh = fibres ? SDL_min(side, width) : 1;
    for (int x = 0; x < fresh; x++)
        row[x] = colors[fibres ? fibres[x] : 0];
    for (int x = fresh; x < width; x += fresh) {
        if (x + fresh > width)
            fresh = width - x;
        memcpy(row + x, row, (size_t)fresh * sizeof *row);
    }
}

static void fill_ground(Painter *painter, int width, int height, Uint32 *rows, const Fibres *fibres)
{
    SDL_Color top = color_of(painter, TOKEN_BG0), foot = color_of(painter, TOKEN_BG1);
    int strength = (int)(theme_fibre(painter->theme) * 65536 / 255);
    for (int y = 0; y < height; y++) {
        float part = height > 1 ? (float)y / (float)(height - 1) : 0;
        float color[3] = {(float)top.r + (float)(foot.r - top.r) * part, (float)top.g + (float)(foot.g - top.g) * part,
                          (float)top.b + (float)(foot.b - top.b) * part};
        const Uint8 *cells = fibres->cells ? fibres->cells + (y % fibres->side) * fibres->side : NULL;
        int in_band = y % BAND_ROWS;
        fill_row(rows + in_band * width, width, color, cells, fibres->side, strength);
        if (in_band == BAND_ROWS - 1 || y == height - 1)
            SDL_UpdateTexture(painter->ground, &(SDL_Rect){0, y - in_band, width, in_band + 1}, rows, width * 4);
    }
}

static bool make_ground(Painter *painter, int width, int height)
{
    Fibres fibres = {0};
    Uint32 *rows = malloc((size_t)width * BAND_ROWS * sizeof *rows);
    if (painter->ground)
        SDL_DestroyTexture(painter->ground);
    painter->ground = SDL_CreateTexture(painter->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC, width,
                                        height);
    if (rows && painter->ground) {
        SDL_SetTextureBlendMode(painter->ground, SDL_BLENDMODE_NONE);
        if (theme_fibre(painter->theme) > 0)
            make_fibres(&fibres, painter->unit);
        fill_ground(painter, width, height, rows, &fibres);
    }
    bool made = rows && painter->ground;
    free(fibres.cells);
    free(rows);
    painter->ground_width = made ? width : 0;
    painter->ground_height = made ? height : 0;
    return made;
}

void painter_ground(Painter *painter)
{
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(painter->renderer, &width, &height);
    if (width <= 0 || height <= 0)
        return;
    if (!painter->ground || painter->ground_width != width || painter->ground_height != height)
        make_ground(painter, width, height);
    if (painter->ground_width == width) {
        SDL_RenderCopy(painter->renderer, painter->ground, NULL, NULL);
        return;
    }
    SDL_Color color = color_of(painter, TOKEN_BG1);
    SDL_SetRenderDrawColor(painter->renderer, color.r, color.g, color.b, 255);
    SDL_RenderClear(painter->renderer);
}

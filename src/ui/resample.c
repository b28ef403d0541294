/* Scaling along one direction and then the other, with a tent as wide as a pixel of the source or of the result,
 * whichever is wider. Colours count by their alpha. */
#include "resample.h"

#include <math.h>
#include <stdlib.h>

enum { CHANNELS = 4 };

/* One direction: how many samples there are, and how many there shall be. */
typedef struct Axis {
    int from, to;
    float step, reach; /* samples to one of the result; to either side of it */
} Axis;

static Axis axis_of(int from, int to)
{
    float step = (float)from / (float)to;
    return (Axis){from, to, step, fmaxf(step, 1)};
}

/* One sample of the result: the mean of those around it. `stride`: floats from one to the next. */
static void mix(const Axis *axis, int index, const float *samples, size_t stride, float *out)
{
    float middle = ((float)index + 0.5f) * axis->step - 0.5f, all = 0;
    int first = (int)fmaxf(ceilf(middle - axis->reach), 0);
    int last = (int)fminf(floorf(middle + axis->reach), (float)axis->from - 1);
    float sum[CHANNELS] = {0};
    for (int i = first; i <= last; i++) {
        float weight = 1 - fabsf((float)i - middle) / axis->reach;
        const float *sample = samples + (size_t)i * stride;
        for (int channel = 0; channel < CHANNELS; channel++)
            sum[channel] += weight * sample[channel];
        all += weight;
    }
    for (int channel = 0; channel < CHANNELS; channel++)
        out[channel] = all > 0 ? sum[channel] / all : 0;
}

/* A row of pixels as alpha and colours times alpha. */
static void read_row(const SDL_Surface *picture, int y, float *row)
{
    const void *start = (const Uint8 *)picture->pixels + (size_t)y * (size_t)picture->pitch;
    const Uint32 *pixels = start;
    for (int x = 0; x < picture->w; x++, row += CHANNELS) {
        float alpha = (float)(pixels[x] >> 24);
        row[0] = alpha;
        for (int channel = 1; channel < CHANNELS; channel++)
            row[channel] = (float)(pixels[x] >> (8 * (CHANNELS - 1 - channel)) & 0xFF) * alpha;
    }
}

static Uint32 pixel_of(const float *sample)
{
    Uint32 pixel = (Uint32)lroundf(sample[0]);
    for (int channel = 1; channel < CHANNELS; channel++) {
        float colour = sample[0] > 0 ? sample[channel] / sample[0] : 0;
        pixel = pixel << 8 | (Uint32)lroundf(fminf(colour, 255));
    }
    return pixel;
}

static void write_column(SDL_Surface *result, const Axis *down, const float *samples, int x)
{
    size_t stride = (size_t)result->w * CHANNELS;
    for (int y = 0; y < result->h; y++) {
        float sample[CHANNELS];
        mix(down, y, samples + (size_t)x * CHANNELS, stride, sample);
        Uint32 *row = (Uint32 *)(void *)((Uint8 *)result->pixels + (size_t)y * (size_t)result->pitch);
        row[x] = pixel_of(sample);
    }
}

SDL_Surface *resample(const SDL_Surface *picture, int width, int height)
{
    Axis across = axis_of(picture->w, width), down = axis_of(picture->h, height);
    SDL_Surface *result = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    float *row = malloc((size_t)picture->w * CHANNELS * sizeof *row);
    float *rows = malloc((size_t)picture->h * (size_t)width * CHANNELS * sizeof *rows);
    if (!result || !row || !rows) {
        SDL_FreeSurface(result);
        result = NULL;
    }
    for (int y = 0; result && y < picture->h; y++) {
        read_row(picture, y, row);
        for (int x = 0; x < width; x++)
            mix(&across, x, row, CHANNELS, rows + ((size_t)y * (size_t)width + (size_t)x) * CHANNELS);
    }
    for (int x = 0; result && x < width; x++)
        write_column(result, &down, rows, x);
    free(row);
    free(rows);
    return result;
}

void resample_round(SDL_Surface *picture, float radius)
{
    radius = fminf(radius, fminf((float)picture->w, (float)picture->h) / 2);
    for (int y = 0; y < picture->h; y++) {
        float down = radius - fminf((float)y + 0.5f, (float)(picture->h - y) - 0.5f);
        Uint32 *row = (Uint32 *)(void *)((Uint8 *)picture->pixels + (size_t)y * (size_t)picture->pitch);
        for (int x = 0; down > 0 && x < picture->w; x++) {
            float across = radius - fminf((float)x + 0.5f, (float)(picture->w - x) - 0.5f);
            float covered = across > 0 ? fminf(fmaxf(radius + 0.5f - hypotf(across, down), 0), 1) : 1;
            Uint32 alpha = (Uint32)lroundf((float)(row[x] >> 24) * covered);
            row[x] = (row[x] & 0x00FFFFFF) | alpha << 24;
        }
    }
}

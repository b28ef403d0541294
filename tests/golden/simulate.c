/* Simulates colour blindness, and measures how far colours are apart. */
#include "simulate.h"

#include <math.h>

const char *const eyes_names[EYES_COUNT] = {"usual", "protanopia", "deuteranopia", "tritanopia", "grey"};

static const double MATRICES[EYES_COUNT][3][3] = {
    [EYES_USUAL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    [EYES_PROTANOPIA] = {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}},
    [EYES_DEUTERANOPIA] = {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                           {-0.011820, 0.042940, 0.968881}},
    [EYES_TRITANOPIA] = {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                         {0.004733, 0.691367, 0.303900}},
    [EYES_GREY] = {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
};

/* 0 to 1, of each value of a channel. */
static double linear(Uint8 channel)
{
    static double known[256];
    if (known[255] == 0)
        for (int i = 0; i < 256; i++) {
            double value = i / 255.0;
            known[i] = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
        }
    return known[channel];
}

static Uint8 channel_of(double value)
{
    double kept = fmin(fmax(value, 0), 1);
    return (Uint8)lround(255 * (kept <= 0.0031308 ? 12.92 * kept : 1.055 * pow(kept, 1 / 2.4) - 0.055));
}

SDL_Color simulate_color(SDL_Color color, Eyes eyes)
{
    const double (*matrix)[3] = MATRICES[eyes];
    double from[3] = {linear(color.r), linear(color.g), linear(color.b)};
    Uint8 to[3];
    for (int i = 0; i < 3; i++)
        to[i] = channel_of(matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2]);
    return (SDL_Color){to[0], to[1], to[2], color.a};
}

void simulate_surface(SDL_Surface *surface, Eyes eyes)
{
    Uint32 before = 0, after = 0; /* most pixels have their neighbour's colour */
    for (int y = 0; y < surface->h; y++) {
        Uint32 *row = (Uint32 *)(void *)((char *)surface->pixels + (size_t)y * (size_t)surface->pitch);
        for (int x = 0; x < surface->w; x++) {
            if (row[x] != before || (x == 0 && y == 0)) {
                SDL_Color color;
                before = row[x];
                SDL_GetRGBA(before, surface->format, &color.r, &color.g, &color.b, &color.a);
                color = simulate_color(color, eyes);
                after = SDL_MapRGBA(surface->format, color.r, color.g, color.b, color.a);
            }
            row[x] = after;
        }
    }
}

static double lab_curve(double value)
{
    return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116;
}

/* CIE Lab for daylight, D65. */
static void lab_of(SDL_Color color, double lab[3])
{
    double r = linear(color.r), g = linear(color.g), b = linear(color.b);
    double x = lab_curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    double y = lab_curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
    double z = lab_curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

double simulate_apart(SDL_Color one, SDL_Color other)
{
    double a[3], b[3];
    lab_of(one, a);
    lab_of(other, b);
    return sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

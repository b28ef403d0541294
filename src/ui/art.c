/* Drawn art: SVG files rasterised at the size they are shown. */
#include "kit.h"

#include "file.h"

#include <SDL_image.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ART_BYTES_MOST = 1 << 20, NAME_MOST = 96 };

/* The colours that art is drawn in, which are Paper's, and the tokens that other themes put in their place. */
typedef struct Recolor {
    const char *drawn;
    Token token[THEME_COUNT];
} Recolor;

static const Recolor RECOLORS[] = {
    {"#1E2337", {TOKEN_ON_SHEET, TOKEN_ON_SHEET, TOKEN_ON_SHEET}},
    {"#EBD7A9", {TOKEN_TINT_ART, TOKEN_TINT_ART, TOKEN_TINT_ART}},
    {"#F8E6B8", {TOKEN_GOLD_TINT, TOKEN_GOLD_TINT, TOKEN_BG0}}, /* words stand on it */
    {"#2A3152", {TOKEN_WE, TOKEN_WE, TOKEN_WE}},
    {"#CF9526", {TOKEN_COUNT, TOKEN_ME, TOKEN_ME}},
};

static void say_missing(Painter *painter, const char *name, const char *why)
{
    TextureKey key = key_text(texture_key(KIND_ART), name);
    for (int i = 0; i < painter->missing_count; i++)
        if (painter->missing[i] == key)
            return;
    if (painter->missing_count < MISSING_KEPT)
        painter->missing[painter->missing_count++] = key;
    SDL_LogWarn(SDL_LOG_CATEGORY_APPLICATION, "The picture %s is left out: %s", name, why);
}

static void replace(char *text, const char *from, SDL_Color color)
{
    char to[8];
    snprintf(to, sizeof to, "#%02X%02X%02X", (unsigned)color.r, (unsigned)color.g, (unsigned)color.b);
    for (char *at = strstr(text, from); at; at = strstr(at + 7, from))
        memcpy(at, to, 7);
}

static char *read_art(Painter *painter, const char *name, size_t *length)
{
    char file[NAME_MOST + 16];
    char *bytes = NULL;
    Error error = {0};
    snprintf(file, sizeof file, "art/%.*s.svg", NAME_MOST, name);
    char *path = file_join(painter->assets, file);
    if (!path || !file_read(path, ART_BYTES_MOST, &bytes, length, &error)) {
        say_missing(painter, name, error.text);
        bytes = NULL;
    }
    free(path);
    for (size_t i = 0; bytes && i < sizeof RECOLORS / sizeof *RECOLORS; i++)
        if (RECOLORS[i].token[painter->theme] != TOKEN_COUNT)
            replace(bytes, RECOLORS[i].drawn, color_of(painter, RECOLORS[i].token[painter->theme]));
    return bytes;
}

static SDL_Surface *rasterise(Painter *painter, const char *name, int width, int height)
{
    size_t length;
    char *bytes = read_art(painter, name, &length);
    if (!bytes)
        return NULL;
    SDL_RWops *source = SDL_RWFromConstMem(bytes, (int)length);
    SDL_Surface *drawn = source ? IMG_LoadSizedSVG_RW(source, width, height) : NULL;
    if (source)
        SDL_RWclose(source);
    free(bytes);
    if (!drawn) {
        say_missing(painter, name, SDL_GetError());
        return NULL;
    }
    SDL_Surface *converted = SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(drawn);
    return converted;
}

/* A picture as large as fits into the rect, in its middle, on whole pixels. */
static void draw_art(Painter *painter, const char *name, Rect rect, SDL_Color tint)
{
    int width = (int)lroundf(pixels(painter, rect.w)), height = (int)lroundf(pixels(painter, rect.h));
    if (width < 1 || height < 1)
        return;
    TextureKey key = key_number(key_number(key_text(texture_key(KIND_ART), name), width), height);
    key = key_number(key, (long)painter->theme);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = texture_cache_upload(&painter->cache, key, rasterise(painter, name, width, height), 0, 0);
    if (!item || !item->texture)
        return;
    float x = pixels(painter, rect.x) + (pixels(painter, rect.w) - (float)item->width) / 2;
    float y = pixels(painter, rect.y) + (pixels(painter, rect.h) - (float)item->height) / 2;
    canvas_cached(painter, item, roundf(x), roundf(y), tint);
}

void art_icon(Painter *painter, const char *name, Rect rect, SDL_Color tint)
{
    if (name && name[0])
        draw_art(painter, name, rect, tint);
}

void art_illustration(Painter *painter, const char *name, Rect rect)
{
    char file[NAME_MOST];
    if (!name || !name[0])
        return;
    snprintf(file, sizeof file, "illus-%s", name);
    draw_art(painter, file, rect, (SDL_Color){255, 255, 255, 255});
}

void art_symbol(Painter *painter, Side side, Rect rect, SDL_Color line, SDL_Color fill)
{
    if (side == SIDE_CODEPENDENT) {
        if (fill.a > 0)
            draw_art(painter, "symbol-codependent-fill", rect, fill);
        draw_art(painter, "symbol-codependent-line", rect, line);
    } else if (side == SIDE_INTERDEPENDENT) {
        draw_art(painter, "symbol-interdependent", rect, line);
    }
}

void art_title(Painter *painter, Rect rect)
{
    draw_art(painter, "title-rings", rect, (SDL_Color){255, 255, 255, 255});
}

/* Pictures that a deck brings along: read through its port, decoded once in the size they are shown, and kept among
 * the textures. A photo stays as it is in every theme. Whatever the bytes are, decoding is bounded: by what the picture
 * says of itself (deck_pictures_read), and by what came out. */
#include "kit.h"

#include "deck_pictures.h"
#include "resample.h"

#include <SDL_image.h>
#include <math.h>
#include <stdlib.h>

static const float CORNER = 10; /* u: a photo's */

static void say_left_out(const char *name, const char *why)
{
    SDL_LogWarn(SDL_LOG_CATEGORY_APPLICATION, "The deck's picture %s is left out: %s", name, why);
}

TextureKey key_own_picture(TextureKey key, const Node *node)
{
    if (!node->own_picture || !node->pictures)
        return key;
    return key_bytes(key_text(key, node->own_picture), &node->pictures->stamp, sizeof node->pictures->stamp);
}

/* As large as fits into width x height, keeping its shape. */
static void fit(PictureSize size, int *width, int *height)
{
    float scale = fminf((float)*width / size.width, (float)*height / size.height);
    *width = (int)fmaxf(1, fminf(roundf(size.width * scale), (float)*width));
    *height = (int)fmaxf(1, fminf(roundf(size.height * scale), (float)*height));
}

/* A photo in its own size; NULL where that is not the one that it said. */
static SDL_Surface *decode_photo(SDL_RWops *source, PictureSize size)
{
    SDL_Surface *drawn = IMG_LoadTyped_RW(source, 0, size.kind == PICTURE_PNG ? "PNG" : "JPG");
    if (!drawn)
        return NULL;
    bool honest = (float)drawn->w == size.width && (float)drawn->h == size.height;
    SDL_Surface *plain = honest ? SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    if (!honest)
        SDL_SetError("it is not as large as it says");
    SDL_FreeSurface(drawn);
    return plain;
}

/* A drawing in the size it is shown; one that came out larger is none of ours. */
static SDL_Surface *decode_drawing(SDL_RWops *source, int width, int height)
{
    SDL_Surface *drawn = IMG_LoadSizedSVG_RW(source, width, height);
    bool bounded = drawn && drawn->w <= width + 1 && drawn->h <= height + 1;
    SDL_Surface *plain = bounded ? SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    SDL_FreeSurface(drawn);
    return plain;
}

/* Decodes within width x height pixels, photos with round corners. */
static SDL_Surface *decode(const char *bytes, size_t length, PictureSize size, int width, int height, float corner)
{
    SDL_RWops *source = SDL_RWFromConstMem(bytes, (int)length);
    if (!source)
        return NULL;
    fit(size, &width, &height);
    SDL_Surface *drawn = NULL;
    if (size.kind == PICTURE_SVG) {
        drawn = decode_drawing(source, width, height);
    } else {
        SDL_Surface *photo = decode_photo(source, size);
        drawn = photo ? resample(photo, width, height) : NULL;
        SDL_FreeSurface(photo);
        if (drawn)
            resample_round(drawn, corner);
    }
    SDL_RWclose(source);
    return drawn;
}

static SDL_Surface *make(const Painter *painter, const DeckPictures *pictures, const char *name, int width, int height)
{
    char *bytes = NULL;
    size_t length = 0;
    PictureSize size;
    Error error = {0};
    if (!deck_pictures_read(pictures, name, &bytes, &length, &size, &error)) {
        say_left_out(name, error.text);
        return NULL;
    }
    SDL_Surface *drawn = decode(bytes, length, size, width, height, pixels(painter, CORNER));
    if (!drawn)
        say_left_out(name, SDL_GetError());
    free(bytes);
    return drawn;
}

void own_picture_draw(Painter *painter, const DeckPictures *pictures, const char *name, Rect rect)
{
    int width = (int)lroundf(pixels(painter, rect.w)), height = (int)lroundf(pixels(painter, rect.h));
    if (!pictures || width < 1 || height < 1)
        return;
    const Node node = {.own_picture = name, .pictures = pictures};
    TextureKey key = key_own_picture(key_number(key_number(texture_key(KIND_ART), width), height), &node);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = texture_cache_upload(&painter->cache, key, make(painter, pictures, name, width, height), 0, 0);
    if (!item || !item->texture)
        return;
    float x = pixels(painter, rect.x) + (pixels(painter, rect.w) - (float)item->width) / 2;
    float y = pixels(painter, rect.y) + (pixels(painter, rect.h) - (float)item->height) / 2;
    canvas_cached(painter, item, roundf(x), roundf(y), (SDL_Color){255, 255, 255, 255});
}

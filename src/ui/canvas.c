/* Putting rectangles and textures on the screen, through the transform of what is drawn now. */
#include "kit.h"

#include <math.h>

float pixels(const Painter *painter, float length)
{
    return length * painter->unit;
}

float line_pixels(const Painter *painter, float length)
{
    return fmaxf(1, roundf(length * painter->unit));
}

SDL_FRect box_of(const Painter *painter, Rect rect)
{
    float u = painter->unit;
    float left = roundf(rect.x * u), top = roundf(rect.y * u);
    return (SDL_FRect){left, top, roundf((rect.x + rect.w) * u) - left, roundf((rect.y + rect.h) * u) - top};
}

SDL_FRect box_inset(SDL_FRect box, float by)
{
    return (SDL_FRect){box.x + by, box.y + by, box.w - 2 * by, box.h - 2 * by};
}

SDL_Color color_of(const Painter *painter, Token token)
{
    return theme_color(painter->theme, token);
}

SDL_Color side_color(const Painter *painter, Side side, SideToken token)
{
    return theme_color(painter->theme, theme_side(side, token));
}

Transform transform_rest(void)
{
    return (Transform){.plain = true, .scale = 1, .cosine = 1, .alpha = 1};
}

/* Where an upright box lands: scaled and its middle turned about the pivot. Its own turning is the renderer's work. */
static SDL_FRect place(const Transform *transform, SDL_FRect box)
{
    if (transform->plain)
        return (SDL_FRect){box.x + transform->x, box.y + transform->y, box.w, box.h};
    float x = (box.x + box.w / 2 - transform->pivot_x) * transform->scale;
    float y = (box.y + box.h / 2 - transform->pivot_y) * transform->scale;
    SDL_FRect placed = {.w = box.w * transform->scale, .h = box.h * transform->scale};
    placed.x = transform->pivot_x + x * transform->cosine - y * transform->sine + transform->x - placed.w / 2;
    placed.y = transform->pivot_y + x * transform->sine + y * transform->cosine + transform->y - placed.h / 2;
    return placed;
}

/* Pixel upon pixel needs no smoothing, which costs much where the processor does the graphics card's work. */
static void set_smoothing(Painter *painter, SDL_Texture *texture, const SDL_Rect *source, const SDL_FRect *box,
                          bool plain)
{
    int width = 0, height = 0;
    SDL_ScaleMode mode = SDL_ScaleModeLinear, before = SDL_ScaleModeLinear;
    SDL_QueryTexture(texture, NULL, NULL, &width, &height);
    width = source ? source->w : width;
    height = source ? source->h : height;
    if (plain && box->w == (float)width && box->h == (float)height && box->x == floorf(box->x) &&
        box->y == floorf(box->y))
        mode = SDL_ScaleModeNearest;
    SDL_GetTextureScaleMode(texture, &before);
    if (mode == before)
        return;
    /* SDL 2.26's OpenGL ES renderer binds the texture for this at once, and does not note it: what it still has to draw
     * would be drawn with this texture, and what comes next too. */
    SDL_RenderFlush(painter->renderer);
    SDL_SetTextureScaleMode(texture, mode);
    SDL_GL_UnbindTexture(texture);
}

static bool clipped_away(const Painter *painter, const SDL_FRect *box)
{
    const SDL_Rect *clip = &painter->clip;
    return painter->clipped && !painter->standing &&
           (box->x >= (float)(clip->x + clip->w) || box->y >= (float)(clip->y + clip->h) ||
            box->x + box->w <= (float)clip->x || box->y + box->h <= (float)clip->y);
}

void canvas_texture(Painter *painter, SDL_Texture *texture, const SDL_Rect *source, SDL_FRect box, SDL_Color tint)
{
    const Transform *transform = &painter->transform;
    if (!texture || box.w <= 0 || box.h <= 0)
        return;
    SDL_SetTextureColorMod(texture, tint.r, tint.g, tint.b);
    SDL_SetTextureAlphaMod(texture, (Uint8)lroundf((float)tint.a * transform->alpha));
    SDL_FRect placed = place(transform, box);
    if (transform->plain && clipped_away(painter, &placed))
        return;
    set_smoothing(painter, texture, source, &placed, transform->plain);
    if (transform->plain || transform->angle == 0)
        SDL_RenderCopyF(painter->renderer, texture, source, &placed);
    else
        SDL_RenderCopyExF(painter->renderer, texture, source, &placed, (double)transform->angle, NULL, SDL_FLIP_NONE);
}

void canvas_cached(Painter *painter, const CachedTexture *item, float x, float y, SDL_Color tint)
{
    if (item && item->texture)
        canvas_texture(painter, item->texture, NULL,
                       (SDL_FRect){x + (float)item->left, y + (float)item->top, (float)item->width,
                                   (float)item->height}, tint);
}

static SDL_Texture *white_pixel(Painter *painter)
{
    TextureKey key = key_text(texture_key(KIND_CORNER), "white");
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item) {
        SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, SDL_PIXELFORMAT_ARGB8888);
        if (surface)
            SDL_FillRect(surface, NULL, 0xFFFFFFFF);
        item = texture_cache_upload(&painter->cache, key, surface, 0, 0);
    }
    return item ? item->texture : NULL;
}

void canvas_fill(Painter *painter, SDL_FRect box, SDL_Color color)
{
    if (box.w <= 0 || box.h <= 0 || color.a == 0)
        return;
    if (!painter->transform.plain && painter->transform.angle != 0) {
        canvas_texture(painter, white_pixel(painter), NULL, box, color);
        return;
    }
    SDL_FRect placed = place(&painter->transform, box);
    Uint8 alpha = (Uint8)lroundf((float)color.a * painter->transform.alpha);
    SDL_SetRenderDrawBlendMode(painter->renderer, alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(painter->renderer, color.r, color.g, color.b, alpha);
    SDL_RenderFillRectF(painter->renderer, &placed);
}

void canvas_clip(Painter *painter)
{
    SDL_RenderSetClipRect(painter->renderer, painter->clipped ? &painter->clip : NULL);
}

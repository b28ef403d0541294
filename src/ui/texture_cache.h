/* Textures kept by what they show, the least recently used given up first when they grow too large together. */
#ifndef TEXTURE_CACHE_H
#define TEXTURE_CACHE_H

#include <SDL.h>
#include <stdbool.h>

/* What a texture shows, as a number: start with a kind, then mix in everything that makes it differ. */
typedef Uint64 TextureKey;

typedef enum TextureKind {
    KIND_LINE, KIND_CORNER, KIND_OUTLINE, KIND_PATTERN, KIND_SHADOW, KIND_ART, KIND_PICTURE, KIND_RINGS
} TextureKind;

/* A key of this kind, and the same key with one thing more that tells pictures apart; their order counts. */
TextureKey texture_key(TextureKind kind);
TextureKey key_number(TextureKey key, long number);
TextureKey key_fraction(TextureKey key, float number); /* to a 64th */
TextureKey key_bytes(TextureKey key, const void *bytes, size_t length);
TextureKey key_text(TextureKey key, const char *text); /* NULL is a text of its own */

typedef struct CachedTexture {
    TextureKey key;
    SDL_Texture *texture;  /* NULL: it could not be made, and is not tried again */
    SDL_Surface *surface;  /* pixels kept in place of a texture */
    int width, height;     /* pixels */
    int left, top;         /* where its first pixel stands from the point that it is drawn at */
    int reduced, empty;    /* a shadow: how many times smaller it is than drawn; its first rows without any shade */
    Uint32 used;           /* when: the cache's count of lookups */
    bool first_to_go;
} CachedTexture;

typedef struct TextureCache {
    SDL_Renderer *renderer;
    CachedTexture *items;  /* open addressing; key 0 is free */
    size_t capacity, count;
    size_t bytes, bytes_most;
    Uint32 clock;
} TextureCache;

/* The texture of this key, or NULL when it is not there. Good until the next texture is added. */
CachedTexture *texture_cache_find(TextureCache *cache, TextureKey key);

/* Adds one, owning the texture; older ones go when there are too many. NULL where memory runs out (the texture is then
 * destroyed). */
CachedTexture *texture_cache_add(TextureCache *cache, CachedTexture item);

/* Uploads a surface (and frees it) as a texture that is blended and scaled smoothly. */
CachedTexture *texture_cache_upload(TextureCache *cache, TextureKey key, SDL_Surface *surface, int left, int top);

/* What was looked up or added since the clock stood at `since` is given up before all others: it has
 * gone into a picture and is not needed again soon. */
void texture_cache_demote(TextureCache *cache, Uint32 since);

/* Gives all textures back. */
void texture_cache_clear(TextureCache *cache);
void texture_cache_free(TextureCache *cache);

#endif

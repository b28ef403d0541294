/* Textures kept by what they show, the least recently used given up first. */
#include "texture_cache.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const Uint64 FNV_START = 14695981039346656037u, FNV_STEP = 1099511628211u;
enum { CAPACITY_FIRST = 256, ITEMS_MOST = 600 };

TextureKey key_bytes(TextureKey key, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        key = (key ^ at[i]) * FNV_STEP;
    return key ? key : 1;
}

TextureKey texture_key(TextureKind kind)
{
    return key_number(FNV_START, (long)kind);
}

TextureKey key_number(TextureKey key, long number)
{
    return key_bytes(key, &number, sizeof number);
}

TextureKey key_fraction(TextureKey key, float number)
{
    return key_number(key, lroundf(number * 64));
}

TextureKey key_text(TextureKey key, const char *text)
{
    return text ? key_bytes(key, text, strlen(text) + 1) : key_number(key, -1);
}

static CachedTexture *slot_of(CachedTexture *items, size_t capacity, TextureKey key)
{
    size_t at = (size_t)(key ^ (key >> 32)) & (capacity - 1);
    while (items[at].key != 0 && items[at].key != key)
        at = (at + 1) & (capacity - 1);
    return &items[at];
}

CachedTexture *texture_cache_find(TextureCache *cache, TextureKey key)
{
    if (cache->capacity == 0)
        return NULL;
    CachedTexture *item = slot_of(cache->items, cache->capacity, key);
    if (item->key == 0)
        return NULL;
    item->used = ++cache->clock;
    item->first_to_go = false;
    return item;
}

void texture_cache_demote(TextureCache *cache, Uint32 since)
{
    for (size_t i = 0; i < cache->capacity; i++)
        if (cache->items[i].key != 0 && cache->items[i].used > since)
            cache->items[i].first_to_go = true;
}

static bool goes_before(const TextureCache *cache, const CachedTexture *a, const CachedTexture *b)
{
    if (a->first_to_go != b->first_to_go)
        return a->first_to_go;
    return cache->clock - a->used > cache->clock - b->used;
}

static size_t bytes_of(const CachedTexture *item)
{
    return item->texture || item->surface ? (size_t)item->width * (size_t)item->height * 4 : 0;
}

static void give_back(const CachedTexture *item)
{
    if (item->texture)
        SDL_DestroyTexture(item->texture);
    SDL_FreeSurface(item->surface);
}

/* Takes an item out and moves up what stood behind it, so that every search still ends at its item. */
static void take_out(TextureCache *cache, CachedTexture *item)
{
    cache->bytes -= bytes_of(item);
    cache->count--;
    give_back(item);
    size_t mask = cache->capacity - 1, at = (size_t)(item - cache->items);
    cache->items[at] = (CachedTexture){0};
    for (size_t next = (at + 1) & mask; cache->items[next].key != 0; next = (next + 1) & mask) {
        CachedTexture moved = cache->items[next];
        cache->items[next] = (CachedTexture){0};
        *slot_of(cache->items, cache->capacity, moved.key) = moved;
    }
}

static void make_room(TextureCache *cache, size_t bytes)
{
    while (cache->count > 0 && (cache->bytes + bytes > cache->bytes_most || cache->count >= ITEMS_MOST)) {
        CachedTexture *oldest = NULL;
        for (size_t i = 0; i < cache->capacity; i++) {
            CachedTexture *item = &cache->items[i];
            if (item->key != 0 && (!oldest || goes_before(cache, item, oldest)))
                oldest = item;
        }
        take_out(cache, oldest);
    }
}

static bool grow(TextureCache *cache)
{
    if (cache->count * 2 < cache->capacity)
        return true;
    size_t capacity = cache->capacity ? cache->capacity * 2 : CAPACITY_FIRST;
    CachedTexture *items = calloc(capacity, sizeof *items);
    if (!items)
        return false;
    for (size_t i = 0; i < cache->capacity; i++)
        if (cache->items[i].key != 0)
            *slot_of(items, capacity, cache->items[i].key) = cache->items[i];
    free(cache->items);
    cache->items = items;
    cache->capacity = capacity;
    return true;
}

CachedTexture *texture_cache_add(TextureCache *cache, CachedTexture item)
{
    make_room(cache, bytes_of(&item));
    if (!grow(cache)) {
        give_back(&item);
        return NULL;
    }
    CachedTexture *slot = slot_of(cache->items, cache->capacity, item.key);
    if (slot->key == item.key) {
        take_out(cache, slot);
        slot = slot_of(cache->items, cache->capacity, item.key);
    }
    item.used = ++cache->clock;
    *slot = item;
    cache->count++;
    cache->bytes += bytes_of(&item);
    return slot;
}

CachedTexture *texture_cache_upload(TextureCache *cache, TextureKey key, SDL_Surface *surface, int left, int top)
{
    CachedTexture item = {.key = key, .left = left, .top = top};
    if (surface) {
        item.texture = SDL_CreateTextureFromSurface(cache->renderer, surface);
        item.width = surface->w;
        item.height = surface->h;
        SDL_FreeSurface(surface);
    }
    if (item.texture)
        SDL_SetTextureBlendMode(item.texture, SDL_BLENDMODE_BLEND);
    return texture_cache_add(cache, item);
}

void texture_cache_clear(TextureCache *cache)
{
    for (size_t i = 0; i < cache->capacity; i++)
        give_back(&cache->items[i]);
    if (cache->items)
        memset(cache->items, 0, cache->capacity * sizeof *cache->items);
    cache->count = 0;
    cache->bytes = 0;
}

void texture_cache_free(TextureCache *cache)
{
    texture_cache_clear(cache);
    free(cache->items);
    *cache = (TextureCache){0};
}

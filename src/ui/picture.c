/* Nodes as one picture: a texture that is made once and then drawn turned, scaled or faded as often as needed. */
#include "kit.h"

#include <math.h>

/* How far a node may reach over its rect: lines, a theme tile's badge. It also keeps turned edges smooth. */
static const float OVERHANG = 5, BADGE = 10;

static TextureKey key_rect(TextureKey key, const Painter *painter, Rect rect, SDL_FRect from)
{
    SDL_FRect box = box_of(painter, rect);
    key = key_number(key_number(key, (long)(box.x - from.x)), (long)(box.y - from.y));
    return key_number(key_number(key, (long)box.w), (long)box.h);
}

static TextureKey key_node(TextureKey key, const Painter *painter, const Node *node, SDL_FRect from)
{
    key = key_rect(key_number(key, (long)node->look), painter, node->rect, from);
    key = key_text(key_text(key_text(key_text(key, node->label), node->description), node->icon), node->icon_after);
    key = key_own_picture(key, node);
    key = key_number(key_number(key, (long)(node->state & ~(unsigned)NODE_SCROLLS)), (long)node->side);
    key = key_number(key_number(key, (long)node->ink), (long)node->text.face);
    key = key_fraction(key_fraction(key, node->text.size), node->text.line);
    key = key_number(key, node->text.align | node->text.balanced << 4 | node->text.middle << 5 |
                          node->text.hanging << 6);
    key = key_number(key_number(key, (long)node->mark_start), (long)node->mark_length);
    return key_number(key_number(key, node->value), node->value_most);
}

static TextureKey key_picture(const Painter *painter, const Node *const *nodes, size_t count, const Node *head,
                              const Pose *pose, SDL_FRect from)
{
    TextureKey key = key_number(key_fraction(texture_key(KIND_PICTURE), painter->unit), (long)painter->theme);
    key = key_number(key, head ? (long)head->look : -1);
    if (nodes[0]->look != LOOK_CARD) /* a card looks the same in the hand */
        key = key_number(key, pose->hovered | pose->pressed << 1);
    if (nodes[0]->look == LOOK_POCKET)
        key = key_fraction(key_fraction(key, pose_stepped(pose->answer)), pose_stepped(pose->fade));
    for (size_t i = 0; i < count; i++)
        key = key_node(key, painter, nodes[i], from);
    return key;
}

static SDL_FRect bounds_of(const Painter *painter, const Node *const *nodes, size_t count)
{
    SDL_FRect bounds = box_of(painter, nodes[0]->rect);
    float overhang = nodes[0]->look == LOOK_THEME_TILE ? BADGE : OVERHANG;
    for (size_t i = 1; i < count; i++) {
        SDL_FRect box = box_of(painter, nodes[i]->rect);
        float right = fmaxf(bounds.x + bounds.w, box.x + box.w), foot = fmaxf(bounds.y + bounds.h, box.y + box.h);
        bounds.x = fminf(bounds.x, box.x);
        bounds.y = fminf(bounds.y, box.y);
        bounds.w = right - bounds.x;
        bounds.h = foot - bounds.y;
    }
    return box_inset(bounds, -ceilf(pixels(painter, overhang)));
}

/* Transparent pixels have the colour of the rim, so that smoothing between the two shows no other. */
static void clear(Painter *painter, const Node *first)
{
    SDL_Color rim = color_of(painter, look_edge(first));
    SDL_SetRenderDrawBlendMode(painter->renderer, SDL_BLENDMODE_NONE);
    SDL_SetRenderDrawColor(painter->renderer, rim.r, rim.g, rim.b, 0);
    SDL_RenderClear(painter->renderer);
}

static SDL_Texture *draw_picture(Painter *painter, const Node *const *nodes, size_t count, const Node *head,
                                 const Pose *pose, SDL_FRect bounds)
{
    SDL_Texture *texture = SDL_CreateTexture(painter->renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET,
                                             (int)bounds.w, (int)bounds.h);
    SDL_Texture *before = SDL_GetRenderTarget(painter->renderer);
    if (!texture || SDL_SetRenderTarget(painter->renderer, texture) != 0) {
        if (texture)
            SDL_DestroyTexture(texture);
        return NULL;
    }
    SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
    clear(painter, nodes[0]);
    painter->transform = transform_rest();
    painter->transform.x = -bounds.x;
    painter->transform.y = -bounds.y;
    painter->standing = nodes[0];
    for (size_t i = 0; i < count; i++)
        painter_upright(painter, nodes[i], head, pose);
    painter->standing = NULL;
    SDL_SetRenderTarget(painter->renderer, before);
    canvas_clip(painter);
    return texture;
}

/* The picture's pixels, for those who work on them themselves. */
static SDL_Surface *read_picture(SDL_Renderer *renderer, SDL_Texture *texture, SDL_FRect bounds)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(0, (int)bounds.w, (int)bounds.h, 32,
                                                          SDL_PIXELFORMAT_ARGB8888);
    SDL_Texture *before = SDL_GetRenderTarget(renderer);
    if (surface && SDL_SetRenderTarget(renderer, texture) == 0) {
        SDL_RenderReadPixels(renderer, NULL, SDL_PIXELFORMAT_ARGB8888, surface->pixels, surface->pitch);
        SDL_SetRenderTarget(renderer, before);
    }
    return surface;
}

/* The picture as it is kept: a texture, or its pixels where turning is our own work. */
static CachedTexture *make_picture(Painter *painter, TextureKey key, const Node *const *nodes, size_t count,
                                   const Node *head, const Pose *pose, SDL_FRect bounds, bool own)
{
    CachedTexture item = {.key = key, .width = (int)bounds.w, .height = (int)bounds.h};
    Uint32 since = painter->cache.clock;
    item.texture = draw_picture(painter, nodes, count, head, pose, bounds);
    if (own && item.texture) {
        item.surface = read_picture(painter->renderer, item.texture, bounds);
        SDL_DestroyTexture(item.texture);
        item.texture = NULL;
        canvas_clip(painter);
    }
    texture_cache_demote(&painter->cache, since);
    return texture_cache_add(&painter->cache, item);
}

/* The shadow is drawn first: making it may cost the picture its place among the kept ones, so it is looked up again. */
static void put_picture(Painter *painter, TextureKey key, SDL_FRect bounds, const Job *job, Transform transform)
{
    painter->transform = transform;
    look_beneath(painter, job);
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (item)
        canvas_texture(painter, item->texture, NULL, bounds, (SDL_Color){255, 255, 255, 255});
    painter->transform = transform_rest();
}

bool picture_draw(Painter *painter, const Node *const *nodes, size_t count, const Node *owner, const Node *head,
                  const Pose *pose, Transform transform)
{
    if (!painter->targets)
        return false;
    bool own = painter->software && transform.angle != 0, lasting = pose->angle == 0 && pose->scale == 1;
    SDL_FRect bounds = bounds_of(painter, nodes, count);
    TextureKey key = key_picture(painter, nodes, count, head, pose, box_of(painter, owner->rect));
    key = own ? key_text(key, "pixels") : key;
    CachedTexture *item = texture_cache_find(&painter->cache, key);
    if (!item)
        item = make_picture(painter, key, nodes, count, head, pose, bounds, own);
    if (!item || (!item->texture && !item->surface))
        return false;
    Job job = {.node = nodes[0], .head = head, .pose = pose, .box = box_of(painter, nodes[0]->rect),
               .hovered = pose->hovered, .pressed = pose->pressed, .disabled = nodes[0]->state & NODE_DISABLED};
    if (own)
        return turned_draw(painter, key_fraction(key, pose->lift), item->surface, bounds, &job, transform, lasting);
    put_picture(painter, key, bounds, &job, transform);
    return true;
}

/* The painter: sets up the kit, and says how a node stands before its look is drawn. */
#include "kit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What textures may take together: this many screens full, and no less than this. */
static const size_t CACHE_LEAST = 8u << 20;
static const float CACHE_SCREENS = 2.5f;

static float measure_width(void *context, Face face, float size, const char *text, size_t length)
{
    Painter *painter = context;
    return font_book_width(painter->fonts, face, size * painter->unit, text, length) / painter->unit;
}

Painter *painter_create(SDL_Renderer *renderer, const char *assets, Error *error)
{
    Painter *painter = calloc(1, sizeof *painter);
    if (!painter) {
        error_set(error, "There is not enough memory to draw anything.");
        return NULL;
    }
    painter->renderer = renderer;
    painter->cache = (TextureCache){.renderer = renderer, .bytes_most = CACHE_LEAST};
    painter->unit = 1;
    painter->measure = (TextMeasure){painter, measure_width};
    painter->targets = SDL_RenderTargetSupported(renderer);
    SDL_RendererInfo info;
    painter->software = SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE);
    painter->transform = transform_rest();
    painter->assets = SDL_strdup(assets);
    painter->fonts = painter->assets ? font_book_create(assets, error) : NULL;
    if (painter->fonts)
        return painter;
    painter_destroy(painter);
    return NULL;
}

void painter_destroy(Painter *painter)
{
    if (!painter)
        return;
    painter_forget(painter);
    texture_cache_free(&painter->cache);
    font_book_destroy(painter->fonts);
    SDL_free(painter->assets);
    free(painter);
}

static void destroy_texture(SDL_Texture **texture)
{
    if (*texture)
        SDL_DestroyTexture(*texture);
    *texture = NULL;
}

void painter_forget(Painter *painter)
{
    destroy_texture(&painter->ground);
    destroy_texture(&painter->scene);
    destroy_texture(&painter->turned);
    painter->scene_width = painter->scene_height = 0;
    texture_cache_clear(&painter->cache);
}

void painter_set(Painter *painter, ThemeName theme, float unit)
{
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(painter->renderer, &width, &height);
    size_t wanted = (size_t)((float)width * (float)height * 4 * CACHE_SCREENS);
    painter->cache.bytes_most = wanted > CACHE_LEAST ? wanted : CACHE_LEAST;
    unit = unit > 0 ? unit : 1;
    if (painter->theme == theme && painter->unit == unit)
        return;
    painter->theme = theme;
    painter->unit = unit;
    painter_forget(painter);
}

bool painter_set_font(Painter *painter, FontChoice font)
{
    FontChoice before = font_book_choice(painter->fonts);
    bool there = font_book_choose(painter->fonts, font);
    if (font_book_choice(painter->fonts) != before)
        painter_forget(painter);
    return there;
}

const TextMeasure *painter_measure(Painter *painter)
{
    return &painter->measure;
}

void painter_clip(Painter *painter, const Rect *region)
{
    painter->clipped = region != NULL;
    if (region) {
        SDL_FRect box = box_of(painter, *region);
        painter->clip = (SDL_Rect){(int)box.x, (int)box.y, (int)box.w, (int)box.h};
    }
    canvas_clip(painter);
}

bool painter_scene_begin(Painter *painter)
{
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(painter->renderer, &width, &height);
    if (!painter->targets || width <= 0 || height <= 0)
        return false;
    painter_clip(painter, NULL);
    if (!painter->scene || painter->scene_width != width || painter->scene_height != height) {
        destroy_texture(&painter->scene);
        painter->scene = SDL_CreateTexture(painter->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_TARGET, width,
                                           height);
        painter->scene_width = width;
        painter->scene_height = height;
    }
    painter->before_scene = SDL_GetRenderTarget(painter->renderer);
    if (!painter->scene || SDL_SetRenderTarget(painter->renderer, painter->scene) != 0) {
        destroy_texture(&painter->scene);
        return false;
    }
    SDL_SetTextureBlendMode(painter->scene, SDL_BLENDMODE_NONE);
    painter_ground(painter);
    return true;
}

void painter_scene_end(Painter *painter)
{
    SDL_SetRenderTarget(painter->renderer, painter->before_scene);
    painter->before_scene = NULL;
    canvas_clip(painter);
}

bool painter_scene_draw(Painter *painter)
{
    int width = 0, height = 0;
    SDL_GetRendererOutputSize(painter->renderer, &width, &height);
    if (!painter->scene || painter->scene_width != width || painter->scene_height != height)
        return false;
    return SDL_RenderCopy(painter->renderer, painter->scene, NULL, NULL) == 0;
}

float pose_stepped(float amount)
{
    return roundf(fminf(fmaxf(amount, 0), 1) * 2) / 2;
}

/* What hovering and pressing do to how a node stands. */
static Pose answered(const Painter *painter, const Node *owner, const Pose *pose)
{
    Pose answer = *pose;
    bool disabled = owner->state & NODE_DISABLED, down = pose->pressed && !disabled;
    bool takes = owner->state & (NODE_FOCUSABLE | NODE_DRAGGABLE);
    if (owner->look == LOOK_CARD && takes && (pose->hovered || pose->pressed)) {
        answer.dy -= pose->pressed ? 0 : 4;
        answer.scale *= pose->pressed ? 1.02f : 1;
        answer.lift = 1;
    } else if (down && (owner->look == LOOK_PRIMARY || owner->look == LOOK_CHOICE || owner->look == LOOK_THEME_TILE)) {
        answer.dy += roundf(pixels(painter, 2)) / painter->unit;
    } else if (down && owner->look == LOOK_TOKEN) {
        answer.scale *= 1.08f;
    }
    return answer;
}

Transform painter_pose_transform(const Painter *painter, const Node *owner, Rect where, const Pose *pose)
{
    bool upright = owner->look == LOOK_DECK_EDGE && painter->theme == THEME_HIGH_CONTRAST;
    Transform transform = transform_rest();
    SDL_FRect box = box_of(painter, where);
    transform.angle = upright ? 0 : owner->angle + pose->angle;
    transform.scale = pose->scale;
    transform.alpha = fminf(fmaxf(pose->alpha, 0), 1);
    transform.x = pixels(painter, pose->dx);
    transform.y = pixels(painter, pose->dy);
    transform.plain = fabsf(transform.angle) < 0.01f && fabsf(transform.scale - 1) < 0.0005f;
    if (transform.plain) {
        transform.x = roundf(transform.x);
        transform.y = roundf(transform.y);
        transform.angle = 0;
        transform.scale = 1;
        return transform;
    }
    transform.pivot_x = box.x + box.w / 2;
    transform.pivot_y = box.y + box.h / 2;
    transform.cosine = cosf(transform.angle * (float)HALF_TURN / 180);
    transform.sine = sinf(transform.angle * (float)HALF_TURN / 180);
    return transform;
}

/* Draws a node through the transform as it is now. */
void painter_upright(Painter *painter, const Node *node, const Node *head, const Pose *pose)
{
    static LookPainter *const LOOKS[LOOK_COUNT] = {
        [LOOK_TEXT] = look_text, [LOOK_PRIMARY] = look_primary, [LOOK_SECONDARY] = look_secondary,
        [LOOK_QUIET] = look_quiet, [LOOK_PANEL] = look_panel, [LOOK_CARD] = look_card, [LOOK_CARD_SMALL] = look_card,
        [LOOK_DECK_EDGE] = look_deck_edge, [LOOK_CARD_BACK] = look_card_back, [LOOK_POCKET] = look_pocket,
        [LOOK_SLIP] = look_slip, [LOOK_SYMBOL] = look_symbol, [LOOK_ART] = look_art, [LOOK_ICON] = look_icon,
        [LOOK_BEAD] = look_bead, [LOOK_QUOTE_BAR] = look_quote_bar, [LOOK_SIDE_ROW] = look_side_row,
        [LOOK_CHIP] = look_chip, [LOOK_RIBBON] = look_ribbon, [LOOK_KEYCAP] = look_keycap,
        [LOOK_SWITCH] = look_switch, [LOOK_SLIDER] = look_slider, [LOOK_FIELD] = look_field,
        [LOOK_SEGMENTS] = look_segments, [LOOK_SEGMENT] = look_segment, [LOOK_CHOICE] = look_choice,
        [LOOK_THEME_TILE] = look_theme_tile, [LOOK_RULE] = look_rule, [LOOK_TABLE_RING] = look_table_ring,
        [LOOK_TITLE_RINGS] = look_title_rings, [LOOK_CELL_HEAD] = look_cell_head, [LOOK_CELL] = look_cell,
        [LOOK_NOTICE] = look_notice, [LOOK_MARK] = look_mark,
        [LOOK_STEP_DISC] = look_step_disc, [LOOK_STEP_DOT] = look_step_dot, [LOOK_STATION] = look_station,
        [LOOK_PATH_LINE] = look_path_line, [LOOK_STREAM] = look_stream,
        [LOOK_THOUGHT] = look_thought, [LOOK_STAMP] = look_stamp, [LOOK_TILE] = look_tile, [LOOK_SLOT] = look_slot,
        [LOOK_STEM] = look_stem, [LOOK_POSTS] = look_posts, [LOOK_STONE] = look_stone, [LOOK_HILLS] = look_hills,
        [LOOK_WEEK_CELL] = look_week_cell, [LOOK_ACTIVITY] = look_activity, [LOOK_TIME_RINGS] = look_time_rings,
        [LOOK_TALK_RINGS] = look_talk_rings, [LOOK_TALK_TRACK] = look_talk_track, [LOOK_BUBBLE] = look_bubble,
        [LOOK_BRANCH] = look_branch, [LOOK_TOKEN] = look_token, [LOOK_TIMER] = look_timer, [LOOK_SPLIT] = look_split,
        [LOOK_TALK_PANEL] = look_talk_panel, [LOOK_BLANK] = look_blank,
    };
    if (!LOOKS[node->look])
        return;
    Job job = {.node = node, .head = head, .pose = pose, .box = box_of(painter, node->rect)};
    bool own = !head || head == node;
    job.hovered = own && pose->hovered;
    job.pressed = own && pose->pressed;
    job.disabled = node->state & NODE_DISABLED;
    job.selected = node->state & NODE_SELECTED;
    job.checked = node->state & NODE_CHECKED;
    if (painter->standing != node)
        look_beneath(painter, &job);
    LOOKS[node->look](painter, &job);
}

/* A node that is but one texture on nothing needs no picture to be turned. */
static bool is_leaf(const Node *node)
{
    return node->look == LOOK_TEXT || node->look == LOOK_ICON || node->look == LOOK_ART || node->look == LOOK_SYMBOL;
}

/* A pocket is kept as a picture even when it stands still: it is drawn in every frame of a drag. */
static void draw_nodes(Painter *painter, const Node *const *nodes, size_t count, const Node *owner, const Node *head,
                       const Pose *pose)
{
    Transform transform = painter_pose_transform(painter, owner, owner->rect, pose);
    bool whole = count == 1 && is_leaf(nodes[0]);
    whole = whole || (transform.plain && (transform.alpha >= 1 || count == 1) && nodes[0]->look != LOOK_POCKET);
    if (transform.alpha <= 0 || count == 0)
        return;
    if (!whole && picture_draw(painter, nodes, count, owner, head, pose, transform))
        return;
    painter->transform = transform;
    for (size_t i = 0; i < count; i++)
        painter_upright(painter, nodes[i], head, pose);
    painter->transform = transform_rest();
}

/* How much of a chip shows: it belongs to the side that its card leans to. */
static float chip_alpha(const Node *chip, const Pose *pose)
{
    if (chip->value == 1)
        return 1;
    Side side = pose->dx < 0 ? SIDE_CODEPENDENT : SIDE_INTERDEPENDENT;
    return chip->side == side ? pose->answer : 0;
}

void painter_node(Painter *painter, const Node *node, const Node *head, const Pose *pose)
{
    const Node *owner = head ? head : node;
    if (node->look == LOOK_NONE)
        return;
    Pose standing = answered(painter, owner, pose);
    if (head && node->look == LOOK_CHIP)
        standing.alpha *= chip_alpha(node, pose);
    draw_nodes(painter, &node, 1, owner, head, &standing);
}

void painter_group(Painter *painter, const NodeList *nodes, const Node *head, const Pose *pose)
{
    const Node *members[NODES_MOST];
    size_t count = 0;
    members[count++] = head;
    for (size_t i = 0; i < nodes->count && count < NODES_MOST; i++) {
        const Node *node = &nodes->items[i];
        if (node->group == head->id && node != head && node->look != LOOK_CHIP && node->look != LOOK_NONE)
            members[count++] = node;
    }
    Pose standing = answered(painter, head, pose);
    draw_nodes(painter, members, count, head, head, &standing);
    for (size_t i = 0; i < nodes->count; i++) {
        const Node *chip = &nodes->items[i];
        if (chip->group != head->id || chip->look != LOOK_CHIP)
            continue;
        Pose faint = standing;
        faint.alpha *= chip_alpha(chip, pose);
        draw_nodes(painter, &chip, 1, head, head, &faint);
    }
}

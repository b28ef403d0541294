/* What the files of the drawing kit share: the painter itself and how it puts things on the screen. Here lengths are
 * pixels; boxes of nodes stand on whole ones. */
#ifndef KIT_H
#define KIT_H

#include "font_book.h"
#include "outline.h"
#include "painter.h"
#include "parts.h"
#include "texture_cache.h"
#include "theme.h"

/* Where drawing goes: everything is drawn upright and at scale 1, then turned and scaled about a pivot and moved. */
typedef struct Transform {
    bool plain;               /* neither turned nor scaled: x and y are whole pixels */
    float x, y;               /* added at the end */
    float pivot_x, pivot_y;
    float scale, angle;       /* angle in degrees, clockwise */
    float cosine, sine;
    float alpha;
} Transform;

enum { MISSING_KEPT = 64 };

struct Painter {
    SDL_Renderer *renderer;
    char *assets;
    ThemeName theme;
    float unit;
    FontBook *fonts;
    TextMeasure measure;
    TextureCache cache;
    Transform transform;
    bool targets;             /* the renderer can draw into textures */
    struct ShadowLayers *layers; /* where set, shadows are not drawn but collected here */
    bool software;            /* SDL's software renderer: turning is done by turned.c, many times faster */
    SDL_Texture *turned;
    int turned_width, turned_height;
    const Node *standing;     /* the node whose shadow is drawn elsewhere, beneath its picture */
    bool clipped;
    SDL_Rect clip;
    SDL_Texture *ground, *scene, *before_scene;
    int ground_width, ground_height, scene_width, scene_height;
    Uint64 missing[MISSING_KEPT]; /* art that was not there: said once */
    int missing_count;
};

/* One node being drawn. */
typedef struct Job {
    const Node *node;
    const Node *head;    /* of its group, or NULL */
    const Pose *pose;
    SDL_FRect box;
    bool hovered, pressed, disabled, selected, checked;
} Job;

typedef void LookPainter(Painter *painter, const Job *job);

/* canvas.c */
float pixels(const Painter *painter, float length);          /* u in pixels */
float line_pixels(const Painter *painter, float length);     /* a line's width: whole pixels, at least one */
SDL_FRect box_of(const Painter *painter, Rect rect);         /* on whole pixels */
SDL_FRect box_inset(SDL_FRect box, float by);
SDL_Color color_of(const Painter *painter, Token token);
SDL_Color side_color(const Painter *painter, Side side, SideToken token);
Transform transform_rest(void);
void canvas_fill(Painter *painter, SDL_FRect box, SDL_Color color);
void canvas_texture(Painter *painter, SDL_Texture *texture, const SDL_Rect *source, SDL_FRect box, SDL_Color tint);
void canvas_cached(Painter *painter, const CachedTexture *item, float x, float y, SDL_Color tint);
void canvas_clip(Painter *painter);                          /* the clip again, after the target changed */

/* shapes.c */
void shape_fill(Painter *painter, SDL_FRect box, float radius, SDL_Color color);
void shape_line(Painter *painter, SDL_FRect box, float radius, float width, SDL_Color color);
void shape_sheet(Painter *painter, SDL_FRect box, float radius, SDL_Color fill, float width, SDL_Color line);
void shape_dashes(Painter *painter, SDL_FRect box, float radius, float width, SDL_Color color);
void shape_disc(Painter *painter, float x, float y, float radius, SDL_Color color);
void shape_ring(Painter *painter, float x, float y, float radius, float width, SDL_Color color);
void shape_hair_ring(Painter *painter, float x, float y, float radius, float width, SDL_Color color); /* large, thin */

/* The part of a shape's neighbourhood between two lines that run `from` and `to` outside of its outline (inside where
 * negative); SHAPE_INSIDE: all that lies within `to`. */
#define SHAPE_INSIDE (-1.0e6f)
void shape_band(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float from, float to,
                SDL_Color color);

/* The rows from `top` to `foot` of all that lies within a shape. */
void shape_rows(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float top, float foot,
                SDL_Color color);

/* arcs.c: a stretch of a ring, in turns from the top, clockwise; `round`: its ends are. */
typedef struct Arc {
    float radius, width, from, to; /* pixels; turns */
    bool round;
} Arc;
void shape_arc(Painter *painter, float x, float y, Arc arc, SDL_Color color);

/* Dashes along a shape, their outer edge `inside` of its outline. */
typedef struct DashedLine {
    float width, dash; /* pixels; u */
    SDL_Color color;
} DashedLine;
void shape_dashed(Painter *painter, OutlineShape shape, SDL_FRect box, float radius, float inside, DashedLine line);

/* A key: a line that is `foot` wide below and `width` elsewhere. */
void shape_key(Painter *painter, SDL_FRect box, float radius, float width, float foot, SDL_Color color);

/* shadow.c: a shadow is a map of alpha, so much smaller than it is drawn, about the middle of its box */
typedef struct ShadowMap {
    Uint8 *alpha;             /* to be freed */
    int width, height, reduced;
} ShadowMap;

enum { SHADOW_LAYERS = 4 };

typedef struct ShadowLayers {
    ShadowMap maps[SHADOW_LAYERS];
    int count;
} ShadowLayers;

typedef enum ShadowSize { SHADOW_S, SHADOW_M, SHADOW_L } ShadowSize;
/* The shadow of a box with round corners; `strength` 1 is the usual one. Nothing in a theme without shadows. */
void shadow_draw(Painter *painter, SDL_FRect box, float radius, ShadowSize size, float strength);
void shadow_lifted(Painter *painter, SDL_FRect box, float radius, float lift); /* M to L */

/* patterns.c: the leaning lines or linked rings of a side, within a rounded box */
void pattern_draw(Painter *painter, Side side, SDL_FRect box, float radius, bool upright, SDL_Color color);

/* The same along a box, within an outline in it; `key` tells this outline from all others. */
void pattern_within(Painter *painter, Side side, SDL_FRect box, const Outline *outline, TextureKey key,
                    SDL_Color color);

/* art.c */
void art_icon(Painter *painter, const char *name, Rect rect, SDL_Color tint);
void art_illustration(Painter *painter, const char *name, Rect rect);
void art_symbol(Painter *painter, Side side, Rect rect, SDL_Color line, SDL_Color fill);
void art_title(Painter *painter, Rect rect);

/* own_picture.c: a deck's own picture, as large as it fits into the rect; nothing where it can't be drawn */
void own_picture_draw(Painter *painter, const DeckPictures *pictures, const char *name, Rect rect);
TextureKey key_own_picture(TextureKey key, const Node *node); /* which one a node shows, if any */

/* text.c */
void text_draw(Painter *painter, Rect rect, TextFormat format, const char *text, SDL_Color color);
void text_draw_marked(Painter *painter, Rect rect, const Node *node, SDL_Color color);

/* picture.c: nodes as one texture, drawn turned, scaled or faded */
bool picture_draw(Painter *painter, const Node *const *nodes, size_t count, const Node *owner, const Node *head,
                  const Pose *pose, Transform transform);

/* turned.c: a picture and its shadows turned into one texture, for the software renderer. `lasting`: it is kept */
bool turned_draw(Painter *painter, TextureKey key, SDL_Surface *picture, SDL_FRect bounds, const Job *job,
                 Transform transform, bool lasting);

/* painter.c */
void painter_upright(Painter *painter, const Node *node, const Node *head, const Pose *pose);
Transform painter_pose_transform(const Painter *painter, const Node *owner, Rect where, const Pose *pose);
float pose_stepped(float amount); /* what a kept picture distinguishes of `answer` and `fade`: halves */

/* looks_*.c: one painter a look, and what lies beneath it */
LookPainter look_text, look_primary, look_secondary, look_quiet, look_panel, look_card, look_deck_edge, look_card_back,
    look_stem, look_pocket, look_slip, look_symbol, look_art, look_icon, look_bead, look_quote_bar, look_side_row,
    look_chip,
    look_ribbon, look_keycap, look_switch, look_slider, look_segments, look_segment, look_field, look_choice,
    look_theme_tile, look_rule,
    look_table_ring, look_title_rings, look_cell_head, look_cell, look_notice, look_mark, look_step_disc, look_step_dot,
    look_station, look_path_line, look_stream, look_thought, look_stamp, look_tile, look_slot, look_posts, look_stone,
    look_hills, look_week_cell, look_activity, look_time_rings, look_talk_rings, look_talk_track, look_bubble,
    look_branch, look_token, look_timer, look_split, look_talk_panel, look_blank;

typedef struct LookShape {
    OutlineShape outline;
    float radius;         /* u; over half of the height: a pill */
} LookShape;

LookShape look_shape(const Node *node);
Token look_edge(const Node *node);                /* the colour of its outermost pixels */
void look_beneath(Painter *painter, const Job *job); /* its shadow */
Rect slider_knob(const Node *node, Rect rect);

/* looks_buttons.c: a line `width` u wide round a sheet. On black a black line can't be seen outside: there what stands
 * out has it inside. */
void look_rim(Painter *painter, const Job *job, SDL_Color sheet, float width, SDL_Color line, bool stands_out);

#endif

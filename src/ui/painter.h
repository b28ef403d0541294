/* The drawing kit: paints nodes with SDL's renderer in a theme, at the window's real pixels. It keeps textures of glyph
 * lines, shapes, art and groups, and makes them anew after a resize, a change of theme or a lost device; losing them
 * loses nothing. */
#ifndef PAINTER_H
#define PAINTER_H

#include "error.h"
#include "layout.h"
#include "node.h"
#include "settings.h"

#include <SDL.h>

typedef struct Painter Painter;

/* How a node stands in this frame, on top of its rect and angle: what motion, drag and pointer do to it. A group's head
 * gives its pose to all that belong to it. */
typedef struct Pose {
    float dx, dy;   /* u */
    float scale;    /* about the middle of the (group head's) rect; 1 at rest. A pocket that answers is scaled by it */
    float angle;    /* degrees, added to the node's */
    float alpha;    /* 0 to 1 */
    float lift;     /* 0 to 1: shadow M to L */
    float answer;   /* 0 to 1: a pocket (line, shadow) or table ring (line, colour) answers a card that leans to it; a
                     * card that leans shows the chip of the side that dx points to */
    float fade;     /* 0 to 1: a pocket steps back while the card leans to the other */
    bool hovered, pressed; /* the painter draws what these look like, by the node's look */
} Pose;

/* A slider's knob moves from this far inside its rect's left edge to as far inside its right. */
#define PAINTER_SLIDER_INSET 15.0f

static inline Pose pose_rest(void)
{
    return (Pose){.scale = 1, .alpha = 1};
}

/* Reads the fonts of `assets`/fonts. The renderer must outlive it. NULL with a sentence when a font is missing: without
 * one nothing can be said on the screen. Art is read when first drawn; missing art is left out and logged once. */
Painter *painter_create(SDL_Renderer *renderer, const char *assets, Error *error);
void painter_destroy(Painter *painter);

/* What the next frames are drawn with. Cheap when nothing changed. `unit`: pixels to one u. Call it before
 * measuring. */
void painter_set(Painter *painter, ThemeName theme, float unit);

/* The fonts that are measured and drawn from now on. False where their files are not there: then the usual ones are.
 * Cheap when nothing changed. */
bool painter_set_font(Painter *painter, FontChoice font);

/* The port for layout; it measures at the unit last set. Lives as long as the painter. */
const TextMeasure *painter_measure(Painter *painter);

/* The ground: gradient and paper fibre over the whole output. */
void painter_ground(Painter *painter);

/* Draws one node. Nodes of a group are drawn with the group head's pose about the head's middle: pass the head (NULL
 * for a node that belongs to none). */
void painter_node(Painter *painter, const Node *node, const Node *head, const Pose *pose);

/* Draws a head and all of its group as one picture (a card that is dragged, tilted or flown), kept as a texture as long
 * as its nodes stay the same. Falls back to drawing node by node where render targets are not to be had. */
void painter_group(Painter *painter, const NodeList *nodes, const Node *head, const Pose *pose);

/* The still layer: all that stays as it is from frame to frame, ground included, as one opaque texture. Between begin
 * and end everything is drawn into it (begin has drawn the ground already); draw then puts it on the screen for the
 * price of one copy, in place of painter_ground(). Draw it anew when anything in it has changed. begin gives false
 * where render targets are not to be had (then draw every node in every frame); draw gives false while there is no
 * layer that fits: after painter_forget(), painter_set() with something else, or a resize. */
bool painter_scene_begin(Painter *painter);
void painter_scene_end(Painter *painter);
bool painter_scene_draw(Painter *painter);

/* The focus ring around a node, following its shape, at `where` (u; it may be under way between two nodes). */
void painter_focus(Painter *painter, const Node *node, Rect where, const Pose *pose);

/* The bar at the right edge of a scrolling region (u) that is scrolled by `offset` of its whole `height`; nothing where
 * all of it is in sight. */
void painter_scrollbar(Painter *painter, Rect region, float offset, float height);

/* Clips what follows to a region (u), or to nothing where it is NULL. */
void painter_clip(Painter *painter, const Rect *region);

/* Forgets every texture: after SDL_RENDER_TARGETS_RESET or SDL_RENDER_DEVICE_RESET. */
void painter_forget(Painter *painter);

#endif

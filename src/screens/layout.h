/* The window as a screen sees it: its size in u, its shape, and how large texts are in it. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "node.h"

enum { LAYOUT_LOW = 640 }; /* u: a window that is lower has no room for what only adorns */

typedef struct Insets {
    float left, top, right, bottom;
} Insets;

typedef struct Layout {
    float width, height;    /* of the window in u */
    float unit;             /* pixels to one u */
    float point;            /* u to one point of 1/96 inch: for the floors of 14, 16 and LAYOUT_TARGET */
    bool portrait;          /* W/H under 1.15 */
    bool narrow;            /* landscape under 900 u wide: pockets 180, text as in portrait */
    bool low;               /* under LAYOUT_LOW u high: no art, no hints, no gloss */
    float target;           /* u: no side of what can be pressed is smaller */
    float text_scale;       /* 1 to 2 */
    Insets safe;            /* u: notch, home bar, overscan */
    const TextMeasure *measure;
} Layout;

/* Points: WCAG asks for 44, and on the densest phones, which have 163 of them to an inch, 7 mm are 45. */
#define LAYOUT_TARGET 45.0f

/* What a text is there for; layout.c says how large each one is. */
typedef enum TextRole {
    TYPE_TITLE_WORD, TYPE_SCREEN_TITLE, TYPE_PANEL_TITLE, TYPE_CARD, TYPE_QUOTE, TYPE_SMALL_QUOTE, TYPE_LEAD, TYPE_BODY,
    TYPE_BODY_STRONG, TYPE_LABEL, TYPE_SMALLEST, TYPE_POCKET,
    TYPE_READING /* body on a sheet that is all text */
} TextRole;

/* A window of `width` x `height` pixels; `text_percent` 100 to 200; `safe` in pixels. `pixel_ratio`: pixels to one
 * point of 1/96 inch (1 on an ordinary screen), for the floors of 14 and 16 and LAYOUT_TARGET. */
Layout layout_make(int width, int height, float pixel_ratio, int text_percent, Insets safe, const TextMeasure *measure);

/* For fingers: nothing that can be pressed is smaller than so many pixels either, as far as the window has room for it
 * (an eighth of its shorter side). */
void layout_for_fingers(Layout *layout, float pixels);

/* The format of a role: size with the player's text size and the floors already in it, left, not balanced. */
TextFormat layout_text(const Layout *layout, TextRole role);

#endif

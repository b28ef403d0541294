/* How large a u is in this window, and how large each role's text. */
#include "layout.h"

#include <math.h>

static const float UNIT_LEAST = 0.75f; /* pixels to a u, for one pixel to a point */

typedef struct RoleSize {
    float large, small; /* u at 100 %: in landscape; in portrait and in narrow landscape */
    float line;
    float grows; /* how much of the player's wish it takes on: what is large already needs less */
    float floor; /* points */
    Face face;
} RoleSize;

static const RoleSize SIZES[] = {
    [TYPE_TITLE_WORD] = {116, 72, 1.03f, 0, 14, FACE_EXTRABOLD},
    [TYPE_SCREEN_TITLE] = {44, 28, 1.14f, 0.5f, 16, FACE_EXTRABOLD},
    [TYPE_PANEL_TITLE] = {36, 27, 1.2f, 0.6f, 16, FACE_EXTRABOLD},
    [TYPE_CARD] = {30, 28, 1.27f, 1, 16, FACE_SEMIBOLD},
    [TYPE_QUOTE] = {40, 26, 1.3f, 0.7f, 16, FACE_QUOTE},
    [TYPE_SMALL_QUOTE] = {24, 21, 1.42f, 1, 16, FACE_QUOTE},
    [TYPE_LEAD] = {26, 21, 1.31f, 1, 16, FACE_REGULAR},
    [TYPE_BODY] = {24, 20, 1.35f, 1, 16, FACE_REGULAR},
    [TYPE_BODY_STRONG] = {22, 20, 1.35f, 1, 16, FACE_SEMIBOLD},
    [TYPE_LABEL] = {20, 19, 1.35f, 1, 14, FACE_SEMIBOLD},
    [TYPE_SMALLEST] = {18, 18, 1.35f, 1, 14, FACE_SEMIBOLD},
    [TYPE_POCKET] = {30, 20, 1.2f, 1, 16, FACE_EXTRABOLD},
    [TYPE_READING] = {22, 20, 1.36f, 1, 16, FACE_REGULAR},
};

/* Points to a u in an upright window: beyond a phone's size things grow more slowly than the window, so that a tablet
 * has room for more of them. */
static float upright_points(float fitting)
{
    const float phone = 1.1f, slowly = 0.25f;
    return fitting <= phone ? fitting : phone + (fitting - phone) * slowly;
}

Layout layout_make(int width, int height, float pixel_ratio, int text_percent, Insets safe, const TextMeasure *measure)
{
    float w = width > 1 ? (float)width : 1, h = height > 1 ? (float)height : 1;
    if (!(pixel_ratio > 0))
        pixel_ratio = 1;
    bool portrait = w / h < 1.15f;
    float unit = portrait ? upright_points(fminf(w / 390, h / 760) / pixel_ratio) * pixel_ratio
                          : fminf(h, 0.64f * w) / 720;
    unit = fmaxf(unit, UNIT_LEAST * pixel_ratio);
    Layout layout = {.width = w / unit,
                     .height = h / unit,
                     .unit = unit,
                     .point = pixel_ratio / unit,
                     .portrait = portrait,
                     .measure = measure};
    layout.narrow = !portrait && layout.width < 900;
    layout.low = layout.height < LAYOUT_LOW;
    layout.text_scale = fminf(fmaxf((float)text_percent / 100, 1), 2);
    layout.target = fmaxf(48, LAYOUT_TARGET * layout.point);
    layout.safe = (Insets){safe.left / unit, safe.top / unit, safe.right / unit, safe.bottom / unit};
    return layout;
}

void layout_for_fingers(Layout *layout, float pixels)
{
    float wanted = fminf(pixels / layout->unit, fminf(layout->width, layout->height) / 8);
    layout->target = fmaxf(layout->target, wanted);
}

TextFormat layout_text(const Layout *layout, TextRole role)
{
    const RoleSize *size = &SIZES[role];
    float at_rest = layout->portrait || layout->narrow ? size->small : size->large;
    float scaled = at_rest * (1 + (layout->text_scale - 1) * size->grows);
    return (TextFormat){.face = size->face,
                        .size = fmaxf(scaled, size->floor * layout->point),
                        .line = size->line,
                        .align = ALIGN_LEFT};
}

/* How much of a scrolling region there is, and where in it one is: a bar that shows only where something is out of
 * sight. It is looked at, not grabbed: wheel, finger, keys and pad scroll. */
#include "kit.h"

#include <math.h>

void painter_scrollbar(Painter *painter, Rect region, float offset, float height)
{
    if (region.w <= 0 || height <= 1.02f * region.h) /* what is out of sight is margin */
        return;
    const float wide = 6, room = 4, shortest = 36; /* u */
    float track = region.h - 2 * room;
    float thumb = fminf(track, fmaxf(shortest, track * region.h / height));
    float way = offset / (height - region.h) * (track - thumb);
    Rect rect = {region.x + region.w - wide - room, region.y + room + way, wide, thumb};
    /* High contrast's edges differ between ground and sheet; its hairline is seen on both. */
    Token token = painter->theme == THEME_HIGH_CONTRAST ? TOKEN_LINE : TOKEN_EDGE;
    painter->transform = transform_rest();
    shape_fill(painter, box_of(painter, rect), pixels(painter, wide / 2), color_of(painter, token));
}

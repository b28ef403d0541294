/* What sticks to the mouse is carried to what is out of sight without a wheel or a key: while it is held near the upper
 * or lower edge of what scrolls, that moves on, slowly, as long as there is more. */
#include "presenter.h"

#include "hit.h"
#include "scroll.h"

#include <math.h>

static const float edge = 40; /* u */
static const float speed = 0.2f; /* u a millisecond: words that pass can be read */
static const float step = 56; /* u: moved at once where motion is reduced, and at most from one frame to the next */
static const double turn = 10; /* milliseconds */

/* Milliseconds at the edge, as a hand may only pass there on its way; longer where it is on what would take the thing:
 * that should not slip away from under a slow hand. */
static const double patience = 600, patience_on_target = 2500;

/* -1: up, 1: down, 0: it does not. A thing that was just taken there is not meant to go anywhere yet. */
static int way_of(const Presenter *presenter)
{
    const Pointer *pointer = &presenter->pointer;
    Rect region = presenter->nodes.scroll;
    float most = scroll_most(&presenter->nodes), near = fminf(edge, region.h / 6);
    bool carries = pointer->mode == POINTER_CARRIES && presenter->device == DEVICE_MOUSE && !presenter->hidden;
    bool beside = pointer->x < region.x || pointer->x > region.x + region.w;
    if (!carries || most <= 0 || beside || pointer_is_in_place(presenter))
        return 0;
    if (pointer->y < region.y + near)
        return presenter->scroll > 0 ? -1 : 0;
    return pointer->y > region.y + region.h - near && presenter->scroll < most ? 1 : 0;
}

static double due(const Presenter *presenter)
{
    const EdgeScroll *scroll = &presenter->edge;
    if (!scroll->goes)
        return scroll->since + (presenter_target(presenter) ? patience_on_target : patience);
    bool reduced = app_view(presenter->app).settings->reduced_motion;
    return scroll->since + (reduced ? (double)(step / speed) : turn);
}

void edge_scroll_follow(Presenter *presenter, double now)
{
    EdgeScroll *scroll = &presenter->edge;
    int way = way_of(presenter);
    if (way != scroll->way)
        *scroll = (EdgeScroll){.way = way, .since = now};
    if (way == 0 || now < due(presenter))
        return;
    float by = scroll->goes ? fminf(step, speed * (float)(now - scroll->since)) : 0;
    scroll->goes = true;
    scroll->since = now;
    presenter_scroll_to(presenter, presenter->scroll + (float)way * by);
}

int edge_scroll_wait(const Presenter *presenter, double now)
{
    if (presenter->edge.way == 0)
        return -1;
    double left = due(presenter) - now;
    return left < 1 ? 1 : (int)ceil(left);
}

/* What a frame of a drag costs: the card is led to and fro by an unseen hand, as fast as frames can be drawn. */
#include "presenter.h"

#include <math.h>

static const double frame_milliseconds = 1000.0 / 60; /* of the hand's time, however long the frame takes */
static const int warm_frames = 10;                    /* what is drawn once and kept is not part of a frame */
static const float reach = 320; /* u: to one pocket, and then to the other */

static const Node *card(const NodeList *nodes)
{
    for (size_t i = 0; i < nodes->count; i++) {
        if (nodes->items[i].state & NODE_DRAGGABLE)
            return &nodes->items[i];
    }
    return NULL;
}

static void frame(Presenter *presenter, int number, double now)
{
    SDL_PumpEvents();
    drag_move(&presenter->drag, reach * sinf((float)number * 0.09f), 20 * cosf((float)number * 0.05f), now);
    presenter_frame(presenter, now);
}

bool bench_drag(Presenter *presenter, Error *error)
{
    double now = presenter_now(presenter);
    presenter_build(presenter, now);
    motion_skip(presenter->motion);
    const Node *node = card(&presenter->nodes);
    if (!node)
        return error_set(error, "There is no card to drag on the screen \"%s\".", presenter->screen);
    presenter->dragged = node->id;
    drag_take(&presenter->drag, 0, 0, now);
    int frames = presenter->options.bench_drag_frames;
    double begun = 0;
    for (int i = -warm_frames; i < frames; i++) {
        if (i == 0)
            begun = presenter_now(presenter);
        now += frame_milliseconds;
        frame(presenter, i, now);
    }
    presenter->report.drag_frame_milliseconds = (presenter_now(presenter) - begun) / frames;
    return true;
}

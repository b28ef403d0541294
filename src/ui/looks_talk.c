/* A talk: what is said, the two rings, and its branches. */
#include "kit.h"

void look_talk_rings(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_talk_track(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_bubble(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_branch(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

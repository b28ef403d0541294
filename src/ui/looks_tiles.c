/* Pieces of a sentence, where they go, and the line that they build. */
#include "kit.h"

void look_tile(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_slot(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_posts(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

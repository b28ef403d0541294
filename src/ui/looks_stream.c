/* The stream of a day, its moments, and the stamps on them. */
#include "kit.h"

void look_stream(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_thought(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_stamp(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

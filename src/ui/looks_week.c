/* The cells of a week, what fills them, and the two rings of time. */
#include "kit.h"

void look_week_cell(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_activity(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_time_rings(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

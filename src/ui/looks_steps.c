/* The steps: discs, dots, stations, the path between them, and its rings. */
#include "kit.h"

void look_step_disc(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_step_dot(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_station(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_path_line(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

void look_rings(Painter *painter, const Job *job)
{
    float radius = pixels(painter, look_shape(job->node).radius);
    shape_sheet(painter, job->box, radius, color_of(painter, TOKEN_SHEET), line_pixels(painter, 2),
                color_of(painter, TOKEN_EDGE_SHEET));
}

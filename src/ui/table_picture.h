/* The comparison table, or what is kept of a workshop, drawn into a PNG file, by SDL's software renderer: it needs no
 * window and no display. */
#ifndef TABLE_PICTURE_H
#define TABLE_PICTURE_H

#include "table_port.h"

typedef struct TablePicture {
    const char *assets; /* the folder of fonts and art */
    int width, height;  /* of the screen in pixels, whose shape the picture's page has */
    float pixel_ratio;  /* pixels to one point of the screen */
} TablePicture;

/* A TablePort's function; `context` is a TablePicture. The picture is twice as wide as the screen, and as high as the
 * table needs, unless that would take too much memory: then both are smaller. */
bool table_picture_draw(void *context, const View *view, void **bytes, size_t *length, Error *error);

/* How many pixels of the picture stand for one of the screen: 2, or less for a page of `width` x `height` pixels of the
 * screen that would be too large. */
float table_picture_scale(float width, float height);

#endif

/* Makes a picture of the comparison table, or of what is kept of a workshop: a port, as only the drawing kit can
 * draw. */
#ifndef TABLE_PORT_H
#define TABLE_PORT_H

#include "error.h"
#include "screen.h"

typedef struct TablePort {
    void *context;
    /* The PNG file's bytes of the table that the view shows, allocated (free() it). */
    bool (*draw)(void *context, const View *view, void **bytes, size_t *length, Error *error);
} TablePort;

#endif

/* The reader behind shape.h: used by challenge_content.c alone. */
#ifndef SHAPE_READ_H
#define SHAPE_READ_H

#include "arena.h"
#include "shape.h"
#include "source.h"

/* A struct that was read, and what it was read from. */
typedef struct ShapePart {
    const void *address;
    const json_t *object;
    Place place;
} ShapePart;

/* One reading: where its structs lie, and what they were read from. */
struct ShapeCheck {
    Source *source;
    Arena *arena;
    ShapePart *parts; /* the outermost first */
    size_t count, capacity;
    bool failed; /* memory ran out */
};

/* Reads `object`, which stands at `place`, into `into`: zeroed memory of the shape's size. What it gave before is no
 * part any more. True where it is sound; where not, the mistakes are noted, and of `into` only what is sound is set. */
bool shape_read(ShapeCheck *check, const json_t *object, Place place, const Shape *shape, void *into);

/* Gives back what the reading needed; what was read stays in the arena. */
void shape_end(ShapeCheck *check);

#endif

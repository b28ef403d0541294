/* Reading JSON objects into plain structs by a table: each field says its name, its kind and where in the struct it
 * goes. What is unknown, missing, of the wrong kind, too long or out of range is noted as a mistake with its place. */
#ifndef SHAPE_H
#define SHAPE_H

#include <stdbool.h>
#include <stddef.h>

enum { SHAPE_FIELDS_MOST = 16 }; /* in one shape */

typedef enum ShapeKind {
    SHAPE_TEXT,   /* const char *: one line */
    SHAPE_ID,     /* const char *: small letters, digits, hyphens */
    SHAPE_NUMBER, /* int, from `least` to `most` */
    SHAPE_CHOICE, /* int: index into `names` */
    SHAPE_LIST    /* ShapeList of `items`, from `least` to `most` of them */
} ShapeKind;

/* A list as it lies in a struct: `count` structs one behind the other. */
typedef struct ShapeList {
    const void *items;
    int count;
} ShapeList;

typedef struct Shape Shape;

typedef struct ShapeField {
    const char *name;
    ShapeKind kind;
    size_t offset;   /* in the struct */
    bool optional;   /* missing: NULL, 0, an empty list; of a choice -1 */
    long least, most; /* of a number or a list's length; of a text its most characters (0: no limit of its own) */
    const char *const *names; /* of a choice */
    size_t name_count;
    const char *plural;       /* what a choice's names are ("tones"), for a mistake's words */
    const Shape *items;       /* of a list */
} ShapeField;

struct Shape {
    const char *what; /* "a moment" */
    size_t size;      /* of the struct */
    const ShapeField *fields;
    size_t field_count;
};

/* Where a check that no table can make notes what it finds. */
typedef struct ShapeCheck ShapeCheck;

/* Notes a mistake (printf's rules: what is wrong and how to mend it). `part`: the struct that it is in, as it was read:
 * a variant or an item of one of its lists; `field`: the name of the field, or NULL for the part as a whole. */
void shape_mistake(ShapeCheck *check, const void *part, const char *field, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* For tables: a text, an id, and so on, of the struct `type`. */
#define SHAPE_TEXT_OF(type, member, characters) \
    {.name = #member, .kind = SHAPE_TEXT, .offset = offsetof(type, member), .most = (characters)}
#define SHAPE_ID_OF(type, member) {.name = #member, .kind = SHAPE_ID, .offset = offsetof(type, member)}
#define SHAPE_NUMBER_OF(type, member, from, to) \
    {.name = #member, .kind = SHAPE_NUMBER, .offset = offsetof(type, member), .least = (from), .most = (to)}
#define SHAPE_CHOICE_OF(type, member, all_names, what_they_are)                                                   \
    {.name = #member, .kind = SHAPE_CHOICE, .offset = offsetof(type, member), .names = (all_names),               \
     .name_count = sizeof(all_names) / sizeof((all_names)[0]), .plural = (what_they_are)}
#define SHAPE_LIST_OF(type, member, item_shape, from, to)                                                         \
    {.name = #member, .kind = SHAPE_LIST, .offset = offsetof(type, member), .least = (from), .most = (to),        \
     .items = (item_shape)}

#endif

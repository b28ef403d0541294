/* Reading structs by their shapes: fields.h reads the fields of each object, this puts them where the table says. */
#include "shape.h"

#include "fields.h"
#include "shape_read.h"

#include <stdarg.h>
#include <stdlib.h>

_Static_assert((int)SHAPE_FIELDS_MOST <= (int)FIELDS_MOST, "fields_read takes a shape's fields at once");

/* --- where the structs come from --- */

static void remember(ShapeCheck *check, const void *address, const json_t *object, Place place)
{
    if (check->count == check->capacity) {
        size_t capacity = check->capacity == 0 ? 64 : check->capacity * 2;
        ShapePart *parts = realloc(check->parts, capacity * sizeof *parts);
        if (parts == NULL) {
            check->failed = true;
            return;
        }
        check->parts = parts;
        check->capacity = capacity;
    }
    check->parts[check->count++] = (ShapePart){address, object, place};
}

/* The part with this address; the outermost where there is none such. */
static const ShapePart *find_part(const ShapeCheck *check, const void *address)
{
    for (size_t i = 0; i < check->count; i++) {
        if (check->parts[i].address == address) {
            return &check->parts[i];
        }
    }
    return check->count > 0 ? &check->parts[0] : NULL;
}

void shape_mistake(ShapeCheck *check, const void *part, const char *field, const char *format, ...)
{
    const ShapePart *found = find_part(check, part);
    Place place = found == NULL ? (Place){0} : found->place;
    void *member = found == NULL || field == NULL ? NULL : json_object_iter_at((json_t *)found->object, field);
    if (member != NULL) { /* a field that was left out has no place of its own */
        place = place_member(place, json_object_iter_key(member));
    }
    va_list arguments;
    va_start(arguments, format);
    source_mistake_of(check->source, place, format, arguments);
    va_end(arguments);
}

/* --- the kinds --- */

static int read_number(ShapeCheck *check, const json_t *value, Place place, const ShapeField *field)
{
    if (value == NULL) {
        return 0;
    }
    json_int_t number = json_integer_value(value);
    if (json_is_integer(value) && number >= field->least && number <= field->most) {
        return (int)number;
    }
    source_mistake(check->source, place, "“%s” should be a whole number from %ld to %ld. Choose one of these.",
                   field->name, field->least, field->most);
    return 0;
}

static void check_length(ShapeCheck *check, size_t count, Place place, const ShapeField *field)
{
    size_t least = field->least > 0 ? (size_t)field->least : 0, most = field->most > 0 ? (size_t)field->most : 0;
    if (count < least) {
        source_mistake(check->source, place, "“%s” has %zu entr%s; it needs at least %zu. Write %zu more.", field->name,
                       count, count == 1 ? "y" : "ies", least, least - count);
    } else if (most > 0 && count > most) {
        source_mistake(check->source, place, "“%s” has %zu entries; at most %zu fit. Take %zu out.", field->name, count,
                       most, count - most);
    }
}

static void read_struct(ShapeCheck *check, const json_t *object, Place place, const Shape *shape, void *into);

static ShapeList read_list(ShapeCheck *check, const json_t *value, Place place, const ShapeField *field)
{
    size_t count = json_array_size(value);
    if (value == NULL) {
        return (ShapeList){0};
    }
    check_length(check, count, place, field);
    char *items = arena_array(check->arena, count, field->items->size);
    if (items == NULL) {
        check->failed = true;
        return (ShapeList){0};
    }
    for (size_t i = 0; i < count && !check->failed; i++) {
        read_struct(check, json_array_get(value, i), place_element(place, i), field->items,
                    items + i * field->items->size);
    }
    return (ShapeList){items, (int)count};
}

static void read_field(ShapeCheck *check, const json_t *value, Place place, const ShapeField *field, void *into)
{
    void *member = (char *)into + field->offset;
    switch (field->kind) {
    case SHAPE_TEXT:
    case SHAPE_ID:
        *(const char **)member = fields_keep(check->arena, value, &check->failed);
        break;
    case SHAPE_NUMBER:
        *(int *)member = read_number(check, value, place, field);
        break;
    case SHAPE_CHOICE:
        *(int *)member = fields_choice(check->source, value, place, field->plural, field->names, field->name_count);
        break;
    case SHAPE_LIST:
        *(ShapeList *)member = read_list(check, value, place, field);
        break;
    }
}

/* --- a struct --- */

static Field plain_field(const ShapeField *field)
{
    static const FieldKind kinds[] = {[SHAPE_TEXT] = FIELD_TEXT,
                                      [SHAPE_ID] = FIELD_ID,
                                      [SHAPE_NUMBER] = FIELD_NUMBER,
                                      [SHAPE_CHOICE] = FIELD_TEXT,
                                      [SHAPE_LIST] = FIELD_LIST};
    size_t most = field->kind == SHAPE_TEXT && field->most > 0 ? (size_t)field->most : 0;
    return (Field){field->name, kinds[field->kind], field->optional, most};
}

static void read_struct(ShapeCheck *check, const json_t *object, Place place, const Shape *shape, void *into)
{
    Field fields[SHAPE_FIELDS_MOST];
    const json_t *values[SHAPE_FIELDS_MOST];
    size_t count = shape->field_count < SHAPE_FIELDS_MOST ? shape->field_count : SHAPE_FIELDS_MOST;
    for (size_t i = 0; i < count; i++) {
        fields[i] = plain_field(&shape->fields[i]);
    }
    remember(check, into, object, place);
    if (!fields_read(check->source, object, place, shape->what, fields, count, values)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        read_field(check, values[i], place_member(place, shape->fields[i].name), &shape->fields[i], into);
    }
}

/* Noted so far, whether kept or not. */
static size_t mistakes(const Source *source)
{
    return source->count + source->problems->further;
}

bool shape_read(ShapeCheck *check, const json_t *object, Place place, const Shape *shape, void *into)
{
    size_t before = mistakes(check->source);
    check->count = 0;
    read_struct(check, object, place, shape, into);
    return !check->failed && mistakes(check->source) == before;
}

void shape_end(ShapeCheck *check)
{
    free(check->parts);
    check->parts = NULL;
    check->count = check->capacity = 0;
}

/* The fields of an object, read by a table that says which there are: what is unknown, missing, of the wrong kind,
 * empty, too long or unfit to print is noted as a mistake. */
#ifndef FIELDS_H
#define FIELDS_H

#include "arena.h"
#include "source.h"

enum {
    FIELDS_MOST = 24, /* in one table */
    ID_MOST = 63      /* characters; a journal has room for these and a zero */
};

typedef enum FieldKind {
    FIELD_TEXT,  /* of one line */
    FIELD_LINES, /* of several */
    FIELD_ID,    /* small letters, digits, hyphens */
    FIELD_NUMBER,
    FIELD_LIST,
    FIELD_OBJECT
} FieldKind;

typedef struct Field {
    const char *name;
    FieldKind kind;
    bool optional;
    size_t most; /* characters; 0: no limit of its own */
} Field;

/* Reads the fields of `object`, which stands at `place`: values[i] becomes what fields[i] is, or NULL where it is not
 * there or not sound. False where `object` is none, and all are NULL. `what` names it ("a card"). */
bool fields_read(Source *source, const json_t *object, Place place, const char *what, const Field *fields, size_t count,
                 const json_t **values);

/* Checks one text of a field's kind; says what is wrong with it. */
bool fields_check_text(Source *source, const json_t *value, Place place, const Field *field);

/* The index among `names` of what `value` says, or -1, with a mistake that lists them. NULL is -1 without one.
 * `what` is their name in the plural ("areas"). */
int fields_choice(Source *source, const json_t *value, Place place, const char *what, const char *const *names,
                  size_t count);

/* A copy of a text in the arena; NULL stays NULL. Sets *failed where memory runs out. */
const char *fields_keep(Arena *arena, const json_t *value, bool *failed);

/* "format" must be 1. */
void fields_check_format(Source *source, const json_t *value);

/* A language's code, like "en" or "pt-BR". */
void fields_check_language(Source *source, const json_t *value);

#endif

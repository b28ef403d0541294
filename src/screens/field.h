/* One line of text while somebody types it: what may stand in it, where the caret is, what is selected. Pure. */
#ifndef FIELD_H
#define FIELD_H

#include "command.h"

#include <stdbool.h>
#include <stddef.h>

/* A text that can be changed. Places are bytes from its beginning; marks (accents, joiners) belong to the character
 * before them, and no place is between the two. What is selected lies between anchor and
 * caret; where they are the same, nothing is. */
typedef struct Field {
    char text[ACTION_TEXT_BYTES];
    size_t caret, anchor;
    int most; /* characters it takes, as utf8_count counts them: marks too */
} Field;

typedef enum FieldStep { FIELD_BACK, FIELD_ON, FIELD_TO_START, FIELD_TO_END } FieldStep;

/* Copies what may stand in a field, at most `most` characters and ACTION_TEXT_BYTES - 1 bytes of it: tabs and line ends
 * become spaces; controls, direction marks, straight double quotes (a journal writes names between these), bytes that
 * are no UTF-8, and spaces at the beginning are left out. */
void field_clean(char kept[ACTION_TEXT_BYTES], const char *text, size_t length, int most);

/* The same without spaces at the end: a text that is finished. */
void field_finish(char kept[ACTION_TEXT_BYTES], const char *text, size_t length, int most);

/* A field with this text, cleaned, all of it selected. */
Field field_make(const char *text, int most);

/* The nearest place at or before `place`. */
size_t field_place(const char *text, size_t place);

/* Takes all of a text, selected from byte `from` to `to`, as another control has it after a change there: cleaned, and
 * where it is too long, of what stands before `to` only so much is taken that the rest keeps its room. True where that
 * changes the field's text. */
bool field_take(Field *field, const char *text, size_t from, size_t to);

/* Puts a text in place of what is selected, as much of it as there is room for, and the caret behind it. True where
 * that changes the field's text. */
bool field_insert(Field *field, const char *text, size_t length);

/* Takes away what is selected, or else the character before the caret (FIELD_BACK) or after it (FIELD_ON). True where
 * that changes the text. */
bool field_erase(Field *field, FieldStep step);

/* Moves the caret; `selects`: the anchor stays. Without that, a step from a selection goes to its end on that side. */
void field_step(Field *field, FieldStep step, bool selects);

/* Puts the caret at a byte's place, or the nearest before it. */
void field_point(Field *field, size_t place, bool selects);

/* What is selected, from *start; gives its bytes. */
size_t field_selected(const Field *field, size_t *start);

#endif

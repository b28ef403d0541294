/* The order of a spreadsheet's columns where the deck says none: the known ones that every deck needs or this one uses,
 * then the writer's own. */
#ifndef SHEET_ORDER_H
#define SHEET_ORDER_H

#include "deck_columns.h"

#include <jansson.h>

/* A list of names, to be given back with json_decref; NULL where memory runs out. `used`: the known columns that have
 * something in them; `own`, then `noted`: objects whose keys are the writer's own. */
json_t *sheet_order(const bool *used, const json_t *own, const json_t *noted);

/* Notes what columns an object's fields or cells stand in: known ones in `used`, the writer's own in the set `own`.
 * False where memory runs out. */
bool sheet_order_use(const json_t *object, bool *used, json_t *own);

/* Adds a name to a set of them, kept in order; false where memory runs out. */
bool sheet_order_add(json_t *set, const char *name);

#endif

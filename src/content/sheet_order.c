/* The columns' own order. A column of the writer's whose name is nearly a known one's needs that one beside it, or it
 * would be taken for a misspelt one. */
#include "sheet_order.h"

bool sheet_order_add(json_t *set, const char *name)
{
    return json_object_get(set, name) != NULL || json_object_set_new_nocheck(set, name, json_true()) == 0;
}

bool sheet_order_use(const json_t *object, bool *used, json_t *own)
{
    bool added = true;
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)object, name, value)
    { /* the library's iterators take no const, but change nothing */
        DeckColumn column = column_find(name);
        if (column < DECK_COLUMNS) {
            used[column] = true;
        } else {
            added = sheet_order_add(own, name) && added;
        }
    }
    return added;
}

static void need_beside(bool *needed, const json_t *set)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)set, name, value)
    { /* the library's iterators take no const, but change nothing */
        DeckColumn meant = column_meant(name);
        if (meant < DECK_COLUMNS) {
            needed[meant] = true;
        }
    }
}

static bool add_all(json_t *order, const json_t *set, const json_t *but)
{
    const char *name;
    json_t *value;
    bool fine = true;
    json_object_foreach((json_t *)set, name, value)
    {
        if (json_object_get(but, name) == NULL) {
            fine = json_array_append_new(order, json_string_nocheck(name)) == 0 && fine;
        }
    }
    return fine;
}

json_t *sheet_order(const bool *used, const json_t *own, const json_t *noted)
{
    bool needed[DECK_COLUMNS], fine = true;
    json_t *order = json_array();
    for (int column = 0; column < DECK_COLUMNS; column++) {
        needed[column] = used[column] || deck_columns[column].needed;
    }
    need_beside(needed, own);
    need_beside(needed, noted);
    for (int column = 0; column < DECK_COLUMNS; column++) {
        if (needed[column]) {
            fine = json_array_append_new(order, json_string_nocheck(deck_columns[column].name)) == 0 && fine;
        }
    }
    fine = add_all(order, own, NULL) && add_all(order, noted, own) && fine;
    if (!fine) {
        json_decref(order);
        return NULL;
    }
    return order;
}

/* Where a value of a JSON text stands. The JSON library forgets the places of what it has read; they are needed only
 * when something is wrong, so they are found then, all in one pass over the text. */
#ifndef LOCATOR_H
#define LOCATOR_H

#include <stdbool.h>
#include <stddef.h>

enum { LOCATOR_DEPTH_MOST = 7 }; /* variants[0].turns[3].choices[1].text; a step further in stays at the place before */

/* One step into a value: the member with this key, or, where key is NULL, the element with this index. */
typedef struct LocatorStep {
    const char *key;
    size_t index;
} LocatorStep;

typedef struct Place {
    LocatorStep steps[LOCATOR_DEPTH_MOST]; /* cards[3].telling is {"cards"}, {NULL, 3}, {"telling"} */
    int depth;                             /* 0: the whole text */
    bool on_key;                           /* the last step's key is meant, not its value */
    size_t character;                      /* of a text: this character of it, from 1; 0: its opening quote */
    int line, column;                      /* from 1, found by locator_find; columns count characters */
} Place;

/* The place `step` further in. */
Place place_member(Place place, const char *key);
Place place_element(Place place, size_t index);

/* Finds all places in a text that is sound JSON, in one pass. Sorts `places`. A place that is not there stays 0, 0. */
void locator_find(const char *text, size_t length, Place **places, size_t count);

/* The line and column of a byte. */
void locator_at(const char *text, size_t length, size_t offset, int *line, int *column);

#endif

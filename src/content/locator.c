/* The locator: walks the text beside the sorted list of the places that are wanted. At each level the wanted places are
 * one stretch of that list; where the stretch is empty, the value is skipped unread. */
#include "locator.h"

#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* A stretch of the wanted places. */
typedef struct Wanted {
    Place **places;
    size_t count;
} Wanted;

Place place_member(Place place, const char *key)
{
    if (place.depth < LOCATOR_DEPTH_MOST) {
        place.steps[place.depth++] = (LocatorStep){key, 0};
    }
    return place;
}

Place place_element(Place place, size_t index)
{
    if (place.depth < LOCATOR_DEPTH_MOST) {
        place.steps[place.depth++] = (LocatorStep){NULL, index};
    }
    return place;
}

void locator_at(const char *text, size_t length, size_t offset, int *line, int *column)
{
    Scan scan = scan_begin(text, length);
    scan_count_to(&scan, text + (offset < length ? offset : length));
    *line = scan.line;
    *column = scan.column;
}

/* --- the order of the wanted places: by steps, the shorter path first --- */

static int compare_step(const LocatorStep *a, const LocatorStep *b)
{
    if (a->key != NULL && b->key != NULL) {
        return strcmp(a->key, b->key);
    }
    if (a->key != NULL || b->key != NULL) {
        return a->key == NULL ? -1 : 1;
    }
    return a->index < b->index ? -1 : a->index > b->index;
}

static int compare_places(const void *left, const void *right)
{
    const Place *a = *(Place *const *)left, *b = *(Place *const *)right;
    for (int i = 0; i < a->depth && i < b->depth; i++) {
        int order = compare_step(&a->steps[i], &b->steps[i]);
        if (order != 0) {
            return order;
        }
    }
    if (a->depth != b->depth) {
        return a->depth < b->depth ? -1 : 1;
    }
    return a->character < b->character ? -1 : a->character > b->character;
}

/* The first of `wanted` whose step at `level` is not before `step` (or, with `after`, is beyond it). */
static size_t boundary(Wanted wanted, int level, const LocatorStep *step, bool after)
{
    size_t low = 0, high = wanted.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare_step(&wanted.places[middle]->steps[level], step);
        if (order < 0 || (after && order == 0)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* Those of `wanted` (all deeper than `level`) that go on by `step`. */
static Wanted narrow(Wanted wanted, int level, const LocatorStep *step)
{
    size_t first = boundary(wanted, level, step, false);
    size_t last = boundary(wanted, level, step, true);
    return (Wanted){wanted.places + first, last - first};
}

static const char *character_of(const char *text, const char *end, size_t character)
{
    if (character == 0 || *text != '"') {
        return text;
    }
    const char *at = text + 1;
    for (size_t i = 1; i < character && at < end && *at != '"'; i++) {
        at += scan_character(at, end);
    }
    return at;
}

/* Writes where `at` is into the places that end here; gives those that go deeper. */
static Wanted settle(Scan *scan, Wanted wanted, int level, bool on_key)
{
    size_t here = 0;
    for (; here < wanted.count && wanted.places[here]->depth == level; here++) {
        Place *place = wanted.places[here];
        if (place->on_key == on_key) {
            scan_count_to(scan, character_of(scan->at, scan->end, place->character));
            place->line = scan->line;
            place->column = scan->column;
        }
    }
    return (Wanted){wanted.places + here, wanted.count - here};
}

static void walk_value(Scan *scan, Wanted wanted, int level);

static void walk_members(Scan *scan, Wanted wanted, int level)
{
    scan->at++;
    while (scan_next_is(scan, '"')) {
        Scan key = *scan;
        scan_text(scan);
        char *name = scan_key(key.at + 1, scan->at - 1);
        if (name != NULL) {
            LocatorStep step = {name, 0};
            Wanted inside = narrow(wanted, level, &step);
            const char *value = scan->at;
            scan->at = key.at;
            settle(scan, inside, level + 1, true);
            scan->at = value;
            if (scan_next_is(scan, ':')) {
                scan->at++;
            }
            walk_value(scan, inside, level + 1);
            free(name);
        }
        if (!scan_next_is(scan, ',')) {
            break;
        }
        scan->at++;
    }
    scan->at += scan->at < scan->end;
}

static void walk_elements(Scan *scan, Wanted wanted, int level)
{
    scan->at++;
    for (size_t index = 0; scan->at < scan->end && !scan_next_is(scan, ']'); index++) {
        LocatorStep step = {NULL, index};
        walk_value(scan, narrow(wanted, level, &step), level + 1);
        if (!scan_next_is(scan, ',')) {
            break;
        }
        scan->at++;
    }
    scan->at += scan->at < scan->end;
}

static void walk_value(Scan *scan, Wanted wanted, int level)
{
    scan_space(scan);
    if (scan->at >= scan->end) {
        return;
    }
    wanted = settle(scan, wanted, level, false);
    if (wanted.count > 0 && *scan->at == '{') {
        walk_members(scan, wanted, level);
    } else if (wanted.count > 0 && *scan->at == '[') {
        walk_elements(scan, wanted, level);
    } else {
        scan_value(scan);
    }
}

void locator_find(const char *text, size_t length, Place **places, size_t count)
{
    if (count == 0) {
        return;
    }
    qsort(places, count, sizeof(Place *), compare_places);
    Scan scan = scan_begin(text, length);
    walk_value(&scan, (Wanted){places, count}, 0);
}

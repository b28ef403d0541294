/* What the files that read and write settings.json share; for the settings*.c files alone. */
#ifndef SETTINGS_PARTS_H
#define SETTINGS_PARTS_H

#include "settings.h"

#include <jansson.h>

#define SETTINGS_WORKSHOP "workshop"

/* A value that makes no sense keeps its default; the first one is told. */
typedef struct OddValues {
    Error *error; /* may be NULL */
    bool told;
} OddValues;

/* ---- settings.c ---- */

/* Tells that the value of this key is not what it should be ("a number"), where nothing was told yet. */
void settings_say_odd(OddValues *odd, const char *key, const char *wanted);

/* A number, rounded and brought within -1 and 10000. False where it is none, which is told; *number stays then. */
bool settings_read_number(const json_t *value, const char *key, int *number, OddValues *odd);

/* True or false; where it is neither, that is told and *on stays. */
void settings_read_switch(const json_t *value, const char *key, bool *on, OddValues *odd);

/* Of a list of ids the one that this value is, as its index. False where it is none: `wanted` is told then. */
bool settings_read_id(const json_t *value, const char *key, const char *const *ids, int count, int *index,
                      const char *wanted, OddValues *odd);

/* ---- settings_senses.c ---- */

/* Language, font, voice, sound and hands; what is odd is told, and *settings keeps what it has. */
void settings_read_senses(const json_t *object, Settings *settings, OddValues *odd);
/* False where memory runs out. */
bool settings_write_senses(json_t *object, const Settings *settings);

/* ---- settings_keys.c ---- */

/* Keys and buttons; what is odd is told, and *settings keeps what it has. */
void settings_read_keys(const json_t *object, Settings *settings, OddValues *odd);
/* What differs from what it is at first; all else that is known goes, what is unknown stays. False where memory runs
 * out. */
bool settings_write_keys(json_t *object, const Settings *settings);

/* Adds to an object's keys and buttons what only the older one has, and is unknown here. */
void settings_keep_unknown_keys(json_t *object, const json_t *old);

/* ---- settings_cards.c ---- */

/* The deck and the choice of its cards; what is odd is told, and *settings keeps what it has. */
void settings_read_cards(const json_t *object, Settings *settings, OddValues *odd);
/* False where memory runs out. */
bool settings_write_cards(json_t *object, const Settings *settings);

/* A list of areas as bits. An area that is none is told, and the others count; with none at all *areas stays. */
void settings_read_areas(const json_t *value, const char *key, int *areas, OddValues *odd);
/* NULL where memory runs out. */
json_t *settings_areas_list(int areas);

/* ---- settings_workshop.c ---- */

/* Puts what is sound of the last workshop's set-up in the place of what *setup has. Numbers out of range are brought to
 * the nearest allowed, odd ones are told. */
void settings_read_workshop(const json_t *object, WorkshopSetup *setup, OddValues *odd);

/* Adds the set-up to the settings' object, or changes what is there of it; what is unknown there stays. False where
 * memory runs out. */
bool settings_write_workshop(json_t *object, const WorkshopSetup *setup);

/* Adds to an object what only the older one has, and the same of the set-ups of workshops in both. */
void settings_keep_missing(json_t *object, json_t *old);

#endif

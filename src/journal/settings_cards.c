/* Which cards are played, in settings.json: the deck, and what rounds are dealt from. */
#include "settings_parts.h"

#include <string.h>

static const char *const DECK = "deck", *const AREAS = "areas", *const LEVEL = "level";
static const char *const LEVEL_IDS[LEVEL_CHOICES] = {"as-known", "clear", "close"}; /* by LevelChoice */

DealChoice settings_choice(const Settings *settings, const Deck *deck)
{
    return game_may_choose(deck, settings->choice) ? settings->choice : (DealChoice){0, LEVEL_AS_KNOWN};
}

/* ---- Areas ---- */

/* The bit of an area by its id, or 0. */
static int area_bit(const json_t *value)
{
    const char *id = json_string_value(value);
    for (int area = 0; id && area < AREA_COUNT; area++) {
        if (strcmp(id, area_id((Area)area)) == 0)
            return 1 << area;
    }
    return 0;
}

void settings_read_areas(const json_t *value, const char *key, int *areas, OddValues *odd)
{
    int read = 0;
    size_t index;
    const json_t *item;
    json_array_foreach(value, index, item) {
        int bit = area_bit(item);
        if (bit == 0)
            settings_say_odd(odd, key, "a list of life areas");
        read |= bit;
    }
    if (read == 0)
        settings_say_odd(odd, key, "a list of life areas");
    else
        *areas = read;
}

json_t *settings_areas_list(int areas)
{
    json_t *list = json_array();
    for (int area = 0; list && area < AREA_COUNT; area++) {
        if ((areas >> area & 1) != 0 && json_array_append_new(list, json_string(area_id((Area)area))) != 0) {
            json_decref(list);
            list = NULL;
        }
    }
    return list;
}

/* ---- The cards ---- */

static void read_deck(const json_t *value, char deck[DECK_ID_BYTES], OddValues *odd)
{
    const char *id = json_string_value(value);
    if (id && strlen(id) < DECK_ID_BYTES && strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(id))
        strcpy(deck, id);
    else
        settings_say_odd(odd, DECK, "the id of a deck");
}

void settings_read_cards(const json_t *object, Settings *settings, OddValues *odd)
{
    const json_t *deck = json_object_get(object, DECK), *areas = json_object_get(object, AREAS),
                 *level = json_object_get(object, LEVEL);
    if (deck)
        read_deck(deck, settings->deck, odd);
    if (areas)
        settings_read_areas(areas, AREAS, &settings->choice.areas, odd);
    if (settings->choice.areas == GAME_ALL_AREAS)
        settings->choice.areas = 0;
    if (level)
        settings_read_id(level, LEVEL, LEVEL_IDS, LEVEL_CHOICES, &settings->choice.level,
                         "\"as-known\", \"clear\" or \"close\"", odd);
}

bool settings_write_cards(json_t *object, const Settings *settings)
{
    int areas = settings->choice.areas == 0 ? GAME_ALL_AREAS : settings->choice.areas;
    return json_object_set_new(object, DECK, json_string(settings->deck)) == 0 &&
           json_object_set_new(object, AREAS, settings_areas_list(areas)) == 0 &&
           json_object_set_new(object, LEVEL, json_string(LEVEL_IDS[settings->choice.level])) == 0;
}

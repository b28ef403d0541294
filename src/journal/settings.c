/* Reads and writes settings.json. */
#include "settings_parts.h"

#include "utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SETTINGS_FORMAT = 1 };

const int settings_projector_percent[SETTINGS_PROJECTOR_STEPS] = {80, 100, 115, 130, 150};
const int settings_text_percent[SETTINGS_TEXT_STEPS] = {100, 115, 130, 150, 175, 200};

static const char *const THEME_IDS[THEME_COUNT] = {"paper", "dusk", "high-contrast"};

/* The switches: the same table reads and writes. */
static const struct {
    const char *key;
    size_t offset;
} SWITCHES[] = {
    {"reduced_motion", offsetof(Settings, reduced_motion)}, {"name_signs", offsetof(Settings, name_signs)},
    {"confirm_sort", offsetof(Settings, confirm_sort)},     {"fullscreen", offsetof(Settings, fullscreen)},
    {"note_read", offsetof(Settings, note_read)},           {"finished", offsetof(Settings, finished)},
    {"theme_chosen", offsetof(Settings, theme_chosen)},     {"motion_chosen", offsetof(Settings, motion_chosen)},
    {"read_aloud", offsetof(Settings, read_aloud)},         {"workshop_hints", offsetof(Settings, workshop_hints)},
    {"sound", offsetof(Settings, sound)},                   {"captions", offsetof(Settings, captions)},
    {"one_button", offsetof(Settings, one_button)},         {"sticky_drag", offsetof(Settings, sticky_drag)},
};

enum { SWITCH_COUNT = sizeof SWITCHES / sizeof SWITCHES[0] };

Settings settings_default(void)
{
    return (Settings){.theme = THEME_PAPER,
                      .text_percent = 100,
                      .speech_rate = SETTINGS_RATE_MOST / 2,
                      .sound = true,
                      .volume = 6,
                      .pace = 2,
                      .name_signs = true,
                      .bindings = bindings_default(),
                      .workshop = workshop_setup_default(),
                      .projector_percent = settings_projector_percent[SETTINGS_PROJECTOR_USUAL],
                      .workshop_hints = true};
}

/* No subtraction that could overflow: the middle between two steps decides. */
static int nearest_step(const int *steps, int count, int percent)
{
    int nearest = 0;
    for (int i = 1; i < count; i++) {
        if (percent >= (steps[i - 1] + steps[i] + 1) / 2)
            nearest = i;
    }
    return nearest;
}

int settings_text_step(int percent)
{
    return nearest_step(settings_text_percent, SETTINGS_TEXT_STEPS, percent);
}

int settings_projector_step(int percent)
{
    return nearest_step(settings_projector_percent, SETTINGS_PROJECTOR_STEPS, percent);
}

/* ---- Reading ---- */

void settings_say_odd(OddValues *odd, const char *key, const char *wanted)
{
    if (!odd->told)
        error_set(odd->error, "In %s, \"%s\" is not %s; it was left at its default.", SETTINGS_NAME, key, wanted);
    odd->told = true;
}

bool settings_read_number(const json_t *value, const char *key, int *number, OddValues *odd)
{
    if (!json_is_number(value)) {
        settings_say_odd(odd, key, "a number");
        return false;
    }
    double read = json_number_value(value);
    *number = (int)floor((read < -1 ? -1 : read > 10000 ? 10000 : read) + 0.5);
    return true;
}

void settings_read_switch(const json_t *value, const char *key, bool *on, OddValues *odd)
{
    if (json_is_boolean(value))
        *on = json_is_true(value);
    else
        settings_say_odd(odd, key, "true or false");
}

bool settings_read_id(const json_t *value, const char *key, const char *const *ids, int count, int *index,
                      const char *wanted, OddValues *odd)
{
    const char *id = json_string_value(value);
    for (int i = 0; id && i < count; i++) {
        if (strcmp(id, ids[i]) == 0) {
            *index = i;
            return true;
        }
    }
    settings_say_odd(odd, key, wanted);
    return false;
}

static void read_theme(const json_t *value, Settings *settings, OddValues *odd)
{
    int theme;
    if (settings_read_id(value, "theme", THEME_IDS, THEME_COUNT, &theme, "\"paper\", \"dusk\" or \"high-contrast\"",
                         odd))
        settings->theme = (ThemeName)theme;
}

static void read_percents(const json_t *object, Settings *settings, OddValues *odd)
{
    const json_t *text = json_object_get(object, "text_percent");
    const json_t *projector = json_object_get(object, "projector_percent");
    int percent;
    if (text && settings_read_number(text, "text_percent", &percent, odd))
        settings->text_percent = settings_text_percent[settings_text_step(percent)];
    if (projector && settings_read_number(projector, "projector_percent", &percent, odd))
        settings->projector_percent = settings_projector_percent[settings_projector_step(percent)];
}

/* Files from before choices were marked: what is not the default was chosen. */
static void mark_choices(const json_t *object, Settings *settings)
{
    Settings untouched = settings_default();
    if (!json_is_boolean(json_object_get(object, "theme_chosen")))
        settings->theme_chosen = settings->theme != untouched.theme;
    if (!json_is_boolean(json_object_get(object, "motion_chosen")))
        settings->motion_chosen = settings->reduced_motion != untouched.reduced_motion;
}

/* Whether all of it made sense. */
static bool read_object(const json_t *object, Settings *settings, Error *error)
{
    OddValues odd = {.error = error};
    const json_t *value = json_object_get(object, "theme");
    if (value)
        read_theme(value, settings, &odd);
    read_percents(object, settings, &odd);
    for (int i = 0; i < SWITCH_COUNT; i++) {
        value = json_object_get(object, SWITCHES[i].key);
        if (value)
            settings_read_switch(value, SWITCHES[i].key, (bool *)((char *)settings + SWITCHES[i].offset), &odd);
    }
    value = json_object_get(object, SETTINGS_WORKSHOP);
    if (value)
        settings_read_workshop(value, &settings->workshop, &odd);
    settings_read_cards(object, settings, &odd);
    settings_read_senses(object, settings, &odd);
    settings_read_keys(object, settings, &odd);
    mark_choices(object, settings);
    return !odd.told;
}

/* The file's object, or NULL with the reason. Editors that put a byte order mark first are forgiven. */
static json_t *parse(const char *bytes, size_t length, Error *what)
{
    json_error_t mistake;
    size_t skipped = utf8_mark(bytes, length);
    json_t *root = json_loadb(bytes + skipped, length - skipped, 0, &mistake);
    if (json_is_object(root))
        return root;
    if (root)
        error_set(what, "it is not an object with settings");
    else
        error_set(what, "line %d: %s", mistake.line, mistake.text);
    json_decref(root);
    return NULL;
}

/* Puts a damaged file out of the way. Always false: the player is told. */
static bool put_aside(Store *store, const char *what, Error *error)
{
    char new_name[STORE_NAME_BYTES];
    Error trouble = {.text = ""};
    if (store->set_aside(store, SETTINGS_NAME, new_name, &trouble) == STORE_OK)
        return error_set(error, "The settings could not be read (%s). The file was set aside as %s in %s, and the "
                         "settings are as they were at first.", what, new_name, store->place);
    return error_set(error, "The settings could not be read (%s), nor could the file be set aside. %s", what,
                     trouble.text);
}

bool settings_load(Settings *settings, Store *store, Error *error)
{
    char *bytes = NULL;
    size_t length = 0;
    Error what = {.text = ""};
    *settings = settings_default();
    if (!store)
        return true;
    StoreStatus status = store->read(store, SETTINGS_NAME, SETTINGS_BYTES_MOST, &bytes, &length, error);
    if (status == STORE_MISSING)
        return true;
    if (status == STORE_TOO_LARGE)
        return put_aside(store, "it is far too large", error);
    if (status != STORE_OK)
        return false;
    json_t *object = parse(bytes, length, &what);
    bool sound = object ? read_object(object, settings, error) : put_aside(store, what.text, error);
    json_decref(object);
    free(bytes);
    return sound;
}

/* ---- Writing ---- */

static bool write_known(json_t *object, const Settings *settings)
{
    bool written = json_object_set_new(object, "format", json_integer(SETTINGS_FORMAT)) == 0 &&
                   json_object_set_new(object, "theme", json_string(THEME_IDS[settings->theme])) == 0 &&
                   json_object_set_new(object, "text_percent", json_integer(settings->text_percent)) == 0;
    for (int i = 0; written && i < SWITCH_COUNT; i++) {
        bool on = *(const bool *)((const char *)settings + SWITCHES[i].offset);
        written = json_object_set_new(object, SWITCHES[i].key, json_boolean(on)) == 0;
    }
    json_t *percent = json_integer(settings->projector_percent);
    return json_object_set_new(object, "projector_percent", percent) == 0 && written &&
           settings_write_workshop(object, &settings->workshop) && settings_write_cards(object, settings) &&
           settings_write_senses(object, settings) && settings_write_keys(object, settings);
}

/* Keeps what a newer Me & We, or the player, has written there besides. A file that was damaged since it was loaded is
 * set aside first, so that it is not written over. */
static void keep_unknown(json_t *object, Store *store)
{
    char *bytes = NULL;
    size_t length = 0;
    char new_name[STORE_NAME_BYTES];
    StoreStatus status = store->read(store, SETTINGS_NAME, SETTINGS_BYTES_MOST, &bytes, &length, NULL);
    json_t *old = status == STORE_OK ? parse(bytes, length, NULL) : NULL;
    if (old)
        settings_keep_missing(object, old);
    else if (status == STORE_OK || status == STORE_TOO_LARGE)
        store->set_aside(store, SETTINGS_NAME, new_name, NULL);
    json_decref(old);
    free(bytes);
}

/* Gives the object back. */
static bool save_object(json_t *object, Store *store, Error *error)
{
    char *text = NULL;
    if (object) {
        keep_unknown(object, store);
        text = json_dumps(object, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    }
    json_decref(object);
    if (!text)
        return error_set(error, "There is not enough memory to save the settings.");
    size_t length = strlen(text);
    text[length] = '\n'; /* in the place of the zero byte: the length is passed on */
    bool saved = store->replace(store, SETTINGS_NAME, text, length + 1, error) == STORE_OK;
    free(text);
    return saved;
}

bool settings_save(const Settings *settings, Store *store, Error *error)
{
    if (!store)
        return error_set(error, "The settings are not kept: there is no place to store them.");
    json_t *object = json_object();
    if (object && !write_known(object, settings)) {
        json_decref(object);
        object = NULL;
    }
    return save_object(object, store, error);
}

/* ---- Another file's ---- */

bool settings_sound(const char *bytes, size_t length)
{
    json_t *object = length <= SETTINGS_BYTES_MOST ? parse(bytes, length, NULL) : NULL;
    json_decref(object);
    return object != NULL;
}

bool settings_replace(Store *store, const char *bytes, size_t length, Error *error)
{
    Settings here, new = settings_default();
    Error what = {.text = ""};
    json_t *object = parse(bytes, length, &what);
    if (!object)
        return error_set(error, "The settings could not be read (%s).", what.text);
    settings_load(&here, store, NULL);
    read_object(object, &new, NULL);
    new.note_read = new.note_read || here.note_read;
    new.finished = new.finished || here.finished;
    if (!write_known(object, &new)) {
        json_decref(object);
        object = NULL;
    }
    return save_object(object, store, error);
}

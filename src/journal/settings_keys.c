/* Keys and gamepad buttons in settings.json: under "keys" and "buttons", of each control that differs from what it is
 * at first, a list of words. */
#include "settings_parts.h"

#include <string.h>

static const char *const SECTIONS[BOUND_KINDS] = {"keys", "buttons"};
static const char *const WANTED[BOUND_KINDS] = {"a list of one or two keys, such as [\"P\", \"PageDown\"]",
                                                "a list of one or two buttons, such as [\"leftshoulder\"]"};

/* The words of a list, into `words`. False where it is none of this control's. */
static bool read_words(const json_t *list, int slots, char words[BINDING_SLOTS][BINDING_BYTES])
{
    if (!json_is_array(list) || json_array_size(list) > (size_t)slots)
        return false;
    memset(words, 0, sizeof(char[BINDING_SLOTS][BINDING_BYTES]));
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *item = json_array_get(list, i);
        const char *word = json_string_value(item);
        if (!word || strlen(word) != json_string_length(item) || !bindings_is_word(word))
            return false;
        strcpy(words[i], word);
    }
    return true;
}

static void read_control(const json_t *list, BoundKind kind, Control control, Bindings *bindings, OddValues *odd)
{
    char words[BINDING_SLOTS][BINDING_BYTES];
    bool missing = kind == BOUND_KEY && control_is_essential(control) && json_array_size(list) == 0;
    if (!missing && read_words(list, control_slots(control, kind), words))
        memcpy(bindings->words[kind][control], words, sizeof words);
    else
        settings_say_odd(odd, control_id(control), WANTED[kind]);
}

static void read_section(const json_t *section, BoundKind kind, Bindings *bindings, OddValues *odd)
{
    const char *id;
    json_t *list;
    if (!json_is_object(section))
        settings_say_odd(odd, SECTIONS[kind], "an object with lists of keys");
    json_object_foreach((json_t *)section, id, list) {
        Control control = control_by_id(id);
        if (control < CONTROL_COUNT && control_slots(control, kind) > 0)
            read_control(list, kind, control, bindings, odd);
    }
}

void settings_read_keys(const json_t *object, Settings *settings, OddValues *odd)
{
    for (int kind = 0; kind < BOUND_KINDS; kind++) {
        const json_t *section = json_object_get(object, SECTIONS[kind]);
        if (section)
            read_section(section, (BoundKind)kind, &settings->bindings, odd);
    }
    if (bindings_mend(&settings->bindings))
        settings_say_odd(odd, SECTIONS[BOUND_KEY], "an object that leaves keys to press, to go back and to go on");
}

static json_t *list_of(const Bindings *bindings, BoundKind kind, Control control)
{
    json_t *list = json_array();
    for (int slot = 0; list && slot < control_slots(control, kind); slot++) {
        const char *word = bindings_word(bindings, kind, control, slot);
        if (word[0] && json_array_append_new(list, json_string(word)) != 0) {
            json_decref(list);
            list = NULL;
        }
    }
    return list;
}

/* The section, emptied of all controls that are known here; what is unknown stays. NULL where memory runs out. */
static json_t *emptied_section(json_t *object, BoundKind kind)
{
    json_t *section = json_object_get(object, SECTIONS[kind]);
    for (int control = 0; json_is_object(section) && control < CONTROL_COUNT; control++)
        json_object_del(section, control_id((Control)control));
    if (!json_is_object(section) && json_object_set_new(object, SECTIONS[kind], json_object()) != 0)
        return NULL;
    return json_object_get(object, SECTIONS[kind]);
}

bool settings_write_keys(json_t *object, const Settings *settings)
{
    const Bindings *bindings = &settings->bindings, first = bindings_default();
    for (int kind = 0; kind < BOUND_KINDS; kind++) {
        json_t *section = emptied_section(object, (BoundKind)kind);
        if (!section)
            return false;
        for (int control = 0; control < CONTROL_COUNT; control++) {
            bool differs = memcmp(bindings->words[kind][control], first.words[kind][control],
                                  sizeof first.words[kind][control]) != 0;
            json_t *list = differs ? list_of(bindings, (BoundKind)kind, (Control)control) : NULL;
            if (differs && json_object_set_new(section, control_id((Control)control), list) != 0)
                return false;
        }
    }
    return true;
}

void settings_keep_unknown_keys(json_t *object, const json_t *old)
{
    for (int kind = 0; kind < BOUND_KINDS; kind++) {
        json_t *section = json_object_get(object, SECTIONS[kind]), *list;
        json_t *before = json_object_get(old, SECTIONS[kind]);
        const char *id;
        if (!json_is_object(section) || !json_is_object(before))
            continue;
        json_object_foreach(before, id, list) {
            if (control_by_id(id) == CONTROL_COUNT && !json_object_get(section, id))
                json_object_set(section, id, list);
        }
    }
}

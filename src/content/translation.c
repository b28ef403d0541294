/* Comparing translations with what they were made from. */
#include "translation.h"

#include "file.h"
#include "language.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

enum { FILE_BYTES_MOST = 64 << 20 };

json_t *translation_open_original(const char *path, Problems *problems)
{
    Source source;
    Error error = {.text = ""};
    char *bytes = NULL;
    size_t length = 0;
    json_t *root = NULL;
    if (!file_read(path, FILE_BYTES_MOST, &bytes, &length, &error)) {
        problems_add(problems, path, 0, 0, "This is what a translation was made from, and it can't be read. %s",
                     error.text);
    } else if (source_open(&source, path, bytes, length, problems)) {
        root = json_incref(source.root);
        source_close(&source);
    }
    free(bytes);
    return root;
}

/* ---- Structure ---- */

/* What is no word: the rules read it, or it is dialled. */
static bool stays(const char *key)
{
    static const char *const keys[] = {
        "id",   "side", "sign",      "other_sign", "area", "level", "twin", "picture", "quotation", "challenge", "icon",
        "kind", "slot", "tone",      "rings",      "next", "rests", "time", "country", "phone",     "address",
        "checked"};
    for (size_t i = 0; key != NULL && i < sizeof keys / sizeof keys[0]; i++) {
        if (strcmp(key, keys[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void compare(Source *source, Place place, const char *key, const json_t *here, const json_t *original);

/* Places are made of the translation's own keys: the original does not live as long as they do. */
static void compare_members(Source *source, Place place, const json_t *here, const json_t *original)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)original, key, value)
    {
        if (json_object_get(here, key) == NULL && strcmp(key, "$schema") != 0) {
            source_mistake(source, place, "“%s” is missing here; the original has it. Add it.", quote(key).text);
        }
    }
    json_object_foreach((json_t *)here, key, value)
    {
        const json_t *wanted = json_object_get(original, key);
        Place member = place_member(place, key);
        if (wanted != NULL) {
            compare(source, member, key, value, wanted);
        } else if (strcmp(key, "$schema") != 0) {
            member.on_key = true;
            source_mistake(source, member, "The original has no “%s” here. Take it out.", quote(key).text);
        }
    }
}

static const char *id_of(const json_t *value)
{
    const char *id = json_string_value(json_object_get(value, "id"));
    return id != NULL ? id : json_string_value(json_object_get(value, "country"));
}

/* Whether a list has an element with this id; first where the other list has it, as most do. */
static bool has_id(const json_t *list, const char *id, size_t likely)
{
    const char *there = id_of(json_array_get(list, likely));
    if (there != NULL && strcmp(there, id) == 0) {
        return true;
    }
    for (size_t i = 0; i < json_array_size(list); i++) {
        there = id_of(json_array_get(list, i));
        if (there != NULL && strcmp(there, id) == 0) {
            return true;
        }
    }
    return false;
}

/* Says which elements with ids are missing or too many. True where one is. */
static bool compare_ids(Source *source, Place place, const json_t *here, const json_t *original)
{
    bool differ = false;
    for (size_t i = 0; i < json_array_size(original) && !source_is_full(source); i++) {
        const char *id = id_of(json_array_get(original, i));
        if (id != NULL && !has_id(here, id, i)) {
            source_mistake(source, place, "“%s” of the original is missing here. Add it.", quote(id).text);
            differ = true;
        }
    }
    for (size_t i = 0; i < json_array_size(here) && !source_is_full(source); i++) {
        const char *id = id_of(json_array_get(here, i));
        if (id != NULL && !has_id(original, id, i)) {
            source_mistake(source, place_element(place, i), "The original has no “%s”. Take it out.", quote(id).text);
            differ = true;
        }
    }
    return differ;
}

static void compare_elements(Source *source, Place place, const char *key, const json_t *here, const json_t *original)
{
    size_t count = json_array_size(original);
    if (compare_ids(source, place, here, original)) {
        return;
    }
    if (json_array_size(here) != count) {
        source_mistake(source, place, "There are %zu of them here and %zu in the original. Have the same.",
                       json_array_size(here), count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        compare(source, place_element(place, i), key, json_array_get(here, i), json_array_get(original, i));
    }
}

static void compare(Source *source, Place place, const char *key, const json_t *here, const json_t *original)
{
    if (json_is_object(here) && json_is_object(original)) {
        compare_members(source, place, here, original);
    } else if (json_is_array(here) && json_is_array(original)) {
        compare_elements(source, place, key, here, original);
    } else if (json_is_string(here) && json_is_string(original)) {
        if (stays(key) && !json_equal((json_t *)here, (json_t *)original)) {
            source_mistake(source, place, "This is “%s” in the original and has to stay so: only words are translated.",
                           quote(json_string_value(original)).text);
        }
    } else if (!json_equal((json_t *)here, (json_t *)original)) {
        source_mistake(source, place, "This is not as in the original. Only words are translated.");
    }
}

void translation_compare(Source *source, const json_t *original)
{
    compare_members(source, (Place){0}, source->root, original);
}

/* ---- A language's texts ---- */

/* How often a gap stands in a text. */
static int count_gaps(const char *text, const char *gap, size_t length)
{
    int count = 0;
    for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
        count += strncmp(at, gap, length) == 0;
    }
    return count;
}

/* Says each gap of `text` that `other` has not; `here`: it is the translation's. */
static void compare_gaps(Source *source, Place place, const char *text, const char *other, bool here)
{
    for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
        size_t length = strcspn(at, "}") + 1;
        if (count_gaps(other, at, length) > 0) {
            continue;
        }
        if (here) {
            source_mistake(source, place, "The English text has no gap %s, so nothing would stand there. Take it out.",
                           quote_part(at, length).text);
        } else {
            source_mistake(source, place, "The gap %s of the English text is missing here.",
                           quote_part(at, length).text);
        }
    }
}

/* Of a plural form the English text for several, which has its gaps; a form for one or two may leave the number out. */
static const char *english_text(const json_t *texts, const char *key)
{
    Plural form = language_plural_form(key);
    const char *text = json_string_value(json_object_get(texts, key));
    if (text != NULL || form == PLURALS) {
        return text;
    }
    TextBuffer other = {0};
    text_buffer_add(&other, key, strlen(key) - strlen(plural_names[form]));
    text_buffer_say(&other, plural_names[PLURAL_OTHER]);
    text = other.failed ? NULL : json_string_value(json_object_get(texts, other.text));
    text_buffer_free(&other);
    return text;
}

/* Whether it has to be there: every text but a plural form that this language does without. */
static bool is_needed(const char *code, const char *key)
{
    Plural form = language_plural_form(key);
    return form == PLURALS || form == PLURAL_OTHER || code == NULL || plural_is_needed(code, form);
}

void translation_compare_texts(Source *source, const json_t *original)
{
    const json_t *here = json_object_get(source->root, "texts"), *english = json_object_get(original, "texts");
    const char *code = json_string_value(json_object_get(source->root, "language")), *key;
    Place texts = place_member((Place){0}, "texts");
    json_t *value;
    json_object_foreach((json_t *)english, key, value)
    {
        if (json_object_get(here, key) == NULL && is_needed(code, key)) {
            source_mistake(source, texts, "“%s” is missing. In English it says “%s”.", quote(key).text,
                           quote(json_string_value(value)).text);
        }
    }
    json_object_foreach((json_t *)here, key, value)
    {
        const char *text = json_string_value(value), *said = english_text(english, key);
        Place place = place_member(texts, key);
        if (said == NULL) {
            place.on_key = true;
            source_mistake(source, place, "The English texts have no “%s”. Take it out.", quote(key).text);
        } else if (text != NULL) {
            bool counts = language_plural_form(key) < PLURAL_FEW;
            compare_gaps(source, place, text, said, true);
            if (!counts) {
                compare_gaps(source, place, said, text, false);
            }
        }
    }
}

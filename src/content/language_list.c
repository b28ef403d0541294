/* Reading the list of languages. */
#include "language_list.h"

#include "arena.h"
#include "fields.h"
#include "language_choice.h"
#include "readers.h"

#include <stdlib.h>
#include <string.h>

/* A list and the memory that all of it lies in. */
typedef struct ListOwner {
    LanguageList list; /* first: language_list_free turns its address into the owner's */
    Arena arena;
    bool failed; /* memory ran out */
} ListOwner;

static ListedLanguage read_one(Source *source, ListOwner *owner, const json_t *object, size_t index)
{
    enum { CODE, NAME, LANGUAGE_FIELDS };
    static const Field fields[LANGUAGE_FIELDS] = {{"language", FIELD_TEXT, false, LANGUAGE_CODE_BYTES - 1},
                                                  {"name", FIELD_TEXT, false, 40}};
    const json_t *values[LANGUAGE_FIELDS];
    Place place = place_element(place_member((Place){0}, "languages"), index);
    if (!fields_read(source, object, place, "a language of the list", fields, LANGUAGE_FIELDS, values)) {
        return (ListedLanguage){0};
    }
    ListedLanguage language = {fields_keep(&owner->arena, values[CODE], &owner->failed),
                               fields_keep(&owner->arena, values[NAME], &owner->failed)};
    if (language.code != NULL && !language_is_code(language.code, strlen(language.code))) {
        source_mistake(source, place_member(place, "language"),
                       "This is no code of a language. Write one like en or pt-BR.");
    }
    return language;
}

static void read_list(Source *source, ListOwner *owner)
{
    enum { SCHEMA, FORMAT, LANGUAGES, LIST_FIELDS };
    static const Field fields[LIST_FIELDS] = {
        {"$schema", FIELD_TEXT, true, 0}, {"format", FIELD_NUMBER, false, 0}, {"languages", FIELD_LIST, false, 0}};
    const json_t *values[LIST_FIELDS];
    fields_read(source, source->root, (Place){0}, "the list of languages", fields, LIST_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    size_t count = json_array_size(values[LANGUAGES]);
    if (values[LANGUAGES] != NULL && (count < 1 || count > LANGUAGES_MOST)) {
        source_mistake(source, place_member((Place){0}, "languages"), "The list has 1 to %d languages.",
                       LANGUAGES_MOST);
        return;
    }
    ListedLanguage *languages = arena_array(&owner->arena, count, sizeof *languages);
    for (size_t i = 0; languages != NULL && i < count; i++) {
        languages[i] = read_one(source, owner, json_array_get(values[LANGUAGES], i), i);
    }
    if (owner->failed || languages == NULL) {
        source_no_memory(source);
    }
    owner->list = (LanguageList){languages, (int)count};
}

LanguageList *language_list_from_source(Source *source)
{
    ListOwner *owner = source_make(source, sizeof *owner);
    if (owner == NULL) {
        return NULL;
    }
    read_list(source, owner);
    if (!source_close(source)) {
        language_list_free(&owner->list);
        return NULL;
    }
    return &owner->list;
}

LanguageList *language_list_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? language_list_from_source(&source) : NULL;
}

int language_list_find(const LanguageList *list, const char *code)
{
    for (int i = 0; list != NULL && i < list->count; i++) {
        if (strcmp(list->languages[i].code, code) == 0) {
            return i;
        }
    }
    return -1;
}

void language_list_free(LanguageList *list)
{
    ListOwner *owner = (ListOwner *)list;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}

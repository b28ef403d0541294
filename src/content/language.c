/* Reading a language file, and making sentences of its texts. */
#include "language.h"

#include "arena.h"
#include "fields.h"
#include "language_numbers.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

typedef struct LanguageText {
    const char *key, *text;
} LanguageText;

struct Language {
    const char *code;
    LanguageText *texts; /* sorted by key */
    size_t count;
    Arena arena;
};

const char *language_code(const Language *language)
{
    return language->code;
}

/* --- looking up --- */

static int by_key(const void *left, const void *right)
{
    return strcmp(((const LanguageText *)left)->key, ((const LanguageText *)right)->key);
}

static const char *find(const Language *language, const char *key)
{
    LanguageText wanted = {key, NULL};
    const LanguageText *found =
        language->count == 0 ? NULL : bsearch(&wanted, language->texts, language->count, sizeof wanted, by_key);
    return found == NULL ? NULL : found->text;
}

const char *language_text(const Language *language, const char *key)
{
    const char *text = find(language, key);
    return text == NULL ? key : text;
}

size_t language_count(const Language *language)
{
    return language->count;
}

const char *language_key(const Language *language, size_t index)
{
    return language->texts[index].key;
}

/* --- filling in --- */

/* What a name between braces stands for, or NULL. */
static const char *value_of(const char *name, size_t length, const char *const *pairs)
{
    for (; pairs != NULL && pairs[0] != NULL; pairs += 2) {
        if (strlen(pairs[0]) == length && memcmp(pairs[0], name, length) == 0) {
            return pairs[1];
        }
    }
    return NULL;
}

static void fill_in(TextBuffer *out, const char *text, const char *const *pairs)
{
    while (*text != '\0') {
        size_t plain = strcspn(text, "{");
        text_buffer_add(out, text, plain);
        text += plain;
        if (*text == '\0') {
            return;
        }
        size_t length = strcspn(text + 1, "{}");
        const char *value = text[1 + length] == '}' ? value_of(text + 1, length, pairs) : NULL;
        if (value != NULL) {
            text_buffer_say(out, value);
            text += length + 2;
        } else {
            text_buffer_add(out, text, 1);
            text++;
        }
    }
}

void language_format(const Language *language, TextBuffer *out, const char *key, const char *const *pairs)
{
    fill_in(out, language_text(language, key), pairs);
}

/* The key of the form that `count` takes, or of the one for all others where the file has no such text. */
static void find_form(const Language *language, TextBuffer *form, const char *key, long count)
{
    text_buffer_format(form, "%s.%s", key, plural_names[plural_of(language->code, count)]);
    if (!form->failed && find(language, form->text) == NULL) {
        text_buffer_clear(form);
        text_buffer_format(form, "%s.%s", key, plural_names[PLURAL_OTHER]);
    }
}

void language_plural(const Language *language, TextBuffer *out, const char *key, long count)
{
    TextBuffer number = {0}, form = {0};
    language_number(language, &number, count);
    find_form(language, &form, key, count);
    if (number.failed || form.failed) {
        out->failed = true;
    } else {
        const char *pairs[] = {"count", number.text, NULL};
        fill_in(out, language_text(language, form.text), pairs);
    }
    text_buffer_free(&number);
    text_buffer_free(&form);
}

/* --- reading --- */

static Place text_place(const char *key)
{
    return place_member(place_member((Place){0}, "texts"), key);
}

static void check_key(Source *source, const char *key)
{
    size_t length = strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789-_.");
    if (length == 0 || key[length] != '\0') {
        Place place = text_place(key);
        place.on_key = true;
        source_mistake(source, place,
                       "“%s” can't be a key: only the small letters a to z, digits, hyphens, underscores and dots.",
                       quote(key).text);
    }
}

/* Every brace must open or close a name like {count}. */
static void check_braces(Source *source, const char *key, const char *text)
{
    for (const char *at = strpbrk(text, "{}"); at != NULL; at = strpbrk(at, "{}")) {
        size_t length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
        if (*at == '}' || length == 0 || at[1 + length] != '}') {
            source_mistake(
                source, text_place(key),
                "A brace in this text is not closed or encloses no name. A gap to fill in looks like {count}: "
                "small letters in one pair of braces.");
            return;
        }
        at += length + 2;
    }
}

Plural language_plural_form(const char *key)
{
    const char *end = strrchr(key, '.');
    for (int form = 0; end != NULL && form < PLURALS; form++) {
        if (strcmp(end + 1, plural_names[form]) == 0) {
            return (Plural)form;
        }
    }
    return PLURALS;
}

static void find_needed(const Language *language, bool needed[PLURALS])
{
    for (int form = 0; form < PLURALS; form++) {
        needed[form] = form == PLURAL_OTHER || plural_is_needed(language->code, (Plural)form);
    }
}

/* A text that counts has every form that the language needs. */
static void check_plural(Source *source, const bool needed[PLURALS], const json_t *texts, const char *key)
{
    Plural form = language_plural_form(key);
    if (form == PLURALS) {
        return;
    }
    Place place = text_place(key);
    place.on_key = true;
    size_t stem = strlen(key) - strlen(plural_names[form]);
    for (int other = 0; other < PLURALS; other++) {
        TextBuffer sibling = {0};
        text_buffer_add(&sibling, key, stem);
        text_buffer_say(&sibling, plural_names[other]);
        if (!sibling.failed && needed[other] && json_object_get(texts, sibling.text) == NULL) {
            source_mistake(source, place, "“%s” has no “%s” beside it. Add that text: in this language, some numbers "
                           "need it.", quote(key).text, quote(sibling.text).text);
        }
        text_buffer_free(&sibling);
    }
}

static bool read_texts(Source *source, Language *language, const json_t *texts)
{
    const char *key;
    json_t *value;
    bool needed[PLURALS] = {false};
    if (language->code != NULL) {
        find_needed(language, needed);
    }
    language->texts = arena_array(&language->arena, json_object_size(texts), sizeof *language->texts);
    if (language->texts == NULL) {
        return false;
    }
    json_object_foreach((json_t *)texts, key, value)
    { /* the library's iterators take no const, but change nothing */
        Field field = {key, FIELD_LINES, false, 0};
        check_key(source, key);
        check_plural(source, needed, texts, key);
        if (!fields_check_text(source, value, text_place(key), &field)) {
            continue;
        }
        check_braces(source, key, json_string_value(value));
        LanguageText text = {arena_text(&language->arena, key, strlen(key)),
                             arena_text(&language->arena, json_string_value(value), json_string_length(value))};
        if (text.key == NULL || text.text == NULL) {
            return false;
        }
        language->texts[language->count++] = text;
    }
    if (language->count > 1) {
        qsort(language->texts, language->count, sizeof *language->texts, by_key);
    }
    return true;
}

static void read_language(Source *source, Language *language)
{
    enum { SCHEMA, FORMAT, LANGUAGE, NAME, TEXTS, LANGUAGE_FIELDS };
    static const Field fields[LANGUAGE_FIELDS] = {{"$schema", FIELD_TEXT, true, 0},
                                                  {"format", FIELD_NUMBER, false, 0},
                                                  {"language", FIELD_TEXT, false, 0},
                                                  {"name", FIELD_TEXT, false, 0},
                                                  {"texts", FIELD_OBJECT, false, 0}};
    const json_t *values[LANGUAGE_FIELDS];
    fields_read(source, source->root, (Place){0}, "the language", fields, LANGUAGE_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    bool failed = false;
    language->code = fields_keep(&language->arena, values[LANGUAGE], &failed);
    if (values[TEXTS] != NULL && !read_texts(source, language, values[TEXTS])) {
        failed = true;
    }
    if (failed) {
        source_no_memory(source);
    }
}

Language *language_from_source(Source *source)
{
    Language *language = source_make(source, sizeof *language);
    if (language == NULL) {
        return NULL;
    }
    read_language(source, language);
    if (!source_close(source)) {
        language_free(language);
        return NULL;
    }
    return language;
}

Language *language_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? language_from_source(&source) : NULL;
}

void language_free(Language *language)
{
    if (language != NULL) {
        arena_free(&language->arena);
        free(language);
    }
}

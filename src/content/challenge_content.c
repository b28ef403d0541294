/* Reading a challenge's file: each variant by the format's table, then by its check, then all of them together. */
#include "challenge_content.h"

#include "fields.h"
#include "readers.h"
#include "shape_read.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

struct ChallengeContent {
    Arena arena;
    char *variants; /* one behind the other, `size` bytes each */
    size_t size;
    int count;
};

enum { SCHEMA, FORMAT, CHALLENGE, LANGUAGE, LICENCE, VARIANTS, CHALLENGE_FIELDS };

static const Field challenge_fields[CHALLENGE_FIELDS] = {
    {"$schema", FIELD_TEXT, true, 0},   {"format", FIELD_NUMBER, false, 0}, {"challenge", FIELD_ID, false, 0},
    {"language", FIELD_TEXT, false, 0}, {"licence", FIELD_TEXT, false, 0},  {"variants", FIELD_LIST, false, 0}};

static Place variants_place(void)
{
    return place_member((Place){0}, "variants");
}

static const void *variant_at(const ChallengeContent *content, int index)
{
    return content->variants + (size_t)index * content->size;
}

/* --- the variants --- */

/* The variants up to this one need not be sound. */
static void check_id(Source *source, const ChallengeContent *content, int index)
{
    const char *id = ((const Variant *)variant_at(content, index))->id;
    for (int other = 0; id != NULL && other < index; other++) {
        const char *earlier = ((const Variant *)variant_at(content, other))->id;
        if (earlier != NULL && strcmp(earlier, id) == 0) {
            source_mistake_beside(source, place_member(place_element(variants_place(), (size_t)index), "id"),
                                  place_member(place_element(variants_place(), (size_t)other), "id"),
                                  "Two variants have the id “%s”: the first stands in " SOURCE_OTHER_LINE
                                  ". Give one of them another id.",
                                  quote(id).text);
            return;
        }
    }
}

static bool check_count(Source *source, size_t count)
{
    if (count == 0) {
        source_mistake(source, variants_place(), "There is no variant here. Write at least one.");
    } else if (count > CHALLENGE_VARIANTS_MOST) {
        source_mistake(source, variants_place(), "The challenge has %zu variants; at most %d fit. Take %zu out.", count,
                       CHALLENGE_VARIANTS_MOST, count - CHALLENGE_VARIANTS_MOST);
        return false;
    }
    return true;
}

static void read_variants(Source *source, const json_t *list, const ChallengeFormat *format, ChallengeContent *content)
{
    ShapeCheck check = {.source = source, .arena = &content->arena};
    size_t count = json_array_size(list);
    if (list == NULL || !check_count(source, count)) {
        return;
    }
    content->size = format->variant->size;
    content->variants = arena_array(&content->arena, count, content->size);
    check.failed = content->variants == NULL;
    for (size_t i = 0; i < count && !check.failed; i++) {
        void *variant = content->variants + i * content->size;
        bool sound =
            shape_read(&check, json_array_get(list, i), place_element(variants_place(), i), format->variant, variant);
        content->count++;
        check_id(source, content, (int)i);
        if (sound && format->check != NULL) {
            format->check(variant, &check);
        }
    }
    if (check.failed) {
        source_no_memory(source);
    }
    shape_end(&check);
}

/* --- the file --- */

/* The format that `value`, the file's "challenge", names; NULL with a mistake where there is none such. */
static const ChallengeFormat *choose_format(Source *source, const json_t *value, const ChallengeFormats *formats)
{
    const char *names[CHALLENGES_MOST];
    size_t count = 0;
    for (; formats != NULL && count < (size_t)formats->count && count < CHALLENGES_MOST; count++) {
        names[count] = formats->items[count]->id;
    }
    int found = fields_choice(source, value, place_member((Place){0}, "challenge"), "challenges", names, count);
    return found < 0 ? NULL : formats->items[found];
}

ChallengeContent *challenge_from_source(Source *source, const ChallengeFormats *formats)
{
    const json_t *values[CHALLENGE_FIELDS];
    ChallengeContent *content = source_make(source, sizeof *content);
    if (content == NULL) {
        return NULL;
    }
    fields_read(source, source->root, (Place){0}, "the challenge", challenge_fields, CHALLENGE_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    const ChallengeFormat *format = choose_format(source, values[CHALLENGE], formats);
    if (format != NULL) {
        read_variants(source, values[VARIANTS], format, content);
    }
    if (!source_close(source)) {
        challenge_content_free(content);
        return NULL;
    }
    return content;
}

ChallengeContent *challenge_content_read(const char *file, const char *bytes, size_t length,
                                         const ChallengeFormat *format, Problems *problems)
{
    Source source;
    const ChallengeFormats formats = {&format, 1};
    return source_open(&source, file, bytes, length, problems) ? challenge_from_source(&source, &formats) : NULL;
}

void challenge_content_free(ChallengeContent *content)
{
    if (content != NULL) {
        arena_free(&content->arena);
        free(content);
    }
}

int challenge_variant_count(const ChallengeContent *content)
{
    return content->count;
}

const void *challenge_variant(const ChallengeContent *content, int index)
{
    return variant_at(content, index);
}

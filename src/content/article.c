/* Reading article.json. The signs, the definitions and the steps must be complete: the game has a place for each. */
#include "article.h"

#include "arena.h"
#include "fields.h"
#include "id_table.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

const char *const side_names[3] = {"codependent", "interdependent", "either"};
static const char *const kind_names[] = {"sentence", "definition", "sign", "step"};
static const char *const topic_names[TOPIC_COUNT] = {"choices", "needs", "closeness", "feelings"};

enum { STEPS = 5 };

/* An article and the memory that all of it lies in. */
typedef struct ArticleOwner {
    Article article; /* first: article_free turns its address into the owner's */
    Arena arena;
} ArticleOwner;

typedef struct ArticleReading {
    Source *source;
    Arena *arena;
    Section *sections;
    Quotation *quotations;
    int section_count, quotation_count;
    IdTable section_ids, quotation_ids;
    /* The quotation that takes each of the places that there is one of, or -1. */
    int signs[2][TOPIC_COUNT], definitions[2], steps[STEPS];
    bool failed; /* memory ran out */
} ArticleReading;

static const char *keep(ArticleReading *reading, const json_t *value)
{
    return fields_keep(reading->arena, value, &reading->failed);
}

static Place element(const char *list, int index)
{
    return place_element(place_member((Place){0}, list), (size_t)index);
}

/* Puts an id into its table; says where it stands already. */
static void add_id(ArticleReading *reading, IdTable *table, const char *list, int index, const char *id)
{
    int first = id == NULL ? index : id_table_add(table, id, index);
    if (first != index) {
        source_mistake_beside(
            reading->source, place_member(element(list, index), "id"), place_member(element(list, first), "id"),
            "The id “%s” is taken: it stands in " SOURCE_OTHER_LINE " already. Choose another.", quote(id).text);
    }
}

static void read_section(ArticleReading *reading, const json_t *object, int index)
{
    static const Field fields[] = {{"id", FIELD_ID, false, 0}, {"title", FIELD_TEXT, false, 0}};
    const json_t *values[2];
    fields_read(reading->source, object, element("sections", index), "a section", fields, 2, values);
    reading->sections[index] = (Section){keep(reading, values[0]), keep(reading, values[1])};
    add_id(reading, &reading->section_ids, "sections", index, reading->sections[index].id);
}

/* --- quotations --- */

enum { QUOTATION_ID, QUOTATION_SECTION, KIND, QUOTATION_SIDE, TOPIC, STEP, TITLE, TEXT, QUOTATION_FIELDS };

static const Field quotation_fields[QUOTATION_FIELDS] = {
    {"id", FIELD_ID, false, 0},     {"section", FIELD_ID, false, 0}, {"kind", FIELD_TEXT, false, 0},
    {"side", FIELD_TEXT, true, 0},  {"topic", FIELD_TEXT, true, 0},  {"step", FIELD_NUMBER, true, 0},
    {"title", FIELD_TEXT, true, 0}, {"text", FIELD_TEXT, false, 0}};

static int read_section_id(ArticleReading *reading, const json_t *value, Place place)
{
    int section = value == NULL ? 0 : id_table_find(&reading->section_ids, json_string_value(value));
    if (section < 0) {
        const char *nearest = NULL;
        for (int i = 0; i < reading->section_count && i < 100; i++) {
            if (reading->sections[i].id != NULL) {
                wording_suggest(json_string_value(value), reading->sections[i].id, &nearest);
            }
        }
        source_mistake(reading->source, place_member(place, "section"),
                       "There is no section “%s” in the list of sections.%s%s%s", quote(json_string_value(value)).text,
                       nearest == NULL ? "" : " Did you mean “", nearest == NULL ? "" : nearest,
                       nearest == NULL ? "" : "”?");
    }
    return section;
}

static int read_step(ArticleReading *reading, const json_t *value, Place place)
{
    if (value == NULL) {
        return 0;
    }
    if (!json_is_integer(value) || json_integer_value(value) < 1 || json_integer_value(value) > STEPS) {
        source_mistake(reading->source, place_member(place, "step"), "“step” should be a whole number from 1 to %d.",
                       STEPS);
        return 0;
    }
    return (int)json_integer_value(value);
}

/* A field that belongs to some kinds of quotation only: it must be there, or must not. */
static void check_belongs(ArticleReading *reading, const json_t *object, Place place, int field, bool needed,
                          bool allowed, int kind)
{
    const char *name = quotation_fields[field].name;
    bool there = json_object_get(object, name) != NULL;
    if (needed && !there) {
        source_mistake(reading->source, place, "“%s” is missing from this %s. Add it.", name, kind_names[kind]);
    } else if (!allowed && there) {
        place = place_member(place, name);
        place.on_key = true;
        source_mistake(reading->source, place, "A %s has no “%s”. Delete it.", kind_names[kind], name);
    }
}

/* Puts a quotation in the place that there is one of; says which has it already. */
static void take_place(ArticleReading *reading, int *taken, int index, const char *what)
{
    if (*taken < 0) {
        *taken = index;
        return;
    }
    source_mistake_beside(reading->source, element("quotations", index), element("quotations", *taken),
                          "There is a second %s; the first begins in " SOURCE_OTHER_LINE ". Keep one of them.",
                          what);
}

static void take_places(ArticleReading *reading, const Quotation *quotation, int index)
{
    bool sided = quotation->side == SIDE_CODEPENDENT || quotation->side == SIDE_INTERDEPENDENT;
    if (quotation->kind == QUOTATION_SIGN && sided && quotation->topic < TOPIC_COUNT) {
        take_place(reading, &reading->signs[quotation->side][quotation->topic], index, "sign of this side and topic");
    } else if (quotation->kind == QUOTATION_DEFINITION && sided) {
        take_place(reading, &reading->definitions[quotation->side], index, "definition of this side");
    } else if (quotation->kind == QUOTATION_STEP && quotation->step > 0) {
        take_place(reading, &reading->steps[quotation->step - 1], index, "step of this number");
    }
}

static void read_quotation(ArticleReading *reading, const json_t *object, int index)
{
    const json_t *values[QUOTATION_FIELDS];
    Place place = element("quotations", index);
    if (!fields_read(reading->source, object, place, "a quotation", quotation_fields, QUOTATION_FIELDS, values)) {
        return;
    }
    int kind = fields_choice(reading->source, values[KIND], place_member(place, "kind"), "kinds", kind_names, 4);
    bool one_side = kind == QUOTATION_SIGN || kind == QUOTATION_DEFINITION;
    int side = fields_choice(reading->source, values[QUOTATION_SIDE], place_member(place, "side"), "sides", side_names,
                             one_side ? 2 : 3);
    int topic =
        fields_choice(reading->source, values[TOPIC], place_member(place, "topic"), "topics", topic_names, TOPIC_COUNT);
    Quotation *quotation = &reading->quotations[index];
    *quotation = (Quotation){.id = keep(reading, values[QUOTATION_ID]),
                             .text = keep(reading, values[TEXT]),
                             .title = keep(reading, values[TITLE]),
                             .kind = kind < 0 ? QUOTATION_SENTENCE : (QuotationKind)kind,
                             .section = read_section_id(reading, values[QUOTATION_SECTION], place),
                             .side = side < 0 ? SIDE_EITHER : (Side)side,
                             .topic = topic < 0 ? TOPIC_COUNT : (Topic)topic,
                             .step = read_step(reading, values[STEP], place)};
    add_id(reading, &reading->quotation_ids, "quotations", index, quotation->id);
    if (kind >= 0) {
        bool step = kind == QUOTATION_STEP;
        check_belongs(reading, object, place, QUOTATION_SIDE, one_side, !step, kind);
        check_belongs(reading, object, place, TOPIC, kind == QUOTATION_SIGN, kind == QUOTATION_SIGN, kind);
        check_belongs(reading, object, place, STEP, step, step, kind);
        check_belongs(reading, object, place, TITLE, step, step, kind);
        take_places(reading, quotation, index);
    }
}

/* --- the whole --- */

static void check_complete(ArticleReading *reading)
{
    Place place = place_member((Place){0}, "quotations");
    for (int side = 0; side < 2; side++) {
        if (reading->definitions[side] < 0) {
            source_mistake(reading->source, place, "The definition of the side “%s” is missing. Add it.",
                           side_names[side]);
        }
        for (int topic = 0; topic < TOPIC_COUNT; topic++) {
            if (reading->signs[side][topic] < 0) {
                source_mistake(reading->source, place,
                               "The sign of the side “%s” and the topic “%s” is missing. Add it.", side_names[side],
                               topic_names[topic]);
            }
        }
    }
    for (int step = 0; step < STEPS; step++) {
        if (reading->steps[step] < 0) {
            source_mistake(reading->source, place, "Step %d is missing. Add it.", step + 1);
        }
    }
}

static bool read_lists(ArticleReading *reading, const json_t *sections, const json_t *quotations)
{
    size_t section_count = json_array_size(sections), quotation_count = json_array_size(quotations);
    reading->sections = arena_array(reading->arena, section_count, sizeof(Section));
    reading->quotations = arena_array(reading->arena, quotation_count, sizeof(Quotation));
    if (!id_table_make(&reading->section_ids, section_count) ||
        !id_table_make(&reading->quotation_ids, quotation_count) || reading->sections == NULL ||
        reading->quotations == NULL) {
        return false;
    }
    reading->section_count = (int)section_count; /* a file of 64 MB has no more elements than an int counts */
    reading->quotation_count = (int)quotation_count;
    for (int i = 0; i < reading->section_count; i++) {
        read_section(reading, json_array_get(sections, (size_t)i), i);
    }
    for (int i = 0; i < reading->quotation_count; i++) {
        read_quotation(reading, json_array_get(quotations, (size_t)i), i);
    }
    return !reading->failed;
}

static ArticleReading begin_reading(Source *source, Arena *arena)
{
    ArticleReading reading = {.source = source, .arena = arena};
    memset(reading.signs, -1, sizeof reading.signs); /* -1 is all ones */
    memset(reading.definitions, -1, sizeof reading.definitions);
    memset(reading.steps, -1, sizeof reading.steps);
    return reading;
}

static void read_article(Source *source, ArticleOwner *owner)
{
    enum { SCHEMA, FORMAT, ARTICLE_TITLE, SITE, ADDRESS, SECTIONS, QUOTATIONS, ARTICLE_FIELDS };
    static const Field fields[ARTICLE_FIELDS] = {
        {"$schema", FIELD_TEXT, true, 0},    {"format", FIELD_NUMBER, false, 0}, {"title", FIELD_TEXT, false, 0},
        {"site", FIELD_TEXT, false, 0},      {"address", FIELD_TEXT, false, 0},  {"sections", FIELD_LIST, false, 0},
        {"quotations", FIELD_LIST, false, 0}};
    const json_t *values[ARTICLE_FIELDS];
    fields_read(source, source->root, (Place){0}, "the article", fields, ARTICLE_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    ArticleReading reading = begin_reading(source, &owner->arena);
    owner->article.title = keep(&reading, values[ARTICLE_TITLE]);
    owner->article.site = keep(&reading, values[SITE]);
    owner->article.address = keep(&reading, values[ADDRESS]);
    if (!read_lists(&reading, values[SECTIONS], values[QUOTATIONS])) {
        source_no_memory(source);
    } else if (values[QUOTATIONS] != NULL) {
        check_complete(&reading);
    }
    owner->article.sections = reading.sections;
    owner->article.section_count = reading.section_count;
    owner->article.quotations = reading.quotations;
    owner->article.quotation_count = reading.quotation_count;
    id_table_free(&reading.section_ids);
    id_table_free(&reading.quotation_ids);
}

Article *article_from_source(Source *source)
{
    ArticleOwner *owner = source_make(source, sizeof *owner);
    if (owner == NULL) {
        return NULL;
    }
    read_article(source, owner);
    if (!source_close(source)) {
        article_free(&owner->article);
        return NULL;
    }
    return &owner->article;
}

Article *article_read(const char *file, const char *bytes, size_t length, Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? article_from_source(&source) : NULL;
}

void article_free(Article *article)
{
    ArticleOwner *owner = (ArticleOwner *)article;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}

int article_find(const Article *article, const char *id)
{
    for (int i = 0; i < article->quotation_count; i++) {
        if (strcmp(article->quotations[i].id, id) == 0) {
            return i;
        }
    }
    return -1;
}

int article_sign(const Article *article, Side side, Topic topic)
{
    for (int i = 0; i < article->quotation_count; i++) {
        const Quotation *quotation = &article->quotations[i];
        if (quotation->kind == QUOTATION_SIGN && quotation->side == side && quotation->topic == topic) {
            return i;
        }
    }
    return -1;
}

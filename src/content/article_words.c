/* Reading the translation of the article's quotations. */
#include "article_words.h"

#include "arena.h"
#include "fields.h"
#include "readers.h"
#include "wording.h"

#include <stdlib.h>
#include <string.h>

/* The words and the memory that all of them lie in. */
typedef struct WordsOwner {
    ArticleWords words; /* first: article_words_free turns its address into the owner's */
    Arena arena;
    bool failed; /* memory ran out */
} WordsOwner;

typedef const char *(*IdOf)(const Article *article, int index); /* NULL: this one has no such words */

static const char *quotation_id(const Article *article, int index)
{
    return article->quotations[index].id;
}

static const char *title_id(const Article *article, int index)
{
    return article->quotations[index].title != NULL ? article->quotations[index].id : NULL;
}

static const char *section_id(const Article *article, int index)
{
    return article->sections[index].id;
}

static bool is_known(const Article *article, int count, IdOf id_of, const char *key)
{
    for (int i = 0; i < count; i++) {
        const char *id = id_of(article, i);
        if (id != NULL && strcmp(id, key) == 0) {
            return true;
        }
    }
    return false;
}

/* The words of one of the three objects, by the article's index. */
static const char *const *read_words(Source *source, WordsOwner *owner, const json_t *object, const char *name,
                                     const Article *article, int count, IdOf id_of)
{
    Place place = place_member((Place){0}, name);
    const char **words = arena_array(&owner->arena, (size_t)count, sizeof *words);
    owner->failed |= words == NULL;
    for (int i = 0; words != NULL && i < count; i++) {
        const char *id = id_of(article, i);
        const json_t *value = id == NULL ? NULL : json_object_get(object, id);
        Field field = {id, FIELD_TEXT, false, 0};
        words[i] = NULL;
        if (id != NULL && value == NULL) {
            source_mistake(source, place, "“%s” of the article is missing here. Add its translation.", quote(id).text);
        } else if (value != NULL && fields_check_text(source, value, place_member(place, id), &field)) {
            words[i] = fields_keep(&owner->arena, value, &owner->failed);
        }
    }
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        if (!is_known(article, count, id_of, key)) {
            source_mistake(source, place_member(place, key), "The article has no “%s” here. Take it out.",
                           quote(key).text);
        }
    }
    return words;
}

static void read_all(Source *source, WordsOwner *owner, const Article *article)
{
    enum { SCHEMA, FORMAT, LANGUAGE, QUOTATIONS, TITLES, SECTIONS, WORDS_FIELDS };
    static const Field fields[WORDS_FIELDS] = {
        {"$schema", FIELD_TEXT, true, 0},       {"format", FIELD_NUMBER, false, 0}, {"language", FIELD_TEXT, false, 0},
        {"quotations", FIELD_OBJECT, false, 0}, {"titles", FIELD_OBJECT, false, 0},
        {"sections", FIELD_OBJECT, false, 0}};
    const json_t *values[WORDS_FIELDS];
    fields_read(source, source->root, (Place){0}, "the translation", fields, WORDS_FIELDS, values);
    fields_check_format(source, values[FORMAT]);
    fields_check_language(source, values[LANGUAGE]);
    owner->words.quotations = read_words(source, owner, values[QUOTATIONS], "quotations", article,
                                         article->quotation_count, quotation_id);
    owner->words.titles = read_words(source, owner, values[TITLES], "titles", article, article->quotation_count,
                                     title_id);
    owner->words.sections = read_words(source, owner, values[SECTIONS], "sections", article, article->section_count,
                                       section_id);
    if (owner->failed) {
        source_no_memory(source);
    }
}

ArticleWords *article_words_from_source(Source *source, const Article *article)
{
    WordsOwner *owner = calloc(1, sizeof *owner);
    if (owner == NULL || article == NULL) {
        source_no_memory(source);
        source_close(source);
        free(owner);
        return NULL;
    }
    read_all(source, owner, article);
    if (!source_close(source)) {
        article_words_free(&owner->words);
        return NULL;
    }
    return &owner->words;
}

ArticleWords *article_words_read(const char *file, const char *bytes, size_t length, const Article *article,
                                 Problems *problems)
{
    Source source;
    return source_open(&source, file, bytes, length, problems) ? article_words_from_source(&source, article) : NULL;
}

void article_words_free(ArticleWords *words)
{
    WordsOwner *owner = (WordsOwner *)words;
    if (owner != NULL) {
        arena_free(&owner->arena);
        free(owner);
    }
}

const char *article_section_name(const Article *article, const ArticleWords *words, int section)
{
    return words != NULL ? words->sections[section] : article->sections[section].title;
}

const char *article_step_name(const Article *article, const ArticleWords *words, int quotation)
{
    const Quotation *step = &article->quotations[quotation];
    if (words != NULL && words->titles[quotation] != NULL) {
        return words->titles[quotation];
    }
    return step->title != NULL ? step->title : step->text;
}

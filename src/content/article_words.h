/* What the article says in another language: its quotations, shown beneath the English and marked as ours, and what its
 * steps and sections are called. */
#ifndef ARTICLE_WORDS_H
#define ARTICLE_WORDS_H

#include "article.h"

typedef struct ArticleWords {
    const char *const *quotations; /* by the article's index */
    const char *const *titles;     /* the same of steps; NULL on others */
    const char *const *sections;   /* by the article's index */
} ArticleWords;

/* Reads languages/CODE/article.json from memory: {"format": 1, "language": "es", "quotations": {"ID": "..."}, "titles":
 * {...}, "sections": {...}}. Each quotation, each step's title and each section has its words, and nothing else has.
 * Returns NULL with problems added when anything is wrong. Free it with article_words_free. */
ArticleWords *article_words_read(const char *file, const char *bytes, size_t length, const Article *article,
                                 Problems *problems);
void article_words_free(ArticleWords *words);

/* What a section is called, and a step (its title; without one, its sentence), by the article's index: in the words'
 * language, where `words` is not NULL. */
const char *article_section_name(const Article *article, const ArticleWords *words, int section);
const char *article_step_name(const Article *article, const ArticleWords *words, int quotation);

#endif

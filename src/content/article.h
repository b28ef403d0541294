/* The article's quotable sentences: the only words of it that the game shows, always verbatim and with their
 * section. */
#ifndef ARTICLE_H
#define ARTICLE_H

#include "problems.h"

#define ARTICLE_LANGUAGE "en" /* it is quoted in no other */

typedef enum Side { SIDE_CODEPENDENT, SIDE_INTERDEPENDENT, SIDE_EITHER } Side;

typedef enum QuotationKind { QUOTATION_SENTENCE, QUOTATION_DEFINITION, QUOTATION_SIGN, QUOTATION_STEP } QuotationKind;

typedef enum Topic { TOPIC_CHOICES, TOPIC_NEEDS, TOPIC_CLOSENESS, TOPIC_FEELINGS, TOPIC_COUNT } Topic;

typedef struct Section {
    const char *id, *title;
} Section;

typedef struct Quotation {
    const char *id;
    const char *text;  /* verbatim */
    const char *title; /* a step's verbatim name, else NULL */
    QuotationKind kind;
    int section;       /* index into Article.sections */
    Side side;         /* of a sign or a definition; SIDE_EITHER where it speaks of both */
    Topic topic;       /* of a sign; TOPIC_COUNT elsewhere */
    int step;          /* 1 to 5 of a step, else 0 */
} Quotation;

typedef struct Article {
    const char *title, *site, *address;
    const Section *sections;
    int section_count;
    const Quotation *quotations; /* in the article's order */
    int quotation_count;
} Article;

/* Reads article.json from memory. `file` is what problems call it. Returns NULL with at least one problem added when
 * anything is wrong. The result is immutable; free it with article_free. */
Article *article_read(const char *file, const char *bytes, size_t length, Problems *problems);
void article_free(Article *article);

/* The index of the quotation with this id, or -1. */
int article_find(const Article *article, const char *id);

/* The index of the sign of this side and topic, or -1. */
int article_sign(const Article *article, Side side, Topic topic);

#endif

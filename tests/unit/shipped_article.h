/* A test group that needs the shipped article: `article`, read before the first test and freed after the last. */
#ifndef SHIPPED_ARTICLE_H
#define SHIPPED_ARTICLE_H

#include "shipped_content.h"

static Article *article;

static inline int read_article(void **state)
{
    (void)state;
    article = shipped_article();
    return 0;
}

static inline int free_article(void **state)
{
    (void)state;
    article_free(article);
    return 0;
}

#endif

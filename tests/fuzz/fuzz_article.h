/* What fuzz targets of decks share: the article that decks are checked against. */
#ifndef FUZZ_ARTICLE_H
#define FUZZ_ARTICLE_H

#include "article.h"
#include "deck.h"
#include "file.h"

#include <stdlib.h>

/* For the whole run. */
static const Article *shared_article;

static void require(int truth)
{
    if (!truth) {
        abort();
    }
}

static void read_shared_article(void)
{
    char *bytes;
    size_t length;
    Problems problems = {0};
    require(file_read(PROJECT_FOLDER "/content/article.json", DECK_BYTES_MOST, &bytes, &length, NULL));
    shared_article = article_read("article.json", bytes, length, &problems);
    require(shared_article != NULL);
    free(bytes);
}

#endif

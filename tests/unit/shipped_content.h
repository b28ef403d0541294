/* The content that comes with the game, for tests that need its article or check its words. */
#ifndef SHIPPED_CONTENT_H
#define SHIPPED_CONTENT_H

#include "challenge.h"
#include "library.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* All of it that is sound. The test fails, and says why, where the article, the deck or help is not. */
static inline Library shipped_content(void)
{
    Library library = {0};
    Problems problems = {0};
    TextBuffer words = {0};
    library_load(&library, PROJECT_FOLDER "/content", "en", NULL, challenge_formats(), &problems);
    problems_write(&problems, &words);
    if (library.article == NULL || library.deck == NULL || library.help == NULL) {
        fail_msg("%s", words.text);
    }
    text_buffer_free(&words);
    problems_free(&problems);
    return library;
}

/* The same in another language: what depends on that is new, and library_free_words frees it. */
static inline Library translated_content(Library library, const char *language)
{
    Problems problems = {0};
    bool translated =
        library_translate(&library, PROJECT_FOLDER "/content", language, challenge_formats(), &problems);
    if (!translated || problems.count > 0) {
        fail_msg("The game can't be read in %s.", language);
    }
    problems_free(&problems);
    return library;
}

/* Its article alone, for article_free. */
static inline Article *shipped_article(void)
{
    Library library = shipped_content();
    Article *article = library.article;
    library.article = NULL;
    library_free(&library);
    return article;
}

#endif

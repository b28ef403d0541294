/* Reading one deck file and writing another. */
#include "deck_files.h"

#include "deck.h"
#include "deck_convert.h"
#include "file.h"
#include "translation_path.h"

#include <stdlib.h>
#include <string.h>

static bool form_of(const char *path, DeckForm *form, Error *error)
{
    *form = file_ends_in(path, ".json") ? DECK_JSON : DECK_CSV;
    if (*form == DECK_CSV && !file_ends_in(path, ".csv"))
        return error_set(error, "A deck is written as .csv or .json, and %s ends in neither. Choose such a name.",
                         path);
    return true;
}

/* Whether a file of this name is there is asked before anything is read, as a deck may take a while. */
static bool check_free(const char *path, Error *error)
{
    if (file_exists("", path))
        return error_set(error, "%s is there already, and stays as it is. Choose another name, or move that file away.",
                         path);
    return true;
}

static Article *read_article(const char *content, Problems *problems)
{
    Article *article = NULL;
    char *bytes = NULL, *path = file_join(content, "article.json");
    size_t length;
    if (path && file_read(path, DECK_BYTES_MOST, &bytes, &length, NULL))
        article = article_read(path, bytes, length, problems);
    free(bytes);
    free(path);
    return article;
}

/* `name` is what the deck is called by where it does not say it. */
static bool convert(const char *content, const char *from, const char *name, const char *to, Problems *problems,
                    Error *error)
{
    DeckForm form;
    char *bytes = NULL;
    size_t length;
    TextBuffer out = {0};
    Problems of_article = {0};
    if (!form_of(to, &form, error) || !check_free(to, error) ||
        !file_read(from, DECK_BYTES_MOST, &bytes, &length, error))
        return false;
    Article *article = read_article(content, &of_article);
    bool done = deck_convert(name, bytes, length, form, article, &out, problems);
    if (done)
        done = file_write_new(to, out.text, out.length, error);
    else
        error_set(error, "%s was not written: %s can't be read whole, or would lose something by it.", to, from);
    text_buffer_free(&out);
    problems_free(&of_article);
    article_free(article);
    free(bytes);
    return done;
}

bool deck_files_convert(const char *content, const char *from, const char *to, TextBuffer *said, Error *error)
{
    Problems problems = {0};
    bool done = convert(content, from, from, to, &problems, error);
    problems_write(&problems, said);
    problems_free(&problems);
    return done;
}

bool deck_files_begin(const char *content, const char *language, const char *path, Error *error)
{
    Problems problems = {0}; /* that it has too few cards for a round: its reader knows */
    char *template = translation_path(content, language, "templates/deck.csv");
    template = template ? template : file_join(content, "templates/deck.csv");
    if (!template)
        return error_set(error, "There is not enough memory.");
    bool done = convert(content, template, path, path, &problems, error);
    problems_free(&problems);
    free(template);
    return done;
}

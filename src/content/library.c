/* Loading all content from its folder, in one language. */
#include "library.h"

#include "deck_letters.h"
#include "fields.h"
#include "file.h"
#include "language_choice.h"
#include "library_file.h"
#include "readers.h"
#include "translation.h"
#include "translation_path.h"
#include "wording.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the readers of files need besides the file. */
typedef struct Reading {
    const Article *article;
    const DeckPictures *pictures;
    const ChallengeFormat *format;
} Reading;

/* Makes of an open source what it is; closes it. NULL where it is unsound. */
typedef void *(*ReadSource)(Source *source, const Reading *reading);

static void *read_article(Source *source, const Reading *reading)
{
    (void)reading;
    return article_from_source(source);
}

static void *read_words(Source *source, const Reading *reading)
{
    return article_words_from_source(source, reading->article);
}

static void *read_messages(Source *source, const Reading *reading)
{
    (void)reading;
    return messages_from_source(source);
}

static void *read_language(Source *source, const Reading *reading)
{
    (void)reading;
    return language_from_source(source);
}

static void *read_languages(Source *source, const Reading *reading)
{
    (void)reading;
    return language_list_from_source(source);
}

static void *read_help(Source *source, const Reading *reading)
{
    (void)reading;
    return help_from_source(source);
}

static void *read_decks(Source *source, const Reading *reading)
{
    (void)reading;
    return deck_list_from_source(source);
}

static void *read_deck(Source *source, const Reading *reading)
{
    return deck_from_source(source, reading->article, reading->pictures);
}

static void *read_challenge(Source *source, const Reading *reading)
{
    const ChallengeFormats formats = {&reading->format, 1};
    return challenge_from_source(source, &formats);
}

/* ---- One file ---- */

/* Reads the file at `path`; a translation is held to the file that it was made from. */
static void *read_file(const char *path, const char *original, ReadSource read, const Reading *reading,
                       Problems *problems)
{
    LibraryFile file = {0};
    Source source;
    void *content = NULL;
    if (library_file_load(&file, path, problems) && source_open(&source, path, file.bytes, file.length, problems)) {
        json_t *root = original == NULL ? NULL : translation_open_original(original, problems);
        if (root != NULL) {
            translation_compare(&source, root);
            json_decref(root);
        }
        content = read(&source, reading);
    }
    library_file_unload(&file);
    return content;
}

/* Reads folder/NAME, or its translation where there is a sound one in this language (NULL: none is looked for). */
static void *load(const char *folder, const char *language, const char *name, ReadSource read, const Reading *reading,
                  Problems *problems)
{
    void *content = NULL;
    char *path = file_join(folder, name), *translated = translation_path(folder, language, name);
    if (path == NULL) {
        problems_add(problems, name, 0, 0, "There is not enough memory to read this file.");
    } else {
        content = translated == NULL ? NULL : read_file(translated, path, read, reading, problems);
        content = content != NULL ? content : read_file(path, NULL, read, reading, problems);
    }
    free(translated);
    free(path);
    return content;
}

/* The same of a file that need not be there. */
static void *load_if_there(const char *folder, const char *language, const char *name, ReadSource read,
                           Problems *problems)
{
    const Reading nothing = {0};
    return file_exists(folder, name) ? load(folder, language, name, read, &nothing, problems) : NULL;
}

/* ---- What depends on the language ---- */

/* The language's code becomes part of a path, so it must be nothing but a code. */
static Language *load_language(const char *folder, const char *code, Problems *problems)
{
    char name[sizeof "languages/.json" + LANGUAGE_CODE_BYTES];
    const Reading nothing = {0};
    if (!language_is_code(code, strlen(code))) {
        problems_add(problems, folder, 0, 0, "“%s” is no code of a language. Write one like en.", quote(code).text);
        return NULL;
    }
    snprintf(name, sizeof name, "languages/%.*s.json", LANGUAGE_CODE_BYTES - 1, code);
    return load(folder, NULL, name, read_language, &nothing, problems);
}

/* What English has no file of its own for. NULL where the language has none. */
static void *load_besides(const char *folder, const char *language, const char *name, ReadSource read,
                          const Article *article, Problems *problems)
{
    const Reading reading = {.article = article};
    char *path = article == NULL ? NULL : translation_path(folder, language, name);
    void *content = path == NULL ? NULL : read_file(path, NULL, read, &reading, problems);
    free(path);
    return content;
}

static void load_challenges(ChallengeSet *set, const char *folder, const char *language,
                            const ChallengeFormats *formats, Problems *problems)
{
    char name[sizeof "challenges/.json" + ID_MOST];
    set->count = formats == NULL ? 0 : formats->count;
    for (int index = 0; index < set->count; index++) {
        const Reading reading = {.format = formats->items[index]};
        snprintf(name, sizeof name, "challenges/%.*s.json", ID_MOST, reading.format->id);
        set->items[index] = load(folder, language, name, read_challenge, &reading, problems);
    }
}

bool library_translate(Library *library, const char *folder, const char *language, const ChallengeFormats *formats,
                       Problems *problems)
{
    const Reading nothing = {0};
    library->language = load_language(folder, language, problems);
    const char *code = library->language == NULL ? NULL : language_code(library->language);
    library->words = load_besides(folder, code, "article.json", read_words, library->article, problems);
    library->messages = load_besides(folder, code, "messages.json", read_messages, library->article, problems);
    library->help = load(folder, code, "help.json", read_help, &nothing, problems);
    library->decks = load_if_there(folder, code, "decks.json", read_decks, problems);
    load_challenges(&library->challenges, folder, code, formats, problems);
    return library->language != NULL;
}

void library_free_words(Library *library)
{
    language_free(library->language);
    article_words_free(library->words);
    messages_free(library->messages);
    help_free(library->help);
    deck_list_free(library->decks);
    for (int index = 0; index < library->challenges.count; index++) {
        challenge_content_free(library->challenges.items[index]);
    }
    library->language = NULL;
    library->words = NULL;
    library->messages = NULL;
    library->help = NULL;
    library->decks = NULL;
    library->challenges = (ChallengeSet){.count = 0};
}

/* ---- Decks ---- */

Deck *library_game_deck(const char *folder, const char *language, const char *id, const Article *article,
                        Problems *problems)
{
    char name[sizeof "decks/.json" + DECK_ID_BYTES];
    const Reading reading = {.article = article};
    snprintf(name, sizeof name, "decks/%.*s.json", DECK_ID_BYTES - 1, id);
    return load(folder, language, name, read_deck, &reading, problems);
}

/* Any file that the player names. */
static Deck *load_own_deck(const char *path, const Article *article, const DeckPictures *pictures, Problems *problems)
{
    LibraryFile file = {0};
    bool there = library_file_load(&file, path, problems);
    Deck *deck = there ? deck_read_pictured(path, file.bytes, file.length, article, pictures, problems) : NULL;
    if (deck != NULL) {
        deck_letters_check(deck, path, problems);
    }
    library_file_unload(&file);
    return deck;
}

/* ---- All ---- */

bool library_load_pictured(Library *library, const char *folder, const char *language, const char *deck_path,
                           const DeckPictures *pictures, const ChallengeFormats *formats, Problems *problems)
{
    const Reading nothing = {0};
    library->pictures = pictures;
    library->article = load(folder, NULL, "article.json", read_article, &nothing, problems);
    library->languages = load_if_there(folder, NULL, "languages.json", read_languages, problems);
    library_translate(library, folder, language, formats, problems);
    library->deck = deck_path == NULL
                        ? library_game_deck(folder, language, "everyday", library->article, problems)
                        : load_own_deck(deck_path, library->article, pictures, problems);
    return library->article != NULL && library->language != NULL && library->deck != NULL;
}

bool library_load(Library *library, const char *folder, const char *language, const char *deck_path,
                  const ChallengeFormats *formats, Problems *problems)
{
    return library_load_pictured(library, folder, language, deck_path, NULL, formats, problems);
}

void library_free(Library *library)
{
    library_free_words(library);
    article_free(library->article);
    deck_free(library->deck);
    language_list_free(library->languages);
    *library = (Library){0};
}

/* Loading all content from its folder, and checking any one file of it. */
#include "library.h"

#include "deck_sheet.h"
#include "deck_letters.h"
#include "fields.h"
#include "file.h"
#include "language_choice.h"
#include "readers.h"
#include "wording.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A file's path and its bytes. */
typedef struct Loaded {
    char *path, *bytes;
    size_t length;
} Loaded;

static bool load(Loaded *loaded, const char *path, Problems *problems)
{
    Error error = {""};
    if (file_read(path, DECK_BYTES_MOST, &loaded->bytes, &loaded->length, &error)) {
        return true;
    }
    /* A problem names its file already. */
    size_t length = strlen(path);
    bool named = strncmp(error.text, path, length) == 0;
    problems_add(problems, path, 0, 0, "%s%s", named ? "This file" : "", error.text + (named ? length : 0));
    return false;
}

/* False, with a problem, where the file can't be read. */
static bool load_from(Loaded *loaded, const char *folder, const char *name, Problems *problems)
{
    *loaded = (Loaded){.path = file_join(folder, name)};
    if (loaded->path == NULL) {
        problems_add(problems, name, 0, 0, "There is not enough memory to read this file.");
        return false;
    }
    return load(loaded, loaded->path, problems);
}

static void unload(Loaded *loaded)
{
    free(loaded->path);
    free(loaded->bytes);
    *loaded = (Loaded){0};
}

static Article *load_article(const char *folder, Problems *problems)
{
    Loaded file;
    Article *article = load_from(&file, folder, "article.json", problems)
                           ? article_read(file.path, file.bytes, file.length, problems)
                           : NULL;
    unload(&file);
    return article;
}

static Help *load_help(const char *folder, Problems *problems)
{
    Loaded file;
    Help *help = load_from(&file, folder, "help.json", problems)
                     ? help_read(file.path, file.bytes, file.length, problems)
                     : NULL;
    unload(&file);
    return help;
}

static LanguageList *load_languages(const char *folder, Problems *problems)
{
    Loaded file;
    if (!file_exists(folder, "languages.json")) {
        return NULL;
    }
    LanguageList *list = load_from(&file, folder, "languages.json", problems)
                             ? language_list_read(file.path, file.bytes, file.length, problems)
                             : NULL;
    unload(&file);
    return list;
}

static DeckList *load_decks(const char *folder, Problems *problems)
{
    Loaded file;
    if (!file_exists(folder, "decks.json")) {
        return NULL;
    }
    DeckList *list = load_from(&file, folder, "decks.json", problems)
                         ? deck_list_read(file.path, file.bytes, file.length, problems)
                         : NULL;
    unload(&file);
    return list;
}

/* The language's code becomes part of a path, so it must be nothing but a code. */
static Language *load_language(const char *folder, const char *code, Problems *problems)
{
    char name[64];
    size_t length = strlen(code);
    if (!language_is_code(code, length)) {
        problems_add(problems, folder, 0, 0, "“%s” is no code of a language. Write one like en.", quote(code).text);
        return NULL;
    }
    memcpy(name, "languages/", 10);
    memcpy(name + 10, code, length);
    memcpy(name + 10 + length, ".json", 6);
    Loaded file;
    Language *language =
        load_from(&file, folder, name, problems) ? language_read(file.path, file.bytes, file.length, problems) : NULL;
    unload(&file);
    return language;
}

static Deck *load_deck(const char *folder, const char *path, const Article *article, const DeckPictures *pictures,
                       Problems *problems)
{
    Loaded file = {0};
    bool there = path == NULL ? load_from(&file, folder, "decks/everyday.json", problems) : load(&file, path, problems);
    const char *name = path == NULL ? file.path : path;
    Deck *deck = there ? deck_read_pictured(name, file.bytes, file.length, article, pictures, problems) : NULL;
    if (deck != NULL && path != NULL) {
        deck_letters_check(deck, name, problems);
    }
    unload(&file);
    return deck;
}

static ChallengeContent *load_challenge(const char *folder, const ChallengeFormat *format, Problems *problems)
{
    char name[16 + ID_MOST + 8];
    Loaded file;
    snprintf(name, sizeof name, "challenges/%.*s.json", ID_MOST, format->id);
    ChallengeContent *content = load_from(&file, folder, name, problems)
                                    ? challenge_content_read(file.path, file.bytes, file.length, format, problems)
                                    : NULL;
    unload(&file);
    return content;
}

static void load_challenges(ChallengeSet *set, const char *folder, const ChallengeFormats *formats, Problems *problems)
{
    set->count = formats == NULL ? 0 : formats->count;
    for (int index = 0; index < set->count; index++) {
        set->items[index] = load_challenge(folder, formats->items[index], problems);
    }
}

bool library_load_pictured(Library *library, const char *folder, const char *language, const char *deck_path,
                           const DeckPictures *pictures, const ChallengeFormats *formats, Problems *problems)
{
    library->pictures = pictures;
    library->article = load_article(folder, problems);
    library->language = load_language(folder, language, problems);
    library->help = load_help(folder, problems);
    library->languages = load_languages(folder, problems);
    library->decks = load_decks(folder, problems);
    load_challenges(&library->challenges, folder, formats, problems);
    library->deck = load_deck(folder, deck_path, library->article, pictures, problems);
    return library->article != NULL && library->language != NULL && library->deck != NULL;
}

bool library_load(Library *library, const char *folder, const char *language, const char *deck_path,
                  const ChallengeFormats *formats, Problems *problems)
{
    return library_load_pictured(library, folder, language, deck_path, NULL, formats, problems);
}

void library_free(Library *library)
{
    article_free(library->article);
    deck_free(library->deck);
    language_free(library->language);
    help_free(library->help);
    language_list_free(library->languages);
    deck_list_free(library->decks);
    for (int index = 0; index < library->challenges.count; index++) {
        challenge_content_free(library->challenges.items[index]);
    }
    *library = (Library){0};
}

/* Hands an open source to the reader of its kind. */
static void check_source(Source *source, const Article *article, const ChallengeFormats *formats,
                         const DeckPictures *pictures)
{
    if (json_object_get(source->root, "cards") != NULL) {
        const char *file = source->file;
        Problems *problems = source->problems;
        Deck *deck = deck_from_source(source, article, pictures);
        if (deck != NULL) {
            deck_letters_check(deck, file, problems);
        }
        deck_free(deck);
    } else if (json_object_get(source->root, "decks") != NULL) {
        deck_list_free(deck_list_from_source(source));
    } else if (json_object_get(source->root, "languages") != NULL) {
        language_list_free(language_list_from_source(source));
    } else if (json_object_get(source->root, "quotations") != NULL) {
        article_free(article_from_source(source));
    } else if (json_object_get(source->root, "texts") != NULL) {
        language_free(language_from_source(source));
    } else if (json_object_get(source->root, "entries") != NULL) {
        help_free(help_from_source(source));
    } else if (json_object_get(source->root, "variants") != NULL) {
        challenge_content_free(challenge_from_source(source, formats));
    } else {
        source_mistake(source, (Place){0},
                       "This is none of the game's files. A deck has “cards”, the article “quotations”, a language "
                       "“texts”, help “entries”, and a challenge “variants”; add the one that is missing.");
        source_close(source);
    }
}

void library_check_pictured(const char *path, const Article *article, const ChallengeFormats *formats,
                            const DeckPictures *pictures, Problems *problems)
{
    Loaded file = {0};
    Source source;
    if (!load(&file, path, problems)) {
        return;
    }
    if (deck_sheet_is(path, file.bytes, file.length)) {
        deck_free(deck_read_pictured(path, file.bytes, file.length, article, pictures, problems));
    } else if (source_open(&source, path, file.bytes, file.length, problems)) {
        check_source(&source, article, formats, pictures);
    }
    unload(&file);
}

void library_check(const char *path, const Article *article, const ChallengeFormats *formats, Problems *problems)
{
    library_check_pictured(path, article, formats, NULL, problems);
}

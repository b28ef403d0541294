/* Checking any one file of content. */
#include "deck_letters.h"
#include "deck_sheet.h"
#include "library.h"
#include "library_file.h"
#include "readers.h"
#include "translation.h"
#include "translation_path.h"

#include <stdlib.h>

/* A translation is held to what it was made from. That of the article is not, as its reader looks at the article
 * itself, nor that of the messages, which were made from the program. */
static void compare_with_original(Source *source)
{
    char *path = translation_original(source->file);
    bool alone = json_object_get(source->root, "titles") != NULL || json_object_get(source->root, "messages") != NULL;
    json_t *original = path == NULL || alone ? NULL : translation_open_original(path, source->problems);
    if (original != NULL && json_object_get(source->root, "texts") != NULL) {
        translation_compare_texts(source, original);
    } else if (original != NULL) {
        translation_compare(source, original);
    }
    json_decref(original);
    free(path);
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
    } else if (json_object_get(source->root, "titles") != NULL) {
        article_words_free(article_words_from_source(source, article));
    } else if (json_object_get(source->root, "messages") != NULL) {
        messages_free(messages_from_source(source));
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
    LibraryFile file = {0};
    Source source;
    if (!library_file_load(&file, path, problems)) {
        return;
    }
    if (deck_sheet_is(path, file.bytes, file.length)) {
        deck_free(deck_read_pictured(path, file.bytes, file.length, article, pictures, problems));
    } else if (source_open(&source, path, file.bytes, file.length, problems)) {
        compare_with_original(&source);
        check_source(&source, article, formats, pictures);
    }
    library_file_unload(&file);
}

void library_check(const char *path, const Article *article, const ChallengeFormats *formats, Problems *problems)
{
    library_check_pictured(path, article, formats, NULL, problems);
}

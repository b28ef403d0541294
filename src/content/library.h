/* All content of one run, read from a folder: the article, one deck, one language, help, the challenges. */
#ifndef LIBRARY_H
#define LIBRARY_H

#include "article.h"
#include "article_words.h"
#include "challenge_content.h"
#include "deck.h"
#include "deck_list.h"
#include "help.h"
#include "language.h"
#include "language_list.h"
#include "messages.h"

typedef struct Library {
    Article *article;
    Deck *deck;
    const DeckPictures *pictures; /* the deck's own, not owned; NULL: it has none, or they can't be had */
    Language *language;
    ArticleWords *words; /* what the article says in that language; NULL in English, or where that is unsound */
    Messages *messages;  /* what is said when something is wrong, in that language; NULL: in English */
    Help *help;
    LanguageList *languages; /* that the game can be shown in; NULL: there is no list, or it can't be read */
    DeckList *decks; /* those that come with the game; NULL: there is no list, or it can't be read */
    ChallengeSet challenges;
} Library;

/* Reads `folder`/article.json, languages/LANGUAGE.json, help.json, challenges/ID.json of each format (NULL: of none),
 * and the deck at `deck_path` (NULL: the folder's decks/everyday.json). Help, challenges, and the game's own decks are
 * the translations in languages/LANGUAGE/ where they are there and sound (translation.h). What is sound
 * is kept even where another file is not: a broken help.json leaves help NULL.
 * Returns whether article, language and deck are all there; problems say the rest. library_free in either case. */
bool library_load(Library *library, const char *folder, const char *language, const char *deck_path,
                  const ChallengeFormats *formats, Problems *problems);

/* The same with the pictures of the deck at `deck_path`, which must live as long as the library: they are looked at,
 * cards whose picture can't be drawn have none, and the problems say so. */
bool library_load_pictured(Library *library, const char *folder, const char *language, const char *deck_path,
                           const DeckPictures *pictures, const ChallengeFormats *formats, Problems *problems);

void library_free(Library *library);

/* Reads anew what depends on the language: texts, the article's words, help, the list of decks and the challenges; the
 * article must be there. What was there is not freed. False where the texts can't be read. library_free_words frees
 * these parts alone. */
bool library_translate(Library *library, const char *folder, const char *language, const ChallengeFormats *formats,
                       Problems *problems);
void library_free_words(Library *library);

/* One of the game's own decks, in this language (NULL: as it was written). NULL, with problems, where it can't be
 * read. */
Deck *library_game_deck(const char *folder, const char *language, const char *id, const Article *article,
                        Problems *problems);

/* Checks one file of content of any kind (told by its shape: "cards", "quotations", "texts", "entries", "variants"),
 * for --check. A deck is checked against `article`, a challenge's variants against its format. */
void library_check(const char *path, const Article *article, const ChallengeFormats *formats, Problems *problems);

/* The same; of a deck its pictures are looked at too (NULL: their names alone are checked). */
void library_check_pictured(const char *path, const Article *article, const ChallengeFormats *formats,
                            const DeckPictures *pictures, Problems *problems);

#endif

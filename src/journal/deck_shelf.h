/* All decks that can be chosen: those that come with the game, and the player's own, which lie in the store beside the
 * games: deck-ID.json, exactly as the player gave it, or deck-ID.csv, a spreadsheet that says what the deck is called
 * (where it left that to its file's name), and deck-ID.picture-HASH for each picture. */
#ifndef DECK_SHELF_H
#define DECK_SHELF_H

#include "deck.h"
#include "deck_file.h"
#include "deck_list.h"
#include "store.h"

typedef struct ShelfDeck {
    char id[DECK_ID_BYTES];
    const char *title; /* as long as the shelf is not changed */
    int cards;         /* 0: a deck of the player's that can't be read; deck_shelf_load says why */
    bool own;          /* the player's */
} ShelfDeck;

typedef struct DeckShelf DeckShelf;

/* `folder`: the content's. `language`: of the game's own decks (translation.h). `list`: of these decks; NULL: none.
 * `store`: where the player's are; NULL: nowhere. All, and the article, must outlive it. NULL where memory runs out. */
DeckShelf *deck_shelf_open(const char *folder, const char *language, const DeckList *list, const Article *article,
                           Store *store);
void deck_shelf_close(DeckShelf *shelf);

/* The game's own decks in another language from now on: the same decks, with that list's titles. */
void deck_shelf_translate(DeckShelf *shelf, const char *language, const DeckList *list);

/* Looks anew what is there: whoever wiped the store, or brought a copy back, calls it. */
void deck_shelf_look(DeckShelf *shelf);

int deck_shelf_count(const DeckShelf *shelf);
const ShelfDeck *deck_shelf_deck(const DeckShelf *shelf, int index); /* good until the shelf changes */
int deck_shelf_find(const DeckShelf *shelf, const char *id);         /* an index, or -1 */

/* Reads a deck: NULL with problems where it can't be read. Its id is the shelf's, whatever its file says. */
Deck *deck_shelf_load(DeckShelf *shelf, int index, Problems *problems);

/* The pictures of one of the player's decks, which are good until the next call; NULL: of any other, and of
 * index -1. */
const DeckPictures *deck_shelf_pictures(DeckShelf *shelf, int index);

/* The id under which a deck of the player's is kept: its own, or, where that is one of the game's, or of a kept deck
 * that has no card in common with it, another. */
void deck_shelf_id(const DeckShelf *shelf, const Deck *deck, char id[DECK_ID_BYTES]);

/* The same for a deck that is played from its file without being kept: a copy of one of the game's that was edited gets
 * an id apart, so that their games don't hide each other. One with the very cards of the game's keeps the id. False
 * where memory runs out. */
bool deck_shelf_name_file(const DeckShelf *shelf, Deck *deck);

/* Keeps a deck that was read from `file`, with its pictures, in the place of the one that has its id. A picture that
 * can't be read is left out. False with a sentence where it can't be kept; what was there before is then still there,
 * save that pictures which both have by one name may be the new ones already. */
bool deck_shelf_keep(DeckShelf *shelf, const Deck *deck, const DeckFile *file, Error *error);

/* The template that comes with the game, a spreadsheet: *bytes is allocated. False with a sentence where it can't be
 * read. */
bool deck_shelf_template(const DeckShelf *shelf, char **bytes, size_t *length, Error *error);

/* Removes one of the player's decks; games that were played with it stay. */
bool deck_shelf_remove(DeckShelf *shelf, int index, Error *error);

#endif

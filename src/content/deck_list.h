/* The decks that come with the game: which there are, what they are called, how many cards they have. Each lies in
 * decks/ID.json; the list stands in decks.json, so that a screen can offer decks that are not read yet. */
#ifndef DECK_LIST_H
#define DECK_LIST_H

#include "problems.h"

typedef struct ListedDeck {
    const char *id, *title;
    int cards;
} ListedDeck;

typedef struct DeckList {
    const ListedDeck *decks; /* the first is the one to begin with */
    int count;
} DeckList;

/* Reads decks.json from memory. `file` is what problems call it. Returns NULL with at least one problem added when
 * anything is wrong. The result is immutable; free it with deck_list_free. */
DeckList *deck_list_read(const char *file, const char *bytes, size_t length, Problems *problems);
void deck_list_free(DeckList *list);

/* The index of the deck with this id, or -1. */
int deck_list_find(const DeckList *list, const char *id);

#endif
